"""Steps are reported when they begin and when they end."""

import pytest

from orchestration.progress import Step, Stopwatch


def test_a_step_is_reported_twice_and_timed_once_it_ends() -> None:
    seen: list[tuple[str, bool, str]] = []

    def report(step: Step) -> None:
        seen.append((step.name, step.seconds is None, step.detail))

    watch = Stopwatch(report)
    with watch.step("knead") as step:
        step.detail = "two loaves"
    assert seen == [("knead", True, ""), ("knead", False, "two loaves")]
    assert [done.name for done in watch.steps] == ["knead"]


def test_a_step_that_raises_is_not_reported_as_done() -> None:
    watch = Stopwatch()
    with pytest.raises(ZeroDivisionError), watch.step("divide"):
        _ = 1 // 0
    assert watch.steps == []
