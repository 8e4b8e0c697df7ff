"""What a sentence says about countries, before its ambiguous names are resolved."""

from ingest.places.demonyms import country_of_demonym
from ingest.places.lexicon import Lexicon
from ingest.places.model import PlaceContext
from ingest.places.readings import Reading
from ingest.places.usage import PERSON
from ingest.places.weighing import Scene
from ingest.places.words import Words

CLEAR = 600
"""Prominence of a place that leans a sentence towards its country: about a million inhabitants."""
CLEAR_BY = 120
"""How far it must lead its namesakes in other countries."""
REGION_CLEAR_BY = 200
"""The same for a region, which has no inhabitants to go by: «Durango» is also a Colorado town."""
LEAN_OF_CITY = 60
LEAN_OF_REGION = 200
"""A state named in a sentence makes its country's other states likelier («Georgia and Ohio»)."""
RIVAL = 620
"""Prominence of a meaning in another country that makes a country's name ambiguous («Georgia»)."""


def scene_of(
    words: Words, readings: list[Reading], lexicon: Lexicon, context: PlaceContext
) -> Scene:
    """Countries, regions and adjectives of a sentence, and the countries it leans to."""
    plain = [each for each in readings if each.usage not in ("in_name", PERSON)]
    countries = {
        each.options[0].country_code
        for each in plain
        if each.options[0].kind == "country" and not _is_ambiguous(each)
    }
    regions = {
        each.options[0].place_id
        for each in plain
        if each.options[0].kind == "region" and (each.is_container or each.around.is_locative)
    }
    is_open = any(len(each.options) > 1 for each in readings)
    adjectives = {
        code
        for key in (words.keys if is_open else ())
        if (code := country_of_demonym(key, lexicon.language)) is not None
    }
    return Scene(
        lexicon, context, frozenset(countries), frozenset(regions), frozenset(adjectives),
        _leaning(readings),
    )  # fmt: skip


def _is_ambiguous(reading: Reading) -> bool:
    own = reading.options[0].country_code
    return not reading.is_container and any(
        each.prominence >= RIVAL and each.country_code != own for each in reading.options
    )


def _leaning(readings: list[Reading]) -> dict[str, int]:
    leaning: dict[str, int] = {}
    for reading in readings:
        best = reading.options[0]
        if reading.usage == PERSON or best.kind == "country" or best.prominence < CLEAR:
            continue
        rivals = (o.prominence for o in reading.options if o.country_code != best.country_code)
        is_region = best.kind == "region"
        if best.prominence - max(rivals, default=0) >= (REGION_CLEAR_BY if is_region else CLEAR_BY):
            lean = LEAN_OF_REGION if is_region else LEAN_OF_CITY
            leaning[best.country_code] = max(leaning.get(best.country_code, 0), lean)
    return leaning
