"""What became of ids that earlier releases published: merged, split, renamed, withdrawn, back."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import duckdb
import pytest

from tests.warehouse.scenario import row
from warehouse.contracts.duckdb_ddl import create_table, qualified
from warehouse.contracts.tables import TABLES
from warehouse.releases.event_id_changes import add_event_id_changes

NAMES = ("dim_articles", "fct_events", "fct_event_claims", "fct_event_matches")
Claims = dict[str, str]
"""Claim to event; a claim `a2` is told by version `a2` of document `a`."""
Match = tuple[str, str, bool, str | None]
"""Two claims that were compared, whether they match, and the decision that said so."""


def published(
    path: Path, claims: Claims, earlier: Path | None, matches: list[Match] | None = None
) -> Path:
    """The database of a release with these claims; `earlier` is that of the one before."""
    articles = {f"{letter}{number}" for letter in "abc" for number in "12"}
    rows = {
        "dim_articles": [
            row("marts.dim_articles", article_id=article, document_id=article[0])
            for article in sorted(articles)
        ],
        "fct_events": [
            row("marts.fct_events", event_id=event, event_name=f"Name of {event}")
            for event in sorted(set(claims.values()))
        ],
        "fct_event_claims": [
            row("marts.fct_event_claims", event_claim_id=claim, article_id=claim, event_id=event)
            for claim, event in claims.items()
        ],
        "fct_event_matches": [
            row("marts.fct_event_matches", event_match_id=f"{one}{other}", event_claim_id=one,
                other_event_claim_id=other, is_match=is_match, match_score=9, decision_id=decision)
            for one, other, is_match, decision in matches or []
        ],
    }  # fmt: skip
    with duckdb.connect() as connection:
        connection.execute(f"attach '{path}' as release_file; use release_file")
        connection.execute("create schema marts; create schema release")
        for name in NAMES:
            table = TABLES[f"marts.{name}"]
            connection.execute(create_table(table))
            for told in rows[name]:
                slots = ", ".join("?" for _ in told)
                connection.execute(
                    f"insert into {qualified(table)} ({', '.join(told)}) values ({slots})",
                    list(told.values()),
                )
        add_event_id_changes(connection, earlier, path.stem, date(2024, 3, 1))
    return path


def changes(path: Path, columns: str) -> list[tuple]:
    with duckdb.connect(str(path), read_only=True) as connection:
        return connection.execute(
            f"select {columns} from release.event_id_changes order by all"
        ).fetchall()


STORIES = {
    "nothing changes": [{"a1": "e", "b1": "f"}, {"a1": "e", "b1": "f", "c1": "f"}],
    "merged": [{"a1": "e", "b1": "f"}, {"a1": "e", "b1": "e"}],
    "merged under a third id": [{"a1": "e", "b1": "f"}, {"a1": "g", "b1": "g"}],
    "split": [{"a1": "e", "b1": "e"}, {"a1": "e", "b1": "f"}],
    "renamed": [{"a1": "e", "b1": "e"}, {"a1": "f", "b1": "f", "c1": "f"}],
    "withdrawn": [{"a1": "e", "b1": "f"}, {"a1": "e"}],
    "one of two claims withdrawn": [{"a1": "e", "b1": "e"}, {"a1": "e"}],
    "a newer version": [{"a1": "e", "b1": "f"}, {"a2": "g", "b1": "f"}],
    "merged and back": [{"a1": "e", "b1": "f"}, {"a1": "e", "b1": "e"}, {"a1": "e", "b1": "f"}],
    "merged, then renamed": [
        {"a1": "e", "b1": "f"}, {"a1": "e", "b1": "e"}, {"a1": "h", "b1": "h"},
    ],
    "long ago": [{"a1": "e", "b1": "f"}, {"a1": "e", "b1": "e"}, {"a1": "e", "b1": "e", "c1": "c"}],
    "withdrawn and told again": [{"a1": "e", "b1": "f"}, {"a1": "e"}, {"a1": "e", "b2": "g"}],
}  # fmt: skip
TOLD = {
    "nothing changes": [],
    "merged": [("f", "b1", "e", "merged", "r1")],
    "merged under a third id": [("e", "a1", "g", "merged", "r1"), ("f", "b1", "g", "merged", "r1")],
    "split": [("e", "b1", "f", "split", "r1")],
    "renamed": [("e", "a1", "f", "renamed", "r1"), ("e", "b1", "f", "renamed", "r1")],
    "withdrawn": [("f", "b1", None, "withdrawn", "r1")],
    "one of two claims withdrawn": [],
    "a newer version": [("e", "a1", "g", "renamed", "r1")],
    "merged and back": [("e", "b1", "f", "split", "r2")],
    "merged, then renamed": [
        ("e", "a1", "h", "renamed", "r2"), ("e", "b1", "h", "renamed", "r2"),
        ("f", "b1", "h", "merged", "r2"),
    ],
    "long ago": [("f", "b1", "e", "merged", "r1")],
    "withdrawn and told again": [("f", "b1", "g", "renamed", "r2")],
}  # fmt: skip


@pytest.mark.parametrize("story", list(STORIES))
def test_an_id_that_was_published_leads_to_where_its_claims_are(story: str, tmp_path: Path) -> None:
    paths = [tmp_path / f"r{number}.duckdb" for number, _ in enumerate(STORIES[story])]
    published(paths[0], STORIES[story][0], None)
    for (earlier, path), claims in zip(pairwise(paths), STORIES[story][1:], strict=True):
        published(path, claims, earlier)
    columns = "former_event_id, event_claim_id, event_id, change_kind, release_version"
    assert changes(paths[-1], columns) == TOLD[story]


@pytest.mark.parametrize(
    ("before", "after", "match"),
    [
        ({"a1": "e", "b1": "f"}, {"a1": "e", "b1": "e"}, ("a1", "b1", True, "d1")),
        ({"a1": "e", "b1": "e"}, {"a1": "e", "b1": "f"}, ("a1", "b1", False, "d1")),
        ({"a1": "e", "b1": "f"}, {"a1": "e", "b1": "e", "c1": "e"}, ("b1", "c1", True, "d1")),
    ],
)
def test_a_change_names_the_comparison_that_made_it(
    before: Claims, after: Claims, match: Match, tmp_path: Path
) -> None:
    earlier = published(tmp_path / "r0.duckdb", before, None)
    later = published(tmp_path / "r1.duckdb", after, earlier, [match])
    assert changes(later, "match_score, decision_id") == [(9, "d1")]


def test_a_release_of_older_code_has_no_record(tmp_path: Path) -> None:
    earlier = published(tmp_path / "r0.duckdb", {"a1": "e", "b1": "f"}, None)
    with duckdb.connect(str(earlier)) as connection:
        connection.execute("drop table release.event_id_changes")
    later = published(tmp_path / "r1.duckdb", {"a1": "e", "b1": "e"}, earlier)
    assert changes(later, "former_event_id, event_id") == [("f", "e")]
