"""Articles as values: raw rows with true spans, on which the whole dbt project can run.

A test says only what matters to it; what it leaves out gets a plain value. Documents are the
sentences that were said, in order, so that every span of every claim can be checked against them.
"""

import random
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path

import duckdb
import polars as pl

from warehouse.contracts.duckdb_ddl import create_table, qualified
from warehouse.contracts.polars_schema import conform
from warehouse.contracts.tables import TABLES

Row = dict[str, object]
Ids = dict[str, str]
DAY = date(2024, 7, 1)
LINEAGE: Row = {"ingest_date": DAY, "extractor_version": "rules-1"}
BUILD_TABLES = [table for table in TABLES.values() if table.schema in ("raw", "audit")]


def hash_id(*parts: object) -> str:
    """An id of what the parts identify."""
    return sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:16]


def folded(name: str) -> str:
    """A name as it is compared: lower case, no accents, single spaces."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return " ".join(plain.lower().split())


@dataclass
class Newsroom:
    """Everything that was received, table by table."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    articles: list["Article"] = field(default_factory=list)

    def article(
        self, name: str, *, text: str = "", document: str = "", **values: object
    ) -> "Article":
        """An article version; two with the same `document` are versions of one.

        Its text opens with a line of its own, so that only those with a given `text` are copies.
        """
        article = Article(self, hash_id("article", name), text or f"«{name}», our désk.", values)
        document_id = hash_id("document", document or name)
        told = {name: value for name, value in values.items() if name != "url"}
        article.add("articles", article_id=article.article_id, document_id=document_id,
                    sentence_count=1, **told)  # fmt: skip
        article.document_id = document_id
        self.articles.append(article)
        return article

    def add(self, table: str, **values: object) -> None:
        """One raw row with lineage."""
        self.rows.setdefault(table, []).append(LINEAGE | values)

    def place(self, place_id: str, name: str, kind: str = "city", **values: object) -> str:
        """A place of the gazetteer."""
        self.add("raw.places", place_id=place_id, place_name=name, place_kind=kind, **values)
        return place_id

    def quarantine(self, table: str, row_id: str) -> None:
        """The audit takes a row out."""
        self.rows.setdefault("audit.quarantined_rows", []).append({
            "row_id": row_id, "table_name": f"raw.{table}", "check_name": "some__rule",
            "row_json": "{}",
        })  # fmt: skip

    def frames(self, seed: int | None = None) -> dict[str, pl.DataFrame]:
        """Every table as a frame that fits its contract; a seed shuffles the rows."""
        rows = self.rows | {"raw.documents": [article.document() for article in self.articles]}
        frames: dict[str, pl.DataFrame] = {}
        for table in BUILD_TABLES:
            listed = list(rows.get(qualified(table), []))
            if seed is not None:
                random.Random(seed).shuffle(listed)  # noqa: S311 - an order, no secret
            names = table.column_names()
            fitting = [{k: v for k, v in row.items() if k in names} for row in listed]
            frames[qualified(table)] = conform(
                pl.DataFrame(fitting, infer_schema_length=None), table
            )
        return frames

    def write(self, path: Path) -> None:
        """A fresh build database with these rows in the schemas raw and audit."""
        path.unlink(missing_ok=True)
        with duckdb.connect(str(path)) as connection:
            connection.execute("create schema raw; create schema audit")
            for table in BUILD_TABLES:
                connection.execute(create_table(table))
            self._fill(connection)

    def shuffle(self, path: Path, seed: int) -> None:
        """The same rows in another order; what was built on them stays."""
        with duckdb.connect(str(path)) as connection:
            for table in BUILD_TABLES:
                connection.execute(f"delete from {qualified(table)}")
            self._fill(connection, seed)

    def _fill(self, connection: duckdb.DuckDBPyConnection, seed: int | None = None) -> None:
        for table, frame in self.frames(seed).items():
            connection.register("incoming", frame.to_arrow())
            connection.execute(f"insert into {table} select * from incoming")
            connection.unregister("incoming")


