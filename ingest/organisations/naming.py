"""Which capitalised runs of a sentence name an organisation."""

import re
from collections.abc import Iterator
from functools import cache

from ingest.articles.model import Article, Sentence
from ingest.languages import pack
from ingest.organisations.acronyms import acronym_behind
from ingest.organisations.deeds import acts_behind, is_defined, is_heading
from ingest.organisations.heads import (
    BEGUN_AGAIN,
    DOUBLED,
    GLUED,
    NATION,
    begin_of,
    begins_like_person,
    behind_participle,
    is_family_name,
    with_partners,
)
from ingest.organisations.joined import names_of
from ingest.organisations.lexicon import OrganisationLexicon
from ingest.organisations.model import Organisation
from ingest.organisations.trimming import (
    begin_at_noun,
    end_before_person,
    is_common,
    is_no_name,
    is_one_of_many,
)
from ingest.places import is_given_name

_GENITIVE = re.compile(r"['’]s?(?=\s)")
_FINAL_GENITIVE = re.compile(r"(?<=\w)['’]s$|(?<=s)['’]$")
_COMMA_FORM = re.compile(r",\s+(?P<form>[A-Z][\w.]{1,6})(?=[,.\s]|$)")


def take_names(
    article: Article,
    sentence: Sentence,
    lexicon: OrganisationLexicon,
    found: dict[str, Organisation],
) -> None:
    """Adds the organisations that a sentence names to those found, by name.

    A name is taken where an acronym that fits it is defined behind it, where it ends in (or holds)
    a word for an organisation, carries a legal form, does what organisations do («X announced»), or
    has a chief («founder of X»).
    """
    for start, end in _candidates(article, sentence, lexicon):
        name = sentence.text[start:end].rstrip(".,")
        if len(name) < 3 or is_no_name(name, article.language) or _is_generic(name, lexicon):
            continue
        if _is_place(article, sentence, start, start + len(name)):
            continue
        if any(name == organisation.acronym for organisation in found.values()):
            continue
        acronym = acronym_behind(article, sentence.text, name, end, lexicon)
        is_word = lexicon.is_noun_capitalised and " " not in name
        is_name = not (is_word and is_one_of_many(article, name))
        if (
            acronym
            or (is_name and _looks_like_one(name, lexicon))
            or _is_one(article, sentence, start, end, lexicon)
        ):
            known = found.setdefault(name, Organisation(name, sentence))
            known.acronym = known.acronym or acronym


def _candidates(
    article: Article, sentence: Sentence, lexicon: OrganisationLexicon
) -> Iterator[tuple[int, int]]:
    """Capitalised runs without article and function, with a legal form set off by a comma."""
    text = sentence.text
    for run in names_of(article, sentence, lexicon):
        start, end = _begin(article, sentence, run, lexicon), run[1]
        doubles = (double.match(text, start, end) for double in (DOUBLED, GLUED, BEGUN_AGAIN))
        if again := next(filter(None, doubles), None):
            yield again.span("name")
            start = again.start("again")
        end = _end_of_name(text, start, end, lexicon)
        end = end_before_person(text, start, end, lexicon)
        if not acronym_behind(article, text, text[start:end], end, lexicon):
            start = begin_at_noun(text, start, end, lexicon)
        if start < end:
            yield (with_partners(article, sentence, start, end), end)


def _begin(
    article: Article, sentence: Sentence, run: tuple[int, int], lexicon: OrganisationLexicon
) -> int:
    """Where a name begins in its run: behind an article, a function, a nation, what it is."""
    text, (start, end) = sentence.text, run
    start = behind_participle(article, text, begin_of(text, start, end, lexicon), end)
    nation = NATION.match(text, start, end)
    if nation and _is_place(article, sentence, start, start + 1):
        start = nation.end()
    while lead := lexicon.leading.match(text, start, end):
        start = lead.end()
    for before in (*lexicon.functions, lexicon.article, lexicon.legal_first):
        if found := before.match(text, start, end):
            start = found.end()
    return start


