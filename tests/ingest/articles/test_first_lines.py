"""Lines above the running text of a record whose title is given are part of its text."""

from ingest.articles.reading import read_article

_BODY = "The warden says that the dunes of the coast have grown by a metre since there are fences. "


def kept(first: str) -> bool:
    """Whether a first line becomes a sentence of an article whose title the record gives."""
    title = "Dunes grow again on the coast"
    document = f"{first}\n\n{_BODY * 2}\n\n{title}"
    article = read_article("a", document, {"title": title})
    return any(first in sentence.text for sentence in article.sentences)


def test_a_short_first_line_stays() -> None:
    assert kept("The next dune meeting takes place on Wednesday, 1 April")


def test_a_masthead_goes() -> None:
    assert not kept("The Harbour Daily")
