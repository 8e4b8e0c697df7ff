"""Pages in more than one language: which lines are in which, and that each is read in its own."""

import pytest

from ingest.articles.line_languages import by_language
from ingest.articles.lines import split_lines
from ingest.extraction import Document, extract_article
from ingest.identity import hash_id

ENGLISH = """Harbour cities share their plans

The Quay Cities Forum 2024 will be held on 12 and 13 June 2024 in Lisbon. The organisers expect
more than 400 participants, and the mayor will open it."""
SAME_NEWS = {
    "de": """Hafenstädte teilen ihre Pläne

Das Forum der Hafenstädte 2024 findet am 12. und 13. Juni 2024 in Lissabon statt. Die Veranstalter
erwarten mehr als 400 Teilnehmer, und die Bürgermeisterin wird es eröffnen.""",
    "fr": """Les villes portuaires partagent leurs projets

Le Forum des villes portuaires 2024 se tiendra les 12 et 13 juin 2024 à Lisbonne. Les organisateurs
attendent plus de 400 participants, et la maire ouvrira la rencontre.""",
    "es": """Las ciudades portuarias comparten sus planes

El Foro de Ciudades Portuarias 2024 se celebrará el 12 y 13 de junio de 2024 en Lisboa. Los
organizadores esperan más de 400 participantes, y la alcaldesa lo inaugurará.""",
    "it": """Le città portuali condividono i loro progetti

Il Forum delle Città Portuali 2024 si terrà il 12 e 13 giugno 2024 a Lisbona. Gli organizzatori
attendono più di 400 partecipanti, e la sindaca lo aprirà.""",
}
ONE_LANGUAGE = [
    ENGLISH,
    ENGLISH + "\n\nThe winner of the Festival della Canzone Italiana di Sanremo sang on the quay.",
    ENGLISH + "\n\n«Vous êtes tous les bienvenus», said the mayor.",
    ENGLISH + "\n\nMünchen, Köln, Düsseldorf und Hamburg",
    SAME_NEWS["de"] + "\n\nDas Motto lautet «The sea is what we make of it, and it is ours».",
]


@pytest.mark.parametrize("language", SAME_NEWS)
def test_a_page_that_tells_its_news_twice_has_two_parts(language: str) -> None:
    parts = by_language(split_lines(f"{ENGLISH}\n\n{SAME_NEWS[language]}"), "en")
    assert [(code, lines[0].text) for code, lines in parts] == [
        ("en", ENGLISH.splitlines()[0]),
        (language, SAME_NEWS[language].splitlines()[0]),
    ]


@pytest.mark.parametrize("text", ONE_LANGUAGE)
def test_titles_and_quotations_in_another_language_make_no_part(text: str) -> None:
    language = "de" if text.startswith(SAME_NEWS["de"]) else "en"
    assert [code for code, _ in by_language(split_lines(text), language)] == [language]


@pytest.mark.parametrize("language", SAME_NEWS)
def test_each_part_is_read_in_its_language(language: str) -> None:
    rows = extract_article(Document("a", "d", f"{ENGLISH}\n\n{SAME_NEWS[language]}", {}))
    languages = {row["sentence_id"]: row["language"] for row in rows["sentences"]}
    events = [(languages[row["sentence_id"]], row) for row in rows["event_claims"]]
    assert [(code, str(row["start_date"])) for code, row in events] == [
        ("en", "2024-06-12"),
        (language, "2024-06-12"),
    ]
    counts = [(languages[row["sentence_id"]], row) for row in rows["participant_counts"]]
    assert [(code, row["lower_bound"]) for code, row in counts] == [("en", 401), (language, 401)]
    own = {row["event_claim_id"]: code for code, row in events}
    assert [own[row["event_claim_id"]] for _, row in counts] == ["en", language]


def test_sentences_of_all_parts_are_numbered_in_reading_order() -> None:
    rows = extract_article(Document("a", "d", f"{ENGLISH}\n\n{SAME_NEWS['de']}\n\n{ENGLISH}", {}))
    told = [
        (int(str(row["span_start"])), int(str(row["span_end"])), int(str(row["sentence_index"])))
        for row in rows["sentences"]
    ]
    indices = [index for *_, index in sorted(told)]
    assert indices == sorted(set(indices))
    ids = {hash_id("a", "sentence", start, end) for start, end, _ in told}
    assert {row["sentence_id"] for row in rows["sentences"]} == ids
