"""Acronyms defined behind a name: «World Harbour Council (WHC)»."""

import re

from ingest.articles.model import Article
from ingest.organisations.lexicon import OrganisationLexicon

_DEFINED = re.compile(
    r"\s*\((?:the\s+|short\s+|kurz\s+)?[\"“„]?(?P<acronym>[A-Z][A-Za-z&-]{1,9})[\"”“]?\)"
)
_TICKER = re.compile(r"\([A-Z][\w ]*:\s?$")


def is_ticker(text: str, start: int) -> bool:
    """Whether letters are those of a share, whatever they stand for: «(NASDAQ: WHC)»."""
    return _TICKER.search(text, 0, start) is not None


def acronym_behind(
    article: Article, text: str, name: str, end: int, lexicon: OrganisationLexicon
) -> str | None:
    """The acronym in brackets behind a name that ends at a position, where it fits the name."""
    defined = _DEFINED.match(text, end)
    if defined is None or not is_acronym_of(defined["acronym"], name):
        return None
    return defined["acronym"] if _acts(name, defined["acronym"], article, lexicon) else None


def is_acronym_of(acronym: str, name: str) -> bool:
    """Whether the letters of the acronym occur in order at the starts of words of the name.

    Lower-case letters may come from inside a word («WeGO»), and one initial may be missing.

    >>> is_acronym_of("WHC", "World Harbour Council")
    True
    """
    initials = [word[0].upper() for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper()]
    wanted = [letter for letter in acronym if letter.isupper()]
    if len(initials) < 2 or not wanted or wanted[0] != initials[0]:
        return False
    hits, position = 0, 0
    for letter in wanted:
        if letter in initials[position:]:
            position = initials.index(letter, position) + 1
            hits += 1
    return hits >= max(2, len(wanted) - 1)


def _acts(name: str, acronym: str, article: Article, lexicon: OrganisationLexicon) -> bool:
    """Whether an abbreviated name is an organisation's: by its noun, or as the text lets it act.

    Topics are abbreviated too («Internet of Things (IoT)»).
    """
    if lexicon.nouns.search(name):
        return True
    acting = (
        rf"(?<!\w){re.escape(acronym)}(?:['’]s\s|\s+(?:{lexicon.said.pattern}|will|has|was|is|plans|"
        r"hosts?|held|opened|members?))"
    )
    return re.search(acting, article.document) is not None
