"""Rows of the article itself: metadata and dropped lines."""

from datetime import date

from ingest.articles.model import Article, Metadata
from ingest.claims.collector import Claims, Row
from ingest.identity import hash_id


def add_article(
    claims: Claims, article: Article, document_id: str, window: tuple[date | None, date | None]
) -> None:
    """The row of raw.articles; `window` is the earliest and latest publication day."""
    sentence_count = sum(not sentence.is_title for sentence in article.sentences)
    row: Row = {
        "document_id": document_id,
        "published_date_earliest": window[0],
        "published_date_latest": window[1],
        "language": article.language,
        "chrome_language": article.chrome_language,
        "sentence_count": sentence_count,
    }
    claims.add_plain("articles", row | _metadata(article.metadata))


def _metadata(meta: Metadata) -> Row:
    """What the page says about itself."""
    return {
        "title": meta.title,
        "publisher": meta.publisher,
        "site_name": meta.site_name,
        "site_tagline": meta.site_tagline,
        "author": meta.author,
        "published_date": meta.published_date,
        "published_date_text": meta.published_date_text,
        "published_date_rule": meta.published_date_rule,
        "page_date": meta.page_date,
        "page_date_text": meta.page_date_text,
    }


def add_dropped_lines(claims: Claims, article: Article) -> None:
    """The rows of raw.dropped_lines."""
    for dropped in article.dropped:
        line = dropped.line
        row = {
            "dropped_line_id": hash_id(article.article_id, "line", line.start, line.end),
            "line_number": line.number,
            "line_text": line.text,
            "line_kind": dropped.kind,
            "line_rule": dropped.rule,
            "span_start": line.start,
            "span_end": line.end,
        }
        claims.add_plain("dropped_lines", row)
