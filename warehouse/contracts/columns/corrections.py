"""Columns of corrections: what an article said before, and what it says now."""

from warehouse.contracts.model import Column as C

COLUMNS = (
    C("correction_note_id", "VARCHAR", "Hash of the article and the span of the note."),
    C("correction_id", "VARCHAR", "Hash of the two versions and what differs, or of the note."),
    C("correction_source", "VARCHAR", "What told of it: a new version of the article, a new version that carries a note of correction, a retraction of the article, or the note alone.", allowed=("new_version", "corrected_version", "retraction", "note")),
    C("correction_kind", "VARCHAR", "Whether the article says something else now, or nothing any more.", allowed=("changed", "withdrawn")),
    C("fact_kind", "VARCHAR", "What was corrected; figure where a note tells no more than two numbers, unnamed where it names none.", allowed=("event_name", "event_date", "event_place", "event_status", "attendance", "office_place", "office_status", "office_opened_date", "office_closed_date", "figure", "unnamed")),
    C("said_before", "VARCHAR", "What was said before: days as ISO dates, places by venue, city and country, figures and names verbatim."),
    C("says_now", "VARCHAR", "What is said now, written likewise; NULL where it was withdrawn."),
    C("previous_article_id", "VARCHAR", "Version of the article that said it before."),
    C("previous_fact_id", "VARCHAR", "Claim of the version before; it counts no longer."),
    C("previous_sentence_text", "VARCHAR", "Sentence that said it before, verbatim."),
)  # fmt: skip
