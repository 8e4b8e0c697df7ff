"""Which event a date expression speaks of, and how the two hang together."""

import re
from dataclasses import dataclass

from ingest.articles.model import Sentence
from ingest.dates import DateMention, DateSurface
from ingest.events.asides import aside_end, spoken_of
from ingest.events.context import Scene
from ingest.events.mentions.crowds import TOLD_BY_ACT
from ingest.events.model import Event, Mention
from ingest.events.when.date_lines import event_above, is_date_line
from ingest.events.when.time_words import TimeWords, time_words

_GENITIVE = re.compile(r"['’]s?\s+|\s+|-")
_BARRIER = re.compile(r"[;:(“\"]|\.\s")
_QUOTED_NAME = re.compile(r"„[^„“”]{2,40}[“”]|“[^“”]{2,40}”|\"[^\"]{2,40}\"")
_CLAUSE = 110
_BETWEEN = 60
_NEAR_LABEL = 3
_BESIDE = 3
_FEW = 4
_FRONT = 12


@dataclass(frozen=True, slots=True)
class Tie:
    """A date with its event.

    Attributes:
        joined: Nothing but links, names and places part the date from the mention.
        labelled: The date stands behind «When:», beside or right below a mention.
        boxed: It stands so in a box of the article, or in an invitation («Join us on 3 May»),
            without a mention beside it.
        there: Something is done at the mention then: «On Monday she spoke at the forum».
        right_there: So it is, with nothing in between: «signed on 3 May at the forum».
        said_from: Where the words begin that can say what is dated: behind the mention before it.
        said_until: Where they end: at the mention behind the date.
    """

    event: Event
    joined: bool = False
    labelled: bool = False
    boxed: bool = False
    there: bool = False
    right_there: bool = False
    said_from: int = 0
    said_until: int | None = None


def tie(scene: Scene, sentence: Sentence, date: DateMention) -> Tie | None:
    """The event that a date speaks of.

    A mention that holds the date or follows it directly («last week's forum») comes first, then
    the nearest before it, the first after it, the event of a label line, the one spoken of last.
    """
    words = time_words(scene.article.language)
    pairs = scene.by_sentence.get(sentence.index, [])
    if is_labelled(scene, sentence, date, words):
        return _of_label(scene, sentence, date, words)
    direct = [(m, e) for m, e in pairs if _holds(m, date) or _follows(sentence.text, m, date)]
    if direct:
        return Tie(direct[0][1], joined=True)
    return _nearest(scene, sentence, date, words)


def _nearest(scene: Scene, sentence: Sentence, date: DateMention, words: TimeWords) -> Tie | None:
    """The nearest event before the date, else the first after it, else the one spoken of last."""
    text, pairs = sentence.text, scene.by_sentence.get(sentence.index, [])
    before = spoken_of(text, pairs, date.start, scene.article.language)
    if len(before) > 1 and _is_part(text, before[-2][0], before[-1][0], date, words):
        return Tie(before[-2][1], joined=True, said_from=before[-1][0].end)
    if before:
        mention, event = before[-1]
        end = _resumed(text, mention, pairs, scene.article.language)
        is_joined = words.joins(text[end : date.start], is_title=sentence.is_title)
        is_inside = mention.start > _FRONT and words.within.search(text, 0, mention.start)
        is_joined = (is_joined or mention.rule in TOLD_BY_ACT) and not is_inside
        return Tie(event, joined=is_joined, said_from=end)
    if pairs:
        mention, event = _told_at(text, date, pairs, words)
        if _is_apart(text, date, mention, words):
            return None
        gap = text[date.end : mention.start]
        is_joined = words.joins(gap, is_title=sentence.is_title) or mention.rule in TOLD_BY_ACT
        is_joined = is_joined or _is_held_then(date, gap, words)
        is_there = _is_done_there(scene, text, mention, gap, words)
        is_right_there = is_there and len(gap.split()) < _FEW
        return Tie(
            event,
            joined=is_joined,
            there=is_there,
            right_there=is_right_there,
            said_until=mention.start,
        )
    return _untold(scene, sentence, date, words)


def _resumed(text: str, mention: Mention, pairs: list[tuple[Mention, Event]], language: str) -> int:
    """The end of a mention, or of the aside behind it («the forum, part of Tide Week, …»)."""
    after = [other for other, _ in pairs if other.start >= mention.end]
    return (aside_end(text, mention, after[0], language) if after else None) or mention.end


def _told_at(
    text: str, date: DateMention, pairs: list[tuple[Mention, Event]], words: TimeWords
) -> tuple[Mention, Event]:
    """The first gathering behind a date, or that at which it is announced.

    «On Tuesday the mayor announced the forum at a press conference.»
    """
    if words.announcing.search(text, date.end, pairs[0][0].start) and len(pairs) > 1:
        told = pairs[1][0]
        gap = text[pairs[0][0].end : told.start]
        if words.done_at.search(text, 0, told.start) and not _BARRIER.search(gap):
            return pairs[1]
    return pairs[0]


def _is_held_then(date: DateMention, gap: str, words: TimeWords) -> bool:
    """«Last week was the forum», «In 2018, the town hosted the forum»: the sentence opens so."""
    if date.start > _FRONT or len(gap) > _BETWEEN or _BARRIER.search(gap):
        return False
    return words.was_then.fullmatch(gap) is not None or words.held.search(gap) is not None


def _is_apart(text: str, date: DateMention, mention: Mention, words: TimeWords) -> bool:
    """«on 3 May, ahead of the forum»; not «testified on 3 May before the committee's hearing»."""
    is_apart = words.apart.search(text, date.end, mention.start) is not None
    return is_apart and words.done_at.search(text, date.end, mention.start) is None


