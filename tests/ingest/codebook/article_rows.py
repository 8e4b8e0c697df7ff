"""Rows that an example of the codebook gives, and the rules that they carry."""

from collections.abc import Iterable, Iterator
from functools import cache

from ingest.claims.collector import Row
from ingest.codebook.rules import Example
from ingest.extraction import Document, extract_article
from warehouse.contracts.tables import TABLES

RULE_COLUMNS = ("rule_id", "date_rule", "line_rule", "published_date_rule")
_GIVEN = ("language", "title", "published", "publisher")


def rows_of(example: Example) -> list[Row]:
    """All rows of an example read as a document, whatever their table."""
    given = tuple((name, str(example[name])) for name in _GIVEN if name in example)
    return _rows(str(example["text"]), given)


@cache
def _rows(text: str, given: tuple[tuple[str, str], ...]) -> list[Row]:
    tables = extract_article(Document("a", "d", text, dict(given)))
    return [
        {**dict.fromkeys(TABLES[f"raw.{name}"].column_names()), **row}
        for name, rows in tables.items()
        for row in rows
    ]


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
