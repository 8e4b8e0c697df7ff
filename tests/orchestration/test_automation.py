"""The sensor on the inbox: a run for what is new or changed, and never two for the same."""

import os
import time
from datetime import date
from pathlib import Path

import dagster as dg
import pytest

pytestmark = pytest.mark.slow

LONG_AGO = time.time() - 3600


@pytest.fixture
def inbox_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CITYDESK_HOME", str(tmp_path))
    monkeypatch.setenv("CITYDESK_TODAY", "2024-07-01")
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


def put(path: Path, text: str = "Ten bakers met.", changed: float = LONG_AGO) -> None:
    path.write_text(text, encoding="utf-8")
    os.utime(path, (changed, changed))


def tick(cursor: str | None = None) -> tuple[dg.RunRequest | dg.SkipReason, str | None]:
    from orchestration.automation import inbox

    with dg.DagsterInstance.ephemeral() as instance:
        context = dg.build_sensor_context(instance=instance, cursor=cursor)
        answer = inbox(context)
        assert isinstance(answer, dg.RunRequest | dg.SkipReason)
        return answer, context.cursor


def test_an_empty_inbox_asks_for_nothing(inbox_folder: Path) -> None:
    answer, _ = tick()
    assert isinstance(answer, dg.SkipReason)


def test_a_file_asks_for_one_run_of_today(inbox_folder: Path) -> None:
    put(inbox_folder / "bakers.txt")
    answer, cursor = tick()
    assert isinstance(answer, dg.RunRequest)
    assert answer.partition_key == "2024-07-01"
    again, _ = tick(cursor)
    assert isinstance(again, dg.SkipReason)


def test_a_changed_file_asks_for_another_run(inbox_folder: Path) -> None:
    put(inbox_folder / "bakers.txt")
    first, cursor = tick()
    put(inbox_folder / "bakers.txt", "Eleven bakers met.", LONG_AGO + 60)
    second, _ = tick(cursor)
    assert isinstance(first, dg.RunRequest)
    assert isinstance(second, dg.RunRequest)
    assert first.run_key != second.run_key


def test_a_file_that_is_still_being_copied_can_wait(inbox_folder: Path) -> None:
    put(inbox_folder / "bakers.txt", changed=time.time())
    answer, _ = tick()
    assert isinstance(answer, dg.SkipReason)


def test_hidden_files_do_not_count(inbox_folder: Path) -> None:
    put(inbox_folder / ".bakers.txt.part")
    answer, _ = tick()
    assert isinstance(answer, dg.SkipReason)


def test_every_night_builds_the_partition_of_today(inbox_folder: Path) -> None:
    from orchestration.automation import every_night

    request = every_night(dg.build_schedule_context())
    assert isinstance(request, dg.RunRequest)
    assert date.fromisoformat(str(request.partition_key)) == date(2024, 7, 1)
