"""Words that say what a date beside them is: of a gathering, of a deadline, of a statement."""

import re
from dataclasses import dataclass
from functools import cache

from ingest.languages import pack, words_of_all
from ingest.word_patterns import between, following, leading, words_pattern

_WORD = re.compile(r"[^\W_][\w.'’-]*")
_LONGEST_GAP = 90
_NAMES, _NAMES_OF_TITLE = 9, 2


@dataclass(frozen=True, slots=True)
class TimeWords:
    """The cues of one language; each pattern is read against the text beside a date."""

    held: re.Pattern[str]
    inviting: re.Pattern[str]
    label: re.Pattern[str]
    label_alone: re.Pattern[str]
    subject: re.Pattern[str]
    box: re.Pattern[str]
    every: re.Pattern[str]
    within: re.Pattern[str]
    done_at: re.Pattern[str]
    apart: re.Pattern[str]
    was_then: re.Pattern[str]
    recalled: re.Pattern[str]
    time_link: re.Pattern[str]
    inside: re.Pattern[str]
    deadlines: re.Pattern[str]
    announcing: re.Pattern[str]
    first_time: re.Pattern[str]
    founding: re.Pattern[str]
    cancelling: re.Pattern[str]
    postponing: re.Pattern[str]
    participle: re.Pattern[str]
    running: re.Pattern[str]
    under_way: re.Pattern[str]
    in_year: re.Pattern[str]
    moved: re.Pattern[str]
    now_held: re.Pattern[str]
    now: re.Pattern[str]
    moved_to: frozenset[str]
    moved_from: frozenset[str]
    moved_to_before: frozenset[str]
    intended: re.Pattern[str]
    planned: re.Pattern[str]
    planned_behind: re.Pattern[str]
    opening: re.Pattern[str]
    ended: re.Pattern[str]
    lasting: re.Pattern[str]
    lasting_until_end: re.Pattern[str]
    of: re.Pattern[str]
    joining: frozenset[str]

    def joins(self, gap: str, *, is_title: bool = False) -> bool:
        """Whether the text between a gathering and a date only ties them, by names and links.

        A headline may capitalise every word, so that its capitals are no names.
        """
        if len(gap) > _LONGEST_GAP or ";" in gap or ". " in gap:
            return False
        words = _WORD.findall(gap)
        names = [word for word in words if not word[0].islower()]
        lower = (word.rstrip(".'’") for word in words if word[0].islower())
        is_named = len(names) > (_NAMES_OF_TITLE if is_title else _NAMES)
        return not is_named and all(word in self.joining for word in lower)


_PLAIN = (
    "held",
    "inviting",
    "deadlines",
    "recalled",
    "first_time",
    "founding",
    "cancelling",
    "postponing",
    "moved",
    "now_held",
    "now",
    "intended",
    "opening",
    "under_way",
    "ended",
)
"""Fields that are nothing but the words of their key."""


@cache
def time_words(language: str) -> TimeWords:
    """The compiled `[time]` cues of a language; a pack may lack words for some of them."""
    section = pack(language)["time"]
    labels = section.get("date_labels", [])
    plain = {name: words_pattern(section.get(name, [])) for name in _PLAIN}
    return TimeWords(
        **plain,
        label=_labels(labels, r"\W*(?:[^\s:]+:?\S*\s+){0,4}$"),
        label_alone=between(r"\W*", labels, r"\s?[:：?]?\W*"),
        subject=_labels(section.get("subject_labels", [])),
        box=_labels(section.get("box_labels", [])),
        every=leading(pack(language)["dates"]["words"].get("every", [])),
        within=leading(section.get("within", [])),
        done_at=leading([*section.get("within", []), *section.get("done_at", [])]),
        was_then=between(r"\s*,?\s*", section.get("was_then", []), r"\s+(?:\w{2,3}\s+)?"),
        apart=leading(section.get("apart", [])),
        time_link=words_pattern(section.get("apart", [])),
        inside=leading(section.get("inside", [])),
        planned=leading(section["planned"]),
        planned_behind=following(section.get("planned_behind", []), r"\s+"),
        announcing=following(section.get("announcing", []), r"\s+(?:\w+ly\s+)?"),
        participle=following(section.get("participle", []), r"\W*"),
        running=leading(section.get("running", []), r"(?:\w{2,5}\s+){0,2}"),
        in_year=between(r"\W*", section.get("in_year", []), r"\s+(?P<year>(?:19|20)\d\d)\b"),
        moved_to=frozenset(section.get("moved_to", [])),
        moved_from=frozenset(section.get("moved_from", [])),
        moved_to_before=frozenset(section.get("moved_to_before", [])),
        lasting=leading(section.get("lasting", []), r"(?:\w+\s+){0,2}"),
        lasting_until_end=leading(section.get("lasting_until_end", []), r"(?:\w+\s+){0,1}"),
        of=following(section.get("lasting_of", []), r"\s+"),
        joining=frozenset(section.get("joining", [])),
    )


@cache
def saying() -> re.Pattern[str]:
    """A verb of saying right before a date, which is then the day of saying it."""
    return between(r"\b", words_of_all("events", "saying"), r"\s+(?:\w+\s+){0,2}(?:on|in)?\s*$")


def _labels(words: list[str], behind: str = "") -> re.Pattern[str]:
    """One of the words with a colon behind it, or a question mark («Where?»)."""
    return between(r"(?<!\w)", words, rf"\s?[:：?]{behind}")
