"""The README leads to everything that can be made or run."""

import re
from pathlib import Path

import pytest
import typer.main


@pytest.fixture(scope="module")
def readme(repository: Path) -> str:
    path = repository / "README.md"
    if not path.exists():
        pytest.skip("there is no README.md")
    return path.read_text(encoding="utf-8")


def make_targets(repository: Path) -> list[str]:
    text = (repository / "Makefile").read_text(encoding="utf-8")
    return re.findall(r"^([a-z-]+):.*## ", text, flags=re.MULTILINE)


def test_the_readme_names_every_make_target(readme: str, repository: Path) -> None:
    assert [t for t in make_targets(repository) if f"make {t}" not in readme] == []


def test_the_readme_names_every_command(readme: str) -> None:
    from orchestration.cli import app

    commands = typer.main.get_command(app).commands  # ty: ignore[missing-attribute]
    assert [name for name in commands if f"citydesk {name}" not in readme] == []


def test_every_make_target_says_what_it_does(repository: Path) -> None:
    text = (repository / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"^\.PHONY: (.*)$", text, flags=re.MULTILINE)
    assert phony is not None
    assert sorted(phony[1].split()) == sorted(make_targets(repository))
