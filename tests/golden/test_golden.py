"""The extraction finds in each golden article what a careful reader finds, and nothing else."""

import pytest

from ingest import extract
from tests.golden.comparison import compare
from tests.golden.gold import Case, sample_cases, snippet_cases

SAMPLES = {case.slug: case for case in sample_cases()}
SNIPPETS = {case.slug: case for case in snippet_cases()}


@pytest.mark.parametrize("slug", SAMPLES)
def test_an_article_says_what_a_careful_reader_finds(slug: str) -> None:
    _assert_reads_well(SAMPLES[slug])


@pytest.mark.parametrize("slug", SNIPPETS)
def test_a_snippet_says_what_a_careful_reader_finds(slug: str) -> None:
    _assert_reads_well(SNIPPETS[slug])


def _assert_reads_well(case: Case) -> None:
    """Fails with every problem on a line of its own."""
    problems = compare(case, extract(case.document)).problems
    assert not problems, "\n".join([f"{case.slug}:", *problems])
