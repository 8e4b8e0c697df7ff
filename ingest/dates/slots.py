"""The filled slots of one matched atom: the words in them and what the lexicon says they mean."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ingest.dates.lexicon import Lexicon, Value
from ingest.dates.model import Part, Recurring, Unit
from ingest.dates.tokens import folded, ordinal_value

PARTS: Final[dict[str, Part]] = {
    "early": "early", "mid": "mid", "late": "late", "first_half": "first_half",
    "second_half": "second_half",
}  # fmt: skip
_RECURRING: Final[dict[str, Recurring]] = {"this": "this", "next": "next", "last": "last"}
_SHIFTS: Final = {"this": 0, "next": 1, "last": -1}
_UNITS: Final[dict[str, Unit]] = {
    "day_unit": "day", "weekend": "weekend", "week": "week", "month_unit": "month",
    "quarter_unit": "quarter", "half_unit": "half", "year_unit": "year", "hour": "hour",
    "minute": "minute",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Slots:
    """Slots of one atom over the tokens of a text."""

    match: re.Match[str]
    tokens: Sequence[str]
    lexicon: Lexicon

    def words(self, slot: str) -> str | None:
        """Folded words of a slot, None where it is not filled."""
        if slot not in self.match.re.groupindex or self.match[slot] is None:
            return None
        start, end = self.match.span(slot)
        return " ".join(map(folded, self.tokens[start:end]))

    def value(self, slot: str, *roles: str) -> Value | None:
        """What the words of a slot mean in the first role that knows them."""
        words = self.words(slot)
        if words is None:
            return None
        for role in roles:
            known = self.lexicon.values.get(role, {})
            value = known.get(words, known.get(words.removesuffix(" .")))
            if value is not None:
                return value
        return None

    def number(self, slot: str, *roles: str) -> int | None:
        """A number of a slot, in digits or as a word of the roles."""
        words = self.words(slot)
        if words and words[0].isdigit():
            return ordinal_value(words)
        value = self.value(slot, *roles)
        return value if isinstance(value, int) else None

    def relation(self, slot: str) -> str | None:
        """Which of this, next, last or same stands before or after the noun."""
        before = self.value(slot, "same", "this", "next", "last")
        after = self.value(f"{slot}_after", "this_after", "next_after", "last_after")
        found = before or after
        return str(found).removesuffix("_after") if found else None

    def recurring(self, slot: str = "recurring") -> Recurring | None:
        """Which of this, next or last stands with a weekday, weekend, month or season."""
        return _RECURRING.get(self.relation(slot) or "")

    def shift(self, slot: str) -> int | None:
        """−1, 0 or 1 for last, this or next; None for same or nothing."""
        return _SHIFTS.get(self.relation(slot) or "")

    def unit(self) -> Unit | None:
        """The unit whose slot is filled."""
        return next((unit for slot, unit in _UNITS.items() if self.words(slot)), None)
