"""Whether it is the event itself that a text calls off or puts off, and not its dinner."""

import re

from ingest.articles.model import Sentence
from ingest.events.context import Scene
from ingest.events.model import Event
from ingest.events.other_editions import RULE as OTHER_EDITION
from ingest.events.when.time_words import time_words

_OBJECT_WORDS = 5


def is_called_off(
    scene: Scene, event: Event, done: re.Pattern[str], doing: re.Pattern[str]
) -> bool:
    """Whether the event is what is cancelled (`done`) or what one cancels (`doing`)."""
    for sentence in _sentences(scene, event):
        found = (*done.finditer(sentence.text), *doing.finditer(sentence.text))
        if any(_object(scene, sentence, verb) is event for verb in found):
            return True
        if any(_subject(scene, sentence, verb) is event for verb in done.finditer(sentence.text)):
            return True
    return False


def _sentences(scene: Scene, event: Event) -> list[Sentence]:
    """Sentences that mention the event, and those right behind them that mention none.

    Another edition of it that was called off is not the one that the article is about.
    """
    told = {m.sentence.index for m in event.mentions if m.rule != OTHER_EDITION}
    is_other = event.first.rule == OTHER_EDITION
    own = [s for s in scene.sentences_of(event) if is_other or s.index in told]
    sentences = scene.article.sentences
    behind = [sentences[s.index + 1] for s in own if s.index + 1 < len(sentences)]
    return [*own, *(s for s in behind if s.index not in scene.by_sentence)]


def _object(scene: Scene, sentence: Sentence, verb: re.Match[str]) -> Event | None:
    """The gathering right behind a verb: «cancelled the forum», «cancellation of the forum»."""
    words = time_words(scene.article.language)
    for mention, event in scene.by_sentence.get(sentence.index, []):
        gap = sentence.text[verb.end() : mention.start]
        is_behind = mention.start >= verb.end() and "," not in gap and "." not in gap
        if is_behind and len(gap.split()) <= _OBJECT_WORDS and not words.time_link.search(gap):
            return event
    return None


def _subject(scene: Scene, sentence: Sentence, verb: re.Match[str]) -> Event | None:
    """The nearest gathering before a verb, unless it only holds what is called off.

    «the dinner at the forum was cancelled»; where something stands right behind the verb, that is
    called off: «organisers of the forum have cancelled the dinner».
    """
    pairs = scene.by_sentence.get(sentence.index, [])
    if not pairs:
        return scene.owner(sentence, verb.start())
    if _object(scene, sentence, verb) is not None:
        return None
    words = time_words(scene.article.language)
    before = [(mention, event) for mention, event in pairs if mention.end <= verb.start()]
    for mention, event in reversed(before):
        if not words.inside.search(sentence.text, 0, mention.start):
            return event
    return None
