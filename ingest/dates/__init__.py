"""Date expressions of one sentence and the calendar days they mean.

Two steps: `find_dates` reads what the words say (a `DateSurface`, without any anchor), `resolve`
places it in the calendar, given the publication date, the tense and whatever else is known. Words
live in the `[dates]` section of the language packs, months and weekdays come from CLDR; the grammar
is one for all languages. Every rule has a name, kept on the result and explained in `rules.toml`.

    tokens → lexicon → grammar, heads → chains, atoms, points → sharing, assembly → find
    windows, recurrence, order, placing → resolution
"""

from ingest.dates.candidates import candidate_pattern
from ingest.dates.checks import weekday_agreement
from ingest.dates.durations import duration_agrees, find_durations, other_end
from ingest.dates.find import find_dates, parse_date_line
from ingest.dates.model import (
    DateMention,
    DateSurface,
    DurationMention,
    ResolvedDate,
    Unresolved,
    WeekdayCheck,
)
from ingest.dates.order import infer_day_first
from ingest.dates.resolution import resolve

__all__ = [
    "DateMention", "DateSurface", "DurationMention", "ResolvedDate", "Unresolved", "WeekdayCheck",
    "candidate_pattern", "duration_agrees", "find_dates", "find_durations", "infer_day_first",
    "other_end", "parse_date_line", "resolve", "weekday_agreement",
]  # fmt: skip
