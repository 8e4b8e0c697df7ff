"""The organisation words of a language pack, compiled once."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from ingest.alternatives import alternatives
from ingest.languages import pack
from ingest.organisations.surroundings import around_names
from ingest.word_patterns import NOTHING, between, words_pattern

_PATTERNS = (
    "no_firms", "corporate", "defined_as", "launched", "kinds", "said", "according",
    "acts",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class OrganisationLexicon:
    """Patterns over one sentence.

    Args:
        nouns: words whose capitalised form ends a name.
        compounds: words that end in one of those, where the language compounds.
        complement: «des vergers», the lower-case rest of a name, behind its noun.
        legal: a legal form at the end of a text.
        legal_inside: a legal form with more capitals behind it. legal_first: one before a name,
            of which it is no part («Acme, Inc. Acme is …»).
        chief_inside: «CEO», where a name ends before it.
        begun_behind: «Founded», the start of the next sentence at the end of a run.
        chief_of: «founder of», at the end of a text.
        titled_of: «Director of», at the start of a name.
        office_of: «Filiale der», at the start of a name where common nouns have capitals.
        generic_name: «Rüstungskonzern», a compound of such a word, for `fullmatch`.
        partnership: «law firm Lind», at the end of a text; its first partner is `one`.
        aim: « to », between a body and what it is to do.
        tail: « sans frontières», right behind a name that it ends.
        generic_lead: «Unternehmen», at the start of a name for the same reason.
        title_before: a person's function at the end of a text.
        defined_as: «manufacturer», by which a text tells what a name is.
        corporate: «Group», which a name may carry or not.
        introduced: «the company», right before a name.
        leading: «The», «Oslo-based», at the start of a name.
        connected: «of», behind the noun at the start of a name.
        of_the: «of the», inside a name. titled_person: « Secretary Jane», behind a name.
        is_noun_capitalised: common nouns have capitals, too.
        purpose: «für die», between a body and its purpose, for `fullmatch`. body_last: «Agentur»,
            at the end of a run. one_of: «a», right before it.
        joining: «and», «et du», between two topics of a name, for `fullmatch`.
        copula: «is a», behind a name.
        apposed: «, a», behind a name.
        plain: what may stand between a name and its verb: an acronym, «today».
        apposition: «, a maker of nets,», between a name and its verb.
        article: «the», at the start of a name or of what stands for it.
        no_subject: «by the», «is a», right before a name that is no subject.
        agent, behind_agent: «by the», to start with and to end with.
        passive: «was», right before a verb.
        name_start: what a name may begin with before the part that is known.
        apposed_to: «, a», between a name and what it is.
        what: «, a new», «is a», right before what something is. definite: «this new».
        copula_adverb: «is jointly», at the end of a text.
        some: «a small maker», at the end of a text.
        described: «, a new», between a name and what it is, for `fullmatch`.
        heading: «About», at the start of a section.
        about: «About», before a name at the head of a section.
        verbs: first words of what an organisation does, says or is.
        firms: nouns that stand for companies only. no_firms: words of names of other bodies.
        is_noun_last: a noun at the start of a name needs «of» behind it («Bank of …»).
    """

    nouns: re.Pattern[str]
    compounds: re.Pattern[str]
    complement: re.Pattern[str]
    legal: re.Pattern[str]
    legal_inside: re.Pattern[str]
    legal_first: re.Pattern[str]
    anaphors: re.Pattern[str]
    corporate: re.Pattern[str]
    launched: re.Pattern[str]
    kinds: re.Pattern[str]
    defined_as: re.Pattern[str]
    titles: re.Pattern[str]
    titled_of: re.Pattern[str]
    office_of: re.Pattern[str]
    generic_lead: re.Pattern[str]
    generic_name: re.Pattern[str]
    partnership: re.Pattern[str]
    aim: re.Pattern[str]
    tail: re.Pattern[str]
    title_before: re.Pattern[str]
    chief_inside: re.Pattern[str]
    chief_of: re.Pattern[str]
    begun_behind: re.Pattern[str]
    said: re.Pattern[str]
    according: re.Pattern[str]
    acts: re.Pattern[str]
    introduced: re.Pattern[str]
    leading: re.Pattern[str]
    connected: re.Pattern[str]
    joining: re.Pattern[str]
    purpose: re.Pattern[str]
    body_last: re.Pattern[str]
    one_of: re.Pattern[str]
    of_the: re.Pattern[str]
    titled_person: re.Pattern[str]
    is_noun_capitalised: bool
    copula: re.Pattern[str]
    apposed: re.Pattern[str]
    plain: re.Pattern[str]
    apposition: re.Pattern[str]
    article: re.Pattern[str]
    no_subject: re.Pattern[str]
    agent: re.Pattern[str]
    behind_agent: re.Pattern[str]
    passive: re.Pattern[str]
    name_start: re.Pattern[str]
    apposed_to: re.Pattern[str]
    what: re.Pattern[str]
    some: re.Pattern[str]
    copula_adverb: re.Pattern[str]
    definite: re.Pattern[str]
    described: re.Pattern[str]
    heading: re.Pattern[str]
    about: re.Pattern[str]
    is_noun_last: bool
    pronouns: frozenset[str]
    firms: frozenset[str]
    verbs: frozenset[str]
    no_firms: re.Pattern[str]

    @property
    def functions(self) -> tuple[re.Pattern[str], ...]:
        """What stands before a name in one run of capitals, in order."""
        return (self.heading, self.titled_of, self.office_of, self.generic_lead)


@cache
def organisation_lexicon(language: str) -> OrganisationLexicon:
    """The compiled organisation words of a language."""
    section = pack(language)["organisations"]
    legal = alternatives(section["legal_forms"], ignore_case=True)
    titles = words_pattern(section["person_titles"])
    chiefs = alternatives(section.get("chief_titles", []), ignore_case=True)
    return OrganisationLexicon(
        nouns=words_pattern(section["nouns"]),
        compounds=_compounds(section),
        complement=_complement(section.get("complement_links", [])),
        legal=re.compile(rf"(?<!\w)(?:{legal})$", re.IGNORECASE),
        legal_inside=re.compile(rf"(?<=\w\s)(?i:{legal})(?=\s+[A-Z])"),
        legal_first=re.compile(rf"(?:{legal})\s(?=[A-Z])"),
        titles=titles,
        of_the=re.compile(rf"\s(?:{alternatives(section['of_the'])})(?:\s|(?<=['’]))"),
        titled_person=re.compile(
            rf"\s(?:(?i:{titles.pattern})|(?:{alternatives(section['courtesies'])}))\s+(?=[A-Z])"
        ),
        is_noun_capitalised=pack(language).get("offices", {}).get("is_noun_capitalised", False),
        titled_of=re.compile(
            rf"(?:\w+\s){{0,2}}?(?:{titles.pattern})\s+(?:of|at)\s+", re.IGNORECASE
        ),
        **_of_kinds_of_names(section),
        office_of=_office_of(pack(language).get("offices", {})),
        title_before=re.compile(
            rf"(?:{titles.pattern}|(?<!\w)(?:{alternatives(section['courtesies'])}))\s+$",
            re.IGNORECASE,
        ),
        chief_inside=re.compile(rf"(?<=\s)(?i:{chiefs})(?!\w)") if chiefs else NOTHING,
        chief_of=_chief_of(chiefs),
        begun_behind=_begun_behind(pack(language).get("offices", {}).get("fronted", {})),
        introduced=_introduced(language, section),
        **around_names(language, section),
        is_noun_last=section.get("is_noun_last", False),
        pronouns=frozenset(pack(language)["language"]["function_words"]),
        firms=frozenset(section.get("firms", [])),
        verbs=frozenset(w.split()[0] for key in ("acts", "said", "is_a") for w in section[key]),
        **{key: words_pattern(section.get(key, [])) for key in _PATTERNS},
    )


def _of_kinds_of_names(section: dict[str, Any]) -> dict[str, re.Pattern[str]]:
    """Common nouns that are no names or stand for one, and what makes one name of several words."""
    partner = r"\s(?P<one>(?-i:[A-ZÀ-Þ])[\w’'-]+)$"
    return {
        "generic_lead": _generic_lead(section),
        "generic_name": _generic_name(section),
        "anaphors": _anaphors(section),
        "partnership": between(r"(?<!\w)", section["partnerships"], partner),
        "aim": between(r"\s", section.get("aims", []), r"\s"),
        "tail": between(r"\s", section["tails"], r"(?!\w)"),
    }


def _introduced(language: str, section: dict[str, Any]) -> re.Pattern[str]:
    """«the company», «la coopérative laitière»: before a name, adjectives behind it included.

    «Softwarehaus», where a language compounds.
    """
    has_adjectives_behind = pack(language)["events"].get("front_modifiers")
    behind = r"(?:\s+(?:d['’])?[a-zà-ÿ]{5,}){0,2}" if has_adjectives_behind else ""
    words = rf"(?<!\w)(?i:{alternatives(section['introduced'])}){behind}".replace(r"\ ", r"\s+")
    leads = alternatives(section["generic_leads"], ignore_case=True)
    if leads and section.get("compound_nouns"):
        words = rf"(?:{words}|[\w-]*(?i:{leads}))"
    return re.compile(rf"{words}\s+[\"“„«]?$")


def _generic_name(section: dict[str, Any]) -> re.Pattern[str]:
    """«Kölner Nachrichtenagentur», no name, but not «Bundesnetzagentur», where they compound."""
    if not section.get("compound_nouns"):
        return NOTHING
    noun = r"(?!bund|land|europ|deutsch)\w*"
    return between(f"{_from_town(section)}{noun}", section["generic_leads"], "")


def _from_town(section: dict[str, Any]) -> str:
    """«Stuttgarter », where a language has such words; or nothing."""
    ends = alternatives(section.get("town_endings", []))
    return rf"(?:(?-i:[A-ZÄÖÜ])[\w-]+(?:{ends})\s+)?" if ends else ""


def _anaphors(section: dict[str, Any]) -> re.Pattern[str]:
    """«the company», «das Stuttgarter Unternehmen»."""
    plain = words_pattern(section["anaphors"])
    between_words = r"\s+" + _from_town(section)
    return re.compile(plain.pattern.replace(r"\s+", between_words), re.IGNORECASE)


def _office_of(section: dict[str, Any]) -> re.Pattern[str]:
    """An office noun with its link to the owner's name."""
    if not section.get("is_noun_capitalised", False):
        return NOTHING
    nouns = [noun for listed in section["nouns"].values() for noun in listed]
    links = alternatives(section["owner_behind"])
    return re.compile(rf"(?:{alternatives(nouns)})\s+(?:{links})\s+", re.IGNORECASE)


