"""What an event is called: the best of the names and descriptions that its mentions give."""

from ingest.articles.headline import is_title_case
from ingest.articles.model import Sentence
from ingest.events.editions import without_edition
from ingest.events.lexicon import any_of
from ingest.events.model import Event, Mention

_LONGEST_NAME = 14


def is_heading(sentence: Sentence) -> bool:
    """Whether a headline or a heading inside the text capitalises every word."""
    if any(footer in sentence.text for footer in any_of("post_footers")):
        return True
    is_open = sentence.is_title or not sentence.text.endswith((".", "!", "?", "”", '"'))
    return is_open and is_title_case(sentence.text)


def name_event(event: Event) -> None:
    """Chooses the name, kind, edition and annual flag among the mentions.

    «A second vigil» of no series is another vigil, not an edition.
    """
    named = [m for m in event.mentions if m.form == "named"]
    described = [m for m in event.mentions if m.form == "described"]
    best = max(_alone(named) or described or event.mentions, key=_name_score)
    event.name, event.is_named = _nominative(best), bool(named)
    telling = [m for m in event.mentions if not (named and _says_any_event(m))]
    kinds = [m.kind for m in (*named, *described, *telling) if m.kind != "other"]
    event.kind = kinds[0] if kinds else "other"
    numbers = (m.edition_number for m in event.mentions if m.edition_number)
    is_another = not named and event.first.determiner == "indefinite"
    event.edition_number = None if is_another else next(numbers, None)
    event.edition_year = next((m.edition_year for m in named if m.edition_year), None)
    event.is_annual = any(m.is_annual for m in event.mentions)


def _says_any_event(mention: Mention) -> bool:
    """«la manifestation» of a named event need not be a protest."""
    is_ambiguous = mention.form == "anaphor" and mention.head in any_of("ambiguous")
    return is_ambiguous and mention.kind == "protest"


def _nominative(mention: Mention) -> str:
    """The name without the ending of a dative plural: «zu den Grazer Holztagen»."""
    name = mention.name.strip()
    is_dative = mention.head in any_of("dative_plurals") and name.lower().endswith(mention.head)
    return name[:-1] if is_dative else name


def _alone(named: list[Mention]) -> list[Mention]:
    """The names without those that a conjunction ties to another one («Bell and Tide Forum»).

    Nor those that stand for a longer one («TF 2024» for «Tide Forum (TF)»).
    """
    names = {mention.name for mention in named}
    alone = [m for m in named if not any(m.name.endswith(f" and {name}") for name in names)]
    short = {mention.second_name for mention in alone}
    return [m for m in alone if without_edition(m.name) not in short] or alone


def _name_score(mention: Mention) -> tuple[bool, bool, bool, bool, bool, int]:
    """Names of the body before headlines, with a year, in full, and the longest within reason."""
    words = len(mention.name.split())
    return (
        not mention.sentence.is_title or mention.rule == "event_edition_of",
        any_of("superlatives").isdisjoint(mention.text.lower().split()),
        mention.edition_year is not None,
        not is_heading(mention.sentence),
        mention.rule != "event_name_again",
        words if words <= _LONGEST_NAME else 0,
    )
