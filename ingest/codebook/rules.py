"""Reads the rule datasets: one `rules.toml` beside the code of each stage.

    title = "Dates"                  # chapter of the codebook
    introduction = "…"               # a paragraph for analysts

    [kind.expression]                # what its rules have in common; a rule without `kind` has
    title = "How a date is read"     # the first one
    recorded_in = ["date_rule"]      # columns of claims that carry the ids; may be left out

    [[rule]]
    id = "iso_date"
    explanation = "Year, month and day in figures, parted by hyphens."
    source = "ISO 8601"              # where the rule comes from, if not from reading
    example = [{ language = "en", text = "…", … }]
    counter_example = [{ language = "en", text = "…" }]

What else an example says is the business of its stage, see the head of each file.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_INGEST = Path(__file__).resolve().parents[1]
_OF_RULES = {"id", "kind", "explanation", "source", "example", "counter_example"}
CHAPTERS = (
    "articles", "events", "dates", "places", "counts", "offices", "organisations", "relations",
    "claims",
)  # fmt: skip
"""Folders of `ingest` with a dataset, in the order of the codebook."""

Example = dict[str, Any]
"""A text with its language and what is read from it."""


@dataclass(frozen=True, slots=True)
class Kind:
    """Rules that have their place in common.

    Args:
        name: as rules refer to it.
        title: a heading.
        recorded_in: columns of claims that carry the ids of these rules; empty where none does.
    """

    name: str
    title: str
    recorded_in: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A named rule.

    Args:
        rule_id: its name, as claims carry it.
        kind: one of the kinds of its dataset.
        explanation: for analysts, a few sentences.
        source: where it comes from, None where from reading articles.
        examples: texts that use it.
        counter_examples: texts that look alike and do not.
    """

    rule_id: str
    kind: Kind
    explanation: str
    source: str | None
    examples: tuple[Example, ...]
    counter_examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Dataset:
    """The rules of one stage, in the order of the file."""

    stage: str
    title: str
    introduction: str
    rules: tuple[Rule, ...]

    def recorded(self, column: str | None = None) -> frozenset[str]:
        """Ids that claims carry, in any column or in this one."""
        return frozenset(
            rule.rule_id
            for rule in self.rules
            if (column in rule.kind.recorded_in if column else rule.kind.recorded_in)
        )


@cache
def dataset(stage: str) -> Dataset:
    """The rules of a stage (`dates`, `counts` …).

    Raises:
        ValueError: the file misses a key or has one that nobody reads.
    """
    path = _INGEST / stage / "rules.toml"
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    try:
        kinds = {
            name: Kind(name, kind["title"], tuple(kind.get("recorded_in", ())))
            for name, kind in table["kind"].items()
        }
        first = next(iter(kinds))
        rules = tuple(_rule(rule, kinds, first) for rule in table["rule"])
        title, introduction = table["title"], table["introduction"]
    except KeyError as error:
        raise ValueError(f"ingest/{stage}/rules.toml lacks or does not know {error}") from error
    return Dataset(stage, title, introduction, rules)


def datasets() -> tuple[Dataset, ...]:
    """All chapters of the codebook."""
    return tuple(dataset(stage) for stage in CHAPTERS)


def _rule(table: dict[str, Any], kinds: dict[str, Kind], first: str) -> Rule:
    if strange := table.keys() - _OF_RULES:
        raise KeyError(f"{sorted(strange)} of rule {table.get('id')}")
    return Rule(
        table["id"],
        kinds[table.get("kind", first)],
        table["explanation"],
        table.get("source"),
        tuple(table.get("example", ())),
        tuple(table.get("counter_example", ())),
    )
