"""Towns that the gazetteer lacks, recognised by the country or region beside them."""

from ingest.places.candidates import Candidate
from ingest.places.links import Link, link_between
from ingest.places.model import PlaceMention
from ingest.places.hits import Hit
from ingest.places.readings import Reading
from ingest.places.weighing import Scene
from ingest.places.where import surroundings
from ingest.places.words import Words

MOST_WORDS = 3
"""Words of the longest name of an unlisted town."""
_BESIDE = frozenset((Link.COMMA, Link.WORDS, Link.BRACKET))


def unlisted_places(
    words: Words, readings: list[Reading], mentions: list[PlaceMention], scene: Scene
) -> list[PlaceMention]:
    """Adds «in Smalltown, Ohio» where no city of that name is known.

    The town must stand behind a locative preposition and directly before the country or region,
    whose own mention it replaces.
    """
    by_start = {mention.start: mention for mention in mentions}
    taken = {index for each in readings for index in each.span}
    for reading in readings:
        own = by_start.get(reading.hit.start)
        if own is None or own.kind != "plain" or reading.options[0].kind not in ("region", "country"):
            continue
        town = _town_before(words, reading.hit, taken, scene)
        if town is not None:
            del by_start[own.start]
            by_start[town.start] = _mention(words, town, own, reading.options[0])
    return list(by_start.values())


def _town_before(words: Words, area: Hit, taken: set[int], scene: Scene) -> Hit | None:
    """The capitalised words before an area's name, behind a locative preposition."""
    known = scene.lexicon
    last = area.first - 1
    while last >= 0 and not words.capitals[last] and area.first - last <= MOST_WORDS:
        last -= 1
    first = last
    while first > 0 and words.capitals[first - 1] and words.runs_on(first - 1):
        first -= 1
    if last < 0 or not words.capitals[last] or last - first >= MOST_WORDS or words.is_headline:
        return None
    keys = words.keys[first : last + 1]
    is_unfit = any(key in known.no_town or len(key) < 3 for key in keys)
    if is_unfit or not taken.isdisjoint(range(first, last + 1)):
        return None
    start, end = words.starts[first], words.ends[last]
    town = Hit(first, last, start, end, " ".join(keys), ())
    around = surroundings(words, first, known)
    is_placed = around.is_locative and not around.has_article and not words.text[start:end].isupper()
    return town if is_placed and link_between(words, town, area, known) in _BESIDE else None


def _mention(words: Words, town: Hit, area: PlaceMention, meaning: Candidate) -> PlaceMention:
    return PlaceMention(
        start=town.start,
        end=town.end,
        text=words.text[town.start : town.end],
        place=None,
        country_code=area.country_code,
        is_country_inferred=meaning.kind != "country",
        is_locative=True,
        kind="unlisted",
        rule_id="unlisted_town",
        extent_start=town.start,
        extent_end=area.extent_end,
    )
