"""Relations of an article: frames over its sentences."""

import re
from collections.abc import Iterator

from ingest.articles.model import Article, Cue, Sentence
from ingest.dates import DateMention
from ingest.organisations.keys import organisation_key
from ingest.organisations.model import Organisation
from ingest.relations.dating import is_over, is_since, is_to_come, is_until, period
from ingest.relations.frames import BODY, MEMBERS, NAME, ORGANISATION, PLACE, WORD, Frame
from ingest.relations.lexicon import RelationLexicon, relation_lexicon
from ingest.relations.model import Party, Period, Relation
from ingest.relations.names import ACRONYM, Text
from ingest.relations.tagging import Scene, Tagged, tagged, town

_PARENT, _PART, _MEMBER, _RENAMED = "parent_of", "part_of", "member_of", "renamed_from"
_STATUSES = {
    "joined": "joined", "to_join": "planned", "member": "member", "members_listed": "member",
    "left": "left", "to_leave": "member",
}  # fmt: skip
_OF_ANY_NAME = ("owned", "part", "renamed")
_FEW_SENTENCES = 3
_FIRST_WORDS = 24
"""Characters within which the subject of a sentence begins."""


def find_relations(article: Article, organisations: list[Organisation]) -> list[Relation]:
    """Memberships, parts and parents that an article tells, in reading order, each once."""
    words = relation_lexicon(article.language)
    if words is None:
        return []
    scene = Scene(Text(article, organisations, words))
    found: list[Relation] = []
    for sentence in article.holding(Cue.RELATION):
        if not sentence.text.rstrip().endswith("?"):
            found += _told(scene, sentence, found)
    once: dict[tuple[object, ...], Relation] = {}
    for relation in filter(lambda one: not _is_short_for_another(one, found), found):
        key = (relation.subject, relation.relation, relation.object, relation.status)
        known = once.setdefault(key, relation)
        if _is_dated(relation) and not _is_dated(known):
            once[key] = relation
    return list(once.values())


def _is_dated(relation: Relation) -> bool:
    """Whether a day of it is told."""
    return bool(relation.started.text or relation.ended.text)


def _is_short_for_another(relation: Relation, found: list[Relation]) -> bool:
    """Whether a headline tells what the text tells in full."""
    return relation.sentence.is_title and any(
        other.subject == relation.subject
        and other.relation == relation.relation
        and not other.sentence.is_title
        for other in found
    )


def _told(scene: Scene, sentence: Sentence, before: list[Relation]) -> Iterator[Relation]:
    """The relations of one sentence; those told before tell which body it may leave out."""
    told = {word.group().lower() for word in scene.text.words.cue.finditer(sentence.text)}
    frames = [frame for frame in scene.text.words.frames if not told.isdisjoint(frame.cues)]
    implied = _implied(sentence, before)
    if not frames or not (implied or _names_a_body(scene.text, sentence)):
        return
    signs = _with_subject(scene, sentence)
    for frame in frames:
        for match in _matches(frame, signs.text, scene.text.words):
            start, end = match.span()
            when = _dates_of(scene.text.words, signs, start, end)
            others = _parties(signs, *match.span("object")) if match["object"] else implied
            for subject in _members(scene, signs, frame.rule, *match.span("subject")):
                for other in others:
                    if _key(subject) != _key(other):
                        yield _relation(frame, (subject, other), when, sentence, scene)


def _implied(sentence: Sentence, before: list[Relation]) -> list[Party]:
    """The body of the membership told last, a few sentences ago at most."""
    bodies = [r.object for r in before if r.relation == _MEMBER and not r.sentence.is_title]
    is_near = bodies and sentence.index - before[-1].sentence.index <= _FEW_SENTENCES
    return bodies[-1:] if is_near else []


def _matches(frame: Frame, text: str, words: RelationLexicon) -> Iterator[re.Match[str]]:
    """Where a frame stands; before its subject a clause must begin."""
    position = 0
    while match := frame.pattern.search(text, position):
        is_begun = not frame.is_led or words.clause_start.search(text[: match.start()])
        position = match.end() if is_begun else match.start() + 1
        if is_begun and not (frame.is_aside and words.said_behind.match(text, match.end())):
            yield match


def _names_a_body(text: Text, sentence: Sentence) -> bool:
    """Whether an organisation can be named: by a known one, an acronym, a word for a body."""
    told, words = sentence.text, text.words
    if ACRONYM.search(told) or words.body.search(told) or words.compound.search(told):
        return True
    return any(span[0] == sentence.index for o in text.organisations for span in o.spans)


def _parties(signs: Tagged, start: int, end: int) -> list[Party]:
    """Those whose signs stand in a stretch."""
    return [party for position, party in signs.parties.items() if start <= position < end]


