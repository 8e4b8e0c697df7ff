"""Whatever is handed over: what can be read is read, the rest is named with its reason."""

import os
from pathlib import Path

import polars as pl
import pytest

from tests.end_to_end.home import BAKERS, RIVER, Home

UMLAUTS = BAKERS.replace("Graz", "Zürich").replace("Austria", "Switzerland")


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of everything that people hand over by mistake, and four readable articles."""
    folder = tmp_path_factory.mktemp("mixed")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "whitespace.txt").write_text(" \n\t\n")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "broken.json").write_text('{"text": "never closed')
    pl.DataFrame({"price": [1, 2]}).write_parquet(folder / "prices.parquet")
    (folder / "one line.txt").write_bytes(b"word " * 10_000_000)
    (folder / "gone.txt").symlink_to(folder / "nowhere.txt")
    (folder / "without articles").mkdir()
    (folder / "without articles" / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    (folder / 'it\'s "quoted" news.txt').write_text(RIVER, encoding="utf-8")
    (folder / "latin.txt").write_bytes(UMLAUTS.encode("latin-1"))
    (folder / "wide.txt").write_bytes(UMLAUTS.replace("Bakers", "Millers").encode("utf-16"))
    (folder / "cut.txt").write_bytes(UMLAUTS.encode() + b"\xc3")
    return folder


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, mixed: Path) -> tuple[Home, str]:
    """A build of it, with a path that does not exist beside it."""
    home = Home(tmp_path_factory.mktemp("home"))
    return home, home.build(mixed, "no/such/file.txt")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("empty.txt", "empty"),
        ("whitespace.txt", "whitespace_only"),
        ("binary.txt", "binary"),
        ("broken.json", "broken_json"),
        ("prices.parquet", "no_text_column"),
        ("one line.txt", "too_large"),
        ("gone.txt", "vanished"),
        ("picture.png", "unsupported_format"),
        ("no/such/file.txt", "vanished"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_reason(
    built: tuple[Home, str], name: str, reason: str
) -> None:
    home, said = built
    rejected = home.rows("select source_uri, rejection_reason from audit.rejected_documents")
    assert [r for uri, r in rejected if str(uri).endswith(name)] == [reason]
    assert f"{reason}: " in said
    assert name in said


@pytest.mark.parametrize("name", ['it\'s "quoted" news.txt', "latin.txt", "wide.txt", "cut.txt"])
def test_what_can_be_read_is_read(built: tuple[Home, str], name: str) -> None:
    uris = built[0].rows("select source_uri from marts.dim_articles")
    assert [uri for (uri,) in uris if str(uri).endswith(name)] != []


def test_encodings_keep_their_letters(built: tuple[Home, str]) -> None:
    titles = built[0].rows("select source_uri, title from marts.dim_articles")
    named = {Path(str(uri)).name: title for uri, title in titles}
    assert named["latin.txt"] == "Bakers meet in Zürich"
    assert named["wide.txt"] == "Millers meet in Zürich"


def test_a_text_with_broken_bytes_is_read_and_named(built: tuple[Home, str]) -> None:
    (line,) = (line for line in built[1].splitlines() if "broken_encoding" in line)
    assert "cut.txt» is utf-8 (1 bytes replaced)" in line
    assert line.endswith("save it as UTF-8")


def test_the_rest_of_a_build_is_as_always(built: tuple[Home, str]) -> None:
    home, said = built
    assert "4 read (4 new, 0 unchanged, 9 rejected)" in said
    assert home.rows("select audit_result from release.releases") != []


def test_where_nothing_can_be_read_there_is_no_build(tmp_path: Path) -> None:
    home = Home(tmp_path)
    (tmp_path / "empty.txt").write_bytes(b"")
    outcome = home.run("build", "empty.txt", "no/such/file.txt")
    assert outcome.returncode == 2
    assert "nothing that was given could be read" in outcome.stderr
    assert "empty.txt" in outcome.stderr
    assert "no/such/file.txt" in outcome.stderr
    assert not (tmp_path / "current").exists()


def test_an_empty_inbox_of_a_new_home_says_what_to_do(tmp_path: Path) -> None:
    outcome = Home(tmp_path).run("build")
    assert outcome.returncode == 2
    assert str(tmp_path / "inbox") in outcome.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_named(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(RIVER, encoding="utf-8")
    path.chmod(0)
    outcome = Home(tmp_path).run("build", path)
    assert outcome.returncode == 2
    assert "chmod" in outcome.stderr
