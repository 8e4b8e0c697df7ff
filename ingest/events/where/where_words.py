"""The `[where]` section of a language pack: how a language says where something takes place."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import Any

from ingest.alternatives import alternatives
from ingest.languages import languages, pack
from ingest.word_patterns import NOTHING, words_pattern

_LONGEST_LABEL_VALUE = 160
_ADJECTIVES = r"(?:[a-zà-ÿ][a-zà-ÿ-]{3,14}\s+){0,2}"
_ROOM = r"(?:[A-Z]{1,3}-?)?\d{1,4}[A-Z]?"
"""The number of a room, before its building."""
_OWNER = r"[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+){0,2}['’]s\s+(?:[a-zà-ÿ-]+\s+){1,2}"
"""«London's renowned», before the name of a venue."""
_STYLE = r"(?:[A-ZÀ-Þ]\w+\s+(?:of|de|del|du|von)\s+)?"
"""«the Republic of», before a country."""


@dataclass(frozen=True, slots=True)
class WhereWords:
    """Patterns of one language; those named `*_before` look at the end of a stretch of text.

    Args:
        venue_before: a preposition, or one with its article and up to two adjectives.
        ground_before: a preposition that only leads to grounds, and nouns for these.
        at_before: a preposition that needs no noun for a building behind it.
        site_before: a preposition that leads from a gathering to nothing but its venue.
        arrivals_before: «returns to».
        brings_before: «drew 300 people to».
        site_behind: « office», behind a place: «its Lagos office».
        travels_before: «visit to the».
        elsewhere_before: «headquartered in», «a plant in»: the place is somebody's.
        topics: «regarding», before what is talked about.
        hosts: «will host», between a city and its event.
        hosted_before: «previously», beside such a verb: the city had an earlier one.
        attends: «to attend», between a journey's end and the event.
        here: «gathered here», in the place of the dateline.
        labels: «Location: …» with the group `value`; an empty value is on the next line.
        tells_venue: «The venue of the fair will be the», with what follows as group `value`.
        held: «taking place», from which a preposition and a venue may be some words away.
        noun_behind: a small noun for a building right behind a name («the Pier View hotel»).
        part_behind: one behind a genitive («Pier Hotel's rooftop», «Reef Society's new office»).
        noun_ahead: one right before a name («el palacio de congresos Mar y Sal»), group `noun`.
        affiliated: «a professor at», «head of the Reef Department in the»: somebody's institution.
        inside_name: « at the », between a hall and its building.
        address: «at 12 Palm Road», a street with its number as group `address`.
        town: the preposition of towns and a name, group `town`, that ends a part of a sentence.
        no_towns: words in capitals behind that preposition that are no towns, in small letters.
        namesakes: before those whom houses are called after («St Mary's Church», «King's Hall»).
        kind_words: nouns for buildings and what stands before them («conference center»).
        hosting_nouns: last words of buildings that receive events («Reef Museum»).
        venue_nouns: nouns for buildings and grounds, in small letters.
        houses: whether such nouns stand before what the house is for («palais des congrès»).
    """

    venue_before: re.Pattern[str]
    ground_before: re.Pattern[str]
    ground_nouns: frozenset[str]
    at_before: re.Pattern[str]
    site_before: re.Pattern[str]
    arrivals_before: re.Pattern[str]
    brings_before: re.Pattern[str]
    site_behind: re.Pattern[str]
    travels_before: re.Pattern[str]
    elsewhere_before: re.Pattern[str]
    topics: re.Pattern[str]
    hosts: re.Pattern[str]
    hosted_before: re.Pattern[str]
    attends: re.Pattern[str]
    here: re.Pattern[str]
    labels: re.Pattern[str]
    tells_venue: re.Pattern[str]
    held: re.Pattern[str]
    noun_behind: re.Pattern[str]
    part_behind: re.Pattern[str]
    noun_ahead: re.Pattern[str]
    affiliated: re.Pattern[str]
    inside_name: re.Pattern[str]
    address: re.Pattern[str]
    town: re.Pattern[str]
    no_towns: frozenset[str]
    namesakes: frozenset[str]
    kind_words: frozenset[str]
    hosting_nouns: frozenset[str]
    venue_nouns: frozenset[str]
    houses: bool


_PLAIN = ("topics", "hosts", "hosted_before", "attends", "here", "held")
"""Fields that are nothing but the words of their key."""