def _members(scene: Scene, signs: Tagged, rule: str, start: int, end: int) -> Iterator[Party]:
    """Those whose signs stand in a stretch; of other names the towns, and what a list names."""
    listed = signs.text[start:end]
    is_list = rule == "members_listed" and (ORGANISATION in listed or BODY in listed)
    for at, party in signs.parties.items():
        if not start <= at < end:
            continue
        is_known = signs.text[at] not in (NAME, WORD)
        is_clear = is_known and (signs.text[at] != ORGANISATION or " " in party.name)
        if is_clear or rule in _OF_ANY_NAME:
            yield party
        elif found := town(scene, party.name):
            yield found
        elif is_known or (is_list and signs.text[at] == NAME):
            yield party


def _key(party: Party) -> str:
    """By what two names are one."""
    return party.place.place_id if party.place else organisation_key(party.name)


def _dates_of(words: RelationLexicon, signs: Tagged, start: int, end: int) -> list[DateMention]:
    """Dates right behind a frame, in it, and right before it, in this order."""
    behind = words.date_behind.match(signs.text, end)
    before = words.date_before.search(signs.text[:start])
    inside = [date for position, date in signs.dates.items() if start <= position < end]
    found = [signs.dates[behind.end() - 1]] if behind else []
    found += inside
    return [*found, signs.dates[before.start()]] if before else found


def _relation(
    frame: Frame,
    parties: tuple[Party, Party],
    when: list[DateMention],
    told: Sentence,
    scene: Scene,
) -> Relation:
    """A frame's relation with its status and days."""
    rule, (subject, other), none = frame.rule, parties, Period()
    if rule == "owned":
        return Relation(other, _PARENT, subject, None, none, none, rule, told)
    if rule == "renamed":
        return Relation(subject, _RENAMED, other, None, none, none, rule, told)
    if rule == "part" and subject.place is None:
        return Relation(subject, _PART, other, None, none, none, rule, told)
    status, started, ended = _state(rule, when, scene)
    return Relation(subject, _MEMBER, other, status, started, ended, rule, told)


def _state(rule: str, when: list[DateMention], scene: Scene) -> tuple[str, Period, Period]:
    """Status, begin and end of a membership."""
    anchor, none = scene.text.article.anchor, Period()
    status = _STATUSES.get(rule, "member")
    first = when[0] if when else None
    if status == "joined" and is_to_come(first, anchor):
        status = "planned"
    elif status == "planned" and is_over(first, anchor):
        return status, none, none
    if status in ("joined", "planned"):
        return status, period(first, anchor, is_ahead=status == "planned"), none
    if status == "left":
        return status, none, period(first, anchor, is_ahead=False)
    if rule == "to_leave":
        return status, Period(latest=anchor), period(first, anchor, is_ahead=True)
    return _of_member(when, scene)


def _of_member(when: list[DateMention], scene: Scene) -> tuple[str, Period, Period]:
    """«a member since 2010», «a member until 2019»."""
    anchor = scene.text.article.anchor
    since = next(filter(is_since, when), None)
    until = next(filter(is_until, when), None)
    started = period(since, anchor, is_ahead=False)
    if until is None:
        return "member", started, Period()
    is_ahead = is_to_come(until, anchor)
    return "member" if is_ahead else "left", started, period(until, anchor, is_ahead=is_ahead)


def _with_subject(scene: Scene, sentence: Sentence) -> Tagged:
    """The signs of a sentence, that of whom «it» and «the city» mean included."""
    signs = tagged(scene, sentence)
    for kind, stand_in in scene.text.words.stand_ins:
        meant = stand_in.match(signs.text)
        party = _subject_of(scene, sentence.index - 1, kind) if meant else None
        if meant and party:
            return _put(signs, meant.end(), PLACE if party.place else ORGANISATION, party)
    return signs


def _put(signs: Tagged, end: int, sign: str, party: Party) -> Tagged:
    """Signs with one more in place of the first characters."""
    moved = 1 - end
    parties = {position + moved: other for position, other in signs.parties.items()}
    dates = {position + moved: date for position, date in signs.dates.items()}
    return Tagged(sign + signs.text[end:], {0: party, **parties}, dates)


def _subject_of(scene: Scene, index: int, kind: str) -> Party | None:
    """With whom a sentence begins, if it is of a kind: a place kind, «organisation» or «any»."""
    if index < 0 or scene.text.article.sentences[index].is_title:
        return None
    before = tagged(scene, scene.text.article.sentences[index])
    for position, named in before.parties.items():
        if position > _FIRST_WORDS:
            return None
        party = named if before.text[position] in MEMBERS else town(scene, named.name)
        if party and scene.text.words.clause_start.search(before.text[:position]):
            own = party.place.place_kind if party.place else "organisation"
            return party if kind in (own, "any") else None
        if party is None:
            return None
    return None
