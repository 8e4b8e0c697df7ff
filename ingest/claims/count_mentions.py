"""The counts of an article in order, those without a noun with that of the sentence before."""

from dataclasses import replace

from ingest.articles.model import Article, Cue, Sentence
from ingest.counts import YEAR_NUMBER, CountMention, find_counts

Counted = list[tuple[Sentence, CountMention]]


def count_mentions(article: Article) -> Counted:
    """Every count mention with its sentence.

    «209,000 readers and 2,000 publishers came. The year before it was 188,000.»: the readers, as
    the number is nearest to theirs. A number that follows upon none counts nobody.
    """
    found: Counted = []
    for sentence in article.holding(Cue.COUNT):
        for mention in find_counts(sentence.text, article.language):
            if mention.rule_id != YEAR_NUMBER:
                found.append((sentence, mention))
            elif (before := _told_before(found, sentence, mention)) is not None:
                same = replace(mention, role=before.role, unit=before.unit, mode=before.mode)
                found.append((sentence, same))
    return found


def _told_before(found: Counted, sentence: Sentence, mention: CountMention) -> CountMention | None:
    """Of the counts in the sentence before, or earlier in this one, the one nearest in size."""
    near = [
        other
        for told, other in found
        if sentence.index - told.index <= 1 and other.is_attendance and other.value
    ]
    value = mention.value or 1
    return min(near, key=lambda one: _times(one.value or 1, value), default=None)


def _times(one: int, other: int) -> float:
    return max(one, other) / min(one, other)
