"""Ids are the same here and in SQL."""

import duckdb
import pytest

from ingest.identity import hash_id


@pytest.mark.parametrize("parts", [("a",), ("a", "b"), ("a", None, "ü"), ("", 7, ""), ("x", -1)])
def test_an_id_is_the_same_in_sql(parts: tuple[str | int | None, ...]) -> None:
    slots = ", ".join("?" for _ in parts)
    query = f"select substr(sha256(concat_ws(chr(31), {slots})), 1, 16)"
    with duckdb.connect() as connection:
        assert connection.execute(query, list(parts)).fetchall() == [(hash_id(*parts),)]


def test_an_empty_part_counts_and_an_absent_one_does_not() -> None:
    assert hash_id("a", "b") == hash_id("a", None, "b")
    assert hash_id("a", "b") != hash_id("a", "", "b")
