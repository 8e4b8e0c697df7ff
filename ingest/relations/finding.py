"""Relations of an article: frames over its sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.articles.model import Article, Cue, Sentence
from ingest.dates import DateMention
from ingest.organisations.keys import organisation_key
from ingest.organisations.model import Organisation
from ingest.relations.dating import is_since, is_to_come, is_until, period
from ingest.relations.frames import BODY, MEMBERS, NAME, ORGANISATION, PLACE, Frame
from ingest.relations.lexicon import RelationLexicon, relation_lexicon
from ingest.relations.model import Party, Period, Relation
from ingest.relations.tagging import ACRONYM, Tagged, tagged

_PARENT, _PART, _MEMBER = "parent_of", "part_of", "member_of"
_STATUSES = {
    "joined": "joined", "to_join": "planned", "member": "member", "members_listed": "member",
    "left": "left", "to_leave": "member",
}  # fmt: skip
_FIRST_WORDS = 24
"""Characters within which the subject of a sentence begins."""


@dataclass(frozen=True, slots=True)
class _Scene:
    """What the sentences of an article are read by."""

    article: Article
    organisations: list[Organisation]
    words: RelationLexicon


def find_relations(article: Article, organisations: list[Organisation]) -> list[Relation]:
    """Memberships, parts and parents that an article tells, in reading order, each once."""
    words = relation_lexicon(article.language)
    if words is None:
        return []
    scene = _Scene(article, organisations, words)
    found: dict[tuple[object, ...], Relation] = {}
    for sentence in article.holding(Cue.RELATION):
        if not sentence.text.rstrip().endswith("?"):
            for relation in _told(scene, sentence):
                key = (relation.subject, relation.relation, relation.object, relation.status)
                known = found.setdefault(key, relation)
                if relation.started.text and not known.started.text:
                    found[key] = relation
    return list(found.values())


def _told(scene: _Scene, sentence: Sentence) -> Iterator[Relation]:
    """The relations of one sentence."""
    told = {word.group().lower() for word in scene.words.cue.finditer(sentence.text)}
    frames = [frame for frame in scene.words.frames if not told.isdisjoint(frame.cues)]
    if not frames or not _names_a_body(scene, sentence):
        return
    signs = _with_subject(scene, sentence)
    for frame in frames:
        for match in _matches(frame, signs.text, scene.words):
            start, end = match.span()
            when = _dates_of(scene.words, signs, start, end)
            for subject in _members(signs, *match.span("subject")):
                for other in _parties(signs, *match.span("object")):
                    if _key(subject) != _key(other):
                        yield _relation(frame, (subject, other), when, sentence, scene)


def _matches(frame: Frame, text: str, words: RelationLexicon) -> Iterator[re.Match[str]]:
    """Where a frame stands; before its subject a clause must begin."""
    position = 0
    while match := frame.pattern.search(text, position):
        is_begun = not frame.is_led or words.clause_start.search(text[: match.start()])
        position = match.end() if is_begun else match.start() + 1
        if is_begun and not (frame.is_aside and words.said_behind.match(text, match.end())):
            yield match


def _names_a_body(scene: _Scene, sentence: Sentence) -> bool:
    """Whether an organisation can be named: by a known one, an acronym, a word for a body."""
    text, words = sentence.text, scene.words
    if ACRONYM.search(text) or words.body.search(text) or words.compound.search(text):
        return True
    return any(span[0] == sentence.index for o in scene.organisations for span in o.spans)


def _parties(signs: Tagged, start: int, end: int) -> list[Party]:
    """Those whose signs stand in a stretch."""
    return [party for position, party in signs.parties.items() if start <= position < end]


def _members(signs: Tagged, start: int, end: int) -> list[Party]:
    """Those whose signs stand in a stretch; of a list of places only the known ones."""
    listed = signs.text[start:end]
    is_of_places = PLACE in listed and ORGANISATION not in listed and BODY not in listed
    kept = [at for at in signs.parties if start <= at < end]
    return [signs.parties[at] for at in kept if not (is_of_places and signs.text[at] == NAME)]


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
    scene: _Scene,
) -> Relation:
    """A frame's relation with its status and days."""
    rule, (subject, other), none = frame.rule, parties, Period()
    if rule == "owned":
        return Relation(other, _PARENT, subject, None, none, none, rule, told)
    if rule == "part" and subject.place is None:
        return Relation(subject, _PART, other, None, none, none, rule, told)
    status, started, ended = _state(rule, when, scene)
    return Relation(subject, _MEMBER, other, status, started, ended, rule, told)


def _state(rule: str, when: list[DateMention], scene: _Scene) -> tuple[str, Period, Period]:
    """Status, begin and end of a membership."""
    anchor, none = scene.article.anchor, Period()
    status = _STATUSES.get(rule, "member")
    first = when[0] if when else None
    if status == "joined" and is_to_come(first, anchor):
        status = "planned"
    if status in ("joined", "planned"):
        return status, period(first, anchor, is_ahead=status == "planned"), none
    if status == "left":
        return status, none, period(first, anchor, is_ahead=False)
    if rule == "to_leave":
        return status, Period(latest=anchor), period(first, anchor, is_ahead=True)
    return _of_member(when, scene)


def _of_member(when: list[DateMention], scene: _Scene) -> tuple[str, Period, Period]:
    """«a member since 2010», «a member until 2019»."""
    anchor = scene.article.anchor
    since = next(filter(is_since, when), None)
    until = next(filter(is_until, when), None)
    started = period(since, anchor, is_ahead=False)
    if until is None:
        return "member", started, Period()
    is_ahead = is_to_come(until, anchor)
    return "member" if is_ahead else "left", started, period(until, anchor, is_ahead=is_ahead)


def _with_subject(scene: _Scene, sentence: Sentence) -> Tagged:
    """The signs of a sentence, that of whom «it» and «the city» mean included."""
    signs = tagged(scene.article, scene.organisations, sentence, scene.words)
    for kind, stand_in in scene.words.stand_ins:
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


def _subject_of(scene: _Scene, index: int, kind: str) -> Party | None:
    """With whom a sentence begins, if it is of a kind: a place kind, «organisation» or «any»."""
    if index < 0 or scene.article.sentences[index].is_title:
        return None
    before = tagged(scene.article, scene.organisations, scene.article.sentences[index], scene.words)
    for position, party in before.parties.items():
        if position > _FIRST_WORDS or before.text[position] not in MEMBERS:
            return None
        if scene.words.clause_start.search(before.text[:position]):
            own = party.place.place_kind if party.place else "organisation"
            return party if kind in (own, "any") else None
    return None
