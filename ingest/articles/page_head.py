"""What stands above a date line: a headline, page chrome, or nothing."""

from ingest.articles.model import Line
from ingest.articles.page import Page

_LONGEST_HEADLINE = 260
MASTHEAD_WORDS = 3
"""A name of a site or paper has so few words; a headline has more."""


class Head:
    """Reads the lines above the body from the top, and tells whose day a date line states."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._has_headline = page.title_line is not None
        self._has_text = False
        self._has_chrome = False
        self._titled = titled_date_line(page)

    def pass_by(self, line: Line) -> None:
        """Takes note of a line, once its own date has been read."""
        if line is self._page.title_line:
            return
        if line.number in self._page.dropped:
            self._has_chrome = True
            return
        self._has_text = True
        self._has_headline |= len(line.text.split()) > MASTHEAD_WORDS

    def is_titled(self, line: Line) -> bool:
        """Whether a line stands where «headline, date, text» has its date."""
        return line is self._titled

    def is_dated_by(self, line: Line) -> bool:
        """Whether the day is the article's: below a headline, or above all text and no chrome."""
        if self._has_headline or self.is_titled(line):
            return True
        return not self._has_text and not self._has_chrome


def titled_date_line(page: Page) -> Line | None:
    """The second line of a page that begins «headline, date, text», should that line be a date.

    Chrome around the two means that they are the masthead and the day of a page instead.
    """
    if len(page.lines) <= 2 or page.title_line is not None:
        return None
    first, second, third = page.lines[:3]
    is_kept = all(line.number not in page.dropped for line in (first, third))
    is_below = second.number - first.number == 1 and len(first.text) <= _LONGEST_HEADLINE
    return second if is_kept and is_below else None
