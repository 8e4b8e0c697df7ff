"""Frames of a language pack, compiled once: «MEMBER joined BODY END».

A frame is words and slots. `(a|b)` stands for either, `(a|)` may be missing. Slots:

    MEMBER  cities, countries, organisations, one or listed   BODY    what has members, or several
    NAMES   any names, one or listed                          CHILD   an organisation, or a name
    PARENT  the same                                          PART    an organisation
    WHOLE   the same                                          ANY     up to five words, no denial
    HERE   the body told before; END included
    OF, TO, FROM  what links a word to its object             END     the clause ends, or goes on
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

from ingest.alternatives import alternatives

PLACE, ORGANISATION, BODY, NAME, DATE = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
WORD = "\ue005"
"""Signs that stand for the names and dates of a sentence; a `WORD` has a capital only once."""
MEMBERS = f"{PLACE}{ORGANISATION}{BODY}"
_CHOICE = re.compile(r"\(([^()]*)\)")
_SLOT = re.compile(r"MEMBER|BODY|NAMES|CHILD|PARENT|PART|WHOLE|ANY |OF |TO |FROM | END| HERE")
_SUBJECTS = ("MEMBER ", "PART ", "CHILD ")
_OBJECTS = ("BODY", "PARENT", "WHOLE", "CHILD", "MEMBER")
_OPTIONAL = re.compile(r"\(([^()]+)\|\) ")
_SEPARATED = " '"


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame: its group, words of which its sentences hold one, and its pattern.

    The pattern has the groups `subject` and `object`. `is_led` where it begins with its subject,
    before which a clause must begin; `is_aside` where a comma follows that («X, a member of Y»).
    """

    rule: str
    cues: frozenset[str]
    pattern: re.Pattern[str]
    is_led: bool
    is_aside: bool


def frames_of(
    section: dict[str, Any], slots: dict[str, str], function_words: frozenset[str]
) -> Iterator[Frame]:
    """All frames of a pack's `[relations]`, in order."""
    for rule, listed in section["frames"].items():
        yield from (_compiled(rule, words, slots, function_words) for words in listed)


def _compiled(
    rule: str, words: str, slots: dict[str, str], function_words: frozenset[str]
) -> Frame:
    """A frame as a pattern."""
    words = _OPTIONAL.sub(_with_space, words)
    spelled = "".join(
        f"(?:{'|'.join(_spelled(each, slots) for each in piece.split('|'))})"
        if number % 2
        else _spelled(piece, slots)
        for number, piece in enumerate(_CHOICE.split(words))
    )
    name = slots[words.split(" ", 1)[0]] if words.startswith(_SUBJECTS) else ""
    spelled = name + (slots["aside"] if name else "") + spelled.removeprefix(name)
    spelled += slots["guard"] if words.endswith(_OBJECTS) else ""
    first = words.split(" ", 1)[0]
    is_led, is_aside = first.startswith(("MEMBER", "PART", "CHILD")), first.endswith(",")
    pattern = re.compile(spelled, re.IGNORECASE)
    return Frame(rule, _cues(words, function_words), pattern, is_led, is_aside)


def _with_space(choice: re.Match[str]) -> str:
    """«(full|) member» as «(full |)member»."""
    words = choice[1].split("|")
    return f"({'|'.join(word if word[-1] in _SEPARATED else f'{word} ' for word in words)}|)"


def _cues(words: str, function_words: frozenset[str]) -> frozenset[str]:
    """The longest telling word of each choice: a sentence of the frame holds one of them."""
    pieces = _CHOICE.split(words)
    choices = (piece.split("|") if i % 2 else [piece] for i, piece in enumerate(pieces))
    plain = (_SLOT.sub(" ", "".join(chosen)) for chosen in product(*choices))
    told = (re.findall(r"[^\W\d_]+", one.lower()) for one in plain)
    return frozenset(max(found, key=lambda w: (w not in function_words, len(w))) for found in told)


def _spelled(words: str, slots: dict[str, str]) -> str:
    """Words and slots as a pattern, with what may stand between them."""
    spelled, end = "", 0
    for slot in _SLOT.finditer(words):
        spelled += _literal(words[end : slot.start()], slots["gap"]) + slots[slot.group().strip()]
        end = slot.end()
    return spelled + _literal(words[end:], slots["gap"])


