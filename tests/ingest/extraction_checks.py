"""What must hold for the rows of any text, and how tests get at them."""

import datetime as dt
from itertools import pairwise

import polars as pl

import ingest
from warehouse.contracts.polars_schema import conform, polars_schema
from warehouse.contracts.tables import TABLES

TEXT_SPANS = {
    "sentences": ("span_start", "span_end", "sentence_text"),
    "dropped_lines": ("span_start", "span_end", "line_text"),
    "number_tokens": ("span_start", "span_end", "token_text"),
    "participant_counts": ("count_span_start", "count_span_end", "count_text"),
    "event_claims": ("date_span_start", "date_span_end", "date_text"),
}


def documents(*texts: str, **given: str) -> pl.DataFrame:
    """Rows of raw.documents for texts, all with the same given fields."""
    table = TABLES["raw.documents"]
    rows = [
        dict.fromkeys(polars_schema(table))
        | {"article_id": f"a{i}", "document_id": f"d{i}", "document_text": text}
        | {"source_uri": f"{i}.txt", "ingest_date": dt.date(2026, 1, 15)}
        | {f"given_{field}": value for field, value in given.items()}
        for i, text in enumerate(texts)
    ]
    return pl.DataFrame(rows, schema=polars_schema(table))


def extract(*texts: str, **given: str) -> dict[str, pl.DataFrame]:
    """All tables of the lake for texts."""
    return ingest.extract(documents(*texts, **given))


def problems(text: str, tables: dict[str, pl.DataFrame]) -> list[str]:
    """What is wrong with the tables of a single document, in words; empty where all is right."""
    found = [f"{name} has equal ids" for name in tables if _has_equal_ids(name, tables[name])]
    for name, columns in TEXT_SPANS.items():
        for start, end, words in tables[name].select(columns).iter_rows():
            if start is not None and text[start:end] != words:
                found.append(f"{name}: {text[start:end]!r} is not {words!r}")
    known = set(tables["sentences"]["sentence_id"])
    for name, frame in tables.items():
        if "sentence_id" in frame.columns and not set(frame["sentence_id"]) <= known:
            found.append(f"{name} stands on unknown sentences")
    return [*found, *_ledger_problems(text, tables["number_tokens"])]


def _has_equal_ids(name: str, frame: pl.DataFrame) -> bool:
    table = TABLES[f"raw.{name}"]
    conform(frame, table)
    return frame.select(table.key).is_duplicated().any()


def _ledger_problems(text: str, tokens: pl.DataFrame) -> list[str]:
    """Tokens overlap nowhere and leave no digit out."""
    spans = sorted(tokens.select("span_start", "span_end").iter_rows())
    pairs = pairwise(spans)
    found = [f"tokens overlap at {right[0]}" for left, right in pairs if right[0] < left[1]]
    covered = {index for start, end in spans for index in range(start, end)}
    digits = (index for index, character in enumerate(text) if character.isdigit())
    return [*found, *(f"no token covers digit {i}" for i in digits if i not in covered)]
