"""The rule datasets are complete and well formed, and the page shows them all."""

from pathlib import Path

import pytest

import ingest
from ingest.codebook.page import page
from ingest.codebook.rules import CHAPTERS, Dataset, Rule, dataset, datasets
from ingest.languages import languages

RULES = [
    pytest.param(one, rule, id=f"{one.stage}-{rule.rule_id}")
    for one in datasets()
    for rule in one.rules
]


def test_every_dataset_is_a_chapter() -> None:
    folder = Path(str(ingest.__file__)).parent
    assert {path.parent.name for path in folder.glob("*/rules.toml")} == set(CHAPTERS)


@pytest.mark.parametrize("one", datasets(), ids=lambda one: one.stage)
def test_ids_are_unique_within_a_chapter(one: Dataset) -> None:
    assert len({rule.rule_id for rule in one.rules}) == len(one.rules)


def test_an_id_on_claims_has_one_meaning() -> None:
    recorded = [rule_id for one in datasets() for rule_id in one.recorded("rule_id")]
    assert len(set(recorded)) == len(recorded)


@pytest.mark.parametrize(("one", "rule"), RULES)
def test_a_rule_is_explained_and_shown(one: Dataset, rule: Rule) -> None:
    assert rule.explanation.endswith("."), "an explanation is a sentence"
    assert rule.examples, f"give an example in ingest/{one.stage}/rules.toml"
    assert {e["language"] for e in (*rule.examples, *rule.counter_examples)} <= set(languages())


def test_a_file_that_is_no_dataset_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tomllib.loads", lambda _text: {"kind": {}, "rule": []})
    with pytest.raises((ValueError, StopIteration)):
        dataset.__wrapped__("dates")


def test_the_page_shows_every_rule_and_example() -> None:
    text = page(datasets())
    for one in datasets():
        assert f"## {one.title}" in text
        for rule in one.rules:
            assert f"#### `{rule.rule_id}`" in text
