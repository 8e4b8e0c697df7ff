"""One release of labelled articles: which mentions were joined to one event, and which copies seen.

The floors are what was measured, rounded down; raise them with the rules.
"""

from pathlib import Path

import pytest

from ingest.evaluation.clusters import b_cubed, pairwise
from tests.end_to_end.home import Home
from tests.resolution import scenario
from tests.resolution.scenario import Joined

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("end_to_end")]

PAIRWISE_RECALL = 0.65
B_CUBED_RECALL = 0.80
FOUND = 0.75


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release of the scenario."""
    home = Home(tmp_path_factory.mktemp("resolution"))
    path = home.path / "scenario.jsonl"
    scenario.write_lines(path, scenario.records())
    done = home.run("build", path)
    assert done.returncode == 0, done.stderr
    return home.path / "current" / "citydesk.duckdb"


@pytest.fixture(scope="module")
def joined(release: Path) -> Joined:
    """Its mentions."""
    return scenario.joined(release)


def test_most_mentions_are_found(joined: Joined) -> None:
    assert len(joined.found) >= FOUND * (len(joined.found) + len(joined.missing))


def test_what_is_joined_belongs_together(joined: Joined) -> None:
    assert pairwise(joined.found, joined.labelled).precision >= 0.98
    assert b_cubed(joined.found, joined.labelled).precision >= 0.98


def test_what_belongs_together_is_joined(joined: Joined) -> None:
    assert pairwise(joined.found, joined.labelled).recall >= PAIRWISE_RECALL
    assert b_cubed(joined.found, joined.labelled).recall >= B_CUBED_RECALL


def test_copies_are_seen_and_nothing_else_is_called_one(release: Path) -> None:
    labelled = {a["id"]: a["copy_of"] for a in scenario.articles() if "copy_of" in a}
    assert scenario.originals(release) == labelled
