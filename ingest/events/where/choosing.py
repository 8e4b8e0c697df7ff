"""Where an event takes place: its city and country.

How surely a place is that of an event decides between several: `_NAMED` in a city that stands in
its name, `_BEFORE` before or without its mention, `_BEHIND` behind it, `_TOLD` in words that tell
nothing else («Location: …», «Lagos will host the forum»).
"""

import re

from ingest.articles.expressions import dates_in
from ingest.articles.model import Cue, Sentence
from ingest.events.context import Scene
from ingest.events.mentions.crowds import is_blocked
from ingest.events.model import Event, Mention
from ingest.events.when.date_lines import places_of_date_lines
from ingest.events.where.implied import imply_places
from ingest.events.where.place_labels import labelled_places, places_of_entries, told_places
from ingest.events.where.unlisted_towns import find_unlisted_towns
from ingest.events.where.venues import find_addresses, find_hosts, find_venues
from ingest.events.where.where_words import WhereWords, where_words
from ingest.places import PlaceMention

BEFORE, BEHIND, TOLD = 1, 2, 3
_LOCAL = ("city", "district")
_REACH = 40
_HOSTING, _HELD_FAR = 70, 50
_ADDRESS = re.compile(
    r"[1-9]\d{0,4}[A-Za-z]?\s(?:[\w.'’-]+\s?){1,5},\s*(?:[\w.'’ -]{2,25},\s)?(?:\d{4,6}\s)?$|"
    r"(?i:stra(?:ss|ß)e|str\.|weg|platz|allee)\s\d{1,4}[a-z]?,\s*(?:\d{4,5}\s)?$"
)
"""A street with its number, right before the town."""
_IN_PLACE = re.compile(r"\s*(?:,|\(|\sin|\sà|\sen|\sim|\sa|\sde|\sdi|\sd['’])?\s*$")
_TOPIC_ENDS = re.compile(r"[,;:()\d]")
_COMMA = re.compile(r"\s?[,(|–—-]+\s?")
_BARRIER = re.compile(r"[;:!?]|\.\s+[^\W\d]")
_CAPITAL = re.compile(r"[A-ZÀ-Þ]\w")
_OWNER = re.compile(r"(?:[A-Z][\w&.-]*\s){0,3}[A-Z][\w&.-]*['’]s?\s$")
_POSSESSIVE = re.compile(r"['’]s?\s")


def find_locations(scene: Scene) -> None:
    """Sets venue, place and country of each event from the sentences that speak of it."""
    words = where_words(scene.article.language)
    for sentence in _sentences_of_events(scene):
        places = scene.article.places[sentence.index]
        find_venues(scene, sentence, places, words)
        find_hosts(scene, sentence, words)
        for place in places:
            _read(scene, sentence, place, words)
    for sentence in _sentences_of_events(scene):
        find_addresses(scene, sentence, words)
    for told in (labelled_places, told_places, places_of_date_lines, places_of_entries):
        for event, place, venue in told(scene, words):
            if place is not None:
                _offer(event, place, TOLD)
            event.venue = venue or event.venue
    find_unlisted_towns(scene, words)
    imply_places(scene, words)


def _sentences_of_events(scene: Scene) -> list[Sentence]:
    """Sentences that mention or date an event, or say of the last one that it takes place."""
    if not scene.events:
        return []
    happening = scene.lexicon.cues.happening
    saying = [s for s in scene.article.holding(Cue.HAPPENING) if happening.search(s.text)]
    indices = {s.index for s in saying if scene.owner(s, 0) is not None}
    indices |= scene.by_sentence.keys() | scene.dated.keys()
    return [scene.article.sentences[index] for index in sorted(indices)]


def _read(scene: Scene, sentence: Sentence, place: PlaceMention, words: WhereWords) -> None:
    """A place goes to the event that its position speaks of, the finest level first."""
    if place.kind in ("based", "dateline") or _is_mention(scene, sentence, place.start):
        return
    hosted = _hosted(scene, sentence, place, words)
    if hosted is not None:
        _offer(hosted, place, TOLD if place.kind == "plain" else BEFORE)
        return
    event = scene.owner(sentence, place.start)
    if event is None:
        return
    if not (_is_blocked(scene, sentence, place) or _is_where(scene, sentence, place, event, words)):
        return
    pairs = scene.by_sentence.get(sentence.index, [])
    is_behind = any(mention.start <= place.start for mention, _ in pairs)
    is_behind = is_behind or _is_of_venue(sentence.text, place, event)
    is_behind = is_behind or (bool(pairs) and _is_of_verb(scene, sentence.text, place))
    is_local = place.place is None or place.place.place_kind in _LOCAL
    is_address = is_local and _ADDRESS.search(sentence.text, 0, place.extent_start) is not None
    _offer(event, place, TOLD if is_address else BEHIND if is_behind else BEFORE)


def _is_where(
    scene: Scene, sentence: Sentence, place: PlaceMention, event: Event, words: WhereWords
) -> bool:
    """Whether something happens at a place.

    «in Lagos», «at its Lagos office», «returns to Lagos», «drew 300 people to Lagos»,
    «12 Palm Road, Lagos», «Harbour Hall (Lagos)», «the forum (Lagos, 3 May)»,
    «a visit to Lagos to attend».
    """
    text = sentence.text
    before = text[max(place.extent_start - _REACH, 0) : place.extent_start]
    is_name = place.kind == "in_name" and place.rule_id != "container_beside"
    is_near_venue = _is_of_venue(text, place, event)
    if is_name or (words.elsewhere_before.search(before) and not is_near_venue):
        return False
    if words.site_behind.match(text, place.extent_end):
        return words.venue_before.search(_OWNER.sub("", text[: place.extent_start])) is not None
    if _is_of_topic(scene, sentence, place, words):
        return False
    if place.is_locative or _ADDRESS.search(before) or is_near_venue:
        return True
    leads = (words.arrivals_before, words.brings_before)
    if any(lead.search(text, 0, place.extent_start) for lead in leads):
        return True
    return _is_bracketed(scene, sentence, place) or _is_journey(scene, sentence, place, words)


