"""Facts and labels in one line each, for lists of misses and false facts."""

from ingest.evaluation.matching import Fact


def event_text(event: Fact) -> str:
    """An extracted event with the rule behind it."""
    parts = (event["event_name"], event["start_date"], event["city_name"], event["rule_id"])
    return " | ".join(map(str, parts))


def event_label(label: Fact) -> str:
    """A labelled event with its quotation."""
    return f"{label['name']} | {label['start_date']} | {label['city']} | «{label['quote']}»"


def count_text(count: Fact) -> str:
    """An extracted count with the rule behind it."""
    return f"«{count['count_text']}» {count['role']} {count['basis']} | {count['rule_id']}"


def count_label(label: Fact) -> str:
    """A labelled count with its quotation."""
    return f"«{label['quote']}» {label['role']} {label['value']} {label['basis']}"


def office_text(office: Fact) -> str:
    """An extracted office with the rule behind it."""
    columns = ("organisation_name", "office_kind", "city_name", "office_status", "rule_id")
    return " | ".join(str(office[column]) for column in columns)


def office_label(label: Fact) -> str:
    """A labelled office with its quotation."""
    parts = (label["organisation"], label["kind"], label["city"], label["status"])
    return " | ".join(map(str, (*parts, f"«{label['quote']}»")))
