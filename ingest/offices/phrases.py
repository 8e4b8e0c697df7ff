"""Office nouns of a sentence, without those that are no place of an organisation."""

import re
from collections.abc import Iterator

from ingest.articles.headline import is_title_case
from ingest.articles.model import Sentence
from ingest.offices.lexicon import OfficeLexicon
from ingest.offices.model import OfficeScene, Phrase
from ingest.organisations.lexicon import organisation_lexicon
from ingest.places import PlaceMention

_NAMED = re.compile(r",?\s[A-ZÀ-Þ]")
_DOTTED = re.compile(r"[A-Z]\.$")
_CONTACT = re.compile(r"[\w.]+@[\w.]+|\(?\+?\d[\d() ]{1,6}[ .\-/)]\d{2,4}[ .-]\d{2,4}|www\.")
_WORD = re.compile(r"[\w-]+")
_EDITION = re.compile(r"\s(?:[a-z]{1,5}['’]?\s?){1,2}(?:[A-ZÀ-Þ][\w-]*\s){1,4}(?:19|20)\d\d(?!\d)")
"""«sede de Expo Caracas 2024»: the seat of a gathering with its year."""
_WINDOW = 25
_FAR_CONTACT = 120
_OWN = 20
"""Characters before a noun in which «its» makes it no name of a body: «its Asia Headquarters»."""


def phrases(scene: OfficeScene, sentence: Sentence) -> Iterator[Phrase]:
    """Office nouns that name a place of an organisation, in reading order."""
    lexicon, text = scene.lexicon, sentence.text
    is_headline = sentence.is_title and is_title_case(text)
    for noun in lexicon.nouns.finditer(text):
        places = scene.article.places[sentence.index]
        kind = lexicon.kinds[re.sub(r"\s+", " ", noun.group().lower())]
        phrase = Phrase(sentence, noun, kind, places)
        is_body = not is_headline and (
            _is_name_of_body(text, noun, lexicon, places) or _is_named(phrase)
        )
        is_address = _is_contact(text, noun, lexicon)
        if not (is_body or is_address or _is_rejected(text, noun, kind, lexicon)):
            yield phrase


def _is_named(phrase: Phrase) -> bool:
    """«its subsidiary, Reef Works»: a body with a name of its own, not a place of the owner."""
    end = phrase.noun.end()
    is_placed = any(0 < place.start - end <= len(", ") for place in phrase.places)
    return phrase.kind == "branch" and not is_placed and bool(_NAMED.match(phrase.text, end))


def _is_contact(text: str, noun: re.Match[str], lexicon: OfficeLexicon) -> bool:
    """«Contact: …», or a telephone number or address soon behind the noun."""
    label = lexicon.contact.search(text)
    if label is None:
        return False
    is_label = label.start() < 2 and text[label.end() : label.end() + 1] == ":"
    number = _CONTACT.search(text, noun.end(), noun.end() + _FAR_CONTACT)
    return is_label or number is not None


def _is_rejected(text: str, noun: re.Match[str], kind: str, lexicon: OfficeLexicon) -> bool:
    """«box office», «took office», «office hours», «sede de la cumbre»: no organisation's place."""
    if lexicon.is_noun_capitalised and not noun.group()[0].isupper():
        return True
    before = _WORD.findall(text[max(noun.start() - _WINDOW, 0) : noun.start()])
    if before and _is_other(before[-1].lower(), noun, kind, lexicon):
        return True
    after = text[noun.end() : noun.end() + 40]
    if rejected := lexicon.rejected_after.search(after):
        return rejected.start() <= 1
    return bool(lexicon.seat_of.match(after.lstrip()) or _EDITION.match(after))


def _is_other(word: str, noun: re.Match[str], kind: str, lexicon: OfficeLexicon) -> bool:
    """Whether the word before an office noun makes it a room, a function or nobody's."""
    if word in lexicon.rejected_attributes:
        return True
    is_plural = noun.group().lower().endswith("s")
    is_function = not is_plural and word in lexicon.rejected_before_singular
    return kind in ("office", "branch") and (word in lexicon.rejected_before or is_function)


def is_source(phrase: Phrase, language: str, end: int) -> bool:
    """«according to the office in Geneva», «the office in Cairo said»: who speaks, not a fact.

    Args:
        phrase: the office noun.
        language: language of the article.
        end: end of its last place.
    """
    lexicon, start = organisation_lexicon(language), phrase.noun.start()
    spoken = lexicon.said.match(phrase.text, max(end, phrase.noun.end()) + 1)
    return spoken is not None or bool(
        lexicon.according.search(phrase.text, max(start - _WINDOW, 0), start)
    )


def _is_name_of_body(
    text: str, noun: re.Match[str], lexicon: OfficeLexicon, places: tuple[PlaceMention, ...]
) -> bool:
    """«Federal Statistical Office»: a capital makes it a body's own name.

    Unless a place stands before it («the Harbour City Office»).
    """
    if lexicon.is_noun_capitalised or not noun.group()[0].isupper() or noun.start() == 0:
        return False
    is_centre = lexicon.bodies.search(noun.group()) is not None
    if any(_is_beside(text, p, noun) for p in places) and not is_centre:
        return False
    if noun.group().isupper() or lexicon.own.search(
        text, max(noun.start() - _OWN, 0), noun.start()
    ):
        return False
    before = text[: noun.start()].rstrip()
    return before[-1:].isalnum() or before[-1:] in ("_", "’", "'") or bool(_DOTTED.search(before))


def _is_beside(text: str, place: PlaceMention, noun: re.Match[str]) -> bool:
    """Whether a place stands before the noun and both are no «University of Lagos Press Office».

    «U.S. Census Bureau» is a body: a bureau in capitals is one.
    """
    if place.end > noun.start() or not _only_capitals(text[place.end : noun.start()]):
        return False
    if place.place is not None and place.place.place_kind == "country":
        return place.end + 1 == noun.start() and noun.group() != "Bureau"
    is_inner = re.search(r"\b(?:of|de|du|del|of the)\s+$", text[: place.start]) is not None
    return not is_inner and noun.group() != "Bureau"


def _only_capitals(gap: str) -> bool:
    """At most two capitalised words between a place and its office («Midtown East Office»).

    An adjective of government makes it a body («Harbour Provincial Office»).
    """
    return re.fullmatch(r"\s(?:[A-Z][\w-]*(?<!al)\s){0,2}", gap) is not None
