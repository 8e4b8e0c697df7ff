"""One claim for each organisation, place and kind, out of all the sentences that tell of it."""

from dataclasses import replace

from ingest.offices.model import Office, Window
from ingest.organisations.keys import organisation_key
from ingest.places.folding import fold

_VAGUE = "office"
_NO_NEWS, _ENDS = (None, "open_since"), ("closed", "to_close")
_WITHIN = {"country": ("city", "district", "region"), "region": ("city", "district")}
"""Kinds of places that lie in one of a wider kind."""


def merge(found: list[Office]) -> list[Office]:
    """Offices in reading order, each once; the body of the article speaks before its headline.

    A specific kind beats «office» at the same place, a change beats «exists», the first the rest.
    An office in a country, the city untold, is one of those in its cities or regions.
    """
    kept: list[Office] = []
    for office in sorted(found, key=lambda o: o.sentence.is_title):
        position = next((i for i, other in enumerate(kept) if _is_same(other, office)), None)
        if position is None:
            kept.append(office)
        else:
            kept[position] = _better(kept[position], office)
    return [office for office in kept if not any(_is_coarser(office, other) for other in kept)]


def _place_key(office: Office) -> tuple[str, str | None]:
    """Folded name and country; one article means one place by one name."""
    name = office.place.place_name if office.place else office.place_text
    return (fold(name), office.country_code)


def _is_same(one: Office, other: Office) -> bool:
    """Whether two claims speak of one office; «office» may be of any kind."""
    same_kind = one.kind == other.kind or _VAGUE in (one.kind, other.kind)
    is_same_place = same_kind and _place_key(one) == _place_key(other)
    return is_same_place and _is_same_owner(one.organisation or "", other.organisation or "")


def _is_same_owner(one: str, other: str) -> bool:
    """Whether two names are one, or one of them the beginning or end of the other."""
    short, long = sorted((organisation_key(one), organisation_key(other)), key=len)
    return f"{long} ".startswith(f"{short} ") or f" {long}".endswith(f" {short}")


def _better(known: Office, other: Office) -> Office:
    """The claim that says more, with the specific one of two kinds and the days of both.

    A change beats what is just there, the end of an office its opening.
    """
    kind = other.kind if known.kind == _VAGUE else known.kind
    is_news = known.change in _NO_NEWS and other.change not in _NO_NEWS
    is_news = is_news or (known.change == "opened" and other.change in _ENDS)
    owner = max(known.organisation or "", other.organisation or "", key=len)
    told, rest = (known, other) if other.sentence.is_title or not is_news else (other, known)
    return replace(
        told, kind=kind, organisation=owner or None,
        opened=_stated(told.opened, rest.opened), closed=_stated(told.closed, rest.closed),
    )  # fmt: skip


def _stated(own: Window, other: Window) -> Window:
    """The stated one of two windows; words of another sentence than the evidence stay NULL."""
    is_other = other.is_stated and not own.is_stated
    return replace(other, text=None, span=None) if is_other else own


def _is_coarser(office: Office, other: Office) -> bool:
    """Whether a claim names only the country or region of another one's city."""
    wide, narrow = office.place, other.place
    if wide is None or narrow is None or narrow.place_kind not in _WITHIN.get(wide.place_kind, ()):
        return False
    is_around = wide.place_kind == "country" or (
        wide.place_kind == "region" and wide.place_name == narrow.region_name
    )
    same_kind = office.kind in (other.kind, _VAGUE)
    is_there = is_around and same_kind and office.country_code == other.country_code
    return is_there and _is_same_owner(office.organisation or "", other.organisation or "")
