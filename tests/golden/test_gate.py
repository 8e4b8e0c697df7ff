"""The gate: floors rise by themselves and fall for a reason only."""

import json
from pathlib import Path

import pytest

from tests.golden.gate import Baseline, digest, lowered, read, regressions, update


def test_a_lower_measure_is_named() -> None:
    old = Baseline("d", {"precision": 0.9, "recall": 0.8, "start": 0.5}, ["a", "b"])
    new = Baseline("d", {"precision": 0.8, "recall": 0.8}, ["a"])
    assert regressions(old, new) == [
        "b was read without a problem",
        "precision fell from 0.9 to 0.8",
        "start is no longer measured",
    ]


def test_floors_rise_and_do_not_fall_within_the_margin(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    update(path, Baseline("d", {"recall": 0.8}), None, 0.01)
    assert read(path).floors == {"recall": 0.79}
    update(path, Baseline("d", {"recall": 0.795}), None, 0.01)
    assert read(path).floors == {"recall": 0.79}
    update(path, Baseline("d", {"recall": 0.9}), None, 0.01)
    assert read(path).floors == {"recall": 0.89}


def test_a_floor_falls_for_a_reason_that_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    update(path, Baseline("d", {"recall": 0.8, "precision": 0.7}, ["a"]), None)
    worse = Baseline("d", {"recall": 0.7, "precision": 0.9})
    with pytest.raises(SystemExit, match=r"recall fell from 0\.8 to 0\.7"):
        update(path, worse, None)
    assert read(path).floors["recall"] == 0.8
    update(path, worse, "the label was wrong")
    pinned = Baseline("d", {"recall": 0.7, "precision": 0.9}, [], ["the label was wrong"])
    assert read(path) == pinned
    update(path, worse, "nothing was given up")
    assert json.loads(path.read_text())["reasons"] == ["the label was wrong"]


def test_a_measure_passes_the_floor_made_of_it() -> None:
    assert [lowered(share) for share in (2 / 3, 0.29, 1.0)] == [0.666, 0.29, 1.0]
    assert lowered(0.004, 0.01) == 0


def test_the_digest_knows_names_and_contents(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("1")
    (tmp_path / "b").write_text("2")
    paths = [tmp_path / "a", tmp_path / "b"]
    first = digest(paths)
    assert digest(reversed(paths)) == first
    (tmp_path / "b").write_text("3")
    assert digest(paths) != first