def _generic_lead(section: dict[str, Any]) -> re.Pattern[str]:
    """A common noun with a capital before the name that it introduces, or a compound of it.

    «Softwarehaus », «Stuttgarter Start-up », «Chipmaker », but not «Berliner Bank AG».
    """
    legal = alternatives(section["legal_forms"], ignore_case=True)
    behind = rf"\s+[\"“„«]?(?=(?-i:[A-ZÀ-Þ\d]))(?!(?:{legal})(?!\w))"
    return between(rf"{_from_town(section)}[\w-]*", section["generic_leads"], behind)


def _begun_behind(fronted: dict[str, list[str]]) -> re.Pattern[str]:
    """«About Reef Works Founded in 2001»: a heading without a full stop before «Founded»."""
    words = (word for key in ("begun", "with") for word in fronted.get(key, []))
    begun = alternatives([word.capitalize() for word in words])
    return re.compile(rf"\s(?:{begun})$") if begun else NOTHING


def _chief_of(chiefs: str) -> re.Pattern[str]:
    """«founder and chair of the», right before a name."""
    if not chiefs:
        return NOTHING
    more = r"(?:\s+(?:and|und|et|y|&)\s+[\w-]+(?:\s[\w-]+)?)?"
    link = r"(?:of|at|von|bei|der|des|de|du|del)"
    return re.compile(rf"(?<!\w)(?i:{chiefs}){more}\s+{link}\s+(?:the\s+|la\s+|el\s+)?$")


def _compounds(section: dict[str, list[str]]) -> re.Pattern[str]:
    """«Gartenbund», «Reiher-Bund», where «Bund» is an organisation and a language compounds."""
    nouns = section.get("compound_nouns", [])
    ends = alternatives([*nouns, *(noun.capitalize() for noun in nouns)])
    first = r"(?:[A-ZÄÖÜ][a-zäöüß]{2,}|\w-(?=[A-Z]))"
    return re.compile(rf"{first}(?:{ends})(?!\w)") if ends else NOTHING


def _complement(links: list[str]) -> re.Pattern[str]:
    """A lower-case noun with its preposition, at most two, behind the noun of a name.

    «Chambre de commerce franco-kényane».
    """
    if not links:
        return NOTHING
    one = rf"\s(?:{alternatives(links)})\s?[^\W\d_]{{3,}}"
    return re.compile(rf"{one}(?:{one})?(?:\s[a-zà-ÿ]+-[a-zà-ÿ]+)?")
