"""The fullest name of an organisation in its article."""

from ingest.offices.model import OfficeScene
from ingest.organisations.keys import organisation_key
from ingest.organisations.lexicon import organisation_lexicon
from ingest.organisations.model import Organisation


def full_name_of(scene: OfficeScene, name: str) -> str:
    """`full_name` by name; a name that is no known organisation stays as it is."""
    known_one = next((o for o in scene.organisations if o.name == name), None)
    return full_name(scene, known_one) if known_one else name


def full_name(scene: OfficeScene, organisation: Organisation) -> str:
    """The longest name of an organisation in the article («Acme Bank», «Acme Bank Group»)."""
    key, corporate = (
        organisation_key(organisation.name),
        organisation_lexicon(scene.article.language).corporate,
    )
    longer = [
        o.name for o in scene.organisations
        if (own := organisation_key(o.name)).startswith(f"{key} ")
        and corporate.fullmatch(own.removeprefix(f"{key} "))
    ]  # fmt: skip
    return max(longer, key=len, default=organisation.name)