def _is_blocked(scene: Scene, sentence: Sentence, place: PlaceMention) -> bool:
    """«They blocked the port of Calais»."""
    is_local = place.place is None or place.place.place_kind in _LOCAL
    pairs = scene.by_sentence.get(sentence.index, [])
    text, start = sentence.text, place.extent_start
    return is_local and any(is_blocked(text, m, start, scene.article.language) for m, _ in pairs)


def _is_of_verb(scene: Scene, text: str, place: PlaceMention) -> bool:
    """«They gathered on Saturday in the capital, Lagos, for a march»: right behind such a verb."""
    start = max(place.extent_start - _HELD_FAR, 0)
    held = list(scene.lexicon.cues.happening.finditer(text, start, place.extent_start))
    return bool(held) and not _BARRIER.search(text, held[-1].end(), place.extent_start)


def _is_of_topic(scene: Scene, sentence: Sentence, place: PlaceMention, words: WhereWords) -> bool:
    """«a hearing regarding prices in Ohio», «talks about elections in Chad»: what it is about."""
    if place.place is None or place.place.place_kind in _LOCAL:
        return False
    pairs = scene.by_sentence.get(sentence.index, [])
    before = [m for m, _ in pairs if m.start < place.extent_start]
    if not before:
        return False
    lead = words.topics.search(sentence.text, before[-1].start, place.extent_start)
    rest = sentence.text[lead.end() : place.extent_start] if lead else ""
    is_over = _TOPIC_ENDS.search(rest) or scene.lexicon.cues.happening.search(rest)
    return lead is not None and " " in rest.strip() and not is_over


def _is_journey(scene: Scene, sentence: Sentence, place: PlaceMention, words: WhereWords) -> bool:
    """«a visit to Lagos to attend the Tide Forum»."""
    behind = _mention_behind(scene, sentence, place)
    if behind is None or not words.travels_before.search(sentence.text, 0, place.extent_start):
        return False
    return words.attends.search(sentence.text, place.extent_end, behind.start + 4) is not None


def _is_of_venue(text: str, place: PlaceMention, event: Event) -> bool:
    """«Harbour Hall (Lagos)», «Harbour Hall in Lagos», «Lagos's Harbour Hall»."""
    if event.venue is None:
        return False
    owner = _POSSESSIVE.match(text, place.extent_end)
    if owner and text.startswith(event.venue, owner.end()):
        return True
    return _IN_PLACE.sub("", text[: place.extent_start]).endswith(event.venue)


def _is_bracketed(scene: Scene, sentence: Sentence, place: PlaceMention) -> bool:
    """«The Tide Forum (Lagos, 3 May)», «Tide Forum, Lagos, 3 May»: right behind a mention."""
    pairs = scene.by_sentence.get(sentence.index, [])
    text = sentence.text
    gaps = {text[m.end : place.extent_start].strip() for m, _ in pairs if m.end < place.start}
    if "," in gaps:
        dates = dates_in(text, scene.article.language)
        return any(_COMMA.fullmatch(text, place.extent_end, date.start) for date in dates)
    is_opened = not gaps.isdisjoint(("(", "["))
    return is_opened and text[place.extent_end :].lstrip()[:1] in (",", ")", "]", ";")


def _hosted(
    scene: Scene, sentence: Sentence, place: PlaceMention, words: WhereWords
) -> Event | None:
    """The event of «Lagos will host the 4th Tide Forum»; None where the place hosts nothing.

    So may what is named after a town: «the museum of Lagos hosts the forum».
    """
    behind = _mention_behind(scene, sentence, place)
    if behind is None or place.kind not in ("plain", "in_name"):
        return None
    between = sentence.text[place.extent_end : behind.start]
    host = words.hosts.search(between) if len(between) <= _HOSTING else None
    if host is None or host.start() > _REACH or _POSSESSIVE.match(between):
        return None
    if words.hosted_before.search(between):
        return None
    if place.kind == "in_name" and between[: host.start()].strip():
        return None
    rest = between[: host.start()] + between[host.end() :]
    if _BARRIER.search(rest) or (_CAPITAL.search(rest) and not scene.lexicon.is_compounding):
        return None
    pairs = scene.by_sentence[sentence.index]
    return next(event for mention, event in pairs if mention is behind)


def _mention_behind(scene: Scene, sentence: Sentence, place: PlaceMention) -> Mention | None:
    """The first mention of an event behind a place."""
    pairs = scene.by_sentence.get(sentence.index, [])
    return next((mention for mention, _ in pairs if mention.start >= place.end), None)


def _is_mention(scene: Scene, sentence: Sentence, start: int) -> bool:
    """Whether a position lies inside the mention of an event."""
    return any(m.start <= start < m.end for m, _ in scene.by_sentence.get(sentence.index, []))


def _offer(event: Event, mention: PlaceMention, strength: int) -> None:
    """Takes over a place that is surer or finer than the one known."""
    is_coarse = event.place is not None and event.place.place_kind in ("country", "region")
    is_local = mention.place is None or mention.place.place_kind in _LOCAL
    if strength > event.place_strength or (
        strength == event.place_strength and is_coarse and is_local
    ):
        event.settle(mention, strength)
