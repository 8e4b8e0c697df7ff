"""Whose office it is: a possessor, a name beside the noun, the subject, or «the company»."""

import re
from dataclasses import replace
from functools import cache

from ingest import grammar
from ingest.offices.model import OfficeScene, Phrase
from ingest.offices.subjects import (
    fronted_subject,
    known,
    may_be_organisation,
    named_body,
    own_subject,
    plain_name,
    politician,
    spoken_of,
)
from ingest.organisations.finding import meant_by, subject_before
from ingest.organisations.keys import organisation_key
from ingest.organisations.lexicon import organisation_lexicon
from ingest.organisations.model import Organisation
from ingest.proper_names import proper_names

_POSSESSIVE = re.compile(r"(?P<owner>[\w.&-]+)(?:['’]s|(?<=s)['’])\s+(?:[\w,-]+\s+){0,5}$")
_ACRONYM = re.compile(r"[A-Z][A-Z&-]{1,6}")
_NAMED = re.compile(r"\s[A-ZÀ-Þ]")
_REACH = 70


def owner_of(scene: OfficeScene, phrase: Phrase) -> str | None:
    """Name of the organisation that has the office; None where it is a person's or nobody's."""
    possessor = _POSSESSIVE.search(phrase.text[: phrase.noun.start()])
    if possessor and not _is_place(phrase, possessor.start("owner")):
        return _possessor(scene, phrase, possessor.end("owner"))
    return (
        _behind_of(scene, phrase)
        or _beside(scene, phrase)
        or _agent(scene, phrase)
        or _subject(scene, phrase)
    )


def anaphor_before(scene: OfficeScene, text: str) -> str | None:
    """The last «the company» in a stretch of text."""
    anaphors = organisation_lexicon(scene.article.language).anaphors
    return max((m.group() for m in anaphors.finditer(text)), key=len, default=None)


def _possessor(scene: OfficeScene, phrase: Phrase, end: int) -> str | None:
    """The owner that ends at a position: a name, or an anaphor such as «the firm's»."""
    text = phrase.text
    for start, stop in proper_names(text):
        if start < end <= stop + 2 and not text[start:end].islower():
            name = re.sub(r"^(?:The|An?|At|In|From)\s+", "", text[start:end])
            name = re.sub(r"['’]s?$", "", name)
            return _organisation_name(scene, phrase, name, start)
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
    is_person = any(name in person or person in name for person in scene.people)
    is_room = phrase.kind == "office" and not phrase.noun.group().endswith("s")
    return None if is_room and (is_titled or is_person) else name


def _behind_of(scene: OfficeScene, phrase: Phrase) -> str | None:
    """«the Lagos office of the Orchard Alliance»: an organisation right behind «of the»."""
    words = organisation_lexicon(scene.article.language)
    link = scene.lexicon.owner_behind.match(phrase.text, phrase.noun.end())
    if link is None:
        return None
    for organisation in scene.organisations:
        for index, start, _ in organisation.spans:
            if index != phrase.sentence.index or start < link.end():
                continue
            if words.name_start.fullmatch(phrase.text, link.end(), start):
                return organisation.name
    return _unknown_at(scene, phrase, link.end())


def _unknown_at(scene: OfficeScene, phrase: Phrase, position: int) -> str | None:
    """The name at a position that nothing else takes for an organisation's."""
    runs = proper_names(phrase.text)
    end = next((end for start, end in runs if start <= position < end), None)
    if end is None or _is_place(phrase, position):
        return None
    name = plain_name(phrase.text[position:end])
    return name if may_be_organisation(scene, name) else None


def _beside(scene: OfficeScene, phrase: Phrase) -> str | None:
    """«a Social Security hearing office», «UN headquarters»: a known name or an acronym."""
    text, limit = phrase.text, phrase.noun.start()
    for start, end in proper_names(text):
        if end > limit or not re.fullmatch(r"\s(?:[a-z-]+\s){0,2}", text[end:limit]):
            continue
        name = re.sub(r"^(?:The|An?)\s+", "", text[start:end])
        if _is_place(phrase, start):
            continue
        organisation = known(scene, name)
        if organisation or _ACRONYM.fullmatch(name):
            return organisation.name if organisation else name
    return None


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


def _subject(scene: OfficeScene, phrase: Phrase) -> str | None:
    """The organisation that acts in the sentence, else what «it» or «the company» means there.

    A sentence about companies in general has no owner.
    """
    head = phrase.text[: phrase.noun.start()]
    generic = scene.lexicon.generic_owners.search(head)
    if generic and not _NAMED.match(head, generic.end()):
        return None
    if scene.lexicon.persons.search(head):
        return politician(scene)
    if head and scene.lexicon.fronted.fullmatch(head):
        places = [p.extent_end for p in phrase.places if p.start >= phrase.noun.end()]
        fronted = fronted_subject(scene, phrase.sentence, places[-1]) if places else None
        return full_name_of(scene, fronted) if fronted else None
    acting = [o for o in scene.organisations if _acts(scene, phrase, o)]
    anaphor = None if acting else anaphor_before(scene, head)
    own = None if acting or anaphor else own_subject(scene, phrase.sentence, len(head))
    if own is not None:
        return own if scene.lexicon.politicians.match(own) else named_body(scene, own)
    if anaphor:
        others = [o for o in scene.organisations if not _is_object(scene, phrase, o)]
        meant = spoken_of(replace(scene, organisations=others), phrase.sentence, anaphor)
    else:
        candidates = acting or scene.organisations
        meant = subject_before(scene.article, candidates, phrase.sentence, len(head))
    if meant is None and len(scene.organisations) == 1:
        meant = scene.organisations[0]
    return full_name(scene, meant) if meant else None


def _acts(scene: OfficeScene, phrase: Phrase, organisation: Organisation) -> bool:
    """Whether an organisation stands before the noun and is not the object of another one.

    Nor whose other one is: «Acme, a company of Tide Holdings, has offices in …».
    """
    return any(
        index == phrase.sentence.index
        and end <= phrase.noun.start()
        and not scene.lexicon.objects.search(phrase.text[:start])
        and not _of_whom().search(phrase.text[:start])
        for index, start, end in organisation.spans
    )


@cache
def _of_whom() -> re.Pattern[str]:
    """«, a portfolio company of the», at the end of a text."""
    article, link = grammar.any_of("indefinite"), grammar.leading("of")
    behind = grammar.leading("link_articles")
    return re.compile(rf",\s+(?:{article})\s+[^,;.]{{1,40}}\s{link}{behind}?$")


def _is_object(scene: OfficeScene, phrase: Phrase, organisation: Organisation) -> bool:
    """Whether the sentence names an organisation, but only as what another one deals with."""
    is_here = any(index == phrase.sentence.index for index, _, _ in organisation.spans)
    return is_here and not _acts(scene, phrase, organisation)


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


def _is_place(phrase: Phrase, position: int) -> bool:
    """Whether a position lies in a place's name («Morocco's Casablanca»)."""
    return any(p.start <= position < p.extent_end for p in phrase.places)
