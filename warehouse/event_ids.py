"""Ids of events that are typed by their first characters."""

import duckdb

from warehouse.errors import UnknownIdError

_BEGINNING = """
    with known as (
        select event_id, event_name from marts.fct_events
        union all
        select former_event_id, former_event_name from release.event_id_changes
    )
    select event_id, min(event_name) from known
    where starts_with(event_id, ?) group by event_id order by event_id limit ?"""
_MOST_SHOWN = 5


def full_event_id(connection: duckdb.DuckDBPyConnection, typed: str) -> str:
    """The id of an event, of this or an earlier release, by as many characters as tell it apart.

    Raises:
        UnknownIdError: no id begins so, or several do; those are listed with their names.
    """
    beginning = typed.strip()
    query = connection.execute(_BEGINNING, [beginning, _MOST_SHOWN + 1])
    names: dict[str, str] = dict(query.fetchall()) if beginning else {}
    if beginning in names:
        return beginning
    if not names:
        raise UnknownIdError(
            f"no release knew an event {typed!r}; ids are in column event_id of fct_events and of "
            "all facts about events; offices, memberships and organisations: citydesk evidence ID"
        )
    if len(names) > 1:
        listed = [f"{event_id} ({name})" for event_id, name in names.items()][:_MOST_SHOWN]
        more = ", …" if len(names) > _MOST_SHOWN else ""
        raise UnknownIdError(
            f"several events have ids that begin with {typed!r}: {', '.join(listed)}{more}; "
            "give more characters"
        )
    return next(iter(names))
