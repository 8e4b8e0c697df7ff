"""What the articles of the scenario tell: a story per rule that needs a second article.

Each function adds its articles to the newsroom and returns the ids that tests ask for, by name.
"""

from collections.abc import Callable
from datetime import date

from tests.dbt_project.newsroom import Newsroom

Ids = dict[str, str]


def one_forum_in_three_articles(room: Newsroom) -> Ids:
    """Two papers tell of one forum, a third mentions it without a date, a fourth means the next."""
    genoa = {"city_name": "Genoa", "country_code": "IT", "series_key": "harbour cities forum",
             "series_name": "Harbour Cities Forum"}  # fmt: skip
    gazette = room.article("gazette", publisher="The Gazette", published_date=date(2024, 6, 7))
    first = gazette.event("Harbour Cities Forum 2024", date(2024, 6, 5), **genoa,
                          end_date=date(2024, 6, 6), edition_year=2024, is_country_inferred=True)  # fmt: skip
    nearly = gazette.count(first, "nearly 960 participants", 960, qualifier="nearly", upper_bound=959)
    courier = room.article("courier", publisher="Courier", published_date=date(2024, 6, 8))
    second = courier.event("Harbour Cities Forum", date(2024, 6, 5), **genoa, edition_number=8,
                           end_date=date(2024, 6, 6))  # fmt: skip
    exact = courier.count(second, "957 participants", 957)
    mention = room.article("mention", publisher="Mercury", published_date=date(2024, 6, 20))
    undated = mention.event("Harbour Cities Forum", series_key="harbour cities forum")
    sequel = room.article("sequel", publisher="The Gazette", published_date=date(2025, 6, 1))
    following = sequel.event("Harbour Cities Forum 2025", date(2025, 6, 4), **genoa, edition_year=2025)
    return {"first": first, "second": second, "undated": undated, "following": following,
            "nearly": nearly, "exact": exact, "gazette": gazette.article_id}  # fmt: skip


def one_text_on_two_sites(room: Newsroom) -> Ids:
    """A story and its copy, word for word; its event has no name."""
    told: dict[str, object] = {
        "is_event_named": False, "sentence": "A meeting of mayors took place.", "city_name": "Turin",
    }  # fmt: skip
    original = room.article("original", text="From Turin.", published_date=date(2024, 5, 2))
    copy = room.article("copy", text="From Turin.", published_date=date(2024, 5, 4))
    ids: Ids = {"original": original.article_id, "copy": copy.article_id}
    for name, article in (("original", original), ("copy", copy)):
        ids[f"{name}_event"] = article.event("meeting of mayors", None, **told)
        ids[f"{name}_count"] = article.count(ids[f"{name}_event"], "120 mayors", 120)
    return ids


def one_document_in_three_versions(room: Newsroom) -> Ids:
    """A document changes on another day, and twice on that day."""
    days = (date(2024, 7, 1), date(2024, 7, 2), date(2024, 7, 2))
    published = (None, date(2024, 6, 30), date(2024, 7, 2))
    ids: Ids = {}
    for number, (ingest_date, published_date) in enumerate(zip(days, published, strict=True), 1):
        article = room.article(f"version {number}", document="changed", ingest_date=ingest_date,
                               published_date=published_date)  # fmt: skip
        event = article.event("Canal Congress 2024", date(2024, 6, 28), edition_year=2024)
        ids[f"version_{number}"] = article.article_id
        ids[f"version_{number}_count"] = article.count(event, f"{number}00 engineers", number * 100)
    return ids


