"""Quoted words and who said them."""

import re
from dataclasses import dataclass

from ingest.articles.model import Article, Sentence
from ingest.organisations.lexicon import organisation_lexicon
from ingest.organisations.model import Person
from ingest.proper_names import proper_names

_QUOTE = re.compile(r"[“„«]\s*(?P<curly>[^“”„«»]{20,1500})[”»“]|\"(?P<straight>[^\"]{20,1500})\"")
_HE = re.compile(r"(?i)\b(?:he|she|er|sie|il|elle|él|ella)\b")
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
    said = organisation_lexicon(article.language).said
    body = [s for s in article.sentences if not s.is_title]
    if not body:
        return []
    found: list[Quote] = []
    for match in _QUOTE.finditer(article.document, body[0].start, body[-1].end):
        before = article.document[max(match.start() - _NEAR, 0) : match.start()]
        after = article.document[match.end() : match.end() + _NEAR]
        cue = (
            after.split(".")[0]
            if said.search(after.split(".")[0])
            else (before.split(".")[-1] if said.search(before.split(".")[-1]) else None)
        )
        covering = [s for s in body if s.end > match.start() and s.start < match.end()]
        if cue is None or not covering:
            continue
        person, name = _speaker(cue, covering[0], people)
        span = (covering[0].start, covering[-1].end)
        evidence = Sentence(covering[0].index, *span, article.document[span[0] : span[1]])
        found.append(
            Quote((match["curly"] or match["straight"]).strip().rstrip(","), person, name, evidence)
        )
    return found


def _speaker(
    cue: str, sentence: Sentence, people: list[Person]
) -> tuple[Person | None, str | None]:
    """The person named beside the verb of saying; «he» is the last person introduced."""
    names = [cue[start:end] for start, end in proper_names(cue)]
    for name in names:
        for person in people:
            if name.split()[-1] in person.name.split():
                return person, person.name
    before = [p for p in people if p.sentence.index <= sentence.index]
    if _HE.search(cue) and before:
        return before[-1], before[-1].name
    full = [name for name in names if len(name.split()) > 1]
    return (None, full[0]) if full else (None, None)