@cache
def where_words(language: str) -> WhereWords:
    """The compiled words of a language; a pack without `[where]` has none."""
    section = pack(language).get("where", {})
    articles = _each(section.get("venue_articles", []))
    contracted = section.get("venue_contracted", [])
    return WhereWords(
        venue_before=_before(
            section.get("venue_before", []), articles, behind=_ADJECTIVES, whole=contracted
        ),
        ground_before=_before(section.get("ground_before", []), articles, behind=_ADJECTIVES),
        ground_nouns=frozenset(section.get("ground_nouns", [])),
        at_before=_before(section.get("at", []), articles, behind=_ADJECTIVES, whole=contracted),
        site_before=words_pattern(section.get("site", [])),
        arrivals_before=_before(section.get("arrivals", []), articles, behind=_STYLE),
        brings_before=_far_before(
            section.get("brings", []), section.get("brings_to", []), articles
        ),
        site_behind=_site_behind(pack(language)["places"]),
        travels_before=_before(section.get("travels", []), articles, behind=_STYLE),
        elsewhere_before=_before(section.get("elsewhere", []), articles),
        labels=_labels(section.get("labels", [])),
        tells_venue=_tells_venue(section, articles),
        noun_behind=_noun_behind(section),
        part_behind=_part_behind(section),
        noun_ahead=_noun_ahead(section),
        affiliated=_affiliated(
            section.get("affiliates", []), section.get("venue_before", []), articles
        ),
        inside_name=_inside_name(section.get("at", []), articles),
        address=_address(section),
        town=_town(section.get("town_before", []), section.get("town_behind", [])),
        no_towns=frozenset(section.get("no_towns", [])),
        namesakes=frozenset(section.get("namesakes", [])),
        kind_words=frozenset((*section.get("venue_kinds", []), *section.get("venue_nouns", []))),
        hosting_nouns=frozenset(section.get("hosting_nouns", [])),
        venue_nouns=_venue_nouns(language),
        houses=bool(section.get("house_links")),
        **{key: words_pattern(section.get(key, [])) for key in _PLAIN},
    )


def _venue_nouns(language: str) -> frozenset[str]:
    """Nouns for buildings; names keep those of their own language («the Universidad Libre»).

    A language that joins its nouns reads the ends of words, and keeps to its own.
    """
    own = pack(language)
    packs = [own] if _is_compounding(own) else [pack(each) for each in languages()]
    alike = (each for each in packs if _is_compounding(each) == _is_compounding(own))
    return frozenset(
        noun for each in alike for noun in each.get("where", {}).get("venue_nouns", ())
    )


def _is_compounding(words: dict[str, Any]) -> bool:
    return bool(words.get("events", {}).get("compound"))


def _site_behind(section: dict[str, list[str]]) -> re.Pattern[str]:
    """A noun for somebody's building, with at most one adjective before it."""
    nouns, adjectives = section.get("site_nouns", []), section.get("site_adjectives", [])
    if not nouns:
        return NOTHING
    return re.compile(rf"\s(?:(?:{alternatives(adjectives)})\s)?(?:{alternatives(nouns)})(?!\w)")


def _each(words: Collection[str]) -> str:
    """Words with the space behind them, which an elided one has not («l'»)."""
    return "|".join(
        re.escape(word).replace(r"\ ", r"\s+") + ("" if word[-1] in "'’" else r"\s+")
        for word in sorted(words, key=len, reverse=True)
    )


def _before(
    words: Collection[str], articles: str, *, behind: str = "", whole: Collection[str] = ()
) -> re.Pattern[str]:
    """One of the words at the end of a text, an article and what may follow it behind it.

    The words that are `whole` hold their article («im»).
    """
    if not words:
        return NOTHING
    article = rf"(?:(?i:{articles}){behind}|{_OWNER})?(?:{_ROOM}\s)?" if articles else ""
    held = [word for word in words if word in whole]
    led = rf"|(?i:{_each(held)}){behind}" if held else ""
    return re.compile(rf"(?<!\w)(?:(?i:{_each(words)}){article}{led})$")


def _far_before(verbs: Collection[str], links: Collection[str], articles: str) -> re.Pattern[str]:
    """A verb at some words from the preposition that ends a text."""
    if not verbs:
        return NOTHING
    link = rf"(?i:{_each(links)})(?:(?i:{articles}))?"
    return re.compile(rf"(?<!\w)(?i:{alternatives(verbs)})\s(?:[^\s;:()]+\s){{0,7}}{link}$")


def _affiliated(
    affiliates: Collection[str], prepositions: Collection[str], articles: str
) -> re.Pattern[str]:
    """A person's role, what it is of, and the preposition before the institution."""
    if not affiliates:
        return NOTHING
    of = r"(?:\s(?:[a-zà-ÿ'’]{1,3}\s)?(?:[A-ZÀ-Þ][\w&-]+|[a-zà-ÿ&'’]{1,3})){0,8}"
    before = rf"(?i:{_each(prepositions)})(?:(?i:{articles}))?"
    return re.compile(rf"(?<!\w)(?i:{alternatives(affiliates)}){of}\s{before}$")


def _town(before: Collection[str], behind: Collection[str]) -> re.Pattern[str]:
    """«in Smallham», before a full stop, a comma or a word that goes on with something else."""
    if not before:
        return NOTHING
    name = r"[A-ZÀ-Þ][a-zà-ÿ’'-]{3,}(?:[\s-][A-ZÀ-Þ][a-zà-ÿ’'-]+){0,2}"
    return re.compile(
        rf"\b(?:{alternatives(before)})\s(?P<town>{name})"
        rf"(?=\s*(?:[.,;)]|$)|\s(?:{alternatives(behind)})\s)"
    )


