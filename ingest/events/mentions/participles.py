"""German attributes between an article and its noun: «die am 3. Mai in Kiel stattfindende Messe».

Day and town stand within them, the article far before the noun.
"""

from ingest.events.lexicon import Lexicon
from ingest.proper_names import Token

PARTICIPLES = ("tete", "teten", "ierte", "ierten", "nende", "nenden", "dende", "denden")
"""Ends of participles before a noun: «die an Maler gerichtete Messe»."""
_NEAR = 2
"""Words from a participle to its noun."""
_LONGEST = 10
"""Words of such an attribute before its participle."""


def article_of_participle(words: list[Token], at: int, lexicon: Lexicon) -> str:
    """The article of «die am 3. Mai in Kiel stattfindende Tagung», far before its noun."""
    if not lexicon.is_compounding:
        return ""
    near = range(max(at - _NEAR, 1), at)
    participle = next((i for i in near if _is_participle(words[i].text, lexicon)), None)
    if participle is None:
        return ""
    before = [word.text.lower() for word in words[max(participle - _LONGEST, 0) : participle]]
    return next((word for word in before if word in lexicon.definite), "")


def _is_participle(word: str, lexicon: Lexicon) -> bool:
    """«geplante», «stattfindenden», «gerichtete»; not «nächste»."""
    if word.islower() and word.endswith(PARTICIPLES):
        return True
    others = lexicon.next_ones | lexicon.last_ones | lexicon.earlier_ones | lexicon.empty
    return word in lexicon.placing and word not in others
