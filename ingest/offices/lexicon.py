"""The office words of a language pack, compiled once."""

import re
from dataclasses import dataclass
from functools import cache

from ingest.events.lexicon import words_pattern
from ingest.languages import pack


@dataclass(frozen=True, slots=True)
class OfficeLexicon:
    """Patterns over one sentence; `kinds` maps each noun to the kind of office it names."""

    kinds: dict[str, str]
    nouns: re.Pattern[str]
    planned: re.Pattern[str]
    opened: re.Pattern[str]
    closed: re.Pattern[str]
    relocated: re.Pattern[str]
    existing: re.Pattern[str]
    headquartered: re.Pattern[str]
    based: re.Pattern[str]
    new: re.Pattern[str]
    rejected_before: frozenset[str]
    rejected_after: re.Pattern[str]


@cache
def office_lexicon(language: str) -> OfficeLexicon | None:
    """The compiled office words of a language; None where its pack has none."""
    section = pack(language).get("offices")
    if section is None:
        return None
    kinds = {noun: kind for kind, nouns in section["nouns"].items() for noun in nouns}
    based = "|".join(re.escape(suffix) for suffix in section["based_suffix"])
    return OfficeLexicon(
        kinds=kinds,
        nouns=words_pattern(list(kinds)),
        planned=words_pattern(section["planned"]),
        opened=words_pattern(section["opened"]),
        closed=words_pattern(section["closed"]),
        relocated=words_pattern(section["relocated"]),
        existing=words_pattern(section.get("existing", [])),
        headquartered=words_pattern(section["headquartered"]),
        based=re.compile(rf"(?:{based})(?!\w)", re.IGNORECASE) if based else re.compile("(?!)"),
        new=words_pattern(section["new"]),
        rejected_before=frozenset(section["rejected_before"]),
        rejected_after=words_pattern(section["rejected_after"]),
    )
