"""Headquarters without an office noun: «headquartered in Irvine», «mit Sitz in»."""

import re
from dataclasses import replace

from ingest.articles.model import Sentence
from ingest.offices.model import Office, OfficeScene
from ingest.offices.owners import full_name_of
from ingest.offices.seats import seat
from ingest.offices.subjects import (
    fronted_subject,
    known,
    may_be_organisation,
    plain_name,
    subject_of,
)
from ingest.organisations.lexicon import organisation_lexicon
from ingest.organisations.people import find_people
from ingest.places import PlaceMention
from ingest.proper_names import proper_names

_LAST_WORD = re.compile(r"[^\W\d_]+(?=\s$)")
_TOLD = re.compile(r"\s?[,(–-]")
_BASED = re.compile(r"(?i)(?:\w+ )?bas")
_NEAR = re.compile(r"(?:[,\s]|[a-zà-ÿ’']+\s){1,6}")
"""Between «headquartered in» and the place: «the capital city of»."""
_AUXILIARY = 20


def headquartered(scene: OfficeScene, sentence: Sentence) -> list[Office]:
    """«X is headquartered in Irvine», «la red, con sede en Lima»."""
    found: list[Office] = []
    for match in scene.lexicon.headquartered.finditer(sentence.text):
        places = scene.article.places[sentence.index]
        place = next((p for p in places if p.start >= match.end()), None)
        if place and not _NEAR.fullmatch(sentence.text, match.end(), place.start):
            place = None
        owner = _seated(scene, sentence, match, place) if place else None
        if place and owner:
            is_stated = not _BASED.match(match.group())
            rule = "headquarters_stated" if is_stated else "headquarters_by_based"
            office = seat(scene, sentence, place, full_name_of(scene, owner), rule)
            if _is_to_come(scene, sentence.text[: match.start()]):
                office = replace(office, status="planned", opened_latest=None)
            found.append(office)
    return found


def _is_to_come(scene: OfficeScene, before: str) -> bool:
    """Whether «will be» ends what stands before «based in Oslo»."""
    ends = [match.end() for match in scene.lexicon.future.finditer(before[-_AUXILIARY:])]
    return any(before[-_AUXILIARY:][end:].strip() in ("", "be") for end in ends)


def _seated(
    scene: OfficeScene, sentence: Sentence, match: re.Match[str], place: PlaceMention
) -> str | None:
    """Whose seat it is: of what follows a fronted phrase, of the name beside it, of the subject.

    «four are based in Delhi» and «lawyers based in Delhi» are nobody's seat.
    """
    text = sentence.text
    before = text[: match.start()]
    if scene.lexicon.fronted.fullmatch(before):
        is_sure = not _BASED.match(match.group())
        return fronted_subject(scene, sentence, place.extent_end, is_sure=is_sure)
    if relative := scene.lexicon.which.search(before):
        return _named_before(scene, sentence, relative.start())
    if scene.lexicon.people_before.search(before) or _is_of_person(scene, sentence, before):
        return None
    if (described := _described(scene, sentence, match)) is not None:
        return described
    if is_of_something_else(scene, sentence, match):
        return None
    return subject_of(scene, sentence, match.start())


def is_of_something_else(scene: OfficeScene, sentence: Sentence, match: re.Match[str]) -> bool:
    """«an old mill based in Oslo»: the noun right before is no organisation, nor told of one.

    A verb of its own («has its seat in») may stand anywhere.
    """
    words = organisation_lexicon(scene.article.language)
    noun = _LAST_WORD.search(sentence.text, 0, match.start())
    cue = match.group().split()[0].lower()
    if noun is None or cue in words.pronouns - scene.lexicon.accompanied:
        return False
    ends = [e for o in scene.organisations for i, _, e in o.spans if i == sentence.index]
    told = [e for e in ends if e <= noun.start()]
    is_told = any(
        _TOLD.match(sentence.text, e) or words.copula.match(sentence.text, e) for e in told
    )
    is_noun = scene.lexicon.is_noun_capitalised or noun.group()[0].islower()
    is_known = noun.group().lower() in words.pronouns or noun.end() in ends
    is_body = scene.lexicon.bodies.search(noun.group()) is not None
    return is_noun and not (is_told or is_known or is_body)


def _named_before(scene: OfficeScene, sentence: Sentence, position: int) -> str | None:
    """The name that ends at a position: «run by Reef Works, which is based in Oslo»."""
    spans = [(s, e) for s, e in proper_names(sentence.text) if 0 <= position - e <= 1]
    name = plain_name(sentence.text[spans[-1][0] : spans[-1][1]]) if spans else ""
    organisation = known(scene, name) if name else None
    return organisation.name if organisation else name if " " in name else None


def _is_of_person(scene: OfficeScene, sentence: Sentence, before: str) -> bool:
    """«Jane Roe, head of the institute, is based in Lima»: a function, and a comma behind it."""
    people = (p for p in find_people(scene.article) if p.sentence.index == sentence.index)
    return any("," in before[person.end :] for person in people)


def _described(scene: OfficeScene, sentence: Sentence, match: re.Match[str]) -> str | None:
    """The name of «Reef Watch, a network based in Lima», known as an organisation or not."""
    text, words = sentence.text, organisation_lexicon(scene.article.language)
    body = list(scene.lexicon.bodies.finditer(text, 0, match.start()))
    if not body or text[body[-1].end() : match.start()].strip(" ,"):
        return None
    for start, end in reversed(proper_names(text[: body[-1].start()])):
        lead = words.heading.match(text, start, end) or words.leading.match(text, start, end)
        name = plain_name(text[lead.end() if lead else start : end])
        if words.legal.fullmatch(name) or not words.described.fullmatch(
            text, end, body[-1].start()
        ):
            continue
        known = [o for o in scene.organisations if name in (o.name, o.acronym)]
        if known:
            return known[0].name
        return name if may_be_organisation(scene, name) else None
    return None
