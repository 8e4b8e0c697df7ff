"""Whom a sentence speaks of when it tells where somebody is.

The organisation it names, what its «the company» stands for, or a name of its own that no other
rule took for an organisation. A sentence with a subject of its own never speaks of the article's
main organisation.
"""

import re

from ingest.articles.model import Sentence
from ingest.offices.described import described_subject
from ingest.offices.model import OfficeScene
from ingest.offices.names import (
    is_place,
    known,
    named_body,
    plain_name,
    politician,
)
from ingest.organisations.finding import answering, is_so_named, meant_by, subject_before
from ingest.organisations.heads import (
    NATION,
    behind_participle,
    is_family_name,
    told_name,
)
from ingest.organisations.lexicon import organisation_lexicon
from ingest.organisations.model import Organisation
from ingest.organisations.sections import section_at
from ingest.organisations.trimming import is_no_name
from ingest.places import demonym_country, is_given_name
from ingest.proper_names import proper_names

_BRACKET = re.compile(r"\s?\([^()]{1,40}\)$")
"""An acronym behind its name."""
_SUBJECT_REACH = 30
_SENTENCES_BACK = 2
_MENTIONS = 2


def subject_of(
    scene: OfficeScene, sentence: Sentence, position: int, *, is_sure: bool = True
) -> str | None:
    """Name of the organisation that a sentence speaks of at a position, None where it is unclear.

    Args:
        scene: the article with its organisations.
        sentence: the sentence.
        position: where it tells of an office or a seat.
        is_sure: no person can be meant.
    """
    text = sentence.text
    if scene.lexicon.persons.search(text, 0, position):
        return politician(scene)
    what = organisation_lexicon(scene.article.language).what
    named = [
        o for o in scene.organisations
        if any(not what.search(text[:start]) for start in _starts(o, sentence, position))
    ]  # fmt: skip
    if named:
        found = subject_before(scene.article, named, sentence, position)
        if found is not None:
            return found.name
    if anaphor := _anaphor(scene, text, position):
        meant = spoken_of(scene, sentence, anaphor)
        return meant.name if meant else None
    own = own_subject(scene, sentence, position)
    if own is not None:
        is_told = organisation_lexicon(scene.article.language).copula.search(text, 0, position)
        return named_body(scene, own, is_sure=is_sure or is_told is not None)
    meant = subject_before(scene.article, scene.organisations, sentence, position)
    return meant.name if meant else None


def name_ending_at(
    scene: OfficeScene, sentence: Sentence, position: int, *, is_sure: bool = True
) -> str | None:
    """The organisation whose name ends at a position: «run by Reef Works», before «, based in».

    Behind «the group» no person is meant.

    Args:
        scene: the article with its organisations.
        sentence: the sentence.
        position: end of the name, a full stop aside.
        is_sure: no person can be meant.
    """
    if bracket := _BRACKET.search(sentence.text, 0, position):
        return name_ending_at(scene, sentence, bracket.start(), is_sure=is_sure)
    ends, words = (position, position - 1), organisation_lexicon(scene.article.language)
    here = [
        (o.name, s)
        for o in scene.organisations
        for i, s, e in o.spans
        if i == sentence.index and e in ends
    ]
    if here:
        name, start = max(here, key=lambda found: len(found[0]))
        return None if words.what.search(sentence.text[:start]) else name
    run = next(((s, e) for s, e in proper_names(sentence.text) if e in ends), None)
    if scene.lexicon.is_noun_capitalised or run is None or is_place(scene, sentence, run[0]):
        return None
    if words.what.search(sentence.text[: run[0]]):
        return None
    start, end = told_name(sentence.text, *run, words)
    name = plain_name(sentence.text[start:end])
    is_called = any(b.end() + 1 == start for b in scene.lexicon.bodies.finditer(sentence.text))
    return named_body(scene, name, is_sure=is_sure or is_called) if name else None


def is_unknown_name(scene: OfficeScene, sentence: Sentence, position: int) -> bool:
    """Whether a name that is no place ends at a position: nobody else's seat follows."""
    if scene.lexicon.is_noun_capitalised:
        return False
    ends = (position, position - 1)
    runs = [start for start, end in proper_names(sentence.text) if end in ends]
    return bool(runs) and not is_place(scene, sentence, runs[-1])


