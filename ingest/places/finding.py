"""Finds the places of one sentence and resolves each to one place of the gazetteer."""

from ingest.places.candidates import Candidate
from ingest.places.hits import Hit, find_hits, may_hold_places
from ingest.places.lexicon import lexicon, words_of
from ingest.places.model import PlaceContext, PlaceMention
from ingest.places.readings import Reading, read_together
from ingest.places.rows import place_by_id
from ingest.places.scene import scene_of
from ingest.places.unlisted import unlisted_places
from ingest.places.usage import PERSON
from ingest.places.weighing import Scene, smallest_city, weight
from ingest.places.words import Words

LONGEST_ACRONYM = 5
SHORT_NAMES = frozenset(("nyc", "dc", "cdmx", "bgc"))
"""Places that the press writes in capitals."""

_NO_CONTEXT = PlaceContext()


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
    sentence = words_of(text, words)
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
        is_listed = accepted is not None and reading.follows(accepted)
        mention = _mention(sentence, reading, scene, accepted if is_listed else None)
        if mention is not None:
            mentions.append(mention)
            reading.is_locative = mention.is_locative
            accepted = reading
    mentions = unlisted_places(sentence, readings, mentions, scene)
    return tuple(sorted(mentions, key=lambda mention: mention.start))


def _mention(
    sentence: Words, reading: Reading, scene: Scene, before: Reading | None
) -> PlaceMention | None:
    hit, text = reading.hit, sentence.text[reading.hit.start : reading.hit.end]
    best, rule = _best(reading, text, scene)
    if (
        not reading.is_qualified
        and rule != "article_settles"
        and not _is_accepted(sentence, reading, best, scene, before)
    ):
        return None
    place = place_by_id(best.place_id)
    named = best.country_code in scene.named
    is_locative = reading.around.is_locative or (before is not None and before.is_locative)
    return PlaceMention(
        start=hit.start,
        end=hit.end,
        text=text,
        place=place,
        country_code=best.country_code,
        is_country_inferred=not (named or best.kind == "country" or rule == "article_settles"),
        is_locative=is_locative
        and (
            reading.around.is_site
            or best.kind in ("region", "country")
            or not reading.around.has_article
        ),
        kind=reading.usage,
        rule_id=rule,
        extent_start=reading.extent_start,
        extent_end=reading.extent_end,
    )


def _best(reading: Reading, text: str, scene: Scene) -> tuple[Candidate, str]:
    """The meaning chosen, and the rule that chose it."""
    settled = scene.context.anchors.get(reading.hit.key)
    for each in reading.options:
        is_country = reading.options[0].kind == "country"
        if each.place_id == settled and not reading.is_qualified and not is_country:
            return each, "article_settles"
    best = max(
        reading.options,
        key=lambda each: (
            weight(each, text, scene, reading.around),
            each.prominence,
            each.place_id,
        ),
    )
    if reading.is_qualified:
        return best, "container_beside"
    if len(reading.options) == 1:
        return best, "only_place_of_that_name"
    if best.kind != "country" and best.country_code in scene.named:
        return best, "country_in_sentence"
    if best.prominence < max(each.prominence for each in reading.options):
        return best, "context_outweighs_size"
    return best, "most_prominent"


def _is_accepted(
    sentence: Words, reading: Reading, best: Candidate, scene: Scene, before: Reading | None
) -> bool:
    """Whether an unqualified name is a place at all: large enough for the support it has."""
    hit, around = reading.hit, reading.around
    if hit.is_abbreviated or _is_acronym(sentence, hit, best):
        return False
    is_person = hit.first == hit.last and hit.key in scene.context.people
    if is_person and not (around.is_locative and not around.has_article):
        return False
    if best.kind in ("country", "region"):
        return _is_area(hit, best, scene, reading)
    support = reading.usage if reading.usage in ("dateline", "based") else ""
    if not support and before is not None and not reading.is_name_part:
        support = "listed"
    smallest = smallest_city(sentence, reading, best, scene, support)
    return best.population >= smallest


def _is_acronym(sentence: Words, hit: Hit, best: Candidate) -> bool:
    """«ACRA», in a sentence that is not in upper case and does not start with it."""
    is_short = hit.first == hit.last and len(hit.key) <= LONGEST_ACRONYM
    is_upper = is_short and sentence.is_upper(hit.first, hit.last) and not sentence.is_headline
    return is_upper and hit.first > 0 and best.kind != "country" and hit.key not in SHORT_NAMES


def _is_area(hit: Hit, best: Candidate, scene: Scene, reading: Reading) -> bool:
    """Countries count wherever they stand; lesser known regions need a preposition or country."""
    words = scene.lexicon
    is_single = hit.first == hit.last
    is_word = hit.key in words.ordinary and best.kind == "region"
    if is_single and (is_word or hit.key in words.calendar or hit.key in words.doubtful_countries):
        is_placed = reading.around.is_locative and not reading.around.has_article
        return is_placed or reading.around.is_region
    if best.kind == "country" or best.is_standing_region or reading.around.is_region:
        return True
    share = scene.context.countries.get(best.country_code, 0.0)
    return best.country_code in scene.named or share > 0
