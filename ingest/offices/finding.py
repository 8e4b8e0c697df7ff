"""Offices of an article: an office noun, the organisation it belongs to, and its places."""

import re
from dataclasses import replace
from typing import NamedTuple

from ingest.articles import model as articles
from ingest.articles.model import Article, Sentence
from ingest.offices.based import based
from ingest.offices.changes import Change, change_of, left_by
from ingest.offices.earlier import counted_places, earlier_places
from ingest.offices.following import dated
from ingest.offices.headquarters import headquartered, is_of_something_else
from ingest.offices.lexicon import OfficeLexicon, office_lexicon
from ingest.offices.merging import merge
from ingest.offices.model import Office, OfficeScene, Phrase, Window
from ingest.offices.owners import owner_of
from ingest.offices.phrases import is_source, phrases
from ingest.offices.placing import place_left, places_here, places_of
from ingest.offices.statuses import cue_of
from ingest.organisations.model import Organisation
from ingest.organisations.people import find_people
from ingest.places import PlaceMention

_REACH_NEW = 40
_REACH_OWN = 15
_AREA = re.compile(r"\b[A-ZÀ-Þ][\w.-]+\s(?:[a-z-]+\s)?$")
"""«European», right before the headquarters of a part of the world."""


class _Told(NamedTuple):
    """What a sentence tells of all the offices of one noun."""

    owner: str
    change: Change
    is_new: bool
    is_inferred: bool


def find_offices(article: Article, organisations: list[Organisation]) -> list[Office]:
    """Offices in reading order, one for each organisation, place and kind."""
    lexicon = office_lexicon(article.language)
    sentences = article.holding(articles.Cue.OFFICE) if lexicon else []
    if lexicon is None or not any(lexicon.any_cue.search(s.text) for s in sentences):
        return []
    people = frozenset(person.name for person in find_people(article))
    owners = [o for o in organisations if not lexicon.nouns.fullmatch(o.name)]
    scene = OfficeScene(article, lexicon, owners, people)
    found: list[Office] = []
    for sentence in sentences:
        if lexicon.any_cue.search(sentence.text) and not sentence.text.endswith("?"):
            seats = [*based(scene, sentence), *headquartered(scene, sentence)]
            scene = _with_owners(scene, sentence, seats)
            for phrase in phrases(scene, sentence):
                offices = _of_phrase(scene, phrase)
                scene = _with_owners(scene, sentence, offices)
                found += offices
            found += seats
    return merge([_by_full_name(scene, office) for office in dated(scene, found)])


def _by_full_name(scene: OfficeScene, office: Office) -> Office:
    """«TF», whose full name the article gives: one organisation has one name."""
    names = (o.name for o in scene.organisations if office.organisation == o.acronym)
    return replace(office, organisation=next(names, office.organisation))


def _of_phrase(scene: OfficeScene, phrase: Phrase) -> list[Office]:
    """The offices of one noun: one for each of its places."""
    is_new = _is_new(phrase, scene.lexicon)
    cue = cue_of(phrase, scene.lexicon, is_new=is_new)
    if cue is None:
        return []
    places = places_of(scene, phrase, cue.status)
    is_here = not places and cue.status == "opened"
    places = places_here(scene, phrase) if is_here else places
    is_plain = phrase.kind == "office" and cue.status == "existing"
    if is_plain and places and is_source(phrase, scene.article.language, places[-1].extent_end):
        return []
    others = [] if places else counted_places(phrase, scene.lexicon)
    is_somewhere = bool(places or others) and not _is_seat_of_other(scene, phrase)
    owner = owner_of(scene, phrase) if is_somewhere else None
    if owner is None:
        return []
    if is_new and cue.status == "opened" and _is_of_all(phrase):
        cue = replace(cue, status="relocated")
    change = change_of(scene, phrase, cue)
    is_new = is_new and change.status in ("opened", "planned", "relocated")
    phrase = _moved_seat(phrase, change.status, scene.lexicon)
    told = _Told(owner, change, is_new=is_new, is_inferred=is_here)
    offices = [_office(phrase, place, told) for place in places]
    if change.change in ("opened", "to_open") and places:
        others = earlier_places(phrase, scene.lexicon, places)
    there = Change("existing", None, Window(latest=scene.article.anchor))
    known = told._replace(change=there, is_new=False)
    offices += [replace(_office(phrase, p, known), rule="office_earlier") for p in others]
    left = place_left(phrase, scene.lexicon, cue.status, places)
    if left is None:
        return offices
    leaving = told._replace(
        change=left_by(change, Window(latest=scene.article.anchor)), is_new=False
    )
    return [*offices, replace(_office(phrase, left, leaving), rule="office_left")]


