"""Offices: windows of opening against status and publication, and one head per organisation.

Rules and terms are those of the codebook, section Offices.
"""

from expectations.dates import corroborated
from expectations.publication import DAYS_BETWEEN_TIME_ZONES, WITH_ARTICLE
from expectations.rules import QUARANTINE, STOP, WARN, Rule

CLAIMS = "raw.office_claims"
OFFICES = "marts.fct_offices"

_WINDOW = (
    "organisation_name", "city_name", "office_status", "opened_date_earliest",
    "opened_date_latest", "opened_date_text", "known_by_date",
)  # fmt: skip
_CLOSING = (
    "organisation_name", "city_name", "office_status", "office_change", "closed_date_earliest",
    "closed_date_latest", "closed_date_text", "known_by_date",
)  # fmt: skip

CLAIM_RULES = (
    Rule(
        name="office__names_organisation_or_place",
        table=CLAIMS,
        severity=QUARANTINE,
        reason="An office of nobody in no place is a word, not an office.",
        broken="""coalesce(this.organisation_name, this.city_name, this.region_name,
            this.country_code) is null""",
        shows=("office_kind", "organisation_name", "city_name", "country_code"),
    ),
    Rule(
        name="opened_date_earliest__not_after_latest",
        table=CLAIMS,
        severity=QUARANTINE,
        reason="The window in which an office opened ends when it starts or later.",
        broken="this.opened_date_earliest > this.opened_date_latest",
        shows=_WINDOW,
    ),
    Rule(
        name="closed_date_earliest__not_after_latest",
        table=CLAIMS,
        severity=QUARANTINE,
        reason="The window in which an office closed ends when it starts or later.",
        broken="this.closed_date_earliest > this.closed_date_latest",
        shows=_CLOSING,
    ),
    Rule(
        name="closed_office__not_closed_after_publication",
        table=CLAIMS,
        severity=QUARANTINE,
        reason="«Has closed» is said of an office that is closed when the article appears.",
        broken=f"""this.office_status = 'closed'
            and this.closed_date_earliest > this.known_by_date + {DAYS_BETWEEN_TIME_ZONES}""",
        shows=_CLOSING,
    ),
    Rule(
        name="opened_office__not_opened_after_publication",
        table=CLAIMS,
        severity=QUARANTINE,
        reason="«Has opened» is said of an office that is open when the article appears.",
        broken=f"""this.office_status in ('opened', 'existing')
            and this.opened_date_earliest > this.known_by_date + {DAYS_BETWEEN_TIME_ZONES}""",
        shows=_WINDOW,
    ),
    Rule(
        name="planned_office__not_opened_before_publication",
        table=CLAIMS,
        severity=WARN,
        reason="«Will open» is said of an office that is not open yet.",
        broken=f"""this.office_status = 'planned'
            and this.opened_date_latest < this.known_by_date - {DAYS_BETWEEN_TIME_ZONES}""",
        shows=_WINDOW,
    ),
    Rule(
        name="known_by_date__is_publication_date",
        table=CLAIMS,
        severity=WARN,
        reason="An office is known by the day on which its article was published.",
        joins=WITH_ARTICLE,
        broken="this.known_by_date <> article.published_date",
        shows=("known_by_date", "article.published_date"),
    ),
    Rule(
        name="new_office__not_closed",
        table=CLAIMS,
        severity=WARN,
        reason="An office is not new and closed in one text.",
        broken="this.is_new and this.office_status = 'closed'",
        shows=_WINDOW,
    ),
    corroborated(
        "list_length_agrees", "list_length__agrees_with_count",
        "«Three offices in A, B and C» names as many as it says.",
    ),
)  # fmt: skip

MART_RULES = (
    Rule(
        name="first_known_date__not_after_last_known_date",
        table=OFFICES,
        severity=STOP,
        reason="The earliest of several days is not after the latest.",
        broken="this.first_known_date > this.last_known_date",
        shows=("organisation_name", "city_name", "first_known_date", "last_known_date"),
    ),
    Rule(
        name="opened_date_earliest__not_after_latest",
        table=OFFICES,
        severity=WARN,
        reason="Articles whose windows exclude each other tell of two offices or of an error.",
        broken="this.opened_date_earliest > this.opened_date_latest",
        shows=("organisation_name", "city_name", "opened_date_earliest", "opened_date_latest"),
    ),
    Rule(
        name="organisation__has_one_headquarters",
        table=OFFICES,
        severity=WARN,
        reason="An organisation with several headquarters has moved, or is two organisations.",
        relation=f"""(
            select organisation_id, any_value(organisation_name) as organisation_name,
                string_agg(coalesce(city_name, country_code), '; ' order by city_name) as cities
            from {OFFICES}
            where office_kind = 'headquarters' and status not in ('closed', 'relocated')
            group by organisation_id having count(*) > 1)""",
        broken="this.organisation_id is not null",
        key=("organisation_id",),
        shows=("this.organisation_name", "this.cities"),
    ),
)
