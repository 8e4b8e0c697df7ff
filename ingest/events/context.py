"""What the attribute rules share: which event a position in a sentence speaks of, and its tense."""

import re
from dataclasses import dataclass, field

from ingest.articles.model import Article, Sentence
from ingest.events.lexicon import Lexicon
from ingest.events.model import Event, Mention

_PRONOUN = re.compile(r"(?:It|This|They|Es|Sie|Il|Elle)\s", re.IGNORECASE)
_CLAUSE = re.compile(r"[;:–—]|\s-\s|,\s+(?:and|but|while|und|aber|et|mais|y|pero)\s")


@dataclass(slots=True)
class Scene:
    """An article with its events, and for each sentence the mentions with their events."""

    article: Article
    lexicon: Lexicon
    events: list[Event]
    by_sentence: dict[int, list[tuple[Mention, Event]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Indexes the mentions by sentence."""
        for event in self.events:
            for mention in event.mentions:
                self.by_sentence.setdefault(mention.sentence.index, []).append((mention, event))
        for pairs in self.by_sentence.values():
            pairs.sort(key=lambda pair: pair[0].start)

    def owner(self, sentence: Sentence, position: int) -> Event | None:
        """The event that a position speaks of: the nearest one named before it in the sentence,
        else the first after it, else for «It will take place …» the last one spoken of."""
        pairs = self.by_sentence.get(sentence.index, [])
        before = [event for mention, event in pairs if mention.start <= position]
        if before:
            return before[-1]
        if pairs:
            return pairs[0][1]
        is_about = _PRONOUN.match(sentence.text) or self.lexicon.happening.search(sentence.text)
        return self.focus(sentence) if is_about else None

    def focus(self, sentence: Sentence) -> Event | None:
        """The event last spoken of before a sentence, at most two sentences back."""
        for index in range(sentence.index - 1, max(sentence.index - 3, -1), -1):
            if pairs := self.by_sentence.get(index):
                return pairs[-1][1]
        return None

    def sentences_of(self, event: Event) -> list[Sentence]:
        """Sentences that mention the event, in order."""
        indices = sorted({mention.sentence.index for mention in event.mentions})
        return [self.article.sentences[index] for index in indices]


def tense_at(text: str, position: int, lexicon: Lexicon) -> str | None:
    """Tense that governs a position: the nearest cue before it in its clause, else in the sentence.

    Returns past, future or None. «to be held» and «will» are future, «was held» is past.
    """
    future = [(m.start(), m.end()) for m in lexicon.future.finditer(text)]
    past = [
        (m.start(), m.end()) for m in lexicon.past.finditer(text)
        if not any(start <= m.start() < end for start, end in future)
    ]  # fmt: skip
    cues = sorted([(*span, "future") for span in future] + [(*span, "past") for span in past])
    before = [cue for cue in cues if cue[1] <= position]
    if before:
        return _strongest(text, before, position)
    return cues[0][2] if cues else None


def _strongest(text: str, cues: list[tuple[int, int, str]], position: int) -> str:
    """The last cue before a position; «will be held» stays future though «held» is nearer."""
    last = cues[-1]
    for start, end, tense in reversed(cues[:-1]):
        gap = text[end : last[0]]
        if (
            tense == "future"
            and last[2] == "past"
            and len(gap.split()) <= 3
            and not _CLAUSE.search(gap)
            and "," not in gap
        ):
            return "future"
        break
    return last[2]
