"""The short notation of word lists: endings in brackets stand for several words.

`participant(e)(s)` is four words, `compan[y|ies]` is two. Packs stay readable,
matching stays exact.
"""

import re
from itertools import product

_PART = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]|([^()\[\]]+)")


def expand(phrase: str) -> tuple[str, ...]:
    """All words or phrases that a notation stands for, in the order written.

    Args:
        phrase: literal text with `(x|y)` for optional and `[x|y]` for obligatory alternatives.

    Returns:
        Distinct literal phrases; the phrase itself where it has no brackets.
    """
    choices: list[tuple[str, ...]] = []
    for optional, obligatory, literal in _PART.findall(phrase):
        if literal:
            choices.append((literal,))
        elif obligatory:
            choices.append(tuple(obligatory.split("|")))
        else:
            choices.append(("", *optional.split("|")))
    return tuple(dict.fromkeys("".join(parts) for parts in product(*choices)))
