"""Prints how well the golden articles are read: `python -m tests.golden.report [words of a slug]`.

For the desk of whoever works on a rule. `--update` pins the quality gate, see `gate`.
"""

import argparse

from ingest import extract
from tests.golden import gate
from tests.golden.comparison import Report, compare
from tests.golden.gold import sample_cases, snippet_cases


def reports(words: list[str]) -> dict[str, Report]:
    """The report of each case whose slug holds all the words."""
    cases = [c for c in (*sample_cases(), *snippet_cases()) if all(w in c.slug for w in words)]
    return {case.slug: compare(case, extract(case.document)) for case in cases}


def show(found: dict[str, Report]) -> None:
    """Prints problems case by case, then precision and recall over all facts."""
    for slug, report in found.items():
        if report.problems:
            print("\n".join([f"\n{slug}", *(f"  {line}" for line in report.problems)]))  # noqa: T201
    measured = gate.measure(found)
    totals = [sum(getattr(r, k) for r in found.values()) for k in ("found", "missing", "false")]
    print(  # noqa: T201
        f"\n{len(measured.clean)} of {len(found)} without a problem; facts: {totals[0]} found, "
        f"{totals[1]} missing, {totals[2]} false; precision {measured.precision:.3f}, "
        f"recall {measured.recall:.3f}"
    )


def update(found: dict[str, Report], reason: str | None) -> None:
    """Pins the gate; SystemExit where that would lower it without a reason."""
    new = gate.measure(found)
    old = gate.read() if gate.BASELINE.exists() else None
    lost = gate.regressions(old, new) if old else []
    if lost and not reason:
        raise SystemExit("\n".join(["not pinned, this would give up:", *lost]))
    gate.pin(new, [*(old.reasons if old else []), *([reason] if lost and reason else [])])


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
        update(found, options.allow_regression)


if __name__ == "__main__":
    main()
