"""Packs have the same sections, so that a rule that reads a word finds it in every language."""

from collections.abc import Iterator, Mapping

import pytest

from ingest.languages import languages, neighbours, pack

VALUES = (
    "places.countries", "places.country_abbreviations", "places.demonyms", "counts.number_words",
    "counts.one_words", "counts.scales", "counts.idiom_scales", "counts.vague", "events.ordinals",
    "dates.", "names.",
)  # fmt: skip
"""Tables whose keys are words or numbers of one language."""
NOT_EVERYWHERE = {
    "de": {
        "chrome.boilerplate_starts",
        "events.never_subject_behind",
        "events.nouns.session",
        "where.site",
    },
    "en": {
        "counts.attend.future",
        "counts.postcode_first",
        "counts.verb_first",
        "events.adjective_endings",
        "events.names_behind",
    },
    "es": {"counts.trap_after.attached"},
}
"""What a language has no words for."""


def keys(section: Mapping[str, object], above: str = "") -> Iterator[str]:
    """Dotted names of all that is not a table."""
    for name, value in section.items():
        if isinstance(value, dict):
            yield from keys(value, f"{above}{name}.")
        elif not f"{above}{name}".startswith(VALUES):
            yield f"{above}{name}"


@pytest.mark.parametrize("language", languages())
def test_a_pack_has_what_all_others_have(language: str) -> None:
    others = [set(keys(pack(other))) for other in languages() if other != language]
    lacking = set.intersection(*others) - set(keys(pack(language)))
    assert lacking <= NOT_EVERYWHERE.get(language, set())


def test_neighbours_are_languages_without_a_pack() -> None:
    assert not set(neighbours()) & set(languages())
