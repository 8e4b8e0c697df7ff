"""The words of counts in one language, ready for look-up by their first word.

The `[counts]` section of a language pack is a tree of word lists. Here every phrase becomes an
entry under its first token, so that one pass over a sentence marks all phrases that it holds.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from ingest.counts.notation import expand
from ingest.counts.tokens import tokenise
from ingest.languages import pack

NUMBER_CATEGORIES = frozenset(
    {
        "number_words", "scales", "idiom_scales", "vague", "article", "number_joiner", "half",
        "and_a_half", "fractional", "if_not", "several", "couple", "of", "between", "from",
        "join", "hedge_before", "hedge_after", "trap_before", "trap_after", "year_before",
        "ratio_before", "noun", "record", "quantifier", "figure", "share", "share_of",
        "relative",
    }
)  # fmt: skip
"""Categories that decide whether a sentence holds a number worth explaining."""

_NUMBER_STARTS = frozenset(
    {"number_words", "half", "fractional", "couple", "several", "article", "vague"}
)
_TABLES_OF_NUMBERS = frozenset(
    {"number_words", "fractional", "one_words", "scales", "idiom_scales", "vague"}
)


class Entry(NamedTuple):
    """A phrase: what follows its first token, and the two names it is filed under."""

    tail: tuple[str, ...]
    category: str
    label: str


NOTHING = "nothing"
"""Label of phrases that only look like those of a category («Library of Congress»)."""

ALONE = ""
"""Stands for any second word with which no phrase goes on."""
ByWords = dict[str, dict[str, tuple[Entry, ...]]]
"""Entries by their first word and the word behind it, longest first."""


class Lexicon:
    """Phrases, number words and endings of one language."""

    def __init__(self, language: str) -> None:
        """Read the `[counts]` section of the pack of a language."""
        self.language = language
        self.section: Mapping[str, object] = pack(language)["counts"]
        self.decimal = str(self.section["decimal"])
        self.noun_order = str(self.section["noun_order"])
        self.plural_ending = str(self.section["plural_ending"])
        self.plurals = frozenset(self._words("plurals"))
        self.run_letters = self._words("run_letters")
        stops = self.section["stop"]
        self.stops = frozenset(stops["word"] if isinstance(stops, dict) else ())
        self.skipped = frozenset(self._words("before_noun"))
        self._exceptions = self._words("person_ending_exceptions")
        self._person_endings = tuple(self._words("person_endings"))
        self.is_verb_final = bool(self.section.get("verb_final"))
        self.is_verb_first = self._has("verb_first")
        self.compounds = self._has("compounds")
        self.attribute_endings = tuple(self._words("attribute_endings"))
        self.capitalises_nouns = self._has("nouns_are_capitalised")
        self.dots_ordinals = self._has("ordinal_dot")
        self.is_vigesimal = self._has("vigesimal")
        self.ends_with_digits = self._has("digits_behind_scale")
        self.has_leading_postcodes = self._has("postcode_first")
        self.needs_plural_head = self._has("plural_head")
        self.entries: dict[str, tuple[Entry, ...]] = self._index()
        self.number_entries = self._restricted(inside=True)
        self.context_entries = self._restricted(inside=False)
        self.number_starts = frozenset(
            word
            for word, found in self.entries.items()
            if any(entry.category in _NUMBER_STARTS for entry in found)
        )
        self._event_endings = self._compound_events()

    def _has(self, feature: str) -> bool:
        return bool(self.section.get(feature))

    def _words(self, name: str) -> tuple[str, ...]:
        value = self.section.get(name, ())
        return tuple(str(word) for word in value) if isinstance(value, list) else ()

    def phrases(self) -> Iterator[tuple[str, str, str]]:
        """Every phrase with its category and label; number words have their value as label."""
        for category, table in self.section.items():
            if not isinstance(table, dict) or category == "stop":
                continue
            for label, words in table.items():
                if category in _TABLES_OF_NUMBERS:
                    yield label, category, str(words)
                    continue
                filed = label if category == "words" else category
                yield from ((form, filed, label) for word in words for form in expand(word))

    def _index(self) -> dict[str, tuple[Entry, ...]]:
        index: dict[str, dict[Entry, None]] = {}
        for phrase, category, label in self.phrases():
            first, *tail = (token.key for token in tokenise(phrase, self.language))
            index.setdefault(first, {})[Entry(tuple(tail), category, label)] = None
        return {
            first: tuple(sorted(entries, key=lambda entry: -len(entry.tail)))
            for first, entries in index.items()
        }

    def _restricted(self, *, inside: bool) -> ByWords:
        """The entries of the number categories, or of all others, by the words they begin with."""
        chosen: ByWords = {}
        for word, entries in self.entries.items():
            found = [one for one in entries if (one.category in NUMBER_CATEGORIES) == inside]
            for second in {one.tail[0] for one in found if one.tail} | {ALONE}:
                fitting = tuple(one for one in found if not one.tail or one.tail[0] == second)
                if fitting:
                    chosen.setdefault(word, {})[second] = fitting
        return chosen

    def _compound_events(self) -> tuple[str, ...]:
        if not self.compounds:
            return ()
        found = (word for word, category, _ in self.phrases() if category == "event")
        return tuple(word for word in found if len(word) > 3 and " " not in word)

    def single(self, category: str) -> frozenset[str]:
        """The words of a category of `[counts.words]`, in lower case."""
        words = self.section["words"]
        return frozenset(words.get(category, ())) if isinstance(words, dict) else frozenset()

    @property
    def event_endings(self) -> tuple[str, ...]:
        """Words for gatherings that end compounds; empty where compounds are several words."""
        return self._event_endings

    def is_plural(self, key: str) -> bool:
        """Whether a word looks like a plural noun in this language."""
        if key in self.plurals:
            return True
        if not key.endswith(self.plural_ending) or len(key) < 4:
            return False
        return not key.endswith(("ss", "us", "is", "'s"))

    def is_person_like(self, key: str) -> bool:
        """Whether the ending of an unknown noun says that it names persons."""
        return key.endswith(self._person_endings) and not key.endswith(self._exceptions)


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language, read once per process."""
    return Lexicon(language)
