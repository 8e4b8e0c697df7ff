"""Headquarters without an office noun: «Seoul-based», «headquartered in Irvine», «mit Sitz in»."""

import re

from ingest.articles.model import Sentence
from ingest.offices.model import Office, OfficeScene
from ingest.offices.owners import full_name
from ingest.organisations.finding import meant_by, subject_before
from ingest.places import PlaceMention

_FAR = 14
_NAME_BEHIND = re.compile(r"\s+(?:[\w-]+\s+){0,4}$")
_APPOSITION = re.compile(r"(?:,|\(|–|-)\s+(?:an?|the|now)\s+$", re.IGNORECASE)


def headquarters_in(scene: OfficeScene, sentence: Sentence) -> list[Office]:
    """Headquarters that a sentence states or lets infer."""
    return [*_based(scene, sentence), *_headquartered(scene, sentence)]


def _based(scene: OfficeScene, sentence: Sentence) -> list[Office]:
    """«the Tallinn-based alliance»: inferred; «Kent-based employees» have no headquarters."""
    found: list[Office] = []
    for match in scene.lexicon.based.finditer(sentence.text):
        places = scene.article.places[sentence.index]
        place = next((p for p in places if p.end == match.start() and p.place is not None), None)
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
    body = scene.lexicon.bodies.search(text, position, position + 60)
    between = text[position : body.start()] if body else ""
    if body is None or not re.fullmatch(r"\s(?:[\w-]+\s){0,4}", between):
        return None
    if _APPOSITION.search(text[: place.start]):
        meant = subject_before(scene.article, scene.organisations, sentence, place.start)
    else:
        meant = meant_by(scene.organisations, sentence, body.group())
    return full_name(scene, meant) if meant else None


def _headquartered(scene: OfficeScene, sentence: Sentence) -> list[Office]:
    """«X is headquartered in Irvine», «la red, con sede en Lima»."""
    found: list[Office] = []
    for match in scene.lexicon.headquartered.finditer(sentence.text):
        places = scene.article.places[sentence.index]
        place = next((p for p in places if 0 <= p.start - match.end() <= _FAR), None)
        owner = subject_before(scene.article, scene.organisations, sentence, match.start())
        if place and owner:
            is_stated = not re.match(r"(?i)(?:is |are )?bas", match.group())
            rule = "headquarters_stated" if is_stated else "headquarters_by_based"
            found.append(_office(scene, sentence, place, full_name(scene, owner), rule))
    return found


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
