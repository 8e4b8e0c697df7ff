"""One article and what was made of it, in a database with the tables of the contracts.

Every rule holds on these rows. A test changes what it needs and takes the change back.
"""

from collections.abc import Iterator, Mapping

import duckdb

from warehouse.contracts.model import Table
from warehouse.contracts.tables import TABLES

Value = str | int | float | bool | None
Row = dict[str, Value]

TEXT = (
    "Visits today 12\n\n"
    "The Harbour Forum 2021 took place in Lisbon, Portugal, on 3 and 4 May 2021. "
    "It drew nearly 960 participants, more than 70 speakers and 15 countries. "
    "On 3 May 2021 the opening session filled the old fish hall. "
    "The Quay Institute, with 40 members, has opened an office in Porto."
)
LINEAGE: Row = {
    "ingest_date": "2021-05-10",
    "extractor_version": "v1",
    "rule_id": "rule",
    "confidence": 0.9,
}
SENTENCES = {
    "s_event": "The Harbour Forum 2021 took place in Lisbon, Portugal, on 3 and 4 May 2021.",
    "s_counts": "It drew nearly 960 participants, more than 70 speakers and 15 countries.",
    "s_session": "On 3 May 2021 the opening session filled the old fish hall.",
    "s_office": "The Quay Institute, with 40 members, has opened an office in Porto.",
}
SUBJECTS = {
    "raw.articles": "a1", "raw.event_claims": "e1", "raw.participant_counts": "c_participants",
    "raw.office_claims": "o1", "raw.places": "p_lisbon", "raw.checks": "k1", "raw.quantities": "q1",
    "raw.organisations": "m1", "raw.event_countries": "n1", "raw.number_tokens": "t0",
    "raw.sentences": "s_event", "raw.dropped_lines": "d1", "marts.fct_events": "v1",
    "marts.fct_participant_counts": "c_participants", "marts.fct_quantities": "q1",
    "marts.fct_event_attendance": "v1", "marts.fct_offices": "f1",
}  # fmt: skip
"""The row of each table that tests change, by the first column of its key."""


def span(words: str, start: str = "span_start", end: str = "span_end") -> Row:
    """Where the words stand in the article."""
    at = TEXT.index(words)
    return {start: at, end: at + len(words)}


def evidence(sentence_id: str) -> Row:
    """The columns of a claim that lead to its sentence."""
    return {
        "article_id": "a1",
        "sentence_id": sentence_id,
        **span(SENTENCES[sentence_id]),
        **LINEAGE,
    }


def dates(start: str, end: str, text: str, days: int) -> Row:
    """The date of a claim, precise to the day."""
    bounds = {"start_date": start, "end_date": end, "earliest_date": start, "latest_date": end}
    where = span(text, "date_span_start", "date_span_end")
    return {**bounds, **where, "date_precision": "day", "date_text": text, "duration_days": days}


