"""Headquarters without an office noun: «headquartered in Irvine», «mit Sitz in»."""

import re
from dataclasses import replace

from ingest.articles.model import Sentence
from ingest.offices.fronted import fronted_subject, is_fronted
from ingest.offices.model import Office, OfficeScene, Window
from ingest.offices.names import full_name_of, may_be_organisation, plain_name
from ingest.offices.seats import seat
from ingest.offices.subjects import is_unknown_name, name_ending_at, spoken_of, subject_of
from ingest.organisations.acronyms import is_ticker
from ingest.organisations.heads import told_name
from ingest.organisations.lexicon import organisation_lexicon
from ingest.organisations.people import find_people
from ingest.places import PlaceMention
from ingest.proper_names import proper_names

_LAST_WORD = re.compile(r"[^\W\d_]+(?=\s$)")
_ONE_NOUN = re.compile(r"(?:(?!of\s|de\s|di\s|du\s|del\s)[\w&’'-]+\s){1,6}")
_TOLD = re.compile(r"\s?[,(–-]")
_BESIDE = re.compile(r"(?:\s?\([^()]{1,40}\))?,?\s$")
"""Between a name and what is told of it: «Reef Works (RW), »."""
_WIDE = ("region", "country")
_BASED = re.compile(r"(?i)(?:\w+ )?bas")
_AUXILIARY = 20
_VERB = re.compile(r"\s(?:\w{2,4}\s)?")
_AUX = re.compile(r"(?:\s[a-zà-ÿ]{2,5}){0,2}[ ,]*")
"""« will be », between a person's title and «based in»."""


def headquartered(scene: OfficeScene, sentence: Sentence) -> list[Office]:
    """«X is headquartered in Irvine», «la red, con sede en Lima»."""
    found: list[Office] = []
    for match in scene.lexicon.headquartered.finditer(sentence.text):
        places = _seats(scene, sentence, match)
        owner = _seated(scene, sentence, match, places[-1]) if places else None
        is_stated = not _BASED.match(match.group())
        rule = "headquarters_stated" if is_stated else "headquarters_by_based"
        is_planned = _is_to_come(scene, sentence.text[: match.start()])
        if owner is None or _is_of_branch(scene, sentence.text, match.start()):
            continue
        for place in places:
            office = seat(scene, sentence, place, full_name_of(scene, owner), rule)
            if is_planned:
                office = replace(office, status="planned", change="to_open", opened=Window())
            found.append(office)
    return found


def _seats(scene: OfficeScene, sentence: Sentence, match: re.Match[str]) -> list[PlaceMention]:
    """The places behind «headquartered in»: «in Oslo and Lima», but not «in the Oslo office»."""
    found: list[PlaceMention] = []
    text, position, lexicon = sentence.text, match.end(), scene.lexicon
    for place in scene.article.places[sentence.index]:
        if place.start < position:
            continue
        between = lexicon.links if found else lexicon.near
        is_noun = lexicon.nouns.fullmatch(place.text)
        if is_noun or not between.fullmatch(text, position, place.start):
            break
        kind = place.place.place_kind if place.place else "city"
        is_qualifier = found and kind in _WIDE and text[position : place.start] == ", "
        if not is_qualifier:
            found.append(place)
        position = place.extent_end
    is_office = lexicon.nouns.match(text, position + 1) is not None
    is_its = found and lexicon.own.search(text, match.end(), found[0].start) is not None
    return [] if is_its else found[:-1] if is_office else found


def _is_of_branch(scene: OfficeScene, text: str, position: int) -> bool:
    """«Its subsidiary is headquartered in Oslo»: what the owner has, not where it sits."""
    nouns = scene.lexicon.nouns.finditer(text, 0, position)
    return any(
        _VERB.fullmatch(text, noun.end(), position)
        and scene.lexicon.kinds.get(noun.group().lower()) == "branch"
        for noun in nouns
    )


def _is_to_come(scene: OfficeScene, before: str) -> bool:
    """Whether «will be» ends what stands before «based in Oslo»."""
    ends = [match.end() for match in scene.lexicon.future.finditer(before[-_AUXILIARY:])]
    return any(before[-_AUXILIARY:][end:].strip() in ("", "be") for end in ends)


def _seated(
    scene: OfficeScene, sentence: Sentence, match: re.Match[str], place: PlaceMention
) -> str | None:
    """Whose seat it is: of what follows a fronted phrase, of the name beside it, of the subject.

    «four are based in Delhi» and «lawyers based in Delhi» are nobody's seat, nor is «a carrier
    based in Delhi» that the sentence does not name.
    """
    before, is_sure = sentence.text[: match.start()], not _BASED.match(match.group())
    if is_fronted(scene, sentence, match.start()):
        return fronted_subject(scene, sentence, place.extent_end, is_sure=is_sure)
    if relative := scene.lexicon.which.search(before):
        name = name_ending_at(scene, sentence, relative.start())
        return name or _stood_for(scene, sentence, relative.start())
    if scene.lexicon.people_before.search(before) or _is_of_person(scene, sentence, before):
        return None
    behind = _BESIDE.search(before)
    beside = behind and name_ending_at(scene, sentence, behind.start(), is_sure=is_sure)
    if behind and "," in behind.group() and is_unknown_name(scene, sentence, behind.start()):
        return beside
    named = beside or _described(scene, sentence, match)
    named = named or (_apposed(scene, sentence, match.start()) if is_sure else None)
    return named or _told(scene, sentence, match, place, is_sure=is_sure)


