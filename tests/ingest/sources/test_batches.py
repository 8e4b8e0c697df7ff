"""Ids, batches and versions: rows depend on the files and on nothing else."""

import json
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from ingest.sources import Known, batches, read_documents
from tests.ingest.sources.conftest import DAY
from warehouse.contracts.polars_schema import polars_schema
from warehouse.contracts.tables import TABLES

Write = Callable[[str, bytes | str], Path]


def records(*texts: str) -> str:
    """JSON lines with an id each."""
    return "\n".join(json.dumps({"id": n, "text": text}) for n, text in enumerate(texts))


def test_frames_fit_their_contracts(write: Write) -> None:
    write("a.txt", "An article.")
    folder = write("b.txt", "").parent
    (intake,) = read_documents([folder], ingest_date=date(2024, 6, 1))
    assert intake.documents.schema == polars_schema(TABLES["raw.documents"])
    assert intake.rejected.schema == polars_schema(TABLES["raw.rejected_documents"])
    assert intake.documents["ingest_date"].to_list() == [date(2024, 6, 1)]


def test_every_reason_is_one_of_the_contract() -> None:
    column = next(
        c for c in TABLES["raw.rejected_documents"].columns if c.name == "rejection_reason"
    )
    sources = Path(batches.__file__).parent.glob("*.py")
    text = "".join(path.read_text(encoding="utf-8") for path in sources)
    assert [reason for reason in column.allowed if f'"{reason}"' not in text] == []


def test_nothing_given_gives_one_empty_batch() -> None:
    (intake,) = read_documents([], ingest_date=date(2024, 6, 1))
    assert (intake.documents.height, intake.rejected.height, intake.unchanged_count) == (0, 0, 0)


def test_the_order_of_the_arguments_makes_no_difference(write: Write, take: Callable) -> None:
    paths = [write("b.txt", "Two."), write("a.jsonl", records("One.", "")), write("c.txt", "")]
    paths += [paths[0].parent, paths[0].parent / "nothing"]
    assert take(*paths) == take(*reversed(paths))


def test_a_file_counts_once_however_it_is_given(
    write: Write, take: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("inbox/a.txt", "An article.")
    folder = path.parent
    (folder / "link.txt").symlink_to(path)
    monkeypatch.chdir(folder.parent)
    taken = take("./inbox//a.txt", "inbox/../inbox/a.txt", folder, "inbox/*.txt", path)
    assert len(taken.documents) == 1
    assert taken.unchanged_count == 0


def test_a_path_stays_as_it_was_given(
    write: Write, take: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("inbox/deep/a.txt", "An article.")
    absolute = take(path).documents[0]
    monkeypatch.chdir(path.parents[1])
    relative = take("./deep").documents[0]
    assert (absolute["source_uri"], relative["source_uri"]) == (str(path), "deep/a.txt")
    assert absolute["article_id"] == relative["article_id"]


@pytest.mark.parametrize("name", ["with space.txt", "quo\"te's.txt", "new\nline.txt", "[1]*?.txt"])
def test_unusual_names_are_read(name: str, write: Write, take: Callable) -> None:
    path = write(name, "An article.")
    assert take(path).documents == take(path.parent).documents
    assert take(path).documents[0]["source_uri"] == str(path)


def test_a_name_that_is_no_unicode_is_shown_escaped(tmp_path: Path, take: Callable) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(name)).write_text("An article.")
    (row,) = take(tmp_path).documents
    assert row["source_uri"] == f"{tmp_path}/caf\\xe9.txt"


def test_a_single_path_is_one_path(write: Write) -> None:
    path = write("a.txt", "An article.")
    (intake,) = read_documents(str(path), ingest_date=date(2024, 6, 1))
    assert intake.documents["source_uri"].to_list() == [str(path)]


def test_a_pattern_finds_files_at_any_depth(write: Write, take: Callable) -> None:
    write("a/b/one.txt", "One.")
    root = write("a/two.md", "Two.").parents[1]
    write("a/.cache/three.txt", "Three.")
    assert sorted(take(f"{root}/**/*.txt").texts) == ["One."]
    assert sorted(take(f"{root}/*").texts) == ["One.", "Two."]


def test_what_is_known_is_counted_and_left_out(write: Write, take: Callable) -> None:
    path = write("a.jsonl", records("One.", "Two."))
    known = Known(pl.DataFrame(take(path).documents[:1]), DAY)
    again = take(path, known=known)
    assert again.texts == ["Two."]
    assert again.unchanged_count == 1


def test_a_record_that_comes_twice_counts_once(write: Write, take: Callable) -> None:
    line = json.dumps({"text": "One.", "url": "https://example.org/1"})
    write("a.jsonl", f"{line}\n{line}\n")
    folder = write("b.json", line).parent
    taken = take(folder)
    assert (taken.texts, taken.unchanged_count) == (["One."], 2)


def test_a_changed_article_is_a_new_version_of_its_document(write: Write, take: Callable) -> None:
    first = take(write("a.txt", "One.")).documents[0]
    second = take(write("a.txt", "One, corrected.")).documents[0]
    assert first["document_id"] == second["document_id"]
    assert first["article_id"] != second["article_id"]


def test_any_changed_field_is_a_new_version(write: Write, take: Callable) -> None:
    base = {"text": "One.", "title": "T", "published": "2024", "language": "en", "publisher": "P",
            "url": "https://example.org/1"}  # fmt: skip
    ids = {take(write("a.json", json.dumps(base))).documents[0]["article_id"]}
    for field, value in base.items():
        changed = {**base, field: f"{value}x"}
        ids.add(take(write("a.json", json.dumps(changed))).documents[0]["article_id"])
    assert len(ids) == 1 + len(base)


def test_a_url_identifies_an_article_wherever_it_comes_from(write: Write, take: Callable) -> None:
    one = take(write("a.json", '{"text": "x", "url": "https://example.org/?p=1"}')).documents[0]
    two = take(write("b.jsonl", '{"text": "y", "url": "https://example.org/?p=1"}')).documents[0]
    assert one["document_id"] == two["document_id"]


@pytest.mark.parametrize("url", ["https://example.org", "http://example.org/", "n/a", "http://[x/"])
def test_the_address_of_a_site_identifies_no_article(
    url: str, write: Write, take: Callable
) -> None:
    lines = "\n".join(json.dumps({"text": f"Text {n}.", "url": url}) for n in range(2))
    rows = take(write("a.jsonl", lines)).documents
    assert len({row["document_id"] for row in rows}) == 2


def test_records_keep_their_identity_when_the_file_grows(write: Write, take: Callable) -> None:
    before = take(write("a.jsonl", '{"text": "B."}')).documents
    after = take(write("a.jsonl", '{"text": "A."}\n{"text": "B."}')).documents
    assert before[0]["article_id"] == after[1]["article_id"]


def test_batches_are_bounded_and_change_no_row(
    write: Write, take: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("a.jsonl", records(*(f"Article {n}." for n in range(25)), "") + "\n7\n8\n9")
    whole = take(path)
    monkeypatch.setattr(batches, "MAX_ROWS", 2)
    parts = list(read_documents([path], ingest_date=date(2024, 6, 1)))
    assert max(len(part.documents) for part in parts) == 2
    assert max(len(part.rejected) for part in parts) == 2
    assert take(path) == whole


def test_a_batch_is_bounded_by_its_text_too(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "MAX_CHARACTERS", 100)
    path = write("a.jsonl", records(*("word " * 12 for _ in range(8))))
    parts = list(read_documents([path], ingest_date=date(2024, 6, 1)))
    assert [len(part.documents) for part in parts] == [2, 2, 2, 2]
