"""Web pages: the visible lines of an HTML file, one per block element, and its metadata.

One pass over the tags, linear in the size of the page whatever its author got wrong: a tag ends at
the next angle bracket, a comment or script that is never closed runs to the end, as in a browser.
What the markup itself calls navigation is left out; everything else is kept as lines, because
telling an article from the page around it is the work of cleaning.
"""

import re
from collections.abc import Iterator
from html import unescape

from ingest.sources.decoding import Undecodable, decode
from ingest.sources.fields import Place, is_blank, read_record, too_large
from ingest.sources.opening import read_up_to
from ingest.sources.plain_text import MAX_FILE_BYTES
from ingest.sources.received import InputFile, Received

UNSEEN = frozenset({"script", "style", "template", "noscript", "svg", "title", "textarea"})
"""Elements that are no text of the page; the markup inside them is not looked at."""
NAVIGATION = frozenset({"nav", "aside", "button", "select", "dialog"})
_INLINE = """
    a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike
    strong sub sup time tt u var wbr
"""
INLINE = frozenset(_INLINE.split())
"""Elements that do not end a line; all others do."""
META = {
    "og:title": "title",
    "article:published_time": "published",
    "datepublished": "published",
    "date": "published",
    "dc.date": "published",
}
"""Meta elements that fill a field, by property, name or itemprop; the first one wins. The name of
the site is none of them: it is not the source that the text names."""

_TAG = re.compile(r"<(?:!--|(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>|[!?/][^<>]*>)")
_ATTRIBUTE = re.compile(r"""([a-zA-Z:-]{1,20})\s{0,4}=\s{0,4}("[^"]*"|'[^']*'|[^\s"'>]+)""")
_CHARSET = re.compile(
    rb"""<meta[^<>]{0,200}charset\s{0,4}=\s{0,4}["']?([a-zA-Z0-9_-]{2,20})""", re.IGNORECASE
)
_CLOSING = {name: re.compile(f"</{name}", re.IGNORECASE) for name in UNSEEN}
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_CELLS = frozenset({"td", "th"})
"""Cells of a row stay in its line, parted by a space."""


def read_web_page(file: InputFile) -> Iterator[Received]:
    """The one article of an HTML file.

    Raises:
        OSError: the file cannot be read.
    """
    place = Place(file.uri, str(file.path), "", "html", "")
    raw = read_up_to(file, MAX_FILE_BYTES)
    if raw is None:
        yield place.reject("too_large", too_large(f"more than {MAX_FILE_BYTES:,} bytes"))
        return
    charset = _CHARSET.search(raw, 0, 4096)
    found = decode(raw, charset[1].decode() if charset else None)
    if isinstance(found, Undecodable):
        yield place.reject(found.reason, found.detail)
        return
    record = fields_of_page(found.text)
    if is_blank(record["text"]) and raw.strip():
        yield place.reject("no_text", "is a page without visible text; save it once it has loaded")
        return
    yield read_record(record, Place(file.uri, str(file.path), "", "html", found.encoding))


def fields_of_page(page: str) -> dict[str, str]:
    r"""The fields that a page states: `text` always, the others where it has them.

    >>> fields_of_page("<html lang=de><title>Tagung</title><p>Am <b>3.</b> Mai<br>in Ulm</p>")
    {'language': 'de', 'title': 'Tagung', 'text': 'Am 3. Mai\nin Ulm'}
    """
    fields: dict[str, str] = {}
    lines = _visible(page, fields, NAVIGATION)
    # Navigation that is opened and never closed would hide the page: then it is kept.
    text = lines if lines is not None else _visible(page, {}, frozenset()) or ""
    return {**fields, "text": text}


def _visible(page: str, fields: dict[str, str], hidden: frozenset[str]) -> str | None:
    """The visible text, blocks parted by blank lines; None if a hidden element stays open.

    Fills `fields` on the way with what html, title, meta and link elements state.
    """
    pieces: list[str] = []
    position, depth = 0, 0
    while (tag := _TAG.search(page, position)) is not None:
        if not depth:
            pieces.append(unescape(_BLANKS.sub(" ", page[position : tag.start()])))
        position = tag.end()
        closing, name = tag[1], (tag[2] or "").lower()
        if tag[0] == "<!--":
            position = _after(page.find("-->", position), 3, page)
        elif name in UNSEEN and not closing:
            position = _skip_unseen(page, position, name, fields)
        elif name in hidden:
            depth = max(depth - 1, 0) if closing else depth + 1
        elif name and not depth:
            _note_field(name, tag[3], fields)
            pieces.append(_break(name))
    pieces.append("" if depth else unescape(_BLANKS.sub(" ", page[position:])))
    return None if depth else _tidy("".join(pieces))


def _after(found: int, length: int, page: str) -> int:
    """The position behind what was found; the end of the page where it was not."""
    return len(page) if found < 0 else found + length


def _skip_unseen(page: str, position: int, name: str, fields: dict[str, str]) -> int:
    """The position of the closing tag of an unseen element; a title is noted."""
    closing = _CLOSING[name].search(page, position)
    end = closing.start() if closing else len(page)
    if name == "title":
        fields.setdefault("title", unescape(_BLANKS.sub(" ", page[position:end])).strip())
    return end


def _note_field(name: str, attributes: str, fields: dict[str, str]) -> None:
    """Notes what an html, meta or link element says about the page."""
    if name not in ("html", "meta", "link"):
        return
    stated = {key.lower(): unescape(value.strip("\"'")) for key, value in
              _ATTRIBUTE.findall(attributes)}  # fmt: skip
    if name == "html" and "lang" in stated:
        fields.setdefault("language", stated["lang"])
    elif name == "link" and stated.get("rel") == "canonical" and "href" in stated:
        fields.setdefault("url", stated["href"])
    elif name == "meta" and "content" in stated:
        label = stated.get("property") or stated.get("name") or stated.get("itemprop") or ""
        field = META.get(label.lower())
        if field == "title":
            fields["title"] = stated["content"]
        elif field:
            fields.setdefault(field, stated["content"])


def _break(name: str) -> str:
    """What a tag does to the line: nothing, a space, a new line, or a new block."""
    if name in INLINE:
        return ""
    if name in _CELLS:
        return " "
    return "\n" if name in ("br", "tr", "li") else "\n\n"


def _tidy(text: str) -> str:
    """Lines without blanks at their ends, never more than one empty line between two."""
    lines = (_BLANKS.sub(" ", line).strip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
