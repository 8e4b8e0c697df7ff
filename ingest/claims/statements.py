"""Rows of programmes, quotations and checks."""

from ingest.articles.model import Article
from ingest.claims.collector import Claims
from ingest.claims.events import EventIds
from ingest.dates import find_dates, find_durations
from ingest.events.context import Scene
from ingest.offices.model import Office
from ingest.organisations.founding import Programme
from ingest.organisations.quotes import Quote

Used = list[tuple[int, int, str, str]]
"""Start, end, reason and id of what the ledger accounts for."""


def add_programmes(claims: Claims, programmes: list[Programme]) -> Used:
    """The rows of raw.programmes."""
    used: Used = []
    for programme in programmes:
        claim_id = claims.add("programmes", "programme_claim_id", (programme.name,), programme.sentence, {
            "programme_name": programme.name, "programme_kind": programme.kind, "launched_by_name": programme.launched_by,
            "launched_date": programme.date.start if programme.date else None,
            "launched_precision": programme.date.precision if programme.date else None,
            "launched_text": programme.text, "rule_id": "programme_launched",
        })  # fmt: skip
        if programme.span:
            used.append((*programme.span, "programme_launch", claim_id))
    return used


def add_quotes(claims: Claims, quotes: list[Quote]) -> None:
    """The rows of raw.quotations."""
    for quote in quotes:
        claims.add("quotations", "quotation_id", (quote.words,), quote.sentence, {
            "speaker_name": quote.speaker_name, "quotation_text": quote.words, "rule_id": "quotation_with_speaker",
        })  # fmt: skip


def add_duration_checks(claims: Claims, scene: Scene, ids: EventIds) -> Used:
    """«For two days» beside a dated event: the duration agrees with the range or does not."""
    used: Used = []
    for sentence in scene.article.sentences:
        for duration in find_durations(sentence.text, scene.article.language):
            event = scene.owner(sentence, duration.start) or scene.focus(sentence)
            if (
                duration.days is None
                or event is None
                or event.when is None
                or event.when.resolved.precision != "day"
                or id(event) not in ids
            ):
                continue
            days = (event.when.resolved.end - event.when.resolved.start).days + 1
            span = (sentence.start + duration.start, sentence.start + duration.end)
            check_id = claims.add("checks", "check_id", ("duration_agrees", *span), sentence, {
                "check_kind": "duration_agrees", "subject_id": ids[id(event)], "expected_text": f"{duration.days} days",
                "observed_text": f"{days} days", "is_passed": duration.days == days, "rule_id": "duration_against_range",
            })  # fmt: skip
            used.append((*span, "duration_agrees", check_id))
    return used


def add_list_checks(claims: Claims, offices: list[Office]) -> None:
    """«three new regional offices in A, B and C»: the stated number against the length of the list."""
    for quantity in claims.rows.get("quantities", []):
        start = quantity["span_start"]
        listed = [o for o in offices if o.sentence.start == start and not o.is_inferred]
        is_of_offices = str(quantity["measure"]).startswith("offices")
        if not (is_of_offices and listed) or quantity["value"] is None:
            continue
        parts = ("list_length_agrees", str(quantity["quantity_id"]))
        values = {
            "check_kind": "list_length_agrees",
            "subject_id": quantity["quantity_id"],
            "expected_text": f"{quantity['value']} offices",
            "observed_text": f"{len(listed)} offices",
            "is_passed": len(listed) == quantity["value"],
            "rule_id": "number_against_list",
        }
        claims.add("checks", "check_id", parts, listed[0].sentence, values)


def add_weekday_checks(claims: Claims, article: Article, scene: Scene, ids: EventIds) -> None:
    """A weekday beside its date: in the page's date line and in sentences."""
    dated = {event.when.start: ids[id(event)] for event in scene.events if event.when and id(event) in ids}
    languages = dict.fromkeys([article.language, article.chrome_language or article.language])
    lines = [d.line for d in article.dropped if d.kind in ("date_line", "source_line")]
    for sentence in [*(claims.line(line) for line in lines), *article.sentences]:
        for mention in (m for language in languages for m in find_dates(sentence.text, language)):
            verdict = mention.surface.weekday_agreement(article.anchor)
            if verdict is None:
                continue
            start, end = sentence.start + mention.start, sentence.start + mention.end
            values = {
                "check_kind": "weekday_agrees",
                "subject_id": dated.get(start, article.article_id),
                "expected_text": verdict.stated,
                "observed_text": verdict.actual,
                "is_passed": verdict.agrees,
                "rule_id": "weekday_against_date",
            }
            claims.add("checks", "check_id", ("weekday_agrees", start, end), sentence, values)
