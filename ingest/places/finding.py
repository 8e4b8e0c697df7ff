"""Finds the places of one sentence and resolves each to one place of the gazetteer."""

from ingest.places.choosing import best_meaning, is_accepted
from ingest.places.hits import find_hits, may_hold_places
from ingest.places.lexicon import lexicon, words_of
from ingest.places.model import PlaceContext, PlaceMention
from ingest.places.readings import Reading, read_together
from ingest.places.rows import place_by_id
from ingest.places.scene import scene_of
from ingest.places.unlisted import unlisted_places
from ingest.places.usage import PERSON
from ingest.places.weighing import Scene
from ingest.places.words import Words

_NO_CONTEXT = PlaceContext()


def names_places(text: str, language: str) -> bool:
    """Whether a text can name a place at all: quicker than to read it, and than its context."""
    return may_hold_places(text, lexicon(language))


def find_places(
    text: str, language: str, *, context: PlaceContext | None = None
) -> tuple[PlaceMention, ...]:
    """The places that one sentence names, from left to right.

    A country or region that only says where a city is belongs to that city's mention (see
    `extent_end`) and is no mention of its own. Names of people give nothing.

    Args:
        text: one sentence; spans of the result index it.
        language: ISO 639-1 code of a language with a pack.
        context: what the rest of the article says, see `article_context`.

    Raises:
        KeyError: there is no pack for the language.
    """
    words = lexicon(language)
    if not may_hold_places(text, words):
        return ()
    sentence = words_of(text.replace("\n", " "), words)
    hits = find_hits(sentence, words)
    if not hits:
        return ()
    readings = read_together(sentence, hits, words)
    scene = scene_of(sentence, readings, words, context or _NO_CONTEXT)
    mentions: list[PlaceMention] = []
    accepted: Reading | None = None
    for reading in readings:
        if reading.is_container or reading.usage == PERSON:
            continue
        before = accepted if accepted is not None and reading.follows(accepted) else None
        mention = _mention(sentence, reading, scene, before)
        if mention is not None:
            mentions.append(mention)
            accepted = reading
    mentions = unlisted_places(sentence, readings, mentions, scene)
    return tuple(sorted(mentions, key=lambda mention: mention.start))


def town_of_name(name: str, language: str) -> PlaceMention | None:
    """The town that all words of a name mean behind a preposition («Vignola», not «Congo»)."""
    words = lexicon(language)
    lead = min(words.city_locatives or words.locatives)
    found = find_places(f"{lead} {name}", language)
    is_whole = len(found) == 1 and found[0].text == name and found[0].place is not None
    is_town = is_whole and found[0].place.place_kind in ("city", "district")
    return found[0] if is_town else None


def _mention(
    sentence: Words, reading: Reading, scene: Scene, before: Reading | None
) -> PlaceMention | None:
    hit, around = reading.hit, reading.around
    best, rule = best_meaning(sentence, reading, scene, before)
    is_sure = reading.is_qualified or rule == "article_settles"
    if not (is_sure or is_accepted(sentence, reading, best, scene, before)):
        return None
    is_area = best.kind in ("region", "country")
    reading.chosen, reading.is_area = best, is_area
    is_placed = around.is_locative or (before is not None and before.is_locative)
    reading.is_locative = is_placed and (around.is_site or is_area or not around.has_article)
    is_named = best.country_code in scene.named or best.kind == "country"
    return PlaceMention(
        start=hit.start,
        end=hit.end,
        text=sentence.text[hit.start : hit.end],
        place=place_by_id(best.place_id),
        country_code=best.country_code,
        is_country_inferred=not (is_named or rule == "article_settles"),
        is_locative=reading.is_locative,
        kind=reading.usage,
        rule_id=rule,
        extent_start=reading.extent_start,
        extent_end=reading.extent_end,
    )
