"""The rule dataset: every rule with its explanation, examples and counter-examples.

The codebook is rendered from it and the tests execute it, so that neither can drift from the code.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("rules.toml")


@dataclass(frozen=True, slots=True)
class Rule:
    """A named rule. Examples and counter-examples are tables of `rules.toml`, see its head.

    Args:
        rule_id: the `rule_id` of mentions for kind `link`, the reason of tokens for kind `token`.
        kind: `expression`, `link`, `context` or `token`.
        explanation: for analysts, one or two sentences.
        examples: sentences with the mention or token in them and its values.
        counter_examples: sentences that look alike, with what they hold instead.
    """

    rule_id: str
    kind: str
    explanation: str
    examples: tuple[dict[str, object], ...]
    counter_examples: tuple[dict[str, object], ...]


@cache
def rules() -> tuple[Rule, ...]:
    """All rules in the order of the codebook."""
    tables = tomllib.loads(_FILE.read_text(encoding="utf-8"))["rule"]
    return tuple(
        Rule(
            table["id"],
            table["kind"],
            table["explanation"],
            tuple(table.get("example", ())),
            tuple(table.get("counter_example", ())),
        )
        for table in tables
    )
