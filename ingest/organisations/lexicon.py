"""The organisation words of a language pack, compiled once."""

import re
from dataclasses import dataclass
from functools import cache

from ingest.events.lexicon import words_pattern
from ingest.languages import pack


@dataclass(frozen=True, slots=True)
class OrganisationLexicon:
    """Patterns over one sentence; `nouns` are words whose capitalised form ends a name."""

    nouns: re.Pattern[str]
    legal: re.Pattern[str]
    anaphors: re.Pattern[str]
    launched: re.Pattern[str]
    kinds: re.Pattern[str]
    titles: re.Pattern[str]
    said: re.Pattern[str]
    according: re.Pattern[str]
    acts: re.Pattern[str]
    pronouns: frozenset[str]


@cache
def organisation_lexicon(language: str) -> OrganisationLexicon:
    """The compiled organisation words of a language."""
    section = pack(language)["organisations"]
    legal = "|".join(
        re.escape(word) for word in sorted(section["legal_forms"], key=len, reverse=True)
    )
    return OrganisationLexicon(
        nouns=words_pattern(section["nouns"]),
        legal=re.compile(rf"(?i)(?<!\w)(?:{legal})$"),
        anaphors=words_pattern(section["anaphors"]),
        launched=words_pattern(section["launched"]),
        kinds=words_pattern(section["kinds"]),
        titles=words_pattern(section["person_titles"]),
        said=words_pattern(section["said"]),
        according=words_pattern(section["according"]),
        acts=words_pattern(section.get("acts", [])),
        pronouns=frozenset(pack(language)["language"]["function_words"]),
    )
