"""Publishing an audited build, and refusing everything else."""

import hashlib
import json
import stat
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import polars as pl
import pytest
from polars.testing import assert_frame_equal

from tests.warehouse import scenario
from tests.warehouse.scenario import PASSED, VERSIONS
from warehouse.build_database import record_audit
from warehouse.connection import connect
from warehouse.contracts.polars_schema import polars_schema
from warehouse.contracts.tables import MARTS, TABLES
from warehouse.errors import ReleaseError
from warehouse.lake import Lake
from warehouse.releases import Release, Versions, current_release, publish, release_version, verify
from warehouse.settings import Settings

NOON = datetime(2024, 3, 1, 12, tzinfo=UTC)


def put_out(settings: Settings, versions: Versions = VERSIONS) -> Release:
    return publish(settings, Lake(settings.lake), versions, created_at=NOON)


def read(release: Release, sql: str) -> list[tuple]:
    with connect(release.database, read_only=True) as connection:
        return connection.execute(sql).fetchall()


def test_the_version_is_the_latest_day_and_a_hash_of_all_that_decides_the_rows(
    settings: Settings, lake: Lake
) -> None:
    scenario.receive(lake, "a")
    version = release_version(lake, VERSIONS)
    parts = (lake.input_digest(), "rules-1", "models-1", "0.1.0")
    digest = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
    assert version == f"20240301-{digest[:10]}"
    others = (
        Versions(code_version="0.2.0", rule_version="rules-1", model_version="models-1"),
        Versions(code_version="0.1.0", rule_version="rules-2", model_version="models-1"),
        Versions(code_version="0.1.0", rule_version="rules-1", model_version="models-2"),
    )
    assert len({version, *(release_version(lake, other) for other in others)}) == 4


def test_an_empty_lake_has_no_version(lake: Lake) -> None:
    with pytest.raises(ReleaseError, match="holds no articles"):
        release_version(lake, VERSIONS)


def test_a_release_holds_every_mart_with_types_and_comments(release: Release) -> None:
    for table in MARTS:
        described = read(release, f"describe marts.{table.name}")
        assert [(name, kind) for name, kind, *_ in described] == [
            (column.name, column.type) for column in table.columns
        ]
    uncommented = (
        "select table_name, column_name from duckdb_columns() "
        "where not internal and coalesce(comment, '') = ''"
    )
    assert read(release, uncommented) == []
    assert read(release, "select table_name from duckdb_tables() where comment is null") == []


def test_the_release_names_itself_inside_the_database(release: Release) -> None:
    (row,) = read(release, "from release.releases")
    contract = TABLES["release.releases"]
    named = dict(zip(contract.column_names(), row, strict=True))
    assert named["release_version"] == release.version
    assert named["document_count"] == 2
    assert named["audit_result"] == "passed"
    assert json.loads(named["row_counts"])["marts.fct_events"] == 2


def test_the_file_is_in_the_oldest_format_that_clients_read(release: Release) -> None:
    """DuckDB's header holds the number of its storage format at byte 12; 64 is that of 1.0."""
    assert int.from_bytes(release.database.read_bytes()[12:20], "little") == 64
    assert not release.database.with_name("citydesk.duckdb.wal").exists()


def test_parquet_files_hold_the_same_rows_and_types(release: Release) -> None:
    for table in MARTS:
        frame = pl.read_parquet(release.path / "parquet" / f"{table.name}.parquet")
        assert frame.schema == polars_schema(table)
        with connect(release.database, read_only=True) as connection:
            expected = connection.sql(f"from marts.{table.name} order by {', '.join(table.key)}")
            assert_frame_equal(frame, expected.pl())
    policies = pl.read_parquet(release.path / "parquet" / "event_attendance_by_policy.parquet")
    assert policies["policy_id"].sort().to_list() == ["lowest", "v1"]


def test_files_are_read_only(release: Release) -> None:
    modes = {stat.S_IMODE(p.stat().st_mode) for p in release.path.rglob("*") if p.is_file()}
    assert modes == {0o444}


def test_the_manifest_lists_inputs_rows_and_checksums(release: Release) -> None:
    manifest = json.loads((release.path / "manifest.json").read_text())
    assert manifest["release_version"] == release.version
    assert manifest["versions"]["rule_version"] == "rules-1"
    assert [d["source_uri"] for d in manifest["inputs"]["documents"]] == [
        "inbox/1.txt", "inbox/first.txt",
    ]  # fmt: skip
    assert manifest["inputs"]["days"][0]["document_count"] == 2
    assert manifest["audit"] == {
        "result": "passed", "check_count": 1, "warning_count": 0, "quarantined_row_count": 0,
    }  # fmt: skip
    files = {
        p.relative_to(release.path).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in release.path.rglob("*")
        if p.is_file() and p.name != "manifest.json"
    }
    assert {name: entry["sha256"] for name, entry in manifest["files"].items()} == files


