"""What a build costs at several sizes: `make benchmark-warehouse`.

Real articles are extracted once and kept; lakes of each size are made of them and their multiples,
built, audited and published. Then a hundred articles that the largest lake does not have arrive,
and the same build is asked for once more.
"""

import argparse
import math
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.articles import NoArticlesError
from benchmarks.builds import Build, build
from benchmarks.lakes import FIRST_DAY, arrivals, base, grown
from warehouse.settings import Settings

_SHOWN = 10
_ARRIVING = 100
_HOME = Path(tempfile.gettempdir()) / "citydesk_benchmark"


def main() -> None:
    """Builds every size, and prints what it took and how it grew."""
    options = _options()
    try:
        real = base(options.home / "base", options.base)
    except NoArticlesError as error:
        raise SystemExit(str(error)) from error
    builds: dict[int, Build] = {}
    settings = Settings(options.home, FIRST_DAY)
    for articles in options.sizes:
        settings = grown(options.home / str(articles), real, articles)
        builds[articles] = build(settings, [])
        _print(_told(articles, builds[articles]))
    _print(_growth(builds))
    _print(_arrival(settings, options.home / "base", options.base))
    _print([("nothing new", _spent(build(settings, [])))])


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.warehouse", description=__doc__)
    parser.add_argument("--base", type=int, default=10_000, help="real articles, in thousands")
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 30_000, 100_000])
    parser.add_argument("--home", type=Path, default=_HOME, help="folder of lakes and releases")
    return parser.parse_args()


def _print(lines: Iterable[tuple[str, object]]) -> None:
    for name, value in lines:
        print(f"{name:<52} {value}", flush=True)


def _told(articles: int, built: Build) -> Iterator[tuple[str, object]]:
    """Steps, the slowest models and tests, and memory of one build."""
    yield f"{articles:,} articles", f"{_spent(built)}, {built.megabytes:,.0f} MB at the peak"
    yield from _steps(built)
    yield f"  {len(built.nodes)} models, seeds and tests", f"{sum(built.nodes.values()):.1f} s"
    for name in sorted(built.nodes, key=lambda name: -built.nodes[name])[:_SHOWN]:
        rows = f", {built.rows[name]:,} rows" if name in built.rows else ""
        yield f"    {name}", f"{built.nodes[name]:.2f} s{rows}"


def _growth(builds: dict[int, Build]) -> Iterator[tuple[str, object]]:
    """Exponents between the smallest and the largest lake: 1 is linear, 2 is quadratic."""
    small, large = min(builds), max(builds)
    if small == large:
        return
    ratio = math.log(large / small)
    first, last = builds[small], builds[large]
    yield f"growth from {small:,} to {large:,}", _exponent(first.processor, last.processor, ratio)
    for name in sorted(last.nodes, key=lambda name: -last.nodes[name])[:_SHOWN]:
        yield f"  {name}, seconds", _exponent(first.nodes[name], last.nodes[name], ratio)
    for name in ("int_article_pairs__met", "int_event_pairs__met", "fct_events"):
        yield f"  {name}, rows", _exponent(first.rows[name], last.rows[name], ratio)


def _spent(built: Build) -> str:
    return f"{built.wall:.0f} s by clock, {built.processor:.0f} s by processor"


def _steps(built: Build) -> Iterator[tuple[str, object]]:
    return ((f"  {name}", f"{seconds:.1f} s") for name, seconds in built.steps.items())


def _exponent(small: float, large: float, ratio: float) -> str:
    return f"{math.log(max(large, 1e-3) / max(small, 1e-3)) / ratio:.2f}"


def _arrival(settings: Settings, home: Path, start: int) -> Iterator[tuple[str, object]]:
    """What articles cost that arrive when all others are published."""
    path = arrivals(home, start, _ARRIVING)
    built = build(settings, [path])
    yield f"{_ARRIVING} new articles", _spent(built)
    yield from _steps(built)


if __name__ == "__main__":
    main()
