"""Columns of offices: who has which office where, and since when."""

from warehouse.contracts import vocabulary
from warehouse.contracts.model import Column as C

COLUMNS = (
    C("office_claim_id", "VARCHAR", "Office as told by one article: hash of article_id, organisation, place and kind."),
    C("office_id", "VARCHAR", "Office: hash of organisation, place and kind."),
    C("office_kind", "VARCHAR", "Kind of office.", allowed=vocabulary.OFFICE_KINDS),
    C("office_status", "VARCHAR", "Status as of the text.", allowed=vocabulary.OFFICE_STATUSES),
    C("is_new", "BOOLEAN", "True where the text calls the office new."),
    C("opened_date_earliest", "DATE", "Earliest day the office can have opened; NULL where unknown."),
    C("opened_date_latest", "DATE", "Latest day the office can have opened."),
    C("closed_date_earliest", "DATE", "Last day on which the office was told open before it closed; NULL where it is not told closed, or never told open."),
    C("has_date_conflict", "BOOLEAN", "True where sources contradict each other on when the office opened, or on whether it closed."),
    C("closed_date_latest", "DATE", "First day on which the office was told closed or left; NULL where nobody says so (absence from a list does not), or where a later article tells of the open office, which has_date_conflict flags."),
    C("open_certain_first_date", "DATE", "First day on which all who tell of the office agree that it was open, and after a closure that was refuted the next day it was told open; NULL where it is never told open outright."),
    C("open_certain_last_date", "DATE", "Last day on which the office was told open outright, inclusive."),
    C("open_possible_first_date", "DATE", "First day on which the office can have been open; NULL where unknown."),
    C("open_possible_last_date", "DATE", "Last day on which the office can have been open, inclusive; NULL where it is not told closed."),
    C("relocated_from_office_id", "VARCHAR", "Office that this one replaced when it moved, where that is known."),
    C("relocated_to_office_id", "VARCHAR", "Office that replaced this one when it moved: this one is closed."),
    C("opened_date_text", "VARCHAR", "The words that state the opening date, verbatim."),
    C("known_by_date", "DATE", "Publication date of the article that tells of it."),
    C("first_known_date", "DATE", "Earliest known_by_date of its claims."),
    C("last_known_date", "DATE", "Latest known_by_date of its claims."),
    C("status", "VARCHAR", "Latest known status of the office.", allowed=vocabulary.OFFICE_STATUSES),
)  # fmt: skip
