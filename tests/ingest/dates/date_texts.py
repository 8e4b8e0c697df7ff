"""Texts for property tests: date words of a language in any order, with other words between."""

from datetime import date
from typing import get_args

from hypothesis import strategies as st

from ingest.dates.lexicon import lexicon
from ingest.dates.model import Tense

LANGUAGES = ("en", "de", "fr", "es")
NUMBERS = (
    "5", "31", "12.", "05.06.2024", "5/6/24", "2024-06-05", "2024", "1999", "'24", "5th", "1er",
    "30.11.", "2023/24", "2010-12", "9 a.m.", "14h30", "18 Uhr", "1,200", "3.5", "-", "–", ",",
    "(", ")", "%", "Q3", "COP28", "99",
)  # fmt: skip
OTHERS = ("Forum", "delegates", "Ávila", "zwölf", "l’", "_", "\n", "\u00a0", "€", "𝔘", "\u200b")


def _words(language: str) -> list[str]:
    values = lexicon(language).values
    known = {word for role in values.values() for word in role}
    words = sorted(word.replace(" ", "") if "'" in word else word for word in known)
    return words + [word.title() for word in words]


def texts(language: str) -> st.SearchStrategy[str]:
    """Sentences that are mostly date words, so that most of them hold some expression."""
    token = st.one_of(
        st.sampled_from(_words(language)), st.sampled_from(NUMBERS), st.sampled_from(OTHERS)
    )
    gaps = st.sampled_from([" ", " ", " ", "", "\u202f"])
    return st.lists(st.tuples(token, gaps), max_size=14).map(
        lambda pairs: "".join(a + b for a, b in pairs)
    )


LANGUAGE_AND_TEXT = st.sampled_from(LANGUAGES).flatmap(
    lambda code: st.tuples(st.just(code), texts(code))
)
ANCHORS = st.dates(date(2023, 1, 1), date(2025, 12, 31))
TENSES: st.SearchStrategy[Tense | None] = st.sampled_from([None, *get_args(Tense)])
