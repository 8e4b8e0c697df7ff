"""A sentence whose names and dates are one sign each, so that frames can be read over it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ingest.articles.expressions import dates_in
from ingest.articles.model import Article, Sentence
from ingest.dates import DateMention
from ingest.organisations.lexicon import organisation_lexicon
from ingest.organisations.model import Organisation
from ingest.places import is_given_name
from ingest.proper_names import proper_names
from ingest.relations.frames import BODY, DATE, NAME, ORGANISATION, PLACE
from ingest.relations.lexicon import RelationLexicon
from ingest.relations.model import Party

ACRONYM = re.compile(r"(?=\w*[A-Z]\w*[A-Z])[A-Z][A-Z0-9&-]{1,9}")
_ACRONYM_BEHIND = re.compile(r"\s\([^)]{2,40}\)")
_ELIDED = re.compile(r"[LlDd]['’](?=[A-ZÀ-Þ])")
_GENITIVE = re.compile(r"['’]s?$")
_LONGEST_NAME = 90


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


class _Leads(NamedTuple):
    """What may stand before a name in one run of capitals: words, and dates by their start."""

    function_words: frozenset[str]
    words: RelationLexicon
    dates: dict[int, int]


@dataclass(frozen=True, slots=True)
class _Tag:
    """What a stretch of a sentence becomes; no sign where it only blocks what lies inside."""

    start: int
    end: int
    sign: str | None
    thing: Party | DateMention | None

    @property
    def order(self) -> tuple[int, bool]:
        """The longest first; of equal ones what has a sign."""
        return (self.start - self.end, self.sign is None)


def tagged(
    article: Article, organisations: list[Organisation], sentence: Sentence, words: RelationLexicon
) -> Tagged:
    """The sentence with a sign for every name and date."""
    kept: list[_Tag] = []
    for tag in sorted(_tags(article, organisations, sentence, words), key=lambda t: t.order):
        if all(tag.end <= other.start or other.end <= tag.start for other in kept):
            kept.append(tag)
    text, parties, dates, reached = "", dict[int, Party](), dict[int, DateMention](), 0
    for tag in sorted(kept, key=lambda t: t.start):
        if tag.sign is None:
            continue
        text += sentence.text[reached : tag.start]
        if isinstance(tag.thing, Party):
            parties[len(text)] = tag.thing
        elif tag.thing:
            dates[len(text)] = tag.thing
        text, reached = text + tag.sign, tag.end
    return Tagged(text + sentence.text[reached:], parties, dates)


def _tags(
    article: Article, organisations: list[Organisation], sentence: Sentence, words: RelationLexicon
) -> Iterator[_Tag]:
    """All names and dates of a sentence; they may overlap."""
    for date in dates_in(sentence.text, article.language):
        yield _Tag(date.start, date.end, DATE, date)
    for place in article.places[sentence.index]:
        if place.place and place.kind == "plain":
            party = Party(place.place.place_name, place.place)
            yield _Tag(place.extent_start, place.extent_end, PLACE, party)
    for organisation in organisations:
        for index, start, end in organisation.spans:
            if index == sentence.index and not is_given_name(organisation.name):
                behind = _ACRONYM_BEHIND.match(sentence.text, end)
                sign = BODY if _is_body(article, organisation, words) else ORGANISATION
                if behind or sign == ORGANISATION:
                    stop = behind.end() if behind else end
                    yield _Tag(start, stop, sign, Party(organisation.name))
                else:
                    yield _body(sentence.text, start, end, organisation.name, words)
    yield from _runs(article, organisations, sentence, words)


def _runs(
    article: Article, organisations: list[Organisation], sentence: Sentence, words: RelationLexicon
) -> Iterator[_Tag]:
    """Capitalised runs: bodies by their noun, acronyms, places with their lead, other names."""
    lexicon = organisation_lexicon(article.language)
    dates = {date.start: date.end for date in dates_in(sentence.text, article.language)}
    for run in _capitals(article, sentence, words):
        leads = _Leads(lexicon.pronouns, words, dates)
        start, end = _trimmed(sentence.text, _begin(sentence.text, *run, leads), run[1])
        name = sentence.text[start:end]
        if not name or len(name) > _LONGEST_NAME:
            continue
        lead = words.place_leads.match(name)
        within = [
            p.place for p in article.places[sentence.index]
            if p.place and p.end == end and lead and p.start == start + lead.end()
        ]  # fmt: skip
        if within:
            yield _Tag(start, end, PLACE, Party(within[0].place_name, within[0]))
            continue
        sign, full = _sign(article, name, words), _full(organisations, name)
        if sign == BODY:
            yield _body(sentence.text, start, end, full, words)
        else:
            yield _Tag(start, end, sign, Party(full))


def _body(text: str, start: int, end: int, name: str, words: RelationLexicon) -> _Tag:
    """A body, with the adjectives in small letters that end its name («Union européenne»)."""
    behind = words.adjective.match(text, end)
    if behind is None or ACRONYM.fullmatch(name):
        return _Tag(start, end, BODY, Party(name))
    return _Tag(start, behind.end(), BODY, Party(name + behind.group()))


def _capitals(
    article: Article, sentence: Sentence, words: RelationLexicon
) -> Iterator[tuple[int, int]]:
    """Runs of capitals; acronyms and compounds where common nouns have capitals, too."""
    if not organisation_lexicon(article.language).is_noun_capitalised:
        yield from proper_names(sentence.text)
        return
    for match in re.finditer(rf"(?<![\w-]){ACRONYM.pattern}(?![\w-])", sentence.text):
        yield match.span()
    for match in words.compound.finditer(sentence.text):
        yield match.span()


def _sign(article: Article, name: str, words: RelationLexicon) -> str | None:
    """What a run of capitals is; None for people and for what cannot be told from them."""
    if words.no_body.search(name):
        return None
    if ACRONYM.fullmatch(name) or words.body.search(name):
        return BODY
    lexicon = organisation_lexicon(article.language)
    is_person = is_given_name(name.split(maxsplit=1)[0]) or lexicon.titles.search(name)
    is_once = " " not in name and name.isalpha() and article.document.count(name) == 1
    return None if is_person or is_once or not name[:1].isupper() else NAME


def _is_body(article: Article, organisation: Organisation, words: RelationLexicon) -> bool:
    """Whether an organisation has members: by its name, acronym, or what the article calls it."""
    name = organisation.name
    if words.no_body.search(name):
        return False
    if words.body.search(f"{name} {organisation.kind or ''}") or ACRONYM.fullmatch(name):
        return True
    where = article.document.find(f"{name}")
    return where >= 0 and words.called_body.match(article.document, where + len(name)) is not None


def _full(organisations: list[Organisation], name: str) -> str:
    """The full name of a defined acronym, any other name as it is."""
    return next((o.name for o in organisations if o.acronym == name), name)


def _begin(text: str, start: int, end: int, leads: _Leads) -> int:
    """Where the name of a run begins: behind «In», «In 2004», «Members of the»."""
    while start < end:
        first = text[start:end].split(" ", 1)[0]
        if lead := leads.words.no_name.match(text, start, end):
            start = lead.end()
        elif start in leads.dates:
            start = leads.dates[start] + 1
        elif first.lower() in leads.function_words:
            start += len(first) + 1
        elif elided := _ELIDED.match(text, start):
            start = elided.end()
        else:
            break
    return start


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A run without a genitive at its end."""
    genitive = _GENITIVE.search(text, start, end) if start < end else None
    return start, genitive.start() if genitive else end
