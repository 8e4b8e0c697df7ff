"""What holds for any text, any bytes and any record."""

import json
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ingest.identity import hash_id
from ingest.sources import read_documents
from ingest.sources.decoding import Text, decode
from ingest.sources.web_pages import fields_of_page

DAY = date(2024, 6, 1)
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).map(lambda t: f"a{t}")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["text", "title", "url", "id", "source", "date", "x"]), inner, max_size=4
    ),
    max_leaves=8,
)  # fmt: skip


def take(files: dict[str, bytes]) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Documents and rejections of a folder with these files."""
    with TemporaryDirectory() as folder:
        for name, content in files.items():
            (Path(folder) / name).write_bytes(content)
        taken = list(read_documents([folder], ingest_date=DAY))
    return pl.concat([t.documents for t in taken]), pl.concat([t.rejected for t in taken])


@given(TEXT)
@example("a\r\nb\u2028c\u0085d")
@settings(max_examples=50, deadline=None)
def test_any_text_comes_back_as_it_was(text: str) -> None:
    record = json.dumps({"text": text}).encode()
    files = {"a.txt": text.encode(), "b.json": record, "c.jsonl": record + b"\n"}
    documents, rejected = take(files)
    assert documents["document_text"].to_list() == [text] * 3
    assert rejected.is_empty()


@given(st.binary(max_size=300))
@settings(max_examples=80, deadline=None)
def test_any_bytes_give_an_article_or_a_reason(raw: bytes) -> None:
    for name in ("a.txt", "a.html", "a.json", "a.jsonl", "a.parquet", "a"):
        documents, rejected = take({name: raw})
        assert documents.height + rejected.height >= 1
        assert rejected["rejection_detail"].str.ends_with(".").all()


@given(JSON)
@example({"text": "x", "title": "\ud800", "id": 10**400})
@settings(max_examples=80, deadline=None)
def test_any_json_gives_an_article_or_a_reason(value: object) -> None:
    documents, rejected = take({"a.json": json.dumps(value).encode()})
    assert documents.height + rejected.height >= 1


@given(st.lists(TEXT, min_size=1, max_size=5, unique=True))
@settings(max_examples=30, deadline=None)
def test_ids_do_not_depend_on_the_order_of_records(texts: list[str]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.jsonl"
        ids = []
        for ordered in (texts, texts[::-1]):
            path.write_text("\n".join(json.dumps({"text": text}) for text in ordered))
            (taken,) = read_documents([path], ingest_date=DAY)
            ids.append(set(taken.documents["article_id"]))
    assert ids[0] == ids[1]
    assert len(ids[0]) == len(texts)


@given(st.text())
def test_any_page_gives_its_text(page: str) -> None:
    assert isinstance(fields_of_page(page)["text"], str)


@given(st.binary())
def test_decoded_text_can_be_stored(raw: bytes) -> None:
    found = decode(raw)
    if isinstance(found, Text):
        found.text.encode()


@given(st.lists(st.text(st.characters(exclude_characters="\x1f"))))
def test_ids_tell_parts_apart(parts: list[str]) -> None:
    assert len(hash_id(*parts)) == 16
    if len(parts) > 1 and "".join(parts):
        assert hash_id(*parts) != hash_id("".join(parts))
