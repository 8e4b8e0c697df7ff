"""The same articles give the same release, however and however often they come."""

import os
import signal
from datetime import date
from pathlib import Path

from orchestration.publishing import audited_days
from tests.end_to_end.home import NEXT_DAY, RIVER, Home
from warehouse.lake import Lake
from warehouse.settings import Settings


def test_building_twice_changes_nothing(base: Home, articles: Path) -> None:
    files, version = base.lake_files(), base.version
    assert "nothing changed" in base.build(articles)
    assert (base.version, base.lake_files()) == (version, files)


def test_an_empty_inbox_rebuilds_nothing(base: Home, tmp_path: Path) -> None:
    home = base.copy(tmp_path / "home")
    assert "nothing changed" in home.build()
    assert home.version == base.version


def test_a_file_given_twice_counts_once(base: Home, articles: Path) -> None:
    river = articles / "river.txt"
    same = river.parent / "." / ".." / river.parent.name / river.name
    assert "1 read (0 new, 1 unchanged, 0 rejected)" in base.build(river, same)


def test_order_and_batches_make_no_difference(base: Home, articles: Path, tmp_path: Path) -> None:
    """One article came with a build that was killed, the other one with the next build."""
    home = Home(tmp_path / "home")
    home.path.mkdir()
    home.end_after("extract claims", signal.SIGKILL, articles / "summit.json")
    assert "1 read (1 new" in home.build(articles / "river.txt")
    assert len(home.lake_files()) == 2 * len(base.lake_files())
    assert (home.version, home.content) == (base.version, base.content)


def test_a_day_is_audited_until_a_file_of_it_is_written(base: Home, tmp_path: Path) -> None:
    home = base.copy(tmp_path / "home")
    settings = Settings(home=home.path, today=date.fromisoformat(home.today))
    lake = Lake(settings.lake)
    assert audited_days(settings, lake) == {settings.today}
    os.utime(lake.files("sentences")[0])
    assert audited_days(settings, lake) == set()


def test_a_changed_text_is_a_new_version_and_touches_only_its_own_facts(
    base: Home, articles: Path, tmp_path: Path
) -> None:
    river = articles / "river.txt"
    home = base.copy(tmp_path / "home", today=NEXT_DAY)
    river.write_text(RIVER.replace("240", "260"), encoding="utf-8")
    try:
        said = home.build(articles)
    finally:
        river.write_text(RIVER, encoding="utf-8")
    assert "1 new, 1 unchanged" in said
    versions = home.rows(
        "select version_number, is_current_version, ingest_date::varchar from marts.dim_articles "
        f"where source_uri = '{river}' order by all"
    )
    assert versions == [(1, False, "2024-07-01"), (2, True, NEXT_DAY)]
    others = (
        "select c.* from marts.fct_event_claims as c join marts.dim_articles as a "
        f"using (article_id) where a.source_uri <> '{river}' order by all"
    )
    assert home.rows(others) == base.rows(others) != []
    assert home.version.startswith("20240702-")
    for command in (["releases"], ["diff", base.version], ["rollback"], ["status"]):
        outcome = home.run(*command)
        assert outcome.returncode == 0, outcome.stderr
    assert f"{base.version}, rolled back from 20240702-" in outcome.stdout
    assert home.version == base.version
    assert "fct_participant_counts" in home.run("diff", base.version, "20240702").stdout
