"""Generates the first-level regions: GeoNames codes joined to ISO 3166-2 and its translations.

`data/admin1.csv` is the source: GeoNames' code and English name of each region, with the ISO code
where the two registers have the same region. Names in German, French and Spanish come from
iso-codes through pycountry, further ones from `region_names.toml`.
"""

import csv
import gettext
import re
import tomllib
from pathlib import Path

import polars as pl
import pycountry

from ingest.languages import languages
from ingest.places.folding import place_key

FOLDER = Path(__file__).parent
TRANSLATIONS = tuple(language for language in languages() if language != "en")
REGION_SCHEMA = pl.Schema(
    {
        "country_code": pl.String,
        "region_code": pl.String,
        "name": pl.String,
        "key": pl.String,
        "aliases": pl.String,
    }
)
"""`region_code` is the ISO 3166-2 part behind the country, or `gn` and the GeoNames code where
there is none; `aliases` are place keys parted by «|»."""

_BRACKETS = re.compile(r"[\[(]([^\])]*)[\])]")
_GENERIC = re.compile(
    r"\b(?:province|r[eé]gion|city|oblast|department|prefecture|state|governorate|voivodeship|county|"
    r"district|emirate|krai|kray|republic|sheng|shi|zizhiqu|parish|-do|-si)\b",
    re.IGNORECASE,
)
_TOO_GENERAL = frozenset({
    "northern", "southern", "eastern", "western", "central", "north", "south", "east", "west",
    "northeast", "northwest", "southeast", "southwest", "northeastern", "northwestern",
    "southeastern", "southwestern", "federal", "capital", "free", "gulf", "metropolitan",
    "highland", "highlands", "island", "islands", "coast", "river", "rivers", "lakes",
    "middle", "upper", "lower", "centre", "center", "littoral", "maritime", "meta",
    "mountain", "plateau", "plateaux", "savanes", "union", "urban",
})  # fmt: skip
"""What is left of a region's name without its generic word, and means no region then."""


def region_codes() -> dict[tuple[str, str], str]:
    """Country and GeoNames code to the region code used here."""
    return {(country, geonames): iso or f"gn{geonames}" for country, geonames, iso, _ in _admin1()}


def regions_frame() -> pl.DataFrame:
    """One row per first-level region, sorted by country and code."""
    extra = tomllib.loads((FOLDER / "region_names.toml").read_text(encoding="utf-8"))["names"]
    rows = []
    for country, geonames, iso, name in _admin1():
        code = iso or f"gn{geonames}"
        names = {name, *extra.get(f"{country}-{code}", ())} | _iso_names(f"{country}-{iso}")
        keys = {place_key(_GENERIC.sub("", each)) for each in names}
        keys |= {place_key(each) for each in names if not _GENERIC.fullmatch(each)}
        keys = {key for key in keys if len(key) > 2} - {place_key(name)} - _TOO_GENERAL
        rows.append((country, code, name, place_key(name), "|".join(sorted(keys)) or None))
    unknown = extra.keys() - {f"{country}-{code}" for country, code, *_ in rows}
    if unknown:
        raise KeyError(f"region_names.toml: no such region: {', '.join(sorted(unknown))}")
    frame = pl.DataFrame(rows, schema=REGION_SCHEMA, orient="row")
    return frame.sort("country_code", "region_code")


def _admin1() -> list[tuple[str, str, str, str]]:
    with (FOLDER / "data" / "admin1.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        return [(country, geonames, iso, name) for country, geonames, iso, name in rows]


def _iso_names(code: str) -> set[str]:
    """Local and translated names of an ISO 3166-2 region; empty where ISO has no such code."""
    subdivision = pycountry.subdivisions.get(code=code)
    if subdivision is None:
        return set()
    name = subdivision.name
    translated = {_catalogue(language).gettext(name) for language in TRANSLATIONS}
    names = {name, *translated}
    bracketed = {part for each in names for part in _BRACKETS.findall(each) if _is_name(part)}
    return {_BRACKETS.sub("", each).strip() for each in names} | bracketed


def _is_name(bracketed: str) -> bool:
    """Whether what stands in brackets is another name, no acronym («ARMM») and no remark."""
    return bracketed[:1].isupper() and not bracketed.isupper() and not bracketed.startswith("Reg")


def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation(
        "iso3166-2", pycountry.LOCALES_DIR, languages=[language], fallback=True
    )
