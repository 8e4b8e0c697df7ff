"""The office words of a language pack, compiled once."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from ingest.alternatives import alternatives
from ingest.languages import pack
from ingest.offices import patterns
from ingest.word_patterns import NOTHING, between, leading, words_pattern

_PATTERNS = (
    "opened", "closed", "relocated", "existing", "headquartered", "new", "opens",
    "rejected_after", "breaks", "fronting", "own", "generic_owners", "seat_of", "contact",
    "here", "of_place", "persons", "future", "nominal",
    "announced", "founded", "at_end", "areas", "others", "planned_in_headlines", "becoming",
    "perfect",
)  # fmt: skip

_BEFORE = ("objects", "origin", "destination", "mine", "bodily")
_FAR_BEFORE = ("speakers", "past", "to_come", "negated")
_SETS = (
    "rejected_before", "rejected_before_singular", "rejected_attributes", "many", "located",
    "seats", "affiliates",
)  # fmt: skip
"""Keys of the section by what becomes of their words: whole words, words that end what stands
before, sets."""


@dataclass(frozen=True, slots=True)
class OfficeLexicon:
    """Patterns over one sentence; `kinds` maps each noun to the kind of office it names.

    Args:
        any_cue: a cheap test whether a text can speak of an office at all.
        new: «new», which alone says «opened» where no verb does.
        past: «former», right before the noun. to_come: «future».
        breaks: words behind which a place no longer belongs to the office noun.
        links: what may stand between two places of one list (for `fullmatch`).
        listing: what stands between two members of a list, «, and », for `fullmatch`.
        listing_in: «in», «including», right before the first of a list.
        near: what may stand between «headquartered in» and its place, «the capital city of».
        sited: what links a chosen place to the office behind it, «for its», for `fullmatch`.
        many: «several», before offices that are only counted.
        located: words that may follow a comma before the place («, located in»).
        objects: what stands right before an organisation that does not act.
        origin, destination: what stands right before the place a move leaves or reaches.
        fronting: what stands between a place and the office noun behind it.
        own: possessives that refer back to an organisation.
        some: «a new», right before a noun.
        mine: «my» with one or two words, right before the office of the person who speaks.
        speakers: «our», before that of an organisation whose people speak. bodily: «its».
        areas: «European», which before an office is not its owner.
        owner_behind: «of the», between an office noun and its owner (for `match`).
        generic_owners: plurals that mean any organisation, not one.
        seat_of: words by which a seat is that of a gathering, not of an organisation.
        of_place: «de», which alone links an office to its town («bureau de Bamako»).
        people_before: «lawyers», right before «based in»: nobody's seat.
        politicians: «Senator Jane Roe», whose offices in towns are hers.
        persons: «he», «the senator»: a person's rooms.
        fronted: all that stands before a seat or an office whose owner follows, for `fullmatch`.
        fronts: a capital with which such a phrase begins behind a heading.
        earlier: «its third after those in», before the towns of offices that were there.
        seat_is: «remains», between a headquarters and its town, for `fullmatch`.
        seats: nouns that mean the headquarters where they move.
        affiliates: nouns that before «of» tell what their owner is, «a subsidiary of».
        roles: «as a», before what somebody is.
        sited_in: «in Smalltown», at the end of a text.
        which: «, which», «, with», behind the name whose seat or office follows.
        subordinate: where a clause below begins. coordinate: where a clause beside begins.
        accompanied: «with», at the start of «with its seat in».
        closing: «will close»: the office is still there.
        future: «will», which makes a noun of opening, closing or moving (`nominal`) a plan.
        announced: «announced», beside a day that is not that of the change.
        denial: «not », right before a verb. negated: the same, at the end of what
            stands before a verb. others: «a third», without its noun.
        those: «including those in», right before places of the offices just named.
        accompanying: «mit drei», at the end of what stands before what somebody has.
        planned_in_headlines: «plans», before an office in a headline.
        where: «, where its new», between a place and an office noun, for `fullmatch`.
        perfect: «hat», before a participle that looks like the present tense.
        becoming: «wird», which before a participle is the passive.
        change_subject: «The opening (of the office) is planned», where a sentence begins.
        also: «and would», at the end of what stands before a verb.
        founded: «founded in», before a day of the owner. at_end: «end», in the words of a date.
        opens: the present tense of a change, whose day may be yet to come.
        inside: «in its Ghent», right before an office in which something else happens.
        here: «here in», before the place of the one who speaks.
        listed: «including», «:», right before the first place of a list.
        rejected_before, rejected_before_singular: words before an «office» that is none.
        rejected_attributes: words before any noun that is no organisation's («police»).
        contact: words of an address or a telephone line.
        is_noun_capitalised: the language writes its nouns with a capital.
        is_verb_final: what happens to the office may stand behind it.
    """

    kinds: dict[str, str]
    any_cue: re.Pattern[str]
    nouns: re.Pattern[str]
    planned: re.Pattern[str]
    opened: re.Pattern[str]
    closed: re.Pattern[str]
    closing: re.Pattern[str]
    past: re.Pattern[str]
    to_come: re.Pattern[str]
    relocated: re.Pattern[str]
    existing: re.Pattern[str]
    headquartered: re.Pattern[str]
    based: re.Pattern[str]
    people_before: re.Pattern[str]
    politicians: re.Pattern[str]
    persons: re.Pattern[str]
    fronted: re.Pattern[str]
    fronts: re.Pattern[str]
    earlier: re.Pattern[str]
    seat_is: re.Pattern[str]
    seats: frozenset[str]
    affiliates: frozenset[str]
    roles: re.Pattern[str]
    which: re.Pattern[str]
    sited_in: re.Pattern[str]
    accompanied: frozenset[str]
    subordinate: re.Pattern[str]
    coordinate: re.Pattern[str]
    future: re.Pattern[str]
    nominal: re.Pattern[str]
    announced: re.Pattern[str]
    founded: re.Pattern[str]
    negated: re.Pattern[str]
    denial: re.Pattern[str]
    others: re.Pattern[str]
    those: re.Pattern[str]
    where: re.Pattern[str]
    wherein: re.Pattern[str]
    joined: re.Pattern[str]
    planned_in_headlines: re.Pattern[str]
    accompanying: re.Pattern[str]
    also: re.Pattern[str]
    becoming: re.Pattern[str]
    perfect: re.Pattern[str]
    change_subject: re.Pattern[str]
    at_end: re.Pattern[str]
    bodies: re.Pattern[str]
    described: re.Pattern[str]
    new: re.Pattern[str]
    breaks: re.Pattern[str]
    links: re.Pattern[str]
    listing: re.Pattern[str]
    listing_in: re.Pattern[str]
    near: re.Pattern[str]
    sited: re.Pattern[str]
    located: frozenset[str]
    many: frozenset[str]
    objects: re.Pattern[str]
    origin: re.Pattern[str]
    destination: re.Pattern[str]
    fronting: re.Pattern[str]
    own: re.Pattern[str]
    some: re.Pattern[str]
    mine: re.Pattern[str]
    bodily: re.Pattern[str]
    speakers: re.Pattern[str]
    areas: re.Pattern[str]
    owner_behind: re.Pattern[str]
    generic_owners: re.Pattern[str]
    seat_of: re.Pattern[str]
    inside: re.Pattern[str]
    here: re.Pattern[str]
    of_place: re.Pattern[str]
    opens: re.Pattern[str]
    contact: re.Pattern[str]
    listed: re.Pattern[str]
    rejected_before: frozenset[str]
    rejected_before_singular: frozenset[str]
    rejected_attributes: frozenset[str]
    rejected_after: re.Pattern[str]
    is_noun_capitalised: bool
    is_verb_final: bool

    @property
    def is_of_town(self) -> bool:
        """Whether «of» links an office to its town."""
        return self.of_place is not NOTHING


@cache
def office_lexicon(language: str) -> OfficeLexicon | None:
    """The compiled office words of a language; None where its pack has none."""
    section = pack(language).get("offices")
    if section is None:
        return None
    kinds = {noun: kind for kind, nouns in section["nouns"].items() for noun in nouns}
    based = alternatives(section["based_suffix"])
    cues = [*kinds, *section["headquartered"]]
    articles = pack(language)["organisations"]["articles"]
    grammar = pack(language)["grammar"]
    locatives = pack(language)["places"]["locatives"]
    return OfficeLexicon(
        kinds=kinds,
        any_cue=re.compile(
            "|".join([alternatives(cues, ignore_case=True), *([based] if based else [])]),
            re.IGNORECASE,
        ),
        nouns=words_pattern(list(kinds)),
        based=re.compile(rf"(?:{based})(?!\w)", re.IGNORECASE) if based else NOTHING,
        listing_in=patterns.listing_in(
            [*pack(language)["places"]["locatives"], *section["listed"]]
        ),
        bodies=words_pattern(section["bodies"]),
        links=re.compile(rf"(?:[\s,;/&()–—]|(?<!\w)(?:{alternatives(section['links'])})(?!\w))*"),
        listing=patterns.listing(pack(language)["dates"]["words"]["and"]),
        near=re.compile(rf"(?:[,\s]|[a-zà-ÿ’']+\s|(?i:{alternatives(section['links'])})\s){{1,6}}"),
        roles=re.compile(rf"(?<!\w)(?:{alternatives(section['fronted']['as_a'])})\s"),
        accompanied=frozenset(section["fronted"]["with"]),
        inside=patterns.inside(section["inside"], grammar["indefinite"]),
        owner_behind=between(r"\s+", section["owner_behind"], r"\s?"),
        those=between("", section["those"], r"\s$"),
        listed=between("", section["listed"], r"\s$"),
        is_noun_capitalised=section.get("is_noun_capitalised", False),
        is_verb_final=section.get("is_verb_final", False),
        some=leading(set(grammar["indefinite"]) - set(articles), patterns.up_to(1)),
        sited_in=re.compile(
            rf"(?<!\w)(?:{alternatives(locatives)})\s"
            r"(?:[A-ZÀ-Þ][\w.’'-]*\s?){1,4}$"
        ),
        people_before=leading(section.get("people", []), patterns.up_to(1)),
        **_by_key(section),
    )


def _by_key(section: dict[str, Any]) -> dict[str, Any]:
    """Fields that are nothing but the words of their key, and where clauses begin."""
    return {
        **_clauses(section),
        "described": patterns.described(section),
        "sited": patterns.sited(section),
        "accompanying": leading(section["fronted"]["with"], r"(?:(?-i:[a-zà-ÿ\d])[\w-]*\s){0,3}"),
        "denial": between("", section["negated"], r"\s?"),
        "where": between(
            r"(?:\s\w{2,4})?,?\s", section["where"], r"\s(?:[\w-]+(?:\s|['’]\s?)){1,6}"
        ),
        "change_subject": patterns.changes(section["changes"]),
        "wherein": between(r",\s", section["where"], r"\s"),
        "fronted": patterns.fronted(section["fronted"]),
        "fronts": patterns.fronts(section["fronted"]),
        "seat_is": between(r"(?:\s[^,.;:()]{2,40})?\s", section["seat_is"], r"\s"),
        "earlier": patterns.earlier(section["earlier"]),
        "politicians": patterns.politicians(section.get("politicians", [])),
        **{key: patterns.ahead(section, key) for key in ("planned", "closing")},
        **{key: words_pattern(section.get(key, [])) for key in _PATTERNS},
        **{key: _before(section.get(key, []), 2) for key in _BEFORE},
        **{key: leading(section.get(key, []), patterns.up_to(3)) for key in _FAR_BEFORE},
        **{key: frozenset(section.get(key, [])) for key in _SETS},
    }


def _before(words: list[str], reach: int) -> re.Pattern[str]:
    """Words before something, elided ones right before it: «depuis la ville de», «d'»."""
    elided = [word for word in words if word.endswith(("'", "’"))]
    spaced = leading([word for word in words if word not in elided], patterns.up_to(reach))
    if not elided:
        return spaced
    return re.compile(rf"{spaced.pattern}|(?<!\w)(?:{alternatives(elided)})$", re.IGNORECASE)


def _clauses(section: dict[str, Any]) -> dict[str, re.Pattern[str]]:
    """Where a clause below this one begins, one beside it, and one about the name before it.

    Where the verb comes last, a comma is always before the first: «das Büro» is no clause.
    """
    below, beside = (alternatives(section[key]) for key in ("subordinate", "coordinating"))
    which = alternatives([*section["which"], *section["fronted"]["with"]])
    comma = "," if section.get("is_verb_final") else ",?"
    return {
        "also": leading(section["coordinating"], patterns.up_to(1)),
        "joined": between(r"\s", section["coordinating"], r"\s$"),
        "subordinate": re.compile(rf"[;:]|{comma}\s(?:{below})\s"),
        "coordinate": re.compile(rf"[;:!?]|(?<![A-Z\d])\.\s|,\s+(?:{beside})\s"),
        "which": re.compile(rf",\s(?:{which})\s$"),
    }
