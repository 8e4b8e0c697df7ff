"""The tense by which a date without its year or week is read."""

from ingest.articles.model import Sentence
from ingest.dates import DateMention
from ingest.events.context import Scene, Tense, tense_at
from ingest.events.when.date_owner import Tie
from ingest.events.when.moves import is_new_date
from ingest.events.when.time_words import TimeWords, time_words


def tense_of_date(
    scene: Scene, sentence: Sentence, mention: DateMention, tied: Tie
) -> Tense | None:
    """Tense of a date; what was to happen, was moved or called off is not past for that.

    Nor is a participle: «the forum held on 3 May», «a series running on 3 May» may lie ahead.
    """
    states, words = scene.lexicon.states, time_words(scene.article.language)
    if is_new_date(scene, sentence.text, mention):
        return "future"
    open_ended = (states.postponed, states.cancelled, words.moved, words.intended)
    if any(pattern.search(sentence.text) for pattern in open_ended):
        is_off = any(p.search(sentence.text, mention.end) for p in open_ended[:2])
        return "future" if is_off and _is_planned(sentence, mention, words) else None
    if _is_open(sentence, mention, tied, words):
        return None
    until = tied.said_until if tied.there else None
    tense = tense_at(sentence.text[:until], mention.start, scene.lexicon)
    is_since = mention.surface.bound == "since" and mention.surface.is_relative
    if is_since and words.under_way.match(mention.text):
        return None if tense == "future" else "past"
    is_planned = mention.surface.is_relative and _is_planned(sentence, mention, words)
    return None if is_planned and tense == "past" else tense


def _is_open(sentence: Sentence, mention: DateMention, tied: Tie, words: TimeWords) -> bool:
    """Whether the verb beside a date may tell of what was and of what will be."""
    gap = sentence.text[tied.said_from : mention.start]
    if tied.joined and tied.said_from and words.participle.match(gap):
        return True
    if mention.surface.bound == "until" and mention.surface.rule != "weekday":
        return True
    return words.running.search(sentence.text, 0, mention.start) is not None


def _is_planned(sentence: Sentence, mention: DateMention, words: TimeWords) -> bool:
    """«the march planned for Saturday», «die für Samstag geplante Demonstration»."""
    before = words.planned.search(sentence.text, 0, mention.start)
    return before is not None or words.planned_behind.match(sentence.text, mention.end) is not None
