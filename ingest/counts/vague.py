"""Numbers by words that only say about how many: «half a dozen», «several hundred», «dozens»."""

from ingest.counts.numeral import Numeral
from ingest.counts.sentence import Sentence
from ingest.counts.spelled import word_value

_WRITTEN_TOGETHER = (10_000, 100_000)
"""Scales that German writes as one number word: «mehrere hunderttausend»."""

_SCALES = ("vague", "scales", "idiom_scales")


def after_half(sentence: Sentence, first: int, last: int) -> Numeral | None:
    """«half a dozen», «medio centenar», «eine halbe Million»."""
    scale = sentence.starting(last, "scales") or sentence.starting(last, "idiom_scales")
    if scale is None:
        return None
    kind = "idiom" if scale.category == "idiom_scales" else "words"
    return Numeral(first, scale.last, int(scale.label) // 2, None, kind)


def after_several(sentence: Sentence, first: int, last: int) -> Numeral | None:
    """«several hundred», «quelques milliers»: three of them at least."""
    base, at = _base(sentence, last)
    together = word_value(sentence.key(last), sentence.language)
    if not base and together in _WRITTEN_TOGETHER:
        base, at = together, last + 1
    return Numeral(first, at, None, 3 * base, "vague") if base else None


def after_couple(sentence: Sentence, first: int, last: int) -> Numeral | None:
    """«a couple of hundred» is some two hundred, «a couple of speakers» some two."""
    base, at = _base(sentence, last)
    return Numeral(first, at, 2 * (base or 1), None, "idiom")


def plain_vague(sentence: Sentence, first: int, _last: int) -> Numeral | None:
    """«hundreds», «tens of thousands», «hundreds, if not thousands»: two of them at least."""
    base, at = _base(sentence, first)
    comma = sentence.key(at) == ","
    further = sentence.starting(at + comma, "if_not")
    if further and sentence.starting(further.last, "vague"):
        _, at = _base(sentence, further.last)
        at += comma and sentence.key(at) == ","
    return Numeral(first, at, None, 2 * base, "vague")


def _base(sentence: Sentence, at: int) -> tuple[int, int]:
    """The product of scale words from a place on, and the place after them; 0 for none."""
    base, start = 0, at
    while True:
        linked = sentence.starting(at, "of")
        place = linked.last if base and linked else at
        scale = next(
            (hit for name in _SCALES if (hit := sentence.starting(place, name))),
            None,
        )
        if scale is None or (base and int(scale.label) < 1000):
            return base, at if base else start
        base, at = (base or 1) * int(scale.label), scale.last
