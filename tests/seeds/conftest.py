"""One release built from the two seed documents, through the command line, for all seed tests."""

from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pytest

from tests.end_to_end.home import Home

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
DOCUMENTS = {"A": "000_dd4ef5f07783e41b.txt", "B": "003_10e5e22438abecf3.txt"}
Ask = Callable[[str], list[tuple[object, ...]]]


@pytest.fixture(scope="session")
def seed_release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Path of the published database; skips where the seed documents are not at hand."""
    documents = sorted(SEEDS.glob("*.txt"))
    if not documents:
        pytest.skip(f"the seed documents are not in {SEEDS}")
    home = Home(tmp_path_factory.mktemp("seeds"), today="2026-01-15")
    home.build(*documents)
    return home.path / "current" / "citydesk.duckdb"


@pytest.fixture(scope="session")
def ask(seed_release: Path) -> Iterator[Ask]:
    """Runs SQL on the release; `{A}` and `{B}` name the articles, dates come back as ISO text."""
    con = duckdb.connect(str(seed_release), read_only=True)
    articles = {
        name: "article_id = (select article_id from marts.dim_articles"
        f" where source_uri like '%{file}')"
        for name, file in DOCUMENTS.items()
    }

    def _ask(sql: str) -> list[tuple[object, ...]]:
        rows = con.execute(sql.format(**articles)).fetchall()
        return [tuple(str(v) if hasattr(v, "isoformat") else v for v in row) for row in rows]

    yield _ask
    con.close()
