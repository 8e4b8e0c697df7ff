"""The README lists the fields of a record as they are read."""

import re
from pathlib import Path

import pytest

from ingest.sources.fields import _WITHDRAWN, ALIASES, FIELDS, RETRACTED, STATUS

README = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
_ROW = re.compile(r"\| (?P<field>\w+) \| (?P<names>`[^|]+`) \| (?P<meaning>[^|]+) \|")
DOCUMENTED = {m["field"]: m for m in _ROW.finditer(README.partition("### Fields of a record")[2])}
READ = {**ALIASES, "retracted": RETRACTED, "status": STATUS}


def quoted(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"`([^`]+)`", text))


def test_every_field_is_listed_and_no_other_one() -> None:
    assert DOCUMENTED.keys() == READ.keys()
    assert {name for row in DOCUMENTED.values() for name in quoted(row["names"])} == FIELDS


@pytest.mark.parametrize("field", READ)
def test_the_names_of_a_field_stand_in_the_order_in_which_they_count(field: str) -> None:
    assert quoted(DOCUMENTED[field]["names"]) == READ[field]


def test_the_words_that_withdraw_an_article_are_listed() -> None:
    assert set(quoted(DOCUMENTED["status"]["meaning"])) == _WITHDRAWN
