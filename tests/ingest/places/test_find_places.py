"""What holds for the places of any sentence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.places import PlaceContext, article_context, find_places, place_by_id
from ingest.places.model import MENTION_KINDS, PLACE_KINDS

LANGUAGES = ("en", "de", "fr", "es")
TEXT = (
    "Paris Texas Georgia Boston New York in the of and , . ( ) 's - – met held Mayor "
    "Smith Köln Den Haag Valencia Cuenca Ecuador US Ala. D.C. March Nice St. Saint- "
    "Denis à la ville de Genève en Suisse im Mr Jordan University Frankfurt (Oder) "
    "2024 SEOUL said based office Beyoglu Turkey "
)
WORDS = TEXT.split()
sentences = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=10).map("".join),
    st.text(max_size=80),
)


@settings(max_examples=300, deadline=None)
@given(text=sentences, language=st.sampled_from(LANGUAGES))
def test_mentions_quote_their_sentence_and_do_not_overlap(text: str, language: str) -> None:
    last = 0
    for mention in find_places(text, language):
        assert text[mention.start : mention.end] == mention.text
        assert last <= mention.start < mention.end
        assert mention.extent_start <= mention.start
        assert mention.end <= mention.extent_end <= len(text)
        assert mention.kind in MENTION_KINDS
        last = mention.end


@settings(max_examples=200, deadline=None)
@given(text=sentences, language=st.sampled_from(LANGUAGES))
def test_places_are_of_the_gazetteer_and_in_the_country_of_the_mention(
    text: str, language: str
) -> None:
    for mention in find_places(text, language):
        if mention.place is None:
            assert mention.kind == "unlisted"
            continue
        assert place_by_id(mention.place.place_id) == mention.place
        assert mention.place.place_kind in PLACE_KINDS
        assert mention.place.country_code == mention.country_code


@settings(max_examples=100, deadline=None)
@given(text=sentences, language=st.sampled_from(LANGUAGES))
def test_an_empty_context_is_no_context(text: str, language: str) -> None:
    assert find_places(text, language) == find_places(text, language, context=PlaceContext())


@pytest.mark.parametrize(
    ("text", "language", "is_locative"),
    [
        ("They met in Lyon.", "en", True),
        ("They met in the beautiful old city of Lyon.", "en", True),
        ("They met in Oslo, Bergen and Lyon.", "en", True),
        ("They met at the Harbour Hall, Lyon.", "en", True),
        ("in cities such as Lyon", "en", True),
        ("They flew to Lyon.", "en", False),
        ("The mayor of Lyon spoke.", "en", False),
        ("Man traf sich in der Hauptstadt Oslo.", "de", True),
        ("Man kam aus Oslo.", "de", False),
        ("La réunion a lieu à Oslo.", "fr", True),
        ("dans la ville d'Oslo", "fr", True),
        ("la ville d'Oslo", "fr", False),
        ("La reunión es en la ciudad de Oslo.", "es", True),
        ("el alcalde de Oslo", "es", False),
    ],
)
def test_a_place_is_locative_behind_the_prepositions_of_its_language(
    text: str, language: str, *, is_locative: bool
) -> None:
    assert find_places(text, language)[-1].is_locative is is_locative


@pytest.mark.parametrize(
    ("text", "is_inferred"),
    [
        ("It is held in Almaty of Kazakhstan.", False),
        ("Kazakhstan hosts it in Almaty.", False),
        ("The Kazakh city of Almaty hosts it.", False),
        ("It is held in Almaty.", True),
        ("It is held in Paris, Texas.", True),
        ("It is held in Kazakhstan.", False),
    ],
)
def test_the_country_is_inferred_unless_the_text_names_it(text: str, *, is_inferred: bool) -> None:
    assert find_places(text, "en")[-1].is_country_inferred is is_inferred


def test_the_extent_covers_what_qualifies_a_place() -> None:
    text = "Ecuador's Cuenca and Abidjan (Côte d'Ivoire) won."
    extents = [text[each.extent_start : each.extent_end] for each in find_places(text, "en")]
    assert extents == ["Ecuador's Cuenca", "Abidjan (Côte d'Ivoire)"]


def test_an_article_gives_its_countries_regions_people_and_settled_places() -> None:
    context = article_context(
        ["Mayor Jane Sutton of Cambridge, Massachusetts, flew to Japan.", "Japan and Ohio agreed."],
        "en",
        home_country="US",
    )
    assert context.countries["JP"] > context.countries["US"] > 0
    assert context.regions == {"region:US-MA": 1, "region:US-OH": 1}
    assert "sutton" in context.people
    (mention,) = find_places("They returned to Cambridge.", "en", context=context)
    assert mention.place is not None
    assert (mention.place.region_name, mention.rule_id) == ("Massachusetts", "article_settles")


def test_a_language_without_a_pack_is_an_error() -> None:
    with pytest.raises(KeyError):
        find_places("In Oslo.", "xx")
