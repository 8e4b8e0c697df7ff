"""Evidence rules on every table of claims, and spans in any script."""

import pytest

from expectations.catalogue import rules
from tests.expectations.article import Database, Value
from warehouse.contracts.tables import TABLES

RULES = {(rule.table, rule.name): rule for rule in rules("claims")}
CLAIM_TABLES = [table for table, name in RULES if name == "sentence__exists_in_article"]
SCRIPTS = (
    "Čeština: 12 hostů.",
    "第八届大会吸引了960人。",
    "Ω — 👩‍👩‍👧 naïve e\u0301lan 7",
    "a\r\nb\tc",
)


def breaks(article: Database, table: str, name: str, row: dict[str, Value]) -> bool:
    """Whether the rule finds the row when it is added with a key of its own."""
    key = TABLES[table].key[0]
    article.insert(table, {**row, key: "added"})
    return "added" in [found[1] for found in article.rows(RULES[table, name].failing_rows(20))]


@pytest.fixture
def claim(article: Database) -> dict[str, Value]:
    """The columns of a claim whose evidence is its sentence."""
    [(sentence_id, start, end)] = article.rows(
        "select sentence_id, span_start, span_end from raw.sentences where sentence_id = 's_event'"
    )
    return {
        "article_id": "a1", "sentence_id": sentence_id, "span_start": start, "span_end": end,
        "confidence": 1.0,
    }  # fmt: skip


def test_every_table_with_a_rule_and_a_confidence_is_a_table_of_claims() -> None:
    with_rule = {
        name
        for name, table in TABLES.items()
        if table.schema == "raw" and {"rule_id", "confidence"} <= set(table.column_names())
    }
    assert set(CLAIM_TABLES) == with_rule


@pytest.mark.parametrize("table", CLAIM_TABLES)
class TestEvidence:
    """A claim of any table."""

    def test_with_its_sentence_is_kept(
        self, article: Database, table: str, claim: dict[str, Value]
    ) -> None:
        assert not breaks(article, table, "sentence__exists_in_article", claim)
        assert not breaks(article, table, "evidence_span__is_its_sentence", claim)
        assert not breaks(article, table, "confidence__between_zero_and_one", claim)

    def test_without_a_sentence_is_found(
        self, article: Database, table: str, claim: dict[str, Value]
    ) -> None:
        lost = {**claim, "sentence_id": "nowhere"}
        assert breaks(article, table, "sentence__exists_in_article", lost)

    def test_with_the_sentence_of_another_article_is_found(
        self, article: Database, table: str, claim: dict[str, Value]
    ) -> None:
        assert breaks(article, table, "sentence__exists_in_article", {**claim, "article_id": "a2"})

    def test_with_another_span_is_found(
        self, article: Database, table: str, claim: dict[str, Value]
    ) -> None:
        assert breaks(article, table, "evidence_span__is_its_sentence", {**claim, "span_end": 5})

    @pytest.mark.parametrize("confidence", [-0.1, 1.1, float("nan")])
    def test_with_an_impossible_confidence_is_found(
        self, article: Database, table: str, claim: dict[str, Value], confidence: float
    ) -> None:
        row = {**claim, "confidence": confidence}
        assert breaks(article, table, "confidence__between_zero_and_one", row)


@pytest.mark.parametrize("text", SCRIPTS)
def test_spans_count_characters_as_python_does(article: Database, text: str) -> None:
    article.insert("raw.documents", {"article_id": "a2", "document_text": text})
    for start in range(len(text)):
        words = text[start : start + 5]
        sentence: dict[str, Value] = {
            "article_id": "a2", "sentence_text": words,
            "span_start": start, "span_end": start + len(words), "sentence_id": f"x{start}",
        }  # fmt: skip
        article.insert("raw.sentences", sentence)
    assert article.rows(RULES["raw.sentences", "sentence_text__verbatim"].failing_rows(20)) == []


def test_a_quotation_of_no_document_is_found(article: Database) -> None:
    sentence: dict[str, Value] = {
        "article_id": "a2", "sentence_text": "x", "span_start": 0, "span_end": 1,
    }  # fmt: skip
    assert breaks(article, "raw.sentences", "sentence_text__verbatim", sentence)