def rows_in_quarantine(room: Newsroom) -> Ids:
    """The audit takes out an event, an article, a sentence and a place."""
    article = room.article("suspect event", published_date=date(2024, 6, 1))
    event = article.event("Doubtful Summit 2024", date(2024, 6, 1), place_id="place:gone",
                          edition_year=2024)  # fmt: skip
    child = article.event("Doubtful Session", date(2024, 6, 1), parent_event_claim_id=event,
                          city_name="Lucca", place_id="place:gone")  # fmt: skip
    count = article.count(event, "77 guests", 77)
    country = article.tell("event_countries", "event_country_id", "Guests came from Malta.",
                           event_claim_id=event, country_code="MT", country_text="Malta")  # fmt: skip
    token = article.token("2024", article.text.index("2024"), event)
    room.quarantine("event_claims", event)
    room.place("place:gone", "Nowhere")
    room.quarantine("places", "place:gone")
    refused = room.article("suspect article", publisher="Nobody")
    lost = refused.event("Lost Summit 2024", date(2024, 6, 2))
    room.quarantine("articles", refused.article_id)
    unsaid = article.tell("quotations", "quotation_id", "«Yes», she said.", quotation_text="Yes")
    room.quarantine("sentences", str(article.say("«Yes», she said.")["sentence_id"]))
    return {"event": event, "child": child, "count": count, "country": country, "token": token,
            "article": article.article_id, "refused": refused.article_id, "lost": lost,
            "unsaid": unsaid}  # fmt: skip


def figures_that_disagree(room: Newsroom) -> Ids:
    """Police and organisers differ; an agency prefers to believe neither."""
    article = room.article("rally", publisher="Agency", published_date=date(2024, 5, 1))
    event = article.event("Lakeside Rally 2024", date(2024, 5, 1), edition_year=2024)
    police = article.count(event, "2,000 people", 2000, claim_source_kind="police_or_authority")
    article.count(event, "5,000 people", 5000, claim_source_kind="organiser")
    return {"event": event, "police": police}


def words_instead_of_numbers(room: Newsroom) -> Ids:
    """«Hundreds» is a number only to a policy; «up to» and «not disclosed» are none to any."""
    article = room.article("words", published_date=date(2024, 4, 2))
    hundreds = article.event("Valley Forum 2024", date(2024, 4, 1), edition_year=2024)
    article.count(hundreds, "hundreds of farmers", None, qualifier="vague_plural", lower_bound=200)
    at_most = article.event("Hall Forum 2024", date(2024, 4, 1), edition_year=2024)
    article.count(at_most, "up to 500 guests", 500, qualifier="at_most", upper_bound=500)
    silent = article.event("Silent Forum 2024", date(2024, 4, 1), edition_year=2024)
    article.count(silent, "no figure", None, qualifier="none_reported")
    return {"hundreds": hundreds, "at_most": at_most, "silent": silent}


def figures_of_something_else(room: Newsroom) -> Ids:
    """Sums, days, sessions, other years, denials and visits never stand for the event."""
    article = room.article("scopes", published_date=date(2024, 3, 3))
    event = article.event("Bridge Expo 2024", date(2024, 3, 1), edition_year=2024)
    for number, scope in enumerate(
        ("series_cumulative", "multi_event", "per_day", "day_n", "session", "sub_event", "sub_group")
    ):
        article.count(event, f"{20000 + number} people", 20000 + number, scope=scope)
    article.count(event, "30001 people", 30001, about_year=2023)
    article.count(event, "30002 people", 30002, polarity="denied")
    article.count(event, "30003 visits", 30003, unit="visit")
    article.count(event, "30004 companies", 30004, unit="organisation")
    article.count(event, "30005 people", 30005, basis="historical")
    total = article.count(event, "900 people", 900, about_year=2024)
    return {"event": event, "total": total}


def plans_and_outcomes(room: Newsroom) -> Ids:
    """What was expected gives way to what was reported; the latest word of a source counts."""
    before = room.article("before", publisher="Daily", published_date=date(2024, 2, 1))
    plan = before.event("Tower Summit 2024", date(2024, 2, 10), event_status="scheduled",
                        edition_year=2024)  # fmt: skip
    before.count(plan, "500 delegates", 500, role="delegate", basis="expected")
    early = room.article("early", publisher="Daily", published_date=date(2024, 2, 10))
    told = early.event("Tower Summit 2024", date(2024, 2, 10), edition_year=2024)
    early.count(told, "610 delegates", 610, role="delegate")
    late = room.article("late", publisher="Daily", published_date=date(2024, 2, 11))
    again = late.event("Tower Summit 2024", date(2024, 2, 10), edition_year=2024)
    corrected = late.count(again, "640 delegates", 640, role="delegate")
    return {"plan": plan, "told": told, "corrected": corrected}


