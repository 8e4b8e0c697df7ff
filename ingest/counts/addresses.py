"""Numbers of streets and postal codes."""

from ingest.counts.lexicon import lexicon
from ingest.counts.noun_words import noun_at
from ingest.counts.sentence import Sentence

_STREET_REACH = 5
_CODE_LENGTH = 5


def placed(sentence: Sentence, first: int, last: int) -> str | None:
    """`address` or `postal_code` for a number of a street or a town; None otherwise."""
    if last - first > 1 or not sentence.key(first).isdigit():
        return None
    if _is_house_number(sentence, first, last):
        return "address"
    return "postal_code" if _is_postal_code(sentence, first, last) else None


def _is_house_number(sentence: Sentence, first: int, last: int) -> bool:
    """«109 N. Fort Avenue», «12, rue de la Paix», «Hauptstraße 12», «calle Mayor 12»."""
    for at in range(last, min(last + _STREET_REACH, len(sentence.tokens))):
        street = sentence.starting(at, "trap_after")
        if street and street.label == "street":
            return at > last or not noun_at(sentence, street.last)
        if not (sentence.is_capitalised(at) or sentence.key(at) in (".", ",")):
            break
    if sentence.key(first - 1).endswith(("straße", "strasse", "gasse", "allee", "weg", "platz")):
        return sentence.is_capitalised(first - 1) and noun_at(sentence, last) is None
    return _follows_street(sentence, first)


def _follows_street(sentence: Sentence, first: int) -> bool:
    """Names between the word for street and the number are capitalised."""
    at = first
    while at > max(first - 4, 0):
        street = sentence.ending(at, "trap_before")
        if street:
            return street.label == "street"
        if not (sentence.is_capitalised(at - 1) or sentence.key(at - 1) == ","):
            return False
        at -= 1
    return False


def _is_postal_code(sentence: Sentence, first: int, last: int) -> bool:
    """Five digits before a capitalised town, in countries that write them so."""
    is_first = lexicon(sentence.language).has_leading_postcodes
    if len(sentence.key(first)) != _CODE_LENGTH or not is_first:
        return False
    return sentence.is_capitalised(last) and noun_at(sentence, last) is None
