"""Runs of capitalised words: candidates for names of events, organisations and people.

Works on one sentence of a language that capitalises names but not common nouns (German, which does
both, is served by the packs' nouns instead). Connecting words are taken in only between capitals.
"""

import re
from dataclasses import dataclass

_TOKEN = re.compile(r"[^\W_](?:[\w&+]|['’.\-/](?=\w))*\.?(?<![a-zà-ÿ]{3}\.)|&|[^\w\s]")
_BRIDGES = frozenset("of for de del des du der da di do & van von".split())
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_ABBREVIATION = frozenset(
    "Dr. Mr. Mrs. Ms. Prof. Sen. Rep. Gov. St. Jr. Sr. Inc. Ltd. Co. Corp.".split()
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or punctuation mark with its span in the sentence."""

    start: int
    end: int
    text: str

    @property
    def is_capital(self) -> bool:
        """Starts with an upper-case letter (or is a camel-case name such as «openSUSE»)."""
        return self.text[:1].isupper() or (
            len(self.text) > 3
            and self.text[0].islower()
            and any(c.isupper() for c in self.text[1:])
        )


def tokens(text: str) -> list[Token]:
    """Words and punctuation marks of a sentence, in order."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        word = match.group()
        end = match.end()
        if (
            len(word) > 1
            and word.endswith(".")
            and word not in _ABBREVIATION
            and not re.fullmatch(r"(?:[A-Z]\.)+", word)
        ):
            end -= 1
        found.append(Token(match.start(), end, text[match.start() : end]))
    return found


def proper_names(text: str, *, stop: frozenset[str] = frozenset()) -> list[tuple[int, int]]:
    """Spans of capitalised runs; `stop` holds lower-case words that never belong to a name.

    A run may hold connecting words between two capitals («Ministry of Health», «Events & Animation»)
    and numbers after its first capital.
    """
    runs: list[list[Token]] = []
    run: list[Token] = []
    pending: list[Token] = []
    for token in tokens(text):
        if (
            token.is_capital
            and token.text.lower() not in stop
            and token.text.lower() not in _WEEKDAYS
        ):
            run += [*pending, token] if run else [token]
            pending = []
        elif run and len(pending) < 2 and _may_bridge(token, pending):
            pending.append(token)
        elif run and not pending and re.fullmatch(r"\d{1,4}", token.text):
            run.append(token)
        else:
            runs.append(run)
            run, pending = [], []
    runs.append(run)
    return [(run[0].start, run[-1].end) for run in runs if run]


def _may_bridge(token: Token, pending: list[Token]) -> bool:
    """Whether a lower-case word may stand between two capitalised words of one name."""
    if not pending:
        return token.text in _BRIDGES
    return token.text in ("the", "la", "los", "las", "les", "den", "der")
