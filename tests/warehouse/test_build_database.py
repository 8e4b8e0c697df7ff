"""The build database shows the lake, and remembers what the audit found."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.warehouse import scenario
from tests.warehouse.scenario import DAY, PASSED
from warehouse.build_database import create_build_database, record_audit
from warehouse.connection import connect
from warehouse.contracts.tables.raw import RAW
from warehouse.errors import ContractError, DatabaseError, LakeError
from warehouse.lake import Batch, Lake
from warehouse.settings import Settings

pytestmark = pytest.mark.slow

QUARANTINED = {
    "row_id": "count-1", "table_name": "raw.participant_counts", "check_name": "value__plausible",
    "row_json": '{"value": 1, "ingest_date": "2024-03-01"}',
}  # fmt: skip


def rows(path: Path, sql: str) -> list[tuple]:
    with connect(path, read_only=True) as connection:
        return connection.execute(sql).fetchall()


@pytest.fixture
def database(settings: Settings, lake: Lake) -> Path:
    scenario.receive(lake, "a", "b")
    scenario.receive(lake, "c", day=DAY + timedelta(days=1))
    create_build_database(settings.build_database, lake)
    return settings.build_database


def test_every_raw_table_is_there_with_the_types_of_its_contract(database: Path) -> None:
    for table in RAW:
        described = rows(database, f"describe raw.{table.name}")
        assert [(name, kind) for name, kind, *_ in described] == [
            (column.name, column.type) for column in table.columns
        ]


def test_views_show_all_days_and_batches(database: Path) -> None:
    assert rows(database, "select article_id, ingest_date from raw.documents order by all") == [
        ("article-a", DAY), ("article-b", DAY), ("article-c", DAY + timedelta(days=1)),
    ]  # fmt: skip
    assert rows(database, "select count(*) from raw.event_claims") == [(0,)]


def test_arrivals_are_what_is_not_audited(database: Path, lake: Lake) -> None:
    arrived = "select article_id from arrivals.documents order by all"
    assert rows(database, arrived) == [("article-a",), ("article-b",), ("article-c",)]
    create_build_database(database, lake, audited={DAY})
    assert rows(database, arrived) == [("article-c",)]
    create_build_database(database, lake, audited=lake.days())
    assert rows(database, arrived) == []
    assert rows(database, "select count(*) from raw.documents") == [(3,)]


def test_tables_and_columns_are_commented(database: Path) -> None:
    sql = (
        "select table_name from duckdb_columns() where not internal "
        "and schema_name in ('raw', 'audit') and coalesce(comment, '') = ''"
    )
    assert rows(database, sql) == []


def test_an_empty_lake_gives_empty_tables(settings: Settings, lake: Lake) -> None:
    create_build_database(settings.build_database, lake)
    for table in RAW:
        assert rows(settings.build_database, f"select count(*) from raw.{table.name}") == [(0,)]


def test_a_new_build_forgets_the_last_one(database: Path, lake: Lake) -> None:
    record_audit(database, [PASSED], [QUARANTINED])
    create_build_database(database, lake)
    assert rows(database, "select count(*) from audit.checks") == [(0,)]
    assert rows(database, "select count(*) from audit.quarantined_rows") == [(0,)]


@pytest.mark.parametrize("name", ["o'clock", "we[i]rd", "st*r", "space d"])
def test_a_home_with_an_odd_name_works(tmp_path: Path, name: str) -> None:
    lake = Lake(tmp_path / name / "lake")
    scenario.receive(lake, "a")
    create_build_database(tmp_path / name / "build" / "citydesk.duckdb", lake)
    database = tmp_path / name / "build" / "citydesk.duckdb"
    assert rows(database, "select article_id from raw.documents") == [("article-a",)]


def test_old_files_without_a_new_column_show_null_there(settings: Settings, lake: Lake) -> None:
    scenario.receive(lake, "a")
    old = lake.path("documents", Batch(DAY, "older"))
    scenario.documents("b").drop("url", "encoding").write_parquet(old)
    create_build_database(settings.build_database, lake)
    found = rows(settings.build_database, "select article_id, url from raw.documents order by all")
    assert found == [("article-a", None), ("article-b", None)]


def test_a_column_that_no_file_has_yet_is_null(settings: Settings, lake: Lake) -> None:
    scenario.receive(lake, "a")
    scenario.documents("a").drop("url").write_parquet(lake.files("documents")[0])
    create_build_database(settings.build_database, lake)
    assert rows(settings.build_database, "select url from raw.documents") == [(None,)]


def test_a_damaged_file_stops_the_build_by_name(settings: Settings, lake: Lake) -> None:
    scenario.receive(lake, "a")
    path = lake.files("office_claims")[0]
    path.write_bytes(path.read_bytes()[:-9])
    with pytest.raises(LakeError, match=path.name):
        create_build_database(settings.build_database, lake)


def test_leftovers_of_a_killed_write_are_cleared(settings: Settings, lake: Lake) -> None:
    scenario.receive(lake, "a")
    leftover = lake.files("documents")[0].with_name(".late.parquet.tmp")
    leftover.write_bytes(b"PAR1 and then the power went")
    create_build_database(settings.build_database, lake)
    assert not leftover.exists()


def test_checks_and_quarantined_rows_are_recorded(database: Path) -> None:
    record_audit(database, [PASSED], [QUARANTINED])
    assert rows(database, "select check_name, check_outcome, detail from audit.checks") == [
        ("article_id__unique", "met", None)
    ]
    assert rows(database, "select row_id, ingest_date from audit.quarantined_rows") == [
        ("count-1", DAY)
    ]


def test_recording_again_replaces_a_check_and_keeps_the_others(database: Path) -> None:
    other = PASSED | {"check_name": "title__stated", "severity": "warn"}
    record_audit(database, [PASSED, other], [])
    record_audit(database, [PASSED | {"check_outcome": "unmet"}], [])
    found = rows(database, "select check_name, check_outcome from audit.checks order by all")
    assert found == [("article_id__unique", "unmet"), ("title__stated", "met")]


def test_a_quarantined_row_without_a_day_or_json_keeps_null(database: Path) -> None:
    odd = [QUARANTINED | {"row_id": text, "row_json": text} for text in ("{}", "no json")]
    record_audit(database, [], odd)
    found = rows(database, "select distinct ingest_date from audit.quarantined_rows")
    assert found == [(None,)]


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"verdict": "fine"}, "audit.checks has no column verdict"),
        ({"row_count": "many"}, "audit.checks"),
        ({"severity": None}, "NULL in required columns severity"),
    ],
)
def test_a_row_that_breaks_the_audits_contract_is_refused(
    database: Path, change: dict[str, object], complaint: str
) -> None:
    with pytest.raises(ContractError, match=complaint):
        record_audit(database, [PASSED | change], [])


def test_rejected_documents_are_part_of_the_audit(settings: Settings, lake: Lake) -> None:
    rejected = scenario.frame(
        "raw.rejected_documents",
        scenario.row("raw.rejected_documents", source_uri="inbox/empty.txt"),
    )
    lake.write("rejected_documents", DAY, lake.batch_id(rejected), rejected)
    create_build_database(settings.build_database, lake)
    found = rows(settings.build_database, "select source_uri from audit.rejected_documents")
    assert found == [("inbox/empty.txt",)]


def test_a_missing_or_broken_database_is_named(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match=r"no database .*nothing\.duckdb"):
        connect(tmp_path / "nothing.duckdb", read_only=True)
    broken = tmp_path / "broken.duckdb"
    broken.write_bytes(b"this is no database" * 1000)
    with pytest.raises(DatabaseError, match=r"broken\.duckdb cannot be opened"):
        connect(broken, read_only=True)
