"""Rows that an example of the codebook gives, and the rules that they carry."""

from collections.abc import Iterable, Iterator
from functools import cache

from ingest.articles.model import Article
from ingest.claims.collector import Row
from ingest.codebook.rules import Example, dataset
from ingest.cues import mark
from ingest.extraction import Document, facts_of, read
from warehouse.contracts.tables import TABLES

CHAPTERS = ("articles", "events", "offices", "organisations", "relations", "claims")
"""Those whose rules whole articles show."""
RULE_COLUMNS = ("rule_id", "date_rule", "line_rule", "published_date_rule")
_GIVEN = ("language", "title", "published", "publisher")


def rows_of(example: Example) -> list[Row]:
    """All rows of an example read as a document, whatever their table."""
    document = _document(example)
    tables = facts_of(_articles()[document.article_id], document)
    return [
        {**dict.fromkeys(TABLES[f"raw.{name}"].column_names()), **row}
        for name, rows in tables.items()
        for row in rows
    ]


@cache
def _articles() -> dict[str, Article]:
    """The examples as articles; their cues are found in one pass over all of them."""
    rules = (rule for chapter in CHAPTERS for rule in dataset(chapter).rules)
    shown = (one for rule in rules for one in (*rule.examples, *rule.counter_examples))
    documents = {document.article_id: document for document in map(_document, shown)}
    articles = {key: read(document) for key, document in documents.items()}
    mark(articles.values())
    return articles


def _document(example: Example) -> Document:
    """The document whose text an example is; it is known by what was given."""
    text = str(example["text"])
    given = {name: str(example[name]) for name in _GIVEN if name in example}
    return Document(repr((text, given)), "d", text, dict[str, str | None](given))


def rules_of(rows: Iterable[Row]) -> Iterator[tuple[str, str]]:
    """Column and id of every rule that rows carry; several ids are joined by "+"."""
    for row in rows:
        for column in RULE_COLUMNS:
            if row.get(column):
                yield from ((column, rule_id) for rule_id in str(row[column]).split("+"))


def expected(example: Example) -> dict[str, str | None]:
    """The values that an example asks for, as text."""
    asked = {k: v for k, v in example.items() if k not in (*_GIVEN, "text")}
    return {k: None if v == "none" else str(v) for k, v in asked.items()}


def has_values(row: Row, values: dict[str, str | None]) -> bool:
    """Whether a row has all these columns with these values."""
    return values.keys() <= row.keys() and all(
        (None if row[name] is None else str(row[name])) == value for name, value in values.items()
    )
