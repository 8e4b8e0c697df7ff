"""Where sentences end, and where a dot does not end one."""

import pytest

from ingest.articles.lines import split_lines
from ingest.articles.sentences import split_sentences

CASES = [
    ("en", "It was held on Jan. 4 in St. Louis. Some 40 came.", 2),
    ("en", "Dr. Roe spoke at 9 a.m. on Tuesday. She left.", 2),
    ("en", "The U.S. team won 3.5 points! Nobody noticed? Right.", 3),
    ("en", "“We came.” They left.", 2),
    ("de", "Am 17. und 19. September kamen z. B. Gäste. Es war voll.", 2),
    ("de", "Die 11. Auflage fand am 3. Mai statt.", 1),
    ("fr", "M. Dupont a parlé le 3 mai. La salle était pleine.", 2),
    ("es", "El Sr. Gil habló. ¿Quién vino? Nadie.", 3),
]


@pytest.mark.parametrize(("language", "text", "count"), CASES)
def test_sentences_end_where_they_should(language: str, text: str, count: int) -> None:
    spans = split_sentences(text, split_lines(text), language)
    assert len(spans) == count, [text[a:b] for a, b in spans]


def test_hard_wrapped_lines_are_one_sentence() -> None:
    text = "The annual meeting of the river towns was held in the old\ntown hall of Ghent and brought together three hundred people."
    assert len(split_sentences(text, split_lines(text), "en")) == 1


def test_headings_and_items_stay_apart() -> None:
    text = "Programme\n- Opening\n- Panel on water\nThe day ended late."
    assert len(split_sentences(text, split_lines(text), "en")) == 4
