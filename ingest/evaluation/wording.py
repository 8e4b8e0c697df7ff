"""Facts and labels in one line each, for lists of misses and false facts."""

from ingest.evaluation.matching import Fact


def shown(value: object) -> str:
    """A value, or «none» where it is unknown."""
    return "none" if value is None else str(value)


def event_text(event: Fact) -> str:
    """An extracted event."""
    return _joined(event["event_name"], event["start_date"], event["city_name"])


def event_label(label: Fact) -> str:
    """A labelled event."""
    return _joined(label["name"], label["start_date"], label["city"])


def count_text(count: Fact) -> str:
    """An extracted count."""
    words = " ".join(str(count["count_text"]).split())
    return _joined(f"«{words}»", count["role"], count["basis"])


def count_label(label: Fact) -> str:
    """A labelled count."""
    value = label["value"] if label["value"] is not None else f"from {label['lower']}"
    words = " ".join(str(label["quote"] or value).split())
    return _joined(f"«{words}»", label["role"], label["basis"])


def office_text(office: Fact) -> str:
    """An extracted office."""
    place = office["city_name"] or office["country_code"]
    return _joined(
        office["organisation_name"], office["office_kind"], place, office["office_status"]
    )


def office_label(label: Fact) -> str:
    """A labelled office."""
    place = label["city"] or label["country"]
    return _joined(label["organisation"], label["kind"], place, label["status"])


def _joined(*parts: object) -> str:
    """The parts that are known."""
    return ", ".join(str(part) for part in parts if part is not None)
