"""The quality gate: which golden cases read without a problem, and the floors of the rest.

`baseline.json` pins them with a digest of the golden files, so that a floor always speaks of the
cases it was measured on. `python -m tests.golden.report --update` pins anew; it refuses to lower
a floor or give up a clean case unless `--allow-regression "reason"` says why, and keeps the reason.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path

from tests.golden.comparison import Report

FOLDER = Path(__file__).parent
BASELINE = FOLDER / "baseline.json"
_ROUNDING = 3


@dataclass(frozen=True, slots=True)
class Baseline:
    """What is pinned: floors over all facts, and the cases that must stay clean."""

    digest: str
    precision: float
    recall: float
    clean: list[str]
    reasons: list[str] = field(default_factory=list)


def digest() -> str:
    """Hash of all golden files and samples."""
    samples = FOLDER.parents[1] / "ingest" / "samples"
    hashed = sha256()
    for path in sorted([*FOLDER.glob("*.yaml"), *samples.iterdir()], key=lambda p: p.name):
        hashed.update(path.name.encode())
        hashed.update(path.read_bytes())
    return hashed.hexdigest()[:16]


def measure(reports: dict[str, Report]) -> Baseline:
    """The baseline that the reports of all cases make."""
    found = sum(report.found for report in reports.values())
    missing = sum(report.missing for report in reports.values())
    false = sum(report.false for report in reports.values())
    return Baseline(
        digest(),
        _floor(found / max(found + false, 1)),
        _floor(found / max(found + missing, 1)),
        sorted(slug for slug, report in reports.items() if not report.problems),
    )


def _floor(share: float) -> float:
    """A share rounded down, so that the measure it came from passes."""
    return int(share * 10**_ROUNDING) / 10**_ROUNDING


def regressions(old: Baseline, new: Baseline) -> list[str]:
    """What the new measure gives up, in words; empty where nothing."""
    lost = sorted(set(old.clean) - set(new.clean))
    found = [f"{slug} was read without a problem" for slug in lost]
    if new.precision < old.precision:
        found.append(f"precision fell from {old.precision} to {new.precision}")
    if new.recall < old.recall:
        found.append(f"recall fell from {old.recall} to {new.recall}")
    return found


def read() -> Baseline:
    """The pinned baseline."""
    return Baseline(**json.loads(BASELINE.read_text(encoding="utf-8")))


def pin(new: Baseline, reasons: Iterable[str]) -> None:
    """Writes a baseline with the reasons for everything that was ever given up."""
    kept = {**asdict(new), "reasons": list(reasons)}
    BASELINE.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
