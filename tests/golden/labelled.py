"""Measures the extraction on the labelled articles beside the repository, and pins its floors.

`python -m tests.golden.labelled` prints the scores, `--update` pins them anew: floors rise, and
fall only with `--allow-regression "reason"`.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from ingest.evaluation.labels import read_labelled
from ingest.evaluation.measuring import Form, measure
from ingest.evaluation.report import text_report
from ingest.evaluation.scores import Score, Scores
from tests.golden import gate
from tests.golden.gate import Baseline

SHARED = Path(__file__).parents[3] / "shared" / "gold"
BASELINE = Path(__file__).with_name("labelled.json")
MARGIN = 0.01
"""How far a measure may fall below the best one pinned: one fact of a hundred."""
_WIDTH = 100


def scores(folder: Path) -> dict[str, Scores]:
    """Scores by the form in which the articles are given."""
    labelled = read_labelled(folder / "articles", folder / "labels").labelled
    return {form: measure(labelled, form) for form in get_args(Form)}


def measured(folder: Path, found: dict[str, Scores]) -> Baseline:
    """Every share of every form and kind, by a name such as `json counts precision`."""
    shares = {
        f"{form} {kind} {name}": gate.lowered(share)
        for form, by_kind in found.items()
        for kind, score in by_kind.items()
        for name, share in (
            ("precision", score.precision),
            ("recall", score.recall),
            *_attributes(score),
        )
    }
    return Baseline(digest(folder), shares)


def _attributes(score: Score) -> Iterator[tuple[str, float]]:
    """Share of the labelled facts that are found with an attribute right.

    Of the labelled ones, because whoever finds more facts finds the harder ones.
    """
    for attribute, asked in score.asked.items():
        yield attribute, score.right[attribute] / (asked + len(score.misses))


def digest(folder: Path) -> str:
    """Hash of articles and labels."""
    return gate.digest(
        path for name in ("articles", "labels") for path in (folder / name).iterdir()
    )


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder of articles and labels")
    parser.add_argument("--update", action="store_true", help="pin the floors anew")
    parser.add_argument("--allow-regression", metavar="REASON", help="pin lower floors, and why")
    options = parser.parse_args()
    found = scores(options.shared)
    for form, by_kind in found.items():
        print(f"given as {form}\n\n{text_report(by_kind, _WIDTH, with_findings=False)}")  # noqa: T201
    if options.update:
        new = measured(options.shared, found)
        gate.update(BASELINE, new, options.allow_regression, MARGIN)


if __name__ == "__main__":
    main()
