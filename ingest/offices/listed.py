"""Towns of a list that no rule of places takes for one: «in Tampa, Boulder and Toronto».

A word, a name of people or a town that the gazetteer lacks is a town where its neighbours are.
"""

import re
from collections import Counter
from dataclasses import replace

from ingest.articles.model import Sentence
from ingest.offices.lexicon import OfficeLexicon
from ingest.offices.model import OfficeScene
from ingest.places import Place, PlaceMention, city_of_adjective, find_places, place_named
from ingest.proper_names import proper_names

_WITHIN = re.compile(r"[,;.)]|\s\w+\s[A-ZÀ-Þ]|$")
_LINK = re.compile(r"\s(?P<link>[a-zà-ÿ]+['’]?)\s?$")
_DASH = re.compile(r"\s?[—–]\s?|:\s")
"""Between a state and its towns: «in Ohio—Toledo and Akron»."""
_ADJECTIVE = re.compile(r"(?:\s[a-zà-ÿ]{4,}(?=\s[a-z]))?")
"""«sede storica di Genova», between the noun and its link."""
_WORD_BEFORE = re.compile(r"(?P<word>[A-ZÄÖÜ]\w+)\s$")
_FEWEST = 2
"""Known places in a list that may hold a town which the gazetteer lacks."""
_FEWEST_ALONE = 3
"""Towns in a list of which the rules of places know none."""
_SHORTEST, _MOST_WORDS = 4, 3

_Span = tuple[int, int]


def with_listed(
    scene: OfficeScene, sentence: Sentence, places: tuple[PlaceMention, ...]
) -> tuple[PlaceMention, ...]:
    """The places of a sentence with the other members of their lists, in reading order."""
    text, found, lexicon = sentence.text, list(places), scene.lexicon
    language = scene.article.language
    if sentence.is_title:
        return places
    known = {
        (start, end)
        for organisation in scene.organisations
        for index, start, end in organisation.spans
        if index == sentence.index
    }
    names = [n for n in proper_names(text) if n not in known and _may_be_town(text, n, lexicon)]
    found += _of_nouns(scene, text, found)
    found += _of_adjectives(scene, text, found)
    found += _first_of_list(scene, text, names, found)
    for name in names:
        before = _neighbour(text, found, name, lexicon, is_before=True)
        if before and (town := _town(text, name, before, language)):
            found.append(_at(before, town, text, name))
        elif before and _is_amid(text, name, found, lexicon):
            found.append(_at(before, None, text, name))
    for name in reversed(names):
        behind = _neighbour(text, found, name, lexicon, is_before=False)
        is_listed = behind and _neighbours(text, behind, found, lexicon)
        if behind and is_listed and (town := _town(text, name, behind, language)):
            found.append(_at(behind, town, text, name))
    return tuple(sorted(found, key=lambda place: place.start))


def _of_nouns(scene: OfficeScene, text: str, places: list[PlaceMention]) -> list[PlaceMention]:
    """«l'agence de Honfleur», «dont celles de Dieppe»: a town right behind what its office is.

    A name that the article tells elsewhere, too, is an owner («la oficina de Garza»).
    """
    lexicon, language = scene.lexicon, scene.article.language
    nouns = list(lexicon.nouns.finditer(text)) if lexicon.is_of_town else []
    behind = (_ADJECTIVE.match(text, noun.end()) for noun in nouns)
    ends = {adjective.end() for adjective in behind if adjective}
    owners = {o.name for o in scene.organisations if len(o.spans) > 1}
    found: list[PlaceMention] = []
    for start, end in proper_names(text) if lexicon.is_of_town else ():
        before = text[:start]
        link = _LINK.search(before)
        is_noun = link and link.start() in ends and lexicon.of_place.fullmatch(link["link"])
        is_next = found and lexicon.links.fullmatch(text, found[-1].end, start)
        is_known = any(p.extent_start < end and start < p.extent_end for p in places)
        if is_known or not (is_noun or is_next or lexicon.those.search(before)):
            continue
        home = _home(scene)
        town = place_named(text[start:end], home, language) if home else None
        town = town or place_named(text[start:end], None, language)
        if town and town.place_kind == "city" and text[start:end] not in owners:
            found.append(_found(town, text, (start, end)))
    return found


def _of_adjectives(scene: OfficeScene, text: str, places: list[PlaceMention]) -> list[PlaceMention]:
    """«ihr Berliner Büro», «die Wiener Filialen»: the city of the word right before an office."""
    found: list[PlaceMention] = []
    for noun in scene.lexicon.nouns.finditer(text) if scene.lexicon.is_noun_capitalised else ():
        word = _WORD_BEFORE.search(text, 0, noun.start())
        is_known = word and any(p.start <= word.start() < p.extent_end for p in places)
        city = city_of_adjective(word["word"], scene.article.language) if word else None
        if word and city and not is_known:
            found.append(_found(city, text, word.span("word")))
    return found


