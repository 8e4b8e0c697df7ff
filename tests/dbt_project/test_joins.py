"""Every join goes by a key: a condition that is none compares every row with every other."""

import duckdb
import pytest

from tests.dbt_project.conftest import Built
from tests.dbt_project.dbt_runs import PROJECT

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("dbt")]

QUERIES = sorted(
    path.relative_to(PROJECT).as_posix()
    for folder in ("models", "tests")
    for path in (PROJECT / folder).rglob("*.sql")
    if path.parent.name != "generic"
)
QUADRATIC = ("BLOCKWISE_NL_JOIN", "NESTED_LOOP_JOIN")


@pytest.mark.parametrize("name", QUERIES)
def test_a_query_joins_by_keys(name: str, built: Built) -> None:
    query = (built.compiled / name).read_text(encoding="utf-8")
    with duckdb.connect(str(built.database.path), read_only=True) as connection:
        plan = str(connection.execute(f"explain (format json) {query}").fetchall())
    assert not [operator for operator in QUADRATIC if operator in plan]
