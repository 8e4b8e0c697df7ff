"""What the gazetteer knows and what a sentence says about places, as frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass, field

PLACE_KINDS = ("district", "city", "region", "country")
"""Levels of a place, as in `warehouse.contracts.vocabulary`."""

MENTION_KINDS = ("plain", "based", "dateline", "in_name", "unlisted")
"""How a sentence uses a place.

plain: the place itself. based: «Seoul-based». dateline: «SEOUL, Feb 17 –» before the text.
in_name: part of a longer name («Paris Agreement»), a hint at best. unlisted: a town that the
gazetteer lacks, its country or region named beside it.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place of the gazetteer.

    Args:
        place_id: `geonames:<number>`, `district:<slug>`, `region:<cc>-<code>` or `country:<cc>`.
        place_name: English display name; a district keeps its own.
        place_kind: one of `PLACE_KINDS`.
        parent_place_id: city of a district, country of a city or region, None for a country.
        region_name: English name of the first-level region, None where unknown.
        country_code: ISO 3166-1 alpha-2; XK for Kosovo.
        latitude: degrees north, two decimals; None where unknown.
        longitude: degrees east, two decimals; None where unknown.
        population: inhabitants as GeoNames gives them; None where unknown.
    """

    place_id: str
    place_name: str
    place_kind: str
    parent_place_id: str | None
    region_name: str | None
    country_code: str
    latitude: float | None
    longitude: float | None
    population: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention:
    """A place as one sentence names it: `sentence[start:end] == text`.

    Args:
        start: first character of the name.
        end: one past the last character of the name, without its country or region.
        text: the name as written.
        place: the resolved place; None when `kind` is `unlisted`.
        country_code: ISO 3166-1 alpha-2 code of the place.
        is_country_inferred: False where the sentence (or the article, of this very place) names
            the country or region, True where the gazetteer supplied it.
        is_locative: stands behind «in», «at», «near» … or is coordinated with a place that does.
        kind: one of `MENTION_KINDS`.
        rule_id: the rule that decided, see `rules.toml`.
        extent_start: first character including what qualifies the name («Morocco's Casablanca»).
        extent_end: one past the last character including it («Almaty of Kazakhstan»).
    """

    start: int
    end: int
    text: str
    place: Place | None
    country_code: str
    is_country_inferred: bool
    is_locative: bool
    kind: str
    rule_id: str
    extent_start: int
    extent_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryMention:
    """A country as one text names it, without its article: `text[start:end] == text`.

    `is_in_name` is True inside a longer name («Korea Times», «Bank of America»).
    """

    start: int
    end: int
    text: str
    country_code: str
    is_in_name: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceContext:
    """What the rest of an article says about where it plays; see `article_context`.

    Args:
        countries: country code to its share of the country mentions of the article (0 to 1).
        regions: region id (`region:US-GA`) to the number of times the article names it.
        home_country: country of the publisher or dateline, a weak prior.
        anchors: place key to the place id that the article itself settles («Paris, Texas»).
        people: folded surnames and given names of people in the article, never taken as towns.
    """

    countries: Mapping[str, float] = field(default_factory=dict)
    regions: Mapping[str, int] = field(default_factory=dict)
    home_country: str | None = None
    anchors: Mapping[str, str] = field(default_factory=dict)
    people: frozenset[str] = frozenset()
