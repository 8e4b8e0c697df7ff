"""Programmes and calendars: lines that are a day, and what happens on it.

«* 27 January – Tide Forum» and «Tide Forum: Tuesday 5 May | 9:00» in one line; a day alone on its
line above names and places; a day as a heading above items that each have their hour below them; a
title above a day with its place, or above several of them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from ingest.articles.expressions import dates_in
from ingest.articles.headline import is_title_case
from ingest.articles.model import Article, Cue, Sentence
from ingest.dates import DateMention
from ingest.events.lexicon import Lexicon
from ingest.events.mentions.named import clean, named
from ingest.events.model import Mention

RULE = "event_programme_entry"
"""Rule of a mention that is an entry of a programme."""

_LONGEST = 120
_LONGEST_BLOCK = 6
_LONGEST_PLACE = 8
_LEAST = 2
_OPEN_END = re.compile(r"[^.!?:;]$|\b[A-Z][\w.]{0,3}\.$")
_CLOCK = re.compile(
    r"(?i)\d{1,2}(?:[:.h]\d\d)?\s*(?:[ap]\.?\s?m\.?|h|uhr)?"
    r"(?:\s*(?:[–—-]|to|bis|à|a)\s*\d{1,2}(?:[:.h]\d\d)?\s*(?:[ap]\.?\s?m\.?|h|uhr)?)?"
    r"(?:\s[A-Z]{2,4})?"
)
_MINUTE = re.compile(r"(?i)\d[:.h]\d\d|\d\s*[ap]\.?\s?m|\d\s?h|uhr")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a programme tells of one gathering.

    Attributes:
        title: The line with its name, which ends at `end`.
        day: The line with its day, which may be that of other entries, too.
        lines: Other lines of the entry, in which its place may stand.
        is_timed: Whether its hour stands below its name; hours without places are an agenda.
    """

    title: Sentence
    end: int
    day: Sentence
    lines: tuple[Sentence, ...]
    is_timed: bool

    def mention(self, lexicon: Lexicon) -> Mention:
        """The title as a name."""
        name = clean(" ".join(self.title.text[: self.end].split()))
        return named(self.title, (0, self.end), name, RULE, lexicon)


def find_entries(article: Article, lexicon: Lexicon) -> list[Entry]:
    """The entries below lines that are days; none where no two lines make a programme."""
    dated = {s.index for s in article.holding(Cue.DATE) if len(s.text) <= _LONGEST}
    lines = [article.sentences[index] for index in sorted(dated)]
    titled = list(_titled(article, [s for s in lines if _is_day_of_place(s, lexicon)], lexicon))
    if len(titled) >= _LEAST:
        return titled
    days = [s for s in lines if not s.is_title and _is_day(s, lexicon)]
    blocks = list(_blocks(article, days))
    if not days:
        return []
    if _title_above(article, days[0], lexicon):
        found = [entry for day, lines in blocks for entry in _below(article, day, lines, lexicon)]
    else:
        found = [entry for day, lines in blocks for entry in _entries(day, lines, lexicon)]
    timed = [entry for entry in found if entry.is_timed]
    placed = [e for e in timed if any(_has_place(article, line) for line in e.lines)]
    if len(placed) * 2 < len(timed):
        found = [entry for entry in found if not entry.is_timed]
    return found if len(found) >= _LEAST else []


