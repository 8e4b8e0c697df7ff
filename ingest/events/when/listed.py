"""Gatherings in a list with their dates in brackets: «… including Riga (12 May) and Oslo (June)».

The noun stands before the list, in the plural; an item is a place or a name.
"""

import re
from collections.abc import Iterator

from ingest.articles.model import Sentence
from ingest.events.lexicon import Lexicon
from ingest.events.model import Mention

_BRACKETS = re.compile(r"\((?P<date>[^()]{3,30})\)")
_LINK = re.compile(r"^\s*(?:[,;]|,?\s*(?:and|und|et|y|e|&))\s*(?:and\s|und\s|et\s|y\s|e\s)?")
_LEAST = 2


def listed(sentence: Sentence, lexicon: Lexicon) -> list[Mention]:
    """Mentions of the items of such a list; none where there are fewer than two."""
    if sentence.text.count("(") < _LEAST:
        return []
    items = list(_items(sentence.text, lexicon))
    noun = next(lexicon.nouns.finditer(sentence.text), None)
    if len(items) < _LEAST or noun is None or noun.start() > items[0][0]:
        return []
    kind = lexicon.kinds[lexicon.noun_of(noun)]
    return [
        Mention(
            sentence,
            start,
            end,
            form="named",
            kind=kind,
            name=sentence.text[start:end],
            rule="event_list_item",
            determiner="listed",
        )
        for start, end in items
    ]


def _items(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Spans of the names before brackets that hold a month."""
    last = 0
    for match in _BRACKETS.finditer(text):
        words = re.findall(r"[^\W\d_]+", match["date"].lower())
        before = text[last : match.start()]
        name = _item_name(before, is_first=last == 0, lexicon=lexicon)
        if name and not lexicon.months.isdisjoint(words):
            yield match.start() - 1 - len(name), match.start() - 1
        last = match.end()


def _item_name(before: str, *, is_first: bool, lexicon: Lexicon) -> str:
    """The item right before a bracket; the first one begins behind a word in lower case."""
    if not before.endswith(" "):
        return ""
    if is_first:
        words = before.split()
        while words and any(not w[:1].isupper() for w in words):
            words.pop(0)
        name = " ".join(words)
    else:
        link = _LINK.match(before)
        name = before[link.end() :].strip() if link else ""
    is_name = name[:1].isupper() and before.rstrip().endswith(name)
    return name if is_name and not lexicon.nouns.fullmatch(name) else ""
