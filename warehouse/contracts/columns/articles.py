"""Columns of articles: what a page says about itself, kept apart from what it reports."""

from warehouse.contracts.model import Column as C

COLUMNS = (
    C("title", "VARCHAR", "The headline once, without the site's suffix; NULL where no headline survives."),
    C("publisher", "VARCHAR", "Original source that the text names; never the site that carries a copy."),
    C("site_name", "VARCHAR", "Site that carries the page, where it names itself."),
    C("site_tagline", "VARCHAR", "Line in which the site describes itself; never a title."),
    C("author", "VARCHAR", "Byline as printed, without its label."),
    C("language", "VARCHAR", "Language of the body: ISO 639-1 code; NULL where undetermined."),
    C("chrome_language", "VARCHAR", "Language of the page around the body where it differs: ISO 639-1 code."),
    C("published_date", "DATE", "Publication date that the article states; never the page, crawl or event date."),
    C("published_date_text", "VARCHAR", "The words that state the publication date, verbatim."),
    C("published_date_rule", "VARCHAR", "Rule that read the publication date."),
    C("published_date_earliest", "DATE", "Earliest publication day that the text allows."),
    C("published_date_latest", "DATE", "Latest publication day that the text allows."),
    C("page_date", "DATE", "Date on which the page was rendered or updated; no anchor for relative dates."),
    C("page_date_text", "VARCHAR", "The words that state the page date, verbatim."),
    C("original_article_id", "VARCHAR", "Article of which this one is a copy; NULL for originals."),
    C("version_number", "INTEGER", "1 for the first received version of a document.", minimum=1),
    C("is_current_version", "BOOLEAN", "Whether no newer version of the document was received."),
    C("superseded_date", "DATE", "Day a newer version of the document was received; NULL while current."),
    C("extraction_error", "VARCHAR", "Why nothing could be extracted from the article: a defect of a rule; NULL where all went well."),
    C("sentence_count", "INTEGER", "Sentences in the body.", minimum=0),
    C("line_kind", "VARCHAR", "Why a line is no body text.", allowed=("counter", "navigation", "neighbour_headline", "tagline", "masthead", "date_line", "byline", "source_line", "label", "repeated_title", "boilerplate", "foreign_chrome", "contact", "markup", "repeated")),
    C("line_rule", "VARCHAR", "Rule that took the line out of the body."),
    C("line_text", "VARCHAR", "The line, verbatim."),
    C("line_number", "INTEGER", "Line of the document, from 1.", minimum=1),
    C("dropped_line_id", "VARCHAR", "Hash of article_id and line span."),
    C("source_id", "VARCHAR", "Hash of the folded publisher name."),
    C("source_name", "VARCHAR", "Publisher as first seen."),
)  # fmt: skip
