"""Who wrote the article and who published it first, as labelled lines say."""

import re

from ingest.articles.chrome import label_pattern

_NAME = re.compile(
    r"[A-ZÀ-Þ][\w.'’-]*(?:\s+(?:(?:de|del|la|van|von|der|den|bin|al|da|di|du|le|y|e)\s+)*[A-ZÀ-Þ][\w.'’-]*){1,4}"
)
_NAMES = re.compile(rf"{_NAME.pattern}(?:\s*(?:,|and|und|et|y|&)\s*{_NAME.pattern})*")
_BYLINE = re.compile(
    rf"(?:By|BY|by|Von|VON|von|Par|PAR|par|Por|POR|por)\s+(?P<names>{_NAMES.pattern})(?:\s*[,|·–-]\s*[^.!?]{{0,60}})?"
)
_ORIGIN = re.compile(
    r"(?i:.{0,40}originally (?:appeared|published|posted) (?:on|in|by|at))\s+(?:the\s+)?(?P<name>[A-ZÀ-Þ][\w&.'’ -]{1,60}?)"
    r"(?:\s+(?:website|blog|site|page))?[.\s]*"
)
_LONGEST = 120


def author_of(text: str) -> str | None:
    """Name of a byline («Author: …», «By Jane Roe»), None for other lines."""
    if len(text) > _LONGEST:
        return None
    labelled = label_pattern("author_labels").fullmatch(text)
    if labelled and (name := _NAMES.match(labelled["rest"].strip())):
        return name.group()
    byline = _BYLINE.fullmatch(text)
    return byline["names"] if byline else None


def publisher_of(text: str) -> str | None:
    """Original source that a line names («Source: The Daily», «originally appeared on …»)."""
    if len(text) > _LONGEST:
        return None
    labelled = label_pattern("source_labels").fullmatch(text)
    if labelled and (
        rest := re.split(r",\s*\d|\s\(\d|\s[–-]\s\d", labelled["rest"])[0].strip(" ,.;")
    ):
        return rest if len(rest) < 60 and not re.match(r"https?:", rest) else None
    origin = _ORIGIN.fullmatch(text)
    return origin["name"].strip() if origin else None
