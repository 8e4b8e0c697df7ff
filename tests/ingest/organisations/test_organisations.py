"""Which names of a text are organisations, and which one «the company» means."""

import pytest

from ingest.articles.model import Article
from ingest.articles.reading import read_article
from ingest.organisations.acronyms import is_acronym_of
from ingest.organisations.finding import find_organisations, subject_before
from ingest.organisations.founding import find_foundings, find_programmes
from ingest.organisations.keys import organisation_key
from ingest.organisations.people import find_people
from ingest.organisations.quotes import find_quotes


def article_of(text: str, language: str = "en") -> Article:
    return read_article("a1", text, {"language": language, "published": "2024-05-14"})


def names_in(text: str, language: str = "en") -> list[str]:
    return [o.name for o in find_organisations(article_of(text, language))]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The Heron Foundation restores ponds.", ["Heron Foundation"]),
        ("en", "QUILLON, a maker of tram brakes, today announced a plan.", ["QUILLON"]),
        ("en", "Blue Kettle is headquartered in Boise.", ["Blue Kettle"]),
        ("en", "Marlow Law, LLC, a small firm, is proud to announce a move.", ["Marlow Law, LLC"]),
        ("en", "Marlow Security PLC CEO Jane Roe spoke.", ["Marlow Security PLC"]),
        ("en", "Jane Roe, co-founder of Lumivar, spoke.", ["Lumivar"]),
        ("en", "We praise companies like Lumivar for that.", ["Lumivar"]),
        ("en", "Heron Bank’s NIM rose.", ["Heron Bank"]),
        ("en", "The Vienna-based Heron Society met.", ["Heron Society"]),
        ("en", "Heron University President Jane Roe spoke.", ["Heron University"]),
        ("en", "The State of the Heron Association is fine.", ["Heron Association"]),
        ("en", "The Centre for Herons and Ponds met.", ["Centre for Herons and Ponds"]),
        ("en", "The Bank of Herons and Marlow met. Marlow is new.", ["Bank of Herons"]),
        ("es", "El Gabinete del Ministerio de Lagos opina.", ["Ministerio de Lagos"]),
        ("fr", "Le Plan de la Fondation Héron paraît.", ["Fondation Héron"]),
        ("it", "Il Piano della Fondazione Airone esce.", ["Fondazione Airone"]),
        ("de", "Der Plan der Neuen Stiftung ist da.", ["Neuen Stiftung"]),
        ("de", "Am Montag gab Lumivar bekannt, dass Lumivar baut. Lumivar hat Geld.", ["Lumivar"]),
        ("de", "Der Gartenbund lud ein.", ["Gartenbund"]),
        ("de", "Die Bundesnetzagentur meldete das.", ["Bundesnetzagentur"]),
        ("de", "Das Büro der Reiher GmbH ist hell.", ["Reiher GmbH"]),
        ("fr", "L’Alliance des potiers se réunit.", ["Alliance des potiers"]),
        ("fr", "La société Lumivar embauche.", ["Lumivar"]),
        ("es", "La empresa Lumivar contrata.", ["Lumivar"]),
        ("es", "La Alianza de los Alfareros se reúne.", ["Alianza de los Alfareros"]),
    ],
)
def test_names_of_organisations(language: str, text: str, expected: list[str]) -> None:
    assert names_in(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Company announced a plan."),
        ("en", "Company Summary follows."),
        ("en", "Mayor Jane Roe opened the fair."),
        ("en", "Jane Roe, the mayor of the town, opened the fair."),
        ("en", "Yesterday opened badly."),
        ("en", "Internet of Things (IoT) devices are small."),
        ("en", "Jane Roe is a Heron Society Member."),
        ("en", "The Heron Society Annual Meeting opened."),
        ("en", "The chief on Nov. 2, 2017, announced a plan."),
        ("en", "Jane Lind Roe met Lind Roe. Lind Roe announced a plan."),
        ("de", "Januar 2025 hat 31 Tage."),
        ("de", "Angeblich hat es geregnet."),
        ("de", "Sein letzter Einsatz hat lange gedauert. Einsatz hat er gezeigt."),
        ("de", "Eine Fluggesellschaft klagt. Die Fluggesellschaft fliegt."),
        ("de", "Das Unternehmen wächst."),
        ("de", "Das Netzwerk wächst. Die Nachrichtenagentur meldete das."),
        ("de", "Beim Rüstungskonzern kündigte das an. Rüstungskonzern hat Geld."),
        ("de", "Seit Januar hat er Geld. Manche Stiftung hilft."),
        ("fr", "La société embauche."),
        ("es", "La empresa contrata."),
    ],
)
def test_words_that_name_no_organisation(language: str, text: str) -> None:
    assert names_in(text, language) == []


