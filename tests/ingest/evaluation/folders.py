"""Two folders as a user has them: an article with its label, one file each."""

import json
from pathlib import Path
from typing import Any

ARTICLE = {
    "title": "Ghent gets a congress on dunes",
    "published": "2024-05-20",
    "text": "The Dune Ecology Congress takes place in Ghent on 5 June 2024.\n\n"
    "Nearly 300 participants are expected at the congress.\n\n"
    "The Coastal Institute has opened an office in Lyon.",
}
LABEL: dict[str, Any] = {
    "language": "en",
    "article": {"title": "Ghent gets a congress on dunes", "published_on": "2024-05-20"},
    "events": [
        {
            "key": "e1", "name": "Dune Ecology Congress", "start_date": "2024-06-05",
            "end_date": "2024-06-05", "city": "Ghent", "country": "BE", "status": "upcoming",
            "quote": "The Dune Ecology Congress",
        }
    ],
    "counts": [
        {
            "event": "e1", "role": "participants", "value": 300, "upper": 300, "basis": "expected",
            "quote": "Nearly 300 participants",
        }
    ],
    "offices": [
        {
            "organisation": "Coastal Institute", "kind": "office", "city": "Lyon", "country": "FR",
            "status": "opened", "quote": "an office in Lyon",
        }
    ],
}  # fmt: skip


def write(
    folder: Path, label: object = LABEL, article: object = ARTICLE, name: str = "a2"
) -> tuple[Path, Path]:
    """The folders of articles and of labels."""
    articles, gold = folder / "articles", folder / "labels"
    for place, content in ((articles, article), (gold, label)):
        place.mkdir(exist_ok=True)
        text = content if isinstance(content, str) else json.dumps(content)
        (place / f"{name}.json").write_text(text, encoding="utf-8")
    return articles, gold


def changed(kind: str, /, **values: object) -> dict[str, Any]:
    """The label with other values of its first fact of a kind."""
    return {**LABEL, kind: [{**LABEL[kind][0], **values}]}
