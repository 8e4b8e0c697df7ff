"""The extraction reads labelled articles beside the repository no worse than is pinned."""

import pytest

from tests.golden import gate, labelled
from tests.golden.gate import Baseline

PINNED = gate.read(labelled.BASELINE)

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(
        not labelled.SHARED.is_dir(), reason=f"there are no labelled articles in {labelled.SHARED}"
    ),
]


@pytest.fixture(scope="module")
def found() -> Baseline:
    return labelled.measured(labelled.SHARED, labelled.scores(labelled.SHARED))


def test_the_floors_speak_of_these_articles_and_labels() -> None:
    again = "run: python -m tests.golden.labelled --update"
    assert labelled.digest(labelled.SHARED) == PINNED.digest, again


@pytest.mark.parametrize("name", PINNED.floors)
def test_a_measure_stays_above_its_floor(name: str, found: Baseline) -> None:
    assert found.floors[name] >= PINNED.floors[name]


def test_every_measure_has_a_floor(found: Baseline) -> None:
    assert set(found.floors) == set(PINNED.floors)
