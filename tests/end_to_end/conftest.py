"""Builds that the tests of this folder share.

A build takes some twenty seconds of two cores, so tests share builds, copy homes, and run in one
worker (the xdist group below).
"""

import json
import subprocess
from pathlib import Path

import pytest

from tests.end_to_end.home import BAKERS, RIVER, SUMMIT, Home


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test here is slow and runs in one worker, whose fixtures it shares."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.slow)
            item.add_marker(pytest.mark.xdist_group("end_to_end"))


@pytest.fixture(scope="session")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of articles that lies outside every home."""
    folder = tmp_path_factory.mktemp("articles")
    (folder / "river.txt").write_text(RIVER, encoding="utf-8")
    (folder / "summit.json").write_text(json.dumps(SUMMIT), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def bakers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One more article."""
    path = tmp_path_factory.mktemp("later") / "bakers.txt"
    path.write_text(BAKERS, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory, articles: Path) -> Home:
    """A home with one release of two articles; look, do not touch: copy it."""
    home = Home(tmp_path_factory.mktemp("base"))
    home.build(articles)
    return home


@pytest.fixture(scope="session")
def built_samples(tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, str]:
    """A home with one release of the sample articles, and what the build said."""
    home = Home(tmp_path_factory.mktemp("samples"))
    return home, home.build(Path(__file__).parents[2] / "ingest" / "samples")


@pytest.fixture(scope="session")
def samples(built_samples: tuple[Home, str]) -> Home:
    """A home with one release of the sample articles; look, do not touch."""
    return built_samples[0]


@pytest.fixture(scope="session")
def first_words(built_samples: tuple[Home, str]) -> str:
    """What the build of the sample articles said."""
    return built_samples[1]


@pytest.fixture(scope="session")
def with_bakers(
    tmp_path_factory: pytest.TempPathFactory, articles: Path, bakers: Path
) -> tuple[Home, "subprocess.CompletedProcess[str]"]:
    """A home of three articles, built at once, and what a second build beside it said."""
    home = Home(tmp_path_factory.mktemp("three"))
    first = home.start("build", articles, bakers)
    assert first.stderr is not None
    assert "take in articles" in first.stderr.readline()
    second = home.run("build", articles)
    _, errors = first.communicate(timeout=240)
    assert first.returncode == 0, errors
    return home, second
