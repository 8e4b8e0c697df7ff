"""Towns that the gazetteer lacks, recognised by the country or region beside them."""

from dataclasses import dataclass

from ingest.places.hits import Hit
from ingest.places.links import Link, link_between
from ingest.places.model import PlaceMention
from ingest.places.readings import Reading
from ingest.places.regions import abbreviations
from ingest.places.weighing import Scene
from ingest.places.where import surroundings
from ingest.places.words import Words

MOST_WORDS = 3
"""Words of the longest name of an unlisted town."""
DEGREES = frozenset({
    "MD", "PA", "MA", "MS", "DC", "CO", "ME", "OR", "IN", "OK", "HI", "AL", "LA", "DE", "ID",
    "PE", "RN",
})  # fmt: skip
"""Postal codes that also stand behind people's names («Jane Roe, MD») or are words."""
_BESIDE = frozenset((Link.COMMA, Link.WORDS, Link.BRACKET))


@dataclass(frozen=True, slots=True)
class _Area:
    """What says where an unlisted town is."""

    country_code: str
    extent_end: int
    is_country_named: bool


def unlisted_places(
    words: Words, readings: list[Reading], mentions: list[PlaceMention], scene: Scene
) -> list[PlaceMention]:
    """The mentions, with the towns that no gazetteer lists.

    Three forms: «in Smalltown, Ohio» and «in Kleinort in Germany», whose area's own mention is
    replaced; «Smalltown Beach, FL»; «in the village of Smalltown» where the sentence names exactly
    one country.
    """
    if words.is_headline:
        return mentions
    by_start = {mention.start: mention for mention in mentions}
    taken = {index for each in readings for index in each.span}
    for reading in readings:
        own = by_start.get(reading.hit.start)
        if (
            own is not None
            and own.kind == "plain"
            and reading.options[0].kind in ("region", "country")
        ):
            town = _run_before(words, reading.hit, taken, scene)
            if town is not None and _is_placed(words, town, scene):
                is_named = reading.options[0].kind == "country"
                area = _Area(own.country_code, own.extent_end, is_named)
                del by_start[own.start]
                by_start[town.start] = _mention(words, town, area, is_locative=True)
    for town, area in (*_with_postal_code(words, by_start, scene), *_called(words, taken, scene)):
        inside = [m for m in by_start.values() if m.start < town.end and town.start < m.end]
        if all(_is_part(m) or _is_elsewhere(m, town) for m in inside):
            for mention in inside:
                del by_start[mention.start]
            around = surroundings(words, town.first, town.last, scene.lexicon)
            by_start[town.start] = _mention(words, town, area, is_locative=around.is_locative)
    return list(by_start.values())


def _is_part(mention: PlaceMention) -> bool:
    """Whether a mention is only part of the town's name, its own area not beside it."""
    return mention.kind == "in_name" and mention.rule_id != "container_beside"


def _is_elsewhere(mention: PlaceMention, town: Hit) -> bool:
    """Whether a mention is the town's namesake in another region than the one beside it."""
    is_same = mention.start == town.start and mention.end == town.end
    return is_same and mention.rule_id != "container_beside"


def _run_before(words: Words, area: Hit, taken: set[int], scene: Scene) -> Hit | None:
    """The capitalised words before an area's name, if they may be a town's name."""
    last = area.first - 1
    while last >= 0 and not words.capitals[last] and area.first - last <= MOST_WORDS:
        last -= 1
    town = _run(words, last, scene)
    if town is None or not taken.isdisjoint(range(town.first, town.last + 1)):
        return None
    return town if link_between(words, town, area, scene.lexicon) in _BESIDE else None


def _run(words: Words, last: int, scene: Scene) -> Hit | None:
    """The run of capitalised words that ends at a word; None where it is no town's name."""
    first = last
    known = scene.lexicon
    while first > 0 and words.capitals[first - 1] and words.runs_on(first - 1):
        if words.keys[first - 1] in known.harmless_before:
            break
        first -= 1
    if last < 0 or not words.capitals[last] or last - first >= MOST_WORDS:
        return None
    keys = words.keys[first : last + 1]
    start, end = words.starts[first], words.ends[last]
    is_unfit = len(keys[-1]) < 3 or words.text[start:end].isupper()
    if is_unfit or all(key in known.no_town for key in keys) or _is_person(keys, scene):
        return None
    return Hit(first, last, start, end, " ".join(keys), ())


def _is_person(keys: list[str], scene: Scene) -> bool:
    people = (scene.lexicon.given_names, scene.lexicon.titles, scene.context.people)
    return any(key in names for key in keys for names in people)


def _is_placed(words: Words, town: Hit, scene: Scene) -> bool:
    around = surroundings(words, town.first, town.last, scene.lexicon)
    is_plain = not any(key in scene.lexicon.no_town for key in town.key.split())
    return is_plain and around.is_locative and not around.has_article


def _with_postal_code(
    words: Words, by_start: dict[int, PlaceMention], scene: Scene
) -> list[tuple[Hit, _Area]]:
    """«Smalltown Beach, FL»: a postal code settles the town without any preposition.

    A code that people write behind their names, too, counts only behind the name of a place.
    """
    found = []
    for index in range(1, len(words)):
        code = words.text[words.starts[index] : words.ends[index]]
        if len(code) != 2 or not code.isupper() or words.gap(index - 1) != ", ":
            continue
        regions = abbreviations().get(code, ())
        town = _run(words, index - 1, scene) if regions else None
        namesake = by_start.get(town.start) if town is not None else None
        is_place = namesake is not None and namesake.is_locative
        if town is not None and (is_place or code not in DEGREES):
            area = _Area(regions[0].country_code, words.ends[index], is_country_named=False)
            found.append((town, area))
    return found


def _called(words: Words, taken: set[int], scene: Scene) -> list[tuple[Hit, _Area]]:
    """«in the village of Smalltown», in a sentence that names one country."""
    if len(scene.countries) != 1:
        return []
    (country,) = scene.countries
    found = []
    for index, key in enumerate(words.keys):
        first = index + 1
        while first < len(words) and words.keys[first] in scene.lexicon.container_links:
            first += 1
        if key not in scene.lexicon.city_words or first >= len(words) or first in taken:
            continue
        last = first
        while last + 1 < len(words) and words.capitals[last + 1] and words.runs_on(last):
            last += 1
        town = _run(words, last, scene) if words.capitals[first] else None
        if town is not None and town.first == first and _is_placed(words, town, scene):
            found.append((town, _Area(country, town.end, is_country_named=True)))
    return found


def _mention(words: Words, town: Hit, area: _Area, *, is_locative: bool) -> PlaceMention:
    return PlaceMention(
        start=town.start,
        end=town.end,
        text=words.text[town.start : town.end],
        place=None,
        country_code=area.country_code,
        is_country_inferred=not area.is_country_named,
        is_locative=is_locative,
        kind="unlisted",
        rule_id="unlisted_town",
        extent_start=town.start,
        extent_end=max(area.extent_end, town.end),
    )
