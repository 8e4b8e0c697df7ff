"""Offices of an article: an office noun, the organisation it belongs to, and its places."""

import re
from datetime import date

from ingest.articles.model import Article, Sentence
from ingest.dates import ResolvedDate, find_dates, resolve
from ingest.offices.lexicon import OfficeLexicon, office_lexicon
from ingest.offices.model import Office
from ingest.offices.statuses import status_of
from ingest.organisations.finding import subject_before
from ingest.organisations.model import Organisation
from ingest.places import PlaceMention
from ingest.proper_names import proper_names

_LINK = re.compile(
    r"(?:\s*(?:,|;|and|und|et|y|e|as well as|sowie|&|or)\s*)*\s*(?:in|at|of|on|im|à|au|en|de|downtown|central|historic|the|la|le|el|the city of|der|den|both|cities of|nearby|key markets such as|such as|including|at the|(?:[a-z]+\s){0,4}?in)?\s*",
    re.IGNORECASE,
)
_NOT_HERE = ("in_name", "dateline", "based")
_FAR = 90
_Opening = tuple[date | None, date | None, str | None, tuple[int, int] | None]
"""Earliest and latest opening day, the words that state it, their span in the sentence."""
_TO = re.compile(r"(?i)\b(?:to|nach|à|a|hacia)\s+(?:the\s+|downtown\s+)?$")
_SPECIFIC = (
    "headquarters",
    "regional_office",
    "country_office",
    "branch",
    "secretariat",
    "liaison_office",
)


def find_offices(article: Article, organisations: list[Organisation]) -> list[Office]:
    """Offices in reading order, one for each organisation, place and kind."""
    lexicon = office_lexicon(article.language)
    if lexicon is None:
        return []
    found: list[Office] = []
    for sentence in article.sentences:
        if (
            lexicon.nouns.search(sentence.text)
            or lexicon.headquartered.search(sentence.text)
            or lexicon.based.search(sentence.text)
        ):
            places = article.places[sentence.index]
            found += _of_nouns(article, sentence, lexicon, places, organisations)
            found += _based(article, sentence, lexicon, places, organisations)
    return _unique(found)


def _of_nouns(article: Article, sentence: Sentence, lexicon: OfficeLexicon, places: tuple[PlaceMention, ...],
              organisations: list[Organisation]) -> list[Office]:  # fmt: skip
    """Offices named by a noun with places behind it («offices in A, B and C») or before it («Griffin office»)."""
    found: list[Office] = []
    for noun in lexicon.nouns.finditer(sentence.text):
        if _is_rejected(sentence.text, noun, lexicon):
            continue
        status = status_of(sentence.text, noun, lexicon)
        places_of = _places(sentence.text, noun, places, lexicon)
        if status == "relocated":
            places_of = _destinations(sentence.text, places_of, places, noun) or places_of
        organisation = _organisation(article, sentence, noun.start(), organisations, places_of)
        if organisation is None:
            continue
        for place in places_of:
            found.append(_office(article, sentence, noun, place, status, lexicon, organisation))
    return found


def _is_rejected(text: str, noun: re.Match[str], lexicon: OfficeLexicon) -> bool:
    """«Office of the Mayor», «box office», «office hours»: no place of an organisation."""
    before = re.findall(r"[\w-]+", text[max(noun.start() - 25, 0) : noun.start()])
    if (
        before
        and before[-1].lower() in lexicon.rejected_before
        and lexicon.kinds[noun.group().lower()] == "office"
    ):
        return True
    after = lexicon.rejected_after.search(text, noun.end(), noun.end() + 30)
    return after is not None and after.start() - noun.end() <= 1


def _destinations(
    text: str, found: list[PlaceMention], places: tuple[PlaceMention, ...], noun: re.Match[str]
) -> list[PlaceMention]:
    """Where a moved office went: the first place behind «to»."""
    behind = [p for p in places if p.start > noun.end() and _TO.search(text[: p.start])]
    return behind[:1] or found[:1]


def _places(
    text: str,
    noun: re.Match[str],
    places: tuple[PlaceMention, ...],
    lexicon: OfficeLexicon,
) -> list[PlaceMention]:
    """Places that a noun's phrase lists, or the place right before the noun."""
    found: list[PlaceMention] = []
    position = noun.end()
    for place in places:
        if place.start < position or place.kind in _NOT_HERE:
            continue
        gap = text[position : place.start]
        is_first = (
            not found
            and len(gap) < _FAR
            and place.is_locative
            and not re.search(r"[.;!?]", gap)
            and not lexicon.nouns.search(gap)
        )
        if (is_first and not re.search(r"\b(?:which|who|that|while|where|for)\b", gap)) or (
            found and _LINK.fullmatch(gap)
        ):
            found.append(place)
            position = place.extent_end
        elif found:
            break
    before = [
        p
        for p in places
        if p.kind not in _NOT_HERE
        and p.end <= noun.start()
        and _is_attribute(text[p.end : noun.start()])
    ]
    return found or before[-1:]


