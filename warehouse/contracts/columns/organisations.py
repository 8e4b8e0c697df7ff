"""Columns of organisations, people, programmes and what ties them."""

from warehouse.contracts import vocabulary
from warehouse.contracts.model import Column as C

COLUMNS = (
    C("organisation_id", "VARCHAR", "Organisation: hash of organisation_key."),
    C("organisation_mention_id", "VARCHAR", "Organisation as told by one article: hash of article_id and organisation_key."),
    C("organisation_name", "VARCHAR", "Fullest name that the text gives."),
    C("organisation_key", "VARCHAR", "Folded name without legal form and article; for matching across articles."),
    C("acronym", "VARCHAR", "Acronym that the text defines for the name."),
    C("organisation_kind", "VARCHAR", "What the text calls it, e.g. «international association»."),
    C("inception_date", "DATE", "First day of the period in which it was founded or launched."),
    C("inception_precision", "VARCHAR", "How fine the inception date is.", allowed=vocabulary.DATE_PRECISIONS),
    C("inception_text", "VARCHAR", "The words that state the inception, verbatim."),
    C("valid_from_date", "DATE", "Day from which the figure holds: the day that it is told for."),
    C("valid_to_date", "DATE", "Day before the next figure of the same unit; NULL for the latest one."),
    C("preferred_quantity_id", "VARCHAR", "The quantity that was chosen: what most sources give, then the most exact."),
    C("organisation_relation_id", "VARCHAR", "Hash of article_id, subject, relation and object."),
    C("relation", "VARCHAR", "How the subject relates to the object.", allowed=vocabulary.RELATIONS),
    C("object_name", "VARCHAR", "Organisation at the other end of the relation."),
    C("relation_date", "DATE", "First day of the period in which the relation began, where stated."),
    C("relation_precision", "VARCHAR", "How fine the relation date is.", allowed=vocabulary.DATE_PRECISIONS),
    C("person_id", "VARCHAR", "Person: hash of the folded name."),
    C("person_key", "VARCHAR", "Folded name, for matching across articles."),
    C("person_role_id", "VARCHAR", "Hash of article_id, person, title and organisation."),
    C("person_name", "VARCHAR", "Name as printed."),
    C("role_title", "VARCHAR", "Title or function as printed; «author» for a byline."),
    C("programme_claim_id", "VARCHAR", "Programme as told by one article: hash of article_id and name."),
    C("programme_name", "VARCHAR", "Name of the award, programme or campaign."),
    C("programme_kind", "VARCHAR", "Award, programme, campaign or fund.", allowed=vocabulary.PROGRAMME_KINDS),
    C("launched_by_name", "VARCHAR", "Organisation that launched it."),
    C("launched_date", "DATE", "First day of the period in which it was launched."),
    C("launched_precision", "VARCHAR", "How fine the launch date is.", allowed=vocabulary.DATE_PRECISIONS),
    C("launched_text", "VARCHAR", "The words that state the launch date, verbatim."),
)  # fmt: skip
