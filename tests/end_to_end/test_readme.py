"""The questions of the README run on a release of the sample articles, and have answers."""

import re
from pathlib import Path

import pytest

from tests.end_to_end.home import Home

REPOSITORY = Path(__file__).parents[2]
BLOCK = re.compile(r"```sql\n(?P<sql>.*?)\n```\n\n```\n(?P<answer>.*?)\n```", re.DOTALL)
README = (REPOSITORY / "README.md").read_text("utf-8")
QUESTIONS = [m.groupdict() for m in BLOCK.finditer(README)]
AS_OF = re.compile(r"`citydesk sql --as-of \$\(date -u \+%F\) ")
NAMES = re.compile(
    r"20\d{6}-[0-9a-f]{10}|\S*/(?=releases/)|\S*/(?=ingest/samples/)|\b[0-9a-f]{16}\b|\b\d+\b"
)
"""What differs from home to home and from rule to rule: versions, folders, ids, numbers."""


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


def test_the_first_run_says_what_the_readme_shows(first_words: str) -> None:
    """But for the totals of the audit, which knows more warnings on a day before its articles."""
    shown = README[README.index("```\nArticles ") + 4 :].split("\n```")[0]
    said = NAMES.sub("", first_words).splitlines()
    lines = NAMES.sub("", shown).splitlines()
    assert [line for line in lines if line not in said and not line.startswith("Audit ")] == []


def test_the_day_that_the_readme_looks_back_to_is_that_of_ingest(samples: Home) -> None:
    assert AS_OF.search(README)
    asked = samples.run("sql", "--as-of", samples.today, "select count(*) from fct_events")
    assert asked.returncode == 0, asked.stderr
    assert not (samples.path / "as_of").exists()
    before = samples.run("sql", "--as-of", "2000-01-01", "select 1")
    assert f"the first articles came on {samples.today}" in before.stderr
