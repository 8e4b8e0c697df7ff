"""Events of which an article tells one end alone: «closed on Saturday», «opened on Monday».

The other end stays unknown, unless a duration or another date tells it. What a day is enough for
(a march, a concert) began on the day on which it ended.
"""

from dataclasses import replace

from ingest.articles.model import Sentence
from ingest.dates import DateMention
from ingest.events.context import Scene
from ingest.events.lexicon import any_of
from ingest.events.model import DateValue, Event
from ingest.events.when.time_words import time_words

OF_WEEKS = frozenset({"exhibition", "expo", "fair", "festival"})
"""Kinds that are open for days or weeks."""
LASTING = OF_WEEKS | frozenset(
    {"summit", "forum", "congress", "convention", "symposium", "conference"}
)
"""Kinds that seldom end on the day they begin."""
_OF_ONE_DAY = frozenset(
    {"protest", "rally", "ceremony", "concert", "talk", "hearing", "press_conference", "webinar"}
    | {"reception", "session", "meeting", "governance_meeting", "celebration"}
)
"""Kinds of events that are over within a day, unless more is said."""
_NEAR = 90
"""Characters between a verb of opening and its day."""


def is_first_day(scene: Scene, sentence: Sentence, date: DateMention) -> bool:
    """«opened on Tuesday», «since Monday»: the words name a day as the first of several."""
    if date.surface.bound == "since":
        return True
    opening = time_words(scene.article.language).opening
    text = _without_names(scene, sentence)
    before, behind = text[: date.start][-_NEAR:], text[date.end :][:_NEAR]
    return opening.search(before) is not None or opening.search(behind) is not None


def settle_open_ends(event: Event) -> None:
    """Marks a day of which only the end is known, and takes «until 5 May» for want of another."""
    if event.when is None and event.until is not None and event.kind in OF_WEEKS:
        event.when = _ending(event.until)
        return
    when = event.when
    if when is None or not (when.is_last or when.is_first):
        return
    is_completed = when.resolved.start != when.resolved.end
    if when.is_first:
        is_open = not is_completed and (when.resolved.bound == "since" or _lasts(event))
        event.when = _beginning(when) if is_open else replace(when, is_first=False)
    elif is_completed or event.kind in _OF_ONE_DAY:
        event.when = replace(when, is_last=False)
    else:
        event.when = _ending(when)


def _lasts(event: Event) -> bool:
    """Whether an event goes on for days by its kind or name («Climate Week», «Klimatage»)."""
    periods = tuple(any_of("periods"))
    names = (mention.name.lower() for mention in event.mentions)
    return event.kind in LASTING or any(name.endswith(periods) for name in names)


def _ending(when: DateValue) -> DateValue:
    """The day as the end of something that began then or before."""
    resolved = when.resolved
    rule = f"{resolved.rule}+last_day"
    resolved = replace(resolved, earliest=None, latest=resolved.end, rule=rule)
    return replace(when, resolved=resolved, is_last=True)


def _beginning(when: DateValue) -> DateValue:
    """The day as the first of something that ends later."""
    resolved = when.resolved
    rule = f"{resolved.rule}+first_day"
    return replace(when, resolved=replace(resolved, latest=None, rule=rule))


def _without_names(scene: Scene, sentence: Sentence) -> str:
    """The text with blanks for names: the Open Maps Conference does not open."""
    text = sentence.text
    for mention, _ in scene.by_sentence.get(sentence.index, []):
        if mention.form == "named":
            text = text[: mention.start] + " " * len(mention.text) + text[mention.end :]
    return text
