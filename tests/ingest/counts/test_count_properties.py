"""Properties of counts: every number written in a locale's way is read back, whatever its hedge."""

import re
from itertools import pairwise

from babel.numbers import format_decimal
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.codebook.rules import dataset
from ingest.counts import CountMention, basis, classify_tokens, find_counts
from ingest.counts.mention import TokenReason
from warehouse.contracts import vocabulary

LANGUAGES = ("en", "de", "fr", "es")
SENTENCES = {
    "en": "The congress was attended by {} delegates from abroad.",
    "de": "Am Kongress nahmen {} Delegierte aus dem Ausland teil.",
    "fr": "Le congrès a réuni {} délégués venus de loin.",
    "es": "El congreso reunió a {} delegados del extranjero.",
}
HEDGES = {
    "en": {
        "": "exact", "about ": "approx", "nearly ": "nearly", "more than ": "more_than",
        "at least ": "at_least", "fewer than ": "less_than", "up to ": "at_most",
        "an estimated ": "approx", "well over ": "more_than", "no more than ": "at_most",
    },
    "de": {
        "": "exact", "rund ": "approx", "knapp ": "nearly", "mehr als ": "more_than",
        "mindestens ": "at_least", "weniger als ": "less_than", "bis zu ": "at_most",
        "gut ": "more_than", "etwa ": "approx",
    },
    "fr": {
        "": "exact", "environ ": "approx", "près de ": "nearly", "plus de ": "more_than",
        "au moins ": "at_least", "moins de ": "less_than", "jusqu'à ": "at_most",
        "quelque ": "approx",
    },
    "es": {
        "": "exact", "unos ": "approx", "casi ": "nearly", "más de ": "more_than",
        "al menos ": "at_least", "menos de ": "less_than", "hasta ": "at_most",
        "alrededor de ": "approx",
    },
}  # fmt: skip
BOUNDS = {
    "exact": (0, 0),
    "approx": (None, None),
    "nearly": (None, -1),
    "less_than": (None, -1),
    "more_than": (1, None),
    "at_least": (0, None),
    "at_most": (None, 0),
}
# Four plain digits may be a year; everything else is a number wherever it stands.
NUMBERS = st.integers(min_value=2, max_value=2_000_000_000).filter(lambda n: not 1000 <= n <= 2100)


def _bound(value: int, offset: int | None) -> int | None:
    return None if offset is None else value + offset


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_a_number_in_any_locale_with_any_hedge_is_read_back(data: st.DataObject) -> None:
    language = data.draw(st.sampled_from(LANGUAGES))
    value = data.draw(NUMBERS)
    hedge, qualifier = data.draw(st.sampled_from(sorted(HEDGES[language].items())))
    grouped = data.draw(st.booleans()) or value > 10**6
    number = format_decimal(value, locale=language) if grouped else str(value)
    text = SENTENCES[language].format(hedge + number)
    [mention] = [found for found in find_counts(text, language) if found.is_attendance]
    low, high = BOUNDS[qualifier]
    assert (mention.value, mention.qualifier) == (value, qualifier)
    assert (mention.lower_bound, mention.upper_bound) == (_bound(value, low), _bound(value, high))
    assert mention.role == "delegate"


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(LANGUAGES), NUMBERS, NUMBERS)
def test_a_range_is_read_back_with_both_bounds(language: str, one: int, other: int) -> None:
    low, high = sorted((one, other))
    if low == high or (high % 1000 == 0 and low < 1000):
        return
    ends = [format_decimal(end, locale=language) for end in (low, high)]
    words = {"en": "between {} and {}", "de": "zwischen {} und {}", "fr": "entre {} et {}"}
    text = SENTENCES[language].format(words.get(language, "entre {} y {}").format(*ends))
    [mention] = [found for found in find_counts(text, language) if found.is_attendance]
    assert (mention.lower_bound, mention.upper_bound, mention.value) == (low, high, None)


def _check_mention(text: str, language: str, mention: CountMention) -> None:
    assert text[mention.start : mention.end] == mention.text
    assert mention.start <= mention.number_start < mention.number_end <= mention.end
    low, high = mention.lower_bound, mention.upper_bound
    assert low is None or high is None or low <= high
    if mention.value is not None:
        assert low is None or low - 1 <= mention.value
        assert high is None or mention.value <= high + 1
    assert mention.qualifier in vocabulary.QUALIFIERS
    assert mention.role is None or mention.role in vocabulary.ROLES
    assert mention.unit in vocabulary.UNITS
    assert mention.scope in vocabulary.SCOPES
    assert mention.mode in vocabulary.MODES
    assert mention.claim_source_kind in vocabulary.CLAIM_SOURCE_KINDS
    assert mention.polarity in vocabulary.POLARITIES
    assert basis(text, mention, language) in vocabulary.BASES
    assert mention.measure != "participant" or mention.role is not None
    assert mention.rule_id in {rule.rule_id for rule in dataset("counts").rules}
    for part in (mention.qualifier_text, mention.role_text, mention.about_year_text):
        assert part is None or part in text


def _check_tokens(text: str, tokens: tuple[TokenReason, ...]) -> None:
    end = 0
    for token in tokens:
        assert text[token.start : token.end] == token.text
        assert token.start >= end
        assert token.kind in vocabulary.TOKEN_KINDS
        end = token.end
    covered = {place for token in tokens for place in range(token.start, token.end)}
    assert {match.start() for match in re.finditer("[0-9]", text)} <= covered


def check_text(text: str, language: str) -> None:
    """Mentions are verbatim, in order and in bounds, values listed, and tokens cover digits."""
    mentions = find_counts(text, language)
    for mention in mentions:
        _check_mention(text, language, mention)
    for left, right in pairwise(mentions):
        assert left.end <= right.start
    _check_tokens(text, classify_tokens(text, language))


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=120), st.sampled_from(LANGUAGES))
def test_random_text_never_raises(text: str, language: str) -> None:
    check_text(text, language)


WORDS = sorted(
    {
        word
        for rule in dataset("counts").rules
        for example in rule.examples
        for word in re.findall(r"\S+", str(example["text"]))
    }
)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=25), st.sampled_from(LANGUAGES))
def test_shuffled_words_of_all_examples_never_raise(words: list[str], language: str) -> None:
    check_text(" ".join(words), language)
