"""Where a sentence speaks of an event: by an event noun, by a quoted name, by an edition."""

import re
from dataclasses import replace

from ingest.articles.model import Sentence
from ingest.events.editions import edition_number, edition_year
from ingest.events.lexicon import Lexicon
from ingest.events.model import Mention
from ingest.events.phrases import Phrase, noun_phrase
from ingest.proper_names import Token, proper_names, tokens

_QUOTED = r"[\"“„«‘']\s*(?P<name>[^\"“”„«»]{3,120}?)\s*[\"”“»’']"
_AFTER_NOUN = re.compile(
    rf"\s*(?:,\s*)?(?:(?:titled|entitled|called|dubbed|named|on)\s+)?(?:the\s+)?{_QUOTED}"
)
_ACRONYM = re.compile(r"\s*\((?:the\s+)?[\"“]?(?P<acronym>[A-Z][\w&-]{1,9}(?:\s?\d{2,4})?)[\"”]?\)")
_OF_NAME = re.compile(
    r"\s+(?:of|de|du|von|der|des|del)\s+(?:the\s+|la\s+|le\s+|der\s+|las\s+|los\s+)?"
)
_CON = re.compile(r"(?:^|\s)[A-Z]\w*[a-z](?:Con|Conf|Fest|Camp|Days|Expo)(?:\s|$)")
_APPOSITION = re.compile(r"\s*(?:,[^,]{3,60},)?\s+")


_NO_NAMES = frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn fall winter fiscal fy agenda vision class act "
    "census season year law q1 q2 q3 q4 he she they it both".split()
)


def find_mentions(sentence: Sentence, lexicon: Lexicon) -> list[Mention]:
    """All mentions of events in a sentence, in order and without overlaps; names win."""
    words = tokens(sentence.text)
    found = _quoted_names(sentence, lexicon) + _editions(sentence, lexicon)
    found += _nouns(sentence, lexicon, words) + _dated_names(sentence, lexicon)
    return _without_overlaps(found)


def find_known(sentence: Sentence, names: dict[str, Mention], lexicon: Lexicon) -> list[Mention]:
    """Further mentions of names that other sentences of the article introduced."""
    found: list[Mention] = []
    for name, first in names.items():
        for match in re.finditer(
            rf"(?<!\w){re.escape(name)}(?:\s+((?:19|20)\d\d))?(?!\w)", sentence.text
        ):
            year = int(match[1]) if match[1] else None
            after = sentence.text[match.end() :].split(maxsplit=1)
            if after and after[0].lower().strip(".,;") in lexicon.not_head:
                continue
            found.append(
                replace(first, sentence=sentence, start=match.start(), end=match.end(), name=match.group(),
                        rule="event_name_again", edition_year=year, edition_number=None, acronym=None)
            )  # fmt: skip
    return found


def _nouns(sentence: Sentence, lexicon: Lexicon, words: list[Token]) -> list[Mention]:
    """Mentions whose head is an event noun: named, described or anaphoric."""
    found: list[Mention] = []
    for match in lexicon.nouns.finditer(sentence.text):
        phrase = noun_phrase(sentence.text, words, match, lexicon)
        if phrase is not None:
            found.append(_from_phrase(sentence, phrase, lexicon))
    return found


