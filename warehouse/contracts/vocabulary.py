"""The closed sets of values of the warehouse: singular, lower case, one home.

The codebook explains each value; language packs map words to them; expectations hold them.
"""

EVENT_KINDS = (
    "conference", "summit", "forum", "congress", "convention", "symposium", "seminar", "webinar",
    "workshop", "training", "hackathon", "expo", "fair", "exhibition", "festival", "ceremony",
    "meeting", "governance_meeting", "hearing", "press_conference", "rally", "protest", "concert",
    "celebration", "reception", "tournament", "competition", "camp", "session", "talk", "tour",
    "election_event", "other",
)  # fmt: skip
EVENT_STATUSES = ("scheduled", "ongoing", "held", "postponed", "cancelled")
EVENT_STAGES = (
    "announced", "forecast", "registered", "postponed", "moved", "cancelled", "ongoing", "held",
    "counted",
)  # fmt: skip
EVENT_FORMATS = ("in_person", "online", "hybrid")
DATE_PRECISIONS = ("day", "month", "quarter", "season", "year")

OFFICE_KINDS = (
    "headquarters", "regional_office", "country_office", "branch", "secretariat",
    "liaison_office", "office",
)  # fmt: skip
OFFICE_STATUSES = ("planned", "opened", "existing", "relocated", "closed")
OFFICE_CHANGES = (
    "opened", "open_since", "moved_in", "closed", "moved_out", "to_open", "to_move_in", "to_close",
    "to_move_out",
)  # fmt: skip

QUALIFIERS = (
    "exact", "approx", "nearly", "more_than", "at_least", "less_than", "at_most", "between",
    "vague_plural", "ordinal_record", "none_reported",
)  # fmt: skip
ROLES = (
    "participant", "attendee", "delegate", "representative", "speaker", "exhibitor", "sponsor",
    "volunteer", "journalist", "visitor", "viewer", "registrant", "invitee", "guest", "expert",
    "member", "country_represented", "city_represented", "organisation_represented",
    "team_represented",
)  # fmt: skip
UNITS = (
    "person", "organisation", "city", "country", "team", "family", "visit", "page_view", "stream",
    "office", "year", "day", "square_metre", "money", "percent", "other",
)  # fmt: skip
SCOPES = (
    "event_total", "per_day", "day_n", "session", "sub_event", "sub_group", "series_cumulative",
    "multi_event",
)  # fmt: skip
MODES = ("in_person", "online", "hybrid_total", "unknown")
BASES = (
    "expected", "registered", "invited", "capacity", "reported_actual", "counted", "audited",
    "historical", "enumerated", "derived",
)  # fmt: skip
CLAIM_SOURCE_KINDS = (
    "organiser", "venue", "police_or_authority", "participant_org", "press_agency", "reporter",
    "unknown",
)  # fmt: skip
POLARITIES = ("asserted", "denied", "hypothetical")

MEASURES = (
    "membership", "population", "offices_announced", "offices", "organisation_age", "duration",
    "exhibition_area", "other",
)  # fmt: skip
LEDGER_OUTCOMES = ("fact", "check", "rejected")
TOKEN_KINDS = ("number", "number_word", "ordinal", "date", "relative_date")
CHECK_KINDS = ("duration_agrees", "list_length_agrees", "weekday_agrees")
PLACE_KINDS = ("district", "city", "region", "country")
PROGRAMME_KINDS = ("award", "programme", "campaign", "fund")
ORGANISATION_ROLES = ("organiser", "co_organiser", "host", "sponsor", "partner")
RELATIONS = ("founder_of", "parent_of", "part_of", "renamed_from")
MEMBERSHIP_STATUSES = ("planned", "joined", "member", "left")
MEMBER_KINDS = ("organisation", "city", "region", "country")
SEVERITIES = ("stop", "warn", "quarantine")
