"""Whether a sentence tells a proper name without an event noun as a gathering.

«The Riverside Smart City will take place …», «at OpenCon 2017», «hosted its annual Harbour Day on
Sunday», «Tidewise, a two-day conference». Each rule returns the name of itself or None.
"""

import re

from ingest.events.editions import edition_number, edition_year
from ingest.events.lexicon import Lexicon, any_of

_NEAR = 40
_YEAR = re.compile(r"\s(?:19|20)\d\d$")
CON = re.compile(r"(?:^|\s)[A-Z]\w*[a-z](?:Con|Conf|Fest|Camp|Days|Expo)(?:\s|$)")
_APPOSITION = re.compile(r"\s*(?:,[^,]{3,80},|\([^()]{2,60}\),?|,)?\s+")
_EXPLAINED = re.compile(r"(?:,\s+|\s[–—-]\s|\s\(|\s+(?P<is>is|was|est|était|es|fue)\s+)")
_FOLLOWING = ("ed", "ing", "ly")
_LONGEST_EXPLANATION = 70
_BREAK = re.compile(r"[,;:.()]|\s(?:of|for|in|at|on|who|which|that|and|to|de|du|für|von|der)\s")


def telling_rule(text: str, start: int, end: int, lexicon: Lexicon) -> str | None:
    """The rule by which a name at a span is an event, or None for any other name."""
    if _YEAR.search(text[start:end]) and _is_dated(text, start, end, lexicon):
        return "event_name_with_year"
    if _is_subject(text, start, end, lexicon):
        return "event_subject_held"
    if _is_hosted(text, start, end, lexicon):
        return "event_hosted_name"
    if _is_explained(text, start, end, lexicon):
        return "event_name_explained"
    if _is_of_this_year(text, start, end, lexicon):
        return "event_name_of_this_year"
    return "event_name_like_con" if CON.search(text[start:end]) else None


def _is_subject(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a verb that only events take follows a name, perhaps behind an apposition.

    Where verbs come second («Im Vorjahr fand … statt»), the name needs an article. A name behind
    a preposition is no subject («a workshop by Anna Bell was held»).
    """
    if lexicon.is_compounding and _word_before(text, start) not in lexicon.before_name:
        return False
    if _is_behind_preposition(text, start):
        return False
    if (start == 0 or lexicon.is_compounding) and _is_plain_word(text[start:end]):
        return False
    held = lexicon.cues.held_after_name
    gap = _APPOSITION.match(text, end)
    if gap is not None and (verb := held.match(text, gap.end())):
        return "".join(text[verb.end() :].split()[:1]).lower() not in any_of("held_otherwise")
    weak = lexicon.cues.returns.match(text, gap.end()) if gap else None
    if weak is not None and not text[start + 1 : end].islower():
        return _tells_month(text[weak.end() : weak.end() + _NEAR], lexicon)
    by = lexicon.cues.organised_by.match(text[end:].lstrip(" ,"))
    return by is not None and held.search(text, end, end + by.end() + _NEAR) is not None


def _is_of_this_year(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """«at this year's Tidewise»: what has a time of each year is a gathering, if one is there."""
    before = lexicon.cues.this_year.search(text[max(start - _NEAR, 0) : start])
    if before is None:
        return False
    has_day = _tells_month(text[end:], lexicon) or _tells_month(text[:start], lexicon)
    return has_day or lexicon.cues.held_after_name.match(text[end:].lstrip(" ,")) is not None


def _is_plain_word(name: str) -> bool:
    """A word that may have its capital from beginning the sentence («Voting took place»)."""
    return name[1:].islower() and " " not in name


def _tells_month(text: str, lexicon: Lexicon) -> bool:
    """Whether some word is a month."""
    return any(word.strip(".,") in lexicon.months for word in text.lower().split())


def _is_behind_preposition(text: str, start: int) -> bool:
    """Whether a name is no subject («a workshop by the Harbour Club was held»)."""
    word = _word_before(text, start)
    if word in any_of("explaining") | any_of("definite"):
        word = _word_before(text, text[:start].rstrip().rfind(" "))
    return word in any_of("never_subject_behind")


def _word_before(text: str, position: int) -> str:
    """The word before a position in lower case; empty at the beginning."""
    return "".join(text[: max(position, 0)].split()[-1:]).lower()


def _is_hosted(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """«hosted its annual Harbour Day on Sunday»: a yearly or numbered thing that someone held."""
    before = lexicon.cues.hosting.search(text[max(start - _NEAR, 0) : start])
    if before is None:
        return False
    words = {word.lower() for word in before["modifiers"].split()}
    if words & any_of("never_modifiers") or lexicon.nouns.search(before["modifiers"]):
        return False
    is_yearly = not words.isdisjoint(lexicon.annual) or any(map(_is_edition, words))
    is_own = before["determiner"].lower() in lexicon.possessive
    return is_yearly or (is_own and _has_day(text[end:], lexicon))


def _is_edition(word: str) -> bool:
    """An ordinal or a year."""
    return edition_number(f"{word} X") is not None or edition_year(word) is not None


def _is_explained(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """«Tidewise, a two-day conference on …», «Tidewise is the yearly meeting of …».

    Where every noun has a capital, nothing tells the name.
    """
    link = _EXPLAINED.match(text, end)
    if link is None or lexicon.is_compounding or _is_behind_preposition(text, start):
        return False
    words = text[link.end() : link.end() + _LONGEST_EXPLANATION]
    determiner = words.split(" ", 1)[0].lower()
    if determiner not in any_of("explaining") or (
        not link["is"] and determiner in lexicon.definite
    ):
        return False
    clause = words[: stop.start()] if (stop := _BREAK.search(words)) else words
    noun = next(lexicon.nouns.finditer(clause), None)
    if noun is None or not noun["noun"].islower():
        return False
    head = lexicon.noun_of(noun)
    if head in lexicon.ambiguous | lexicon.named_only | any_of("never_explaining"):
        return False
    behind = "".join(clause[noun.end() :].split()[:1]).lower()
    return not behind or behind.endswith(_FOLLOWING) or behind in any_of("behind_head")


def _is_dated(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a name with a year is something one attends, that is held, or that has its days."""
    cues = lexicon.cues
    before = text[max(start - _NEAR, 0) : start]
    if cues.attending.search(before):
        return True
    if lexicon.is_compounding and cues.held_after_name.search(before):
        return True
    behind = text[end:].lstrip(" ,(–-")
    return cues.held_after_name.match(behind) is not None or _has_day(behind, lexicon)


def _has_day(behind: str, lexicon: Lexicon) -> bool:
    """Whether a day or month begins the words behind a name, perhaps after a weekday."""
    words = [word.lower().strip(".,()–-") for word in behind.split()[:5]]
    while words and (not words[0] or words[0] in any_of("before_day") | lexicon.weekdays):
        words.pop(0)
    is_day_first = words[:1] and words[0][:1].isdigit() and words[1:2]
    return bool(words) and words[1 if is_day_first else 0] in lexicon.months
