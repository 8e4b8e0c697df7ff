"""The questions of docs/cookbook.md, and their answers on a release.

Questions about ids that changed are answered after a late article has arrived.
`python -m tests.end_to_end.cookbook` builds the samples and writes the answers anew.
"""

import re
import tempfile
from pathlib import Path

from tests.end_to_end.home import Home

REPOSITORY = Path(__file__).parents[2]
PAGE = REPOSITORY / "docs" / "cookbook.md"
SAMPLES = REPOSITORY / "ingest" / "samples"
LATE_ARTICLE = REPOSITORY / "docs" / "late-article.txt"
_ENTRY = re.compile(
    r"(?P<head>## [0-9]+\. [^\n]+\n.*?```sql\n)(?P<sql>.*?)"
    r"(?P<middle>\n```\n\n```\n)(?P<answer>.*?)\n```",
    re.DOTALL,
)


def questions() -> list[tuple[str, str]]:
    """SQL and printed answer of each question of the page."""
    return [(m["sql"], m["answer"]) for m in _ENTRY.finditer(PAGE.read_text(encoding="utf-8"))]


def answer(home: Home, sql: str) -> str:
    """What the command line prints, without blanks at line ends.

    Raises:
        AssertionError: the query fails.
    """
    done = home.run("sql", sql)
    assert done.returncode == 0, done.stderr
    return "\n".join(line.rstrip() for line in done.stdout.splitlines())


def asks_after_late_article(sql: str) -> bool:
    """Whether a question is about what a late article changed."""
    return "event_id_changes" in sql


def rewrite(before: Home, after: Home) -> None:
    """Writes the answers into the page: of the samples, and after the late article."""

    def answered(entry: re.Match[str]) -> str:
        home = after if asks_after_late_article(entry["sql"]) else before
        return f"{entry['head']}{entry['sql']}{entry['middle']}{answer(home, entry['sql'])}\n```"

    PAGE.write_text(_ENTRY.sub(answered, PAGE.read_text(encoding="utf-8")), encoding="utf-8")


def main() -> None:
    """Builds the samples in a passing home, then the late article, and rewrites the page."""
    with tempfile.TemporaryDirectory() as folder:
        before = Home(Path(folder) / "before")
        before.path.mkdir()
        before.build(SAMPLES)
        after = before.copy(Path(folder) / "after")
        after.build(LATE_ARTICLE)
        rewrite(before, after)


if __name__ == "__main__":
    main()
