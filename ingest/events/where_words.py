"""The `[where]` section of a language pack: how a language says where something takes place."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from ingest.events.lexicon import NOTHING, alternatives, words_pattern
from ingest.languages import pack

_LONGEST_LABEL_VALUE = 160
_ADJECTIVES = r"(?:[a-zà-ÿ][a-zà-ÿ-]{3,14}\s+){0,2}"
_STYLE = r"(?:[A-ZÀ-Þ]\w+\s+(?:of|de|del|du|von)\s+)?"
"""«the Republic of», before a country."""


@dataclass(frozen=True, slots=True)
class WhereWords:
    """Patterns of one language; those named `*_before` look at the end of a stretch of text.

    Args:
        venue_before: a preposition, or one with its article and up to two adjectives.
        plain_before: the same without adjectives.
        at_before: a preposition that needs no noun for a building behind it.
        arrivals_before: «returns to».
        travels_before: «visit to the».
        elsewhere_before: «headquartered in», «a plant in»: the place is somebody's.
        hosts: «will host», between a city and its event.
        attends: «to attend», between a journey's end and the event.
        here: «gathered here», in the place of the dateline.
        labels: «Location: …» with the group `value`; an empty value is on the next line.
        held: «taking place», from which a preposition and a venue may be some words away.
        noun_behind: a small noun for a building right behind a name («the Pier View hotel»).
        noun_ahead: one right before a name («el palacio de congresos Mar y Sal»), group `noun`.
        venue_nouns: nouns for buildings and grounds, in small letters.
    """

    venue_before: re.Pattern[str]
    plain_before: re.Pattern[str]
    at_before: re.Pattern[str]
    arrivals_before: re.Pattern[str]
    travels_before: re.Pattern[str]
    elsewhere_before: re.Pattern[str]
    hosts: re.Pattern[str]
    attends: re.Pattern[str]
    here: re.Pattern[str]
    labels: re.Pattern[str]
    held: re.Pattern[str]
    noun_behind: re.Pattern[str]
    noun_ahead: re.Pattern[str]
    venue_nouns: frozenset[str]


@cache
def where_words(language: str) -> WhereWords:
    """The compiled words of a language; a pack without `[where]` has none."""
    section = pack(language).get("where", {})
    articles = _each(section.get("venue_articles", []))
    return WhereWords(
        venue_before=_before(section.get("venue_before", []), articles, behind=_ADJECTIVES),
        plain_before=_before(section.get("venue_before", []), articles),
        at_before=_before(section.get("at", []), articles),
        arrivals_before=_before(section.get("arrivals", []), articles, behind=_STYLE),
        travels_before=_before(section.get("travels", []), articles, behind=_STYLE),
        elsewhere_before=_before(section.get("elsewhere", []), articles),
        hosts=words_pattern(section.get("hosts", [])),
        attends=words_pattern(section.get("attends", [])),
        here=words_pattern(section.get("here", [])),
        labels=_labels(section.get("labels", [])),
        held=words_pattern(section.get("held", [])),
        noun_behind=_noun_behind(section),
        noun_ahead=_noun_ahead(section),
        venue_nouns=frozenset(section.get("venue_nouns", [])),
    )


def _each(words: Collection[str]) -> str:
    """Words with the space behind them, which an elided one has not («l'»)."""
    return "|".join(
        re.escape(word).replace(r"\ ", r"\s+") + ("" if word[-1] in "'’" else r"\s+")
        for word in sorted(words, key=len, reverse=True)
    )


def _before(words: Collection[str], articles: str, *, behind: str = "") -> re.Pattern[str]:
    """One of the words at the end of a text, an article and what may follow it behind it."""
    if not words:
        return NOTHING
    article = rf"(?:(?i:{articles}){behind})?" if articles else ""
    return re.compile(rf"(?<!\w)(?i:{_each(words)}){article}$")


def _labels(labels: Collection[str]) -> re.Pattern[str]:
    """A label at the start of a line or a sentence's part, its colon, and what it tells."""
    if not labels:
        return NOTHING
    return re.compile(
        rf"(?:^|(?<=[.;|•*–—-])|(?<=[a-z\d)]))[\s*•–—-]*(?<!\w)(?:{alternatives(labels)})\s?[:：?]"
        rf"[ \t*]*(?P<value>[^\n;|•]{{0,{_LONGEST_LABEL_VALUE}}})"
    )


def _noun_behind(section: dict[str, list[str]]) -> re.Pattern[str]:
    """«Pier View [conference] hotel [ballroom]»: for languages whose nouns end a name."""
    kinds, nouns = section.get("venue_kinds", []), section.get("venue_nouns", [])
    if not kinds:
        return NOTHING
    kind = rf"(?:\s(?:{alternatives(kinds)}))?"
    return re.compile(rf"(?:{kind}\s(?:{alternatives(nouns)})(?!\w)){{1,2}}")


def _noun_ahead(section: dict[str, list[str]]) -> re.Pattern[str]:
    """«palacio de congresos [de] Mar y Sal»: for languages whose nouns begin a name."""
    links, nouns = section.get("venue_links", []), section.get("venue_nouns", [])
    if not links:
        return NOTHING
    link = rf"(?:{_each(links)})"
    return re.compile(
        rf"(?<!\w)(?P<noun>(?:{alternatives(nouns)})\s"
        rf"(?:{link}[a-zà-ÿ]+\s(?:{link})?|{link})[\"“«]?)$"
    )
