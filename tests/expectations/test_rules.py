"""Every rule written by hand holds on a row that keeps it and finds a row that breaks it."""

import pytest

from expectations.catalogue import SCHEMAS, Stage, rules
from expectations.rules import QUARANTINE, Rule
from expectations.shape import shape_rules
from tests.expectations.article import Database, Value
from tests.expectations.rule_cases import CASES, Case
from warehouse.contracts.tables import TABLES

RULES = {(rule.table, rule.name): rule for stage in SCHEMAS for rule in rules(stage)}
EVIDENCE = {
    "sentence__exists_in_article",
    "evidence_span__is_its_sentence",
    "confidence__between_zero_and_one",
}
"""Rules that every table of claims has; test_provenance.py breaks them on each."""


def failing_keys(article: Database, rule: Rule) -> list[Value]:
    """Keys of the first failing rows."""
    return [row[1] for row in article.rows(rule.failing_rows(20))]


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: f"{rule.table}-{rule.name}")
def test_the_article_keeps_every_rule(article: Database, rule: Rule) -> None:
    assert failing_keys(article, rule) == []


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_row_that_breaks_a_rule_is_found(article: Database, case: Case) -> None:
    article.change(case.table, case.broken)
    if case.extra:
        article.insert(case.table, case.extra)
    found = failing_keys(article, RULES[case.table, case.rule])
    assert (case.found or article.subject(case.table)) in found


@pytest.mark.parametrize("case", [case for case in CASES if case.kept], ids=str)
def test_a_row_that_just_keeps_a_rule_is_left_alone(article: Database, case: Case) -> None:
    article.change(case.table, case.kept)
    found = failing_keys(article, RULES[case.table, case.rule])
    assert (case.found or article.subject(case.table)) not in found


def test_every_rule_written_by_hand_has_a_case() -> None:
    by_contract = {(rule.table, rule.name) for rule in shape_rules()}
    by_hand = {key for key in RULES if key not in by_contract and key[1] not in EVIDENCE}
    assert by_hand - {(case.table, case.rule) for case in CASES} == set()


@pytest.mark.parametrize("stage", SCHEMAS)
def test_names_are_unique_per_table_and_name_a_rule(stage: Stage) -> None:
    names = [(rule.table, rule.name) for rule in rules(stage)]
    assert len(names) == len(set(names))
    assert [name for _, name in names if "__" not in name] == []


def test_only_rows_of_the_lake_are_quarantined_and_by_their_own_key() -> None:
    quarantining = [rule for rule in RULES.values() if rule.severity == QUARANTINE]
    assert quarantining
    for rule in quarantining:
        assert rule.table.startswith("raw."), rule
        assert not rule.relation, rule
        assert len(rule.key_columns) == 1, rule


def test_a_stage_looks_at_its_own_schema() -> None:
    for stage, schema in SCHEMAS.items():
        assert {TABLES[rule.table].schema for rule in rules(stage)} == {schema}


def test_every_reason_is_a_sentence() -> None:
    assert [rule.name for rule in RULES.values() if not rule.reason.endswith(".")] == []
