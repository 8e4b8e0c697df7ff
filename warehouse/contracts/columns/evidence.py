"""Columns that every claim carries: the sentence behind it and the rule that made it."""

from warehouse.contracts import vocabulary
from warehouse.contracts.model import Column as C

COLUMNS = (
    C("sentence_id", "VARCHAR", "Hash of article_id and sentence span."),
    C("sentence_index", "INTEGER", "Position of the sentence in the article, from 0.", minimum=0),
    C("sentence_text", "VARCHAR", "The sentence, verbatim."),
    C("evidence_text", "VARCHAR", "The sentence behind the row, verbatim: document_text[span_start:span_end]."),
    C("span_start", "BIGINT", "First character of the evidence in the received document, from 0; of the token in the number ledger, of the line for a dropped line.", minimum=0),
    C("span_end", "BIGINT", "One past the last character of the evidence (or token, or line).", minimum=0),
    C("rule_id", "VARCHAR", "Extraction rule that made the claim; the codebook explains it."),
    C("confidence", "DOUBLE", "How much the rule is trusted, 0 to 1; a policy value, not a probability.", minimum=0),
    C("extractor_version", "VARCHAR", "Hash of the rules and language packs that made the row."),
    C("fact_id", "VARCHAR", "Any id that evidence() answers for."),
    C("attribution_text", "VARCHAR", "Words that say who says so, verbatim."),
    C("claim_source_kind", "VARCHAR", "Who says so, as a kind.", allowed=vocabulary.CLAIM_SOURCE_KINDS),
    C("polarity", "VARCHAR", "Whether the text asserts, denies or supposes it.", allowed=vocabulary.POLARITIES),
    C("quotation_id", "VARCHAR", "Hash of article_id and quotation span."),
    C("quotation_text", "VARCHAR", "Quoted words, without the quotation marks."),
    C("speaker_name", "VARCHAR", "Person to whom the words are attributed."),
)  # fmt: skip
