"""Rows of the number ledger: each token as a fact, a check, or a rejection with its reason."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from ingest.articles.model import ALL_CUES, Article, Cue, DroppedLine, Line
from ingest.articles.sentences import pieces
from ingest.claims.collector import Claims
from ingest.identity import hash_id
from ingest.ledger.claimed import Claimed
from ingest.ledger.overlaps import Overlaps
from ingest.ledger.tokens import LedgerToken, tokens_of

_Text = tuple[int, str, str, DroppedLine | None, AbstractSet[Cue]]
"""Start, text, language, the dropped line it is, and what it can hold."""
_LINE_REASONS = {
    "counter": "visitor_counter",
    "tagline": "site_tagline",
    "neighbour_headline": "neighbour_headline",
    "navigation": "navigation",
    "boilerplate": "boilerplate",
    "repeated_title": "repeated_title",
}


def add_ledger(claims: Claims, article: Article, claimed: list[Claimed]) -> None:
    """The rows of raw.number_tokens for the whole document."""
    overlaps = Overlaps(claimed)
    for start, text, language, dropped, cues in _texts(article):
        for token in tokens_of(text, start, language, cues):
            claim = overlaps.strongest(token.start, token.end)
            reason = _line_reason(dropped) or token.reason
            _add(claims, token, claim or Claimed.rejection(token.start, token.end, reason))


def _line_reason(dropped: DroppedLine | None) -> str | None:
    """Why no number of a dropped line is a fact; a bare number says only that it stands alone."""
    if dropped is None or dropped.rule == "bare_number":
        return None
    return _LINE_REASONS.get(dropped.kind)


def _texts(article: Article) -> Iterator[_Text]:
    """All that may hold a number.

    Sentences rather than lines, so that a date broken by the end of a line is one token; then
    dropped lines in the language of the chrome, and what is left of a line beside a sentence,
    such as the site's name behind the headline.
    """
    for part in article.parts:
        for sentence in part.holding(Cue.DATE, Cue.DURATION, Cue.NUMBER):
            yield sentence.start, sentence.text, part.language, None, part.cues_of(sentence)
    dropped = {d.line.start: d for d in article.dropped}
    chrome_language = article.chrome_language or article.language
    for drop in article.dropped:
        for start, end in pieces(article.document, drop.line.start, drop.line.end):
            yield start, article.document[start:end], chrome_language, drop, ALL_CUES
    body = [line for line in article.lines if line.start not in dropped]
    for start, end in _beside_sentences(article, body):
        for first, last in pieces(article.document, start, end):
            yield first, article.document[first:last], article.language, None, ALL_CUES


def _beside_sentences(article: Article, lines: list[Line]) -> Iterator[tuple[int, int]]:
    """Spans of lines that no sentence covers."""
    spans = sorted((sentence.start, sentence.end) for sentence in article.sentences)
    index = 0
    for line in lines:
        begin = line.start
        while index < len(spans) and spans[index][0] < line.end:
            start, end = spans[index]
            if begin < start:
                yield begin, start
            begin = max(begin, end)
            if end >= line.end:
                break
            index += 1
        if begin < line.end:
            yield begin, line.end


def _add(claims: Claims, token: LedgerToken, claim: Claimed) -> None:
    row = {
        "token_id": hash_id(claims.article_id, "token", token.start, token.end),
        "token_text": token.text,
        "token_kind": token.kind,
        "span_start": token.start,
        "span_end": token.end,
        "outcome": claim.outcome,
        "reason": claim.reason,
        "fact_id": claim.fact_id,
    }
    claims.add_plain("number_tokens", row)