def _moved_seat(phrase: Phrase, status: str, lexicon: OfficeLexicon) -> Phrase:
    """«trasferisce la sede a Bari»: the seat that moves is the headquarters, not «di Bari»."""
    is_seat = status in ("relocated", "planned") and phrase.noun.group().lower() in lexicon.seats
    is_moved = is_seat and lexicon.relocated.search(phrase.text, 0, phrase.noun.start())
    ends = (lexicon.of_place.match(phrase.text, phrase.noun.end() + 1), phrase.places)
    of_town = ends[0] and any(p.start == ends[0].end() + 1 for p in phrase.places)
    return replace(phrase, kind="headquarters") if is_moved and not of_town else phrase


def _is_seat_of_other(scene: OfficeScene, phrase: Phrase) -> bool:
    """«Die Lehrstätten mit Sitz in Graz»: the seat is that of the noun before it."""
    seats = scene.lexicon.headquartered.finditer(phrase.text)
    seat = next((s for s in seats if s.start() < phrase.noun.start() < s.end()), None)
    return seat is not None and is_of_something_else(scene, phrase.sentence, seat)


def _with_owners(scene: OfficeScene, sentence: Sentence, offices: list[Office]) -> OfficeScene:
    """The scene that knows the owners of offices: «It» of the next sentence may mean them."""
    if sentence.is_title or not offices:
        return scene
    known = {o.name for o in scene.organisations}
    told = dict.fromkeys(o.organisation for o in offices if o.organisation not in known)
    new = [
        Organisation(
            name,
            sentence,
            spans=[
                (other.index, match.start(), match.end())
                for other in scene.article.sentences
                for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", other.text)
            ],
        )
        for name in told
        if name
    ]
    return replace(scene, organisations=[*scene.organisations, *new]) if new else scene


def _is_new(phrase: Phrase, lexicon: OfficeLexicon) -> bool:
    """Whether «new» (but not «New Haven») stands before the noun: no «new owner with offices»."""
    start, end = max(phrase.noun.start() - _REACH_NEW, 0), phrase.noun.end()
    return any(
        lexicon.accompanied.isdisjoint(phrase.text[match.end() : phrase.noun.start()].split())
        and not any(place.start <= match.start() < place.extent_end for place in phrase.places)
        for match in lexicon.new.finditer(phrase.text, start, end)
    )


def _is_of_all(phrase: Phrase) -> bool:
    """Whether new headquarters replace the old ones: no «new European», no «first» ones."""
    start = max(phrase.noun.start() - _REACH_OWN, 0)
    area = _AREA.search(phrase.text[: phrase.noun.start()], start)
    is_city = area and any(
        p.place and p.place.place_kind == "city" and p.start <= area.start() < p.extent_end
        for p in phrase.places
    )
    is_one = phrase.sentence.is_title or area is None or is_city
    return phrase.kind == "headquarters" and bool(is_one)


def _office(phrase: Phrase, place: PlaceMention, told: _Told) -> Office:
    """One office at one place."""
    return Office(
        organisation=told.owner,
        kind=phrase.kind,
        status=told.change.status,
        is_new=told.is_new,
        is_inferred=told.is_inferred,
        place=place.place,
        place_text=place.text,
        country_code=place.country_code,
        is_country_inferred=place.is_country_inferred,
        sentence=phrase.sentence,
        start=phrase.noun.start(),
        end=max(place.end, phrase.noun.end()),
        rule="office_here" if told.is_inferred else told.change.rule,
        change=told.change.change,
        opened=told.change.opened,
        closed=told.change.closed,
    )
