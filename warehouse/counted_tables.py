"""Tables and macros that count people or countries, and what a sum must hold to one value."""

from dataclasses import dataclass

SUMS = {"sum", "fsum", "kahan_sum", "sumkahan"}
AVERAGES = {"avg", "mean", "median"}
ONE_CLAIM = {"count_claim_id", "preferred_count_claim_id"}
"""Columns that keep one claim per row."""

_BOUNDS = ("lower_bound", "estimate", "upper_bound")
_CLAIM_NUMBERS = ("value", "estimate_low", "estimate_mid", "estimate_high", *_BOUNDS)
_PREVIOUS = tuple(f"previous_{bound}" for bound in _BOUNDS)
_FORECAST = tuple(f"{side}_{bound}" for side in ("expected", "actual") for bound in _BOUNDS)
_FACTS = ("role", "mode", "basis")
_COUNTED: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "fct_participant_counts": (_CLAIM_NUMBERS, ("claim", "role")),
    "fct_event_timeline": (_CLAIM_NUMBERS, ("claim", "role")),
    "fct_event_attendance": (_BOUNDS, _FACTS),
    "event_attendance_by_policy": (_BOUNDS, ("role", "policy_id", "mode", "basis")),
    "attendance": (_BOUNDS, _FACTS),
    "attendance_of": (_BOUNDS, ("basis",)),
    "fct_edition_growth": ((*_BOUNDS, *_PREVIOUS), ("role", "mode")),
    "fct_event_forecasts": (_FORECAST, ("role", "mode")),
    "countries_represented": ((*_BOUNDS, "listed_count"), ("event_id",)),
}
"""Numbers of each table, and what two of its rows may differ in that count the same people."""
_PER_CLAIM = {
    "fct_event_claims", "fct_event_details", "fct_event_countries", "fct_event_organisations",
    "fct_event_audiences", "fct_event_topics", "fct_participant_counts", "fct_event_timeline",
}  # fmt: skip
"""Tables that may have several rows per event."""
_ADVICE = {
    "claim": "adds up claims: a figure counts once for each article that states it; "
    "fct_event_attendance has one per event and role",
    "role": "takes all roles of {table} together (participants, speakers, countries …); "
    "add where role = '…' or group by role, or use attendance_total(role)",
    "policy_id": "takes the answers of all policies together, which count the same people; "
    "add where policy_id = 'v1', or use fct_event_attendance",
    "mode": "takes people on site and online together, who may be the same; "
    "add where mode = 'in_person' or group by mode",
    "basis": "takes people who came and people who were expected or registered together; "
    "add where basis in ('audited', 'counted', 'reported_actual'), or use attendance_total(role)",
    "event_id": "adds up countries of several events: a country counts once for each of them; "
    "use count(distinct country_code) of fct_event_countries",
}


@dataclass(frozen=True, slots=True)
class Number:
    """A column of numbers: its table, and the columns that no condition holds to one value yet."""

    table: str
    open: frozenset[str]


def numbers_of(table: str) -> dict[str, Number]:
    """The numbers of a table or macro; none where it counts nobody."""
    names, kept_open = _COUNTED.get(table, ((), ()))
    return dict.fromkeys(names, Number(table, frozenset(kept_open)))


def warning(call: str, number: Number, tables: frozenset[str], fixed: set[str]) -> str | None:
    """What an aggregate of a number counts twice, and what to do instead; None for sound ones.

    Args:
        call: name of the aggregate, in lower case.
        number: what it takes.
        tables: all tables behind FROM.
        fixed: columns that conditions or groups hold to one value.
    """
    held = fixed | ({"claim"} if fixed & ONE_CLAIM else set())
    for column, advice in _ADVICE.items():
        is_sound = column in held or (column in ("claim", "event_id") and call not in SUMS)
        if column in number.open and not is_sound:
            return advice.format(table=number.table)
    others = sorted((_PER_CLAIM & tables) - {number.table})
    if others and "claim" not in number.open and "claim" not in held:
        return (
            f"counts an event once for each of its rows in {', '.join(others)}; "
            "aggregate before joining"
        )
    return None
