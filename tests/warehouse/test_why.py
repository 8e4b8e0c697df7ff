"""Why claims are one event, as the release and the terminal tell it."""

from dataclasses import replace
from datetime import date

import pytest

from warehouse.errors import NoReleaseError, UnknownIdError
from warehouse.settings import Settings
from warehouse.why import Relation, show_why, why

TOLD = Relation("told", "Ports Forum", "c1", None, None, None, None, None, None, None)
NAME, DAY, COUNT = (
    replace(
        TOLD, detail_kind=kind, detail_text=text, is_preferred=True, evidence_text=sentence,
        rule_id=rule, publisher="Quay News", published_date=date(2024, 3, 2),
    )
    for kind, text, sentence, rule in (
        ("name", "Ports Forum", "The Ports Forum meets on 4 May.", "proper_name"),
        ("date", "4 May", "The Ports Forum meets on 4 May.", "day_month"),
        ("count", "300 pilots", "Some 300 pilots come.", None),
    )
)  # fmt: skip
JOINED = Relation(
    "joined", "Ports Forum", "c1", "e1", "BPF", "c2", 9, "same_acronym, same_city", None, None
)
APART = Relation(
    "kept apart", "Ports Forum", "c1", "e2", "Ports Fair", "c3", 9, "same_city", "own_words", "d7"
)


def test_an_event_is_told_by_its_claims(published: Settings) -> None:
    rows = why(published, " event-0 ")
    assert [(row.relation, row.event_claim_id, row.detail_kind) for row in rows] == [
        ("told", "event-claim-0", "name"),
        ("told", "event-claim-0", "count"),
        ("joined", "event-claim-0", None),
        ("kept apart", "event-claim-0", None),
    ]


def test_a_comparison_is_found_from_both_sides(published: Settings) -> None:
    (kept_apart,) = [row for row in why(published, "event-1") if row.relation == "kept apart"]
    assert kept_apart.event_claim_id == "event-claim-1"
    assert (kept_apart.other_event_id, kept_apart.match_score) == ("event-0", -3)


@pytest.mark.parametrize("event_id", ["", "event-claim-0", "x' or true --"])
def test_an_unknown_event_is_an_error_that_says_where_ids_are(
    published: Settings, event_id: str
) -> None:
    with pytest.raises(UnknownIdError, match="fct_events"):
        why(published, event_id)


def test_the_first_characters_of_an_id_do_where_no_other_begins_so(published: Settings) -> None:
    assert why(published, "event-1")
    with pytest.raises(UnknownIdError, match=r"event-0 \(.*\), event-1 .*give more characters"):
        why(published, "event-")


def test_without_a_release_the_error_says_what_to_do(settings: Settings) -> None:
    with pytest.raises(NoReleaseError, match="citydesk build"):
        why(settings, "event-0")


def test_relations_are_shown_with_their_evidence() -> None:
    other_day = replace(DAY, is_preferred=False)
    assert show_why([NAME, other_day, COUNT, JOINED, APART]) == (
        "told by\n"
        "  Ports Forum (c1), Quay News, 2024-03-02\n"
        "    “The Ports Forum meets on 4 May.”\n"
        "      name: Ports Forum (proper_name)\n"
        "      date: 4 May (day_month, another one stands for the event)\n"
        "    “Some 300 pilots come.”\n"
        "      count: 300 pilots\n"
        "\n"
        "joined, because\n"
        "  Ports Forum (c1)\n"
        "    and BPF (c2)\n"
        "      score 9; for: same acronym, same city\n"
        "\n"
        "kept apart from\n"
        "  Ports Forum (c1)\n"
        "    and Ports Fair (c3), event e2\n"
        "      score 9; decision d7 overrules it; for: same city; against: own words\n"
    )


def test_an_event_that_is_like_no_other_says_so() -> None:
    assert "compared with no other telling" in show_why([NAME])
    assert "compared with no other telling" not in show_why([NAME, APART])


def test_long_evidence_is_wrapped() -> None:
    long = replace(JOINED, evidence_for=", ".join(["same_city"] * 20))
    assert max(map(len, show_why([long]).splitlines())) <= 100


@pytest.mark.parametrize(
    ("relation", "kind", "shown"),
    [
        ("became", "merged", "published earlier, and now\n  merged into Ports Fair, event e2\n"),
        ("became", "split", "published earlier, and now\n  split off into Ports Fair, event e2\n"),
        ("was", "merged", "carries what was published as\n  merged Ports Fair, event e2\n"),
    ],
)
def test_a_changed_id_is_shown_with_its_release(relation: str, kind: str, shown: str) -> None:
    change = Relation(
        relation, "Ports Forum", "c1", "e2", "Ports Fair", None, 9, "same_city", None, None,
        kind, date(2024, 3, 2), "20240302-abc",
    )  # fmt: skip
    since = "    since 2024-03-02, release 20240302-abc\n      score 9; for: same city\n"
    assert show_why([change]) == shown + since


def test_an_event_that_no_article_tells_of_any_more_is_said_to_be_so() -> None:
    change = Relation(
        "became", "Ports Forum", "c1", None, None, None, None, None, None, None,
        "withdrawn", date(2024, 3, 2), "20240302-abc",
    )  # fmt: skip
    assert "told by no article any more" in show_why([change])
