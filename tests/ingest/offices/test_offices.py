"""Sentences of every language and the offices that they tell, and when an office opened."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from tests.ingest.offices.reading_offices import offices_in, told

SENTENCES = tomllib.loads((Path(__file__).parent / "sentences.toml").read_text("utf-8"))["sentence"]


@pytest.mark.parametrize("case", SENTENCES, ids=[case["text"][:50] for case in SENTENCES])
def test_offices_of_a_sentence(case: dict[str, str]) -> None:
    expected = {tuple(office) for office in case.get("offices", [])}
    assert told(offices_in(case["text"], case["language"])) == expected


def test_a_stated_day_closes_the_window_of_the_opening() -> None:
    office = offices_in("The Reed Foundation opened a branch in Turin on 4 May 2024.")[0]
    assert (office.opened.earliest, office.opened.latest) == (date(2024, 5, 4), date(2024, 5, 4))
    assert office.opened.text == "4 May 2024"


def test_what_is_open_opened_by_the_publication() -> None:
    office = offices_in("The Reed Foundation has opened a branch in Turin.")[0]
    assert (office.opened.earliest, office.opened.latest) == (None, date(2024, 5, 14))


def test_the_date_of_another_clause_is_not_the_opening() -> None:
    text = "The Reed Foundation opened a branch in Turin as it prepares for its fair on 4 May 2024."
    assert offices_in(text)[0].opened.earliest is None


def test_both_offices_are_dated_by_the_next_sentence() -> None:
    text = (
        "The Reed Foundation opened branches in Turin and Genoa. "
        "Both branches began work on 2 May 2024."
    )
    assert {office.opened.latest for office in offices_in(text)} == {date(2024, 5, 2)}


def test_the_next_sentence_dates_only_the_offices_it_speaks_of() -> None:
    text = (
        "The Reed Foundation moved its headquarters from Ghent to Oslo and opened branches in "
        "Turin and Genoa. Both branches began work on 2 May 2024."
    )
    dated = {o.place.place_name for o in offices_in(text) if o.place and o.opened.is_stated}
    assert dated == {"Turin", "Genoa"}


def test_an_office_told_twice_is_one() -> None:
    text = (
        "The Reed Foundation has opened an office in Turin. "
        "The regional office in Turin is its second."
    )
    assert told(offices_in(text)) == {("Reed Foundation", "regional_office", "opened", "Turin")}


def test_the_day_of_an_announcement_is_not_that_of_the_opening() -> None:
    office = offices_in("The Reed Foundation today announced the opening of a branch in Turin.")[0]
    assert (office.opened.earliest, office.opened.text) == (None, None)


def test_each_of_two_offices_has_its_own_day() -> None:
    text = "The Reed Foundation opened its Turin office in 2019 and its Genoa office in 2021."
    opened = {o.place and o.place.place_name: o.opened.text for o in offices_in(text)}
    assert opened == {"Turin": "2019", "Genoa": "2021"}


def test_a_later_year_in_the_sentence_is_not_the_opening() -> None:
    text = "In 2019, the Reed Foundation opened an office in Turin and by 2024 had 40 staff."
    assert offices_in(text)[0].opened.latest == date(2019, 12, 31)


@pytest.mark.parametrize(
    ("language", "text", "change", "days"),
    [
        ("en", "Heron Bank will close its Ghent office at the end of the year.", "to_close",
         (date(2024, 12, 31), date(2024, 12, 31))),
        ("en", "Heron Bank closes its Ghent office on 31 August.", "to_close",
         (date(2024, 8, 31), date(2024, 8, 31))),
        ("en", "Heron Bank closed its Ghent office on 4 April.", "closed",
         (date(2024, 4, 4), date(2024, 4, 4))),
        ("en", "Heron Bank is to close its Ghent office by the end of March.", "to_close",
         (date(2024, 5, 14), date(2025, 3, 31))),
        ("de", "Die Reiherbank schließt bis Jahresende ihre Filiale in Gent.", "to_close",
         (None, date(2024, 12, 31))),
        ("fr", "La Banque du Héron fermera son agence à Gand en juin.", "to_close",
         (date(2024, 6, 1), date(2024, 6, 30))),
    ],
)  # fmt: skip
def test_a_closing_has_its_days(
    language: str, text: str, change: str, days: tuple[date | None, date]
) -> None:
    office = offices_in(text, language)[0]
    assert (office.change, (office.closed.earliest, office.closed.latest)) == (change, days)


@pytest.mark.parametrize(
    "text",
    [
        "Serving divers since 1968, with an office in Turin, Heron Bank grows.",
        "Heron Bank opened an office in Turin and will add one in Ghent by June.",
        "TURIN, May 13, 2024 (Wire) – Heron Bank has opened an office in Turin.",
        "Heron Bank, founded in 1987, opened an office in Turin.",
    ],
)
def test_the_date_of_something_else_is_not_the_opening(text: str) -> None:
    turin = next(o for o in offices_in(text) if o.place and o.place.place_name == "Turin")
    assert not turin.opened.is_stated


@pytest.mark.parametrize(
    ("language", "text", "change", "last"),
    [
        ("en", "Heron Bank will open a Ghent office. The opening is scheduled for 3 June.",
         "to_open", date(2024, 6, 3)),
        ("en", "Heron Bank opened a Ghent office. The opening took place on Monday.",
         "opened", date(2024, 5, 13)),
        ("en", "Heron Bank will close its Ghent office. The closure is planned for August.",
         "to_close", date(2024, 8, 31)),
        ("en", "Heron Bank will move its head office to Ghent. The move is due by June 2025.",
         "to_move_in", date(2025, 6, 30)),
        ("de", "Die Reiher AG will ein Büro in Gent eröffnen. Die Eröffnung ist für Juni geplant.",
         "to_open", date(2024, 6, 30)),
        ("fr", "La société Lumivar va ouvrir un bureau à Gand. L'ouverture est prévue en juin.",
         "to_open", date(2024, 6, 30)),
        ("es", "La empresa Garza abrirá una oficina en Lima. La apertura está prevista en junio.",
         "to_open", date(2024, 6, 30)),
        ("it", "L'azienda Airone apre un ufficio a Gand. L'apertura è prevista per il 3 giugno.",
         "to_open", date(2024, 6, 3)),
    ],
)  # fmt: skip
def test_the_next_sentence_tells_the_day(language: str, text: str, change: str, last: date) -> None:
    office = offices_in(text, language)[0]
    window = office.closed if change == "to_close" else office.opened
    assert (office.change, window.latest, window.text) == (change, last, None)


@pytest.mark.parametrize(
    "text",
    [
        "The Reed Bank has opened an office in Ghent. The opening of its fair is on 3 June.",
        "The Reed Bank has opened an office in Ghent. The move follows record sales in 2023.",
        "The Reed Bank has opened an office in Ghent. The launch of a pen is planned for June.",
    ],
)
def test_the_next_sentence_dates_something_else(text: str) -> None:
    assert not offices_in(text)[0].opened.is_stated


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("de", "Die Reiher AG hat am Montag ein Büro in Gent eröffnet.", date(2024, 5, 13)),
        ("de", "Die Reiher AG eröffnet am Montag ein Büro in Gent.", date(2024, 5, 20)),
        ("de", "Am Montag wurde das Büro der Reiher AG in Gent eröffnet.", date(2024, 5, 13)),
        ("it", "L'azienda Airone, nata a Lucca nel 2019, ha aperto un ufficio a Gand.", None),
    ],
)
def test_the_tense_tells_which_day_is_meant(language: str, text: str, day: date | None) -> None:
    assert offices_in(text, language)[0].opened.earliest == day


def test_what_the_owner_does_since_a_year_is_not_when_it_came() -> None:
    office = offices_in("The Ghent-based Heron Bank has lent money in Peru since 2021.")[0]
    assert (office.change, office.opened.earliest) == (None, None)
