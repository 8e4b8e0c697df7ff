"""Who organises an event: stated, by possessive, or implied by a speaker's «we»."""

import re
from dataclasses import dataclass

from ingest.articles.model import Sentence
from ingest.events.context import Scene
from ingest.events.model import Event, Mention
from ingest.organisations.finding import subject_before
from ingest.organisations.lexicon import organisation_lexicon
from ingest.organisations.model import Organisation
from ingest.organisations.quotes import Quote
from ingest.proper_names import proper_names

_WE_MADE = re.compile(
    r"(?i)\b(?:we (?:managed|organi[sz]ed|hosted|wanted|are proud|were proud|decided|created|held|welcomed|are delighted|are pleased)|"
    r"our (?:event|conference|ambition|forum|summit|edition|congress|festival|expo)|this event (?:reinforces|confirms) our)"
)


@dataclass(frozen=True, slots=True)
class Organiser:
    """An organiser of an event with the sentence that says so."""

    event: Event
    name: str
    sentence: Sentence
    is_inferred: bool
    rule: str


def find_organisers(
    scene: Scene,
    organisations: list[Organisation],
    quotes: list[Quote],
) -> list[Organiser]:
    """Organisers of all events; sets the organiser of each event that has one.

    Args:
        scene: the article with its events.
        organisations: organisations of the article.
        quotes: quotations with their speakers.
    """
    found = [
        organiser for event in scene.events for mention in event.mentions
        for organiser in _of_mention(scene, event, mention, organisations)
    ]  # fmt: skip
    stated = {id(organiser.event) for organiser in found}
    found += [o for o in _implied(scene, quotes) if id(o.event) not in stated]
    for organiser in found:
        event = organiser.event
        names = event.organiser.split("; ") if event.organiser else []
        if event.organiser_short is None:
            event.organiser_short = next(
                (o.acronym for o in organisations if o.name == organiser.name and o.acronym),
                organiser.name,
            )
        if organiser.name not in names and len(names) < 4:
            event.organiser = "; ".join([*names, organiser.name])
            event.is_organiser_inferred = organiser.is_inferred
    return found


def _of_mention(
    scene: Scene, event: Event, mention: Mention, organisations: list[Organisation]
) -> list[Organiser]:
    text, sentence = mention.sentence.text, mention.sentence
    if by := scene.lexicon.organised_by.search(text, mention.end):
        if by.start() - mention.end < 60 and (
            name := _name_at(text, by.end(), organisations, sentence)
        ):
            return [Organiser(event, name, sentence, False, "organised_by")]
    if mention.determiner == "possessive":
        owner = _owner(scene, mention, organisations)
        return (
            [Organiser(event, owner, sentence, False, "organiser_by_possessive")] if owner else []
        )
    before = [
        m
        for m in scene.lexicon.organises.finditer(text, 0, mention.start)
        if mention.start - m.end() < 30
    ]
    if before and mention.form != "anaphor":
        owner = _subject(scene, sentence, before[-1].start(), organisations)
        return [Organiser(event, owner, sentence, False, "organiser_by_verb")] if owner else []
    return []


def _name_at(
    text: str, position: int, organisations: list[Organisation], sentence: Sentence
) -> str | None:
    """The name right behind «organised by», the full form where it is an acronym."""
    for start, end in proper_names(text):
        if position <= start <= position + 6:
            return _full(text[start:end].rstrip(".,"), organisations)
    return None


def _full(name: str, organisations: list[Organisation]) -> str:
    return next((o.name for o in organisations if o.acronym == name), name)


def _owner(scene: Scene, mention: Mention, organisations: list[Organisation]) -> str | None:
    """Whose event it is: «WeGO's conference», or «its conference» in a sentence about someone."""
    text = mention.sentence.text
    head = text[: mention.start + 2]
    if (
        "'s" in text[mention.start : mention.start + 4]
        or "’s" in text[mention.start : mention.start + 4]
    ):
        names = [text[s:e] for s, e in proper_names(head) if e >= mention.start - 2]
        return _full(re.sub(r"['’]s?$", "", names[-1]), organisations) if names else None
    word = (
        text[mention.start : mention.start + 6].split()[0]
        if text[mention.start : mention.start + 6].split()
        else ""
    )
    if word.endswith(("'s", "’s")):
        return None
    owner = subject_before(scene.article, organisations, mention.sentence, mention.start)
    return owner.name if owner else None


def _subject(
    scene: Scene, sentence: Sentence, position: int, organisations: list[Organisation]
) -> str | None:
    """The organisation that is the subject right before a verb of organising."""
    text = sentence.text[:position].rstrip()
    lexicon = organisation_lexicon(scene.article.language)
    for organisation in organisations:
        for index, _, end in organisation.spans:
            if index == sentence.index and -1 <= position - end <= 12:
                return organisation.name
    anaphor = [m for m in lexicon.anaphors.finditer(text) if len(text) - m.end() <= 1]
    if anaphor:
        owner = subject_before(scene.article, organisations, sentence, anaphor[-1].start())
        return owner.name if owner else None
    return None


def _implied(scene: Scene, quotes: list[Quote]) -> list[Organiser]:
    """A speaker who says «we managed to create …» about the event speaks for its organiser."""
    named = [event for event in scene.events if event.is_named]
    return [
        Organiser(named[0], quote.speaker.organisation, quote.sentence, True, "organiser_by_speaker")
        for quote in quotes
        if quote.speaker and quote.speaker.organisation and len(named) == 1 and _WE_MADE.search(quote.words)
    ][:1]  # fmt: skip
