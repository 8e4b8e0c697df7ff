"""Columns of received documents: what arrived, from where, when."""

from warehouse.contracts.model import Column as C

COLUMNS = (
    C("document_id", "VARCHAR", "Identity of a document across its versions: hash of its URL, or of its path where it has none."),
    C("article_id", "VARCHAR", "One version of one document: hash of document_id and its content."),
    C("source_uri", "VARCHAR", "Where the article was received: file path as given, with #record for one record of many, or the URL that was given."),
    C("url", "VARCHAR", "URL of the article, where the received record states one."),
    C("ingest_date", "DATE", "Day the article version was first received (UTC); the second clock of every claim."),
    C("received_format", "VARCHAR", "How the document came: text, json, jsonl, parquet or html.", allowed=("text", "json", "jsonl", "parquet", "html")),
    C("encoding", "VARCHAR", "Character encoding the bytes were decoded with."),
    C("given_title", "VARCHAR", "Title as a record field gave it; NULL for plain text."),
    C("given_published", "VARCHAR", "Publication date as a record field gave it, verbatim."),
    C("given_language", "VARCHAR", "Language as a record field gave it, verbatim."),
    C("given_publisher", "VARCHAR", "Publisher as a record field gave it, verbatim."),
    C("document_text", "VARCHAR", "The received text that every span counts in (characters from 0); for a record its text field, then a blank line and its title."),
    C("is_retracted", "BOOLEAN", "Whether the record says that the article was withdrawn: its claims count no longer from the day this was received."),
    C("repeats_article_id", "VARCHAR", "Earlier version of the document to which this one goes back, word for word; NULL for new texts."),
    C("rejection_id", "VARCHAR", "Hash of source_uri and reason."),
    C("rejection_reason", "VARCHAR", "Why the input could not be read: a code.", allowed=("empty", "whitespace_only", "binary", "undecodable", "broken_json", "no_text_column", "no_text", "not_a_record", "vanished", "no_permission", "unsupported_format", "unreadable", "too_large")),
    C("rejection_detail", "VARCHAR", "What went wrong, where, and what to do, in a sentence."),
)  # fmt: skip
