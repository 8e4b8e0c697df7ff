"""The questions of docs/cookbook.md, and their answers on a release.

`python -m tests.end_to_end.cookbook` builds the samples and writes the answers anew.
"""

import re
import tempfile
from pathlib import Path

from tests.end_to_end.home import Home

REPOSITORY = Path(__file__).parents[2]
PAGE = REPOSITORY / "docs" / "cookbook.md"
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


def rewrite(home: Home) -> None:
    """Writes the answers of the home's release into the page."""

    def answered(entry: re.Match[str]) -> str:
        return f"{entry['head']}{entry['sql']}{entry['middle']}{answer(home, entry['sql'])}\n```"

    PAGE.write_text(_ENTRY.sub(answered, PAGE.read_text(encoding="utf-8")), encoding="utf-8")


def main() -> None:
    """Builds the samples in a passing home and rewrites the page."""
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder))
        home.build(REPOSITORY / "ingest" / "samples")
        rewrite(home)


if __name__ == "__main__":
    main()
