"""Verbs of taking part that stand directly beside a number and its noun."""

from ingest.counts.lexicon import lexicon
from ingest.counts.sentence import Hit, Sentence, events

_BESIDE = 6
_COMPLEMENT = 3
_ASIDE = 14
_CLAUSE = 8
"""Words between a verb of coming and the gathering it goes to."""
_PASSED = ("aux", "basis", "scope", "mode")
"""What may stand between a noun and its verb: «500 visitors a day have already come»."""


def verb_after(sentence: Sentence, last: int) -> Hit | None:
    """A verb of taking part right after a phrase: «400 people have already attended»."""
    at = _after_others(sentence, last)
    if sentence.key(at) == "," and (beyond := _beyond_apposition(sentence, at)):
        return beyond
    while at < min(last + _BESIDE, len(sentence.tokens)):
        hit = _taking_part(sentence, at)
        if hit:
            return None if _is_suffered(sentence, hit) else hit
        passed = next((one for name in _PASSED if (one := sentence.starting(at, name))), None)
        if passed is not None and (final := _final(sentence, passed)):
            return final
        if passed is None and at == last:
            passed = _complement(sentence, at)
        if passed is None:
            return None
        at = passed.last
    return None


def _final(sentence: Sentence, auxiliary: Hit) -> Hit | None:
    """«haben am Montag in Ulm für mehr Lohn demonstriert»: the participle ends the clause."""
    if auxiliary.category != "aux" or not lexicon(sentence.language).is_verb_final:
        return None
    for at in range(auxiliary.last, len(sentence.tokens)):
        if sentence.kind(at) in ("p", "n"):
            break
    else:
        at = len(sentence.tokens)
    hit = sentence.ending(at, "attend") or sentence.ending(at, "attend_soft")
    return hit if hit is not None and hit.first >= auxiliary.last else None


def _is_suffered(sentence: Sentence, verb: Hit) -> bool:
    """«thousands are filled»: a verb of coming in the passive."""
    is_soft = verb.category == "attend_soft" and verb.label == "past"
    return is_soft and sentence.ending(verb.first, "passive") is not None


def _beyond_apposition(sentence: Sentence, comma: int) -> Hit | None:
    """«300 pupils, a quarter of the school, marched»: the verb behind what stands in commas."""
    for at in range(comma + 2, min(comma + _ASIDE, len(sentence.tokens) - 1)):
        if sentence.key(at) == ",":
            return sentence.starting(at + 1, "attend")
        if _taking_part(sentence, at) or sentence.kind(at) == "p":
            return None
    return None


def _after_others(sentence: Sentence, last: int) -> int:
    """The place after «and guests» in «185 members and guests attended»."""
    joiner = sentence.starting(last, "and_so_on")
    noun = sentence.starting(joiner.last, "noun") if joiner else None
    return noun.last if noun else last


def _complement(sentence: Sentence, at: int) -> Hit | None:
    """«300 members of the club attended»: the words that say of what, three at most."""
    of = sentence.starting(at, "of")
    if of is None:
        return None
    end = of.last
    while end < of.last + _COMPLEMENT and sentence.kind(end) == "w":
        if _taking_part(sentence, end) or sentence.starting(end, "aux"):
            return Hit(at, end, "of", "")
        end += 1
    return Hit(at, end, "of", "") if _taking_part(sentence, end) else None


def _taking_part(sentence: Sentence, at: int) -> Hit | None:
    """A verb of taking part, of signing up or of being invited at a token."""
    if sentence.starting(at, "not_attending") or _is_parted(sentence, at):
        return None
    hit = sentence.starting(at, "attend") or sentence.starting(at, "attend_soft")
    if hit:
        return hit
    basis = sentence.starting(at, "basis")
    return basis if basis and basis.label in ("registered", "invited") else None


def _is_parted(sentence: Sentence, at: int) -> bool:
    """«23 kamen mit dem Schrecken davon»: a particle at the end of the clause changes the verb."""
    ends = (hit for hit in sentence.hits("verb_particle") if hit.first > at)
    hit = next(ends, None)
    return hit is not None and sentence.kind(hit.last) in ("", "p")


