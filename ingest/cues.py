r"""Which sentences of many articles can hold a fact, told in one pass over all of them.

The patterns are those of the rules, run by Polars over a column and without their look-around,
which Rust's engine does not know. So they match at least where the rule does: a sentence without
its cue gives the rule nothing, and Python never looks at it.
"""

import re
from collections.abc import Iterable
from functools import cache, reduce
from itertools import groupby
from operator import or_

import polars as pl

from ingest.articles.model import Article, Cue
from ingest.counts import patterns as counts
from ingest.dates.candidates import candidate_pattern, duration_pattern
from ingest.events.lexicon import lexicon
from ingest.events.mentions.crowds import crowd_words
from ingest.events.mentions.elliptic import alone_pattern
from ingest.events.mentions.encounters import encounter_words
from ingest.events.mentions.named import YEAR_IN_NAME
from ingest.events.mentions.short_names import short_words
from ingest.events.mentions.shown_names import showing_words
from ingest.events.mentions.told_names import CON, COP
from ingest.languages import pack
from ingest.offices.lexicon import office_lexicon
from ingest.organisations.founding import programme_words
from ingest.organisations.lexicon import organisation_lexicon
from ingest.relations.lexicon import relation_lexicon

_NOT_INSIDE = re.compile(r"\(\?<!(?:\\w|\[\\w-?\])\)")
_NOT_BEFORE = re.compile(r"\(\?!(?:\\w|\[\\w\])\)")
_END = re.compile(r"\$(?=\)|$)")
_LOOK_AROUND = re.compile(r"\(\?<?[=!](?:[^()\\\[]|\\.|\[(?:[^\]\\]|\\.)*\])*\)")
_EDGE = "(?:[^A-Za-z]|$)"
_NOTHING = "(?!)"
_ACRONYM = r"\((?:\p{L}+\s+)?[\"“„]?[A-Z][A-Za-z&-]"
"""An acronym in brackets, as `organisations.acronyms` reads it behind a name."""
_TEXT = "text"
_DIGIT = r"[\p{Nd}\p{No}]"


def mark(articles: Iterable[Article]) -> None:
    """Tells each article which of its sentences hold the cues of the rules."""
    parts = (part for article in articles for part in article.parts)
    ordered = sorted(parts, key=lambda article: article.language)
    for language, group in groupby(ordered, key=lambda article: article.language):
        _mark(list(group), language)


def _mark(articles: list[Article], language: str) -> None:
    owners = [(article, s.index) for article in articles for s in article.sentences]
    texts = pl.Series(_TEXT, [s.text for article in articles for s in article.sentences], pl.String)
    found = texts.to_frame().select(cue.alias(name.name) for name, cue in cues(language).items())
    cued = {id(article): {cue: set[int]() for cue in Cue} for article in articles}
    for cue in Cue:
        for row in found[cue.name].arg_true().to_list():
            article, index = owners[row]
            cued[id(article)][cue].add(index)
    for article in articles:
        article.cued = cued[id(article)]


@cache
def cues(language: str) -> dict[Cue, pl.Expr]:
    """Each cue of a language as a condition on the column `text`."""
    offices = office_lexicon(language)
    organisations = organisation_lexicon(language)
    relations = relation_lexicon(language)
    counted = [counts.candidate_pattern((language,))]
    return {
        Cue.EVENT: _any(_events(language)),
        Cue.ORGANISATION: _any(_organisations(language)),
        Cue.PERSON: _any([wide(organisations.titles)]),
        Cue.OFFICE: _any([wide(offices.any_cue)] if offices else []),
        Cue.FOUNDING: _any([wide(organisations.launched)]),
        Cue.PROGRAMME: _any([wide(programme_words(language)[0])]),
        Cue.RELATION: _any([wide(relations.cue)] if relations else []),
        Cue.HAPPENING: _any([wide(lexicon(language).cues.happening)]),
        Cue.COUNT: _any(counted) & _any([counts.telling_pattern(language)]),
        Cue.DATE: _any([candidate_pattern((language,))]),
        Cue.DURATION: _any([duration_pattern(language)]),
        Cue.NUMBER: _any([counts.token_pattern((language,)), _DIGIT]),
    }


def _any(patterns: Iterable[str]) -> pl.Expr:
    """Whether a text matches one of some patterns; one pass each is quicker than one for all."""
    matches = (pl.col(_TEXT).str.contains(pattern) for pattern in patterns if pattern)
    return reduce(or_, matches, pl.lit(value=False))


def _events(language: str) -> list[str]:
    """A noun, an edition, a verb of holding or being held, a name that shows what it is."""
    words = lexicon(language)
    told = words.cues
    cues = (
        words.nouns,
        told.edition,
        told.held_after_name,
        told.hosting,
        told.returns,
        told.name_labels,
        told.set_for,
        showing_words(language).verbs,
        showing_words(language).stands,
        encounter_words(language).verbs,
        alone_pattern(language),
        CON,
        COP,
        *short_words(language).cues,
    )
    return [*map(wide, cues), *(wide(words.cue) for words in crowd_words(language)), YEAR_IN_NAME]


def _organisations(language: str) -> list[str]:
    """What `organisations.naming` asks of a name: its noun, legal form, acronym, deeds, chief.

    Nouns and legal forms are part of a name, so they have a capital or hang on another word.
    """
    section, words = pack(language)["organisations"], organisation_lexicon(language)
    told = (
        words.compounds, words.acts, words.chief_inside, words.chief_of, words.introduced,
        words.about,
    )  # fmt: skip
    behind = "|".join(one.pattern.removesuffix(r"\s+") for one in (words.copula, words.apposed))
    defined = wide(words.defined_as)
    return [
        _named([*section["nouns"], *section["legal_forms"]]),
        *map(wide, told),
        f"(?:{behind})(?s:.*){defined}" if defined else "",
        _ACRONYM,
    ]


def _named(words: list[str]) -> str:
    """Words as parts of a name: «Bank», «eBank», «AT&T/bank»."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    any_case = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)
    capital = "|".join(_capital(word) for word in ordered)
    return rf"(?:(?:^|[^\w-])(?:{capital})|\w['’./&+-](?i:{any_case})){_EDGE}"


def _capital(word: str) -> str:
    """A word with its first or second letter as a capital, whatever the case of the others."""
    first, second, rest = (re.escape(part) for part in (word[0], word[1:2], word[2:]))
    upper = f"(?:{word[0].upper()}(?i:{second})|(?i:{first}){second.upper()})"
    return (upper + f"(?i:{rest})").replace(r"\ ", r"\s+")


def wide(pattern: re.Pattern[str]) -> str:
    """A pattern for Rust's engine that matches in every text in which the given one does.

    «No letter before» and «no letter behind» become an ASCII sign or the edge of the text, any
    other look-around is left out, as is the end of a text that a rule cuts.
    Empty for a pattern that matches nowhere.
    """
    if pattern.pattern == _NOTHING:
        return ""
    plain = _END.sub("", pattern.pattern)
    plain = _NOT_INSIDE.sub("(?:^|[^A-Za-z])", plain)
    plain = _NOT_BEFORE.sub(_EDGE, plain)
    plain = _LOOK_AROUND.sub("", plain)
    return f"(?i:{plain})" if pattern.flags & re.IGNORECASE else f"(?:{plain})"
