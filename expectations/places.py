"""Places: codes of countries, coordinates, and parents.

The places of the lake come from Citydesk's own gazetteer, so a fault there stops the build; a claim
that names an impossible country leaves alone.
"""

from functools import cache

from expectations.rules import QUARANTINE, STOP, WARN, Rule

PLACES = "raw.places"
_PLACE = ("place_name", "place_kind", "country_code")


@cache
def country_codes() -> str:
    """ISO 3166-1 alpha-2 codes as an SQL list, with XK, which the gazetteer uses for Kosovo."""
    import pycountry

    codes = sorted({country.alpha_2 for country in pycountry.countries} | {"XK"})
    return ", ".join(f"'{code}'" for code in codes)


def _country_is_iso(table: str, severity: str) -> Rule:
    return Rule(
        name="country_code__is_iso",
        table=table,
        severity=severity,
        reason="Countries are joined by their ISO 3166-1 alpha-2 code.",
        broken=f"this.country_code not in ({country_codes()})",
        shows=("country_code",),
    )


def _claimed_place(table: str) -> tuple[Rule, ...]:
    shown = ("city_name", "country_code", "place_id")
    return (
        Rule(
            name="city__has_country",
            table=table,
            severity=WARN,
            reason="A city that the gazetteer knows lies in a country that it knows.",
            broken="this.city_name is not null and this.country_code is null",
            shows=shown,
        ),
        Rule(
            name="country_code__agrees_with_place",
            table=table,
            severity=WARN,
            reason="The country of a claim is that of its place.",
            joins=f"""join (select place_id, any_value(country_code) as country_code from {PLACES}
                group by place_id) as place on place.place_id = this.place_id""",
            broken="this.country_code <> place.country_code",
            shows=(*shown, "place.country_code as country_of_place"),
        ),
        Rule(
            name="is_country_inferred__given_with_country",
            table=table,
            severity=WARN,
            reason="What the text says and what the gazetteer adds are told apart.",
            broken="this.country_code is not null and this.is_country_inferred is null",
            shows=shown,
        ),
    )


def _within_globe(column: str, most: int) -> Rule:
    return Rule(
        name=f"{column}__within_globe",
        table=PLACES,
        severity=STOP,
        reason="Degrees beyond the poles or the date line name no point on Earth.",
        broken=f"this.{column} not between -{most} and {most} or isnan(this.{column})",
        shows=(*_PLACE, column),
    )


def _has_parent(kind: str, parent: str, condition: str) -> Rule:
    return Rule(
        name=f"{kind}__has_{parent}",
        table=PLACES,
        severity=WARN,
        reason=f"A {kind} lies in a {parent}, by which it is found.",
        broken=f"this.place_kind = '{kind}' and {condition}",
        shows=(*_PLACE, "parent_place_id"),
    )


def claim_rules() -> tuple[Rule, ...]:
    """Rules on the gazetteer's places and on the places that claims refer to."""
    return (
        _country_is_iso(PLACES, STOP),
        _within_globe("latitude", 90),
        _within_globe("longitude", 180),
        _has_parent("city", "country", "this.country_code is null"),
        _has_parent("district", "city", "this.parent_place_id is null"),
        Rule(
            name="parent_place__exists",
            table=PLACES,
            severity=WARN,
            reason="A place is stored together with those it lies in.",
            broken=f"""this.parent_place_id is not null and not exists (
                select 1 from {PLACES} as parent where parent.place_id = this.parent_place_id)""",
            shows=(*_PLACE, "parent_place_id"),
        ),
        _country_is_iso("raw.event_claims", QUARANTINE),
        _country_is_iso("raw.office_claims", QUARANTINE),
        _country_is_iso("raw.event_countries", QUARANTINE),
        *_claimed_place("raw.event_claims"),
        *_claimed_place("raw.office_claims"),
    )
