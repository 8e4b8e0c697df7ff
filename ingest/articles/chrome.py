"""Lines that are no body text, told by what stands in them.

Pages carry chrome in their own language, whatever the article is written in, so each rule looks
at the words of all language packs. What only shows across many pages of a site is not decided here:
one article is all this module ever sees.
"""

import re
from functools import cache

from ingest.alternatives import alternatives
from ingest.languages import languages_of_words, words_of_all

_PARTS = re.compile(r"\s*(?:[|›»>•·/]|\t|\s{3,})\s*")
_NUMBER_ONLY = re.compile(r"[\d.,\s\u202f%+k]+")
_CONTACT = re.compile(
    r"(?:https?://|www\.)\S+|[^\s@]+@[^\s@]+\.\w+|"
    r"(?:tel|phone|fax|telefon|tél|teléfono)\b[.:]?\s*[+\d(][\d\s()/.-]+",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_MARKUP = re.compile(r"[\W_]+|[#*_]{2,}.{0,3}")
_LOWER_WORD = re.compile(r"(?<!\w)[^\W\d_A-Z]\w+")
_FEWEST_WORDS_OF_A_SENTENCE = 3
_LONGEST_BOILERPLATE = 220
_LONGEST_COUNTER = 70
_LONGEST_TAGLINE = 140
_LONGEST_BARE_NUMBER = 12
_LONGEST_CHROME = 400
"""Characters of the longest menu or teaser; a longer line is read as text."""
_LABELLED = re.compile(r"(?P<a>\D*)(?P<n>\d[\d.,\s\u202f]*+[kKmM]?)(?P<b>\D*)")
_PUNCTUATION = " \t\xa0:.,;!?»«›‹>|<()[]→←↑↓▲▼•·–—-…'\"“”"


def fold_label(text: str) -> str:
    """A line as labels are compared: lower case, without punctuation around it."""
    return " ".join(text.lower().strip(_PUNCTUATION).split())


@cache
def label_pattern(key: str, section: str = "metadata") -> re.Pattern[str]:
    """`label: rest` for the labels of all packs; bilingual labels are parted by a slash."""
    one = alternatives(words_of_all(section, key), ignore_case=True)
    return re.compile(rf"(?:(?:{one})\s*/\s*)?(?:{one})\s*[:：]\s*(?P<rest>.*)", re.IGNORECASE)


@cache
def _neighbour_pattern() -> re.Pattern[str]:
    words = sorted(words_of_all("chrome", "neighbour_prefixes"), key=len, reverse=True)
    one = "|".join(re.escape(word) for word in words)
    upper = "|".join(re.escape(word.upper()) for word in words)
    return re.compile(
        rf"(?:(?i:{one})\s*[:»›>|→–-]+\s*\S.*|(?:{upper})\s+\S.*|[‹←→›»]\s*\S.*|«[^»]*)"
    )


def is_neighbour_heading(text: str) -> bool:
    """Whether the line announces a block of other articles («Read also», «Related articles»).

    «Read more» and «Next» alone are links, behind which the article may go on.
    """
    label = fold_label(text)
    is_link = label in languages_of_words("chrome", "links")
    return label in languages_of_words("chrome", "neighbour_prefixes") and not is_link


def counter(text: str) -> str | None:
    """Language of a visitor counter line («Heute 455», «1,204 views»), None for other lines."""
    if not _DIGIT.search(text):
        return None
    folded = fold_label(text)
    if len(text) < _LONGEST_COUNTER:
        for phrase, language in languages_of_words("chrome", "counter_phrases").items():
            if phrase in folded:
                return language
    labelled = [_labelled(part.strip()) for part in folded.split("|")]
    known = [language for language in labelled if language]
    return known[0] if known and 2 * len(known) >= len(labelled) else None


def _labelled(folded: str) -> str | None:
    """Language of one label with its figure."""
    parts = _LABELLED.fullmatch(folded)
    if parts is None:
        return None
    labels = languages_of_words("chrome", "counter_labels")
    around = [
        part.strip(_PUNCTUATION) for part in (parts["a"], parts["b"]) if part.strip(_PUNCTUATION)
    ]
    return labels.get(around[0]) if len(around) == 1 else None


def navigation(text: str) -> str | None:
    """Language of a navigation line: each of its parts is a word of navigation."""
    words = languages_of_words("chrome", "navigation")
    parts = [fold_label(part) for part in _PARTS.split(text)]
    parts = [part for part in parts if part]
    known = [words[part] for part in parts if part in words]
    if not known or not parts:
        return None
    is_breadcrumb = parts[0] in words and len(parts) > 2 and all(len(p.split()) < 6 for p in parts)
    is_menu = len(known) == len(parts) or len(known) * 2 > len(parts) > 2
    return known[0] if is_menu or is_breadcrumb else None


def boilerplate(text: str) -> str | None:
    """Language of a legal, cookie or sharing line."""
    if len(text) > _LONGEST_BOILERPLATE:
        return None
    found = _boilerplate().search(text)
    if found and _is_told(text[: found.start()]):
        return None
    found = found or _boilerplate_starts().match(text)
    return _language_of(found.group().lower()) if found else None


def _is_told(text: str) -> bool:
    """Whether a whole sentence stands here: «… 21,000 visitors. Subscribe» is running text."""
    told = text.rstrip()
    words = _LOWER_WORD.findall(told)
    return told.endswith((".", "!", "?")) and len(words) >= _FEWEST_WORDS_OF_A_SENTENCE


@cache
def _boilerplate() -> re.Pattern[str]:
    phrases = alternatives(words_of_all("chrome", "boilerplate"), ignore_case=True)
    return re.compile(rf"(?<!\w){phrases}(?!\w)")


@cache
def _boilerplate_starts() -> re.Pattern[str]:
    """Phrases that running text may hold, but hardly begins with."""
    phrases = alternatives(words_of_all("chrome", "boilerplate_starts"), ignore_case=True)
    return re.compile(rf"{phrases}(?!\w)")


def _language_of(phrase: str) -> str | None:
    keys = ("boilerplate", "boilerplate_starts")
    known = (languages_of_words("chrome", key).get(phrase) for key in keys)
    return next(filter(None, known), None)


def classify(text: str) -> tuple[str, str, str | None] | None:
    """Kind, rule and language of a line that is chrome on its own; None for other lines."""
    if _MARKUP.fullmatch(text):
        return ("markup", "line_of_symbols", None)
    if len(text) > _LONGEST_CHROME:
        return None
    if _CONTACT.fullmatch(text):
        return ("contact", "line_of_contact", None)
    return _worded(text) or _shaped(text)


def _worded(text: str) -> tuple[str, str, str | None] | None:
    """Chrome that its words give away."""
    if language := counter(text):
        return ("counter", "labelled_counter", language)
    if language := navigation(text):
        return ("navigation", "navigation_words", language)
    if language := boilerplate(text):
        return ("boilerplate", "boilerplate_phrase", language)
    return None


def _shaped(text: str) -> tuple[str, str, str | None] | None:
    """Chrome that its shape gives away: a teaser behind its label, a number alone."""
    if _neighbour_pattern().fullmatch(text):
        return ("neighbour_headline", "neighbour_prefix", None)
    if len(text) < _LONGEST_BARE_NUMBER and _NUMBER_ONLY.fullmatch(text):
        return ("counter", "bare_number", None)
    return None


@cache
def _founding() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in words_of_all("metadata", "founding"))
    return re.compile(rf"(?:^|\W)(?:{words})\s+\d{{4}}$", re.IGNORECASE)


def is_tagline(text: str) -> bool:
    """Whether a line describes the site: a founding year and no verb, often in two languages."""
    if len(text) >= _LONGEST_TAGLINE:
        return False
    parts = [part for part in _PARTS.split(text) if part]
    return bool(parts) and all(_founding().search(part) for part in parts)
