"""What a link counts, once the words that modify its noun are read with it."""

from ingest.counts.link import Link
from ingest.counts.noun_classes import NounClass, noun_classes

BODIES = frozenset({"organisation", "country", "city", "team"})


def effective_label(link: Link) -> str:
    """The noun class after its modifiers: exhibiting companies are exhibitors."""
    if "exhibiting" in link.modifiers and link.label == "organisation":
        return "exhibitor"
    if "member" in link.modifiers and link.label in (*BODIES, "person"):
        return "member"
    return link.label


def meaning(link: Link) -> NounClass:
    """What the noun class of a link means."""
    return noun_classes()[effective_label(link)]
