"""Real articles that tell of the same and of similar events: what one release of them joins.

The floors are what was measured, rounded down; raise them with the rules.
"""

from pathlib import Path

import pytest

from ingest.evaluation.clusters import b_cubed, pairwise
from ingest.evaluation.resolution import Joined
from orchestration.evaluate_clusters import read_joined, write_lines
from tests.end_to_end.home import Home
from tests.resolution import corpus

WORDS_OF_A_NAME = 6
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("end_to_end")]
needs_texts = pytest.mark.skipif(
    not corpus.CORPUS.is_file(), reason=f"there are no texts of articles in {corpus.CORPUS}"
)


@pytest.fixture(scope="module")
def joined(tmp_path_factory: pytest.TempPathFactory) -> Joined:
    home = Home(tmp_path_factory.mktemp("corpus"))
    path: Path = home.path / "articles.jsonl"
    write_lines(path, corpus.records())
    home.build(path)
    return read_joined(home.path / "current" / "citydesk.duckdb", corpus.articles())


def test_labels_hold_names_and_no_text() -> None:
    mentions = [mention for article in corpus.labelled() for mention in article["tells"]]
    assert all({"event", "name", "at"} <= mention.keys() for mention in mentions)
    assert all(len(mention["name"].split()) <= WORDS_OF_A_NAME for mention in mentions)


@pytest.mark.shared
@needs_texts
def test_most_mentions_are_found(joined: Joined) -> None:
    assert len(joined.found) >= 0.95 * (len(joined.found) + len(joined.missing))


@pytest.mark.shared
@needs_texts
def test_what_is_joined_belongs_together(joined: Joined) -> None:
    assert pairwise(joined.found, joined.labelled).precision >= 0.98
    assert b_cubed(joined.found, joined.labelled).precision >= 0.98


@pytest.mark.shared
@needs_texts
def test_what_belongs_together_is_joined(joined: Joined) -> None:
    assert pairwise(joined.found, joined.labelled).recall >= 0.60
    assert b_cubed(joined.found, joined.labelled).recall >= 0.87
