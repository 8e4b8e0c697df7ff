"""How names of organisations are compared: folded, without article and legal form."""

import re
from functools import cache

from ingest.languages import languages, pack
from ingest.places.folding import fold


@cache
def _legal_forms() -> frozenset[str]:
    """Legal forms of all languages, folded, without dots."""
    return frozenset(
        fold(form).replace(".", "") for language in languages()
        for form in pack(language).get("organisations", {}).get("legal_forms", [])
    )  # fmt: skip


@cache
def _articles() -> frozenset[str]:
    """Definite articles of all languages that are words of their own."""
    return frozenset(
        article for language in languages()
        for article in pack(language).get("organisations", {}).get("articles", [])
    )  # fmt: skip


@cache
def organisation_key(name: str) -> str:
    """Folded words of a name without its article and its legal form.

    >>> organisation_key("The Acme Foundation, Inc.")
    'acme foundation'
    """
    words = re.findall(r"[^\W_]+", fold(name).replace(".", ""))
    while len(words) > 1 and words[-1] in _legal_forms():
        words.pop()
    if len(words) > 1 and words[0] in _articles():
        words = words[1:]
    return " ".join(words) or fold(name)
