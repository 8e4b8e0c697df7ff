"""First-level regions: states, provinces, Länder, and their abbreviations behind a city's name."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import polars as pl

from ingest.places.model import Place

_FILE = Path(__file__).parent / "data" / "regions.parquet"

FEDERAL = frozenset({
    "US", "CA", "AU", "DE", "AT", "CH", "IN", "BR", "MX", "ES", "IT", "FR", "GB", "CN", "BE",
})  # fmt: skip
"""Countries whose regions the press names on their own, without the country."""
PROMINENCE_FEDERAL = 640
"""A federal state, bare, weighs as much as a city of some three millions: «Ontario» is the province
and «Victoria» the state, while «Hamburg» stays the city (see `standing`)."""
PROMINENCE_OTHER = 500

ABBREVIATIONS = {
    "US": {
        "Ala.": "AL", "Ariz.": "AZ", "Ark.": "AR", "Calif.": "CA", "Cal.": "CA", "Colo.": "CO",
        "Conn.": "CT", "Del.": "DE", "Fla.": "FL", "Ga.": "GA", "Ill.": "IL", "Ind.": "IN",
        "Kan.": "KS", "Kans.": "KS", "Ky.": "KY", "La.": "LA", "Md.": "MD", "Mass.": "MA",
        "Mich.": "MI", "Minn.": "MN", "Miss.": "MS", "Mo.": "MO", "Mont.": "MT", "Neb.": "NE",
        "Nebr.": "NE", "Nev.": "NV", "N.H.": "NH", "N.J.": "NJ", "N.M.": "NM", "N.Y.": "NY",
        "N.C.": "NC", "N.D.": "ND", "Okla.": "OK", "Ore.": "OR", "Pa.": "PA", "R.I.": "RI",
        "S.C.": "SC", "S.D.": "SD", "Tenn.": "TN", "Tex.": "TX", "Vt.": "VT", "Va.": "VA",
        "Wash.": "WA", "W.Va.": "WV", "W. Va.": "WV", "Wis.": "WI", "Wisc.": "WI", "Wyo.": "WY",
        "D.C.": "DC", "P.R.": "PR",
    },
    "CA": {
        "Ont.": "ON", "Que.": "QC", "B.C.": "BC", "Alta.": "AB", "Man.": "MB", "Sask.": "SK",
        "N.S.": "NS", "N.B.": "NB", "N.L.": "NL", "Nfld.": "NL", "P.E.I.": "PE",
    },
    "AU": {"NSW": "NSW", "Qld": "QLD", "QLD": "QLD", "Vic": "VIC", "VIC": "VIC", "Tas": "TAS",
           "ACT": "ACT"},
}  # fmt: skip
"""Abbreviations of the press, as written. Postal codes («TX») are the region codes themselves."""
_POSTAL = ("US", "CA")


@dataclass(frozen=True, slots=True)
class Region:
    """A first-level region: `country_code` and `code` are the two parts of ISO 3166-2."""

    country_code: str
    code: str
    name: str

    @property
    def place_id(self) -> str:
        """`region:<cc>-<code>`."""
        return f"region:{self.country_code}-{self.code}"

    @property
    def prominence(self) -> int:
        """Weight of a bare mention beside cities of the same name."""
        return PROMINENCE_FEDERAL if self.country_code in FEDERAL else PROMINENCE_OTHER


@cache
def regions() -> dict[tuple[str, str], Region]:
    """All regions by country and code."""
    frame = pl.read_parquet(_FILE)
    columns = (frame[name].to_list() for name in ("country_code", "region_code", "name"))
    return {(cc, code): Region(cc, code, name) for cc, code, name in zip(*columns, strict=True)}


@cache
def region_keys() -> dict[str, tuple[Region, ...]]:
    """Place key to the regions of that name."""
    frame = pl.read_parquet(_FILE)
    found: dict[str, list[Region]] = {}
    for country, code, name, aliases, key in frame.select(
        "country_code", "region_code", "name", "aliases", "key"
    ).iter_rows():
        for alias in {key, *(aliases or key).split("|")}:
            found.setdefault(alias, []).append(Region(country, code, name))
    return {key: tuple(values) for key, values in found.items()}


@cache
def abbreviations() -> dict[str, tuple[Region, ...]]:
    """Abbreviation as written (without spaces) to its regions: «Ala.», «TX», «D.C.», «ON»."""
    found: dict[str, list[Region]] = {}
    for country, table in ABBREVIATIONS.items():
        for short, code in table.items():
            if (region := regions().get((country, code))) is not None:
                found.setdefault(short.replace(" ", ""), []).append(region)
    for (country, code), region in regions().items():
        if country in _POSTAL and not code.startswith("gn"):
            found.setdefault(code, []).append(region)
    return {short: tuple(values) for short, values in found.items()}


def region_name(country_code: str, code: str | None) -> str | None:
    """English name of a region, None where there is none."""
    region = regions().get((country_code, code or ""))
    return region.name if region else None


def region_place(region: Region) -> Place:
    """The region as a place; GeoNames' city files give it no coordinates."""
    return Place(
        place_id=region.place_id,
        place_name=region.name,
        place_kind="region",
        parent_place_id=f"country:{region.country_code}",
        region_name=region.name,
        country_code=region.country_code,
        latitude=None,
        longitude=None,
        population=None,
    )
