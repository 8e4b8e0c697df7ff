"""The headline of a page and what hangs on it: the site's suffix and its repetitions."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from ingest.alternatives import alternatives
from ingest.articles.chrome import is_tagline
from ingest.articles.model import Line
from ingest.articles.paragraphs import has_sentence_break
from ingest.languages import words_of_all

_BAR = re.compile(r"\s+(?:\||::|»|•)\s+")
_DASH = re.compile(r"\s+[-–—]\s+")
_DOMAIN = r"\.(?:com|org|net|de|fr|es|it|eu|info|co)\b"
_PROSE_END = re.compile(r"[.!?…][\"'”’»)]*$")
_LONGEST = 260
_LEAST_SCORE = 1.0
_BODY_SAMPLE = 3000
_WORD = re.compile(r"[^\W_]{2,}")
_LONG_WORD = re.compile(r"[^\W_]{4,}")
_BRACKETED = re.compile(r"[\[(].*[\])]")


@cache
def _media() -> re.Pattern[str]:
    """Words of the names of media, of all packs, and domains."""
    whole = alternatives(words_of_all("metadata", "media"), ignore_case=True)
    endings = alternatives(words_of_all("metadata", "media_endings"), ignore_case=True)
    return re.compile(rf"\b(?:{whole}|\w*(?:{endings}))\b|{_DOMAIN}", re.IGNORECASE)


def is_title_case(text: str) -> bool:
    """Whether a headline capitalises its words, so that capitals say nothing about names."""
    words = re.findall(r"[^\W\d_]{4,}", text)
    return sum(word[0].isupper() for word in words) > 0.7 * len(words)


def split_suffix(text: str) -> tuple[str, str | None]:
    """Headline and the site's name behind a bar, or behind a dash where it is a medium's name."""
    if len(text) > _LONGEST:
        return (text, None)
    for pattern, needs_medium in ((_BAR, False), (_DASH, True)):
        parts = list(pattern.finditer(text))
        if not parts:
            continue
        head, tail = text[: parts[-1].start()], text[parts[-1].end() :]
        head = head if needs_medium else text[: parts[0].start()]
        is_name = 0 < len(tail.split()) <= 5 and not _PROSE_END.search(tail) and tail[0].isalnum()
        if is_name and len(head.split()) >= 2 and (not needs_medium or _media().search(tail)):
            return (head.strip(), tail.strip())
    return (text, None)


def find_headline(lines: list[Line], body_words: frozenset[str], dated: set[int]) -> Line | None:
    """The headline among the lines above the body, or None.

    A headline shares words with its article, has more words than a masthead, stands right above
    the date or byline, is repeated, or carries the site's name as its suffix.

    Args:
        lines: lines above the first running text, chrome left out.
        body_words: long words of the body, lower case.
        dated: numbers of lines that state a date or an author.
    """
    texts = Counter(line.text for line in lines)
    best, found = _LEAST_SCORE, None
    for line in lines:
        is_marked = any(line.number < number <= line.number + 2 for number in dated)
        score = _score(line, body_words, is_above_date=is_marked)
        score += texts[line.text] > 1
        if not _is_nameless(line.text) and score >= best:
            best, found = score, line
    return found


def _is_nameless(text: str) -> bool:
    """Whether a line cannot be a headline: one word, words in brackets, or several sentences."""
    head = split_suffix(text)[0]
    if len(_WORD.findall(head)) < 2 or len(head) > _LONGEST or has_sentence_break(head):
        return True
    return is_tagline(text) or _BRACKETED.fullmatch(text) is not None


def _score(line: Line, body_words: frozenset[str], *, is_above_date: bool) -> float:
    """How much speaks for the words of a line being a headline."""
    head, suffix = split_suffix(line.text)
    words = _WORD.findall(head)
    shared = {word.lower() for word in words if len(word) > 3} & body_words
    ends_as_sentence = head.endswith((".", ":", ";", ",")) and not is_above_date
    return (
        min(len(shared), 3)
        + (len(words) > 3)
        + (suffix is not None)
        + is_above_date
        - 2.0 * ends_as_sentence
        - 1.5 * is_shouted(head)
    )


def is_shouted(text: str) -> bool:
    """Whether a line is a few words in capitals, as mastheads and section names are."""
    return text.isupper() and len(_WORD.findall(text)) < 4


def body_words(lines: Iterable[Line]) -> frozenset[str]:
    """Long words of the first running text, by which a headline is known.

    Args:
        lines: the lines of running text.
    """
    words: set[str] = set()
    length = 0
    for line in lines:
        words.update(word.lower() for word in _LONG_WORD.findall(line.text[:_BODY_SAMPLE]))
        length += len(line.text)
        if length > _BODY_SAMPLE:
            break
    return frozenset(words)
