"""People with a stated function: «Jane Roe, director of X» and «Director Jane Roe»."""

import re
from functools import cache

from ingest.articles.model import Article, Cue, Sentence
from ingest.organisations.lexicon import organisation_lexicon
from ingest.organisations.model import Person
from ingest.proper_names import proper_names

_OF = re.compile(r"\s+(?:of|at|for|de|du|von|der|des|del|bei)\s+(?:the\s+|la\s+|el\s+)?")


@cache
def _titles(language: str) -> re.Pattern[str]:
    return re.compile(
        rf",\s+(?:the\s+|an?\s+)?(?P<title>(?:[\w-]+\s+){{0,3}}?(?:{organisation_lexicon(language).titles.pattern}))",
        re.IGNORECASE,
    )


def find_people(article: Article) -> list[Person]:
    """People with a function, in reading order; the byline comes first as `author`."""
    return [
        person for sentence in article.holding(Cue.PERSON) if not sentence.is_title
        for person in _in_sentence(sentence, article.language)
    ]  # fmt: skip


def _in_sentence(sentence: Sentence, language: str) -> list[Person]:
    """People whose function stands behind their name."""
    found: list[Person] = []
    names = proper_names(sentence.text)
    for start, end in names:
        name = re.sub(
            r"^(?:For|And|But|With|By|As|Mr\.?|Ms\.?|Mrs\.?|Dr\.?)\s+", "", sentence.text[start:end]
        )
        title = _titles(language).match(sentence.text, end)
        if not title or not 2 <= len(name.split()) <= 4:
            continue
        organisation = _organisation(sentence.text, title.end(), names)
        found.append(
            Person(name, title["title"], organisation, sentence, end - len(name), title.end())
        )
    return found


def _organisation(text: str, position: int, names: list[tuple[int, int]]) -> str | None:
    """Capitalised run behind «of» after a title."""
    link = _OF.match(text, position)
    if not link:
        return None
    return next(
        (text[max(s, link.end()) : e].rstrip(".,") for s, e in names if s <= link.end() < e), None
    )
