"""Columns of memberships: who belonged to which organisation, and from when to when."""

from warehouse.contracts import vocabulary
from warehouse.contracts.model import Column as C

COLUMNS = (
    C("membership_claim_id", "VARCHAR", "Membership as told by one article: hash of article_id, member, organisation and status."),
    C("membership_id", "VARCHAR", "Membership: hash of member, organisation and membership_number."),
    C("membership_number", "INTEGER", "1 for the first time that the member belonged to the organisation, 2 after it left and joined again, and so on.", minimum=1),
    C("member_kind", "VARCHAR", "What the member is.", allowed=vocabulary.MEMBER_KINDS),
    C("member_name", "VARCHAR", "The member: a place as the gazetteer names it, an organisation as the text does."),
    C("member_key", "VARCHAR", "Folded name of a member that is an organisation; NULL for a place."),
    C("member_organisation_id", "VARCHAR", "The member, where it is an organisation; NULL for a place."),
    C("membership_status", "VARCHAR", "What the text says became of the membership; of a membership, the latest word on it.", allowed=vocabulary.MEMBERSHIP_STATUSES),
    C("joined_date_earliest", "DATE", "Earliest day the member can have joined, or is to join; NULL where unknown."),
    C("joined_date_latest", "DATE", "Latest day the member can have joined: the stated one, else the first day on which it was told a member; or is to join."),
    C("joined_date_precision", "VARCHAR", "Precision of the stated day or «since»; NULL where only the day of publication bounds it.", allowed=vocabulary.DATE_PRECISIONS),
    C("joined_date_text", "VARCHAR", "The words that state when it joined, verbatim."),
    C("left_date_earliest", "DATE", "Earliest day the member can have left, or is to leave: the stated one, else the last day on which it was told a member; NULL where it is not told to have left."),
    C("left_date_latest", "DATE", "Latest day the member can have left, or is to leave; NULL where nobody says so (absence from a list does not), or where as many sources tell later that it is a member."),
    C("left_date_precision", "VARCHAR", "Precision of the stated day; NULL where no day is stated.", allowed=vocabulary.DATE_PRECISIONS),
    C("left_date_text", "VARCHAR", "The words that state when it left, verbatim."),
    C("member_certain_first_date", "DATE", "First day on which all who tell of the membership agree that it had begun; NULL where it is only planned."),
    C("member_certain_last_date", "DATE", "Last day on which it was told a member, inclusive; never behind the earliest day it can have left."),
    C("member_possible_first_date", "DATE", "First day on which it can have been a member by any telling; NULL where unknown."),
    C("member_possible_last_date", "DATE", "Last day on which it can have been a member by any telling, inclusive; NULL where it is not told to have left."),
    C("preferred_membership_claim_id", "VARCHAR", "The claim whose days are given: one with a stated day, told by most sources, then the finest, then the latest told."),
    C("has_membership_conflict", "BOOLEAN", "True where sources contradict each other on when it joined or left, or on whether it left."),
)  # fmt: skip