@dataclass
class Article:
    """One article version: what it says, sentence by sentence."""

    room: Newsroom
    article_id: str
    text: str
    values: Row
    document_id: str = ""

    def add(self, table: str, **values: object) -> None:
        """A raw row of this article."""
        lineage = {k: v for k, v in self.values.items() if k in LINEAGE}
        self.room.add(f"raw.{table}", **(lineage | values))

    def document(self) -> Row:
        """The received document."""
        return LINEAGE | {
            "article_id": self.article_id, "document_id": self.document_id,
            "source_uri": f"inbox/{self.article_id}.txt", "received_format": "text",
            "document_text": self.text,
        } | {k: v for k, v in self.values.items() if k in ("ingest_date", "url")}  # fmt: skip

    def say(self, sentence: str) -> Row:
        """Put a sentence into the article once; the evidence columns of a claim that it makes."""
        if sentence not in self.text:
            self.text += f" {sentence}"
            start = self.text.index(sentence)
            self.add("sentences", sentence_id=hash_id(self.article_id, sentence),
                     article_id=self.article_id, sentence_index=start, sentence_text=sentence,
                     span_start=start, span_end=start + len(sentence))  # fmt: skip
        start = self.text.index(sentence)
        return {"article_id": self.article_id, "span_start": start, "rule_id": "test",
                "span_end": start + len(sentence), "confidence": 0.9,
                "sentence_id": hash_id(self.article_id, sentence)}  # fmt: skip

    def event(self, name: str, day: date | None = None, **values: object) -> str:
        """An event; `day` is its only day unless `end_date` says otherwise. Its claim id."""
        evidence = self.say(str(values.pop("sentence", f"{name} brought people together.")))
        dates: Row = {}
        if day:
            dates = {"start_date": day, "end_date": day, "date_precision": "day"}
        told: Row = {
            "event_name": name, "event_name_key": folded(name), "is_event_named": True,
            "event_kind": "conference", "event_status": "held", "polarity": "asserted",
        } | dates | values  # fmt: skip
        claim_id = hash_id(self.article_id, name, told.get("start_date"), told.get("city_name"))
        self.add("event_claims", **evidence, event_claim_id=claim_id, **told)
        return claim_id

    def count(self, event: str | None, text: str, value: int | None, **values: object) -> str:
        """A count expression, exact unless a qualifier says otherwise. Its claim id."""
        sentence = f"In all {text} came."
        evidence = self.say(sentence)
        start = self.text.index(sentence) + sentence.index(text)
        exact = values.get("qualifier", "exact") == "exact"
        told: Row = {
            "count_text": text, "count_span_start": start, "count_span_end": start + len(text),
            "value": value, "lower_bound": value if exact else None,
            "upper_bound": value if exact else None, "qualifier": "exact",
            "is_estimate": not exact, "is_round_number": False, "is_record_claim": False,
            "role": "participant", "unit": "person", "scope": "event_total", "mode": "in_person",
            "basis": "reported_actual", "claim_source_kind": "reporter", "polarity": "asserted",
        } | values  # fmt: skip
        claim_id = hash_id(self.article_id, start, start + len(text))
        ids = {"count_claim_id": claim_id, "event_claim_id": event}
        self.add("participant_counts", **evidence, **ids, **told)
        self.token(text, start, claim_id)
        return claim_id

    def token(self, text: str, start: int, fact_id: str | None, outcome: str = "fact") -> str:
        """A number of the ledger."""
        token_id = hash_id(self.article_id, "token", start)
        self.add("number_tokens", token_id=token_id, article_id=self.article_id, token_text=text,
                 token_kind="number", span_start=start, span_end=start + len(text),  # noqa: S106
                 outcome=outcome, reason="value", fact_id=fact_id)  # fmt: skip
        return token_id

    def office(self, organisation: str, city: str, kind: str, status: str, **values: object) -> str:
        """An office. Its claim id."""
        evidence = self.say(f"{organisation} has a {kind} in {city}.")
        claim_id = hash_id(self.article_id, organisation, city, kind)
        told: Row = {
            "organisation_name": organisation, "organisation_key": folded(organisation),
            "office_kind": kind, "office_status": status, "is_new": False, "is_inferred": False,
            "city_name": city, "known_by_date": self.values.get("published_date"),
        } | values  # fmt: skip
        self.add("office_claims", **evidence, office_claim_id=claim_id, **told)
        return claim_id

    def tell(self, table: str, key: str, sentence: str, **values: object) -> str:
        """Any other claim. Its id."""
        claim_id = hash_id(self.article_id, table, sentence, *map(str, values.values()))
        self.add(table, **self.say(sentence), **{key: claim_id}, **values)
        return claim_id
