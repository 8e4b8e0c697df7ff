"""Columns of events: what gathered, in which edition, organised by whom."""

from warehouse.contracts import vocabulary
from warehouse.contracts.model import Column as C

COLUMNS = (
    C("event_claim_id", "VARCHAR", "Event as told by one article: hash of article_id and the event's key in it."),
    C("event_id", "VARCHAR", "Real-world event: hash of its resolved identity, independent of arrival order."),
    C("event_name", "VARCHAR", "Name as the text gives it, without quotation marks and trailing punctuation; a definite description where it has none."),
    C("is_event_named", "BOOLEAN", "True for a proper name, false for a description such as «WeGO executive committee meeting»."),
    C("event_name_key", "VARCHAR", "Folded name without year, edition and articles; for matching across articles."),
    C("event_aliases", "VARCHAR", "Other words by which the article calls the event, joined by '; '."),
    C("event_series_id", "VARCHAR", "Series of the event: hash of the folded series name."),
    C("series_name", "VARCHAR", "Name without year and edition."),
    C("series_key", "VARCHAR", "Folded series name, for matching across articles."),
    C("edition_number", "INTEGER", "Ordinal of the edition where stated (8 for «8th edition»).", minimum=1),
    C("edition_year", "INTEGER", "Bare year inside the name; never a count, and a date only where the text gives no other.", minimum=1000),
    C("event_kind", "VARCHAR", "Kind of gathering.", allowed=vocabulary.EVENT_KINDS),
    C("event_status", "VARCHAR", "Status as of the text.", allowed=vocabulary.EVENT_STATUSES),
    C("event_format", "VARCHAR", "In person, online or hybrid, only where stated.", allowed=vocabulary.EVENT_FORMATS),
    C("is_annual", "BOOLEAN", "True where the text calls the event annual or yearly; NULL where it does not say."),
    C("venue_name", "VARCHAR", "Building or site, as the text names it."),
    C("organiser_name", "VARCHAR", "Organiser; co-organisers joined by '; '."),
    C("is_organiser_inferred", "BOOLEAN", "True where the organiser is implied (a speaker's «we»), false where stated."),
    C("theme", "VARCHAR", "Theme or motto, without quotation marks."),
    C("parent_event_claim_id", "VARCHAR", "Event of which this one is a part, in the same article."),
    C("event_organisation_id", "VARCHAR", "Hash of event claim, organisation and role."),
    C("organisation_role", "VARCHAR", "What the organisation does for the event.", allowed=vocabulary.ORGANISATION_ROLES),
    C("event_audience_id", "VARCHAR", "Hash of event claim and audience."),
    C("audience_name", "VARCHAR", "Category of people the text says take part, without a figure of its own."),
    C("event_topic_id", "VARCHAR", "Hash of event claim and topic."),
    C("topic_name", "VARCHAR", "Topic that the text says the event is about."),
    C("event_country_id", "VARCHAR", "Hash of event claim and country represented."),
    C("country_text", "VARCHAR", "Country as the text writes it."),
    C("article_count", "BIGINT", "Articles behind the row.", minimum=1),
    C("independent_source_count", "BIGINT", "Distinct originating sources behind the row; copies count once.", minimum=1),
    C("has_conflict", "BOOLEAN", "True where sources contradict each other."),
    C("is_inferred", "BOOLEAN", "True where the text implies it without saying it."),
)  # fmt: skip
