"""Table macros of a release: plain SQL, one file each, created in the published database.

They refer to the schemas `marts` and `policies` only, so that they work in every client that opens
`current/citydesk.duckdb` itself. `evidence.sql` is generated from the contracts, because it has a
branch per fact table. Each file is one statement; its first comment becomes the macro's comment.
"""

from pathlib import Path

_FOLDER = Path(__file__).parent


def macro_statements() -> list[str]:
    """SQL that creates every macro and its comment, in the order of their names."""
    statements: list[str] = []
    for path in sorted(_FOLDER.glob("*.sql")):
        text = path.read_text(encoding="utf-8")
        comment = _first_comment(text).replace("'", "''")
        statements += [text, f"comment on macro table {path.stem} is '{comment}'"]
    return statements


def _first_comment(text: str) -> str:
    """The leading `--` lines as one sentence or more."""
    lines: list[str] = []
    for line in text.splitlines():
        if not line.startswith("--"):
            break
        lines.append(line.removeprefix("--").strip())
    return " ".join(lines)
