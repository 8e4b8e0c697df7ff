"""Tokens of a line: dates before numbers, no overlap, no digit left out."""

import pytest

from ingest.ledger.tokens import tokens_of


def read(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(token.text, token.kind) for token in tokens_of(text, 0, language)]


def test_a_date_is_one_token_and_its_numbers_are_none() -> None:
    assert read("About 300 came on 5 May 2024.") == [("300", "number"), ("5 May 2024", "date")]


def test_digits_beside_a_date_stay_a_token() -> None:
    found = read("Classes on 10,12,14 March 2025")
    digits = "".join(c for text, _ in found for c in text if c.isdigit())
    assert digits == "1012142025"


@pytest.mark.parametrize("text", ["x²", "٤٢ seats", "1️⃣ first", "R2D2", "0¹", "½ of ⑦"])
def test_digits_of_every_script_are_covered(text: str) -> None:
    covered = {i for token in tokens_of(text, 0, "en") for i in range(token.start, token.end)}
    assert all(i in covered for i, character in enumerate(text) if character.isdigit())


def test_spans_count_from_the_offset() -> None:
    token = tokens_of("Some 40 came", 100, "en")[0]
    assert (token.start, token.end, token.text) == (105, 107, "40")
