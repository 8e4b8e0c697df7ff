"""What the attribute rules share: which event a position in a sentence speaks of, and its tense."""

import re
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

from ingest.articles.model import Article, Sentence
from ingest.events.asides import spoken_of
from ingest.events.lexicon import Lexicon
from ingest.events.model import Event, Mention
from ingest.events.programme import RULE as PROGRAMME_ENTRY
from ingest.events.programme import Entry

Tense = Literal["past", "future"]

_PRONOUN = re.compile(r"(?:It|This|They|Er|Es|Sie|Il|Elle|Ils|Elles)\s", re.IGNORECASE)
_CLAUSE = re.compile(r"[;:–—,]|\s-\s")
_CLOSE_WORDS = 3
_QUOTED = re.compile(r"[“„«][^“”„«»]{1,90}[”“»]|\"[^\"]{1,90}\"")


@dataclass(slots=True)
class Scene:
    """An article with its events, and for each sentence the mentions with their events.

    Attributes:
        dated: by sentence without a mention, the event of which it gives the date.
        entries: the entries of a programme with their events.
    """

    article: Article
    lexicon: Lexicon
    events: list[Event]
    by_sentence: dict[int, list[tuple[Mention, Event]]] = field(default_factory=dict)
    dated: dict[int, Event] = field(default_factory=dict)
    entries: list[tuple[Entry, Event]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Indexes the mentions by sentence."""
        for event in self.events:
            for mention in event.mentions:
                self.by_sentence.setdefault(mention.sentence.index, []).append((mention, event))
        for pairs in self.by_sentence.values():
            pairs.sort(key=lambda pair: pair[0].start)

    def read_programme(self, entries: list[Entry]) -> None:
        """Finds the events of the entries of a programme; a title has one for each of its days."""
        for entry in entries:
            pairs = self.by_sentence.get(entry.title.index, [])
            events = [event for mention, event in pairs if mention.rule == PROGRAMME_ENTRY]
            before = sum(entry.title is other.title for other, _ in self.entries)
            if before:
                events = [replace(event, other_dates=[], part=before) for event in events]
                self.events += events
            self.entries += [(entry, event) for event in events]

    def of_day(self, sentence: Sentence) -> list[Event]:
        """The events of the entries below a line that is their day."""
        return [event for entry, event in self.entries if entry.day.index == sentence.index]

    def owner(self, sentence: Sentence, position: int) -> Event | None:
        """The event that a position speaks of.

        It is the nearest one named before it in the sentence, but not in an aside, else the first
        after it, else the one that the sentence dates, else for «It will take place …» the last one
        spoken of.
        """
        pairs = self.by_sentence.get(sentence.index, [])
        before = spoken_of(sentence.text, pairs, position, self.lexicon.language)
        if before:
            return before[-1][1]
        if pairs:
            return pairs[0][1]
        if sentence.index in self.dated:
            return self.dated[sentence.index]
        cues = self.lexicon.cues
        if cues.detail_labels.match(sentence.text):
            return self.focus(sentence)
        says_so = _PRONOUN.match(sentence.text) and cues.happening.search(sentence.text)
        told = (cues.held_after_name, cues.new_date, cues.organised_by)
        is_about = says_so or any(cue.search(sentence.text) for cue in told)
        return self.focus(sentence) if is_about else None

    def focus(self, sentence: Sentence) -> Event | None:
        """The event last spoken of before a sentence, at most two sentences back."""
        for index in range(sentence.index - 1, max(sentence.index - 3, -1), -1):
            if pairs := self.by_sentence.get(index):
                return pairs[-1][1]
        return None

    def main_event(self, sentence: Sentence) -> Event | None:
        """The event that a line such as «When: …» is about.

        It is the one last spoken of right before it, else that of the title, else the one with
        the most mentions.
        """
        near = self.focus(sentence)
        if near is not None or not self.events:
            return near
        titles = [pair[1] for s in self.article.sentences if s.is_title
                  for pair in self.by_sentence.get(s.index, [])]  # fmt: skip
        return titles[0] if titles else max(self.events, key=lambda e: len(e.mentions))

    def sentences_of(self, event: Event) -> list[Sentence]:
        """Sentences that mention the event, in order."""
        indices = sorted({mention.sentence.index for mention in event.mentions})
        return [self.article.sentences[index] for index in indices]

    def only_named(self) -> Event | None:
        """The event an article is about where it names just one."""
        named = [event for event in self.events if event.is_named]
        return named[0] if len(named) == 1 else None


class _Cue(NamedTuple):
    """A word of tense with its span in the sentence."""

    start: int
    end: int
    tense: Tense


def tense_at(text: str, position: int, lexicon: Lexicon) -> Tense | None:
    """Tense that governs a position: the nearest cue before it in its clause, else in the sentence.

    Returns past, future or None. «to be held» and «will» are future, «was held» is past. Verbs of
    a quoted title («under the motto “What will be”») say nothing.
    """
    text = _without_titles(text, position)
    future = [_Cue(m.start(), m.end(), "future") for m in lexicon.states.future.finditer(text)]
    past = [
        _Cue(m.start(), m.end(), "past")
        for m in lexicon.states.past.finditer(text)
        if not any(cue.start <= m.start() < cue.end for cue in future)
    ]
    cues = sorted([*future, *past])
    before = [cue for cue in cues if cue.start < position]
    if before:
        return _strongest(text, before)
    return cues[0].tense if cues else None


def _without_titles(text: str, position: int) -> str:
    """The text with blanks for what is quoted, but for a quotation that holds the position."""

    def blank(match: re.Match[str]) -> str:
        return match[0] if match.start() < position < match.end() else " " * len(match[0])

    return _QUOTED.sub(blank, text)


def _strongest(text: str, cues: list[_Cue]) -> Tense:
    """The last of the cues; «will be held» stays future though «held» is nearer."""
    last = cues[-1]
    if len(cues) == 1 or cues[-2].tense == "past":
        return last.tense
    gap = text[cues[-2].end : last.start]
    is_close = len(gap.split()) <= _CLOSE_WORDS and not _CLAUSE.search(gap)
    return "future" if is_close else last.tense
