"""Sources: whatever the user hands over becomes documents, or a rejection that says why not.

Entry point: `read_documents`. Nothing raises but programming errors: an input that cannot be read
is a row of raw.rejected_documents whose detail says what went wrong, where, and what to do.

The way of an input: `locate` finds files behind paths, folders and patterns; `formats` tells what
a file is; `plain_text`, `web_pages`, `json_documents`, `json_lines` and `parquet_tables` read it;
`decoding` turns bytes into text, `fields` turns a record into an article; `batches` gives ids and
frames. What an article means is none of its business: that is cleaning and extraction.
Tests live in tests/ingest/sources.
"""

from ingest.sources.batches import Intake, read_documents
from ingest.sources.known import Known

__all__ = ["Intake", "Known", "read_documents"]
