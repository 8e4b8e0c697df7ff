"""What an event is about, in which form and state: theme, format, status, polarity."""

import re
from datetime import date

from ingest.articles.model import Sentence
from ingest.events.called_off import is_called_off
from ingest.events.context import Scene, Tense, tense_at
from ingest.events.model import DateValue, Event
from ingest.events.when.time_words import time_words
from ingest.word_patterns import NOTHING

_QUOTED = re.compile(r"[\s:,]*[\"“„«‘](?P<theme>[^\"”“»]{3,160}?)[.,;]?[\"”“»’]")
_PLAIN = re.compile(
    r"\s*:?\s+(?P<theme>[A-ZÀ-Þ][^.;\"“”]{5,120}?)(?=[.;,]|\s(?:will|was|is|on|at|in|from)\s|$)"
)
_CLOSE = 90
_BEHIND = 12
_JOINED = 2
_JUST = 3
"""Days for which what has opened surely goes on."""
_LATELY = 31
"""Days for which what has been on since a day may do so."""


def describe(scene: Scene) -> None:
    """Sets theme, format, status and polarity of each event."""
    for event in scene.events:
        _theme(scene, event)
        _format(scene, event)
        event.status = _status(scene, event)
        sentences = scene.sentences_of(event)
        if sentences and all(scene.lexicon.states.hypothetical.search(s.text) for s in sentences):
            event.polarity = "hypothetical"


def _theme(scene: Scene, event: Event) -> None:
    """The words behind «under the theme of», quoted or capitalised."""
    for sentence in scene.sentences_of(event):
        text = sentence.text
        for cue in scene.lexicon.cues.theme.finditer(text):
            match = _QUOTED.match(text, cue.end()) or _PLAIN.match(text, cue.end())
            if match and scene.owner(sentence, cue.start()) is event:
                event.theme = match["theme"].strip().rstrip(".,;")
                return


def _format(scene: Scene, event: Event) -> None:
    """Online, hybrid or in person where a sentence of the event says so next to a mention."""
    for sentence in scene.sentences_of(event):
        if _is_both(scene, event, sentence):
            event.format = "hybrid"
            return
        for name in ("hybrid", "online", "in_person"):
            found = scene.lexicon.cues.formats[name].finditer(sentence.text)
            said = (match.start() for match in found if not _is_of_part(sentence, match.start()))
            if any(_is_close(scene, event, sentence, position) for position in said):
                event.format = name
                return


def _is_of_part(sentence: Sentence, position: int) -> bool:
    """«850 people, 610 online»: how some came does not say how all could."""
    return sentence.text[:position].rstrip()[-1:].isdigit()


def _is_both(scene: Scene, event: Event, sentence: Sentence) -> bool:
    """«virtually and in person», «in person or via Zoom»: both ways, joined."""
    formats, text = scene.lexicon.cues.formats, sentence.text
    online = list(formats["online"].finditer(text))
    here = list(formats["in_person"].finditer(text)) if online else []
    for first, last in ((a, b) if a.end() <= b.start() else (b, a) for a in online for b in here):
        gap = text[first.end() : last.start()].lower().split()
        is_joined = bool(gap) and gap[0] in scene.lexicon.joins and len(gap) <= _JOINED
        if is_joined and _is_close(scene, event, sentence, first.start()):
            return True
    return False


def _is_close(scene: Scene, event: Event, sentence: Sentence, position: int) -> bool:
    """Whether a mention of the event stands near a position of the sentence."""
    return any(
        mention.start - _CLOSE < position < mention.end + _CLOSE
        for mention, mentioned in scene.by_sentence[sentence.index]
        if mentioned is event
    )


def _status(scene: Scene, event: Event) -> str:
    """Called off is cancelled, with a new date postponed; then date and publication; then tense."""
    states, words = scene.lexicon.states, time_words(scene.article.language)
    is_moved = any(value.is_new for value in event.other_dates)
    off = ((states.cancelled, words.cancelling), (states.negated, NOTHING))
    if not is_moved and any(is_called_off(scene, event, done, doing) for done, doing in off):
        return "cancelled"
    if is_moved or is_called_off(scene, event, states.postponed, words.postponing):
        return "postponed"
    anchor = scene.article.anchor
    tense = _tense(scene, event)
    if event.when is not None and anchor is not None:
        is_going_on = _goes_on(scene, event, event.when, anchor)
        return "ongoing" if is_going_on else _by_date(event.when, anchor, tense)
    if _is_said_of(scene, event, states.ongoing):
        return "ongoing"
    return "scheduled" if tense == "future" or event.is_ahead else "held"


def _goes_on(scene: Scene, event: Event, when: DateValue, anchor: date) -> bool:
    """Whether what has just opened lasts, or the text says that it goes on in these days."""
    if when.is_first and 0 <= (anchor - when.resolved.start).days <= _just(when):
        return True
    is_now = when.resolved.start <= anchor <= when.resolved.end
    return is_now and _is_said_of(scene, event, scene.lexicon.states.ongoing)


def _is_said_of(scene: Scene, event: Event, pattern: re.Pattern[str]) -> bool:
    """Whether a word of state stands in a sentence where this event is the nearest mention."""
    return any(
        scene.owner(sentence, match.start()) is event
        for sentence in scene.sentences_of(event)
        for match in pattern.finditer(sentence.text)
    )


def _by_date(when: DateValue, anchor: date, tense: Tense | None) -> str:
    """Status of a dated event on the day of publication."""
    start, end = when.resolved.start, when.resolved.end
    if when.is_last and end >= anchor:
        return "scheduled" if tense == "future" else "ongoing"
    if start > anchor:
        return "scheduled"
    if end < anchor:
        return "held"
    if start in (end, anchor):
        return "scheduled" if tense == "future" else _at_once(start, end)
    is_whole_month = start.day == 1 and (end - start).days > 26
    if tense is not None and (end == anchor or is_whole_month):
        return "scheduled" if tense == "future" else "held"
    return "ongoing"


def _at_once(start: date, end: date) -> str:
    """What has begun on the day of publication is over on it, or goes on."""
    return "held" if start == end else "ongoing"


def _just(when: DateValue) -> int:
    """How many days what has opened, or has been on «since Monday», is taken to go on."""
    return _LATELY if when.resolved.bound == "since" else _JUST


def _tense(scene: Scene, event: Event) -> Tense | None:
    """Tense of the sentence with the date, else that of most of the event's sentences."""
    if event.when is not None:
        sentence = event.when.sentence
        tense = tense_at(sentence.text, event.when.start - sentence.start, scene.lexicon)
        if tense:
            return tense
    body = [mention for mention in event.mentions if not mention.sentence.is_title]
    reach = _BEHIND if body else 0
    tenses = [
        tense_at(mention.sentence.text, mention.end + reach, scene.lexicon)
        for mention in body or event.mentions
    ]
    if not any(tenses):
        return None
    return "future" if tenses.count("future") > tenses.count("past") else "past"
