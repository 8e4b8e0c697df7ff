"""How names of organisations are compared: folded, without article, legal form and case."""

import re
from functools import cache

from ingest.alternatives import alternatives
from ingest.languages import words_of_all
from ingest.places.folding import fold

_GENITIVE = re.compile(r"(?:es|(?<=[^aious])s)$")
"""The end of a noun behind a bent adjective; «Haus» has none."""


_SLASH = re.compile(r"(?<=\b\w)/(?=\w\b)")
"""That of «A/S»; not that of «Basel/Stadt»."""


@cache
def _bent() -> re.Pattern[str]:
    """An adjective of the names that cases bend: its stem and its ending."""
    stems = alternatives(words_of_all("organisations", "bent"))
    return re.compile(rf"(?P<stem>(?:\w{{3,}})?{stems})(?P<ending>e[mnrs]?)")


@cache
def _legal_forms() -> frozenset[str]:
    """Legal forms of all languages, as the words of a key."""
    return frozenset(_bare(form) for form in words_of_all("organisations", "legal_forms"))


@cache
def _articles() -> frozenset[str]:
    """Definite articles of all languages that are words of their own."""
    return frozenset(words_of_all("organisations", "articles"))


@cache
def organisation_key(name: str) -> str:
    """Folded words of a name without its article, its legal form and the endings of its case.

    >>> organisation_key("The Acme Foundation, Inc.")
    'acme foundation'
    >>> organisation_key("Deutschen Städtetags") == organisation_key("Deutscher Städtetag")
    True
    """
    words = re.findall(r"[^\W_]+", _bare(name))
    while form := next((n for n in (2, 1) if " ".join(words[-n:]) in _legal_forms()), 0):
        if len(words) <= form:
            break
        del words[-form:]
    if len(words) > 1 and words[0] in _articles():
        words = words[1:]
    return " ".join(_in_one_case(words)) or fold(name)


def _bare(text: str) -> str:
    """Folded, with its abbreviations in one word: «S.A.» and «A/S» are «sa» and «as»."""
    return _SLASH.sub("", fold(text).replace(".", ""))


def _in_one_case(words: list[str]) -> list[str]:
    """Bent adjectives as their stems, and the last noun without the genitive that they show."""
    bent = [_bent().fullmatch(word) for word in words]
    plain = [match["stem"] if match else word for match, word in zip(bent, words, strict=True)]
    if any(match and match["ending"] == "en" for match in bent[:-1]):
        plain[-1] = _GENITIVE.sub("", plain[-1])
    return plain
