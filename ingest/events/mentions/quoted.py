"""Names of events in quotation marks: behind a verb of naming or holding, or before a noun."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.articles.model import Sentence
from ingest.events.editions import edition_number
from ingest.events.lexicon import Lexicon, any_of
from ingest.events.mentions.leads import word_before
from ingest.events.mentions.named import QUOTED, clean, is_title, named
from ingest.events.mentions.told_names import is_of_series, telling_rule
from ingest.events.model import Mention

_NEAR = 30
_QUOTE = re.compile(QUOTED)
_NOUN_BEHIND = re.compile(r"\s+([A-ZÀ-Þ]\w+)")
_MODIFIERS = re.compile(r"\s+(?:[a-z][a-z-]+\s+){0,3}")
_BEHIND_NAMING = re.compile(rf"\s+(?:the\s+|as\s+the\s+)?{QUOTED}")


def quoted_names(sentence: Sentence, lexicon: Lexicon) -> list[Mention]:
    """«Dubbed the "Kick-off Event", the event …»: a name given by a verb of naming."""
    if not lexicon.nouns.search(sentence.text):
        return []
    found: list[Mention] = []
    for naming in lexicon.cues.naming.finditer(sentence.text):
        match = _BEHIND_NAMING.match(sentence.text, naming.end())
        if (
            match
            and (is_title(clean(match["name"])) or lexicon.has_names_behind)
            and _is_of_event(sentence.text, naming, match, lexicon)
        ):
            span = (naming.start(), match.end())
            mention = named(sentence, span, clean(match["name"]), "event_named_by_verb", lexicon)
            found.append(replace(mention, determiner="naming"))
    return found


def hosted_titles(sentence: Sentence, lexicon: Lexicon) -> list[Mention]:
    """«hosted its 17th annual “Night of Dunes” Gala»: a quoted name of what someone holds again."""
    found: list[Mention] = []
    for quote in _titles(sentence.text):
        before = lexicon.cues.hosting.search(sentence.text[: quote.start()])
        is_again = before is not None and is_of_series(before["modifiers"], lexicon)
        if before is None or not is_again:
            continue
        noun = _NOUN_BEHIND.match(sentence.text, quote.end())
        is_noun = noun is not None and lexicon.nouns.fullmatch(noun[1]) is not None
        end = noun.end() if noun and is_noun else quote.end()
        name = sentence.text[quote.start() : end] if is_noun else clean(quote["name"])
        span = (quote.start() - len(before["modifiers"]), end)
        mention = named(sentence, span, name, "event_hosted_title", lexicon)
        number = edition_number(before["modifiers"] + "X")
        found.append(replace(mention, edition_number=number, is_annual=True))
    return found


def titles_before_noun(sentence: Sentence, lexicon: Lexicon) -> list[Mention]:
    """«the “Ports and People” conference»: a quoted name between an article and an event noun."""
    found: list[Mention] = []
    for quote in _titles(sentence.text):
        noun = lexicon.nouns.search(sentence.text, quote.end())
        before = word_before(sentence.text, quote.start())
        is_led = before in lexicon.articles | lexicon.empty | lexicon.annual
        if (
            noun is None
            or not is_led
            or not _modify(sentence.text[quote.end() : noun.start()], lexicon)
        ):
            continue
        behind = "".join(sentence.text[noun.end() :].split()[:1]).lower().strip(".,;")
        if behind in lexicon.not_head or not noun["noun"].islower():
            continue
        name, kind = clean(quote["name"]), lexicon.kinds[lexicon.noun_of(noun)]
        span = (quote.start(), noun.end())
        mention = named(sentence, span, name, "event_title_before_noun", lexicon)
        found.append(replace(mention, kind=kind, head=lexicon.noun_of(noun)))
    return found


def told_titles(sentence: Sentence, lexicon: Lexicon) -> list[Mention]:
    """«“Night of Piers” takes place …», «zur „Nacht der Häfen“»: what would tell a bare name."""
    found: list[Mention] = []
    for quote in _titles(sentence.text):
        start, end = quote.span()
        if rule := telling_rule(sentence.text, start, end, lexicon):
            found.append(named(sentence, (start, end), clean(quote["name"]), rule, lexicon))
    return found


def title_around(text: str, start: int, end: int) -> re.Match[str] | None:
    """The title in quotation marks that ends with the words at a span: «“Sing by Night Gala”»."""
    for quote in _titles(text):
        is_last = quote.start("name") <= start < end and not text[end : quote.end("name")].strip(
            ".,"
        )
        if is_last and end <= quote.end("name"):
            return quote
    return None


def _modify(between: str, lexicon: Lexicon) -> bool:
    """Whether words between a title and a noun are but adjectives («regional»)."""
    is_short = _MODIFIERS.fullmatch(between) is not None
    return is_short and not set(between.split()) & (lexicon.articles | any_of("never_modifiers"))


def _titles(text: str) -> Iterator[re.Match[str]]:
    """Words in quotation marks that look like a title."""
    return (quote for quote in _QUOTE.finditer(text) if is_title(clean(quote["name"])))


def _is_of_event(text: str, naming: re.Match[str], name: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether a noun of gathering stands next to the verb, in the name or right behind it."""
    around = (
        text[max(naming.start() - _NEAR, 0) : naming.start()],
        text[name.start() : name.end() + _NEAR],
    )
    return any(lexicon.nouns.search(words) for words in around)
