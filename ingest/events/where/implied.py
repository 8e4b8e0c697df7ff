"""Where an event is when no sentence says so: by its name, its dateline, what it is a part of."""

import re

from ingest import grammar
from ingest.events.context import Scene
from ingest.events.editions import ARTICLE, without_number
from ingest.events.model import Event
from ingest.events.where.datelines import place_at_dateline
from ingest.events.where.where_words import WhereWords
from ingest.languages import pack
from ingest.places import (
    PlaceMention,
    capital_in,
    city_of_adjective,
    find_places,
    is_also_state,
    town_of_name,
)

_LOCAL = ("city", "district")
_GENITIVES = ("'s ", "’s ")
_BEFORE_MENTION = 1
"""Strength of a place that stands before its event; the town in a venue's name is surer."""
_FEWEST = 100_000
"""Inhabitants of a town that a name may mean without its country beside it."""
_LARGE = 400_000
"""The same in the middle of a venue's name, where smaller ones are mostly people's names."""
_YEAR = re.compile(r"[\s,'’]*(?:(?:19|20)?\d\d)?[\s\"“”»]*")
_YEAR_BEHIND = re.compile(r"[\s,'’]+(?:19|20)\d\d$")
_BODIES = ("Congreso de ", "Asamblea de ", "Parlamento de ")
"""What a parliament is called by its state."""
_SAINTS = ("San ", "Santa ", "Santo ", "Sant'", "Sant’", "Saint-", "Sainte-", "Saint ", "Sainte ")
"""A feast of a saint is in no town of that name."""
_LINKED = re.compile(r"(?i)\b(?:in|à|en|im|at|@)\s$")
_COLON = re.compile(r"\s?:")
_TOWN_IN_FRONT = re.compile(r"([A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?)\s?:\s")
_SMALLEST = 20_000
"""Inhabitants of a town that a headline may begin with."""
_OPENING = 2
"""Sentences behind a headline with which an article opens."""


def imply_places(scene: Scene, words: WhereWords) -> None:
    """Places of events that have none yet, all of them inferred."""
    for event in scene.events:
        _from_names(scene, event)
        if not event.has_place and (town := _town_of_headline(scene, event)):
            event.settle(town, 1, is_inferred=True)
        if not event.has_place:
            _from_capital(scene, event)
        if not event.has_place:
            place_at_dateline(scene, event, words)
    for event in scene.events:
        _from_whole(scene, event)


def drop_places_online(scene: Scene) -> None:
    """An online event is nowhere: a place that only its name or the dateline gives is none."""
    for event in scene.events:
        if event.format == "online" and event.place_strength == 0:
            event.place = event.town = event.venue = event.country_code = None


def _from_names(scene: Scene, event: Event) -> None:
    """A venue or event named after a city is taken to be there where nothing else is said.

    So is «the Lagos congress»; but «the Syria talks» may be anywhere.
    """
    for name in (event.venue, event.name):
        may_begin = name is event.venue or event.first.rule == "event_list_item"
        mention = _place_in(without_number(name), scene, may_begin=may_begin) if name else None
        if name and name is event.venue and mention is None and not event.has_place:
            mention = _town_within(name, scene)
        if mention is None or mention.place is None:
            continue
        is_town = mention.place.place_kind in _LOCAL
        is_surer = name is event.venue and event.place_strength <= _BEFORE_MENTION
        if is_town and (is_surer or _may_be_in(event, mention)):
            event.settle(mention, event.place_strength, is_inferred=True)
        elif not event.has_place and (event.is_named or name is event.venue):
            event.country_code = mention.country_code
    if not event.has_place and not event.is_named and (town := _town_behind(event.name, scene)):
        event.settle(town, event.place_strength, is_inferred=True)
    if not event.has_place:
        _from_owner(scene, event)
    if not event.has_place:
        _from_adjective(scene, event)


