"""Finds date expressions in one sentence."""

from collections.abc import Sequence
from functools import lru_cache

from ingest.dates.assembly import assemble
from ingest.dates.atoms import elements
from ingest.dates.chains import Chain, Member, chains
from ingest.dates.heads import Heads, heads
from ingest.dates.lexicon import lexicon
from ingest.dates.model import Bound, DateMention, DateSurface, Span
from ingest.dates.tokens import TOKEN, folded, token_spans

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
    patterns, classify = heads(language), lexicon(language).classify
    tokens = TOKEN.findall(text)
    classes = "".join(map(classify, tokens))
    if not patterns.core.search(classes):
        return ()
    spans = token_spans(text, tokens)
    if skip:
        classes = _blocked(classes, spans, skip)
    return tuple(_mentions(text, language, patterns, spans, classes))


def parse_date_line(text: str, language: str) -> list[DateMention]:
    """Date expressions of a line that is no sentence, such as a dateline."""
    return list(find_dates(text, language))


def _blocked(classes: str, spans: Sequence[Span], skip: Sequence[Span]) -> str:
    """The class string with the tokens of some spans made unreadable."""
    return "".join(
        _BLOCKED if any(s < end and start < e for s, e in skip) else char
        for char, (start, end) in zip(classes, spans, strict=True)
    )


def _mentions(text: str, language: str, patterns: Heads, spans: list[Span], classes: str) -> list[DateMention]:
    dashes = frozenset(i for i, (s, e) in enumerate(spans) if e - s == 1 and folded(text[s:e]) == "-")
    found: list[DateMention] = []
    for chain in chains(patterns, classes, dashes):
        surface, chain = _surface(text, language, spans, classes, chain)
        if surface is not None:
            found.append(_mention(text, language, spans, chain, surface))
    return found


def _surface(text: str, language: str, spans: list[Span], classes: str, chain: Chain) -> tuple[DateSurface | None, Chain]:
    """The surface of a chain, or of its first member where the whole does not fit together."""
    start, end = chain.start, chain.end
    tokens = tuple(text[s:e] for s, e in spans[start:end])
    members = tuple(Member(m.kind, m.start - start, m.end - start, m.link) for m in chain.members)
    is_between = chain.opener is not None and chain.opener[0] == "between"
    bound = chain.bound[0] if chain.bound else None
    surface = parse(language, tokens, classes[start:end], members, is_between, bound)
    if surface is None and len(members) > 1:
        return _surface(text, language, spans, classes, Chain(chain.members[:1], None, chain.bound))
    return surface, chain


@lru_cache(maxsize=65536)
def parse(
    language: str, tokens: tuple[str, ...], classes: str, members: tuple[Member, ...],
    is_between: bool, bound: Bound | None,
) -> DateSurface | None:  # fmt: skip
    """The surface of one distinct expression; parsed once per process."""
    found = elements(language, members, tokens, classes)
    return assemble(language, found, is_between=is_between, bound=bound)


def _mention(text: str, language: str, spans: list[Span], chain: Chain, surface: DateSurface) -> DateMention:
    """The mention with its opening word, or without a leading article before a day."""
    first, last = chain.start, chain.end - 1
    if surface.joint == "range" and chain.opener:
        first = chain.opener[1]
    elif surface.bound and chain.bound:
        first = chain.bound[1]
    elif surface.points[0].kind in ("day", "weekday"):
        articles = lexicon(language).values["the"]
        while first < last and folded(text[slice(*spans[first])]) in articles:
            first += 1
    start, end = spans[first][0], spans[last][1]
    return DateMention(start, end, text[start:end], surface)
