"""Lists behind an event: audiences, topics, countries represented."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.articles.model import Sentence
from ingest.events.context import Scene
from ingest.events.lexicon import words_pattern
from ingest.events.model import Event
from ingest.languages import pack
from ingest.places import CountryMention, countries_in

_ITEM = re.compile(r"\s*(?:,\s*(?:and|und|et|y|e)\s+|,|;|\s(?:and|und|et|y|as well as|sowie)\s)\s*")
_LIST_END = re.compile(
    r"\.(?=\s|$)|;|\s(?:around|under|in|from|at|where|who|to|for|with|on|during|which|that|was|were|is|are|said|related|through|can|have|has)\s|[(:–—]"
)
_TOPIC_END = re.compile(
    r"\.(?=\s|$)|;|[:–—]|,?\s(?:was|were|is|are|key|essential|where|which|that|said|have|has|can|between)\s"
)
_DIGIT = re.compile(r"\d")
_LONGEST_ITEM = 6
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
    section = pack(scene.article.language)["events"]
    cue = words_pattern(section["audience"])
    origin = words_pattern(section["audience_from"])
    found: list[ListItem] = []
    for sentence, event, match in _cues(scene, cue):
        begin = match.end()
        if source := origin.search(sentence.text, begin, begin + 60):
            begin = source.end()
        found += [
            ListItem(event, text, sentence, start, end)
            for text, start, end in _items(sentence.text, begin, _LIST_END) if _is_audience(text)
        ]  # fmt: skip
    return _unique(found)


def find_topics(scene: Scene) -> list[ListItem]:
    """«topics such as A, B and C», «exchange ideas on A and seek cooperation in B»."""
    topics = words_pattern(pack(scene.article.language)["events"]["topics"])
    found = [
        ListItem(event, text, sentence, start, end)
        for sentence, event, match in _cues(scene, topics)
        for text, start, end in _items(sentence.text, match.end(), _TOPIC_END)
        if not topics.search(text) and 1 <= len(text.split()) <= _LONGEST_ITEM and not _DIGIT.search(text) and len(text) > 1
    ]  # fmt: skip
    return _unique(found)


def find_countries(scene: Scene) -> list[CountryList]:
    """Lists of countries behind «representatives from …», two countries at least."""
    cue = words_pattern(pack(scene.article.language)["events"]["represented"])
    found: list[CountryList] = []
    for sentence in scene.article.sentences:
        match = cue.search(sentence.text)
        event = (
            scene.owner(sentence, match.start()) or (scene.focus(sentence) if match else None)
            if match
            else None
        )
        if match is None:
            continue
        event = event or _only_named(scene)
        countries = tuple(
            c
            for c in countries_in(sentence.text, scene.article.language)
            if c.start >= match.start()
        )
        run = _run(sentence.text, countries)
        if event is None or len(run) < _FEWEST_COUNTRIES:
            continue
        is_open = bool(
            re.search(
                r"(?i)includ|such as|darunter|wie etwa|notamment|dont|entre ellos|como|incluidos",
                sentence.text[match.start() : run[0].start],
            )
        )
        found.append(CountryList(event, sentence, run, match.end(), run[-1].end, is_open))
    return found


def _only_named(scene: Scene) -> Event | None:
    """The event an article is about where it names just one."""
    named = [event for event in scene.events if event.is_named]
    return named[0] if len(named) == 1 else None


def _run(text: str, countries: tuple[CountryMention, ...]) -> tuple[CountryMention, ...]:
    """The longest row of countries parted by commas and «and» only."""
    best: list[CountryMention] = []
    run: list[CountryMention] = []
    for country in countries:
        gap = text[run[-1].end : country.start] if run else ""
        linked = re.fullmatch(
            r"\s*(?:,|;|and|und|et|y|e|&|,\s*and|the|les?|la|el|los|las|l['’]|die|der|den|from|aus|de|\s)*\s*",
            gap,
        )
        run = [*run, country] if run and linked else [country]
        best = run if len(run) > len(best) else best
    return tuple(best)


def _cues(scene: Scene, cue: re.Pattern[str]) -> Iterator[tuple[Sentence, Event, re.Match[str]]]:
    """Each cue in the body with the event its sentence speaks of."""
    for sentence in scene.article.sentences:
        if sentence.is_title:
            continue
        for match in cue.finditer(sentence.text):
            event = (
                scene.owner(sentence, match.start()) or scene.focus(sentence) or _only_named(scene)
            )
            if event is not None:
                yield sentence, event, match


def _items(text: str, begin: int, stop: re.Pattern[str]) -> Iterator[tuple[str, int, int]]:
    """Items of a list with their spans, up to the end of the list."""
    end_match = stop.search(text, begin)
    end = end_match.start() if end_match else len(text)
    position = begin
    for separator in [*_ITEM.finditer(text, begin, end), None]:
        item_end = separator.start() if separator else end
        raw = text[position:item_end]
        item = re.sub(
            r"^(?:the|a|an|their|its|seek|both|also|more|sustainable and)\s+", "", raw.strip()
        )
        item = re.sub(r"\s*(?:\(.*|from around.*|alike)$", "", item)
        if item:
            start = position + raw.index(item)
            yield item, start, start + len(item)
        if separator:
            position = separator.end()


def _is_audience(text: str) -> bool:
    """A short plural without a figure."""
    words = text.split()
    return (
        1 <= len(words) <= 4
        and not _DIGIT.search(text)
        and words[-1].lower().endswith(("s", "people", "public", "en", "er"))
    )


def _unique(items: list[ListItem]) -> list[ListItem]:
    """The first of items that say the same of the same event."""
    seen: dict[tuple[int, str], ListItem] = {}
    for item in items:
        seen.setdefault((id(item.event), item.text.lower()), item)
    return sorted(seen.values(), key=lambda item: (item.sentence.index, item.start))
