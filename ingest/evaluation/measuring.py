"""Reads labelled articles as they would be received, and scores what is found in them."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

from ingest.cues import mark
from ingest.evaluation.labels import Labelled, LabelsError
from ingest.evaluation.scores import KINDS, Score, Scores
from ingest.evaluation.scoring import ArticleScorer, Rows
from ingest.evaluation.sentences import Sentences
from ingest.extraction import Document, facts_of, read
from ingest.sources.reading import read_file
from ingest.sources.received import Article, InputFile
from warehouse.contracts.tables import TABLES

Form = Literal["json", "text"]
Half = Literal["even", "odd"]
_NUMBER = re.compile(r"\d+$")
_DAY = len("2024-06-05")
_CHUNK = 100
"""Articles read before the first one is scored, so that progress is seen."""


def half_of(labelled: tuple[Labelled, ...], half: Half) -> tuple[Labelled, ...]:
    """Every other article: by the number at the end of its name, else by its position."""
    numbers = [_NUMBER.search(one.article_id) for one in labelled]
    return tuple(
        one
        for position, (one, number) in enumerate(zip(labelled, numbers, strict=True))
        if ((int(number.group()) if number else position) % 2 == 0) == (half == "even")
    )


def measure(
    labelled: tuple[Labelled, ...],
    form: Form = "json",
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Scores:
    """Scores of the extraction over all articles, by kind.

    Args:
        labelled: articles with their labels.
        form: `json` gives the fields of a record as they are, `text` gives a plain text: title
            line, date line, text.
        progress: told after each article how many of how many are done.

    Raises:
        LabelsError: an article cannot be read.
    """
    scores: Scores = {kind: Score() for kind in KINDS}
    documents = [document_of(one.path, form) for one in labelled]
    read_and_found = zip(labelled, documents, extracted(documents), strict=True)
    for done, (one, document, found) in enumerate(read_and_found, start=1):
        rows = _complete(found)
        sentences = Sentences(document.text, rows)
        ArticleScorer(one.article_id, rows, one.label, sentences, scores).score()
        progress(done, len(labelled))
    return scores


def extracted(documents: list[Document]) -> Iterator[Rows]:
    """Rows of the lake of each document; the cues of many are looked for in one pass."""
    for first in range(0, len(documents), _CHUNK):
        chunk = documents[first : first + _CHUNK]
        articles = [read(document) for document in chunk]
        mark(articles)
        yield from map(facts_of, articles, chunk)


def document_of(path: Path, form: Form) -> Document:
    """The document that a file holds.

    Raises:
        LabelsError: it cannot be read, or holds more than one article.
    """
    received = list(read_file(InputFile(path.resolve(), str(path))))
    if len(received) != 1:
        raise LabelsError(f"{path} holds {len(received)} articles; a labelled article is one file")
    (article,) = received
    if not isinstance(article, Article):
        raise LabelsError(f"article {article.detail}")
    given = {} if form == "text" else article.given
    text = _plain(article) if form == "text" else article.document_text
    return Document(path.stem, path.stem, text, given)


def _plain(article: Article) -> str:
    """Title line, date line, text: an article as people save it."""
    head = [article.title, (article.published or "")[:_DAY]]
    return "\n".join([*(line for line in head if line), "", article.text])


def _complete(tables: Rows) -> Rows:
    """Rows with every column of their tables."""
    return {
        name: [{**dict.fromkeys(TABLES[f"raw.{name}"].column_names()), **row} for row in rows]
        for name, rows in tables.items()
    }
