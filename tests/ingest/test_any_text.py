"""Extraction takes any text: no error, verbatim spans, and a ledger without gaps."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.ingest.extraction_checks import extract, problems

TEXT = (
    "The 9th annual Harbour Forum conference was held in Bern on 5 and 6 May 2024 , 300 people "
    "nearly 1.200 delegates from 12 countries . Published: 3.4.2024 \n \n\n Source: The Daily By "
    "Ana Teller | Besucher heute 91 Read also: opened an office Am 17. und 19. September trafen "
    "sich rund 80 Gäste in Köln ; « » “ ” ( ) – Le congrès s’est tenu à Lyon du 3 au 5 juin "
    "La feria reunió a más de 2.500 personas el 8 de mayo said WeGO (WGO) two-day 10,12,14 since "
    "2001 twenty hundred thousand Monday last year \u200f \u202e e\u0301 ½ ² ١٢٣ 1️⃣ \x00 \t \r\n"
)
WORDS = st.sampled_from(TEXT.split(" "))
MIXED = st.lists(WORDS, max_size=60).map(" ".join)
ANY = st.text(st.characters(exclude_categories=("Cs",)), max_size=300)
LINES = st.lists(st.one_of(MIXED, ANY), max_size=6).map("\n".join)
SLOW_FIRST = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)  # packs and gazetteer are read on first use


@SLOW_FIRST
@given(text=st.one_of(MIXED, ANY, LINES))
def test_any_text_is_read_without_error_and_verbatim(text: str) -> None:
    assert problems(text, extract(text)) == []


@SLOW_FIRST
@given(text=LINES, title=MIXED, published=ANY, language=ANY)
def test_any_given_fields_are_taken(text: str, title: str, published: str, language: str) -> None:
    whole = f"{text}\n\n{title}"
    tables = extract(whole, title=title, published=published, language=language)
    assert problems(whole, tables) == []


@SLOW_FIRST
@given(text=LINES)
def test_every_line_is_the_title_a_sentence_or_dropped(text: str) -> None:
    from ingest.articles.reading import read_article

    article = read_article("a", text, {})
    spans = [(s.start, s.end) for s in article.sentences]
    spans += [(d.line.start, d.line.end) for d in article.dropped]
    covered = {index for start, end in spans for index in range(start, end)}
    title = article.metadata.title or ""
    left = {
        line.text
        for line in article.lines
        if not any(i in covered for i in range(line.start, line.end))
    }
    assert left <= {title}
    assert all(d.kind and d.rule for d in article.dropped)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t\r\n ",
        "7",
        "٣٠٠ people met.",
        "10² m and ½ and ⑦ and 1️⃣.",
        "Sessions run on 10,12,14 March 14-16 in Bern.",
        "The forum (300) was held.\x0cOn 5 May 2024\x0bin Bern.\u2028It drew 40.",
        "Harbour talk | Delta 24 News\n\nHarbour talk is held on 5 May 2024 and draws 300 people.",
    ],
)
def test_odd_texts(text: str) -> None:
    assert problems(text, extract(text)) == []


def test_the_order_of_documents_changes_nothing() -> None:
    from ingest import extract as extract_frame
    from tests.ingest.extraction_checks import documents

    frame = documents("The forum met in Bern on 5 May 2024.", "About 300 people came to Oslo.")
    one, other = extract_frame(frame), extract_frame(frame.reverse())
    assert all(one[name].equals(other[name]) for name in one)


def test_taking_in_documents_loads_no_extractor() -> None:
    import subprocess
    import sys

    program = "import sys, ingest.sources; print('ingest.pipeline' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
