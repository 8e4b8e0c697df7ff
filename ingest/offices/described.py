"""Subjects that their sentence describes: «Swiss insurer Reef», «Der Pumpenhersteller Reef»."""

import re

from ingest.articles.model import Sentence
from ingest.offices.model import OfficeScene
from ingest.proper_names import proper_names

_BEFORE = re.compile(r"(?:[\w’'&-]+\s){0,5}[\w’']*-?")
_REACH = 70


def described_subject(scene: OfficeScene, sentence: Sentence, position: int) -> str | None:
    """The name behind the kind of body with which a sentence begins; no place is meant.

    «Das in Ulm ansässige Unternehmen Reef», «La société de pêche Reef», «Fintech start-up Reef».

    Args:
        scene: the article with its organisations.
        sentence: the sentence.
        position: the name ends before it.
    """
    text, names = sentence.text, proper_names(sentence.text)
    for body in scene.lexicon.described.finditer(text, 0, min(position, _REACH)):
        if not _BEFORE.fullmatch(text, 0, body.start("body")):
            return None
        for first, end in names:
            start = body.end() if first < body.end() < end else first
            if body.end() == start < end <= position:
                name = re.sub(r"['’]s?$", "", text[start:end].rstrip(".,"))
                return None if _is_place(scene, sentence, start) else name
    return None


def _is_place(scene: OfficeScene, sentence: Sentence, position: int) -> bool:
    places = scene.article.places[sentence.index]
    return any(p.extent_start <= position < p.extent_end for p in places)
