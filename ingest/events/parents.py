"""Which event is part of which: «a workshop at Tidewise 2025», «the Tidewise gala dinner»."""

import re
from functools import cache

from ingest.events.context import Scene
from ingest.events.editions import without_edition
from ingest.events.lexicon import lexicon
from ingest.events.model import Event, Mention
from ingest.events.sameness import name_tokens
from ingest.languages import pack
from ingest.word_patterns import words_pattern

_LARGE = frozenset(
    {"conference", "summit", "forum", "congress", "convention", "expo", "fair", "festival", "camp"}
    | {"symposium", "other", "exhibition", "celebration"}
)
"""Kinds of gatherings that have parts."""


def find_parents(scene: Scene) -> None:
    """Sets the parent of each event that a text places within a named one."""
    links = part_links(scene.lexicon.language)
    for event in scene.events:
        mains = (e for e in scene.events if e is not event and e.is_named and e.kind in _LARGE)
        event.parent = next((e for e in mains if _is_part(event, e, scene, links)), None)
    for event in scene.events:
        if event.parent is not None and event.parent.parent is event:
            event.parent = None


def place_in_wholes(scene: Scene) -> None:
    """A part without a place is where its whole is: «a summit held alongside the Tide Forum»."""
    links = part_links(scene.lexicon.language, "place_links")
    for event in scene.events:
        whole = event.parent
        if whole is None or not whole.has_place or event.has_place or event.venue:
            continue
        if any(_is_linked(mention, whole, scene, links) for mention in event.mentions):
            event.place, event.town = whole.place, whole.town
            event.country_code, event.is_country_inferred = whole.country_code, True


@cache
def part_links(language: str, key: str = "part_links") -> re.Pattern[str]:
    """Words between a part and its whole, perhaps with «held», and nothing else but an article."""
    section = pack(language)["events"]
    words = [*section["place_links"], *(section["part_links"] if key == "part_links" else [])]
    links = words_pattern(words).pattern
    articles = words_pattern(section["articles"]).pattern
    held = lexicon(language).cues.held_after_name.pattern
    participle = words_pattern(section["held_participle"]).pattern
    gap = rf"\s*,?\s*(?:(?:{held}|{participle})\s+)?"
    return re.compile(rf"{gap}{links}\s+(?:{articles}['’]?\s*)?$", re.IGNORECASE)


def _is_part(event: Event, main: Event, scene: Scene, links: re.Pattern[str]) -> bool:
    """Whether a name says so, or words right between the two."""
    if _is_named_after(event, main):
        return True
    return any(_is_linked(mention, main, scene, links) for mention in event.mentions)


def _is_named_after(event: Event, main: Event) -> bool:
    """«Tidewise gala dinner»: all words of a name that has a noun of its own are in the other."""
    own, whole = name_tokens(event.name), name_tokens(without_edition(main.name))
    return bool(whole) and whole < own and event.kind not in (main.kind, "other")


def _is_linked(mention: Mention, main: Event, scene: Scene, links: re.Pattern[str]) -> bool:
    """«a workshop at Tidewise»: a link fills the gap to a mention of the whole."""
    for other, event in scene.by_sentence.get(mention.sentence.index, []):
        gap = mention.sentence.text[mention.end : max(other.start, mention.end)]
        if event is main and other.start >= mention.end and links.fullmatch(f"{gap} "):
            return True
    return False
