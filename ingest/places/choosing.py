"""Chooses one meaning of a name, and decides whether the name is a place at all."""

from ingest.places.candidates import Candidate
from ingest.places.hits import Hit
from ingest.places.readings import Reading
from ingest.places.weighing import Scene, smallest_city, weight
from ingest.places.words import Words

LONGEST_ACRONYM = 5
SHORT_NAMES = frozenset(("nyc", "dc", "cdmx", "bgc"))
"""Places that the press writes in capitals."""
NEIGHBOUR = 150
"""Weight of lying in the region of the name before it in a list."""
FEWEST_FAR_LISTED = 50_000
"""Inhabitants from which a list counts as support for a city of another country than the name
before it, where no preposition governs the list."""


def best_meaning(
    sentence: Words, reading: Reading, scene: Scene, before: Reading | None
) -> tuple[Candidate, str]:
    """The meaning chosen, and the id of the rule that chose it; arguments as in `is_accepted`."""
    settled = _settled(reading, scene)
    if settled is not None:
        return settled, "article_settles"
    text = sentence.text[reading.hit.start : reading.hit.end]
    best = max(
        reading.options,
        key=lambda each: (
            weight(each, text, scene, reading.around) + _near(each, before),
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


def _near(each: Candidate, before: Reading | None) -> int:
    """«Pueblo, Colorado Springs, Durango»: members of a list tend to lie in one region."""
    if before is None or before.chosen is None or each.region_code is None:
        return 0
    return NEIGHBOUR * (each.region_code_id == before.chosen.region_code_id)


def _settled(reading: Reading, scene: Scene) -> Candidate | None:
    """What the article says elsewhere that the name means.

    Not for countries, and for names that are also words or people's only behind a preposition.
    """
    settled = scene.context.anchors.get(reading.hit.key)
    is_country = reading.options[0].kind == "country"
    if settled is None or reading.is_qualified or is_country:
        return None
    is_doubtful = reading.hit.key in scene.lexicon.doubtful_names
    if is_doubtful and not (reading.around.is_locative or reading.around.is_preposition):
        return None
    return next((each for each in reading.options if each.place_id == settled), None)


def is_accepted(
    sentence: Words, reading: Reading, best: Candidate, scene: Scene, before: Reading | None
) -> bool:
    """Whether an unqualified name is a place at all: large enough for the support it has.

    Args:
        sentence: the words of the sentence.
        reading: the name.
        best: its best meaning.
        scene: what sentence and article say.
        before: the accepted name before it in the same list, None where there is none.
    """
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
        is_home = before.chosen is not None and best.country_code == before.chosen.country_code
        is_near = before.is_locative or is_home
        support = "listed" if is_near or best.population >= FEWEST_FAR_LISTED else ""
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
