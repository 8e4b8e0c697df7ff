"""Agreement of clusters, on clusters small enough to count by hand."""

import pytest

from ingest.evaluation.clusters import Agreement, b_cubed, pairwise

LABELLED = {"a": 1, "b": 1, "c": 1, "d": 2, "e": 2}


def test_equal_clusters_agree_whatever_their_names() -> None:
    joined = {"a": "x", "b": "x", "c": "x", "d": "y", "e": "y"}
    assert pairwise(joined, LABELLED) == b_cubed(joined, LABELLED) == Agreement(1, 1)


def test_a_wrong_join_costs_precision_and_a_missed_one_recall() -> None:
    joined = {"a": 1, "b": 1, "c": 2, "d": 2, "e": 3}
    assert pairwise(joined, LABELLED) == Agreement(1 / 2, 1 / 4)
    measured = b_cubed(joined, LABELLED)
    assert measured.precision == pytest.approx((1 + 1 + 1 / 2 + 1 / 2 + 1) / 5)
    assert measured.recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1 / 2 + 1 / 2) / 5)


def test_nothing_joined_is_never_wrong() -> None:
    joined = {name: name for name in LABELLED}
    assert pairwise(joined, LABELLED) == Agreement(1.0, 0.0)
    assert b_cubed(joined, LABELLED).precision == 1.0


def test_no_mentions_agree() -> None:
    assert pairwise({}, {}) == Agreement(1.0, 1.0)
