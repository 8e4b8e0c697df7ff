"""Who organises an event: stated, by possessive, or implied by a speaker's «we»."""

import re
from dataclasses import dataclass
from functools import cache

from ingest import grammar
from ingest.alternatives import alternatives
from ingest.articles.model import Sentence
from ingest.events.context import Scene
from ingest.events.model import Event, Mention
from ingest.events.organiser_names import full_name, names_at, whole_name
from ingest.languages import words_of_all
from ingest.organisations.finding import subject_before
from ingest.organisations.lexicon import organisation_lexicon
from ingest.organisations.model import Organisation
from ingest.organisations.quotes import Quote
from ingest.organisations.trimming import is_no_name
from ingest.places import is_given_name
from ingest.proper_names import proper_names

_GENITIVE = re.compile(r"['’]s")
_MOST = 4
_FAR_BEHIND = 60
_FAR_BEFORE = 30
_ARTICLE = 6
_FRONT = 12
"""Letters before «organised by» in a sentence that only tells of the event before it."""


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
    stated = [
        Organiser(event, name, mention.sentence, is_inferred=False, rule=rule)
        for event in scene.events
        for mention in event.mentions
        for name, rule in _of_mention(scene, mention, organisations)
    ]
    stated += _of_sentences_behind(scene, organisations)
    stated += [one for one in _called_so(scene, organisations) if one not in stated]
    known = {id(organiser.event) for organiser in stated}
    unsaid = [*_named_first(scene, organisations), *_implied(scene, quotes)]
    implied = [one for one in unsaid if id(one.event) not in known]
    language = scene.article.language
    kept = [one for one in (*stated, *implied) if not is_no_name(one.name, language)]
    for organiser in kept:
        _add(organiser, organisations)
        if scene.lexicon.has_names_behind:
            organiser.event.organiser_short = None
    return kept


def _add(organiser: Organiser, organisations: list[Organisation]) -> None:
    """Adds an organiser to its event; the first one gives the short name."""
    event = organiser.event
    if event.organiser_short is None:
        acronyms = (o.acronym for o in organisations if o.name == organiser.name and o.acronym)
        event.organiser_short = next(acronyms, _short(organiser.name, organisations))
    names = event.organiser.split("; ") if event.organiser else []
    if organiser.name not in names and len(names) < _MOST:
        event.organiser = "; ".join([*names, organiser.name])
        event.is_organiser_inferred = organiser.is_inferred


def _short(name: str, organisations: list[Organisation]) -> str | None:
    """The name before a description («Tide Club annual meeting»); that of a person is none."""
    is_known = any(o.name == name for o in organisations)
    is_person = any(is_given_name(word) for word in name.split()[:2])
    return name if is_known or not is_person else None


def _of_mention(
    scene: Scene, mention: Mention, organisations: list[Organisation]
) -> list[tuple[str, str]]:
    """The organiser named around a mention with the rule that found it, if there is one."""
    text, cues = mention.sentence.text, scene.lexicon.cues
    by = cues.organised_by.search(text, mention.end)
    if by and by.start() - mention.end < _FAR_BEHIND:
        names = names_at(text, by.end(), organisations)
        return [(whole_name(name, text, scene.lexicon), "organised_by") for name in names]
    if mention.determiner == "possessive":
        owner = _owner(scene, mention, organisations)
        return [(owner, "organiser_by_possessive")] if owner else []
    verbs = [
        verb
        for verb in cues.organises.finditer(text, 0, mention.start)
        if mention.start - verb.end() < _FAR_BEFORE
    ]
    if verbs and mention.form != "anaphor":
        subject = _subject(scene, mention.sentence, verbs[-1].start(), organisations)
        return [(subject, "organiser_by_verb")] if subject else []
    return []


def _of_sentences_behind(scene: Scene, organisations: list[Organisation]) -> list[Organiser]:
    """«Organised by the Tide Club, it …», «Veranstalter ist …»: said right behind the event."""
    found: list[Organiser] = []
    for index in scene.by_sentence:
        sentence = next(iter(scene.article.sentences[index + 1 : index + 2]), None)
        if sentence is None or sentence.index in scene.by_sentence:
            continue
        by = scene.lexicon.cues.organised_by.search(sentence.text)
        event = scene.focus(sentence)
        if by is None or by.start() > _FRONT or event is None:
            continue
        known = [o.name for o in organisations if _stands_at(o, sentence, by.end())]
        names = known or names_at(sentence.text, by.end(), organisations)
        names = [whole_name(name, sentence.text, scene.lexicon) for name in names]
        rule = "organised_by"
        found += [Organiser(event, name, sentence, is_inferred=False, rule=rule) for name in names]
    return found


