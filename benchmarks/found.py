"""What is found: a ratio counts only while no fact and no F1 is lost for it."""

import json
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from benchmarks.articles import gold_path
from ingest.evaluation.labels import read_labelled
from ingest.evaluation.measuring import measure

PINNED = Path(__file__).with_name("pinned.json")
FACTS = ("event_claims", "participant_counts", "office_claims", "quantities", "organisations",
         "person_roles", "quotations", "checks", "number_tokens")  # fmt: skip
_KINDS = ("events", "dates", "counts", "offices")


@dataclass(frozen=True, slots=True)
class Found:
    """Rows by table on the benchmark's articles, and F1 by kind on the labelled ones."""

    articles: int
    facts: dict[str, int]
    f1: dict[str, float]


def found_in(tables: dict[str, pl.DataFrame]) -> Found:
    """What one run found, and how good the rules are; F1 is empty without labelled articles."""
    facts = {name: tables[name].height for name in FACTS}
    return Found(tables["articles"].height, facts, _f1())


def _f1() -> dict[str, float]:
    folder = gold_path()
    if folder is None:
        return {}
    scores = measure(read_labelled(folder / "articles", folder / "labels").labelled)
    return {kind: round(scores[kind].f1, 4) for kind in _KINDS}


def losses(found: Found, pinned: Path = PINNED) -> list[str]:
    """What was found when the ratios were pinned and is not found any more."""
    if not pinned.exists():
        return []
    old = Found(**json.loads(pinned.read_text(encoding="utf-8")))
    fallen = [
        f"{kind}: F1 {found.f1[kind]:.4f} instead of {f1:.4f}"
        for kind, f1 in old.f1.items()
        if kind in found.f1 and found.f1[kind] < f1
    ]
    if found.articles != old.articles:
        return fallen
    return fallen + [
        f"{name}: {found.facts[name]} rows instead of {rows}"
        for name, rows in old.facts.items()
        if found.facts[name] < rows
    ]


def pin(found: Found, pinned: Path = PINNED) -> None:
    """Keeps what is found as the least that later runs must find."""
    told = {"articles": found.articles, "facts": found.facts, "f1": found.f1}
    pinned.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