def _end_of_name(text: str, start: int, end: int, lexicon: OrganisationLexicon) -> int:
    """The end of a name: behind a legal form, before a function («Acme PLC CEO Jane Roe»).

    A lower-case complement belongs to it where the language has them («Alliance des vergers»).
    """
    if begun := lexicon.begun_behind.search(text, start, end):
        end = begun.start()
    if inner := lexicon.legal_inside.search(text, start, end):
        return inner.end()
    if chief := lexicon.chief_inside.search(text, start, end):
        return chief.start()
    if (owner := _genitive(text, start, end, lexicon)) is not None:
        return owner
    comma = _COMMA_FORM.match(text, end)
    if comma and lexicon.legal.search(comma["form"]):
        return comma.end()
    is_noun = lexicon.nouns.fullmatch(text, start, end)
    complement = lexicon.complement.match(text, end) if is_noun else None
    return complement.end() if complement else end


def _genitive(text: str, start: int, end: int, lexicon: OrganisationLexicon) -> int | None:
    """Where a name ends before its «'s» («Acme Bank's Oslo»), None without one."""
    for genitive in _GENITIVE.finditer(text, start, end):
        if _looks_like_one(text[start : genitive.start()], lexicon):
            return genitive.start()
    final = _FINAL_GENITIVE.search(text, start, end)
    return final.start() if final and not acts_behind(text, end, lexicon) else None


def _is_generic(name: str, lexicon: OrganisationLexicon) -> bool:
    """«Company», «LLC», «Company Summary», «Kent-based»: words about an organisation, no name.

    Nor does a preposition or article begin one where common nouns have capitals, too.
    """
    first, *others = name.split()
    is_counted = bool(others) and first.isdigit()
    if lexicon.is_noun_capitalised and (is_counted or first.lower() in lexicon.pronouns):
        return True
    if lexicon.nouns.fullmatch(name) or lexicon.legal.fullmatch(name) or name.endswith("-based"):
        return True
    head = lexicon.nouns.match(name) if lexicon.is_noun_last else None
    if head is None or lexicon.connected.match(name, head.end()) or lexicon.legal.search(name):
        return False
    return all(noun.end() < len(name) for noun in lexicon.nouns.finditer(name, head.end()))


def _looks_like_one(name: str, lexicon: OrganisationLexicon) -> bool:
    """Two words at least, with a word for an organisation or a legal form; a compound of one."""
    if lexicon.compounds.search(name) or lexicon.tail.search(name):
        return True
    if len(name.split()) < 2 and not (lexicon.is_noun_capitalised and "-" in name):
        return False
    return bool(lexicon.nouns.search(name) or lexicon.legal.search(name))


def _is_one(
    article: Article, sentence: Sentence, start: int, end: int, lexicon: OrganisationLexicon
) -> bool:
    """Whether the run does what organisations do, or has a chief, and is no place or person."""
    text = sentence.text
    head = text[max(start - 60, 0) : start]
    is_led = lexicon.chief_of.search(head) or lexicon.chief_inside.match(text, end + 1)
    is_acronym = f"({text[start:end]})" in article.document
    is_headed = not is_acronym and is_heading(text, start, end, lexicon)
    is_introduced = is_headed or lexicon.introduced.search(head)
    is_told = is_led or is_introduced or is_defined(text, end, lexicon)
    is_person = begins_like_person(text[start:end])
    if lexicon.is_noun_capitalised and not is_told:
        is_person = is_person or is_common(article, text[start:end])
    if not (is_told or (not is_person and acts_behind(text, end, lexicon))):
        return False
    return not _is_place_or_person(article, sentence, start, end, lexicon)


def _is_place_or_person(
    article: Article, sentence: Sentence, start: int, end: int, lexicon: OrganisationLexicon
) -> bool:
    """Whether the run is a person introduced by a title, a function word, or a place."""
    before = sentence.text[max(start - 30, 0) : start]
    is_titled = lexicon.title_before.search(before)
    if is_titled or lexicon.titles.match(sentence.text, start, end):
        return True
    name = sentence.text[start:end].lower()
    if " " not in name and (name in lexicon.pronouns or name in _common_words(article.language)):
        return True
    if is_family_name(article, sentence.text[start:end]):
        return True
    if is_given_name(name.split()[0]) and (" " not in name or lexicon.about.search(before)):
        return True
    return _is_place(article, sentence, start, end)


def _is_place(article: Article, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a stretch lies in a place with what qualifies it («Denver, CO»)."""
    places = article.places[sentence.index]
    return any(p.extent_start <= start < p.extent_end and p.extent_end >= end for p in places)


@cache
def _common_words(language: str) -> frozenset[str]:
    """Words that begin a sentence with a capital without being a name."""
    return frozenset(pack(language)["organisations"].get("never_names", []))
