"""Office nouns in a name: «Federal Statistical Office», «its subsidiary, Reef Works»."""

import re

from ingest.articles.model import Sentence
from ingest.offices.lexicon import OfficeLexicon
from ingest.offices.model import OfficeScene, Phrase
from ingest.organisations.lexicon import organisation_lexicon
from ingest.places import PlaceMention

_NAMED = re.compile(r",?\s[A-ZÀ-Þ]")
_DOTTED = re.compile(r"[A-Z]\.$")
_OF_NAME = re.compile(r"\s(?:of|for)\s(?:the\s)?[A-Z]")
_POSSESSED = re.compile(r"['’]s?\s(?:[A-Z][\w-]*\s){0,3}$")
_OWN = 20
"""Characters before a noun in which «its» makes it no name of a body: «its Asia Headquarters»."""


def is_in_owner(scene: OfficeScene, sentence: Sentence, place: PlaceMention) -> bool:
    """«the New York Pond Company headquarters»: a place in the name of an organisation."""
    return any(
        index == sentence.index and start <= place.start and place.end <= end
        for organisation in scene.organisations
        for index, start, end in organisation.spans
    )


def is_name_of_body(scene: OfficeScene, phrase: Phrase) -> bool:
    """«Federal Statistical Office»: a capital makes it a body's own name.

    Unless a place stands before it («the Harbour City Office»), or what makes it somebody's.
    """
    lexicon, text, noun = scene.lexicon, phrase.text, phrase.noun
    if lexicon.is_noun_capitalised or not noun.group()[0].isupper() or noun.start() == 0:
        return False
    if _is_of_name(scene, phrase):
        return True
    if phrase.kind == "headquarters" and lexicon.owner_behind.match(text, noun.end()):
        return False
    is_centre = lexicon.bodies.search(noun.group()) is not None
    if any(_is_beside(text, p, noun) for p in phrase.places) and not is_centre:
        return False
    if noun.group().isupper() or _is_owned(phrase, lexicon):
        return False
    before = text[: noun.start()].rstrip()
    return before[-1:].isalnum() or before[-1:] in ("_", "’", "'") or bool(_DOTTED.search(before))


def _is_of_name(scene: OfficeScene, phrase: Phrase) -> bool:
    """«U.S. Office of Pond Management», but not that of an organisation that the article knows."""
    name = _OF_NAME.match(phrase.text, phrase.noun.end())
    if name is None or phrase.kind not in ("office", "branch"):
        return False
    spans = (s for o in scene.organisations for s in o.spans if s[0] == phrase.sentence.index)
    known = organisation_lexicon(scene.article.language).name_start
    return not any(
        start >= name.end() - 1 and known.fullmatch(phrase.text, name.end() - 1, start)
        for _, start, _ in spans
    )


def _is_owned(phrase: Phrase, lexicon: OfficeLexicon) -> bool:
    """«its Regional Office», «a Central Secretariat», «Acme's Head Office», «Sales Offices in»."""
    text, start, end = phrase.text, phrase.noun.start(), phrase.noun.end()
    if lexicon.own.search(text, max(start - _OWN, 0), start) or lexicon.some.search(text, 0, start):
        return True
    if phrase.kind != "office" and _POSSESSED.search(text, 0, start):
        return True
    is_placed = any(re.fullmatch(r"\s\w{2}\s", text[end : p.start]) for p in phrase.places)
    return is_placed and phrase.kind != "headquarters" and phrase.noun.group().endswith("s")


def is_named(phrase: Phrase) -> bool:
    """«its subsidiary, Reef Works»: a body with a name of its own, not a place of the owner."""
    end = phrase.noun.end()
    is_placed = any(0 < place.start - end <= len(", ") for place in phrase.places)
    return phrase.kind == "branch" and not is_placed and bool(_NAMED.match(phrase.text, end))


def _is_beside(text: str, place: PlaceMention, noun: re.Match[str]) -> bool:
    """Whether a place stands before the noun and both are no «University of Lagos Press Office».

    «U.S. Census Bureau» is a body: a bureau in capitals is one.
    """
    if place.end > noun.start() or not _only_capitals(text[place.end : noun.start()]):
        return False
    if place.place is not None and place.place.place_kind == "country":
        return place.end + 1 == noun.start() and noun.group() != "Bureau"
    is_inner = re.search(r"\b(?:of|de|du|del|of the)\s+$", text[: place.start]) is not None
    return not is_inner and noun.group() != "Bureau"


def _only_capitals(gap: str) -> bool:
    """At most two capitalised words between a place and its office («Midtown East Office»).

    An adjective of government makes it a body («Harbour Provincial Office»).
    """
    return re.fullmatch(r"\s(?:[A-Z][\w-]*(?<!al)\s){0,2}", gap) is not None
