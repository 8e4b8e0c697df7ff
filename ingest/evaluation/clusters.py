"""How well mentions are joined to what they mean, against hand-made clusters.

Pairwise: of all pairs of mentions that were joined, how many belong together, and of all that
belong together, how many were joined. B-cubed (Bagga and Baldwin 1998): the same asked of each
mention and averaged, so that one large cluster does not outweigh many small ones.
"""

from collections.abc import Hashable, Mapping, Sized
from dataclasses import dataclass
from itertools import combinations
from typing import TypeVar

_Mention = TypeVar("_Mention", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Agreement:
    """Shares between 0 and 1; 1 where nothing could go wrong."""

    precision: float
    recall: float


def pairwise(
    joined: Mapping[_Mention, Hashable], labelled: Mapping[_Mention, Hashable]
) -> Agreement:
    """Agreement over pairs of mentions; both mappings give the cluster of the same mentions."""
    pairs = list(combinations(joined, 2))
    found = {pair for pair in pairs if joined[pair[0]] == joined[pair[1]]}
    wanted = {pair for pair in pairs if labelled[pair[0]] == labelled[pair[1]]}
    return Agreement(_share(found & wanted, found), _share(found & wanted, wanted))


def b_cubed(
    joined: Mapping[_Mention, Hashable], labelled: Mapping[_Mention, Hashable]
) -> Agreement:
    """Agreement averaged over mentions."""
    found, wanted = _companions(joined), _companions(labelled)
    shared = {mention: found[mention] & wanted[mention] for mention in joined}
    count = max(len(shared), 1)
    return Agreement(
        sum(_share(shared[one], found[one]) for one in shared) / count,
        sum(_share(shared[one], wanted[one]) for one in shared) / count,
    )


def _companions(clusters: Mapping[_Mention, Hashable]) -> dict[_Mention, set[_Mention]]:
    """All mentions of the cluster of each mention, itself included."""
    members: dict[Hashable, set[_Mention]] = {}
    for mention, cluster in clusters.items():
        members.setdefault(cluster, set()).add(mention)
    return {mention: members[cluster] for mention, cluster in clusters.items()}


def _share(part: Sized, whole: Sized) -> float:
    return len(part) / len(whole) if whole else 1.0
