"""Where a sentence speaks of an event: by an event noun, by a quoted name, by an edition."""

import re
from dataclasses import replace

from ingest.articles.model import Sentence
from ingest.events.editions import edition_number, edition_year, number_behind
from ingest.events.lexicon import Lexicon, any_of
from ingest.events.mentions.crowds import MEETING, crowds
from ingest.events.mentions.elliptic import editions_alone
from ingest.events.mentions.encounters import encounters
from ingest.events.mentions.named import (
    QUOTED,
    clean,
    is_title,
    labelled_names,
    name_behind,
    names_of_editions,
    names_without_noun,
    number_around,
)
from ingest.events.mentions.phrases import noun_phrase
from ingest.events.mentions.quoted import (
    hosted_titles,
    quoted_names,
    title_around,
    titles_before_noun,
    told_titles,
)
from ingest.events.mentions.which_edition import edition_offset, offset_around
from ingest.events.model import Mention, Phrase
from ingest.events.other_names import with_second_name
from ingest.events.when.listed import listed
from ingest.proper_names import tokens

_AFTER_NOUN = re.compile(
    rf"\s*(?:,\s*)?(?:(?:titled|entitled|called|dubbed|named|on)\s+)?(?:the\s+)?{QUOTED}"
)
_YEAR = re.compile(r"\s(?:(?:de|del|von)\s)?((?:19|20)\d\d)(?!\w)")
_LONGEST_TITLE = 6
_GENITIVES = ("es", "s")
_ACRONYM = re.compile(r"\s*\((?:the\s+)?[\"“]?(?P<acronym>[A-Z][\w&-]{1,9}(?:\s?\d{2,4})?)[\"”]?\)")


def find_mentions(sentence: Sentence, lexicon: Lexicon) -> list[Mention]:
    """All mentions of events in a sentence, in order and without overlaps; names win."""
    nouns = _nouns(sentence, lexicon)
    bare = [
        name
        for name in names_without_noun(sentence, lexicon)
        if all(name.end <= noun.start or name.start >= noun.end for noun in nouns)
    ]
    quoted = [*quoted_names(sentence, lexicon), *hosted_titles(sentence, lexicon)]
    named = [*quoted, *titles_before_noun(sentence, lexicon), *names_of_editions(sentence, lexicon)]
    bare += told_titles(sentence, lexicon)
    labelled = [] if nouns else labelled_names(sentence, lexicon)
    told = [*listed(sentence, lexicon), *labelled, *named, *nouns, *bare]
    told += editions_alone(sentence, lexicon)
    verbs = [] if nouns else (encounters(sentence, lexicon) or crowds(sentence, lexicon))
    found = [*told, *(verb for verb in verbs if not (bare and verb.rule == MEETING))]
    return _without_overlaps([with_second_name(mention) for mention in found])


def find_known(sentence: Sentence, names: dict[str, Mention], lexicon: Lexicon) -> list[Mention]:
    """Further mentions of names that other sentences of the article introduced."""
    found: list[Mention] = []
    for name, first in names.items():
        if name not in sentence.text:
            continue
        pattern = rf"(?<!\w){re.escape(name)}(?:\s+((?:19|20)\d\d))?(?!\w)"
        for match in re.finditer(pattern, sentence.text):
            after = sentence.text[match.end() :].split(maxsplit=1)
            if not after or after[0].lower().strip(".,;") not in lexicon.not_head:
                found.append(_again(first, sentence, match, lexicon))
    return found


def _again(first: Mention, sentence: Sentence, match: re.Match[str], lexicon: Lexicon) -> Mention:
    """A name's further mention; it says for itself which year it is about."""
    return replace(
        first,
        sentence=sentence,
        start=match.start(),
        end=match.end(),
        name=match.group(),
        rule="event_name_again",
        edition_year=int(match[1]) if match[1] else None,
        edition_number=number_around(sentence.text, match.start(), match.end()),
        edition_offset=offset_around(sentence.text, match.start(), match.end(), lexicon),
        second_name=None,
    )


def _nouns(sentence: Sentence, lexicon: Lexicon) -> list[Mention]:
    """Mentions whose head is an event noun: named, described or anaphoric."""
    words = tokens(sentence.text)
    phrases = (
        noun_phrase(sentence.text, words, match, lexicon)
        for match in lexicon.nouns.finditer(sentence.text)
    )
    return [_from_phrase(sentence, phrase, lexicon) for phrase in phrases if phrase is not None]


