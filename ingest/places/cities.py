"""Cities of the committed gazetteer, indexed by place key.

The file is read once per process, on first use. Rows stay in columns; a lookup finds the first of
the sorted keys and walks on while the key is the same, so that no object is made for a city that
no text names.
"""

from functools import cache, lru_cache
from pathlib import Path

import polars as pl

from ingest.places.model import Place

_FILE = Path(__file__).parent / "data" / "cities.parquet"


class Cities:
    """The gazetteer's cities; `cities()` gives the one instance of the process."""

    def __init__(self) -> None:
        frame = pl.read_parquet(_FILE).with_row_index("row")
        self.identifier: list[int] = frame["geonames_id"].to_list()
        self.name: list[str] = frame["name"].to_list()
        self.country: list[str] = frame["country_code"].to_list()
        self.region: list[str | None] = frame["region_code"].to_list()
        self.population: list[int] = frame["population"].to_list()
        self.prominence: list[int] = frame["prominence"].to_list()
        self.latitude: list[int] = frame["latitude"].to_list()
        self.longitude: list[int] = frame["longitude"].to_list()
        names = _names(frame)
        self._keys: list[str] = names["key"].to_list()
        self._rows: list[int] = names["row"].to_list()
        self._is_main: list[bool] = names["is_main"].to_list()
        positions = range(len(self._keys) - 1, -1, -1)
        self._first = dict(zip(reversed(self._keys), positions, strict=True))
        self.longest: dict[str, int] = dict(_longest(names).iter_rows())
        self._row_of = dict(zip(self.identifier, range(len(self.identifier)), strict=True))

    def named(self, key: str) -> tuple[tuple[int, bool], ...]:
        """Rows of the cities with a place key, most prominent first.

        Each row comes with whether the key is the city's main name rather than an alias.
        """
        position = self._first.get(key)
        if position is None:
            return ()
        found = []
        while position < len(self._keys) and self._keys[position] == key:
            found.append((self._rows[position], self._is_main[position]))
            position += 1
        return tuple(found)

    def row_of(self, identifier: int) -> int | None:
        """Row of a GeoNames id, None where the gazetteer lacks it."""
        return self._row_of.get(identifier)

    def distance(self, row: int, other: int) -> float:
        """Rough distance of two cities in degrees; longitudes are not shortened by latitude."""
        north = self.latitude[row] - self.latitude[other]
        east = self.longitude[row] - self.longitude[other]
        return (north * north + east * east) ** 0.5 / 100

    def place(self, row: int, region_name: str | None) -> Place:
        """The place of a row; the caller knows the name of its region."""
        return Place(
            place_id=f"geonames:{self.identifier[row]}",
            place_name=self.name[row],
            place_kind="city",
            parent_place_id=f"country:{self.country[row]}",
            region_name=region_name,
            country_code=self.country[row],
            latitude=self.latitude[row] / 100,
            longitude=self.longitude[row] / 100,
            population=self.population[row],
        )


@cache
def cities() -> Cities:
    """The gazetteer's cities, read on first use."""
    return Cities()


@lru_cache(maxsize=65536)
def cities_named(key: str) -> tuple[tuple[int, bool], ...]:
    """`Cities.named`, remembered: articles repeat their places."""
    return cities().named(key)


def _names(frame: pl.DataFrame) -> pl.DataFrame:
    """One row per name: key, city row, whether it is the main name; by key, best city first."""
    main_key = pl.coalesce("key", pl.col("name").str.to_lowercase()).alias("key")
    main = frame.select(main_key, "row", "prominence", pl.lit(value=True).alias("is_main"))
    aliases = (
        frame.select(pl.col("aliases").str.split("|").alias("key"), "row", "prominence")
        .drop_nulls("key")
        .explode("key")
        .with_columns(pl.lit(value=False).alias("is_main"))
    )
    order = ["key", "prominence", "row"]
    return pl.concat([main, aliases]).sort(order, descending=[False, True, False])


def _longest(names: pl.DataFrame) -> pl.DataFrame:
    """First word of every name and the number of words of the longest name that starts with it."""
    first = pl.col("key").str.split_exact(" ", 1).struct.field("field_0")
    words = pl.col("key").str.count_matches(" ", literal=True) + 1
    return names.group_by(first.alias("first")).agg(words.max())
