"""Rows of participant counts: each to its event, as a source states it."""

from dataclasses import dataclass, field

from ingest.articles.model import Sentence
from ingest.claims.collector import Claims, Row, Used
from ingest.claims.count_circumstances import about_year, circumstances
from ingest.claims.count_mentions import count_mentions
from ingest.claims.count_repeats import Told, without_repeats
from ingest.claims.events import EventIds
from ingest.counts import CountMention
from ingest.events.context import Scene
from ingest.events.counted import edition_of_year, event_counted, main_event
from ingest.events.lists import CountryList
from ingest.events.model import Event
from ingest.events.other_editions import RULE as OTHER_EDITION

MEASURES = {"membership": "organisation", "population": "place", "offices": "organisation"}
"""Measures that are no participants, with the kind of subject they belong to."""
_GOING = frozenset({"attendee", "delegate", "exhibitor", "registrant"})
_DEMONSTRATIONS = frozenset({"protest", "rally"})
_CROWD = frozenset({"attendee", "visitor"})
"""Who comes to a demonstration takes part in it."""
_NEAR = 1
"""Sentences before that of a count in which the gathering may be named."""
_LEAD = 40
"""Characters before a list of countries in which its number stands («15 countries, such as …»)."""


@dataclass(slots=True)
class Counts:
    """Count mentions of an article with the event each belongs to.

    `lists` are the lists of countries of which no number is stated.
    """

    of_events: list[tuple[Sentence, CountMention, Event | None]] = field(default_factory=list)
    quantities: list[tuple[Sentence, CountMention]] = field(default_factory=list)
    lists: list[CountryList] = field(default_factory=list)


def find_article_counts(scene: Scene, lists: list[CountryList]) -> Counts:
    """All counts of the article; an event that a count belongs to is marked as having one."""
    counts = Counts(lists=list(lists))
    found = count_mentions(scene.article)
    are_elected = any(map(_is_elected, (mention for _, mention in found)))
    for sentence, mention in found:
        if mention.measure in MEASURES:
            counts.quantities.append((sentence, mention))
            continue
        is_won = are_elected and mention.role == "delegate" and not mention.has_attendance_context
        if (
            _is_participant(mention)
            and not is_won
            and not _is_vague_list(counts, sentence, mention)
        ):
            _add_to_event(scene, counts, sentence, mention)
    return counts


def _add_to_event(scene: Scene, counts: Counts, sentence: Sentence, mention: CountMention) -> None:
    """Keeps a count with its event, unless it needs one that the article does not tell."""
    event = _event_of(scene, sentence, mention)
    if mention.needs_event and not _is_told(event):
        return
    if not (scene.events or _is_at_gathering(scene, sentence, mention)):
        return
    counts.of_events.append((sentence, mention, event))
    if event is not None:
        event.has_count = True
        event.has_speakers |= mention.role == "speaker"


def _is_at_gathering(scene: Scene, sentence: Sentence, mention: CountMention) -> bool:
    """Whether an article without events names a gathering here, or people who only go to one.

    «5,000 people joined the beta»: much is taken part in that is none.
    """
    if mention.role in _GOING:
        return True
    told = scene.article.sentences[max(sentence.index - _NEAR, 0) : sentence.index + 1]
    return any(scene.lexicon.nouns.search(one.text) for one in told)


def _is_elected(mention: CountMention) -> bool:
    """«won 39 delegates»: delegates who attend nothing yet; no others of the article do."""
    return (
        mention.role == "delegate" and mention.polarity == "asserted" and not mention.is_attendance
    )


def _is_participant(mention: CountMention) -> bool:
    """Whether words of attendance make the number one of people who take part."""
    is_typed = mention.measure == "participant" and bool(mention.role)
    return is_typed and mention.is_attendance


def _is_told(event: Event | None) -> bool:
    """Whether an article tells enough of an event for «it drew 400 people» to speak of it."""
    return event is not None and (event.is_named or bool(event.when or event.place or event.venue))


