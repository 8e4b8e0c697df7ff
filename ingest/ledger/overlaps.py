"""Which claim accounts for a token: spans of the document, looked up by position."""

from collections import defaultdict
from collections.abc import Iterable

from ingest.ledger.claimed import Claimed

_BLOCK = 256
"""Characters of a block; claims are kept by the blocks they touch, mostly one or two."""


class Overlaps:
    """Claimed spans of one article; a look-up compares with the spans near by only."""

    def __init__(self, claimed: Iterable[Claimed]) -> None:
        self._blocks: defaultdict[int, list[Claimed]] = defaultdict(list)
        for claim in dict.fromkeys(claimed):
            for block in range(claim.start // _BLOCK, claim.end // _BLOCK + 1):
                self._blocks[block].append(claim)

    def strongest(self, start: int, end: int) -> Claimed | None:
        """The strongest claim that overlaps a span: by rank, then facts, then the shorter one."""
        best: Claimed | None = None
        for block in range(start // _BLOCK, end // _BLOCK + 1):
            for claim in self._blocks.get(block, ()):
                overlaps = claim.start < end and start < claim.end
                if overlaps and (best is None or claim.strength > best.strength):
                    best = claim
        return best
