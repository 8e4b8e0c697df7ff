"""Every trap of the two seed documents: tokens that must not become a fact they only look like."""

import pytest

from tests.seeds.test_facts import A, B

pytestmark = [pytest.mark.shared, pytest.mark.slow]

NOTHING = {
    "TA-1..3 visitor counters are no counts": f"select * from marts.fct_participant_counts where value in (455, 785, 39412430) and {A}",
    "TA-1..3 visitor counters are no quantities": f"select * from marts.fct_quantities where value in (455, 785, 39412430) and {A}",
    "TA-4 the page date dates nothing": f"select * from marts.fct_event_claims where {A} and (start_date = date '2024-04-18' or anchor_date = date '2024-04-18')",
    "TA-5 the tagline's year founds nothing": "select * from marts.dim_organisations where year(inception_date) = 2001",
    "TA-6 the publication is no event": f"select * from marts.fct_event_claims where {A} and start_date = date '2024-02-17'",
    "TA-7 Tuesday is neither the last nor that after the page date": f"select * from marts.fct_event_claims where {A} and start_date in (date '2024-02-13', date '2024-04-23')",
    "TA-8 a year in a name is no date": f"select * from marts.fct_event_claims where {A} and start_date = date '2024-01-01'",
    "TA-8, TB-12 a year in a name is no count": "select * from marts.fct_participant_counts where value in (2024, 2010, 2001)",
    "TA-10 the founding year opens no office": f"select * from marts.fct_office_claims where {A} and year(opened_date_earliest) = 2010",
    "TA-11 member cities are no participants": f"select * from marts.fct_participant_counts where {A} and value = 50",
    "TA-12 currently means the publication": f"select * from marts.fct_office_claims where {A} and known_by_date <> date '2024-02-17'",
    "TA-13 three offices are no participants": f"select * from marts.fct_participant_counts where {A} and value = 3",
    "TA-14 six offices are nowhere stated": "select * from marts.fct_quantities where value = 6",
    "TA-15 the prize is no event": f"select * from marts.fct_event_claims where {A} and event_name ilike '%prize%'",
    "TA-16 a population is no attendance": "select * from marts.fct_participant_counts where value = 2000000",
    "TA-17 Almaty is not the kick-off's city": f"select * from marts.fct_event_claims where {A} and event_name ilike '%kick-off%' and city_name = 'Almaty'",
    "TA-20 the author takes part in nothing": f"select * from marts.fct_person_roles where {A} and role_title <> 'author'",
    "TA-22 no name ends in a comma": "select * from marts.fct_event_claims where regexp_matches(event_name, '[,;\"]$')",
    "TA-25 the committee has no count": (
        "select * from marts.fct_participant_counts join marts.fct_event_claims using (event_claim_id) where event_name ilike '%committee%'"
    ),
    "TB-1 8th is no count": f"select * from marts.fct_participant_counts where {B} and value = 8",
    "TB-3 two days are no people": f"select * from marts.fct_participant_counts where {B} and value in (5, 6, 2)",
    "TB-5 participants and speakers are never added": "select * from marts.fct_event_attendance where estimate > 1000 or upper_bound > 1000",
    "TB-8 the host is not listed": f"select * from marts.fct_event_countries where {B} and country_code = 'MA'",
    "TB-9 a neighbour's country takes no part": f"select * from marts.fct_event_countries where {B} and country_code = 'SL'",
    "TB-13 topics are no organisations": "select * from marts.dim_organisations where organisation_name in ('Internet of Things', 'Sustainable Development Goals')",
    "TB-14 a director has no office": f"select * from marts.fct_office_claims where {B}",
    "TB-16 remarkable is no record": f"select * from marts.fct_participant_counts where {B} and is_record_claim",
    "TB-18 nothing is said of the first edition": "select * from marts.fct_events where edition_number = 1 or edition_year = 2017",
    "TB-19 the site is no part of a name": "select * from marts.fct_event_claims where event_name ilike '%APAnews%'",
}  # fmt: skip


@pytest.mark.parametrize("trap", NOTHING)
def test_nothing_falls_for(ask, trap: str) -> None:
    assert ask(NOTHING[trap]) == []


COUNTS = {
    "three events": ("select count(*) from marts.fct_events", 3),
    "three event claims": ("select count(*) from marts.fct_event_claims", 3),
    "seven offices": ("select count(*) from marts.fct_offices", 7),
    "four participant counts": ("select count(*) from marts.fct_participant_counts", 4),
    "TA-17 Almaty has one office": ("select count(*) from marts.fct_offices where city_name = 'Almaty'", 1),
    "TB-2 three titles are one article": (f"select count(*) from marts.dim_articles where {B}", 1),
    "TB-7 fifteen countries at least, not exactly": (
        "select count(*) from marts.fct_participant_counts where role = 'country_represented' and upper_bound is null and lower_bound = 15", 1,
    ),
}  # fmt: skip


@pytest.mark.parametrize("count", COUNTS)
def test_there_are_exactly(ask, count: str) -> None:
    sql, expected = COUNTS[count]
    assert ask(sql) == [(expected,)]


LEDGER = {
    (A, "455"): ("rejected", "visitor_counter"), (A, "785"): ("rejected", "visitor_counter"), (A, "39412430"): ("rejected", "visitor_counter"),
    (A, "2001"): ("rejected", "site_tagline"), (A, "17.02.2024"): ("fact", "published_date"), (A, "Tuesday"): ("fact", "start_date"),
    (A, "50"): ("fact", "membership"), (B, "8th"): ("fact", "edition_number"), (B, "960"): ("fact", "participant_count"),
    (B, "70"): ("fact", "participant_count"), (B, "June 5 and 6, 2024"): ("fact", "start_date"),
}  # fmt: skip


@pytest.mark.parametrize("entry", LEDGER, ids=[token for _, token in LEDGER])
def test_the_ledger_accounts_for(ask, entry: tuple[str, str]) -> None:
    article, token = entry
    rows = set(
        ask(
            f"select outcome, reason from marts.fct_number_ledger where {article} and token_text like '%{token}%' and reason <> 'repeated_title'"
        )
    )
    assert LEDGER[entry] in rows and {outcome for outcome, _ in rows} == {LEDGER[entry][0]}


def test_the_ledger_leaves_no_digit_out(ask, seed_release) -> None:
    from tests.seeds.conftest import SEEDS

    for path in SEEDS.glob("*.txt"):
        text = path.read_text("utf-8")
        spans = ask(
            f"select span_start, span_end from marts.fct_number_ledger join marts.dim_articles using (article_id) where source_uri like '%{path.name}'"
        )
        covered = {i for start, end in spans for i in range(int(str(start)), int(str(end)))}
        missing = [
            i for i, character in enumerate(text) if character.isdigit() and i not in covered
        ]
        assert not missing, [text[max(i - 20, 0) : i + 20] for i in missing]


def test_every_span_is_verbatim(ask) -> None:
    from tests.seeds.conftest import SEEDS

    tables = [
        str(t)
        for (t,) in ask(
            "select table_name from duckdb_columns() where column_name = 'evidence_text' and schema_name = 'marts'"
        )
    ]
    assert len(tables) > 10
    for path in SEEDS.glob("*.txt"):
        text = path.read_text("utf-8")
        for table in tables:
            rows = ask(
                f"select span_start, span_end, evidence_text from marts.{table} join marts.dim_articles using (article_id) where source_uri like '%{path.name}'"
            )
            assert all(
                text[int(str(start)) : int(str(end))] == evidence for start, end, evidence in rows
            ), table