def _is_vague_list(counts: Counts, sentence: Sentence, mention: CountMention) -> bool:
    """«several countries, including A, B and C» is counted by its list, «12 countries» is not."""
    if mention.role != "country_represented":
        return False
    own = [
        one
        for one in counts.lists
        if one.sentence is sentence and one.start - _LEAD <= mention.start < one.end
    ]
    if mention.qualifier == "vague_plural":
        return bool(own)
    counts.lists = [one for one in counts.lists if one not in own]
    return False


def _event_of(scene: Scene, sentence: Sentence, mention: CountMention) -> Event | None:
    """The event a count speaks of; none where it counts several or a series as a whole."""
    if mention.scope in ("multi_event", "series_cumulative"):
        return None
    event = event_counted(scene, sentence, (mention.start, mention.end))
    year = about_year(mention, scene, event)
    return edition_of_year(scene, event, year) if event and year else event


def add_counts(claims: Claims, scene: Scene, counts: Counts, ids: EventIds) -> Used:
    """The rows of raw.participant_counts; returns what the ledger accounts for."""
    kept = [event for event in scene.events if id(event) in ids]
    told = []
    for sentence, mention, found in counts.of_events:
        event = _kept(found, kept)
        if mention.needs_event and event is None:
            continue
        event_id = ids.get(id(event)) if event is not None else None
        is_sure = event_id is not None and sentence.index in scene.by_sentence
        row = (
            numbers(mention)
            | _kinds(mention, event)
            | circumstances(scene, sentence, mention, event)
        )
        row |= {"event_claim_id": event_id, "confidence": 0.9 if is_sure else 0.6}
        told.append(Told(sentence, mention, row | _span(sentence, mention)))
    used: Used = []
    for count, repeats in without_repeats(told):
        start, end = _place(count)
        parts = (start, end, count.mention.role)
        row = count.row
        claim_id = claims.add("participant_counts", "count_claim_id", parts, count.sentence, row)
        used += [(*_place(one), "participant_count", claim_id) for one in (count, *repeats)]
    return used


def _kept(event: Event | None, kept: list[Event]) -> Event | None:
    """The event if it has a row, else the main one; another edition of it is none of its own."""
    if event is None or event in kept:
        return event
    return None if event.first.rule == OTHER_EDITION else main_event(kept)


def _span(sentence: Sentence, mention: CountMention) -> Row:
    """The words of a count and where they stand in the document."""
    return {
        "count_text": mention.text,
        "count_span_start": sentence.start + mention.start,
        "count_span_end": sentence.start + mention.end,
    }


def _place(told: Told) -> tuple[int, int]:
    """Where a count stands in the document."""
    return told.sentence.start + told.mention.start, told.sentence.start + told.mention.end


def numbers(mention: CountMention) -> Row:
    """Value, bounds and hedge of a number, the source it is put down to, and the rule."""
    return {
        "value": mention.value,
        "lower_bound": mention.lower_bound,
        "upper_bound": mention.upper_bound,
        "qualifier": mention.qualifier,
        "qualifier_text": mention.qualifier_text or None,
        "is_estimate": mention.is_estimate,
        "claim_source_kind": mention.claim_source_kind,
        "attribution_text": mention.attribution_text,
        "rule_id": mention.rule_id,
    }


def _kinds(mention: CountMention, event: Event | None) -> Row:
    """What is counted, as far as the mention itself tells."""
    return {
        "is_round_number": mention.is_round_number,
        "is_record_claim": mention.is_record_claim,
        "role": _role(mention, event),
        "role_text": mention.role_text,
        "unit": mention.unit,
        "scope": mention.scope,
        "polarity": mention.polarity,
    }


def _role(mention: CountMention, event: Event | None) -> str | None:
    """The role; the crowd, the turnout and the people of a demonstration all take part in it."""
    is_march = event is not None and event.kind in _DEMONSTRATIONS
    return "participant" if is_march and mention.role in _CROWD else mention.role