def events_that_look_alike(room: Newsroom) -> Ids:
    """A tour of two cities, a postponed summit, descriptions with and without an organiser."""
    tour = room.article("tour", published_date=date(2024, 9, 20))
    ids: Ids = {}
    for city, day in (("Ulm", 17), ("Bonn", 19)):
        ids[city] = tour.event("Green Tour", date(2024, 9, day), city_name=city, country_code="DE")
    notice = room.article("notice", published_date=date(2024, 5, 20))
    ids["old_day"] = notice.event("Delta Summit 2024", date(2024, 6, 5), event_status="postponed",
                                  edition_year=2024)  # fmt: skip
    ids["new_day"] = notice.event("Delta Summit 2024", date(2024, 9, 10), event_status="scheduled",
                                  edition_year=2024)  # fmt: skip
    for name, city in (("annual A", "Lyon"), ("annual B", "Lyon"), ("annual C", "Nice")):
        article = room.article(name, published_date=date(2024, 3, 9))
        event = article.event("annual assembly", date(2024, 3, 8), is_event_named=False,
                              event_kind="meeting", city_name=city)  # fmt: skip
        article.tell("event_organisations", "event_organisation_id", "The Canal Union met.",
                     event_claim_id=event, organisation_name="Canal Union",
                     organisation_key="canal union", organisation_role="organiser",
                     is_inferred=False)  # fmt: skip
        ids[name] = event
    nobody = room.article("annual D", published_date=date(2024, 3, 9))
    ids["annual D"] = nobody.event("annual assembly", date(2024, 3, 8), is_event_named=False,
                                   event_kind="meeting", city_name="Lyon")  # fmt: skip
    return ids


def sources_that_differ_on_the_day(room: Newsroom) -> Ids:
    """One paper is a day off; another names the district, which is no contradiction."""
    room.place("place:city", "Marseille", country_code="FR")
    room.place("place:quarter", "Le Panier", "district", parent_place_id="place:city",
               country_code="FR")  # fmt: skip
    room.place("place:quarter", "Panier", "district", parent_place_id="place:city",
               ingest_date=date(2024, 6, 1))  # fmt: skip
    one = room.article("day one", publisher="Nord", published_date=date(2024, 10, 9))
    first = one.event("Port Congress", date(2024, 10, 7), city_name="Marseille",
                      country_code="FR", place_id="place:city", event_format="hybrid")  # fmt: skip
    two = room.article("day two", publisher="Sud", published_date=date(2024, 10, 9))
    second = two.event("Port Congress", date(2024, 10, 8), city_name="Le Panier",
                       country_code="FR", place_id="place:quarter")  # fmt: skip
    three = room.article("quarter", publisher="Ouest", published_date=date(2024, 11, 9))
    city = three.event("Quay Congress", date(2024, 11, 7), city_name="Marseille",
                       place_id="place:city")  # fmt: skip
    four = room.article("quarter again", publisher="Est", published_date=date(2024, 11, 9))
    four.event("Quay Congress", date(2024, 11, 7), city_name="Le Panier", place_id="place:quarter")
    return {"first": first, "second": second, "city": city}


