"""Fronted phrases: «Founded in 2001 and based in Oslo, the Reef Society …», whose owner follows."""

import re

from ingest.articles.model import Sentence
from ingest.offices.model import OfficeScene
from ingest.offices.names import is_place, named_body, plain_name
from ingest.offices.subjects import spoken_of
from ingest.organisations.lexicon import organisation_lexicon
from ingest.proper_names import proper_names

_ADJECTIVES = re.compile(r"(?:[\w-]+,?\s+){0,5}")
_VERB = re.compile(r"[a-zäöüß]{4,}\s")
"""«baut», before the subject where the verb comes second."""
_GENITIVE = re.compile(r"['’]s?\s")
_CLAUSE = re.compile(r"[,;–—]\s+")


def is_fronted(scene: OfficeScene, sentence: Sentence, end: int) -> bool:
    """Whether all before a position is such a phrase, behind a heading that ran into it or not.

    «About Reef Works Founded in 2001 and », «About Reef Works ».
    """
    lexicon, text = scene.lexicon, sentence.text
    if lexicon.fronted.fullmatch(text, 0, end):
        return True
    if sentence.is_title or lexicon.is_noun_capitalised:
        return False
    starts = (match.start() for match in lexicon.fronts.finditer(text))
    return any(start <= end and lexicon.fronted.fullmatch(text, start, end) for start in starts)


def fronted_subject(
    scene: OfficeScene, sentence: Sentence, position: int, *, is_sure: bool = True
) -> str | None:
    """The subject behind a fronted phrase: «Based in Oslo, Norway, the Reef Society …».

    Args:
        scene: the article with its organisations.
        sentence: the sentence.
        position: end of the place.
        is_sure: no person can be meant, as «based in» can.
    """
    text, words = sentence.text, organisation_lexicon(scene.article.language)
    spans = dict(proper_names(text))
    for at in _begins(scene, text, position):
        verb = _VERB.match(text, at) if scene.lexicon.is_verb_final else None
        begin = verb.end() if verb else at
        if named := _named_at(scene, sentence, begin):
            return named
        if body := _body_at(scene, text, begin):
            meant = spoken_of(scene, sentence, body)
            return meant.name if meant else None
        article = words.article.match(text, begin)
        begin = article.end() if article else begin
        if begin in spans and text.startswith(".,", spans[begin]):
            continue
        name = plain_name(_GENITIVE.split(text[begin : spans.get(begin, begin)])[0])
        is_area = is_place(scene, sentence, begin) or scene.lexicon.areas.fullmatch(name)
        if name and not is_area:
            return named_body(scene, name, is_sure=is_sure)
        if article:
            return None
    return None


def _begins(scene: OfficeScene, text: str, position: int) -> list[int]:
    """Where a subject may begin: behind a comma, or behind the verb («Mit Büros in Ulm will …»)."""
    behind = [clause.end() for clause in _CLAUSE.finditer(text, position)]
    is_next = scene.lexicon.is_verb_final and text.startswith(" ", position)
    return [position + 1, *behind] if is_next and _VERB.match(text, position + 1) else behind


def _named_at(scene: OfficeScene, sentence: Sentence, position: int) -> str | None:
    """«die Hamburger Agentur Reiher»: an organisation that the article knows, behind what it is."""
    named = (
        (start, organisation.name)
        for organisation in scene.organisations
        for index, start, _ in organisation.spans
        if index == sentence.index and _ADJECTIVES.fullmatch(sentence.text, position, start)
    )
    return min(named, default=(0, None))[1] if scene.lexicon.is_verb_final else None


def _body_at(scene: OfficeScene, text: str, position: int) -> str | None:
    """«the firm», «the award-winning firm», «our»: who is meant without a name."""
    words = organisation_lexicon(scene.article.language)
    if anaphor := words.anaphors.match(text, position):
        return anaphor.group()
    if own := scene.lexicon.own.match(text, position):
        return own.group()
    article = words.article.match(text, position)
    body = scene.lexicon.bodies.search(text, position) if article else None
    if article is None or body is None:
        return None
    return body.group() if _ADJECTIVES.fullmatch(text, article.end(), body.start()) else None
