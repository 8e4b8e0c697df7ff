"""Runs of capitalised words: candidates for names of events, organisations and people.

Works on one sentence of a language that capitalises names but not common nouns (German, which does
both, is served by the packs' nouns instead). Connecting words are taken in only between capitals.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from ingest import grammar
from ingest.dates.calendar_names import weekdays
from ingest.languages import languages

_WORD = r"\d{1,3}[°º](?!\w)|[^\W_](?:[\w&+]|['’.\-/](?=\w))*+\.?(?<![a-zà-ÿ]{3}\.)|&|[^\w\s]"
_INITIALS = re.compile(r"(?:[A-Z]\.)+")
_NUMBER = re.compile(r"\d{1,4}")
_NUMBERED = re.compile(r"\d{1,3}[A-Z][a-z]{2,}\w*")
"""«45Drives»: a name that begins with a number."""
_TITLES = frozenset({"Dr.", "Mr.", "Mrs.", "Ms.", "Prof.", "Sen.", "Rep.", "Gov.", "St."})
_ABBREVIATIONS = _TITLES | {"Jr.", "Sr.", "Inc.", "Ltd.", "Co.", "Corp."}
_SENTENCES = 1024
"""Sentences kept: several rules read each sentence of an article, one article after the other."""


_WORDS = 65536
"""Words kept: text is made of few distinct ones."""


class Token(NamedTuple):
    """A word or punctuation mark with its span in the sentence."""

    start: int
    end: int
    text: str

    @property
    def is_capital(self) -> bool:
        """Starts with an upper-case letter (or is a camel-case name such as «openSUSE»).

        Elided words («L'») are none.
        """
        return _is_capital(self.text)


@lru_cache(_WORDS)
def _is_capital(word: str) -> bool:
    first = word[:1]
    if word.endswith(("'", "’")):
        return False
    if first.isdigit():
        return _NUMBERED.fullmatch(word) is not None
    return first.isupper() or (len(word) > 3 and first.islower() and not word.islower())


_ORDINAL_DOT = re.compile(r"[0-9]{1,3}\.\s+[A-ZÄÖÜ]")
"""«11. Weltforum»: languages that write ordinals with a dot."""


def tokens(text: str) -> list[Token]:
    """Words and punctuation marks of a sentence, in order."""
    return list(_tokens(text))


@lru_cache(_SENTENCES)
def _tokens(text: str) -> tuple[Token, ...]:
    found: list[Token] = []
    for match in _token().finditer(text):
        word, (start, end) = match.group(), match.span()
        if word[-1] == "." and _has_full_stop(word) and not _ORDINAL_DOT.match(text, start):
            word, end = word[:-1], end - 1
        found.append(Token(start, end, word))
    return tuple(found)


@cache
def _token() -> re.Pattern[str]:
    """A word, an elided word before it, or a punctuation mark."""
    return re.compile(rf"(?<![^\W_]){grammar.elisions()}|{_WORD}")


def _has_full_stop(word: str) -> bool:
    """Whether the dot behind a word is the sentence's rather than that of an abbreviation."""
    if len(word) < 2 or not word.endswith("."):
        return False
    return word not in _ABBREVIATIONS and not _INITIALS.fullmatch(word)


def proper_names(text: str, *, stop: frozenset[str] = frozenset()) -> list[tuple[int, int]]:
    """Spans of capitalised runs; `stop` holds lower-case words that never belong to a name.

    A run may hold connecting words between two capitals («Ministry of Health», «Events &
    Animation») and numbers after its first capital.
    """
    return list(_proper_names(text, stop))


@lru_cache(_SENTENCES)
def _proper_names(text: str, stop: frozenset[str]) -> tuple[tuple[int, int], ...]:
    runs: list[list[Token]] = []
    run: list[Token] = []
    pending: list[Token] = []
    for token in _tokens(text):
        if _is_part(token.text, stop):
            run += [*pending, token]
            pending = []
        elif not run:
            continue
        elif len(pending) < 2 and _may_bridge(token, pending):
            pending.append(token)
        elif not pending and _NUMBER.fullmatch(token.text):
            run.append(token)
        else:
            runs.append(run)
            run, pending = [], []
    runs.append(run)
    return tuple((run[0].start, run[-1].end) for run in runs if run)


@lru_cache(_WORDS)
def _is_part(word: str, stop: frozenset[str]) -> bool:
    """Whether a word is capitalised for being part of a name."""
    lowered = word.lower()
    return _is_capital(word) and lowered not in stop and lowered not in _weekdays()


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(day for language in languages() for day in weekdays(language))


def _may_bridge(token: Token, pending: list[Token]) -> bool:
    """Whether a lower-case word may stand between two capitalised words of one name."""
    known = grammar.articles_of_links() if pending else grammar.links_of_names()
    return grammar.plain(token.text) in known
