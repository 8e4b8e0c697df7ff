"""What is wrong with two folders is said in words that name the file and what to do."""

import json
from pathlib import Path

import pytest

from ingest.evaluation.labels import LabelsError, read_labelled
from ingest.evaluation.measuring import half_of, measure
from tests.ingest.evaluation.folders import ARTICLE, LABEL, write


def test_articles_and_labels_are_paired_by_name(tmp_path: Path) -> None:
    write(tmp_path, name="b7")
    articles, gold = write(tmp_path)
    (articles / "z9.txt").write_text("An article that nobody has labelled.", encoding="utf-8")
    found = read_labelled(articles, gold)
    assert [one.article_id for one in found.labelled] == ["a2", "b7"]
    assert found.unlabelled == ("z9",)
    assert [one.article_id for one in half_of(found.labelled, "odd")] == ["b7"]


def test_a_folder_with_both_is_enough(tmp_path: Path) -> None:
    write(tmp_path)
    assert len(read_labelled(tmp_path, tmp_path).labelled) == 1


def test_keys_that_a_label_leaves_out_are_unknown(tmp_path: Path) -> None:
    articles, gold = write(tmp_path, {"events": [{"key": "e1", "name": "Dune Ecology Congress"}]})
    (one,) = read_labelled(articles, gold).labelled
    assert one.label["counts"] == []
    assert one.label["article"] is None
    assert measure((one,))["events"].hits == 1


def test_the_label_of_the_documentation_can_be_read(tmp_path: Path) -> None:
    page = (Path(__file__).parents[3] / "docs" / "evaluation.md").read_text(encoding="utf-8")
    label = page.split("```json\n")[1].split("```")[0]
    (one,) = read_labelled(*write(tmp_path, label)).labelled
    assert {kind: score.hits for kind, score in measure((one,)).items()} == {
        "events": 1, "dates": 1, "counts": 1, "offices": 0, "articles": 1,
    }  # fmt: skip


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    articles, gold = write(tmp_path)
    with pytest.raises(LabelsError, match=r"nowhere does not exist; --articles takes a folder"):
        read_labelled(tmp_path / "nowhere", gold)
    with pytest.raises(LabelsError, match=r"a2.json is a file; --gold takes a folder"):
        read_labelled(articles, gold / "a2.json")


def test_an_empty_folder_is_named(tmp_path: Path) -> None:
    articles, _ = write(tmp_path)
    (tmp_path / "empty").mkdir()
    with pytest.raises(LabelsError, match="empty holds no file"):
        read_labelled(articles, tmp_path / "empty")


def test_a_label_without_its_article_is_named(tmp_path: Path) -> None:
    articles, gold = write(tmp_path)
    (articles / "a2.json").rename(articles / "other.json")
    with pytest.raises(LabelsError, match=r"label a2 in .* without an article of that name"):
        read_labelled(articles, gold)


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ('{"events": [', "a2.json is no JSON"),
        ("[]", "a2.json is no JSON object"),
        ({"events": {}}, None),
        ({"events": "none"}, "events is no list"),
        ({"events": [{"key": "e1"}]}, "events, number 1 has no name"),
        ({"counts": ["300"]}, "counts, number 1 has no role"),
    ],
)
def test_a_broken_label_is_named(tmp_path: Path, label: object, words: str | None) -> None:
    articles, gold = write(tmp_path, label)
    if words is None:
        assert read_labelled(articles, gold).labelled
        return
    with pytest.raises(LabelsError, match=words):
        read_labelled(articles, gold)


def test_an_article_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    found = read_labelled(*write(tmp_path, article='{"text": '))
    with pytest.raises(LabelsError, match=r"a2.json» is no JSON: .*; mend or remove it"):
        measure(found.labelled)
    two = read_labelled(*write(tmp_path, article=json.dumps([ARTICLE, {"text": "Another one."}])))
    with pytest.raises(LabelsError, match="holds 2 articles"):
        measure(two.labelled)
    assert LABEL["events"]
