"""Mentions without a counted noun: shares, comparisons, records, «not disclosed»."""

from dataclasses import replace

from ingest.counts.amounts import Amount
from ingest.counts.circumstances import polarity
from ingest.counts.mention import CountMention
from ingest.counts.sentence import Sentence
from ingest.counts.years import about_years


def share_mention(
    sentence: Sentence, span: tuple[int, int], measure: str, amount: Amount | None = None
) -> CountMention:
    """A `share` or `relative_change`; its number, if any, is a percentage.

    Args:
        sentence: the sentence.
        span: first token and the token after the last.
        measure: `share` or `relative_change`.
        amount: the percentage with its hedges; None for fractions and multiples in words.
    """
    unit = "percent" if measure == "share" or amount else "other"
    mention = replace(_blank(sentence, span), measure=measure, unit=unit, rule_id=measure)
    if amount is None:
        return mention
    return replace(
        mention,
        number_start=sentence.tokens[amount.number_first].start,
        number_end=sentence.tokens[amount.number_last - 1].end,
        value=amount.value,
        lower_bound=amount.lower,
        upper_bound=amount.upper,
        qualifier=amount.qualifier,
        qualifier_text=sentence.surface(*amount.hedge) if amount.hedge else None,
        is_estimate=amount.is_estimate,
    )


def wordless_mention(
    sentence: Sentence, span: tuple[int, int], qualifier: str, rule_id: str
) -> CountMention:
    """A claim about attendance without any number.

    Args:
        sentence: the sentence.
        span: first token and the token after the last.
        qualifier: ordinal_record, none_reported or vague_plural.
        rule_id: the rule that made it.
    """
    mention = _blank(sentence, span)
    return replace(
        mention,
        qualifier=qualifier,
        is_estimate=qualifier == "vague_plural",
        is_record_claim=qualifier == "ordinal_record",
        role="attendee",
        unit="person",
        measure="participant",
        basis_hint="reported_actual",
        polarity="asserted" if qualifier == "none_reported" else mention.polarity,
        has_attendance_context=True,
        rule_id=rule_id,
    )


def _blank(sentence: Sentence, span: tuple[int, int]) -> CountMention:
    """A mention of some words, with nothing known about it but its place, year and polarity."""
    start, end = sentence.tokens[span[0]].start, sentence.tokens[span[1] - 1].end
    return CountMention(
        start=start,
        end=end,
        text=sentence.text[start:end],
        number_start=start,
        number_end=end,
        value=None,
        lower_bound=None,
        upper_bound=None,
        qualifier="approx",
        qualifier_text=sentence.text[start:end],
        is_estimate=True,
        is_round_number=False,
        is_record_claim=False,
        is_announced=False,
        role=None,
        role_text=None,
        unit="other",
        measure="other_quantity",
        scope="event_total",
        mode="unknown",
        basis_hint=None,
        about_year_text=about_years(sentence, [span])[0],
        claim_source_kind="reporter",
        attribution_text=None,
        polarity=polarity(sentence, *span),
        subject_hint=None,
        has_attendance_context=False,
        is_strong=False,
        needs_event=False,
        rule_id="",
    )
