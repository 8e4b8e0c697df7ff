"""The event words of a language pack, compiled once."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import Any

from ingest.alternatives import alternatives
from ingest.dates import calendar_names
from ingest.events.states import States, states_of
from ingest.languages import pack, words_of_all
from ingest.word_patterns import NOTHING, words_pattern


@dataclass(frozen=True, slots=True)
class Cues:
    """Words that say what is told of an event: its name, theme, edition, day or organiser."""

    naming: re.Pattern[str]
    theme: re.Pattern[str]
    edition: re.Pattern[str]
    happening: re.Pattern[str]
    held_after_name: re.Pattern[str]
    taking_place: re.Pattern[str]
    organises: re.Pattern[str]
    organised_by: re.Pattern[str]
    other_dates: re.Pattern[str]
    no_gathering: re.Pattern[str]
    earlier: re.Pattern[str]
    later: re.Pattern[str]
    returns: re.Pattern[str]
    new_date: re.Pattern[str]
    treaty: re.Pattern[str]
    name_labels: re.Pattern[str]
    detail_labels: re.Pattern[str]
    held_at_end: re.Pattern[str]
    attending: re.Pattern[str]
    hosting: re.Pattern[str]
    hosting_names: re.Pattern[str]
    this_year: re.Pattern[str]
    of_this_year: re.Pattern[str]
    set_for: re.Pattern[str]
    opens: re.Pattern[str]
    formats: dict[str, re.Pattern[str]]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Patterns and word sets of one language; patterns match whole words, longest first.

    `kinds` gives the kind of each event noun; `stop` are words at which a name ends;
    `has_names_behind` is true of languages that put a name behind its noun («le salon VivaTech»).
    """

    language: str
    kinds: dict[str, str]
    nouns: re.Pattern[str]
    ambiguous: frozenset[str]
    named_only: frozenset[str]
    not_head: frozenset[str]
    articles: frozenset[str]
    definite: frozenset[str]
    possessive: frozenset[str]
    empty: frozenset[str]
    front_modifiers: frozenset[str]
    modifier_endings: tuple[str, ...]
    function_words: frozenset[str]
    joins: frozenset[str]
    house_before: re.Pattern[str]
    last_ones: frozenset[str]
    earlier_ones: frozenset[str]
    next_ones: frozenset[str]
    annual: frozenset[str]
    starters: frozenset[str]
    placing: frozenset[str]
    before_name: frozenset[str]
    stop: frozenset[str]
    months: frozenset[str]
    weekdays: frozenset[str]
    is_compounding: bool
    has_names_behind: bool
    adjective_endings: tuple[str, ...]
    cues: Cues
    states: States

    def noun_of(self, match: re.Match[str]) -> str:
        """The event noun behind a match of `nouns`, as `kinds` spells it.

        A noun of several words may be written with hyphens or over a line break.
        """
        noun = " ".join(match["noun"].lower().split())
        return noun if noun in self.kinds else re.sub(r"[\s-]+", " ", noun)


@cache
def lexicon(language: str) -> Lexicon:
    """The compiled event words of a language.

    Raises:
        KeyError: the pack has no `[events]` section.
    """
    section = pack(language)["events"]
    kinds = {noun: kind for kind, nouns in section["nouns"].items() for noun in nouns}
    is_compounding = section.get("compound", False)
    return Lexicon(
        language=language,
        kinds=kinds,
        nouns=_nouns(kinds, is_compounding=is_compounding),
        ambiguous=frozenset(section["ambiguous"]),
        named_only=frozenset(section.get("named_only", [])),
        not_head=frozenset(section.get("not_head", [])),
        articles=frozenset(section["articles"]),
        definite=frozenset(section["definite"]),
        possessive=frozenset(section["possessive"]),
        empty=frozenset(section["empty_modifiers"]),
        front_modifiers=frozenset(section.get("front_modifiers", [])),
        modifier_endings=tuple(section.get("modifier_endings", [])),
        joins=frozenset(pack(language)["dates"]["words"]["and"]),
        function_words=frozenset(pack(language)["language"]["function_words"]),
        last_ones=frozenset(section["last_ones"]),
        earlier_ones=frozenset(section.get("earlier_ones", [])),
        next_ones=frozenset(section["next_ones"]),
        house_before=_houses(pack(language).get("where", {})),
        annual=frozenset(section["annual"]),
        starters=frozenset(section.get("sentence_starters", [])),
        placing=frozenset(section.get("placing", [])),
        before_name=frozenset(section["before_name"]),
        stop=frozenset(
            [*section.get("name_stop", []), *section["organises"], *section["articles"]]
        ),
        months=frozenset(name.lower() for name in calendar_names.months(language)),
        weekdays=frozenset(name.lower() for name in calendar_names.weekdays(language)),
        is_compounding=is_compounding,
        adjective_endings=tuple(section.get("adjective_endings", ["\0"])),
        has_names_behind=section.get("names_behind", False),
        cues=_cues(section),
        states=states_of(pack(language)["time"]),
    )


