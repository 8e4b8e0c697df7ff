"""The fields of a record: which names they go by, and what becomes of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from urllib.parse import urlsplit

from ingest.identity import hash_id
from ingest.sources.decoding import Undecodable, decode, note, without_surrogates
from ingest.sources.received import MAX_TEXT_CHARACTERS, Article, Rejection

ALIASES: dict[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "article_text", "articlebody"),
    "title": ("title", "headline"),
    "published": ("published", "published_at", "published_date", "date", "datepublished"),
    "url": ("url", "link"),
    "language": ("language", "lang", "inlanguage"),
    "publisher": ("publisher", "source"),
    "record": ("id", "article_id", "document_id"),
}
"""Field to its names, best first; names count without regard to case. The last of each are those
of schema.org. `record` names the record inside its file."""

RETRACTED = ("retracted", "is_retracted", "withdrawn")
STATUS = ("status", "creativeworkstatus", "http_status", "status_code")
"""Fields that say whether an article was withdrawn: by a truth value, or by a word or HTTP code."""
FIELDS = frozenset(name for names in (*ALIASES.values(), RETRACTED, STATUS) for name in names)
_WITHDRAWN = {"retracted", "withdrawn", "removed", "deleted", "unpublished", "gone", "410"}
_NO = {"", "0", "false", "no", "none"}

MAX_NAME_CHARACTERS = 2_000
"""Longest name of a record that is shown; the longest URLs that browsers take are as long."""

_JSON_NAMES = {
    "str": "a string",
    "list": "an array",
    "NoneType": "null",
    "bool": "a boolean",
    "int": "a number",
    "float": "a number",
}
_BLANKS = "\ufeff\u200b\u200c\u200d\u2060"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record stands.

    Args:
        uri: its file, as the user gave it.
        location: its file, absolute.
        position: which part of the file it is, e.g. `line=12`; empty for the whole file.
        received_format: a value of the contract's column.
        encoding: how its bytes were decoded.
    """

    uri: str
    location: str
    position: str
    received_format: str
    encoding: str

    def reject(self, reason: str, detail: str) -> Rejection:
        """The rejection of this record; `detail` goes on after the name of the place."""
        uri = f"{self.uri}#{self.position}" if self.position else self.uri
        return Rejection(uri, reason, without_surrogates(f"«{uri}» {detail}.")[0])


def read_record(record: object, place: Place) -> Article | Rejection:
    """The article that a record holds, or why it holds none."""
    if not isinstance(record, dict):
        what = _JSON_NAMES[type(record).__name__]
        detail = f'is {what}, not a JSON object; write {{"title": …, "text": …}}'
        return place.reject("not_a_record", detail)
    named = {folded(str(name)): value for name, value in record.items()}
    text = next((value for value in _values(named, "text") if _is_filled(value)), None)
    if isinstance(text, bytes):
        found = decode(text)
        if isinstance(found, Undecodable):
            return place.reject(found.reason, found.detail)
        text, place = found.text, replace(place, encoding=found.encoding)
    if text is None and is_retracted(named):
        return _withdrawn(named, place)
    if not isinstance(text, str):
        return _without_text(named, place)
    return _article(text, named, place)


def is_retracted(named: Mapping[str, object]) -> bool:
    """Whether a record says that its article was withdrawn; names of fields are folded."""
    values = [str(named[name]).strip().casefold() for name in RETRACTED if named.get(name)]
    words = [str(named[name]).strip().casefold() for name in STATUS if named.get(name)]
    return any(value not in _NO for value in values) or any(word in _WITHDRAWN for word in words)


@lru_cache(maxsize=1024)
def folded(name: str) -> str:
    """The name of a field or column as `ALIASES` has it."""
    return name.strip().casefold()


def is_blank(text: str) -> bool:
    """Whether a text holds nothing but white space and marks of no width."""
    return not text.strip().strip(_BLANKS).strip()


