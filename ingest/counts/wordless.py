"""Claims about attendance without a number: records, «not disclosed», «several countries»."""

from dataclasses import replace

from ingest.counts.context import distance, is_from, nearest
from ingest.counts.lexicon import lexicon
from ingest.counts.mention import CountMention
from ingest.counts.noun_classes import OF_ATTENDANCE, noun_classes
from ingest.counts.nouns import counted_noun
from ingest.counts.plain_mention import wordless_mention
from ingest.counts.sentence import Hit, Sentence, events
from ingest.counts.verbs import is_taking_part

_OTHER_RECORDS = frozenset({"sport", "vote"})
"""Of matches and elections there are records, too."""

_SMALLEST = {"several": 3, "many": 2}
"""Lower bounds of «several» and «many», from the expression table."""

_DISCLOSURE_REACH = 7
_NEGATION_REACH = 3
_ORIGIN_REACH = 5


def wordless(sentence: Sentence) -> list[CountMention]:
    """Mentions whose value is None because the text gives none."""
    is_sport = any(hit.label in _OTHER_RECORDS for hit in sentence.hits("counter"))
    told = [] if is_sport else sentence.hits("record")
    records = (_record(sentence, hit) for hit in told if hit.label == "word" or events(sentence))
    unknown = (_undisclosed(sentence, hit) for hit in sentence.hits("figure"))
    vague = (_quantifier(sentence, hit) for hit in sentence.hits("quantifier"))
    return [mention for mention in (*unknown, *records, *vague) if mention]


def _record(sentence: Sentence, hit: Hit) -> CountMention:
    """«record attendance», «sold out», «a packed hall»: comparable only to its own series."""
    return wordless_mention(sentence, (hit.first, hit.last), "ordinal_record", "record_words")


def _undisclosed(sentence: Sentence, figure: Hit) -> CountMention | None:
    """«attendance was not disclosed», «no attendance figures were released»."""
    if figure.label not in OF_ATTENDANCE:
        return None
    verbs = [
        hit
        for hit in sentence.hits("undisclosed")
        if hit.label == "verb"
        and _is_near(sentence, hit, figure)
        and not (hit.last == figure.first and sentence.starting(hit.first, "unknown"))
    ]
    for verb in verbs:
        negated = _negation(sentence, verb, figure)
        if negated:
            first = min(figure.first, negated.first, verb.first)
            last = max(figure.last, negated.last, verb.last)
            return wordless_mention(sentence, (first, last), "none_reported", "none_reported")
    return None


def _is_near(sentence: Sentence, hit: Hit, figure: Hit) -> bool:
    return distance(sentence, hit, figure.first, figure.last) <= _DISCLOSURE_REACH


def _negation(sentence: Sentence, verb: Hit, figure: Hit) -> Hit | None:
    """A negation before the verb or the figure; «unknown» is verb and negation in one."""
    for hit in (*sentence.hits("not"), *sentence.hits("negation")):
        is_before_verb = 0 <= verb.first - hit.last <= _NEGATION_REACH
        if is_before_verb or 0 <= figure.first - hit.last <= 1:
            return hit
    whole = (hit for hit in sentence.hits("unknown") if hit.first == verb.first)
    return next(whole, None)


def _quantifier(sentence: Sentence, hit: Hit) -> CountMention | None:
    """«several countries», «many participants»: words that only say more than one or two.

    «as many participants as possible» says not even that.
    """
    noun = counted_noun(sentence, hit.last)
    if noun is None or sentence.key(hit.first - 1) in lexicon(sentence.language).single(
        "comparing"
    ):
        return None
    meaning = noun_classes()[noun.label]
    is_origin = noun.label == "country" and is_from(sentence, hit.first)
    is_governed = meaning.strength == "strong" and is_taking_part(sentence, hit.first, noun.last)
    is_cued = nearest(sentence, ("attend", "draw"), hit.first, noun.last) <= _ORIGIN_REACH
    if noun.first > hit.last + 2 or not (is_governed or (is_origin and is_cued)):
        return None
    span = (hit.first, noun.last)
    return replace(
        wordless_mention(sentence, span, "vague_plural", "vague_quantifier"),
        lower_bound=_SMALLEST[hit.label],
        role=meaning.role,
        unit=meaning.unit,
        role_text=sentence.surface(noun.first, noun.last),
        qualifier_text=sentence.surface(hit.first, hit.last),
        basis_hint=None,
        is_strong=meaning.strength == "strong",
    )
