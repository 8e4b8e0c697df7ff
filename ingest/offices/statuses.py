"""What becomes of an office by the nearest verb: a status, or what lies ahead of it.

«moving» is to move, «closing» is to close; what is to open is planned.
"""

import re
from dataclasses import dataclass, replace

from ingest.offices.lexicon import OfficeLexicon
from ingest.offices.model import Phrase

_REACH = 90
_REACH_BEHIND = 70
_NEGATED = 25
"""Characters before a verb in which a word denies it."""
_NEXT = 30
_OWN = 25
"""Characters before an office noun in which «its» makes it no subject."""
_AND = re.compile(r"\s\w{1,5}\s(?:[a-zà-ÿ]+\s){0,2}")
_ITS = re.compile(r"\s(?:[\w’'-]+\s){1,3}")
_ASIDE = re.compile(r"[^,;.]{0,60}(?P<aside>,\s[^,;]{4,70},)")
_DONE = re.compile(r"\s(?:ge[a-zäöüß]+en|[a-zäöüß]{4,}t)(?=[,.;]|$)")
"""«wird … renoviert»: the participle at the end of a clause."""
_CLAUSE = 16
"""Characters between the start of a clause and its office, «, whose new »."""
_STATUSES = ("planned", "closing", "closed", "relocated", "opened", "existing")
_TO_COME = {"opened": "planned", "closed": "closing", "relocated": "moving"}


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that say what becomes of an office, or none; positions count in the sentence."""

    start: int
    end: int
    status: str


def cue_of(phrase: Phrase, lexicon: OfficeLexicon, *, is_new: bool) -> Cue | None:
    """The cue of the office that a noun names; None where there is none («has no plans to open»).

    «mit Sitz in» says that the seat is there, whatever the sentence goes on to say.
    """
    if _is_beside_subject(phrase, lexicon):
        return Cue(phrase.noun.start(), phrase.noun.end(), "existing")
    cue = _nearest(phrase, lexicon, is_new=is_new)
    if lexicon.negated.search(phrase.text[: cue.start], max(cue.start - _NEGATED, 0)):
        is_there = cue.status in ("closed", "closing") or cue.start > phrase.noun.end()
        return replace(cue, status="existing") if is_there else None
    return replace(cue, status="opened") if cue.status == "existing" and is_new else cue


def _is_beside_subject(phrase: Phrase, lexicon: OfficeLexicon) -> bool:
    """«mit Sitz in Graz und Büros in Linz», before a verb that tells of something else."""
    text, start = phrase.text, phrase.noun.start()
    for seat in lexicon.headquartered.finditer(text):
        if seat.start() < start < seat.end():
            return True
        towns = (p.extent_end for p in phrase.places if p.start == seat.end() + 1)
        if any(_AND.fullmatch(text, town, start) for town in towns):
            return True
    beside = lexicon.accompanying.search(text[:start]) if lexicon.is_verb_final else None
    return beside is not None and not lexicon.own.search(beside.group())


def _nearest(phrase: Phrase, lexicon: OfficeLexicon, *, is_new: bool) -> Cue:
    """The nearest words that say what becomes of an office.

    The nearest cue before the noun in its clause decides («has opened three offices»), of two that
    overlap the longer one («is opening» is a plan). Without one, a verb behind it does («an office
    in Lagos will be opened»). A new office is open, an office that is just there exists.
    """
    text, noun = phrase.text, phrase.noun
    nothing = Cue(noun.start(), noun.end(), "existing")
    before = _cue_before(text, noun, lexicon)
    if before is None and phrase.sentence.is_title:
        before = _headline_plan(text, noun, lexicon)
    cue = _ahead(text, before, lexicon) if before else nothing
    is_open = cue.status == "existing" or (cue.status == "planned" and lexicon.is_verb_final)
    is_silent = before is None or (is_new and cue.status == "existing")
    if is_silent or (lexicon.is_verb_final and is_open):
        found = _cue_behind(phrase, lexicon)
        behind = _ahead(text, found, lexicon) if found else nothing
        if cue.status == "existing":
            cue = behind
        elif behind.status in ("closed", "relocated"):
            cue = Cue(cue.start, behind.end, _TO_COME[behind.status])
    return cue


def aside_of(phrase: Phrase, lexicon: OfficeLexicon) -> tuple[int, int] | None:
    """«, which opened in 2012,», behind an office noun with its place and owner, before a verb."""
    aside = _ASIDE.match(phrase.text, phrase.noun.end())
    if aside is None or _cues(phrase.text, phrase.noun.end(), aside.start("aside"), lexicon):
        return None
    return aside.span("aside")


def _ahead(text: str, cue: Cue, lexicon: OfficeLexicon) -> Cue:
    """«to relocate» is a move to come, as is a noun of change in a sentence about the future.

    «will add 50 jobs with the opening of», «plans the closure of», «announced the closure of».
    """
    if cue.status == "planned" and lexicon.relocated.search(text, cue.start, cue.end):
        return Cue(cue.start, cue.end, "moving")
    if cue.status not in _TO_COME or not lexicon.nominal.fullmatch(text, cue.start, cue.end):
        return cue
    start = max(cue.start - _REACH, 0)
    is_ending = cue.status in ("closed", "relocated")
    is_announced = is_ending and lexicon.announced.search(text, start, cue.start)
    is_ahead = is_announced or lexicon.future.search(text, start, cue.start)
    return Cue(cue.start, cue.end, _TO_COME[cue.status]) if is_ahead else cue


def _cue_before(text: str, noun: re.Match[str], lexicon: OfficeLexicon) -> Cue | None:
    """The cue that ends nearest to the noun, the longer of two.

    What was «set up in the Ghent office» is not the office; who «moved in the office» did move.
    """
    start = max(noun.start() - _REACH, 0)
    if past := lexicon.past.search(text[: noun.start()], start):
        return Cue(past.start(), past.end(), "closed")
    if future := lexicon.to_come.search(text[: noun.start()], start):
        return Cue(future.start(), future.end(), "planned")
    boundaries = list(lexicon.coordinate.finditer(text, start, noun.start()))
    boundaries += lexicon.wherein.finditer(text, start, noun.start())
    start = max((boundary.end() for boundary in boundaries), default=start)
    cues = [
        cue
        for cue in _cues(text, start, noun.start(), lexicon)
        if not _is_inside(text, cue, noun, lexicon)
    ]
    if lexicon.is_verb_final:
        cues = [cue for cue in cues if cue.status != "existing"] or cues
    return max(cues, key=lambda cue: (cue.end, cue.end - cue.start), default=None)


def _is_inside(text: str, cue: Cue, noun: re.Match[str], lexicon: OfficeLexicon) -> bool:
    """Whether something else happens in the office: «moved to fill the post in the office»."""
    inside = lexicon.inside.search(text, cue.end, noun.start())
    is_far = inside is not None and inside.start() > cue.end
    return inside is not None and (is_far or cue.status != "relocated")


def _cue_behind(phrase: Phrase, lexicon: OfficeLexicon) -> Cue | None:
    """What the first verb behind the noun says, up to the next office noun or clause.

    An aside speaks only where nothing else does: «its office, which opened in 2012, will close».
    Where the verb comes last, «wird» alone says nothing yet: «wird … geschlossen».
    """
    text, start, limit = phrase.text, phrase.noun.end(), _limit(phrase, lexicon)
    cues = [c for c in _cues(text, start, limit, lexicon) if c.status != "existing"]
    cues = [
        c for c in cues if not (_is_of_next(phrase, c, lexicon) or _goes_on(phrase, c, lexicon))
    ]
    _, end = aside_of(phrase, lexicon) or (start, start)
    cues = [cue for cue in cues if cue.start >= end] or cues
    first = min(cues, key=lambda cue: (cue.start, cue.start - cue.end), default=None)
    if first is None or first.status != "planned" or not lexicon.is_verb_final:
        return first
    is_bare = cues == [first] and lexicon.becoming.fullmatch(text, first.start, first.end)
    if is_bare and _DONE.search(text, first.end):
        return None
    last = next((cue for cue in cues if cue.status in ("closed", "relocated")), None)
    return Cue(first.start, last.end, _TO_COME[last.status]) if last else first


def _headline_plan(text: str, noun: re.Match[str], lexicon: OfficeLexicon) -> Cue | None:
    """«Reef Works plans Oslo branch»: the last such verb before the noun of a headline."""
    found = list(lexicon.planned_in_headlines.finditer(text, 0, noun.start()))
    return Cue(found[-1].start(), found[-1].end(), "planned") if found else None


def _is_of_next(phrase: Phrase, cue: Cue, lexicon: OfficeLexicon) -> bool:
    """«with offices in Erfurt and Gera, closes its office in Gera»: the verb has its own noun."""
    following = lexicon.nouns.search(phrase.text, cue.end, cue.end + _NEXT)
    gap = phrase.text[cue.end : following.start()] if following else ","
    return _ITS.fullmatch(gap) is not None


def _goes_on(phrase: Phrase, cue: Cue, lexicon: OfficeLexicon) -> bool:
    """«at its Lima office and moving work»: what its owner does besides, behind «and»."""
    is_own = lexicon.own.search(
        phrase.text, max(phrase.noun.start() - _OWN, 0), phrase.noun.start()
    )
    return bool(is_own and lexicon.joined.search(phrase.text[: cue.start], phrase.noun.end()))


def _limit(phrase: Phrase, lexicon: OfficeLexicon) -> int:
    """Where the words about an office end, behind its noun.

    A clause about a name ends with its comma: «Acme, whose office is in Oslo, opened».
    """
    text, noun = phrase.text, phrase.noun
    limit, begin = noun.end() + _REACH_BEHIND, max(noun.start() - _CLAUSE, 0)
    is_beside = lexicon.coordinate.search(text, begin, noun.start()) is not None
    if lexicon.subordinate.search(text, begin, noun.start()) and not is_beside:
        comma = text.find(",", noun.end())
        limit = comma if 0 <= comma < limit else limit
    for barrier in (lexicon.coordinate, lexicon.nouns):
        if stop := barrier.search(text, noun.end(), limit):
            limit = min(limit, stop.start())
    return limit


def _cues(text: str, start: int, end: int, lexicon: OfficeLexicon) -> list[Cue]:
    """Every cue in a range; «would remain open» is no plan to open."""
    patterns = {status: getattr(lexicon, status) for status in _STATUSES}
    found = [
        Cue(match.start(), match.end(), status)
        for status, pattern in patterns.items()
        for match in pattern.finditer(text, start, min(end, len(text)))
    ]
    stays = {(cue.start, cue.end) for cue in found if cue.status == "existing"}
    return [c for c in found if c.status == "existing" or (c.start, c.end) not in stays]
