"""One release of each file of labelled articles: which mentions were joined, and which copies seen.

`scenario.yaml` has one story for each thing that resolution must know, `papers.yaml` many papers on
many gatherings. The floors are what was measured, rounded down; raise them with the rules.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest

from ingest.evaluation.clusters import b_cubed, pairwise
from ingest.evaluation.resolution import Joined
from orchestration.evaluate_clusters import read_joined, records, write_lines
from tests.end_to_end.home import Home
from tests.resolution import scenario

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("end_to_end")]


@dataclass(frozen=True, slots=True)
class Floors:
    """What must not be lost; precision is at least .98 everywhere."""

    found: float
    pairwise_recall: float
    b_cubed_recall: float
    copies: float


FLOORS = {"scenario": Floors(0.90, 0.98, 0.98, 1.0), "papers": Floors(0.80, 0.72, 0.86, 0.5)}


@dataclass(frozen=True, slots=True)
class Read:
    """A release of a file and what it made of its mentions."""

    name: str
    release: Path
    joined: Joined

    @property
    def floors(self) -> Floors:
        """Those of the file."""
        return FLOORS[self.name]


@pytest.fixture(scope="module", params=sorted(FLOORS))
def read(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Read:
    """A release of one file."""
    home = Home(tmp_path_factory.mktemp(request.param))
    path = home.path / "articles.jsonl"
    write_lines(path, records(scenario.articles(request.param)))
    home.build(path)
    release = home.path / "current" / "citydesk.duckdb"
    return Read(request.param, release, read_joined(release, scenario.articles(request.param)))


def test_most_mentions_are_found(read: Read) -> None:
    joined = read.joined
    count = len(joined.found) + len(joined.missing)
    assert len(joined.found) >= read.floors.found * count


def test_what_is_joined_belongs_together(read: Read) -> None:
    joined = read.joined
    assert pairwise(joined.found, joined.labelled).precision >= 0.98
    assert b_cubed(joined.found, joined.labelled).precision >= 0.98


def test_what_belongs_together_is_joined(read: Read) -> None:
    joined = read.joined
    assert pairwise(joined.found, joined.labelled).recall >= read.floors.pairwise_recall
    assert b_cubed(joined.found, joined.labelled).recall >= read.floors.b_cubed_recall


def test_copies_are_seen_and_nothing_else_is_called_one(read: Read) -> None:
    """Of two copies of one day either may be the original."""
    articles = scenario.articles(read.name)
    labelled = {frozenset((a["id"], a["copy_of"])) for a in articles if "copy_of" in a}
    called = {frozenset(pair) for pair in scenario.originals(read.release).items()}
    assert called <= labelled
    assert len(called) >= read.floors.copies * len(labelled)
