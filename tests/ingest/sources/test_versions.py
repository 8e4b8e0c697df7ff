"""Versions of one document: a text that comes back, and articles that are withdrawn."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import polars as pl
import pytest

from ingest.sources import Known
from tests.ingest.sources.conftest import DAY, Taken
from warehouse.contracts.polars_schema import polars_schema
from warehouse.contracts.tables import TABLES

Write = Callable[[str, str], Path]
URL = "https://example.org/1"


def told(text: str) -> str:
    return json.dumps({"url": URL, "text": text})


def received(days: list[list[Path]], take: Callable[..., Taken]) -> list[tuple[int, str]]:
    """Day (from 0) and text of each version that a run per day found."""
    lake = pl.DataFrame(schema=polars_schema(TABLES["raw.documents"]))
    for number, paths in enumerate(days):
        day = DAY + timedelta(days=number)
        for path in paths:
            rows = take(path, known=Known(lake, day), day=day).documents
            lake = pl.concat([lake, pl.DataFrame(rows, schema=lake.schema)])
    first: date = DAY
    days_and_texts = lake.select("ingest_date", "document_text").iter_rows()
    return sorted(((day - first).days, text) for day, text in days_and_texts)


@pytest.fixture
def files(write: Write) -> dict[str, Path]:
    """Files that hold versions A and B of one page; A stands in two of them."""
    texts = {"a": "A", "b": "B", "a again": "A"}
    return {name: write(f"{name}.jsonl", told(text)) for name, text in texts.items()}


@pytest.mark.parametrize(
    ("days", "versions"),
    [
        (["a", "b", "a again"], [(0, "A"), (1, "B"), (2, "A")]),
        (["a", "b", "a again", "b", "a again", "a"], [(0, "A"), (1, "B"), (2, "A")]),
        (["a", "b", "a"], [(0, "A"), (1, "B")]),
        (["a", "b", "b", "a"], [(0, "A"), (1, "B")]),
        (["a", "a again", "a"], [(0, "A")]),
    ],
)
def test_a_text_is_back_where_it_comes_from_elsewhere(
    days: list[str], versions: list[tuple[int, str]], files: dict[str, Path], take: Callable
) -> None:
    assert received([[files[name]] for name in days], take) == versions


@pytest.mark.parametrize("order", [("a again", "b"), ("b", "a again")])
def test_the_order_of_one_day_makes_no_difference(
    order: tuple[str, str], files: dict[str, Path], take: Callable
) -> None:
    days = [[files["a"]], [files["b"]], [files[name] for name in order]]
    assert received(days, take) == [(0, "A"), (1, "B"), (2, "A")]


def test_a_file_that_is_written_back_holds_its_old_text_again(write: Write, take: Callable) -> None:
    lake = pl.DataFrame(schema=polars_schema(TABLES["raw.documents"]))
    for number, text in enumerate(("A", "B", "A", "A")):
        day = DAY + timedelta(days=number)
        rows = take(write("page.txt", text), known=Known(lake, day), day=day).documents
        lake = pl.concat([lake, pl.DataFrame(rows, schema=lake.schema)])
    assert lake.get_column("document_text").to_list() == ["A", "B", "A"]
    first, _, back = lake.get_column("article_id")
    assert lake.get_column("repeats_article_id").to_list() == [None, None, first]
    assert back != first


@pytest.mark.parametrize(
    "words",
    [{"retracted": True}, {"Withdrawn": "2024-06-03"}, {"status": "Retracted"}, {"status": 410},
     {"http_status": "410"}, {"creativeWorkStatus": "withdrawn"}],
)  # fmt: skip
def test_a_record_withdraws_its_article_with_or_without_text(
    words: dict[str, object], write: Write, take: Callable
) -> None:
    records = [{"url": URL, **words}, {"url": URL, "text": "This is gone.", **words}]
    path = write("a.jsonl", "\n".join(json.dumps(record) for record in records))
    rows = take(path).documents
    assert [(row["document_text"], row["is_retracted"]) for row in rows] == [
        ("", True), ("This is gone.", True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words", [{}, {"retracted": False}, {"retracted": "no"}, {"status": 200}, {"status": "ok"}]
)
def test_other_records_withdraw_nothing(
    words: dict[str, object], write: Write, take: Callable
) -> None:
    (row,) = take(write("a.json", json.dumps({"text": "Told.", **words}))).documents
    assert row["is_retracted"] is False


def test_a_withdrawal_changes_the_id_and_nothing_else_does(write: Write, take: Callable) -> None:
    plain = take(write("a.json", json.dumps({"url": URL, "text": "A"}))).documents[0]
    kept = take(write("a.json", json.dumps({"url": URL, "text": "A", "status": "ok"}))).documents[0]
    gone = take(write("a.json", json.dumps({"url": URL, "text": "A", "status": 410}))).documents[0]
    assert plain["article_id"] == kept["article_id"] != gone["article_id"]
    assert plain["document_id"] == gone["document_id"]


def test_a_withdrawal_says_which_article_it_means(write: Write, take: Callable) -> None:
    taken = take(write("a.jsonl", json.dumps({"retracted": True})))
    assert taken.reasons == ["no_text"]
    assert "name its «url» or its «id»" in str(taken.rejected[0]["rejection_detail"])
