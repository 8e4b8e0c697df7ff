"""When and by whom an organisation or programme was launched."""

import re
from dataclasses import dataclass
from functools import cache

from ingest.articles.expressions import dates_in
from ingest.articles.model import Article, Cue, Sentence
from ingest.dates import ResolvedDate, resolve
from ingest.languages import pack
from ingest.organisations.finding import subject_before
from ingest.organisations.lexicon import OrganisationLexicon, organisation_lexicon
from ingest.organisations.model import Organisation
from ingest.proper_names import proper_names
from ingest.word_patterns import words_pattern


@dataclass(frozen=True, slots=True)
class Founding:
    """An organisation's launch: founder and date where stated; spans count in the document."""

    name: str
    founder: str | None
    date: ResolvedDate | None
    text: str | None
    span: tuple[int, int] | None
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Programme:
    """An award, programme, campaign or fund and its launch."""

    name: str
    kind: str
    launched_by: str | None
    date: ResolvedDate | None
    text: str | None
    span: tuple[int, int] | None
    sentence: Sentence


def find_foundings(article: Article, organisations: list[Organisation]) -> list[Founding]:
    """«The association was launched by X in 2010»: passive verbs of launching."""
    lexicon = organisation_lexicon(article.language)
    found: list[Founding] = []
    for sentence in article.holding(Cue.FOUNDING):
        for verb in lexicon.launched.finditer(sentence.text):
            if not lexicon.passive.search(sentence.text[: verb.start()]):
                continue
            owner = subject_before(article, organisations, sentence, verb.start())
            founder = _founder(sentence.text, verb.end(), lexicon)
            day, text, span = _date(article, sentence, verb.end())
            if owner and (founder or day):
                found.append(Founding(owner.name, founder, day, text, span, sentence))
    return found


def find_programmes(article: Article, organisations: list[Organisation]) -> list[Programme]:
    """«launched the Harbour Prize»: a verb of launching with a named award or programme."""
    verbs, kinds = programme_words(article.language)
    found: list[Programme] = []
    for sentence in article.holding(Cue.PROGRAMME):
        for verb in verbs.finditer(sentence.text):
            name = _object(sentence.text, verb.end(), kinds)
            if name is None:
                continue
            owner = subject_before(article, organisations, sentence, verb.start())
            kind = kinds[name.split()[-1].lower()]
            launcher = owner.name if owner else None
            dated = _date(article, sentence, 0)
            found.append(Programme(name, kind, launcher, *dated, sentence))
    return found


@cache
def programme_words(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """Verbs of launching, and the kind that each programme noun means."""
    section = pack(language).get("programmes", {"launched": [], "nouns": {}})
    kinds = {noun: kind for kind, nouns in section["nouns"].items() for noun in nouns}
    return (words_pattern(section["launched"]), kinds)


def _object(text: str, position: int, kinds: dict[str, str]) -> str | None:
    """Capitalised run right behind a verb whose last word is an award or programme."""
    for start, end in proper_names(text):
        if 0 <= start - position <= 6:
            name = text[start:end].rstrip(".,")
            return name if len(name.split()) > 1 and name.split()[-1].lower() in kinds else None
    return None


def _founder(text: str, position: int, lexicon: OrganisationLexicon) -> str | None:
    """The name behind «by», which may begin with the article that the link takes in."""
    link = lexicon.agent.match(text, position)
    if link is None:
        return None
    return next((text[s:e].rstrip(".,") for s, e in proper_names(text) if s == link.end()), None)


def _date(
    article: Article, sentence: Sentence, position: int
) -> tuple[ResolvedDate | None, str | None, tuple[int, int] | None]:
    """The first date at or behind a position, resolved as past, with its words and span."""
    for mention in dates_in(sentence.text, article.language):
        if mention.start < position:
            continue
        resolved = resolve(mention.surface, anchor=article.anchor, tense="past", year_hint=None)
        if isinstance(resolved, ResolvedDate):
            span = (sentence.start + mention.start, sentence.start + mention.end)
            return (resolved, mention.text, span)
    return (None, None, None)
