"""Rules of shape, made from the contracts, on tables that miss them."""

import pytest

from expectations.catalogue import rules
from expectations.report import MOST_ROWS
from expectations.shape import REPEATING
from tests.expectations.article import Database, Value
from warehouse.contracts.model import Table
from warehouse.contracts.tables.raw import RAW

COUNTS = "raw.participant_counts"
RULES = {(rule.table, rule.name): rule for rule in rules("claims")}


def found(article: Database, table: str, name: str) -> list[tuple[Value, ...]]:
    return article.rows(RULES[table, name].failing_rows(MOST_ROWS))


@pytest.mark.parametrize("table", RAW, ids=lambda table: table.name)
def test_every_raw_table_has_its_columns_and_required_values_checked(table: Table) -> None:
    name = f"raw.{table.name}"
    assert (name, "columns__match_contract") in RULES
    assert (name, "required_columns__not_null") in RULES


def test_every_key_is_checked_but_those_that_repeat_by_design() -> None:
    checked = {table for table, name in RULES if name == "key__unique"}
    assert checked == {f"raw.{table.name}" for table in RAW if table.name not in REPEATING}


def test_a_missing_column_and_one_of_another_type_are_named(article: Database) -> None:
    article.rows(f"alter table {COUNTS} drop column value")
    article.rows(f"alter table {COUNTS} alter column mode type integer using 1")
    rows = found(article, COUNTS, "columns__match_contract")
    assert [row[1:] for row in rows] == [
        ("mode", "VARCHAR", "INTEGER"),
        ("value", "BIGINT", "missing"),
    ]


def test_a_null_in_a_required_column_is_named(article: Database) -> None:
    article.change(COUNTS, {"role": None, "unit": None, "value": None})
    [row] = found(article, COUNTS, "required_columns__not_null")
    assert row[3] == "role NULL, unit NULL"


def test_a_word_outside_its_vocabulary_is_named(article: Database) -> None:
    article.change(COUNTS, {"role": "king", "qualifier": "approx"})
    [row] = found(article, COUNTS, "enumerated_columns__in_vocabulary")
    assert row[3] == "role king"


def test_a_number_below_its_minimum_is_named(article: Database) -> None:
    article.change(COUNTS, {"value": -1, "upper_bound": 0})
    [row] = found(article, COUNTS, "numbers__not_below_minimum")
    assert row[3] == "value -1"


def test_a_key_that_repeats_is_counted(article: Database) -> None:
    article.insert(COUNTS, {"count_claim_id": article.subject(COUNTS)})
    assert found(article, COUNTS, "key__unique") == [(1, article.subject(COUNTS), 2)]


def test_a_reference_to_nothing_is_named(article: Database) -> None:
    article.change(COUNTS, {"event_claim_id": "nowhere"})
    [row] = found(article, COUNTS, "references__exist")
    assert row[3] == "event_claim_id nowhere"


def test_no_reference_is_none_that_breaks(article: Database) -> None:
    article.change(COUNTS, {"event_claim_id": None})
    assert found(article, COUNTS, "references__exist") == []


def test_a_failing_row_names_the_document_at_fault(article: Database) -> None:
    article.change(COUNTS, {"value": -1})
    [row] = found(article, COUNTS, "numbers__not_below_minimum")
    assert row[-1] == "news/forum.txt"


def test_failing_rows_are_sampled_by_key_and_all_counted(article: Database) -> None:
    for number in range(30):
        article.insert(COUNTS, {"count_claim_id": f"x{number:02}", "value": -1})
    rows = found(article, COUNTS, "numbers__not_below_minimum")
    assert [row[1] for row in rows] == [f"x{number:02}" for number in range(MOST_ROWS)]
    assert {row[0] for row in rows} == {30}
