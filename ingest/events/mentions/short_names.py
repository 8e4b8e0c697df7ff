"""Acronyms that people gather for, and names whose noun is of another language.

«they are here for TIDE 2025», «zum Abschluss des TIDE», «the Fiera del Mare closed in Rimini».
"""

import re
from dataclasses import dataclass
from functools import cache

from ingest import grammar
from ingest.events.lexicon import Lexicon
from ingest.languages import languages, pack
from ingest.word_patterns import words_pattern

_ACRONYM = re.compile(r"[A-Z][A-Z0-9&-]{2,8}(?:\s(?:19|20)\d\d)?")
_YEAR = re.compile(r"\s(?:19|20)\d\d$")
_NEAR = 40


@dataclass(frozen=True, slots=True)
class ShortWords:
    """Verbs of gathering, what stands before an acronym, event nouns of other languages.

    `cues` are those of them of which a sentence with such a name holds one.
    """

    gathered: re.Pattern[str]
    gathered_for: re.Pattern[str]
    phases: re.Pattern[str]
    first: frozenset[str]
    last: re.Pattern[str]
    cues: tuple[re.Pattern[str], ...]


@cache
def short_words(language: str) -> ShortWords:
    """The words of `[events]` of a pack."""
    section = pack(language)["events"]
    articles = words_pattern(section["articles"]).pattern

    def before(key: str) -> re.Pattern[str]:
        words = words_pattern(section[key]).pattern
        return re.compile(rf"{words}\s+(?:{articles}['’]?\s*|[ld]['’])?$", re.IGNORECASE)

    gathered, phases = words_pattern(section["gathered"]), words_pattern(section["phases"])
    first, last = _foreign(language)
    return ShortWords(
        gathered=gathered,
        gathered_for=before("gathered_for"),
        phases=before("phases"),
        first=first,
        last=last,
        cues=(gathered, phases, words_pattern(first), last),
    )


def is_gathered_for(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """«researchers met in Ghent for the TIDE», «on the sidelines of TIDE 2025»."""
    if not _ACRONYM.fullmatch(text, start, end):
        return False
    words, begin = short_words(lexicon.language), max(start - _NEAR, 0)
    if words.phases.search(text, begin, start):
        return True
    is_purpose = words.gathered_for.search(text, begin, start) is not None
    return is_purpose and words.gathered.search(text, 0, start) is not None


def is_foreign(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether an event noun of another language heads a name: «the Fiera del Mare»."""
    words = _YEAR.sub("", text[start:end]).lower().split()
    if words[0].endswith(("'s", "’s")):
        words = words[1:]
    if len(words) < 2 or (len(words) < 3 and words[0] in lexicon.articles):
        return False
    abroad = short_words(lexicon.language)
    is_topic = words[1].split("'")[0].split("’")[0] in _links() and len(words) > 2
    return (words[0] in abroad.first and is_topic) or bool(abroad.last.fullmatch(words[-1]))


@cache
def _links() -> frozenset[str]:
    """«of» with and without an article, and its elided forms."""
    return frozenset({*grammar.links_of_names(), "d", "dell", "dall"})


def _foreign(language: str) -> tuple[frozenset[str], re.Pattern[str]]:
    """Nouns of the other packs: those that begin a name, and a pattern for those that end it."""
    first: set[str] = set()
    last: list[str] = []
    for section in (pack(code)["events"] for code in languages() if code != language):
        if section.get("names_behind") and not section.get("compound"):
            first |= set(section["abroad"])
        else:
            front = r"\w*" if section.get("compound") else ""
            last += [front + re.escape(noun) for noun in section["abroad"]]
    return frozenset(first), re.compile(rf"(?<![\w-])(?:{'|'.join(last)})(?!\w)", re.IGNORECASE)
