"""Prints one table: `make benchmark`, or `python -m benchmarks --help`."""

import os

os.environ.setdefault("POLARS_MAX_THREADS", "1")

import argparse
import json
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import polars as pl

from benchmarks import cores, memory
from benchmarks.articles import NoArticlesError, documents, megabytes
from benchmarks.expressions import expressions
from benchmarks.found import Found, found_in, losses, pin
from benchmarks.paired import ROUNDS, paired
from benchmarks.reference import assert_frozen, scan
from ingest import extract
from ingest.articles.language import detect_language

_PEERS = Path(__file__).parent / ".venv" / "bin" / "python"
_REFERENCE = 12_000
"""Articles of the reference scan: some tenths of a second."""


def main() -> None:
    """Measures, and refuses every ratio where facts or F1 fell."""
    options = _options()
    try:
        frame, wide = documents(options.articles), documents(_REFERENCE)
    except NoArticlesError as error:
        raise SystemExit(str(error)) from error
    assert_frozen()
    found = found_in(extract(frame))
    _print(_told(frame, found))
    if options.pin:
        pin(found)
    elif lost := losses(found):
        raise SystemExit("\n".join(["No ratio, for less is found than was pinned:", *lost]))
    _print(_ratios(frame, wide, options.rounds))
    if not options.brief:
        _print(_scaling(frame))
    if _PEERS.exists() and options.peers:
        _print(_peers(frame))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--articles", type=int, default=400, help="articles that are extracted")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="paired runs of each ratio")
    parser.add_argument("--brief", action="store_true", help="no second core and no memory")
    parser.add_argument("--pin", action="store_true", help="keep what is found as the least")
    parser.add_argument("--peers", action="store_true", help="measure spaCy and dateparser too")
    return parser.parse_args()


def _print(lines: Iterator[tuple[str, str]]) -> None:
    for name, value in lines:
        print(f"{name:<46} {value}", flush=True)


def _told(frame: pl.DataFrame, found: Found) -> Iterator[tuple[str, str]]:
    """What is measured, and what is found in it."""
    yield "articles", f"{frame.height}, {megabytes(frame):.1f} MB"
    yield "rows", ", ".join(f"{name} {rows}" for name, rows in found.facts.items())
    yield "F1", ", ".join(f"{kind} {f1:.3f}" for kind, f1 in found.f1.items()) or "no labels"


def _ratios(frame: pl.DataFrame, wide: pl.DataFrame, rounds: int) -> Iterator[tuple[str, str]]:
    """Speed as a share of the reference scan's, on one core."""
    english = frame.filter(frame["document_text"].map_elements(detect_language, pl.String) == "en")
    whole, texts = wide["document_text"], english["document_text"]
    works = {
        "extraction and ledger": (lambda: extract(frame), megabytes(frame)),
        "dates and counts alone": (lambda: expressions(texts), megabytes(english)),
    }
    for name, (work, size) in works.items():
        ratio = paired(lambda: scan(whole), work, (megabytes(wide), size), rounds)
        shares = f"{ratio.cpu:.5f} by processor, {ratio.wall:.5f} by clock"
        spread = f"spread {ratio.spread:.0%}; {ratio.megabytes_per_second:.2f} MB/s"
        yield f"{name} / reference scan", f"{shares} ({spread})"


def _scaling(frame: pl.DataFrame) -> Iterator[tuple[str, str]]:
    """A second core, and ten times the articles."""
    yield "two cores / one", f"{cores.gain(frame):.2f} by clock"
    small, large = memory.peak(frame.height), memory.peak(10 * frame.height)
    yield "peak memory", f"{small:.0f} MB, {large:.0f} MB with ten times the articles"


def _peers(frame: pl.DataFrame) -> Iterator[tuple[str, str]]:
    """Other libraries, in their own environment."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(frame["document_text"].to_list(), file)
        file.flush()
        command = [str(_PEERS), str(Path(__file__).with_name("peers.py")), file.name]
        lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    for peer in map(json.loads, lines.splitlines()):
        yield peer["name"], f"{peer['speed']:.3f} MB/s by processor"


if __name__ == "__main__":
    main()