def _claims() -> Iterator[tuple[str, Row]]:
    lisbon = {
        "city_name": "Lisbon",
        "country_code": "PT",
        "place_id": "p_lisbon",
        "is_country_inferred": False,
    }
    event = {
        "event_kind": "forum",
        "event_status": "held",
        "polarity": "asserted",
        "is_event_named": True,
    }
    yield (
        "event_claims",
        {
            "event_claim_id": "e1",
            "event_name": "Harbour Forum 2021",
            "event_name_key": "harbour forum",
            "edition_year": 2021,
            **event,
            **lisbon,
            **evidence("s_event"),
            **dates("2021-05-03", "2021-05-04", "3 and 4 May 2021", 2),
            "anchor_date": "2021-05-06",
            "anchor_earliest": "2021-05-05",
            "anchor_latest": "2021-05-11",
        },
    )
    yield (
        "event_claims",
        {
            "event_claim_id": "e2",
            "event_name": "opening session",
            "event_name_key": "opening session",
            "parent_event_claim_id": "e1",
            **event,
            "event_kind": "session",
            **evidence("s_session"),
            **dates("2021-05-03", "2021-05-03", "3 May 2021", 1),
        },
    )
    count = {
        "event_claim_id": "e1",
        "is_estimate": True,
        "is_round_number": False,
        "is_record_claim": False,
        "scope": "event_total",
        "mode": "in_person",
        "basis": "reported_actual",
        "claim_source_kind": "reporter",
        "polarity": "asserted",
        **evidence("s_counts"),
    }
    for key, text, words in (
        (
            "c_participants",
            "nearly 960 participants",
            {
                "value": 960,
                "upper_bound": 959,
                "qualifier": "nearly",
                "role": "participant",
                "unit": "person",
            },
        ),
        (
            "c_speakers",
            "more than 70 speakers",
            {
                "value": 70,
                "lower_bound": 71,
                "qualifier": "more_than",
                "role": "speaker",
                "unit": "person",
            },
        ),
        (
            "c_countries",
            "15 countries",
            {
                "value": 15,
                "lower_bound": 15,
                "upper_bound": 15,
                "qualifier": "exact",
                "role": "country_represented",
                "unit": "country",
            },
        ),
    ):
        where = span(text, "count_span_start", "count_span_end")
        yield (
            "participant_counts",
            {"count_claim_id": key, "count_text": text, **words, **where, **count},
        )
    yield (
        "office_claims",
        {
            "office_claim_id": "o1",
            "organisation_name": "Quay Institute",
            "organisation_key": "quay institute",
            "office_kind": "office",
            "office_status": "opened",
            "is_new": True,
            "is_inferred": False,
            "city_name": "Porto",
            "city_text": "Porto",
            "place_id": "p_porto",
            "country_code": "PT",
            "is_country_inferred": True,
            "opened_date_latest": "2021-05-06",
            "known_by_date": "2021-05-06",
            **evidence("s_office"),
        },
    )
    yield (
        "event_countries",
        {
            "event_country_id": "n1",
            "event_claim_id": "e1",
            "country_code": "PT",
            "country_text": "Portugal",
            **evidence("s_event"),
        },
    )
    yield (
        "quantities",
        {
            "quantity_id": "q1",
            "measure": "membership",
            "subject_kind": "organisation",
            "quantity_text": "40 members",
            "value": 40,
            "lower_bound": 40,
            "upper_bound": 40,
            "qualifier": "exact",
            "is_estimate": False,
            "unit": "organisation",
            "claim_source_kind": "reporter",
            **evidence("s_office"),
        },
    )
    yield (
        "organisations",
        {
            "organisation_mention_id": "m1",
            "organisation_name": "Quay Institute",
            "organisation_key": "quay institute",
            "inception_date": "1998-01-01",
            **evidence("s_office"),
        },
    )
    yield (
        "checks",
        {
            "check_id": "k1",
            "check_kind": "weekday_agrees",
            "subject_id": "e1",
            "expected_text": "Monday",
            "observed_text": "Monday",
            "is_passed": True,
            **evidence("s_event"),
        },
    )


def _lake() -> Iterator[tuple[str, Row]]:
    yield (
        "documents",
        {
            "article_id": "a1",
            "document_id": "d1",
            "source_uri": "news/forum.txt",
            "received_format": "text",
            "document_text": TEXT,
            **LINEAGE,
        },
    )
    yield (
        "articles",
        {
            "article_id": "a1",
            "document_id": "d1",
            "published_date": "2021-05-06",
            "published_date_text": "6 May 2021",
            "published_date_earliest": "2021-05-04",
            "published_date_latest": "2021-05-10",
            "page_date": "2021-05-08",
            "sentence_count": 4,
            **LINEAGE,
        },
    )
    line = "Visits today 12"
    yield (
        "dropped_lines",
        {
            "dropped_line_id": "d1",
            "article_id": "a1",
            "line_number": 1,
            "line_text": line,
            "line_kind": "counter",
            "line_rule": "counter",
            **span(line),
            **LINEAGE,
        },
    )
    for index, (key, text) in enumerate(SENTENCES.items()):
        yield (
            "sentences",
            {
                "sentence_id": key,
                "article_id": "a1",
                "sentence_index": index,
                "sentence_text": text,
                **span(text),
                **LINEAGE,
            },
        )
    yield from _tokens()
    for key, name, kind, parent in (
        ("p_portugal", "Portugal", "country", None),
        ("p_lisbon", "Lisbon", "city", "p_portugal"),
        ("p_porto", "Porto", "city", "p_portugal"),
        ("p_belem", "Belém", "district", "p_lisbon"),
    ):
        yield (
            "places",
            {
                "place_id": key,
                "place_name": name,
                "place_kind": kind,
                "parent_place_id": parent,
                "country_code": "PT",
                "latitude": 38.7,
                "longitude": -9.1,
                **LINEAGE,
            },
        )


