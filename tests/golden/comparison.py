"""What is missing, false or wrong in the claims of one article, in sentences.

Every expected fact must be found with the values given for it; every claim of an event, a count or
an office must be expected. Other columns, and quantities that nobody asks for, are free.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import polars as pl

from tests.golden.gold import Case, Facts
from tests.golden.matching import Row, agrees, differences, overlap, pair

_EVENT_NAMES = ("event_name", "series_name", "event_aliases")
_TRAPPED = {
    "count": ("participant_counts", "count_span_start", "count_span_end"),
    "date": ("event_claims", "date_span_start", "date_span_end"),
    "event": ("event_claims", "span_start", "span_end"),
    "office": ("office_claims", "span_start", "span_end"),
}
"""What a trap must never become, and the span that says where the fact was read."""


@dataclass
class Report:
    """Outcome of one case: problems in words, and how many facts were found, missing and false."""

    problems: list[str] = field(default_factory=list)
    found: int = 0
    missing: int = 0
    false: int = 0

    def miss(self, what: str) -> None:
        """Notes an expected fact that was not found."""
        self.missing += 1
        self.problems.append(f"MISSING {what}")

    def reject(self, what: str) -> None:
        """Notes a claim that nobody expects."""
        self.false += 1
        self.problems.append(f"FALSE   {what}")

    def correct(self, what: str, wrong: list[str]) -> None:
        """Notes a fact that was found, with what is wrong about it."""
        self.found += 1
        self.problems += [f"WRONG   {what}: {difference}" for difference in wrong]


def compare(case: Case, tables: dict[str, pl.DataFrame]) -> Report:
    """The report on the claims of one case.

    Args:
        case: the article with its expected facts.
        tables: frames by name of raw table, as `ingest.extract` gives them.
    """
    rows = {name: frame.to_dicts() for name, frame in tables.items()}
    report = Report()
    (article,) = rows["articles"]
    report.problems += [f"WRONG   article: {line}" for line in differences(case.article, article)]
    keys = _compare_events(case, rows["event_claims"], report)
    _compare_counts(case, rows["participant_counts"], keys, report)
    _compare_offices(case, rows["office_claims"], report)
    _compare_quantities(case, rows["quantities"], report)
    _compare_countries(case, rows["event_countries"], keys, report)
    report.problems += [f"TRAP    {line}" for line in _sprung_traps(case, rows)]
    return report


def _compare_events(case: Case, claims: list[Row], report: Report) -> dict[str, object]:
    """Reports on events; gives the claim's id by the key of the expected event."""
    if "events" not in case.facts:
        return {}
    expected, asserted = case.facts["events"], [c for c in claims if c["polarity"] == "asserted"]
    paired = pair(expected, asserted, _event_score)
    keys = {
        str(expected[i].get("key", i)): asserted[j]["event_claim_id"] for i, j in paired.items()
    }
    for i, fact in enumerate(expected):
        what = f"event {fact['event_name']} ({fact.get('start_date')}, {fact.get('city_name')})"
        _judge(fact, asserted[paired[i]] if i in paired else None, what, report)
    for j in sorted(set(range(len(asserted))) - set(paired.values())):
        claim = asserted[j]
        place = f"{claim['start_date']}, {claim['city_name']}"
        report.reject(f"event {claim['event_name']} ({place}) from «{_evidence(case, claim)}»")
    return keys


def _event_score(fact: Facts, claim: Row) -> float:
    """Name, first day, city and edition, in this order of weight."""
    score = overlap(fact["event_name"], claim, _EVENT_NAMES)
    for column, weight in (("start_date", 1.0), ("city_name", 0.5), ("edition_number", 0.25)):
        value = fact.get(column)
        if value is not None and claim[column] is not None:
            score += weight if agrees(column, value, claim[column]) else -weight / 4
    return score


def _compare_counts(case: Case, claims: list[Row], keys: dict[str, object], report: Report) -> None:
    """Reports on counts; a claim belongs to the fact whose words it overlaps."""
    if "counts" not in case.facts:
        return
    expected, asserted = case.facts["counts"], [c for c in claims if c["polarity"] == "asserted"]
    spans = [_occurrences(case.text, str(fact["count_text"])) for fact in expected]

    def score(fact: Facts, claim: Row) -> float:
        span = (claim["count_span_start"], claim["count_span_end"])
        is_here = _meets(span, spans[expected.index(fact)])
        return is_here + agrees("value", fact.get("value"), claim["value"]) * 0.25 if is_here else 0

    paired = pair(expected, asserted, score)
    for i, fact in enumerate(expected):
        claim = asserted[paired[i]] if i in paired else None
        what = f"count «{fact['count_text']}»"
        _judge({k: v for k, v in fact.items() if k != "count_text"}, claim, what, report)
        if claim is not None and "event" in fact:
            _judge_event(fact["event"], claim, keys, what, report)
    for j in sorted(set(range(len(asserted))) - set(paired.values())):
        claim = asserted[j]
        report.reject(f"count «{claim['count_text']}» as {claim['role']}, {claim['basis']}")