def speaks_of_one(scene: OfficeScene, sentence: Sentence, position: int) -> bool:
    """Whether a sentence names an organisation before a position or stands for one."""
    named = any(_is_before(o, sentence, position) for o in scene.organisations)
    return named or _anaphor(scene, sentence.text, position) is not None


def own_subject(scene: OfficeScene, sentence: Sentence, position: int) -> str | None:
    """The name with which a sentence begins, if it is neither a place nor a known organisation.

    A single word only before «is a», or where it is a name elsewhere in the article; a single
    letter («A liaison office», «I am») is none.
    """
    text = sentence.text
    if sentence.is_title:
        return _headline_subject(scene, text)
    if described := described_subject(scene, sentence, position):
        return described
    names = proper_names(text)
    if scene.lexicon.is_verb_final and (inverted := _inverted(scene, sentence, names, position)):
        return inverted
    if not names or names[0][0] > len("About the "):
        return None
    start, end = names[0]
    words = organisation_lexicon(scene.article.language)
    start = behind_participle(scene.article, text, start, end)
    begin, end = told_name(text, start, end, words)
    nation = NATION.match(text, begin, end)
    begin = nation.end() if nation and is_place(scene, sentence, begin) else begin
    is_headed = words.heading.search(text, start, end) is not None
    is_led = not is_headed and text.split(maxsplit=1)[0].lower() in _leads(scene)
    name = _known_tail(scene, plain_name(text[begin:end]))
    if not name:
        return None
    is_told = " " in name or words.copula.match(text, end) or _is_name(scene, name)
    is_told = is_told or acts_on_office(scene, text, end)
    is_none = is_led or end > position or not is_told or len(name) == 1
    is_none = is_none or is_no_name(name, scene.article.language)
    is_none = is_none or name.lower() in words.pronouns
    is_crowd = " " not in name and scene.lexicon.people_before.search(f"{name} ") is not None
    is_none = is_none or is_crowd
    return None if is_none or is_place(scene, sentence, begin) else name


def _headline_subject(scene: OfficeScene, text: str) -> str | None:
    """«Acme moves its headquarters»: a name of the article with the verb of an office behind it."""
    start, end = next(iter(proper_names(text)), (0, 0))
    name = plain_name(text[start:end])
    lead = organisation_lexicon(scene.article.language).generic_lead.match(name)
    name = name[lead.end() :] if lead else name
    is_plan = scene.lexicon.planned_in_headlines.match(text, end + 1) is not None
    is_told = start == 0 < end and (is_plan or acts_on_office(scene, text, end))
    return name if is_told and scene.article.document.count(name) >= _MENTIONS else None


def _known_tail(scene: OfficeScene, name: str) -> str:
    """«Extending Reef»: the name behind the first word, if the article knows it alone."""
    tail = name.partition(" ")[2]
    is_known = any(tail in (o.name, o.acronym) for o in scene.organisations)
    return tail if tail and is_known else name


def _inverted(
    scene: OfficeScene, sentence: Sentence, names: list[tuple[int, int]], position: int
) -> str | None:
    """«Im Mai eröffnet Reiher ein Büro»: a name of the article right behind the first verb."""
    text, lexicon = sentence.text, scene.lexicon
    verbs = (lexicon.opened, lexicon.planned, lexicon.relocated, lexicon.closed, lexicon.existing)
    ends = {verb.end() + 1 for each in verbs for verb in each.finditer(text, 0, position)}
    start, end = next(((s, e) for s, e in names if s in ends and e < position), (0, 0))
    name = plain_name(text[start:end])
    is_name = " " in name or scene.article.document.count(name) >= _MENTIONS
    if not name or not is_name or is_place(scene, sentence, start):
        return None
    return None if lexicon.nouns.search(name) else named_body(scene, name)


def acts_on_office(scene: OfficeScene, text: str, position: int) -> bool:
    """«Acme quittera son bureau»: what becomes of an office follows a name, denied or not."""
    lexicon = scene.lexicon
    verbs = (lexicon.opened, lexicon.planned, lexicon.relocated, lexicon.closed, lexicon.closing)
    begin = position + 1
    if denial := lexicon.denial.match(text, begin):
        begin = denial.end()
    return any(verb.match(text, begin) for verb in verbs)


