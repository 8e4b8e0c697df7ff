"""Pairs predicted facts of one article with its labels, one to one, best match first."""

import re
from collections.abc import Callable, Mapping
from functools import cache

from ingest.events.editions import without_edition
from ingest.languages import words_of_all
from ingest.places.folding import fold

Fact = Mapping[str, object]
_CLASSES = {
    "speaker": ("speaker", "panelist", "presenter"),
    "exhibitor": ("exhibitor",),
    "sponsor": ("sponsor",),
    "member": ("member",),
    "team": ("team", "team_represented"),
    "country": ("country", "country_represented"),
    "city": ("city", "city_represented"),
    "organisation": ("organisation", "organisation_represented", "company", "club", "partner"),
}
_CLASS_OF = {role: name for name, roles in _CLASSES.items() for role in roles}
_WORD = re.compile(r"[^\W_]+")


def pair(
    predicted: list[Fact], labels: list[Fact], similarity: Callable[[Fact, Fact], float]
) -> list[tuple[int, int]]:
    """Indices of matched predictions and labels; similarity 0 never matches."""
    scores = [
        (similarity(fact, label), -i, -j)
        for i, fact in enumerate(predicted)
        for j, label in enumerate(labels)
    ]
    pairs: list[tuple[int, int]] = []
    for score, i, j in sorted(scores, reverse=True):
        if score > 0 and all(-i != a and -j != b for a, b in pairs):
            pairs.append((-i, -j))
    return pairs


def words(name: object) -> frozenset[str]:
    """Folded words of a name without year, edition and small words."""
    found = _WORD.findall(fold(without_edition(str(name or ""))))
    return frozenset(word for word in found if word not in _small_words())


@cache
def _small_words() -> frozenset[str]:
    """Folded words of any language that say nothing about which name it is."""
    return frozenset(map(fold, words_of_all("events", "small_words")))


def event_similarity(predicted: Fact, label: Fact) -> float:
    """Overlap of name or series, helped by equal start, city and edition."""
    own = words(predicted["event_name"]) | words(predicted["series_name"])
    overlap = max(_overlap(own, words(label["name"])), _overlap(own, words(label["series"])))
    edition, city = predicted["edition_number"], fold(str(predicted["city_name"] or ""))
    equal_start = _same_start(predicted, label)
    equal_city = bool(city) and city == fold(str(label["city"] or ""))
    equal_edition = edition is not None and edition == label["edition"]
    helped = 0.25 * equal_start + 0.15 * equal_city + 0.1 * equal_edition
    return overlap + helped if overlap >= 0.5 or (overlap > 0 and overlap + helped >= 0.5) else 0.0


def _overlap(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def _same_start(predicted: Fact, label: Fact) -> bool:
    start = str(label["start_date"] or "")
    return bool(start) and str(predicted["start_date"] or "").startswith(start)


def role_class(role: object) -> str:
    """Class of a role: person unless it is one of the others."""
    text = str(role or "").lower().strip()
    singular = text.removesuffix("s") if not text.endswith("ies") else text[:-3] + "y"
    return _CLASS_OF.get(singular, _CLASS_OF.get(text, "person"))


def count_similarity(predicted: Fact, label: Fact) -> float:
    """Same number, or the same bound for words; equal role and event help."""
    value, other, lower = predicted["value"], label["value"], label["lower"]
    is_same = value == other
    if other is None:
        is_same = value is None and lower is not None and predicted["lower_bound"] == lower
    is_same_role = role_class(predicted["role"]) == role_class(label["role"])
    return 1.0 + 0.5 * is_same_role if is_same else 0.0


def office_similarity(predicted: Fact, label: Fact) -> float:
    """Same city (or country where no city is labelled) and an organisation with a shared word."""
    city, own = fold(str(label["city"] or "")), fold(str(predicted["city_name"] or ""))
    same_country = predicted["country_code"] == label["country"]
    is_there = city == own if city else same_country and not own
    shared = words(predicted["organisation_name"]) & words(label["organisation"])
    if not is_there or not (shared or not predicted["organisation_name"]):
        return 0.0
    return 1.0 + 0.5 * (predicted["office_kind"] == label["kind"]) + 0.2 * len(shared)
