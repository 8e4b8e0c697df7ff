"""Articles and their labels from two folders, and what is wrong with them in words.

An article is any file that `citydesk build` takes as one article; its label is a JSON file with the
same name before the suffix. Keys that a label leaves out are unknown (null).
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest.evaluation.matching import Fact

_KEYS = {
    "events": (
        "key", "name", "series", "edition", "start_date", "end_date", "venue", "city", "country",
        "status", "quote", "optional",
    ),
    "counts": ("event", "role", "value", "lower", "upper", "basis", "quote", "optional"),
    "offices": (
        "organisation", "kind", "city", "country", "status", "quote", "optional",
    ),
}  # fmt: skip
_REQUIRED = {"events": ("key", "name"), "counts": ("role",), "offices": ("organisation",)}
_OF_ARTICLE = ("title", "published_on")


class LabelsError(Exception):
    """A folder, an article or a label that cannot be used; says which, and what to do."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article file with its label, every key of it filled in."""

    article_id: str
    path: Path
    label: Fact


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """Everything that two folders hold.

    Args:
        labelled: articles with labels, sorted by name.
        unlabelled: names of articles without a label, which are left out.
    """

    labelled: tuple[Labelled, ...]
    unlabelled: tuple[str, ...]


def read_labelled(articles: Path, gold: Path) -> LabelledSet:
    """Pairs the files of two folders by name; also takes a folder that holds both.

    Raises:
        LabelsError: a folder is missing or empty, a label has no article or cannot be read.
    """
    texts = {path.stem: path for path in _files(articles, "articles", "--articles")}
    labels = {path.stem: path for path in _files(gold, "labels", "--gold") if _is_json(path)}
    if not labels:
        raise LabelsError(f"{gold} holds no label; --gold takes a folder of .json files")
    if orphans := sorted(labels.keys() - texts.keys()):
        raise LabelsError(
            f"{_some(orphans)} in {gold} without an article of that name in {articles}; "
            "give the folder that holds it, or remove the label"
        )
    labelled = (Labelled(name, texts[name], _label(labels[name])) for name in sorted(labels))
    return LabelledSet(tuple(labelled), tuple(sorted(texts.keys() - labels.keys())))


def _files(folder: Path, inner: str, option: str) -> list[Path]:
    """Files of a folder, or of the folder `inner` in it where it holds none itself."""
    if not folder.is_dir():
        what = "is a file" if folder.exists() else "does not exist"
        raise LabelsError(f"{folder} {what}; {option} takes a folder")
    for place in (folder, folder / inner):
        files = [p for p in place.glob("*") if p.is_file() and not p.name.startswith(".")]
        if any(p for p in files if p.suffix != ".md"):
            return sorted(p for p in files if p.suffix != ".md")
    raise LabelsError(f"{folder} holds no file; {option} takes a folder of {inner}")


def _is_json(path: Path) -> bool:
    return path.suffix.lower() == ".json"


def _label(path: Path) -> Fact:
    """A label with every key of its facts."""
    try:
        label = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, RecursionError) as error:
        raise LabelsError(f"label {path} is no JSON: {error}; mend or remove it") from error
    if not isinstance(label, dict):
        raise LabelsError(f"label {path} is no JSON object; see docs/evaluation.md")
    article = label.get("article")
    filled = {kind: list(_facts(label, kind, path)) for kind in _KEYS}
    given = dict.fromkeys(_OF_ARTICLE) | article if isinstance(article, dict) else None
    return {"language": None, **label, "article": given, **filled}


def _facts(label: dict[str, Any], kind: str, path: Path) -> Iterator[Fact]:
    """The facts of one kind with every key."""
    listed = label.get(kind) or []
    if not isinstance(listed, list):
        raise LabelsError(f"label {path}: {kind} is no list; see docs/evaluation.md")
    for number, fact in enumerate(listed, start=1):
        missing = [key for key in _REQUIRED[kind] if not isinstance(fact, dict) or key not in fact]
        if missing:
            raise LabelsError(f"label {path}: {kind}, number {number} has no {missing[0]}; add it")
        yield dict.fromkeys(_KEYS[kind]) | fact


def _some(names: list[str]) -> str:
    """The first of some names, and how many more there are."""
    more = f" and {len(names) - 1} other labels" if len(names) > 1 else ""
    return f"label {names[0]}{more}"