def _from_owner(scene: Scene, event: Event) -> None:
    """«Dublin's Festival of Light»: the town of the genitive with which a mention begins."""
    for mention in event.mentions:
        text = mention.sentence.text
        for place in scene.article.places[mention.sentence.index]:
            is_owner = place.start == mention.start and text[place.end :].startswith(_GENITIVES)
            if is_owner and place.place is not None and place.place.place_kind in _LOCAL:
                event.settle(place, event.place_strength, is_inferred=True)
                return


def _from_adjective(scene: Scene, event: Event) -> None:
    """«Leipziger Buchmesse», «im Berliner Congress Center»: the city of the adjective."""
    for name in (event.venue, event.name):
        bare = without_number(name) if name else ""
        word = bare.split(maxsplit=1)[0] if " " in bare else ""
        if word and (place := city_of_adjective(word, scene.article.language)):
            event.place, event.country_code = place, place.country_code
            event.is_country_inferred = True
            return


def _from_capital(scene: Scene, event: Event) -> None:
    """«The Portuguese capital hosts the Harbour Forum»: it is in Lisbon."""
    for sentence in scene.sentences_of(event):
        place = capital_in(sentence.text, scene.article.language)
        if place is not None and event.country_code in (None, place.country_code):
            event.place, event.country_code = place, place.country_code
            event.is_country_inferred = True
            return


def _may_be_in(event: Event, mention: PlaceMention) -> bool:
    """Whether nothing finer is known of an event than the town of a name."""
    if event.place is None or event.place.place_kind in _LOCAL:
        return not event.has_place
    return event.country_code == mention.country_code


def _place_in(name: str, scene: Scene, *, may_begin: bool) -> PlaceMention | None:
    """The place with which a name begins or ends: «Cape Town Water Week», «PyDays Vienna 2024».

    In the middle of a name a place is what it is about; at its beginning it needs an event noun
    beside it, unless it may begin so: a venue, an item of a list of gatherings.
    """
    language = scene.article.language
    found = find_places(name, language, context=scene.article.places.settled)
    ends = [p for p in found if _YEAR.fullmatch(name[p.extent_end :]) and _is_no_object(name, p)]
    ends += [p for p in found if may_begin and p not in ends and _is_of_town(name, p, language)]
    is_gathering = may_begin or scene.lexicon.nouns.search(name)
    begins = [p for p in found if _begins(name, p) and is_gathering and _is_known(p)]
    towns = [p for p in (*ends, *begins) if p.place and p.place.place_kind in _LOCAL]
    areas = [p for p in (*ends, *begins) if p.place and p.place.place_kind not in _LOCAL]
    areas = [p for p in areas if not is_also_state(p.text, language)]
    countries = {place.country_code for place in found}
    if towns:
        return towns[0]
    if town := _town_behind(name, scene):
        return town
    return areas[0] if areas and len(countries) == 1 else None


def _begins(name: str, place: PlaceMention) -> bool:
    """Whether a name begins with a place, but for its article («The Lagos Fair»).

    Not with the beginning of a longer one («Porto de Galinhas»).
    """
    article = ARTICLE.match(name)
    is_longer = grammar.of_links().match(name, place.extent_end) is not None
    return place.start in (0, article.end() if article else 0) and not is_longer


def _town_within(venue: str, scene: Scene) -> PlaceMention | None:
    """«Hotel Grand Lagos Marina»: a town in the middle of a venue's name."""
    found = find_places(venue, scene.article.language, context=scene.article.places.settled)
    towns = (p for p in found if p.place and p.place.place_kind in _LOCAL)
    sure = (p for p in towns if not is_also_state(p.text, scene.article.language))
    large = [p for p in sure if p.place and (p.place.population or 0) >= _LARGE]
    return large[0] if len(large) == 1 else None


def _town_behind(name: str, scene: Scene) -> PlaceMention | None:
    """«Sagra della ciliegia di Vignola», «Museo del Mar de Vigo»; not «Feria de San Marcos»."""
    if not scene.lexicon.has_names_behind or name.startswith(_BODIES):
        return None
    for link in grammar.of_links().finditer(name):
        town = _YEAR_BEHIND.sub("", name[link.end() :])
        is_name = town[:1].isupper() and not town.startswith(_SAINTS)
        if is_name and len(link[0].split()) == 1:
            found = _town_of(link[0].strip(), town, scene.article.language)
            if found is not None:
                return found
    return None


