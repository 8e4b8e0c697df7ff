"""Table macros of a release: plain SQL, one file each, created in the published database.

They refer to the schemas `marts` and `policies` only, so that they work in every client that opens
`current/citydesk.duckdb` itself. `evidence.sql` is generated from the contracts, because it has a
branch per fact table. Each file is one statement; its first comment becomes the macro's comment.
"""

import re
from pathlib import Path

_FOLDER = Path(__file__).parent


def macro_statements() -> list[str]:
    """SQL that creates every macro and its comment; those that read others come last."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in _FOLDER.glob("*.sql")}
    statements: list[str] = []
    for name in sorted(texts, key=lambda name: (_reads_others(name, texts), name)):
        comment = _first_comment(texts[name]).replace("'", "''")
        statements += [texts[name], f"comment on macro table {name} is '{comment}'"]
    return statements


def _reads_others(name: str, texts: dict[str, str]) -> bool:
    """Whether a macro has another one behind FROM."""
    read = re.findall(r"(?m)^ +from (\w+)\(", texts[name])
    return any(other in texts for other in read)


def _first_comment(text: str) -> str:
    """The leading `--` lines as one sentence or more."""
    lines: list[str] = []
    for line in text.splitlines():
        if not line.startswith("--"):
            break
        lines.append(line.removeprefix("--").strip())
    return " ".join(lines)
