"""What joins the names of an event across articles: other names given to it, and telling words.

Acronyms, expansions and translations in brackets join articles that know the event by different
names. Only what stands right behind a name, or names the event elsewhere in the article, counts;
«the forum» is no name.
"""

import re
from dataclasses import replace
from functools import cache

from ingest import grammar
from ingest.events.editions import without_edition
from ingest.events.lexicon import any_of, lexicon
from ingest.events.mentions.named import QUOTED, clean, is_title
from ingest.events.model import Event, Mention
from ingest.languages import languages, pack
from ingest.places.folding import fold
from ingest.proper_names import proper_names

_BRACKETS = re.compile(r"\s*\((?P<words>[^()\n]{2,100})\)")
_ACRONYM = re.compile(r"[A-Z][\w&-]*[A-Z][\w&-]*(?:\s?(?:19|20)?\d\d)?|[A-Z]{2,}\d*")
_QUOTED = re.compile(QUOTED)
_LETTERS = re.compile(r"[^\W\d_]+")
_FEWEST_WORDS = 2
_QUOTES = " \"'“”„«»"


def other_names(event: Event) -> list[str]:
    """Names other than its own, each without edition and year, in reading order, once."""
    own = fold(without_edition(event.name))
    found: dict[str, str] = {}
    for mention in event.mentions if event.is_named else []:
        told = mention.second_name if _is_told_by(mention) else None
        for name in (mention.name if mention.form == "named" else None, told):
            series = without_edition(clean(name or ""))
            if _may_stand_alone(series) and fold(series) != own:
                found.setdefault(fold(series), series)
    return list(found.values())


def _is_told_by(mention: Mention) -> bool:
    """Whether what stands behind a name is another one, rather than a stock exchange."""
    second = mention.second_name
    return second is not None and (
        not mention.text.endswith(")")
        or not _ACRONYM.fullmatch(second)
        or _is_acronym_of(second, mention.name)
    )


def initials(name: str) -> str | None:
    """First letters of the capitalised words of a name, folded; None for fewer than three.

    >>> initials("Conference of the Parties on Dunes")
    'cpd'
    """
    letters = [word[0] for word in _LETTERS.findall(name) if word[0].isupper()]
    return fold("".join(letters)) if len(letters) > _FEWEST_WORDS else None


def telling_words(name: str) -> list[str]:
    """Folded words of a name that tell it from other gatherings, each once, in reading order.

    Without numbers, small words, nouns of gathering, «annual» and «online», in all languages. What
    names share («montagna», «Berg») stands in English, so that a name and its translation agree.
    A preposition has no capital: «Congrès sur l'eau», but «Foro del Sur».
    """
    shared, small = _shared_words(), _prepositions()
    written = (word for word in _LETTERS.findall(without_edition(name)) if word not in small)
    words = (word for word in map(fold, written) if len(word) > 1 and word not in shared)
    told = (_in_english().get(word, word) for word in words)
    return list(dict.fromkeys(told))


@cache
def _prepositions() -> frozenset[str]:
    """Words of all languages that lead from a noun to its topic, as written within a sentence."""
    keys = ("of", "link_articles", "topic_links", "about", "about_nouns", "prepositions")
    return frozenset(grammar.words(*keys))


@cache
def _shared_words() -> frozenset[str]:
    """Folded words that names of unlike gatherings share."""
    packs = [pack(language)["events"] for language in languages()]
    formats = (word for events in packs for words in events["formats"].values() for word in words)
    lexicons = [lexicon(language) for language in languages()]
    words = (word for each in lexicons for word in (*each.kinds, *each.annual))
    shared = frozenset(fold(word) for word in (*formats, *words, *any_of("small_words")))
    return shared - frozenset(_in_english().values())


@cache
def _in_english() -> dict[str, str]:
    """The English counterpart of a word of any pack."""
    return {
        word: english
        for language in reversed(languages())
        for english, words in pack(language).get("names", {}).items()
        for word in words
    }


def with_second_name(mention: Mention) -> Mention:
    """A named mention together with the name right behind it, in brackets or «also known as»."""
    if mention.form != "named" or mention.second_name:
        return mention
    text = mention.sentence.text
    bracket = _BRACKETS.match(text, mention.end)
    if bracket and _is_name_of_gathering(bracket["words"]):
        return replace(
            mention, end=bracket.end(), second_name=clean(bracket["words"].strip(_QUOTES))
        )
    known = _also_known().match(text, mention.end)
    span = _name_from(text, known.end()) if known else None
    if span is None:
        return mention
    return replace(mention, end=span[1], second_name=clean(text[slice(*span)].strip(_QUOTES)))


def _name_from(text: str, position: int) -> tuple[int, int] | None:
    """The quoted words or the run of capitals that begins at a position."""
    if quoted := _QUOTED.match(text, position):
        return quoted.span()
    run = next((span for span in proper_names(text) if span[0] <= position < span[1]), None)
    return (position, run[1]) if run else None


def _may_stand_alone(name: str) -> bool:
    """Several words, or an acronym: «Forum» alone names every forum."""
    return len(name.split()) >= _FEWEST_WORDS or _ACRONYM.fullmatch(name) is not None


def _is_acronym_of(words: str, name: str) -> bool:
    """Whether the letters of a word stand in the name in this order; «COP29» is none's ticker."""
    letters = iter(fold(name))
    capitals = [letter for letter in fold(words) if letter.isalpha()]
    return words[-1].isdigit() or all(letter in letters for letter in capitals)


def _is_name_of_gathering(words: str) -> bool:
    """A title with a noun of gathering in any language: «(World Botanic Gardens Congress)»."""
    is_name = "," not in words and len(words.split()) >= _FEWEST_WORDS and is_title(words)
    return is_name and any(lexicon(language).nouns.search(words) for language in languages())


@cache
def _also_known() -> re.Pattern[str]:
    """«, also known as the », « oder auch »: what comes between two names of one thing."""
    article = grammar.any_of("link_articles", "indefinite")
    return re.compile(rf",?\s+(?:{grammar.any_of('also_known')})\s+(?:(?:{article})\s+)?")
