"""The number ledger: every digit of an article ends in exactly one place.

A token is a fact and leads to it, a check, or a rejection with its reason.
"""

from expectations.rules import STOP, WARN, Rule
from warehouse.contracts.tables.raw import RAW

ARTICLES = "raw.articles"
TOKENS = "raw.number_tokens"

_NO_FACTS = {"documents", "rejected_documents", "dropped_lines", "sentences", "number_tokens"}
_FACT_IDS = " union ".join(
    f"select {table.key[0]} from raw.{table.name}" for table in RAW if table.name not in _NO_FACTS
)
_DIGITS = "length({0}) - length(translate({0}, '0123456789', ''))"

CLAIM_RULES = (
    Rule(
        name="fact_token__has_fact_id",
        table=TOKENS,
        severity=STOP,
        is_of_one_article=True,
        reason="A number that became a fact leads to it.",
        broken="this.outcome = 'fact' and this.fact_id is null",
        shows=("token_text", "outcome", "reason"),
    ),
    Rule(
        name="fact_token__leads_to_fact",
        table=TOKENS,
        severity=WARN,
        reason="A number that became a fact leads to one that exists.",
        joins=f"left join ({_FACT_IDS}) as facts (fact_id) on facts.fact_id = this.fact_id",
        broken="this.outcome = 'fact' and this.fact_id is not null and facts.fact_id is null",
        shows=("token_text", "reason", "fact_id"),
    ),
    Rule(
        name="ledger_tokens__do_not_overlap",
        table=TOKENS,
        severity=STOP,
        is_of_one_article=True,
        reason="Every digit ends in exactly one place.",
        relation=f"""(
            select *, max(span_end) over (
                partition by article_id order by span_start, span_end
                rows between unbounded preceding and 1 preceding) as previous_end
            from {TOKENS})""",
        broken="this.previous_end > this.span_start",
        shows=("article_id", "token_text", "span_start", "span_end", "this.previous_end"),
    ),
    Rule(
        name="ledger__covers_every_digit",
        table=ARTICLES,
        severity=WARN,
        reason="Every digit of an article is a fact, a check, or rejected with its reason.",
        joins=f"""join (
                select article_id, {_DIGITS.format("document_text")} as digits from raw.documents
            ) as document on document.article_id = this.article_id
            left join (
                select article_id, sum({_DIGITS.format("token_text")}) as digits from {TOKENS}
                group by article_id
            ) as ledger on ledger.article_id = this.article_id""",
        broken="document.digits > coalesce(ledger.digits, 0)",
        shows=("document.digits as digits_in_document", "ledger.digits as digits_in_ledger"),
    ),
)
