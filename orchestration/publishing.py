"""Publishes what was built, and knows when there is nothing to build, or to audit again."""

from datetime import date

from orchestration.versions import present_versions
from warehouse.errors import ReleaseError
from warehouse.lake import Lake
from warehouse.releases import Release, current_release, publish, release_version, verify
from warehouse.releases.inputs import digest_of_articles
from warehouse.releases.manifest import MANIFEST, read_manifest
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


def audited_days(settings: Settings, lake: Lake) -> set[date]:
    """Days of the lake whose articles the current release has, read and audited by this code.

    A day of which a file was written since is none of them.
    """
    try:
        release = current_release(settings)
        manifest = read_manifest(release.path)
    except ReleaseError:
        return set()
    made_by, present = manifest["versions"], present_versions()
    if any(made_by[name] != getattr(present, name) for name in ("code_version", "rule_version")):
        return set()
    known = {day["ingest_date"]: day["article_ids_sha256"] for day in manifest["inputs"]["days"]}
    return {
        day
        for day, article_ids in lake.documents_by_day().items()
        if known.get(day.isoformat()) == digest_of_articles(article_ids)
    } - lake.days_written_since((release.path / MANIFEST).stat().st_mtime)


def publish_build(settings: Settings, lake: Lake) -> Release:
    """Turn the audited build database, made of the lake, into the current release.

    Raises:
        ReleaseError: the audit forbids it, or a table does not fit its contract.
    """
    docs = settings.build / "data_docs"
    pages = docs if docs.is_dir() else None
    return publish(settings, lake, present_versions(), data_docs=pages)
