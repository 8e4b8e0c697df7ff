"""A sentence whose names and dates are one sign each, so that frames can be read over it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from ingest.articles.expressions import dates_in
from ingest.articles.model import Sentence
from ingest.dates import DateMention
from ingest.organisations.lexicon import organisation_lexicon
from ingest.places import is_given_name, town_of_name
from ingest.relations.bodies import Body, bodies_of, full_name
from ingest.relations.frames import BODY, DATE
from ingest.relations.model import Party
from ingest.relations.names import ACRONYM, Name, Text, names_in

_YEAR = re.compile(r"(?<!\S)(?:19|20)\d\d(?=[\s.,;]|$)")


@dataclass(frozen=True)
class Scene:
    """What the sentences of an article are read by; its bodies are looked for when needed."""

    text: Text

    @cached_property
    def bodies(self) -> tuple[Body, ...]:
        """The bodies that the article names."""
        return bodies_of(self.text)


@dataclass(frozen=True, slots=True)
class Tagged:
    """A sentence with signs.

    Attributes:
        text: the sentence, each name and date one sign.
        parties: by the position of their sign. dates: the same.
    """

    text: str
    parties: dict[int, Party]
    dates: dict[int, DateMention]


@dataclass(frozen=True, slots=True)
class _Tag:
    """What a stretch of a sentence becomes; no sign where it only blocks what lies inside."""

    start: int
    end: int
    sign: str | None
    thing: Party | DateMention

    @property
    def order(self) -> tuple[int, bool]:
        """The longest first; of equal ones what has a sign."""
        return (self.start - self.end, self.sign is None)


def tagged(scene: Scene, sentence: Sentence) -> Tagged:
    """The sentence with a sign for every name and date."""
    kept: list[_Tag] = []
    for tag in sorted(_tags(scene, sentence), key=lambda t: t.order):
        if all(tag.end <= other.start or other.end <= tag.start for other in kept):
            kept.append(tag)
    text, parties, dates, reached = "", dict[int, Party](), dict[int, DateMention](), 0
    for tag in sorted(kept, key=lambda t: t.start):
        if tag.sign is None:
            continue
        text += sentence.text[reached : tag.start]
        if isinstance(tag.thing, Party):
            parties[len(text)] = tag.thing
        else:
            dates[len(text)] = tag.thing
        text, reached = text + tag.sign, tag.end
    return Tagged(text + sentence.text[reached:], parties, dates)


def _tags(scene: Scene, sentence: Sentence) -> Iterator[_Tag]:
    """All names, dates and words for a body of a sentence; they may overlap."""
    for date in _dates(sentence.text, scene.text.article.language):
        yield _Tag(date.start, date.end, DATE, date)
    for name in names_in(scene.text, sentence):
        yield _Tag(name.start, name.end, name.sign, _meant(scene, name))
    for word in scene.text.words.body_meant.finditer(sentence.text):
        if full := full_name(word["noun"], scene.bodies):
            yield _Tag(*word.span("noun"), BODY, Party(full))


def _dates(text: str, language: str) -> Iterator[DateMention]:
    """Dates, and years that stand alone behind a name («dem Bund 2009»)."""
    yield from dates_in(text, language)
    for year in _YEAR.finditer(text):
        for date in dates_in(year.group(), language):
            yield replace(date, start=year.start(), end=year.end())


def _meant(scene: Scene, name: Name) -> Party:
    """«the Network» and «HCN» in full, any other name as it is."""
    surface, document = name.party.name, scene.text.article.document
    is_short = name.sign == BODY and " " not in surface
    if is_short and not (ACRONYM.fullmatch(surface) and f"({surface})" not in document):
        full = full_name(surface, scene.bodies)
        return Party(full) if full else name.party
    return name.party


def town(scene: Scene, name: str) -> Party | None:
    """The town that a name means where nothing shows that it is somebody's."""
    found = None if _is_of_person(scene, name) else town_of_name(name, scene.text.article.language)
    return Party(found.place.place_name, found.place) if found and found.place else None


def _is_of_person(scene: Scene, surface: str) -> bool:
    """Whether a name is a given name, or has another name beside it somewhere in the article."""
    document, name = scene.text.article.document, re.escape(surface)
    small = organisation_lexicon(scene.text.article.language).pronouns
    before = re.findall(rf"([^\W\d_a-zß-ÿ](?:[\w’'-]*|\.))\s{name}(?!\w)", document)
    is_longer = any(word.lower() not in small for word in before)
    behind = re.search(rf"(?<!\w){name}\s[^\W\d_a-zß-ÿ]", document)
    return is_longer or behind is not None or is_given_name(surface.split(maxsplit=1)[0])
