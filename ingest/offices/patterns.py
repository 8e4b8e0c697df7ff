"""How the office words of a language pack become patterns: lists, clauses in front, plans."""

import re
from typing import Any

from ingest.alternatives import alternatives
from ingest.word_patterns import NOTHING, words_pattern


def listing(joining: list[str]) -> re.Pattern[str]:
    """A comma, «and», or both, between two members of a list."""
    joined = rf"(?:{alternatives(joining)})\s"
    return re.compile(rf"[,;]\s(?:{joined})?|\s{joined}|\s?/\s?")


def listing_in(words: list[str]) -> re.Pattern[str]:
    """«in », «including », at the end of a text."""
    return re.compile(rf"(?<!\w)(?:{alternatives(words)})\s$")


def politicians(titles: list[str]) -> re.Pattern[str]:
    """A title of a member of parliament with the name behind it."""
    if not titles:
        return NOTHING
    word = r"[A-Z](?:[\w.-]|['’](?!s(?!\w)))*"
    name = rf"(?:{word}\s){{0,2}}{word}(?<![.-])"
    return re.compile(rf"(?<!\w)(?:{alternatives(titles)})\s{name}")


def up_to(words: int) -> str:
    """So many words, such as an article and an adjective."""
    return rf"(?:[\w.-]+\s+){{0,{words}}}"


def inside(words: list[str], articles: list[str]) -> re.Pattern[str]:
    """«in its Ghent », «in Reef's », at the end of a text, but not «in its town an »."""
    word = rf"(?!(?:{alternatives(articles)})\s)[\w'’-]+\s+"
    first = alternatives({word.split()[0] for word in words})
    whose = rf"(?:{first})\s(?-i:(?:[A-Z][\w.]*\s){{0,3}}[A-Z]\w*(?:['’]s|s['’]))"
    inner = rf"\s(?:{alternatives(words)}|{whose})(?:\s+|(?<=['’]))(?:{word}){{0,3}}$"
    return re.compile(inner, re.IGNORECASE)


def described(section: dict[str, Any]) -> re.Pattern[str]:
    """«insurer », «Pumpenhersteller », «société de pêche », right before the name of one."""
    front = r"(?<!\w)(?:\w+|)" if section.get("is_noun_capitalised") else r"(?<![\w-])"
    links = alternatives(section["of_place"])
    more = rf"(?:(?:{links})\s?[a-zà-ÿ-]+\s|[a-zà-ÿ-]{{4,}}\s){{0,3}}" if links else ""
    bodies = alternatives([*section["bodies"], *section.get("kinds_of_body", [])], ignore_case=True)
    return re.compile(rf"(?P<body>{front}(?:{bodies}))\s{more}[\"“«„]?")


def sited(section: dict[str, list[str]]) -> re.Pattern[str]:
    """«for its new», between a place and an office noun."""
    links, own = alternatives(section["sited"]), alternatives([*section["own"], "the company's"])
    return re.compile(rf"\s(?:{links})\s(?:{own})\s(?:[\w.]+\s){{0,2}}", re.IGNORECASE)


def fronted(words: dict[str, list[str]]) -> re.Pattern[str]:
    """«Founded in 2001 and», «As a maker of nets with three», or nothing."""
    each = {key: alternatives(listed, ignore_case=True) for key, listed in words.items()}
    also = rf"(?:{each['and']})\s"
    town = r"(?:,\s[A-Z][\w. ]{1,25})?"
    begun = rf"(?:{each['begun']})\s(?:[^,;:]{{0,80}}?(?:,\s(?:{also})?|{town}\s?{also}))?"
    role = rf"(?:{each['as_a']})\s[^,;:]{{0,80}}?"
    return re.compile(rf"(?:{begun}|{role})?(?:(?:{each['with']})\s(?:[\w-]+\s){{0,3}})?")


def fronts(words: dict[str, list[str]]) -> re.Pattern[str]:
    """«Founded», «With», with a capital inside a line."""
    first = [word.capitalize() for key in ("begun", "with", "as_a") for word in words[key]]
    return re.compile(rf"(?<=\S\s)(?:{alternatives(first)})(?!\w)")


def ahead(section: dict[str, list[str]], key: str) -> re.Pattern[str]:
    """Listed phrases, and each auxiliary with each verb, one adverb between («will soon open»)."""
    auxiliaries, verbs = section.get("planned_auxiliaries", []), section.get(f"{key}_verbs", [])
    listed = words_pattern(section[key]).pattern
    if not auxiliaries:
        return re.compile(listed, re.IGNORECASE)
    combined = (
        rf"(?<!\w)(?:{alternatives(auxiliaries)})\s+(?:\w+\s+)?(?:{alternatives(verbs)})(?!\w)"
    )
    return re.compile(f"{listed}|{combined}", re.IGNORECASE)


def earlier(words: dict[str, list[str]]) -> re.Pattern[str]:
    """«its third in Norway after », «after those in », «After », before a town, at a text's end."""
    after, those, which = (alternatives(words[key]) for key in ("after", "those", "ordinals"))
    begun = alternatives([word.capitalize() for word in words["after"]])
    counted = rf"(?<!\w)(?:{which})[\s,][^.;:()]{{0,40}}?(?<!\w)(?:{after})"
    these = rf"(?:{those})(?:\s|(?<=['’]))"
    return re.compile(rf"(?:(?:^(?:{begun})|{counted})\s(?:{these})?|(?<!\w)(?:{after})\s{these})$")


def changes(words: dict[str, list[str]]) -> re.Pattern[str]:
    """«The opening of the office is planned», «L'ouverture aura lieu», at the start of a text."""
    subject, happens = (alternatives(words[key]) for key in ("nouns", "happen"))
    lead = r"(?:(?!\d)[\w-]+(?:\s|['’]\s?)){0,2}"
    return re.compile(
        rf"{lead}(?:{subject})(?P<of>[^,;.:]{{0,50}}?)\s(?:{happens})(?!\w)", re.IGNORECASE
    )
