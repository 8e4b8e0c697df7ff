"""What goes on behind an event noun or name in small letters: adjectives, «of» a name, a topic."""

import re

from ingest import grammar
from ingest.events.lexicon import Lexicon, any_of
from ingest.proper_names import Token

_LONGEST_TOPIC = 5
_WORD_OF_TOPIC = 4
"""Letters of a word that counts among those of a topic."""
_HANGING = re.compile(r"[-‑]\s(?:und|oder|bzw\.)\s[A-ZÄÖÜ][\w-]*")
"""«der Staats- und Regierungschefs»: the second half of two nouns that share their end."""
_SMALL_WORD = re.compile(r"\s(?P<word>[a-zà-ÿ]{4,})(?=[\s,.])")


def behind_of(text: str, words: list[Token], end: int, lexicon: Lexicon) -> int:
    """End of a description with the capitalised name behind it («opening of Harbour House»)."""
    link = grammar.of_links().match(text, behind_adjectives(text, end, lexicon))
    if link is None or not text[link.end() : link.end() + 1].isupper():
        return behind_topic(text, end, lexicon)
    run: list[Token] = []
    for word in (w for w in words if w.start >= link.end()):
        is_inside = word.is_capital or _is_small(word.text) or _is_plural_genitive(run, word)
        if not is_inside:
            break
        run.append(word)
    while run and not run[-1].is_capital:
        run.pop()
    if not run:
        return end
    hanging = _HANGING.match(text, run[-1].end)
    return hanging.end() if hanging else run[-1].end


def behind_adjectives(text: str, end: int, lexicon: Lexicon) -> int:
    """End of a noun with the adjectives behind it («foro mundial», «congrès annuel»)."""
    for word in _SMALL_WORD.finditer(text, end):
        is_next = word.start() == end and word["word"].endswith(lexicon.adjective_endings)
        if not is_next or lexicon.cues.happening.fullmatch(word["word"]):
            break
        end = word.end()
    return end


def behind_topic(text: str, end: int, lexicon: Lexicon) -> int:
    """End of a description with the topic behind it («colloque sur les villes lentes»)."""
    start = behind_adjectives(text, end, lexicon)
    link = grammar.about_links().match(text, start) or grammar.topic_links().match(text, start)
    if link is None and lexicon.is_compounding:
        link = grammar.noun_topics().match(text, start)
    if link is None:
        return end
    ends = (grammar.topic_ends(lexicon.language), lexicon.cues.happening, lexicon.cues.returns)
    stops = [pattern.search(text, link.end()) for pattern in ends]
    stop = min(match.start() for match in stops if match)
    topic = text[link.end() : stop].rstrip()
    is_other = _tells_time(text[link.end() :], lexicon) or _is_somebodys(text, link, lexicon)
    size = sum(len(word) >= _WORD_OF_TOPIC for word in topic.split())
    is_topic = topic != "" and size <= _LONGEST_TOPIC and not is_other
    return link.end() + len(topic) if is_topic else end


def behind_small_topic(text: str, end: int, lexicon: Lexicon) -> int:
    """End of a name with the topic behind it, but for the name of a place («Vagues de Brest»)."""
    whole = behind_topic(text, end, lexicon)
    return whole if text[end:whole].islower() else end


def _is_plural_genitive(run: list[Token], mark: Token) -> bool:
    """The apostrophe of «the supper of the Tidewick Bakers' Club»."""
    is_mark = mark.text in ("'", "’") and bool(run)
    return is_mark and run[-1].text.endswith("s") and run[-1].end == mark.start


def _is_small(word: str) -> bool:
    """Whether a lower-case word may stand inside a name."""
    plain = grammar.plain(word)
    return plain in grammar.links_of_names() or plain in grammar.articles_of_links()


def _tells_time(behind: str, lexicon: Lexicon) -> bool:
    """«the conference on the evening of 5 May»: no topic, but when it is."""
    words = [word.lower().strip(".,") for word in behind.split(maxsplit=3)[:3]]
    days = lexicon.weekdays | lexicon.months
    return any(word in days for word in words) or not any_of("times_of_day").isdisjoint(words[:2])


def _is_somebodys(text: str, link: re.Match[str], lexicon: Lexicon) -> bool:
    """«the rally on his ship», «el foro de este año»: no topic is somebody's or «of this year»."""
    word = "".join(text[link.end() :].lower().split(maxsplit=1)[:1])
    is_year = lexicon.cues.of_this_year.match(text, link.start() + 1)
    return word in lexicon.possessive or is_year is not None
