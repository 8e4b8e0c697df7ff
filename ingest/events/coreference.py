"""Which mentions of an article stand for the same event.

Mentions are taken in reading order; a headline that capitalises every word comes last and only joins. A name joins the event with the same series, unless edition or
year differ; a description joins the event whose words it repeats; «the event», «this edition» join
the event that was last spoken of, where the noun allows it.
"""

import re
from functools import cache

from ingest.articles.headline import is_title_case
from ingest.articles.model import Article, Sentence
from ingest.events.editions import without_edition
from ingest.events.lexicon import Lexicon
from ingest.events.mentions import find_known, find_mentions
from ingest.events.model import Event, Mention
from ingest.places.folding import fold

_FAMILIES = (
    frozenset("conference summit forum congress convention symposium meeting governance_meeting seminar workshop training webinar hackathon session other talk camp".split()),
    frozenset("expo fair exhibition festival conference congress forum convention other celebration concert".split()),
    frozenset("ceremony celebration reception meeting other concert".split()),
    frozenset("rally protest meeting other".split()),
    frozenset("hearing press_conference meeting session other".split()),
    frozenset("competition tournament other hackathon".split()),
)  # fmt: skip
_COPULA = re.compile(
    r"(?:\b(?:is|was|are|were|be|as|become|becomes|became|being|one of|ist|war|als|est|était|comme|es|fue|como)(?:\s+\w+ly)?|[\w”\")],)\s+(?:the\s+)?$"
)
_ANY_EVENT = frozenset(
    "event edition gathering veranstaltung événement evento edición édition ausgabe encuentro rencontre treffen".split()
)
_SMALL = frozenset(
    "the a an of for and on in at to de la le les el los las del des du der die das den und et y von für".split()
)


@cache
def name_tokens(name: str) -> frozenset[str]:
    """Folded words of a name that carry identity: no year, edition or small words."""
    words = re.findall(r"[^\W_]+", fold(without_edition(name)))
    return frozenset(word for word in words if word not in _SMALL)


def cluster(article: Article, lexicon: Lexicon) -> list[Event]:
    """Events of the article with their mentions, in order of first mention."""
    events: list[Event] = []
    for mention in _all_mentions(article, lexicon):
        event = _find(mention, events, lexicon)
        if event is None:
            is_headline = is_heading(mention.sentence)
            if (mention.form == "anaphor" and not _may_open(mention)) or (is_headline and events):
                continue
            event = Event()
            events.append(event)
        event.mentions.append(mention)
    for event in events:
        _name(event)
    return events


def _all_mentions(article: Article, lexicon: Lexicon) -> list[Mention]:
    """Mentions of all sentences in reading order, repeated names included."""
    found = {s.index: find_mentions(s, lexicon) for s in article.sentences}
    names: dict[str, Mention] = {}
    for mentions in found.values():
        for mention in mentions:
            if mention.form == "named" and not mention.sentence.is_title:
                names.setdefault(without_edition(mention.name), mention)
    for mentions in found.values():
        for mention in mentions:
            if mention.form == "named" and mention.rule == "event_edition_of":
                names.setdefault(without_edition(mention.name), mention)
    known = {
        name: mention
        for name, mention in names.items()
        if len(name.split()) > 1 or not name.islower()
    }
    ordered: list[Mention] = []
    for sentence in sorted(article.sentences, key=is_heading):
        own = found[sentence.index]
        again = [
            m
            for m in find_known(sentence, known, lexicon)
            if all(m.end <= o.start or m.start >= o.end for o in own)
        ]
        ordered += sorted(own + again, key=lambda m: m.start)
    return ordered


def is_heading(sentence: Sentence) -> bool:
    """Whether a headline or a heading inside the text capitalises every word."""
    is_open = sentence.is_title or not sentence.text.endswith((".", "!", "?", "”", '"'))
    return is_open and is_title_case(sentence.text)


def _find(mention: Mention, events: list[Event], lexicon: Lexicon) -> Event | None:
    """The event a mention belongs to, or None for a new one."""
    if mention.form == "named":
        return _by_name(mention, events) or _by_owner(mention, events)
    found = _by_description(mention, events, lexicon) if mention.form == "described" else None
    if found or (mention.form == "described" and not _is_predicate(mention)):
        return found
    return _by_focus(mention, events, is_predicate=_is_predicate(mention))


