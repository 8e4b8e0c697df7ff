"""Pages that work offline, show what is wrong, and trust no article."""

import json
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import duckdb
import pytest

from expectations import Auditor
from expectations.catalogue import SCHEMAS, rules

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("great_expectations")]

LOADING = {"src", "href", "action", "data", "poster", "srcset", "content", "style"}


class Attributes(HTMLParser):
    """Tags of a page, and what their attributes may load."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.names: set[str] = set()
        self.values: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.names |= {name for name, _ in attrs}
        self.values |= {value or "" for name, value in attrs if name in LOADING}


def attributes(page: Path) -> Attributes:
    found = Attributes()
    found.feed(page.read_text(encoding="utf-8"))
    return found


def change(path: Path, *statements: str) -> None:
    with duckdb.connect(str(path)) as connection:
        for statement in statements:
            connection.execute(statement)


@pytest.fixture(scope="module")
def pages(
    auditor: Auditor, article_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Data Docs of both stages, with one check of each severity unmet and one raised."""
    folder = tmp_path_factory.mktemp("pages")
    database = Path(shutil.copy(article_template, folder / "build.duckdb"))
    name = "<script>alert(1)</script> & $rule_name https://far.example/x"
    text = "http://far.example <img src=//far.example/y>"
    change(
        database,
        f"update raw.event_claims set end_date = '2020-01-01', event_name = '{name}'",
        f"update raw.sentences set sentence_text = '{text}'",
        "update raw.checks set is_passed = false",
        "alter table raw.places alter column latitude type varchar using 'north'",
    )
    for stage in SCHEMAS:
        auditor.audit(stage, database, folder / "docs")
    return folder / "docs"


def test_there_is_a_page_per_stage_and_an_index(pages: Path) -> None:
    written = sorted(path.name for path in pages.iterdir())
    assert written == ["claims.html", "claims.json", "index.html", "marts.html", "marts.json"]


def test_no_page_loads_or_links_anything_from_elsewhere(pages: Path) -> None:
    own = {"index.html", "claims.html", "marts.html", "width=device-width, initial-scale=1", ""}
    for path in pages.glob("*.html"):
        values = {value for value in attributes(path).values if not value.startswith("#")}
        assert values <= own
        styles = re.findall(r"<style>(.*?)</style>", path.read_text(encoding="utf-8"), re.DOTALL)
        assert [style for style in styles if "url(" in style or "@import" in style] == []


def test_no_page_runs_a_script(pages: Path) -> None:
    for path in pages.glob("*.html"):
        found = attributes(path)
        assert found.tags.isdisjoint({"script", "img", "iframe", "link", "object", "embed", "form"})
        assert [name for name in found.names if name.startswith("on")] == []


def test_words_of_articles_are_shown_as_they_are(pages: Path) -> None:
    page = (pages / "claims.html").read_text(encoding="utf-8")
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; $rule_name https://far.example/x" in page
    assert "&lt;img src=//far.example/y&gt;" in page


def test_a_page_shows_every_rule_and_the_failing_rows(pages: Path) -> None:
    for stage in SCHEMAS:
        page = (pages / f"{stage}.html").read_text(encoding="utf-8")
        assert [rule.name for rule in rules(stage) if rule.name not in page] == []
    page = (pages / "claims.html").read_text(encoding="utf-8")
    assert "s_counts" in page
    assert "The check failed itself" in page
    assert "news/forum.txt" in page


def test_the_index_counts_outcomes_and_leads_to_both_stages(pages: Path) -> None:
    page = (pages / "index.html").read_text(encoding="utf-8")
    assert 'href="claims.html"' in page
    assert 'href="marts.html"' in page
    outcomes = [
        check["check_outcome"]
        for check in json.loads((pages / "claims.json").read_text(encoding="utf-8"))
    ]
    assert f"<td>{outcomes.count('met')}</td>" in page


def test_pages_hold_neither_a_time_nor_a_path_of_the_machine(pages: Path) -> None:
    for path in pages.iterdir():
        text = path.read_text(encoding="utf-8")
        assert str(pages.parent) not in text
        assert "site-packages" not in text
        assert re.findall(r"\d\d:\d\d:\d\d", text) == []
