"""Lakes of any size: real articles, extracted once and kept, and multiples of them."""

import shutil
from datetime import date, timedelta
from pathlib import Path

import polars as pl

import ingest
from benchmarks.articles import articles_path
from benchmarks.multiples import Multiples
from orchestration.extraction import extract_stale
from orchestration.intake import take_in
from warehouse.lake import DERIVED, Batch, Lake
from warehouse.settings import Settings

BATCH = 1_000
"""Articles of a day, which arrive together."""
FIRST_DAY = date(2026, 1, 1)
_SEED = 1


def base(home: Path, articles: int) -> Lake:
    """Real articles with their claims; what the folder holds already is not extracted again.

    Args:
        home: folder that keeps them; delete it after the rules have changed.
        articles: how many, a multiple of BATCH.

    Raises:
        NoArticlesError: there is no file of articles.
    """
    for start in range(0, articles, BATCH):
        day = _day(start // BATCH)
        if day not in Lake(home / "lake").days():
            take_in(Settings(home, day), [str(arrivals(home, start, BATCH))])
    lake = Lake(home / "lake")
    if len(lake.files(DERIVED[-1])) < len(lake.batches()):
        extract_stale(Settings(home, FIRST_DAY))
    return lake


def arrivals(home: Path, start: int, articles: int) -> Path:
    """A file of real articles, out of all in an order drawn at random, always the same."""
    path = home / "arrivals" / f"{start}-{articles}.parquet"
    if path.is_file():
        return path
    columns = ["article_id", "url", "title", "published", "language", "text"]
    frame = pl.read_parquet(articles_path()).sample(fraction=1, seed=_SEED, shuffle=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    frame.select(columns).slice(start, articles).write_parquet(path)
    return path


def grown(home: Path, real: Lake, articles: int) -> Settings:
    """A home whose lake has so many articles, extracted; a batch a day, the real ones first.

    The home is made anew, so that a build of it is a whole one.
    """
    shutil.rmtree(home, ignore_errors=True)
    settings = Settings(home, _day(articles // BATCH))
    lake, batches, multiples = Lake(settings.lake), real.batches(), Multiples(real)
    for number in range(articles // BATCH):
        multiple, place = divmod(number, len(batches))
        _copy(multiples, batches[place], multiple, lake, _day(number))
    return settings


def _copy(multiples: Multiples, batch: Batch, multiple: int, lake: Lake, day: date) -> None:
    """Writes all tables of one batch of one multiple as the batch of a day."""
    documents = multiples.rows("documents", batch, multiple, day)
    name = lake.batch_id(documents)
    lake.write("documents", day, name, documents)
    for table in DERIVED:
        rows = multiples.rows(table, batch, multiple, day)
        lake.write(table, day, name, rows, ingest.rules_version())


def _day(number: int) -> date:
    return FIRST_DAY + timedelta(days=number)
