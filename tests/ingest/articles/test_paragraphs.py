"""Which lines belong together, and which are running text."""

from ingest.articles.lines import split_lines
from ingest.articles.paragraphs import is_prose, paragraphs, prose_numbers

WRAPPED = """The harbour council has voted for a new ferry line, which will
run between the old port and the islands every hour. A boat costs
two million crowns. The first one sails in May."""
TEASERS = """Harbour council votes for a new ferry line to the outer islands
Old port gets a market hall with room for forty fishmongers soon
Night trains to the coast will run again from the next summer on"""


def test_hard_wrapped_lines_are_one_paragraph_of_prose() -> None:
    lines = split_lines(WRAPPED)
    assert len(paragraphs(lines)) == 1
    assert prose_numbers(lines) == {1, 2, 3}


def test_stacked_headlines_are_no_prose() -> None:
    assert prose_numbers(split_lines(TEASERS)) == set()


def test_blank_lines_part_paragraphs() -> None:
    assert len(paragraphs(split_lines(WRAPPED.replace("\n", "\n\n")))) == 3


def test_the_dot_of_an_ordinal_ends_no_sentence() -> None:
    assert not is_prose("9. Markt der Dinge und Geschichten am Fluss: Aus alten Booten wird Neues")


def test_every_break_gives_a_line_its_own_number() -> None:
    lines = split_lines("a\x0bb\x0cc\u2028d\r\ne\rf\n\ng")
    assert [line.number for line in lines] == [1, 2, 3, 4, 5, 6, 8]
