"""Columns of places, resolved by the offline gazetteer."""

from warehouse.contracts import vocabulary
from warehouse.contracts.model import Column as C

COLUMNS = (
    C("place_id", "VARCHAR", "Place of the gazetteer: 'geonames:<number>', 'district:<name>', 'region:<code>' or 'country:<code>'."),
    C("place_name", "VARCHAR", "Name as the gazetteer gives it."),
    C("place_kind", "VARCHAR", "Level of the place: how precisely a claim that refers to it says where.", allowed=vocabulary.PLACE_KINDS),
    C("parent_place_id", "VARCHAR", "City of a district, country of a city."),
    C("parent_place_name", "VARCHAR", "Name of the parent place."),
    C("geonames_id", "VARCHAR", "Number of the city at geonames.org; NULL for other places."),
    C("iso_code", "VARCHAR", "ISO 3166-1 alpha-2 code of a country, ISO 3166-2 code of a region; NULL for other places."),
    C("city_place_id", "VARCHAR", "The city that the place is or lies in; NULL above cities."),
    C("country_place_id", "VARCHAR", "The country that the place is or lies in."),
    C("city_name", "VARCHAR", "City or district as the gazetteer names it; the region where only that is given."),
    C("city_text", "VARCHAR", "City as the text writes it."),
    C("country_code", "VARCHAR", "ISO 3166-1 alpha-2 code."),
    C("country_name", "VARCHAR", "English name of the country."),
    C("region_name", "VARCHAR", "State or province where the text or the gazetteer gives one."),
    C("is_country_inferred", "BOOLEAN", "True where the gazetteer supplied the country, false where the text names it."),
    C("latitude", "DOUBLE", "Degrees north."),
    C("longitude", "DOUBLE", "Degrees east."),
    C("population", "BIGINT", "Inhabitants as the gazetteer gives them; not a claim of any article.", minimum=0),
)  # fmt: skip
