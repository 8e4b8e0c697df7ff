"""Rows of the article itself: metadata and dropped lines."""

from datetime import date

from ingest.articles.model import Article
from ingest.claims.collector import Claims
from ingest.identity import hash_id


def add_article(
    claims: Claims, article: Article, document_id: str, window: tuple[date | None, date | None]
) -> None:
    """The row of raw.articles; `window` is the earliest and latest publication day."""
    meta = article.metadata
    claims.add_plain("articles", {
        "document_id": document_id, "title": meta.title, "publisher": meta.publisher,
        "site_name": meta.site_name, "site_tagline": meta.site_tagline, "author": meta.author,
        "language": article.language, "chrome_language": article.chrome_language,
        "published_date": meta.published_date, "published_date_text": meta.published_date_text,
        "published_date_rule": meta.published_date_rule,
        "published_date_earliest": window[0], "published_date_latest": window[1],
        "page_date": meta.page_date, "page_date_text": meta.page_date_text,
        "sentence_count": sum(not s.is_title for s in article.sentences),
    })  # fmt: skip


def add_dropped_lines(claims: Claims, article: Article) -> None:
    """The rows of raw.dropped_lines."""
    for dropped in article.dropped:
        line = dropped.line
        claims.add_plain("dropped_lines", {
            "dropped_line_id": hash_id(article.article_id, "line", line.start, line.end),
            "line_number": line.number, "line_text": line.text, "line_kind": dropped.kind,
            "line_rule": dropped.rule, "span_start": line.start, "span_end": line.end,
        })  # fmt: skip
