"""Headquarters by «Seoul-based», which lets them infer."""

import re

from ingest.articles.model import Sentence
from ingest.offices.described import described_subject
from ingest.offices.model import Office, OfficeScene
from ingest.offices.names import full_name, may_be_organisation, named_body
from ingest.offices.seats import seat
from ingest.offices.subjects import speaks_of_one, spoken_of
from ingest.organisations.finding import subject_before
from ingest.organisations.heads import begins_like_person
from ingest.organisations.lexicon import organisation_lexicon
from ingest.places import PlaceMention
from ingest.proper_names import proper_names

_NAME_BEHIND = re.compile(r"\s+(?:[\w-]+\s+){0,4}$")
_COMMON = re.compile(r"\s(?!Inc|Ltd)[a-z]{3,},\s+\w+\s+(?:[\w-]+\s+){0,3}$")
"""A noun in lower case and the apposition behind it."""
_ADJECTIVES = re.compile(r"\s(?:[\w-]+\s){0,4}")
_BEHIND_BODY = 60


def based(scene: OfficeScene, sentence: Sentence) -> list[Office]:
    """«the Tallinn-based alliance»: inferred; «Kent-based employees» have no headquarters."""
    found: list[Office] = []
    for match in scene.lexicon.based.finditer(sentence.text):
        places = scene.article.places[sentence.index]
        place = next(
            (p for p in places if match.start() in (p.end, p.extent_end) and p.place is not None),
            None,
        )
        if place and (owner := _based_owner(scene, sentence, place, match.end())):
            found.append(seat(scene, sentence, place, owner, "headquarters_by_based"))
    return found


def _based_owner(
    scene: OfficeScene, sentence: Sentence, place: PlaceMention, position: int
) -> str | None:
    """The organisation behind «X-based», beside the phrase, or meant by «the X-based firm»."""
    text = sentence.text
    behind = [
        (-start, len(organisation.name), organisation)
        for organisation in scene.organisations
        for index, start, _ in organisation.spans
        if index == sentence.index
        and start > position
        and _NAME_BEHIND.fullmatch(text, position, start)
    ]
    if behind:
        return full_name(scene, max(behind, key=lambda found: found[:2])[2])
    body = scene.lexicon.bodies.search(text, position, position + _BEHIND_BODY)
    between = text[position : body.start()] if body else ""
    if body is None or not _ADJECTIVES.fullmatch(between):
        return None
    if _is_person_behind(text, body.end()):
        return None
    if (name := _name_beside(text, position + 1, body)) is not None:
        return name if may_be_organisation(scene, name) else None
    return _meant(scene, sentence, place, body)


def _is_person_behind(text: str, position: int) -> bool:
    """«the Oslo-based broker, Jane Roe»: what somebody is, not a body."""
    names = ((start, end) for start, end in proper_names(text) if start == position + 2)
    start, end = next(names, (0, 0))
    is_beside = " " in text[start:end] and text.startswith(", ", position)
    return is_beside and begins_like_person(text[start:end])


def _meant(
    scene: OfficeScene, sentence: Sentence, place: PlaceMention, body: re.Match[str]
) -> str | None:
    """What «, a Vienna-based charity» describes, what «the Vienna-based charity» stands for.

    «the seller, a Vienna-based investor» stays without a name; «, the Vienna-based firm said» is
    who acts in the sentence.
    """
    before, words = sentence.text[: place.start], organisation_lexicon(scene.article.language)
    is_what, meant = words.what.search(before), None
    is_speaker = words.said.match(sentence.text, body.end() + 1) is not None
    if is_what and not is_speaker and _COMMON.search(before):
        return None
    if is_what and speaks_of_one(scene, sentence, place.start):
        meant = subject_before(scene.article, scene.organisations, sentence, place.start)
    elif words.definite.search(before):
        told = described_subject(scene, sentence, place.start)
        name = named_body(scene, told) if told else None
        if name:
            return name
        meant = None if is_what else spoken_of(scene, sentence, body.group())
    return full_name(scene, meant) if meant else None


def _name_beside(text: str, position: int, body: re.Match[str]) -> str | None:
    """«the Oslo-based company Reef Works», «the Oslo-based Reef Works group»."""
    spans = dict(proper_names(text))
    if (end := spans.get(position, 0)) + 1 == body.start():
        return text[position:end]
    behind = body.end() + 1
    return text[behind : spans[behind]].rstrip(".,") if behind in spans else None
