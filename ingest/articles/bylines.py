"""Who wrote the article and who published it first, as labelled lines say."""

import re
from functools import cache

from ingest.alternatives import alternatives
from ingest.articles.chrome import label_pattern
from ingest.articles.page import Page
from ingest.languages import words_of_all

_CAPITAL = r"[A-ZÀ-Þ][\w.'’-]*+"
_PARTICLES = r"(?:(?:de|del|la|van|von|der|den|bin|al|da|di|du|le|y|e)\s+){0,3}"
_NAME = rf"{_CAPITAL}(?:\s+{_PARTICLES}{_CAPITAL}){{1,4}}"
_NAMES = re.compile(rf"{_NAME}(?:\s*(?:,|and|und|et|y|&)\s*{_NAME}){{0,5}}")
_BEHIND_SOURCE = re.compile(r",\s*\d|\s\(\d|\s[–-]\s\d")
_LONGEST_SOURCE = 60
_LONGEST = 120


@cache
def before_authors() -> str:
    """A pattern for «by», «Von», «PAR»: what stands before the name of an author."""
    words = words_of_all("metadata", "by")
    forms = [form for word in words for form in (word, word.capitalize(), word.upper())]
    return alternatives(forms).replace(r"\ ", r"\s+")


@cache
def _byline() -> re.Pattern[str]:
    return re.compile(
        rf"{before_authors()}\s+(?P<names>{_NAMES.pattern})(?:\s*[,|·–-]\s*[^.!?]{{0,60}})?"
    )


@cache
def _origin() -> re.Pattern[str]:
    """«originally appeared on the Harbour Courier website»."""
    said, on, kinds = (
        alternatives(words_of_all("metadata", key)).replace(r"\ ", r"\s+")
        for key in ("origin", "origin_on", "origin_kinds")
    )
    return re.compile(
        rf"(?i:.{{0,40}}{said}\s+{on})\s+(?:the\s+)?"
        rf"(?P<name>[A-ZÀ-Þ][\w&.'’ -]{{1,60}}?)(?:\s+{kinds})?[.\s]*"
    )


def read_names(page: Page) -> None:
    """Fills in author and publisher from lines without a date, and drops those lines."""
    meta = page.metadata
    for line in page.lines:
        dropped = page.dropped.get(line.number)
        if line is page.title_line or (dropped and dropped.kind != "source_line"):
            continue
        if name := publisher_of(line.text):
            meta.publisher = meta.publisher or name
            page.drop(line, "source_line", "labelled_source")
        elif name := author_of(line.text):
            if meta.author is None:
                meta.author, meta.author_line = name, line
            page.drop(line, "byline", "labelled_author")


def author_of(text: str) -> str | None:
    """Name of a byline («Author: …», «By Jane Roe»), None for other lines."""
    if len(text) > _LONGEST:
        return None
    labelled = label_pattern("author_labels").fullmatch(text)
    if labelled and (name := _NAMES.match(labelled["rest"].strip())):
        return name.group()
    byline = _byline().fullmatch(text)
    return byline["names"] if byline else None


def publisher_of(text: str) -> str | None:
    """Original source that a line names («Source: The Daily», «originally appeared on …»)."""
    if len(text) > _LONGEST:
        return None
    labelled = label_pattern("source_labels").fullmatch(text)
    name = _BEHIND_SOURCE.split(labelled["rest"])[0].strip(" ,.;") if labelled else ""
    if name:
        is_name = len(name) < _LONGEST_SOURCE and not name.startswith(("http:", "https:"))
        return name if is_name else None
    origin = _origin().fullmatch(text)
    return origin["name"].strip() if origin else None
