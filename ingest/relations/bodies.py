"""Which body «the alliance», «the Network» or «HCN» means where an article names one in full."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.organisations.keys import organisation_key
from ingest.relations.frames import BODY
from ingest.relations.lexicon import RelationLexicon
from ingest.relations.names import ACRONYM, Text, names_in

_CASE_ENDING = re.compile(r"(?<=\w{3})e?s$")
_IN_BRACKETS = re.compile(r"\(([^)]*)\)$")


@dataclass(frozen=True, slots=True)
class Body:
    """A body as an article names it.

    Attributes:
        nouns: the words of its name that make it a body, in small letters.
        acronym: in brackets behind it.
    """

    name: str
    words: tuple[str, ...]
    nouns: frozenset[str]
    acronym: str | None


def bodies_of(text: Text) -> tuple[Body, ...]:
    """The bodies of an article that have names of two words or in one compound, each once."""
    found: dict[str, Body] = {}
    for sentence in text.article.sentences:
        if not text.words.body.search(sentence.text):
            continue
        for name in names_in(text, sentence):
            if name.sign == BODY and not ACRONYM.fullmatch(name.party.name):
                behind = _IN_BRACKETS.search(sentence.text, name.start, name.end)
                body = _body(name.party.name, behind[1] if behind else None, text.words)
                known = found.get(key := organisation_key(body.name))
                if known is None or (body.acronym and not known.acronym):
                    found[key] = body
    return tuple(body for body in found.values() if not _is_part_of_another(body, found.values()))


def full_name(surface: str, bodies: tuple[Body, ...]) -> str | None:
    """The only body that a word, an acronym or the end of a name can mean; None for no such one."""
    if ACRONYM.fullmatch(surface):
        meant = [body for body in bodies if body.acronym == surface]
    else:
        words = _words(surface)
        ending = _CASE_ENDING.sub("", words[-1]) if len(words) == 1 else None
        meant = [b for b in bodies if _ends_with(b, words) or (ending and ending in b.nouns)]
    return meant[0].name if len(meant) == 1 else None


def _body(name: str, acronym: str | None, words: RelationLexicon) -> Body:
    """A body by its name."""
    nouns = (match.group().lower() for match in words.body_noun.finditer(name))
    return Body(
        name, _words(name), frozenset(_CASE_ENDING.sub("", noun) for noun in nouns), acronym
    )


def _words(name: str) -> tuple[str, ...]:
    """The words of a name in small letters."""
    return tuple(re.findall(r"[\w-]+", name.lower()))


def _ends_with(body: Body, words: tuple[str, ...]) -> bool:
    """Whether a name ends with words."""
    return len(words) <= len(body.words) and body.words[-len(words) :] == words


def _is_part_of_another(body: Body, others: Iterable[Body]) -> bool:
    """Whether a longer name ends with this one: «the Network», «the Cities Network»."""
    return any(
        len(other.name) > len(body.name)
        and (_ends_with(other, body.words) or (len(body.words) == 1 and _is_noun(body, other)))
        for other in others
    )


def _is_noun(body: Body, other: Body) -> bool:
    """Whether a name of one word is the noun of another."""
    return _CASE_ENDING.sub("", body.words[0]) in other.nouns
