"""Names of two topics: «Centre for Rivers and Lakes», «Ministère de la Culture et du Sport»."""

import re

from ingest.articles.model import Article, Sentence
from ingest.organisations.acronyms import acronym_behind
from ingest.organisations.lexicon import OrganisationLexicon
from ingest.places import is_given_name
from ingest.proper_names import proper_names

_Span = tuple[int, int]


def names_of(article: Article, sentence: Sentence, lexicon: OrganisationLexicon) -> list[_Span]:
    """Capitalised runs of a sentence, two of them as one where they are one name."""
    joined: list[_Span] = []
    for start, end in proper_names(sentence.text):
        tail = lexicon.tail.match(sentence.text, end)
        run = (start, tail.end() if tail else end)
        if joined and (
            run[0] < joined[-1][1]
            or _is_for(sentence.text, joined[-1], run, lexicon)
            or _are_partners(sentence.text, joined[-1], run, lexicon)
            or _is_one(article, sentence, joined[-1], run, lexicon)
        ):
            joined[-1] = (joined[-1][0], max(joined[-1][1], run[1]))
        else:
            joined.append(run)
    return joined


def _is_for(text: str, left: _Span, right: _Span, lexicon: OrganisationLexicon) -> bool:
    """«Institut für Moore», «Agencia para el Agua»: a body and its purpose, no «a fund for Ulm».

    What a body is to do is of two words: «Committee to Save Herons», but not «Council to Oslo».
    """
    is_linked = lexicon.purpose.fullmatch(text, left[1], right[0])
    if lexicon.aim.fullmatch(text, left[1], right[0]):
        is_word = " " not in lexicon.article.sub("", text[slice(*left)], count=1)
        is_linked = is_word and " " in text[slice(*right)]
    is_body = is_linked and lexicon.body_last.search(text, *left)
    return bool(is_body and not lexicon.one_of.search(text, 0, left[0]))


def _are_partners(text: str, left: _Span, right: _Span, lexicon: OrganisationLexicon) -> bool:
    """«the law firm Lind and Roe», «Die Kanzlei Lind und Roe»: one firm of two names."""
    is_linked = lexicon.joining.fullmatch(text, left[1], right[0])
    firm = lexicon.partnership.search(text, 0, left[1]) if is_linked else None
    return firm is not None and not any(" " in text[slice(*s)] for s in (firm.span("one"), right))


def _is_one(
    article: Article, sentence: Sentence, left: _Span, right: _Span, lexicon: OrganisationLexicon
) -> bool:
    """Whether a run ends the name of the one before it: its second topic, of a single word.

    The article must not name either of them alone: «the Bank of Rivers and Acme».
    """
    text, (start, end) = sentence.text, right
    if not lexicon.joining.fullmatch(text, left[1], start):
        return False
    noun = lexicon.nouns.search(text, *left) or lexicon.compounds.search(text, *left)
    if noun is None or noun.end() == left[1] or not lexicon.connected.match(text, noun.end()):
        return False
    first, second = text[slice(*left)], text[start:end]
    whole = text[left[0] : end]
    is_topic = " " not in second or acronym_behind(article, text, whole, end, lexicon) is not None
    is_other = is_given_name(second) or lexicon.legal.search(second)
    places = article.places[sentence.index]
    is_place = any(noun.end() <= p.start < end and p.kind != "in_name" for p in places)
    if is_place or is_other or not is_topic:
        return False
    return all(_count(part, article) == _count(whole, article) for part in (first, second))


def _count(name: str, article: Article) -> int:
    """How often a name stands in an article, however its words are spaced."""
    return len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", article.document))
