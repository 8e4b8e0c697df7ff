"""Multiples of real articles: other events, texts and sites, as further articles would tell them.

A multiple is a batch of the lake whose rows are changed alike in all tables, so that they still fit
each other: ids are new, days lie some weeks earlier or later, sites have other addresses, runs of
words other hashes. Rare words in names of events, organisations and people are others; frequent
ones come again, as they do in further articles. Places, publishers and sentences stay.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import polars as pl

from warehouse.lake import Batch, Lake

_ID_KEPT = {"place_id", "parent_place_id", "rule_id"}
_NAMES = {"event_name_key", "series_key", "event_name_words", "event_name_initials",
          "organisation_key", "person_key"}  # fmt: skip
_FREQUENT = 0.002
"""Share of the names that a word must be in to come again."""
_LETTERS = "zghijklmnopqrstuvwxy"
_HASH_KEPT = 8
"""Digits of a hash of a run of words that stay, so that hashes keep their order."""


@dataclass(frozen=True)
class Multiples:
    """What a lake of real articles becomes when it is told again.

    Args:
        base: the lake of real articles, extracted.
    """

    base: Lake

    def rows(self, table: str, batch: Batch, multiple: int, day: date) -> pl.DataFrame:
        """The rows of a table and batch as they would be told in another multiple.

        Args:
            table: name of a table of the lake.
            batch: a batch of the base.
            multiple: 0 for the articles themselves, whose day of arrival alone is another.
            day: ingest day of the rows.
        """
        frame = self.base.read(table, batch).with_columns(ingest_date=pl.lit(day))
        if not multiple:
            return frame
        return frame.with_columns(
            changed.alias(name)
            for name, kind in frame.schema.items()
            if (changed := self._changed(name, kind, multiple)) is not None
        )

    def _changed(self, name: str, kind: pl.DataType, multiple: int) -> pl.Expr | None:
        """What becomes of a column; None where it stays."""
        column = pl.col(name)
        if name.endswith("_id") and name not in _ID_KEPT:
            return column.str.head(-1) + _letter(multiple)
        if kind == pl.Date and name != "ingest_date":
            return column.dt.offset_by(f"{_weeks(multiple)}w")
        if name in _NAMES:
            return self._renamed(column, multiple)
        if name == "alias_keys":
            each = self._renamed(pl.element(), multiple)
            return column.str.split("; ").list.eval(each).list.join("; ")
        if name == "acronym":
            return (
                pl.when(column.str.to_lowercase().is_in(self.frequent))
                .then(column)
                .otherwise(column + _letter(multiple).upper())
            )
        return _of_the_page(name, column, multiple)

    def _renamed(self, name: pl.Expr, multiple: int) -> pl.Expr:
        """A name whose rare words begin with another letter, and end with the one they lost."""
        word = pl.element()
        other = _letter(multiple) + word.str.slice(1) + word.str.head(1)
        is_frequent = word.is_in(self.frequent)
        return (
            name.str.split(" ")
            .list.eval(pl.when(is_frequent).then(word).otherwise(other))
            .list.join(" ")
        )

    @cached_property
    def frequent(self) -> list[str]:
        """Words that names and organisations of other articles have as well."""
        columns = [("event_claims", name) for name in sorted(_NAMES) if "event" in name]
        columns += [("organisations", "organisation_key"), ("person_roles", "person_key")]
        found: set[str] = set()
        for table, name in columns:
            words = self.base.scan(table).select(pl.col(name).str.split(" ").list.unique())
            counted = words.drop_nulls().collect().explode(name).get_column(name).value_counts()
            least = _FREQUENT * words.select(pl.len()).collect().item()
            found |= set(counted.filter(pl.col("count") >= least)[name])
        return sorted(found)


def _of_the_page(name: str, column: pl.Expr, multiple: int) -> pl.Expr | None:
    """Address, text and runs of words of another page."""
    match name:
        case "url":
            return column.str.replace(r"^(https?://)(www\.)?", f"${{1}}m{multiple}.")
        case "source_uri":
            return column + f"?multiple={multiple}"
        case "document_text":
            return column + f"\nMultiple {_letter(multiple)}"
        case "run_hashes":
            return column.str.replace_all(
                rf"([0-9a-f]{{{_HASH_KEPT}}})[0-9a-f]{{2}}([0-9a-f]{{2}})",
                f"${{1}}{multiple:02x}${{2}}",
            )
    return None


def _weeks(multiple: int) -> int:
    """1, -1, 2, -2 … weeks: weekdays and nearly all years stay those that the text tells."""
    return (multiple + 1) // 2 * (1 if multiple % 2 else -1)


def _letter(multiple: int) -> str:
    """A letter that no hexadecimal id has, another one for each of twenty multiples."""
    return _LETTERS[multiple % len(_LETTERS)]
