"""Numbers without a noun of their own: a verb, a mode, or a noun that came before says it."""

from ingest.counts.amounts import Amount
from ingest.counts.attribution import source_of
from ingest.counts.context import VERB_REACH, distance
from ingest.counts.earlier import counting_verbs
from ingest.counts.lexicon import lexicon
from ingest.counts.link import SMALLEST_WITHOUT_NOUN, Link
from ingest.counts.noun_classes import noun_classes
from ingest.counts.sentence import Hit, Sentence, events
from ingest.counts.verbs import governs, verb_beside

_EVENT_REACH = 4
_SOURCE_GAP = 6
_LONGEST = 8
_SOURCE_BEFORE = 3
"""Tokens between a source and its verb («police, too, counted»)."""
_REMARK = 6
"""Tokens of a remark in brackets that may stand between a number and its noun."""
_OPEN = ("attend", "attend_soft", "aux", "mode", "about", "scope", "number_joiner", "attribution")
_SUB_GROUP = (("scope", "sub_group"),)


def verb_number(sentence: Sentence, amount: Amount, _links: list[Link]) -> Link | None:
    """«drew 3,000», «kamen 2.000», «1,300 attended»: no noun, but a verb of taking part."""
    verb = verb_beside(sentence, amount.first, amount.last) or _verb_of_many(sentence, amount)
    if verb is None or verb.category == "basis" or not _is_open(sentence, amount.last):
        return None
    if sentence.starting(amount.last, "modifier"):
        return None
    if verb.last <= amount.first and not governs(sentence, verb, amount.first):
        return None
    is_small = amount.value is not None and amount.value < SMALLEST_WITHOUT_NOUN
    if is_small or _is_identifier(sentence, amount) or _is_part_of_name(sentence, amount):
        return None
    return Link(amount, amount.first, amount.last, None, "attendee", "verb_number", is_bound=True)


def _verb_of_many(sentence: Sentence, amount: Amount) -> Hit | None:
    """«Thousands have on Monday taken part»: the verb of a vague number that is a subject."""
    if amount.qualifier != "vague_plural" or not sentence.starting(amount.last, "aux"):
        return None
    after = (hit for hit in sentence.hits("attend") if hit.first >= amount.last)
    hit = next(after, None)
    is_near = hit is not None and distance(sentence, hit, amount.first, amount.last) <= VERB_REACH
    return hit if is_near else None


def _is_open(sentence: Sentence, last: int) -> bool:
    """Whether no unlisted noun follows a number: a verb, a sign, a preposition or the end.

    One may follow behind a remark in brackets («hosts 4,200 (+35) recordings») or «such».
    """
    last = _behind_brackets(sentence, last)
    if sentence.starting(last, "such"):
        return False
    if sentence.kind(last) in ("", "p") or sentence.is_stop(last):
        return True
    basis = sentence.starting(last, "basis")
    is_expected = basis is not None and basis.label == "expected"
    return is_expected or any(sentence.starting(last, name) for name in _OPEN)


def _behind_brackets(sentence: Sentence, at: int) -> int:
    """The place behind a short remark in brackets; the same place where none begins there."""
    if sentence.key(at) != "(":
        return at
    inside = range(at + 1, min(at + _REMARK, len(sentence.tokens)))
    return next((place + 1 for place in inside if sentence.key(place) == ")"), at)


def _is_identifier(sentence: Sentence, amount: Amount) -> bool:
    """«snapshot 20230126 arrived»: so many digits without a sign between them."""
    return len(sentence.key(amount.number_first)) >= _LONGEST and amount.value is not None


def _is_part_of_name(sentence: Sentence, amount: Amount) -> bool:
    """«visited Area 51»: a bare number after a name; in German every noun is capitalised."""
    at = amount.number_first
    is_no_sign = lexicon(sentence.language).capitalises_nouns
    if is_no_sign or amount.first < at or at < 2:
        return False
    return sentence.is_capitalised(at - 1) and amount.qualifier == "exact"


def mode_number(sentence: Sentence, amount: Amount, links: list[Link]) -> Link | None:
    """«400 in person and 900 online»: the mode alone follows the number."""
    mode = sentence.starting(amount.last, "mode")
    if mode is None:
        return None
    source = next((link for link in reversed(links) if link.rule_id != "mode_number"), None)
    verb = verb_beside(sentence, amount.first, mode.last)
    is_bound = verb is not None or any(link.rule_id == "mode_number" for link in links)
    if source is None and not is_bound:
        return None
    label = source.label if source else "attendee"
    is_bound = is_bound or noun_classes()[label].strength == "strong"
    hints = (("mode", mode.label),)
    return Link(amount, amount.first, mode.last, None, label, "mode_number", is_bound, hints=hints)


def number_at_event(sentence: Sentence, amount: Amount, _links: list[Link]) -> Link | None:
    """«800 at protest march», «300 bei Konferenz»: headlines that leave the noun out."""
    at = amount.last
    is_small = (amount.value or SMALLEST_WITHOUT_NOUN) < SMALLEST_WITHOUT_NOUN
    if is_small or not sentence.starting(at, "at_event"):
        return None
    if amount.first > 0 and not sentence.ending(amount.first, "boundary"):
        return None
    if not any(0 < hit.first - at <= _EVENT_REACH for hit in events(sentence)):
        return None
    return Link(amount, amount.first, at, None, "attendee", "number_at_event", is_bound=True)


def subset_after(sentence: Sentence, amount: Amount, links: list[Link]) -> Link | None:
    """«1,600 of them», «900 de ellos», «400 davon»: some of what was counted before."""
    marker = sentence.starting(amount.last, "part_of")
    if marker is None or not links:
        return None
    return _inherit(amount, links[-1], marker.last, _SUB_GROUP)


