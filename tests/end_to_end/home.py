"""A home of the tests: a CITYDESK_HOME, the real command line on it, and three articles for it."""

import json
import os
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import duckdb

CITYDESK = Path(sys.executable).with_name("citydesk")
PARSE = "partial_parse.msgpack"
FIRST_DAY, NEXT_DAY = "2024-07-01", "2024-07-02"

RIVER = """\
River Cities Forum ends in Ghent | The Harbour Courier

Ghent, 17 June 2024 - The fourth River Cities Forum was held in Ghent, Belgium, on 13 and 14 June.

It brought together some 240 participants and more than 30 speakers, the organisers said.

The River Cities Network has opened a regional office in Nairobi, Kenya.
"""
SUMMIT = {
    "url": "https://news.example/2024/delta-summit",
    "title": "Rotterdam prepares for the Delta Mobility Summit",
    "publisher": "The Harbour Courier",
    "published": "2024-06-20",
    "language": "en",
    "text": "The Delta Mobility Summit will be held in Rotterdam, the Netherlands, "
    "on 5 July 2024.\n\n"
    "At least 500 delegates are expected.\n",
}
BAKERS = """\
Bakers meet in Graz

Graz, 3 June 2024 - The Alpine Bakers Congress was held in Graz, Austria, on 1 June 2024.

Nearly 90 bakers took part.
"""


@dataclass(frozen=True, slots=True)
class Home:
    """A CITYDESK_HOME and the command line on it."""

    path: Path
    today: str = FIRST_DAY

    @property
    def parsed(self) -> Path:
        """Dbt's parse of the project, which a later build takes up."""
        return self.path / "build" / "dbt" / PARSE

    @property
    def parsed_before(self) -> Path | None:
        """The parse of the first home that was built in this session of pytest."""
        session = (p for p in self.path.parents if p.name.startswith("pytest-"))
        return next((folder / PARSE for folder in session), None)

    def environment(self) -> dict[str, str]:
        """The environment of its processes."""
        return {**os.environ, "CITYDESK_HOME": str(self.path), "CITYDESK_TODAY": self.today}

    def run(self, *arguments: str | Path) -> "subprocess.CompletedProcess[str]":
        """Run `citydesk` to its end."""
        return subprocess.run(
            [CITYDESK, *arguments], env=self.environment(), cwd=self.path,
            capture_output=True, text=True, check=False, timeout=240,
        )  # fmt: skip

    def start(self, *arguments: str | Path) -> "subprocess.Popen[str]":
        """Start `citydesk`, its steps readable line by line on standard error."""
        return subprocess.Popen(
            [CITYDESK, *arguments], env=self.environment(), cwd=self.path,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip

    def serve(self, port: int) -> "subprocess.Popen[str]":
        """Start `citydesk serve`; what it says goes to a file: nobody reads a pipe meanwhile."""
        with (self.path / "serve.log").open("w", encoding="utf-8") as log:
            return subprocess.Popen(
                [CITYDESK, "serve", "--port", str(port)], env=self.environment(), cwd=self.path,
                stdout=log, stderr=log, text=True,
            )  # fmt: skip

    def end_after(self, step: str, word: signal.Signals, *paths: Path) -> tuple[int, str]:
        """Start a build and send a signal once a step is done; exit code and last words."""
        process = self.start("build", *paths)
        assert process.stderr is not None
        for line in process.stderr:
            if step in line:
                process.send_signal(word)
                break
        _, last_words = process.communicate(timeout=60)
        return process.returncode, last_words

    def build(self, *arguments: str | Path) -> str:
        """Build and return what it says; fails the test when the build fails."""
        before = self.parsed_before
        if before and before.is_file() and not self.parsed.exists():
            self.parsed.parent.mkdir(parents=True)
            shutil.copy(before, self.parsed)
        outcome = self.run("build", *arguments)
        assert outcome.returncode == 0, outcome.stderr + outcome.stdout
        if before and not before.exists():
            whole = shutil.copy(self.parsed, before.with_suffix(f".{os.getpid()}"))
            Path(whole).replace(before)
        return outcome.stdout

    def copy(self, path: Path, today: str = FIRST_DAY) -> "Home":
        """A copy of everything, to go on with."""
        shutil.copytree(self.path, path, symlinks=True)
        return Home(path, today)

    @property
    def version(self) -> str:
        """The current release."""
        return (self.path / "current").readlink().name

    @property
    def content(self) -> str:
        """Hash over all rows of the current release."""
        manifest = json.loads((self.path / "current" / "manifest.json").read_text())
        return manifest["content_sha256"]

    def rows(self, sql: str) -> list[tuple[object, ...]]:
        """Rows of the current release, read as any client reads it."""
        database = (self.path / "current" / "citydesk.duckdb").resolve()
        with duckdb.connect(str(database), read_only=True) as connection:
            return connection.sql(sql).fetchall()

    def lake_files(self) -> dict[str, int]:
        """Files of the lake with the time of their last change."""
        files = (self.path / "lake").rglob("*.parquet")
        return {str(f.relative_to(self.path)): f.stat().st_mtime_ns for f in files}
