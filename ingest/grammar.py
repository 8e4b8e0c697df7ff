"""Words of closed classes that hold names and clauses together, as patterns over all packs.

Names mix languages, so that these words are looked for in all of them at once: an English article
speaks of the «Foro de las Ciudades».
"""

import re
from collections.abc import Collection
from functools import cache

from ingest.alternatives import alternatives
from ingest.languages import pack, words_of_all


@cache
def words(*keys: str) -> tuple[str, ...]:
    """Words that `[grammar]` of any pack gives for the keys, sorted."""
    return tuple(sorted({word for key in keys for word in words_of_all("grammar", key)}))


@cache
def any_of(*keys: str) -> str:
    """A pattern for any of the words, with straight or curly apostrophes."""
    return _with_apostrophes(words(*keys))


@cache
def leading(*keys: str) -> str:
    """A pattern for any of the words and the white space behind it, if it ends in a letter."""
    whole = [word for word in words(*keys) if not word.endswith("'")]
    elided = [word for word in words(*keys) if word.endswith("'")]
    return rf"(?:{_with_apostrophes(whole)}\s+|{_with_apostrophes(elided)})"


@cache
def elisions() -> str:
    """«l'», «dell'»: an elided word; one with a capital only where the word behind it has none."""
    small = _with_apostrophes([f"{word}'" for word in words("elisions")])
    large = _with_apostrophes([f"{word.capitalize()}'" for word in words("elisions")])
    return rf"(?:{small}(?=\w)|{large}(?=[a-zà-ÿ]))"


@cache
def of_links() -> re.Pattern[str]:
    """« of the », « de la », « dell'» behind a noun."""
    return re.compile(rf"\s+{leading('of')}{leading('link_articles')}?")


@cache
def topic_links() -> re.Pattern[str]:
    """« sur les », before a topic in lower case («forum des dunes»)."""
    article = any_of("link_articles")
    return re.compile(
        rf"\s+{leading('topic_links')}{leading('link_articles')}?"
        rf"(?=[a-zà-ÿ])(?!{article}\s+[A-ZÀ-Þ])"
    )


@cache
def about_links() -> re.Pattern[str]:
    """« on the », « über », before a topic in lower case."""
    return re.compile(rf"\s+{leading('about')}{leading('link_articles')}?(?=[a-zà-ÿ]{{3,}})")


@cache
def noun_topics() -> re.Pattern[str]:
    """« für », « zur », before a topic that begins with a noun or an adjective in lower case."""
    never = any_of("never_topics")
    return re.compile(
        rf"\s+(?:{any_of('about_nouns')})\s+(?!(?i:{never})(?!\w))(?=[^\W\d_][\w-]{{2,}})"
    )


@cache
def topic_ends(language: str) -> re.Pattern[str]:
    """A word or sign with which a topic is over; words of this language («war» is German, too)."""
    ends = _with_apostrophes(pack(language)["grammar"]["topic_ends"])
    return re.compile(rf"\s(?:{ends})(?:\s|(?<=['’]))|[,.;:!?()“”\"„»«]|$")


@cache
def links_of_names() -> frozenset[str]:
    """Words that may stand between two capitals of a name."""
    return frozenset(words("of", "name_links")) | {"&"}


@cache
def articles_of_links() -> frozenset[str]:
    """Articles that may stand behind those."""
    return frozenset(words("link_articles"))


def plain(word: str) -> str:
    """A word as packs spell it: with a straight apostrophe."""
    return word.replace("’", "'")


def _with_apostrophes(listed: Collection[str]) -> str:
    return alternatives(listed).replace("'", "['’]").replace(r"\ ", r"\s+")
