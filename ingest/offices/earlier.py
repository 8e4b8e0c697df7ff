"""Offices that an opening counts: «its third after those in Oslo and Lima», «After Oslo, …»."""

from ingest.offices.lexicon import OfficeLexicon
from ingest.offices.model import Phrase
from ingest.places import PlaceMention


def earlier_places(
    phrase: Phrase, lexicon: OfficeLexicon, own: list[PlaceMention]
) -> list[PlaceMention]:
    """The towns behind «its third after» or at the start of the sentence, but not its own."""
    found: list[PlaceMention] = []
    for place in phrase.places:
        if place in own or place.kind == "in_name":
            continue
        before = phrase.text[: place.start]
        is_next = found and lexicon.links.fullmatch(phrase.text, found[-1].extent_end, place.start)
        if is_next or (not found and lexicon.earlier.search(before)):
            found.append(place)
    return found


def counted_places(phrase: Phrase, lexicon: OfficeLexicon) -> list[PlaceMention]:
    """«It is the bank's third office after Oslo and Lima»: the town of the third is not told."""
    places = earlier_places(phrase, lexicon, [])
    counted = lexicon.earlier.search(phrase.text[: places[0].start]) if places else None
    is_of_noun = counted and counted.start() < phrase.noun.start() < counted.end()
    return places if is_of_noun else []
