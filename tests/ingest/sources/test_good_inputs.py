"""What can be read is taken in as it stands, in every format."""

import codecs
import gzip
import io
import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import polars as pl
import pytest

from ingest.sources.fields import ALIASES
from ingest.sources.web_pages import fields_of_page

Write = Callable[[str, bytes | str], Path]
RECORD = {
    "title": "Städtetag vertagt",
    "text": "Der Städtetag wird verschoben.\r\nEin neuer Termin fehlt.",
    "published": "03.05.2024",
    "url": "https://example.org/staedtetag?id=7",
    "language": "de",
    "publisher": "Beispielbote",
}


def test_plain_text_is_kept_as_it_stands(write: Write, take: Callable) -> None:
    text = "  First line\r\nsecond\tline\n\n\f Zum Seitenanfang\u00a0"
    path = write("a.txt", text)
    (row,) = take(path).documents
    assert row["document_text"] == text
    assert (row["received_format"], row["encoding"]) == ("text", "utf-8")
    assert (row["source_uri"], row["url"], row["given_title"]) == (str(path), None, None)


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        ("Zürich: 5 €".encode("utf-8-sig"), "utf-8-sig"),
        (codecs.BOM_UTF16_LE + "Zürich: 5 €".encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + "Zürich: 5 €".encode("utf-16-be"), "utf-16-be"),
        ("Zürich: 5 €".encode("utf-16-le"), "utf-16-le"),
        ("Zürich: 5 €".encode("utf-16-be"), "utf-16-be"),
        ("Zürich: 5 €".encode("utf-32"), "utf-32-le"),
        ("Zürich: 5 €".encode("cp1252"), "cp1252"),
    ],
)
def test_western_encodings_are_told_apart(
    raw: bytes, encoding: str, write: Write, take: Callable
) -> None:
    (row,) = take(write("a.txt", raw)).documents
    assert (row["document_text"], row["encoding"]) == ("Zürich: 5 €", encoding)


def test_a_few_broken_bytes_are_replaced_and_counted(write: Write, take: Callable) -> None:
    raw = ("Die Bürgermeister tagten in Köln und Düsseldorf. " * 4).encode() + b"Schlu\xff\xfe."
    (row,) = take(write("a.txt", raw)).documents
    assert str(row["document_text"]).endswith("Schlu\ufffd\ufffd.")
    assert row["encoding"] == "utf-8 (2 bytes replaced)"


def test_a_stray_control_character_makes_no_binary(write: Write, take: Callable) -> None:
    text = "The summit opened.\x00 " + "It was well attended. " * 20
    assert take(write("a.txt", text)).texts == [text]


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.json", json.dumps(RECORD), "json"),
        ("a.json", "\ufeff" + json.dumps(RECORD, indent=2, ensure_ascii=False), "json"),
        ("a.json", json.dumps([RECORD]), "json"),
        ("a.jsonl", json.dumps(RECORD) + "\r\n\r\n", "jsonl"),
        ("a.ndjson", json.dumps(RECORD, ensure_ascii=False).encode("utf-16"), "jsonl"),
        ("a.jsonl", json.dumps([RECORD], indent=1), "json"),
        ("a", json.dumps(RECORD), "json"),
        ("a.data", json.dumps([RECORD]), "json"),
        ("a.JSON.gz", gzip.compress(json.dumps(RECORD).encode()), "json"),
        ("a.jsonl.gz", gzip.compress(json.dumps(RECORD).encode()), "jsonl"),
    ],
)
def test_a_record_gives_its_fields(
    name: str, content: bytes | str, kind: str, write: Write, take: Callable
) -> None:
    (row,) = take(write(name, content)).documents
    assert row["document_text"] == f"{RECORD['text']}\n\n{RECORD['title']}"
    given = {
        field: row[f"given_{field}"] for field in ("title", "published", "language", "publisher")
    }
    assert given == {field: RECORD[field] for field in given}
    assert (row["url"], row["received_format"]) == (RECORD["url"], kind)


@pytest.mark.parametrize("name", ["a.json", "a.feed"])
def test_json_lines_are_known_by_their_content(name: str, write: Write, take: Callable) -> None:
    lines = "\n".join(json.dumps({"text": f"Article {n}.", "id": n}) for n in range(3))
    path = write(name, lines)
    taken = take(path)
    assert taken.texts == ["Article 0.", "Article 1.", "Article 2."]
    assert {row["received_format"] for row in taken.documents} == {"jsonl"}
    assert [row["source_uri"] for row in taken.documents] == [f"{path}#{n}" for n in range(3)]


def test_a_text_that_begins_with_a_bracket_stays_text(write: Write, take: Callable) -> None:
    write("a.press", "[Update] The forum is cancelled.")
    folder = write("b.press", "{Berlin} The forum is cancelled.").parent
    assert {row["received_format"] for row in take(folder).documents} == {"text"}


@pytest.mark.parametrize("field", [field for field in ALIASES if field != "record"])
def test_every_name_of_a_field_is_understood(field: str, write: Write, take: Callable) -> None:
    column = {"text": "document_text", "url": "url"}.get(field, f"given_{field}")
    for name in ALIASES[field]:
        record = {"text": "An article.", name.upper(): "  https://example.org/x "}
        if field == "text":
            record = {name.title(): "https://example.org/x"}
        (row,) = take(write("a.json", json.dumps(record))).documents
        assert row[column] == "https://example.org/x"


