"""Rows of checks: what a text says twice, such as a weekday beside its date, agrees or does not."""

from collections.abc import Iterator

from ingest.articles.expressions import dates_in, durations_in
from ingest.articles.model import Article, Cue, Sentence
from ingest.claims.collector import Claims, Row, Used
from ingest.claims.events import EventIds
from ingest.dates import DateMention, DurationMention
from ingest.events.context import Scene
from ingest.events.model import Event
from ingest.events.when.duration import event_of_duration
from ingest.offices.model import Office


def add_duration_checks(claims: Claims, scene: Scene, ids: EventIds) -> Used:
    """«For two days» beside a dated event: the duration agrees with the range or does not."""
    used: Used = []
    for sentence in scene.article.holding(Cue.DURATION) if ids else ():
        for duration in durations_in(sentence.text, scene.article.language):
            event = event_of_duration(scene, sentence, duration)
            days = _days(event)
            if event is None or days is None or duration.days is None or id(event) not in ids:
                continue
            span = (sentence.start + duration.start, sentence.start + duration.end)
            row = _duration_row(duration, days, ids[id(event)])
            parts = ("duration_agrees", *span)
            used.append((*span, "duration_agrees", _add(claims, parts, sentence, row)))
    return used


def _days(event: Event | None) -> int | None:
    """Length of an event whose first and last day are known."""
    if event is None or event.when is None or event.when.resolved.precision != "day":
        return None
    return (event.when.resolved.end - event.when.resolved.start).days + 1


def _duration_row(duration: DurationMention, days: int, event_id: str) -> Row:
    return {
        "check_kind": "duration_agrees",
        "subject_id": event_id,
        "expected_text": f"{duration.days} days",
        "observed_text": f"{days} days",
        "is_passed": duration.days == days,
        "rule_id": "duration_against_range",
    }


def add_list_checks(claims: Claims, offices: list[Office]) -> None:
    """«three new regional offices in A, B and C»: the stated number against the list's length."""
    for quantity in claims.rows.get("quantities", []):
        start, value = quantity["span_start"], quantity["value"]
        listed = [o for o in offices if o.sentence.start == start and not o.is_inferred]
        if not listed or value is None or not str(quantity["measure"]).startswith("offices"):
            continue
        row: Row = {
            "check_kind": "list_length_agrees",
            "subject_id": quantity["quantity_id"],
            "expected_text": f"{value} offices",
            "observed_text": f"{len(listed)} offices",
            "is_passed": len(listed) == value,
            "rule_id": "number_against_list",
        }
        parts = ("list_length_agrees", str(quantity["quantity_id"]))
        _add(claims, parts, listed[0].sentence, row)


def add_weekday_checks(claims: Claims, article: Article, scene: Scene, ids: EventIds) -> None:
    """A weekday beside its date: in the page's date line and in sentences."""
    dated = {e.when.start: ids[id(e)] for e in scene.events if e.when and id(e) in ids}
    for sentence, mention in _dates(claims, article):
        verdict = mention.surface.weekday_agreement(article.anchor)
        if verdict is None:
            continue
        start, end = sentence.start + mention.start, sentence.start + mention.end
        row: Row = {
            "check_kind": "weekday_agrees",
            "subject_id": dated.get(start, article.article_id),
            "expected_text": verdict.stated,
            "observed_text": verdict.actual,
            "is_passed": verdict.agrees,
            "rule_id": "weekday_against_date",
        }
        _add(claims, ("weekday_agrees", start, end), sentence, row)


def _dates(claims: Claims, article: Article) -> Iterator[tuple[Sentence, DateMention]]:
    """Dates of the sentences, and of the date lines, which may be in the chrome's language."""
    lines = [d.line for d in article.dropped if d.kind in ("date_line", "source_line")]
    languages = dict.fromkeys([article.language, article.chrome_language or article.language])
    for line in lines:
        for language in languages:
            for mention in dates_in(line.text, language):
                yield claims.line(line), mention
    for sentence in article.holding(Cue.DATE):
        for mention in dates_in(sentence.text, article.language):
            yield sentence, mention


def _add(claims: Claims, parts: tuple[str | int, ...], sentence: Sentence, row: Row) -> str:
    return claims.add("checks", "check_id", parts, sentence, row)
