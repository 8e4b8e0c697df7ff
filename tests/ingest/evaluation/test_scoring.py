"""Hits, misses, false facts and wrong attributes of one article, with sentence and rule."""

from pathlib import Path
from typing import Any

import pytest

from ingest.evaluation.labels import read_labelled
from ingest.evaluation.measuring import Form, measure
from ingest.evaluation.scores import Scores
from tests.ingest.evaluation.folders import ARTICLE, LABEL, changed, write


def scored(
    folder: Path, label: dict[str, Any], form: Form = "json", article: object = ARTICLE
) -> Scores:
    return measure(read_labelled(*write(folder, label, article)).labelled, form)


@pytest.mark.parametrize("form", ["json", "text"])
def test_what_is_labelled_is_found_and_nothing_else(tmp_path: Path, form: Form) -> None:
    for kind, score in scored(tmp_path, LABEL, form).items():
        assert (score.hits, score.misses, score.false_facts, score.wrong) == (1, [], [], []), kind
        assert score.f1 == 1


@pytest.mark.parametrize("kind", ["events", "counts", "offices"])
def test_a_fact_without_a_label_is_false(tmp_path: Path, kind: str) -> None:
    score = scored(tmp_path, {**LABEL, kind: []})[kind]
    (finding,) = score.false_facts
    assert (score.hits, score.precision, score.recall, score.f1) == (0, 0, 1, 0)
    assert finding.article_id == "a2"
    assert finding.rule
    assert finding.sentence
    assert finding.sentence in " ".join(ARTICLE["text"].split())


@pytest.mark.parametrize("kind", ["events", "counts", "offices"])
def test_a_label_that_is_not_found_is_missed(tmp_path: Path, kind: str) -> None:
    score = scored(tmp_path, LABEL, article={**ARTICLE, "text": "Nothing to see."})[kind]
    assert (score.hits, len(score.misses), score.recall) == (0, 1, 0)


@pytest.mark.parametrize("kind", ["events", "counts", "offices"])
def test_an_optional_label_is_neither_hit_nor_miss(tmp_path: Path, kind: str) -> None:
    label = changed(kind, optional=True)
    for article in (ARTICLE, {**ARTICLE, "text": "Nothing to see."}):
        score = scored(tmp_path, label, article=article)[kind]
        assert (score.hits, score.misses, score.false_facts) == (0, [], [])


@pytest.mark.parametrize(
    ("kind", "values", "attribute", "found"),
    [
        ("events", {"start_date": "2024-06-04"}, "start", "2024-06-05"),
        ("events", {"end_date": "2024-06-06"}, "end", "2024-06-05"),
        ("events", {"city": "Lyon"}, "city", "Ghent"),
        ("events", {"country": "FR"}, "country", "BE"),
        ("events", {"edition": 3}, "edition", "none"),
        ("events", {"venue": "Dune Hall"}, "venue", "none"),
        ("events", {"status": "held"}, "status", "scheduled"),
        ("counts", {"role": "speakers"}, "role", "participant"),
        ("counts", {"upper": None}, "bounds", "open to 299"),
        ("counts", {"basis": "actual"}, "basis", "expected"),
        ("counts", {"event": None}, "event", "e1"),
        ("offices", {"kind": "branch"}, "kind", "office"),
        ("offices", {"status": "planned"}, "status", "opened"),
    ],
)
def test_a_wrong_attribute_is_named_with_both_values(
    tmp_path: Path, kind: str, values: dict[str, object], attribute: str, found: str
) -> None:
    score = scored(tmp_path, changed(kind, **values))[kind]
    (finding,) = score.wrong
    assert (score.hits, score.accuracy(attribute)) == (1, 0)
    assert (finding.attribute, finding.found) == (attribute, found)
    assert finding.rule


def test_a_wrong_start_is_a_miss_and_a_false_date(tmp_path: Path) -> None:
    score = scored(tmp_path, changed("events", start_date="2024-06-04"))["dates"]
    assert (score.hits, len(score.misses), len(score.false_facts)) == (0, 1, 1)
    assert score.false_facts[0].rule == "day_month_year"
    undated = scored(tmp_path, changed("events", start_date=None, end_date=None))["dates"]
    assert (undated.misses, len(undated.false_facts)) == ([], 1)


def test_a_start_is_right_at_the_precision_of_its_label(tmp_path: Path) -> None:
    assert scored(tmp_path, changed("events", start_date="2024-06"))["dates"].hits == 1


def test_a_missed_number_says_what_became_of_it(tmp_path: Path) -> None:
    text = "The Coastal Institute spent 300 euros on sand."
    label = changed("counts", quote="300 euros")
    (miss,) = scored(tmp_path, label, article={**ARTICLE, "text": text})["counts"].misses
    assert miss.sentence == text
    assert miss.rule == "rejected: money"


def test_publication_is_found_where_stated_and_null_where_not(tmp_path: Path) -> None:
    undated = {**ARTICLE, "published": None}
    missed = scored(tmp_path, LABEL, article=undated)["articles"]
    assert (missed.hits, len(missed.misses), missed.false_facts) == (0, 1, [])
    none = {**LABEL, "article": {**LABEL["article"], "published_on": None}}
    false = scored(tmp_path, none)["articles"]
    assert (false.hits, false.misses, len(false.false_facts)) == (0, [], 1)
    assert false.false_facts[0].rule == "given_field"
    silent = scored(tmp_path, none, article=undated)["articles"]
    assert (silent.precision, silent.recall, silent.accuracy("unpublished")) == (1, 1, 1)
