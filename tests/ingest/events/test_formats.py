"""How an event could be attended, and what says so only of some of those who came."""

import pytest

from ingest.extraction import Document, extract_article


@pytest.mark.parametrize(
    ("language", "text", "event_format"),
    [
        ("en", "The Coastal Maps Forum was held online on 6 May 2024.", "online"),
        ("en", "The Coastal Maps Forum in Bergen drew 300 people, 90 online, on 6 May 2024.", None),
        ("de", "Das Coastal Maps Forum in Kiel zählte am 6. Mai 2024 300 Gäste, 90 online.", None),
    ],
)
def test_a_part_that_came_online_makes_no_online_event(
    language: str, text: str, event_format: str | None
) -> None:
    given = {"language": language, "published": "2024-05-08", "title": None, "publisher": None}
    rows = extract_article(Document("a", "a", text, given))
    assert [row["event_format"] for row in rows["event_claims"]] == [event_format]
