"""Edition numbers, years and the series behind a name."""

import pytest

from ingest.events.editions import edition_number, edition_year, without_edition

NUMBERS = [
    ("the 8th edition", 8),
    ("third annual River Forum", 3),
    ("XII Congreso de Puertos", 12),
    ("Das 11. Weltforum", 11),
    ("la 3e édition", 3),
    ("cuarta edición", 4),
    ("43rd Annual Week", 43),
    ("the River Forum", None),
    ("the 21st century forum", None),
    ("a 50th anniversary gala", None),
    ("Forum 2024", None),
    ("5.5 km run", None),
]
SERIES = [
    ("River Forum 2024", "River Forum"),
    ("The 8th River Forum", "River Forum"),
    ("2024 River Forum", "River Forum"),
    ("XII Congreso de Puertos", "Congreso de Puertos"),
    ("11. Weltforum", "Weltforum"),
    ("River Forum", "River Forum"),
    ("Third Annual Ports Day", "Ports Day"),
]


@pytest.mark.parametrize(("text", "number"), NUMBERS)
def test_the_edition_is_the_ordinal(text: str, number: int | None) -> None:
    assert edition_number(text) == number


@pytest.mark.parametrize(("name", "series"), SERIES)
def test_the_series_has_no_edition(name: str, series: str) -> None:
    assert without_edition(name) == series


def test_a_year_in_a_name_is_the_edition_year() -> None:
    assert edition_year("River Forum 2024") == 2024
    assert edition_year("River Forum") is None
    assert edition_year("From 1990 to 2024") is None
