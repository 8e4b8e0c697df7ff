"""Who belongs to whom: members of organisations over time, their parts and their owners.

Entry point: `find_relations` for one article. The words are frames in `[relations]` of each pack,
read over sentences whose names are one sign each (`tagging`); `rules.toml` explains every group of
frames with examples that are tests.

What does not belong here: how many members an organisation has (`ingest.counts`), and the
functions of people (`ingest.organisations.people`).
"""

from ingest.relations.finding import find_relations
from ingest.relations.model import Party, Relation

__all__ = ["Party", "Relation", "find_relations"]
