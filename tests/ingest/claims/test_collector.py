"""Rows with ids, and the sentences they stand on."""

from ingest.articles.model import Line, Sentence
from ingest.claims.collector import Claims

SENTENCE = Sentence(3, 10, 20, "It rained.")


def test_a_claim_is_kept_once() -> None:
    claims = Claims("a", [SENTENCE])
    first = claims.add("checks", "check_id", ("x", 1), SENTENCE, {"rule_id": "r"})
    again = claims.add("checks", "check_id", ("x", 1), SENTENCE, {"rule_id": "other"})
    assert first == again
    assert [row["rule_id"] for row in claims.rows["checks"]] == ["r"]


def test_the_same_parts_in_two_tables_have_two_ids() -> None:
    claims = Claims("a", [SENTENCE])
    assert claims.add("checks", "check_id", ("x",), SENTENCE, {}) != claims.add(
        "quotations", "quotation_id", ("x",), SENTENCE, {}
    )


def test_an_empty_part_keeps_its_place() -> None:
    claims = Claims("a", [SENTENCE])
    one = claims.add("checks", "check_id", ("x", None, "y"), SENTENCE, {})
    assert one != claims.add("checks", "check_id", ("x", "y", None), SENTENCE, {})


def test_a_sentence_is_stored_with_its_first_claim_only() -> None:
    claims = Claims("a", [SENTENCE])
    for part in "xyz":
        claims.add("checks", "check_id", (part,), SENTENCE, {})
    assert [row["sentence_text"] for row in claims.rows["sentences"]] == ["It rained."]


def test_lines_are_numbered_behind_the_sentences() -> None:
    assert Claims("a", [SENTENCE]).line(Line(2, 0, 4, "Home")).index == 3
