"""Where a name begins in its run of capitals: behind a heading, a person, or its own repetition."""

import re
from functools import cache

from ingest import grammar
from ingest.articles.model import Article, Sentence
from ingest.languages import words_of_all
from ingest.organisations.lexicon import OrganisationLexicon
from ingest.places import is_given_name

DOUBLED = re.compile(r"(?P<name>\w.*[^\s.])\.?\s(?:\w{1,3}\s)?(?P<again>(?i:(?P=name))(?!\w))")
"""«About Acme Acme is»: a heading and the line that begins with its name, run together."""
GLUED = re.compile(r"(?P<name>[A-ZÀ-Þ].{3,})(?P<again>(?P=name)(?!\w))")
"""«About AcmeAcme is»: the same without a space."""
BEGUN_AGAIN = re.compile(r"(?P<name>\w{4,}\s\w.*?)\s(?:[\w&.,]+\s){1,3}(?P<again>(?P=name)(?!\w))")
"""«Acme Water Law Firm Acme Water is»: the same with the longer name first."""
NATION = re.compile(r"[\w-]+['’]s?\s(?=[A-Z])")
"""«Vietnam's », before the name of one of its companies."""
_PARTICIPLE = re.compile(r"[A-Z][a-z]+ing\s(?=[A-Z])")
_GENITIVE = re.compile(r"['’]s?$")
_WORD = re.compile(r"[A-Z]\w*")
_PARTNERS = re.compile(r"(?<!\w)(?:[A-ZÀ-Þ][\w’'-]+,\s){1,3}$")
_SMALL = re.compile(r"(?:^|[\s(\"“–-])(?P<word>[a-zà-ÿ]{4,})\s$")


def begin_of(text: str, start: int, end: int, lexicon: OrganisationLexicon) -> int:
    """Where the name of a run begins: no earlier, and before a legal form also one word before."""
    person = _person_of().match(text, start, end)
    if person and is_given_name(person["given"]) and not lexicon.nouns.search(person["name"]):
        start = person.end()
    return _before_legal_form(text, _behind_heading(text, start, end, lexicon), end, lexicon)


def behind_participle(article: Article, text: str, start: int, end: int) -> int:
    """Where «Extending Reef Works» begins in a sentence: behind «Extending», if Reef is a name."""
    lead = _PARTICIPLE.match(text, start, end) if start == 0 else None
    name = _GENITIVE.sub("", text[lead.end() : end]) if lead else ""
    if lead is None or not name:
        return start
    count = article.document.count
    return lead.end() if count(name) > count(f"{lead.group()}{name}") else start


def with_partners(article: Article, sentence: Sentence, start: int, end: int) -> int:
    """Where a name of partners begins: «Craig, Lind & Roe», but not «in Oslo, Lind & Roe»."""
    partners = (
        _PARTNERS.search(sentence.text, 0, start) if "&" in sentence.text[start:end] else None
    )
    if partners is None:
        return start
    places = article.places[sentence.index]
    is_place = any(p.start < start and partners.start() < p.extent_end for p in places)
    return start if is_place else partners.start()


def told_name(text: str, start: int, end: int, lexicon: OrganisationLexicon) -> tuple[int, int]:
    """The span of a capitalised run without a heading and an article before the name."""
    start = _behind_heading(text, start, end, lexicon)
    lead = lexicon.leading.match(text, start, end)
    return (lead.end() if lead else start, end)


def undoubled(name: str) -> str:
    """A name without its repetition («Acme Bank Acme Bank», «AcmeAcme Ltd»)."""
    if again := DOUBLED.fullmatch(name) or BEGUN_AGAIN.fullmatch(name):
        return again["again"]
    glued = GLUED.match(name)
    return name[glued.start("again") :] if glued else name


def begins_like_person(name: str) -> bool:
    """Whether a name begins with a given name and does not end in a trade («Tara Shipping»)."""
    first, *others = name.split()
    return is_given_name(first) and not (others and others[-1].lower() in _trades())


@cache
def _trades() -> frozenset[str]:
    return frozenset(words_of_all("organisations", "trades"))


def is_family_name(article: Article, word: str) -> bool:
    """Whether an article names somebody with a given name and this word («Jane Roe»)."""
    before = re.finditer(
        rf"([A-ZÀ-Þ][^\W\d_]+)\s(?:[A-Z]\.\s)?{re.escape(word)}(?!\w)", article.document
    )
    return any(is_given_name(match[1]) for match in before)


@cache
def _person_of() -> re.Pattern[str]:
    """«Jane Roe of », before the name of her organisation."""
    name = r"(?P<name>(?P<given>[^\W\d_]+)(?:\s[A-Z][\w.'’-]*){1,2})"
    return re.compile(rf"{name}\s{grammar.leading('of')}(?=[A-Z])")


def _behind_heading(text: str, start: int, end: int, lexicon: OrganisationLexicon) -> int:
    """Where a run begins behind the heading inside it: «www.acme.example About Acme»."""
    headings = list(lexicon.heading.finditer(text, start, end))
    return headings[-1].end() if headings else start


def _before_legal_form(text: str, start: int, end: int, lexicon: OrganisationLexicon) -> int:
    """Where a name begins whose word before the legal form is in lower case: «lumivar SE»."""
    form, small = _WORD.match(text, start, end), _SMALL.search(text, 0, start)
    if form is None or small is None or not lexicon.legal.fullmatch(form.group()):
        return start
    is_common = small["word"] in lexicon.pronouns or lexicon.nouns.fullmatch(small["word"])
    return start if is_common or not form.group().isupper() else small.start("word")
