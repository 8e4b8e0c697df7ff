"""Who acts where a sentence tells of an office: its subject, or what «the company» means there."""

import re
from dataclasses import replace
from functools import cache

from ingest import grammar
from ingest.alternatives import alternatives
from ingest.languages import words_of_all
from ingest.offices.described import described_subject
from ingest.offices.fronted import fronted_subject, is_fronted
from ingest.offices.model import OfficeScene, Phrase
from ingest.offices.names import full_name, full_name_of, named_body, politician
from ingest.offices.subjects import name_ending_at, own_subject, spoken_of
from ingest.offices.unmarked import unmarked
from ingest.organisations.finding import subject_before
from ingest.organisations.lexicon import organisation_lexicon
from ingest.organisations.model import Organisation

_RELATIVE = re.compile(r",\s\w+\s")
_NAMED = re.compile(r"\s[A-ZÀ-Þ]")


def acting(scene: OfficeScene, phrase: Phrase) -> str | None:
    """The organisation that acts in the sentence, else what «it» or «the company» means there.

    A sentence about companies in general has no owner.
    """
    head = phrase.text[: phrase.noun.start()]
    which = _which(scene, head)
    if which and (name := name_ending_at(scene, phrase.sentence, which)):
        return name
    if _is_nobodys(scene, head):
        return None
    agents = [o for o in scene.organisations if _acts(scene, phrase, o)]
    if _is_told_of_person(scene, phrase, agents):
        return politician(scene)
    if head and is_fronted(scene, phrase.sentence, len(head)):
        fronted = fronted_subject(scene, phrase.sentence, _end_of_list(scene, phrase))
        return full_name_of(scene, fronted) if fronted else None
    described = described_subject(scene, phrase.sentence, len(head))
    anaphor = None if agents or described else anaphor_before(scene, head)
    is_own = agents or anaphor or scene.lexicon.speakers.search(head)
    own = None if is_own else own_subject(scene, phrase.sentence, len(head))
    if own is not None:
        return own if scene.lexicon.politicians.match(own) else named_body(scene, own)
    if anaphor:
        others = [o for o in scene.organisations if not _is_object(scene, phrase, o)]
        meant = spoken_of(replace(scene, organisations=others), phrase.sentence, anaphor)
    else:
        candidates = agents or scene.organisations
        meant = subject_before(scene.article, candidates, phrase.sentence, len(head))
    if meant is None and len(scene.organisations) == 1:
        only = scene.organisations[0]
        meant = None if anaphor and _is_object(scene, phrase, only) else only
    return full_name(scene, meant) if meant else unmarked(scene, phrase.sentence, len(head))


def _is_nobodys(scene: OfficeScene, head: str) -> bool:
    """Whether a sentence is about companies in general, or a person tells of «its office»."""
    generic, is_person = scene.lexicon.generic_owners.search(head), scene.lexicon.persons
    is_beside = generic and scene.lexicon.coordinate.search(head, generic.end())
    if generic and not is_beside and not _NAMED.match(head, generic.end()):
        return True
    return bool(scene.lexicon.bodily.search(head) and is_person.search(head))


def _is_told_of_person(scene: OfficeScene, phrase: Phrase, agents: list[Organisation]) -> bool:
    """«The senator opened an office», but not «Sen. Roe heard that Reef Bank is to open one»."""
    people = list(scene.lexicon.persons.finditer(phrase.text, 0, phrase.noun.start()))
    return bool(people) and not any(
        index == phrase.sentence.index and people[-1].end() < start < phrase.noun.start()
        for organisation in agents
        for index, start, _ in organisation.spans
    )


def _end_of_list(scene: OfficeScene, phrase: Phrase) -> int:
    """The end of the places that are listed behind an office noun."""
    end = 0
    for place in phrase.places:
        if place.start < phrase.noun.end():
            continue
        if end and not scene.lexicon.links.fullmatch(phrase.text, end, place.start):
            break
        end = place.extent_end
    return end


def _which(scene: OfficeScene, head: str) -> int | None:
    """Where the name ends of «Reef Works, which has an »; a place ends in «in Ulm, with »."""
    for clause in reversed(list(_RELATIVE.finditer(head))):
        if found := scene.lexicon.which.search(head[: clause.end()]):
            is_placed = scene.lexicon.sited_in.search(head[: found.start()])
            return None if "," in head[clause.end() :] or is_placed else found.start()
    return None


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
    """«, a portfolio company of the Oslo-based », «, part of », at the end of a text."""
    article, link = grammar.any_of("indefinite"), grammar.leading("of")
    part = alternatives(words_of_all("offices", "parts"))
    behind, based = grammar.leading("link_articles"), r"(?:[A-ZÀ-Þ][\w.]*-based\s)?"
    return re.compile(rf",\s+(?:(?:{article})\s+[^,;.]{{1,40}}|{part})\s{link}{behind}?{based}$")


def _is_object(scene: OfficeScene, phrase: Phrase, organisation: Organisation) -> bool:
    """Whether the sentence names an organisation, but only as what another one deals with."""
    is_here = any(index == phrase.sentence.index for index, _, _ in organisation.spans)
    return is_here and not _acts(scene, phrase, organisation)


def anaphor_before(scene: OfficeScene, text: str) -> str | None:
    """The last «the company» in a stretch of text."""
    anaphors = organisation_lexicon(scene.article.language).anaphors
    return max((m.group() for m in anaphors.finditer(text)), key=len, default=None)
