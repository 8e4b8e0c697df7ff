"""Publishes what was built, and knows when there is nothing to build."""

from orchestration.versions import present_versions
from warehouse.errors import ReleaseError
from warehouse.lake import Lake
from warehouse.releases import Release, current_release, publish, release_version, verify
from warehouse.settings import Settings


def current_if_up_to_date(settings: Settings, lake: Lake) -> Release | None:
    """The current release where the lake and the present code would give just that, intact."""
    versions = present_versions()
    if lake.stale_batches(versions.rule_version):
        return None
    try:
        current = current_release(settings)
        wanted = release_version(lake, versions)
    except ReleaseError:
        return None
    is_up_to_date = current.version == wanted and not verify(settings, wanted)
    return current if is_up_to_date else None


def publish_build(settings: Settings, lake: Lake) -> Release:
    """Turn the audited build database, made of the lake, into the current release.

    Raises:
        ReleaseError: the audit forbids it, or a table does not fit its contract.
    """
    docs = settings.build / "data_docs"
    pages = docs if docs.is_dir() else None
    return publish(settings, lake, present_versions(), data_docs=pages)
