"""What stands right before a name: whether the name can be the subject of its clause."""

import re

from ingest.events.lexicon import Lexicon, any_of

_NEAR = 40
_OF = re.compile(r"(?P<word>\w+) (?:of|for) (?:the )?$")


def word_before(text: str, position: int) -> str:
    """The word before a position in lower case; empty at the beginning."""
    return "".join(text[: max(position, 0)].split()[-1:]).lower()


def is_behind_preposition(text: str, start: int) -> bool:
    """Whether a name is no subject («a workshop by the Harbour Club was held»)."""
    word = word_before(text, start)
    if word in any_of("never_subject_behind"):
        return True
    if word in any_of("explaining") | any_of("definite"):
        word = word_before(text, text[:start].rstrip().rfind(" "))
    return word in any_of("never_subject_behind")


def is_of_another(text: str, start: int, lexicon: Lexicon) -> bool:
    """Whether a name stands behind a preposition, but for «at» it and for «the return of» it."""
    if not is_behind_preposition(text, start):
        return False
    before = text[max(start - _NEAR, 0) : start]
    is_attended = lexicon.cues.attending.search(before)
    owner = _OF.search(before)
    return not (is_attended or (owner and owner["word"].lower() in any_of("about_gatherings")))