def text_fault(text: str) -> tuple[str, str] | None:
    """Reason and half a sentence against a text that is blank or too long to be an article."""
    if not text:
        return "empty", "is empty; remove it or fill it"
    if is_blank(text):
        return "whitespace_only", "holds only white space; remove it or fill it"
    if len(text) > MAX_TEXT_CHARACTERS:
        return "too_large", too_large(f"a text of {len(text):,} characters")
    return None


def too_large(what: str) -> str:
    """Half a sentence against an input beyond the limit of one article."""
    return f"holds {what}, and an article has at most {MAX_TEXT_CHARACTERS:,} characters; split it"


def identifies(url: str) -> bool:
    """Whether a URL leads to one article: http(s), and more than the address of a site."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    is_web = parts.scheme in ("http", "https") and bool(parts.netloc)
    return is_web and (parts.path not in ("", "/") or bool(parts.query))


def _withdrawn(named: Mapping[str, object], place: Place) -> Article | Rejection:
    """A withdrawn article whose text is gone: the record has to say which one it was."""
    if place.position and not (_given(named, "url") or _given(named, "record")):
        detail = "withdraws an article without saying which; name its «url» or its «id»"
        return place.reject("no_text", detail)
    return _article("", named, place)


def _article(text: str, named: Mapping[str, object], place: Place) -> Article | Rejection:
    """The article of a record that has a text, or is withdrawn."""
    text, replaced = without_surrogates(text)
    if text and (fault := text_fault(text)) is not None:
        return place.reject(*fault)
    given = {field: _given(named, field) for field in ALIASES if field != "text"}
    record, url = given.pop("record"), given["url"]
    name = f"#{_record_name(record, url, text)}" if place.position else ""
    return Article(
        source_uri=place.uri + name,
        location=place.location + name,
        received_format=place.received_format,
        encoding=note(place.encoding, replaced, "surrogates"),
        text=text,
        is_retracted=is_retracted(named),
        **given,
    )


def _record_name(record: str | None, url: str | None, text: str) -> str:
    """What tells a record from others in its file: its id, else its URL, else its text."""
    name = record or (url if url and identifies(url) else None) or hash_id(text)
    return name if len(name) <= MAX_NAME_CHARACTERS else hash_id(name)


def _without_text(named: Mapping[str, object], place: Place) -> Rejection:
    """Says which of the text fields is there and what is wrong with it, or that none is."""
    present = [name for name in ALIASES["text"] if name in named]
    if not present:
        fields = ", ".join(f"«{name[:40]}»" for name in list(named)[:8]) or "none"
        wanted = " or ".join(f"«{name}»" for name in ALIASES["text"][:3])
        return place.reject("no_text", f"has no text (its fields: {fields}); name it {wanted}")
    value = next((named[name] for name in present if named[name] is not None), None)
    if isinstance(value, str):
        fault = text_fault(value) or ("no_text", "has no text")
        return place.reject(*fault)
    what = _JSON_NAMES.get(type(value).__name__, "a nested value")
    return place.reject("no_text", f"has {what} in its field «{present[0]}»; put the text there")


def _given(named: Mapping[str, object], field: str) -> str | None:
    """A field as a string without blanks at its ends; None where nothing usable is given."""
    for name in ALIASES[field]:
        if name in named and (string := _string(named[name])):
            return string
    return None


def _values(named: Mapping[str, object], field: str) -> Iterator[object]:
    """What stands under the names of a field, best name first."""
    return (named[name] for name in ALIASES[field] if named.get(name) is not None)


def _is_filled(value: object) -> bool:
    """Whether a value is a text with something in it; tables may hold it as bytes."""
    if isinstance(value, bytes):
        return bool(value.strip())
    return isinstance(value, str) and not is_blank(value)


def _string(value: object) -> str | None:
    """A scalar as a string; of an object, as schema.org nests them, its name."""
    if value is None:
        return None
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if isinstance(value, str):
        return without_surrogates(value)[0].strip().strip(_BLANKS)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return None
