"""Names that nothing marks as an organisation's, but that act in a sentence of an office."""

import re

from ingest.articles.model import Sentence
from ingest.offices.model import OfficeScene
from ingest.offices.names import is_place, may_be_organisation, plain_name
from ingest.offices.subjects import acts_on_office
from ingest.organisations.heads import told_name
from ingest.organisations.lexicon import organisation_lexicon
from ingest.organisations.trimming import is_no_name
from ingest.proper_names import proper_names

_NEXT_WORD = re.compile(r"(?:\s\([^()]{1,20}\))?\s(?P<word>[a-zà-ÿ]+)")


def unmarked(scene: OfficeScene, sentence: Sentence, position: int) -> str | None:
    """The one name before a position that may be an organisation's, where nothing else marks it.

    «Since 2012, Reef Works has grown, with offices in»: of two words, and a verb follows.
    """
    text, words = sentence.text, organisation_lexicon(scene.article.language)
    if sentence.is_title or scene.lexicon.is_noun_capitalised:
        return None
    found: list[str] = []
    for start, end in proper_names(text):
        follows = _NEXT_WORD.match(text, end)
        is_agent = follows and follows["word"] in words.verbs
        is_agent = (
            is_agent or words.behind_agent.search(text[:start]) or acts_on_office(scene, text, end)
        )
        if end <= position and is_agent and not is_place(scene, sentence, start):
            found.append(plain_name(text[slice(*told_name(text, start, end, words))]))
    one = found[0] if len(found) == 1 else ""
    is_name = " " in one and not is_no_name(one, scene.article.language)
    return one if is_name and may_be_organisation(scene, one) else None
