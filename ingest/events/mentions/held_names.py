"""Names that a word of holding stands beside: a participle with its day, or a verb before them.

«the Harbour Enclave held on 3 May», «Held in Ghent on 3 May, Tidewise …», «se celebrará Mareas
Vivas», «das am 3. Mai stattfindende Wellenlager».
"""

import re
from dataclasses import dataclass
from functools import cache

from ingest.events.lexicon import Lexicon
from ingest.languages import pack
from ingest.word_patterns import words_pattern

_REACH = 60
_NEAR = 30
_LONGEST_FRONT = 90
_VERB = re.compile(r"\s[a-z]{3}")
_GAP = re.compile(r",?\s+")


@dataclass(frozen=True, slots=True)
class HeldWords:
    """Participles behind a name or before its sentence, adjectives and verbs right before it.

    `object` stands behind a verb that only looks like the participle («held its meeting»).
    """

    participle: re.Pattern[str]
    front: re.Pattern[str]
    before: re.Pattern[str]
    article: re.Pattern[str]
    object: re.Pattern[str]


@cache
def held_words(language: str) -> HeldWords:
    """The words of `[events]` of a pack."""
    section = pack(language)["events"]
    articles = words_pattern(section["articles"]).pattern
    participle = words_pattern(section["held_participle"])
    article = rf"(?:{articles}['’]?\s*|[ld]['’])"
    adjective = words_pattern(section.get("held_adjectives", [])).pattern
    verb = words_pattern(section.get("held_before_name", [])).pattern
    plain = words_pattern(pack(language)["grammar"]["link_articles"]).pattern
    return HeldWords(
        participle=participle,
        front=re.compile(
            rf"{participle.pattern}(?P<when>[^;:.!?]{{4,{_LONGEST_FRONT}}}),\s+{article}?$",
            re.IGNORECASE,
        ),
        before=re.compile(rf"(?:{adjective}|{verb}(?:\s+{plain})?)\s*$", re.IGNORECASE),
        article=re.compile(rf"{article}\s*$", re.IGNORECASE),
        object=re.compile(rf"\s+{articles}(?!\w)", re.IGNORECASE),
    )


def is_held_with_day(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a participle of holding and a day stand right behind a name or before its clause."""
    words = held_words(lexicon.language)
    front = words.front.match(text, 0, start)
    if front is not None:
        return _tells_day(front["when"], lexicon) and _VERB.match(text, end) is not None
    gap = _GAP.match(text, end)
    held = words.participle.match(text, gap.end()) if gap else None
    if (
        held is None
        or words.object.match(text, held.end())
        or not _tells_day(text[held.end() : held.end() + _REACH], lexicon)
    ):
        return False
    before = text[max(start - _NEAR, 0) : start]
    is_named = words.article.search(before) and not _is_complement(text, start, lexicon)
    return bool(is_named) or lexicon.cues.attending.search(before) is not None


def _is_complement(text: str, start: int, lexicon: Lexicon) -> bool:
    """«la Cumbre de Alcaldes por el Agua, celebrada …»: a gathering stands before in the clause."""
    clause = max(text.rfind(mark, 0, start) for mark in ",;:") + 1
    return lexicon.nouns.search(text, clause, start) is not None


def is_behind_verb(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """«aura lieu Marées Vives»: a name right behind a verb of holding that has no other subject."""
    before = text[max(start - _NEAR, 0) : start]
    if held_words(lexicon.language).before.search(before) is None:
        return False
    return end > start and lexicon.nouns.search(text, 0, start) is None


def _tells_day(text: str, lexicon: Lexicon) -> bool:
    """Whether a month or a day of the week is named."""
    days = lexicon.months | lexicon.weekdays
    return any(word.strip(".,()") in days for word in text.lower().split())
