"""What a reader hands on: an input file, an article, or the reason why there is none."""

from dataclasses import dataclass
from pathlib import Path

MAX_TEXT_CHARACTERS = 5_000_000
"""Longest text of one article. The longest real ones that were seen have about 130,000 characters;
what is fifty times as long is a log, a dump or a book."""


@dataclass(frozen=True, slots=True)
class InputFile:
    """A regular file.

    Args:
        path: absolute and free of symbolic links: the identity of the file.
        uri: the path as the user gave it, normalised, in valid UTF-8.
    """

    path: Path
    uri: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as received; fields that the input does not state are None.

    Args:
        source_uri: where it was received, with `#record` for one record of many.
        location: absolute path (and record) that identifies it where no URL does.
        received_format: a value of the contract's column.
        encoding: how the bytes were decoded, with a note where some could not be.
        text: the article's text, without its title; empty where it was withdrawn without a word.
        is_retracted: whether the record says that the article was withdrawn.
    """

    source_uri: str
    location: str
    received_format: str
    encoding: str
    text: str
    title: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    publisher: str | None = None
    is_retracted: bool = False

    @property
    def document_text(self) -> str:
        """The text with the title behind it, so that spans index the text field itself."""
        return f"{self.text}\n\n{self.title}" if self.title else self.text

    @property
    def given(self) -> dict[str, str | None]:
        """The fields that extraction takes as given."""
        return {
            "title": self.title,
            "published": self.published,
            "language": self.language,
            "publisher": self.publisher,
        }


@dataclass(frozen=True, slots=True)
class Rejection:
    """Input that never became an article.

    Args:
        source_uri: the input, with `#line=…`, `#record=…` or `#row=…` for a part of it.
        reason: a code of the contract's column.
        detail: what went wrong, where, and what to do: a sentence for the user.
    """

    source_uri: str
    reason: str
    detail: str


Received = Article | Rejection
