"""What becomes of an office: status, change and days, by the cue beside its noun."""

from dataclasses import replace
from typing import NamedTuple

from ingest.offices.model import OfficeScene, Phrase, Window
from ingest.offices.statuses import Cue, aside_of
from ingest.offices.windows import is_future, since, stated_window

_AHEAD = {"opened": "planned", "relocated": "moving", "closed": "closing"}
_STATUS = {"moving": "planned", "closing": "existing"}
_CHANGE = {
    "planned": "to_open", "opened": "opened", "relocated": "moved_in", "moving": "to_move_in",
    "closed": "closed", "closing": "to_close",
}  # fmt: skip
_LEFT = {"moved_in": ("closed", "moved_out"), "to_move_in": ("existing", "to_move_out")}


class Change(NamedTuple):
    """Status as of the text, the change that it tells of, days of opening and closing."""

    status: str
    change: str | None
    opened: Window = Window()
    closed: Window = Window()

    @property
    def rule(self) -> str:
        """Name of the rule in the codebook."""
        return "office_to_close" if self.change == "to_close" else f"office_{self.status}"


def change_of(scene: OfficeScene, phrase: Phrase, cue: Cue) -> Change:
    """What a cue says of its office: a change whose stated day lies ahead is yet to come."""
    article, lexicon, status = scene.article, scene.lexicon, cue.status
    known = Window(latest=article.anchor)
    if status == "existing":
        begin, end = min(cue.start, phrase.noun.start()), max(cue.end, phrase.noun.end())
        towns = [p.extent_end for p in phrase.places if p.start >= end]
        opened = since(article, phrase.text, (begin, max((end, *towns[:1]))), lexicon)
        return Change(status, "open_since" if opened else None, opened or known)
    is_ahead = status in _AHEAD.values()
    stated = stated_window(article, phrase, cue, lexicon, is_ahead=is_ahead)
    if is_future(stated, article.anchor):
        status = _AHEAD.get(status, status)
    return _dated(status, stated, known, _opened_before(scene, phrase, cue) or known)


def _opened_before(scene: OfficeScene, phrase: Phrase, cue: Cue) -> Window | None:
    """«The office, which opened in 2012, will close»: the opening that an aside states."""
    aside = aside_of(phrase, scene.lexicon) if cue.status in ("closed", "closing") else None
    began = scene.lexicon.opened.search(phrase.text, *aside) if aside else None
    if aside is None or began is None:
        return None
    told = Cue(began.start(), began.end(), "opened")
    return stated_window(scene.article, phrase, told, scene.lexicon, is_ahead=False, within=aside)


def _dated(status: str, stated: Window | None, known: Window, opened: Window) -> Change:
    """Status, change and days; what has closed had opened, what is to close has opened."""
    told, is_ahead = (_STATUS.get(status, status), _CHANGE[status]), status in _AHEAD.values()
    day = stated or (Window() if is_ahead else known)
    if status in ("closed", "closing"):
        return Change(*told, opened=_before(opened, day), closed=day)
    return Change(*told, opened=day)


def _before(opened: Window, closed: Window) -> Window:
    """What is known of the opening: it was no later than the closing."""
    days = [day for day in (opened.latest, closed.latest) if day]
    return replace(opened, latest=min(days, default=None))


def left_by(change: Change, known: Window) -> Change:
    """The office that a move leaves; as long as the move is a plan, it is still there.

    Its day is that of the move, whose words belong to the place that is reached.
    """
    status, left = _LEFT[change.change or ""]
    day = Window(change.opened.earliest, change.opened.latest, change.opened.precision)
    return Change(status, left, opened=_before(known, day), closed=day)