def offices_and_their_owners(room: Newsroom) -> Ids:
    """One organisation under two names; an office that opens, exists and closes."""
    owner = room.article("owner", publisher="Herald", published_date=date(2024, 2, 17))
    owner.tell("organisations", "organisation_mention_id", "The World River Council (WRC) met.",
               organisation_name="World River Council", organisation_key="world river council",
               acronym="WRC", organisation_kind="association", inception_date=date(2010, 1, 1),
               inception_precision="year", inception_text="2010")  # fmt: skip
    mention = room.rows["raw.organisations"][-1]["organisation_mention_id"]
    token = owner.token("met", owner.text.index("met"), str(mention))
    plan = owner.office("World River Council", "Lima", "regional_office", "planned",
                        country_code="PE", opened_date_earliest=date(2024, 12, 1))  # fmt: skip
    later = room.article("later", publisher="Herald", published_date=date(2025, 1, 5))
    opened = later.office("WRC", "Lima", "office", "opened", country_code="PE",
                          opened_date_latest=date(2025, 1, 5))  # fmt: skip
    last = room.article("last", publisher="Bugle", published_date=date(2025, 3, 1))
    exists = last.office("WRC", "Lima", "regional_office", "existing", country_code="PE",
                         opened_date_earliest=date(2024, 12, 15))  # fmt: skip
    other = last.office("WRC", "Quito", "branch", "closed", country_code="EC")
    return {"plan": plan, "opened": opened, "exists": exists, "other": other, "token": token}


def everything_else(room: Newsroom) -> Ids:
    """People, programmes, quantities, audiences, topics, relations, checks and page chrome."""
    article = room.article("rest", publisher="Herald", published_date=date(2024, 1, 5))
    event = article.event("Plain Forum", date(2024, 1, 4))
    article.tell("event_audiences", "event_audience_id", "It was for planners.",
                 event_claim_id=event, audience_name="planners")  # fmt: skip
    article.tell("event_topics", "event_topic_id", "It was about water.", event_claim_id=event,
                 topic_name="water")  # fmt: skip
    article.tell("event_countries", "event_country_id", "Namibia took part.", event_claim_id=event,
                 country_code="NA", country_text="Namibia")  # fmt: skip
    article.tell("quantities", "quantity_id", "The city has over 2 million people.",
                 measure="population", subject_name="Accra", subject_kind="place",
                 quantity_text="over 2 million people", value=2000000, lower_bound=2000001,
                 qualifier="more_than", is_estimate=True, unit="person",
                 claim_source_kind="reporter")  # fmt: skip
    article.tell("organisation_relations", "organisation_relation_id", "Accra founded the union.",
                 subject_name="Accra", relation="founder_of", object_name="union")  # fmt: skip
    article.tell("programmes", "programme_claim_id", "A prize was launched.",
                 programme_name="Prize", programme_kind="award")  # fmt: skip
    article.tell("checks", "check_id", "For two days it went on.", check_kind="duration_agrees",
                 expected_text="two days", observed_text="1", is_passed=False)  # fmt: skip
    article.tell("quotations", "quotation_id", "«Water is near», he said.",
                 quotation_text="Water is near", speaker_name="Kofi Boa")  # fmt: skip
    for title, name in (("author", "Ama Osei"), ("Mayor", "Ama Osei"), ("author", "Kofi Boa")):
        article.tell("person_roles", "person_role_id", f"{name} is {title}.", person_name=name,
                     person_key=name.lower(), role_title=title)  # fmt: skip
    start = article.text.index("It was about")
    article.add("dropped_lines", dropped_line_id="line", article_id=article.article_id,
                line_number=1, line_text="It was", line_kind="navigation", line_rule="test",
                span_start=start, span_end=start + 6)  # fmt: skip
    return {"event": event, "article": article.article_id}


STORIES: tuple[Callable[[Newsroom], Ids], ...] = (
    one_forum_in_three_articles, one_text_on_two_sites, one_document_in_three_versions,
    rows_in_quarantine, figures_that_disagree, words_instead_of_numbers,
    figures_of_something_else, plans_and_outcomes, events_that_look_alike,
    sources_that_differ_on_the_day, offices_and_their_owners, everything_else,
)  # fmt: skip


def tell_all(room: Newsroom) -> dict[str, Ids]:
    """Every story; ids by the name of the story."""
    return {story.__name__: story(room) for story in STORIES}
