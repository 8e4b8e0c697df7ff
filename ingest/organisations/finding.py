"""Organisations of an article, their mentions, and which of them a sentence speaks of."""

import re
from collections.abc import Iterator

from ingest.articles.headline import is_title_case
from ingest.articles.model import Article, Cue, Sentence
from ingest.organisations.acronyms import is_ticker
from ingest.organisations.lexicon import OrganisationLexicon, organisation_lexicon
from ingest.organisations.model import Organisation
from ingest.organisations.naming import take_names
from ingest.organisations.sections import section_at


def find_organisations(article: Article) -> list[Organisation]:
    """Organisations in order of first mention, each with the spans of all its mentions.

    Headlines that capitalise every word name nobody.
    """
    lexicon = organisation_lexicon(article.language)
    found: dict[str, Organisation] = {}
    for sentence in article.holding(Cue.ORGANISATION):
        is_heading = sentence.text.isupper() or (sentence.is_title and is_title_case(sentence.text))
        if not is_heading:
            take_names(article, sentence, lexicon, found)
    for organisation in found.values():
        _mentions(article, organisation)
        organisation.kind = organisation.kind or _kind(article, organisation, lexicon)
    return list(found.values())


def _mentions(article: Article, organisation: Organisation) -> None:
    """Collects all mentions of the full name and the acronym."""
    name, short = organisation.name, organisation.acronym or organisation.name
    for sentence in article.sentences:
        text, reached = sentence.text, 0
        if name not in text and short not in text:
            continue
        spans = [*_whole(name, text), *(_whole(short, text) if short != name else ())]
        for start, end in sorted(spans, key=lambda span: span[0]):
            if start >= reached and not is_ticker(text, start):
                organisation.spans.append((sentence.index, start, end))
                reached = end


def _whole(name: str, text: str) -> Iterator[tuple[int, int]]:
    """Where a name stands in a text, with no letter, digit or underscore beside it."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        around = text[max(start - 1, 0) : start], text[end : end + 1]
        if not any(sign.isalnum() or sign == "_" for sign in around):
            yield start, end
        start = text.find(name, start + 1)


def _kind(article: Article, organisation: Organisation, lexicon: OrganisationLexicon) -> str | None:
    """What the article calls it: «X, an international association», «the … association»."""
    for index, _, end in organisation.spans:
        text = article.sentences[index].text
        is_described = lexicon.apposed_to.match(text, end)
        if is_described and (kind := lexicon.kinds.search(text, end, end + 80)):
            return kind.group()
    if organisation.acronym:
        for sentence in article.sentences:
            kind = lexicon.kinds.search(sentence.text, 0, 60)
            if kind and lexicon.definite.match(sentence.text[: kind.start()]):
                return kind.group()
    return None


def subject_before(
    article: Article, organisations: list[Organisation], sentence: Sentence, position: int
) -> Organisation | None:
    """The organisation that a sentence speaks of at a position.

    The nearest one named before it in the sentence, but not behind «by» or «is a», else the one
    that its pronoun or «the foundation» stands for.
    """
    lexicon = organisation_lexicon(article.language)
    nearest = [
        (start, organisation)
        for organisation in organisations
        for index, start, end in organisation.spans
        if index == sentence.index
        and end <= position
        and not lexicon.no_subject.search(sentence.text[:start])
    ]
    if nearest:
        return max(nearest, key=lambda pair: (pair[0], len(pair[1].name)))[1]
    anaphors = list(lexicon.anaphors.finditer(sentence.text, 0, position))
    meant = anaphors[-1].group() if anaphors else "it"
    return meant_by(article, organisations, sentence, meant)


def meant_by(
    article: Article, organisations: list[Organisation], sentence: Sentence, anaphor: str
) -> Organisation | None:
    """What «the foundation» stands for: one so named, that of the section, else the main one."""
    noun, lexicon = re.split(r"[\s'’]", anaphor.lower())[-1], organisation_lexicon(article.language)
    organisations = answering(organisations, noun, lexicon)
    fitting = [o for o in organisations if is_so_named(o, noun, lexicon)]
    section = section_at(article, organisations, sentence, len(sentence.text))
    if section and section.organisation in (fitting or organisations):
        return section.organisation
    return main_organisation(fitting, sentence) or main_organisation(organisations, sentence)


def is_so_named(organisation: Organisation, noun: str, lexicon: OrganisationLexicon) -> bool:
    """Whether «the foundation» has its noun from a name; «the company» may be any company."""
    is_any = noun in lexicon.firms and lexicon.corporate.fullmatch(noun)
    return not is_any and noun in re.split(r"\W+", organisation.name.lower())


def answering(
    organisations: list[Organisation], noun: str, lexicon: OrganisationLexicon
) -> list[Organisation]:
    """Those that a noun can stand for: «the firm» is no university and no ministry."""
    if noun not in lexicon.firms:
        return organisations
    return [o for o in organisations if not lexicon.no_firms.search(o.name)]


def main_organisation(organisations: list[Organisation], sentence: Sentence) -> Organisation | None:
    """What «the organisation» means: the most mentioned one named up to the sentence.

    A defined acronym counts as two mentions.
    """
    before = [
        organisation for organisation in organisations
        if organisation.spans and organisation.spans[0][0] <= sentence.index
    ]  # fmt: skip
    if not before:
        return None
    return max(before, key=lambda o: (len(o.spans) + 2 * (o.acronym is not None), -o.spans[0][0]))
