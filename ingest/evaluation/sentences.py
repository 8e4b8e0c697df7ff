"""The sentences behind extracted facts and labels, and what became of a label's numbers."""

import re
from collections.abc import Mapping, Sequence

from ingest.evaluation.matching import Fact

_BREAK = re.compile(r"(?<=[.!?…])[\"”»’)]*\s+|\n+")
_BLANKS = re.compile(r"\s+")
_LONGEST = 600
"""Characters of a stretch without a full stop that are shown."""


class Sentences:
    """Looks up evidence in one article.

    Args:
        document: the received text, which all spans index.
        rows: what was extracted from it, by raw table.
    """

    def __init__(self, document: str, rows: Mapping[str, Sequence[Fact]]) -> None:
        self._document = document
        self._texts = {
            row["sentence_id"]: row["sentence_text"] for row in rows.get("sentences", [])
        }
        self._tokens = rows.get("number_tokens", [])

    def of_fact(self, fact: Fact) -> str | None:
        """The sentence that an extracted fact stands on."""
        text = self._texts.get(fact["sentence_id"])
        return None if text is None else _one_line(str(text))

    def of_label(self, label: Fact) -> tuple[str | None, str | None]:
        """The sentence around a label's quotation, and what its numbers became instead."""
        quote = str(label["quote"] or "")
        words = r"\s+".join(map(re.escape, quote.split()))
        match = re.search(words, self._document) if words else None
        if match is None:
            return (_one_line(quote) or None, None)
        start, end = match.span()
        begins = [0, *(found.end() for found in _BREAK.finditer(self._document, 0, start))]
        stop = _BREAK.search(self._document, end)
        text = self._document[begins[-1] : stop.start() if stop else len(self._document)]
        return (_one_line(text), self._instead(start, end))

    def _instead(self, start: int, end: int) -> str | None:
        """Outcome and reason of the number ledger for the numbers in a span."""
        inside = [
            f"{token['outcome']}: {token['reason']}" if token["reason"] else str(token["outcome"])
            for token in self._tokens
            if int(str(token["span_start"])) < end and start < int(str(token["span_end"]))
        ]
        return "; ".join(dict.fromkeys(inside)) or None


def _one_line(text: str) -> str:
    line = _BLANKS.sub(" ", text).strip()
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
