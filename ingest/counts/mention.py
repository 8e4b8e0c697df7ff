"""What the package gives back: counts found in a sentence and reasons for number tokens."""

import re
from dataclasses import dataclass

_YEAR = re.compile("(?:19|20)[0-9]{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class CountMention:
    """One number in one sentence with what it counts. Offsets are characters of the sentence.

    Args:
        start, end, text: the expression with hedge and counted noun; `sentence[start:end] == text`.
        number_start, number_end: the number alone (both numbers of a range).
        value: number as written; None for ranges and pure words.
        lower_bound, upper_bound: what the words allow, inclusive; None for no bound.
        qualifier, unit, scope, mode: as in `warehouse.contracts.vocabulary`.
        role: as there; None where no one takes part.
        qualifier_text: the hedge, verbatim; None where there is none.
        is_estimate: the text hedges the number.
        is_round_number: a bare number that ends in 0.
        is_record_claim: the text calls it a record.
        is_announced: offices that the text calls new or says are being opened.
        role_text: the counted noun, verbatim; None where only a verb says what is counted.
        measure: `participant` for people and bodies that may take part in a gathering, otherwise
            what else is counted (see `MEASURES`).
        basis_hint: basis that words near the number state; None leaves it to the tense.
        about_year_text: words that tie the number to a year or an earlier edition.
        claim_source_kind, attribution_text: who says so.
        polarity: asserted, denied or hypothetical.
        subject_hint: the name or noun phrase before the number, for memberships, populations and
            offices.
        has_attendance_context: a word of taking part governs the number, or a gathering is near.
        is_strong: the noun alone says that people take part (participants, exhibitors …).
        needs_event: only the rest of the article can tell whether people gather.
        rule_id: how the number was tied to what it counts.
    """

    start: int
    end: int
    text: str
    number_start: int
    number_end: int
    value: int | None
    lower_bound: int | None
    upper_bound: int | None
    qualifier: str
    qualifier_text: str | None
    is_estimate: bool
    is_round_number: bool
    is_record_claim: bool
    is_announced: bool
    role: str | None
    role_text: str | None
    unit: str
    measure: str
    scope: str
    mode: str
    basis_hint: str | None
    about_year_text: str | None
    claim_source_kind: str
    attribution_text: str | None
    polarity: str
    subject_hint: str | None
    has_attendance_context: bool
    is_strong: bool
    needs_event: bool
    rule_id: str

    @property
    def about_year(self) -> int | None:
        """The year in `about_year_text` as a number; None for «last year» and the like."""
        years = _YEAR.findall(self.about_year_text or "")
        return int(years[0]) if years else None

    @property
    def is_attendance(self) -> bool:
        """Whether the number counts people or bodies taking part, as far as its sentence tells."""
        if self.measure != "participant" or self.polarity != "asserted":
            return False
        return self.is_strong or self.has_attendance_context


@dataclass(frozen=True, slots=True)
class TokenReason:
    """A digit token or number word of a text and why it is (or is not) a count.

    Args:
        start, end, text: characters of the text; `text == line[start:end]`.
        kind: as in `TOKEN_KINDS` of the vocabulary: number, number_word, ordinal or date.
        reason: what the token is; `unclassified_number` where nothing tells.
    """

    start: int
    end: int
    text: str
    kind: str
    reason: str
