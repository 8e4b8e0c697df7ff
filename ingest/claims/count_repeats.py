"""One number told twice of one event is one claim: a headline corroborates nothing."""

from dataclasses import dataclass

from ingest.articles.model import Sentence
from ingest.claims.collector import Row
from ingest.counts import CountMention

_PERSONS = frozenset({"participant", "attendee"})
_SAME = ("unit", "scope", "basis", "about_year", "polarity")
_UNATTRIBUTED = frozenset({"reporter", "unknown"})


@dataclass(frozen=True, slots=True)
class Told:
    """A count with its sentence and the row that it makes."""

    sentence: Sentence
    mention: CountMention
    row: Row


def without_repeats(told: list[Told]) -> list[tuple[Told, list[Told]]]:
    """Counts in reading order, each with those that only repeat it.

    The body speaks before the headline, which drops «about», and a hedged number before a bare one.
    """
    chosen: list[tuple[Told, list[Told]]] = []
    for one in sorted(told, key=_rank):
        first = next((pair for pair in chosen if _is_repeat(pair[0].row, one)), None)
        if first is None:
            chosen.append((one, []))
        else:
            first[1].append(one)
    return sorted(chosen, key=lambda pair: (pair[0].sentence.index, pair[0].mention.start))


def _rank(told: Told) -> tuple[bool, bool, int, int]:
    mention, sentence = told.mention, told.sentence
    return sentence.is_title, not mention.is_estimate, sentence.index, mention.start


def _is_repeat(kept: Row, other: Told) -> bool:
    """Whether a row gives the number of another: for one role and event, by no two named sources.

    A headline repeats the body whatever it calls the event.
    """
    row, is_title = other.row, other.sentence.is_title
    if _number(kept) != _number(row) or _number(kept) == (None, None, None):
        return False
    sources = {kept["claim_source_kind"], row["claim_source_kind"]} - _UNATTRIBUTED
    events = {kept["event_claim_id"], row["event_claim_id"]} - {None}
    columns = _SAME if is_title else (*_SAME, "mode")
    is_same = all(kept[column] == row[column] for column in columns)
    is_one_event = is_title or len(events) < 2
    return is_same and is_one_event and len(sources) < 2 and _role(kept) == _role(row)


def _number(row: Row) -> tuple[object, object, object]:
    """The number as written; of words and ranges their bounds."""
    if row["value"] is not None:
        return row["value"], None, None
    return None, row["lower_bound"], row["upper_bound"]


def _role(row: Row) -> object:
    """The role; participants and attendees are the same people."""
    return "participant" if row["role"] in _PERSONS else row["role"]
