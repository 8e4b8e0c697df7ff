"""Names of events that no event noun shows: quoted, behind «edition of», or with a year."""

import re
from dataclasses import replace
from itertools import islice

from ingest import grammar
from ingest.articles.model import Sentence
from ingest.events.editions import edition_number, edition_year, number_behind
from ingest.events.lexicon import Lexicon, any_of
from ingest.events.mentions.explained import whole_span
from ingest.events.mentions.leads import word_before
from ingest.events.mentions.shown_names import has_day_behind
from ingest.events.mentions.told_names import COP, telling_rule
from ingest.events.mentions.topics import behind_small_topic, behind_topic
from ingest.events.mentions.which_edition import offset_of_word
from ingest.events.model import Mention, Phrase
from ingest.proper_names import proper_names

_LONGEST_LABELLED = 12
QUOTED = r"[\"“„«‘']\s*(?P<name>[^\"“”„«»]{3,120}?)\s*[\"”“»’']"
"""Words in quotation marks of any language."""

_BARE_NUMBER = re.compile(r"(?P<article>[^\W\d_]+)\s(?P<n>\d{1,3})\s$")
_YEAR_BEFORE = re.compile(r"(?:19|20)\d\d(?=\s$)")
_SUBTITLE = re.compile(r":\s[A-Z][^,.;:()“”\"]{3,80}(?=[,.;()]|$)")
_TO_NAME = re.compile(r",?\s(?=[A-Z])")
_SMALL = re.compile(r"\s([a-zà-ÿ-]{3,})(?=\s)")
_PHRASE = re.compile(r"(?:\s[\w’'-]+){1,4}")
_CLOSING = re.compile(r"\s*[,)]")
YEAR_IN_NAME = r"[\p{Lu}\p{Lt}]\S*\s+(?:\d{1,4}\s+)*(?:19|20)\d\d"
"""For Rust's engine: a word with a capital before a year, over other numbers."""


def labelled_names(sentence: Sentence, lexicon: Lexicon) -> list[Mention]:
    """«WHAT: Harbour Clean-Up»: the words behind a label, where they look like a title."""
    label = lexicon.cues.name_labels.match(sentence.text)
    name = clean(sentence.text[label.end() :]) if label else ""
    if label is None or not name or not is_title(name) or len(name.split()) > _LONGEST_LABELLED:
        return []
    span = (label.end(), label.end() + len(name))
    return [named(sentence, span, name, "event_label_line", lexicon)]


def names_of_editions(sentence: Sentence, lexicon: Lexicon) -> list[Mention]:
    """«the 8th edition of Casablanca Smart City», «the next edition», «the 2024 edition of»."""
    found: list[Mention] = []
    names = proper_names(sentence.text)
    for match in lexicon.cues.edition.finditer(sentence.text):
        link = grammar.of_links().match(sentence.text, match.end())
        name = next((span for span in names if link and span[0] <= link.end() < span[1]), None)
        before = sentence.text[max(match.start() - 40, 0) : match.start()]
        number = edition_number(before + match.group()) or _bare_number(before, lexicon)
        offset = offset_of_word(word_before(sentence.text, match.start()), lexicon)
        year = _YEAR_BEFORE.search(before)
        if link is None or name is None or not (number or offset or year):
            continue
        if _is_printed(sentence.text, *name):
            continue
        start = match.start() - len(before) + len(before.rstrip()) - len(before.split()[-1])
        end = behind_topic(sentence.text, name[1], lexicon)
        text = clean(sentence.text[link.end() : end])
        mention = named(sentence, (start, end), text, "event_edition_of", lexicon)
        stated = int(year.group()) if year else mention.edition_year
        found.append(
            replace(mention, edition_number=number, edition_offset=offset, edition_year=stated)
        )
    return found


def _bare_number(before: str, lexicon: Lexicon) -> int | None:
    """«La 38 edición»: a number without an ending behind an article."""
    match = _BARE_NUMBER.search(before)
    known = lexicon.definite | lexicon.possessive
    return int(match["n"]) if match and match["article"].lower() in known else None


def _is_printed(text: str, start: int, end: int) -> bool:
    """«the 2025 edition of the Bell and Reed lawyer rankings», «of the Harbour Guide»."""
    behind = _PHRASE.match(text, end)
    words = [*text[start:end].split()[-1:], *(behind.group().split() if behind else [])]
    return any(word.lower().strip(".,;") in any_of("printed") for word in words)


def names_without_noun(sentence: Sentence, lexicon: Lexicon) -> list[Mention]:
    """«OpenCon 2017», «The Riverside Smart City brought together …»: names without a noun."""
    found: list[Mention] = []
    text = sentence.text
    for run_start, run_end in proper_names(text, stop=lexicon.stop):
        own = _own_start(text, run_start, run_end, lexicon)
        start, end = whole_span(text, own, run_end, lexicon)
        end = _with_subtitle(text, start, end)
        name = clean(text[start:end])
        if (found and start < found[-1].end) or not _may_name(text[own:run_end], lexicon):
            continue
        if rule := telling_rule(text, start, end, lexicon):
            mention = named(sentence, (start, end), name, rule, lexicon)
            number = mention.edition_number or number_around(text, start, end)
            if cop := COP.fullmatch(name):
                mention, number = replace(mention, kind="conference"), int(cop["number"])
            found.append(replace(mention, edition_number=number))
    return found


