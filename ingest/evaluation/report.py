"""Scores for eyes, as aligned text, and for tools, as JSON."""

import json
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict

from ingest.evaluation.scores import Finding, Score, Scores

_LISTS = {"misses": "missed", "false_facts": "false", "wrong": "wrong attributes"}
_ROUNDING = 4
Row = tuple[str, ...]


def text_report(scores: Scores, width: int, *, with_findings: bool = True) -> str:
    """A table of scores, one of attributes, then every finding.

    Args:
        scores: by kind; only these are shown.
        width: columns of the terminal; sentences are wrapped to it.
        with_findings: False leaves out the lists of what is wrong.
    """
    blocks = [_aligned(_scores(scores)), _aligned(_attributes(scores))]
    if with_findings:
        blocks += [
            "\n".join(_list(f"{kind}: {title}", getattr(score, name), width))
            for kind, score in scores.items()
            for name, title in _LISTS.items()
            if getattr(score, name)
        ]
    return "\n\n".join(blocks) + "\n"


def json_report(scores: Scores, *, with_findings: bool = True) -> str:
    """The same as one JSON object with an object for each kind."""
    kinds = {kind: _object(score, with_findings=with_findings) for kind, score in scores.items()}
    return json.dumps(kinds, ensure_ascii=False, indent=1) + "\n"


def _scores(scores: Scores) -> Iterator[Row]:
    """One row for each kind."""
    yield ("kind", "labelled", "found", "hits", "missed", "false", "precision", "recall", "F1")
    for kind, score in scores.items():
        misses, false = len(score.misses), len(score.false_facts)
        counts = (score.hits + misses, score.hits + false, score.hits, misses, false)
        shares = (score.precision, score.recall, score.f1)
        yield (kind, *map(str, counts), *(f"{share:.2f}" for share in shares))


def _attributes(scores: Scores) -> Iterator[Row]:
    """One row for each attribute that was asked of a hit."""
    yield ("attribute of what was found", "asked", "right", "accuracy")
    for kind, score in scores.items():
        for name, asked in score.asked.items():
            right = score.right[name]
            yield (f"{kind} {name}", str(asked), str(right), f"{score.accuracy(name):.2f}")


def _aligned(table: Iterable[Row]) -> str:
    """Rows with their first column to the left and numbers to the right."""
    rows = list(table)
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if index else cell.ljust(width)
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )


def _list(title: str, findings: Sequence[Finding], width: int) -> Iterator[str]:
    """A heading, then each finding with its rule; a sentence stands below its first one."""
    yield f"{title} ({len(findings)})"
    margin = max(len(finding.article_id) for finding in findings) + 4
    last = None
    for finding in findings:
        head = f"  {finding.article_id}".ljust(margin)
        yield from _wrapped(_in_words(finding), width, head, " " * margin)
        if finding.sentence and finding.sentence != last:
            yield from _wrapped(f"“{finding.sentence}”", width, " " * margin, " " * margin)
        last = finding.sentence


def _in_words(finding: Finding) -> str:
    """What is wrong, and by which rule."""
    parts = [finding.fact]
    if finding.attribute:
        parts.append(f"{finding.attribute}: labelled {finding.expected}, found {finding.found}")
    if finding.rule:
        parts.append(f"[{finding.rule}]")
    return "  ".join(parts)


def _wrapped(text: str, width: int, first: str, others: str) -> Iterable[str]:
    return textwrap.wrap(
        text, width, initial_indent=first, subsequent_indent=others,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


def _object(score: Score, *, with_findings: bool) -> dict[str, object]:
    shares = {name: round(score.accuracy(name), _ROUNDING) for name in score.asked}
    counts = {name: score.asked[name] for name in score.asked}
    found: dict[str, object] = {
        "precision": round(score.precision, _ROUNDING),
        "recall": round(score.recall, _ROUNDING),
        "f1": round(score.f1, _ROUNDING),
        "hits": score.hits,
        "missed": len(score.misses),
        "false": len(score.false_facts),
        "attributes": shares,
        "asked": counts,
    }
    if with_findings:
        found["findings"] = {
            title.replace(" ", "_"): [asdict(finding) for finding in getattr(score, name)]
            for name, title in _LISTS.items()
        }
    return found
