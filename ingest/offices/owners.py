"""Whose office it is: a possessor, a name beside the noun, the subject, or «the company»."""

import re

from ingest.offices.acting import acting, anaphor_before
from ingest.offices.model import OfficeScene, Phrase
from ingest.offices.names import known, named_body, plain_name, politician
from ingest.offices.subjects import spoken_of
from ingest.organisations.finding import meant_by
from ingest.organisations.heads import begins_like_person, behind_participle
from ingest.organisations.lexicon import organisation_lexicon
from ingest.places import demonym_country
from ingest.proper_names import proper_names

_POSSESSIVE = re.compile(r"(?P<owner>[\w.&-]+)(?:['’]s|(?<=s)['’])\s+(?:[\w,-]+\s+){0,5}$")
_PLACED = re.compile(r"\s\w{2,3}\s(?:[a-z]+\s)?")
"""« in », « in downtown », between an office noun and its place."""
_SMALL = re.compile(r"(?:[A-ZÀ-Þ][a-zà-ÿ]+\s)?(?:[a-zà-ÿ-]+\s){0,3}")
_NAMED = re.compile(r"\s(?:[a-zà-ÿ]{3,}\s)?[\"“«„]?[A-ZÀ-Þ]")
_ACRONYM = re.compile(r"[A-Z][A-Z&-]{1,6}")
_REACH = 70
_NEAR = 12


def owner_of(scene: OfficeScene, phrase: Phrase) -> str | None:
    """Name of the organisation that has the office; None where it is a person's or nobody's."""
    possessor = _POSSESSIVE.search(phrase.text[: phrase.noun.start()])
    if possessor and not _is_plain_place(phrase, possessor.start("owner")):
        return _possessor(scene, phrase, possessor.end("owner"))
    if scene.lexicon.mine.search(phrase.text, 0, phrase.noun.start()):
        return politician(scene)
    if _is_of_many(scene, phrase):
        return None
    if (body := _body_behind(scene, phrase)) is not None:
        meant = spoken_of(scene, phrase.sentence, body)
        return meant.name if meant else None
    if _is_somebodys(scene, phrase):
        return _behind_of(scene, phrase)
    return (
        _behind_of(scene, phrase)
        or _beside(scene, phrase)
        or _agent(scene, phrase)
        or acting(scene, phrase)
    )


def _is_of_many(scene: OfficeScene, phrase: Phrase) -> bool:
    """«the offices of several bodies»: nobody's whom the sentence names."""
    link = scene.lexicon.owner_behind.match(phrase.text, phrase.noun.end())
    word = phrase.text[link.end() :].split(maxsplit=1)[:1] if link else []
    return bool(word) and word[0] in scene.lexicon.many


def _is_plain_place(phrase: Phrase, position: int) -> bool:
    """Whether a place at a position is no part of a name («the Bank of Oslo's Bergen office»)."""
    runs = proper_names(phrase.text)
    start = next((s for s, e in runs if s <= position < e), position)
    at = [p for p in phrase.places if p.extent_start <= position < p.extent_end]
    return bool(at) and min(start, position) >= min(p.extent_start for p in at)


def _possessor(scene: OfficeScene, phrase: Phrase, end: int) -> str | None:
    """The owner that ends at a position: a name, or an anaphor such as «the firm's»."""
    text = phrase.text
    for start, stop in proper_names(text):
        if start < end <= stop + 2 and not text[start:end].islower():
            begin = behind_participle(scene.article, text, start, end)
            name = re.sub(r"^(?:The|An?|At|In|From)\s+", "", text[begin:end])
            name = re.sub(r"['’]s?$", "", name)
            return _organisation_name(scene, phrase, name, start)
    body = next((b for b in scene.lexicon.bodies.finditer(text, 0, end) if b.end() == end), None)
    if body and organisation_lexicon(scene.article.language).definite.search(text[: body.start()]):
        meant = spoken_of(scene, phrase.sentence, body.group())
        return meant.name if meant else None
    anaphor = anaphor_before(scene, text[max(end - 30, 0) : end])
    meant = (
        meant_by(scene.article, scene.organisations, phrase.sentence, anaphor) if anaphor else None
    )
    return meant.name if meant else None


def _organisation_name(scene: OfficeScene, phrase: Phrase, name: str, start: int) -> str | None:
    """A possessor's full name; None for a person's room («Senator Reed's office»)."""
    if organisation := known(scene, name):
        return organisation.name
    lexicon = organisation_lexicon(scene.article.language)
    if lexicon.anaphors.search(f"the {name}"):
        meant = meant_by(scene.article, scene.organisations, phrase.sentence, name)
        return meant.name if meant else None
    before = phrase.text[max(start - 25, 0) : start]
    is_titled = lexicon.titles.search(f"{before}{name}")
    is_person = begins_like_person(name) or any(
        name in person or person in name for person in scene.people
    )
    is_room = phrase.kind == "office" and not phrase.noun.group().endswith("s")
    return None if is_room and (is_titled or is_person) else name


def _body_behind(scene: OfficeScene, phrase: Phrase) -> str | None:
    """«the Lagos office of the agency»: a body without a name behind «of the»."""
    text, link = phrase.text, scene.lexicon.owner_behind.match(phrase.text, phrase.noun.end())
    words = organisation_lexicon(scene.article.language)
    for anaphor in words.anaphors.finditer(text, phrase.noun.end(), phrase.noun.end() + _REACH):
        is_behind = link and link.start() < anaphor.start() <= link.end() <= anaphor.end()
        if is_behind and not _NAMED.match(text, anaphor.end()):
            return anaphor.group()
    return None


