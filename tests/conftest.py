"""How tests spread over workers: those of one file stay together, and so do those of one fixture.

Fixtures that build a release or parse dbt take longer than all tests that use them; two workers
that each make one would take twice as long.
"""

import pytest

PATIENT = ("releases", "dbt_project", "golden")
"""Folders whose tests publish, transform or read whole articles."""


@pytest.hookimpl(tryfirst=True)
def pytest_itemcollected(item: pytest.Item) -> None:
    """Tests that try hundreds of inputs, real articles or whole releases are slow."""
    is_property = getattr(getattr(item, "obj", None), "is_hypothesis_test", False)
    tries_many = is_property or item.get_closest_marker("shared")
    if tries_many or item.path.parent.name in PATIENT or item.path.stem.endswith("_cost"):
        item.add_marker(pytest.mark.slow)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Group every test that is in no group yet by its file, those of the seeds by their folder."""
    for item in items:
        if item.get_closest_marker("xdist_group") is None:
            place = item.path.parent if item.path.parent.name == "seeds" else item.path
            item.add_marker(pytest.mark.xdist_group(place.name))
