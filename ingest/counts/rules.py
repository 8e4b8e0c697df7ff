"""The rule dataset: every rule with its explanation, examples and counter-examples.

The codebook is rendered from it and the tests execute it, so that neither can drift from the code.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "rules.toml"


@dataclass(frozen=True, slots=True)
class CountRule:
    """One rule of the codebook.

    Args:
        id: the `rule_id` of mentions for rules of kind `link`; otherwise a name for the codebook.
        kind: `expression` (a row of the expression table), `link` (how a number is tied to what it
            counts), `context` (basis, scope, mode, source, polarity) or `token` (a ledger reason).
        explanation: for analysts, one or two sentences.
        examples: sentences with their language and the expected values of one mention or token.
        counter_examples: sentences that look alike, with what must not be found in them.
    """

    id: str
    kind: str
    explanation: str
    examples: tuple[dict[str, object], ...]
    counter_examples: tuple[dict[str, object], ...]


@cache
def count_rules() -> tuple[CountRule, ...]:
    """All rules in the order of the codebook."""
    table = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return tuple(
        CountRule(
            rule["id"],
            rule["kind"],
            rule["explanation"],
            tuple(rule["examples"]),
            tuple(rule.get("counter_examples", ())),
        )
        for rule in table["rule"]
    )
