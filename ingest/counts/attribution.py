"""Who says so: «according to police», «organisers said», «nach Angaben der Polizei»."""

from typing import NamedTuple

from ingest.counts.sentence import Hit, Sentence

_SOURCE_REACH = 6
"""Tokens from «according to» to the word that names the kind of source."""

_SAY_REACH = 3
_BESIDE = 2
_ASIDE = 16
"""Tokens of what may be said of a source between commas, before its verb."""


class Attribution(NamedTuple):
    """The kind of source of a number and the words that name it; `reporter` where none is named."""

    kind: str
    text: str | None


_NO_CONTRAST = frozenset({":", "—"})
"""Boundaries behind which a source goes on to speak."""

UNATTRIBUTED = Attribution("reporter", None)


class Named(NamedTuple):
    """A source with its words of saying: tokens and kind."""

    first: int
    last: int
    kind: str


def attribution(sentence: Sentence, first: int, last: int, limits: tuple[int, int]) -> Attribution:
    """The attribution of a number.

    Args:
        sentence: the sentence.
        first: first token of the count.
        last: token after the count.
        limits: end of the count before and start of the count after it: a source between two
            counts belongs to the one that it touches.
    """
    bare = _bare(sentence, first, last)
    if bare:
        return bare
    named = [
        one
        for one in _prefixed(sentence) + saying(sentence)
        if not _is_contrasted(sentence, one, first, last)
    ]
    after = [one for one in named if last <= one.first < limits[1]]
    before = [one for one in named if limits[0] <= one.first and one.last <= first]
    beside = [one for one in before if first - one.last <= _SAY_REACH]
    touching = [one for one in after if one.first - last <= 1 and one.last < limits[1]]
    for group in (touching[:1], beside, after[:1], before[-1:], named):
        if group:
            chosen = group[-1] if group is beside else group[0]
            return Attribution(chosen.kind, sentence.surface(chosen.first, chosen.last))
    return UNATTRIBUTED


def _is_contrasted(sentence: Sentence, source: Named, first: int, last: int) -> bool:
    """«police said 2,000, while 5,000 …»: a contrast parts a number from who gives the other."""
    low, high = (source.last, first) if source.last <= first else (last, source.first)
    marks = (hit for hit in sentence.hits("boundary") if low <= hit.first < high)
    return any(sentence.key(hit.first) not in _NO_CONTRAST for hit in marks)


def _prefixed(sentence: Sentence) -> list[Named]:
    """«according to the police», «laut Veranstalter», «der Polizei zufolge»."""
    found: list[Named] = []
    for hit in sentence.hits("attribution"):
        if hit.label == "say":
            continue
        if hit.label == "after":
            source = _source_ending(sentence, hit.first)
            first, last = (source.first if source else hit.first - 1), hit.last
        else:
            source = _source_within(sentence, hit.last)
            first, last = hit.first, source.last if source else _phrase_end(sentence, hit.last)
        if hit.label == "whole":
            first, last, source = hit.first, hit.last, _source_inside(sentence, hit)
        found.append(Named(first, last, source.label if source else "unknown"))
    return found


def _source_within(sentence: Sentence, start: int) -> Hit | None:
    for at in range(start - 1, start + _SOURCE_REACH):
        hit = sentence.starting(at, "source")
        if hit and hit.last > start:
            return hit
        if at >= start and sentence.kind(at) in ("p", "n"):
            return None
    return None


def _source_inside(sentence: Sentence, hit: Hit) -> Hit | None:
    found = (sentence.starting(at, "source") for at in range(hit.first, hit.last))
    return next((source for source in found if source), None)


def _source_ending(sentence: Sentence, last: int) -> Hit | None:
    for at in range(last, last - _BESIDE, -1):
        hit = sentence.ending(at, "source")
        if hit:
            return hit
    return None


def _phrase_end(sentence: Sentence, start: int) -> int:
    """The end of an unlisted source: up to the next sign or number, five words at most."""
    at = start
    while at < min(start + 5, len(sentence.tokens)) and sentence.kind(at) == "w":
        at += 1
    return max(at, start)


def saying(sentence: Sentence) -> list[Named]:
    """«organisers said», «the organisers, who had walked along, said», «said police»."""
    found: list[Named] = []
    for source in sentence.hits("source"):
        verb = _verb_of(sentence, source.last)
        if verb:
            found.append(Named(source.first, verb.last, source.label))
            continue
        said = sentence.ending(source.first, "attribution")
        if said and said.label == "say":
            found.append(Named(said.first, source.last, source.label))
    return found


def _verb_of(sentence: Sentence, last: int) -> Hit | None:
    """The verb of saying or counting behind a source, or behind what commas say of it."""
    for start in dict.fromkeys((last, _behind_aside(sentence, last))):
        for at in range(start, start + _SAY_REACH):
            said = sentence.starting(at, "attribution")
            verb = said if said and said.label == "say" else sentence.starting(at, "counting")
            if verb:
                return verb
    return None


def _behind_aside(sentence: Sentence, at: int) -> int:
    """The place behind «, the Bus Alliance,»; the same place where no such words begin there."""
    if sentence.key(at) != ",":
        return at
    for place in range(at + 1, at + _ASIDE):
        if sentence.key(place) == ",":
            return place + 1
        if sentence.kind(place) == "n":
            break
    return at


def source_of(sentence: Sentence, first: int) -> Hit | None:
    """The source that leads up to a number: «officials said 3,900», «the police, however, 700»."""
    link = sentence.ending(first, "link_back")
    at = link.first if link else first
    said = (one for one in saying(sentence) if one.last in (at, first))
    one = next(said, None)
    if one:
        return Hit(one.first, one.last, "source", one.kind)
    contrast = sentence.ending(at, "boundary")
    at = contrast.first if contrast else at
    return sentence.ending(at, "source") or _before_aside(sentence, at)


def _before_aside(sentence: Sentence, at: int) -> Hit | None:
    """The source of which the words between commas before a place are said."""
    if sentence.key(at - 1) != ",":
        return None
    return next((s for s in sentence.hits("source") if _behind_aside(sentence, s.last) == at), None)


def _is_of_places(sentence: Sentence, first: int, last: int) -> bool:
    """«officials from 60 countries»: they say nothing, but come from there."""
    noun = sentence.ending(last, "noun")
    is_place = noun is not None and noun.label in ("country", "city")
    return is_place and sentence.ending(first, "from_place") is not None


def _bare(sentence: Sentence, first: int, last: int) -> Attribution | None:
    """«police said 2,000, organisers 5,000»: the second source stands right before its number."""
    source = None if _is_of_places(sentence, first, last) else source_of(sentence, first)
    if source and any(hit.label == "say" for hit in sentence.hits("attribution")):
        return Attribution(source.label, sentence.surface(source.first, source.last))
    return None
