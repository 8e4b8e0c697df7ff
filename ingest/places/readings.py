"""The names of a sentence read together: what qualifies what, and how each is used."""

from dataclasses import dataclass, field
from itertools import pairwise

from ingest.places.candidates import Candidate
from ingest.places.hits import Hit
from ingest.places.lexicon import Lexicon
from ingest.places.links import CONTAINING, Link, inside, is_within, link_between
from ingest.places.usage import usage
from ingest.places.where import Surroundings, surroundings
from ingest.places.words import Words

FIRM = 600
"""Prominence of a place that is surely one, people's names and ordinary words excepted."""

_IN_LIST = frozenset((Link.LIST, Link.COMMA, Link.TOUCHING))


@dataclass(slots=True)
class Reading:
    """One name of a sentence on its way to a mention.

    Args:
        hit: the name.
        options: meanings still open, most prominent first.
        link: what stands between this name and the next.
        previous: what stands between the name before and this one.
        previous_last: index of the last word of the name before.
        usage: how the sentence uses the name, see `usage.usage`.
        around: the words on its left.
        is_qualified: a country, region or city beside it settles where it is.
        is_container: it only says where its neighbour is.
        is_locative: set once the name is accepted; members of a list share it.
        is_area: set then, too: it is a country or region.
        chosen: set then, too: the meaning.
        extent_start: first character with what qualifies it.
        extent_end: one past the last character with what qualifies it.
        extent_first: index of the first word of the extent.
        extent_last: index of the last word of the extent.
    """

    hit: Hit
    options: tuple[Candidate, ...]
    link: Link
    previous: Link = Link.NONE
    previous_last: int = -1
    usage: str = "plain"
    around: Surroundings = field(default_factory=Surroundings)
    is_qualified: bool = False
    is_container: bool = False
    is_locative: bool = False
    is_area: bool = False
    chosen: Candidate | None = None
    extent_start: int = 0
    extent_end: int = 0
    extent_last: int = 0
    extent_first: int = 0

    @property
    def is_name_part(self) -> bool:
        """Inside a longer name, where it is a hint at best."""
        return self.usage == "in_name"

    @property
    def span(self) -> range:
        """Indices of the words of the name."""
        return range(self.hit.first, self.hit.last + 1)

    def follows(self, other: "Reading") -> bool:
        """Whether it stands in one list with an accepted name before it."""
        is_area = self.options[0].kind in ("country", "region")
        is_next = self.previous in _IN_LIST and other.extent_last == self.previous_last
        return is_next and (is_area == other.is_area or not other.is_area)


def read_together(words: Words, hits: list[Hit], lexicon: Lexicon) -> list[Reading]:
    """Readings of all names of a sentence, containers and persons included."""
    readings = [
        Reading(
            hit,
            hit.candidates,
            Link.NONE,
            extent_start=hit.start,
            extent_end=hit.end,
            extent_first=hit.first,
            extent_last=hit.last,
        )
        for hit in hits
    ]
    for left, right in pairwise(readings):
        left.link = link_between(words, left.hit, right.hit, lexicon)
    for index in range(len(readings) - 2, -1, -1):
        _join(words.text, readings, index)
    for left, right in pairwise(readings):
        right.previous, right.previous_last = left.link, left.hit.last
    firm = [frozenset(each.span) if _is_firm(each, lexicon) else frozenset() for each in readings]
    inner: frozenset[int] = frozenset().union(*firm)
    for reading, own in zip(readings, firm, strict=True):
        reading.around = surroundings(words, reading.extent_first, reading.hit.last, lexicon)
        if not reading.is_container:
            reading.usage = usage(
                words, reading.hit, lexicon, inner - own, is_settled=reading.is_qualified
            )
    return readings


def _is_firm(reading: Reading, lexicon: Lexicon) -> bool:
    """Whether a name is surely a place, whatever stands around it."""
    hit = reading.hit
    if reading.is_qualified or reading.is_container or hit.last > hit.first:
        return True
    return hit.candidates[0].prominence >= FIRM and hit.key not in lexicon.doubtful_names


def _join(text: str, readings: list[Reading], index: int) -> None:
    """Settles a name by the one behind it, or the one behind by a possessive before it."""
    left, right = readings[index], readings[index + 1]
    if left.link in CONTAINING:
        options = inside(left.hit, right.options, left.link, is_listed=_is_listed(readings, index))
        if options:
            left.options, left.is_qualified, right.is_container = options, True, True
            right.options = tuple(
                o for o in right.options if any(is_within(each, o) for each in options)
            )
            left.extent_end, left.extent_last = right.extent_end, right.extent_last
            if left.link is Link.BRACKET and text[left.extent_end : left.extent_end + 1] == ")":
                left.extent_end += 1
    elif left.link is Link.POSSESSIVE and not right.is_qualified:
        areas = [each for each in left.hit.candidates if each.kind in ("country", "region")]
        options = tuple(
            each for each in right.options if any(is_within(each, area) for area in areas)
        )
        if options:
            right.options, right.is_qualified, left.is_container = options, True, True
            left.options = tuple(areas)
            right.extent_start, right.extent_first = left.hit.start, left.hit.first


def _is_listed(readings: list[Reading], index: int) -> bool:
    """Whether a name and the next stand in a longer list of places."""
    if readings[index + 1].hit.is_abbreviated:
        return False
    behind = readings[index + 1]
    continues = behind.link in (Link.COMMA, Link.LIST) and not (
        behind.is_qualified or index + 2 >= len(readings)
    )
    before = readings[index - 1].link if index > 0 else Link.NONE
    return continues or before is Link.COMMA
