"""Every input that cannot be read becomes one row that says what, where and what to do."""

import gzip
import io
import json
import os
import socket
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from ingest.sources import locate, plain_text
from ingest.sources.json_lines import MAX_LINE_BYTES
from ingest.sources.received import MAX_TEXT_CHARACTERS

Write = Callable[[str, bytes | str], Path]


def parquet(**columns: list[object]) -> bytes:
    """A Parquet file of these columns."""
    buffer = io.BytesIO()
    pl.DataFrame(columns, strict=False).write_parquet(buffer)
    return buffer.getvalue()


CYRILLIC = "Конференция мэров пройдёт в столице осенью. " * 20

REJECTED: dict[str, tuple[str, bytes | str, str, str]] = {
    # case: name of the file, its content, reason, words of the detail
    "empty text": ("a.txt", b"", "empty", "is empty"),
    "empty page": ("a.html", b"", "empty", "is empty"),
    "empty JSON": ("a.json", b"", "empty", "holds nothing"),
    "empty JSON lines": ("a.jsonl", b"", "empty", "no records"),
    "only a mark": ("a.txt", b"\xef\xbb\xbf", "empty", "is empty"),
    "only blanks": ("a.txt", " \r\n\t\u00a0\n", "whitespace_only", "white space"),
    "only marks of no width": ("a.txt", "\u200b\n\ufeff", "whitespace_only", "white space"),
    "blank JSON": ("a.json", b" \n", "whitespace_only", "holds nothing"),
    "zero bytes": ("a.txt", b"\x00" * 500, "binary", "control characters"),
    "data named as text": ("a.txt", bytes(range(256)) * 20, "binary", "control characters"),
    "data without a name": ("data", bytes(range(32)) * 100, "binary", "control characters"),
    "data named as JSON lines": ("a.jsonl", bytes(range(32)) * 100, "binary", "no JSON"),
    "data behind a UTF-16 mark": ("a.txt", b"\xff\xfe" + b"\x01\x00" * 400, "binary", "no text"),
    "Cyrillic in eight bits": ("a.txt", CYRILLIC.encode("cp1251"), "undecodable", "UTF-8"),
    "a document": ("a.pdf", b"%PDF-1.7 ...", "unsupported_format", "save its text"),
    "a document without a name": ("a", b"%PDF-1.7 ...", "unsupported_format", "PDF"),
    "an image": ("photo", b"\x89PNG\r\n\x1a\n", "unsupported_format", "image"),
    "a spreadsheet": ("a.csv", "title,text\na,b\n", "unsupported_format", "Parquet or JSONL"),
    "a page without text": ("a.html", "<html><script>1</script>", "no_text", "visible text"),
    "broken JSON": ("a.json", '{"title": "x",\n "text": }', "broken_json", "line 2, column 10"),
    "cut JSON": ("a.json", '[{"text": "one"}, {"te', "broken_json", "line 1"),
    "bottomless JSON": ("a.json", "[" * 100_000, "broken_json", "nested too deeply"),
    "endless number": ("a.json", "[" + "9" * 5000 + "]", "broken_json", "integer"),
    "no object": ("a.json", '"a string"', "not_a_record", "is a string, not a JSON object"),
    "null": ("a.json", "null", "not_a_record", "is null"),
    "empty array": ("a.json", "[]", "empty", "empty array"),
    "no text field": ("a.json", '{"name": "x", "n": 1}', "no_text", "«name», «n»"),
    "a number as text": ("a.json", '{"text": 5}', "no_text", "a number in its field «text»"),
    "a list as text": ("a.json", '{"body": ["a"]}', "no_text", "an array in its field «body»"),
    "null as text": ("a.json", '{"text": null}', "no_text", "null in its field"),
    "an empty text field": ("a.json", '{"text": "", "title": "x"}', "empty", "is empty"),
    "a blank text field": ("a.json", '{"text": " \\n"}', "whitespace_only", "white space"),
    "a field that is no Unicode": ("a.json", '{"\\ud800": 1}', "no_text", "its fields: «\ufffd»"),
    "a line that is no object": ("a.jsonl", "[1]\n", "not_a_record", "array"),
    "a broken line": ("a.jsonl", '{"text": "x"\n', "broken_json", "in column"),
    "a table without text": ("a.parquet", parquet(n=[1]), "no_text_column", "«n» (int64)"),
    "a table of numbers": ("a.parquet", parquet(text=[1]), "no_text_column", "«text» (int64)"),
    "a table without rows": ("a.parquet", parquet(text=[]), "no_text_column", "no text column"),
    "a row without text": ("a.parquet", parquet(text=[None, "x"]), "no_text", "row=1"),
    "no table": ("a.parquet", b"PAR1 and then nothing", "unreadable", "damaged Parquet"),
    "an empty table file": ("a.parquet", b"", "unreadable", "damaged Parquet"),
    "a cut table": ("a.parquet", parquet(text=["x"])[:-9], "unreadable", "damaged Parquet"),
    "broken gzip": ("a.txt.gz", gzip.compress(b"abc" * 99)[:-12], "unreadable", "gzip"),
    "rotten gzip": ("a.txt.gz", b"\x1f\x8b\x08\x00" + b"x" * 40, "unreadable", "cannot be read"),
}


@pytest.mark.parametrize("case", REJECTED)
def test_a_bad_file_gives_one_row_with_its_reason(case: str, write: Write, take: Callable) -> None:
    name, content, reason, words = REJECTED[case]
    path = write(name, content)
    taken = take(path)
    assert taken.reasons == [reason]
    detail = str(taken.rejected[0]["rejection_detail"])
    assert words in detail
    assert str(path) in detail
    assert detail.endswith(".")


