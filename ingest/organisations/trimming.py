"""What a run of capitals holds besides the name of an organisation, and runs that hold none."""

import re
from functools import cache

from ingest.articles.model import Article
from ingest.dates.calendar_names import month_abbreviations, months
from ingest.languages import pack
from ingest.organisations.lexicon import OrganisationLexicon, organisation_lexicon
from ingest.places import is_given_name

_NUMBERED = re.compile(r"\W*(?:\d|$)")


def begin_at_noun(text: str, start: int, end: int, lexicon: OrganisationLexicon) -> int:
    """Where «Plan of the Harbour Council» begins: with the body, if nothing before «of the» is."""
    for link in lexicon.of_the.finditer(text, start, end):
        has_noun = lexicon.nouns.search(text, start, link.start())
        if has_noun or lexicon.compounds.search(text, start, link.start()):
            return start
        tail = (link.end(), end)
        is_body = lexicon.nouns.search(text, *tail) or lexicon.compounds.search(text, *tail)
        if is_body or lexicon.legal.search(text[:end], link.end()):
            start = link.end()
    return start


def end_before_person(text: str, start: int, end: int, lexicon: OrganisationLexicon) -> int:
    """Where «Harbour Council Secretary Jane Roe» ends: before the function of the person."""
    noun = lexicon.nouns.search(text, start, end)
    title = lexicon.titled_person.search(text, noun.end(), end) if noun else None
    return title.start() if title else end


def is_no_name(name: str, language: str) -> bool:
    """Whether a run is a date, a letter, or ends in what belongs to a body: «Council Report»."""
    first, *others = name.split()
    is_date = first.casefold().rstrip(".,") in _months(language)
    if is_date and (not others or _NUMBERED.match(others[0])):
        return True
    if first.casefold() in _never(language) - _definites(language) and (
        _has_capital_nouns(language) or all(word.isdigit() for word in others)
    ):
        return True
    if organisation_lexicon(language).generic_name.fullmatch(name):
        return True
    is_short = sum(letter.isalnum() for letter in name) < 2 or name.isdigit()
    is_word = name.casefold() in _never(language) | _generic(language)
    return is_short or is_word or _is_thing(name, language)


def _is_thing(name: str, language: str) -> bool:
    """Whether a name of several words ends in a word for a gathering, a law, a paper."""
    last = name.casefold().split()[-1]
    return " " in name and last in _things(language)


def is_common(article: Article, name: str) -> bool:
    """Whether a word is a noun like others, where all nouns have capitals.

    It has an article or a bent adjective somewhere, or a capital only where a sentence begins.
    """
    if " " in name:
        return name[0].isdigit() or any(is_given_name(word) for word in name.split()[1:-1])
    if is_one_of_many(article, name) or _stands_behind(_definite(article.language), name, article):
        return True
    return re.search(rf"[a-zäöüß,]\s{re.escape(name)}(?!\w)", article.document) is None


def is_one_of_many(article: Article, name: str) -> bool:
    """Whether a word has «a», «this» or a bent adjective: «einer Gewerkschaft», «große Bank»."""
    definite = _definite(article.language)
    return _stands_behind(rf"(?!(?:{definite})\s)\w+e[mnrs]?", name, article)


def _stands_behind(words: str, name: str, article: Article) -> bool:
    pattern = rf"(?i:(?<!\w)(?:{words}))\s{re.escape(name)}(?!\w)"
    return re.search(pattern, article.document) is not None


@cache
def _definite(language: str) -> str:
    """Definite articles in all cases, also grown together with a preposition."""
    return "|".join(pack(language)["organisations"].get("determiners", ["(?!)"]))


@cache
def _never(language: str) -> frozenset[str]:
    return frozenset(pack(language)["organisations"].get("never_names", []))


@cache
def _generic(language: str) -> frozenset[str]:
    return frozenset(pack(language)["organisations"]["generic_leads"])


@cache
def _definites(language: str) -> frozenset[str]:
    return frozenset(pack(language)["organisations"]["articles"])


@cache
def _has_capital_nouns(language: str) -> bool:
    return pack(language).get("offices", {}).get("is_noun_capitalised", False)


@cache
def _things(language: str) -> frozenset[str]:
    """Last words of names of other things, where the last word tells what a name is.

    Those who run gatherings are called so in the plural («Reed Fairs»).
    """
    section = pack(language)["organisations"]
    if not section.get("is_noun_last", False):
        return frozenset()
    nouns = (word for words in pack(language)["events"]["nouns"].values() for word in words)
    gatherings = {word for word in nouns if word.endswith("ss") or not word.endswith("s")}
    return frozenset((gatherings | set(section["things"])) - set(section["nouns"]))


@cache
def _months(language: str) -> frozenset[str]:
    return frozenset((*months(language), *month_abbreviations(language)))
