"""Organisations of an article: named with their acronym, kind, and later mentions."""

import re

from ingest.articles.headline import is_title_case
from ingest.articles.model import Article, Sentence
from ingest.organisations.lexicon import OrganisationLexicon, organisation_lexicon
from ingest.organisations.model import Organisation
from ingest.proper_names import proper_names

_ACRONYM = re.compile(
    r"\s*\((?:the\s+|short\s+|kurz\s+)?[\"“„]?(?P<acronym>[A-Z][A-Za-z&-]{1,9})[\"”“]?\)"
)
_AGENT = re.compile(r"(?i)\b(?:by|von|par|por)\s+(?:the\s+|der\s+|dem\s+|la\s+|le\s+|el\s+)?$")
_LEADING = re.compile(
    r"^(?:The|This|That|In|On|At|For|From|By|With|As|And|But|Its|Their|His|Her|Our|When|While|After|Before|Since|During|"
    r"Last|Next|Also|Currently|Dubbed|Known|Aligned|According|To|If|Both|Each|All|Over|Under|Among|Today|Yesterday|Das|Der|Die|"
    r"Le|La|Les|El|Los|Las|Im|Am|In)\s+"
)


def find_organisations(article: Article) -> list[Organisation]:
    """Organisations in order of first mention, each with the spans of all its mentions.

    A name is taken where an acronym that fits it is defined behind it, where it ends in (or holds)
    a word for an organisation, or where it carries a legal form.
    """
    lexicon = organisation_lexicon(article.language)
    found: dict[str, Organisation] = {}
    for sentence in article.sentences:
        if sentence.is_title and is_title_case(sentence.text):
            continue
        for start, end in proper_names(sentence.text):
            _take(article, sentence, start, end, lexicon, found)
    for organisation in found.values():
        _mentions(article, organisation)
        organisation.kind = organisation.kind or _kind(article, organisation, lexicon)
    return list(found.values())


def _take(article: Article, sentence: Sentence, start: int, end: int, lexicon: OrganisationLexicon,
          found: dict[str, Organisation]) -> None:  # fmt: skip
    """Adds the organisation that a capitalised run names, if it names one."""
    text = sentence.text
    if lead := _LEADING.match(text[start:end]):
        start += lead.end()
    name = text[start:end].rstrip(".,")
    acronym = _ACRONYM.match(text, end)
    if title := re.match(rf"(?:{lexicon.titles.pattern})\s+(?:of|at)\s+", name, re.IGNORECASE):
        name = name[title.end() :]
    fits = (
        acronym is not None
        and is_acronym_of(acronym["acronym"], name)
        and _acts(name, acronym["acronym"], article, lexicon)
    )
    acts = lexicon.acts.match(text, end + 1) is not None and not _is_place_or_person(
        article, sentence, start, end, lexicon
    )
    if not (fits or acts or _looks_like_one(name, lexicon)) or len(name) < 3:
        return
    known = found.setdefault(name, Organisation(name, sentence))
    if fits and acronym:
        known.acronym = known.acronym or acronym["acronym"]


def _is_place_or_person(
    article: Article, sentence: Sentence, start: int, end: int, lexicon: OrganisationLexicon
) -> bool:
    """Whether the run is a place, a day, or a person introduced by a title or as «he said»."""
    if any(
        p.start <= start < p.end and p.end >= end for p in article.places.get(sentence.index, ())
    ):
        return True
    before = sentence.text[max(start - 30, 0) : start]
    is_titled = re.search(
        rf"(?:{lexicon.titles.pattern}|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Sen\.?|Rep\.?)\s+$",
        before,
        re.IGNORECASE,
    )
    words = sentence.text[start:end].split()
    return bool(is_titled) or (
        len(words) == 1 and sentence.text[start:end].lower() in lexicon.pronouns
    )


def _acts(name: str, acronym: str, article: Article, lexicon: OrganisationLexicon) -> bool:
    """Whether an abbreviated name is that of an organisation: by a noun in it, or because the text
    lets it act. Topics are abbreviated too («Internet of Things (IoT)»)."""
    if lexicon.nouns.search(name):
        return True
    acting = rf"(?<!\w){re.escape(acronym)}(?:['’]s\s|\s+(?:{lexicon.said.pattern}|will|has|was|is|plans|hosts?|held|opened|members?))"
    return re.search(acting, article.document) is not None


def _looks_like_one(name: str, lexicon: OrganisationLexicon) -> bool:
    """Two words at least, with a word for an organisation or a legal form."""
    if len(name.split()) < 2:
        return False
    return bool(lexicon.nouns.search(name) or lexicon.legal.search(name))


def is_acronym_of(acronym: str, name: str) -> bool:
    """Whether the letters of the acronym occur in order at the starts of words of the name.

    Lower-case letters may come from inside a word («WeGO»), and one initial may be missing.
    """
    initials = [word[0].upper() for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper()]
    wanted = [letter for letter in acronym if letter.isupper()]
    if len(initials) < 2 or not wanted or wanted[0] != initials[0]:
        return False
    hits, position = 0, 0
    for letter in wanted:
        if letter in initials[position:]:
            position = initials.index(letter, position) + 1
            hits += 1
    return hits >= max(2, len(wanted) - 1)


def _mentions(article: Article, organisation: Organisation) -> None:
    """Collects all mentions of the full name and the acronym."""
    names = [organisation.name] + ([organisation.acronym] if organisation.acronym else [])
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names))
    for sentence in article.sentences:
        for match in pattern.finditer(sentence.text):
            organisation.spans.append((sentence.index, match.start(), match.end()))


def _kind(article: Article, organisation: Organisation, lexicon: OrganisationLexicon) -> str | None:
    """What the article calls it: «X, an international association», «the … association»."""
    for index, start, end in organisation.spans:
        text = article.sentences[index].text
        apposition = re.match(r"\s*(?:\([^)]*\))?\s*,\s+(?:an?|the)\s+", text[end:])
        if apposition and (kind := lexicon.kinds.search(text, end, end + 80)):
            return kind.group()
    if organisation.acronym:
        for sentence in article.sentences:
            match = re.match(r"(?:The|This)\s+(?:[\w-]+\s+){0,2}?", sentence.text)
            if match and (kind := lexicon.kinds.search(sentence.text, 0, 60)):
                return kind.group()
    return None


def subject_before(
    article: Article, organisations: list[Organisation], sentence: Sentence, position: int
) -> Organisation | None:
    """The organisation that a sentence speaks of at a position: the nearest one named before it
    in the sentence, else the one its pronoun or «the organisation» stands for."""
    nearest = [
        (start, organisation) for organisation in organisations
        for index, start, end in organisation.spans
        if index == sentence.index and end <= position and not _AGENT.search(sentence.text[:start])
    ]  # fmt: skip
    if nearest:
        return max(nearest, key=lambda pair: (pair[0], len(pair[1].name)))[1]
    return main_organisation(organisations, sentence)


def main_organisation(organisations: list[Organisation], sentence: Sentence) -> Organisation | None:
    """What «the organisation» means: the most mentioned one among those named up to the sentence; a
    defined acronym counts as two mentions."""
    before = [
        organisation for organisation in organisations
        if organisation.spans and organisation.spans[0][0] <= sentence.index
    ]  # fmt: skip
    if not before:
        return None
    return max(before, key=lambda o: (len(o.spans) + 2 * (o.acronym is not None), -o.spans[0][0]))
