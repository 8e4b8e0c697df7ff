"""The questions of the README run on a release of the sample articles, and have answers."""

import re
from pathlib import Path

import pytest

from tests.end_to_end.home import Home

REPOSITORY = Path(__file__).parents[2]
BLOCK = re.compile(r"```sql\n(?P<sql>.*?)\n```\n\n```\n(?P<answer>.*?)\n```", re.DOTALL)
QUESTIONS = [m.groupdict() for m in BLOCK.finditer((REPOSITORY / "README.md").read_text("utf-8"))]


def test_nothing_of_the_samples_is_quarantined(samples: Home) -> None:
    left = samples.run("sql", "select * from audit.quarantined_rows", "--format", "json")
    assert left.stdout.strip() in ("", "[]"), left.stdout


def test_the_readme_asks_five_questions() -> None:
    assert len(QUESTIONS) == 5


@pytest.mark.parametrize("question", QUESTIONS, ids=range(len(QUESTIONS)))
def test_a_question_of_the_readme_has_its_answer(samples: Home, question: dict[str, str]) -> None:
    answered = samples.run("sql", question["sql"])
    assert answered.returncode == 0, answered.stderr
    shown, printed = question["answer"].splitlines(), answered.stdout.splitlines()
    assert printed[0].split() == shown[0].split()
    assert len(printed) > 3
