"""What surrounds a number: verbs of taking part, gatherings, and words that speak against it."""

from ingest.counts.lexicon import lexicon
from ingest.counts.noun_classes import noun_classes
from ingest.counts.sentence import Hit, Sentence, events
from ingest.counts.verbs import verb_beside

VERB_REACH = 20
"""Tokens from a number to a verb of taking part that still governs it."""

_EVENT_REACH = 9
_OBJECT_REACH = 5
_NOT_GATHERINGS = frozenset({"study", "usage", "vote", "activity", "programme"})
_GOVERNING = frozenset({"serve", "employ"})
_ASIDE = frozenset({"sport", "tourism", "activity", "programme"})
"""Counter words that only speak against some nouns or verbs."""
_SOFT_REACH = 8
"""«came» is no word of taking part where people are killed or employed within so many tokens."""

_BARRIER = 12
"""A boundary («;», «but») between a cue and a number counts as this many tokens."""


def against(sentence: Sentence, first: int, last: int) -> int:
    """Distance to the nearest word that speaks against taking part.

    Serving, employing and selling speak against it only as verbs before the number: «serves 300
    companies», but not «350 volunteers who helped».
    """
    gaps = (
        distance(sentence, hit, first, last)
        for hit in sentence.hits("counter")
        if hit.label not in _ASIDE and (hit.label not in _GOVERNING or hit.last <= first)
    )
    return min(gaps, default=10_000)


def nearest(sentence: Sentence, names: tuple[str, ...], first: int, last: int) -> int:
    """Distance in tokens from a phrase to the nearest hit of some categories; large for none.

    «demonstrated how» is no demonstration.
    """
    distances = [
        distance(sentence, hit, first, last)
        for name in names
        for hit in sentence.hits(name)
        if not sentence.starting(hit.first, "not_attending")
    ]
    return min(distances, default=10_000)


def distance(sentence: Sentence, hit: Hit, first: int, last: int) -> int:
    """Tokens between a hit and a phrase; clause boundaries in between add to it."""
    if hit.first < last and hit.last > first:
        return 0 if hit.first >= last or hit.last <= first else 10_000
    low, high = (hit.last, first) if hit.last <= first else (last, hit.first)
    barriers = sum(low <= mark.first < high for mark in sentence.hits("boundary"))
    return high - low + _BARRIER * barriers


def has_attendance_context(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a verb of taking part governs a phrase, or a gathering is named beside it.

    The nearest cue decides: «5,000 people were injured at the rally» is no attendance.
    """
    opposed = against(sentence, first, last)
    beside = verb_beside(sentence, first, last)
    if beside:
        is_plain = beside.category in ("attend", "draw")
        soft = _SOFT_REACH if events(sentence) else VERB_REACH
        return opposed > (1 if is_plain else soft) and not is_elsewhere(sentence, beside)
    if min(VERB_REACH, opposed) >= _verb_distance(sentence, first, last):
        return True
    if _is_had_by_event(sentence, first):
        return True
    return _event_distance(sentence, first, last) < min(opposed, _EVENT_REACH + 1)


def is_elsewhere(sentence: Sentence, verb: Hit) -> bool:
    """«participated in this study», «were invited» with no gathering in the sentence.

    «43 people registered» may speak of one told before.
    """
    if verb.category == "basis" and verb.label != "registered":
        return not events(sentence) and not sentence.hits("attend")
    around = range(verb.last, verb.last + _OBJECT_REACH + 1)
    if any(sentence.starting(at, "event") for at in around):
        return False
    before = range(verb.first - _OBJECT_REACH, verb.first)
    places = (*before, *around) if lexicon(sentence.language).is_verb_first else around
    objects = (sentence.starting(at, "counter") for at in places)
    return any(hit and hit.label in _NOT_GATHERINGS for hit in objects)


def _verb_distance(sentence: Sentence, first: int, last: int) -> int:
    """Tokens to the nearest verb of taking part, or of drawing people where they are its object.

    «A team of 60 brings together …» is the subject; German verbs may follow their object.
    """
    attended = (
        distance(sentence, hit, first, last)
        for hit in sentence.hits("attend")
        if not (sentence.starting(hit.first, "not_attending") or is_elsewhere(sentence, hit))
    )
    drawn = (
        distance(sentence, hit, first, last)
        for hit in sentence.hits("draw")
        if hit.last <= first or lexicon(sentence.language).is_verb_final
    )
    return min([*attended, *drawn, 10_000])


def _is_had_by_event(sentence: Sentence, first: int) -> bool:
    """«the conference featured 40 experts»: a gathering before a verb of having."""
    for at in range(first, max(first - 3, 0), -1):
        if sentence.ending(at, "have"):
            return any(hit.last <= first for hit in events(sentence))
        if not sentence.ending(at, "link_back"):
            return False
    return False


def _event_distance(sentence: Sentence, first: int, last: int) -> int:
    """Tokens to the nearest gathering that the phrase is at, in, for or part of."""
    gaps = (
        distance(sentence, hit, first, last)
        for hit in events(sentence)
        if _is_located(sentence, hit, first)
    )
    return min(gaps, default=10_000)


def _is_located(sentence: Sentence, event: Hit, first: int) -> bool:
    """«at the forum» before or after the phrase, or «banquet for» right before it."""
    before = range(event.first - 4, event.first)
    between = range(event.last, first) if event.last <= first else range(0)
    return any(sentence.starting(at, "locative") for at in (*before, *between))


def is_from(sentence: Sentence, first: int) -> bool:
    """Whether a phrase is introduced by «from», «representing»: where participants come from."""
    if sentence.ending(first, "from_place"):
        return True
    is_linked = sentence.ending(first, "link_back") and not sentence.ending(first, "place_in")
    return bool(is_linked and sentence.ending(first - 1, "from_place"))


def is_people(sentence: Sentence, at: int) -> bool:
    """Whether a word names persons, by the lexicon or its ending: «officials», «Segler»."""
    if not 0 <= at < len(sentence.tokens):
        return False
    noun = sentence.ending(at + 1, "noun")
    if noun is not None:
        return noun_classes()[noun.label].unit == "person"
    is_source = sentence.ending(at + 1, "source") is not None
    return is_source or lexicon(sentence.language).is_person_like(sentence.key(at))


def is_place_of_activity(sentence: Sentence, first: int) -> bool:
    """Whether «in», «across» or «serving» comes first: where something is done, not who came."""
    return sentence.ending(first, "place_in") is not None and not is_from(sentence, first)
