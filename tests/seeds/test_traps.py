"""Every trap of the two seed documents: tokens that must not become a fact they only look like."""

from pathlib import Path

import pytest
import yaml

from tests.seeds.conftest import SEEDS, Ask

pytestmark = [pytest.mark.shared, pytest.mark.slow, pytest.mark.xdist_group("seeds")]

TRAPS = yaml.safe_load((Path(__file__).parent / "traps.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("trap", TRAPS["nothing"])
def test_nothing_falls_for(ask: Ask, trap: str) -> None:
    assert ask(TRAPS["nothing"][trap]) == []


@pytest.mark.parametrize("count", TRAPS["exactly"])
def test_there_are_exactly(ask: Ask, count: str) -> None:
    assert ask(TRAPS["exactly"][count]["sql"]) == [(TRAPS["exactly"][count]["rows"],)]


@pytest.mark.parametrize("entry", TRAPS["ledger"], ids=lambda entry: entry["token"])
def test_the_ledger_accounts_for(ask: Ask, entry: dict[str, str]) -> None:
    rows = ask(
        f"select distinct outcome, reason from marts.fct_number_ledger where {{{entry['article']}}}"
        f" and token_text like '%{entry['token']}%' and reason <> 'repeated_title'"
    )
    assert rows == [(entry["outcome"], entry["reason"])]


def of_document(path: Path) -> str:
    """The article of a document, as a condition."""
    return f"join marts.dim_articles using (article_id) where source_uri like '%{path.name}'"


def test_the_ledger_leaves_no_digit_out(ask: Ask) -> None:
    for path in SEEDS.glob("*.txt"):
        text = path.read_text("utf-8")
        spans = ask(f"select span_start, span_end from marts.fct_number_ledger {of_document(path)}")
        covered = {i for start, end in spans for i in range(int(str(start)), int(str(end)))}
        digits = {i for i, character in enumerate(text) if character.isdigit()}
        assert not digits - covered, path.name


def test_every_span_is_verbatim(ask: Ask) -> None:
    tables = ask(
        "select table_name from duckdb_columns()"
        " where column_name = 'evidence_text' and schema_name = 'marts'"
    )
    assert len(tables) > 10
    for path in SEEDS.glob("*.txt"):
        text = path.read_text("utf-8")
        for (table,) in tables:
            columns = "select span_start, span_end, evidence_text"
            for start, end, evidence in ask(f"{columns} from marts.{table} {of_document(path)}"):
                assert text[int(str(start)) : int(str(end))] == evidence, table
