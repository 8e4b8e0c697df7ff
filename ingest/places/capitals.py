"""«the Portuguese capital»: a capital that its country names."""

import re
from functools import cache
from pathlib import Path

import polars as pl

from ingest.alternatives import alternatives
from ingest.languages import pack
from ingest.places.demonyms import country_of_demonym
from ingest.places.folding import fold_word
from ingest.places.model import Place
from ingest.places.rows import place_by_id

_FILE = Path(__file__).parent / "data" / "capitals.parquet"


def capital_in(text: str, language: str) -> Place | None:
    """The one capital that a sentence names by its country; None for none or several.

    >>> place = capital_in("It takes place in the Portuguese capital.", "en")
    >>> place and place.place_name
    'Lisbon'
    """
    codes = set[str]()
    for match in _pattern(language).finditer(text):
        words = (match["before"], match["behind"])
        codes |= {
            code
            for word in words
            if word and (code := country_of_demonym(fold_word(word), language))
        }
    found = [_capitals()[code] for code in codes if code in _capitals()]
    return place_by_id(f"geonames:{found[0]}") if len(codes) == len(found) == 1 else None


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """The noun with the words on both sides, of which one may be the adjective of a country."""
    section = pack(language)["places"]
    others = alternatives(section["no_capital_before"])
    no_other = rf"(?!\s(?:{others})\b)" if section["no_capital_before"] else ""
    nouns = alternatives(section["capital_nouns"])
    word = r"[^\W\d_]+"
    return re.compile(
        rf"(?:(?P<before>{word})\s)?\b(?:{nouns})\b{no_other}(?:\s(?P<behind>{word}))?",
        re.IGNORECASE,
    )


@cache
def _capitals() -> dict[str, int]:
    """GeoNames id of the capital by country code."""
    frame = pl.read_parquet(_FILE)
    return dict(zip(frame["country_code"], frame["geonames_id"], strict=True))
