"""Which event a count belongs to: by the sentence, by what was spoken of last, by the article."""

import re
from itertools import pairwise

from ingest.articles.model import Sentence
from ingest.counts.lexicon import lexicon
from ingest.events.asides import spoken_of
from ingest.events.by_town import only_one_there, part_in_town, towns_told
from ingest.events.context import Scene
from ingest.events.editions import without_edition
from ingest.events.finding import is_plural, is_plural_noun
from ingest.events.lexicon import any_of
from ingest.events.model import Event, Mention
from ingest.events.parents import part_links
from ingest.events.sameness import PARTS, name_tokens, same_family

_PAIR = 2
_PARTS = PARTS - {"session"}
"""What is part of a larger gathering, but for «session», which any gathering may be called."""

_NEAR = len(" at the annual ")
_PARAGRAPH = re.compile(r"\n\s*\n")
_CLAUSE = re.compile(r"[,;:.]\s")
_RELATIVE = re.compile(r",?\s(?:which|that|where|who|qui|que|où|die|der|das|che|dove|donde)\s")
_FRONT = re.compile(r"(?:^|[,;–—]\s)\w{1,4}\s$")
"""«In », «, à »: before the place with which a clause begins."""
_GAP = re.compile(r"\s+(?:[^\s,;:.()]+\s+){0,3}")
"""«40 guests at the gala»: nothing but a few words between a count and the event it is at."""


def event_counted(scene: Scene, sentence: Sentence, span: tuple[int, int]) -> Event | None:
    """The event that a count of a sentence speaks of.

    Args:
        scene: the article's events.
        sentence: the sentence of the count.
        span: where the counting words begin and end in it.

    Returns:
        The event right behind the count («40 guests at the gala»), else the nearest before it in
        the sentence, else the first after it, else the only one in the town that the sentence
        tells, else the one last spoken of, else the one that the article is about. None where
        several gatherings are counted together, and where the count is of another town.
    """
    mention = _in_sentence(scene, sentence, span)
    if mention is None:
        return _of_no_mention(scene, sentence, span)
    event = _event_of(scene, mention)
    if mention.form == "anaphor" and mention.head in any_of("any_event"):
        return part_in_town(scene, sentence, span, main_event(scene.events) or event)
    event = part_in_town(scene, sentence, span, event)
    if _is_several(mention, event, scene):
        return None
    if _is_praised(event, scene):
        others = [other for other in scene.events if other is not event]
        main = main_event(others)
        return main if main and same_family(mention.kind, {main.kind}) else event
    return event


def _of_no_mention(scene: Scene, sentence: Sentence, span: tuple[int, int]) -> Event | None:
    """The event of a count whose sentence speaks of none: the one last spoken of, or its town's."""
    event = _last_spoken_of(scene, sentence) or main_event(scene.events)
    if event is None or _is_at_several(scene, sentence.text, span[1]):
        return None
    event = only_one_there(scene, sentence, span, event)
    part = part_in_town(scene, sentence, span, event)
    return None if _is_of_another(scene, sentence, span, part) else part


def main_event(events: list[Event]) -> Event | None:
    """The event an article is about: the only one, that of the headline, the one told of most."""
    known = [event for event in events if event.is_named or event.when or event.place]
    candidates = known or events
    if len(candidates) <= 1:
        return next(iter(candidates), None)
    titled = [e for e in candidates if any(m.sentence.is_title for m in e.mentions)]
    if len(titled) == 1:
        return titled[0]
    ranked = sorted(titled or candidates, key=_weight, reverse=True)
    return ranked[0] if _weight(ranked[0]) > _weight(ranked[1]) else None


def _last_spoken_of(scene: Scene, sentence: Sentence) -> Event | None:
    """The event last spoken of; of several in one sentence the one that the article is about."""
    last = scene.focus(sentence)
    if last is None or (not last.is_named and _opens_paragraph(scene, sentence)):
        return main_event([event for event in scene.events if event is not last]) or last
    told = [one.sentence.index for one in last.mentions if one.sentence.index < sentence.index]
    beside = [event for _, event in scene.by_sentence.get(max(told), [])]
    main = main_event(scene.events)
    return main if main in beside else last


