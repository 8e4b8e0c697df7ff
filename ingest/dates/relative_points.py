"""Points that the words tie to the anchor: today, last week, two years ago, the year's end."""

from collections.abc import Callable
from typing import Final

from ingest.dates.model import UNITS, Part, Point
from ingest.dates.slots import PARTS, Slots


def _read_day(atom: str, slots: Slots) -> Point | None:
    shift = slots.number("relative_day", "relative_day", "relative_day_initial")
    return Point("period", atom, unit="day", shift=shift)


def _read_period(atom: str, slots: Slots) -> Point | None:
    """Reads last week, el próximo mes, earlier this year, the same day."""
    relation = "same" if slots.words("same_after") else slots.relation("relation")
    unit = slots.unit()
    relation = "same" if unit == "day" and relation == "next" else relation
    if unit is None or (unit == "day" and relation != "same"):
        return None
    if relation == "same":
        return Point("period", atom, unit=unit, is_anaphoric=True)
    if unit == "weekend":
        recurring, shift = slots.recurring("relation"), slots.value("relation", "weekend_shift")
        is_of_week = isinstance(shift, int)
        return Point(
            "period", "relative_weekend", unit=unit, recurring=recurring,
            shift=shift if is_of_week else None,
        )  # fmt: skip
    shift = slots.shift("relation") or 0
    return Point("period", f"relative_{unit}", unit=unit, shift=shift, part=_part(slots))


def _part(slots: Slots) -> Part | None:
    if slots.words("so_far"):
        return "so_far"
    return "rest" if slots.words("rest") else PARTS.get(str(slots.value("part", "part")))


def _read_word(_: str, slots: Slots) -> Point | None:
    """Single words of a pack that say unit and shift: "Vorjahr" is "year -1"."""
    unit, shift = str(slots.value("period_word", "relative_period")).split(" ")
    return Point("period", f"relative_{unit}", unit=UNITS[unit], shift=int(shift))


def _read_part(_: str, slots: Slots) -> Point | None:
    """Words of a pack that say unit and part: "year's end" is "year late"."""
    unit, part = str(slots.value("period_part", "period_part")).split(" ")
    return Point("period", f"relative_{unit}", unit=UNITS[unit], shift=0, part=PARTS[part])


def _read_weekend(_: str, slots: Slots) -> Point | None:
    return Point("period", "relative_weekend", unit=slots.unit())


def _read_counted(atom: str, slots: Slots) -> Point | None:
    """Reads two weeks ago, in drei Tagen, il y a un an, a few days ago."""
    count = slots.number("count", "number")
    count = 1 if count is None and slots.value("count", "a") else count
    form = "counted_ago" if "ago" in atom else "counted_ahead"
    if count is None:
        return Point("period", form, unit=slots.unit(), is_vague=True)
    shift = -count if "ago" in atom else count
    needs_future = atom == "counted_ahead"
    return Point("period", form, unit=slots.unit(), shift=shift, needs_future=needs_future)


RELATIVE_READERS: Final[dict[str, Callable[[str, Slots], Point | None]]] = {
    **dict.fromkeys(("relative_period", "relative_period_after", "part_of_unit"), _read_period),
    **dict.fromkeys(
        ("counted_ago", "counted_ago_after", "counted_ahead", "counted_ahead_after"), _read_counted
    ),
    "relative_day": _read_day,
    "period_word": _read_word,
    "period_part": _read_part,
    "weekend": _read_weekend,
}
