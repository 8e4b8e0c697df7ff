"""Mentions of labelled articles beside the claims of a release."""

from datetime import date

from ingest.evaluation.resolution import Told, join, resolution_report

ARTICLES = [
    {"id": "a", "tells": [{"event": "tide", "name": "Tide Forum"},
                          {"event": "dune", "name": "Dune Forum", "start": date(2024, 5, 2)}]},
    {"id": "b", "tells": [{"event": "tide", "name": "Tide Forum"}]},
    {"id": "c", "tells": [{"event": "kiln", "name": "Kiln Fair"}]},
    {"id": "old", "tells": [{"event": "tide", "name": "Tide Forum"}]},
]  # fmt: skip
DAY = date(2024, 5, 2)


def told(article: str, name: str, event_id: str, start: date | None = None, at: int = 0) -> Told:
    return Told(article, name, start, event_id, (at, at + 10))


def test_claims_are_matched_by_name_and_day() -> None:
    claims = [told("a", "Dune Forum", "e2", DAY), told("a", "Tide Forum", "e1", DAY),
              told("b", "Forum of the Tide", "e1"), told("old", "Tide Forum", "e9")]  # fmt: skip
    joined = join(ARTICLES, claims, {"a", "b", "c"})
    assert joined.found == {("a", "tide"): "e1", ("a", "dune"): "e2", ("b", "tide"): "e1"}
    assert joined.missing == [("c", "kiln")]
    assert joined.wrong_pairs(joined=True) == joined.wrong_pairs(joined=False) == []


def test_a_place_in_the_text_tells_two_of_a_name_apart() -> None:
    mention = {"event": "second", "name": "Team meeting", "at": 25}
    claims = [told("a", "Team meeting", "e1"), told("a", "Team meeting", "e2", at=20)]
    joined = join([{"id": "a", "tells": [mention]}], claims, {"a"})
    assert joined.found == {("a", "second"): "e2"}


def test_mistakes_are_listed() -> None:
    claims = [told("a", "Tide Forum", "e1"), told("a", "Dune Forum", "e1", DAY),
              told("b", "Tide Forum", "e2")]  # fmt: skip
    assert resolution_report(join(ARTICLES, claims, {"a", "b", "c"})) == (
        "mentions  3 found, 1 missing\n"
        "pairwise  precision 0.000  recall 0.000\n"
        "b-cubed   precision 0.667  recall 0.667\n"
        "\n"
        "joined, but two events\n"
        "  a: tide and a: dune\n"
        "\n"
        "one event, but not joined\n"
        "  tide: a and b\n"
        "\n"
        "missing\n"
        "  c: kiln\n"
    )
