"""Two people who meet: «President Ann Bell met Olaf Reed in Paris», «se reunió con Ana Ruiz».

A name stands on both sides of the verb, and one of them is a person's: it has a given name in it or
is led by a function («Chancellor Reed»). Teams that meet play a match.
"""

import re
from dataclasses import dataclass
from functools import cache

from ingest.articles.model import Sentence
from ingest.events.lexicon import Lexicon
from ingest.events.mentions.bodies import sports
from ingest.events.mentions.crowds import crowd_words
from ingest.events.model import Mention
from ingest.languages import pack
from ingest.organisations.lexicon import organisation_lexicon
from ingest.places import is_given_name
from ingest.proper_names import proper_names
from ingest.word_patterns import words_pattern

ENCOUNTER = "event_people_met"
_LONGEST = 5
_FAR_BEFORE = 30
_FAR_BEHIND = 60
_BREAK = re.compile(r"[;:,!?(“”\"«»]|(?<!\d)\.")
_PARTY = re.compile(r"\([^()]{1,12}\)")
_PAIR = 2
_INSERTION = re.compile(r"^,[^,]+,")
"""«met, for more than an hour, Olaf Reed»."""


@dataclass(frozen=True, slots=True)
class EncounterWords:
    """Verbs of meeting somebody, the noun and the name of the meeting, who people are and not."""

    verbs: re.Pattern[str]
    noun: str
    name: str
    titles: re.Pattern[str]
    bodies: re.Pattern[str]


@cache
def encounter_words(language: str) -> EncounterWords:
    """The words of `[events.encounters]` of a pack."""
    section = pack(language)["events"]["encounters"]
    officials = next(w.people for w in crowd_words(language) if w.rule == "event_meeting_verb")
    titles = rf"{officials.pattern}|{organisation_lexicon(language).titles.pattern}"
    return EncounterWords(
        verbs=words_pattern(section["verbs"]),
        noun=section["noun"],
        name=section["name"],
        titles=re.compile(titles, re.IGNORECASE),
        bodies=organisation_lexicon(language).nouns,
    )


def encounters(sentence: Sentence, lexicon: Lexicon) -> list[Mention]:
    """The first meeting of two people that a verb of the sentence tells."""
    words, text = encounter_words(lexicon.language), sentence.text
    for verb in words.verbs.finditer(text):
        pair = _people(text, verb, words, is_free=lexicon.is_compounding)
        if pair is None or sports().search(text):
            continue
        one, two = (_name(text[slice(*span)], words) for span in pair)
        return [
            Mention(
                sentence,
                verb.start(),
                verb.end(),
                form="anaphor",
                kind=lexicon.kinds[words.noun],
                name=words.name.format(one=one, two=two),
                rule=ENCOUNTER,
                head=words.noun,
                determiner="definite",
            )
        ]
    return []


def _people(
    text: str, verb: re.Match[str], words: EncounterWords, *, is_free: bool
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The names right before and behind a verb, if people bear them.

    Where the order is free, both may stand behind it («Am Montag traf Ann Bell Olaf Reed»).
    """
    names = [span for span in proper_names(text) if len(text[slice(*span)].split()) <= _LONGEST]
    before = [s for s in names if 0 < verb.start() - s[1] <= _FAR_BEFORE]
    before = [s for s in before if text[s[0] - 1 : s[0]] != "("][-1:]
    behind = [s for s in names if s[0] - verb.end() > 0]
    pair = [s for s in (*before, *behind) if _is_person(text, s, words)][:2]
    if len(pair) < _PAIR or (before and before[0] not in pair and not is_free):
        return None
    gaps = [text[verb.end() : pair[1][0]]] if pair[0][0] > verb.start() else _gaps(text, verb, pair)
    is_near = not any(_BREAK.search(gap) or len(gap) > _FAR_BEHIND for gap in gaps)
    return (pair[0], pair[1]) if is_near and (before or is_free) else None


def _gaps(text: str, verb: re.Match[str], pair: list[tuple[int, int]]) -> list[str]:
    """What stands between the verb and the names on both sides of it."""
    before, behind = text[pair[0][1] : verb.start()], text[verb.end() : pair[1][0]]
    return [_PARTY.sub("", before), _INSERTION.sub("", behind)]


def _name(name: str, words: EncounterWords) -> str:
    """A name from its function or given name on («Paris Präsident Reed», «Kiel Ann Bell»)."""
    title = words.titles.search(name)
    if title is not None and title.end() < len(name):
        return name[title.start() :].strip(" .,")
    given = next((part for part in name.split()[:-1] if is_given_name(part)), "")
    return name[name.index(given) :].strip(" .,")


def _is_person(text: str, span: tuple[int, int], words: EncounterWords) -> bool:
    """A given name with a family name, or a function in the name or right before it."""
    name = text[slice(*span)]
    parts = name.split()
    if words.bodies.search(name):
        return False
    if len(parts) > 1 and any(is_given_name(part) for part in parts[:-1]):
        return True
    before = text[max(span[0] - _FAR_BEFORE, 0) : span[0]].rstrip(" ,")
    if any(title.end() == len(before) for title in words.titles.finditer(before)):
        return True
    title = words.titles.search(name)
    behind = name[title.end() :].lstrip(". ") if title else ""
    return behind[:1].isupper()
