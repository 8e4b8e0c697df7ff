"""Words that say whether an event lies ahead or behind, stands or was called off."""

import re
from dataclasses import dataclass
from typing import Any

from ingest.alternatives import alternatives
from ingest.word_patterns import NOTHING, words_pattern


@dataclass(frozen=True, slots=True)
class States:
    """The compiled words of one language, each set on its own."""

    future: re.Pattern[str]
    past: re.Pattern[str]
    postponed: re.Pattern[str]
    cancelled: re.Pattern[str]
    negated: re.Pattern[str]
    ongoing: re.Pattern[str]
    hypothetical: re.Pattern[str]


def states_of(section: dict[str, Any]) -> States:
    """The states of a pack's `[time]`; a pack may lack words for some of them."""
    return States(
        future=_tense(section, "future"),
        past=_tense(section, "past"),
        postponed=words_pattern(section.get("postponed", [])),
        cancelled=words_pattern(section.get("cancelled", [])),
        negated=words_pattern(section["negated"]),
        ongoing=words_pattern(section.get("ongoing", [])),
        hypothetical=words_pattern(section.get("hypothetical", [])),
    )


def _tense(section: dict[str, Any], tense: str) -> re.Pattern[str]:
    """Words of a tense, and words with an ending that only its verbs have («llegaron»).

    A participle with an auxiliary of another tense before it («is convened»), or with its doer
    behind it («organised by»), has no tense.
    An ending that participles share («arrested») needs an object behind it, for which a participle
    behind its noun has no place; and there may be verbs that say nothing of the time («announced»).
    A word with a capital inside a sentence is a name («Essaouira» is no future).
    """
    listed = words_pattern(section.get(tense, []))
    before = "".join(rf"(?<!\b{word}\s)" for word in section.get(f"{tense}_not_behind", []))
    behind = section.get(f"{tense}_not_before", [])
    behind = rf"(?!\s+(?:{alternatives(behind)})(?!\w))" if behind else ""
    listed = re.compile(f"{before}{listed.pattern}{behind}", re.IGNORECASE)
    endings = section.get(f"{tense}_endings", [])
    listed = re.compile(f"{listed.pattern}|{_perfect(section, tense)}", re.IGNORECASE)
    if not endings:
        return listed
    others = section.get(f"not_{tense}", [])
    other = rf"(?!(?:{alternatives(others)})\b)" if others else ""
    small = r"(?:(?-i:(?=[^\W\d_A-ZÀ-Þ]))|(?<![^.!?]\s)(?<!\w\s))"
    verb = rf"(?<![\w-]){small}{other}\w{{2,}}(?:{alternatives(endings)})(?![\w])"
    objects = section.get(f"{tense}_objects", [])
    verb += rf"(?=\s+(?:\d|(?:{alternatives(objects)})\b))" if objects else ""
    return re.compile(f"{listed.pattern}|{verb}", re.IGNORECASE)


def _perfect(section: dict[str, Any], tense: str) -> str:
    """«è tornata», «est revenu», «gekommen ist»: a participle that makes no passive."""
    participles = section.get(f"{tense}_participles", [])
    if not participles:
        return NOTHING.pattern
    participle = f"(?:{alternatives(participles)})"
    auxiliary = f"(?:{alternatives(section[f'{tense}_auxiliaries'])})"
    gap = rf"\s+(?:[\w.]+\s+){{0,{section[f'{tense}_gap']}}}"
    return rf"(?<![\w-])(?:{auxiliary}{gap}{participle}|{participle}\s+{auxiliary})(?!\w)"
