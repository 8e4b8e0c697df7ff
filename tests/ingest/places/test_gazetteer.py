"""The committed gazetteer: complete, small, consistent, and what its sources give."""

import doctest
import tomllib
from pathlib import Path

import polars as pl
import pycountry
import pytest

import ingest.places
from ingest.places import aliases, place_by_id, place_named, place_rows, rows
from ingest.places.candidates import candidates
from ingest.places.cities import MAIN, cities, cities_named, city
from ingest.places.districts import districts
from ingest.places.folding import place_key
from ingest.places.regions import abbreviations, regions

FOLDER = Path(ingest.places.__file__).parent
LARGEST_SIZE = 3_000_000


def test_the_data_stay_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.rglob("*.*")) < LARGEST_SIZE * 1.1
    assert sum(path.stat().st_size for path in (FOLDER / "data").iterdir()) < LARGEST_SIZE


@pytest.mark.slow
def test_the_committed_files_are_what_the_packages_give() -> None:
    from ingest.places.generate import capitals_frame, cities_frame
    from ingest.places.generate_regions import regions_frame

    assert pl.read_parquet(FOLDER / "data" / "cities.parquet").equals(cities_frame())
    assert pl.read_parquet(FOLDER / "data" / "regions.parquet").equals(regions_frame())
    assert pl.read_parquet(FOLDER / "data" / "capitals.parquet").equals(capitals_frame())


def test_every_city_is_found_under_its_own_name() -> None:
    for row in range(0, len(cities()), 97):
        assert (row, MAIN) in cities_named(place_key(city(row).name)), city(row).name


@pytest.mark.parametrize(
    ("names", "shown", "country"),
    [
        ("Köln Koeln Cologne Colonia", "Cologne", "DE"),
        ("München Munich Muenchen Múnich", "Munich", "DE"),
        ("Wien Vienna Vienne Viena", "Vienna", "AT"),
        ("Genf Genève Geneva Ginebra", "Geneva", "CH"),
        ("Praha Prag Prague Praga", "Prague", "CZ"),
        ("Séoul Seúl Seoul", "Seoul", "KR"),
        ("Kiew Kiev Kyiv", "Kyiv", "UA"),
        ("Bombay Mumbai", "Mumbai", "IN"),
        ("Lissabon Lisbonne Lisboa Lisbon", "Lisbon", "PT"),
        ("Warschau Varsovie Varsovia Warsaw", "Warsaw", "PL"),
        ("Mailand Milán Milano Milan", "Milan", "IT"),
        ("Peking Pékin Pekín Beijing", "Beijing", "CN"),
        ("Zürich Zurich Zuerich Zúrich", "Zürich", "CH"),
        ("Mexiko-Stadt CDMX", "Mexico City", "MX"),
    ],
)
def test_exonyms_lead_to_one_city_with_an_english_name(
    names: str, shown: str, country: str
) -> None:
    for name in names.split():
        place = place_named(name)
        assert place is not None, name
        assert (place.place_name, place.country_code) == (shown, country), name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("New York", "New York"),
        ("New York City", "New York"),
        ("The Hague", "The Hague"),
        ("Den Haag", "The Hague"),
        ("Washington, D.C.", "Washington"),
        ("Mexico City", "Mexico City"),
        ("Sao Paulo", "São Paulo"),
        ("Frankfurt am Main", "Frankfurt"),
        ("Frankfurt an der Oder", "Frankfurt (Oder)"),
        ("Ho-Chi-Minh-Stadt", "Ho Chi Minh City"),
        ("Beyoglu", "Beyoğlu"),
    ],
)
def test_display_names_follow_the_policy(name: str, shown: str) -> None:
    place = place_named(name)
    assert place is not None
    assert place.place_name == shown


def test_there_are_many_districts_each_below_its_city() -> None:
    assert len(districts()) >= 150
    for place_id, district in districts().items():
        place = district.place()
        assert place.place_id == place_id
        assert place.parent_place_id is not None
        assert place_by_id(place.parent_place_id).country_code == place.country_code


def test_a_place_comes_with_everything_above_it() -> None:
    found = place_rows(["district:beyoglu-istanbul", "region:US-TX", "geonames:745044"])
    kinds = {place.place_id: place.place_kind for place in found}
    assert kinds == {
        "country:TR": "country",
        "country:US": "country",
        "district:beyoglu-istanbul": "district",
        "geonames:745044": "city",
        "region:US-TX": "region",
    }
    known = set(kinds) | {None}
    assert all(place.parent_place_id in known for place in found)


@pytest.mark.parametrize(
    "place_id", ["geonames:1", "geonames:x", "district:nowhere", "region:US-XX", "country:XX1", ""]
)
def test_an_unknown_id_is_an_error(place_id: str) -> None:
    with pytest.raises(KeyError, match="no place"):
        place_by_id(place_id)


def test_region_codes_of_the_large_countries_are_those_of_iso_3166_2() -> None:
    for country in ("US", "CA", "AU", "DE", "AT", "CH", "ES", "IT", "BR", "MX", "IN", "JP", "FR"):
        codes = [f"{cc}-{code}" for cc, code in regions() if cc == country]
        assert codes
        assert [code for code in codes if pycountry.subdivisions.get(code=code) is None] == []


def test_abbreviated_states_are_known() -> None:
    for short, code in (
        ("Ala.", "AL"),
        ("Mass.", "MA"),
        ("D.C.", "DC"),
        ("TX", "TX"),
        ("Ont.", "ON"),
    ):
        assert code in {region.code for region in abbreviations()[short]}


def test_countries_and_regions_may_share_a_name() -> None:
    assert [each.place_id for each in candidates("georgia", "en")][:2] == [
        "country:GE",
        "region:US-GA",
    ]


def test_the_hand_written_names_are_of_known_cities() -> None:
    table = tomllib.loads((FOLDER / "city_names.toml").read_text(encoding="utf-8"))
    for label, shown in table["display"].items():
        place = place_named(shown, label[:2])
        assert place is not None
        assert place.place_name == shown


def test_the_examples_in_the_documentation_hold() -> None:
    assert doctest.testmod(aliases).failed == 0
    assert doctest.testmod(rows).failed == 0
