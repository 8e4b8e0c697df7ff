"""Rules on claims and rules of the codebook are the same, by the code and by what articles show."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import get_args

import polars as pl
import pytest

from ingest.claims.collector import Row
from ingest.codebook.rules import datasets
from ingest.evaluation import measuring
from ingest.evaluation.labels import read_labelled
from ingest.evaluation.measuring import Form, document_of
from tests.golden.gold import extracted, sample_cases, snippet_cases
from tests.ingest.codebook.article_rows import RULE_COLUMNS, rules_of
from tests.ingest.codebook.rules_in_code import Written, written

Found = dict[str, dict[str, pl.DataFrame]]
CASES = (*sample_cases(), *snippet_cases())
SHARED = Path(__file__).parents[4] / "shared" / "gold"
EXPLAINED = {rule.rule_id for one in datasets() for rule in one.rules}
RECORDED = {
    column: {rule_id for one in datasets() for rule_id in one.recorded(column)}
    for column in RULE_COLUMNS
}
WHAT_TO_DO = (
    "a rule that claims carry is not in the codebook: add a [[rule]] with its id, an explanation,"
    " examples and counter-examples to ingest/<stage>/rules.toml, then run `make generate`"
)


def unexplained(rows: Iterable[Row]) -> set[tuple[str, str]]:
    return {(column, name) for column, name in rules_of(rows) if name not in RECORDED[column]}


@pytest.mark.parametrize("one", written(), ids=lambda one: f"{one.place} {one.pattern}")
def test_a_rule_that_code_writes_is_in_the_codebook(one: Written) -> None:
    pattern = re.compile(rf"(?:\w+_)?(?:{one.pattern})")
    assert any(pattern.fullmatch(name) for name in EXPLAINED), f"{WHAT_TO_DO} ({one})"


@pytest.fixture(scope="module")
def found() -> Found:
    return extracted(CASES)


@pytest.mark.parametrize("slug", [case.slug for case in CASES])
def test_rules_on_the_claims_of_golden_articles_are_in_the_codebook(
    slug: str, found: Found
) -> None:
    rows = (row for frame in found[slug].values() for row in frame.to_dicts())
    assert unexplained(rows) == set(), WHAT_TO_DO


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason=f"needs labelled articles in {SHARED}")
def test_rules_on_the_claims_of_labelled_articles_are_in_the_codebook() -> None:
    labelled = read_labelled(SHARED / "articles", SHARED / "labels").labelled
    documents = [document_of(one.path, form) for one in labelled for form in get_args(Form)]
    rows = (
        row
        for tables in measuring.extracted(documents)
        for found in tables.values()
        for row in found
    )
    assert unexplained(rows) == set(), WHAT_TO_DO