def _is_day(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a line is a day with its month, perhaps behind its weekday, and nothing else."""
    dates = [d for d in dates_in(sentence.text, lexicon.language) if _has_day(d)]
    if len(dates) != 1:
        return False
    rest = sentence.text[: dates[0].start] + sentence.text[dates[0].end :]
    words = {word.lower() for word in re.findall(r"[^\W\d_]{3,}", rest)}
    return words <= lexicon.weekdays and not any(character.isdigit() for character in rest)


def _is_day_of_place(sentence: Sentence, lexicon: Lexicon) -> bool:
    """«Saturday 3 May, Botanic Garden, Leeds»: a day, then names and hours, and no gathering."""
    dates = [d for d in dates_in(sentence.text, lexicon.language) if _has_day(d)]
    if not dates or sentence.is_title or sentence.text.endswith((".", "!", "?")):
        return False
    before, rest = sentence.text[: dates[0].start], sentence.text[dates[-1].end :]
    names = re.findall(r"[^\W\d_]{4,}", rest)
    is_named = any(name[0].isupper() for name in names) and len(names) <= _LONGEST_PLACE
    is_first = {word.lower() for word in re.findall(r"[^\W\d_]{3,}", before)} <= lexicon.weekdays
    is_set_off = re.match(r"\s*[,|(–—:·-]|\s(?:in|at|à|en|a)\s", rest) is not None
    is_small = sum(name[0].islower() for name in names) <= 1
    return is_named and is_first and is_set_off and is_small and not lexicon.nouns.search(rest)


def _titled(article: Article, days: list[Sentence], lexicon: Lexicon) -> Iterator[Entry]:
    """A title above each line of a day with its place, or above several such lines."""
    title: Sentence | None = None
    indices = {day.index for day in days}
    for day in days:
        above = article.sentences[day.index - 1] if day.index else None
        if above is None or above.index not in indices:
            title = above if above is not None and _is_title(above, lexicon) else None
        if title is not None:
            yield Entry(title, len(title.text), day, (day,), is_timed=False)


def _is_title(sentence: Sentence, lexicon: Lexicon) -> bool:
    """«Comedy Night with Olaf Reed»; a headline has a verb («Tide Forum opens registration»)."""
    text = sentence.text
    is_plain = lexicon.is_compounding or lexicon.front_modifiers or is_title_case(text)
    is_told = any(verb.group().islower() for verb in lexicon.cues.happening.finditer(text))
    is_line = sentence.is_title or _is_line(sentence)
    return bool(is_plain) and is_line and not is_told and lexicon.nouns.search(text) is not None


def _has_day(date: DateMention) -> bool:
    return all(point.day is not None for point in date.surface.points)


def _blocks(article: Article, days: list[Sentence]) -> Iterator[tuple[Sentence, list[Sentence]]]:
    """Each day with the short lines below it, up to the next day or to running text."""
    indices = {day.index for day in days}
    for day in days:
        lines: list[Sentence] = []
        for line in article.sentences[day.index + 1 :]:
            if line.index in indices or line.is_title or not _is_line(line):
                break
            lines.append(line)
        yield day, lines


def _is_line(sentence: Sentence) -> bool:
    """Whether a sentence is a line of a programme: short and without its end."""
    text = sentence.text
    is_open = _OPEN_END.search(text) is not None or _is_hour(text.rpartition("\n")[2])
    return len(text) <= _LONGEST and is_open


def _title_above(article: Article, day: Sentence, lexicon: Lexicon) -> Sentence | None:
    """The line right above a day, where it names a gathering: the day stands below it."""
    above = article.sentences[day.index - 1] if day.index else None
    if above is None or above.is_title or not _is_line(above):
        return None
    is_told = lexicon.nouns.search(above.text) is not None and len(above.text.split()) > 1
    return above if is_told else None


def _below(
    article: Article, day: Sentence, lines: list[Sentence], lexicon: Lexicon
) -> Iterator[Entry]:
    """The entry whose title stands above its day, with the lines before the next title."""
    title = _title_above(article, day, lexicon)
    if title is not None:
        own = takewhile(lambda line: not lexicon.nouns.search(line.text), lines)
        yield Entry(title, len(title.text), day, tuple(own), is_timed=False)


def _entries(day: Sentence, lines: list[Sentence], lexicon: Lexicon) -> Iterator[Entry]:
    """The items with their hours, else the first line that names a gathering."""
    heads = [(at, end) for at in range(len(lines)) if (end := _title_end(lines, at)) is not None]
    ends = [at for at, _ in heads[1:]] + [len(lines)]
    for (at, end), below in zip(heads, ends, strict=False):
        yield Entry(lines[at], end, day, tuple(lines[at + 1 : below]), is_timed=True)
    if heads or len(lines) > _LONGEST_BLOCK:
        return
    told = next((line for line in lines if lexicon.nouns.search(line.text)), None)
    if told is not None:
        others = tuple(line for line in lines if line is not told)
        yield Entry(told, len(told.text), day, others, is_timed=False)


def _title_end(lines: list[Sentence], at: int) -> int | None:
    """Length of the title that stands above an hour, in the same sentence or the next line."""
    text, broken, hour = lines[at].text.partition("\n")
    if broken:
        return len(text) if _is_hour(hour) else None
    if _is_hour(text) or at + 1 == len(lines):
        return None
    return len(text) if _is_hour(lines[at + 1].text) else None


def _is_hour(text: str) -> bool:
    """Whether a line is an hour or a span of hours, and nothing else."""
    return _MINUTE.search(text) is not None and _CLOCK.fullmatch(text.strip()) is not None


def _has_place(article: Article, line: Sentence) -> bool:
    """Whether a line names a place that is not a whole country."""
    found = (mention.place for mention in article.places[line.index])
    return any(place is not None and place.place_kind != "country" for place in found)