def _opens_paragraph(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence begins a paragraph in a text whose paragraphs are more than sentences."""
    before = scene.article.sentences[max(sentence.index - 2, 0) : sentence.index + 1]
    if len(before) <= _PAIR or any(one.is_title for one in before):
        return False
    first, last = (
        _PARAGRAPH.search(scene.article.document, one.end, other.start)
        for one, other in pairwise(before)
    )
    return first is None and last is not None


def _is_of_another(scene: Scene, sentence: Sentence, span: tuple[int, int], event: Event) -> bool:
    """Whether the words around a count place it in another town or at another gathering."""
    is_elsewhere = _is_elsewhere(scene, sentence, span[0], event)
    return is_elsewhere or _is_at_another(scene, sentence.text, span, event)


def _is_elsewhere(scene: Scene, sentence: Sentence, start: int, event: Event) -> bool:
    """«In Lagos, 300 marched» in a text on the march in Bern: the clause begins with its town."""
    if event.place is None or event.place.place_kind != "city":
        return False
    towns = [
        town.place
        for town in towns_told(scene, sentence)
        if town.end <= start and _FRONT.search(sentence.text, 0, town.start)
    ]
    return bool(towns) and towns[-1] != event.place


def _is_at_another(scene: Scene, text: str, span: tuple[int, int], event: Event) -> bool:
    """«Attendance at the lecture was low»: a gathering that is no event of its own, and no other.

    It stands behind a word of place within the count or right behind it.
    """
    for noun in scene.lexicon.nouns.finditer(text, span[0]):
        is_inside = noun.start() < span[1]
        gap = text[max(noun.start() - _NEAR, 0) if is_inside else span[1] : noun.start()]
        if _is_at(gap[gap.find(" ") :], scene.article.language):
            kind = scene.lexicon.kinds[scene.lexicon.noun_of(noun)]
            kinds = {mention.kind for mention in event.mentions}
            return kind not in kinds and (kind in _PARTS or not same_family(kind, kinds))
    return False


def edition_of_year(scene: Scene, event: Event, year: int) -> Event:
    """The edition of an event's series in a year, where the article tells of it on its own.

    Last year's figure of an edition without day and place belongs to the one that is described.
    """
    own = name_tokens(without_edition(event.name))
    series = [e for e in scene.events if name_tokens(without_edition(e.name)) == own]
    of_year = [other for other in series if year in years_of(other)]
    described = [other for other in series if _is_described_by(other, event)]
    return next(iter([*of_year, *described]), event)


def _is_described_by(other: Event, edition: Event) -> bool:
    """Whether a dated event stands for an edition that has neither day nor place of its own."""
    if edition.when is not None or other.when is None or not other.is_named:
        return False
    return edition.place is None or edition.place == other.place


def years_of(event: Event) -> set[int | None]:
    """Years that an event has itself."""
    return {event.edition_year, event.when.resolved.start.year if event.when else None}


def _weight(event: Event) -> tuple[int, bool]:
    """How much an article makes of an event."""
    return len(event.mentions), event.when is not None


def _in_sentence(scene: Scene, sentence: Sentence, span: tuple[int, int]) -> Mention | None:
    """The mention that a count is at, else the nearest before it, else the first after it."""
    pairs, (start, end) = scene.by_sentence.get(sentence.index, []), span
    behind = [mention for mention, _ in pairs if mention.start >= end]
    if behind and _is_at(sentence.text[end : behind[0].start], scene.article.language):
        return behind[0]
    told = spoken_of(sentence.text, pairs, start, scene.article.language)
    before = [mention for mention, _ in told]
    whole = _subject_of(before, sentence.text, scene.article.language)
    return next(iter([*whole, *before[-1:], *behind]), None)


def _subject_of(before: list[Mention], text: str, language: str) -> list[Mention]:
    """«The dinner at the Dune Congress drew 300»: the gathering that the nearest one only places.

    A clause with «which» is about the nearest one.
    """
    if len(before) < _PAIR or _RELATIVE.match(text, before[-1].end):
        return []
    first, last = before[-2:]
    gap = text[first.end : last.start]
    is_part = part_links(language).search(f"{gap} ") is not None
    return [first] if is_part and not _CLAUSE.search(gap) else []


def _is_at(gap: str, language: str) -> bool:
    """Whether the words between a count and an event place the one at the other."""
    at = lexicon(language).single("at_gathering")
    return bool(_GAP.fullmatch(gap)) and not at.isdisjoint(gap.lower().split())


def _is_at_several(scene: Scene, text: str, end: int) -> bool:
    """«Hundreds attended the workshops»: a plural right behind a count that names no event."""
    noun = scene.lexicon.nouns.search(text, end)
    if noun is None or not _is_at(text[end : noun.start()], scene.article.language):
        return False
    return is_plural_noun(scene.lexicon.noun_of(noun), scene.lexicon)


def _event_of(scene: Scene, wanted: Mention) -> Event:
    """The event of a mention of the scene."""
    pairs = scene.by_sentence[wanted.sentence.index]
    return next(event for mention, event in pairs if mention is wanted)


def _is_several(mention: Mention, event: Event, scene: Scene) -> bool:
    """«Hundreds have attended the workshops»: no single gathering, unless it has a day."""
    is_dated = event.when is not None or event.edition_year is not None
    return not is_dated and is_plural(mention, scene.lexicon)


def _is_praised(event: Event, scene: Scene) -> bool:
    """«Europe's largest trade show» without a name or day of its own."""
    praise = lexicon(scene.article.language).single("superlative")
    told = {word for mention in event.mentions for word in mention.text.lower().split()}
    return not event.is_named and event.when is None and not praise.isdisjoint(told)