def _first_of_list(
    scene: OfficeScene, text: str, names: list[_Span], places: list[PlaceMention]
) -> list[PlaceMention]:
    """The first of three towns or more behind «offices in», none of them known for one alone."""
    noun = scene.lexicon.nouns.search(text)
    for position, name in enumerate(names):
        is_led = noun and noun.end() < name[0] and scene.lexicon.listing_in.search(text[: name[0]])
        is_known = any(p.extent_start < name[1] and name[0] < p.extent_end for p in places)
        if not is_led or is_known:
            continue
        listed = _listed_behind(text, names[position:], scene.lexicon)
        if len(listed) < _FEWEST_ALONE:
            continue
        country, language = _home(scene), scene.article.language
        named = [place_named(text[slice(*each)], country, language) for each in listed]
        towns = [town for town in named if town and town.place_kind == "city"]
        if len(towns) >= _FEWEST_ALONE and towns[0] is named[0]:
            return [_found(towns[0], text, name)]
    return []


def _listed_behind(text: str, names: list[_Span], lexicon: OfficeLexicon) -> list[_Span]:
    """The names of one list, from its first."""
    listed = names[:1]
    for name in names[1:]:
        if lexicon.listing.fullmatch(text, listed[-1][1], name[0]):
            listed.append(name)
    return listed


def _home(scene: OfficeScene) -> str | None:
    """The country that the article names most places of."""
    places = (p for s in scene.article.sentences for p in scene.article.places[s.index])
    counted = Counter(place.country_code for place in places).most_common(1)
    return counted[0][0] if counted else None


def _found(town: Place, text: str, name: _Span) -> PlaceMention:
    start, end = name
    return PlaceMention(
        start=start, end=end, text=text[start:end], place=town, country_code=town.country_code,
        is_country_inferred=True, is_locative=True, kind="plain", rule_id="most_prominent",
        extent_start=start, extent_end=end,
    )  # fmt: skip


def _may_be_town(text: str, name: _Span, lexicon: OfficeLexicon) -> bool:
    word = text[slice(*name)]
    is_short = len(word) >= _SHORTEST and len(word.split()) <= _MOST_WORDS
    is_other = lexicon.areas.fullmatch(word) or lexicon.nouns.search(word)
    return is_short and not (is_other or word.isupper())


def _neighbour(
    text: str, places: list[PlaceMention], name: _Span, lexicon: OfficeLexicon, *, is_before: bool
) -> PlaceMention | None:
    """The town of the same list right before or behind a name that is no place yet."""
    if any(p.extent_start < name[1] and name[0] < p.extent_end for p in places):
        return None
    for place in places:
        gap = (place.extent_end, name[0]) if is_before else (name[1], place.extent_start)
        is_town = place.place is None or place.place.place_kind == "city"
        is_listed = is_town and lexicon.listing.fullmatch(text, *gap)
        if place.kind != "in_name" and (is_listed or _DASH.fullmatch(text, *gap)):
            return place
    return None


def _neighbours(
    text: str, place: PlaceMention, places: list[PlaceMention], lexicon: OfficeLexicon
) -> bool:
    """Whether another place follows in the list of a place."""
    return any(lexicon.listing.fullmatch(text, place.extent_end, p.extent_start) for p in places)


def _is_amid(text: str, name: _Span, places: list[PlaceMention], lexicon: OfficeLexicon) -> bool:
    """Whether a name stands amid or at the end of a list with places enough."""
    linked = sum(_neighbours(text, place, places, lexicon) for place in places)
    return linked + 1 >= _FEWEST and _WITHIN.match(text, name[1]) is not None


def _town(text: str, name: _Span, near: PlaceMention, language: str) -> Place | None:
    """The town of a name in the region or country of its neighbour, or anywhere."""
    word, region = text[slice(*name)], near.place.region_name if near.place else None
    beside = find_places(f"{word}, {region}", "en") if region else ()
    if len(beside) == 1 and beside[0].text == word and beside[0].place:
        return beside[0].place
    found = place_named(word, near.country_code, language) or place_named(word, None, language)
    return found if found and found.place_kind == "city" else None


def _at(near: PlaceMention, town: Place | None, text: str, name: _Span) -> PlaceMention:
    """A town where its name stands, told like its neighbour; one untold lies in its country."""
    start, end = name
    return replace(
        near, start=start, end=end, text=text[start:end], extent_start=start, extent_end=end,
        place=town, country_code=town.country_code if town else near.country_code,
        is_country_inferred=True, kind="plain" if town else "unlisted",
    )  # fmt: skip
