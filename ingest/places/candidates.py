"""What a name may mean: every city, district, region and country of that name."""

from dataclasses import dataclass, replace
from functools import cache, lru_cache

from ingest.places.cities import MAIN, UNCHECKED, cities, cities_named, city
from ingest.places.districts import District, district_keys, rows_of_districts
from ingest.places.folding import place_key
from ingest.places.lexicon import lexicon
from ingest.places.regions import FEDERAL, Region, region_keys

COUNTRY_PROMINENCE = 800
"""A country outweighs every city of its name; its context may still mean the state («Georgia»)."""
NATION_PROMINENCE = 820
"""England and its like: regions that CLDR's packs also name as the United Kingdom."""
DISTRICT_POPULATION = 60_000
"""A hand-picked district is as well known as a town of this size, whatever its own inhabitants."""
DISTRICT_LARGEST = 400_000
"""And never as well known as a city of more."""
CITY_STATES = {
    "SG": "singapore", "HK": "hong kong", "MO": "macau", "MC": "monaco", "VA": "vatican city",
    "GI": "gibraltar", "LU": "luxembourg",
}  # fmt: skip
"""Countries whose name is taken as their city, by its key: that is where a gathering is."""
RANK = (-150, -20, 0)
"""Added to a city's prominence under an unchecked alternate, a checked alias, its main name."""
DOUBTFUL_PROMINENCE = 450
"""A country whose name is first of all something else in a language, as the packs say."""
LARGE = 15_000
"""Smallest city that its region of the same name stands behind."""
SHADOWED_PROMINENCE = 300
"""Such a region, bare; behind a city («Rochester, New York») it is as good as any."""
REGIONS_BEFORE_CITIES = frozenset(("region:CA-QC",))
"""Regions that, bare, mean more than the city they share their name with."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One meaning of a name.

    Args:
        place_id: as in `Place`.
        kind: one of `model.PLACE_KINDS`.
        country_code: ISO 3166-1 alpha-2.
        region_code: code of the region that it is or lies in, None where unknown.
        prominence: weight of a bare mention, hundredths of a power of ten of inhabitants.
        population: inhabitants as far as thresholds are concerned; 0 for regions and countries.
        name: display name.
        parent_id: city of a district, else None.
        rank: of the name, see `cities.MAIN`.
    """

    place_id: str
    kind: str
    country_code: str
    region_code: str | None
    prominence: int
    population: int
    name: str
    parent_id: str | None = None
    rank: int = MAIN

    @property
    def is_standing_region(self) -> bool:
        """A region that the press names on its own, without its country."""
        return self.kind == "region" and self.country_code in FEDERAL

    @property
    def region_code_id(self) -> str:
        """Place id of the region that it is or lies in; of no region where that is unknown."""
        return f"region:{self.country_code}-{self.region_code}"


@lru_cache(maxsize=65536)
def candidates(key: str, language: str) -> tuple[Candidate, ...]:
    """Meanings of a place key in a language, the most prominent first; empty for no place."""
    words = lexicon(language)
    if key in words.other_names:
        return ()
    country = words.countries.get(key)
    regions = region_keys().get(key, ())
    if key in words.harmless_before:
        regions = tuple(each for each in regions if each.country_code in FEDERAL)
    named = {each.country_code for each in regions if each.country_code in FEDERAL} | {country}
    found = [_district(district) for district in district_keys().get(key, ())]
    found += [
        _city(row, rank)
        for row, rank in cities_named(key)
        if row not in rows_of_districts() and (rank != UNCHECKED or city(row).country not in named)
    ]
    found += [_region(region, found) for region in regions]
    if country is not None:
        found = _with_country(found, country, is_doubtful=key in words.doubtful_countries)
    return tuple(sorted(found, key=lambda each: (-each.prominence, each.place_id)))


def is_also_state(name: str, language: str) -> bool:
    """Whether a name is that of a country or town and of a state elsewhere («Washington»)."""
    found = candidates(place_key(name), language)
    states = {each.region_code_id for each in found if each.is_standing_region}
    return bool(states) and found[0].region_code_id not in states


@cache
def longest_names(language: str) -> dict[str, int]:
    """First word of any known name to the number of words of the longest name it starts."""
    found = dict(cities().longest)
    for key in (*district_keys(), *region_keys()):
        first, *others = key.split()
        found[first] = max(found.get(first, 1), len(others) + 1)
    for first, count in lexicon(language).longest.items():
        found[first] = max(found.get(first, 1), count)
    return found


def _city(row: int, rank: int) -> Candidate:
    found = city(row)
    return Candidate(
        place_id=f"geonames:{found.identifier}",
        kind="city",
        country_code=found.country,
        region_code=found.region,
        prominence=found.prominence + RANK[rank],
        population=found.population,
        name=found.name,
        rank=rank,
    )


def _district(district: District) -> Candidate:
    parent = city(district.city_row)
    own = 0 if district.own_row is None else city(district.own_row).population
    return Candidate(
        place_id=district.place_id,
        kind="district",
        country_code=parent.country,
        region_code=parent.region,
        prominence=district.prominence,
        population=min(max(own, DISTRICT_POPULATION), DISTRICT_LARGEST),
        name=district.name,
        parent_id=f"geonames:{parent.identifier}",
    )


def _region(region: Region, found: list[Candidate]) -> Candidate:
    """A region; one named after its own large city stands behind that city («New York»)."""
    large = {(each.country_code, each.region_code) for each in found if each.population >= LARGE}
    is_shadowed = (region.country_code, region.code) in large
    if region.place_id in REGIONS_BEFORE_CITIES:
        is_shadowed = False
    candidate = region_candidate(region)
    return replace(candidate, prominence=SHADOWED_PROMINENCE) if is_shadowed else candidate


def region_candidate(region: Region) -> Candidate:
    """A region as the meaning of a name or abbreviation."""
    return Candidate(
        place_id=region.place_id,
        kind="region",
        country_code=region.country_code,
        region_code=region.code,
        prominence=region.prominence,
        population=0,
        name=region.name,
    )


def _with_country(found: list[Candidate], code: str, *, is_doubtful: bool) -> list[Candidate]:
    """Adds the country; a nation of the United Kingdom or a city state's city stands for it."""
    if code == "GB" and any(each.kind == "region" and each.country_code == code for each in found):
        return [_raised(each) if each.kind == "region" else each for each in found]
    if code in CITY_STATES:
        own = [_city(row, MAIN) for row, _ in cities_named(CITY_STATES[code])]
        return [_raised(max(own, key=lambda each: (each.country_code == code, each.prominence)))]
    country = country_candidate(code)
    return [*found, replace(country, prominence=DOUBTFUL_PROMINENCE) if is_doubtful else country]


def _raised(each: Candidate) -> Candidate:
    return replace(each, prominence=NATION_PROMINENCE, rank=MAIN)


def country_candidate(code: str) -> Candidate:
    """A country as the meaning of a name or abbreviation."""
    return Candidate(
        place_id=f"country:{code}",
        kind="country",
        country_code=code,
        region_code=None,
        prominence=COUNTRY_PROMINENCE,
        population=0,
        name=code,
    )