def _judge_event(
    expected: object, claim: Row, keys: dict[str, object], what: str, report: Report
) -> None:
    """Reports a count that belongs to another event; an event that is missing was reported."""
    names = expected if isinstance(expected, list) else [expected]
    ids = [keys[str(name)] for name in names if str(name) in keys]
    if ids and claim["event_claim_id"] not in ids:
        found = next((k for k, v in keys.items() if v == claim["event_claim_id"]), "no event")
        report.problems.append(f"WRONG   {what}: expected at {expected}, found at {found}")


def _compare_offices(case: Case, claims: list[Row], report: Report) -> None:
    """Reports on offices."""
    if "offices" not in case.facts:
        return
    expected = case.facts["offices"]
    paired = pair(expected, claims, _office_score)
    for i, fact in enumerate(expected):
        what = f"office {fact['office_kind']} in {fact['city_name']}"
        _judge(fact, claims[paired[i]] if i in paired else None, what, report)
    for j in sorted(set(range(len(claims))) - set(paired.values())):
        claim = claims[j]
        place = f"{claim['office_kind']} of {claim['organisation_name']} in {claim['city_name']}"
        report.reject(f"office {place} from «{_evidence(case, claim)}»")


def _office_score(fact: Facts, claim: Row) -> float:
    """The city, or else nothing; then kind and organisation."""
    if not agrees("city_name", fact["city_name"], claim["city_name"]):
        return 0
    is_kind = agrees("office_kind", fact["office_kind"], claim["office_kind"])
    return 0.5 + is_kind + overlap(fact["organisation_name"], claim, ("organisation_name",))


def _compare_quantities(case: Case, claims: list[Row], report: Report) -> None:
    """Reports on the quantities that are asked for."""
    expected = case.facts.get("quantities", [])
    paired = pair(expected, claims, lambda fact, claim: float(
        all(agrees(c, fact.get(c), claim[c]) for c in ("quantity_text", "measure"))
    ))  # fmt: skip
    for i, fact in enumerate(expected):
        what = f"quantity «{fact['quantity_text']}» ({fact['measure']})"
        _judge(fact, claims[paired[i]] if i in paired else None, what, report)


def _compare_countries(
    case: Case, claims: list[Row], keys: dict[str, object], report: Report
) -> None:
    """Reports on the countries represented at an event."""
    for fact in case.facts.get("countries", []):
        event = keys.get(str(fact["event"]))
        found = sorted(str(c["country_code"]) for c in claims if c["event_claim_id"] == event)
        if event is not None and found != fact["country_codes"]:
            what = f"countries of {fact['event']}: expected {fact['country_codes']}"
            report.problems.append(f"WRONG   {what}, found {found}")


def _judge(fact: Facts, claim: Row | None, what: str, report: Report) -> None:
    """Reports on one expected fact; an optional one is neither hit nor miss."""
    if fact.get("optional"):
        return
    if claim is None:
        report.miss(what)
    else:
        report.correct(what, differences(fact, claim))


def _sprung_traps(case: Case, rows: dict[str, list[Row]]) -> Iterator[str]:
    """Tokens that became what they must not be."""
    for trap in case.facts.get("traps", []):
        spans = _occurrences(case.text, str(trap["quote"]))
        never = trap.get("never", ["count", "date"])
        assert isinstance(never, list)
        for kind in never:
            table, start, end = _TRAPPED[kind]
            for row in rows[table]:
                if row[start] is not None and _meets((row[start], row[end]), spans):
                    yield f"«{trap['quote']}» became a {kind}, and is: {trap['why']}"
                    break


def _occurrences(text: str, quote: str) -> list[tuple[int, int]]:
    """Where a quotation stands in a text; blanks of any kind count as one."""
    pattern = r"\s+".join(re.escape(part) for part in quote.split())
    return [match.span() for match in re.finditer(pattern, text)]


def _meets(span: tuple[object, object], others: Sequence[tuple[int, int]]) -> bool:
    """Whether a span overlaps one of the others."""
    start, end = int(str(span[0])), int(str(span[1]))
    return any(start < other_end and other_start < end for other_start, other_end in others)


def _evidence(case: Case, claim: Row) -> str:
    """The first words of the sentence behind a claim."""
    return case.text[int(str(claim["span_start"])) : int(str(claim["span_end"]))][:80]
