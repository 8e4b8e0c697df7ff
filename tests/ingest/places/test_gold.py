"""Cities and countries of hand-labelled articles are resolved from the articles' own sentences."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ingest.places import article_context, find_places, place_by_id, place_named
from ingest.places.folding import place_key
from ingest.places.model import PlaceMention

GOLD = Path(__file__).parents[4] / "shared" / "gold"
FLOOR = 0.9
"""Share of the labelled cities that must be found; measured 0.98 on the articles in even order."""
_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÄÖÜÉ\"“(])|\n+")

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not GOLD.is_dir(), reason="no labelled articles beside the repository"),
]


def articles() -> Iterator[tuple[dict[str, Any], list[str]]]:
    for path in sorted((GOLD / "labels").glob("*.json")):
        label = json.loads(path.read_text(encoding="utf-8"))
        article = json.loads((GOLD / "articles" / path.name).read_text(encoding="utf-8"))
        text = f"{article.get('title') or ''}\n{article['text']}"
        yield label, [part for part in _END.split(text) if part.strip()]


def is_meant(mention: PlaceMention, city: str, country: str) -> bool:
    """Whether a mention is a labelled city: the same place, or a district of it."""
    if mention.country_code != country:
        return False
    names = {place_key(mention.text)}
    if mention.place is not None:
        labelled = place_named(city, country)
        names.add(place_key(mention.place.place_name))
        if mention.place.place_kind == "district" and mention.place.parent_place_id:
            names.add(place_key(place_by_id(mention.place.parent_place_id).place_name))
        if labelled is not None and labelled.place_id == mention.place.place_id:
            return True
    return place_key(city) in names


def test_labelled_cities_are_found_in_their_articles() -> None:
    found = missed = 0
    for label, sentences in articles():
        language = label["language"]
        context = article_context(sentences, language)
        mentions = [m for s in sentences for m in find_places(s, language, context=context)]
        facts = [*label["events"], *label["offices"]]
        for city, country in {(each["city"], each["country"]) for each in facts if each["city"]}:
            is_found = any(is_meant(mention, city, country) for mention in mentions)
            found, missed = found + is_found, missed + (not is_found)
    assert found / (found + missed) >= FLOOR