def _is_attribute(gap: str) -> bool:
    """Whether only capitalised or small words stand between a place and its office noun."""
    return (
        len(gap) < 25
        and bool(re.fullmatch(r"\s(?:[\w-]+\s){0,2}", gap))
        and not re.search(
            r"\b(?:in|on|and|the|a|an|to|of|has|its|their|for|from|with|opened|opens)\b", gap
        )
    )


def _organisation(
    article: Article,
    sentence: Sentence,
    position: int,
    organisations: list[Organisation],
    places: list[PlaceMention],
) -> str | None:
    """Whose office it is: a possessor, else the subject of the sentence."""
    head = sentence.text[:position]
    if possessive := re.search(r"([A-ZÀ-Þ][\w.&’' -]*?)['’]s?\s+(?:[\w-]+\s+){0,3}$", head):
        names = proper_names(possessive.group(1))
        if names:
            name = possessive.group(1)[names[-1][0] : names[-1][1]]
            return next((o.name for o in organisations if name in (o.acronym, o.name)), name)
    owner = subject_before(article, organisations, sentence, position)
    return owner.name if owner else None


def _office(article: Article, sentence: Sentence, noun: re.Match[str], place: PlaceMention, status: str,
            lexicon: OfficeLexicon, organisation: str) -> Office:  # fmt: skip
    """One office; its opening window follows from a date in the sentence or the publication."""
    kind = lexicon.kinds[re.sub(r"\s+", " ", noun.group().lower())]
    earliest, latest, text, span = _opening(article, sentence, status)
    is_new = status in ("opened", "planned") and bool(
        lexicon.new.search(sentence.text, max(noun.start() - 40, 0), noun.end())
    )
    return Office(organisation, kind, status, is_new, False, place.place, place.text, place.country_code, place.is_country_inferred,
                  sentence, noun.start(), place.end, f"office_{status}", earliest, latest, text, span)  # fmt: skip


def _opening(article: Article, sentence: Sentence, status: str) -> _Opening:
    """Earliest and latest opening day, their words and span: a date next to the opening, else
    «by the publication» for what is open."""
    if status == "opened":
        for mention in find_dates(sentence.text, article.language):
            resolved = resolve(mention.surface, anchor=article.anchor, tense="past", year_hint=None)
            if isinstance(resolved, ResolvedDate):
                return resolved.start, resolved.end, mention.text, (mention.start, mention.end)
    if status == "planned":
        return None, None, None, None
    return None, article.anchor, None, None


def _based(article: Article, sentence: Sentence, lexicon: OfficeLexicon, places: tuple[PlaceMention, ...],
           organisations: list[Organisation]) -> list[Office]:  # fmt: skip
    """«Seoul-based» infers a headquarters; «headquartered in Irvine» states it."""
    found: list[Office] = []
    for match in lexicon.based.finditer(sentence.text):
        place = next((p for p in places if p.end == match.start() and p.place is not None), None)
        if place and (owner := _based_owner(article, sentence, match.end(), organisations)):
            found.append(
                _headquarters(article, sentence, place, owner, True, "headquarters_by_based")
            )
    for match in lexicon.headquartered.finditer(sentence.text):
        place = next(
            (
                p
                for p in places
                if match.end() <= p.start <= match.end() + 12 and p.place is not None
            ),
            None,
        )
        owner = subject_before(article, organisations, sentence, match.start())
        if place and owner:
            is_weak = "headquarter" not in match.group().lower()
            found.append(
                _headquarters(article, sentence, place, owner.name, is_weak, "headquarters_stated")
            )
    return found


def _based_owner(
    article: Article, sentence: Sentence, position: int, organisations: list[Organisation]
) -> str | None:
    """The organisation right behind «X-based», or the one that «the X-based association» means."""
    for organisation in organisations:
        for index, start, _ in organisation.spans:
            if index == sentence.index and 0 <= start - position <= 40:
                return organisation.name
    owner = subject_before(article, organisations, sentence, position)
    return owner.name if owner else None


def _headquarters(
    article: Article,
    sentence: Sentence,
    place: PlaceMention,
    owner: str,
    is_inferred: bool,
    rule: str,
) -> Office:
    return Office(owner, "headquarters", "existing", False, is_inferred, place.place, place.text, place.country_code,
                  place.is_country_inferred, sentence, place.start, place.end, rule, None, article.anchor)  # fmt: skip


def _unique(found: list[Office]) -> list[Office]:
    """One claim for each organisation and place: a specific kind beats «office», the first the rest."""
    kept: dict[tuple[str | None, str], Office] = {}
    for office in found:
        key = (office.organisation, office.place.place_id if office.place else office.place_text)
        known = kept.get(key)
        if known is None or (known.kind == "office" and office.kind in _SPECIFIC):
            kept[key] = office
        elif known.kind != office.kind and office.kind in _SPECIFIC:
            kept[(f"{office.organisation}\x1f{office.kind}", key[1])] = office
    return list(kept.values())
