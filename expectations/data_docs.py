"""Data Docs: one page per stage and an index, plain HTML that works offline.

Great Expectations renders rules and outcomes; the pages around them are ours, because its own pull
styles and scripts from other hosts and count their readers. No page holds a time or a machine path,
so the same audit gives the same bytes. Importing this module imports Great Expectations.
"""

import json
from collections import Counter
from pathlib import Path
from typing import Any

from great_expectations.core import ExpectationValidationResult
from great_expectations.render.renderer.content_block import (
    ValidationResultsTableContentBlockRenderer,
)
from great_expectations.render.view import DefaultJinjaPageView

from expectations.catalogue import SCHEMAS
from expectations.report import AuditReport, CheckResult

TEMPLATES = Path(__file__).parent / "pages"
HEADER = ["", "Rule", "Failing rows"]
DESCRIPTIONS = {
    "claims": "What articles say, before anything is made of it.",
    "marts": "What was made of it: events, attendance, offices.",
}


def write_pages(
    report: AuditReport, results: dict[str, list[ExpectationValidationResult]], folder: Path
) -> None:
    """Writes `<stage>.html`, its outcomes as `<stage>.json`, and `index.html`.

    Pages of later stages are removed: they tell of an earlier build.

    Args:
        report: what the stage found.
        results: the same as Great Expectations gave it, by table.
        folder: is made where it does not exist.
    """
    folder.mkdir(parents=True, exist_ok=True)
    stages = list(SCHEMAS)
    for later in stages[stages.index(report.stage) + 1 :]:
        for suffix in (".html", ".json"):
            (folder / f"{later}{suffix}").unlink(missing_ok=True)
    view = DefaultJinjaPageView(custom_views_directory=str(TEMPLATES))
    checks = json.dumps(report.check_rows(), ensure_ascii=False, indent=1)
    (folder / f"{report.stage}.json").write_text(checks, encoding="utf-8")
    _write(
        view, folder / f"{report.stage}.html", "audit_stage.html",
        stage=report.stage, tables=_tables(report, results), unmet=_not_met(report),
        total=len(report.checks), quarantined=len({row[:2] for row in report.quarantined}),
    )  # fmt: skip
    there = [stage for stage in stages if (folder / f"{stage}.json").is_file()]
    summaries = [_summary(folder, stage) for stage in there]
    _write(view, folder / "index.html", "audit_index.html", stages=summaries)


def _write(view: DefaultJinjaPageView, path: Path, template: str, **context: object) -> None:
    page = view.env.get_template(template).render(section_id="", content_block_id="", **context)
    path.write_text(page, encoding="utf-8")


def _not_met(report: AuditReport) -> list[CheckResult]:
    return [check for check in report.checks if check.outcome != "met"]


def _tables(
    report: AuditReport, results: dict[str, list[ExpectationValidationResult]]
) -> list[dict[str, Any]]:
    """Sections of the page: name, rows, checks that are not met, and the rendered results."""
    sections: dict[str, dict[str, Any]] = {}
    for check in report.checks:
        section = sections.setdefault(
            check.table_name,
            {"name": check.table_name, "rows": check.row_count, "not_met": 0, "block": None},
        )
        section["not_met"] += check.outcome != "met"
    for table, found in results.items():
        block = ValidationResultsTableContentBlockRenderer.render(found)
        if block:
            sections[table]["block"] = {**block.to_json_dict(), "header_row": HEADER}
    return list(sections.values())


def _summary(folder: Path, stage: str) -> dict[str, Any]:
    """One line of the index: how many checks came out how."""
    checks = json.loads((folder / f"{stage}.json").read_text(encoding="utf-8"))
    outcomes = Counter(
        check["severity"] if check["check_outcome"] == "unmet" else check["check_outcome"]
        for check in checks
    )
    return {"name": stage, "description": DESCRIPTIONS[stage], "total": len(checks), **outcomes}