def _cues(section: dict[str, Any]) -> Cues:
    """The cues of a pack's `[events]`."""
    return Cues(
        naming=words_pattern(section["naming"]),
        theme=words_pattern(section["theme"]),
        edition=words_pattern(section["edition"]),
        happening=words_pattern(section["happening"]),
        held_after_name=_held(section["held_after_name"], section.get("held_bracket", {})),
        taking_place=words_pattern(section.get("taking_place", [])),
        organises=words_pattern(section["organises"]),
        organised_by=words_pattern(section["organised_by"]),
        other_dates=words_pattern(section["other_dates"]),
        no_gathering=words_pattern(section.get("no_gathering", [])),
        earlier=words_pattern(section.get("earlier", [])),
        later=words_pattern(section.get("later", [])),
        returns=words_pattern(section.get("returns", [])),
        new_date=words_pattern(section["new_date"]),
        treaty=words_pattern(section.get("treaty_words", [])),
        name_labels=_labels(section["name_labels"]),
        detail_labels=_labels(section["detail_labels"]),
        held_at_end=_around(
            section.get("held_auxiliaries", []), section.get("held_participles", [])
        ),
        attending=_before_name(section["attending"], section["articles"]),
        hosting_names=_before_name(section["hosting"], section["articles"]),
        hosting=_hosting(section["hosting"], section["articles"]),
        set_for=words_pattern(section.get("set_for", [])),
        opens=words_pattern(section.get("opening_verbs", [])),
        this_year=re.compile(
            rf"(?<![\w-])(?:{alternatives(section.get('this_year', ['this year']))})\s+$",
            re.IGNORECASE,
        ),
        of_this_year=words_pattern(section["of_this_year"]),
        formats={name: words_pattern(words) for name, words in section["formats"].items()},
    )


def _held(words: Collection[str], bracket: dict[str, Any]) -> re.Pattern[str]:
    """Verbs of being held, and those of two parts: «wird am 3. Mai … stattfinden»."""
    if not bracket:
        return words_pattern(words)
    first, last = (alternatives(bracket[part], ignore_case=True) for part in ("first", "last"))
    two = rf"(?:{first})(?:\s+[^\s;:!?]+){{0,{bracket['gap']}}}?\s+(?:{last})"
    one = alternatives(words, ignore_case=True)
    return re.compile(rf"(?<![\w-])(?:{one}|{two})(?![\w])".replace(r"\ ", r"\s+"), re.IGNORECASE)


def _before_name(words: Collection[str], articles: Collection[str]) -> re.Pattern[str]:
    """Words right before a name, perhaps with an article between them."""
    return re.compile(
        rf"(?<![\w-])(?:{alternatives(words)})\s+(?:(?:{alternatives(articles)})['’]?\s*)?$",
        re.IGNORECASE,
    )


def _labels(words: Collection[str]) -> re.Pattern[str]:
    """A label at the beginning of a line, with its colon: «WHEN: »."""
    return re.compile(rf"[\W_]*(?:{alternatives(words)})[*_]*\s*:[*_]*\s*", re.IGNORECASE)


def _around(auxiliaries: Collection[str], participles: Collection[str]) -> re.Pattern[str]:
    """«wird vom 3. bis 5. Mai stattfinden»: the verb's parts with words between them."""
    if not auxiliaries:
        return NOTHING
    return re.compile(
        rf"(?:{alternatives(auxiliaries)})\b[^;!?]{{1,150}}?\b(?:{alternatives(participles)})\b",
        re.IGNORECASE,
    )


def _hosting(verbs: Collection[str], articles: Collection[str]) -> re.Pattern[str]:
    """A verb of holding, an article and up to three plain words: «hosted its 8th annual»."""
    return re.compile(
        rf"(?<![\w-])(?:{alternatives(verbs)})\s+(?P<determiner>{alternatives(articles)})\s+"
        r"(?P<modifiers>(?:[a-zà-ÿ0-9-]+\s+){0,3})$",
        re.IGNORECASE,
    )


def _houses(section: dict[str, Any]) -> re.Pattern[str]:
    """«palais des », «palacio de ferias y »: before the nouns of gatherings that name a house."""
    if not section.get("house_links"):
        return NOTHING
    nouns = alternatives(section["venue_nouns"])
    links = "|".join(re.escape(link) for link in section["house_links"])
    return re.compile(rf"(?i)(?<!\w)(?:{nouns})s?\s(?:{links})(?:\w+\s(?:et|y|e)\s)?$")


def _nouns(nouns: Collection[str], *, is_compounding: bool) -> re.Pattern[str]:
    """Event nouns; where the language compounds, also as the end of a longer word.

    The longest one counts («Landesparteitag» is a «Parteitag» and no «Tag»).
    """
    one = alternatives(nouns, ignore_case=True).replace(r"\ ", r"[\s-]+")
    left = r"(?P<prefix>[\w-]*?)" if is_compounding else ""
    return re.compile(rf"(?<![\w-]){left}(?P<noun>{one})(?![\w])", re.IGNORECASE)


@cache
def any_of(key: str) -> frozenset[str]:
    """Words that `[events]` of any pack gives for a key: names mix languages."""
    return frozenset(words_of_all("events", key))
