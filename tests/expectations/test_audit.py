"""Both stages through Great Expectations, in the worker and in this process."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest

import expectations
from expectations import Auditor, AuditReport, CheckResult
from expectations.catalogue import SCHEMAS, rules
from expectations.report import Stage

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("great_expectations")]

FAULTS = (
    "update raw.sentences set sentence_text = 'made up' where sentence_id = 's_counts'",
    "update raw.event_claims set end_date = '2021-05-01' where event_claim_id = 'e1'",
    """insert into raw.event_countries
        select claim.* replace ('x' || number as event_country_id, 'XX' as country_code)
        from raw.event_countries as claim, range(5000) as numbers (number)""",
    "alter table raw.places alter column latitude type varchar using 'north'",
    "alter table raw.checks drop column is_passed",
    "drop table raw.programmes",
)


def change(path: Path, *statements: str) -> None:
    """Writes to the file, as dbt does between the stages."""
    with duckdb.connect(str(path)) as connection:
        for statement in statements:
            connection.execute(statement)


@dataclass(frozen=True, slots=True)
class Audited:
    """A database with faults, what two audits of it said, and where their pages are."""

    database: Path
    reports: list[AuditReport]
    folders: list[Path]

    def result(self, table: str, name: str) -> CheckResult:
        """The result of one check."""
        checks = self.reports[0].checks
        [found] = [c for c in checks if (c.table_name, c.check_name) == (table, name)]
        return found


@pytest.fixture(scope="module")
def faulty(
    auditor: Auditor, article_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> Audited:
    """An article with a fault of every kind, audited twice; the second time over old pages."""
    folder = tmp_path_factory.mktemp("faulty")
    database = Path(shutil.copy(article_template, folder / "build.duckdb"))
    lost = folder / "lost.parquet"
    view = f"create view raw.quotations as from read_parquet('{lost}')"
    copy = f"copy raw.quotations to '{lost}'"
    change(database, *FAULTS, copy, "drop table raw.quotations", view)
    lost.unlink()
    folders = [folder / "one", folder / "two"]
    folders[1].mkdir()
    for old in ("marts.html", "marts.json"):
        (folders[1] / old).write_text("of an earlier build", encoding="utf-8")
    reports = [auditor.audit("claims", database, docs) for docs in folders]
    return Audited(database, reports, folders)


@pytest.mark.parametrize("stage", SCHEMAS)
def test_an_article_without_fault_passes_every_check(
    auditor: Auditor, article_file: Path, tmp_path: Path, stage: Stage
) -> None:
    report = auditor.audit(stage, article_file, tmp_path / "docs")
    assert report.passed
    assert report.warnings == report.quarantined == []
    checked = [(check.table_name, check.check_name) for check in report.checks]
    assert checked == [(rule.table, rule.name) for rule in rules(stage)]
    assert {check.outcome for check in report.checks} == {"met"}


def test_empty_tables_pass_every_check(
    auditor: Auditor, article_file: Path, tmp_path: Path
) -> None:
    with duckdb.connect(str(article_file)) as connection:
        tables = connection.execute("select schema_name, table_name from duckdb_tables()")
        for schema, table in tables.fetchall():
            connection.execute(f"delete from {schema}.{table}")
    for stage in SCHEMAS:
        assert auditor.audit(stage, article_file, tmp_path).passed


def test_a_stop_check_that_is_unmet_forbids_a_release_and_shows_its_rows(faulty: Audited) -> None:
    found = faulty.result("raw.sentences", "sentence_text__verbatim")
    assert not faulty.reports[0].passed
    assert (found.outcome, found.row_count, found.failing_row_count) == ("unmet", 4, 1)
    assert found.is_blocking
    assert found.failing_rows[0]["sentence_id"] == "s_counts"
    assert found.failing_rows[0]["source_uri"] == "news/forum.txt"


def test_a_quarantined_row_comes_back_whole(faulty: Audited) -> None:
    name = "start_date__not_after_end_date"
    [row] = [row for row in faulty.reports[0].quarantined if row.check_name == name]
    assert row[:3] == ("raw.event_claims", "e1", name)
    assert not faulty.result("raw.event_claims", name).is_blocking
    with duckdb.connect(str(faulty.database)) as connection:
        found = connection.execute("select * from raw.event_claims where event_claim_id = 'e1'")
        names = [column[0] for column in found.description or []]
        values = found.fetchone() or ()
    kept = [value if isinstance(value, int | float | None) else str(value) for value in values]
    assert json.loads(row.row_json) == dict(zip(names, kept, strict=True))


def test_many_quarantined_rows_are_all_named_while_few_are_shown(faulty: Audited) -> None:
    found = faulty.result("raw.event_countries", "country_code__is_iso")
    assert found.failing_row_count == 5000
    assert len(found.failing_rows) == 20
    named = [r for r in faulty.reports[0].quarantined if r.check_name == "country_code__is_iso"]
    assert len({row.row_id for row in named}) == 5000


def test_many_failing_rows_make_a_small_page(faulty: Audited) -> None:
    assert (faulty.folders[0] / "claims.html").stat().st_size < 1_000_000


def test_a_check_that_raises_is_told_apart_from_one_that_is_unmet(faulty: Audited) -> None:
    raised = faulty.result("raw.places", "latitude__within_globe")
    assert (raised.outcome, raised.failing_row_count) == ("raised", 0)
    assert "BETWEEN" in raised.error
    assert "select" not in raised.error
    assert faulty.result("raw.places", "columns__match_contract").outcome == "unmet"
    assert faulty.result("raw.places", "longitude__within_globe").outcome == "met"


def test_a_warn_check_that_raises_forbids_a_release_too(faulty: Audited) -> None:
    found = faulty.result("raw.checks", "weekday__agrees_with_date")
    assert (found.severity, found.outcome, found.is_blocking) == ("warn", "raised", True)


def test_a_missing_table_raises_each_of_its_checks(faulty: Audited) -> None:
    checks = faulty.reports[0].checks
    raised = {(c.outcome, c.error) for c in checks if c.table_name == "raw.programmes"}
    assert raised == {("raised", "there is no table raw.programmes")}


def test_a_view_over_a_lost_file_raises_each_of_its_checks(faulty: Audited) -> None:
    found = [c for c in faulty.reports[0].checks if c.table_name == "raw.quotations"]
    assert {check.outcome for check in found} == {"raised"}
    assert "lost.parquet" in found[0].error


def test_the_same_audit_gives_the_same_report_and_pages(faulty: Audited) -> None:
    assert faulty.reports[0] == faulty.reports[1]
    for page in ("index.html", "claims.html", "claims.json"):
        one, two = (folder / page for folder in faulty.folders)
        assert one.read_bytes() == two.read_bytes()


def test_the_first_stage_removes_what_an_earlier_build_left(faulty: Audited) -> None:
    written = sorted(path.name for path in faulty.folders[1].iterdir())
    assert written == ["claims.html", "claims.json", "index.html"]


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
    change(article_file, "create schema later")
