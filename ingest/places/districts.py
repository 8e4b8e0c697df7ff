"""Districts of `districts.toml`, tied to their cities."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ingest.places.cities import MAIN, cities_named, city
from ingest.places.folding import place_key
from ingest.places.model import Place
from ingest.places.regions import region_name

PROMINENCE = 450
"""A bare district weighs as much as a town of some twenty thousand, one that GeoNames lists as a
city as much as that city, up to `LARGEST_PROMINENCE`."""
LARGEST_PROMINENCE = 560
LARGEST_DISTANCE = 0.35
"""Degrees between a city and what GeoNames lists as a city of a district's name."""


@dataclass(frozen=True, slots=True)
class District:
    """A district: its city's row and, where GeoNames lists it as a city, its own row."""

    place_id: str
    name: str
    city_row: int
    own_row: int | None

    @property
    def prominence(self) -> int:
        """Weight of a bare mention."""
        if self.own_row is None:
            return PROMINENCE
        return max(PROMINENCE, min(city(self.own_row).prominence, LARGEST_PROMINENCE))

    def place(self) -> Place:
        """The district as a place below its city; coordinates only from its own row."""
        parent = city(self.city_row)
        own = None if self.own_row is None else city(self.own_row)
        return Place(
            place_id=self.place_id,
            place_name=self.name,
            place_kind="district",
            parent_place_id=f"geonames:{parent.identifier}",
            region_name=region_name(parent.country, parent.region),
            country_code=parent.country,
            latitude=None if own is None else own.latitude / 100,
            longitude=None if own is None else own.longitude / 100,
            population=None if own is None else own.population,
        )


@cache
def district_keys() -> dict[str, tuple[District, ...]]:
    """Place key to the districts of that name.

    Raises:
        LookupError: `districts.toml` names a city that the gazetteer lacks.
    """
    text = (Path(__file__).parent / "districts.toml").read_text(encoding="utf-8")
    found: dict[str, list[District]] = {}
    for entry in tomllib.loads(text)["city"]:
        city_row = _city_row(entry["name"], entry["country"])
        for names in entry["districts"]:
            name, *aliases = names.split("|")
            district = _district(name, aliases, entry["name"], city_row)
            for key in {place_key(each) for each in (name, *aliases)}:
                found.setdefault(key, []).append(district)
    return {key: tuple(values) for key, values in found.items()}


@cache
def districts() -> dict[str, District]:
    """Districts by place id."""
    return {each.place_id: each for group in district_keys().values() for each in group}


@cache
def rows_of_districts() -> frozenset[int]:
    """Rows of cities that are districts and count as cities no longer."""
    return frozenset(each.own_row for each in districts().values() if each.own_row is not None)


def _district(name: str, aliases: list[str], city: str, city_row: int) -> District:
    slug = "-".join(f"{place_key(name)} {place_key(city)}".split())
    own_rows = (_own_row(place_key(each), city_row) for each in (name, *aliases))
    own_row = next((row for row in own_rows if row is not None), None)
    return District(f"district:{slug}", name, city_row, own_row)


def _city_row(name: str, country: str) -> int:
    for row, rank in cities_named(place_key(name)):
        if rank == MAIN and city(row).country == country:
            return row
    raise LookupError(f"districts.toml: {country} has no city {name!r}")


def _own_row(key: str, city_row: int) -> int | None:
    parent = city(city_row)
    for row, _ in cities_named(key):
        own = city(row)
        is_near = own.distance(parent) <= LARGEST_DISTANCE
        if row != city_row and is_near and own.country == parent.country:
            return row
    return None
