"""Headquarters without an office noun: «Seoul-based», «headquartered in Irvine», «mit Sitz in»."""

import re
from dataclasses import replace

from ingest.articles.model import Sentence
from ingest.offices.model import Office, OfficeScene
from ingest.offices.owners import full_name, full_name_of
from ingest.offices.subjects import (
    fronted_subject,
    may_be_organisation,
    plain_name,
    spoken_of,
    subject_of,
)
from ingest.organisations.finding import subject_before
from ingest.organisations.lexicon import organisation_lexicon
from ingest.organisations.people import find_people
from ingest.places import PlaceMention
from ingest.proper_names import proper_names

_NEAR = re.compile(r"(?:[,\s]|[a-zà-ÿ’']+\s){1,6}")
"""Between «headquartered in» and the place: «the capital city of»."""
_AUXILIARY = 20
_NAME_BEHIND = re.compile(r"\s+(?:[\w-]+\s+){0,4}$")
_APPOSITION = re.compile(
    r"(?:,|\(|–|-|\sis|\swas)\s+(?:an?|the|now)\s+(?:[\w-]+,?\s+){0,3}$", re.IGNORECASE
)
_DEFINITE = re.compile(r"(?:^|\s)(?:the|this)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_BEHIND_BODY = 60
_DESCRIBED = re.compile(
    r"(?:\s\([^)]{1,60}\))?(?:,|\s–|\s-|\s\()?\s(?:(?:is|was|ist|war|est|es|era)\s)?"
    r"(?:an?|the|eine?|der|die|das|une?|la|le|una?|el)\s(?:[\w’'&-]+,?\s){0,7}$",
    re.IGNORECASE,
)


def headquarters_in(scene: OfficeScene, sentence: Sentence) -> list[Office]:
    """Headquarters that a sentence states or lets infer."""
    return [*_based(scene, sentence), *_headquartered(scene, sentence)]


def _based(scene: OfficeScene, sentence: Sentence) -> list[Office]:
    """«the Tallinn-based alliance»: inferred; «Kent-based employees» have no headquarters."""
    found: list[Office] = []
    for match in scene.lexicon.based.finditer(sentence.text):
        places = scene.article.places[sentence.index]
        place = next(
            (p for p in places if match.start() in (p.end, p.extent_end) and p.place is not None),
            None,
        )
        if place and (owner := _based_owner(scene, sentence, place, match.end())):
            found.append(_office(scene, sentence, place, owner, "headquarters_by_based"))
    return found


def _based_owner(
    scene: OfficeScene, sentence: Sentence, place: PlaceMention, position: int
) -> str | None:
    """The organisation behind «X-based», beside the phrase, or meant by «the X-based firm»."""
    text = sentence.text
    for organisation in scene.organisations:
        for index, start, _ in organisation.spans:
            if index == sentence.index and start > position:
                gap = text[position:start]
                if _NAME_BEHIND.fullmatch(gap):
                    return full_name(scene, organisation)
    body = scene.lexicon.bodies.search(text, position, position + _BEHIND_BODY)
    between = text[position : body.start()] if body else ""
    if body is None or not re.fullmatch(r"\s(?:[\w-]+\s){0,4}", between):
        return None
    if (named := _name_at(text, body.end() + 1)) is not None:
        return named if may_be_organisation(scene, named) else None
    if _APPOSITION.search(text[: place.start]):
        meant = subject_before(scene.article, scene.organisations, sentence, place.start)
        return full_name(scene, meant) if meant else None
    if not _DEFINITE.search(text[: place.start]):
        return None
    meant = spoken_of(scene, sentence, body.group())
    return full_name(scene, meant) if meant else None


def _name_at(text: str, position: int) -> str | None:
    """The name that begins at a position: «the Oslo-based company Reef Works»."""
    spans = dict(proper_names(text))
    return text[position : spans[position]].rstrip(".,") if position in spans else None


def _headquartered(scene: OfficeScene, sentence: Sentence) -> list[Office]:
    """«X is headquartered in Irvine», «la red, con sede en Lima»."""
    found: list[Office] = []
    for match in scene.lexicon.headquartered.finditer(sentence.text):
        places = scene.article.places[sentence.index]
        place = next((p for p in places if p.start >= match.end()), None)
        if place and not _NEAR.fullmatch(sentence.text, match.end(), place.start):
            place = None
        owner = _seated(scene, sentence, match, place) if place else None
        if place and owner:
            is_stated = not re.match(r"(?i)(?:is |are |was )?bas", match.group())
            rule = "headquarters_stated" if is_stated else "headquarters_by_based"
            office = _office(scene, sentence, place, full_name_of(scene, owner), rule)
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
        return fronted_subject(scene, sentence, place.extent_end)
    if scene.lexicon.people_before.search(before) or _is_of_person(scene, sentence, before):
        return None
    if (described := _described(scene, sentence, match)) is not None:
        return described
    return subject_of(scene, sentence, match.start())


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
        if not _DESCRIBED.fullmatch(text, end, body[-1].start()):
            continue
        known = [o for o in scene.organisations if name in (o.name, o.acronym)]
        if known:
            return known[0].name
        return name if may_be_organisation(scene, name) else None
    return None


def _office(
    scene: OfficeScene, sentence: Sentence, place: PlaceMention, owner: str, rule: str
) -> Office:
    """An existing headquarters, known by the day of publication."""
    return Office(
        organisation=owner,
        kind="headquarters",
        status="existing",
        is_new=False,
        is_inferred=rule == "headquarters_by_based",
        place=place.place,
        place_text=place.text,
        country_code=place.country_code,
        is_country_inferred=place.is_country_inferred,
        sentence=sentence,
        start=place.start,
        end=place.end,
        rule=rule,
        opened_latest=scene.article.anchor,
    )
