"""Columns of offices: who has which office where, and since when."""

from warehouse.contracts import vocabulary
from warehouse.contracts.model import Column as C

COLUMNS = (
    C("office_claim_id", "VARCHAR", "Office as told by one article: hash of article_id, organisation, place and kind."),
    C("office_id", "VARCHAR", "Office: hash of organisation, place and kind."),
    C("office_kind", "VARCHAR", "Kind of office.", allowed=vocabulary.OFFICE_KINDS),
    C("office_status", "VARCHAR", "Status as of the text.", allowed=vocabulary.OFFICE_STATUSES),
    C("office_change", "VARCHAR", "What the text says became of the office, or with «to_» is to become of it: the sense of its dates. NULL where it is just there. An office that is to close or to be left is existing until then.", allowed=vocabulary.OFFICE_CHANGES),
    C("is_new", "BOOLEAN", "True where the text calls the office new."),
    C("opened_date_earliest", "DATE", "Earliest day the office can have opened, or is to open; NULL where unknown."),
    C("opened_date_latest", "DATE", "Latest day the office can have opened, or is to open."),
    C("opened_date_precision", "VARCHAR", "Precision of the stated opening, move in or «since»; NULL where only the day of publication bounds it.", allowed=vocabulary.DATE_PRECISIONS),
    C("closed_date_earliest", "DATE", "Earliest day on which the office can have closed, or is to close: the stated one, else the last day on which it was told open; NULL where it is not told closed, or never told open."),
    C("closed_date_precision", "VARCHAR", "Precision of the stated closing or move out; NULL where no day is stated.", allowed=vocabulary.DATE_PRECISIONS),
    C("closed_date_text", "VARCHAR", "The words that state the closing date, verbatim."),
    C("has_date_conflict", "BOOLEAN", "True where sources contradict each other on when the office opened, or on whether it closed."),
    C("closed_date_latest", "DATE", "Latest day on which the office can have closed or been left, or is to: the stated one, else the first day on which it was told closed; NULL where nobody says so (absence from a list does not), or where a later article tells of the open office, which has_date_conflict flags."),
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
