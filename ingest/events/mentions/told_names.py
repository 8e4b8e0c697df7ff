"""Whether a sentence tells a proper name without an event noun as a gathering.

«The Riverside Smart City will take place …», «at OpenCon 2017», «hosted its annual Harbour Day on
Sunday», «Tidewise, a two-day conference». Each rule returns the name of itself or None.
"""

import re
from collections.abc import Callable

from ingest.events.editions import edition_number, edition_year
from ingest.events.lexicon import Lexicon, any_of
from ingest.events.mentions.explained import is_explained
from ingest.events.mentions.held_names import is_behind_verb, is_held_with_day
from ingest.events.mentions.joints import behind_name
from ingest.events.mentions.leads import is_behind_preposition, word_before
from ingest.events.mentions.short_names import is_foreign, is_gathered_for
from ingest.events.mentions.shown_names import (
    begins_with_day,
    has_town_behind,
    is_shown_at,
    is_staged,
)
from ingest.events.model import Mention

_NEAR = 40
_YEAR = re.compile(r"\s(?:19|20)\d\d$")
CON = re.compile(
    r"(?:^|\s)[A-Z]\w*[a-z](?:Con|Conf|Fest|Camp|Days|Expo|Week|Kaigi|Summit|Hack|Jam)(?:\s|$)"
)
COP = re.compile(r"(?:[A-Z]{2,9}\s)?COP[\s-]?(?P<number>\d{1,2})")
"""A conference of the parties to a treaty, by its number."""
_APPOSITION = re.compile(r"\s*(?:,[^,]{3,80},|\([^()]{2,60}\),?|,)?\s+")
_APPOSED = re.compile(r"(?:,|\s\(|\s–)\s?(?P<word>\w+)")
_STOP = re.compile(r"[,;.()]\s")
_LONGEST_APPOSITION = 140


def telling_rule(text: str, start: int, end: int, lexicon: Lexicon) -> str | None:
    """The rule by which a name at a span is an event, or None for any other name."""
    if _YEAR.search(text[start:end]) and _is_dated(text, start, end, lexicon):
        return "event_name_with_year"
    rule = next((r for r, tells in _TELLING.items() if tells(text, start, end, lexicon)), None)
    if rule is None and is_numbered_cop(text, start, end, lexicon):
        return "event_name_like_con"
    return rule or ("event_name_like_con" if CON.search(text[start:end]) else None)


