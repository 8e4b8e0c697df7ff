"""The places of an office noun: listed behind it, right before it, or in front of its clause."""

import re

from ingest import grammar
from ingest.articles.headline import is_title_case
from ingest.counts.patterns import number_words
from ingest.offices.lexicon import OfficeLexicon
from ingest.offices.model import OfficeScene, Phrase
from ingest.places import PlaceMention

_NEVER = ("dateline", "based")
_MOVES = ("relocated", "moving")
_FAR = 80
_FAR_EXISTING = 50
_FAR_BEFORE = 60
_FAR_OWN = 30
_FAR_COUNT = 25
_NUMBERED = re.compile(r"\w+")
_CLOSE = re.compile(r"\s\w{1,4}(?:\s\w{2,8})?\s")
_STOP = re.compile(r"[;!?]|\.\s+[A-Z]|:\s*[\"“]")
_ATTRIBUTE = re.compile(r",?\s(?:[\w-]+\s){0,3}")
_UNKNOWN_TOWN = re.compile(r",\s+[A-ZÀ-Þ][\w.’'-]+(?:\s[A-ZÀ-Þ][\w.’'-]+){0,2}(?=,|\s+\w{1,3}\s*$)")
_AFTER_COMMA = re.compile(r",\s(?P<word>[a-zà-ÿ]+)")
_ADJECTIVE = re.compile(r"^\s[a-zà-ÿ]{4,}(?=\s)")
"""«sede storica di», between the noun and its link."""
_ASIDE = re.compile(r"(?:\s[^,;.]{1,25})?,\s\w{1,3}\s")
_FROM = re.compile(r",?\s\w+\s(?:\w+\s)?")
_WIDE = re.compile(
    rf"(?i)(?<!\w)(?:{grammar.any_of('everywhere')})\s*(?:{grammar.leading('link_articles')})?$"
)


def places_of(scene: OfficeScene, phrase: Phrase, status: str) -> list[PlaceMention]:
    """Places at which a phrase puts its offices, in reading order."""
    lexicon = scene.lexicon
    usable = [
        p for p in phrase.places
        if p.kind not in _NEVER and _is_usable(p, phrase) and not _is_of_earlier(p, phrase, lexicon)
    ]  # fmt: skip
    if status in _MOVES and (moved := _destination(phrase, usable, lexicon)):
        return [moved]
    limit = _FAR_EXISTING if status == "existing" else _FAR
    behind = _behind(phrase, usable, lexicon, limit)
    if _is_quantity(scene, phrase, behind):
        return []
    if behind and _is_wide(behind[0]):
        town = _town_behind(phrase, behind) or _fronted(phrase, usable, lexicon, status)
        if town:
            return behind if _is_wide(town[0]) else town
    if behind and _begins_close(phrase, behind[0]):
        return behind
    before = _before(phrase, usable, lexicon)
    if behind and all(map(_is_wide, before)) and not _is_wide(behind[0]):
        return behind
    return before or behind or _fronted(phrase, usable, lexicon, status)


def _is_of_earlier(place: PlaceMention, phrase: Phrase, lexicon: OfficeLexicon) -> bool:
    """«opens office in Oslo, moves headquarters»: another noun before has that place."""
    if place.start >= phrase.noun.start():
        return False
    nouns = lexicon.nouns.finditer(phrase.text, 0, place.start)
    return any(_CLOSE.fullmatch(phrase.text, noun.end(), place.start) for noun in nouns)


def _is_wide(place: PlaceMention) -> bool:
    """«its first U.S. office, in Boise»: a country, which only tells which office it is."""
    return place.place is not None and place.place.place_kind == "country"


def _town_behind(phrase: Phrase, behind: list[PlaceMention]) -> list[PlaceMention]:
    """«its first office in Norway on Friday, in Oslo»: the town that tells where in the country."""
    for place in phrase.places if len(behind) == 1 else ():
        is_there = place.is_locative and place.country_code == behind[0].country_code
        gap = phrase.text[behind[0].extent_end : place.start]
        if is_there and not _is_wide(place) and _ASIDE.fullmatch(gap):
            return [place]
    return []


def _is_quantity(scene: OfficeScene, phrase: Phrase, places: list[PlaceMention]) -> bool:
    """«14 global offices in the US and India»: a number, and which one is where stays untold."""
    kinds = [place.place.place_kind if place.place else "city" for place in places]
    if len(places) < 2 or any(kind != "country" for kind in kinds):
        return False
    start = phrase.noun.start()
    before = _NUMBERED.findall(phrase.text[max(start - _FAR_COUNT, 0) : start].lower())
    counted = number_words(scene.article.language) | scene.lexicon.many
    return any(word.isdigit() or word in counted for word in before)


def _is_usable(place: PlaceMention, phrase: Phrase) -> bool:
    """A headline in capitals makes every place part of a name; elsewhere such a place is none."""
    is_headline = phrase.sentence.is_title and is_title_case(phrase.text)
    return place.kind != "in_name" or is_headline or place.end < phrase.noun.start()


def _begins_close(phrase: Phrase, place: PlaceMention) -> bool:
    """Whether only a preposition stands between noun and place."""
    return _CLOSE.fullmatch(phrase.text, phrase.noun.end(), place.start) is not None


