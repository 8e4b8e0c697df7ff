"""One article at a time: received documents become articles, articles become claims.

Entry points: `sources.read_documents` (files, tables, records to raw.documents) and `extract`
(documents to all other tables of the lake). Nothing here ever looks at two articles, opens a
database or knows the time of day. Words live in `languages/<code>/`, one pack per language.

    sources/        what arrives, and why it may be rejected
    articles/       chrome, headline, dates of the page, sentences
    dates/ counts/ places/   expressions of one sentence and their values
    events/ offices/ organisations/   what the sentences of one article say together
    claims/ ledger/ rows, evidence, and the account of every number
    codebook/       every rule by name, with examples; evaluation/ scores against labels

Writes the shapes of `warehouse.contracts`; read by `orchestration`. Tests: tests/ingest,
tests/golden.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ingest.pipeline import extract, rules_version

__all__ = ["extract", "rules_version"]


def __getattr__(name: str) -> object:
    """Loads the extractors with all their words only when they are asked for.

    Taking in documents needs none of them, and it is the first thing that a build does.
    """
    if name in __all__:
        return getattr(import_module("ingest.pipeline"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
