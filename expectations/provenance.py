"""Provenance: every claim leads to words of a received document, as they were received.

A span counts characters of `document_text` from 0, as Python slices do; DuckDB counts from 1. These
rules stop the build: a claim without its evidence is worse than no claim.
"""

from expectations.rules import QUARANTINE, STOP, WARN, Rule
from warehouse.contracts.model import Table
from warehouse.contracts.tables.raw import RAW

ARTICLES = "raw.articles"
COUNTS = "raw.participant_counts"
CLAIMS = "raw.event_claims"

_WITH_DOCUMENT = "left join raw.documents as document on document.article_id = this.article_id"
_WITH_SENTENCE = "left join raw.sentences as sentence on sentence.sentence_id = this.sentence_id"


_EXTRACTED = Rule(
    name="extraction__did_not_fail",
    table=ARTICLES,
    severity=QUARANTINE,
    reason="A rule of extraction failed on this article: please report it with its text.",
    broken="this.extraction_error is not null",
    shows=("extraction_error",),
)


def claim_rules() -> tuple[Rule, ...]:
    """Rules of provenance for every raw table that carries evidence, spans or tokens."""
    claims = [table for table in RAW if "sentence_id" in table.references or _has_evidence(table)]
    return (
        *(rule for table in claims for rule in _evidence("raw." + table.name)),
        *_VERBATIM,
        *_INSIDE_EVIDENCE,
        _one_extractor_version(),
        _EXTRACTED,
    )


def _has_evidence(table: Table) -> bool:
    names = table.column_names()
    return "sentence_id" in names and "confidence" in names


def _evidence(table: str) -> tuple[Rule, ...]:
    return (
        Rule(
            name="sentence__exists_in_article",
            table=table,
            severity=STOP,
            is_of_one_article=True,
            reason="A claim without its sentence cannot be verified.",
            joins=_WITH_SENTENCE,
            broken="sentence.article_id is distinct from this.article_id",
            shows=("sentence_id", "sentence.article_id as article_of_sentence"),
        ),
        Rule(
            name="evidence_span__is_its_sentence",
            table=table,
            severity=STOP,
            is_of_one_article=True,
            reason="The span of a claim is that of the sentence behind it.",
            joins=_WITH_SENTENCE,
            broken="this.span_start <> sentence.span_start or this.span_end <> sentence.span_end",
            shows=(
                "span_start", "span_end", "sentence.span_start as sentence_start",
                "sentence.span_end as sentence_end",
            ),
        ),
        Rule(
            name="confidence__between_zero_and_one",
            table=table,
            severity=STOP,
            is_of_one_article=True,
            reason="Confidence is a share.",
            broken="this.confidence not between 0 and 1",
            shows=("rule_id", "confidence"),
        ),
    )  # fmt: skip


def _verbatim(table: str, text: str, start: str, end: str) -> tuple[Rule, ...]:
    """The words at a span are the words of the document, and the span runs forwards."""
    return (
        Rule(
            name=f"{text}__verbatim",
            table=table,
            severity=STOP,
            is_of_one_article=True,
            reason="Words are quoted as received: document_text[start:end] gives them.",
            joins=_WITH_DOCUMENT,
            broken=f"""this.{text} is not null and this.{text} is distinct from
                substring(document.document_text, this.{start} + 1, this.{end} - this.{start})""",
            shows=(text, start, end),
        ),
        Rule(
            name=f"{start}__not_after_{end}",
            table=table,
            severity=STOP,
            is_of_one_article=True,
            reason="A span runs forwards.",
            broken=f"this.{start} > this.{end}",
            shows=(text, start, end),
        ),
    )


_VERBATIM = (
    *_verbatim("raw.sentences", "sentence_text", "span_start", "span_end"),
    *_verbatim("raw.dropped_lines", "line_text", "span_start", "span_end"),
    *_verbatim("raw.number_tokens", "token_text", "span_start", "span_end"),
    *_verbatim(COUNTS, "count_text", "count_span_start", "count_span_end"),
    *_verbatim(CLAIMS, "date_text", "date_span_start", "date_span_end"),
)


def _quoted(table: str, text: str) -> Rule:
    return Rule(
        name=f"{text}__inside_evidence",
        table=table,
        severity=WARN,
        reason="The words stand in the sentence that is given as their evidence.",
        joins=_WITH_SENTENCE,
        broken=f"not contains(sentence.sentence_text, this.{text})",
        shows=(text, "sentence.sentence_text"),
    )


_INSIDE_EVIDENCE = (
    Rule(
        name="count_span__inside_evidence",
        table=COUNTS,
        severity=WARN,
        reason="A count stands in the sentence that is given as its evidence.",
        broken="this.count_span_start < this.span_start or this.count_span_end > this.span_end",
        shows=("count_text", "count_span_start", "count_span_end", "span_start", "span_end"),
    ),
    _quoted("raw.event_countries", "country_text"),
    _quoted("raw.quantities", "quantity_text"),
    Rule(
        name="parent_event__exists",
        table=CLAIMS,
        severity=STOP,
        reason="A part points to an event of the same article, and never to itself.",
        joins=f"left join {CLAIMS} as parent on parent.event_claim_id = this.parent_event_claim_id",
        broken="""this.parent_event_claim_id is not null
            and (this.parent_event_claim_id = this.event_claim_id
                or parent.article_id is distinct from this.article_id)""",
        shows=("event_name", "parent_event_claim_id"),
    ),
)


def _one_extractor_version() -> Rule:
    versions = " union ".join(
        f"select article_id, extractor_version from raw.{table.name}"
        for table in RAW
        if {"article_id", "extractor_version"} <= set(table.column_names())
    )
    return Rule(
        name="extractor_version__single_per_article",
        table=ARTICLES,
        severity=STOP,
        is_of_one_article=True,
        reason="Rows of one article made by two versions of the rules may contradict each other.",
        joins=f"""join (
                select article_id, count(*) as version_count,
                    string_agg(extractor_version, ', ' order by extractor_version) as versions
                from ({versions}) group by article_id
            ) as made on made.article_id = this.article_id""",
        broken="made.version_count > 1",
        shows=("made.versions",),
    )
