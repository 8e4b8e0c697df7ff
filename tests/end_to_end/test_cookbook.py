"""Every question of the cookbook has the answer that the page prints."""

import pytest

from tests.end_to_end import cookbook
from tests.end_to_end.home import Home

QUESTIONS = cookbook.questions()


def test_the_cookbook_asks_twenty_questions() -> None:
    assert len(QUESTIONS) == 20


@pytest.mark.parametrize(("sql", "printed"), QUESTIONS, ids=range(1, len(QUESTIONS) + 1))
def test_the_cookbook_prints_what_the_release_answers(
    samples: Home, sql: str, printed: str
) -> None:
    assert cookbook.answer(samples, sql) == printed, "if this is meant: make cookbook"
