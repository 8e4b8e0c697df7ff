"""Folding makes spellings equal and nothing else."""

import doctest

from hypothesis import given
from hypothesis import strategies as st

from ingest.places import folding
from ingest.places.folding import fold, fold_word, place_key


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_a_place_key_is_its_own_key(text: str) -> None:
    assert place_key(place_key(text)) == place_key(text)


@given(st.text(alphabet=st.characters(max_codepoint=0x17F, categories=["Lu", "Ll"])))
def test_latin_letters_fold_to_ascii_or_stay_one_letter(text: str) -> None:
    assert fold(text).casefold() == fold(text)


def test_spellings_of_one_name_have_one_key() -> None:
    spellings = ("São Paulo", "Sao Paulo", "SÃO PAULO", "Sa\u0303o Paulo")
    assert {place_key(each) for each in spellings} == {"sao paulo"}
    assert place_key("Xi’an") == place_key("Xi'an") == place_key("Xi-an")
    assert place_key("St. Gallen") == place_key("Saint Gallen")
    assert fold_word("Łódź") == "lodz"
    assert fold("Straße œuvre İzmir Ørsted") == "strasse oeuvre izmir orsted"


def test_the_examples_in_the_documentation_hold() -> None:
    assert doctest.testmod(folding).failed == 0