def _apposed(scene: OfficeScene, sentence: Sentence, position: int) -> str | None:
    """«Reef Works, a Tide Elite Partner headquartered in»: the name before the apposition."""
    text, words = sentence.text, organisation_lexicon(scene.article.language)
    for _, end in reversed(proper_names(text[:position])):
        apposed = words.apposed_to.match(text, end)
        if apposed and _ONE_NOUN.fullmatch(text, apposed.end(), position):
            return name_ending_at(scene, sentence, end)
    return None


def _stood_for(scene: OfficeScene, sentence: Sentence, position: int) -> str | None:
    """«The company, which is based in Oslo»: whom the words before a position mean."""
    anaphors = organisation_lexicon(scene.article.language).anaphors
    found = [a for a in anaphors.finditer(sentence.text, 0, position) if a.end() == position]
    meant = spoken_of(scene, sentence, found[-1].group()) if found else None
    return meant.name if meant else None


def _told(
    scene: OfficeScene,
    sentence: Sentence,
    match: re.Match[str],
    place: PlaceMention,
    *,
    is_sure: bool,
) -> str | None:
    """Whom the sentence speaks of, where no name stands beside the seat."""
    if is_of_something_else(scene, sentence, match):
        return None
    some = _unnamed(scene, sentence, match.start())
    if some is None:
        return subject_of(scene, sentence, match.start(), is_sure=is_sure)
    end = place.extent_end
    return None if some else fronted_subject(scene, sentence, end, is_sure=is_sure)


def _unnamed(scene: OfficeScene, sentence: Sentence, position: int) -> int | None:
    """Where «a carrier » before «based in» begins, unless it is what a name «is».

    «An Oslo carrier based in Bergen, Reef Works …» begins the sentence, before its owner.
    """
    words, before = organisation_lexicon(scene.article.language), sentence.text[:position]
    some = words.some.search(before)
    if some is None or not scene.lexicon.bodies.search(some.group()):
        return None
    links = (*words.copula.finditer(before), *scene.lexicon.roles.finditer(before))
    is_told = any(link.start() < some.start() < link.end() for link in links)
    near = before[max(some.start() - _AUXILIARY, 0) : some.start()]
    is_own = scene.lexicon.own.search(near) or words.anaphors.search(near)
    return None if is_told or is_own else some.start()


def is_of_something_else(scene: OfficeScene, sentence: Sentence, match: re.Match[str]) -> bool:
    """«an old mill based in Oslo»: the noun right before is no organisation, nor told of one.

    A verb of its own («has its seat in») may stand anywhere.
    """
    words = organisation_lexicon(scene.article.language)
    noun = _LAST_WORD.search(sentence.text, 0, match.start())
    cue = match.group().split()[0].lower()
    is_verb = cue in words.pronouns - scene.lexicon.accompanied
    if noun is None or is_verb or words.copula_adverb.search(sentence.text[: match.start()]):
        return False
    ends = [e for o in scene.organisations for i, _, e in o.spans if i == sentence.index]
    stood_for = [a.end() for a in words.anaphors.finditer(sentence.text, 0, noun.end())]
    told = [e for e in (*ends, *stood_for) if e <= noun.start()]
    is_told = any(
        _TOLD.match(sentence.text, e) or words.copula.match(sentence.text, e) for e in told
    )
    is_noun = scene.lexicon.is_noun_capitalised or noun.group()[0].islower()
    is_known = noun.group().lower() in words.pronouns or noun.end() in (*ends, *stood_for)
    is_body = scene.lexicon.bodies.search(noun.group()) is not None
    is_known = is_known or scene.lexicon.existing.fullmatch(noun.group()) is not None
    return is_noun and not (is_told or is_known or is_body)


def _is_of_person(scene: OfficeScene, sentence: Sentence, before: str) -> bool:
    """«Jane Roe, head of the institute, is based in Lima», «the director, based in Lima»."""
    titles = organisation_lexicon(scene.article.language).titles
    is_body = any(index == sentence.index for o in scene.organisations for index, *_ in o.spans)
    if not is_body and any(_AUX.fullmatch(before, t.end()) for t in titles.finditer(before)):
        return True
    people = (p for p in find_people(scene.article) if p.sentence.index == sentence.index)
    return any("," in before[person.end :] for person in people)


def _described(scene: OfficeScene, sentence: Sentence, match: re.Match[str]) -> str | None:
    """The name of «Reef Watch, a network based in Lima», known as an organisation or not."""
    text, words = sentence.text, organisation_lexicon(scene.article.language)
    body = list(scene.lexicon.bodies.finditer(text, 0, match.start()))
    if not body or text[body[-1].end() : match.start()].strip(" ,"):
        return None
    for start, end in reversed(proper_names(text[: body[-1].start()])):
        name = plain_name(text[slice(*told_name(text, start, end, words))])
        if (
            words.legal.fullmatch(name)
            or is_ticker(text, start)
            or not words.described.fullmatch(text, end, body[-1].start())
        ):
            continue
        here = {(i, e): o.name for o in scene.organisations for i, _, e in o.spans}
        known = [o.name for o in scene.organisations if name in (o.name, o.acronym)]
        if spanned := here.get((sentence.index, end)):
            return spanned
        if known:
            return known[0]
        return name if may_be_organisation(scene, name) else None
    return None
