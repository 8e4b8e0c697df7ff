"""A rule that fails on one article costs that article, and says so; nothing else is lost."""

from datetime import date
from pathlib import Path

import pytest

from ingest import extract, pipeline
from ingest.articles.model import Article
from ingest.claims.collector import Row
from ingest.extraction import Document, facts_of
from ingest.sources import read_documents


def fails_on_lyon(article: Article, document: Document) -> dict[str, list[Row]]:
    if "Lyon" in document.text:
        raise KeyError("a word that no pack has")
    return facts_of(article, document)


def test_the_other_articles_keep_their_rows(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for town in ("Lyon", "Ghent"):
        text = f"The Dune Congress was held in {town} on 3 May 2024. It drew 200 people."
        (tmp_path / f"{town}.txt").write_text(text, encoding="utf-8")
    (intake,) = read_documents([str(tmp_path)], ingest_date=date(2024, 6, 1))
    monkeypatch.setattr(pipeline, "facts_of", fails_on_lyon)
    tables = extract(intake.documents)
    errors = tables["articles"]["extraction_error"].to_list()
    assert sorted(errors, key=str) == ["KeyError: 'a word that no pack has'", None]
    assert tables["event_claims"]["city_name"].to_list() == ["Ghent"]
