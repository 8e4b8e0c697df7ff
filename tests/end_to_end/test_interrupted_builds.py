"""However a build ends, readers keep an audited release and the next build completes."""

import signal
import subprocess
import threading
from pathlib import Path

import pytest

from tests.end_to_end.home import Home

STEPS = ("take in articles", "audit claims", "audit marts")
"""Killed after these, a build dies while it extracts, while dbt runs, and while it publishes."""


def test_two_builds_at_once_are_one_build_and_a_clear_message(
    with_bakers: tuple[Home, "subprocess.CompletedProcess[str]"],
) -> None:
    home, second = with_bakers
    assert second.returncode == 3
    assert "another build is running (pid " in second.stderr
    assert home.rows("select count(*) from marts.dim_articles") == [(3,)]


def test_killed_at_each_step_a_build_leaves_the_release_and_the_next_one_completes(
    base: Home,
    with_bakers: tuple[Home, "subprocess.CompletedProcess[str]"],
    articles: Path,
    bakers: Path,
    tmp_path: Path,
) -> None:
    home, reference = base.copy(tmp_path / "home"), with_bakers[0]
    for step in STEPS:
        code, _ = home.end_after(step, signal.SIGKILL, articles, bakers)
        assert code == -signal.SIGKILL
        assert (home.version, home.content) == (base.version, base.content)
    counts = build_and_read(home, articles, bakers)
    assert counts <= {2, 3}
    assert (home.version, home.content) == (reference.version, reference.content)


def build_and_read(home: Home, *paths: Path) -> set[object]:
    """Article counts that a reader saw who opened the current release again and again."""
    counts: set[object] = set()
    done = threading.Event()

    def read() -> None:
        while not done.wait(0.05):
            counts.update(home.rows("select count(*) from marts.dim_articles")[0])

    reader = threading.Thread(target=read)
    reader.start()
    try:
        home.build(*paths)
    finally:
        done.set()
        reader.join()
    return counts


@pytest.mark.parametrize(("word", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 130)])
def test_an_interrupted_build_says_so_and_leaves_nothing_running(
    base: Home, bakers: Path, tmp_path: Path, word: signal.Signals, code: int
) -> None:
    home = base.copy(tmp_path / "home")
    found, last_words = home.end_after("extract claims", word, bakers)
    assert found == code
    assert last_words.splitlines() == [
        "citydesk: interrupted; the current release is intact, run it again to go on"
    ]
    assert home.version == base.version
    assert "none is running" in home.run("status").stdout
