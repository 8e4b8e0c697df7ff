"""Which meaning of a name a sentence has in mind, and whether it is a place at all.

Weights are hundredths of a power of ten of inhabitants, as `Candidate.prominence`: 100 makes a
town as likely as one of ten times its size.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ingest.places.candidates import Candidate
from ingest.places.cities import UNCHECKED
from ingest.places.lexicon import Lexicon
from ingest.places.model import PlaceContext
from ingest.places.readings import Reading
from ingest.places.where import Surroundings
from ingest.places.words import Words

SAME_SENTENCE = 250
"""The sentence names the country, or the region, of the place; «city of Armenia» names neither."""
DEMONYM = 150
"""The sentence names the country by an adjective."""
ARTICLE = 80
"""The article names only this country; less in proportion to its share of country names. A town
in Texas stays less likely than Paris."""
ARTICLE_AREA = 200
"""The same, in addition, for a region: in an article about the United States «Georgia» is one."""
ARTICLE_REGION = 120
"""The article names the region of a city."""
HOME = 60
"""Publisher or dateline are of the country."""
LEVEL = 200
"""The words around ask for a city or for a region."""
SPELLING = 40
"""The name is written with exactly the accents of the place: «San José», not «San Jose»."""

FEWEST_BARE = 100_000
"""Smallest city that a capitalised name without any support means; about 6,200 cities."""
FEWEST_NAMESAKE = 500_000
"""The same for names that are people's names as well («Houston», «Charlotte»)."""
FEWEST_SUPPORTED = 15_000
"""With a preposition of movement, or in a country that the sentence names."""
FEWEST_IN_SCENE = 50_000
"""In the country where the article plays."""
FEWEST_LOCATIVE = 5_000
"""Behind «in», «at» …, behind «city of», in a list of such places."""
FEWEST_DATELINE = 1_000
"""In a dateline; in a place of several words, which no ordinary word is, also behind «in» …"""
FEWEST_ORDINARY = 40_000
"""Behind «in» …, for a name that is an ordinary word («Nice», «Reading») or an unchecked one."""
NEVER = 1 << 62
"""No city is that large: the name needs its country or region beside it."""
DOMINANT_SHARE = 0.3
"""Share of an article's country names that makes a country its scene."""
SHORTEST_NAME = 3
"""Letters of the shortest name that needs no country beside it."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What sentence and article say about countries and regions.

    `countries` and `regions` are named in the sentence, `adjectives` are the countries of its
    demonyms; `leaning` are countries of other unmistakable places in it.
    """

    lexicon: Lexicon
    context: PlaceContext
    countries: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()
    leaning: Mapping[str, int] = field(default_factory=dict)

    @property
    def named(self) -> frozenset[str]:
        """Countries that the sentence names, by noun or adjective."""
        return self.countries | self.adjectives


def weight(each: Candidate, text: str, scene: Scene, around: Surroundings) -> int:
    """Weight of one meaning of a name in its sentence."""
    code, context = each.country_code, scene.context
    total = each.prominence + _level(each, scene.lexicon, around)
    is_asked = each.kind != "country" or not around.is_city
    if (is_asked and code in scene.countries) or each.region_code_id in scene.regions:
        total += SAME_SENTENCE
    elif code in scene.adjectives or code == around.country_code:
        total += DEMONYM
    else:
        total += scene.leaning.get(code, 0)
    share = context.countries.get(code, 0.0)
    total += int((ARTICLE + ARTICLE_AREA * (each.kind == "region")) * share)
    total += ARTICLE_REGION * (each.region_code_id in context.regions)
    total += HOME * (code == context.home_country)
    total += scene.lexicon.home_weight * (code in scene.lexicon.home_countries)
    return total + SPELLING * (each.name == text and not text.isascii())


def _level(each: Candidate, lexicon: Lexicon, around: Surroundings) -> int:
    is_area = each.kind in ("region", "country")
    asks_city = around.is_city or around.preposition in lexicon.city_locatives
    asks_area = around.is_region or around.preposition in lexicon.region_locatives
    return LEVEL * ((asks_area and is_area) or (asks_city and not is_area and not asks_area))


def smallest_city(
    sentence: Words, reading: Reading, best: Candidate, scene: Scene, support: str
) -> int:
    """Fewest inhabitants with which a city may be meant by an unqualified name.

    Args:
        sentence: the words of the sentence.
        reading: the name and what stands around it.
        best: its best meaning.
        scene: what sentence and article say.
        support: `dateline`, `based`, `listed` (in a list with an accepted place) or empty.
    """
    hit, around, words = reading.hit, reading.around, scene.lexicon
    is_single = hit.first == hit.last
    is_placed = (around.is_locative or around.is_city) and not around.has_article
    is_placed = is_placed or around.is_site
    if is_single and (hit.key in words.calendar or len(hit.key) < SHORTEST_NAME):
        return NEVER
    if is_single and (hit.key in words.ordinary or hit.key in words.name_heads):
        is_supported = is_placed or support in ("based", "dateline")
        is_sure = is_supported and not sentence.is_headline
        return _fewest_of_word(best, reading, words) if is_sure else NEVER
    if support == "dateline":
        return FEWEST_ORDINARY if best.rank == UNCHECKED else FEWEST_DATELINE
    if is_placed or support:
        if best.rank == UNCHECKED or sentence.is_shouted:
            return FEWEST_ORDINARY
        return FEWEST_LOCATIVE if is_single else FEWEST_DATELINE
    return _fewest_bare(sentence, reading, best, scene)


def _fewest_of_word(best: Candidate, reading: Reading, words: Lexicon) -> int:
    """The same for an ordinary word: at home a capital behind «à» is as good as any («à Tulle»)."""
    is_home = best.country_code in words.home_countries and not words.nouns_are_capitalised
    is_town = is_home and reading.around.preposition in words.city_locatives
    return FEWEST_LOCATIVE if is_town else FEWEST_ORDINARY


def _fewest_bare(sentence: Words, reading: Reading, best: Candidate, scene: Scene) -> int:
    """The same for a name that nothing beside it marks as a place."""
    hit, words = reading.hit, scene.lexicon
    first = sentence.keys[hit.first]
    if best.rank == UNCHECKED and not reading.around.is_preposition:
        return NEVER
    if hit.first == hit.last and first in words.people_names:
        return FEWEST_NAMESAKE
    if hit.last == hit.first + 1 and first in words.given_names:
        return FEWEST_NAMESAKE
    if reading.around.is_preposition or best.country_code in scene.named:
        return FEWEST_SUPPORTED
    share = scene.context.countries.get(best.country_code, 0.0)
    return FEWEST_IN_SCENE if share >= DOMINANT_SHARE else FEWEST_BARE
