"""The other commands on a built home: quick, quiet, and clear when something is wrong."""

import json
import time
from pathlib import Path

import pytest

from tests.end_to_end.home import Home
from tests.ingest.evaluation.folders import write


def test_sql_answers_in_less_than_two_seconds(base: Home) -> None:
    began = time.perf_counter()
    outcome = base.run("sql", "-f", "json", "select count(*) as articles from dim_articles")
    assert time.perf_counter() - began < 2
    assert json.loads(outcome.stdout) == [{"articles": 2}]


def test_help_answers_in_less_than_a_second(base: Home) -> None:
    began = time.perf_counter()
    assert base.run("--help").returncode == 0
    assert time.perf_counter() - began < 1


def test_a_query_may_begin_with_a_comment(base: Home) -> None:
    asked = base.run("sql", "-f", "csv", "-- one\nselect 1 as n")
    assert (asked.returncode, asked.stdout) == (0, "n\n1\n")


def test_a_sum_over_roles_is_answered_with_a_warning(base: Home) -> None:
    asked = base.run("sql", "select sum(estimate) from fct_event_attendance")
    assert asked.returncode == 0
    assert asked.stderr.startswith("warning: sum(estimate) takes all roles")


@pytest.mark.parametrize("form", ["table", "csv", "json", "parquet"])
def test_sql_writes_every_format_to_a_file(base: Home, tmp_path: Path, form: str) -> None:
    target = tmp_path / f"events.{form}"
    outcome = base.run("sql", "-f", form, "-o", target, "from fct_events")
    assert outcome.returncode == 0, outcome.stderr
    assert target.stat().st_size > 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("sql", "select from"),
        ("sql", "drop table marts.fct_events"),
        ("evidence", "no-such-id"),
        ("nonsense",),
        ("sql",),
    ],
)
def test_wrong_usage_is_a_message_and_exit_code_two(base: Home, arguments: tuple[str, ...]) -> None:
    outcome = base.run(*arguments)
    assert outcome.returncode == 2
    assert "Traceback" not in outcome.stderr
    assert outcome.stderr.strip() != ""
    assert outcome.stdout == ""


def test_evidence_shows_the_sentence_behind_an_event(base: Home) -> None:
    ((event_id, sentence),) = base.rows(
        "select event_claim_id, evidence_text from marts.fct_event_claims "
        "where event_name like '%River%' order by all limit 1"
    )
    shown = base.run("evidence", str(event_id)).stdout
    assert " ".join(str(sentence).split())[:40] in " ".join(shown.split())


def test_status_and_releases_name_the_current_release(base: Home) -> None:
    assert f"* {base.version}" in base.run("releases").stdout
    assert f"{base.version}, up to date" in base.run("status").stdout


def test_evaluate_scores_articles_against_labels(base: Home, tmp_path: Path) -> None:
    articles, gold = write(tmp_path)
    folders = ("--articles", articles, "--gold", gold)
    outcome = base.run("evaluate", *folders, "--only", "events,counts")
    assert (outcome.returncode, outcome.stderr) == (0, "")
    assert [line.split()[0] for line in outcome.stdout.splitlines()[3:5]] == ["events", "counts"]
    found = json.loads(base.run("evaluate", *folders, "-f", "json", "--as", "text").stdout)
    assert {kind: score["f1"] for kind, score in found.items()} == dict.fromkeys(found, 1.0)


def test_evaluate_says_what_is_wrong_with_a_folder(base: Home, tmp_path: Path) -> None:
    articles, gold = write(tmp_path, label='{"events": [')
    for arguments in (
        ("--articles", tmp_path / "nowhere", "--gold", gold),
        ("--articles", articles, "--gold", gold),
        ("--articles", articles, "--gold", gold, "--only", "people"),
        ("--articles", articles),
    ):
        outcome = base.run("evaluate", *arguments)
        assert outcome.returncode == 2
        assert outcome.stdout == ""
        assert "Traceback" not in outcome.stderr


def test_commands_of_a_new_home_say_that_there_is_no_release(tmp_path: Path) -> None:
    for arguments in (("sql", "select 1"), ("evidence", "x"), ("rollback",)):
        outcome = Home(tmp_path).run(*arguments)
        assert outcome.returncode == 2
        assert "citydesk build" in outcome.stderr
    assert "none yet" in Home(tmp_path).run("status").stdout
    assert list(tmp_path.iterdir()) == []
