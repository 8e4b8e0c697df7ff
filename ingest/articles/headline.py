"""The headline of a page and what hangs on it: the site's suffix and its repetitions."""

import re

from ingest.articles.chrome import is_tagline
from ingest.articles.model import Line

_BAR = re.compile(r"\s+(?:\||::|»|•)\s+")
_DASH = re.compile(r"\s+[-–—]\s+")
_MEDIA = re.compile(
    r"(?i)\b(?:news|times|post|daily|herald|tribune|journal|gazette|press|media|magazine|observer|"
    r"chronicle|zeitung|nachrichten|rundschau|anzeiger|blatt|presse|journal|diario|noticias|"
    r"periódico|radio|tv|online|blog|wire|reuters|bbc|cnn|afp|dpa|website)\b|\.(?:com|org|net|de|fr|es|eu|info|co)\b"
)
_PROSE_END = re.compile(r"[.!?…][\"'”’»)]*$")
_SENTENCE_BREAK = re.compile(r"[a-zà-ÿ0-9][.!?]\s+[A-ZÀ-Þ]")
_LONGEST = 260
_PROSE_LENGTH = 75


def is_prose(text: str) -> bool:
    """Whether a line reads like running text rather than a heading."""
    if len(text) > _LONGEST or _SENTENCE_BREAK.search(text):
        return True
    return len(text) >= _PROSE_LENGTH and text.rstrip("\"'”’»)").endswith(".")


def is_headline(text: str) -> bool:
    """Whether a line may be a headline: words, no running text, no description of the site."""
    words = re.findall(r"[^\W\d_]{2,}", text)
    ends_as_sentence = text.endswith((".", ":", ";", ",")) and not text.endswith("...")
    return len(words) >= 2 and not is_prose(text) and not is_tagline(text) and not ends_as_sentence


def is_title_case(text: str) -> bool:
    """Whether a headline capitalises its words, so that capitals say nothing about names."""
    words = re.findall(r"[^\W\d_]{4,}", text)
    return sum(word[0].isupper() for word in words) > 0.7 * len(words)


def split_suffix(text: str) -> tuple[str, str | None]:
    """Headline and the site's name behind a bar, or behind a dash where it is a medium's name."""
    for pattern, needs_medium in ((_BAR, False), (_DASH, True)):
        parts = list(pattern.finditer(text))
        if not parts:
            continue
        head, tail = text[: parts[-1].start()], text[parts[-1].end() :]
        head = head if needs_medium else text[: parts[0].start()]
        is_name = 0 < len(tail.split()) <= 5 and not _PROSE_END.search(tail) and tail[0].isalnum()
        if is_name and len(head.split()) >= 2 and (not needs_medium or _MEDIA.search(tail)):
            return (head.strip(), tail.strip())
    return (text, None)


def find_headline(lines: list[Line], dated: set[int]) -> Line | None:
    """The headline among the body lines that remain after chrome left, or None.

    Args:
        lines: remaining lines in order.
        dated: numbers of lines that state a date; a first line right above one is a headline even
            when it ends like a sentence.
    """
    for position, line in enumerate(lines[:4]):
        if is_headline(line.text):
            return line if position + 1 < len(lines) else None
        above_date = any(line.number < number <= line.number + 2 for number in dated)
        if above_date and len(line.text) <= _LONGEST and not _SENTENCE_BREAK.search(line.text):
            return line
        if is_prose(line.text):
            return None
    return None
