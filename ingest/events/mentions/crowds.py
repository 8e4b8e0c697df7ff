"""Gatherings that a verb tells: «thousands marched», «ministers met in Cairo», «the council met».

Who gathers must be said by a word for them in the same clause, else the verb may be about others;
not so of a rite («broke ground», «cut the ribbon»), which is one whoever performs it. An act that
many things have («blocked», «marched») is a protest beside its purpose («to protest against the
law») or what it blocks («the port»), and a meeting beside the hall it fills.
The mention stands for the event last spoken of, if that is a protest, or a meeting, too.
"""

import re
from dataclasses import dataclass
from functools import cache

from ingest.articles.model import Sentence
from ingest.events.lexicon import Lexicon
from ingest.events.model import Mention
from ingest.languages import pack
from ingest.word_patterns import NOTHING, words_pattern

MEETING = "event_meeting_verb"
PURPOSE = "event_protest_purpose"
CROWD = "event_crowd_verb"
_RITE = "event_rite_verb"
TOLD_BY_ACT = (CROWD, PURPOSE, _RITE)
"""Rules of a mention that is a verb («thousands marched»): the date of its clause is its own."""
_RULES = {
    "crowds": CROWD,
    "meetings": MEETING,
    "sittings": MEETING,
    "rites": _RITE,
    "protests": PURPOSE,
    "blockades": PURPOSE,
    "fillings": CROWD,
}
_REACH = 90
_COUNTED = re.compile(
    r"(?<![\w.,])(?:[2-9]\d|\d{3}|\d{1,3}(?:[.,\s]\d{3})+|\d{4,7})\s(?:de\s)?[^\W\d_]{4,}"
)
"""«80,000 teachers»: who is counted gathers, whoever it is."""

_BETWEEN = 6
"""Words between «blocked» and what is blocked, at most."""
_OF_OBJECT = re.compile(r"\s(?:for|against|to)\s|\s(?:de|di|of)\s$")
"""What is of something («le projet de route») is another object."""
_CLAUSE = re.compile(r"[;:!?]")
_BREAK = re.compile(r"[,;:!?(]")
_OWN_WORD = re.compile(r"(?<![\w'’-])([^\W\d_][\w-]{2,})\s$")
"""The word before a body («licensing committee»)."""


@dataclass(frozen=True, slots=True)
class CrowdWords:
    """Who gathers, the verbs with the noun that each stands for, and how both make a name.

    `people` matches nothing where anyone may act; `beside` is what an act must have near it, and
    `breaks` end the clause of who acts; `cue` is the rarer of verbs and what is beside them.
    """

    rule: str
    name: str
    people: re.Pattern[str]
    verbs: re.Pattern[str]
    nouns: dict[str, str]
    beside: re.Pattern[str]
    breaks: re.Pattern[str]
    cue: re.Pattern[str]


@cache
def crowd_words(language: str) -> tuple[CrowdWords, ...]:
    """The words of the sections of `[events]` in a pack that `_RULES` names."""
    sections = pack(language)["events"]
    found: list[CrowdWords] = []
    for key, rule in _RULES.items():
        section = sections[key]
        nouns = {verb: noun for noun, verbs in section["verbs"].items() for verb in verbs}
        people = words_pattern(section.get("people", sections["crowds"]["people"]))
        beside, verbs = words_pattern(section.get("beside", [])), words_pattern(nouns)
        ends = words_pattern(section.get("breaks", [])).pattern
        breaks = re.compile(rf"[,;:!?]|{ends}", re.IGNORECASE)
        name, cue = section.get("name", "{noun}"), beside if key == "protests" else verbs
        found.append(CrowdWords(rule, name, people, verbs, nouns, beside, breaks, cue))
    return tuple(found)


def crowds(sentence: Sentence, lexicon: Lexicon) -> list[Mention]:
    """A mention for the first verb of gathering that has a crowd."""
    told = (
        (words, verb)
        for words in crowd_words(lexicon.language)
        if words.beside is NOTHING or words.cue.search(sentence.text)
        for verb in words.verbs.finditer(sentence.text)
    )
    for words, verb in told:
        has_people = _has_people if words.beside is NOTHING else _acts_for
        if not has_people(sentence.text, verb, words, is_free=lexicon.is_compounding):
            continue
        noun = words.nouns[" ".join(verb.group().lower().split())]
        return [
            Mention(
                sentence,
                verb.start(),
                verb.end(),
                form="anaphor",
                kind=lexicon.kinds[noun],
                name=_name(sentence.text, verb, words, lexicon),
                rule=words.rule,
                head=noun,
                determiner="definite",
            )
        ]
    return []


def _name(text: str, verb: re.Match[str], words: CrowdWords, lexicon: Lexicon) -> str:
    """«licensing committee meeting», «meeting», «Sitzung»."""
    noun = words.nouns[" ".join(verb.group().lower().split())]
    who = [*words.people.finditer(text, 0, verb.start())]
    before = _OWN_WORD.search(text, 0, who[-1].start()) if who else None
    if (
        before
        and before[1].lower() not in lexicon.function_words | lexicon.articles | lexicon.empty
    ):
        named = words.name.format(who=f"{before[1]} {who[-1].group()}", noun=noun)
    else:
        named = words.name.format(who=who[-1].group() if who else "", noun=noun).strip()
    return named.capitalize() if lexicon.is_compounding else named


def _has_people(text: str, verb: re.Match[str], words: CrowdWords, *, is_free: bool) -> bool:
    """Whether a word for many people stands before the verb; anywhere where the order is free."""
    if words.people is NOTHING:
        return True
    before = _CLAUSE.split(text[max(verb.start() - _REACH, 0) : verb.start()])[-1]
    behind = _CLAUSE.split(text[verb.end() : verb.end() + _REACH])[0] if is_free else ""
    if words.people.search(before) or words.people.search(behind):
        return True
    return words.rule == CROWD and _COUNTED.search(before) is not None


def _acts_for(text: str, verb: re.Match[str], words: CrowdWords, *, is_free: bool) -> bool:
    """Whether many people act in the clause of a verb that has what it needs beside it.

    What is blocked stands behind its verb; a purpose stands anywhere, where the order is free both.
    """
    is_ordered = words.cue is words.verbs and not is_free
    start = verb.end() if is_ordered else max(verb.start() - _REACH, 0)
    beside = words.beside.search(text, start, verb.end() + _REACH)
    if beside is None or (is_ordered and not _is_object(text[start : beside.start()])):
        return False
    before = words.breaks.split(text[: verb.start()])[-1]
    behind = words.breaks.split(text[verb.end() :])[0] if is_free else ""
    told = f"{before} … {behind}"
    return bool(words.people.search(told) or _COUNTED.search(told))


def _is_object(gap: str) -> bool:
    """Whether what stands behind an act can be its object: not «the plan for a new road»."""
    return gap.count(" ") <= _BETWEEN and not _OF_OBJECT.search(gap)


def is_blocked(text: str, mention: Mention, start: int, language: str) -> bool:
    """Whether a position lies in what a crowd blocks or fills («la Gran Vía de Madrid»)."""
    acts = [w for w in crowd_words(language) if w.rule == mention.rule and w.beside is not NOTHING]
    is_act = any(mention.text.lower() in words.nouns for words in acts)
    if not is_act or not mention.end <= start <= mention.end + _REACH:
        return False
    purposes = (words.beside for words in acts if words.cue is words.beside)
    gap = text[mention.end : start]
    return not _BREAK.search(gap) and not any(purpose.search(gap) for purpose in purposes)
