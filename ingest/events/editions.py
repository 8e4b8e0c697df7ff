"""Edition numbers and years inside the names of events."""

import re

_WORDS = {
    "inaugural": 1, "first annual": 1, "first-ever": 1, "first edition": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5,
    "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
    "twentieth": 20, "twenty-first": 21, "twenty-second": 22, "twenty-third": 23, "twenty-fourth": 24, "twenty-fifth": 25,
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "première édition": 1, "premiere edition": 1, "deuxième": 2, "troisième": 3, "quatrième": 4, "cinquième": 5, "sixième": 6,
    "septième": 7, "huitième": 8, "neuvième": 9, "dixième": 10,
    "primera edición": 1, "segunda": 2, "tercera": 3, "tercer": 3, "cuarta": 4, "cuarto": 4, "quinta": 5, "quinto": 5, "sexta": 6,
    "sexto": 6, "séptima": 7, "octava": 8, "octavo": 8, "novena": 9, "décima": 10, "décimo": 10,
    "erste ausgabe": 1, "zweite": 2, "dritte": 3, "vierte": 4, "fünfte": 5, "sechste": 6, "siebte": 7, "achte": 8, "neunte": 9, "zehnte": 10,
}  # fmt: skip
_NUMBER = re.compile(
    r"(?<![\w.,/])(?P<n>\d{1,3})(?:st|nd|rd|th|e|er|ère|ème|ª|º|\.ª|\.º|a|o)(?!\w)|(?<![\w.,/])(?P<dot>\d{1,3})\.(?=\s+[A-ZÄÖÜ])",
    re.IGNORECASE,
)
_WORD = re.compile(
    rf"(?<!\w)(?P<word>{'|'.join(sorted(map(re.escape, _WORDS), key=len, reverse=True))})(?:[nrs])?(?!\w)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\w.,/-])(?:19|20)\d\d(?![\w/]|[.,-]\d)")
_ROMAN = re.compile(r"(?<!\w)(?=(?:[IVX]{2,6}|[VX])\s)(?P<roman>X{0,3}(?:IX|IV|V?I{0,3}))(?=\s+[A-ZÀ-Þ])")
_ORDINAL_DAY = re.compile(
    r"\b(?:century|anniversary|birthday|district|floor|street|grade|graders?|amendment|place)\b",
    re.IGNORECASE,
)


def edition_number(text: str) -> int | None:
    """Ordinal of an edition in the words of a name or right before «edition»; None for none."""
    if match := _NUMBER.search(text):
        following = text[match.end() : match.end() + 16]
        return None if _ORDINAL_DAY.search(following) else int(match["n"] or match["dot"])
    if match := _WORD.search(text):
        return _WORDS[match["word"].lower()]
    match = _ROMAN.search(text)
    return _roman(match["roman"]) if match and match["roman"] else None


def edition_year(text: str) -> int | None:
    """Bare year inside a name; None for none or for several."""
    years = {int(match.group()) for match in _YEAR.finditer(text)}
    return years.pop() if len(years) == 1 else None


def without_edition(name: str) -> str:
    """The series behind a name: year, ordinal and what only holds them together leave."""
    text = _YEAR.sub(" ", name)
    text = re.sub(r"(?<!\w)['’]\d\d(?!\w)", " ", text)
    if edition_number(name) is not None:
        text = _ROMAN.sub(" ", _NUMBER.sub(" ", text))
        text = re.sub(rf"^\s*(?:the\s+)?{_WORD.pattern}", " ", text, flags=re.IGNORECASE)
    text = re.sub(r"(?i)^\s*(?:the|das|der|die|le|la|el|los|las|les)\s+(?=\S)", "", text.strip())
    text = re.sub(r"(?i)^\s*(?:annual|edition of(?: the)?)\s+", "", text)
    return " ".join(text.split()).strip(" -–—,:") or name


def _roman(numeral: str) -> int:
    """Value of a Roman numeral up to 39."""
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in numeral]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0]))
