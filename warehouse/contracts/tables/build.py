"""The short form in which tables are written down: column names in one string."""

from warehouse.contracts.columns import COLUMNS
from warehouse.contracts.model import Table

EVIDENCE = "evidence_text span_start span_end rule_id confidence"
RAW_EVIDENCE = "sentence_id span_start span_end rule_id confidence"
LINEAGE = "ingest_date extractor_version"
DATE = (
    "start_date end_date date_precision earliest_date latest_date date_text date_span_start "
    "date_span_end date_rule anchor_date anchor_earliest anchor_latest duration_days"
)
PLACE = "venue_name city_name place_id region_name country_code is_country_inferred"
COUNT = "value lower_bound upper_bound qualifier qualifier_text is_estimate"


def table(
    schema: str,
    name: str,
    grain: str,
    *columns: str,
    key: str,
    required: str = "",
    references: dict[str, str] | None = None,
    note: str = "",
) -> Table:
    """A table from column names; each of `columns` may hold several, parted by spaces.

    Raises:
        KeyError: a column that no theme in `warehouse.contracts.columns` defines.
    """
    names = " ".join(columns).split()
    return Table(
        schema=schema,
        name=name,
        grain=grain,
        key=tuple(key.split()),
        columns=tuple(COLUMNS[column] for column in names),
        required=frozenset(required.split()),
        references=references or {},
        note=note,
    )
