"""Prints how well the golden articles are read: `python -m tests.golden.report [words of a slug]`.

For the desk of whoever works on a rule; the tests beside it decide.
"""

import sys

from ingest import extract
from tests.golden.comparison import Report, compare
from tests.golden.gold import sample_cases, snippet_cases


def main(words: list[str]) -> None:
    """Prints problems case by case, then precision and recall over all facts."""
    cases = [c for c in (*sample_cases(), *snippet_cases()) if all(w in c.slug for w in words)]
    total, clean_count = Report(), 0
    for case in cases:
        report = compare(case, extract(case.document))
        clean_count += not report.problems
        total.found += report.found
        total.missing += report.missing
        total.false += report.false
        if report.problems:
            print("\n".join([f"\n{case.slug}", *(f"  {line}" for line in report.problems)]))  # noqa: T201
    recall = total.found / max(total.found + total.missing, 1)
    precision = total.found / max(total.found + total.false, 1)
    print(f"\n{clean_count} of {len(cases)} without a problem; facts: {total.found} found, "  # noqa: T201
          f"{total.missing} missing, {total.false} false; precision {precision:.3f}, "
          f"recall {recall:.3f}")  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1:])
