"""Renders the rule datasets as one page of Markdown."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from ingest.codebook.rules import Dataset, Example, Rule

_GROUND_RULES = Path(__file__).with_name("ground_rules.md")
_HEAD = "<!-- Written by `make generate` from ingest/codebook and ingest/*/rules.toml. -->\n"
_SHOWN_APART = ("language", "text")


def page(chapters: Iterable[Dataset]) -> str:
    """The codebook: ground rules, then every rule with its examples."""
    listed = list(chapters)
    contents = [f"- [{one.title}](#{_anchor(one.title)})" for one in listed]
    rendered = (line for one in listed for line in _chapter(one))
    head = _GROUND_RULES.read_text(encoding="utf-8").rstrip()
    return "\n".join([_HEAD, head, "", "## The rules by name", "", *contents, "", *rendered])


def _chapter(dataset: Dataset) -> Iterator[str]:
    yield from (f"## {dataset.title}", "", dataset.introduction.strip(), "")
    for kind in dict.fromkeys(rule.kind for rule in dataset.rules):
        yield from (f"### {kind.title}", "")
        if kind.recorded_in:
            columns = ", ".join(f"`{column}`" for column in kind.recorded_in)
            yield from (f"Recorded in {columns}.", "")
        for rule in (rule for rule in dataset.rules if rule.kind == kind):
            yield from _rule(rule)


def _rule(rule: Rule) -> Iterator[str]:
    source = f" Source: {rule.source}" if rule.source else ""
    yield from (f"#### `{rule.rule_id}`", "", f"{rule.explanation}{source}", "")
    lines = [
        *(_example("", example) for example in rule.examples),
        *(_example("not: ", example) for example in rule.counter_examples),
    ]
    if lines:
        yield from ("| | text | what is read |", "|---|---|---|", *lines, "")


def _example(mark: str, example: Example) -> str:
    read = "; ".join(_value(k, v) for k, v in example.items() if k not in _SHOWN_APART)
    cells = (f"{mark}{example['language']}", str(example["text"]), read)
    return f"| {' | '.join(map(_cell, cells))} |"


def _value(name: str, value: object) -> str:
    """A value as an analyst reads it: lists without brackets, truth in words."""
    if isinstance(value, list):
        return f"{name}: {', '.join(map(str, value)) or 'none'}"
    if isinstance(value, bool):
        return f"{name}: {'yes' if value else 'no'}"
    return f"{name}: {value}"


def _cell(text: str) -> str:
    return text.replace("|", "&#124;").replace("\n", "<br>")


def _anchor(title: str) -> str:
    return title.lower().replace(" ", "-").replace(",", "")