def elliptic(sentence: Sentence, amount: Amount, links: list[Link]) -> Link | None:
    """«compared with 900 last year», «of whom 40», «and a further 45»: the noun came before."""
    links = [link for link in links if link.label != "duration"]
    if not links or amount.qualifier == "vague_plural":
        return None
    if _opens_with_whole(sentence, links) and sentence.key(amount.first - 1) == ",":
        return _inherit(amount, links[0], amount.last, _SUB_GROUP)
    marker = _marker(sentence, amount.first)
    if _is_age(sentence, amount) or marker is None or not _is_open(sentence, amount.last):
        return None
    if _is_difference(sentence, amount):
        return None
    hints = _SUB_GROUP if marker.category == "subset" else ()
    return _inherit(amount, links[-1], amount.last, hints)


def source_number(sentence: Sentence, amount: Amount, links: list[Link]) -> Link | None:
    """«Police counted 280.», «organisers put the number at 700»: who counted, and nothing else.

    A crowd in the street has no turnstile: what one side counted does not outrank what the other
    says.
    """
    is_small = (amount.value or SMALLEST_WITHOUT_NOUN) < SMALLEST_WITHOUT_NOUN
    if links or is_small:
        return None
    if not (_is_counted_by(sentence, amount) or _were_so_many(sentence, amount)):
        return None
    hints = (("basis", "reported_actual"),)
    span = amount.first, amount.last
    return Link(amount, *span, None, "attendee", "source_number", is_bound=True, hints=hints)


def _is_counted_by(sentence: Sentence, amount: Amount) -> bool:
    """«Police counted 280.»: with nothing behind the number."""
    verb, behind = sentence.ending(amount.first, "counting"), amount.last
    has_noun_behind = any(hit.first >= behind for hit in sentence.hits("noun"))
    if verb is None or has_noun_behind or sentence.kind(behind) not in ("", "p"):
        return False
    near = range(verb.first, max(verb.first - _SOURCE_BEFORE, -1), -1)
    is_by_source = any(sentence.ending(at, "source") for at in near)
    return is_by_source and sentence.key(behind) not in ("%", "$", "€", "£")


def _were_so_many(sentence: Sentence, amount: Amount) -> bool:
    """«There were 280, police said», «Fueron 280 según la policía»."""
    behind = amount.last + (sentence.key(amount.last) == ",")
    verbs = (*counting_verbs(sentence), *sentence.hits("existential"))
    is_said = sentence.starting(behind, "attribution") or sentence.starting(behind, "source")
    return is_said is not None and any(verb.last == amount.first for verb in verbs)


def _is_age(sentence: Sentence, amount: Amount) -> bool:
    """«Anna Holm, 52, from Tain», «aged 10 and 12», «halls 5 and 6»: behind a name or a label."""
    at = amount.number_first
    is_behind_name = sentence.key(at - 1) == "," and sentence.is_capitalised(at - 2)
    is_behind_name = is_behind_name and not sentence.starting(amount.last, "attribution")
    before = sentence.ending(at - 2, "trap_before") if sentence.kind(at - 2) == "n" else None
    is_second = before is not None and before.label in ("age", "label")
    return (is_behind_name and sentence.language != "de") or is_second


def _is_difference(sentence: Sentence, amount: Amount) -> bool:
    """«58 mayors came, eleven more than in 2022»: so many more, not so many."""
    hit = sentence.starting(amount.last, "relative")
    return hit is not None and hit.label == "change"


def _opens_with_whole(sentence: Sentence, links: list[Link]) -> bool:
    """«Of the 400 participants, 150 …»: the sentence opens with the whole."""
    opening = sentence.starting(0, "of")
    return opening is not None and links[0].first == opening.last


def _marker(sentence: Sentence, first: int) -> Hit | None:
    """Words before a number that point back: «compared with», «of whom», «organisers»."""
    for name in ("elliptic", "subset", "further"):
        hit = sentence.ending(first, name)
        if hit:
            return hit
    basis = sentence.ending(first, "basis")
    return basis if basis and basis.label == "expected" else source_of(sentence, first)


def _inherit(amount: Amount, source: Link, last: int, hints: tuple[tuple[str, str], ...]) -> Link:
    return Link(
        amount, amount.first, last, None, source.label, "elliptic", source.is_bound,
        source.modifiers, hints,
    )  # fmt: skip


def shared_noun(sentence: Sentence, amount: Amount, link: Link) -> list[Link]:
    """«700 and 600 companies respectively»: the first number shares the noun of the second."""
    mode = sentence.starting(amount.last, "mode")
    at = mode.last if mode else amount.last
    if link.noun is None or not _is_joined(sentence, at, link.amount.first, amount):
        return []
    hints = (("mode", mode.label),) if mode else ()
    return [
        Link(
            amount, amount.first, at, None, link.label, "shared_noun", link.is_bound,
            link.modifiers, hints,
        )
    ]  # fmt: skip


def _is_joined(sentence: Sentence, at: int, following: int, amount: Amount) -> bool:
    """Whether only «and», a comma or a second source stands between two numbers."""
    joiner = sentence.starting(at, "and_so_on")
    if joiner and joiner.last == following:
        return True
    if at + 1 == following and (sentence.key(at) == "," or amount.is_earlier):
        return True
    between = range(at, following)
    has_source = any(sentence.starting(place, "source") for place in between)
    return has_source and len(between) <= _SOURCE_GAP