def _behind_of(scene: OfficeScene, phrase: Phrase) -> str | None:
    """«the Lagos office of the Orchard Alliance»: an organisation right behind «of the»."""
    words = organisation_lexicon(scene.article.language)
    link = _link_behind(scene, phrase)
    if link is None:
        return None
    told = scene.lexicon.described.finditer(phrase.text, link.end(), link.end() + _REACH)
    body = next((b for b in told if _SMALL.fullmatch(phrase.text, link.end(), b.start())), None)
    is_kind = body is not None and body["body"].islower()
    position = body.end() if body and is_kind else link.end()
    for organisation in scene.organisations:
        for index, start, _ in organisation.spans:
            if index != phrase.sentence.index or start < position or _is_place(phrase, start):
                continue
            if words.name_start.fullmatch(phrase.text, position, start):
                return organisation.name
    return _unknown_at(scene, phrase, position)


def _is_somebodys(scene: OfficeScene, phrase: Phrase) -> bool:
    """«the Oslo office of Lind, Roe»: a name behind «of», whosever it is, owns the office."""
    link = None if scene.lexicon.is_noun_capitalised else _link_behind(scene, phrase)
    starts = (start for start, _ in proper_names(phrase.text)) if link else ()
    return any(link and start == link.end() and not _is_place(phrase, start) for start in starts)


def _link_behind(scene: OfficeScene, phrase: Phrase) -> re.Match[str] | None:
    """« of the » behind an office noun, or behind the town of «l'antenne de Lyon de la »."""
    behind, text = scene.lexicon.owner_behind, phrase.text
    link = behind.match(text, phrase.noun.end())
    town = next((p for p in phrase.places if link and p.start == link.end()), None)
    return behind.match(text, town.extent_end) if town else link


def _unknown_at(scene: OfficeScene, phrase: Phrase, position: int) -> str | None:
    """The name at a position that nothing else takes for an organisation's."""
    runs = proper_names(phrase.text)
    end = next((end for start, end in runs if start <= position < end), None)
    if end is None or _is_place(phrase, position):
        return None
    lead = organisation_lexicon(scene.article.language).generic_lead.match(phrase.text, position)
    name = plain_name(phrase.text[lead.end() if lead else position : end])
    is_called = scene.lexicon.bodies.search(phrase.text[:position].rstrip().split(" ")[-1])
    is_town = any(
        place.extent_end + 1 == phrase.noun.start()
        or _PLACED.fullmatch(phrase.text, end, place.start)
        for place in phrase.places
    )
    is_sure = phrase.kind == "headquarters" or is_called is not None or is_town
    is_sure = is_sure and not scene.lexicon.is_noun_capitalised
    is_which = demonym_country(name, scene.article.language)
    if is_which or organisation_lexicon(scene.article.language).titles.fullmatch(name):
        return None
    return named_body(scene, name, is_sure=is_sure)


def _beside(scene: OfficeScene, phrase: Phrase) -> str | None:
    """«a Social Security hearing office», «UN headquarters»: a known name or an acronym."""
    text, limit = phrase.text, phrase.noun.start()
    for start, stop in proper_names(text):
        is_cut = start < limit - 1 < stop
        end = limit - 1 if is_cut else stop
        if end > limit or not re.fullmatch(r"\s(?:[a-z-]+\s){0,2}", text[end:limit]):
            continue
        name = re.sub(r"^(?:The|An?)\s+", "", text[start:end])
        function_words = organisation_lexicon(scene.article.language).pronouns
        if _is_place(phrase, start) or function_words & set(text[end:limit].split()):
            continue
        organisation = None if is_cut else known(scene, name)
        if organisation or _ACRONYM.fullmatch(name) or _is_owner(scene, phrase, start, end):
            return organisation.name if organisation else name
    return None


def _is_owner(scene: OfficeScene, phrase: Phrase, start: int, end: int) -> bool:
    """«at Reefworks offices in Oslo»: a name right before the noun, which its place follows.

    «the European office in Oslo», «its Ridge office in Oslo» tell which office it is, not whose.
    """
    lexicon, text, noun = scene.lexicon, phrase.text, phrase.noun
    name = re.sub(r"^(?:The|An?|At|In)\s+", "", text[start:end])
    if start == 0 or end + 1 != noun.start() or not noun.group().islower():
        return False
    is_placed = any(_PLACED.fullmatch(text, noun.end(), place.start) for place in phrase.places)
    is_own = lexicon.own.search(text, max(start - _NEAR, 0), start)
    is_which = lexicon.areas.search(name) or demonym_country(name, scene.article.language)
    return is_placed and not (is_own or is_which or begins_like_person(name))


def _agent(scene: OfficeScene, phrase: Phrase) -> str | None:
    """«an office was opened by X»: the organisation behind «by», after the noun."""
    words = organisation_lexicon(scene.article.language)
    for organisation in scene.organisations:
        for index, start, _ in organisation.spans:
            is_behind = index == phrase.sentence.index and start >= phrase.noun.end()
            head = phrase.text[phrase.noun.end() : start] if is_behind else ""
            if is_behind and len(head) < _REACH and words.behind_agent.search(head):
                return organisation.name
    return None


def _is_place(phrase: Phrase, position: int) -> bool:
    """Whether a position lies in a place's name («Morocco's Casablanca»)."""
    return any(p.start <= position < p.extent_end for p in phrase.places)
