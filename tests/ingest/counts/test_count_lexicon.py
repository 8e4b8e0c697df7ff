"""The packs: every language has the same categories, and every noun class has a meaning."""

import pytest

from ingest.counts.lexicon import NUMBER_CATEGORIES, lexicon
from ingest.counts.notation import expand
from ingest.counts.noun_classes import noun_classes
from warehouse.contracts import vocabulary

LANGUAGES = ("en", "de", "fr", "es")


def _labels(language: str, category: str) -> set[str]:
    return {label for _, found, label in lexicon(language).phrases() if found == category}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_noun_class_of_a_pack_has_a_meaning(language: str) -> None:
    assert _labels(language, "noun") | _labels(language, "figure") <= set(noun_classes())


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_are_values_of_the_vocabulary(language: str) -> None:
    assert _labels(language, "basis") <= set(vocabulary.BASES)
    assert _labels(language, "scope") <= set(vocabulary.SCOPES)
    assert _labels(language, "mode") <= set(vocabulary.MODES)
    assert _labels(language, "source") <= set(vocabulary.CLAIM_SOURCE_KINDS)


def test_roles_and_units_are_values_of_the_vocabulary() -> None:
    assert {meaning.role for meaning in noun_classes().values()} <= set(vocabulary.ROLES)
    assert {meaning.unit for meaning in noun_classes().values()} <= set(vocabulary.UNITS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_categories_that_decide_about_numbers_are_in_every_pack(language: str) -> None:
    own = {"fractional", "couple", "and_a_half"}
    present = {category for _, category, _ in lexicon(language).phrases()}
    assert present >= NUMBER_CATEGORIES - own


@pytest.mark.parametrize(
    ("notation", "words"),
    [
        ("city", ("city",)),
        ("participant(e)(s)", ("participant", "participants", "participante", "participantes")),
        ("compan[y|ies]", ("company", "companies")),
        ("Teilnehmer(n|in)", ("Teilnehmer", "Teilnehmern", "Teilnehmerin")),
    ],
)
def test_a_notation_stands_for_its_words(notation: str, words: tuple[str, ...]) -> None:
    assert expand(notation) == words
