"""Country names in four languages, their articles, cases and abbreviations."""

import doctest

import pytest
from babel import Locale

from ingest.places import countries, countries_in, demonym_country
from ingest.places.lexicon import lexicon

LANGUAGES = ("en", "de", "fr", "es")


def codes(text: str, language: str) -> list[str]:
    return [mention.country_code for mention in countries_in(text, language)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_country_of_cldr_is_found_by_its_name(language: str) -> None:
    names = Locale(language).territories
    known = lexicon(language)
    for code in set(known.countries.values()) & names.keys():
        name = names[code]
        if known.countries.get("granada") == code or code in ("DM", "MU", "GD"):
            continue  # names of people and cities, see `doubtful_countries`
        assert codes(f"X {name}.", language) == [code], (language, name)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "They came from the Netherlands, the US, the U.S., the UK and the UAE.",
            "NL US US GB AE",
        ),
        ("en", "Côte d'Ivoire, Ivory Coast, Turkey and Türkiye voted.", "CI CI TR TR"),
        ("en", "South Korea, North Korea and Korea", "KR KP KR"),
        ("en", "Congo, the DRC and the Republic of the Congo", "CD CD CG"),
        ("en", "Taiwan, Kosovo, Palestine, Scotland and England", "TW XK PS GB GB"),
        ("en", "the Czech Republic, Czechia, Burma and Swaziland", "CZ CZ MM SZ"),
        ("de", "in der Schweiz, den Niederlanden und den Vereinigten Staaten", "CH NL US"),
        ("de", "Deutschlands Nachbarn und die Tschechische Republik", "DE CZ"),
        ("de", "in den Vereinigten Arabischen Emiraten und der VAE", "AE AE"),
        ("fr", "les Pays-Bas, l'Allemagne, la Côte d'Ivoire et les États-Unis", "NL DE CI US"),
        ("fr", "des Émirats arabes unis au Royaume-Uni", "AE GB"),
        ("fr", "La réunion a eu lieu.", ""),
        ("es", "los Estados Unidos, EE. UU., Países Bajos y Costa de Marfil", "US US NL CI"),
        ("es", "Granada es una ciudad.", ""),
        ("en", "Join us in North America, South America or New England.", ""),
    ],
)
def test_lists_of_countries(language: str, text: str, expected: str) -> None:
    assert codes(text, language) == expected.split()


def test_articles_are_left_out_and_spans_hold() -> None:
    text = "die Schweiz und das Vereinigte Königreich"
    found = countries_in(text, "de")
    assert [mention.text for mention in found] == ["Schweiz", "Vereinigte Königreich"]
    assert all(text[mention.start : mention.end] == mention.text for mention in found)


def test_a_country_inside_a_longer_name_is_marked() -> None:
    text = "The Korea Times wrote that the Bank of America left Japan."
    marked = {mention.text: mention.is_in_name for mention in countries_in(text, "en")}
    assert marked == {"Korea": True, "America": True, "Japan": False}


@pytest.mark.parametrize(
    ("language", "word", "code"),
    [
        ("en", "Ecuadorian", "EC"),
        ("en", "Germans", "DE"),
        ("de", "türkischen", "TR"),
        ("de", "Schweizerinnen", "CH"),
        ("fr", "sénégalaises", "SN"),
        ("fr", "italienne", "IT"),
        ("es", "ecuatorianas", "EC"),
        ("es", "españoles", "ES"),
        ("en", "urban", None),
        ("de", "Stadt", None),
    ],
)
def test_demonyms_lead_to_their_country(language: str, word: str, code: str | None) -> None:
    assert demonym_country(word, language) == code


def test_the_examples_in_the_documentation_hold() -> None:
    assert doctest.testmod(countries).failed == 0
