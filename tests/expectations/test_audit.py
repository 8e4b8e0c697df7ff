"""Both stages through Great Expectations, in the worker and in this process."""

import json
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pytest

import expectations
from expectations import Auditor, AuditReport, CheckResult
from expectations.catalogue import SCHEMAS, rules

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("great_expectations")]


@contextmanager
def writing(path: Path) -> Generator[duckdb.DuckDBPyConnection]:
    """The file, open for writing, as dbt opens it between the stages."""
    with duckdb.connect(str(path)) as connection:
        yield connection


def result(report: AuditReport, table: str, name: str) -> CheckResult:
    [found] = [c for c in report.checks if (c.table_name, c.check_name) == (table, name)]
    return found


@pytest.mark.parametrize("stage", SCHEMAS)
def test_an_article_without_fault_passes_every_check(
    auditor: Auditor, article_file: Path, tmp_path: Path, stage: expectations.report.Stage
) -> None:
    report = auditor.audit(stage, article_file, tmp_path / "docs")
    assert report.passed
    assert report.warnings == report.quarantined == []
    assert [(c.table_name, c.check_name) for c in report.checks] == [
        (r.table, r.name) for r in rules(stage)
    ]
    assert {c.outcome for c in report.checks} == {"met"}


def test_empty_tables_pass_every_check(
    auditor: Auditor, article_file: Path, tmp_path: Path
) -> None:
    with writing(article_file) as connection:
        tables = connection.execute(
            "select schema_name, table_name from duckdb_tables()"
        ).fetchall()
        for schema, table in tables:
            connection.execute(f"delete from {schema}.{table}")
    for stage in SCHEMAS:
        assert auditor.audit(stage, article_file, tmp_path).passed


def test_a_stop_check_that_is_unmet_forbids_a_release_and_shows_its_rows(
    auditor: Auditor, article_file: Path, tmp_path: Path
) -> None:
    with writing(article_file) as connection:
        connection.execute(
            "update raw.sentences set sentence_text = 'made up' where sentence_id = 's_counts'"
        )
    report = auditor.audit("claims", article_file, tmp_path)
    found = result(report, "raw.sentences", "sentence_text__verbatim")
    assert not report.passed
    assert (found.outcome, found.row_count, found.failing_row_count) == ("unmet", 4, 1)
    assert found.failing_rows[0]["sentence_id"] == "s_counts"
    assert found.failing_rows[0]["source_uri"] == "news/forum.txt"


def test_a_quarantined_row_comes_back_whole(
    auditor: Auditor, article_file: Path, tmp_path: Path
) -> None:
    with writing(article_file) as connection:
        connection.execute(
            "update raw.event_claims set end_date = '2021-05-01' where event_claim_id = 'e1'"
        )
    report = auditor.audit("claims", article_file, tmp_path)
    assert report.passed
    assert {row.table_name for row in report.quarantined} == {"raw.event_claims"}
    [row] = [r for r in report.quarantined if r.check_name == "start_date__not_after_end_date"]
    assert row.row_id == "e1"
    with writing(article_file) as connection:
        names = [name for name, *_ in connection.execute("describe raw.event_claims").fetchall()]
        values = connection.execute(
            "select * from raw.event_claims where event_claim_id = 'e1'"
        ).fetchone()
    assert values is not None
    kept = {
        name: value if isinstance(value, int | float | None) else str(value)
        for name, value in zip(names, values, strict=True)
    }
    assert json.loads(row.row_json) == kept


def test_many_quarantined_rows_are_all_named_while_few_are_shown(
    auditor: Auditor, article_file: Path, tmp_path: Path
) -> None:
    with writing(article_file) as connection:
        connection.execute(
            "insert into raw.event_claims select claim.* replace ("
            "  'x' || number as event_claim_id, 'XX' as country_code) "
            "from raw.event_claims as claim, range(5000) as numbers (number) "
            "where event_claim_id = 'e1'"
        )
    report = auditor.audit("claims", article_file, tmp_path)
    found = result(report, "raw.event_claims", "country_code__is_iso")
    assert found.failing_row_count == 5000
    assert len(found.failing_rows) == 20
    assert len([r for r in report.quarantined if r.check_name == "country_code__is_iso"]) == 5000


def test_a_check_that_raises_is_told_apart_from_one_that_is_unmet(
    auditor: Auditor, article_file: Path, tmp_path: Path
) -> None:
    with writing(article_file) as connection:
        connection.execute(
            "alter table raw.places alter column latitude type varchar using 'north'"
        )
    report = auditor.audit("claims", article_file, tmp_path)
    assert not report.passed
    raised = result(report, "raw.places", "latitude__within_globe")
    assert (raised.outcome, raised.failing_row_count) == ("raised", 0)
    assert "BETWEEN" in raised.error
    assert "select" not in raised.error
    assert result(report, "raw.places", "columns__match_contract").outcome == "unmet"
    assert result(report, "raw.places", "longitude__within_globe").outcome == "met"


def test_a_warn_check_that_raises_forbids_a_release_too(
    auditor: Auditor, article_file: Path, tmp_path: Path
) -> None:
    with writing(article_file) as connection:
        connection.execute("alter table raw.checks drop column is_passed")
    blocking = auditor.audit("claims", article_file, tmp_path).blocking
    assert ("warn", "raised") in {(c.severity, c.outcome) for c in blocking}


def test_a_missing_table_raises_each_of_its_checks(
    auditor: Auditor, article_file: Path, tmp_path: Path
) -> None:
    with writing(article_file) as connection:
        connection.execute("drop table raw.quotations")
    report = auditor.audit("claims", article_file, tmp_path)
    raised = [check for check in report.checks if check.table_name == "raw.quotations"]
    assert {(c.outcome, c.error) for c in raised} == {
        ("raised", "there is no table raw.quotations")
    }


def test_a_view_over_a_lost_file_raises(
    auditor: Auditor, article_file: Path, tmp_path: Path
) -> None:
    lost = tmp_path / "lost.parquet"
    with writing(article_file) as connection:
        connection.execute(f"copy raw.quotations to '{lost}'")
        connection.execute("drop table raw.quotations")
        connection.execute(f"create view raw.quotations as from read_parquet('{lost}')")
    lost.unlink()
    report = auditor.audit("claims", article_file, tmp_path)
    assert not report.passed
    assert "lost.parquet" in result(report, "raw.quotations", "required_columns__not_null").error


def test_the_same_audit_gives_the_same_report_and_pages(
    auditor: Auditor, article_file: Path, tmp_path: Path
) -> None:
    with writing(article_file) as connection:
        connection.execute("update raw.event_claims set country_code = 'XX', event_format = 'odd'")
    reports = [auditor.audit("claims", article_file, tmp_path / name) for name in ("one", "two")]
    assert reports[0] == reports[1]
    for page in ("index.html", "claims.html", "claims.json"):
        assert (tmp_path / "one" / page).read_bytes() == (tmp_path / "two" / page).read_bytes()


def test_it_works_in_this_process_and_leaves_the_folder_and_the_file_alone(
    article_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    before = article_file.read_bytes()
    report = expectations.audit("marts", article_file, tmp_path / "docs")
    assert report.passed
    assert list((tmp_path / "elsewhere").iterdir()) == []
    assert article_file.read_bytes() == before
    assert capfd.readouterr() == ("", "")
    with writing(article_file) as connection:
        connection.execute("create schema later")
