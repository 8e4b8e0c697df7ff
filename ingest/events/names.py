"""Names of events that no event noun shows: quoted, behind «edition of», or with a year."""

import re
from dataclasses import replace

from ingest import grammar
from ingest.articles.model import Sentence
from ingest.events.borders import behind_topic
from ingest.events.editions import edition_number, edition_year
from ingest.events.lexicon import Lexicon, any_of
from ingest.events.model import Mention
from ingest.proper_names import proper_names

QUOTED = r"[\"“„«‘']\s*(?P<name>[^\"“”„«»]{3,120}?)\s*[\"”“»’']"
"""Words in quotation marks of any language."""

_BEHIND_NAMING = re.compile(rf"\s+(?:the\s+|as\s+the\s+)?{QUOTED}")
CON = re.compile(r"(?:^|\s)[A-Z]\w*[a-z](?:Con|Conf|Fest|Camp|Days|Expo)(?:\s|$)")
_APPOSITION = re.compile(r"\s*(?:,[^,]{3,60},)?\s+")
YEAR_IN_NAME = r"[\p{Lu}\p{Lt}]\S*\s+(?:\d{1,4}\s+)*(?:19|20)\d\d"
"""For Rust's engine: a word with a capital before a year, over other numbers."""
_YEAR = re.compile(r"\s(?:19|20)\d\d$")


def quoted_names(sentence: Sentence, lexicon: Lexicon) -> list[Mention]:
    """«Dubbed the "Kick-off Event", the event …»: a name given by a verb of naming."""
    if not lexicon.nouns.search(sentence.text):
        return []
    found: list[Mention] = []
    for naming in lexicon.cues.naming.finditer(sentence.text):
        if match := _BEHIND_NAMING.match(sentence.text, naming.end()):
            span = (naming.start(), match.end())
            mention = _named(sentence, span, clean(match["name"]), "event_named_by_verb", lexicon)
            found.append(replace(mention, determiner="naming"))
    return found


def names_of_editions(sentence: Sentence, lexicon: Lexicon) -> list[Mention]:
    """«the 8th edition of Casablanca Smart City»: the name follows the edition."""
    found: list[Mention] = []
    names = proper_names(sentence.text)
    for match in lexicon.cues.edition.finditer(sentence.text):
        link = grammar.of_links().match(sentence.text, match.end())
        name = next((span for span in names if link and span[0] <= link.end() < span[1]), None)
        before = sentence.text[max(match.start() - 40, 0) : match.start()]
        number = edition_number(before + match.group())
        if link is None or name is None or number is None:
            continue
        start = match.start() - len(before) + len(before.rstrip()) - len(before.split()[-1])
        end = behind_topic(sentence.text, name[1], lexicon)
        text = clean(sentence.text[link.end() : end])
        mention = _named(sentence, (start, end), text, "event_edition_of", lexicon)
        found.append(replace(mention, edition_number=number))
    return found


def names_without_noun(sentence: Sentence, lexicon: Lexicon) -> list[Mention]:
    """«OpenCon 2017», «The Riverside Smart City brought together …»: names without a noun."""
    found: list[Mention] = []
    for start, end in proper_names(sentence.text, stop=lexicon.stop):
        name = clean(sentence.text[start:end])
        is_event = (
            _is_subject(sentence.text, start, end, lexicon)
            or CON.search(name)
            or (_YEAR.search(name) and _is_dated_event(sentence.text, start, end, lexicon))
        )
        if is_event and _may_name(name, lexicon):
            rule = "event_name_with_year" if _YEAR.search(name) else "event_subject_held"
            found.append(_named(sentence, (start, end), name, rule, lexicon))
    return found


def clean(name: str) -> str:
    """A name without the punctuation that quoting leaves at its end."""
    return name.strip().rstrip(",;:. ").strip()


def is_title(name: str) -> bool:
    """Whether quoted words look like a title rather than a remark."""
    words = name.split()
    capital = sum(word[:1].isupper() or word[:1].isdigit() for word in words)
    return capital * 2 >= len(words) and not name.endswith((".", "!"))


def _named(
    sentence: Sentence, span: tuple[int, int], name: str, rule: str, lexicon: Lexicon
) -> Mention:
    """A named mention with what its name says of kind and edition."""
    noun = lexicon.nouns.search(name)
    return Mention(
        sentence,
        *span,
        form="named",
        kind=lexicon.kinds[lexicon.noun_of(noun)] if noun else "other",
        name=name,
        rule=rule,
        edition_number=edition_number(name),
        edition_year=edition_year(name),
    )


def _is_subject(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a verb that only events take follows a name, perhaps behind an apposition.

    Where verbs come second («Im Vorjahr fand … statt»), the name needs an article.
    """
    before = text[:start].split()[-1:]
    if lexicon.is_compounding and not (before and before[0].lower() in lexicon.before_name):
        return False
    gap = _APPOSITION.match(text, end)
    return gap is not None and lexicon.cues.held_after_name.match(text, gap.end()) is not None


def _is_dated_event(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a name with a year is something one attends or that happens."""
    before = text[:start].split()[-1:]
    is_attended = bool(before) and before[0].lower() in lexicon.before_name
    return is_attended or lexicon.cues.happening.match(text, end + 1) is not None


def _may_name(name: str, lexicon: Lexicon) -> bool:
    """Whether a capitalised run without an event noun can be an event's name."""
    words = re.sub(r"\s*(?:19|20)\d\d$", "", name).split()
    if not words or lexicon.nouns.fullmatch(words[-1]) or words[-1].lower() in lexicon.not_head:
        return False
    plain = {word.lower().strip(".,") for word in words}
    return plain.isdisjoint(lexicon.months) and plain.isdisjoint(any_of("never_named"))
