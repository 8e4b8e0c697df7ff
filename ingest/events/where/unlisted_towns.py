"""Towns that no gazetteer lists, where the words leave nothing else: «held on 3 May in Smallham».

A name behind the preposition of towns, right behind a verb of taking place, a date or the venue.
"""

import re
from collections.abc import Iterator

from ingest.articles.expressions import dates_in
from ingest.articles.model import Sentence
from ingest.events.context import Scene
from ingest.events.model import Event
from ingest.events.where.article_places import country_of_article
from ingest.events.where.venue_names import is_building
from ingest.events.where.where_words import WhereWords
from ingest.places import demonym_country

_NEAR = 3
"""Characters between a verb, a date or a venue and the preposition."""


def find_unlisted_towns(scene: Scene, words: WhereWords) -> None:
    """Sets the town of events that have no place; its country is that of the article."""
    for event in scene.events:
        if event.has_place:
            continue
        town = next(_towns(scene, event, words), None)
        if town is not None:
            event.town = town
            event.venue = None if event.venue == town else event.venue
            event.country_code = event.country_code or country_of_article(scene.article)


def _towns(scene: Scene, event: Event, words: WhereWords) -> Iterator[str]:
    """Names that stand where a town would, in the sentences that tell of the event."""
    dated = [event.when.sentence] if event.when is not None else []
    for sentence in (*dated, *scene.sentences_of(event)):
        for found in words.town.finditer(sentence.text):
            is_own = scene.owner(sentence, found.start()) is event
            if (
                is_own
                and _is_town(scene, sentence, found, words)
                and _is_told(scene, sentence, found.start(), event, words)
            ):
                yield found["town"]


def _is_town(scene: Scene, sentence: Sentence, found: re.Match[str], words: WhereWords) -> bool:
    """Whether a name may be that of a town: no building, gathering, language or known place."""
    name, language = found["town"], scene.article.language
    parts = name.lower().split()
    is_known = any(
        place.start < found.end("town") and found.start("town") < place.end
        for place in scene.article.places[sentence.index]
    )
    is_word = any(part in words.no_towns or part in words.venue_nouns for part in parts)
    is_other = demonym_country(parts[0], language) or scene.lexicon.nouns.search(name)
    is_house = is_building(name, words, is_compounding=scene.lexicon.is_compounding)
    return not (is_known or is_word or is_other or is_house)


def _is_told(
    scene: Scene, sentence: Sentence, position: int, event: Event, words: WhereWords
) -> bool:
    """Whether a verb of taking place, a date or the venue ends right before a position."""
    text = sentence.text
    ends = [date.end for date in dates_in(text, scene.article.language)]
    ends += [match.end() for match in words.held.finditer(text, 0, position)]
    if event.venue is not None and event.venue in text:
        ends.append(text.index(event.venue) + len(event.venue))
    return any(0 <= position - end < _NEAR for end in ends)
