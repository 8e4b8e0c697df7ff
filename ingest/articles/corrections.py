"""Notes in which an article corrects itself («An earlier version of this article said 5,000»).

What such a note says was wrong is no claim of the article. Its sentences leave the body, with the
two figures that it names where there are just two. A sentence of its own that says what is right
(«The council now says that 9,500 came») stays in the body.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from ingest.articles.model import CorrectionNote, Sentence
from ingest.languages import pack, words_of_all
from ingest.word_patterns import between, leading

_LABEL_END = r"\s*[:.–—]"


def split_notes(
    document: str, sentences: list[Sentence]
) -> tuple[list[Sentence], list[CorrectionNote]]:
    """The sentences without those of notes, numbered anew, and the notes.

    A note goes on to the end of its paragraph.

    Args:
        document: the text that the sentences are spans of.
        sentences: in reading order.
    """
    folded = document.lower()
    if not any(phrase in folded for phrase in _phrases("notes") + _phrases("labels")):
        return sentences, []
    kept: list[Sentence] = []
    notes: list[CorrectionNote] = []
    for sentence in sentences:
        goes_on = bool(notes) and _is_joined(document, notes[-1].sentence, sentence)
        rule = None if sentence.is_title else _rule(sentence.text)
        if goes_on and not sentence.is_title and _is_right(sentence.text):
            notes[-1] = replace(notes[-1], now=sentence)
            kept.append(sentence)
        elif goes_on and not sentence.is_title:
            notes[-1] = replace(notes[-1], sentence=_joined(document, notes[-1].sentence, sentence))
        elif rule:
            notes.append(CorrectionNote(sentence, rule))
        else:
            kept.append(sentence)
    kept = _numbered(kept, 0)
    by_start = {sentence.start: sentence for sentence in kept}
    told = [replace(note, now=by_start[note.now.start]) if note.now else note for note in notes]
    return kept, _renumbered(told, len(kept))


def _is_right(text: str) -> bool:
    """Whether a sentence says what holds now, and not beside it what does not."""
    folded = f" {text.lower()} "
    is_denied = any(f" {word} " in folded for word in words_of_all("corrections", "not"))
    return not is_denied and any(f" {word} " in folded for word in _phrases("now"))


def figures(note: CorrectionNote, numbers: list[tuple[int, int]], language: str) -> tuple[str, str]:
    """What was said before and what is said now; two empty texts where the note does not tell.

    The figure behind a «not» is the wrong one; without it the first.

    Args:
        note: the note.
        numbers: spans of its figures in the document.
        language: of its words.
    """
    if len(numbers) != 2:
        return "", ""
    text, offset = note.sentence.text, note.sentence.start
    first, second = (text[start - offset : end - offset] for start, end in numbers)
    before_second = text[: numbers[1][0] - offset]
    return (second, first) if _denied(language).search(before_second) else (first, second)


def _rule(text: str) -> str | None:
    """The rule by which a sentence begins a note."""
    if _label().match(text):
        return "correction_label"
    folded = text.lower()
    is_told = any(phrase in folded for phrase in _phrases("notes"))
    return "correction_of_earlier_version" if is_told else None


def _phrases(key: str) -> tuple[str, ...]:
    """Words of all packs: a note may be in the language of the page."""
    return words_of_all("corrections", key)


@cache
def _label() -> re.Pattern[str]:
    return between("", _phrases("labels"), _LABEL_END)


@cache
def _denied(language: str) -> re.Pattern[str]:
    """A denial right before a figure, with a word between at most."""
    return leading(pack(language)["corrections"]["not"], r"(?:\w+\s+)?")


def _is_joined(document: str, first: Sentence, second: Sentence) -> bool:
    """Whether a sentence follows in the same paragraph."""
    return not document[first.end : second.start].strip(" \t") and second.start >= first.end


def _joined(document: str, first: Sentence, second: Sentence) -> Sentence:
    """Both as one."""
    return replace(first, end=second.end, text=document[first.start : second.end])


def _numbered(sentences: Iterable[Sentence], start: int) -> list[Sentence]:
    return [replace(one, index=index) for index, one in enumerate(sentences, start)]


def _renumbered(notes: list[CorrectionNote], start: int) -> list[CorrectionNote]:
    """Notes numbered behind the sentences."""
    sentences = _numbered((note.sentence for note in notes), start)
    return [replace(note, sentence=one) for note, one in zip(notes, sentences, strict=True)]
