"""Assembles points and links into one surface: shares months and years, forms ranges and lists."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.dates.atoms import Element
from ingest.dates.model import Bound, DateSurface, Item, Joint, Part, Point
from ingest.dates.sharing import share
from ingest.dates.shapes import shape_rule

_BOTH: dict[tuple[Part | None, str], Part] = {("early", "mid"): "first_half", ("mid", "late"): "second_half"}
_PARTS = frozenset({"early", "mid", "late", "first_half", "second_half"})


def assemble(language: str, found: Iterable[Element], *, is_between: bool, bound: Bound | None) -> DateSurface | None:
    """The surface of a date expression; None where its points do not fit together.

    Args:
        language: Of the words.
        found: Points, links and parts in the order of the text.
        is_between: "between A and B", which makes a range of the two.
        bound: since, until …; dropped where the expression is a range or a list.
    """
    points, links = _linked(found)
    if not points:
        return None
    points, links = _weekdays_joined(points, links)
    points = share(points, links)
    if points is None:
        return None
    if is_between and len(points) == 2:
        links = ["range"]
    items = _items(points, links)
    if items is None:
        return None
    joint: Joint = "list" if len(items) > 1 else "range" if len(points) > 1 else "single"
    rule = shape_rule(items, joint)
    return DateSurface(language, items, joint, rule, bound if joint == "single" else None)


def _linked(found: Iterable[Element]) -> tuple[list[Point], list[str]]:
    """Points and the link before each but the first; a part goes to the point behind it."""
    points: list[Point] = []
    links: list[str] = []
    part: Part | None = None
    is_week, link = False, "none"
    for element in found:
        if element == "week_of":
            is_week = True
        elif isinstance(element, str) and element in _PARTS:
            part = _BOTH.get((part, element), element)  # type: ignore[assignment, arg-type]
        elif isinstance(element, str):
            link = element if link in ("none", "comma") else link
        elif element.form == "year_tail" and points:
            points[-1] = _with_tail(points[-1], element)
        else:
            point = replace(element, part=part or element.part)
            links += [link] if points else []
            points.append(point)
            part, link = None, "none"
    if is_week and len(points) == 1 and points[0].kind == "day":
        points = [replace(points[0], kind="week_of", form="week_of")]
    return points, links


def _with_tail(point: Point, tail: Point) -> Point:
    """A lone year behind days is theirs: "May 3, 4 and 7, 2024"."""
    return replace(
        point, year=tail.year, year_shift=tail.year_shift, is_short_year=tail.is_short_year,
        is_anaphoric=tail.is_anaphoric,
    )  # fmt: skip


def _weekdays_joined(points: list[Point], links: list[str]) -> tuple[list[Point], list[str]]:
    """Gives weekdays to the days beside them: "Tuesday, June 4", "Friday–Sunday, June 5–7"."""
    if all(p.kind == "weekday" for p in points) or all(p.kind != "weekday" for p in points):
        return _without_today(points, links)
    groups = _groups(points, links)
    merged: list[tuple[list[Point], list[str], str]] = []
    for group, inner, before in groups:
        previous = merged[-1] if merged else None
        if previous and before in ("none", "comma") and _can_name(previous[0], group):
            merged[-1] = (_named(previous[0], group), inner, previous[2])
        elif previous and before in ("none", "comma") and _can_name(group, previous[0]):
            merged[-1] = (_named(group, previous[0]), previous[1], previous[2])
        else:
            merged.append((group, inner, before))
    result = [p for group, _, _ in merged for p in group]
    joined = [link for index, (_, inner, before) in enumerate(merged) for link in ([before] if index else []) + inner]
    return _without_today(result, joined)


def _groups(points: list[Point], links: list[str]) -> list[tuple[list[Point], list[str], str]]:
    """Runs of weekdays and runs of other points, with the links inside and the link before."""
    groups: list[tuple[list[Point], list[str], str]] = []
    for index, point in enumerate(points):
        link = links[index - 1] if index else "none"
        same = groups and (groups[-1][0][-1].kind == "weekday") == (point.kind == "weekday")
        if same and link not in ("none",):
            groups[-1][0].append(point)
            groups[-1][1].append(link)
        else:
            groups.append(([point], [], link))
    return groups


def _can_name(names: Sequence[Point], days: Sequence[Point]) -> bool:
    is_names = all(p.kind == "weekday" for p in names) and all(p.kind == "day" for p in days)
    return is_names and len(names) in (1, len(days))


def _named(names: Sequence[Point], days: Sequence[Point]) -> list[Point]:
    paired = list(names) if len(names) == len(days) else [*names, *[None] * (len(days) - 1)]
    return [
        replace(day, weekday=name.weekday, recurring=day.recurring or name.recurring) if name else day
        for name, day in zip(paired, days, strict=True)
    ]


def _without_today(points: list[Point], links: list[str]) -> tuple[list[Point], list[str]]:
    """Drops "today" before the date it stands for: "today, 10 September"; keeps it before a weekday."""
    is_today = points[0].form == "relative_day"
    if is_today and len(points) == 2 and points[1].kind == "weekday" and links[0] in ("none", "comma"):
        return points[:1], []
    has_day = any(p.kind == "day" for p in points)
    if has_day and points[0].form == "relative_day" and links and links[0] in ("none", "comma"):
        return points[1:], links[1:]
    return points, links


def _items(points: Sequence[Point], links: Sequence[str]) -> tuple[Item, ...] | None:
    """Members of the list; two points with a range link are one member."""
    items: list[list[Point]] = [[points[0]]]
    for point, link in zip(points[1:], links, strict=True):
        if link == "range":
            items[-1].append(replace(point, is_range_end=True))
        else:
            items.append([point])
    if any(len(members) > 2 for members in items):
        return None
    return tuple(Item(members[0], members[-1]) for members in items)
