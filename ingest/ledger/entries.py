"""Rows of the number ledger: each token as a fact, a check, or a rejection with its reason."""

from ingest.articles.lines import split_lines
from ingest.articles.model import Article
from ingest.claims.collector import Claims
from ingest.identity import hash_id
from ingest.ledger.claimed import Claimed
from ingest.ledger.tokens import LedgerToken, chrome_language, line_tokens

_LINE_REASONS = {
    "counter": "visitor_counter", "tagline": "site_tagline", "neighbour_headline": "neighbour_headline",
    "navigation": "navigation", "boilerplate": "boilerplate", "repeated_title": "repeated_title",
}  # fmt: skip


def add_ledger(claims: Claims, article: Article, claimed: list[Claimed]) -> None:
    """The rows of raw.number_tokens for every line of the document."""
    dropped = {d.line.start: d for d in article.dropped}
    for line in split_lines(article.document):
        drop = dropped.get(line.start)
        language = chrome_language(article) if drop else article.language
        for token in line_tokens(line, language):
            claim = _claim_of(token, claimed)
            reason = _LINE_REASONS.get(drop.kind, token.reason) if drop else token.reason
            _add(claims, token, claim or Claimed(0, 0, "rejected", reason, None))


def _claim_of(token: LedgerToken, claimed: list[Claimed]) -> Claimed | None:
    """The strongest claim whose span overlaps the token."""
    over = [c for c in claimed if c.start < token.end and token.start < c.end]
    return max(over, key=lambda c: (c.rank, c.outcome == "fact", c.start - c.end)) if over else None


def _add(claims: Claims, token: LedgerToken, claim: Claimed) -> None:
    claims.add_plain("number_tokens", {
        "token_id": hash_id(claims.article_id, "token", token.start, token.end), "token_text": token.text,
        "token_kind": token.kind, "span_start": token.start, "span_end": token.end,
        "outcome": claim.outcome, "reason": claim.reason, "fact_id": claim.fact_id,
    })  # fmt: skip
