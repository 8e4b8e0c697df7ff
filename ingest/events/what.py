"""What an event is about, in which form and state: theme, format, status, polarity."""

import re
from datetime import date

from ingest.events.context import Scene, tense_at
from ingest.events.model import Event

_QUOTED = re.compile(r"[\s:,]*[\"“„«‘](?P<theme>[^\"”“»]{3,160}?)[.,;]?[\"”“»’]")
_PLAIN = re.compile(
    r"\s*:?\s+(?P<theme>[A-ZÀ-Þ][^.;\"“”]{5,120}?)(?=[.;,]|\s(?:will|was|is|on|at|in|from)\s|$)"
)
_CLOSE = 90


def describe(scene: Scene) -> None:
    """Sets theme, format, status and polarity of each event."""
    for event in scene.events:
        _theme(scene, event)
        _format(scene, event)
        event.status = _status(scene, event)
        sentences = scene.sentences_of(event)
        if sentences and all(scene.lexicon.hypothetical.search(s.text) for s in sentences):
            event.polarity = "hypothetical"


def _theme(scene: Scene, event: Event) -> None:
    """The words behind «under the theme of», quoted or capitalised."""
    for sentence in scene.sentences_of(event):
        for cue in scene.lexicon.theme.finditer(sentence.text):
            match = _QUOTED.match(sentence.text, cue.end()) or _PLAIN.match(
                sentence.text, cue.end()
            )
            if match and scene.owner(sentence, cue.start()) is event and event.theme is None:
                event.theme = match["theme"].strip().rstrip(".,;")


def _format(scene: Scene, event: Event) -> None:
    """Online, hybrid or in person where a sentence of the event says so next to a mention."""
    for sentence in scene.sentences_of(event):
        for name in ("hybrid", "online", "in_person"):
            pattern = dict(scene.lexicon.formats)[name]
            for match in pattern.finditer(sentence.text):
                near = any(
                    m.start - _CLOSE < match.start() < m.end + _CLOSE
                    for m, e in scene.by_sentence[sentence.index]
                    if e is event
                )
                if near and event.format is None:
                    event.format = name


def _status(scene: Scene, event: Event) -> str:
    """Cancelled and postponed win; then the date against the publication; then the tense."""
    sentences = scene.sentences_of(event)
    for name, pattern in (
        ("cancelled", scene.lexicon.cancelled),
        ("postponed", scene.lexicon.postponed),
    ):
        if any(_is_said_of(scene, event, s.index, pattern) for s in sentences):
            return name
    anchor = scene.article.anchor
    tense = _tense(scene, event)
    if event.when is not None and anchor is not None:
        return _by_date(event.when.resolved.start, event.when.resolved.end, anchor, tense)
    if any(_is_said_of(scene, event, s.index, scene.lexicon.ongoing) for s in sentences):
        return "ongoing"
    return "scheduled" if tense == "future" else "held"


def _is_said_of(scene: Scene, event: Event, index: int, pattern: re.Pattern[str]) -> bool:
    """Whether a word of state stands in a sentence where this event is the nearest mention."""
    sentence = scene.article.sentences[index]
    return any(scene.owner(sentence, m.start()) is event for m in pattern.finditer(sentence.text))


def _by_date(start: date, end: date, anchor: date, tense: str | None) -> str:
    """Status of a dated event on the day of publication."""
    if start > anchor:
        return "scheduled"
    if end < anchor:
        return "held"
    if start == end:
        return "scheduled" if tense == "future" else "held"
    if end == anchor or (start.day == 1 and (end - start).days > 26):
        return {"future": "scheduled", "past": "held"}.get(tense or "", "ongoing")
    return "ongoing"


def _tense(scene: Scene, event: Event) -> str | None:
    """Tense of the sentence with the date, else that of most of the event's sentences."""
    if event.when is not None:
        sentence = event.when.sentence
        tense = tense_at(sentence.text, event.when.start - sentence.start, scene.lexicon)
        if tense:
            return tense
    tenses = [
        tense_at(m.sentence.text, m.end + 12, scene.lexicon) for m in event.mentions if not m.sentence.is_title
    ] or [tense_at(m.sentence.text, m.end, scene.lexicon) for m in event.mentions]  # fmt: skip
    known = [tense for tense in tenses if tense]
    return max(("future", "past"), key=known.count) if known else None
