"""What no file of the project may hold: hosts, machine paths, slow patterns, calls home."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

TEXT_SUFFIXES = {
    ".py", ".sql", ".yml", ".yaml", ".toml", ".md", ".txt", ".in", ".lock", ".csv", ".json",
    ".jsonl", "",
}  # fmt: skip
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:root|work|Users|opt/pypi|opt/wheels)/|/home/[a-z]+/")
REGISTRY = re.compile(r"pypi\.org|pythonhosted|index-url|find-links|localhost:\d{4}|registry\.")
URL_HOST = re.compile(r"https?://([A-Za-z0-9.-]+)")
# Reserved for documentation (RFC 2606) and this very machine.
OWN_HOSTS = re.compile(r"(?:^|\.)(?:example(?:\.(?:com|org|net))?|test|invalid|localhost)$|^127\.")
# Named for reading, never called; the licence of GeoNames asks for the link.
LINKED_HOSTS = {"www.geonames.org"}
UNICODE_BOUNDARY = re.compile(r"(?<!\\)(?:\\\\)*\\[bw]")
EXEMPT = {"tests/architecture/test_files.py"}


@pytest.fixture(scope="module")
def texts(files: tuple[Path, ...], repository: Path) -> dict[str, str]:
    return {
        name: path.read_text(encoding="utf-8", errors="replace")
        for path in files
        if path.suffix in TEXT_SUFFIXES
        and (name := path.relative_to(repository).as_posix()) not in EXEMPT
    }


def test_no_file_names_a_path_of_one_machine(texts: dict[str, str]) -> None:
    assert {name: m[0] for name, text in texts.items() if (m := MACHINE_PATH.search(text))} == {}


def test_no_file_names_a_package_registry(texts: dict[str, str]) -> None:
    found = {
        name: match[0]
        for name, text in texts.items()
        if (match := REGISTRY.search(text.replace("--no-emit-index-url", "")))
    }
    assert found == {}


def test_code_and_configuration_name_no_foreign_host(texts: dict[str, str]) -> None:
    """Sample articles may link wherever articles link; nothing that runs may."""
    foreign = {
        f"{name}: {host}"
        for name, text in texts.items()
        if not name.startswith(("ingest/samples/", "tests/golden/"))
        for host in URL_HOST.findall(text)
        if not OWN_HOSTS.search(host) and host not in LINKED_HOSTS
    }
    assert foreign == set()


def test_polars_patterns_use_ascii_word_boundaries(files: tuple[Path, ...]) -> None:
    r"""Unicode `\b` and `\w` leave the fast path of the Rust engine on any non-ASCII letter."""
    calls = re.compile(
        r"\.str\.(?:contains|extract|extract_all|replace|replace_all|count_matches|find)\w*\(\s*"
        r"(?:rf?|fr)?(['\"]{1,3})(?P<pattern>.*?)\1",
        re.DOTALL,
    )
    slow = [
        f"{path.name}: {match['pattern']}"
        for path in files
        if path.suffix == ".py" and "tests" not in path.parts
        for match in calls.finditer(path.read_text(encoding="utf-8"))
        if UNICODE_BOUNDARY.search(match["pattern"].replace(r"(?-u:\b)", ""))
    ]
    assert slow == []


@pytest.mark.parametrize("module", ["warehouse.contracts.generate", "ingest.codebook.generate"])
def test_generated_files_are_current(module: str, repository: Path) -> None:
    outcome = subprocess.run(
        [sys.executable, "-m", module, "--check"],
        cwd=repository, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_dbt_sends_no_statistics(repository: Path) -> None:
    text = (repository / "dbt_project" / "dbt_project.yml").read_text(encoding="utf-8")
    assert re.search(r"send_anonymous_usage_stats:\s*false", text)


def test_great_expectations_sends_no_analytics(repository: Path) -> None:
    sources = "".join(
        p.read_text(encoding="utf-8") for p in (repository / "expectations").rglob("*.py")
    )
    assert "GX_ANALYTICS_ENABLED" in sources


def test_dagster_has_telemetry_and_nux_disabled() -> None:
    from orchestration.serve import INSTANCE

    assert re.search(r"telemetry:\s*\n\s+enabled: false", INSTANCE)
    assert re.search(r"nux:\s*\n\s+enabled: false", INSTANCE)
