"""Stories about who is who: events, organisations, offices, places that several articles tell of.

Each function adds its articles to the newsroom and returns the ids that tests ask for, by name.
"""

from datetime import date

from tests.dbt_project.newsroom import Ids, Newsroom


def one_forum_in_three_articles(room: Newsroom) -> Ids:
    """Two papers tell of one forum, a third mentions it without a date, a fourth means the next."""
    genoa = {"city_name": "Genoa", "country_code": "IT", "series_key": "harbour cities forum",
             "series_name": "Harbour Cities Forum"}  # fmt: skip
    gazette = room.article("gazette", publisher="The Gazette", published_date=date(2024, 6, 7))
    first = gazette.event("Harbour Cities Forum 2024", date(2024, 6, 5), **genoa, edition_year=2024,
                          end_date=date(2024, 6, 6), is_country_inferred=True)  # fmt: skip
    nearly = gazette.count(
        first, "nearly 960 participants", 960, qualifier="nearly", upper_bound=959
    )
    courier = room.article("courier", publisher="Courier", published_date=date(2024, 6, 8))
    second = courier.event("Harbour Cities Forum", date(2024, 6, 5), **genoa, edition_number=8,
                           end_date=date(2024, 6, 6))  # fmt: skip
    exact = courier.count(second, "957 participants", 957)
    mention = room.article("mention", publisher="Mercury", published_date=date(2024, 6, 20))
    undated = mention.event("Harbour Cities Forum", series_key="harbour cities forum")
    sequel = room.article("sequel", publisher="The Gazette", published_date=date(2025, 6, 1))
    following = sequel.event(
        "Harbour Cities Forum 2025", date(2025, 6, 4), **genoa, edition_year=2025
    )
    return {"first": first, "second": second, "undated": undated, "following": following,
            "nearly": nearly, "exact": exact, "gazette": gazette.article_id}  # fmt: skip


def one_text_on_two_sites(room: Newsroom) -> Ids:
    """A story and its copy, word for word; its event has no name."""
    told: dict[str, object] = {"is_event_named": False, "city_name": "Turin"}
    original = room.article("original", text="From Turin.", published_date=date(2024, 5, 2))
    copy = room.article("copy", text="From Turin.", published_date=date(2024, 5, 4))
    ids: Ids = {"original": original.article_id, "copy": copy.article_id}
    for name, article in (("original", original), ("copy", copy)):
        ids[f"{name}_event"] = article.event("meeting of mayors", None, **told)
        ids[f"{name}_count"] = article.count(ids[f"{name}_event"], "120 mayors", 120)
    return ids


def one_story_retold_elsewhere(room: Newsroom) -> Ids:
    """A story, a trimmed copy of it a day later, and another one from the same template."""
    told: dict[str, object] = {"is_event_named": False, "city_name": "Trieste"}
    runs = [f"{number:012x}" for number in range(20)]
    sketches = {
        "original": (" ".join(runs), "2024 45"),
        "copy": (" ".join(runs[:12]), "45"),
        "template": (" ".join(runs), "2024 80"),
    }
    ids: Ids = {}
    for day, (name, (run_hashes, body_numbers)) in enumerate(sketches.items(), 2):
        article = room.article(f"retold {name}", published_date=date(2024, 5, day),
                               run_hashes=run_hashes, body_numbers=body_numbers)  # fmt: skip
        ids[name] = article.article_id
        ids[f"{name}_event"] = article.event("meeting of pilots", None, **told)
    return ids


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
    hosts = room.article("ceremonies", published_date=date(2024, 3, 9))
    for name in ("opening ceremony", "closing ceremony"):
        ids[name] = hosts.event(name, date(2024, 3, 8), is_event_named=False, event_kind="ceremony",
                                city_name="Metz")  # fmt: skip
        hosts.tell("event_organisations", "event_organisation_id", f"Metz hosted the {name}.",
                   event_claim_id=ids[name], organisation_name="Metz", organisation_key="metz",
                   organisation_role="host", is_inferred=False)  # fmt: skip
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
