"""What a query gives, as table, CSV, JSON and Parquet."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from warehouse.contracts.duckdb_ddl import literal
from warehouse.errors import QueryError
from warehouse.exports import write_csv, write_json, write_result
from warehouse.query import QueryResult, run_sql
from warehouse.settings import Settings

MIXED = (
    "select 1 as i, null as n, '' as e, 'a,\"b\"' as t, true as b, date '2024-03-01' as d, "
    "[1, null] as l, {'k': date '2024-03-01'} as s, 1.5 as c, 2::decimal(4, 2) as w, "
    "'nan'::double as f, timestamp '2024-03-01 10:00:00' as m"
)


def text_of(settings: Settings, sql: str, write: Callable[[QueryResult, io.StringIO], None]) -> str:
    sink = io.StringIO()
    with run_sql(settings, sql) as result:
        write(result, sink)
    return sink.getvalue()


def shown(
    settings: Settings, sql: str, capsys: pytest.CaptureFixture[str], row_limit: int = 50
) -> str:
    with run_sql(settings, sql) as result:
        write_result(result, "table", row_limit=row_limit)
    return capsys.readouterr().out


def test_csv_tells_null_from_an_empty_text(published: Settings) -> None:
    heading, row = text_of(published, MIXED, write_csv).splitlines()
    assert heading == "i,n,e,t,b,d,l,s,c,w,f,m"
    assert row.startswith('1,,"","a,""b""",true,2024-03-01,"[1, null]","{""k"": ""2024-03-01""}",')
    assert row.endswith(",1.5,2.00,nan,2024-03-01 10:00:00")


def test_json_keeps_types_and_has_no_value_that_is_not_json(published: Settings) -> None:
    assert json.loads(text_of(published, MIXED, write_json)) == [
        {
            "i": 1, "n": None, "e": "", "t": 'a,"b"', "b": True, "d": "2024-03-01", "l": [1, None],
            "s": {"k": "2024-03-01"}, "c": 1.5, "w": 2, "f": None, "m": "2024-03-01T10:00:00",
        }
    ]  # fmt: skip


def test_no_rows_are_an_empty_array_and_a_lone_header(published: Settings) -> None:
    sql = "select 1 as a where false"
    assert json.loads(text_of(published, sql, write_json)) == []
    assert text_of(published, sql, write_csv) == "a\n"


@hypothesis_settings(max_examples=30, deadline=None, database=None)
@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20))
def test_any_text_survives_csv_and_json(published: Settings, text: str) -> None:
    sql = f"select {literal(text)} as t, 1 as one"
    written = io.StringIO(text_of(published, sql, write_csv), newline="")
    assert list(csv.reader(written)) == [["t", "one"], [text, "1"]]
    assert json.loads(text_of(published, sql, write_json)) == [{"t": text, "one": 1}]


def test_parquet_keeps_names_types_and_null(published: Settings, tmp_path: Path) -> None:
    path = tmp_path / "out.parquet"
    with run_sql(published, "select 1::bigint as a, null::date as b, 'x' as a") as result:
        write_result(result, "parquet", path)
    frame = pl.read_parquet(path)
    assert frame.schema == {"a": pl.Int64, "b": pl.Date, "a_2": pl.String}
    assert frame.rows() == [(1, None, "x")]


def test_a_file_is_replaced_whole_or_not_at_all(published: Settings, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("precious")
    sql = "select if(i = 500000, error('late'), i) from range(1000000) as t(i)"
    # DuckDB may report first that it has stopped its other threads.
    with run_sql(published, sql) as result, pytest.raises(QueryError, match=r"late|Interrupted"):
        write_result(result, "csv", path)
    assert path.read_text() == "precious"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_cannot_be_written_is_named(published: Settings, tmp_path: Path) -> None:
    target = tmp_path / "no" / "such" / "out.csv"
    with (
        run_sql(published, "select 1") as result,
        pytest.raises(QueryError, match=r"out\.csv cannot be written: No such file"),
    ):
        write_result(result, "csv", target)


def test_an_unknown_format_is_refused_with_the_known_ones(published: Settings) -> None:
    with (
        run_sql(published, "select 1") as result,
        pytest.raises(QueryError, match="no format 'xlsx'; use one of table, csv, json, parquet"),
    ):
        write_result(result, "xlsx")


def test_a_table_shows_null_and_counts_rows(
    published: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    out = shown(published, "select 'x' as name, null as nothing, 12 as many", capsys)
    heading, _, row, note = out.splitlines()
    assert heading.split() == ["name", "nothing", "many"]
    assert row.split() == ["x", "NULL", "12"]
    assert note == "1 row"


def test_a_table_is_limited_and_says_so(
    published: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    out = shown(published, "from range(10) as t(number)", capsys, row_limit=3)
    assert "first 3 rows; there are more" in out
    assert "3" not in out.splitlines()[2:5][-1]


def test_a_long_text_is_cut_but_an_id_is_not(
    published: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    sql = "select '0123456789abcdef' as fact_id, repeat('long ', 100) as sentence, 7 as number"
    out = shown(published, sql, capsys)
    assert "0123456789abcdef" in out
    assert "…" in out
    assert max(len(line) for line in out.splitlines()) <= 160


def test_a_wide_result_is_shown_record_by_record(
    published: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    out = shown(published, "from fct_events", capsys)
    assert out.startswith("── row 1 ──")
    assert "event_name" in out
    assert out.rstrip().endswith("2 rows")


def test_a_table_obeys_no_markup_and_no_control_characters(
    published: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    out = shown(published, "select '[red]x' || chr(27) || chr(10) || 'y' as t", capsys)
    assert "[red]x�⏎y" in out


def test_a_plan_is_shown_as_it_is_drawn(
    published: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "\n│" in shown(published, "explain from fct_events", capsys)
