"""Dates against the day of publication: what is told as past, present or future.

Publication is the anchor of every relative date, so it has rules of its own: inside the window that
the text implies, not after the day on which the article was received. Where an article states no
day, the latest one that its text allows stands in for it.
"""

from expectations.dates import (
    FIRST_REMEMBERED_YEAR,
    FIRST_YEAR,
    LAST_PLANNED_YEAR,
    LAST_YEAR,
    years_between,
)
from expectations.rules import QUARANTINE, STOP, WARN, Rule

ARTICLES = "raw.articles"
CLAIMS = "raw.event_claims"

DAYS_BETWEEN_TIME_ZONES = 1
"""An event of today in Auckland is one of yesterday's papers in Honolulu."""
DAYS_LONG_BEFORE = 31

WITH_ARTICLE = "join raw.articles as article on article.article_id = this.article_id"
PUBLISHED = "coalesce(article.published_date, article.published_date_latest)"

_WINDOW = (
    "published_date",
    "published_date_earliest",
    "published_date_latest",
    "published_date_text",
)
_TOLD = (
    "event_name", "event_status", "start_date", "end_date", "date_text",
    f"{PUBLISHED} as published_date",
)  # fmt: skip

_PUBLICATION = (
    Rule(
        name="published_date__within_calendar",
        table=ARTICLES,
        severity=STOP,
        reason="Such a year is a number that was mistaken for a date.",
        broken=years_between(FIRST_YEAR, LAST_YEAR, _WINDOW[:3]),
        shows=_WINDOW,
    ),
    Rule(
        name="published_date__within_living_memory",
        table=ARTICLES,
        severity=WARN,
        reason="News articles that are taken in are seldom so old, and never from the future.",
        broken=years_between(FIRST_REMEMBERED_YEAR, LAST_PLANNED_YEAR, _WINDOW[:3]),
        shows=_WINDOW,
    ),
    Rule(
        name="published_date_earliest__not_after_latest",
        table=ARTICLES,
        severity=WARN,
        reason="A window that ends before it starts means that two dates of the text disagree.",
        broken="this.published_date_earliest > this.published_date_latest",
        shows=_WINDOW,
    ),
    Rule(
        name="published_date__inside_its_window",
        table=ARTICLES,
        severity=WARN,
        reason="An article cannot report what happened after it was published.",
        broken="""this.published_date < this.published_date_earliest
            or this.published_date > this.published_date_latest""",
        shows=_WINDOW,
    ),
    Rule(
        name="published_date__not_after_ingest_date",
        table=ARTICLES,
        severity=WARN,
        reason="An article is published before it is received.",
        broken=f"this.published_date > this.ingest_date + {DAYS_BETWEEN_TIME_ZONES}",
        shows=("published_date", "published_date_text", "ingest_date"),
    ),
    Rule(
        name="published_date__not_after_page_date",
        table=ARTICLES,
        severity=WARN,
        reason="A page is rendered after its article was published.",
        broken=f"this.published_date > this.page_date + {DAYS_BETWEEN_TIME_ZONES}",
        shows=("published_date", "published_date_text", "page_date", "page_date_text"),
    ),
    Rule(
        name="inception_date__not_after_publication",
        table="raw.organisations",
        severity=WARN,
        reason="An organisation that an article names exists already, or is announced as such.",
        joins=WITH_ARTICLE,
        broken=f"this.inception_date > {PUBLISHED}",
        shows=(
            "organisation_name", "inception_date", "inception_text",
            f"{PUBLISHED} as published_date",
        ),
    ),
)  # fmt: skip

_TENSE = (
    Rule(
        name="held_event__not_after_publication",
        table=CLAIMS,
        severity=QUARANTINE,
        reason="What is told as past has begun before the article was published.",
        joins=WITH_ARTICLE,
        broken=f"""this.event_status = 'held'
            and this.start_date > {PUBLISHED} + {DAYS_BETWEEN_TIME_ZONES}""",
        shows=_TOLD,
    ),
    Rule(
        name="ongoing_event__spans_publication",
        table=CLAIMS,
        severity=WARN,
        reason="What is told as going on has begun and not ended.",
        joins=WITH_ARTICLE,
        broken=f"""this.event_status = 'ongoing' and (
            this.start_date > {PUBLISHED} + {DAYS_BETWEEN_TIME_ZONES}
            or this.end_date < article.published_date - {DAYS_BETWEEN_TIME_ZONES})""",
        shows=_TOLD,
    ),
    Rule(
        name="scheduled_event__not_long_before_publication",
        table=CLAIMS,
        severity=WARN,
        reason="What is told as future does not lie far in the past.",
        joins=WITH_ARTICLE,
        broken=f"""this.event_status = 'scheduled'
            and this.end_date < article.published_date - {DAYS_LONG_BEFORE}""",
        shows=_TOLD,
    ),
    Rule(
        name="anchor_date__not_page_date",
        table=CLAIMS,
        severity=QUARANTINE,
        reason="The day on which a page was rendered says nothing about «next Tuesday».",
        joins=WITH_ARTICLE,
        broken="""this.anchor_date = article.page_date
            and this.anchor_date is distinct from article.published_date""",
        shows=("date_text", "anchor_date", "article.published_date", "article.page_date"),
    ),
    Rule(
        name="anchor_date__is_publication_date",
        table=CLAIMS,
        severity=WARN,
        reason="A relative date counts from the day of publication.",
        joins=WITH_ARTICLE,
        broken="this.anchor_date <> article.published_date",
        shows=("date_text", "anchor_date", "article.published_date"),
    ),
)

CLAIM_RULES = (*_PUBLICATION, *_TENSE)
