"""The SQLAlchemy dialect: late reads, read-only, reflection, and a file that is free afterwards."""

from pathlib import Path

import duckdb
import pytest
import sqlalchemy as sa
from sqlalchemy import exc

from expectations.duckdb_dialect import database
from warehouse.errors import DatabaseError


def test_two_results_of_one_connection_are_read_after_it_is_closed(article_file: Path) -> None:
    with database(article_file, "raw") as url:
        with sa.create_engine(url).connect() as connection:
            first = connection.execute(sa.text("select 1 union all select 2 order by 1"))
            second = connection.execute(sa.text("select :number + 1"), {"number": 4})
        assert second.scalar() == 5
        assert first.fetchone() == (1,)
        assert first.fetchmany(5) == [(2,)]
        assert first.fetchall() == []


def test_a_table_without_a_schema_is_one_of_the_given_schema(article_file: Path) -> None:
    with database(article_file, "marts") as url, sa.create_engine(url).connect() as connection:
        assert (
            connection.execute(
                sa.select(sa.func.count()).select_from(sa.table("fct_offices"))
            ).scalar()
            == 1
        )


def test_nothing_can_be_written(article_file: Path) -> None:
    with database(article_file, "raw") as url, sa.create_engine(url).connect() as connection:
        with pytest.raises(exc.DBAPIError, match="read-only"):
            connection.execute(sa.text("delete from places"))
        connection.rollback()


def test_reflection_tells_schemas_tables_views_and_columns(article_file: Path) -> None:
    with duckdb.connect(str(article_file)) as connection:
        connection.execute("create view raw.cities as select place_id, latitude from raw.places")
    with database(article_file, "raw") as url:
        inspector = sa.inspect(sa.create_engine(url))
        assert {"raw", "marts"} <= set(inspector.get_schema_names())
        assert "places" in inspector.get_table_names()
        assert inspector.get_view_names() == ["cities"]
        assert inspector.has_table("cities")
        assert not inspector.has_table("nowhere")
        columns = inspector.get_columns("cities", schema="raw")
        assert [(c["name"], str(c["type"])) for c in columns] == [
            ("place_id", "VARCHAR"),
            ("latitude", "DOUBLE"),
        ]
        with pytest.raises(exc.NoSuchTableError):
            inspector.get_columns("nowhere")


def test_the_file_can_be_written_as_soon_as_the_block_is_left(article_file: Path) -> None:
    with database(article_file, "raw") as url:
        engine = sa.create_engine(url)
        held = engine.connect()
    with duckdb.connect(str(article_file)) as writer:
        writer.execute("create table raw.later (id integer)")
    held.close()


def test_a_path_may_hold_any_character(article_file: Path) -> None:
    odd = article_file.rename(article_file.with_name("a $HOME 100%? #1.duckdb"))
    with database(odd, "raw") as url, sa.create_engine(url).connect() as connection:
        assert connection.execute(sa.text("select 1")).scalar() == 1


def test_a_missing_file_is_an_error_that_names_it(tmp_path: Path) -> None:
    with (
        pytest.raises(DatabaseError, match="nowhere"),
        database(tmp_path / "nowhere.duckdb", "raw"),
    ):
        pass
