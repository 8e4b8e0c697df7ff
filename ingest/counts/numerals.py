"""Number expressions: digits, number words, scales, idioms and vague plurals.

«2.5 million», «102 mil 887», «a hundred and twenty», «half a dozen», «une centaine», «several
hundred», «tens of thousands». What hedges do to a number is decided elsewhere.
"""

from ingest.counts.digits import parse_digits
from ingest.counts.lexicon import lexicon
from ingest.counts.numeral import LARGEST, Numeral
from ingest.counts.sentence import Sentence
from ingest.counts.spelled import RunningSum, word_value
from ingest.counts.vague import after_couple, after_half, after_several, plain_vague


def numerals(sentence: Sentence) -> list[Numeral]:
    """All number expressions of a sentence from left to right, without overlaps."""
    found: list[Numeral] = []
    reached = 0
    for index in _number_starts(sentence):
        numeral = _read(sentence, index) if index >= reached else None
        if numeral:
            found.append(numeral)
            sign = sentence.starting(numeral.last, "trap_after")
            # «cuatro por ciento»: the sign holds a number word that is no second number.
            reached = sign.last if sign and sign.label == "percent" else numeral.last
    return found


def _number_starts(sentence: Sentence) -> list[int]:
    """Tokens at which a number may start: digits, number words, compounds."""
    words = lexicon(sentence.language)
    starts, letters = words.number_starts, words.run_letters
    return [
        index
        for index, token in enumerate(sentence.tokens)
        if token.kind == "n"
        or token.key in starts
        or "-" in token.key
        or (letters and any(part in token.key for part in letters))
    ]


def _read(sentence: Sentence, index: int) -> Numeral | None:
    if sentence.tokens[index].kind == "n":
        return _from_digits(sentence, index)
    if sentence.tokens[index].kind != "w":
        return None
    if word_value(sentence.tokens[index].key, sentence.language) is not None:
        return _spelled(sentence, index, index, 0)
    for category, reader in _READERS.items():
        hit = sentence.starting(index, category)
        if hit:
            numeral = reader(sentence, hit.first, hit.last)
            if numeral:
                return numeral
    return None


def _from_digits(sentence: Sentence, index: int) -> Numeral | None:
    scale = sentence.starting(index + 1, "scales")
    is_scaled = scale is not None and _is_scale(sentence, scale.first)
    token = sentence.tokens[index]
    value = parse_digits(token.key, _decimal(sentence), is_scaled=is_scaled)
    if value is None or value >= LARGEST:
        return None
    if is_scaled or sentence.starting(index + 1, "idiom_scales"):
        return _spelled(sentence, index, index + 1, value)
    return Numeral(index, index + 1, int(value), None, "digits") if value == int(value) else None


def _decimal(sentence: Sentence) -> str:
    return lexicon(sentence.language).decimal


def _is_scale(sentence: Sentence, index: int) -> bool:
    """«m» may be metres: it is a scale only glued to digits and before something counted."""
    if sentence.key(index) != "m":
        return len(sentence.key(index)) > 1 or sentence.is_glued(index)
    noun = sentence.starting(index + 1, "noun")
    return sentence.is_glued(index) and noun is not None and noun.label != "measurement"


def _spelled(sentence: Sentence, first: int, start: int, value: float) -> Numeral | None:
    """Number words and scales from `start` on, after digits or an article worth `value`."""
    running = RunningSum(value, is_vigesimal=lexicon(sentence.language).is_vigesimal)
    at, is_idiom = start, False
    while True:
        at_next = _step(sentence, at, running)
        if at_next == at:
            idiom = sentence.starting(at, "idiom_scales") or sentence.starting(at, "vague")
            if idiom is None or not running.multiply(int(idiom.label)):
                break
            is_idiom, at_next = True, idiom.last
        at = at_next
    total, at = _with_half(sentence, at, running)
    number = round(total)
    if not 0 < number < LARGEST or at == first:
        return None
    kind = "idiom" if is_idiom else "words"
    return Numeral(first, at, number, None, kind)


def _step(sentence: Sentence, at: int, running: RunningSum) -> int:
    """Read one more word of a number; the same place where none follows."""
    joiner = sentence.starting(at, "number_joiner")
    if joiner and running.value and not sentence.starting(at, "scales"):
        after = word_value(sentence.key(joiner.last), sentence.language)
        return joiner.last + 1 if after is not None and running.add(after) else at
    value = word_value(sentence.key(at), sentence.language)
    if value is not None and running.add(value):
        return at + 1
    scale = sentence.starting(at, "scales")
    if scale and running.multiply(int(scale.label)):
        return scale.last
    may_end = sentence.kind(at) == "n" and running.value >= 1000
    if may_end and lexicon(sentence.language).ends_with_digits:
        digits = sentence.key(at)
        return at + 1 if len(digits) == 3 and digits.isdigit() and running.add(int(digits)) else at
    return at


def _with_half(sentence: Sentence, at: int, running: RunningSum) -> tuple[float, int]:
    """«un millón y medio», «one million and a half»: half of the last scale on top."""
    half = sentence.starting(at, "and_a_half")
    scale = sentence.ending(at, "scales")
    if half and scale:
        return running.value + int(scale.label) / 2, half.last
    return running.value, at


def _after_article(sentence: Sentence, first: int, last: int) -> Numeral | None:
    """«a hundred», «une centaine», «eine Million»: an article counts only before a scale."""
    scale = sentence.starting(last, "scales") or sentence.starting(last, "idiom_scales")
    return _spelled(sentence, first, last, 1) if scale else None


def _after_fraction(sentence: Sentence, first: int, last: int) -> Numeral | None:
    """«anderthalb Millionen», «zweieinhalbtausend»: one and a half of what follows."""
    hit = sentence.starting(first, "fractional")
    scale = sentence.starting(last, "scales")
    return _spelled(sentence, first, last, float(hit.label)) if hit and scale else None


_READERS = {
    "half": after_half,
    "couple": after_couple,
    "several": after_several,
    "article": _after_article,
    "fractional": _after_fraction,
    "vague": plain_vague,
}
