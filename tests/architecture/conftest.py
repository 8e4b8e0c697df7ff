"""What the architecture tests look at: the files of the project, parsed once."""

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
PACKAGES = ("warehouse", "ingest", "expectations", "orchestration")
IGNORED_FOLDERS = {
    "__pycache__", "target", "logs", "dbt_packages", "data", "citydesk.egg-info", "build", "dist",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Module:
    """One Python module: where it is, what it says."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """Path from the root of the repository."""
        return self.path.relative_to(REPOSITORY).as_posix()

    def functions(self) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
        """Every function and method, nested ones included."""
        kinds = ast.FunctionDef | ast.AsyncFunctionDef
        return [node for node in ast.walk(self.tree) if isinstance(node, kinds)]


@cache
def project_files() -> tuple[Path, ...]:
    """Files of the project as a clone has them, without git: no caches, data or installation."""
    found: list[Path] = []
    pending = [REPOSITORY]
    while pending:
        for path in pending.pop().iterdir():
            if path.is_dir():
                is_hidden = path.name.startswith(".") and path.name != ".ci"
                if not is_hidden and path.name not in IGNORED_FOLDERS:
                    pending.append(path)
            elif not path.name.startswith(".") or path.name == ".gitignore":
                found.append(path)
    return tuple(sorted(found))


@cache
def _modules(top: str) -> tuple[Module, ...]:
    paths = [path for path in project_files() if path.suffix == ".py"]
    return tuple(
        Module(path, text := path.read_text(encoding="utf-8"), ast.parse(text))
        for path in paths
        if path.relative_to(REPOSITORY).parts[0] == top
    )


@pytest.fixture(scope="session")
def modules() -> list[Module]:
    """Every module of the four packages."""
    return [module for package in PACKAGES for module in _modules(package)]


@pytest.fixture(scope="session")
def modules_of_tests() -> list[Module]:
    """Every module of the tests."""
    return list(_modules("tests"))


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the repository."""
    return REPOSITORY


@pytest.fixture(scope="session")
def files() -> tuple[Path, ...]:
    """Every file of the project."""
    return project_files()
