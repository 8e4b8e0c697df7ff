"""Editions without a noun: «The tenth will be held in Bergen», «Die nächste findet 2027 statt»."""

import re
from dataclasses import replace
from functools import cache
from itertools import chain

from ingest.alternatives import alternatives
from ingest.articles.model import Sentence
from ingest.events.editions import edition_number
from ingest.events.lexicon import Lexicon, any_of
from ingest.events.mentions.which_edition import last_held, offset_of_word, year_in_front
from ingest.events.model import Event, Mention
from ingest.languages import pack

RULE = "event_edition_alone"
_HEAD = "edition"
_CLOSE = 18
_HELPING = re.compile(r"[a-zà-ÿ'’]+(?:\s[a-zà-ÿ]|$)")
"""A word in small letters and another: «was held», «s'est tenu»."""


def editions_alone(sentence: Sentence, lexicon: Lexicon) -> list[Mention]:
    """Mentions of editions that an ordinal or «next» alone stands for, before its verb."""
    return [
        _mention(sentence, found, lexicon)
        for found in alone_pattern(lexicon.language).finditer(sentence.text)
        if _takes_place(sentence.text, found, lexicon)
    ] or _of_other_year(sentence, lexicon)


def _of_other_year(sentence: Sentence, lexicon: Lexicon) -> list[Mention]:
    """«Next year it will be held in Ghent», «It was last held in Ghent»: no noun at all."""
    text = sentence.text
    year, last = year_in_front(text, lexicon), last_held(text, lexicon)
    if year is None and last is None:
        return []
    held = lexicon.cues.held_after_name.search(text)
    span = last or (held.span() if held else None)
    if span is None or lexicon.nouns.search(text):
        return []
    return [_elliptic(sentence, span, edition_offset=year[1] if year else -1)]


def may_be(mention: Mention, event: Event) -> bool:
    """Whether an edition without a noun can be an event itself: only a first one is the first."""
    numbers = {other.edition_number for other in event.mentions}
    return follows_from(mention, event) and (mention.edition_number != 1 or 1 in numbers)


def follows_from(mention: Mention, event: Event) -> bool:
    """Whether an edition without a noun can be one of an event's series.

    «The tenth» needs the ninth or the eleventh; else it is the tenth of something else. Of any
    series there is a first.
    """
    numbers = {other.edition_number for other in event.mentions if other.edition_number}
    number = mention.edition_number
    return number in (None, 1) or any(abs(number - known) <= 1 for known in numbers)


def _mention(sentence: Sentence, found: re.Match[str], lexicon: Lexicon) -> Mention:
    offset = offset_of_word(found["word"].lower(), lexicon)
    mention = _elliptic(sentence, found.span("text"), edition_offset=offset)
    number = 1 if _is_first(found) else edition_number(found["text"])
    return replace(mention, edition_number=number)


def _elliptic(sentence: Sentence, span: tuple[int, int], *, edition_offset: int) -> Mention:
    """An edition without its noun, at a span."""
    return Mention(
        sentence,
        *span,
        form="anaphor",
        kind="other",
        name=sentence.text[slice(*span)],
        rule=RULE,
        head=_HEAD,
        determiner="definite",
        edition_offset=edition_offset,
    )


def _takes_place(text: str, found: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether a verb of taking place, or one of the future, stands right behind («was held»).

    The first of a series has been: «the first will be held on 3 May» is that of several.
    """
    behind = len(text) - len(text[found.end() :].lstrip())
    happening = lexicon.cues.happening.search(text, behind, behind + _CLOSE)
    is_held = _HELPING.match(text, behind) is not None and happening is not None
    is_held = is_held or lexicon.cues.held_after_name.match(text, behind) is not None
    is_ahead = lexicon.states.future.match(text, behind) is not None
    return is_held and not is_ahead if _is_first(found) else is_held or is_ahead


def _is_first(found: re.Match[str]) -> bool:
    return found["word"].lower() in any_of("first_ones")


@cache
def alone_pattern(language: str) -> re.Pattern[str]:
    """An article and an ordinal or «next» where a clause begins; «one» may stand behind it."""
    section = pack(language)["events"]
    ordinals = [word for words in section["ordinals"].values() for word in words]
    others = (section[name] for name in ("first_ones", "next_ones", "last_ones"))
    words = alternatives([*ordinals, *chain.from_iterable(others)])
    number = r"\d{1,3}(?:\.|st|nd|rd|th|e|ème|ª|º|a|o|°)"
    articles = alternatives(section["bodies"]["articles"])
    return re.compile(
        rf"(?i)(?:^|[.,;:]\s+)(?P<text>{articles}\s+(?P<word>{words}[nrs]?|{number})(?:\s+one)?)(?=\s)"
    )
