"""The extraction reads the golden articles no worse than is pinned, and most without a problem."""

import pytest

from tests.golden import gate
from tests.golden.comparison import Report
from tests.golden.gold import sample_cases, snippet_cases
from tests.golden.report import reports

SLUGS = [case.slug for case in (*sample_cases(), *snippet_cases())]
PINNED = gate.read()


@pytest.fixture(scope="module")
def found() -> dict[str, Report]:
    return reports([])


def test_the_floors_speak_of_these_golden_files() -> None:
    assert gate.digest() == PINNED.digest, "run: python -m tests.golden.report --update"


@pytest.mark.parametrize("slug", PINNED.clean)
def test_what_a_careful_reader_finds_is_found_and_nothing_else(
    slug: str, found: dict[str, Report]
) -> None:
    assert not found[slug].problems, "\n".join([f"{slug}:", *found[slug].problems])


def test_precision_and_recall_stay_above_their_floors(found: dict[str, Report]) -> None:
    measured = gate.measure(found)
    assert (measured.precision >= PINNED.precision, measured.recall >= PINNED.recall) == (
        True,
        True,
    ), f"precision {measured.precision}, recall {measured.recall}; pinned {PINNED}"


def test_a_lower_measure_is_named() -> None:
    old = gate.Baseline("d", 0.9, 0.8, ["a", "b"])
    new = gate.Baseline("d", 0.8, 0.8, ["a"])
    assert gate.regressions(old, new) == [
        "b was read without a problem",
        "precision fell from 0.9 to 0.8",
    ]