def _tokens() -> Iterator[tuple[str, Row]]:
    start = 0
    words = ("12", "2021", "3 and 4 May 2021", "960", "70", "15", "3 May 2021", "40")
    for index, text in enumerate(words):
        start = TEXT.index(text, start)
        fact: Row = {"outcome": "fact", "reason": "value", "fact_id": "e1"}
        yield (
            "number_tokens",
            {
                "token_id": f"t{index}",
                "article_id": "a1",
                "token_text": text,
                "token_kind": "number",
                "span_start": start,
                "span_end": start + len(text),
                **(fact if index else {"outcome": "rejected", "reason": "counter"}),
                **LINEAGE,
            },
        )
        start += len(text)


def _marts() -> Iterator[tuple[str, Row]]:
    bounds = {"lower_bound": 71, "upper_bound": 959}
    sources = {"claim_count": 2, "independent_source_count": 1, "has_count_conflict": False}
    yield (
        "fct_events",
        {
            "event_id": "v1",
            "event_name": "Harbour Forum 2021",
            "start_date": "2021-05-03",
            "end_date": "2021-05-04",
            "earliest_date": "2021-05-03",
            "latest_date": "2021-05-04",
            "date_precision": "day",
            **sources,
        },
    )
    estimates = {"estimate_low": 900, "estimate_mid": 930, "estimate_high": 959}
    for table, key in (
        ("fct_participant_counts", "count_claim_id"),
        ("fct_quantities", "quantity_id"),
    ):
        subject = SUBJECTS[f"marts.{table}"]
        yield (
            table,
            {key: subject, "article_id": "a1", "value": 960, "magnitude": 2, **bounds, **estimates},
        )
    for role, estimate in (("participant", 955), ("speaker", 75)):
        yield (
            "fct_event_attendance",
            {
                "event_id": "v1",
                "role": role,
                "unit": "person",
                "mode": "in_person",
                "estimate": estimate,
                **bounds,
                **sources,
                "spread_ratio": 1.0,
            },
        )
    yield (
        "fct_offices",
        {
            "office_id": "f1",
            "organisation_id": "g1",
            "organisation_name": "Quay Institute",
            "office_kind": "headquarters",
            "city_name": "Porto",
            "status": "existing",
            "first_known_date": "2021-05-06",
            "last_known_date": "2021-05-06",
            "opened_date_earliest": "2021-01-01",
            "opened_date_latest": "2021-05-06",
            **sources,
        },
    )


class Database:
    """The tables of the contracts with the article in them."""

    def __init__(self, path: str = ":memory:") -> None:
        self.connection = duckdb.connect(path)
        for schema in ("raw", "marts"):
            self.connection.execute(f"create schema {schema}")
        for table in TABLES.values():
            if table.schema in ("raw", "marts"):
                self.create(table)
        for name, row in (*_lake(), *_claims()):
            self.insert(f"raw.{name}", row)
        for name, row in _marts():
            self.insert(f"marts.{name}", row)

    def create(self, table: Table) -> None:
        """An empty table with the columns of its contract."""
        columns = ", ".join(f"{column.name} {column.type}" for column in table.columns)
        self.connection.execute(f"create table {table.schema}.{table.name} ({columns})")

    def insert(self, table: str, row: Mapping[str, Value]) -> None:
        """One row; columns that the table has not are left out."""
        known = {name: row[name] for name in TABLES[table].column_names() if name in row}
        marks = ", ".join("?" * len(known))
        self.connection.execute(
            f"insert into {table} ({', '.join(known)}) values ({marks})", list(known.values())
        )

    def change(self, table: str, changes: Mapping[str, Value]) -> None:
        """Changes columns of the table's subject; `schema.table.column` changes another table's."""
        for name, value in changes.items():
            owner, _, column = name.rpartition(".")
            target = owner or table
            key = TABLES[target].key[0]
            self.connection.execute(
                f"update {target} set {column} = ? where {key} = ?", [value, SUBJECTS[target]]
            )

    def subject(self, table: str) -> str:
        """Key of the row that `change` changes."""
        return SUBJECTS[table]

    def rows(self, sql: str) -> list[tuple[Value, ...]]:
        """The result of a query."""
        return self.connection.execute(sql).fetchall()
