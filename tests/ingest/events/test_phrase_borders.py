"""How far the phrase around an event noun reaches, in languages with other habits."""

import pytest

from ingest.extraction import Document, extract_article


def names(text: str) -> list[str]:
    """Names of the events of a text that was published on 8 May 2024."""
    rows = extract_article(Document("a", "a", text, {"published": "2024-05-08"}))
    return [str(row["event_name"]) for row in rows.get("event_claims", [])]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Le colloque international sur les tourbières se tiendra le 14 mai 2024 à Liège.",
            "colloque international sur les tourbières",
        ),
        (
            "El Congreso Nacional de Apicultura se celebrará el 14 de mayo de 2024 en Soria.",
            "Congreso Nacional de Apicultura",
        ),
        (
            "Il Seminario sulle Torbiere si terrà il 14 maggio 2024 a Trento.",
            "Seminario sulle Torbiere",
        ),
        ("La foire aux miels aura lieu le 14 mai 2024 à Colmar.", "foire aux miels"),
        (
            "Le colloque « La tourbe qui parle » se tiendra le 14 mai 2024 à Liège.",
            "La tourbe qui parle",
        ),
    ],
)
def test_a_name_goes_on_behind_its_adjectives(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "El médico cita a sus pacientes el 14 de mayo de 2024 en Soria.",
        "Si ça ne marche pas le 14 mai 2024 à Liège, revenez.",
    ],
)
def test_verbs_are_no_event_nouns(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        ("Cientos de vecinos marcharon el domingo en Soria.", "held", "2024-05-05"),
        ("Los vecinos de Soria protestarán el domingo en la Feria de la Miel.", "scheduled", None),
    ],
)
def test_endings_tell_the_tense(text: str, status: str, day: str | None) -> None:
    rows = extract_article(Document("a", "a", text, {"published": "2024-05-08"}))
    for row in rows.get("event_claims", []):
        assert row["event_status"] == status
        assert day is None or str(row["start_date"]) == day