@pytest.mark.parametrize(
    ("acronym", "name", "expected"),
    [
        ("WHC", "World Harbour Council", True),
        ("WeRO", "World Reed Organization", True),
        ("ABC", "World Harbour Council", False),
        ("W", "World", False),
    ],
)
def test_acronyms_fit_their_names(acronym: str, name: str, *, expected: bool) -> None:
    assert is_acronym_of(acronym, name) is expected


def test_the_foundation_is_the_organisation_so_named() -> None:
    article = article_of(
        "Heron Bank Group paid. Heron Bank Group won. Reed Foundation asked. The foundation grew."
    )
    organisations = find_organisations(article)
    meant = subject_before(article, organisations, article.sentences[-1], 15)
    assert meant is not None
    assert meant.name == "Reed Foundation"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("The Heron Foundation, Inc.", "heron foundation"),
        ("Reiher GmbH", "reiher"),
        ("Hejre A/S", "hejre"),
        ("Heron Pte. Ltd.", "heron"),
        ("Bangau Sdn Bhd", "bangau"),
        ("Basel/Stadt Verein", "basel stadt verein"),
        ("La Fondation Héron", "fondation heron"),
        ("The", "the"),
    ],
)
def test_keys_fold_articles_and_legal_forms(name: str, key: str) -> None:
    assert organisation_key(name) == key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Deutscher Städtetag", "Deutschen Städtetags"),
        ("Deutscher Städtetag", "Deutschen Städtetages"),
        ("Bayerischer Landtag", "Bayerischen Landtags"),
        ("Deutsche Umwelthilfe", "Deutschen Umwelthilfe"),
        ("Österreichisches Haus", "Österreichischen Haus"),
    ],
)
def test_keys_of_all_cases_are_one(one: str, other: str) -> None:
    assert organisation_key(one) == organisation_key(other)


def test_keys_keep_names_that_only_look_bent() -> None:
    assert organisation_key("Fischer Systems") == "fischer systems"
    assert organisation_key("Danish Tides Institutes") == "danish tides institutes"


def test_founding_with_founder_and_year() -> None:
    article = article_of("The Heron Foundation was founded by the Reed Society in 1998.")
    founding = find_foundings(article, find_organisations(article))[0]
    assert (founding.name, founding.founder, founding.text) == (
        "Heron Foundation", "Reed Society", "1998",
    )  # fmt: skip


def test_founding_in_the_active_voice_is_none() -> None:
    article = article_of("The Heron Foundation launched a boat in 1998.")
    assert find_foundings(article, find_organisations(article)) == []


def test_programme_with_its_launcher() -> None:
    article = article_of("In 2019 the Heron Foundation launched the Clear Pond Prize.")
    programme = find_programmes(article, find_organisations(article))[0]
    assert (programme.name, programme.kind, programme.launched_by) == (
        "Clear Pond Prize", "award", "Heron Foundation",
    )  # fmt: skip


def test_quotation_with_its_speaker() -> None:
    article = article_of(
        "Jane Roe, director of the Heron Foundation, came. "
        '"Ponds are older than any of us," Roe said.'
    )
    people = find_people(article)
    assert [(p.name, p.title, p.organisation) for p in people] == [
        ("Jane Roe", "director", "Heron Foundation")
    ]
    quote = find_quotes(article, people)[0]
    assert (quote.words, quote.speaker_name) == ("Ponds are older than any of us", "Jane Roe")
