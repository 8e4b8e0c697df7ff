"""Phrases with an event noun that are no gatherings: bodies, treaties, figures of speech.

«Office of Hearings», «the Maryland General Assembly», «Convention on Mediation», «in any event».
"""

import re
from dataclasses import dataclass
from functools import cache

from ingest.alternatives import alternatives
from ingest.events.editions import edition_number
from ingest.events.lexicon import Lexicon, any_of
from ingest.events.mentions.joints import behind_name
from ingest.events.mentions.named import QUOTED
from ingest.events.mentions.shown_names import has_town_behind
from ingest.events.model import Phrase
from ingest.languages import languages, pack
from ingest.places import town_of_name
from ingest.word_patterns import words_pattern

_NEAR = 40
_TITLED = re.compile(rf"\s+{QUOTED}")
_LAST_CONGRESS_OF_STATE = 50


@dataclass(frozen=True, slots=True)
class BodyWords:
    """What makes a noun of gathering something else; names stand in texts of any language.

    Args:
        officer: «Director of», «Presidente del», inside a name.
        office: «Department of» at its beginning.
        office_inside: «the Department of Hearings» at its end.
        source: «according to the», «members of» right before it.
        company: «& Sons», «, Inc.» behind it.
        house: «and Convention Centre» behind it.
        treaty: «on Mediation», «of 1951» behind a convention.
        deed: «said», «, a non-profit» behind a name.
        announced: «announced the» before an opening.
        maker: «the organiser» right before a name.
        entered: «packed», «outside» right before a house.
        way_to: «from the», «towards» right before a house without a name.
        at_grounds: «alla» right before the fair of a town, whose grounds it means.
        owner: «The organisers of» right before what they own, which then does nothing itself.
    """

    officer: re.Pattern[str]
    office: re.Pattern[str]
    office_inside: re.Pattern[str]
    source: re.Pattern[str]
    company: re.Pattern[str]
    house: re.Pattern[str]
    treaty: re.Pattern[str]
    deed: re.Pattern[str]
    announced: re.Pattern[str]
    maker: re.Pattern[str]
    entered: re.Pattern[str]
    way_to: re.Pattern[str]
    at_grounds: re.Pattern[str]
    owner: re.Pattern[str]


@cache
def body_words() -> BodyWords:
    """The words of `[events.bodies]` of all packs."""
    sections = [pack(language)["events"]["bodies"] for language in languages()]

    def one_of(key: str) -> str:
        return f"(?:{alternatives({word for section in sections for word in section[key]})})"

    officer = rf"{one_of('officers')} {one_of('links')}\b"
    office = rf"{one_of('offices')} {one_of('links')}\b"
    return BodyWords(
        officer=re.compile(rf"\b{officer}"),
        office=re.compile(office),
        office_inside=re.compile(rf"\b{office}(?: the)? [A-Z]\w+$"),
        source=re.compile(rf"(?i)\b{one_of('sources')}(?:\s+{one_of('articles')})?\s+$"),
        company=re.compile(rf"\s+&\s+[A-Z]|,?\s+{one_of('company_forms')}\b"),
        house=re.compile(rf"\s(?:and|&)\s(?:[A-Z]\w+\s)?{one_of('houses')}\b"),
        treaty=re.compile(rf"\s*\b{one_of('treaty_links')}\s+(?:[A-Z]|1[89])"),
        deed=re.compile(rf"(?i){one_of('deeds')}(?!\w)"),
        announced=re.compile(rf"(?i)\b{one_of('announced')}\s+(?:\w+\s+)?$"),
        maker=re.compile(rf"(?i)(?<!\w){one_of('makers')},?\s+$"),
        entered=re.compile(rf"(?i)(?<!\w){one_of('entered')}\s+(?:the\s+)?$"),
        way_to=re.compile(rf"(?i)(?<!\w){one_of('way_to')}\s+(?:the\s+)?$"),
        at_grounds=re.compile(rf"(?i)(?<!\w){one_of('at_grounds')}\s+$"),
        owner=re.compile(rf"(?i)\w{{3}}\s+{one_of('links')}(?:\s+{one_of('articles')})?\s+$"),
    )


def is_no_gathering(phrase: Phrase, text: str, lexicon: Lexicon) -> bool:
    """Whether the words around a phrase make it something else than a gathering."""
    behind = text[phrase.end : phrase.end + _NEAR]
    words = body_words()
    if words.company.match(behind) or words.house.match(behind):
        return True
    if _is_figure(phrase, text, lexicon) or _is_match(phrase, text):
        return True
    if phrase.noun in any_of("also_adjectives") and _is_attribute(text[phrase.end :]):
        return True
    if _is_of_office(phrase, text):
        return True
    return _is_body(phrase, text, lexicon) or _is_standing(phrase, text, lexicon)


def _is_match(phrase: Phrase, text: str) -> bool:
    """«el encuentro que el Deportivo jugó en Lima»: a noun of meeting beside words of sports."""
    return phrase.noun in any_of("also_matches") and sports().search(text) is not None


@cache
def sports() -> re.Pattern[str]:
    """Words of sports of all languages."""
    return words_pattern(any_of("sports"))


