"""Venues: «at the Harbour Hall in Lagos», a name behind a preposition."""

import re

from ingest.articles.model import Sentence
from ingest.events.context import Scene
from ingest.events.where.venue_names import is_building, venue_names, whole_name, without_owner
from ingest.events.where.where_words import WhereWords
from ingest.places import PlaceMention

_IN_PLACE = re.compile(r"\s*(?:,|\(|in|à|en|a|de|di|d['’])\s*$")
_REACH = 45
_HELD_FAR = 60
_HOSTS_NEAR, _AUXILIARY = 30, 6
"""Where a verb of hosting ends and begins behind its subject («will host»)."""
_LINK = re.compile(r"\s(?:in|of|&)\s")
_NUMBERED = re.compile(r"\d[A-Z]?\s$")
"""A number of a room, or of a house in a street that is no venue."""
_GENITIVE = re.compile(r"['’]s?$")
_NO_NAME = re.compile(r"^\S+\.[a-z]+(?:/|$)|^(?i:(?:new )?(?:venue|location|booth|stand)\b)")
"""A web address, or words for a place that is named elsewhere."""
_CLAUSE = re.compile(r"[,;:.!?()]")


def find_venues(
    scene: Scene, sentence: Sentence, places: tuple[PlaceMention, ...], words: WhereWords
) -> None:
    """Gives each event that a sentence speaks of the first name that is a venue.

    It is a building by its noun, or is followed by its place, or stands right behind «held at».
    """
    text, language = sentence.text, scene.article.language
    houses = [found.span("address") for found in words.address.finditer(text)]
    for start, stop in venue_names(text, language, words):
        if any(begin <= start < stop for begin, stop in houses):
            continue
        end = _before_mention(scene, sentence, start, stop)
        before = text[max(start - _REACH, 0) : start]
        is_led = _is_led_to(text, start, end, words)
        if not is_led or _is_somebodys(scene, sentence, start, words):
            continue
        event = scene.owner(sentence, start)
        own = without_owner(text, start, end, words)
        if event is None or _is_of_mention(scene, sentence, start, end):
            continue
        if event.venue and not text[own:end].startswith(f"{event.venue} "):
            continue
        if any(p.start <= own and end <= p.end and p.kind != "in_name" for p in places):
            continue
        if _NUMBERED.search(before) and text[own:end].split()[-1].lower() not in words.venue_nouns:
            continue
        if _is_venue(scene, sentence, (start, end), places, words):
            name = whole_name(text, own, end, language, words)
            event.venue = _with_town(text[start:own], name, words)


def _is_led_to(text: str, start: int, end: int, words: WhereWords) -> bool:
    """«at the Reef College», «on the Reef College campus»; not «a report on the Reef College»."""
    before, last = text[max(start - _REACH, 0) : start], text[start:end].rsplit(maxsplit=1)[-1]
    if words.venue_before.search(before):
        return True
    if last.lower() in words.venue_nouns and words.brings_before.search(text, 0, start):
        return True
    is_ground = last.lower() in words.ground_nouns
    return is_ground and words.ground_before.search(before) is not None


def find_addresses(scene: Scene, sentence: Sentence, words: WhereWords) -> None:
    """«The Tide Gala is at 12 Palm Road»: the house is the venue of what has no other."""
    for found in words.address.finditer(sentence.text):
        event = scene.owner(sentence, found.start())
        if event is not None and event.venue is None:
            event.venue = found["address"].rstrip(",")


def find_hosts(scene: Scene, sentence: Sentence, words: WhereWords) -> None:
    """«The Reef Museum hosted the Tide Gala»: a building that receives an event is its venue."""
    pairs = scene.by_sentence.get(sentence.index, [])
    if not pairs or all(event.venue for _, event in pairs):
        return
    text, language = sentence.text, scene.article.language
    for start, end in venue_names(text, language, words):
        name = whole_name(text, without_owner(text, start, end, words), end, language, words)
        stop = start + text[start:].index(name) + len(name)
        behind = next(((m, e) for m, e in pairs if m.start >= stop), None)
        verb = words.hosts.search(text, stop, stop + _HOSTS_NEAR)
        if behind is None or verb is None or behind[1].venue or verb.start() - stop > _AUXILIARY:
            continue
        is_near = behind[0].start - verb.end() <= _HELD_FAR
        ends = {part.lower() for part in (*name.split()[:2], name.split()[-1])}
        if is_near and ends & words.hosting_nouns:
            behind[1].venue = name