def _untold(scene: Scene, sentence: Sentence, date: DateMention, words: TimeWords) -> Tie | None:
    """The event of a sentence that mentions none."""
    text = sentence.text
    event = scene.owner(sentence, date.start)
    if event is None and is_date_line(sentence, date, words):
        event = event_above(scene, sentence)
        return Tie(event, labelled=True) if event else None
    if event is None and words.held.match(text):
        event = scene.focus(sentence)
    if event is None and (begun := _goes_on_until(scene, sentence, date)):
        return Tie(begun, boxed=True)
    if event is None and words.inviting.search(text, 0, date.start):
        event = scene.focus(sentence) or scene.only_named()
        return Tie(event, boxed=True) if event else None
    return Tie(event) if event else None


def _goes_on_until(scene: Scene, sentence: Sentence, date: DateMention) -> Event | None:
    """«The fair opened on Monday. Until Thursday, 300 exhibitors …»: what has just begun.

    Of what opened alone the verb may stand before the day («they will confer until Thursday»).
    """
    if date.surface.bound != "until":
        return None
    told = [e for _, e in scene.by_sentence.get(sentence.index - 1, []) if e.when is not None]
    if len({id(event) for event in told}) != 1:
        return None
    words = time_words(scene.article.language)
    is_opened = told[0].when is not None and told[0].when.is_first
    is_open = is_opened and words.deadlines.search(sentence.text) is None
    return told[0] if is_open or date.start <= _FRONT else None


def _is_part(text: str, part: Mention, whole: Mention, date: DateMention, words: TimeWords) -> bool:
    """«a reception during the Harbour Forum on 3 May»: the day is that of the reception."""
    gap = text[part.end : whole.start]
    if not words.done_at.search(gap) or len(gap.split()) > _FEW or part.kind == "session":
        return False
    behind = text[whole.end : date.start]
    is_near = len(behind.split()) < _BESIDE or words.within.search(gap) is not None
    return is_near and words.joins(behind)


def _is_done_there(scene: Scene, text: str, mention: Mention, gap: str, words: TimeWords) -> bool:
    """Whether «at» or «during» stands before a mention, in the same clause as the date.

    What was said or done then about what will be («said it would speak at the forum») is not.
    """
    if len(gap) > _CLAUSE or _BARRIER.search(_QUOTED_NAME.sub("", gap)):
        return False
    states = scene.lexicon.states
    ahead = states.future.search(gap)
    is_of_plan = ahead is not None and states.past.search(gap, 0, ahead.start()) is not None
    return not is_of_plan and words.done_at.search(text, 0, mention.start) is not None


def _of_label(scene: Scene, sentence: Sentence, date: DateMention, words: TimeWords) -> Tie | None:
    """The event of a label line: the one before it in its sentence or the sentence above.

    Where other labels («Where:») stand beside it, it is a box about what the article is about,
    unless a label («What:») names something else; so it is in an article with one named event.
    """
    pairs = scene.by_sentence.get(sentence.index, [])
    before = [(m.end, event) for m, event in pairs if m.start <= date.start]
    begin, near = before[-1] if before else (0, None)
    if words.subject.search(sentence.text, begin, date.start):
        return None
    if near is None and scene.by_sentence.get(sentence.index - 1):
        near = scene.focus(sentence)
    if near is not None:
        return Tie(near, labelled=True)
    first = max(sentence.index - _BESIDE + 1, 0)
    beside = scene.article.sentences[first : sentence.index + _BESIDE]
    is_about_few = len(scene.events) <= _FEW
    is_box = is_about_few and any(words.box.search(other.text) for other in beside)
    event = scene.main_event(sentence) if is_box else scene.only_named()
    return Tie(event, boxed=True) if event else None


def is_labelled(scene: Scene, sentence: Sentence, date: DateMention, words: TimeWords) -> bool:
    """Whether «When:» or «Date:» stands right before a date, or is the whole line above it."""
    if words.label.search(sentence.text, max(date.start - 80, 0), date.start):
        return True
    if sentence.index == 0 or date.start > _NEAR_LABEL:
        return False
    above = scene.article.sentences[sentence.index - 1].text
    return len(above) < 30 and words.label_alone.fullmatch(above) is not None


def is_of_name(mention: Mention, date: DateMention) -> bool:
    """Whether a date is only part of a name: a bare year («Forum 2024»), a weekday, a season."""
    start, end = name_span(mention)
    return start <= date.start and date.end <= end and not names_a_day(date.surface)


def names_a_day(surface: DateSurface) -> bool:
    """Whether the words give a day with its month, or a month with its year."""
    return all(
        point.month is not None and (point.day is not None or point.year is not None)
        for point in surface.points
    )


def name_span(mention: Mention) -> tuple[int, int]:
    """Where the name stands in the sentence, without the determiner before it."""
    offset = mention.text.find(mention.name)
    if offset < 0:
        return (mention.start, mention.end)
    return (mention.start + offset, mention.start + offset + len(mention.name))


def _holds(mention: Mention, date: DateMention) -> bool:
    """Whether a date overlaps the mention: «last week's forum», «the 3 May forum»."""
    return mention.start < date.end and date.start < mention.end


def _follows(text: str, mention: Mention, date: DateMention) -> bool:
    """Whether only a space or genitive parts a date from the mention behind it."""
    gap = text[date.end : mention.start]
    return date.end <= mention.start and _GENITIVE.fullmatch(gap) is not None
