"""Every truth across tables is held by a test that notices when it is broken."""

import duckdb
import pytest

from tests.dbt_project.conftest import Built
from tests.dbt_project.dbt_runs import PROJECT

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("dbt")]

BROKEN = {
    "assert_attendance_counts_in_the_unit_of_its_role":
        "update policies.event_attendance_by_policy set unit = 'visit'",
    "assert_copies_have_one_original":
        "update marts.dim_articles set original_article_id = 'nobody'"
        " where original_article_id is not null",
    "assert_each_document_has_one_current_version":
        "update marts.dim_articles set version_number = version_number + 1",
    "assert_event_days_come_from_one_claim":
        "update marts.fct_events set end_date = end_date + 100",
    "assert_events_agree_with_their_claims":
        "update marts.fct_events set article_count = article_count + 1",
    "assert_every_claim_is_published_or_quarantined":
        "delete from marts.fct_quantities",
    "assert_every_policy_reads_every_number":
        "update policies.vague_words set policy_id = 'ccd' where policy_id = 'ccc'",
    "assert_evidence_is_verbatim":
        "update marts.fct_quotations set evidence_text = evidence_text || '.'",
    "assert_expressions_are_verbatim":
        "update marts.fct_dropped_lines set span_start = span_start + 1",
    "assert_facts_are_of_current_versions":
        "update marts.dim_articles set is_current_version = false where title is null",
    "assert_growth_compares_like_with_like":
        "update marts.fct_edition_growth set role = 'speaker'",
    "assert_ledger_points_to_facts":
        "update marts.fct_number_ledger set fact_id = 'nothing'",
    "assert_offices_agree_with_their_claims":
        "update marts.fct_offices set claim_count = claim_count + 1",
    "assert_preferred_count_speaks_of_its_event":
        "update policies.event_attendance_by_policy set mode = 'online'",
    "assert_there_is_one_house_policy":
        "update policies.counting_policies set is_house = true",
    "assert_vague_words_have_an_estimate":
        "update marts.fct_participant_counts set estimate_mid = null",
}  # fmt: skip


def test_every_singular_test_is_broken_here() -> None:
    assert sorted(BROKEN) == sorted(path.stem for path in (PROJECT / "tests").glob("*.sql"))


@pytest.mark.parametrize("name", BROKEN)
def test_a_singular_test_notices_what_it_is_about(name: str, built: Built) -> None:
    query = (built.compiled / "tests" / f"{name}.sql").read_text(encoding="utf-8")
    with duckdb.connect(str(built.database.path)) as connection:
        connection.execute("begin")
        connection.execute(BROKEN[name])
        failing = connection.execute(query).fetchall()
        connection.execute("rollback")
    assert failing
