"""Quoted words and who said them."""

import re
from dataclasses import dataclass, replace
from functools import cache

from ingest.articles.model import Article, Sentence
from ingest.languages import pack
from ingest.organisations.lexicon import organisation_lexicon
from ingest.organisations.model import Person
from ingest.proper_names import proper_names
from ingest.word_patterns import words_pattern

_QUOTE = re.compile(r"[“„«]\s*(?P<curly>[^“”„«»]{20,1500})[”»“]|\"(?P<straight>[^\"]{20,1500})\"")
_NEAR = 90


@dataclass(frozen=True, slots=True)
class Quote:
    """Quoted words with their speaker; `sentence` covers the quotation and its «said»."""

    words: str
    speaker: Person | None
    speaker_name: str | None
    sentence: Sentence


def find_quotes(article: Article, people: list[Person]) -> list[Quote]:
    """Quotations next to a verb of saying, in reading order."""
    body = [s for s in article.sentences if not s.is_title]
    if not body:
        return []
    found: list[Quote] = []
    for match in _QUOTE.finditer(article.document, body[0].start, body[-1].end):
        cue = _cue(article, match)
        covering = [s for s in body if s.end > match.start() and s.start < match.end()]
        if cue is None or not covering:
            continue
        person, name = _speaker(cue, covering[0], people, article.language)
        start, end = covering[0].start, covering[-1].end
        evidence = replace(covering[0], end=end, text=article.document[start:end])
        words = (match["curly"] or match["straight"]).strip().rstrip(",")
        found.append(Quote(words, person, name, evidence))
    return found


def _cue(article: Article, quote: re.Match[str]) -> str | None:
    """The words beside a quotation that hold a verb of saying, those behind it first."""
    said = organisation_lexicon(article.language).said
    after = article.document[quote.end() : quote.end() + _NEAR].split(".")[0]
    before = article.document[max(quote.start() - _NEAR, 0) : quote.start()].split(".")[-1]
    return next((words for words in (after, before) if said.search(words)), None)


@cache
def _persons(language: str) -> re.Pattern[str]:
    """«he», «she» of a language."""
    return words_pattern(pack(language)["grammar"]["persons"])


def _speaker(
    cue: str, sentence: Sentence, people: list[Person], language: str
) -> tuple[Person | None, str | None]:
    """The person named beside the verb of saying; «he» is the last person introduced."""
    names = [cue[start:end] for start, end in proper_names(cue)]
    for name in names:
        for person in people:
            if name.split()[-1] in person.name.split():
                return person, person.name
    before = [p for p in people if p.sentence.index <= sentence.index]
    if _persons(language).search(cue) and before:
        return before[-1], before[-1].name
    full = [name for name in names if len(name.split()) > 1]
    return (None, full[0]) if full else (None, None)