def _is_of_office(phrase: Phrase, text: str) -> bool:
    """«announced the official opening of its new headquarters»: news of an office."""
    is_opening = phrase.noun in any_of("openings") and "ceremony" not in phrase.full_text
    announced = body_words().announced.search(text[max(phrase.start - _NEAR, 0) : phrase.start])
    return is_opening and announced is not None


def _is_attribute(behind: str) -> bool:
    """«groundbreaking research»: the word modifies the one behind it."""
    word = re.match(r"\s([^\W\d_][\w-]*)", behind)
    return word is not None and word[1].lower() not in any_of("never_modifiers") | any_of(
        "behind_head"
    )


def _is_body(phrase: Phrase, text: str, lexicon: Lexicon) -> bool:
    """«Office of Hearings», «the Tide Forum said», «Convention on Mediation»."""
    before = text[max(phrase.start - _NEAR, 0) : phrase.start]
    words = body_words()
    if words.officer.search(phrase.name):
        return True
    is_led = words.office.match(phrase.name) or words.office_inside.search(phrase.name)
    if is_led and phrase.noun not in text[phrase.start : phrase.end]:
        return True
    if phrase.is_name and _acts(phrase, text, before):
        return True
    if _is_house(phrase, before) or _is_fairground(phrase, text, lexicon):
        return True
    if phrase.noun != "convention":
        return False
    topic = words.treaty.match(text, phrase.end)
    is_day = topic is not None and _tells_day(text[topic.end() - 1 :], lexicon)
    is_treaty = (topic and not is_day) or words.treaty.search(phrase.name)
    return bool(is_treaty) or lexicon.cues.treaty.search(text) is not None


def _tells_day(topic: str, lexicon: Lexicon) -> bool:
    """«will host its convention on May 25»: no treaty on a topic."""
    word = topic.split(maxsplit=1)[0].lower().strip(".,;:")
    return word in lexicon.months or word in lexicon.weekdays


def _acts(phrase: Phrase, text: str, before: str) -> bool:
    """«members of the Tide Forum», «the Tide Forum said»; not «The organisers of it said»."""
    words = body_words()
    own = max(text.find(phrase.name, phrase.start), phrase.start)
    if not words.owner.search(text[max(own - _NEAR, 0) : own]) and words.deed.match(
        behind_name(text, phrase.end)
    ):
        return True
    if edition_number(phrase.full_text) and phrase.noun not in any_of("standing_bodies"):
        return False
    is_maker = words.maker.search(before) or words.maker.match(f"{phrase.name.split()[0]} ")
    return is_maker is not None or words.source.search(before) is not None


def _is_house(phrase: Phrase, before: str) -> bool:
    """«packed Tidewick Town Hall», «walked to the town hall»: the building, no meeting."""
    if phrase.noun not in any_of("also_houses") or phrase.determiner == "indefinite":
        return False
    is_somewhere = phrase.is_name or any(word[0].isupper() for word in phrase.modifiers)
    is_somewhere = is_somewhere or phrase.noun not in phrase.full_text
    words = body_words()
    return (words.entered if is_somewhere else words.way_to).search(before) is not None


def _is_fairground(phrase: Phrase, text: str, lexicon: Lexicon) -> bool:
    """«il Salone si tiene alla Fiera di Genova»: the grounds of a town, where another fair is."""
    name = phrase.name.split()
    if phrase.noun not in any_of("grounds") or name[0].lower() != phrase.noun:
        return False
    words, start = body_words(), text.find(phrase.name, phrase.start)
    if not words.at_grounds.search(text[max(start - _NEAR, 0) : start]):
        return False
    others = (m for m in lexicon.nouns.finditer(text) if not phrase.start <= m.start() < phrase.end)
    return any(others) and town_of_name(name[-1], lexicon.language) is not None


def _is_figure(phrase: Phrase, text: str, lexicon: Lexicon) -> bool:
    """«in the event of rain», «current events»: a set expression that holds the noun."""
    found = lexicon.cues.no_gathering.finditer(text, max(phrase.start - _NEAR, 0))
    return any(match.start() < phrase.end and match.end() > phrase.start for match in found)


def _is_standing(phrase: Phrase, text: str, lexicon: Lexicon) -> bool:
    """«the Maryland General Assembly», «the provincial assembly»: no parliament is held.

    A motto behind it («Der Kongress „Neue Wege“») is that of a gathering, and where every noun
    has a capital, so is a town («Der Kongress in Kiel»).
    """
    is_small = phrase.noun in text[phrase.start : phrase.end]
    is_parliament = bool(phrase.modifiers) and any_of("of_parliaments").issuperset(phrase.modifiers)
    if phrase.noun not in any_of("standing_bodies") or (is_small and not is_parliament):
        return False
    if _TITLED.match(text, phrase.end) or (
        lexicon.is_compounding and has_town_behind(text, phrase.end)
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
    is_own = is_own or not lexicon.next_ones.isdisjoint(phrase.full_text.lower().split())
    return not (is_own or lexicon.cues.held_after_name.match(behind_name(text, phrase.end)))
