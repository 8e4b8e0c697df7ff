"""Stories about what becomes of events, offices and memberships over the years.

Each function adds its articles to the newsroom and returns the ids that tests ask for, by name.
"""

from datetime import date

from tests.dbt_project.newsroom import Article, Ids, Newsroom, Row

FAIR = {"series_key": "river fair", "series_name": "River Fair", "event_kind": "fair"}


def editions_of_one_fair(room: Newsroom) -> Ids:
    """A fair that skips a year, is forecast, held, counted, and remembered a year later."""
    ids: Ids = {}
    for year, visitors in ((2021, 1000), (2023, 1200), (2024, 1320)):
        report = room.article(f"fair {year}", published_date=date(year, 9, 9))
        ids[f"{year}"] = report.event(
            f"River Fair {year}", date(year, 9, 7), edition_year=year, **FAIR
        )
        ids[f"{year}_count"] = report.count(
            ids[f"{year}"], f"{visitors} visitors", visitors, role="visitor"
        )
    called_off = room.article("fair 2022", published_date=date(2022, 8, 1))
    ids["2022"] = called_off.event(
        "River Fair 2022", date(2022, 9, 7), edition_year=2022, event_status="cancelled", **FAIR
    )
    preview = room.article("fair preview", published_date=date(2023, 8, 1))
    told = preview.event(
        "River Fair 2023", date(2023, 9, 7), edition_year=2023, event_status="scheduled", **FAIR
    )
    ids["forecast"] = preview.count(
        told, "1500 visitors", 1500, role="visitor", basis="expected",
        claim_source_kind="organiser",
    )  # fmt: skip
    outlook = room.article("fair outlook", published_date=date(2024, 8, 1))
    following = outlook.event(
        "River Fair 2024", date(2024, 9, 7), edition_year=2024, event_status="scheduled", **FAIR
    )
    ids["remembered"] = outlook.count(
        following, "1210 visitors", 1210, role="visitor", about_year=2023, basis="historical"
    )
    ids["historical"] = outlook.count(
        following, "800 visitors", 800, role="visitor", about_year=2019
    )
    return ids


def offices_that_come_and_go(room: Newsroom) -> Ids:
    """One office opens twice in the papers, one seat moves; a later list leaves an office out."""
    february = room.article("lab opens", published_date=date(2024, 2, 17))
    opened = february.office("Tide Institute", "Porto", "branch", "opened",
                             opened_date_latest=date(2024, 2, 17))  # fmt: skip
    september = room.article("lab inaugurated", published_date=date(2024, 9, 10))
    september.office("Tide Institute", "Porto", "branch", "opened",
                     opened_date_earliest=date(2024, 9, 9), opened_date_latest=date(2024, 9, 9))  # fmt: skip
    before = room.article("seat", published_date=date(2023, 3, 1))
    old = before.office("Tide Institute", "Geneva", "headquarters", "existing",
                        opened_date_latest=date(2023, 3, 1))  # fmt: skip
    move = room.article("seat moves", published_date=date(2024, 3, 1))
    new = move.office("Tide Institute", "Nairobi", "headquarters", "relocated",
                      opened_date_latest=date(2024, 3, 1))  # fmt: skip
    notice = room.article("office to close", published_date=date(2024, 6, 1))
    leaving = notice.office(
        "Tide Institute", "Leeds", "office", "existing", office_change="to_close",
        opened_date_latest=date(2024, 6, 1), closed_date_earliest=date(2024, 12, 31),
        closed_date_latest=date(2024, 12, 31), closed_date_precision="day",
    )  # fmt: skip
    return {"opened": opened, "old": old, "new": new, "leaving": leaving}


def a_town_that_leaves_and_comes_back(room: Newsroom) -> Ids:
    """A town joins, leaves, joins again; one paper has another year; an institute is to join."""
    room.place("place:ghent", "Ghent", country_code="BE")
    town: Row = {"member_kind": "city", "member_name": "Ghent", "place_id": "place:ghent",
                 "country_code": "BE"}  # fmt: skip
    told = (
        ("joins", 2021, "joined", "month", date(2021, 3, 1), date(2021, 3, 31)),
        ("joined_then", 2022, "joined", "year", date(2022, 1, 1), date(2022, 10, 9)),
        ("is_member", 2023, "member", "year", date(2021, 1, 1), date(2021, 12, 31)),
        ("leaves", 2024, "left", "day", date(2024, 9, 1), date(2024, 9, 1)),
        ("returns", 2025, "joined", "month", date(2025, 5, 1), date(2025, 5, 31)),
    )
    ids: Ids = {}
    for name, year, status, precision, earliest, latest in told:
        article = room.article(f"town {name}", published_date=date(year, 10, 9))
        change = "left" if status == "left" else "joined"
        days: Row = {f"{change}_date_earliest": earliest, f"{change}_date_latest": latest,
                     f"{change}_date_precision": precision}  # fmt: skip
        ids[name] = _membership(article, town, membership_status=status, **days)
    plan = room.article("institute plans", published_date=date(2024, 4, 9))
    institute: Row = {"member_kind": "organisation", "member_name": "Tide Institute",
                      "member_key": "tide institute"}  # fmt: skip
    ids["plan"] = _membership(
        plan, institute, membership_status="planned", joined_date_precision="year",
        joined_date_earliest=date(2027, 1, 1), joined_date_latest=date(2027, 12, 31),
    )  # fmt: skip
    return ids


def _membership(article: Article, member: Row, **values: object) -> str:
    """A claim about a member of the Quay League. Its id."""
    for name in ("Quay League", str(member["member_name"])):
        article.tell("organisations", "organisation_mention_id", f"The {name} met.",
                     organisation_name=name, organisation_key=name.lower())  # fmt: skip
    return article.tell(
        "membership_claims", "membership_claim_id", "The league spoke of its members.",
        organisation_name="Quay League", organisation_key="quay league",
        known_by_date=article.values["published_date"], **member, **values,
    )  # fmt: skip