def _address(section: dict[str, Any]) -> re.Pattern[str]:
    """«at 12 S. Palm Road», «in der Palmstraße 12», «au 12, rue des Palmes»: a house as a venue."""
    before, streets = section.get("address_before", []), section.get("streets", [])
    if not streets:
        return NOTHING
    street, number = alternatives(streets), r"[1-9]\d{0,4}[A-Za-z]?(?:[-–/]\d{1,4})?"
    quarter = r"(?:\s[NSEW]{1,2}(?!\w))?"
    compound = rf"[A-ZÀ-Þ][\w-]*(?:{street})"
    word = r"(?:[A-ZÀ-Þ\d][\w.'’-]*|de|du|des|la|le|las|los|del|della|dei|der|d['’]\w+)"
    forms = {
        "behind": rf"{number},?\s(?:{word}\s){{1,4}}?(?:{street})(?!\w){quarter}",
        "before": rf"(?:{street})(?:\s{word}){{1,5}}?,?\s(?:n\.?\s?[º°]?\s?)?{number}(?!\w)",
        "inside": rf"(?:{compound}|(?:{word}[\s-]){{1,3}}(?:{street}))\s{number}(?!\w)",
        "leading": rf"{number},?\s(?i:bis\s)?(?:{street})(?:\s{word}){{1,5}}(?<!\.)",
    }
    form = forms[section["street_form"]]
    return re.compile(rf"(?<!\w)(?i:{_each(before)})(?P<address>{form})")


def _inside_name(at: Collection[str], articles: str) -> re.Pattern[str]:
    """A preposition of place between two names."""
    return re.compile(rf"\s(?i:{_each(at)})(?:(?i:{articles}))?") if at else NOTHING


def _labels(labels: Collection[str]) -> re.Pattern[str]:
    """A label at the start of a line or a sentence's part, its colon, and what it tells."""
    if not labels:
        return NOTHING
    return re.compile(
        rf"(?:^|(?<=[.;|•*–—-])|(?<=[a-z\d)]))[\s*•–—-]*(?<!\w)(?:{alternatives(labels)})\s?[:：?]"
        rf"[ \t*]*(?P<value>[^\n;|•]{{0,{_LONGEST_LABEL_VALUE}}})"
    )


def _tells_venue(section: dict[str, Any], articles: str) -> re.Pattern[str]:
    """A noun for the place of a gathering, a verb of being and a name in capitals."""
    nouns, verbs = section.get("site_words", []), section.get("site_verbs", [])
    if not nouns:
        return NOTHING
    ends = section.get("site_verb_ends", [])
    end = rf"(?:\s(?:{alternatives(ends)}))?" if ends else ""
    return re.compile(
        rf"(?<!\w)(?i:{alternatives(nouns)})(?:\s[^\s,;:.!?]+){{0,5}}?"
        rf"\s(?i:{alternatives(verbs)})\s(?:(?i:{_each(section.get('at', []))}))?"
        rf"(?:(?i:{articles}))?(?P<value>[A-ZÀ-Þ][^\n;]{{2,{_LONGEST_LABEL_VALUE}}}?)"
        rf"{end}[.!]?\s*$"
    )


def _noun_behind(section: dict[str, list[str]]) -> re.Pattern[str]:
    """«Pier View [conference] hotel», «Palais [des congrès]»: what a name goes on with."""
    if section.get("house_links"):
        links = "|".join(re.escape(link) for link in section["house_links"] if link)
        return re.compile(rf"\s(?:{links})[a-zà-ÿ]{{4,}}(?:\s(?:et|y|e)\s[a-zà-ÿ]{{4,}})?(?!\w)")
    kinds, nouns = section.get("venue_kinds", []), section.get("venue_nouns", [])
    if not kinds:
        return NOTHING
    kind = rf"(?:\s(?:{alternatives(kinds)}))?"
    return re.compile(rf"(?:{kind}\s(?:{alternatives(nouns)})(?!\w)){{1,2}}")


def _part_behind(section: dict[str, list[str]]) -> re.Pattern[str]:
    """What belongs to the owner whose name stands before it, in small letters."""
    parts = section.get("venue_parts", [])
    if not parts:
        return NOTHING
    return re.compile(rf"(?:\s[a-z-]+){{0,2}}\s(?:{alternatives(parts)})(?!\w)")


def _noun_ahead(section: dict[str, list[str]]) -> re.Pattern[str]:
    """«palacio de congresos [de] Mar y Sal»: for languages whose nouns begin a name."""
    links, nouns = section.get("venue_links", []), section.get("venue_nouns", [])
    if not links:
        return NOTHING
    link = rf"(?:{_each(links)})"
    return re.compile(
        rf"(?<!\w)(?P<noun>(?:{alternatives(nouns)})\s"
        rf"(?:{link}[a-zà-ÿ]+\s(?:{link})?|(?:[a-zà-ÿ]{{5,}}\s)?{link})[\"“«]?)$"
    )
