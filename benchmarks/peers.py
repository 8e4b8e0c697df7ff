"""Other libraries on the same articles, each within a time budget; run by `benchmarks/.venv`.

Prints one JSON line per peer: its name and the megabytes it reads per second of processor time.
Only rules and tokenisers are asked, no models.
"""

import importlib
import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

_BUDGET = 20.0
"""Seconds of processor time for each peer."""
_PEOPLE = ["participants", "attendees", "delegates", "visitors", "people", "speakers", "exhibitors"]
_MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september",
           "october", "november", "december"]  # fmt: skip


def main() -> None:
    """Measures each peer on the texts of a JSON file."""
    texts: list[str] = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    peers = {"spaCy blank + matchers + dateparser": spacy_reader, "dateparser search": searcher}
    for name, make in peers.items():
        print(json.dumps({"name": name, "speed": speed(make(), texts)}), flush=True)


def speed(read: Callable[[str], object], texts: list[str]) -> float:
    """Megabytes per second of as many texts as the budget allows, the first one for warmth."""
    read(texts[0])
    begin, size = time.process_time(), 0
    for text in texts:
        read(text)
        size += len(text.encode())
        if time.process_time() - begin > _BUDGET:
            break
    return size / 1e6 / (time.process_time() - begin)


def spacy_reader() -> Callable[[str], object]:
    """A blank English pipeline with sentences, two matchers, and dateparser on what they find."""
    spacy, matching = importlib.import_module("spacy"), importlib.import_module("spacy.matcher")
    parse = importlib.import_module("dateparser").parse
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.max_length = 10_000_000
    matcher = matching.Matcher(nlp.vocab)
    month = {"LOWER": {"IN": _MONTHS}}
    day, year = {"TEXT": {"REGEX": "^[0-9]{1,2}$"}}, {"TEXT": {"REGEX": "^(19|20)[0-9]{2}$"}}
    dates = [[month, day, {"TEXT": ","}, year], [month, day], [day, month, year], [day, month]]
    matcher.add("date", dates)
    matcher.add("count", [[{"LIKE_NUM": True}, {"OP": "?"}, {"LOWER": {"IN": _PEOPLE}}]])
    label = nlp.vocab.strings["date"]

    def read(text: str) -> list[Any]:
        doc = nlp(text)
        return [parse(str(doc[s:e])) if kind == label else doc[s:e] for kind, s, e in matcher(doc)]

    return read


def searcher() -> Callable[[str], object]:
    """Dateparser's own search, told the language."""
    search = importlib.import_module("dateparser.search").search_dates
    return lambda text: list(_found(search, text))


def _found(search: Callable[..., Any], text: str) -> Iterator[Any]:
    for paragraph in filter(str.strip, text.splitlines()):
        yield from search(paragraph, languages=["en"]) or ()


if __name__ == "__main__":
    main()