def _own_start(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Start of a name without a first word that only begins the sentence, and without its heading.

    «Although Tidecamp will be held», «About Tide Days Tide Days is a festival».
    """
    words = text[start:end].split()
    is_heading = (
        len(words) % 2 == 1 and words[1 : len(words) // 2 + 1] == words[-(len(words) // 2) :]
    )
    if (
        len(words) > 1
        and words[0].lower() in lexicon.starters
        and (start == 0 or (is_heading and len(words) > 3))
    ):
        start += len(words.pop(0)) + 1
    for size in (3, 2):
        lead = " ".join(words[:size]) + " "
        if len(words) > size and lexicon.cues.attending.search(lead):
            return text.index(words[size], start + len(lead) - 1)
    half = len(words) // 2
    is_doubled = half and words[:half] == words[half:]
    return (
        text.rindex(words[half], start, end - len(words[-1]) + 1)
        if is_doubled and half > 1
        else start
    )


def _with_subtitle(text: str, start: int, end: int) -> int:
    """End of a name with a year and the words behind its colon («Tides 2025: Minding the Gap»)."""
    match = _SUBTITLE.match(text, end) if edition_year(text[start:end]) else None
    return match.end() if match and is_title(match.group()) else end


def number_around(text: str, start: int, end: int) -> int | None:
    """The edition that stands beside a name («the second Tidecamp», «Tidecamp No. 2»)."""
    word = text[max(start - 16, 0) : start].split()[-1:]
    spelled = (edition_number(f"{word[0]} {noun} X") for noun in any_of("editions")) if word else ()
    return next((number for number in spelled if number), None) or number_behind(text, end)


def name_behind(text: str, phrase: Phrase, lexicon: Lexicon) -> tuple[int, int] | None:
    """«the festival Night Tide», «the largest forum on tides, Tidewise, opens»: the name behind.

    Behind a comma only where the noun stands for it rather than for its scene («at the event,
    Bell, who …»).
    """
    link = _TO_NAME.match(text, phrase.end)
    if link is None or phrase.noun in any_of("never_before_name"):
        return None
    span = next((s for s in proper_names(text, stop=lexicon.stop) if s[0] == link.end()), None)
    if span is None or not _may_name(text[slice(*span)], lexicon):
        return None
    if text[slice(*span)].split(maxsplit=1)[0].strip(".") in any_of("ends_name"):
        return None
    span = span[0], _behind_small_words(text, span[1], lexicon)
    is_beside = (
        _is_parted(text, phrase, span, lexicon)
        if "," in link.group()
        else (_is_close(text, phrase, span, lexicon))
    )
    return span if is_beside else None


def _is_parted(text: str, phrase: Phrase, span: tuple[int, int], lexicon: Lexicon) -> bool:
    """«the largest forum on tides, Tidewise, opens»: a definite noun, a comma and a name."""
    if phrase.determiner not in ("definite", "possessive") or not phrase.modifiers:
        return False
    behind = text[span[1] :].lstrip(" ,)")
    is_told = _CLOSING.match(text, span[1]) and lexicon.cues.happening.match(behind)
    is_scene = lexicon.cues.attending.search(text[: phrase.start + 1])
    is_held = lexicon.cues.held_after_name.match(behind)
    return bool(is_told or is_held) and not is_scene


def _is_close(text: str, phrase: Phrase, span: tuple[int, int], lexicon: Lexicon) -> bool:
    """«the festival Night Tide opened», «tech fair Tidewise drew», «at the fair Tidewise in Ghent».

    «an event» has no name behind it.
    """
    if phrase.determiner == "indefinite":
        return False
    behind, cues = text[span[1] :].lstrip(" ,)"), lexicon.cues
    if cues.held_after_name.match(behind) or cues.returns.match(behind):
        return True
    if edition_year(text[slice(*span)]) is not None or has_day_behind(text, span[1], lexicon):
        return True
    is_definite = phrase.determiner in ("definite", "possessive")
    return is_definite and lexicon.has_names_behind


def _behind_small_words(text: str, end: int, lexicon: Lexicon) -> int:
    """End of a name with the adjectives before its verb («le festival Pierres vives a attiré»)."""
    if not lexicon.front_modifiers:
        return end
    end = behind_small_topic(text, end, lexicon)
    for word in islice(_SMALL.finditer(text, end), 2):
        if word[1] in lexicon.function_words:
            return end
        if lexicon.cues.held_after_name.match(text, word.end() + 1):
            return word.end()
    return end


def clean(name: str) -> str:
    """A name without the punctuation that quoting leaves at its end."""
    return name.strip().rstrip(",;:. ").strip()


def is_title(name: str) -> bool:
    """Whether quoted words look like a title rather than a remark."""
    words = name.split()
    capital = sum(word[:1].isupper() or word[:1].isdigit() for word in words)
    return capital * 2 >= len(words) and not name.endswith((".", "!"))


def named(
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


def _may_name(name: str, lexicon: Lexicon) -> bool:
    """Whether a capitalised run without an event noun can be an event's name."""
    words = re.sub(r"\s*(?:19|20)\d\d$", "", name).split()
    if not words or lexicon.nouns.fullmatch(words[-1]):
        return False
    if words[-1].lower() in lexicon.not_head - {"day"}:
        return False
    plain = {word.lower().strip(".,") for word in words}
    return plain.isdisjoint(lexicon.months | lexicon.weekdays) and plain.isdisjoint(
        any_of("never_named")
    )