def verb_before(sentence: Sentence, first: int) -> Hit | None:
    """A verb of taking part right before a phrase: «attended by 400», «drew 3,000»."""
    for at in range(first, max(first - 3, 0), -1):
        hit = sentence.ending(at, "draw") or sentence.ending(at, "attend")
        if hit is None and lexicon(sentence.language).is_verb_first:
            hit = sentence.ending(at, "attend_soft") or _signing_up(sentence, at)
        if hit:
            return None if _is_parted(sentence, hit.first) else hit
        if not sentence.ending(at, "link_back"):
            return None
    return None


def _signing_up(sentence: Sentence, last: int) -> Hit | None:
    """«Eingeladen waren 150», «se inscribieron 300»."""
    basis = sentence.ending(last, "basis")
    return basis if basis and basis.label in ("registered", "invited") else None


def is_agent(sentence: Sentence, verb: Hit, first: int) -> bool:
    """Whether «by» stands at or after a verb and before a number: «attended by 400»."""
    return any(sentence.ending(at, "agent") for at in range(verb.last, first + 1))


def governs(sentence: Sentence, verb: Hit, first: int) -> bool:
    """Whether a verb before a number takes it as object, agent or, in inverted order, subject.

    «attended by 400», «drew 400», «asistieron 400», but not «participating from 40 pavilions».
    """
    if verb.category == "draw" or is_agent(sentence, verb, first):
        return True
    return lexicon(sentence.language).is_verb_first and _is_next(sentence, verb, first)


def _is_next(sentence: Sentence, verb: Hit, first: int) -> bool:
    """Whether a verb stands before a number, over one word that is no preposition."""
    if first - verb.last != 1:
        return first == verb.last
    return not sentence.is_stop(verb.last) or sentence.starting(verb.last, "aux") is not None


def verb_beside(sentence: Sentence, first: int, last: int) -> Hit | None:
    """A verb of taking part directly before or after a phrase."""
    beside = verb_after(sentence, last) or verb_before(sentence, first)
    return beside or _separated(sentence, first, last)


def _separated(sentence: Sentence, first: int, last: int) -> Hit | None:
    """«4.000 Firmen stellten bis Mai aus», «Dort stellten 40 Firmen aus»."""
    for verb in sentence.hits("separable"):
        end = next(
            (hit for hit in sentence.hits("separable_particle") if hit.first > verb.last), None
        )
        is_end = end is not None and sentence.kind(end.last) in ("", "p")
        if end is not None and is_end and (verb.last == first or 0 <= verb.first - last <= _BESIDE):
            return Hit(verb.first, verb.last, "attend", "past")
    return None


def has_gathering(sentence: Sentence, last: int) -> bool:
    """«residents came on Monday to the meeting»: verbs of coming with it are of taking part."""
    return any(_is_open(sentence, last, hit.first) for hit in events(sentence))


def _is_open(sentence: Sentence, first: int, last: int) -> bool:
    """Whether only words stand between two places that are near enough for one clause."""
    between = range(first, last)
    return 0 <= last - first <= _CLAUSE and all(sentence.kind(at) == "w" for at in between)


def is_taking_part(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a verb of taking part («attended», «drew», «joined the march») stands beside."""
    after, before = verb_after(sentence, last), verb_before(sentence, first)
    if after and (after.category == "attend" or _goes_to_gathering(sentence, (first, last), after)):
        return True
    if before is None:
        return False
    if before.category == "attend_soft":
        return _goes_to_gathering(sentence, (first, last), before)
    return governs(sentence, before, first)


def _goes_to_gathering(sentence: Sentence, span: tuple[int, int], verb: Hit) -> bool:
    """«came to the meeting», «zur Sitzung kamen 300», «300 sind zur Sitzung gekommen»."""
    start, last = min(verb.first, span[0]), span[1]
    found = events(sentence)
    is_ahead = any(_is_open(sentence, hit.last, start) for hit in found)
    is_between = any(last <= hit.first < verb.first for hit in found)
    is_between = is_between and lexicon(sentence.language).is_verb_final
    return is_ahead or is_between or has_gathering(sentence, verb.last)
