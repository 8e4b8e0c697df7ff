"""What becomes of the numbers of a whole page."""

import pytest

from tests.ingest.extraction_checks import extract

PAGE = """Visitors today: 512
Harbour Talk 2023 fills the hall | Delta 24 News
Published: 9 May 2023

The Harbour Talk 2023 was held in Oslo on 5 May 2023. About 300 people
attended, and tickets cost 20 euros. The next one follows on 6
May 2024.

Read also: 40 boats sunk in storm
"""


@pytest.fixture(scope="module")
def ledger() -> dict[str, tuple[str, str]]:
    tokens = extract(PAGE)["number_tokens"]
    return {text: (o, r) for text, o, r in tokens.select("token_text", "outcome", "reason").rows()}


def test_a_counter_is_rejected_for_being_one(ledger: dict[str, tuple[str, str]]) -> None:
    assert ledger["512"] == ("rejected", "visitor_counter")


def test_a_neighbour_is_rejected_for_being_one(ledger: dict[str, tuple[str, str]]) -> None:
    assert ledger["40"] == ("rejected", "neighbour_headline")


def test_the_publication_date_is_a_fact(ledger: dict[str, tuple[str, str]]) -> None:
    assert ledger["9 May 2023"] == ("fact", "published_date")


def test_the_count_is_a_fact_and_the_price_is_not(ledger: dict[str, tuple[str, str]]) -> None:
    assert ledger["300"] == ("fact", "participant_count")
    assert ledger["20"][0] == "rejected"


def test_the_name_of_the_site_is_accounted_for(ledger: dict[str, tuple[str, str]]) -> None:
    assert ledger["24"][0] == "rejected"


def test_a_date_broken_by_the_end_of_a_line_is_one_token(
    ledger: dict[str, tuple[str, str]],
) -> None:
    assert "6\nMay 2024" in ledger
