"""Labelled articles: one JSON file an article, one JSON file its labels."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article record and its label, as read."""

    article_id: str
    article: dict[str, object]
    label: dict[str, object]


def read_labelled(articles: Path, gold: Path) -> Iterator[Labelled]:
    """Articles that have a label of the same name, sorted by name.

    Raises:
        FileNotFoundError: a label has no article.
    """
    for path in sorted(gold.glob("*.json")):
        source = articles / path.name
        if not source.exists():
            raise FileNotFoundError(
                f"label {path.name} has no article {source}; give the folder that holds it"
            )
        yield Labelled(
            path.stem, json.loads(source.read_text("utf-8")), json.loads(path.read_text("utf-8"))
        )