def _is_venue(
    scene: Scene,
    sentence: Sentence,
    span: tuple[int, int],
    places: tuple[PlaceMention, ...],
    words: WhereWords,
) -> bool:
    text, start = sentence.text, span[0]
    name, before = text[start : span[1]], text[:start]
    if _GENITIVE.search(name) or _NO_NAME.search(name):
        return False
    if is_building(name, words, is_compounding=scene.lexicon.is_compounding):
        is_single = scene.lexicon.is_compounding and " " not in name
        return not is_single or scene.lexicon.cues.happening.search(text) is not None
    at = words.at_before.search(before)
    if at is None:
        return False
    is_held = _is_held(scene, before, at.start(), words) or _is_beside(
        scene, sentence, at.start(), words
    )
    return is_held or _is_before_place(scene, text, span, places)


def _is_held(scene: Scene, before: str, at: int, words: WhereWords) -> bool:
    """«will take place at Tideworks», «was held for two days from 3 May at Tideworks»."""
    verbs = list(scene.lexicon.cues.happening.finditer(before))
    if verbs and verbs[-1].end() >= at - 1:
        return True
    held = [*scene.lexicon.cues.held_after_name.finditer(before), *words.held.finditer(before)]
    held.sort(key=lambda match: match.end())
    gap = before[held[-1].end() : at] if held else ""
    return bool(held) and len(gap) <= _HELD_FAR and not _CLAUSE.search(gap)


def _is_somebodys(scene: Scene, sentence: Sentence, start: int, words: WhereWords) -> bool:
    """«a professor at Reef University»; not «the Instructor Training at Reef University»."""
    if words.affiliated.search(sentence.text, 0, start) is None:
        return False
    at = words.at_before.search(sentence.text, 0, start)
    return at is None or not _is_beside(scene, sentence, at.start(), words)


def _is_beside(scene: Scene, sentence: Sentence, at: int, words: WhereWords) -> bool:
    """«the Tide Gala at Tideworks»: right behind a mention, where the preposition says so."""
    pairs = scene.by_sentence.get(sentence.index, [])
    is_site = words.site_before.match(sentence.text, at) is not None
    return is_site and any(sentence.text[m.end : at].strip() == "" for m, _ in pairs if m.end <= at)


def _is_before_place(
    scene: Scene, text: str, span: tuple[int, int], places: tuple[PlaceMention, ...]
) -> bool:
    """«was held at Tideworks in Lagos»: something happens at a name right before its place."""
    start, end = span
    is_there = any(_IN_PLACE.fullmatch(text[end : p.start]) for p in places if p.start >= end)
    return is_there and scene.lexicon.cues.happening.search(text[:start]) is not None


def _with_town(owner: str, name: str, words: WhereWords) -> str:
    """«Ghent City Hall» of «Ghent's City Hall»: what every town has is named with its town."""
    first, *others = name.lower().split()
    is_kind = first in words.kind_words and first not in words.venue_nouns
    is_general = is_kind and bool(others) and all(part in words.kind_words for part in others)
    return f"{_GENITIVE.sub('', owner.rstrip())} {name}" if owner and is_general else name


def _before_mention(scene: Scene, sentence: Sentence, start: int, end: int) -> int:
    """Where a name ends that links seem to join to a mention: «at Pier Hall for the Tide Forum»."""
    inside = [
        m.start for m, _ in scene.by_sentence.get(sentence.index, []) if start < m.start < end
    ]
    if not inside:
        return end
    kept = sentence.text[start : min(inside)]
    return start + len(re.sub(r"(?:\s[a-zà-ÿ’']+)*\s*$", "", kept))


def _is_of_mention(scene: Scene, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a name lies in the mention of an event, or begins it («Women in Dune Expo»)."""
    mentions = [mention for mention, _ in scene.by_sentence.get(sentence.index, [])]
    if any(mention.start <= start < mention.end for mention in mentions):
        return True
    behind = (m for m in mentions if m.form == "named" and not m.determiner and m.start >= end)
    return any(_LINK.fullmatch(sentence.text, end, mention.start) for mention in behind)
