"""How a sentence uses a known name: as the place, inside a longer name, or as a person."""

import re

from ingest import grammar
from ingest.places.demonyms import is_demonym
from ingest.places.hits import Hit
from ingest.places.lexicon import Lexicon
from ingest.places.words import Words

PERSON = "person"
FAMOUS = 1_000_000
"""Inhabitants of a city whose name before another capitalised word is the city rather than a given
name, unless that word is a surname: «Sydney Dance Days», but «Paris Hilton»."""
_LONGEST_NAME_BEHIND = 2
"""Capitalised words behind a given name that still make a person: «Paris Whitney Hilton»."""
_LONGEST_NUMBER = 2
"""Digits of a hall's or a house's number."""
_DATELINE = re.compile(
    r"\s*(?:,[^!?–—\n]{0,75}?)?\s*(?:\([^)]{2,30}\)|/[A-Z ]{2,20}/)?"
    r"\s*(?:--|-?–|—|‒|―|\s-\s|\.-|\)\s*:)\s*\S"
)
_AGENCY = re.compile(r"\.?\s*\([A-Za-z][\w ./-]{1,25}\)|\.\s*/[A-Z]")
_ALONE = re.compile(r"\s*(?:\([^)\n]{2,30}\))?\s*\.-?\s*")
"""What follows a town that local papers set before their text: «Goslar. », «Passy (Savoie). »."""
_OPENING = re.compile(r"[\s\"'“”«»(\[*•–—-]*")
_GLUES = frozenset((" ", "\u00a0", "-", "‑"))


def usage(
    words: Words, hit: Hit, known: Lexicon, inner: frozenset[int], *, is_settled: bool = False
) -> str:
    """One of `model.MENTION_KINDS` without `unlisted`, or `PERSON` for no place at all.

    Args:
        words: the sentence.
        hit: the name.
        known: words of the language.
        inner: indices of words of other names that are surely places; they end no name.
        is_settled: its country or region stands beside it, so that only what stands before it
            («University of Paris, France») makes it part of a name.
    """
    if _is_based(words, hit, known):
        return "based"
    if _is_numbered(words, hit, known) or _is_person(words, hit, known, inner):
        return PERSON
    if is_dateline(words, hit, is_settled=is_settled):
        return "dateline"
    if is_settled:
        is_named = _has_head(words, hit, known) or _is_named_left(words, hit, known, inner)
        return "in_name" if is_named else "plain"
    return "in_name" if _is_in_name(words, hit, known, inner) else "plain"


def is_dateline(words: Words, hit: Hit, *, is_settled: bool) -> bool:
    """Whether the name opens the text and a dash or an agency follows: «SEOUL, Feb 17 – …».

    A name that is not in upper case needs a date, an agency or its country or region: «Mango –
    very ripe» is a list. A town alone in its sentence is one as well («Goslar. », «Bari.- »).
    """
    if not _OPENING.fullmatch(words.text, 0, hit.start):
        return False
    behind = words.text[hit.end : hit.end + 120]
    if hit.start == 0 and _ALONE.fullmatch(behind):
        return True
    if _AGENCY.match(behind):
        return True
    line = _DATELINE.match(behind)
    is_dated = line is not None and any(char.isdigit() or char == "(" for char in line.group())
    is_sure = is_settled or behind.startswith(".-") or words.is_upper(hit.first, hit.last)
    return is_dated or (line is not None and is_sure)


def _is_based(words: Words, hit: Hit, known: Lexicon) -> bool:
    behind = hit.last + 1
    return (
        behind < len(words)
        and words.gap(hit.last) in ("-", "‑", "–")
        and words.keys[behind] in known.based_words
    )


def _is_numbered(words: Words, hit: Hit, known: Lexicon) -> bool:
    """«Halle 4»: a noun for what is numbered, that is a town's name as well."""
    behind = hit.last + 1
    is_number = behind < len(words) and words.gap(hit.last) == " " and words.keys[behind].isdigit()
    return is_number and hit.key in known.name_heads and len(words.keys[behind]) <= _LONGEST_NUMBER


def _is_person(words: Words, hit: Hit, known: Lexicon, inner: frozenset[int]) -> bool:
    before, behind = hit.first - 1, hit.last + 1
    if before >= 0 and words.runs_on(before) and words.capitals[before] and before not in inner:
        key = words.keys[before]
        is_initial = len(key) == 1 and "." in words.gap(before)
        if key in known.titles or is_initial or _is_given(words, before, known):
            return True
    if before >= 0 and words.keys[before] in known.titles and words.gap(before) in (" ", ". "):
        return True
    if behind < len(words) and behind not in inner and len(words.keys[behind]) == 1:
        stop = words.ends[behind]
        if words.gap(hit.last) == ", " and words.text[stop : stop + 1] == ".":
            return True
    named_like_people = hit.first == hit.last and (
        hit.key in known.given_names or hit.key in known.surnames
    )
    if named_like_people and behind < len(words) and words.keys[behind] in known.speech_verbs:
        return words.gap(hit.last) in (" ", ", ")
    return hit.key in known.given_names and _has_surname(words, hit, known, inner)


