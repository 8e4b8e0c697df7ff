"""Stories about what becomes of events and offices over the years.

Each function adds its articles to the newsroom and returns the ids that tests ask for, by name.
"""

from datetime import date

from tests.dbt_project.newsroom import Ids, Newsroom

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
