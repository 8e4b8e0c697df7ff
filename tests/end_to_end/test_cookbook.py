"""Every question of the cookbook has the answer that the page prints."""

import pytest

from tests.end_to_end import cookbook
from tests.end_to_end.home import Home

QUESTIONS = cookbook.questions()


@pytest.fixture(scope="session")
def after_late_article(samples: Home, tmp_path_factory: pytest.TempPathFactory) -> Home:
    """The home of the samples after one more article."""
    home = samples.copy(tmp_path_factory.mktemp("late") / "home")
    home.build(cookbook.LATE_ARTICLE)
    return home


def test_the_cookbook_asks_two_dozen_questions() -> None:
    assert len(QUESTIONS) == 24


@pytest.mark.parametrize(("sql", "printed"), QUESTIONS, ids=range(1, len(QUESTIONS) + 1))
def test_the_cookbook_prints_what_the_release_answers(
    request: pytest.FixtureRequest, sql: str, printed: str
) -> None:
    is_late = cookbook.asks_after_late_article(sql)
    home = request.getfixturevalue("after_late_article" if is_late else "samples")
    assert cookbook.answer(home, sql) == printed, "if this is meant: make cookbook"
