"""Office nouns of a sentence, without those that are no place of an organisation."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest import grammar
from ingest.articles.headline import is_title_case
from ingest.articles.model import Sentence
from ingest.offices.bodies import is_in_owner, is_name_of_body, is_named
from ingest.offices.lexicon import OfficeLexicon
from ingest.offices.listed import with_listed
from ingest.offices.model import OfficeScene, Phrase
from ingest.organisations.lexicon import organisation_lexicon
from ingest.places import PlaceMention

_CONTACT = re.compile(r"[\w.]+@[\w.]+|\(?\+?\d[\d() ]{1,6}[ .\-/)]\d{2,4}[ .-]\d{2,4}|www\.")
_ADJECTIVES = re.compile(r"(?:[\w-]+,?\s){0,6}")
_PLACED = re.compile(r"\s\w{1,3}\s")
_BEFORE_NOUN = re.compile(r"\s(?:\w+\s)??")
_WORD = re.compile(r"[\w-]+")
_EDITION = re.compile(
    rf"{grammar.of_links().pattern}(?:[A-ZÀ-Þ][\w-]*\s){{1,4}}(?:19|20)\d\d(?!\d)"
)
"""«sede de Expo Caracas 2024»: the seat of a gathering with its year."""
_OF = grammar.of_links()
_WINDOW = 25
_FAR_CONTACT = 120


def phrases(scene: OfficeScene, sentence: Sentence) -> Iterator[Phrase]:
    """Office nouns that name a place of an organisation, in reading order."""
    lexicon, text = scene.lexicon, sentence.text
    places = _places_in(scene, sentence)
    is_headline = sentence.is_title and is_title_case(text)
    for noun in lexicon.nouns.finditer(text):
        kind = lexicon.kinds[re.sub(r"\s+", " ", noun.group().lower())]
        phrase = Phrase(sentence, noun, kind, places)
        is_body = not is_headline and (is_name_of_body(scene, phrase) or is_named(phrase))
        is_address = _is_contact(text, noun, lexicon)
        is_other = is_body or is_address or _is_rejected(text, noun, kind, lexicon)
        if not (is_other or _is_what(scene, phrase)):
            yield phrase
            yield from _others(scene, phrase)


def _others(scene: OfficeScene, phrase: Phrase) -> Iterator[Phrase]:
    """«opened an office in Oslo and plans a third in Lima»: the noun is not said again."""
    lexicon = scene.lexicon
    behind = lexicon.nouns.search(phrase.text, phrase.noun.end())
    limit = behind.start() if behind else len(phrase.text)
    for other in lexicon.others.finditer(phrase.text, phrase.noun.end(), limit):
        placed = (p for p in phrase.places if _PLACED.fullmatch(phrase.text, other.end(), p.start))
        if any(not lexicon.earlier.search(phrase.text[: place.start]) for place in placed):
            yield replace(phrase, noun=other, kind=_kind_of_other(scene, phrase))


def _kind_of_other(scene: OfficeScene, phrase: Phrase) -> str:
    """What «another» is behind a headquarters, of which there is one: as the office told before."""
    if phrase.kind != "headquarters":
        return phrase.kind
    before = scene.article.sentences[max(phrase.sentence.index - 1, 0) : phrase.sentence.index + 1]
    nouns = (n.group().lower() for s in before for n in scene.lexicon.nouns.finditer(s.text))
    kinds = [scene.lexicon.kinds[re.sub(r"\s+", " ", noun)] for noun in nouns]
    return next((kind for kind in reversed(kinds) if kind != "headquarters"), "office")


def _places_in(scene: OfficeScene, sentence: Sentence) -> tuple[PlaceMention, ...]:
    """The places of a sentence: no part of an organisation's name, no «Büros» (Borås)."""
    places = tuple(
        _without_new(scene, sentence, place)
        for place in scene.article.places[sentence.index]
        if not is_in_owner(scene, sentence, place) and not scene.lexicon.nouns.fullmatch(place.text)
    )
    return with_listed(scene, sentence, places)


def _without_new(scene: OfficeScene, sentence: Sentence, place: PlaceMention) -> PlaceMention:
    """«New Chicago Headquarters» of an article about Chicago: the headquarters are new."""
    new = scene.lexicon.new.match(place.text)
    is_before = _BEFORE_NOUN.match(sentence.text, place.end)
    is_before = is_before and scene.lexicon.nouns.match(sentence.text, is_before.end())
    own = place.text[new.end() :].strip() if new and is_before else ""
    others = (
        (p for s in scene.article.sentences for p in scene.article.places[s.index]) if own else ()
    )
    other = next((p for p in others if p.text == own), None)
    if other is None:
        return place
    start = place.end - len(own)
    return replace(
        other, start=start, end=place.end, extent_start=start, extent_end=place.extent_end
    )


def _is_what(scene: OfficeScene, phrase: Phrase) -> bool:
    """«Reef Repair is a leading service center in»: what the owner is, not what it has.

    «Reef Firm is a law firm with offices in» tells what it has, behind «with».
    """
    words, start = organisation_lexicon(scene.article.language), phrase.noun.start()
    told = list(words.copula.finditer(phrase.text, 0, start))
    if not told or phrase.kind not in ("office", "branch"):
        return False
    subject, what = phrase.text[: told[-1].start()], phrase.text[told[-1].end() : start]
    has = scene.lexicon.accompanied
    is_phrase = _ADJECTIVES.fullmatch(what) and has.isdisjoint(what.lower().split())
    is_ours = scene.lexicon.speakers.search(phrase.text[:start])
    return bool(is_phrase) and not (is_ours or scene.lexicon.nouns.search(subject))


def _is_contact(text: str, noun: re.Match[str], lexicon: OfficeLexicon) -> bool:
    """«Contact: …», or «call» near the noun and a number or address soon behind it."""
    near = (max(noun.start() - _FAR_CONTACT, 0), noun.end() + _FAR_CONTACT)
    label = lexicon.contact.match(text) or lexicon.contact.search(text, *near)
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
    if noun.group().lower() in lexicon.affiliates and _OF.match(after):
        return True
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
