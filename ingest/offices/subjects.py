"""Whom a sentence speaks of when it tells where somebody is.

The organisation it names, what its «the company» stands for, or a name of its own that no other
rule took for an organisation. A sentence with a subject of its own never speaks of the article's
main organisation.
"""

import re

from ingest.articles.model import Sentence
from ingest.offices.model import OfficeScene
from ingest.organisations.finding import meant_by, subject_before
from ingest.organisations.lexicon import organisation_lexicon
from ingest.organisations.model import Organisation
from ingest.places import is_given_name
from ingest.proper_names import proper_names

_ARTICLE = re.compile(r"^(?:The|La|Le|El|Die|Der|Das|L['’])\s*")
_ABOUT = re.compile(r"^(?:About|ABOUT|Über|Acerca de|Sobre|À propos de?)\s+")
_CLAUSE = re.compile(r"[,;–—]\s+")
_SUBJECT_REACH = 30
_SENTENCES_BACK = 2


def subject_of(scene: OfficeScene, sentence: Sentence, position: int) -> str | None:
    """Name of the organisation that a sentence speaks of at a position, None where it is unclear.

    Args:
        scene: the article with its organisations.
        sentence: the sentence.
        position: where it tells of an office or a seat.
    """
    text = sentence.text
    if scene.lexicon.persons.search(text, 0, position):
        return politician(scene)
    named = [o for o in scene.organisations if _is_before(o, sentence, position)]
    if named:
        found = subject_before(scene.article, named, sentence, position)
        if found is not None:
            return found.name
    if anaphor := _anaphor(scene, text, position):
        meant = spoken_of(scene, sentence, anaphor)
        return meant.name if meant else None
    own = own_subject(scene, sentence, position)
    if own is not None:
        return own if may_be_organisation(scene, own) else None
    meant = subject_before(scene.article, scene.organisations, sentence, position)
    return meant.name if meant else None


def fronted_subject(scene: OfficeScene, sentence: Sentence, position: int) -> str | None:
    """The subject behind a fronted phrase: «Based in Oslo, Norway, the Reef Society …».

    Args:
        scene: the article with its organisations.
        sentence: the sentence.
        position: end of the place.
    """
    text = sentence.text
    anaphors = organisation_lexicon(scene.article.language).anaphors
    starts = {start: (start, end) for start, end in proper_names(text) if start >= position}
    for comma in _CLAUSE.finditer(text, position):
        begin = comma.end()
        if anaphor := anaphors.match(text, begin):
            meant = spoken_of(scene, sentence, anaphor.group())
            return meant.name if meant else None
        article = _ARTICLE.match(text[begin:].capitalize())
        begin += article.end() if article and begin not in starts else 0
        if begin not in starts or _is_place(scene, sentence, begin):
            continue
        name = _plain(_ARTICLE.sub("", text[begin : starts[begin][1]]))
        known = [o for o in scene.organisations if name in (o.name, o.acronym)]
        if known:
            return known[0].name
        return name if may_be_organisation(scene, name) else None
    return None


def politician(scene: OfficeScene) -> str | None:
    """The member of a parliament whom an article is about, whose offices in towns are bodies."""
    found = scene.lexicon.politicians.search(scene.article.document)
    if found is None:
        return None
    names = (match.group() for match in scene.lexicon.politicians.finditer(scene.article.document))
    family = found.group().split()[-1]
    return max((name for name in names if name.endswith(family)), key=len)


def own_subject(scene: OfficeScene, sentence: Sentence, position: int) -> str | None:
    """The name with which a sentence begins, if it is neither a place nor a known organisation."""
    text = sentence.text
    if sentence.is_title:
        return None
    names = proper_names(text)
    if not names or names[0][0] > len("About the "):
        return None
    start, end = names[0]
    lead = re.match(r"(?:\w+\s)?", text)
    is_led = lead is not None and lead.group().strip().lower() in _leads(scene)
    name = _plain(_ABOUT.sub("", _ARTICLE.sub("", text[start:end])))
    if is_led or end > position or len(name.split()) < 2 or _is_place(scene, sentence, start):
        return None
    return name


def _leads(scene: OfficeScene) -> frozenset[str]:
    """Words that begin a sentence before its subject, or stand for it."""
    words = organisation_lexicon(scene.article.language)
    return words.pronouns - {"the", "la", "le", "el", "die", "der", "das"}


def _plain(name: str) -> str:
    """A name without its genitive and full stop."""
    return re.sub(r"['’]s?$", "", name.rstrip(".,"))


def may_be_organisation(scene: OfficeScene, name: str) -> bool:
    """Whether a name that nothing else marks is no person's."""
    first = name.split(maxsplit=1)[0]
    is_person = is_given_name(first) or any(
        name in person or person in name for person in scene.people
    )
    is_titled = organisation_lexicon(scene.article.language).titles.match(name)
    is_crowd = scene.lexicon.people_before.search(f"{name} ") is not None
    has_shape = " " in name or name.isupper() or not name[1:].islower()
    return has_shape and not (is_person or is_titled or is_crowd or name[0].isdigit())


def spoken_of(scene: OfficeScene, sentence: Sentence, anaphor: str) -> Organisation | None:
    """What «the company» means: the subject of one of the two sentences before, else the main one.

    A noun of its own name decides first («the foundation»).
    """
    noun = re.split(r"[\s'’]", anaphor.lower())[-1]
    if any(noun in re.split(r"\W+", o.name.lower()) for o in scene.organisations):
        return meant_by(scene.organisations, sentence, anaphor)
    for index in range(sentence.index - 1, max(sentence.index - 1 - _SENTENCES_BACK, -1), -1):
        subjects = [
            organisation
            for organisation in scene.organisations
            for where, start, _ in organisation.spans
            if where == index and start <= _SUBJECT_REACH
        ]
        if subjects:
            return max(subjects, key=lambda o: len(o.name))
    return meant_by(scene.organisations, sentence, anaphor)


def _is_before(organisation: Organisation, sentence: Sentence, position: int) -> bool:
    return any(i == sentence.index and end <= position for i, _, end in organisation.spans)


def _anaphor(scene: OfficeScene, text: str, position: int) -> str | None:
    anaphors = organisation_lexicon(scene.article.language).anaphors
    found = list(anaphors.finditer(text, 0, position))
    return found[-1].group() if found else None


def _is_place(scene: OfficeScene, sentence: Sentence, position: int) -> bool:
    places = scene.article.places[sentence.index]
    return any(p.extent_start <= position < p.extent_end for p in places)
