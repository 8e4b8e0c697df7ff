"""The headline of a page and what hangs on it: the site's suffix and its repetitions."""

import re

from ingest.articles.chrome import is_tagline
from ingest.articles.model import Line

_BAR = re.compile(r"\s+(?:\||::|»|•)\s+")
_DASH = re.compile(r"\s+[-–—]\s+")
_MEDIA = re.compile(
    r"(?i)\b(?:news|times|post|daily|herald|tribune|journal|gazette|press|media|magazine|observer|"
    r"chronicle|\w*zeitung|\w*nachrichten|\w*rundschau|\w*anzeiger|\w*blatt|\w*presse|journal|diario|noticias|"
    r"periódico|radio|tv|online|blog|wire|reuters|bbc|cnn|afp|dpa|website)\b|\.(?:com|org|net|de|fr|es|eu|info|co)\b"
)
_PROSE_END = re.compile(r"[.!?…][\"'”’»)]*$")
_SENTENCE_BREAK = re.compile(r"[a-zà-ÿ0-9][.!?]\s+[A-ZÀ-Þ]")
_LONGEST = 260
_PROSE_LENGTH = 75
_PROSE_WORDS = 7
_LEAST_SCORE = 1.0
_BODY_SAMPLE = 3000
_BRACKETED = re.compile(r"[\[(].*[\])]")


def is_prose(text: str) -> bool:
    """Whether a line reads like running text rather than a heading."""
    if len(text) > _LONGEST:
        return True
    if len(text) >= _PROSE_LENGTH and _SENTENCE_BREAK.search(text):
        return True
    is_long = len(text) >= _PROSE_LENGTH or len(text.split()) >= _PROSE_WORDS
    return is_long and text.rstrip("\"'”’»)").endswith(".")


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


def find_headline(lines: list[Line], body_words: frozenset[str], dated: set[int]) -> Line | None:
    """The headline among the lines above the body, or None.

    A headline shares words with its article, has more words than a masthead, stands right above
    the date or byline, or carries the site's name as its suffix.

    Args:
        lines: lines above the first running text, chrome left out.
        body_words: long words of the body, lower case.
        dated: numbers of lines that state a date or an author.
    """
    scored = [(_score(line, lines, body_words, dated), line.number, line) for line in lines]
    best = max(scored, default=(0.0, 0, None), key=lambda one: one[:2])
    return best[2] if best[0] >= _LEAST_SCORE else None


def _score(line: Line, lines: list[Line], body_words: frozenset[str], dated: set[int]) -> float:
    """How much speaks for a line being the headline."""
    head, suffix = split_suffix(line.text)
    words = re.findall(r"[^\W_]{2,}", head)
    if len(words) < 2 or is_tagline(line.text) or _BRACKETED.fullmatch(line.text):
        return 0.0
    if _SENTENCE_BREAK.search(head) or len(head) > _LONGEST:
        return 0.0
    shared = {word.lower() for word in words if len(word) > 3} & body_words
    is_above_date = any(line.number < number <= line.number + 2 for number in dated)
    is_repeated = sum(other.text == line.text for other in lines) > 1
    ends_as_sentence = head.endswith((".", ":", ";", ",")) and not is_above_date
    return (
        min(len(shared), 3)
        + (len(words) > 3)
        + (suffix is not None)
        + is_above_date
        + is_repeated
        - 2.0 * ends_as_sentence
        - 1.5 * (head.isupper() and len(words) < 4)
    )


def body_words(lines: list[Line]) -> frozenset[str]:
    """Long words of the first running text, by which a headline is known."""
    prose = " ".join(line.text for line in lines if is_prose(line.text))[:_BODY_SAMPLE]
    return frozenset(word.lower() for word in re.findall(r"[^\W_]{4,}", prose))
