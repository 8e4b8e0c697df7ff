"""Columns of the number ledger and of the checks that corroborate."""

from warehouse.contracts import vocabulary
from warehouse.contracts.model import Column as C

COLUMNS = (
    C("token_id", "VARCHAR", "Hash of article_id and token span."),
    C("token_text", "VARCHAR", "The number or date-like token, verbatim."),
    C("token_kind", "VARCHAR", "What the token looks like.", allowed=vocabulary.TOKEN_KINDS),
    C("outcome", "VARCHAR", "Where the token ended.", allowed=vocabulary.LEDGER_OUTCOMES),
    C("reason", "VARCHAR", "For a fact the column it fills, for a check the check, for a rejection why."),
    C("check_id", "VARCHAR", "Hash of article_id, check kind and span."),
    C("check_kind", "VARCHAR", "Which two statements of the text were compared.", allowed=vocabulary.CHECK_KINDS),
    C("subject_id", "VARCHAR", "Fact that the check corroborates; the article for a date line."),
    C("expected_text", "VARCHAR", "What the first statement leads one to expect."),
    C("observed_text", "VARCHAR", "What the second statement gives."),
    C("is_passed", "BOOLEAN", "Whether the two agree."),
)  # fmt: skip
