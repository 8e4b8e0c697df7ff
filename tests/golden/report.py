"""Prints how well the golden articles are read: `python -m tests.golden.report [words of a slug]`.

For the desk of whoever works on a rule. `--update` pins the quality gate, see `gate`.
"""

import argparse

from tests.golden import gate
from tests.golden.comparison import Report, compare
from tests.golden.gate import Baseline
from tests.golden.gold import FOLDER, SAMPLES, extracted, sample_cases, snippet_cases

BASELINE = FOLDER / "baseline.json"


def reports(words: list[str]) -> dict[str, Report]:
    """The report of each case whose slug holds all the words."""
    cases = [c for c in (*sample_cases(), *snippet_cases()) if all(w in c.slug for w in words)]
    found = extracted(cases)
    return {case.slug: compare(case, found[case.slug]) for case in cases}


def measured(found: dict[str, Report]) -> Baseline:
    """Precision and recall over all facts, and the cases without a problem."""
    hits, missing, false = totals(found)
    floors = {
        "precision": gate.lowered(hits / max(hits + false, 1)),
        "recall": gate.lowered(hits / max(hits + missing, 1)),
    }
    clean = sorted(slug for slug, report in found.items() if not report.problems)
    return Baseline(digest(), floors, clean)


def totals(found: dict[str, Report]) -> tuple[int, int, int]:
    """Facts found, missing and false."""
    found_all = found.values()
    return (
        sum(report.found for report in found_all),
        sum(report.missing for report in found_all),
        sum(report.false for report in found_all),
    )


def digest() -> str:
    """Hash of all golden files and samples."""
    return gate.digest([*FOLDER.glob("*.yaml"), *SAMPLES.iterdir()])


def show(found: dict[str, Report]) -> None:
    """Prints problems case by case, then precision and recall over all facts."""
    for slug, report in found.items():
        if report.problems:
            print("\n".join([f"\n{slug}", *(f"  {line}" for line in report.problems)]))  # noqa: T201
    now, (hits, missing, false) = measured(found), totals(found)
    shares = ", ".join(f"{name} {share:.3f}" for name, share in now.floors.items())
    print(  # noqa: T201
        f"\n{len(now.clean)} of {len(found)} without a problem; facts: {hits} found, "
        f"{missing} missing, {false} false; {shares}"
    )


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("words", nargs="*")
    parser.add_argument("--update", action="store_true", help="pin the floors anew")
    parser.add_argument("--allow-regression", metavar="REASON", help="pin lower floors, and why")
    options = parser.parse_args()
    found = reports(options.words)
    show(found)
    if options.update and not options.words:
        gate.update(BASELINE, measured(found), options.allow_regression)


if __name__ == "__main__":
    main()