def _town_of(link: str, town: str, language: str) -> PlaceMention | None:
    """«di Torino», «della Spezia»; not «del Mobile», as no town is called «Il Mobile»."""
    article = pack(language)["grammar"].get("contracted", {}).get(link.lower())
    is_called = article is None or town_of_name(article.capitalize() + town, language) is not None
    return town_of_name(town, language) if is_called else None


def _is_no_object(name: str, place: PlaceMention) -> bool:
    """Whether a place at the end of a name is no object of a preposition but «in»."""
    before = name[: place.start]
    words = before.split()
    is_free = not words or not words[-1].isalpha() or words[-1][0].isupper()
    return _is_known(place) and (is_free or _LINKED.search(before) is not None)


def _is_of_town(name: str, place: PlaceMention, language: str) -> bool:
    """«Plaza Mayor de Cusco», «University of Bern»: what is of a town is in it.

    What may be of a state («University of Washington») need not be in the town of that name.
    """
    if is_also_state(place.text, language):
        return False
    words = name[: place.start].split()
    is_town = place.place is not None and place.place.place_kind in _LOCAL
    is_last = place.extent_end == len(name)
    return is_town and is_last and bool(words) and words[-1] in grammar.words("of")


def _is_known(place: PlaceMention) -> bool:
    """Whether a place is large enough to be meant by a name alone."""
    if place.place is None or place.place.place_kind not in _LOCAL:
        return place.place is not None
    return (place.place.population or 0) >= _FEWEST or place.rule_id == "container_beside"


def _town_of_headline(scene: Scene, event: Event) -> PlaceMention | None:
    """«Ghent: thousands march»: the town that opens a headline, of what the article opens with."""
    for title in (sentence for sentence in scene.article.sentences if sentence.is_title):
        first = min(event.first.sentence.index, event.mentions[-1].sentence.index)
        if not event.first.sentence.is_title and first - title.index > _OPENING:
            return None
        for place in scene.article.places[title.index]:
            is_town = place.place is not None and place.place.place_kind in _LOCAL
            if is_town and place.start == 0 and _COLON.match(title.text, place.extent_end):
                return place
        if town := _TOWN_IN_FRONT.match(title.text):
            return _town_called(town[1], scene.article.language)
    return None


def _town_called(name: str, language: str) -> PlaceMention | None:
    """A town that is only known as one behind «in»."""
    within = pack(language)["places"]["locatives"][0]
    found = find_places(f"{within} {name}", language)
    towns = [p for p in found if p.text == name and p.kind == "plain" and p.place]
    large = [p for p in towns if p.place and (p.place.population or 0) >= _SMALLEST]
    return large[0] if len(large) == 1 else None


def _from_whole(scene: Scene, event: Event) -> None:
    """A session, or what falls into the days of a longer gathering, is where that one is."""
    if event.has_place or event.country_code is not None:
        return
    wholes = [other for other in scene.events if other is not event and other.country_code]
    days = [other for other in wholes if _is_during(event, other)]
    named = [other for other in wholes if other.is_named and event.kind == "session"]
    whole = days or named
    if len({(other.place, other.country_code) for other in whole}) == 1:
        event.place, event.town = whole[0].place, whole[0].town
        event.country_code = whole[0].country_code
        event.is_country_inferred = True


def _is_during(event: Event, whole: Event) -> bool:
    """Whether an event falls into the several days of another."""
    if event.when is None or whole.when is None or not whole.is_named:
        return False
    own, longer = event.when.resolved, whole.when.resolved
    is_inside = longer.start <= own.start and own.end <= longer.end
    is_longer = longer.end - longer.start > own.end - own.start
    return is_inside and is_longer and longer.precision == own.precision == "day"
