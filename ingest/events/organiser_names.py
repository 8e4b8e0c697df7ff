"""The names of organisers at a place of a sentence: in full, one or several."""

import re
from functools import cache

from ingest.alternatives import alternatives
from ingest.events.lexicon import Lexicon
from ingest.events.mentions.topics import behind_topic
from ingest.languages import words_of_all
from ingest.organisations.model import Organisation
from ingest.proper_names import proper_names

_BRACKETS = re.compile(r"\s\([^)]{2,20}\)")


def names_at(text: str, position: int, organisations: list[Organisation]) -> list[str]:
    """The names right behind «organised by»; an acronym in full, a further one if it is known."""
    found: list[str] = []
    for start, end in proper_names(text):
        name = full_name(text[start:end].rstrip(".,"), organisations)
        if not found and position <= start <= position + 6:
            found.append(name)
        elif found and start >= position and _together().fullmatch(text, position, start):
            if not any(name in (o.name, o.acronym) for o in organisations):
                break
            found.append(name)
        elif start > position + 6:
            break
        if found:
            acronym = _BRACKETS.match(text, end)
            position = acronym.end() if acronym else end
    return found


def full_name(name: str, organisations: list[Organisation]) -> str:
    """The full name behind an acronym, any other name as it is."""
    return next((o.name for o in organisations if o.acronym == name), name)


def whole_name(name: str, text: str, lexicon: Lexicon) -> str:
    """A name with what stands behind it in small letters («Alliance des bassins»)."""
    start = text.find(name)
    if start < 0 or not lexicon.has_names_behind:
        return name
    return text[start : behind_topic(text, start + len(name), lexicon)]


@cache
def _together() -> re.Pattern[str]:
    """What stands between two organisers: «,», «and the», «in partnership with»."""
    return re.compile(
        rf"(?i)\s*,?\s*(?:(?:{alternatives(words_of_all('events', 'together'))})\s+)?"
        r"(?:(?:the|der|dem|la|le|el|il)\s)?"
    )
