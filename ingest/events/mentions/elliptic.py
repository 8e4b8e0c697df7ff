"""Editions without a noun: «The tenth will be held in Bergen», «Die nächste findet 2027 statt»."""

import re
from dataclasses import replace
from functools import cache

from ingest.alternatives import alternatives
from ingest.articles.model import Sentence
from ingest.events.editions import edition_number
from ingest.events.lexicon import Lexicon
from ingest.events.mentions.which_edition import last_held, offset_of_word, year_in_front
from ingest.events.model import Event, Mention
from ingest.languages import pack

RULE = "event_edition_alone"
_HEAD = "edition"


def editions_alone(sentence: Sentence, lexicon: Lexicon) -> list[Mention]:
    """Mentions of editions that an ordinal or «next» alone stands for, before its verb."""
    return [
        _mention(sentence, found, lexicon)
        for found in alone_pattern(lexicon.language).finditer(sentence.text)
        if _takes_place(sentence.text, found.end(), lexicon)
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


def follows_from(mention: Mention, event: Event) -> bool:
    """Whether an edition without a noun can be one of an event's series.

    «The tenth» needs the ninth or the eleventh; else it is the tenth of something else.
    """
    numbers = {other.edition_number for other in event.mentions if other.edition_number}
    number = mention.edition_number
    return number is None or any(abs(number - known) <= 1 for known in numbers)


def _mention(sentence: Sentence, found: re.Match[str], lexicon: Lexicon) -> Mention:
    offset = offset_of_word(found["word"].lower(), lexicon)
    mention = _elliptic(sentence, found.span("text"), edition_offset=offset)
    return replace(mention, edition_number=edition_number(found["text"]))


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


def _takes_place(text: str, end: int, lexicon: Lexicon) -> bool:
    """Whether a verb of taking place, or one of the future, stands right behind."""
    behind = len(text) - len(text[end:].lstrip())
    is_held = lexicon.cues.held_after_name.match(text, behind)
    return (is_held or lexicon.states.future.match(text, behind)) is not None


@cache
def alone_pattern(language: str) -> re.Pattern[str]:
    """An article and an ordinal or «next» where a clause begins; «one» may stand behind it."""
    section = pack(language)["events"]
    ordinals = [word for words in section["ordinals"].values() for word in words]
    words = alternatives([*ordinals, *section["next_ones"], *section["last_ones"]])
    number = r"\d{1,3}(?:\.|st|nd|rd|th|e|ème|ª|º|a|o|°)"
    articles = alternatives(section["bodies"]["articles"])
    return re.compile(
        rf"(?i)(?:^|[.,;:]\s+)(?P<text>{articles}\s+(?P<word>{words}[nrs]?|{number})(?:\s+one)?)(?=\s)"
    )
