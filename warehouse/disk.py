"""Making sure that what was renamed stays renamed after a power cut."""

import os
from pathlib import Path


def sync_folder(folder: Path) -> None:
    """Flushes the entries of a folder: names that were added, replaced or removed."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
