"""Gives weekdays to the days beside them: "Tuesday, June 4", "Friday–Sunday, June 5–7"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.dates.model import Point

_APPOSED = ("none", "comma")


@dataclass(frozen=True, slots=True)
class _Group:
    """A run of weekdays or of other points, the links inside it, and the link before it."""

    points: tuple[Point, ...]
    links: tuple[str, ...]
    before: str

    @property
    def is_names(self) -> bool:
        """Whether the run is one of weekdays."""
        return all(point.kind == "weekday" for point in self.points)


def name_days(points: Sequence[Point], links: Sequence[str]) -> tuple[list[Point], list[str]]:
    """Points and links without weekdays and "today" that only accompany a date.

    Args:
        points: Points in the order of the text.
        links: The link between each two, "none" where no connector stands.
    """
    merged: list[_Group] = []
    for group in _groups(points, links):
        joined = _joined(merged[-1], group) if merged else None
        if joined is None:
            merged.append(group)
        else:
            merged[-1] = joined
    found = [point for group in merged for point in group.points]
    between = [link for group in merged for link in (group.before, *group.links)][1:]
    return _without_today(found, between)


def _groups(points: Sequence[Point], links: Sequence[str]) -> list[_Group]:
    groups: list[_Group] = []
    for point, link in zip(points, ["none", *links], strict=True):
        last = groups[-1] if groups else None
        is_same = last is not None and (point.kind == "weekday") == last.is_names
        if last is not None and is_same and link != "none":
            groups[-1] = replace(
                last, points=(*last.points, point), links=(*last.links, link)
            )  # fmt: skip
        else:
            groups.append(_Group((point,), (), link))
    return groups


def _joined(first: _Group, second: _Group) -> _Group | None:
    """The days of two runs with the weekdays of the other; None where they do not belong."""
    if second.before not in _APPOSED or first.is_names == second.is_names:
        return None
    names, days = (first, second) if first.is_names else (second, first)
    if len(names.points) not in (1, len(days.points)) or days.points[0].kind != "day":
        return None
    named = tuple(map(_named, days.points, [*names.points, *[None] * len(days.points)]))
    return _Group(named, days.links, first.before)


def _named(day: Point, name: Point | None) -> Point:
    if name is None or day.kind != "day":
        return day
    return replace(day, weekday=name.weekday, recurring=day.recurring or name.recurring)


def _without_today(points: list[Point], links: list[str]) -> tuple[list[Point], list[str]]:
    """Drops "today" before its date ("today, 10 September") and the weekday behind "today"."""
    if points[0].form != "relative_day" or not links or links[0] not in _APPOSED:
        return points, links
    if len(points) == 2 and points[1].kind == "weekday":
        return points[:1], []
    return (points[1:], links[1:]) if points[1].kind == "day" else (points, links)
