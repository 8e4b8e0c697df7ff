r"""Which sentences of many articles can hold a fact, told in one pass over all of them.

The patterns are those of the rules, run by Polars over a column and without their look-around,
which Rust's engine does not know. So they match at least where the rule does: a sentence without
its cue gives the rule nothing, and Python never looks at it.
"""

import re
from collections.abc import Iterable
from functools import cache
from itertools import groupby

import polars as pl

from ingest.articles.model import Article, Cue
from ingest.counts import patterns as counts
from ingest.dates.candidates import candidate_pattern, duration_pattern
from ingest.events.crowds import crowd_words
from ingest.events.lexicon import lexicon
from ingest.events.names import YEAR_IN_NAME
from ingest.events.short_names import short_words
from ingest.events.shown_names import showing_words
from ingest.events.told_names import CON
from ingest.offices.lexicon import office_lexicon
from ingest.organisations.founding import programme_words
from ingest.organisations.lexicon import organisation_lexicon

_NOT_INSIDE = re.compile(r"\(\?<!(?:\\w|\[\\w-?\])\)")
_NOT_BEFORE = re.compile(r"\(\?!(?:\\w|\[\\w\])\)")
_END = re.compile(r"\$(?=\)|$)")
_LOOK_AROUND = re.compile(r"\(\?<?[=!](?:[^()\\\[]|\\.|\[(?:[^\]\\]|\\.)*\])*\)")
_EDGE = "(?:[^A-Za-z]|$)"
_NOTHING = "(?!)"
_ACRONYM = r"\((?:\p{L}+\s+)?[\"“„]?[A-Z][A-Za-z&-]"
"""An acronym in brackets, as `organisations.acronyms` reads it behind a name."""
_DIGIT = r"[\p{Nd}\p{No}]"


def mark(articles: Iterable[Article]) -> None:
    """Tells each article which of its sentences hold the cues of the rules."""
    ordered = sorted(articles, key=lambda article: article.language)
    for language, group in groupby(ordered, key=lambda article: article.language):
        _mark(list(group), language)


def _mark(articles: list[Article], language: str) -> None:
    owners = [(article, s.index) for article in articles for s in article.sentences]
    texts = pl.Series([s.text for article in articles for s in article.sentences], dtype=pl.String)
    cued = {id(article): {cue: set[int]() for cue in Cue} for article in articles}
    for cue, pattern in cue_patterns(language).items():
        for row in texts.str.contains(pattern).arg_true().to_list():
            article, index = owners[row]
            cued[id(article)][cue].add(index)
    for article in articles:
        article.cued = cued[id(article)]


@cache
def cue_patterns(language: str) -> dict[Cue, str]:
    """The pattern of each cue in a language, in the dialect of Rust's engine."""
    offices = office_lexicon(language)
    words = {
        Cue.EVENT: _events(language),
        Cue.ORGANISATION: _organisations(language),
        Cue.PERSON: [wide(organisation_lexicon(language).titles)],
        Cue.OFFICE: [wide(offices.any_cue)] if offices else [],
        Cue.FOUNDING: [wide(organisation_lexicon(language).launched)],
        Cue.PROGRAMME: [wide(programme_words(language)[0])],
        Cue.HAPPENING: [wide(lexicon(language).cues.happening)],
        Cue.COUNT: [counts.candidate_pattern((language,))],
        Cue.DATE: [candidate_pattern((language,))],
        Cue.DURATION: [duration_pattern(language)],
        Cue.NUMBER: [counts.token_pattern((language,)), _DIGIT],
    }
    return {cue: "|".join(filter(None, parts)) or "$^" for cue, parts in words.items()}


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
        CON,
        *short_words(language).cues,
    )
    return [*map(wide, cues), *(wide(words.verbs) for words in crowd_words(language)), YEAR_IN_NAME]


def _organisations(language: str) -> list[str]:
    """What `organisations.naming` asks of a name: its noun, legal form, acronym, deeds, chief."""
    words = organisation_lexicon(language)
    asked = (
        words.nouns, words.compounds, words.acts, words.chief_inside, words.chief_of,
        words.introduced, words.defined_as,
    )  # fmt: skip
    return [*map(wide, asked), wide(words.legal) + _EDGE, _ACRONYM]


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
