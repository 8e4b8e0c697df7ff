"""Places by id, for tables: a place and everything above it."""

from collections.abc import Iterable
from functools import lru_cache

from babel import Locale

from ingest.places.candidates import Candidate, candidates
from ingest.places.cities import city, rows_by_identifier
from ingest.places.districts import districts
from ingest.places.folding import place_key
from ingest.places.model import Place
from ingest.places.regions import region_name, region_place, regions


@lru_cache(maxsize=65536)
def place_by_id(place_id: str) -> Place:
    """The place of an id.

    Raises:
        KeyError: the gazetteer has no such place.
    """
    kind, _, rest = place_id.partition(":")
    if kind == "geonames" and rest.isdigit() and int(rest) in rows_by_identifier():
        found = city(rows_by_identifier()[int(rest)])
        return found.place(region_name(found.country, found.region))
    if kind == "district" and place_id in districts():
        return districts()[place_id].place()
    if kind == "region" and (region := regions().get(_region_code(rest))) is not None:
        return region_place(region)
    if kind == "country" and rest in Locale("en").territories:
        return _country(rest)
    raise KeyError(f"the gazetteer has no place {place_id!r}")


def place_rows(place_ids: Iterable[str]) -> list[Place]:
    """The places of some ids and all their parents, each once, sorted by id.

    Raises:
        KeyError: the gazetteer lacks one of the places.
    """
    found: dict[str, Place] = {}
    for place_id in place_ids:
        current: str | None = place_id
        while current is not None and current not in found:
            found[current] = place_by_id(current)
            current = found[current].parent_place_id
    return [found[place_id] for place_id in sorted(found)]


def place_named(name: str, country_code: str | None = None, language: str = "en") -> Place | None:
    """The most prominent place of a name, in one country if given; for labels and lookups.

    >>> place = place_named("Köln", "DE")
    >>> place and place.place_name
    'Cologne'
    """
    found: tuple[Candidate, ...] = candidates(place_key(name), language)
    for each in found:
        if country_code in (None, each.country_code):
            return place_by_id(each.place_id)
    return None


def _region_code(rest: str) -> tuple[str, str]:
    country, _, code = rest.partition("-")
    return country, code


def _country(code: str) -> Place:
    return Place(
        place_id=f"country:{code}",
        place_name=Locale("en").territories[code],
        place_kind="country",
        parent_place_id=None,
        region_name=None,
        country_code=code,
        latitude=None,
        longitude=None,
        population=None,
    )