def _from_phrase(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> Mention:
    """A mention from the noun phrase, with a quoted name or acronym right behind it."""
    mention = _of_noun(sentence, phrase, lexicon)
    if phrase.is_name and (whole := title_around(sentence.text, phrase.start, phrase.end)):
        return replace(mention, start=whole.start(), end=whole.end(), name=clean(whole["name"]))
    if quoted := _AFTER_NOUN.match(sentence.text, phrase.end):
        name = clean(quoted["name"])
        if is_title(name) or _is_short_title(name, lexicon):
            return _with_quoted_name(mention, phrase, name, quoted.end())
    is_open = not phrase.is_name and not (
        lexicon.is_compounding and phrase.noun not in mention.text
    )
    if is_open and (span := name_behind(sentence.text, phrase, lexicon)):
        name = clean(sentence.text[slice(*span)])
        number, year = edition_number(name), edition_year(name)
        return replace(
            mention,
            end=span[1],
            form="named",
            name=name,
            rule="event_noun_then_name",
            edition_number=number or mention.edition_number,
            edition_year=year or mention.edition_year,
        )
    if acronym := _ACRONYM.match(sentence.text, phrase.end):
        return replace(mention, end=acronym.end(), second_name=acronym["acronym"])
    return mention


def _is_short_title(name: str, lexicon: Lexicon) -> bool:
    """«le colloque « La neige qui manque »»: where titles are written like sentences."""
    is_short = len(name.split()) <= _LONGEST_TITLE and name[:1].isupper()
    return bool(lexicon.front_modifiers) and is_short and not name.endswith((".", "!"))


def _of_noun(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> Mention:
    """What the noun phrase alone says."""
    described = "described" if phrase.modifiers else "anaphor"
    return Mention(
        sentence,
        phrase.start,
        phrase.end,
        form="named" if phrase.is_name else described,
        kind=lexicon.kinds[phrase.noun],
        name=_without_genitive(sentence.text, phrase, lexicon),
        rule="event_noun_name" if phrase.is_name else "event_description",
        head=phrase.noun,
        determiner=phrase.determiner,
        modifiers=phrase.modifiers,
        edition_number=edition_number(phrase.full_text) or number_behind(sentence.text, phrase.end),
        edition_year=edition_year(phrase.full_text) or _year_behind(sentence.text, phrase),
        edition_offset=edition_offset(sentence.text, phrase, lexicon),
        is_annual=phrase.is_annual,
    )


def _without_genitive(text: str, phrase: Phrase, lexicon: Lexicon) -> str:
    """«Kongress der Ärzte» for «während des Kongresses der Ärzte»."""
    article = text[phrase.start :].split(maxsplit=1)[0].lower()
    if not lexicon.is_compounding or article not in any_of("genitives"):
        return phrase.name
    words = phrase.name.split(" ")
    for at, word in enumerate(words):
        ending = word.lower().rfind(phrase.noun)
        for size in (2, 1):
            stem = phrase.noun[:-size]
            if ending >= 0 and stem in lexicon.kinds and phrase.noun[-size:] in _GENITIVES:
                return " ".join([*words[:at], word[: ending + len(stem)], *words[at + 1 :]])
    return phrase.name


def _year_behind(text: str, phrase: Phrase) -> int | None:
    """«l'édition 2025», «die Ausgabe 2025»."""
    match = _YEAR.match(text, phrase.end) if phrase.noun in any_of("editions") else None
    return int(match[1]) if match else None


def _with_quoted_name(mention: Mention, phrase: Phrase, quoted: str, end: int) -> Mention:
    """«the conference “Sand and Time”», «Dune Forum “Sand and Time”»: the quoted words name it."""
    name = f"{phrase.name} “{quoted}”" if phrase.is_name else quoted
    return replace(
        mention,
        end=end,
        form="named",
        name=name,
        rule="event_quoted_name",
        edition_year=edition_year(name) or mention.edition_year,
    )


def _without_overlaps(found: list[Mention]) -> list[Mention]:
    """The mentions in order; of two that overlap the named and longer one stays."""
    rank = {"named": 0, "described": 1, "anaphor": 2}
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: (rank[m.form], m.start - m.end, m.start)):
        if all(mention.end <= other.start or mention.start >= other.end for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda mention: mention.start)
