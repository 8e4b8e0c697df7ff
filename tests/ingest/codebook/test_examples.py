"""Every example of the rules that whole articles show; dates, counts and places test their own."""

import pytest

from ingest.codebook.rules import Example, Rule, dataset
from tests.ingest.codebook.article_rows import CHAPTERS, expected, has_values, rows_of, rules_of


def cases(kind: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.rule_id}-{example['language']}-{number}")
        for chapter in CHAPTERS
        for rule in dataset(chapter).rules
        for number, example in enumerate(getattr(rule, kind))
    ]


@pytest.mark.parametrize(("rule", "example"), cases("examples"))
def test_an_example_is_read_by_the_rule(rule: Rule, example: Example) -> None:
    rows = rows_of(example)
    own = [row for row in rows if rule.rule_id in {name for _, name in rules_of([row])}]
    assert own, f"rules of the text: {sorted(set(rules_of(rows)))}"
    values = expected(example)
    read = [{name: row.get(name) for name in values} for row in own]
    assert any(has_values(row, values) for row in own), read


@pytest.mark.parametrize(("rule", "example"), cases("counter_examples"))
def test_a_counter_example_is_not_read_by_the_rule(rule: Rule, example: Example) -> None:
    assert rule.rule_id not in {name for _, name in rules_of(rows_of(example))}
