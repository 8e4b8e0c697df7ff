"""Assembles points and links into one surface: shares months and years, forms ranges and lists."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from ingest.dates.atoms import Element
from ingest.dates.chains import Expression
from ingest.dates.model import DateSurface, Item, Joint, Part, Point
from ingest.dates.naming import name_days
from ingest.dates.shapes import shape_rule
from ingest.dates.sharing import share
from ingest.dates.slots import PARTS

_BOTH: Final[dict[tuple[Part | None, Part], Part]] = {
    ("early", "mid"): "first_half",
    ("mid", "late"): "second_half",
}


def assemble(expression: Expression, found: Iterable[Element]) -> DateSurface | None:
    """The surface of an expression; None where its points do not fit together.

    Args:
        expression: What was cut out of the sentence; "between A and B" makes a range of the two,
            and since, until … are dropped where the expression is a range or a list.
        found: Its points, links and parts in the order of the text.
    """
    points, links = _linked(list(found))
    if not points:
        return None
    points, links = name_days(points, links)
    shared = share(points, links)
    if shared is None:
        return None
    if expression.members[-1].is_dash and _is_set_off(points):
        return None
    if expression.is_between and len(shared) == 2:
        links = ["range"]
    items = _items(shared, links)
    if items is None:
        return None
    joint: Joint = "list" if len(items) > 1 else "range" if len(shared) > 1 else "single"
    bound = expression.bound if joint == "single" else None
    if expression.bound == "since" and joint == "range":
        items = (replace(items[0], first=replace(items[0].first, is_begun=True)),)
    return DateSurface(expression.language, items, joint, shape_rule(items, joint), bound)


def _linked(found: Sequence[Element]) -> tuple[list[Point], list[str]]:
    """Points and the link between each two; a part goes to the point behind it."""
    points: list[Point] = []
    links: list[str] = []
    part: Part | None = None
    link = "none"
    for element in found:
        if not isinstance(element, Point):
            part = _joined_part(part, element)
            link = element if element in ("range", "list", "comma") and link != "range" else link
        elif element.form == "year_tail" and points:
            points[-1] = _with_tail(points[-1], element)
        else:
            links += [link] if points else []
            points.append(replace(element, part=part or element.part))
            part, link = None, "none"
    if "week_of" in found and len(points) == 1 and points[0].kind == "day":
        points = [replace(points[0], kind="week_of", form="week_of")]
    return points, links


def _joined_part(part: Part | None, element: str) -> Part | None:
    """The part after one more word: "early to mid June" is its first half."""
    added = PARTS.get(element)
    return _BOTH.get((part, added), added) if added else part


def _with_tail(point: Point, tail: Point) -> Point:
    """A lone year behind days is theirs: "May 3, 4 and 7, 2024"."""
    return replace(
        point, year=tail.year, year_shift=tail.year_shift, is_short_year=tail.is_short_year,
        is_anaphoric=tail.is_anaphoric,
    )  # fmt: skip


def _is_set_off(points: Sequence[Point]) -> bool:
    """Whether a dash parts a dateline from its sentence: «6 October 2025 – Saturday, 4 October …».

    Behind a day with its year, an end without one is later and has a weekday only with the first;
    a bare weekday ends no range that a day of the calendar begins.
    """
    first, last = points[0], points[-1]
    if first.kind == "day" and last.kind == "weekday":
        return True
    if first.kind != "day" or first.year is None or last.year is not None or last.month is None:
        return False
    days = [(point.month or 0, point.day or 0) for point in (first, last)]
    is_named = last.weekday is not None and first.weekday is None
    return is_named or days[1] <= days[0]


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
