"""A mention without a noun of its own: shares, comparisons, records, «not disclosed»."""

from ingest.counts.amounts import Amount
from ingest.counts.circumstances import polarity
from ingest.counts.mention import CountMention
from ingest.counts.sentence import Sentence
from ingest.counts.years import about_years

_SHARED = frozenset({"share", "relative_change"})


def plain_mention(
    sentence: Sentence,
    span: tuple[int, int],
    measure: str,
    amount: Amount | None = None,
    *,
    qualifier: str = "approx",
    lower: int | None = None,
    rule_id: str | None = None,
) -> CountMention:
    """A mention whose number, if any, is a percentage, and whose words are its qualifier.

    Args:
        sentence: the sentence.
        span: first token and the token after the last.
        measure: `participant`, `share` or `relative_change`.
        amount: the percentage with its hedges; None where there is no number.
        qualifier, lower: what pure words say.
        rule_id: the measure by default.
    """
    first, last = span
    start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
    number = (amount.number_first, amount.number_last) if amount else span
    is_ours = measure not in _SHARED
    return CountMention(
        start=start,
        end=end,
        text=sentence.text[start:end],
        number_start=sentence.tokens[number[0]].start,
        number_end=sentence.tokens[number[1] - 1].end,
        value=amount.value if amount else None,
        lower_bound=amount.lower if amount else lower,
        upper_bound=amount.upper if amount else None,
        qualifier=amount.qualifier if amount else qualifier,
        qualifier_text=_qualifier_text(sentence, span, amount),
        is_estimate=amount.is_estimate if amount else qualifier in ("approx", "vague_plural"),
        is_round_number=False,
        is_record_claim=qualifier == "ordinal_record",
        is_announced=False,
        role="attendee" if is_ours else None,
        role_text=None,
        unit="person" if is_ours else ("percent" if measure == "share" or amount else "other"),
        measure=measure,
        scope="event_total",
        mode="unknown",
        basis_hint="reported_actual" if is_ours else None,
        about_year_text=about_years(sentence, [span])[0],
        claim_source_kind="reporter",
        attribution_text=None,
        polarity="asserted" if qualifier == "none_reported" else polarity(sentence, first, last),
        subject_hint=None,
        has_attendance_context=is_ours,
        is_strong=False,
        rule_id=rule_id or measure,
    )


def _qualifier_text(sentence: Sentence, span: tuple[int, int], amount: Amount | None) -> str | None:
    if amount is None:
        return sentence.surface(*span)
    return sentence.surface(*amount.hedge) if amount.hedge else None
