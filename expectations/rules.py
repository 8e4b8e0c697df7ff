"""What a check is: a rule about the rows of a table, as SQL that finds the rows that break it.

A rule is named after what holds (`start_date__not_after_end_date`), never after its bound, so that
the name survives a change of the bound. Its severity follows from who can be at fault:

- `stop`: only Citydesk itself can cause it; nothing is published.
- `quarantine`: an article can cause it by contradicting itself; the row leaves, with the reason.
- `warn`: it may well be true; it is published, and counted.

Nothing here knows Great Expectations, so that the rules can be listed and read without it.
"""

import re
from dataclasses import dataclass

from warehouse.contracts.model import Table
from warehouse.contracts.tables import TABLES

STOP, WARN, QUARANTINE = "stop", "warn", "quarantine"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One check.

    Args:
        name: what holds, in snake_case with two underscores between subject and claim.
        table: qualified name of the table whose rows are looked at.
        severity: `stop`, `warn` or `quarantine`.
        reason: why it holds, in one sentence for the reader of a failing row.
        broken: SQL condition on a row (alias `this`) that breaks the rule; NULL counts as met.
        shows: columns or expressions that explain a failing row, beside its key.
        joins: SQL joins that `broken` and `shows` need; at most one match per row.
        relation: what `this` is where it is not the table itself.
        key: what identifies a row; the table's own key by default.
        is_of_one_article: whether it looks at rows of one article alone. What stops a release then
            holds for good for the articles of a release, and is asked of arrivals only.
    """

    name: str
    table: str
    severity: str
    reason: str
    broken: str
    shows: tuple[str, ...] = ()
    joins: str = ""
    relation: str = ""
    key: tuple[str, ...] = ()
    is_of_one_article: bool = False

    @property
    def contract(self) -> Table:
        """The contract of the table."""
        return TABLES[self.table]

    @property
    def key_columns(self) -> tuple[str, ...]:
        """Columns that identify a failing row."""
        return self.key or self.contract.key

    def failing_rows(self, limit: int, *, arrivals: bool = False) -> str:
        """SQL for the first failing rows by key, each with the number of all (`failing_row_count`).

        No row comes back where the rule is met.

        Args:
            limit: rows at most.
            arrivals: whether there is a schema `arrivals` to look at instead, where that is enough.
        """
        query = self._failing_rows(limit)
        is_enough = arrivals and self.is_of_one_article and self.severity == STOP
        return re.sub(r"\braw[.]", "arrivals.", query) if is_enough else query

    def _failing_rows(self, limit: int) -> str:
        key = ", ".join(f"sample.{column}" for column in self.key_columns)
        return f"""with failing as materialized ({self._select(self._shown())}),
            sample as (select * from failing order by all limit {limit})
            select (select count(*) from failing) as failing_row_count, sample.*{self._source()}
            from sample order by {key}"""

    def whole_failing_rows(self) -> str:
        """SQL for every failing row: its key as one VARCHAR, and the row as JSON."""
        key = ", ".join(f"this.{column}" for column in self.key_columns)
        return (
            self._select(f"distinct concat_ws(':', {key}) as row_id, to_json(this) as row_json")
            + " order by all"
        )

    def _select(self, columns: str) -> str:
        source = self.relation or self.table
        return f"select {columns} from {source} as this {self.joins} where {self.broken}"

    def _shown(self) -> str:
        names = self.contract.column_names()
        shown = dict.fromkeys(f"this.{column}" for column in self.key_columns)
        if "article_id" in names and not self.relation:
            shown["this.article_id"] = None
        for column in self.shows:
            shown[f"this.{column}" if column in names else column] = None
        return ", ".join(shown)

    def _source(self) -> str:
        """The file or URL of the article at fault, looked up for the sample alone."""
        if "article_id" not in self.contract.column_names() or self.relation:
            return ""
        return """, (select any_value(document.source_uri) from raw.documents as document
                where document.article_id = sample.article_id) as source_uri"""
