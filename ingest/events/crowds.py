"""Gatherings that a verb tells: «thousands marched through Ghent against the dam».

Who gathers must be said by a word for many people in the same clause, else the verb may be about a
single person or a thing. The mention stands for the event last spoken of, if that is a protest too.
"""

import re
from dataclasses import dataclass
from functools import cache

from ingest.articles.model import Sentence
from ingest.events.lexicon import Lexicon, words_pattern
from ingest.events.model import Mention
from ingest.languages import pack

_REACH = 90
_CLAUSE = re.compile(r"[;:!?]")


@dataclass(frozen=True, slots=True)
class CrowdWords:
    """Who gathers, and the verbs with the noun that each stands for."""

    people: re.Pattern[str]
    verbs: re.Pattern[str]
    nouns: dict[str, str]


@cache
def crowd_words(language: str) -> CrowdWords:
    """The words of `[events.crowds]` of a pack."""
    section = pack(language)["events"]["crowds"]
    nouns = {verb: noun for noun, verbs in section["verbs"].items() for verb in verbs}
    return CrowdWords(
        words_pattern(section["people"]),
        words_pattern(nouns),
        nouns,
    )


def crowds(sentence: Sentence, lexicon: Lexicon) -> list[Mention]:
    """A mention for the first verb of gathering that has a crowd."""
    words = crowd_words(lexicon.language)
    for verb in words.verbs.finditer(sentence.text):
        if not _has_people(sentence.text, verb, words, is_free=lexicon.is_compounding):
            continue
        noun = words.nouns[" ".join(verb.group().lower().split())]
        return [
            Mention(
                sentence,
                verb.start(),
                verb.end(),
                form="anaphor",
                kind=lexicon.kinds[noun],
                name=noun.capitalize() if lexicon.is_compounding else noun,
                rule="event_crowd_verb",
                head=noun,
                determiner="definite",
            )
        ]
    return []


def _has_people(text: str, verb: re.Match[str], words: CrowdWords, *, is_free: bool) -> bool:
    """Whether a word for many people stands before the verb; anywhere where the order is free."""
    before = _CLAUSE.split(text[max(verb.start() - _REACH, 0) : verb.start()])[-1]
    behind = _CLAUSE.split(text[verb.end() : verb.end() + _REACH])[0] if is_free else ""
    return bool(words.people.search(before) or words.people.search(behind))
