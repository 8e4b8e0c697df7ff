"""Collects the rows of one article, with the evidence that each of them stands on."""

from collections.abc import Iterable, Mapping

from ingest.articles.model import Line, Sentence
from ingest.identity import hash_id

Value = object
Row = dict[str, Value]
Used = list[tuple[int, int, str, str]]
"""Document start and end, reason and claim id of what the ledger accounts for."""


class Claims:
    """Rows by table for one article; sentences are stored once, when a claim first uses them."""

    def __init__(self, article_id: str, sentences: Iterable[Sentence]) -> None:
        """Starts empty; `sentences` are all of the article, by which evidence is numbered."""
        self.article_id = article_id
        self.rows: dict[str, list[Row]] = {}
        self._numbers = {sentence.start: sentence.index for sentence in sentences}
        self._sentences: dict[tuple[int, int], str] = {}
        self._claim_ids: set[str] = set()

    def add(
        self,
        table: str,
        key: str,
        parts: tuple[str | int | None, ...],
        evidence: Sentence,
        values: Mapping[str, Value],
    ) -> str:
        """Adds a claim and returns its id; a claim that is there already stays as it is.

        Args:
            table: raw table without schema.
            key: its id column; the id is the hash of the article, the table and `parts`.
            parts: what tells the row from others of its table in this article.
            evidence: the sentence behind it.
            values: the remaining columns.
        """
        filled = ("" if part is None else part for part in parts)
        claim_id = hash_id(self.article_id, table, *filled)
        if claim_id in self._claim_ids:
            return claim_id
        self._claim_ids.add(claim_id)
        row: Row = {
            key: claim_id,
            "article_id": self.article_id,
            "sentence_id": self.sentence_id(evidence),
            "span_start": evidence.start,
            "span_end": evidence.end,
            "confidence": 0.8,
        }
        self.rows.setdefault(table, []).append({**row, **values})
        return claim_id

    def add_plain(self, table: str, values: Mapping[str, Value]) -> None:
        """Adds a row that stands on no sentence (articles, dropped lines, ledger tokens)."""
        self.rows.setdefault(table, []).append({"article_id": self.article_id, **values})

    def sentence_id(self, sentence: Sentence) -> str:
        """Id of a sentence, which is stored with its first claim."""
        span = (sentence.start, sentence.end)
        if span not in self._sentences:
            self._sentences[span] = hash_id(self.article_id, "sentence", *span)
            row = {
                "sentence_id": self._sentences[span],
                "sentence_index": self._numbers.get(sentence.start, sentence.index),
                "sentence_text": sentence.text,
                "language": sentence.language,
                "span_start": sentence.start,
                "span_end": sentence.end,
            }
            self.add_plain("sentences", row)
        return self._sentences[span]

    def line(self, line: Line) -> Sentence:
        """A line outside the body as evidence, numbered behind the sentences."""
        return Sentence(len(self._numbers) + line.number, line.start, line.end, line.text)