def _by_name(mention: Mention, events: list[Event]) -> Event | None:
    if mention.rule == "event_named_by_verb":
        unnamed = [e for e in events[-2:] if all(m.form != "named" for m in e.mentions)]
        if unnamed:
            return unnamed[-1]
    for event in reversed(events):
        if any(_same_name(mention, other) for other in event.mentions) and _same_edition(
            mention, event
        ):
            return event
    return None


def _same_name(left: Mention, right: Mention) -> bool:
    """Equal words, one within the other where two or more are shared, or the acronym."""
    if left.acronym and left.acronym == right.acronym:
        return True
    acronyms = {m.acronym for m in (left, right) if m.acronym}
    if acronyms & {left.name, right.name, without_edition(left.name), without_edition(right.name)}:
        return True
    one, two = name_tokens(left.name), name_tokens(right.name)
    if right.form == "anaphor" or not one or not two:
        return False
    return (
        one == two
        or (
            min(len(one), len(two)) >= 2
            and (one <= two or two <= one)
            and left.form == right.form == "named"
        )
        or (right.form == "described" and two <= one and len(two) >= 2)
    )


def _same_edition(mention: Mention, event: Event) -> bool:
    years = {m.edition_year for m in event.mentions if m.edition_year}
    numbers = {m.edition_number for m in event.mentions if m.edition_number}
    year_differs = mention.edition_year is not None and years and mention.edition_year not in years
    number_differs = (
        mention.edition_number is not None and numbers and mention.edition_number not in numbers
    )
    return not (year_differs or number_differs)


def _by_description(mention: Mention, events: list[Event], lexicon: Lexicon) -> Event | None:
    wanted = name_tokens(mention.name)
    for event in reversed(events):
        for other in event.mentions:
            if (
                other.form != "anaphor"
                and wanted <= name_tokens(other.name)
                and _same_edition(mention, event)
            ):
                return event
    return None


def _by_owner(mention: Mention, events: list[Event]) -> Event | None:
    """«the Harbour Committee conference»: a lower-case noun behind a definite name joins the event
    last spoken of where it is of the very same kind."""
    if mention.determiner != "definite" or mention.head not in mention.text or not events:
        return None
    last = max(events, key=lambda e: (e.mentions[-1].sentence.index, e.mentions[-1].start))
    return last if mention.kind == last.mentions[-1].kind and _same_edition(mention, last) else None


def _is_predicate(mention: Mention) -> bool:
    """«is the largest forum of its kind», «X, a one-day seminar,»: says what another mention is."""
    before = mention.sentence.text[: mention.start]
    return bool(_COPULA.search(before)) and mention.determiner in (
        "definite",
        "indefinite",
        "possessive",
    )


def _by_focus(mention: Mention, events: list[Event], *, is_predicate: bool = False) -> Event | None:
    """«the event»: the last event spoken of whose kind the noun allows."""
    if (
        not is_predicate
        and mention.determiner == "indefinite"
        or (mention.determiner == "" and not mention.sentence.is_title)
    ):
        return None
    recent = sorted(
        events, key=lambda e: (e.mentions[-1].sentence.index, e.mentions[-1].start), reverse=True
    )
    for event in recent:
        if mention.head in _ANY_EVENT or _compatible(
            mention.kind, {m.kind for m in event.mentions}
        ):
            return event
    return None


def _compatible(kind: str, kinds: set[str]) -> bool:
    return kind in kinds or any(kind in family and kinds & family for family in _FAMILIES)


def _may_open(mention: Mention) -> bool:
    """Whether a bare noun may introduce an event: singular, and not a noun for any event."""
    return not mention.head.endswith("s") or mention.head.endswith("ss")


def _name(event: Event) -> None:
    """Chooses the name, kind, edition and annual flag among the mentions."""
    named = [m for m in event.mentions if m.form == "named"]
    described = [m for m in event.mentions if m.form == "described"]
    pool = named or described or event.mentions
    best = max(pool, key=lambda m: _name_score(m))
    event.name, event.is_named = best.name.strip(), bool(named)
    kinds = [m.kind for m in [*named, *described, *event.mentions] if m.kind != "other"]
    event.kind = kinds[0] if kinds else "other"
    event.edition_number = next(
        (m.edition_number for m in event.mentions if m.edition_number), None
    )
    event.edition_year = next((m.edition_year for m in named if m.edition_year), None)
    event.is_annual = any(m.is_annual for m in event.mentions)


def _name_score(mention: Mention) -> tuple[bool, bool, bool, int]:
    words = len(mention.name.split())
    return (not mention.sentence.is_title or mention.rule == "event_edition_of", mention.edition_year is not None,
            mention.rule != "event_name_again", words if words <= 14 else 0)  # fmt: skip
