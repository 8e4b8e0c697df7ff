"""The report: aligned for eyes, complete for tools."""

import json
from pathlib import Path

import pytest

from ingest.evaluation.labels import read_labelled
from ingest.evaluation.measuring import measure
from ingest.evaluation.report import json_report, text_report
from ingest.evaluation.scores import Scores
from tests.ingest.evaluation.folders import changed, write


@pytest.fixture
def scores(tmp_path: Path) -> Scores:
    label = {**changed("events", city="Lyon"), "counts": [], "offices": []}
    return measure(read_labelled(*write(tmp_path, label)).labelled)


def test_tables_are_aligned(scores: Scores) -> None:
    tables = text_report(scores, 100, with_findings=False).split("\n\n")
    assert [len({len(line) for line in table.splitlines()}) for table in tables] == [1, 1]
    assert tables[0].splitlines()[1].split() == ["events", "1", "1", "1", "0", "0", *["1.00"] * 3]
    assert "events city" in tables[1]


def test_every_mistake_is_listed_with_its_sentence_and_rule(scores: Scores) -> None:
    text = text_report(scores, 100)
    assert "counts: false (1)" in text
    assert "«Nearly 300 participants», participant, expected  [number_noun]" in text
    assert "“Nearly 300 participants are expected at the congress.”" in text
    assert "city: labelled Lyon, found Ghent" in text
    assert max(map(len, text_report(scores, 80).splitlines())) <= 80


def test_json_holds_the_same(scores: Scores) -> None:
    report = json.loads(json_report(scores))
    assert report["events"]["precision"] == 1.0
    assert report["events"]["attributes"]["city"] == 0.0
    (wrong,) = report["events"]["findings"]["wrong_attributes"]
    assert (wrong["attribute"], wrong["expected"], wrong["found"]) == ("city", "Lyon", "Ghent")
    assert "findings" not in json.loads(json_report(scores, with_findings=False))["events"]
