"""Taking in and extracting: each adds what is missing, and nothing twice."""

import os
from datetime import date
from pathlib import Path

import polars as pl
import pytest

import ingest
from orchestration import extraction
from orchestration.errors import WorkerDiedError
from orchestration.extraction import WORTH_WORKERS, extract_stale
from orchestration.intake import inbox_paths, row_count, take_in
from warehouse.contracts.polars_schema import empty
from warehouse.contracts.tables.raw import RAW
from warehouse.lake import Lake
from warehouse.settings import Settings

DERIVED = [t for t in RAW if t.name not in ("documents", "rejected_documents")]


@pytest.fixture
def loaf(tmp_path: Path) -> str:
    path = tmp_path / "loaf.txt"
    path.write_text("Forty bakers met in Graz.", encoding="utf-8")
    return str(path)


@pytest.fixture
def extracted(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Ids of the documents of each call of the extraction, which finds nothing."""
    calls: list[list[str]] = []

    def extract(documents: pl.DataFrame) -> dict[str, pl.DataFrame]:
        calls.append(documents.get_column("article_id").to_list())
        return {table.name: empty(table) for table in DERIVED}

    monkeypatch.setattr(ingest, "extract", extract)
    return calls


def test_an_article_is_taken_in_once(settings: Settings, loaf: str) -> None:
    assert str(take_in(settings, [loaf])) == "1 new, 0 unchanged, 0 rejected"
    files = Lake(settings.lake).files("documents")
    assert str(take_in(settings, [loaf])) == "0 new, 1 unchanged, 0 rejected"
    assert Lake(settings.lake).files("documents") == files
    assert row_count(settings, "documents", date(2024, 7, 1)) == 1


def test_a_rejection_is_reported_every_time_and_stored_once(settings: Settings) -> None:
    days = [settings, Settings(home=settings.home, today=date(2024, 7, 2))]
    taken = [take_in(day, ["no/such/file"]) for day in days]
    assert [[(r.source_uri, r.reason) for r in t.rejected] for t in taken] == [
        [("no/such/file", "vanished")]
    ] * 2
    assert len(Lake(settings.lake).files("rejected_documents")) == 1


def test_only_stale_batches_are_extracted(
    settings: Settings, loaf: str, extracted: list[list[str]]
) -> None:
    take_in(settings, [loaf])
    assert extract_stale(settings) == 1
    assert extract_stale(settings) == 0
    assert len(extracted) == 1


def test_other_rules_make_every_batch_stale(
    settings: Settings, loaf: str, extracted: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    take_in(settings, [loaf])
    extract_stale(settings)
    monkeypatch.setattr(ingest, "rules_version", lambda: "other rules")
    assert extract_stale(settings) == 1
    assert len(extracted) == 2


def test_an_interrupted_extraction_is_done_again(
    settings: Settings, loaf: str, extracted: list[list[str]]
) -> None:
    take_in(settings, [loaf])
    extract_stale(settings)
    Lake(settings.lake).files("sentences")[0].unlink()
    assert extract_stale(settings) == 1


def test_an_empty_inbox_is_made_and_is_no_input(settings: Settings) -> None:
    assert inbox_paths(settings) == []
    (settings.inbox / "loaf.txt").touch()
    assert inbox_paths(settings) == [str(settings.inbox)]


def bulletin(number: int) -> str:
    """One of many short articles."""
    day, guests = number % 28 + 1, number * 3 + 40
    return (
        f"Graz, {day} May 2024 - The Spring Fair {number} was held in Graz on {day} May 2024. "
        f"It drew {guests} visitors."
    )


@pytest.mark.slow
def test_many_workers_find_what_one_process_finds(settings: Settings, tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    for number in range(WORTH_WORKERS + 10):
        (articles / f"{number}.txt").write_text(bulletin(number), encoding="utf-8")
    take_in(settings, [str(articles)])
    seen: list[tuple[int, int]] = []
    assert extract_stale(settings, lambda *counts: seen.append(counts)) == WORTH_WORKERS + 10
    assert seen == [(WORTH_WORKERS + 10, WORTH_WORKERS + 10)]
    lake = Lake(settings.lake)
    expected = ingest.extract(lake.scan("documents").collect())
    for table in DERIVED:
        found = lake.scan(table.name).collect().sort(table.key)
        assert found.equals(expected[table.name]), table.name


def dying(_: pl.DataFrame) -> None:
    """What a worker does that the system ends."""
    os._exit(9)


def test_a_worker_that_dies_is_told_in_words(
    settings: Settings, loaf: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_in(settings, [loaf])
    monkeypatch.setattr(extraction, "WORTH_WORKERS", 1)
    monkeypatch.setattr(extraction.os, "cpu_count", lambda: 2)
    monkeypatch.setattr(ingest, "extract", dying)
    with pytest.raises(WorkerDiedError, match="after 0 of 1 articles"):
        extract_stale(settings)