def _is_given(words: Words, index: int, known: Lexicon) -> bool:
    """Whether a capitalised word is a given name, and not the last of a place's name."""
    return words.keys[index] in known.given_names and words.keys[index] not in known.openers


def _has_surname(words: Words, hit: Hit, known: Lexicon, inner: frozenset[int]) -> bool:
    """Whether one or two capitalised words, no heads of names, follow a given name."""
    if words.is_headline:
        return False
    is_famous = hit.candidates[0].population >= FAMOUS
    end = hit.last
    while end + 1 < len(words) and words.gap(end) == " " and words.capitals[end + 1]:
        end += 1
    behind = range(hit.last + 1, end + 1)
    if is_famous and not any(words.keys[index] in known.surnames for index in behind):
        return False
    return 0 < len(behind) <= _LONGEST_NAME_BEHIND and not any(
        words.keys[index] in known.name_heads
        or words.keys[index] in known.calendar
        or index in inner
        for index in behind
    )


def _has_head(words: Words, hit: Hit, known: Lexicon) -> bool:
    """Whether a word for things with names governs the place: «University of», «Hotel»."""
    before, head = hit.first - 1, hit.first - 2
    if words.keys[before] in known.locatives:
        return False
    if head >= 0 and words.keys[before] in known.container_links:
        key = words.keys[head]
        return key in known.named_for or (words.capitals[head] and key in known.name_heads)
    return False


def _is_in_name(words: Words, hit: Hit, known: Lexicon, inner: frozenset[int]) -> bool:
    return (
        _is_head_itself(words, hit, known)
        or _is_named_right(words, hit, known, inner)
        or _is_named_left(words, hit, known, inner)
        or _is_named_after(words, hit, known, inner)
        or _goes_on(words, hit, known, inner)
    )


def _is_head_itself(words: Words, hit: Hit, known: Lexicon) -> bool:
    """«University of Texas», a town as well, is the university."""
    is_headed = hit.last > hit.first and words.keys[hit.first] in known.named_for
    return is_headed and words.keys[hit.first + 1] in known.container_links


def _is_named_right(words: Words, hit: Hit, known: Lexicon, inner: frozenset[int]) -> bool:
    """«Paris Agreement», «Munich Re», «New York Times», «Paris-Saclay»."""
    behind = hit.last + 1
    gap = words.text[hit.end : words.starts[behind]] if behind < len(words) else ""
    if behind >= len(words) or gap not in _GLUES or not words.capitals[behind] or behind in inner:
        return False
    key = words.keys[behind]
    if key in known.name_heads:
        return True
    if words.is_headline or key in known.calendar or key in known.region_words:
        return False
    if known.nouns_are_capitalised:
        return False
    return key not in known.openers or words.is_upper(behind, behind)


def _is_named_left(words: Words, hit: Hit, known: Lexicon, inner: frozenset[int]) -> bool:
    """«Hotel Lisbon», «Universität Heidelberg», «Casa Milano»."""
    before = hit.first - 1
    if (
        before < 0
        or words.gap(before) not in _GLUES
        or not words.capitals[before]
        or before in inner
    ):
        return False
    key = words.keys[before]
    if key in known.name_heads and key not in known.bridges and key not in known.city_words:
        return True
    if words.is_headline or known.nouns_are_capitalised:
        return False
    return key not in known.harmless_before and not is_demonym(key, known.language)


def _is_named_after(words: Words, hit: Hit, known: Lexicon, inner: frozenset[int]) -> bool:
    """«University of Chicago», «Accord de Paris», «Bank of the Philippines»."""
    link = hit.first - 1
    if (
        link >= 1
        and words.keys[link] in known.articles
        and words.keys[link - 1] in known.container_links
    ):
        link -= 1
    head = link - 1
    if head < 0 or words.keys[link] not in known.container_links or words.capitals[link]:
        return False
    if words.keys[link] in known.locatives or words.gap(head).strip(" ") != "":
        return False
    key = words.keys[head]
    if key in known.named_for:
        return True
    if not words.capitals[head] or head in inner or words.is_headline:
        return False
    if known.nouns_are_capitalised:
        return key in known.name_heads
    return head > 0 and key not in known.harmless_before


def _goes_on(words: Words, hit: Hit, known: Lexicon, inner: frozenset[int]) -> bool:
    """«Porto de Galinhas», «Crook of Devon»: a longer place name than the gazetteer's."""
    behind = hit.last + 1
    if behind + 1 >= len(words) or known.nouns_are_capitalised or words.is_headline:
        return False
    is_small = hit.candidates[0].population < FAMOUS and hit.candidates[0].kind == "city"
    links = (*known.container_links, *grammar.words("of"))
    is_link = words.keys[behind] in links and not words.capitals[behind]
    if not (is_small and is_link) or words.keys[behind] in known.locatives:
        return False
    name = behind + 1
    is_free = name not in inner or hit.key in known.name_heads
    is_name = words.capitals[name] and is_free and words.gap(hit.last) == " "
    return is_name and words.gap(behind) == " " and words.keys[name] not in known.calendar
