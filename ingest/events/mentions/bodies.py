"""Phrases with an event noun that are no gatherings: bodies, treaties, figures of speech.

«Office of Hearings», «the Maryland General Assembly», «Convention on Mediation», «in any event».
"""

import re

from ingest.events.editions import edition_number
from ingest.events.lexicon import Lexicon, any_of
from ingest.events.mentions.joints import behind_name
from ingest.events.model import Phrase

_PERSON = (
    r"(?:(?:Vice )?(?:Chair(?:man|woman)?|President|Director)|Members?|Secretary|Speaker"
    r"|Officer|Owner|Founder|Governor|Mayor) (?:of|for)\b"
)
_OFFICE = (
    r"(?:Office|Department|Ministry|Bureau|Division|Board|Institute|Cent(?:er|re)|Commission"
    r"|Committee|Council|Court|Academy|Association|Library) (?:of|for)\b"
)
_ROLE = re.compile(rf"\b{_PERSON}")
_BODY = re.compile(_OFFICE)
_BODY_INSIDE = re.compile(rf"\b{_OFFICE}(?: the)? [A-Z]\w+$")
_SOURCE = re.compile(
    r"(?i)\b(?:according to|said|says|by|joined"
    r"|(?:members?|chair|chairman|chairwoman|president|director|secretary|leader|act) of"
    r"|(?:elected|appointed|named) to)(?:\s+the)?\s+$"
)
_TREATY = re.compile(r"\s*\b(?:on|against|for the|relating to|of)\s+(?:[A-Z]|1[89])")
_COMPANY = re.compile(r"\s+&\s+[A-Z]|,?\s+(?:Inc|LLC|Ltd|Corp|GmbH|Co)\b")
_HOUSE = re.compile(r"\s(?:and|&)\s(?:[A-Z]\w+\s)?(?:Cent(?:er|re)|Hall|Pavilion|Arena)\b")
"""«Harbour Expo and Convention Centre»."""
_ANNOUNCED = re.compile(
    r"(?i)\b(?:announc\w+|anunci\w+|annonc\w+|annunci\w+|gab|gibt|plans?|planned)\s+(?:\w+\s+)?$"
)
_NEAR = 40
_LAST_CONGRESS_OF_STATE = 50


def is_no_gathering(phrase: Phrase, text: str, lexicon: Lexicon) -> bool:
    """Whether the words around a phrase make it something else than a gathering."""
    behind = text[phrase.end : phrase.end + _NEAR]
    if _COMPANY.match(behind) or _HOUSE.match(behind) or _is_figure(phrase, text, lexicon):
        return True
    if phrase.noun in any_of("also_adjectives") and _is_attribute(text[phrase.end :]):
        return True
    if _is_of_office(phrase, text):
        return True
    return _is_body(phrase, text, lexicon) or _is_standing(phrase, text, lexicon)


def _is_of_office(phrase: Phrase, text: str) -> bool:
    """«announced the official opening of its new headquarters»: news of an office."""
    is_opening = phrase.noun in any_of("openings") and "ceremony" not in phrase.full_text
    announced = _ANNOUNCED.search(text[max(phrase.start - _NEAR, 0) : phrase.start])
    return is_opening and announced is not None


def _is_attribute(behind: str) -> bool:
    """«groundbreaking research»: the word modifies the one behind it."""
    word = re.match(r"\s([^\W\d_][\w-]*)", behind)
    return word is not None and word[1].lower() not in any_of("never_modifiers") | any_of(
        "behind_head"
    )


def _is_body(phrase: Phrase, text: str, lexicon: Lexicon) -> bool:
    """«Office of Hearings», «according to the National Conference», «Convention on Mediation»."""
    before = text[max(phrase.start - _NEAR, 0) : phrase.start]
    if _ROLE.search(phrase.name):
        return True
    is_led = _BODY.match(phrase.name) or _BODY_INSIDE.search(phrase.name)
    if is_led and phrase.noun not in text[phrase.start : phrase.end]:
        return True
    if phrase.is_name and _SOURCE.search(before):
        return True
    if phrase.noun != "convention":
        return False
    is_treaty = _TREATY.match(text, phrase.end) or _TREATY.search(phrase.name)
    return is_treaty is not None or lexicon.cues.treaty.search(text) is not None


def _is_figure(phrase: Phrase, text: str, lexicon: Lexicon) -> bool:
    """«in the event of rain», «current events»: a set expression that holds the noun."""
    found = lexicon.cues.no_gathering.finditer(text, max(phrase.start - _NEAR, 0))
    return any(match.start() < phrase.end and match.end() > phrase.start for match in found)


def _is_standing(phrase: Phrase, text: str, lexicon: Lexicon) -> bool:
    """«the Maryland General Assembly», «the 110th Congress»: a parliament unless it is held."""
    if (
        phrase.noun not in any_of("standing_bodies")
        or phrase.noun in text[phrase.start : phrase.end]
    ):
        return False
    if phrase.noun == "congress" and (edition_number(phrase.name) or 0) > _LAST_CONGRESS_OF_STATE:
        return True
    own = {word.lower() for word in phrase.modifiers} - any_of("of_states")
    if own and " " not in phrase.noun and not phrase.noun.startswith("as"):
        return False
    cues, before = lexicon.cues, text[max(phrase.start - _NEAR, 0) : phrase.end]
    is_hosted = cues.hosting_names.search(text, 0, text.index(phrase.name, phrase.start))
    if is_hosted or (lexicon.is_compounding and cues.held_after_name.search(before)):
        return False
    is_own = phrase.determiner == "possessive" or edition_number(phrase.name) is not None
    return not (is_own or lexicon.cues.held_after_name.match(behind_name(text, phrase.end)))