def _called_so(scene: Scene, organisations: list[Organisation]) -> list[Organiser]:
    """«The organiser, the Tide Club, expects», «Veranstalter Kielmesse»: the noun names it."""
    found: list[Organiser] = []
    for sentence in scene.article.sentences:
        noun = _organiser_noun().search(sentence.text) if scene.events else None
        if noun is None:
            continue
        event = scene.owner(sentence, noun.start()) or scene.focus(sentence) or scene.only_named()
        text = sentence.text.replace(noun.group(), noun.group().lower(), 1)
        names = names_at(text, noun.end(), organisations)
        known = {o.name for o in organisations}
        names = [n for n in names if n in known or _is_apposed(text, noun, n)]
        rule = "organiser_by_noun"
        found += [
            Organiser(event, whole_name(name, sentence.text, scene.lexicon), sentence, False, rule)
            for name in (names if event else [])
            if event
        ]
    return found


def _is_apposed(text: str, noun: re.Match[str], name: str) -> bool:
    """«the organiser, Reed Fairs, expects»: commas on both sides; people are no organisers."""
    is_led = text[noun.start() : noun.end()].count(",") == 1
    is_closed = re.match(r"[^,.;]{0,60},", text[text.index(name, noun.end()) + len(name) :])
    return bool(is_led and is_closed) and not is_given_name(name.split(maxsplit=1)[0])


@cache
def _organiser_noun() -> re.Pattern[str]:
    """«organiser», «Veranstalter ist die», right before a name."""
    nouns = alternatives(words_of_all("events", "organiser_nouns"))
    article = grammar.any_of("link_articles", "indefinite")
    return re.compile(
        rf"(?<![\w-])(?i:{nouns})(?:(?:,|:|\s(?:is|are|ist|sind))\s+(?:(?:{article}|die|das)\s+)?|\s+)"
        r"(?=[A-ZÀ-Þ])"
    )


def _stands_at(organisation: Organisation, sentence: Sentence, position: int) -> bool:
    """Whether an organisation is named at a position of a sentence, but for an article."""
    spans = organisation.spans
    return any(i == sentence.index and 0 <= start - position <= _ARTICLE for i, start, _ in spans)


def _owner(scene: Scene, mention: Mention, organisations: list[Organisation]) -> str | None:
    """Whose event it is: «WeGO's conference», or «its conference» in a sentence about someone."""
    text = mention.sentence.text
    if _GENITIVE.search(text[mention.start : mention.start + 4]):
        names = [
            text[start:end]
            for start, end in proper_names(text[: mention.start + 2])
            if end >= mention.start - 2
        ]
        return full_name(re.sub(r"['’]s?$", "", names[-1]), organisations) if names else None
    words = text[mention.start : mention.start + 6].split()
    if words and words[0].endswith(("'s", "’s")):
        return None
    owner = subject_before(scene.article, organisations, mention.sentence, mention.start)
    if owner is None or _is_in_other_clause(owner, mention):
        return None
    return owner.name


def _is_in_other_clause(owner: Organisation, mention: Mention) -> bool:
    """«the club met; the new house will have its opening»: a semicolon parts the two."""
    here = [
        end for i, _, end in owner.spans if i == mention.sentence.index and end <= mention.start
    ]
    return bool(here) and ";" in mention.sentence.text[max(here) : mention.start]


def _subject(
    scene: Scene, sentence: Sentence, position: int, organisations: list[Organisation]
) -> str | None:
    """The organisation that is the subject right before a verb of organising."""
    for organisation in organisations:
        for index, _, end in organisation.spans:
            if index == sentence.index and -1 <= position - end <= 12:
                return organisation.name
    text = sentence.text[:position].rstrip()
    lexicon = organisation_lexicon(scene.article.language)
    anaphors = [m for m in lexicon.anaphors.finditer(text) if len(text) - m.end() <= 1]
    if not anaphors:
        return None
    owner = subject_before(scene.article, organisations, sentence, anaphors[-1].start())
    return owner.name if owner else None


def _named_first(scene: Scene, organisations: list[Organisation]) -> list[Organiser]:
    """«Reef Society Workshop»: an organisation with whose name the event's own begins."""
    found: list[Organiser] = []
    for event in scene.events:
        starts = [
            organisation
            for organisation in organisations
            for name in (organisation.name, organisation.acronym)
            if name and event.is_named and event.name.startswith(f"{name} ")
        ]
        if starts:
            longest = max(starts, key=lambda o: len(o.name))
            sentence, rule = event.first.sentence, "organiser_in_name"
            found.append(Organiser(event, longest.name, sentence, is_inferred=True, rule=rule))
    return found


def _implied(scene: Scene, quotes: list[Quote]) -> list[Organiser]:
    """A speaker who says «we managed to create …» about the event speaks for its organiser."""
    event = scene.only_named()
    if event is None:
        return []
    for quote in quotes:
        organisation = quote.speaker.organisation if quote.speaker else None
        if organisation and _we_made().search(quote.words):
            rule = "organiser_by_speaker"
            return [Organiser(event, organisation, quote.sentence, is_inferred=True, rule=rule)]
    return []


@cache
def _we_made() -> re.Pattern[str]:
    """Words of a speaker about an event that is their own."""
    return re.compile(rf"(?i)\b(?:{alternatives(words_of_all('events', 'speaks_as_organiser'))})")