def test_the_manifest_stays_small_and_a_file_beside_it_names_every_input(
    built: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("warehouse.releases.inputs.LISTED_DOCUMENTS", 1)
    release = put_out(built)
    inputs = json.loads((release.path / "manifest.json").read_text())["inputs"]
    assert len(inputs["documents"]) == 1
    every = pl.read_parquet(release.path / inputs["documents_file"])
    assert set(every["source_uri"]) == {"inbox/1.txt", "inbox/first.txt", "inbox/second.txt"}


def test_the_same_inputs_give_the_same_version_and_the_same_bytes(tmp_path: Path) -> None:
    releases = []
    for name in ("one", "two"):
        settings = Settings(tmp_path / name, scenario.DAY)
        scenario.build(settings)
        releases.append(put_out(settings))
    first, second = (
        {p.relative_to(r.path): p.read_bytes() for p in r.path.rglob("*") if p.is_file()}
        for r in releases
    )
    assert releases[0].version == releases[1].version
    assert first == second


def test_publishing_the_same_again_changes_nothing(built: Settings) -> None:
    first = put_out(built)
    inode = first.database.stat().st_ino
    assert put_out(built) == first
    assert first.database.stat().st_ino == inode


def test_a_damaged_release_of_the_same_version_is_made_anew(built: Settings) -> None:
    release = put_out(built)
    (release.path / "parquet" / "fct_events.parquet").unlink()
    assert verify(built, release.version) == ["parquet/fct_events.parquet is missing"]
    put_out(built)
    assert verify(built, release.version) == []


def test_pages_of_the_audit_go_along(built: Settings, tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    (pages / "static").mkdir(parents=True)
    (pages / "index.html").write_text("<p>fine</p>")
    (pages / "static" / "style.css").write_text("p {}")
    release = publish(built, Lake(built.lake), VERSIONS, data_docs=pages)
    assert (release.path / "data_docs" / "static" / "style.css").read_text() == "p {}"
    assert verify(built, release.version) == []


@pytest.mark.parametrize("outcome", ["unmet", "raised"])
def test_a_check_that_stops_lets_nothing_out(two_releases: Settings, outcome: str) -> None:
    before = current_release(two_releases)
    failed = PASSED | {"check_outcome": outcome, "failing_row_count": 3}
    record_audit(two_releases.build_database, [failed], [])
    other = Versions(code_version="0.2.0", rule_version="rules-1", model_version="models-1")
    with pytest.raises(ReleaseError, match=f"raw.documents: article_id__unique {outcome} by 3"):
        put_out(two_releases, other)
    assert current_release(two_releases) == before
    assert len(list(two_releases.releases.iterdir())) == 2


def test_a_build_that_nobody_audited_is_not_published(built: Settings) -> None:
    with connect(built.build_database, read_only=False) as connection:
        connection.execute("delete from audit.checks")
    with pytest.raises(ReleaseError, match="was not audited"):
        put_out(built)


def test_warnings_are_published_and_counted(built: Settings) -> None:
    warning = PASSED | {"check_name": "w", "severity": "warn", "check_outcome": "unmet"}
    raised = PASSED | {"check_name": "r", "severity": "quarantine", "check_outcome": "raised"}
    caught = PASSED | {"check_name": "q", "severity": "quarantine", "check_outcome": "unmet"}
    record_audit(built.build_database, [warning, raised, caught], [])
    release = put_out(built)
    assert release.audit_result == "passed_with_warnings"
    assert read(release, "select audit_check_count, audit_warning_count from release.releases") == [
        (4, 2)
    ]


@pytest.mark.parametrize(
    ("spoil", "complaint"),
    [
        ("drop table marts.fct_offices", r"marts\.fct_offices .*does not fit its contract"),
        ("alter table marts.fct_offices drop column status", r"marts\.fct_offices"),
        (
            """create or replace table marts.dim_articles as
               select * replace (null as document_id) from marts.dim_articles""",
            r"marts\.dim_articles .*NOT NULL",
        ),
        ("create table policies.odd as select {'a': 1} as s", r"policies\.odd\.s is STRUCT"),
        ("drop table policies.event_attendance_by_policy", "event_attendance_by_policy"),
    ],
)  # fmt: skip
def test_a_build_that_breaks_a_contract_lets_nothing_out(
    built: Settings, spoil: str, complaint: str
) -> None:
    with connect(built.build_database, read_only=False) as connection:
        connection.execute(spoil)
    with pytest.raises(ReleaseError, match=complaint):
        put_out(built)
    assert list(built.releases.iterdir()) == []
    assert not built.current.exists()


def test_a_home_can_be_moved_with_its_releases(two_releases: Settings) -> None:
    release = current_release(two_releases)
    assert two_releases.current.readlink() == Path("releases") / release.version
    moved = two_releases.home.rename(two_releases.home.with_name("moved"))
    with duckdb.connect(str(moved / "current" / "citydesk.duckdb"), read_only=True) as connection:
        assert connection.execute("select count(*) from marts.fct_events").fetchall() == [(3,)]


def test_a_folder_in_the_place_of_current_is_not_overwritten(built: Settings) -> None:
    (built.current / "mine").mkdir(parents=True)
    with pytest.raises(ReleaseError, match="is no symbolic link"):
        put_out(built)
    assert (built.current / "mine").is_dir()
