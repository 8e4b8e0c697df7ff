"""A reason for every number of a line, for the number ledger.

Digits and spelled numbers are found with the same pattern that Polars runs; what they are is
told by the trap rules, by the noun they count, or by the line they stand in.
"""

import re
from functools import cache

from ingest.counts.figures import figure_before
from ingest.counts.mention import TokenReason
from ingest.counts.noun_classes import noun_classes
from ingest.counts.noun_words import noun_class
from ingest.counts.nouns import counted_noun
from ingest.counts.patterns import for_python, token_pattern
from ingest.counts.regions import region_of, regions
from ingest.counts.sentence import Sentence, read
from ingest.counts.traps import trap

UNCLASSIFIED = "unclassified_number"
_ORDINAL = re.compile(r"[0-9]+(?:st|nd|rd|th|er|ère|re|e|ème|ième|eme|º|ª|°|o|a)", re.IGNORECASE)
_BARE_LINE = 3
_LONGEST_MARKER = 4
_FRACTIONS = frozenset(
    {"third", "thirds", "quarter", "quarters", "fifth", "fifths", "half", "tenths"}
)


@cache
def _tokens(language: str) -> re.Pattern[str]:
    return re.compile(for_python(token_pattern((language,))))


def classify_tokens(text: str, language: str, taken: bytes = b"") -> tuple[TokenReason, ...]:
    """Every number token of a line with its kind and the reason why it is no fact by itself.

    Args:
        text: a sentence or a line, verbatim.
        language: ISO 639-1 code of a language that has a pack.
        taken: for each character 1 where something else explains it, 0 elsewhere.

    Returns:
        Tokens in order, without overlaps, covering every digit of the text that is not taken. A
        token that `find_counts` would claim has the measure as its reason.

    Raises:
        KeyError: there is no language pack for the language.
    """
    matches = list(_tokens(language).finditer(text))
    free = [m for m in matches if not taken or 0 in taken[m.start() : m.end()]]
    if not free:
        return ()
    line = _Line(text, language, matches)
    return tuple(line.token(match) for match in free)


class _Line:
    """A line with its number tokens, which tells the reason of each."""

    def __init__(self, text: str, language: str, matches: list[re.Match[str]]) -> None:
        """Read the line once for all of its tokens."""
        self._sentence = read(text, language)
        self._places = {start: at for at, (start, *_) in enumerate(self._sentence.tokens)}
        self._regions = regions(text, matches)
        self._before = dict(zip(matches[1:], matches, strict=False))

    def token(self, match: re.Match[str]) -> TokenReason:
        """A token with its kind and its reason."""
        reason = self._reason(match)
        return TokenReason(match.start(), match.end(), match[0], _kind(match[0], reason), reason)

    def _reason(self, match: re.Match[str]) -> str:
        """The region that holds a token; the number that it scales; or the token by itself."""
        if reason := region_of(self._regions, match.start()):
            return reason
        at, before = self._places.get(match.start()), self._before.get(match)
        if before and _is_scale_of(self._sentence, at, before.end()):
            return self._reason(before)
        return _reason(self._sentence, at, match[0])


def _is_scale_of(sentence: Sentence, at: int | None, end: int) -> bool:
    """«million» of «5 million» is what the number before it is."""
    if not at or sentence.starting(at, "scales") is None:
        return False
    return sentence.tokens[at - 1].end == end and sentence.kind(at - 1) == "n"


def _kind(surface: str, reason: str) -> str:
    """The token kind of the vocabulary."""
    if not surface[0].isdigit():
        return "number_word"
    if reason == "ordinal":
        return "ordinal"
    return "date" if reason == "date" else "number"


def _reason(sentence: Sentence, at: int | None, surface: str) -> str:
    """Why a token is a number: the trap, the counted noun, the shape of the line."""
    if at is None:
        return "identifier" if any(character.isalpha() for character in surface) else UNCLASSIFIED
    if _ORDINAL.fullmatch(surface):
        return "ordinal"
    if sentence.tokens[at].end > sentence.tokens[at].start + len(surface):
        return _within_word(sentence, at, surface)
    last = _last_token(sentence, at, surface)
    reason = trap(sentence, at, at + 1 if sentence.kind(at) == "n" else last)
    return reason or _untrapped(sentence, at, last, surface)


def _untrapped(sentence: Sentence, at: int, last: int, surface: str) -> str:
    """What a number is that no trap explains: a marker, a pronoun, a name, a quantity."""
    if _is_list_marker(sentence, at):
        return "list_marker"
    if surface.lower() == "one":
        return "pronoun"
    counted = _counted(sentence, at, last)
    if _is_in_name(sentence, at) and counted in (None, "other_quantity"):
        return "name_part"
    return counted or _alone(sentence)


def _is_in_name(sentence: Sentence, at: int) -> bool:
    """«Hackweek 8», «Studio 54»: a number after a capitalised word, with no hedge between."""
    return sentence.kind(at) == "n" and sentence.is_capitalised(at - 1)


def _last_token(sentence: Sentence, at: int, surface: str) -> int:
    """The token after those that a surface covers."""
    end = sentence.tokens[at].start + len(surface)
    last = at + 1
    while last < len(sentence.tokens) and sentence.tokens[last].end <= end:
        last += 1
    if sentence.starting(last, "scales"):
        last += 1
    return last


def _within_word(sentence: Sentence, at: int, surface: str) -> str:
    """«two-thirds», «three-day», «12-köpfig»: what the rest of a hyphenated word says."""
    if sentence.starting(at, "share"):
        return "share"
    rest = sentence.key(at)[len(surface) :].lstrip("-").split("-")[0]
    listed = noun_class(rest, sentence.language)
    if listed in ("duration", "measurement", "area", "money", "percentage"):
        return noun_classes()[listed].measure
    return "share" if rest in _FRACTIONS else "part_of_word"


def _is_list_marker(sentence: Sentence, at: int) -> bool:
    """«1. » or «2) » at the start of a line, «(3)» anywhere."""
    if len(sentence.key(at)) >= _LONGEST_MARKER:
        return False
    if sentence.key(at - 1) == "(" and sentence.key(at + 1) == ")":
        return True
    is_first = at == 0 or (at == 1 and sentence.kind(0) == "p")
    return is_first and sentence.key(at + 1) in (".", ")", "]", ":", "\\")


def _counted(sentence: Sentence, at: int, last: int) -> str | None:
    """The measure of the counted noun; participants are counts that no rule claimed."""
    hedge = sentence.ending(at, "hedge_before")
    figure = figure_before(sentence, hedge.first if hedge else at)
    noun = counted_noun(sentence, last)
    label = figure.label if figure else noun.label if noun else None
    if label is None:
        return None
    measure = noun_classes()[label].measure
    return {"participant": "uncounted_people", "share": "percentage"}.get(measure, measure)


def _alone(sentence: Sentence) -> str:
    """A line of little else than the number is a counter or a table cell."""
    return "isolated_number" if len(sentence.tokens) <= _BARE_LINE else UNCLASSIFIED
