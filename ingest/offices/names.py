"""Names of owners: the fullest in its article, one that no other rule knows, no person's."""

import re

from ingest.articles.model import Sentence
from ingest.offices.model import OfficeScene
from ingest.organisations.heads import begins_like_person, is_family_name, undoubled
from ingest.organisations.keys import organisation_key
from ingest.organisations.lexicon import organisation_lexicon
from ingest.organisations.model import Organisation
from ingest.organisations.trimming import is_no_name
from ingest.places import is_given_name


def full_name_of(scene: OfficeScene, name: str) -> str:
    """`full_name` by name; a name that is no known organisation stays as it is."""
    known_one = next((o for o in scene.organisations if o.name == name), None)
    return full_name(scene, known_one) if known_one else name


def full_name(scene: OfficeScene, organisation: Organisation) -> str:
    """The longest name of an organisation in the article («Acme Bank», «Acme Bank Group»)."""
    key, corporate = (
        organisation_key(organisation.name),
        organisation_lexicon(scene.article.language).corporate,
    )
    longer = [
        o.name for o in scene.organisations
        if (own := organisation_key(o.name)).startswith(f"{key} ")
        and corporate.fullmatch(own.removeprefix(f"{key} "))
    ]  # fmt: skip
    return max(longer, key=len, default=organisation.name)


def named_body(scene: OfficeScene, name: str, *, is_sure: bool = True) -> str | None:
    """The organisation of a name that a sentence begins with, known or not; no person's."""
    if organisation := known(scene, name):
        return organisation.name
    if is_no_name(name, scene.article.language):
        return None
    is_given = is_given_name(name) and not name.isupper()
    is_person = is_given or any(name in person for person in scene.people)
    is_person = is_person or (" " not in name and is_family_name(scene.article, name))
    is_one = is_sure and " " not in name and name[:1].isupper() and not is_person
    return name if is_one or may_be_organisation(scene, name) else None


def known(scene: OfficeScene, name: str) -> Organisation | None:
    """The article's organisation that a name, its acronym or its first words stand for."""
    key = organisation_key(name)
    for organisation in scene.organisations:
        if name == organisation.acronym or key == organisation_key(organisation.name):
            return organisation
    longer = [o for o in scene.organisations if organisation_key(o.name).startswith(f"{key} ")]
    return longer[0] if longer else None


def politician(scene: OfficeScene) -> str | None:
    """The member of a parliament whom an article is about, whose offices in towns are bodies."""
    found = scene.lexicon.politicians.search(scene.article.document)
    if found is None:
        return None
    names = (match.group() for match in scene.lexicon.politicians.finditer(scene.article.document))
    family = found.group().split()[-1]
    return max((name for name in names if name.endswith(family)), key=len)


def plain_name(name: str) -> str:
    """A name without its repetition, its genitive and full stop."""
    return undoubled(re.sub(r"['’]s?$", "", name.rstrip(".,")))


def may_be_organisation(scene: OfficeScene, name: str) -> bool:
    """Whether a name that nothing else marks is no person's."""
    is_person = begins_like_person(name) or any(
        name in person or person in name for person in scene.people
    )
    titles = organisation_lexicon(scene.article.language).titles
    is_titled = any(
        title.start() == 0 or title.end() == len(name) for title in titles.finditer(name)
    )
    is_crowd = scene.lexicon.people_before.search(f"{name} ") is not None
    is_crowd = is_crowd or scene.lexicon.areas.fullmatch(name) is not None
    has_shape = " " in name or name.isupper() or not name[1:].islower()
    return has_shape and not (is_person or is_titled or is_crowd or name[0].isdigit())


def is_place(scene: OfficeScene, sentence: Sentence, position: int) -> bool:
    """Whether a position lies in the name of a place or what qualifies it."""
    places = scene.article.places[sentence.index]
    return any(p.extent_start <= position < p.extent_end for p in places)
