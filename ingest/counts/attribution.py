"""Who says so: «according to police», «organisers said», «nach Angaben der Polizei»."""

from typing import NamedTuple

from ingest.counts.sentence import Hit, Sentence

_SOURCE_REACH = 6
"""Tokens from «according to» to the word that names the kind of source."""

_SAY_REACH = 3
_BESIDE = 2


class Attribution(NamedTuple):
    """The kind of source of a number and the words that name it; `reporter` where none is named."""

    kind: str
    text: str | None


UNATTRIBUTED = Attribution("reporter", None)


class _Named(NamedTuple):
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
    bare = _bare(sentence, first)
    if bare:
        return bare
    named = _prefixed(sentence) + _saying(sentence)
    after = [one for one in named if last <= one.first < limits[1]]
    before = [one for one in named if limits[0] <= one.first and one.last <= first]
    beside = [one for one in before if first - one.last <= _SAY_REACH]
    touching = [one for one in after if one.first - last <= 1 and one.last < limits[1]]
    for group in (touching[:1], beside, after[:1], before[-1:], named):
        if group:
            chosen = group[-1] if group is beside else group[0]
            return Attribution(chosen.kind, sentence.surface(chosen.first, chosen.last))
    return UNATTRIBUTED


def _prefixed(sentence: Sentence) -> list[_Named]:
    """«according to the police», «laut Veranstalter», «der Polizei zufolge»."""
    found: list[_Named] = []
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
        found.append(_Named(first, last, source.label if source else "unknown"))
    return found


def _source_within(sentence: Sentence, start: int) -> Hit | None:
    for at in range(start, start + _SOURCE_REACH):
        hit = sentence.starting(at, "source")
        if hit:
            return hit
        if sentence.kind(at) in ("p", "n"):
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


def _saying(sentence: Sentence) -> list[_Named]:
    """«organisers said», «said police»: a listed source beside a verb of saying."""
    found: list[_Named] = []
    for source in sentence.hits("source"):
        verb = next(
            (
                hit
                for at in range(source.last, source.last + _SAY_REACH)
                if (hit := sentence.starting(at, "attribution")) and hit.label == "say"
            ),
            None,
        )
        if verb:
            found.append(_Named(source.first, verb.last, source.label))
            continue
        said = sentence.ending(source.first, "attribution")
        if said and said.label == "say":
            found.append(_Named(said.first, source.last, source.label))
    return found


def _bare(sentence: Sentence, first: int) -> Attribution | None:
    """«police said 2,000, organisers 5,000»: the second source stands right before its number."""
    source = sentence.ending(first, "source")
    if source is None and sentence.ending(first, "link_back"):
        source = sentence.ending(first - 1, "source")
    if source and any(hit.label == "say" for hit in sentence.hits("attribution")):
        return Attribution(source.label, sentence.surface(source.first, source.last))
    return None
