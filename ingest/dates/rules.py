"""The rules of this package as data: what each name means, with examples that are tests."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_FILE = Path(__file__).with_name("rules.toml")


@dataclass(frozen=True, slots=True)
class Rule:
    """A named rule. Examples and counter-examples are tables of `rules.toml`, see its head."""

    rule_id: str
    explanation: str
    examples: tuple[dict[str, Any], ...]
    counter_examples: tuple[dict[str, Any], ...]


@cache
def rules() -> tuple[Rule, ...]:
    """All rules in the order of the file; a `date_rule` joins several of their ids by "+"."""
    tables = tomllib.loads(_FILE.read_text(encoding="utf-8"))["rule"]
    return tuple(
        Rule(
            table["id"],
            table["explanation"],
            tuple(table.get("example", ())),
            tuple(table.get("counter_example", ())),
        )
        for table in tables
    )
