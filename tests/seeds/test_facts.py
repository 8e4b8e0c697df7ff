"""Every fact that the two seed documents hold, asked for by SQL on a built release."""

from pathlib import Path

import pytest
import yaml

from tests.seeds.conftest import Ask

pytestmark = [pytest.mark.shared, pytest.mark.slow, pytest.mark.xdist_group("seeds")]

FACTS = yaml.safe_load((Path(__file__).parent / "facts.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("fact", FACTS)
def test_the_release_holds(ask: Ask, fact: str) -> None:
    assert [list(row) for row in ask(FACTS[fact]["sql"])] == FACTS[fact]["rows"]


def test_topics_of_the_debates_are_kept(ask: Ask) -> None:
    topics = {
        str(row[0]).lower()
        for row in ask("select topic_name from marts.fct_event_topics where {B}")
    }
    assert {"land shortage", "water stress", "energy consumption", "renewable energy"} <= topics


def test_the_quotation_is_verbatim(ask: Ask) -> None:
    ((words,),) = ask("select quotation_text from marts.fct_quotations where {B}")
    assert str(words).startswith("We managed to create a space for dialogue")


def test_attendance_answers_under_each_policy(ask: Ask) -> None:
    columns = "select estimate, lower_bound, upper_bound"
    house = ask(f"{columns} from attendance('v1') where role = 'participant'")
    assert house == ask(f"{columns} from marts.fct_event_attendance where role = 'participant'")
    for policy in ("ccc", "acled", "count_love"):
        assert ask(f"select count(*) > 0 from attendance('{policy}')") == [(True,)]


def test_evidence_is_answered_by_macro(ask: Ask) -> None:
    speakers = "select count_claim_id from marts.fct_participant_counts where role = 'speaker'"
    ((sentence,),) = ask(f"select evidence_text from evidence(({speakers}))")
    assert "more than 70 speakers" in str(sentence)
