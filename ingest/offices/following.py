"""Days that the next sentence tells: «The opening is planned for 3 May», «Both branches opened …».

Their words stay NULL, for they stand in another sentence than the evidence of the office.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest import grammar
from ingest.articles.model import Sentence
from ingest.offices.lexicon import OfficeLexicon
from ingest.offices.model import Office, OfficeScene, Phrase, Window
from ingest.offices.statuses import Cue
from ingest.offices.windows import is_future, stated_window
from ingest.places import PlaceMention

_OPENINGS = ("opened", "to_open", "moved_in", "to_move_in")
_CLOSINGS = ("closed", "to_close", "moved_out", "to_move_out")
_YET = {
    "opened": ("planned", "to_open"), "moved_in": ("planned", "to_move_in"),
    "closed": ("existing", "to_close"), "moved_out": ("existing", "to_move_out"),
}  # fmt: skip
"""Status and change of what turns out to lie ahead."""
_OF = grammar.of_links()
_SUBJECT = 30
"""Characters in which the subject of a sentence begins."""


def dated(scene: OfficeScene, found: list[Office]) -> list[Office]:
    """The offices, those without a day dated by the sentence behind the one that tells of them."""
    sentences, dates = scene.article.sentences, dict[int, Office]()
    for at, office in enumerate(found):
        index = office.sentence.index + 1
        if office.sentence.is_title or index >= len(sentences) or not _waits(office):
            continue
        own = [o for o in found if o.sentence.index == office.sentence.index]
        if _speaks_of_others(scene.article.places[index], own):
            continue
        if _speaks_of_other_kind(office, own, sentences[index].text, scene.lexicon):
            continue
        told = (_dated(scene, office, cue, sentences[index]) for cue in _cues(scene, index))
        if one := next(filter(None, told), None):
            dates[at] = one
    return [dates.get(at, office) for at, office in enumerate(found)]


def _waits(office: Office) -> bool:
    """Whether an office opens, moves or closes on a day that its own sentence does not say."""
    if office.change in _OPENINGS:
        return not office.opened.is_stated
    return office.change in _CLOSINGS and not office.closed.is_stated


def _speaks_of_others(places: tuple[PlaceMention, ...], own: list[Office]) -> bool:
    """Whether a sentence names a place that is none of the offices'."""
    known = {office.place_text for office in own}
    return any(place.text not in known for place in places)


def _speaks_of_other_kind(
    office: Office, own: list[Office], text: str, lexicon: OfficeLexicon
) -> bool:
    """«Both branches opened …»: nothing of the seat that moved in the same sentence."""
    noun = lexicon.nouns.search(text, 0, _SUBJECT)
    kind = lexicon.kinds.get(noun.group().lower()) if noun else None
    return kind != office.kind and any(one.kind == kind for one in own)


def _cues(scene: OfficeScene, index: int) -> Iterator[re.Match[str]]:
    """«The opening», and the verb of «Both branches opened», where a sentence begins with them."""
    text, lexicon = scene.article.sentences[index].text, scene.lexicon
    subject = lexicon.change_subject.match(text)
    if subject and (not _OF.match(subject["of"]) or lexicon.nouns.search(subject["of"])):
        yield subject
    noun = lexicon.nouns.search(text, 0, _SUBJECT)
    if noun and not lexicon.new.search(text, noun.end()):
        verbs = (lexicon.planned, lexicon.closing, lexicon.opened, lexicon.closed)
        yield from filter(None, (verb.search(text, noun.end()) for verb in verbs))


def _dated(
    scene: OfficeScene, office: Office, cue: re.Match[str], sentence: Sentence
) -> Office | None:
    """The office with the day that a sentence says for its change, ahead or past."""
    article, lexicon = scene.article, scene.lexicon
    if _is_of_other(office, cue.group(), lexicon):
        return None
    ahead = lexicon.planned.search(sentence.text) or lexicon.future.search(sentence.text)
    is_ahead = ahead is not None or (office.change or "").startswith("to_")
    phrase = Phrase(sentence, cue, office.kind, ())
    place = Cue(cue.start(), cue.end(), "planned" if is_ahead else "opened")
    day = stated_window(article, phrase, place, lexicon, is_ahead=is_ahead)
    last = replace(day, earliest=day.latest or day.earliest) if day and is_ahead else day
    if day is None or is_future(last, article.anchor) != is_ahead:
        return None
    return _on(office, replace(day, text=None, span=None), is_ahead=is_ahead)


def _is_of_other(office: Office, words: str, lexicon: OfficeLexicon) -> bool:
    """Whether words tell of a closing where the office opens, or the other way round."""
    is_closing = any(p.search(words) for p in (lexicon.closed, lexicon.closing))
    return is_closing != (office.change in _CLOSINGS) and (
        is_closing or lexicon.opened.search(words) is not None
    )


def _on(office: Office, day: Window, *, is_ahead: bool) -> Office:
    """An office whose change has its day; what lies ahead is yet to come."""
    change = office.change or ""
    if is_ahead and change in _YET:
        status, change = _YET[change]
        office = replace(office, status=status, change=change, rule=f"office_{status}")
    if change in _OPENINGS:
        return replace(office, opened=day)
    known = replace(office.opened, latest=min(filter(None, (office.opened.latest, day.latest))))
    return replace(office, opened=known, closed=day)
