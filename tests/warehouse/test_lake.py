"""The lake keeps what it is given: atomically, to the same bytes, and it knows what is stale."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from tests.warehouse import scenario
from tests.warehouse.scenario import DAY
from warehouse import parquet_files
from warehouse.contracts.polars_schema import polars_schema
from warehouse.contracts.tables import TABLES
from warehouse.errors import ContractError, LakeError
from warehouse.lake import DERIVED, Batch, Lake


def test_an_absent_lake_is_an_empty_one(lake: Lake) -> None:
    assert lake.batches() == []
    assert lake.days() == []
    assert lake.known_article_ids() == set()
    assert lake.stale_batches("rules-1") == []
    assert lake.scan("event_claims").collect().schema == polars_schema(TABLES["raw.event_claims"])


def test_rows_come_back_as_they_went_in(lake: Lake) -> None:
    received = scenario.documents("b", "a")
    batch_id = lake.batch_id(received)
    path = lake.write("documents", DAY, batch_id, received)
    assert path == lake.root / "documents" / "ingest_date=2024-03-01" / f"{batch_id}.parquet"
    assert_frame_equal(lake.read("documents", Batch(DAY, batch_id)), received.sort("article_id"))
    assert lake.known_article_ids() == {"article-a", "article-b"}


def test_a_lake_as_it_was_ends_with_its_day(lake: Lake) -> None:
    for name, day in (("a", DAY), ("b", DAY + timedelta(days=1))):
        received = scenario.documents(name, day=day)
        lake.write("documents", day, lake.batch_id(received), received)
    then = Lake(lake.root, until=DAY)
    assert then.known_article_ids() == {"article-a"}
    assert then.days() == [DAY]
    assert then.input_digest() != lake.input_digest()
    assert Lake(lake.root, until=DAY - timedelta(days=1)).batches() == []


def test_scanning_gives_all_days_and_batches(lake: Lake) -> None:
    scenario.receive(lake, "a")
    scenario.receive(lake, "b")
    scenario.receive(lake, "c", day=DAY + timedelta(days=1))
    rows = lake.scan("documents").collect(engine="streaming")
    assert sorted(rows["article_id"]) == ["article-a", "article-b", "article-c"]
    assert lake.days() == [DAY, DAY + timedelta(days=1)]
    assert [batch.ingest_date for batch in lake.batches()] == [DAY, DAY, DAY + timedelta(days=1)]


@hypothesis_settings(max_examples=10, deadline=None, database=None)
@given(order=st.permutations(["a", "b", "c", "d"]))
def test_the_same_rows_in_any_order_give_the_same_bytes_and_batch(
    tmp_path_factory: pytest.TempPathFactory, order: list[str]
) -> None:
    expected, given_order = scenario.documents("a", "b", "c", "d"), scenario.documents(*order)
    lake = Lake(tmp_path_factory.mktemp("lake"))
    assert lake.batch_id(expected) == lake.batch_id(given_order)
    first = lake.write("documents", DAY, "first", expected).read_bytes()
    assert lake.write("documents", DAY, "second", given_order).read_bytes() == first


def test_writing_a_batch_again_replaces_it(lake: Lake) -> None:
    scenario.receive(lake, "a")
    before = lake.files("documents")[0].read_bytes()
    scenario.receive(lake, "a")
    assert [path.read_bytes() for path in lake.files("documents")] == [before]


def test_a_frame_that_breaks_its_contract_is_not_written(lake: Lake) -> None:
    with pytest.raises(ContractError, match=r"raw\.documents: NULL in required"):
        lake.write("documents", DAY, "x", scenario.documents("a").drop("source_uri"))
    assert lake.files("documents") == []


def test_a_batch_without_derived_tables_is_stale_until_it_has_all_of_them(lake: Lake) -> None:
    batch = Batch(DAY, scenario.receive(lake, "a", extractor=None))
    assert lake.stale_batches("rules-1") == [batch]
    scenario.extract(lake, batch.batch_id, lake.read("documents", batch), "rules-1")
    assert lake.stale_batches("rules-1") == []
    lake.path(DERIVED[-1], batch).unlink()
    assert lake.stale_batches("rules-1") == [batch]


def test_only_batches_of_other_rules_are_stale(lake: Lake) -> None:
    old = Batch(DAY, scenario.receive(lake, "a", extractor="rules-1"))
    new = Batch(DAY, scenario.receive(lake, "b", extractor="rules-2"))
    assert lake.stale_batches("rules-2") == [old]
    assert lake.stale_batches("rules-1") == [new]


def test_an_extraction_interrupted_between_two_tables_stays_stale(lake: Lake) -> None:
    batch = Batch(DAY, scenario.receive(lake, "a", extractor="rules-1"))
    lake.write("articles", DAY, batch.batch_id, lake.read("articles", batch), "rules-2")
    assert lake.stale_batches("rules-2") == [batch]


def test_a_batch_of_an_older_layout_is_stale(lake: Lake, monkeypatch: pytest.MonkeyPatch) -> None:
    batch = Batch(DAY, scenario.receive(lake, "a"))
    contract = TABLES["raw.quotations"]
    wider = replace(contract, columns=(*contract.columns, TABLES["raw.checks"].columns[3]))
    monkeypatch.setitem(lake.__init__.__globals__["TABLES"], "quotations", wider)
    assert lake.stale_batches("rules-1") == [batch]


@pytest.mark.parametrize("damage", ["truncated", "emptied", "overwritten"])
def test_a_damaged_document_file_is_named(lake: Lake, damage: str) -> None:
    batch = Batch(DAY, scenario.receive(lake, "a"))
    _damage(lake.path("documents", batch), damage)
    for read in (
        lake.known_article_ids, lake.input_digest, lambda: lake.read("documents", batch)
    ):  # fmt: skip
        with pytest.raises(LakeError, match=rf"documents.*{batch.batch_id}.*truncated or corrupt"):
            read()


def test_a_damaged_derived_file_is_extracted_again(lake: Lake) -> None:
    batch = Batch(DAY, scenario.receive(lake, "a"))
    _damage(lake.path("event_claims", batch), "truncated")
    assert lake.stale_batches("rules-1") == [batch]


def _damage(path: Path, damage: str) -> None:
    content = path.read_bytes()
    changed = {"truncated": content[:-20], "emptied": b"", "overwritten": b"x" * len(content)}
    path.write_bytes(changed[damage])


def test_a_missing_file_is_named(lake: Lake) -> None:
    with pytest.raises(LakeError, match=r"holds no .*documents.*nowhere\.parquet"):
        lake.read("documents", Batch(DAY, "nowhere"))


def test_what_an_interrupted_write_left_is_neither_read_nor_kept(
    lake: Lake, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: Path, __: Path) -> None:
        raise KeyboardInterrupt

    scenario.receive(lake, "a")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", interrupt)
        with pytest.raises(KeyboardInterrupt):
            lake.write("documents", DAY, "late", scenario.documents("b"))
    assert lake.known_article_ids() == {"article-a"}
    assert len(list(parquet_files.leftovers(lake.root))) == 1
    lake.remove_leftovers()
    assert list(parquet_files.leftovers(lake.root)) == []
    lake.write("documents", DAY, "late", scenario.documents("b"))
    assert lake.known_article_ids() == {"article-a", "article-b"}


def test_documents_of_an_older_layout_are_read_with_null_for_what_they_lack(lake: Lake) -> None:
    scenario.receive(lake, "a")
    path = lake.path("documents", Batch(DAY, "older"))
    scenario.documents("b").drop("url").write_parquet(path)
    rows = lake.scan("documents").collect().sort("article_id")
    assert rows.schema == polars_schema(TABLES["raw.documents"])
    assert rows["article_id"].to_list() == ["article-a", "article-b"]


def test_the_input_digest_depends_on_what_came_and_when_but_not_on_batches(
    tmp_path: Path,
) -> None:
    together, apart, later, more = (Lake(tmp_path / name) for name in ("t", "a", "l", "m"))
    scenario.receive(together, "a", "b")
    scenario.receive(apart, "b")
    scenario.receive(apart, "a")
    scenario.receive(later, "a", "b", day=DAY + timedelta(days=1))
    scenario.receive(more, "a", "b", "c")
    assert together.input_digest() == apart.input_digest()
    assert len({lake.input_digest() for lake in (together, later, more)}) == 3


def test_a_rejection_changes_the_input_digest(lake: Lake) -> None:
    scenario.receive(lake, "a")
    before = lake.input_digest()
    rejected = scenario.frame("raw.rejected_documents", scenario.row("raw.rejected_documents"))
    lake.write("rejected_documents", DAY, lake.batch_id(rejected), rejected)
    assert lake.input_digest() != before


def test_a_folder_that_is_no_day_is_an_error(lake: Lake) -> None:
    scenario.receive(lake, "a")
    strange = lake.root / "documents" / "ingest_date=someday"
    strange.mkdir()
    pl.DataFrame().write_parquet(strange / "x.parquet")
    with pytest.raises(LakeError, match="someday is no day of the lake"):
        lake.batches()


def test_a_disk_that_refuses_is_an_error_that_names_the_file(lake: Lake) -> None:
    lake.root.mkdir(parents=True)
    (lake.root / "documents").write_text("a file where a folder should be")
    with pytest.raises(LakeError, match=r"cannot write .*documents"):
        lake.write("documents", date(2024, 3, 1), "x", scenario.documents("a"))
