"""Nouns that are events only inside a name, and what tells such a name: «the Harbour Week»."""

from ingest.events.lexicon import Lexicon, any_of
from ingest.events.mentions.explained import is_explained
from ingest.events.mentions.joints import behind_name
from ingest.events.mentions.shown_names import has_day_behind, has_town_behind
from ingest.events.mentions.spans import Span, name_start
from ingest.events.model import Phrase

_NEAR = 40
_WORDS_OF_NAME = 2
_OF_TOWN = "er"
"""Adjectives of towns: «die Grazer Holztage»."""


def is_told(text: str, span: Span, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Whether a name with a weak noun is told as a gathering: «the Harbour Week», «Tide Days 2024».

    «John Ball» and «Join the Band Tour» have an article, a number or a verb of holding nowhere.
    """
    if not span.head.is_capital:
        return False
    before = name_start(span) if lexicon.is_compounding else phrase.start
    is_attended = lexicon.cues.attending.search(text[:before])
    is_numbered = any(character.isdigit() for character in phrase.full_text)
    is_held = lexicon.cues.held_after_name.match(behind_name(text, phrase.end)) is not None
    if phrase.noun in any_of("attended_nouns"):
        return bool(is_attended or is_held)
    if phrase.noun in any_of("times_in_names") and _happens(text, span, phrase, lexicon):
        return True
    if is_explained(text, phrase.start, phrase.end, lexicon):
        return True
    is_weak = phrase.noun in any_of("weak_nouns")
    is_of_town = phrase.name.split()[0].endswith(_OF_TOWN) and phrase.noun in any_of("days")
    is_definite = bool(span.determiner) and not is_weak
    is_definite = is_definite and (is_of_town or not lexicon.is_compounding)
    is_attended = is_attended and not is_weak
    return bool(is_definite or phrase.is_annual or is_attended or is_numbered or is_held)


def _happens(text: str, span: Span, phrase: Phrase, lexicon: Lexicon) -> bool:
    """«Tide Weekend drew 900 guests to Ghent», «at Tide Weekend in Ghent on 3 May»."""
    if len(phrase.name.split()) < _WORDS_OF_NAME:
        return False
    is_begun = lexicon.cues.happening.match(behind_name(text, phrase.end))
    is_visited = _is_visited_in_town(text, name_start(span), phrase, lexicon)
    return bool(is_begun or is_visited or has_day_behind(text, phrase.end, lexicon))


def _is_visited_in_town(text: str, start: int, phrase: Phrase, lexicon: Lexicon) -> bool:
    """«at Tide Weekend in Ghent», «beim Solartag in Kiel»: what one visits in a town."""
    is_visited = lexicon.cues.attending.search(text[:start])
    return is_visited is not None and has_town_behind(text, phrase.end)


def is_held_compound(text: str, span: Span, phrase: Phrase, lexicon: Lexicon) -> bool:
    """«Die Bodensee-Filmtage finden … statt», «beim Solartag in Kiel»."""
    if not lexicon.is_compounding or span.head.text.lower() == phrase.noun:
        return False
    held = lexicon.cues.held_after_name
    before = text[max(phrase.start - _NEAR, 0) : phrase.start]
    is_held = held.match(behind_name(text, phrase.end)) or held.search(before)
    is_time = phrase.noun in any_of("times_in_names")
    is_visited = is_time and _is_visited_in_town(text, span.head.start, phrase, lexicon)
    return bool(is_held or is_visited)
