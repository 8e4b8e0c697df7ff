"""From a number to its sentence, and attendance under each policy."""

import pytest

from tests.warehouse.scenario import DAY, SENTENCE
from warehouse.contracts.evidence_macro import ENTITIES
from warehouse.contracts.tables import MARTS
from warehouse.errors import NoReleaseError, QueryError, UnknownIdError
from warehouse.evidence import Evidence, evidence, show_evidence
from warehouse.macros import macro_statements
from warehouse.query import run_sql
from warehouse.settings import Settings

COUNT = Evidence(
    fact_id="count-claim-0", fact_table="fct_participant_counts", article_id="article-1",
    title="Delegates meet first", publisher="The Gazette", published_date=DAY,
    source_uri="inbox/1.txt", evidence_text=SENTENCE, span_start=0, span_end=len(SENTENCE),
    rule="x",
)  # fmt: skip


def answer(settings: Settings, sql: str) -> list[tuple]:
    with run_sql(settings, sql) as result:
        return result.fetch(1_000)


def test_a_fact_gives_its_sentence_and_its_article(published: Settings) -> None:
    assert evidence(published, " count-claim-0 ") == [COUNT]


def test_an_event_gives_every_claim_behind_it(published: Settings) -> None:
    found = [(row.fact_table, row.fact_id) for row in evidence(published, "event-0")]
    assert found == [
        ("fct_event_claims", "event-claim-0"),
        ("fct_participant_counts", "count-claim-0"),
    ]


def test_an_office_gives_every_claim_behind_it(published: Settings) -> None:
    assert [row.fact_id for row in evidence(published, "office-0")] == ["office-claim-0"]


@pytest.mark.parametrize("fact_id", ["", "nobody", "x' or true --"])
def test_an_unknown_id_is_an_error_that_says_where_ids_are(
    published: Settings, fact_id: str
) -> None:
    with pytest.raises(UnknownIdError, match="count_claim_id, event_claim_id"):
        evidence(published, fact_id)


def test_without_a_release_the_error_says_what_to_do(settings: Settings) -> None:
    with pytest.raises(NoReleaseError, match="citydesk build"):
        evidence(settings, "count-claim-0")


def test_evidence_is_shown_with_article_and_span(published: Settings) -> None:
    assert show_evidence(evidence(published, "count-claim-0")) == (
        "fct_participant_counts count-claim-0\n"
        f"  “{SENTENCE}”\n"
        "  Delegates meet first, The Gazette, 2024-03-01\n"
        f"  inbox/1.txt, characters 0 to {len(SENTENCE)}\n"
        "  rule: x\n"
    )


def test_every_table_that_keeps_its_sentence_answers(published: Settings) -> None:
    macro = next(text for text in macro_statements() if "macro evidence" in text)
    for table in (table for table in MARTS if len(table.key) == 1):
        names = set(table.column_names())
        for name in {table.key[0], *ENTITIES} & names if "evidence_text" in names else ():
            assert f"from marts.{table.name}\n        where {name} = id" in macro


def test_macros_are_commented_in_the_release(published: Settings) -> None:
    rows = answer(
        published,
        "select distinct function_name, comment from duckdb_functions() "
        "where function_name in ('evidence', 'attendance')",
    )
    comments = dict(rows)
    assert comments["evidence"].startswith("The sentences behind a fact")
    assert "Generated" not in comments["evidence"]
    assert comments["attendance"].startswith("Attendance per event")


@pytest.mark.parametrize("policy", ["v1", "lowest"])
def test_attendance_answers_under_the_policy_that_is_named(
    published: Settings, policy: str
) -> None:
    rows = answer(published, f"select event_id, policy_id from attendance('{policy}')")
    assert rows == [("event-0", policy)]


@pytest.mark.parametrize("policy", ["'nobody'", "NULL", "''"])
@pytest.mark.parametrize("sql", ["from attendance({})", "select count(*) from attendance({})"])
def test_an_unknown_policy_is_an_error_that_names_the_known_ones(
    published: Settings, sql: str, policy: str
) -> None:
    with pytest.raises(QueryError, match=r"no counting policy .*; this release has: lowest, v1"):
        answer(published, sql.format(policy))
