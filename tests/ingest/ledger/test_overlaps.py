"""Which claim accounts for a token where several overlap it."""

from hypothesis import given
from hypothesis import strategies as st

from ingest.ledger.claimed import Claimed
from ingest.ledger.overlaps import Overlaps

SPAN = st.tuples(st.integers(0, 900), st.integers(1, 600)).map(lambda pair: (pair[0], sum(pair)))


def test_a_fact_wins_over_a_check_and_the_shorter_over_the_longer() -> None:
    check = Claimed.check(0, 10, "date_repeated", "c")
    long, short = Claimed.fact(0, 40, "edition_year", "l"), Claimed.fact(5, 9, "start_date", "s")
    assert Overlaps([check, long, short]).strongest(6, 8) == short
    assert Overlaps([check, long]).strongest(6, 8) == long


def test_a_rejection_is_the_weakest_claim() -> None:
    rejected, fact = Claimed.rejection(0, 4, "year_in_name"), Claimed.fact(0, 90, "count", "f")
    assert Overlaps([rejected, fact]).strongest(0, 4) == fact


def test_nothing_near_means_no_claim() -> None:
    assert Overlaps([Claimed.fact(0, 4, "count", "f")]).strongest(4, 8) is None


@given(st.lists(SPAN, max_size=12), SPAN)
def test_blocks_hide_no_overlap(spans: list[tuple[int, int]], token: tuple[int, int]) -> None:
    claims = [Claimed.fact(start, end, "count", str(i)) for i, (start, end) in enumerate(spans)]
    over = [c for c in claims if c.start < token[1] and token[0] < c.end]
    best = Overlaps(claims).strongest(*token)
    assert (best is None) == (not over)
    assert best is None or best.strength == max(claim.strength for claim in over)
