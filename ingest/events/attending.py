"""Who gathers, as far as names tell: what joins meetings without a name across articles.

«EU and Gulf ministers will meet» and «ministers of Gulf states and the EU met» are of one day and
one town; so is another meeting, of others.
"""

from functools import cache

from ingest.dates.calendar_names import months, weekdays
from ingest.events.model import Event, Mention
from ingest.languages import languages, pack, words_of_all
from ingest.places import find_places
from ingest.places.demonyms import country_of_demonym
from ingest.places.folding import fold, fold_word
from ingest.proper_names import tokens

_FEWEST_LETTERS = 2


def who_meets(event: Event, language: str) -> list[str]:
    """Keys of those whom the sentences of an event without a name speak of, in reading order.

    A country or its people is its code, any other name is its folded words and its acronym; in a
    language that capitalises nouns only acronyms are names. Places of cities are none.

    >>> who_meets(Event(is_named=True), "en")
    []
    """
    if event.is_named:
        return []
    told = {each.sentence.index: each for each in event.mentions if not each.sentence.is_title}
    return list(dict.fromkeys(key for each in told.values() for key in _keys(each, language)))


def _keys(mention: Mention, language: str) -> list[str]:
    """Those of the sentence of a mention, but for the words of the mention itself."""
    text = mention.sentence.text
    places = find_places(text, language)
    codes = [
        place.country_code
        for place in places
        if place.country_code and (place.place is None or place.place.place_kind == "country")
    ]
    spans = [(place.start, place.extent_end) for place in places]
    spans.append((mention.start, mention.end))
    words = [
        word for word in tokens(text) if not any(start <= word.start < end for start, end in spans)
    ]
    peoples = (country_of_demonym(fold_word(word.text), language) for word in words)
    names = [word.text for word in words if word.is_capital and _is_name(word.text, language)]
    is_opening = bool(words) and words[0].start == 0 and not words[0].text.isupper()
    if is_opening and names[:1] == [words[0].text]:
        del names[0]
    return [code.lower() for code in (*codes, *peoples) if code] + [fold(name) for name in names]


def _is_name(word: str, language: str) -> bool:
    """Whether a capitalised word may be part of a name rather than a title, a day or a people."""
    key = fold(word)
    is_word = word.isalpha() and len(word) >= _FEWEST_LETTERS and key not in _no_names()
    is_people = country_of_demonym(fold_word(word), language) is not None
    has_capital_nouns = pack(language)["places"].get("nouns_are_capitalised", False)
    return is_word and not is_people and (word.isupper() or not has_capital_nouns)


@cache
def _no_names() -> frozenset[str]:
    """Folded words in capitals that name nobody: titles, months, days."""
    titles = {fold(title) for title in words_of_all("places", "titles")}
    calendar = {fold(n) for code in languages() for n in (*months(code), *weekdays(code))}
    return frozenset(titles | calendar | {"prime"})
