"""Whether an office is planned, opened, existing, relocated or closed, by the nearest verb."""

import re
from dataclasses import dataclass

from ingest.offices.lexicon import OfficeLexicon

_REACH = 90
_REACH_BEHIND = 70
_CLAUSE = 16
"""Characters between the start of a clause and its office, «, whose new »."""
_STATUSES = ("planned", "closed", "relocated", "opened", "existing")


@dataclass(frozen=True, slots=True)
class _Cue:
    start: int
    end: int
    status: str


def status_of(text: str, noun: re.Match[str], lexicon: OfficeLexicon, *, is_new: bool) -> str:
    """Status of the office that a noun names.

    The nearest cue before the noun in its clause decides («has opened three offices»), of two that
    overlap the longer one («is opening» is a plan). Without one, a verb behind it does («an office
    in Lagos will be opened»). A new office is open, an office that is just there exists.
    """
    before = _cue_before(text, noun, lexicon)
    status = before.status if before else "existing"
    if before and status == "opened" and _is_to_come(text, before, lexicon):
        status = "planned"
    is_open = status == "existing" or (status == "planned" and lexicon.is_verb_final)
    if before is None or (lexicon.is_verb_final and is_open):
        behind = _status_behind(text, noun, lexicon)
        status = behind if status == "existing" or behind in ("closed", "relocated") else status
    return "opened" if status == "existing" and is_new else status


def _is_to_come(text: str, cue: _Cue, lexicon: OfficeLexicon) -> bool:
    """«will add 50 jobs with the opening of»: a noun of opening in a sentence about the future."""
    if not lexicon.nominal_opened.fullmatch(text, cue.start, cue.end):
        return False
    start = max(cue.start - _REACH, 0)
    return lexicon.future.search(text, start, cue.start) is not None


def _cue_before(text: str, noun: re.Match[str], lexicon: OfficeLexicon) -> _Cue | None:
    """The cue that ends nearest to the noun, the longer of two.

    What was «set up in the Ghent office» is not the office; who «moved in the office» did move.
    """
    start = max(noun.start() - _REACH, 0)
    if past := lexicon.past.search(text[: noun.start()], start):
        return _Cue(past.start(), past.end(), "closed")
    if future := lexicon.to_come.search(text[: noun.start()], start):
        return _Cue(future.start(), future.end(), "planned")
    boundaries = list(lexicon.coordinate.finditer(text, start, noun.start()))
    start = boundaries[-1].end() if boundaries else start
    cues = [
        cue
        for cue in _cues(text, start, noun.start(), lexicon)
        if not _is_inside(text, cue, noun, lexicon)
    ]
    if lexicon.is_verb_final:
        cues = [cue for cue in cues if cue.status != "existing"] or cues
    return max(cues, key=lambda cue: (cue.end, cue.end - cue.start), default=None)


def _is_inside(text: str, cue: _Cue, noun: re.Match[str], lexicon: OfficeLexicon) -> bool:
    """Whether something else happens in the office: «moved to fill the post in the office»."""
    inside = lexicon.inside.search(text, cue.end, noun.start())
    is_far = inside is not None and inside.start() > cue.end
    return inside is not None and (is_far or cue.status != "relocated")


def _status_behind(text: str, noun: re.Match[str], lexicon: OfficeLexicon) -> str:
    """What the first verb behind the noun says, up to the next office noun or clause.

    A clause below ends with its comma: «Acme, whose office is in Oslo, opened».
    """
    limit = noun.end() + _REACH_BEHIND
    if lexicon.subordinate.search(text, max(noun.start() - _CLAUSE, 0), noun.start()):
        comma = text.find(",", noun.end())
        limit = comma if 0 <= comma < limit else limit
    for barrier in (lexicon.coordinate, lexicon.nouns):
        if stop := barrier.search(text, noun.end(), limit):
            limit = min(limit, stop.start())
    cues = [c for c in _cues(text, noun.end(), limit, lexicon) if c.status != "existing"]
    first = min(cues, key=lambda cue: (cue.start, cue.start - cue.end), default=None)
    return first.status if first else "existing"


def _cues(text: str, start: int, end: int, lexicon: OfficeLexicon) -> list[_Cue]:
    """Every cue in a range."""
    patterns = {status: getattr(lexicon, status) for status in _STATUSES}
    return [
        _Cue(match.start(), match.end(), status)
        for status, pattern in patterns.items()
        for match in pattern.finditer(text, start, min(end, len(text)))
    ]
