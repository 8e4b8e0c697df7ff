"""A sentence as folded words with their spans, and what may stand between two words of a name."""

import re
from dataclasses import dataclass
from functools import cached_property

from ingest.places.folding import fold_word

_WORD = re.compile(r"[^\W_]+")
_CAPITALS = "".join(char for code in range(0x250) if (char := chr(code)).isupper())
_CAPITALISED = re.compile(rf"[{_CAPITALS}\u1e00-\u1eff][^\W_]*")

_NAME_GAPS = frozenset({
    " ", "-", "- ", " - ", "'", "’", "\u00a0", "\u202f", "‑", "–", "/", " (", ") ", "' ", "’ ",
    " & ",
})  # fmt: skip
_RUN_GAPS = frozenset((" ", "-", "\u00a0", "\u202f", "‑", "'", "’", " & "))
_DOT_GAPS = frozenset((".", ". ", ".-"))
_LONGEST_ABBREVIATION = 3
"""Letters of a word whose full stop does not end the sentence: «St.», «Mt.», «D.»."""

_SHOUTED = 0.7
"""Share of capital letters above which capitals say nothing."""
_TITLED = 0.8
"""Share of capitalised words, function words left out, above which a line is a headline."""
FEWEST_WORDS = 4
"""Words without which capitals are not counted."""


@dataclass
class Words:
    """The words of one sentence, in order.

    Args:
        text: the sentence.
        starts: first character of each word.
        ends: one past the last character of each word.
        keys: each word folded.
        capitals: whether each word starts with a capital.
        function_words: folded words that have no capital in headlines.
        nouns_are_capitalised: a habit of the language.
    """

    text: str
    starts: list[int]
    ends: list[int]
    keys: list[str]
    capitals: list[bool]
    function_words: frozenset[str]
    nouns_are_capitalised: bool

    @cached_property
    def _content(self) -> list[str]:
        """The words that have a capital in headlines, as written."""
        spans = zip(self.starts, self.ends, self.keys, strict=True)
        return [self.text[a:b] for a, b, key in spans if key not in self.function_words]

    @cached_property
    def is_shouted(self) -> bool:
        """All in upper case."""
        return _is_shouted(self._content)

    @cached_property
    def is_headline(self) -> bool:
        """Capitals carry no information: a headline, or all in upper case."""
        is_titled = not self.nouns_are_capitalised and _is_titled(self.text, self._content)
        return is_titled or self.is_shouted

    def __len__(self) -> int:
        return len(self.keys)

    def gap(self, index: int) -> str:
        """The text between a word and the next; empty at the end."""
        if index < 0 or index + 1 >= len(self.keys):
            return ""
        return self.text[self.ends[index] : self.starts[index + 1]]

    def may_join(self, index: int) -> bool:
        """Whether a word and the next may belong to one name of the gazetteer."""
        gap = self.gap(index)
        if gap in _DOT_GAPS:
            return self.ends[index] - self.starts[index] <= _LONGEST_ABBREVIATION
        return gap in _NAME_GAPS

    def runs_on(self, index: int) -> bool:
        """Whether a word and the next stand in one run of words, without punctuation."""
        gap = self.gap(index)
        if gap in _DOT_GAPS:
            return self.ends[index] - self.starts[index] <= 2
        return gap in _RUN_GAPS

    def end_of(self, first: int, last: int) -> int:
        """End of a name from one word to another: «D.C.» with its stop, brackets closed."""
        end = self.ends[last]
        inside, closing = self.text[self.starts[first] : end], self.text[end : end + 1]
        is_short = self.ends[last] - self.starts[last] <= 2
        is_dotted = closing == "." and "." in inside and is_short and inside.isupper()
        is_open = closing == ")" and inside.count("(") > inside.count(")")
        return end + (is_dotted or is_open)

    def is_upper(self, first: int, last: int) -> bool:
        """Whether all letters from one word to another are capitals."""
        return self.text[self.starts[first] : self.ends[last]].isupper()


def capitalised(text: str) -> list[str]:
    """The capitalised words of a text, as written: a quick look before a sentence is read."""
    return _CAPITALISED.findall(text)


def words_in(text: str) -> list[str]:
    """The words of a text, as written."""
    return _WORD.findall(text)


def read_words(
    text: str, function_words: frozenset[str], *, nouns_are_capitalised: bool = False
) -> Words:
    """The words of one sentence; `function_words` are folded and have no capital in headlines."""
    words = _WORD.findall(text)
    starts, ends, end = [], [], 0
    for word in words:
        start = text.index(word, end)
        end = start + len(word)
        starts.append(start)
        ends.append(end)
    return Words(
        text=text,
        starts=starts,
        ends=ends,
        keys=[*map(fold_word, words)],
        capitals=[word[0].isupper() for word in words],
        function_words=function_words,
        nouns_are_capitalised=nouns_are_capitalised,
    )


def _is_shouted(content: list[str]) -> bool:
    letters = sum(map(len, content))
    shouted = sum(len(word) for word in content if word.isupper())
    return len(content) >= FEWEST_WORDS and shouted >= _SHOUTED * letters


def _is_titled(text: str, content: list[str]) -> bool:
    capitals = sum(word[0].isupper() for word in content)
    is_sentence = text.rstrip("\"'”’») ").endswith((".", "!", ";", ":"))
    return not is_sentence and len(content) > FEWEST_WORDS and capitals >= _TITLED * len(content)
