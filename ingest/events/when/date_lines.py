"""Lines that are a date and hardly more, right below what they date.

«Tide Forum» · «3–5 June 2024 | 10 a.m. – 4 p.m. | Pier Hall, Ghent»: a heading and its date line,
which may tell the place as well, or be followed by a line that does.
"""

import re
from collections.abc import Iterator

from ingest.articles.model import Sentence
from ingest.dates import DateMention
from ingest.events.context import Scene
from ingest.events.model import Event
from ingest.events.when.time_words import TimeWords
from ingest.events.where.place_labels import place_within, venue_within
from ingest.events.where.where_words import WhereWords
from ingest.places import PlaceMention

_LONGEST = 140
_LONGEST_HEADING = 160
_SET_OFF = re.compile(r"\s*$|\s*[|•·(,;–—-]|\s+(?:at|um|à|a las|alle)\s\d|\s*\d")
_OPENING = re.compile(r"[\W_]*")
_FIELD = re.compile(r"\s*[|•·]\s*|\s[–—-]\s")
_END = re.compile(r"[.!?]\s*$")


def is_date_line(sentence: Sentence, date: DateMention, words: TimeWords) -> bool:
    """Whether a line opens with a date, and only names, times and links follow."""
    text = sentence.text
    if len(text) > _LONGEST or _END.search(text) or not _OPENING.fullmatch(text, 0, date.start):
        return False
    return _SET_OFF.match(text, date.end) is not None and words.joins(
        text[date.end :].replace(". ", " ")
    )


def event_above(scene: Scene, sentence: Sentence) -> Event | None:
    """The event that the heading or the sentence right above a line ends with."""
    pairs = scene.by_sentence.get(sentence.index - 1)
    if not pairs:
        return None
    above = scene.article.sentences[sentence.index - 1]
    return pairs[-1][1] if len(above.text) <= _LONGEST_HEADING else None


def places_of_date_lines(
    scene: Scene, words: WhereWords
) -> Iterator[tuple[Event, PlaceMention | None, str | None]]:
    """Each event with the place and the venue on its date line or the line below."""
    for event in scene.events:
        when = event.when
        if when is None or when.sentence.index in scene.by_sentence or event.has_place:
            continue
        sentence, end = when.sentence, when.end - when.sentence.start
        if len(sentence.text) <= _LONGEST and not _END.search(sentence.text):
            yield event, *_told(scene, sentence, end, words)


def _told(
    scene: Scene, sentence: Sentence, start: int, words: WhereWords
) -> tuple[PlaceMention | None, str | None]:
    """Place and venue behind the date, else of the next line where that is nothing else."""
    text = sentence.text
    place = place_within(scene, sentence, start, len(text))
    if place is not None:
        fields = [start, *(m.end() for m in _FIELD.finditer(text, start))]
        at = max(field for field in fields if field <= place.start)
        return place, venue_within(scene, sentence, at, len(text), words)
    below = scene.article.sentences[sentence.index + 1 : sentence.index + 2]
    for other in below:
        if words.labels.match(other.text):
            break
        place = place_within(scene, other, 0, len(other.text))
        if place is not None and other.text[place.extent_end :].strip(" .") == "":
            return place, venue_within(scene, other, 0, len(other.text), words)
    return None, None
