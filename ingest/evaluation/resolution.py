"""Whether mentions in several articles were joined to the events they mean.

A labelled article says in `tells` which events it tells of: `event`, a key that articles share;
`name`, words by which it calls the event; `start`, its first day, and `at`, a place in its sentence
(an offset in the text), where these tell two apart.
Claims of a release are matched to those mentions; what was never found counts for recall only as
missing, and is listed.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Any

from ingest.evaluation.clusters import b_cubed, pairwise
from ingest.evaluation.matching import words

Mention = tuple[str, str]
"""An article's id and the key of an event that it tells of."""
LabelledArticle = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """An event claim as a release shows it; `article` is the id of its record.

    `span` is that of its sentence in the text.
    """

    article: str
    name: str
    start: date | None
    event_id: str
    span: tuple[int, int]

    def likeness(self, mention: Mapping[str, Any]) -> float:
        """Shared words of the name, the first day where the label gives one, the sentence twice.

        0 where neither a word nor the sentence is shared, and where the label gives both a sentence
        and a day and the claim has neither.
        """
        shared = len(words(self.name) & words(mention["name"]))
        is_there = "at" in mention and self.span[0] <= mention["at"] < self.span[1]
        is_then = self.start == mention.get("start", self.start)
        is_like = is_there or (shared > 0 and (is_then or "at" not in mention))
        return is_like and shared + 2 * is_there + is_then


@dataclass(frozen=True, slots=True)
class Joined:
    """Mentions that were found, with the event of the release and the labelled one; the others."""

    found: dict[Mention, str]
    labelled: dict[Mention, str]
    missing: list[Mention]

    def wrong_pairs(self, *, joined: bool) -> list[tuple[Mention, Mention]]:
        """Pairs that were joined and do not belong together, or the other way round."""
        return [
            (one, other)
            for one, other in combinations(self.found, 2)
            if (self.found[one] == self.found[other]) is joined
            and (self.labelled[one] == self.labelled[other]) is not joined
        ]


def join(
    articles: Sequence[LabelledArticle], told: Collection[Told], current: Collection[str]
) -> Joined:
    """The labelled mentions beside the claims of a release, best match first in reading order.

    Args:
        articles: labelled articles.
        told: all event claims of the release.
        current: ids of articles that no newer version replaced; others tell nothing.
    """
    result = Joined({}, {}, [])
    for article in articles:
        free = [claim for claim in told if claim.article == article["id"]]
        for mention in article["tells"] if article["id"] in current else []:
            key = (article["id"], mention["event"])
            likeness = {claim: claim.likeness(mention) for claim in free}
            best = max(likeness, key=likeness.__getitem__, default=None)
            if best is None or not likeness[best]:
                result.missing.append(key)
                continue
            free.remove(best)
            result.found[key], result.labelled[key] = best.event_id, mention["event"]
    return result


def resolution_report(joined: Joined) -> str:
    """Scores and every mistake, as text."""
    pairs, mentions = (
        pairwise(joined.found, joined.labelled),
        b_cubed(joined.found, joined.labelled),
    )
    lines = [
        f"mentions  {len(joined.found)} found, {len(joined.missing)} missing",
        f"pairwise  precision {pairs.precision:.3f}  recall {pairs.recall:.3f}",
        f"b-cubed   precision {mentions.precision:.3f}  recall {mentions.recall:.3f}",
    ]
    for title, wrong in (
        ("joined, but two events", joined.wrong_pairs(joined=True)),
        ("one event, but not joined", joined.wrong_pairs(joined=False)),
    ):
        if wrong:
            lines += ["", title, *(f"  {_show(*pair)}" for pair in wrong)]
    if joined.missing:
        lines += ["", "missing", *(f"  {article}: {event}" for article, event in joined.missing)]
    return "\n".join(lines) + "\n"


def _show(one: Mention, other: Mention) -> str:
    """Two mentions by article and event."""
    if one[1] == other[1]:
        return f"{one[1]}: {one[0]} and {other[0]}"
    return f"{one[0]}: {one[1]} and {other[0]}: {other[1]}"
