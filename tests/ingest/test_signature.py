"""The sketch that tells copies: what it keeps, what leaves it alone, what changes it."""

from hypothesis import given
from hypothesis import strategies as st

from ingest.claims.collector import Row
from ingest.signature import RUN, SIZE, add_signature, run_hashes

STORY = " ".join(f"word{number} and thing{number}" for number in range(400))


def hashes(text: str) -> set[str]:
    """The kept hashes of a text."""
    return set((run_hashes(text) or "").split())


def signed(text: str, *dropped: tuple[int, int]) -> Row:
    """The row of raw.articles with its signature."""
    row: Row = {"article_id": "a"}
    lines: list[Row] = [{"span_start": start, "span_end": end} for start, end in dropped]
    add_signature({"articles": [row], "dropped_lines": lines}, text)
    return row


def test_a_sketch_is_the_same_on_every_machine() -> None:
    assert run_hashes("The harbour forum met in Bern yesterday.") == (
        "4d1f8b4345c0 a43c25321b16 eecc18274ece"
    )


def test_punctuation_case_and_line_ends_change_nothing() -> None:
    assert run_hashes("The forum, in Bern: met\nAGAIN") == run_hashes("the FORUM in bern met again")


def test_a_full_sketch_has_a_fixed_size_and_order() -> None:
    kept = (run_hashes(STORY) or "").split()
    assert len(kept) == SIZE
    assert kept == sorted(kept)
    assert all(len(one) == 12 for one in kept)


def test_fewer_words_than_a_run_have_no_sketch() -> None:
    assert run_hashes(" ".join("abcdefg"[: RUN - 1])) is None


def test_a_trimmed_copy_keeps_the_hashes_that_the_sketch_of_the_whole_can_know() -> None:
    words = STORY.split()
    part = " ".join(words[: len(words) // 2])
    whole, trimmed = hashes(STORY), hashes(part)
    known = {one for one in trimmed if one <= max(whole)}
    assert len(known) > SIZE // 4
    assert known <= whole


def test_texts_without_a_common_run_share_nothing() -> None:
    assert not hashes(STORY) & hashes(" ".join(reversed(STORY.split())))


def test_dropped_lines_are_no_body() -> None:
    text = "Visitors: 48211\nNearly 1,200 people came to the Harbour Forum in Bern."
    row = signed(text, (0, 15))
    assert row["body_numbers"] == "1200"
    assert row["run_hashes"] == run_hashes(text[16:])


def test_the_title_is_no_body() -> None:
    text = "900 came to Bern\n\nThe Harbour Forum met in Bern on 5 May."
    row: Row = {"title": "900 came to Bern"}
    add_signature({"articles": [row]}, text)
    assert row["body_numbers"] == "5"
    assert row["run_hashes"] == run_hashes("The Harbour Forum met in Bern on 5 May.")


def test_a_text_without_numbers_has_none() -> None:
    assert signed("Nobody came.")["body_numbers"] is None


@given(st.text(max_size=400))
def test_any_text_has_a_signature(text: str) -> None:
    row = signed(text)
    assert row["run_hashes"] is None or len(str(row["run_hashes"]).split()) <= SIZE