def _destination(
    phrase: Phrase, places: list[PlaceMention], lexicon: OfficeLexicon
) -> PlaceMention | None:
    """Where a moved office went: the first place behind «to», else the one it does not leave."""
    behind = [p for p in places if p.start > phrase.noun.end()]
    for place in behind:
        if lexicon.destination.search(phrase.text[: place.start]):
            return place
    stays = [p for p in behind if not lexicon.origin.search(phrase.text[: p.start])]
    return stays[0] if stays else None


def place_left(
    phrase: Phrase, lexicon: OfficeLexicon, status: str, places: list[PlaceMention]
) -> PlaceMention | None:
    """The place that a moved office leaves: behind «from», before where it goes or right behind."""
    if len(places) != 1 or status not in _MOVES:
        return None
    reached = places[0]
    for place in phrase.places:
        is_between = phrase.noun.end() < place.start < reached.start
        gap = phrase.text[max(reached.extent_end, reached.end) : place.start]
        is_told = is_between or (place.start > reached.end and _FROM.fullmatch(gap))
        is_place = place.kind not in _NEVER and _is_usable(place, phrase)
        if is_told and is_place and lexicon.origin.search(phrase.text[: place.start]):
            return place
    return None


def _behind(
    phrase: Phrase, places: list[PlaceMention], lexicon: OfficeLexicon, limit: int
) -> list[PlaceMention]:
    """The list of places that begins behind the noun."""
    found: list[PlaceMention] = []
    position = phrase.noun.end()
    for place in places:
        if place.start < position or (place.kind == "in_name" and not phrase.sentence.is_title):
            continue
        gap = phrase.text[position : place.start]
        if found:
            if not lexicon.links.fullmatch(_UNKNOWN_TOWN.sub("", gap)):
                break
        elif not _is_first(place, gap, lexicon, limit):
            continue
        found.append(place)
        position = place.extent_end
    return found


def _is_first(place: PlaceMention, gap: str, lexicon: OfficeLexicon, limit: int) -> bool:
    """Whether a place behind an office noun can open the list of its places."""
    is_linked = place.is_locative or lexicon.of_place.fullmatch(_ADJECTIVE.sub("", gap).strip())
    is_linked = is_linked or lexicon.listed.search(gap) or lexicon.seat_is.fullmatch(gap)
    is_near = len(gap) < limit and is_linked
    is_broken = _STOP.search(gap) or lexicon.nouns.search(gap) or lexicon.breaks.search(gap)
    if lexicon.those.search(gap) and len(gap) < limit:
        return True
    is_existing = limit == _FAR_EXISTING
    if is_existing and lexicon.future.search(gap) and not lexicon.existing.search(gap):
        return False
    is_wide = _WIDE.search(gap) and (place.place is None or place.place.place_kind != "city")
    is_aside = _AFTER_COMMA.search(gap)
    if is_existing and is_aside and not is_wide:
        word = is_aside["word"]
        is_wide = word not in lexicon.located and not lexicon.links.fullmatch(word)
    return bool(is_near) and not is_broken and not is_wide


def _before(
    phrase: Phrase, places: list[PlaceMention], lexicon: OfficeLexicon
) -> list[PlaceMention]:
    """Places right before the noun («its London and Paris offices»).

    One chosen as «its French headquarters» counts, France does not. Nothing stands there where
    «of» links an office to its town.
    """
    found: list[PlaceMention] = []
    limit = phrase.noun.start()
    for place in places:
        gap = phrase.text[place.extent_end : limit]
        if lexicon.sited.fullmatch(gap) or lexicon.where.fullmatch(gap):
            return [place]
    for place in reversed(places):
        if place.end > limit:
            continue
        end = max(place.extent_end, place.end) if place.extent_end <= limit else place.end
        gap = phrase.text[end:limit]
        if found:
            if not lexicon.links.fullmatch(gap):
                break
        elif not lexicon.sited.fullmatch(gap) and (
            lexicon.is_of_town or not _ATTRIBUTE.fullmatch(gap) or lexicon.fronting.search(gap)
        ):
            continue
        found.insert(0, place)
        limit = min(place.start, place.extent_start)
    return found


def _fronted(
    phrase: Phrase, places: list[PlaceMention], lexicon: OfficeLexicon, status: str
) -> list[PlaceMention]:
    """«In Leipzig the firm opened an office», «a ouvert à Dakar un bureau»: places in front."""
    candidates = [p for p in places if p.is_locative and p.end <= phrase.noun.start()]
    if status == "existing" or not candidates:
        return []
    found: list[PlaceMention] = []
    limit = phrase.noun.start()
    for place in reversed(candidates):
        gap = phrase.text[place.extent_end : limit]
        is_clause = len(gap) <= _FAR_BEFORE and not re.search(r"[,;:.]", gap.lstrip(","))
        if not (lexicon.links.fullmatch(gap) if found else is_clause):
            break
        found.insert(0, place)
        limit = place.extent_start
    return found


def places_here(scene: OfficeScene, phrase: Phrase) -> list[PlaceMention]:
    """Where the speaker stands: «the opening of your new office», held «here in Lagos»."""
    own = scene.lexicon.own.search(
        phrase.text, max(phrase.noun.start() - _FAR_OWN, 0), phrase.noun.start()
    )
    for sentence in scene.article.sentences if own else ():
        if here := scene.lexicon.here.search(sentence.text):
            places = scene.article.places[sentence.index]
            return [p for p in places if 0 <= p.start - here.end() <= 1][:1]
    return []
