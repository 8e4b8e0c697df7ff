"""dbt's manifest for Dagster: parsed anew only when the dbt project has changed.

`prepare_if_dev` of dagster-dbt does nothing outside `dagster dev`, so the manifest is prepared
here. It lives apart from the one of `citydesk build`, which may be parsing at the same moment.
"""

import os
from pathlib import Path

from dagster_dbt import DbtProject

from orchestration.transform import DATABASE_VARIABLE, PROJECT, DbtWorker
from orchestration.versions import source_hash
from warehouse.settings import Settings

_STAMP = "manifest.of"


def prepared_project(settings: Settings) -> DbtProject:
    """The dbt project with a current manifest below CITYDESK_HOME.

    Raises:
        TransformationFailedError: the project does not parse.
    """
    os.environ[DATABASE_VARIABLE] = str(settings.build_database)
    target = settings.build / "dagster"
    project = DbtProject(project_dir=PROJECT, target_path=target, profiles_dir=PROJECT)
    stamp, fingerprint = target / _STAMP, source_hash("dbt_project")
    if not project.manifest_path.is_file() or _read(stamp) != fingerprint:
        with DbtWorker(settings, target) as worker:
            worker.parse()
        stamp.write_text(fingerprint, encoding="utf-8")
    return project


def _read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None