def test_the_first_filled_name_of_a_field_counts(write: Write, take: Callable) -> None:
    publisher = {"@type": "Organization", "name": "Bote"}
    record: dict[str, object] = {
        "text": " ",
        "body": "The body.",
        "title": None,
        "headline": "Head",
    }
    record |= {"source": publisher, "date": 20240503, "lang": True}
    (row,) = take(write("a.json", json.dumps(record))).documents
    assert row["document_text"] == "The body.\n\nHead"
    assert (row["given_publisher"], row["given_published"]) == ("Bote", "20240503")
    assert row["given_language"] is None


def test_half_a_surrogate_pair_is_replaced(write: Write, take: Callable) -> None:
    raw = r'{"text": "Smile \ud83d\ude00 and \ud83d half.", "title": "\udc00x"}'
    (row,) = take(write("a.json", raw)).documents
    assert row["document_text"] == "Smile 😀 and \ufffd half.\n\n\ufffdx"
    assert row["encoding"] == "utf-8 (1 surrogates replaced)"


def test_a_table_gives_its_rows(tmp_path: Path, take: Callable) -> None:
    path = tmp_path / "articles.parquet"
    pl.DataFrame(
        {
            "Article_ID": ["a1", "a2", None],
            "Body": pl.Series(["One.", "Two.", "Three."], dtype=pl.Categorical),
            "date": [date(2024, 5, 3), None, date(1, 1, 1)],
            "published_at": [datetime(2024, 5, 3, 7, tzinfo=UTC)] * 3,
            "other": [[1], [2], [3]],
        }
    ).write_parquet(path)
    rows = take(path).documents
    assert [row["document_text"] for row in rows] == ["One.", "Two.", "Three."]
    assert [row["source_uri"] for row in rows][:2] == [f"{path}#a1", f"{path}#a2"]
    assert {row["given_published"] for row in rows} == {"2024-05-03 07:00:00.000000Z"}
    assert {row["received_format"] for row in rows} == {"parquet"}


def test_a_table_may_hold_its_text_as_bytes(write: Write, take: Callable) -> None:
    buffer = io.BytesIO()
    texts = ["Köln".encode(), "Köln".encode("cp1252")]
    pl.DataFrame({"text": texts, "id": [1, 2]}).write_parquet(buffer)
    rows = take(write("a.parquet", buffer.getvalue())).documents
    assert [(row["document_text"], row["encoding"]) for row in rows] == [
        ("Köln", "utf-8"),
        ("Köln", "cp1252"),
    ]


def test_a_table_with_strings_that_are_no_utf8_is_read(tmp_path: Path, take: Callable) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    broken = pa.array([b"Caf\xe9 opened.", b"Fine."]).view(pa.string())
    parquet.write_table(pa.table({"text": broken, "title": broken}), tmp_path / "a.parquet")
    rows = take(tmp_path).documents
    assert rows[0]["document_text"] == "Café opened.\n\nCaf\ufffd opened."
    assert [row["encoding"] for row in rows] == ["cp1252", "utf-8"]


PAGE = """<!DOCTYPE html><html lang="de-DE"><head><meta charset="utf-8">
<title>Forum &amp; Messe | Bote</title><meta property="og:title" content="Forum &amp; Messe">
<meta content="2024-05-03T08:00:00+02:00" property="article:published_time">
<link rel="canonical" href="https://example.org/forum/12"><style>p > a {color: red}</style></head>
<body><nav><ul><li>Politik</li><li>17 neue Meldungen</li></ul></nav><!-- 99 <p> -->
<h1>Forum &amp; Messe</h1><p>Das <b>3.</b>
Forum<br>tagte in&nbsp;Ulm; 2 < 3.<p>Es kamen 120 G&auml;ste.
<table><tr><td>Tag</td><td>Gäste</td></tr><tr><td>1</td><td>60</td></tr></table>
<script>if (a<b) document.write("<p>7 Besucher</p>")</script>
<aside>Lesen Sie auch: 5 Tipps</aside>
<footer>Impressum</footer></body></html>"""


def test_a_page_becomes_lines(write: Write, take: Callable) -> None:
    (row,) = take(write("a.html", PAGE)).documents
    assert row["document_text"] == (
        "Forum & Messe\n\nDas 3. Forum\ntagte in\u00a0Ulm; 2 < 3.\n\nEs kamen 120 Gäste.\n\n"
        "Tag Gäste\n\n1 60\n\nImpressum\n\nForum & Messe"
    )
    assert row["given_title"] == "Forum & Messe"
    assert row["given_published"] == "2024-05-03T08:00:00+02:00"
    assert (row["given_language"], row["given_publisher"]) == ("de-DE", None)
    assert (row["url"], row["received_format"]) == ("https://example.org/forum/12", "html")


def test_a_page_says_its_encoding(write: Write, take: Callable) -> None:
    page = '<html><meta charset="windows-1251"><p>Форум городов</p></html>'
    (row,) = take(write("a.htm", page.encode("cp1251"))).documents
    assert (row["document_text"], row["encoding"]) == ("Форум городов", "windows-1251")


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<nav>Home<p>The forum met in Ulm.", "Home\n\nThe forum met in Ulm."),
        ("<p>The forum met.<script>var a = '<p>9</p>'", "The forum met."),
        ("<p>The forum met.<!-- 5 guests", "The forum met."),
        ("<p>The forum met</p></nav></nav><p>again.", "The forum met\n\nagain."),
        ("The forum <![if IE]>met<![endif]> <? x ?>here", "The forum met here"),
    ],
)
def test_a_page_with_broken_markup_keeps_its_text(page: str, text: str) -> None:
    assert fields_of_page(page)["text"] == text


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "piece", ["<!--", "<a ", "<script>", "<p", "&", '<meta content="', "<nav>"]
)
def test_a_hostile_page_takes_linear_time(piece: str) -> None:
    fields_of_page(piece * 200_000)
