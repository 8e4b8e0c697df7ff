"""What joins the names of an event across articles: other names given to it, and telling words.

Acronyms, expansions and translations in brackets join articles that know the event by different
names. Only what stands right behind a name, or names the event elsewhere in the article, counts;
«the forum» is no name.
"""

import re
from collections.abc import Iterator
from functools import cache

from ingest import grammar
from ingest.events.editions import without_edition
from ingest.events.lexicon import any_of, lexicon
from ingest.events.model import Event, Mention
from ingest.events.names import QUOTED, clean, is_title
from ingest.languages import languages
from ingest.places.folding import fold
from ingest.proper_names import proper_names

_BRACKETS = re.compile(r"\s*\((?P<words>[^()\n]{2,100})\)")
_ACRONYM = re.compile(r"[A-Z][\w&-]*[A-Z][\w&-]*(?:\s?(?:19|20)?\d\d)?|[A-Z]{2,}\d*")
_QUOTED = re.compile(QUOTED)
_LETTERS = re.compile(r"[^\W\d_]+")
_FEWEST_WORDS = 2
_LONGEST_ACRONYM = 12


def other_names(event: Event) -> list[str]:
    """Names other than its own, each without edition and year, in reading order, once."""
    own = fold(without_edition(event.name))
    found: dict[str, str] = {}
    for mention in event.mentions if event.is_named else []:
        for name in _names_at(mention):
            series = without_edition(clean(name))
            if _may_stand_alone(series) and fold(series) != own:
                found.setdefault(fold(series), series)
    return list(found.values())


def initials(name: str) -> str | None:
    """First letters of the capitalised words of a name, folded; None for fewer than three.

    >>> initials("Conference of the Parties on Dunes")
    'cpd'
    """
    letters = [word[0] for word in _LETTERS.findall(name) if word[0].isupper()]
    return fold("".join(letters)) if len(letters) > _FEWEST_WORDS else None


def telling_words(name: str) -> list[str]:
    """Folded words of a name that tell it from other gatherings, each once, in reading order.

    Without numbers, small words, nouns of gathering and «annual», in all languages.
    """
    words = _LETTERS.findall(fold(without_edition(name)))
    return [word for word in dict.fromkeys(words) if word not in _shared_words()]


@cache
def _shared_words() -> frozenset[str]:
    """Folded words that names of unlike gatherings share."""
    lexicons = [lexicon(language) for language in languages()]
    words = (word for each in lexicons for word in (*each.kinds, *each.annual))
    return frozenset(fold(word) for word in words) | any_of("small_words")


def _names_at(mention: Mention) -> Iterator[str]:
    """The name of a mention, its acronym, and the names right behind it."""
    if mention.form != "named":
        return
    yield mention.name
    if mention.acronym:
        yield mention.acronym
    text = mention.sentence.text
    bracket = _BRACKETS.match(text, mention.end)
    if bracket:
        words = bracket["words"].strip(" \"'“”„«»")
        if _is_acronym_of(words, mention.name) or _is_name_of_gathering(words):
            yield words
    known = _also_known().match(text, bracket.end() if bracket else mention.end)
    if known:
        yield from _name_from(text, known.end())


def _name_from(text: str, position: int) -> Iterator[str]:
    """The quoted words or the run of capitals that begins at a position."""
    if quoted := _QUOTED.match(text, position):
        yield quoted["name"]
        return
    run = next((span for span in proper_names(text) if span[0] <= position < span[1]), None)
    if run:
        yield text[position : run[1]]


def _may_stand_alone(name: str) -> bool:
    """Several words, or an acronym: «Forum» alone names every forum."""
    return len(name.split()) >= _FEWEST_WORDS or _ACRONYM.fullmatch(name) is not None


def _is_acronym_of(words: str, name: str) -> bool:
    """Whether the capitals of a short word stand in the name in this order."""
    if len(words) > _LONGEST_ACRONYM or not _ACRONYM.fullmatch(words):
        return False
    letters = iter(fold(name))
    return all(letter in letters for letter in fold(words) if letter.isalpha())


def _is_name_of_gathering(words: str) -> bool:
    """A title with a noun of gathering in any language: «(World Botanic Gardens Congress)»."""
    is_name = "," not in words and len(words.split()) >= _FEWEST_WORDS and is_title(words)
    return is_name and any(lexicon(language).nouns.search(words) for language in languages())


@cache
def _also_known() -> re.Pattern[str]:
    """«, also known as the », « oder auch »: what comes between two names of one thing."""
    article = grammar.any_of("link_articles", "indefinite")
    return re.compile(rf",?\s+(?:{grammar.any_of('also_known')})\s+(?:(?:{article})\s+)?")
