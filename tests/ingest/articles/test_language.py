"""Which language a text is in."""

import pytest

from ingest.articles.language import detect_language

READ = [
    ("it", "Il sindaco ha aperto i lavori della conferenza, che si terrà anche domani."),
    ("it", "Migliaia in piazza contro la chiusura dell'ospedale."),
    ("it", "Sono attesi 80 espositori."),
    ("es", "La feria de los quesos cierra sus puertas con 12.000 visitantes."),
    ("es", "Miles de personas llenaron la plaza contra el cierre del hospital."),
    ("fr", "La foire aux fromages ferme ses portes avec 12 000 visiteurs."),
    ("fr", "Des milliers de personnes dans la rue contre la fermeture de l'hôpital."),
    ("de", "Die Käsemesse schließt mit 12.000 Besuchern, und der Veranstalter ist zufrieden."),
    ("en", "The cheese fair has closed its doors with 12,000 visitors."),
]

FOREIGN = [
    "O encontro foi realizado em Aveiro e contou com a participação de 300 pessoas.",
    "A feira decorre até domingo no parque das exposições, com entrada gratuita para todos.",
    "La fira va tancar les portes amb més de dotze mil visitants i una vuitantena d'expositors.",
    "De beurs sloot zondag de deuren met 12.000 bezoekers en 300 standhouders uit tien landen.",
]


@pytest.mark.parametrize(("language", "text"), READ)
def test_a_line_tells_its_language(language: str, text: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize("text", FOREIGN)
def test_a_neighbour_without_a_pack_is_none_of_them(text: str) -> None:
    assert detect_language(text) is None


def test_words_that_two_languages_share_decide_nothing() -> None:
    assert detect_language("Presentata la nuova stagione") is None
