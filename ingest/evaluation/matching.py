"""Pairs predicted facts of one article with its labels, one to one, best match first."""

import re
from collections.abc import Callable, Mapping

from ingest.events.editions import without_edition
from ingest.places.folding import fold

Fact = Mapping[str, object]
_ROLE_CLASSES = {
    "speaker": "speaker", "panelist": "speaker", "presenter": "speaker", "exhibitor": "exhibitor", "sponsor": "sponsor",
    "member": "member", "team": "team", "team_represented": "team", "country": "country", "country_represented": "country",
    "city": "city", "city_represented": "city", "organisation": "organisation", "organisation_represented": "organisation",
    "company": "organisation", "club": "organisation", "partner": "organisation",
}  # fmt: skip
_SMALL = frozenset(
    "the a an of for and on in at to de la le les el los las del des du der die das den und et y von für".split()
)


def pair(
    predicted: list[Fact], labels: list[Fact], similarity: Callable[[Fact, Fact], float]
) -> list[tuple[int, int]]:
    """Indices of matched predictions and labels; similarity 0 never matches."""
    scores = [
        (similarity(p, label), -i, -j) for i, p in enumerate(predicted) for j, label in enumerate(labels)
    ]  # fmt: skip
    pairs: list[tuple[int, int]] = []
    for score, i, j in sorted(scores, reverse=True):
        if score > 0 and all(-i != a and -j != b for a, b in pairs):
            pairs.append((-i, -j))
    return pairs


def words(name: object) -> frozenset[str]:
    """Folded words of a name without year, edition and small words."""
    found = re.findall(r"[^\W_]+", fold(without_edition(str(name or ""))))
    return frozenset(word for word in found if word not in _SMALL)


def event_similarity(predicted: Fact, label: Fact) -> float:
    """Overlap of name or series, helped by equal start, city and edition."""
    own = words(predicted["event_name"]) | words(predicted["series_name"])
    overlap = max(_overlap(own, words(label["name"])), _overlap(own, words(label.get("series"))))
    equal_start = _same_start(predicted, label)
    equal_city = bool(predicted["city_name"]) and fold(str(predicted["city_name"])) == fold(
        str(label.get("city") or "")
    )
    equal_edition = predicted["edition_number"] is not None and predicted[
        "edition_number"
    ] == label.get("edition")
    helped = 0.25 * equal_start + 0.15 * equal_city + 0.1 * equal_edition
    return overlap + helped if overlap >= 0.5 or (overlap > 0 and overlap + helped >= 0.5) else 0.0


def _overlap(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def _same_start(predicted: Fact, label: Fact) -> bool:
    start = str(label.get("start_date") or "")
    return (
        bool(start)
        and predicted["start_date"] is not None
        and str(predicted["start_date"]).startswith(start)
    )


def role_class(role: object) -> str:
    """Class of a role: person unless it is one of the others."""
    text = str(role or "").lower().strip()
    singular = text.removesuffix("s") if not text.endswith("ies") else text[:-3] + "y"
    return _ROLE_CLASSES.get(singular, _ROLE_CLASSES.get(text, "person"))


def count_similarity(predicted: Fact, label: Fact) -> float:
    """Same number, or the same bound for words; equal role and event help."""
    value, other = predicted["value"], label.get("value")
    if other is not None:
        same = value == other
    else:
        same = (
            value is None
            and label.get("lower") is not None
            and predicted["lower_bound"] == label["lower"]
        )
    return 1.0 + 0.5 * (role_class(predicted["role"]) == role_class(label["role"])) if same else 0.0


def office_similarity(predicted: Fact, label: Fact) -> float:
    """Same city (or country where no city is labelled) and an organisation with a shared word."""
    city, own = fold(str(label.get("city") or "")), fold(str(predicted["city_name"] or ""))
    same_city = (
        city == own if city else predicted["country_code"] == label.get("country") and not own
    )
    shared = words(predicted["organisation_name"]) & words(label["organisation"])
    same_kind = predicted["office_kind"] == label["kind"]
    return (
        1.0 + 0.5 * same_kind + 0.2 * len(shared)
        if same_city and (shared or not predicted["organisation_name"])
        else 0.0
    )
