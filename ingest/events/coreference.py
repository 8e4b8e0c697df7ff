"""Which mentions of an article stand for the same event.

Mentions are taken in reading order; a headline that capitalises every word comes last and only
joins.
"""

import re

from ingest.articles.model import Article, Cue
from ingest.events.by_town import tells_many_towns
from ingest.events.editions import without_edition
from ingest.events.elsewhere import is_elsewhere
from ingest.events.lexicon import Lexicon, any_of
from ingest.events.matching import find_event, other_edition
from ingest.events.mentions.elliptic import RULE as EDITION_ALONE
from ingest.events.mentions.finding import find_known, find_mentions
from ingest.events.mentions.headings import stands_alone
from ingest.events.mentions.told_names import is_plain_start
from ingest.events.mentions.which_edition import with_edition
from ingest.events.model import Event, Mention
from ingest.events.naming import is_heading, name_event
from ingest.events.programme import RULE as PROGRAMME_ENTRY
from ingest.events.programme import Entry

_PLAIN = ("rendez-vous", "appuntamento", "cita")
"""Nouns of any date or gathering, which need an article to be one."""
_SINGULARS = ("ss", "talks", "ès", "-vous")
"""How nouns end that are no plurals for all their «s»: «congress», «congrès», «rendez-vous»."""


def cluster(article: Article, entries: list[Entry], lexicon: Lexicon) -> list[Event]:
    """Events of the article with their mentions, in order of first mention."""
    events: list[Event] = []
    for told in _all_mentions(article, entries, lexicon):
        mention = with_edition(told, article.anchor, lexicon)
        here = [event for event in events if not is_elsewhere(mention, event, article)]
        event = find_event(mention, here, lexicon)
        if event is None:
            other = other_edition(mention, events)
            if other is None and not _opens(mention, events, lexicon):
                continue
            events.append(Event(mentions=[other or mention]))
        else:
            event.mentions.append(mention)
    for event in events:
        name_event(event)
    return events


def _all_mentions(article: Article, entries: list[Entry], lexicon: Lexicon) -> list[Mention]:
    """Mentions of all sentences in reading order, repeated names included."""
    found = {
        s.index: [
            m for m in find_mentions(s, lexicon) if not is_plain_start(m) or _is_borne(m, article)
        ]
        for s in article.holding(Cue.EVENT)
    }
    found |= {entry.title.index: [entry.mention(lexicon)] for entry in entries}
    known = _known_names([mention for mentions in found.values() for mention in mentions])
    ordered: list[Mention] = []
    speaking = article.sentences if known else [s for s in article.sentences if found.get(s.index)]
    for sentence in sorted(speaking, key=is_heading):
        own = found.get(sentence.index, [])
        again = [
            mention
            for mention in find_known(sentence, known, lexicon)
            if all(mention.end <= other.start or mention.start >= other.end for other in own)
        ]
        ordered += sorted([*own, *again], key=lambda mention: mention.start)
    return ordered


def _is_borne(mention: Mention, article: Article) -> bool:
    """Whether the article has a word with its capital inside a sentence, and never without."""
    inside = re.search(rf"[a-zà-ÿ,]\s{re.escape(mention.name)}(?!\w)", article.document)
    plain = re.search(rf"(?<!\w){re.escape(mention.name.lower())}(?!\w)", article.document)
    return inside is not None and plain is None


def _known_names(mentions: list[Mention]) -> dict[str, Mention]:
    """The series that the body names, and those that a headline names by their edition."""
    named = [mention for mention in mentions if mention.form == "named"]
    in_body = [mention for mention in named if not mention.sentence.is_title]
    by_edition = [mention for mention in named if mention.rule == "event_edition_of"]
    names: dict[str, Mention] = {}
    for mention in (*in_body, *by_edition):
        names.setdefault(without_edition(mention.name), mention)
    return {
        name: mention
        for name, mention in names.items()
        if len(name.split()) > 1 or not name.islower()
    }


def _opens(mention: Mention, events: list[Event], lexicon: Lexicon) -> bool:
    """Whether a mention of no known event introduces one: no bare plural, no late headline."""
    is_plural = mention.head.endswith("s") and not mention.head.endswith(_SINGULARS)
    is_plural = is_plural and mention.text.split(maxsplit=1)[0] not in any_of("genitives")
    is_vague = mention.head in any_of("editions") and not mention.edition_number
    if mention.form == "anaphor" and (is_plural or is_vague or mention.rule == EDITION_ALONE):
        return is_plural and tells_many_towns(mention, lexicon.language) and not events
    if mention.form == "described" and not mention.determiner and mention.head in _PLAIN:
        return False
    if mention.rule == PROGRAMME_ENTRY or not is_heading(mention.sentence):
        return True
    return stands_alone(mention, lexicon, is_first=not events)
