"""Which words of a sentence are the phrase around an event noun."""

import re
from dataclasses import dataclass

from ingest import grammar
from ingest.events.lexicon import Lexicon
from ingest.events.mentions.borders import left_border, right_border
from ingest.proper_names import Token


@dataclass(frozen=True, slots=True)
class Span:
    """Token indices of a phrase: first modifier, head (`at` to `last`), last word of a name."""

    words: list[Token]
    first: int
    at: int
    last: int
    name_end: int
    determiner: str

    @property
    def head(self) -> Token:
        """The word that holds the event noun, or its first word."""
        return self.words[self.at]

    @property
    def before(self) -> list[Token]:
        """Words between determiner and head."""
        return self.words[self.first : self.at]

    @property
    def is_bracketed(self) -> bool:
        """Whether the noun stands right behind the acronym of a name: «Harbour Club (HC) lunch»."""
        return self.before[-1:] != [] and self.before[-1].text == ")"

    @property
    def begin(self) -> int:
        """Position of the first word behind the determiner."""
        return self.words[self.first].start

    @property
    def start(self) -> int:
        """Position of the determiner, else of the first word."""
        word = self.words[self.first - 1].text if self.determiner and self.first else "-"
        is_far = self.determiner.isalpha() and grammar.plain(word.lower()) != self.determiner
        is_beside = word[0].isalpha() and not is_far
        return self.words[self.first - 1].start if is_beside else self.begin

    @property
    def followers(self) -> set[str]:
        """The word right behind the head and the last of what the name would be, in lower case.

        What follows a noun behind «on» or «for» is its topic («talks for Harbour Day»).
        """
        after = self.words[self.last + 1 : self.last + 2]
        is_next = after and after[0].start == self.words[self.last].end + 1
        is_topic = after and after[0].text in grammar.words("about")
        goes_on = self.name_end > self.last and not is_topic
        last = [self.words[self.name_end]] if goes_on else []
        return {word.text.lower() for word in [*(after if is_next else []), *last]}


def span_of(text: str, words: list[Token], match: re.Match[str], lexicon: Lexicon) -> Span | None:
    """The words of the phrase; None where the noun is no word of the sentence."""
    at = next((i for i, word in enumerate(words) if word.start <= match.start() < word.end), None)
    if at is None:
        return None
    last = next((i for i in range(at, len(words)) if words[i].end >= match.end()), at)
    first, determiner = left_border(words, at, lexicon)
    return Span(words, first, at, last, right_border(text, words, last, lexicon), determiner)


def name_start(span: Span) -> int:
    """Where the name in a phrase begins: at its first capital or figure."""
    in_name = (word.start for word in span.before if word.is_capital or word.text[0].isdigit())
    return next(in_name, span.head.start)
