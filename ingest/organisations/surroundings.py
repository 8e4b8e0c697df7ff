"""What stands before, between and behind names of organisations, as patterns of one language."""

import re
from typing import Any

from ingest import grammar
from ingest.alternatives import alternatives
from ingest.languages import pack
from ingest.word_patterns import between, leading


def around_names(language: str, section: dict[str, Any]) -> dict[str, re.Pattern[str]]:
    """What stands at the start of a name, before it and behind it."""
    lead = alternatives([word.capitalize() for word in pack(language)["grammar"]["leading"]])
    based = alternatives(pack(language).get("offices", {}).get("based_suffix", [])) or "(?!)"
    town = r"(?:[A-Z][\w.]*,?\s){0,2}"
    adverb = rf"(?:\s+(?:{alternatives(section['adverbs'])}))?\s+"
    acronym = r"(?:\s*\([^)]{1,40}\))?"
    joined = rf"(?!(?:{alternatives(section['and'])})\s)"
    inner = rf"(?P<inner>,\s{joined}" + r"(?:[^.;:]|\.(?!\s+[A-Z])){3,110}?,)"
    heads = section["about"]
    about = alternatives([*(w.capitalize() for w in heads), *(w.upper() for w in heads)])
    determiners = {word.split()[-1] for word in section["is_a"]}
    determiners -= set(section["articles"])
    indefinite = alternatives(determiners)
    is_what = alternatives([*section["is_a"], *section["articles"], *determiners])
    by = alternatives(pack(language)["grammar"]["by"])
    is_a = alternatives([words for words in section["is_a"] if words.split()[-1] in determiners])
    link = f"{grammar.leading('of')}|{grammar.leading('link_articles')}"
    heading = rf"(?<!\w)(?:{about})(?:\s+|(?<=['’]))(?i:{_articles(section)})?"
    return {
        "leading": re.compile(rf"(?:{lead})\s+|[LlDd]['’]|{town}[\w.-]+(?:{based})\s+"),
        "connected": re.compile(rf"\s+(?:{alternatives(section['connected'])})\s"),
        "joining": re.compile(
            rf"\s(?:{alternatives(pack(language)['organisations']['and'])})\s(?:{link}){{0,2}}"
        ),
        "copula": re.compile(rf"\s+(?:{alternatives(section['is_a'])})\s+"),
        "apposed": re.compile(rf"{acronym},\s+(?:{indefinite})\s+"),
        "plain": re.compile(acronym + adverb),
        "apposition": re.compile(acronym + inner + adverb),
        "article": re.compile(_articles(section), re.IGNORECASE),
        "no_subject": re.compile(
            rf"(?<!\w)(?:(?:{by})\s+(?:{_articles(section)})?|(?:{is_a})\s+)$", re.IGNORECASE
        ),
        **_of_verbs(section, by),
        **_of_kinds(section, determiners),
        "described": re.compile(
            rf"{acronym}(?:,|\s[–(-])?\s(?:{is_what})\s(?:[\w’'&-]+,?\s){{0,7}}", re.IGNORECASE
        ),
        "heading": re.compile(heading),
        "about": re.compile(f"{heading}$"),
    }


def _body_last(section: dict[str, Any]) -> re.Pattern[str]:
    """A word for a body at the end of a run, or a compound of one where a language has them."""
    nouns = alternatives([*section["nouns"], *section.get("compound_nouns", [])], ignore_case=True)
    front = r"\w*" if section.get("compound_nouns") else r"(?<!\w)"
    return re.compile(rf"{front}(?i:{nouns})$")


def _of_verbs(section: dict[str, Any], by: str) -> dict[str, re.Pattern[str]]:
    """What stands between a verb and who did it, and before a name."""
    agent = rf"\s+(?:{by})\s+(?:{_articles(section)})?"
    linked = alternatives(section["connected"])
    return {
        "agent": re.compile(agent, re.IGNORECASE),
        "behind_agent": re.compile(f"{agent}$", re.IGNORECASE),
        "passive": re.compile(rf"(?<!\w)(?:{alternatives(section['passive'])})\s+$", re.IGNORECASE),
        "name_start": re.compile(
            rf"(?:(?i:{_articles(section)}))?(?:(?:[A-Z][\w-]*|{linked})\s){{0,3}}"
        ),
    }


def _of_kinds(section: dict[str, Any], determiners: set[str]) -> dict[str, re.Pattern[str]]:
    """What stands before the word for what an organisation is."""
    a_or_the = alternatives([*section["articles"], *determiners])
    is_a, adjectives = alternatives(section["is_a"]), r"(?:[\w-]+,?\s+)"
    copulas = alternatives({words.split()[0] for words in section["is_a"]})
    this = alternatives([*section["articles"], *section["this"]])
    return {
        "purpose": between(r"\s", section["purpose"], r"(?:\s|(?<=['’]))"),
        "body_last": _body_last(section),
        "one_of": leading(determiners | set(section["this"])),
        "apposed_to": re.compile(rf"\s*(?:\([^)]*\))?\s*,\s+(?:{a_or_the})\s+", re.IGNORECASE),
        "what": re.compile(
            rf"(?:[,(–-]\s+(?:{a_or_the})|\s(?:{is_a}))\s+{adjectives}{{0,3}}$", re.IGNORECASE
        ),
        "copula_adverb": re.compile(rf"(?<!\w)(?:{copulas})\s\w+\s$", re.IGNORECASE),
        "some": re.compile(
            rf"(?<!\w)(?:{alternatives(determiners)})\s{adjectives}{{1,5}}$", re.IGNORECASE
        ),
        "definite": re.compile(rf"(?:^|\s)(?:{this})\s+{adjectives}{{0,2}}$", re.IGNORECASE),
    }


def _articles(section: dict[str, Any]) -> str:
    """A definite article with what separates it from the word behind it."""
    return rf"(?:(?:{alternatives(section['articles'])})(?:\s+|(?<=['’])))"
