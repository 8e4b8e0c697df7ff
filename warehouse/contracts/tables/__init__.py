"""Every table of the warehouse: the lake (`raw`), the `marts`, the `audit` and the `release`."""

from warehouse.contracts.model import Table
from warehouse.contracts.tables.audit import AUDIT, RELEASE
from warehouse.contracts.tables.dimensions import DIMENSIONS
from warehouse.contracts.tables.facts import FACTS
from warehouse.contracts.tables.raw import RAW

MARTS: tuple[Table, ...] = DIMENSIONS + FACTS
TABLES: dict[str, Table] = {
    f"{table.schema}.{table.name}": table for table in (*RAW, *MARTS, *AUDIT, *RELEASE)
}
"""Table by qualified name."""