def _is_name(scene: OfficeScene, word: str) -> bool:
    """Whether a word has its capital inside a sentence, too, or is written like no other word."""
    is_which = scene.lexicon.areas.search(word) or demonym_country(word, scene.article.language)
    is_which = is_which or not word[:1].isalpha() or is_family_name(scene.article, word)
    if is_which or is_given_name(word) or any(word in person for person in scene.people):
        return False
    if not (word[1:].islower() and word.isalpha()):
        return True
    if scene.lexicon.is_noun_capitalised:
        return False
    inside = re.compile(rf"(?<!\w)[a-zà-ÿ]+,?\s[\"“(]?{re.escape(word)}(?!\w)")
    return inside.search(scene.article.document) is not None


def _leads(scene: OfficeScene) -> frozenset[str]:
    """Words that begin a sentence before its subject, or stand for it."""
    words = organisation_lexicon(scene.article.language)
    return frozenset(word for word in words.pronouns if not words.article.match(f"{word} "))


def spoken_of(scene: OfficeScene, sentence: Sentence, anaphor: str) -> Organisation | None:
    """What «the company» means: the subject of one of the two sentences before, else the main one.

    A noun of its own name decides first («the foundation»); no subject of another section does.
    """
    noun = re.split(r"[\s'’]", anaphor.lower())[-1]
    section = section_at(scene.article, scene.organisations, sentence, 0)
    begin = max(sentence.index - _SENTENCES_BACK, section.index if section else 0)
    words = organisation_lexicon(scene.article.language)
    able = answering(scene.organisations, noun, words)
    is_named = any(is_so_named(o, noun, words) for o in scene.organisations)
    for index in range(sentence.index - 1, begin - 1, -1) if not is_named else ():
        subjects = [
            organisation
            for organisation in able
            for where, start, _ in organisation.spans
            if where == index and start <= _SUBJECT_REACH
        ]
        if subjects:
            return max(subjects, key=lambda o: len(o.name))
    meant = meant_by(scene.article, scene.organisations, sentence, anaphor)
    if meant:
        return meant
    is_pronoun = noun in words.pronouns
    before = scene.article.sentences[begin : sentence.index][-1 if is_pronoun else 0 :]
    if is_pronoun and not any(described_subject(scene, s, len(s.text)) for s in before):
        return None
    unknown = (_unknown_subject(scene, one) for one in reversed(before))
    return next(filter(None, unknown), None) or _named_later(scene, noun)


def _named_later(scene: OfficeScene, noun: str) -> Organisation | None:
    """«The union's office … The Reef Union»: the one organisation named so, or the only one."""
    able = answering(scene.organisations, noun, organisation_lexicon(scene.article.language))
    named = [o for o in able if noun in re.split(r"\W+", o.name.lower())]
    return (named or able)[0] if len(named or able) == 1 else None


def _unknown_subject(scene: OfficeScene, sentence: Sentence) -> Organisation | None:
    """Whom a sentence begins with, where nothing else took the name for an organisation.

    It is described («Spain's Reef Works», «netmaker Reef Works») or stands elsewhere, too:
    «Reef Works sells nets. … The firm has offices in».
    """
    end = len(sentence.text)
    own = None if sentence.is_title else own_subject(scene, sentence, end)
    if own is None or known(scene, own):
        return None
    is_told = described_subject(scene, sentence, end) or f"s {own}" in sentence.text
    if not is_told and scene.article.document.count(own) < _MENTIONS:
        return None
    name = named_body(scene, own)
    return Organisation(name, sentence) if name else None


def _is_before(organisation: Organisation, sentence: Sentence, position: int) -> bool:
    return bool(_starts(organisation, sentence, position))


def _starts(organisation: Organisation, sentence: Sentence, position: int) -> list[int]:
    """Where a sentence names an organisation before a position."""
    spans = organisation.spans
    return [start for i, start, end in spans if i == sentence.index and end <= position]


def _anaphor(scene: OfficeScene, text: str, position: int) -> str | None:
    anaphors = organisation_lexicon(scene.article.language).anaphors
    found = list(anaphors.finditer(text, 0, position))
    return found[-1].group() if found else None