def _literal(text: str, gap: str) -> str:
    """Words with what may stand between them."""
    return gap.join(re.escape(piece).replace("'", "['’]") for piece in text.split(" "))


def slots_of(section: dict[str, Any], function_words: list[str]) -> dict[str, str]:
    """The pattern of each slot, and of what stands between words."""
    determiner = before_name(section["determiners"], optional=True)
    lead = rf"(?:(?:[\w-]+\s)?(?:{alternatives(section['place_leads'])})\s)?"
    bodies = rf"(?:{alternatives(section['bodies'])})"
    link = (
        rf"(?:,\s(?:{alternatives(section['and'])})\s|,\s|\s(?:{alternatives(section['and'])})\s)"
    )
    plain = rf"(?!(?:{alternatives(function_words)})\s)[a-zà-ÿ-]+\s"
    member = rf"{determiner}(?:{lead}[{MEMBERS}{NAME}{WORD}]|(?:{plain}){{1,3}}{ORGANISATION})"
    called = (
        rf"(?:[\w-]+\s){{0,3}}?{bodies}\s(?:[\w-]+\s){{0,2}}?[\"“„«]?[{ORGANISATION}{NAME}{BODY}]"
    )
    body = rf"{determiner}(?:{called}|(?:{plain}){{0,3}}?[\"“„«]?{BODY})"
    when = rf"(?:,?\s(?:(?:{alternatives(section['date_links'])})\s)?{DATE})"
    any_name = rf"{determiner}{lead}[{MEMBERS}{NAME}{WORD}]"
    owned = rf"{determiner}[\"“„«]?[{ORGANISATION}{BODY}{NAME}]"
    organisation = rf"{determiner}[{ORGANISATION}{BODY}]"
    known = {*section["ends"], *section["date_links"], *section["clause_starts"], *section["of"]}
    known |= {*section["adverbs"], *section["relative"], *function_words}
    end = rf"(?=\s*$|\s?[.;:)!–—,]|{when}|\s(?:{alternatives(section['ends'])})(?!\w))"
    return {
        "determiner": determiner,
        "guard": rf"(?!['’]s|\s(?!(?:{alternatives(known)})(?!\w))[a-zà-ÿ])",
        "when": when,
        "gap": rf"(?:{when},?|\s(?:{alternatives(section['adverbs'])}))*\s",
        "aside": rf"(?:,\s[^,;.:]{{3,80}},)?(?:,?\s(?:{alternatives(section['relative'])}))?",
        "MEMBER": rf"(?P<subject>{member}(?:{link}{member})*)",
        "NAMES": rf"(?P<subject>{any_name}(?:{link}{any_name})+|{member})",
        "BODY": rf"(?P<object>{body}(?:{link}{body})*)",
        "CHILD": rf"(?P<subject>{owned})",
        "PARENT": rf"(?P<object>{owned})",
        "PART": rf"(?P<subject>{organisation})",
        "WHOLE": rf"(?P<object>{organisation})",
        "ANY": rf"(?:(?!(?:{_denied(section)})(?!\w))[\w’'/-]+\s){{0,5}}?",
        "OF": before_name(section["of"]),
        "TO": before_name(section["to"]),
        "FROM": before_name(section["from"]),
        "HERE": rf"(?P<object>){end}",
        "END": end,
    }


def _denied(section: dict[str, Any]) -> str:
    """What stands in no `ANY`: denials, «and», and what links a noun to its owner."""
    links = [word for word in section["of"] if not word.endswith("'")]
    return alternatives([*section["denials"], *section["and"], *links])


def before_name(words: list[str], *, optional: bool = False) -> str:
    """Words with white space behind them, elided ones without."""
    whole = alternatives([word for word in words if not word.endswith("'")])
    elided = alternatives([word for word in words if word.endswith("'")]).replace("'", "['’]")
    either = rf"(?:(?:{whole})\s" + (f"|{elided})" if elided else ")")
    return f"(?:{either})?" if optional else either
