"""The vectorised patterns agree with the sentence functions and stay on the fast path."""

import re
from pathlib import Path

import polars as pl
import pytest

from ingest.codebook.rules import dataset
from ingest.counts import (
    candidate_pattern,
    classify_tokens,
    find_counts,
    token_pattern,
)
from ingest.counts.patterns import for_python

SHARED = Path(__file__).resolve().parents[4] / "shared" / "corpus" / "articles.parquet"
LANGUAGES = ("en", "de", "fr", "es")
EXAMPLES = [
    (str(example["text"]), str(example["language"]))
    for rule in dataset("counts").rules
    for example in (*rule.examples, *rule.counter_examples)
]


def _sentences(language: str, limit: int) -> list[str]:
    frame = pl.read_parquet(SHARED).filter(pl.col("language") == language)
    texts = frame.head(limit)["text"].to_list()
    return [part for text in texts for part in re.split(r"(?<=[.!?])\s+|\n", text[:4000]) if part]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_prefilter_keeps_every_sentence_of_the_rules_with_a_count(language: str) -> None:
    texts = [text for text, tongue in EXAMPLES if tongue == language]
    kept = pl.Series(texts).str.contains(candidate_pattern((language,)))
    lost = [t for t, k in zip(texts, kept, strict=True) if not k and find_counts(t, language)]
    assert lost == []


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="no articles beside the repository")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_prefilter_never_loses_a_count_of_real_text(language: str) -> None:
    texts = _sentences(language, 60)
    kept = pl.Series(texts).str.contains(candidate_pattern((language,)))
    lost = [t for t, k in zip(texts, kept, strict=True) if not k and find_counts(t, language)]
    assert lost == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_tokens_are_those_that_the_pattern_extracts(language: str) -> None:
    texts = [text for text, tongue in EXAMPLES if tongue == language]
    extracted = pl.Series(texts).str.extract_all(token_pattern((language,))).to_list()
    classified = [[token.text for token in classify_tokens(text, language)] for text in texts]
    assert extracted == classified


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="no articles beside the repository")
@pytest.mark.parametrize("language", LANGUAGES)
def test_python_and_rust_find_the_same_tokens_in_real_text(language: str) -> None:
    texts = _sentences(language, 40)
    pattern = token_pattern((language,))
    extracted = pl.Series(texts).str.extract_all(pattern).to_list()
    assert extracted == [re.findall(for_python(pattern), text) for text in texts]


@pytest.mark.parametrize("pattern", [token_pattern(), candidate_pattern()])
def test_patterns_have_no_unicode_boundary_and_no_look_around(pattern: str) -> None:
    assert not re.search(r"\\[bwdWD]", pattern.replace(r"(?-u:\b)", ""))
    assert "(?=" not in pattern
    assert "(?!" not in pattern
    assert "(?<" not in pattern
