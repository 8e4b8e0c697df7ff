"""What is asked of a fact that was found: whether its attributes are those of the label."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ingest.evaluation.matching import Fact, role_class
from ingest.places.folding import fold

_ACTUAL = frozenset({"reported_actual", "counted", "audited", "historical"})


class Answer(NamedTuple):
    """An attribute as labelled and as extracted."""

    attribute: str
    expected: object
    found: object
    is_right: bool


def of_event(event: Fact, label: Fact) -> Iterator[Answer]:
    """When, where and what the event is."""
    start, end = (event["start_date"], label["start_date"]), (event["end_date"], label["end_date"])
    yield Answer("start", start[1], start[0], begins(*start))
    if end[1] is not None:
        yield Answer("end", end[1], end[0], begins(*end))
    for name, column in (("city", "city_name"), ("venue", "venue_name")):
        yield _same_text(name, label[name], event[column])
    yield _same("country", label["country"], event["country_code"])
    yield _same("edition", label["edition"], event["edition_number"])
    status = "scheduled" if label["status"] == "upcoming" else label["status"]
    yield _same("status", status, event["event_status"])


def of_count(count: Fact, label: Fact, event_keys: Mapping[str, str]) -> Iterator[Answer]:
    """Class of the role, direction of the bounds, basis, and the event it belongs to.

    Args:
        count: an extracted count.
        label: the labelled one.
        event_keys: key of the labelled event by id of the event claim that matches it.
    """
    role, wanted = count["role"], label["role"]
    yield Answer("role", wanted, role, role_class(role) == role_class(wanted))
    bounds = all(_same_bound(count, label, bound) for bound in ("lower", "upper"))
    stated = (_range(label["lower"], label["upper"]),
              _range(count["lower_bound"], count["upper_bound"]))  # fmt: skip
    yield Answer("bounds", *stated, bounds)
    yield _same("basis", label["basis"], _basis(count["basis"]))
    yield _same("event", label["event"], event_keys.get(str(count["event_claim_id"])))


def of_office(office: Fact, label: Fact) -> Iterator[Answer]:
    """Kind, status and country."""
    yield _same("kind", label["kind"], office["office_kind"])
    yield _same("status", label["status"], office["office_status"])
    yield _same("country", label["country"], office["country_code"])


def of_article(article: Fact, label: Fact, language: object) -> Iterator[Answer]:
    """Publication date right where stated and NULL where not, language, title."""
    day, found = label["published_on"], article["published_date"]
    if day is None:
        yield Answer("unpublished", None, found, found is None)
    else:
        yield Answer("published", day, found, str(found) == str(day))
    yield _same("language", language, article["language"])
    yield _same_text("title", label["title"], article["title"])


def begins(value: object, label: object) -> bool:
    """Whether a date equals a label at the label's precision; both may be missing."""
    if value is None or label is None:
        return value is label
    return str(value).startswith(str(label))


def _same(attribute: str, expected: object, found: object) -> Answer:
    return Answer(attribute, expected, found, expected == found)


def _same_text(attribute: str, expected: object, found: object) -> Answer:
    is_right = fold(str(expected or "")) == fold(str(found or ""))
    return Answer(attribute, expected, found, is_right)


def _same_bound(count: Fact, label: Fact, bound: str) -> bool:
    """Whether both state the bound or neither; labels leave out those of an exact number."""
    is_stated = count[f"{bound}_bound"] is not None
    is_exact = count["qualifier"] == "exact" and label[bound] is None
    return is_exact or is_stated == (label[bound] is not None)


def _range(lower: object, upper: object) -> str:
    """Bounds in words."""
    return f"{'open' if lower is None else lower} to {'open' if upper is None else upper}"


def _basis(basis: object) -> str:
    """Basis as labels tell them apart."""
    if basis in _ACTUAL:
        return "actual"
    return "expected" if basis == "invited" else str(basis)
