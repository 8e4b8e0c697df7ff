"""Stories about what a build shows: versions, quarantined rows, and one row of everything else.

Each function adds its articles to the newsroom and returns the ids that tests ask for, by name.
"""

from datetime import date

from tests.dbt_project.newsroom import Ids, Newsroom


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
                           event_claim_id=event, country_code="MT",
                           country_text="Malta")  # fmt: skip
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


def one_line_on_many_pages(room: Newsroom) -> Ids:
    """Three pages of a site end with the same teaser; one has more to tell of its event."""
    ids: Ids = {}
    teaser = "The Lantern Fair brought people together."
    for number in (1, 2, 3):
        article = room.article(f"teaser page {number}", published_date=date(2024, 3, number),
                               url=f"https://lanterns.example/{number}")  # fmt: skip
        event = article.event("Lantern Fair", date(2024, 5, 1), sentence=teaser)
        ids |= {f"article_{number}": article.article_id, f"event_{number}": event}
        ids[f"token_{number}"] = article.token("Lantern", article.text.index("Lantern"), event)
    ids["count_3"] = article.count(event, "900 people", 900)
    return ids


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
    article.tell("organisations", "organisation_mention_id", "The Plain Union met.",
                 organisation_name="Plain Union", organisation_key="plain union")  # fmt: skip
    article.tell("quantities", "quantity_id", "The Plain Union has 80 members.",
                 measure="membership", subject_name="Plain Union", subject_kind="organisation",
                 quantity_text="80 members", value=80, lower_bound=80, upper_bound=80,
                 qualifier="exact", is_estimate=False, unit="person",
                 as_of_date=date(2024, 1, 5), claim_source_kind="reporter")  # fmt: skip
    article.tell("organisation_relations", "organisation_relation_id", "Accra founded the union.",
                 subject_name="Accra", subject_key="accra", relation="founder_of",
                 object_name="union", object_key="union")  # fmt: skip
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
