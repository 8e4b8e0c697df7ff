"""Date expressions, read once although several rules ask for them.

The page's dates, the claims and the ledger look at the same lines and sentences, one article after
the other; what is kept is a few articles' worth.
"""

from functools import lru_cache

from ingest.dates import DateMention, DurationMention, find_dates, find_durations

_TEXTS = 2048


@lru_cache(_TEXTS)
def dates_in(text: str, language: str) -> tuple[DateMention, ...]:
    """Date expressions of a sentence or line, as `dates.find_dates` reads them."""
    return tuple(find_dates(text, language))


@lru_cache(_TEXTS)
def durations_in(text: str, language: str) -> tuple[DurationMention, ...]:
    """Durations of a sentence or line, as `dates.find_durations` reads them."""
    return tuple(find_durations(text, language))