def is_numbered_cop(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """«COP30», «COP 15 opened»; not «the COP30 presidency»."""
    behind = text[end:].lstrip('”"»').split(maxsplit=1)
    is_open = not behind or text[end : end + 1] != " " or not behind[0][0].isalpha()
    is_open = is_open or behind[0].strip(".,") in lexicon.function_words
    is_open = is_open or has_town_behind(text, end)
    is_open = is_open or lexicon.cues.happening.match(text, end + 1) is not None
    return is_open and COP.fullmatch(text, start, end) is not None


def _is_subject(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a verb that only events take follows a name, perhaps behind an apposition.

    Where verbs come second («Im Vorjahr fand … statt»), the name needs an article. A name behind
    a preposition is no subject («a workshop by Anna Bell was held»).
    """
    if not _can_be_subject(text, start, end, lexicon):
        return False
    cues = lexicon.cues
    if start == 0 and _is_plain_word(text[:end]) and not cues.taking_place.match(text, end + 1):
        return False
    at = _verb_at(text, end, lexicon)
    if at is not None and (verb := cues.held_after_name.match(text, at)):
        is_adjective = not any_of("never_in_held").isdisjoint(verb.group().lower().split()[1:])
        behind = "".join(text[verb.end() :].split()[:1]).lower()
        return not is_adjective and behind not in any_of("held_otherwise")
    weak = cues.returns.match(text, at) if at else None
    if weak is not None and (start == 0 or not text[start + 1 : end].islower()):
        return _tells_month(text[weak.end() : weak.end() + _NEAR], lexicon)
    if at is not None and cues.held_at_end.match(text, at):
        return True
    by = cues.organised_by.match(text[end:].lstrip(" ,"))
    return by is not None and bool(cues.held_after_name.search(text, end, end + by.end() + _NEAR))


def _verb_at(text: str, end: int, lexicon: Lexicon) -> int | None:
    """Where the verb behind a name begins, over a comma, «which» or an apposition.

    None where it goes on with another verb («Bell, will speak at the forum, taking place»).
    """
    behind = behind_name(text, end)
    if lexicon.cues.held_after_name.match(behind):
        return len(text) - len(behind)
    gap = _APPOSITION.match(text, end)
    words = gap.group().strip(" ,(").split(maxsplit=1) if gap else []
    is_verb = bool(words) and words[0].lower() in any_of("auxiliaries")
    return gap.end() if gap and not is_verb else None


def _can_be_subject(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether the words before a name leave it to be the subject of its clause."""
    if not lexicon.is_compounding:
        return _begins_clause(text, start, lexicon)
    is_led = word_before(text, start) in lexicon.before_name
    is_common = _is_plain_word(text[start:end])
    return is_led and not is_common and not is_behind_preposition(text, start)


def _is_set_for(text: str, _start: int, end: int, lexicon: Lexicon) -> bool:
    """«Tidewise, a fair of crafts set for 8 June»: a day is set for what happens.

    Behind a definite article it is set for something else («a rower of the race set for 8 June»).
    """
    opening = _APPOSED.match(text, end)
    if opening is None or opening["word"].lower() not in any_of("explaining"):
        return False
    clause = text[opening.start("word") : end + _LONGEST_APPOSITION]
    is_set = lexicon.cues.set_for.search(clause)
    if is_set is None or word_before(clause, is_set.start()) in any_of("never_modifiers"):
        return False
    if not lexicon.definite.isdisjoint(clause[: is_set.start()].lower().split()[1:]):
        return False
    return not _STOP.search(clause[: is_set.start()]) and begins_with_day(
        clause[is_set.end() :], lexicon
    )


def _is_of_this_year(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """«at this year's Tidewise»: what has a time of each year is a gathering, if one is there."""
    before = lexicon.cues.this_year.search(text[max(start - _NEAR, 0) : start])
    if before is None or (lexicon.is_compounding and _is_plain_word(text[start:end])):
        return False
    has_day = _tells_month(text[end:], lexicon) or _tells_month(text[:start], lexicon)
    return has_day or lexicon.cues.held_after_name.match(behind_name(text, end)) is not None


def is_plain_start(mention: Mention) -> bool:
    """Whether only its place in the sentence may have given a name its capital."""
    is_first = mention.start == 0 and mention.rule == "event_subject_held"
    return is_first and _is_plain_word(mention.name)


def _is_plain_word(name: str) -> bool:
    """A word that may have its capital from beginning the sentence («Voting took place»)."""
    return name[1:].islower() and " " not in name


def _tells_month(text: str, lexicon: Lexicon) -> bool:
    """Whether some word is a month."""
    return any(word.strip(".,)") in lexicon.months for word in text.lower().split())


def _tells_day(text: str, lexicon: Lexicon) -> bool:
    """Whether some word is a month or a day of the week."""
    days = lexicon.months | lexicon.weekdays
    return any(word.strip(".,") in days for word in text.lower().split())


def _begins_clause(text: str, start: int, lexicon: Lexicon) -> bool:
    """Whether a name can be a subject: not behind a preposition or a noun («the author Bell»).

    Nor is the second part of a name («Tide Gala: Adventures by Night»).
    """
    word = word_before(text, start)
    if is_behind_preposition(text, start) or lexicon.nouns.fullmatch(word.removesuffix(":")):
        return False
    is_plain = word in lexicon.articles | lexicon.empty | lexicon.annual | any_of("never_modifiers")
    return is_plain or not word[-1:].isalnum() or _is_edition(word)


def _is_hosted(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """«hosted its annual Harbour Day on Sunday»: a yearly or numbered thing that someone held."""
    before = lexicon.cues.hosting.search(text[max(start - _NEAR, 0) : start])
    if before is None:
        return False
    if text[start:end].lower() in lexicon.annual | lexicon.empty:
        return False
    words = {word.lower() for word in before["modifiers"].split()}
    if words & any_of("never_modifiers") or lexicon.nouns.search(before["modifiers"]):
        return False
    is_yearly = is_of_series(before["modifiers"], lexicon)
    is_own = before["determiner"].lower() in lexicon.possessive
    return is_yearly or (is_own and begins_with_day(text[end:], lexicon))


def is_of_series(modifiers: str, lexicon: Lexicon) -> bool:
    """«annual», «17th»: words of what comes again."""
    words = modifiers.lower().split()
    return not lexicon.annual.isdisjoint(words) or any(map(_is_edition, words))


def _is_edition(word: str) -> bool:
    """An ordinal or a year."""
    spelled = (f"{word} X", f"{word} edition X")
    return any(map(edition_number, spelled)) or edition_year(word) is not None


def _is_dated(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a name with a year is something one attends, that is held, or that has its days."""
    cues = lexicon.cues
    if lexicon.is_compounding and _is_plain_word(_YEAR.sub("", text[start:end])):
        return False
    before = text[max(start - _NEAR, 0) : start]
    if word_before(text, start) == "in":
        return False
    if cues.attending.search(before) or cues.hosting_names.search(before):
        return True
    if lexicon.is_compounding and cues.held_after_name.search(before):
        return True
    behind = text[end:].lstrip(" ,(–-")
    is_held = any(p.match(behind) for p in (cues.held_after_name, cues.returns, cues.held_at_end))
    is_begun = cues.happening.match(behind) and not lexicon.is_compounding
    if is_held or is_begun or begins_with_day(behind, lexicon):
        return True
    opens = cues.opens.match(behind)
    return opens is not None and _tells_day(behind[opens.end() :][:_NEAR], lexicon)


_TELLING: dict[str, Callable[[str, int, int, Lexicon], bool]] = {
    "event_subject_held": _is_subject,
    "event_hosted_name": _is_hosted,
    "event_name_explained": is_explained,
    "event_name_set_for_a_day": _is_set_for,
    "event_name_of_this_year": _is_of_this_year,
    "event_name_shown_at": is_shown_at,
    "event_name_staged": is_staged,
    "event_name_held_on_a_day": is_held_with_day,
    "event_name_behind_verb": is_behind_verb,
    "event_acronym_visited": is_gathered_for,
    "event_name_foreign": is_foreign,
}
"""Each rule and what it asks of a name, the first one that tells it wins."""
