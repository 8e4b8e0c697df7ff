"""The extraction reads the golden articles no worse than is pinned, and most without a problem."""

import pytest

from tests.golden import gate, report
from tests.golden.comparison import Report
from tests.golden.gold import sample_cases, snippet_cases

SLUGS = [case.slug for case in (*sample_cases(), *snippet_cases())]
PINNED = gate.read(report.BASELINE)


@pytest.fixture(scope="module")
def found() -> dict[str, Report]:
    return report.reports([])


def test_the_floors_speak_of_these_golden_files() -> None:
    assert report.digest() == PINNED.digest, "run: python -m tests.golden.report --update"


@pytest.mark.parametrize("slug", PINNED.clean)
def test_what_a_careful_reader_finds_is_found_and_nothing_else(
    slug: str, found: dict[str, Report]
) -> None:
    assert not found[slug].problems, "\n".join([f"{slug}:", *found[slug].problems])


@pytest.mark.parametrize("name", PINNED.floors)
def test_precision_and_recall_stay_above_their_floors(name: str, found: dict[str, Report]) -> None:
    assert report.measured(found).floors[name] >= PINNED.floors[name]
