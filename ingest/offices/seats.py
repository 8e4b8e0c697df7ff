"""A headquarters that no office noun names."""

from ingest.articles.model import Sentence
from ingest.offices.model import Office, OfficeScene, Window
from ingest.offices.windows import since
from ingest.places import PlaceMention

_BEHIND = 12
"""Characters behind the town in which «since 2019» still tells of the seat."""


def seat(
    scene: OfficeScene, sentence: Sentence, place: PlaceMention, owner: str, rule: str
) -> Office:
    """An existing headquarters, known by the day of publication, or since when it is there."""
    told = (place.start, place.extent_end)
    opened = since(scene.article, sentence.text, told, scene.lexicon)
    is_far = opened and opened.span and opened.span[0] - told[1] > _BEHIND
    opened = None if is_far or sentence.text.startswith("-", told[1]) else opened
    return Office(
        organisation=owner,
        kind="headquarters",
        status="existing",
        is_new=False,
        is_inferred=rule == "headquarters_by_based",
        place=place.place,
        place_text=place.text,
        country_code=place.country_code,
        is_country_inferred=place.is_country_inferred,
        sentence=sentence,
        start=place.start,
        end=place.end,
        rule=rule,
        change="open_since" if opened else None,
        opened=opened or Window(latest=scene.article.anchor),
    )