def test_a_table_without_rows_but_with_a_text_column_is_empty(
    tmp_path: Path, take: Callable
) -> None:
    pl.DataFrame(schema={"text": pl.String}).write_parquet(tmp_path / "a.parquet")
    assert take(tmp_path).reasons == ["empty"]


def test_a_text_beyond_the_limit_is_no_article(write: Write, take: Callable) -> None:
    write("long.txt", "word " * (MAX_TEXT_CHARACTERS // 5 + 1))
    write("longer.txt", b"x" * (plain_text.MAX_FILE_BYTES + 1))
    write("line.jsonl", json.dumps({"text": "x" * (MAX_TEXT_CHARACTERS + 1)}) + '\n{"text": "y"}')
    endless = b'{"text": "' + b"x" * 2 * MAX_LINE_BYTES + b'"}\n{"text": "z"}\n'
    folder = write("endless.jsonl", endless).parent
    taken = take(folder)
    assert taken.reasons == ["too_large"] * 4
    assert sorted(taken.texts) == ["y", "z"]
    assert "5,000,000" in str(taken.rejected[0]["rejection_detail"])


def test_a_bomb_is_not_unpacked(write: Write, take: Callable) -> None:
    bomb = gzip.compress(b" " * 30 * 1024**2)
    assert take(write("bomb.txt.gz", bomb)).reasons == ["too_large"]


def test_a_broken_line_spoils_only_itself(write: Write, take: Callable) -> None:
    lines = ['{"text": "one"}', "", '{"text": "two"', "7", '{"text": "four", "id": 4}', "{}"]
    path = write("a.jsonl", "\n".join(lines))
    taken = take(path)
    assert taken.texts == ["one", "four"]
    assert [(row["source_uri"], row["rejection_reason"]) for row in taken.rejected] == [
        (f"{path}#line=3", "broken_json"),
        (f"{path}#line=4", "not_a_record"),
        (f"{path}#line=6", "no_text"),
    ]


def test_a_bad_record_of_an_array_spoils_only_itself(write: Write, take: Callable) -> None:
    taken = take(write("a.json", '[{"text": "one"}, 2, {"text": "three"}]'))
    assert taken.texts == ["one", "three"]
    assert str(taken.rejected[0]["source_uri"]).endswith("#record=2")


@pytest.mark.parametrize(
    ("given", "reason", "words"),
    [
        ("nowhere/at-all.txt", "vanished", "not there"),
        ("*.nothing", "vanished", "matches no file"),
        ("", "vanished", "empty path"),
        ("a\0b", "unreadable", "null byte"),
        ("https://example.org/a", "unsupported_format", "web address"),
        ("n" * 5000, "unreadable", "too long"),
    ],
)
def test_what_is_no_path_is_said(given: str, reason: str, words: str, take: Callable) -> None:
    taken = take(given)
    assert taken.reasons == [reason]
    assert words in str(taken.rejected[0]["rejection_detail"])


def test_a_folder_without_files_is_said(tmp_path: Path, take: Callable) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / ".hidden.txt").write_text("secret")
    taken = take(tmp_path)
    assert taken.reasons == ["empty"]
    assert "holds no files" in str(taken.rejected[0]["rejection_detail"])


def test_links_to_nothing_and_to_themselves_are_said(tmp_path: Path, take: Callable) -> None:
    (tmp_path / "broken.txt").symlink_to(tmp_path / "gone")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    (tmp_path / "a.txt").write_text("An article.")
    (tmp_path / "again").symlink_to(tmp_path)
    taken = take(tmp_path)
    assert taken.texts == ["An article."]
    assert taken.reasons == ["vanished", "unreadable"]


def test_pipes_sockets_and_devices_are_never_opened(tmp_path: Path, take: Callable) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(os.path.relpath(tmp_path / "socket"))
        taken = take(tmp_path, "/dev/zero")
    assert taken.reasons == ["unsupported_format"] * 3
    assert "named pipe" in "".join(str(row["rejection_detail"]) for row in taken.rejected)


GOING = {
    "vanished": FileNotFoundError(2, "gone"),
    "no_permission": PermissionError(13, "no"),
    "unreadable": OSError(5, "Input/output error"),
}


@pytest.mark.parametrize("reason", GOING)
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.json", "a.jsonl", "a.unknown"])
def test_a_file_that_goes_away_during_the_run_is_said(
    reason: str, name: str, write: Write, take: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(name, "Gone soon.")
    folder = write("b.txt", "Here to stay.").parent
    really_open = Path.open

    def open_or_fail(path: Path, mode: str) -> object:
        if path.name == name:
            raise GOING[reason]
        return really_open(path, mode)

    monkeypatch.setattr(Path, "open", open_or_fail)
    taken = take(folder)
    assert taken.reasons == [reason]
    assert taken.texts == ["Here to stay."]


def test_a_table_that_goes_away_during_the_run_is_said(
    write: Write, take: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("a.parquet", parquet(text=["x"]))
    found = locate.find_files([path])
    path.unlink()
    monkeypatch.setattr("ingest.sources.batches.find_files", lambda _: found)
    assert take(path).reasons == ["vanished"]


def test_a_folder_that_may_not_be_listed_is_said(
    tmp_path: Path, take: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert take(tmp_path).reasons == ["no_permission"]
