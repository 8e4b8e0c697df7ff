"""The article of `article`, in memory and in files, and one running worker."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from expectations import Auditor, start_auditor
from tests.expectations.article import Database


@pytest.fixture(scope="session")
def shared_database() -> Iterator[Database]:
    """One database in memory for all tests of this process; see `article`."""
    database = Database()
    yield database
    database.connection.close()


@pytest.fixture
def article(shared_database: Database) -> Iterator[Database]:
    """The article, in a transaction that is taken back."""
    shared_database.connection.execute("begin")
    yield shared_database
    shared_database.connection.execute("rollback")


@pytest.fixture(scope="session")
def article_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The article in a file that nobody changes."""
    path = tmp_path_factory.mktemp("article") / "build.duckdb"
    Database(str(path)).connection.close()
    return path


@pytest.fixture
def article_file(article_template: Path, tmp_path: Path) -> Path:
    """The article in a file of its own."""
    return Path(shutil.copy(article_template, tmp_path / "build.duckdb"))


@pytest.fixture(scope="session")
def auditor() -> Iterator[Auditor]:
    """One worker for every test: its imports take seconds."""
    with start_auditor() as worker:
        yield worker
