"""Notes in which an article corrects itself leave the body; their figures are no facts."""

import pytest

from ingest.extraction import Document, extract_article

BODY = "The Dune Ecology Congress was held in Ghent on 5 June 2024. Some 500 delegates took part."
NOTE = "An earlier version of this article said that 5,000 delegates took part; it was 500."


def extracted(text: str, title: str | None = None) -> dict[str, list[dict]]:
    whole = f"{text}\n\n{title}" if title else text
    return extract_article(Document("a", "d", whole, {"title": title, "language": "en"}))


def told(rows: dict[str, list[dict]]) -> list[tuple[object, object]]:
    return [(row["said_before"], row["says_now"]) for row in rows.get("correction_notes", [])]


@pytest.mark.parametrize("text", [f"{BODY}\n\n{NOTE}", f"{NOTE}\n\n{BODY}", f"{BODY} {NOTE}"])
def test_what_was_wrong_is_no_claim_wherever_the_note_stands(text: str) -> None:
    rows = extracted(text)
    assert told(rows) == [("5,000", "500")]
    assert [row["value"] for row in rows["participant_counts"]] == [500]
    (note,) = rows["correction_notes"]
    assert text[note["span_start"] : note["span_end"]] == NOTE


def test_the_ledger_says_why_the_figures_of_a_note_are_no_facts() -> None:
    rows = extracted(f"{BODY}\n\n{NOTE}")
    reasons = [row["reason"] for row in rows["number_tokens"] if row["span_start"] > len(BODY)]
    assert reasons == ["correction_note", "correction_note"]


@pytest.mark.parametrize(
    "note",
    [
        "This article was corrected on 7 June 2024 to give the right number of delegates.",
        "Correction: an earlier version said 5,000, then 4,000, and it was 500.",
    ],
)
def test_a_note_without_just_two_figures_tells_no_figure(note: str) -> None:
    assert told(extracted(f"{BODY}\n\n{note}")) == [(None, None)]


def test_several_notes_are_several_rows() -> None:
    other = "Correction: the congress was held in Ghent, not in Bruges."
    assert told(extracted(f"{BODY}\n\n{NOTE}\n\n{other}")) == [("5,000", "500"), (None, None)]


def test_a_headline_is_no_note() -> None:
    rows = extracted(BODY, title="Correction: Dunes grow again")
    assert told(rows) == []
    assert rows["articles"][0]["title"] == "Correction: Dunes grow again"
