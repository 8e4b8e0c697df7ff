"""Columns of dates: value, precision, bounds, verbatim words, rule and anchor."""

from warehouse.contracts import vocabulary
from warehouse.contracts.model import Column as C

COLUMNS = (
    C("start_date", "DATE", "First day; for a coarser precision the first day of that period; NULL where the text tells the last day alone."),
    C("end_date", "DATE", "Last day, inclusive; for a coarser precision the last day of that period. NULL while what is ongoing has no end told."),
    C("date_precision", "VARCHAR", "How fine the text is.", allowed=vocabulary.DATE_PRECISIONS),
    C("earliest_date", "DATE", "Earliest day the event can start, as the text allows."),
    C("latest_date", "DATE", "Latest day the event can end, as the text allows."),
    C("date_text", "VARCHAR", "The words that state the date, verbatim."),
    C("date_span_start", "BIGINT", "First character of date_text in the received document, from 0.", minimum=0),
    C("date_span_end", "BIGINT", "One past the last character of date_text.", minimum=0),
    C("date_rule", "VARCHAR", "Rule that resolved the date; the codebook explains it."),
    C("anchor_date", "DATE", "Publication date against which a relative date was resolved."),
    C("anchor_earliest", "DATE", "Earliest anchor that gives the same answer."),
    C("anchor_latest", "DATE", "Latest anchor that gives the same answer."),
    C("duration_days", "INTEGER", "Days from start to end, both included.", minimum=1),
    C("date_day", "DATE", "Calendar day."),
    C("year_number", "INTEGER", "Calendar year.", minimum=1),
    C("quarter_number", "INTEGER", "Quarter, 1 to 4.", minimum=1),
    C("month_number", "INTEGER", "Month, 1 to 12.", minimum=1),
    C("month_name", "VARCHAR", "English name of the month."),
    C("day_of_week", "INTEGER", "ISO weekday, 1 for Monday.", minimum=1),
    C("weekday_name", "VARCHAR", "English name of the weekday."),
    C("is_weekend", "BOOLEAN", "Saturday or Sunday."),
)  # fmt: skip