def _from_phrase(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> Mention:
    """A mention from the noun phrase, with a quoted name or acronym right behind it."""
    text = sentence.text
    mention = Mention(
        sentence, phrase.start, phrase.end,
        form="named" if phrase.is_name else ("described" if phrase.modifiers else "anaphor"),
        kind=lexicon.kinds[phrase.noun], name=phrase.name, rule="event_noun_name" if phrase.is_name else "event_description",
        head=phrase.noun, determiner=phrase.determiner, modifiers=phrase.modifiers,
        edition_number=edition_number(phrase.full_text), edition_year=edition_year(phrase.full_text), is_annual=phrase.is_annual,
    )  # fmt: skip
    if quoted := _AFTER_NOUN.match(text, phrase.end):
        name = _clean(quoted["name"])
        if _is_title(name):
            full = f"{phrase.name} “{name}”" if phrase.is_name else name
            return replace(mention, end=quoted.end(), form="named", name=full, rule="event_quoted_name",
                           edition_year=edition_year(full) or mention.edition_year)  # fmt: skip
    if acronym := _ACRONYM.match(text, phrase.end):
        return replace(mention, end=acronym.end(), acronym=acronym["acronym"])
    return mention


def _quoted_names(sentence: Sentence, lexicon: Lexicon) -> list[Mention]:
    """«Dubbed the "Kick-off Event", the event …»: a name given by a verb of naming."""
    found: list[Mention] = []
    for naming in lexicon.naming.finditer(sentence.text):
        match = re.compile(rf"\s+(?:the\s+|as\s+the\s+)?{_QUOTED}").match(
            sentence.text, naming.end()
        )
        if not match or not lexicon.nouns.search(sentence.text):
            continue
        name = _clean(match["name"])
        kind = _kind_in(name, lexicon)
        found.append(
            Mention(sentence, naming.start(), match.end(), "named", kind, name, "event_named_by_verb",
                    determiner="naming", edition_number=edition_number(name), edition_year=edition_year(name))
        )  # fmt: skip
    return found


def _editions(sentence: Sentence, lexicon: Lexicon) -> list[Mention]:
    """«the 8th edition of Casablanca Smart City»: the name follows the edition."""
    found: list[Mention] = []
    names = proper_names(sentence.text)
    for match in lexicon.edition.finditer(sentence.text):
        link = _OF_NAME.match(sentence.text, match.end())
        name = next((span for span in names if link and span[0] <= link.end() < span[1]), None)
        before = sentence.text[max(match.start() - 40, 0) : match.start()]
        number = edition_number(before + match.group())
        if link is None or name is None or number is None:
            continue
        text = _clean(sentence.text[link.end() : name[1]])
        kind = _kind_in(text, lexicon)
        start = match.start() - len(before) + len(before.rstrip()) - len(before.split()[-1])
        found.append(
            Mention(sentence, start, name[1], "named", kind, text, "event_edition_of",
                    edition_number=number, edition_year=edition_year(text))
        )  # fmt: skip
    return found


def _dated_names(sentence: Sentence, lexicon: Lexicon) -> list[Mention]:
    """«OpenCon 2017», «The Riverside Smart City brought together …»: names without a noun."""
    found: list[Mention] = []
    text = sentence.text
    for start, end in proper_names(text, stop=lexicon.stop):
        name = _clean(text[start:end])
        year = re.search(r"\s((?:19|20)\d\d)$", name)
        before = text[:start].split()[-1:] or [""]
        gap = _APPOSITION.match(text, end)
        is_subject = gap is not None and lexicon.held_after_name.match(text, gap.end()) is not None
        is_dated = _CON.search(name) or year and (
            before[0].lower() in lexicon.before_name or lexicon.happening.match(text, end + 1)
        )
        if not (is_subject or is_dated) or not _may_name(name, lexicon):
            continue
        found.append(
            Mention(sentence, start, end, "named", _kind_in(name, lexicon), name, "event_name_with_year" if year else "event_subject_held",
                    edition_number=edition_number(name), edition_year=edition_year(name))
        )  # fmt: skip
    return found


def _kind_in(name: str, lexicon: Lexicon) -> str:
    """Kind of the event noun inside a name, `other` where there is none."""
    noun = lexicon.nouns.search(name)
    return lexicon.kinds[noun["noun"].lower()] if noun else "other"


def _may_name(name: str, lexicon: Lexicon) -> bool:
    """Whether a capitalised run without an event noun can be an event's name."""
    words = re.sub(r"\s*(?:19|20)\d\d$", "", name).split()
    return (
        bool(words)
        and not lexicon.nouns.fullmatch(words[-1])
        and words[-1].lower() not in lexicon.not_head
        and not any(word.lower().strip(".,") in (lexicon.months | _NO_NAMES) for word in words)
    )


def _is_title(name: str) -> bool:
    """Whether quoted words look like a title rather than a remark."""
    words = name.split()
    capital = sum(word[:1].isupper() or word[:1].isdigit() for word in words)
    return capital * 2 >= len(words) and not name.endswith((".", "!"))


def _clean(name: str) -> str:
    """A name without the punctuation that quoting leaves at its end."""
    return name.strip().rstrip(",;:. ").strip()


def _without_overlaps(found: list[Mention]) -> list[Mention]:
    """The mentions in order; of two that overlap the named and longer one stays."""
    rank = {"named": 0, "described": 1, "anaphor": 2}
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: (rank[m.form], m.start - m.end, m.start)):
        if all(mention.end <= other.start or mention.start >= other.end for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda mention: mention.start)
