"""Whom a section is about: behind «About Acme», «the company» is Acme."""

from typing import NamedTuple

from ingest.articles.model import Article, Sentence
from ingest.organisations.deeds import is_heading
from ingest.organisations.lexicon import organisation_lexicon
from ingest.organisations.model import Organisation


class Section(NamedTuple):
    """A section's head: the sentence in which it stands, where, and whom it names."""

    index: int
    start: int
    organisation: Organisation


def section_at(
    article: Article, organisations: list[Organisation], sentence: Sentence, position: int
) -> Section | None:
    """The last section that begins at or before a position of the article, if any does.

    Args:
        article: the article.
        organisations: all its organisations.
        sentence: the sentence of the position.
        position: an offset in it.
    """
    lexicon = organisation_lexicon(article.language)
    begun = [
        Section(index, start, organisation)
        for organisation in organisations
        for index, start, end in organisation.spans
        if (index, start) <= (sentence.index, position)
        and is_heading(article.sentences[index].text, start, end, lexicon)
        and not article.sentences[index].is_title
    ]
    return max(begun, key=lambda s: (s.index, s.start, len(s.organisation.name)), default=None)
