"""Writes docs/codebook.md from the rule datasets, or checks that it is current.

`python -m ingest.codebook.generate` writes, `--check` compares.
"""

import argparse
import sys
from pathlib import Path

from ingest.codebook.page import page
from ingest.codebook.rules import datasets

PAGE = Path(__file__).resolve().parents[2] / "docs" / "codebook.md"


def main() -> int:
    """Command line; exit code 1 where `--check` finds another page."""
    parser = argparse.ArgumentParser(prog="python -m ingest.codebook.generate")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    check = parser.parse_args().check
    text = page(datasets())
    if PAGE.is_file() and PAGE.read_text(encoding="utf-8") == text:
        return 0
    if not check:
        PAGE.write_text(text, encoding="utf-8")
    sys.stdout.write(
        f"docs/codebook.md {'is stale, run `make generate`' if check else 'written'}\n"
    )
    return int(check)


if __name__ == "__main__":
    sys.exit(main())
