"""What an article as a whole says about where it plays and who is in it."""

from collections import Counter
from collections.abc import Iterable, Iterator

from ingest.places.candidates import Candidate, candidates
from ingest.places.folding import fold_word
from ingest.places.hits import Hit, find_hits, may_hold_places
from ingest.places.lexicon import Lexicon, lexicon, words_of
from ingest.places.model import PlaceContext
from ingest.places.readings import Reading, read_together
from ingest.places.usage import PERSON
from ingest.places.words import Words, capitalised, words_in

MOST_NAMES = 3
"""Words of a person's name behind a title or given name."""


def article_context(
    sentences: Iterable[str], language: str, *, home_country: str | None = None
) -> PlaceContext:
    """The context for `find_places`, from one pass over the sentences of an article.

    Collects the countries and regions that the article names, the places it settles by a country
    or region beside them, and the names of its people.

    Args:
        sentences: sentences or paragraphs of one article, its title included.
        language: ISO 639-1 code of a language with a pack.
        home_country: country of the publisher or the dateline, where known.

    Raises:
        KeyError: there is no pack for the language.
    """
    known = lexicon(language)
    countries: Counter[str] = Counter()
    regions: Counter[str] = Counter()
    anchors: dict[str, str] = {}
    people: set[str] = set()
    for sentence in sentences:
        if not _may_tell(sentence, known):
            continue
        words = words_of(sentence, known)
        people.update(_people(words, known))
        hits = find_hits(words, known)
        for short, place_id in _shortened(hits, language):
            anchors.setdefault(short, place_id)
        if len(hits) == 1 and not _says_where(hits[0].candidates[0]):
            continue
        for reading in read_together(words, hits, known):
            _count(reading, countries, regions)
            is_country = reading.hit.candidates[0].kind == "country"
            if reading.is_qualified and reading.usage != PERSON and not is_country:
                anchors.setdefault(reading.hit.key, reading.options[0].place_id)
    total = sum(countries.values())
    return PlaceContext(
        countries={code: count / total for code, count in sorted(countries.items())},
        regions=dict(sorted(regions.items())),
        home_country=home_country,
        anchors=anchors,
        people=frozenset(people - _place_words(anchors)),
    )


def _may_tell(text: str, known: Lexicon) -> bool:
    """Whether a sentence can name a place or a person; quicker than to read its words."""
    if may_hold_places(text, known):
        return True
    if not known.given_names.isdisjoint(map(fold_word, capitalised(text))):
        return True
    return not known.titles.isdisjoint(map(fold_word, words_in(text)))


def _count(reading: Reading, countries: Counter[str], regions: Counter[str]) -> None:
    """A country counts once, a region half for its country and once for itself."""
    best = reading.options[0] if reading.options else None
    if best is None or reading.usage in ("in_name", PERSON):
        return
    is_rivalled = any(
        each.kind in ("country", "region") and each.country_code != best.country_code
        for each in reading.options
    )
    if best.kind == "country" and not is_rivalled:
        countries[best.country_code] += 2
    elif not is_rivalled and (best.is_standing_region or _is_sure_region(reading, best)):
        countries[best.country_code] += 1
        regions[best.place_id] += 1


def _shortened(hits: Iterable[Hit], language: str) -> Iterator[tuple[str, str]]:
    """«Newcastle upon Tyne»: which city its first word, told alone, means in this article."""
    for hit in hits:
        short, *others = hit.key.split()
        best = hit.candidates[0]
        meanings = candidates(short, language) if others and best.kind == "city" else ()
        if any(each.place_id == best.place_id for each in meanings):
            yield short, best.place_id


def _says_where(best: Candidate) -> bool:
    """Whether a name alone in its sentence says where an article plays, as a city does not."""
    return best.kind == "country" or best.is_standing_region


def _is_sure_region(reading: Reading, best: Candidate) -> bool:
    return best.kind == "region" and (reading.is_container or reading.is_qualified)


def _people(words: Words, known: Lexicon) -> set[str]:
    """Folded words of names that follow a title or a given name."""
    found: set[str] = set()
    for index, key in enumerate(words.keys):
        is_given = key in known.given_names and words.capitals[index]
        if not (is_given or key in known.titles):
            continue
        end = index + 1
        while end < len(words) and end - index <= MOST_NAMES and words.capitals[end]:
            if not words.runs_on(end - 1) and words.gap(end - 1) != ". ":
                break
            end += 1
        name = words.keys[index + 1 : end]
        if name and not any(each in known.name_heads | known.calendar for each in name):
            found.update(each for each in name if len(each) > 1)
    return found


def _place_words(anchors: dict[str, str]) -> set[str]:
    return {key for key in anchors if " " not in key}
