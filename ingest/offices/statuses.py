"""Whether an office is planned, opened, existing, relocated or closed: by the verb nearest to its noun."""

import re

from ingest.offices.lexicon import OfficeLexicon

_REACH = 90
_REACH_BEHIND = 60
_CLAUSE = re.compile(r"[;:!?]|\.\s|,\s+(?:and|but|while|whereas|und|aber|et|mais|y|pero)\s")
_STATUSES = ("planned", "closed", "relocated", "opened", "existing")


def status_of(text: str, noun: re.Match[str], lexicon: OfficeLexicon) -> str:
    """Status of the office that a noun names.

    The nearest cue before the noun in its clause decides («has opened three offices»), of two that
    overlap the longer one («is opening» is a plan). Without one, a verb behind it does («an office in
    Lagos will be opened»). An office that is just there exists.
    """
    start = max(noun.start() - _REACH, 0)
    boundaries = list(_CLAUSE.finditer(text, start, noun.start()))
    start = boundaries[-1].end() if boundaries else start
    before = _cues(text, start, noun.start(), lexicon)
    if before:
        return max(before, key=lambda cue: (cue[1], cue[1] - cue[0]))[2]
    end_of_clause = _CLAUSE.search(text, noun.end())
    limit = min(noun.end() + _REACH_BEHIND, end_of_clause.start() if end_of_clause else len(text))
    behind = [cue for cue in _cues(text, noun.end(), limit, lexicon) if cue[2] != "existing"]
    if behind:
        return min(behind, key=lambda cue: (cue[0], cue[0] - cue[1]))[2]
    return "existing"


def _cues(text: str, start: int, end: int, lexicon: OfficeLexicon) -> list[tuple[int, int, str]]:
    """Start, end and status of each cue in a range."""
    return [
        (match.start(), match.end(), status)
        for status in _STATUSES
        for match in getattr(lexicon, status).finditer(text, start, end)
    ]
