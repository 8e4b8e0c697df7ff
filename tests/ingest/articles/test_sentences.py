"""Where sentences end, and where a dot does not end one."""

import pytest

from ingest.articles.lines import split_lines
from ingest.articles.sentences import LONGEST_SENTENCE, split_sentences

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
    text = (
        "The annual meeting of the river towns was held in the old\n"
        "town hall of Ghent and brought together three hundred people."
    )
    assert len(split_sentences(text, split_lines(text), "en")) == 1


def test_headings_and_items_stay_apart() -> None:
    text = "Programme\n- Opening\n- Panel on water\nThe day ended late."
    assert len(split_sentences(text, split_lines(text), "en")) == 4


def test_a_heading_stays_apart_from_the_long_line_below_it() -> None:
    text = (
        "Harbour congress of the river towns draws a crowd to Ghent\n"
        "The harbour congress met in Ghent on Saturday, and more than three hundred people came."
    )
    assert len(split_sentences(text, split_lines(text), "en")) == 2


def test_a_text_without_full_stops_is_cut_at_spaces() -> None:
    text = "seagull " * 1000
    spans = split_sentences(text, split_lines(text), "en")
    assert max(end - start for start, end in spans) <= LONGEST_SENTENCE
    assert " ".join(text[start:end] for start, end in spans) == text.strip()


def test_one_endless_word_is_cut_all_the_same() -> None:
    text = "7" * (2 * LONGEST_SENTENCE + 1)
    spans = split_sentences(text, split_lines(text), "en")
    assert [end - start for start, end in spans] == [LONGEST_SENTENCE, LONGEST_SENTENCE, 1]
