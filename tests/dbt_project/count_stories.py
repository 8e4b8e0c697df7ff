"""Stories about how many came: figures that agree, differ, or speak of something else.

Each function adds its articles to the newsroom and returns the ids that tests ask for, by name.
"""

from datetime import date

from tests.dbt_project.newsroom import Ids, Newsroom


def figures_that_disagree(room: Newsroom) -> Ids:
    """Police and organisers differ; an agency prefers to believe neither."""
    article = room.article("rally", publisher="Agency", published_date=date(2024, 5, 1))
    event = article.event("Lakeside Rally 2024", date(2024, 5, 1), edition_year=2024)
    police = article.count(event, "2,000 people", 2000, claim_source_kind="police_or_authority")
    article.count(event, "5,000 people", 5000, claim_source_kind="organiser")
    return {"event": event, "police": police}


def words_instead_of_numbers(room: Newsroom) -> Ids:
    """«Hundreds» is a number only to a policy; «up to» and «not disclosed» are none to any."""
    article = room.article("words", published_date=date(2024, 4, 2))
    hundreds = article.event("Valley Forum 2024", date(2024, 4, 1), edition_year=2024)
    article.count(hundreds, "hundreds of farmers", None, qualifier="vague_plural", lower_bound=200)
    at_most = article.event("Hall Forum 2024", date(2024, 4, 1), edition_year=2024)
    article.count(at_most, "up to 500 guests", 500, qualifier="at_most", upper_bound=500)
    silent = article.event("Silent Forum 2024", date(2024, 4, 1), edition_year=2024)
    article.count(silent, "no figure", None, qualifier="none_reported")
    return {"hundreds": hundreds, "at_most": at_most, "silent": silent}


def figures_of_something_else(room: Newsroom) -> Ids:
    """Sums, days, sessions, other years, denials and visits never stand for the event."""
    article = room.article("scopes", published_date=date(2024, 3, 3))
    event = article.event("Bridge Expo 2024", date(2024, 3, 1), edition_year=2024)
    for number, scope in enumerate(
        (
            "series_cumulative",
            "multi_event",
            "per_day",
            "day_n",
            "session",
            "sub_event",
            "sub_group",
        )
    ):
        article.count(event, f"{20000 + number} people", 20000 + number, scope=scope)
    article.count(event, "30001 people", 30001, about_year=2023)
    article.count(event, "30002 people", 30002, polarity="denied")
    article.count(event, "30003 visits", 30003, unit="visit")
    article.count(event, "30004 companies", 30004, unit="organisation")
    article.count(event, "30005 people", 30005, basis="historical")
    total = article.count(event, "900 people", 900, about_year=2024)
    return {"event": event, "total": total}


def two_ways_to_take_part(room: Newsroom) -> Ids:
    """Guests on site and online, speakers beside them: figures that nobody adds up."""
    article = room.article("hybrid", published_date=date(2024, 8, 3))
    event = article.event("Signal Forum 2024", date(2024, 8, 1), edition_year=2024)
    article.count(event, "400 guests", 400)
    article.count(event, "900 viewers", 900, mode="online")
    article.count(event, "30 speakers", 30, role="speaker")
    article.count(event, "12 countries", 12, role="country_represented", unit="country")
    return {"event": event}


def plans_and_outcomes(room: Newsroom) -> Ids:
    """What was expected gives way to what was reported; the latest word of a source counts."""
    before = room.article("before", publisher="Daily", published_date=date(2024, 2, 1))
    plan = before.event("Tower Summit 2024", date(2024, 2, 10), event_status="scheduled",
                        edition_year=2024)  # fmt: skip
    before.count(plan, "500 delegates", 500, role="delegate", basis="expected")
    early = room.article("early", publisher="Daily", published_date=date(2024, 2, 10))
    told = early.event("Tower Summit 2024", date(2024, 2, 10), edition_year=2024)
    early.count(told, "610 delegates", 610, role="delegate")
    late = room.article("late", publisher="Daily", published_date=date(2024, 2, 11))
    again = late.event("Tower Summit 2024", date(2024, 2, 10), edition_year=2024)
    corrected = late.count(again, "640 delegates", 640, role="delegate")
    return {"plan": plan, "told": told, "corrected": corrected}
