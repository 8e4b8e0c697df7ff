"""Whom the sentences of a meeting without a name speak of."""

import pytest

from ingest.extraction import Document, extract_article


def keys_of(text: str, language: str) -> list[object]:
    """The participant keys of each event of a text."""
    given = {"language": language, "published": "2024-05-06", "title": None, "publisher": None}
    rows = extract_article(Document("a", "a", text, given))
    return [row["participant_keys"] for row in rows["event_claims"]]


@pytest.mark.parametrize(
    ("language", "text", "keys"),
    [
        ("en", "Envoys of the Pacific and Andean states will meet in Lima on 9 May.",
         "pacific; andean"),
        ("en", "After a meeting in Lima on 3 May, Peruvian and Chilean envoys spoke of OPEC.",
         "pe; cl; opec"),
        ("fr", "Les ministres belges et irlandais se réuniront à Gand le 9 mai.", "be; ie"),
        ("de", "Die Außenminister Polens und Österreichs treffen sich am 9. Mai in Ulm.", "pl; at"),
    ],
)  # fmt: skip
def test_countries_and_bodies_say_who_meets(language: str, text: str, keys: str) -> None:
    assert keys_of(text, language) == [keys]


def test_a_name_is_enough() -> None:
    assert keys_of("The Andean Trade Forum takes place in Lima on 9 May 2024.", "en") == [None]
