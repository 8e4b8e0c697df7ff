"""A sentence with its tokens and the phrases of the lexicon found in it.

Everything later asks this object: which phrase starts here, which one ends there, where the verbs
are. The text is looked at once.
"""

from functools import lru_cache
from typing import NamedTuple

from ingest.counts.lexicon import ALONE, NOTHING, NUMBER_CATEGORIES, ByWords, lexicon
from ingest.counts.tokens import Token, tokenise


class Hit(NamedTuple):
    """A phrase of the lexicon in a sentence: token range, category and label."""

    first: int
    last: int
    category: str
    label: str


class Sentence:
    """Tokens and hits of one sentence in one language."""

    __slots__ = ("_ends", "_hits", "_is_complete", "_starts", "language", "text", "tokens")

    def __init__(self, text: str, language: str) -> None:
        """Tokenise and look up what can make a number; the rest is looked up when asked for."""
        self.text = text
        self.language = language
        self.tokens: list[Token] = tokenise(text, language)
        self._hits: dict[str, list[Hit]] = {}
        self._starts: dict[tuple[int, str], Hit] = {}
        self._ends: dict[tuple[int, str], Hit] = {}
        self._is_complete = False
        self._look_up(lexicon(self.language).number_entries)

    def _look_up(self, entries: ByWords) -> None:
        """Mark all phrases; of a category the leftmost and longest wins."""
        keys = [token.key for token in self.tokens]
        reached: dict[str, int] = {}
        for first, (key, second) in enumerate(zip(keys, [*keys[1:], ALONE], strict=True)):
            if key not in entries:
                continue
            behind = entries[key]
            for tail, category, label in behind.get(second) or behind.get(ALONE, ()):
                last = first + 1 + len(tail)
                if len(tail) > 1 and tail != tuple(keys[first + 1 : last]):
                    continue
                if reached.get(category, 0) <= first:
                    reached[category] = last
                    if label == NOTHING:
                        continue
                    self._record(Hit(first, last, category, label))

    def _record(self, hit: Hit) -> None:
        first, last, category, _ = hit
        self._starts[first, category] = hit
        self._ends.setdefault((last, category), hit)
        self._hits.setdefault(category, []).append(hit)

    def _complete(self, category: str) -> None:
        """Look up the words of context once the first of their categories is asked for."""
        if category not in NUMBER_CATEGORIES:
            self._is_complete = True
            self._look_up(lexicon(self.language).context_entries)

    def hits(self, category: str) -> list[Hit]:
        """All hits of a category in order of their first token."""
        if not self._is_complete:
            self._complete(category)
        return self._hits.get(category, [])

    def starting(self, first: int, category: str) -> Hit | None:
        """The longest hit of a category that starts at a token."""
        if not self._is_complete:
            self._complete(category)
        return self._starts.get((first, category))

    def ending(self, last: int, category: str) -> Hit | None:
        """The longest hit of a category that ends before a token."""
        if not self._is_complete:
            self._complete(category)
        return self._ends.get((last, category))

    def is_stop(self, index: int) -> bool:
        """Whether a token is a function word that ends a noun phrase."""
        return self.key(index) in lexicon(self.language).stops

    def key(self, index: int) -> str:
        """The look-up form of a token; empty outside the sentence."""
        return self.tokens[index].key if 0 <= index < len(self.tokens) else ""

    def kind(self, index: int) -> str:
        """The kind of a token (n, w, p); empty outside the sentence."""
        return self.tokens[index].kind if 0 <= index < len(self.tokens) else ""

    def surface(self, first: int, last: int) -> str:
        """The text from one token up to, but not including, another."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def is_glued(self, index: int) -> bool:
        """Whether a token touches the one before it."""
        if not 0 < index < len(self.tokens):
            return False
        return self.tokens[index - 1].end == self.tokens[index].start

    def is_capitalised(self, index: int) -> bool:
        """Whether a word starts with a capital letter."""
        return self.kind(index) == "w" and self.text[self.tokens[index].start].isupper()


@lru_cache(maxsize=128)
def read(text: str, language: str) -> Sentence:
    """The analysed sentence; counts and ledger of one sentence share the work."""
    return Sentence(text, language)


def events(sentence: Sentence) -> list[Hit]:
    """Words for gatherings; in German also as the end of a compound («Jahreskonferenz»)."""
    listed = sentence.hits("event")
    endings = lexicon(sentence.language).event_endings
    if not endings:
        return listed
    taken = {hit.first for hit in listed}
    return listed + [
        Hit(at, at + 1, "event", "word")
        for at, token in enumerate(sentence.tokens)
        if at not in taken and len(token.key) > 7 and token.key.endswith(endings)
    ]
