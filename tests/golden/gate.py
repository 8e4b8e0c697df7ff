"""The quality gate: floors that a measure must not fall below, with what they were measured on.

A baseline is a JSON file with a digest of articles and labels, so that a floor always speaks of the
texts it was measured on. `update` pins anew: floors rise with the measure; it refuses to lower one
or to give up a clean case unless a reason is given, and keeps the reasons.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from pathlib import Path

_STEPS = 1000


@dataclass(frozen=True, slots=True)
class Baseline:
    """What is measured, or what is pinned of it.

    Args:
        digest: hash of the texts and labels.
        floors: share by name, such as `precision`.
        clean: names of the cases without a problem; empty where nobody looks at single cases.
        reasons: why something was given up, oldest first.
    """

    digest: str
    floors: dict[str, float]
    clean: list[str] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)


def digest(paths: Iterable[Path]) -> str:
    """Hash of the names and contents of files, in any order."""
    hashed = sha256()
    for path in sorted(paths, key=lambda path: (path.name, path.parent.name)):
        hashed.update(path.name.encode())
        hashed.update(path.read_bytes())
    return hashed.hexdigest()[:16]


def lowered(share: float, margin: float = 0) -> float:
    """A share less a margin, rounded down, so that the measure it came from passes."""
    return max(int((share - margin) * _STEPS + 1e-9) / _STEPS, 0)


def regressions(old: Baseline, new: Baseline) -> list[str]:
    """What a new measure gives up, in words; empty where nothing."""
    found = [f"{name} was read without a problem" for name in sorted({*old.clean} - {*new.clean})]
    for name, floor in old.floors.items():
        share = new.floors.get(name)
        if share is None:
            found.append(f"{name} is no longer measured")
        elif share < floor:
            found.append(f"{name} fell from {floor} to {share}")
    return found


def read(path: Path) -> Baseline:
    """A pinned baseline."""
    return Baseline(**json.loads(path.read_text(encoding="utf-8")))


def update(path: Path, new: Baseline, reason: str | None, margin: float = 0) -> None:
    """Pins a measure less a margin; no floor falls unless something is given up for a reason.

    Raises:
        SystemExit: something would be given up and no reason is given.
    """
    old = read(path) if path.exists() else Baseline("", {})
    lost = regressions(old, new)
    if lost and not reason:
        raise SystemExit("\n".join(["not pinned, this would give up:", *lost]))
    floors = {name: lowered(share, margin) for name, share in new.floors.items()}
    kept = {
        name: max(floor, old.floors.get(name, 0)) if new.floors[name] >= old.floors.get(name, 0)
        else floor
        for name, floor in floors.items()
    }  # fmt: skip
    reasons = [*old.reasons, *([reason] if lost and reason else [])]
    pinned = asdict(replace(new, floors=kept, reasons=reasons))
    path.write_text(json.dumps(pinned, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
