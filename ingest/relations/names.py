"""The names of a sentence as signs: places, organisations, bodies with members, other names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ingest.articles.expressions import dates_in
from ingest.articles.model import Article, Sentence
from ingest.organisations.lexicon import organisation_lexicon
from ingest.organisations.model import Organisation
from ingest.places import is_given_name
from ingest.proper_names import proper_names
from ingest.relations.frames import BODY, NAME, ORGANISATION, PLACE, WORD
from ingest.relations.lexicon import RelationLexicon
from ingest.relations.model import Party

ACRONYM = re.compile(r"(?=\w*[A-Z]\w*[A-Z])[A-Z][A-Z0-9&-]{1,9}")
_ACRONYM_BEHIND = re.compile(r"\s\([^)\s]{2,20}\)")
_ELIDED = re.compile(r"[LlDd]['’](?=[A-ZÀ-Þ])")
_GENITIVE = re.compile(r"['’]s?$")
_YEAR_BEHIND = re.compile(r"\s(?:19|20)\d\d$")
_SHORTEST_NAME, _LONGEST_NAME = 3, 90


@dataclass(frozen=True, slots=True)
class Text:
    """What the names of an article are read by."""

    article: Article
    organisations: list[Organisation]
    words: RelationLexicon


@dataclass(frozen=True, slots=True)
class Name:
    """A stretch of a sentence; no sign where it only blocks what lies inside."""

    start: int
    end: int
    sign: str | None
    party: Party


class _Leads(NamedTuple):
    """What may stand before a name in one run of capitals: words, and dates by their start."""

    function_words: frozenset[str]
    words: RelationLexicon
    dates: dict[int, int]


def names_in(text: Text, sentence: Sentence) -> Iterator[Name]:
    """All names of a sentence; they may overlap."""
    for place in text.article.places[sentence.index]:
        if place.place and place.kind == "plain":
            party = Party(place.place.place_name, place.place)
            yield Name(place.extent_start, place.extent_end, PLACE, party)
    for organisation in text.organisations:
        for index, start, end in organisation.spans:
            if index == sentence.index and not is_given_name(organisation.name):
                yield _organisation(text, sentence.text, organisation, start, end)
    yield from _runs(text, sentence)


def _organisation(text: Text, told: str, organisation: Organisation, start: int, end: int) -> Name:
    """A known organisation with its acronym behind it, without a year behind it."""
    year = _YEAR_BEHIND.search(told, start, end)
    if year:
        return _body(told, start, year.start(), told[start : year.start()], text.words)
    sign = BODY if _is_body(text, organisation) else ORGANISATION
    if sign == BODY:
        return _body(told, start, end, organisation.name, text.words)
    behind = _ACRONYM_BEHIND.match(told, end)
    return Name(start, behind.end() if behind else end, sign, Party(organisation.name))


def _runs(text: Text, sentence: Sentence) -> Iterator[Name]:
    """Capitalised runs: bodies by their noun, acronyms, places with their lead, other names."""
    article, words = text.article, text.words
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
            yield Name(start, end, PLACE, Party(within[0].place_name, within[0]))
            continue
        sign, full = _sign(article, name, words), _full(text.organisations, name)
        if sign == BODY:
            yield _body(sentence.text, start, end, full, words)
        else:
            yield Name(start, end, sign, Party(full))


def _body(told: str, start: int, end: int, name: str, words: RelationLexicon) -> Name:
    """A body with the words in small letters that end its name, and its acronym behind it."""
    if words.body.fullmatch(name) and (complement := words.complement.match(told, end)):
        name, end = name + complement.group(), complement.end()
    adjective = words.adjective.match(told, end)
    if adjective and not ACRONYM.fullmatch(name):
        name, end = name + adjective.group(), adjective.end()
    behind = _ACRONYM_BEHIND.match(told, end)
    return Name(start, behind.end() if behind else end, BODY, Party(name))


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
    is_word = len(name) < _SHORTEST_NAME or words.cue.fullmatch(name)
    if is_person or is_word or not name[:1].isupper():
        return None
    is_once = " " not in name and name.isalpha() and article.document.count(name) == 1
    return WORD if is_once else NAME


def _is_body(text: Text, organisation: Organisation) -> bool:
    """Whether an organisation has members: by its name, acronym, or what the article calls it."""
    name, words, document = organisation.name, text.words, text.article.document
    if words.no_body.search(name):
        return False
    if words.body.search(f"{name} {organisation.kind or ''}") or ACRONYM.fullmatch(name):
        return True
    where = document.find(name)
    return where >= 0 and words.called_body.match(document, where + len(name)) is not None


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
