"""Lists behind an event: audiences, topics, countries represented."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ingest import grammar
from ingest.articles.model import Sentence
from ingest.events.context import Scene
from ingest.events.list_items import items, longest_row
from ingest.events.model import Event
from ingest.languages import pack
from ingest.places import CountryMention, countries_in
from ingest.word_patterns import words_pattern

_LIST_END = re.compile(
    r"\.(?=\s|$)|;"
    r"|\s(?:around|under|in|from|at|where|who|to|for|with|on|during|which|that|was|were|is|are"
    r"|said|related|through|can|have|has)\s"
    r"|[(:–—]"
)
_TOPIC_END = re.compile(
    r"\.(?=\s|$)|;|[:–—]"
    r"|,?\s(?:was|were|is|are|key|essential|where|which|that|said|have|has|can|between)\s"
)
_DIGIT = re.compile(r"\d")
_LONGEST_TOPIC = 6
_LONGEST_AUDIENCE = 4
_FEWEST_COUNTRIES = 2


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item of a list about an event, with its sentence and span in the sentence."""

    event: Event
    text: str
    sentence: Sentence
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CountryList:
    """Countries that a sentence lists as represented at an event.

    `is_open` is true where the list is introduced by «including»: more may have come.
    """

    event: Event
    sentence: Sentence
    countries: tuple[CountryMention, ...]
    start: int
    end: int
    is_open: bool


def find_audiences(scene: Scene) -> list[ListItem]:
    """«brought together experts, decision-makers, innovators and citizens»: plural nouns only."""
    origin = _pattern(scene, "audience_from")
    found: list[ListItem] = []
    for sentence, event, match in _cues(scene, _pattern(scene, "audience")):
        source = origin.search(sentence.text, match.end(), match.end() + 60)
        begin = source.end() if source else match.end()
        found += [
            ListItem(event, text, sentence, start, end)
            for text, start, end in items(sentence.text, begin, _LIST_END)
            if _is_audience(text)
        ]
    return _unique(found)


def find_topics(scene: Scene) -> list[ListItem]:
    """«topics such as A, B and C», «exchange ideas on A and seek cooperation in B»."""
    cue = _pattern(scene, "topics")
    found = [
        ListItem(event, text, sentence, start, end)
        for sentence, event, match in _cues(scene, cue)
        for text, start, end in items(sentence.text, match.end(), _TOPIC_END)
        if not cue.search(text) and _is_topic(text)
    ]
    return _unique(found)


def find_countries(scene: Scene) -> list[CountryList]:
    """Lists of countries behind «representatives from …», two countries at least."""
    cue = _pattern(scene, "represented")
    found: list[CountryList] = []
    for sentence in scene.article.sentences if scene.events else ():
        match = cue.search(sentence.text)
        event = _event_at(scene, sentence, match.start()) if match else None
        if match is None or event is None:
            continue
        named = countries_in(sentence.text, scene.article.language)
        row = longest_row(sentence.text, tuple(c for c in named if c.start >= match.start()))
        if len(row) >= _FEWEST_COUNTRIES:
            is_open = _including().search(sentence.text[match.start() : row[0].start]) is not None
            found.append(CountryList(event, sentence, row, match.end(), row[-1].end, is_open))
    return found


@cache
def _including() -> re.Pattern[str]:
    """«including»: the list that follows is not complete."""
    return words_pattern(grammar.words("including"))


def _pattern(scene: Scene, key: str) -> re.Pattern[str]:
    """The words that the pack of the article's language gives for a key of `[events]`."""
    return _words(scene.article.language, key)


@cache
def _words(language: str, key: str) -> re.Pattern[str]:
    return words_pattern(pack(language)["events"][key])


def _event_at(scene: Scene, sentence: Sentence, position: int) -> Event | None:
    """The event a list belongs to: its sentence's, the last one spoken of, or the only one."""
    return scene.owner(sentence, position) or scene.focus(sentence) or scene.only_named()


def _cues(scene: Scene, cue: re.Pattern[str]) -> Iterator[tuple[Sentence, Event, re.Match[str]]]:
    """Each cue in the body with the event its sentence speaks of."""
    for sentence in scene.article.sentences if scene.events else ():
        if sentence.is_title:
            continue
        for match in cue.finditer(sentence.text):
            event = _event_at(scene, sentence, match.start())
            if event is not None:
                yield sentence, event, match


def _is_audience(text: str) -> bool:
    """A short plural without a figure."""
    words = text.split()
    is_short = 1 <= len(words) <= _LONGEST_AUDIENCE and not _DIGIT.search(text)
    return is_short and words[-1].lower().endswith(("s", "people", "public", "en", "er"))


def _is_topic(text: str) -> bool:
    """A few words without a figure."""
    is_short = 1 <= len(text.split()) <= _LONGEST_TOPIC and len(text) > 1
    return is_short and not _DIGIT.search(text)


def _unique(found: list[ListItem]) -> list[ListItem]:
    """The first of items that say the same of the same event."""
    seen: dict[tuple[int, str], ListItem] = {}
    for item in found:
        seen.setdefault((id(item.event), item.text.lower()), item)
    return sorted(seen.values(), key=lambda item: (item.sentence.index, item.start))
