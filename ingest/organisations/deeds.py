"""What a text tells of a name: that it heads a section, what it is, what it does."""

import re

from ingest.organisations.lexicon import OrganisationLexicon

_ADJECTIVES = re.compile(r"(?:[\w-]+,?\s+){0,5}")
_HEADED = re.compile(r"[\s.:–—-]*(?:$|[\"“(]?[A-ZÀ-Þ0-9])")


def is_heading(text: str, start: int, end: int, lexicon: OrganisationLexicon) -> bool:
    """«About Acme», at the head of what follows: the line ends there, or a new one begins."""
    return bool(lexicon.about.search(text, 0, start) and _HEADED.match(text, end))


def is_defined(text: str, end: int, lexicon: OrganisationLexicon) -> bool:
    """«X is a small manufacturer», «X, the trusted agency»: what the text calls it is no person."""
    told = lexicon.copula.match(text, end) or lexicon.apposed.match(text, end)
    kind = lexicon.defined_as.search(text, told.end(), told.end() + 60) if told else None
    if told is None or kind is None or lexicon.titles.match(text, kind.end() + 1):
        return False
    between = text[told.end() : kind.start()]
    return not lexicon.titles.search(between) and _ADJECTIVES.fullmatch(between) is not None


def acts_behind(text: str, end: int, lexicon: OrganisationLexicon) -> bool:
    """Whether a verb of organisations follows, behind an apposition without a function if any."""
    plain = lexicon.plain.match(text, end)
    if plain and lexicon.acts.match(text, plain.end()):
        return True
    apposition = lexicon.apposition.match(text, end)
    if apposition is None or lexicon.titles.search(apposition["inner"]):
        return False
    return lexicon.acts.match(text, apposition.end()) is not None
