"""Finds date expressions in one sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from ingest.dates.assembly import assemble
from ingest.dates.atoms import elements
from ingest.dates.chains import Chain, Expression, Member, chains
from ingest.dates.heads import DAYS, heads
from ingest.dates.lexicon import lexicon
from ingest.dates.model import DateMention, DateSurface, Span
from ingest.dates.tokens import DASHES, folded, token_spans

_BLOCKED = "\x00"


def find_dates(text: str, language: str, skip: Sequence[Span] = ()) -> tuple[DateMention, ...]:
    """Date expressions of one sentence or line, from left to right, without overlaps.

    Args:
        text: One sentence; spans index this text.
        language: ISO 639-1 code that has a pack.
        skip: Spans that hold no date, such as event names with a year in them.

    Raises:
        KeyError: there is no pack for the language.
    """
    patterns = heads(language)
    tokens, classes = lexicon(language).read(text)
    if not patterns.core.search(classes):
        return ()
    spans = token_spans(text, tokens)
    if skip:
        classes = _blocked(classes, spans, skip)
    dashes = frozenset(i for i, token in enumerate(tokens) if token in DASHES)
    found = chains(patterns, classes, dashes)
    mentions = (
        _mention(text, language, spans, meant)
        for chain in found
        for meant in _meant(language, tokens, classes, chain)
    )
    return tuple(mention for mention in mentions if mention is not None)


def parse_date_line(text: str, language: str) -> list[DateMention]:
    """Date expressions of a line that is no sentence, such as a dateline."""
    return list(find_dates(text, language))


def _blocked(classes: str, spans: Sequence[Span], skip: Sequence[Span]) -> str:
    """The class string with the tokens of some spans made unreadable."""
    return "".join(
        _BLOCKED if any(s < end and start < e for s, e in skip) else char
        for char, (start, end) in zip(classes, spans, strict=True)
    )


def _meant(
    language: str, tokens: Sequence[str], classes: str, chain: Chain
) -> Iterator[tuple[Chain, DateSurface | None]]:
    """A chain with its surface; its first member and the rest where they do not fit together."""
    start, end = chain.start, chain.end
    surface = parse(
        Expression(
            language=language,
            tokens=tuple(tokens[start:end]),
            classes=classes[start:end],
            members=tuple(_moved(member, -start) for member in chain.members),
            is_between=chain.opener is not None and chain.opener[0] == "between",
            bound=chain.bound[0] if chain.bound else None,
        )
    )
    if surface is not None or len(chain.members) == 1:
        yield chain, surface
        return
    first, *rest = chain.members
    yield from _meant(language, tokens, classes, Chain((first,), None, chain.bound))
    if rest[0].kind in DAYS:
        members = (replace(rest[0], link=None), *rest[1:])
        yield from _meant(language, tokens, classes, Chain(members, None, None))


def _moved(member: Member, by: int) -> Member:
    return replace(member, start=member.start + by, end=member.end + by)


@lru_cache(maxsize=65536)
def parse(expression: Expression) -> DateSurface | None:
    """The surface of one distinct expression; parsed once per process."""
    return assemble(expression, elements(expression))


def _mention(
    text: str, language: str, spans: Sequence[Span], meant: tuple[Chain, DateSurface | None]
) -> DateMention | None:
    """The mention with its opening word, or without a leading article before a day."""
    chain, surface = meant
    if surface is None:
        return None
    first = chain.start
    if surface.joint == "range" and chain.opener:
        first = chain.opener[1]
    elif surface.bound and chain.bound:
        first = chain.bound[1]
    elif surface.points[0].kind in ("day", "weekday"):
        values = lexicon(language).values
        articles = values["the"].keys() | values.get("day_word", {}).keys()
        while first < chain.end - 1 and folded(text[slice(*spans[first])]) in articles:
            first += 1
    start, end = spans[first][0], spans[chain.end - 1][1]
    return DateMention(start, end, text[start:end], surface)
