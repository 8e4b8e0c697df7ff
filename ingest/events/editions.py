"""Edition numbers and years inside the names of events."""

import re
from functools import cache

from ingest.alternatives import alternatives
from ingest.languages import languages, pack, words_of_all

_NUMBER = re.compile(
    r"(?<![\w.,/])(?P<n>\d{1,3})(?:st|nd|rd|th|er?|ère|[iè]?ème|\.?[ªº°]|[ao]|[rdtmv][ao]s?|esim[ao])"
    r"(?!\w)"
    r"|(?<![\w.,/])(?P<dot>\d{1,3})\.(?=\s+[A-ZÄÖÜ])",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\w.,/-])(?:19|20)\d\d(?![\w/]|[.,-]\d)")
_SHORT_YEAR = re.compile(r"(?<!\w)['’]\d\d(?!\w)")
_ROMAN = re.compile(
    r"(?<!\w)(?=(?:[IVX]{2,6}|[VX])\s)(?P<roman>X{0,3}(?:IX|IV|V?I{0,3}))(?=\s+[A-ZÀ-Þ])"
)
_GOES_ON = re.compile(r"\s+[^\W_]")
_NEAR = 16
ARTICLE = re.compile(r"(?i)^\s*(?:the|das|der|die|le|la|el|los|las|les)\s+(?=\S)")
"""An article at the beginning of a name, where it is none of a place's name."""
_ANNUAL = re.compile(r"(?i)^\s*(?:annual|edition of(?: the)?)\s+")


def edition_number(text: str) -> int | None:
    """Ordinal of an edition in the words of a name or right before «edition»; None for none.

    Also a number that ends a name behind a mark («Ports Meeting #12», «Ports Forum No. 12»).
    """
    if marked := _marked_end(text):
        return _value(marked)
    if match := _NUMBER.search(text):
        return None if _counts_other(text, match.end()) else int(match["n"] or match["dot"])
    if match := _word().search(text):
        return None if _counts_other(text, match.end()) else _ordinals()[match["word"].lower()]
    match = _ROMAN.search(text)
    return _roman(match["roman"]) if match and match["roman"] else None


def number_behind(text: str, end: int) -> int | None:
    """The edition that a mark gives right behind a name («Ports Forum No. 12»); None for none."""
    match = _marked().match(text, end)
    return _value(match) if match else None


def behind_number(text: str, end: int) -> int | None:
    """End of the marked number right behind a name that ends at `end`; None for none."""
    match = _marked().match(text, end)
    return match.end() if match else None


def edition_year(text: str) -> int | None:
    """Bare year inside a name; None for none or for several."""
    years = {int(match.group()) for match in _YEAR.finditer(text)}
    return years.pop() if len(years) == 1 else None


def without_edition(name: str) -> str:
    """The series behind a name: year, ordinal and what only holds them together leave."""
    text = _ANNUAL.sub("", ARTICLE.sub("", without_number(name)))
    return " ".join(text.split()).strip(" -–—,:") or name


def without_number(name: str) -> str:
    """A name without its year and ordinal, but with its article («Los Angeles Fair»)."""
    marked = _marked_end(name)
    text = name[: marked.start()] + name[marked.end() :] if marked else name
    text = _SHORT_YEAR.sub(" ", _YEAR.sub(" ", text))
    if edition_number(name) is not None:
        text = _ROMAN.sub(" ", _NUMBER.sub(" ", text))
        text = _leading_word().sub(" ", text)
    return _ANNUAL.sub("", " ".join(text.split()).strip(" -–—,:")) or name


def _counts_other(text: str, end: int) -> bool:
    """Whether an ordinal is one of centuries, birthdays or floors («a fifth-anniversary show»)."""
    return _not_of_editions().search(text[end : end + _NEAR]) is not None


@cache
def _not_of_editions() -> re.Pattern[str]:
    """Nouns of all languages that have ordinals of their own."""
    words = words_of_all("events", "ordinal_of_other")
    return re.compile(rf"\b{alternatives(words, ignore_case=True)}\b")


@cache
def _ordinals() -> dict[str, int]:
    """Values of the ordinals of all languages, which names mix."""
    return {
        word: int(value)
        for language in languages()
        for value, words in pack(language)["events"]["ordinals"].items()
        for word in words
    }


def _marked_end(name: str) -> re.Match[str] | None:
    """The marked number that ends a name; «the #1 congress» goes on."""
    match = _marked().search(name)
    return None if match is None or _GOES_ON.match(name, match.end()) else match


@cache
def _marked() -> re.Pattern[str]:
    """« #12», « No. 12», « Vol. III» behind a name; not «No. 10 Downing Street»."""
    mark = rf"#\s?|{alternatives(words_of_all('events', 'number_marks'), ignore_case=True)}\s?"
    number = r"(?P<n>\d{1,3})|(?P<roman>X{0,3}(?:IX|IV|V?I{0,3})(?<=[IVX]))"
    return re.compile(
        rf"(?<=[\w)])\s+(?:{mark})(?:{number})(?![\w%]|[.,:/-]\d|\s[A-ZÀ-Þ])",
    )


def _value(marked: re.Match[str]) -> int:
    """The number behind a mark, in digits or as a Roman numeral."""
    return int(marked["n"]) if marked["n"] else _roman(marked["roman"])


@cache
def _word() -> re.Pattern[str]:
    """An ordinal in words; German ones also with an ending."""
    return re.compile(
        rf"(?<!\w)(?P<word>{alternatives(_ordinals())})(?:[nrs])?(?!\w)", re.IGNORECASE
    )


@cache
def _leading_word() -> re.Pattern[str]:
    """An ordinal in words that a name begins with."""
    return re.compile(rf"^\s*(?:the\s+)?{_word().pattern}", re.IGNORECASE)


def _roman(numeral: str) -> int:
    """Value of a Roman numeral up to 39."""
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in numeral]
    following = [*values[1:], 0]
    return sum(
        -value if value < after else value for value, after in zip(values, following, strict=True)
    )
