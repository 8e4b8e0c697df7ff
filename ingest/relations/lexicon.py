"""The words of relations in a language pack, compiled once."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from ingest.alternatives import alternatives
from ingest.languages import pack
from ingest.organisations.lexicon import organisation_lexicon
from ingest.relations.frames import DATE, Frame, before_name, frames_of, slots_of
from ingest.word_patterns import NOTHING, between


@dataclass(frozen=True, slots=True)
class RelationLexicon:
    """The words of relations in one language.

    Args:
        frames: all frames.
        cue: a word of any of them.
        body: a word that makes a name that of a body with members.
        no_body: a word that makes it none.
        body_noun: the noun alone of such a word («bund» of «Hafenbund»).
        body_meant: «the network», its `noun` in small letters where nouns have them.
        called_body: «, a network», behind a name.
        clause_start: what may stand before the subject, at the end of a text.
        date_behind: a date right behind a position. date_before: one right before it.
        stand_ins: «the city», «it», at the start of a sentence, by the kind they stand for.
        place_leads: «City of », at the start of a name. no_name: «Members of », before one.
        said_behind: «, said», behind an apposition: its subject speaks, as people do.
        adjective: « européenne », behind the noun of a name.
        complement: « des ports», behind a name of one noun, where nouns have no capitals.
        compound: «Hafenbund», where nouns are joined to one word.
    """

    frames: tuple[Frame, ...]
    cue: re.Pattern[str]
    body: re.Pattern[str]
    no_body: re.Pattern[str]
    body_noun: re.Pattern[str]
    body_meant: re.Pattern[str]
    called_body: re.Pattern[str]
    clause_start: re.Pattern[str]
    date_behind: re.Pattern[str]
    date_before: re.Pattern[str]
    stand_ins: tuple[tuple[str, re.Pattern[str]], ...]
    place_leads: re.Pattern[str]
    no_name: re.Pattern[str]
    adjective: re.Pattern[str]
    said_behind: re.Pattern[str]
    complement: re.Pattern[str]
    compound: re.Pattern[str]


@cache
def relation_lexicon(language: str) -> RelationLexicon | None:
    """The compiled words of a language; None where its pack has none."""
    section = pack(language).get("relations")
    if section is None:
        return None
    slots = slots_of(section, pack(language)["language"]["function_words"])
    frames = tuple(
        frames_of(section, slots, frozenset(pack(language)["language"]["function_words"]))
    )
    bodies = alternatives(section["bodies"])
    joined = r"[\w-]*" if section.get("compounds") else ""
    return RelationLexicon(
        frames=frames,
        cue=between(r"(?<!\w)", {cue for frame in frames for cue in frame.cues}, r"(?!\w)"),
        body=re.compile(rf"(?<!\w){joined}(?:{bodies})(?!\w)", re.IGNORECASE),
        no_body=between(r"(?<!\w)", section["no_bodies"], r"(?!\w)"),
        complement=_complement(section),
        body_noun=re.compile(
            rf"(?:{bodies})(?!\w)" if joined else rf"(?<!\w)(?:{bodies})(?!\w)", re.IGNORECASE
        ),
        body_meant=_meant(section, bodies, is_capital=bool(joined)),
        compound=_compound(bodies) if section.get("compounds") else NOTHING,
        called_body=re.compile(rf"(?:\s\([^)]*\))?,\s(?:[\w’'-]+\s){{1,5}}(?:{bodies})(?!\w)"),
        clause_start=re.compile(
            rf"(?:^|[,;:–—\"“”„«»(]\s?|(?<!\w)(?:{alternatives(section['clause_starts'])})\s|"
            rf"{DATE},?\s){slots['determiner']}$",
            re.IGNORECASE,
        ),
        date_behind=re.compile(f"{slots['when']}"),
        date_before=re.compile(f"{DATE},?\\s$"),
        stand_ins=tuple(
            (kind, re.compile(rf"(?:{alternatives(words)})(?!\w)", re.IGNORECASE))
            for kind, words in section["stand_ins"].items()
        ),
        place_leads=re.compile(rf"(?:{alternatives(section['place_leads'])})\s", re.IGNORECASE),
        said_behind=re.compile(
            rf",?\s(?:{DATE}\s)?(?:{organisation_lexicon(language).said.pattern})", re.IGNORECASE
        ),
        adjective=_adjective(section.get("adjective_endings", [])),
        no_name=re.compile(rf"(?:{alternatives(section['no_names'])})\s", re.IGNORECASE),
    )


def _meant(section: dict[str, Any], bodies: str, *, is_capital: bool) -> re.Pattern[str]:
    """A word for a body behind an article or a preposition, no name and no «of» behind it."""
    leads = (section[key] for key in ("determiners", "of", "from", "to"))
    led = before_name([word for listed in leads for word in listed])
    noun = rf"(?=[A-ZÄÖÜ])(?i:[\w-]*(?:{bodies}))" if is_capital else rf"(?:{bodies})"
    of = before_name([word for word in section["of"] if word not in section["date_links"]])
    return re.compile(rf"(?<![\w-])(?i:{led})(?P<noun>{noun})(?![\w-])(?!\s(?i:{of}))")


def _adjective(endings: list[str]) -> re.Pattern[str]:
    """An adjective in small letters behind the noun of a name."""
    one = rf"\s[a-zà-ÿ]{{2,}}(?:{alternatives(endings)})(?!\w)"
    return re.compile(f"{one}(?:{one})?") if endings else NOTHING


def _complement(section: dict[str, Any]) -> re.Pattern[str]:
    """A noun in small letters that says whose body it is, in languages with adjectives behind."""
    if "adjective_endings" not in section:
        return NOTHING
    of = before_name([word for word in section["of"] if word not in section["date_links"]])
    return re.compile(rf"\s{of}[a-zà-ÿ]{{4,}}(?!\w)")


def _compound(bodies: str) -> re.Pattern[str]:
    """«Europäischen Städtebundes»: a compound of one of these words, a bent adjective before it."""
    bent = r"(?:[A-ZÄÖÜ][a-zäöüß]+(?:e[nrms]?|er)\s)?"
    return re.compile(rf"(?<![\w-]){bent}[A-ZÄÖÜ](?i:[\w-]+?(?:{bodies}))(?![\w-])")
