"""Counts in one sentence: what is counted, how exactly, on what basis, and who says so.

`find_counts` reads a sentence and returns mentions with spans, bounds and context;
`classify_tokens` gives every number of a line a reason for the ledger; the patterns let Polars
choose sentences beforehand. The rules are data: words in `ingest/languages/*/counts.toml`, noun
classes in `noun_classes.toml`, examples and counter-examples of every rule in `rules.toml`.
"""

from ingest.counts.basis import basis
from ingest.counts.earlier import YEAR_NUMBER
from ingest.counts.find import find_counts
from ingest.counts.ledger import classify_tokens
from ingest.counts.mention import CountMention, TokenReason
from ingest.counts.patterns import candidate_pattern, token_pattern
from ingest.counts.years import counts_back

__all__ = [
    "YEAR_NUMBER",
    "CountMention",
    "TokenReason",
    "basis",
    "candidate_pattern",
    "classify_tokens",
    "counts_back",
    "find_counts",
    "token_pattern",
]
