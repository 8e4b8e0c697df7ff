"""Cities of the committed gazetteer, indexed by place key.

The file is read once per process, on first use. Rows stay in columns; a lookup finds the first of
the sorted keys and walks on while the key is the same, so that no object is made for a city that
no text names.
"""

from array import array
from collections.abc import Collection
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

import polars as pl

from ingest.places.model import Place

_FILE = Path(__file__).parent / "data" / "cities.parquet"

_COLUMNS = (
    "geonames_id", "name", "country_code", "region_code", "latitude", "longitude", "population",
    "prominence",
)  # fmt: skip

UNCHECKED, CHECKED, MAIN = range(3)
"""Rank of a name: an alternate of GeoNames, one that this project or CLDR checked, the main one."""
RANKS = 3


class City(NamedTuple):
    """One city as the file has it; coordinates in hundredths of degrees."""

    identifier: int
    name: str
    country: str
    region: str | None
    latitude: int
    longitude: int
    population: int
    prominence: int

    def distance(self, other: "City") -> float:
        """Rough distance in degrees; longitudes are not shortened by latitude."""
        north, east = self.latitude - other.latitude, self.longitude - other.longitude
        return (north * north + east * east) ** 0.5 / 100

    def place(self, region_name: str | None) -> Place:
        """The city as a place; the caller knows the name of its region."""
        return Place(
            place_id=f"geonames:{self.identifier}",
            place_name=self.name,
            place_kind="city",
            parent_place_id=f"country:{self.country}",
            region_name=region_name,
            country_code=self.country,
            latitude=self.latitude / 100,
            longitude=self.longitude / 100,
            population=self.population,
        )


class Cities:
    """The gazetteer's cities; `cities()` gives the one instance of the process."""

    def __init__(self) -> None:
        frame = pl.read_parquet(_FILE).with_row_index("row")
        self._columns = frame.select(_COLUMNS)
        names = _names(frame)
        self._keys: list[str] = names["key"].to_list()
        self._packed = array("I", names["packed"].to_list())
        positions = range(len(self._keys) - 1, -1, -1)
        self._first = dict(zip(reversed(self._keys), positions, strict=True))
        self.longest: dict[str, int] = dict(_longest(names).iter_rows())

    def __len__(self) -> int:
        return self._columns.height

    def named(self, key: str) -> tuple[tuple[int, int], ...]:
        """Rows of the cities with a place key, most prominent first, each with the name's rank."""
        position = self._first.get(key)
        if position is None:
            return ()
        found: list[tuple[int, int]] = []
        while position < len(self._keys) and self._keys[position] == key:
            found.append(divmod(self._packed[position], RANKS))
            position += 1
        return tuple(found)

    def names_of_several(self, firsts: Collection[str]) -> list[str]:
        """Place keys of several words that begin with one of some words."""
        starts = tuple(f"{first} " for first in firsts)
        return [key for key in self._first if key.startswith(starts)]

    def city(self, row: int) -> City:
        """The city of a row."""
        return City(*self._columns.row(row))

    def identifiers(self) -> list[int]:
        """GeoNames ids in the order of the rows."""
        return self._columns["geonames_id"].to_list()


@cache
def cities() -> Cities:
    """The gazetteer's cities, read on first use."""
    return Cities()


@lru_cache(maxsize=65536)
def cities_named(key: str) -> tuple[tuple[int, int], ...]:
    """`Cities.named`, remembered: articles repeat their places."""
    return cities().named(key)


@lru_cache(maxsize=65536)
def city(row: int) -> City:
    """The city of a row of the gazetteer."""
    return cities().city(row)


@cache
def rows_by_identifier() -> dict[int, int]:
    """Row of each GeoNames id of the gazetteer."""
    return {identifier: row for row, identifier in enumerate(cities().identifiers())}


def _names(frame: pl.DataFrame) -> pl.DataFrame:
    """One row per name, by key, the most prominent city first.

    `packed` is the city's row times `RANKS` plus the rank of the name.
    """
    main_key = pl.coalesce("key", pl.col("name").str.to_lowercase()).alias("key")
    names = [frame.select(main_key, "prominence", _packed(MAIN))]
    for column, rank in (("aliases", CHECKED), ("alternates", UNCHECKED)):
        keys = pl.col(column).str.split("|").alias("key")
        names.append(
            frame.select(keys, "prominence", _packed(rank)).drop_nulls("key").explode("key")
        )
    order = ["key", "prominence", "packed"]
    return pl.concat(names).sort(order, descending=[False, True, False])


def _packed(rank: int) -> pl.Expr:
    return (pl.col("row") * RANKS + rank).alias("packed")


def _longest(names: pl.DataFrame) -> pl.DataFrame:
    """First word of the names of several words, and the number of words of the longest of them."""
    key = pl.col("key")
    first = key.str.split_exact(" ", 1).struct.field("field_0").alias("first")
    words = (key.str.count_matches(" ", literal=True) + 1).alias("words")
    several = names.filter(key.str.contains(" ", literal=True))
    return several.group_by(first).agg(words.max())
