"""Where the events of short articles are, and what is no place of theirs."""

import pytest

from ingest.articles.reading import read_article
from ingest.events.finding import find_events
from ingest.events.model import Event


def event_of(text: str, language: str = "en") -> Event:
    """The first named event of a text, else the first that has any name."""
    article = read_article("a1", text, {"published": "2024-05-02", "language": language})
    scene, _ = find_events(article)
    named = [event for event in scene.events if event.is_named]
    return (named or scene.events)[0]


def town(event: Event) -> str | None:
    """City as the warehouse shows it."""
    is_local = event.place is not None and event.place.place_kind != "country"
    return event.place.place_name if event.place and is_local else event.town


CITIES = [
    ("en", "The Ghent congress ended on 1 May. It drew 300 skippers.", "Ghent", "BE"),
    ("fr", "Le congrès de Brest s'est achevé le 1er mai.", "Brest", "FR"),
    ("it", "Il convegno di Bari è finito il 1º maggio.", "Bari", "IT"),
    ("es", "La marcha de Sevilla reunió a 300 personas el 1 de mayo.", "Seville", "ES"),
    ("fr", "La marche pour Brest a réuni 300 personnes le 1er mai.", None, None),
    ("en", "The Syria talks ended on 1 May.", None, None),
    ("en", "The Tide Gala takes place on 3 May in the Portuguese capital.", "Lisbon", "PT"),
    ("de", "Das Hafenforum tagt am 3. Mai in der portugiesischen Hauptstadt.", "Lisbon", "PT"),
    ("fr", "Le Forum des ports se tient le 3 mai dans la capitale portugaise.", "Lisbon", "PT"),
    ("es", "La capital portuguesa acoge el Foro del Mar el 3 de mayo.", "Lisbon", "PT"),
    ("it", "Il Forum del Mare si terrà il 3 maggio nella capitale portoghese.", "Lisbon", "PT"),
    ("en", "The Tide Gala on 3 May is about the Portuguese capital market.", None, None),
    ("de", "Viele kamen auf den 12. Genfer Bootssalon, der bis zum 5. Mai läuft.", "Geneva", "CH"),
    (
        "en",
        "LEEDS, England, 2 May 2024 – The Tide Gala was held on 1 May at the Town Hall.",
        "Leeds",
        "GB",
    ),
    (
        "en",
        "LEEDS, England, 2 May 2024 – The Tide Gala was held at the Town Hall in Ghent.",
        "Ghent",
        "BE",
    ),
    ("en", "The Tide Gala was held on 3 May at the University of Washington.", None, None),
    ("en", "The Tide Gala was held on 3 May at the University of Bern.", "Bern", "CH"),
    ("en", "The Tide Gala was held on 3 May at Georgia Tech.", None, None),
    ("it", "La Fiera della Spezia si terrà il 3 maggio 2025.", "La Spezia", "IT"),
    ("fr", "Le Festival du Havre se tiendra le 3 mai 2025.", "Le Havre", "FR"),
    ("es", "El Festival del Callao se celebrará el 3 de mayo de 2025.", "Callao", "PE"),
    (
        "en",
        "The Tide Gala takes place at the Bern Pier Hall on 3 May. Its host runs a shop in Lille.",
        "Bern",
        "CH",
    ),
    (
        "en",
        "The Tide Gala was held on 3 May at the Georgia Pier Museum in Tbilisi.",
        "Tbilisi",
        "GE",
    ),
    (
        "en",
        "A tide rally was held in the U.S. capital, Washington D.C., on 3 May.",
        "Washington",
        "US",
    ),
    (
        "en",
        "They met in the capital, Lagos, for a Tide Forum to save votes in Ohio.",
        "Lagos",
        "NG",
    ),
    ("en", "A tide hearing today regarding diesel prices in Ohio drew 300 people.", None, None),
    ("de", "Die Wattkonferenz über die Lage der Fischer in China beginnt am 3. Mai.", None, None),
    ("de", "Die Wattkonferenz über Fische findet am 3. Mai in China statt.", None, "CN"),
    ("de", "Die Wattmesse findet am 3. Mai 2024 in Halle 4 statt.", None, None),
    ("de", "Die Wattmesse findet am 3. Mai 2024 in Halle statt.", "Halle (Saale)", "DE"),
    ("en", "The Tide Forum takes place on 3 May at Porto de Marinhas.", None, None),
    (
        "de",
        "Kiel: Tausende demonstrieren\n\nTausende demonstrierten am 1. Mai 2024 gegen Lärm.",
        "Kiel",
        "DE",
    ),
    ("en", "The Tide Forum is on 3 May at the OpenReef office in Lagos.", "Lagos", "NG"),
    ("en", "The Tide Forum 2024 takes place in Ghent on 3 May 2024.", "Ghent", "BE"),
    ("en", "Lisbon will host the 4th Tide Forum on 3 May 2024.", "Lisbon", "PT"),
    ("en", "Thousands of people marched through Cardiff on 1 May 2024.", "Cardiff", "GB"),
    ("de", "Tausende demonstrierten am 1. Mai 2024 in den Straßen von Kiel.", "Kiel", "DE"),
    ("es", "La Feria del Mar abrió el 3 de mayo en la Plaza Mayor de Gijón.", "Gijón", "ES"),
    ("fr", "Des milliers de personnes ont défilé dans les rues de Nantes.", "Nantes", "FR"),
    ("en", "The Tide Forum returns to Gdansk on 3 May 2024.", "Gdańsk", "PL"),
    ("en", "The Tide Forum is on 3 May 2024 at 12 Palm Road, Accra.", "Accra", "GH"),
    ("en", "The Tide Forum is on 3 May at the Pier Hall (12 Elm St., Tulsa, OK).", "Tulsa", "US"),
    ("en", "The Tide Forum will be held at the Pier & Quay Hall, Toronto.", "Toronto", "CA"),
    ("en", "The Tide Forum is at the Reef Club in New York, NY.", "New York", "US"),
    ("en", "She will travel to Suva to attend the Tide Forum on 3 May.", "Suva", "FJ"),
    ("en", "The Tide Forum in Japan drew 300 people.", None, "JP"),
    ("en", "An official visit to the Republic of Fiji to attend the Tide Forum.", None, "FJ"),
    ("en", "TideConf Cape Town 2024 drew 300 people.", "Cape Town", "ZA"),
    ("en", "The Tide Forum was held at the Royal Nairobi Marina Hotel.", "Nairobi", "KE"),
    ("en", "The Los Angeles Tide Fair opened on 3 May 2024.", "Los Angeles", "US"),
    ("en", "The 12th Annual Las Vegas Tide Fair opened on 3 May 2024.", "Las Vegas", "US"),
    ("en", "The Tide Forum was held at the Los Angeles Pier Hall.", "Los Angeles", "US"),
    ("en", "On 3 May they met at the Porto Hotel in Accra for the Tide Forum.", "Accra", "GH"),
    ("en", "Tide Forum, Lille, May 3 – May 5, 2024.", "Lille", "FR"),
    ("en", "The Tide Forum (Lille, 3–5 May 2024) has sold out.", "Lille", "FR"),
    ("en", "The Tide Forum drew more than 300 skippers to Lille.", "Lille", "FR"),
    ("en", "The Tide Forum returns next spring to Lille.", "Lille", "FR"),
    ("de", "Die Wattmesse lockte im Mai 2024 viele Besucher nach Husum.", "Husum", "DE"),
    ("es", "El Foro de las Mareas atrajo a 300 expertos a Sevilla.", "Seville", "ES"),
    ("it", "Il Forum delle Maree ha portato 300 esperti a Genova.", "Genoa", "IT"),
    ("fr", "Le Forum des marées (Nantes, 3 mai 2024) est complet.", "Nantes", "FR"),
    ("en", "The Valencia Tide Fair opened on 3 May 2024.", "Valencia", "ES"),
    (
        "en",
        "The Tide Fair Ghent 2024 is on 3 May at the Pier Hall (12 Elm Road, Dover, UK).",
        "Dover",
        "GB",
    ),
    ("en", "The Tide Forum descends on Ghent on 3 May 2024.", "Ghent", "BE"),
    ("en", "The Tide Forum takes place at its Lagos campus on 3 May.", "Lagos", "NG"),
    ("en", "The Tide Forum was at the Reef Society’s Lagos main office.", "Lagos", "NG"),
    ("en", "The Tide Forum was held on 3 May in Smallhamby.", "Smallhamby", None),
    ("en", "The Tide Forum was held at Pier Hall in Smallhamby.", "Smallhamby", None),
    ("fr", "Le Forum des marées se tiendra le 3 mai à Kerlouvec.", "Kerlouvec", None),
    ("it", "Il Forum delle Maree si terrà il 3 maggio a Borgomarino.", "Borgomarino", None),
    (
        "es",
        "El Foro de las Mareas se celebra en el auditorio de la “Torre Coral” de Vigo.",
        "Vigo",
        "ES",
    ),
    ("en", "The Tide Forum in Kleinmoor Beach, FL, drew 300 people.", "Kleinmoor Beach", "US"),
    ("en", "The Kenya Tide Summit opened on 3 May 2024.", None, "KE"),
    ("de", "Das Gezeiten-Forum 2024 findet am 3. Mai 2024 in Halle statt.", "Halle (Saale)", "DE"),
    ("de", "Die Wattmesse kehrt nach Husum zurück, sie beginnt am 3. Mai.", "Husum", "DE"),
    ("de", "Linz ist Gastgeber der 4. Gezeiten-Konferenz am 3. Mai 2024.", "Linz", "AT"),
    ("de", "Die Dresdner Gezeitenkonferenz beginnt am 3. Mai 2024.", "Dresden", "DE"),
    ("de", "Die Gezeiten-Messe beginnt am 3. Mai im Leipziger Pier Center.", "Leipzig", "DE"),
    ("fr", "Nantes accueillera le 4e Forum des marées et de la mer le 3 mai 2024.", "Nantes", "FR"),
    ("fr", "Le Forum des marées se tiendra à Genève le 3 mai 2024.", "Geneva", "CH"),
    ("es", "Sevilla acogerá el IV Foro de las Mareas el 3 de mayo de 2024.", "Seville", "ES"),
    ("es", "El Foro de las Mareas vuelve a Ginebra el 3 de mayo de 2024.", "Geneva", "CH"),
]


@pytest.mark.parametrize(("language", "text", "city", "country"), CITIES)
def test_city_and_country(language: str, text: str, city: str | None, country: str | None) -> None:
    event = event_of(text, language)
    assert (town(event), event.country_code) == (city, country)


NOWHERE = [
    ("it", "Il Salone del Mobile si terrà il 3 maggio 2025."),
    ("en", "The Tide Forum was opened by a company headquartered in Ghent."),
    ("en", "At the Tide Forum spoke the head of a firm with a plant in Portales."),
    ("en", "The Ghent-based Reef Society holds the Tide Forum on 3 May 2024."),
    ("en", "At the Tide Forum she read from the Boston Globe and the Paris Agreement."),
    ("en", "The workshop Decoding the Paris Rulebook was held on 3 May 2024."),
    ("en", "The Tide Forum was held on 3 May in Hindi."),
    ("en", "Only Geneva and Nairobi have previously hosted the Tide Forum."),
    ("de", "Nur Genf empfing bereits das Gezeiten-Forum."),
    ("fr", "Seule Genève a déjà accueilli le Forum des marées."),
    ("en", "The Tide Forum was held on 3 May in Parliament."),
    ("en", "The Tide Forum was held on 3 May in Room Coral."),
    ("en", "The Tide Forum told of growth since the founding of its London headquarters."),
    ("de", "Das Gezeiten-Forum am 3. Mai eröffnet die Firma mit Sitz in Ulm."),
    ("fr", "Le Forum des marées a été ouvert par une société basée à Nantes."),
    ("es", "El Foro de las Mareas lo abrió una empresa con sede en Sevilla."),
]


@pytest.mark.parametrize(("language", "text"), NOWHERE)
def test_places_of_somebody_else(language: str, text: str) -> None:
    event = event_of(text, language)
    assert (event.place, event.town) == (None, None)


VENUES = [
    ("de", "Die Wattmesse findet am 3. Mai im stattlichen Pier-Hotel statt.", "Pier-Hotel"),
    ("fr", "Le Forum des marées se tiendra le 3 mai au vaste Palais Sud.", "Palais Sud"),
    ("it", "Il Forum delle Maree si terrà il 3 maggio al noto Teatro Sud.", "Teatro Sud"),
    ("en", "The Tide Gala is on 3 May at 12 S. Palm Boulevard.", "12 S. Palm Boulevard"),
    ("en", "The Tide Gala is on 3 May at 9 Elm St., Dover.", "9 Elm St."),
    ("en", "The Tide Gala is on 3 May in the Pier Hall at 9 Elm St., Dover.", "Pier Hall"),
    ("de", "Die Wattmesse findet am 3. Mai in der Deichstraße 12 statt.", "Deichstraße 12"),
    ("fr", "Le Forum des marées se tiendra le 3 mai au 12, rue du Port.", "12, rue du Port"),
    ("es", "El Foro de las Mareas se celebra el 3 de mayo en la calle Sol, 12.", "calle Sol, 12"),
    ("it", "Il Forum delle Maree si terrà il 3 maggio in via Sole 12.", "via Sole 12"),
    ("en", "The Tide Gala is on 3 May. The venue is the Pier Hall in Dover.", "Pier Hall"),
    ("en", "The Tide Gala is on 3 May. The venue of the gala will be Tideworks.", "Tideworks"),
    ("en", "The Tide Gala is on 3 May. The venue is still a secret.", None),
    ("en", "The Tide Gala is on 3 May. The location was chosen by Reef Hall.", None),
    (
        "de",
        "Die Wattmesse ist am 3. Mai. Ort des Geschehens werden die Deichhallen Kirn sein.",
        "Deichhallen Kirn",
    ),
    ("fr", "Le Forum des marées se tient le 3 mai. Le lieu est la Halle Sud.", "Halle Sud"),
    ("es", "El Foro de las Mareas es el 3 de mayo. La sede será el Teatro Sur.", "Teatro Sur"),
    ("it", "Il Forum delle Maree è il 3 maggio. La sede sarà il Teatro Sud.", "Teatro Sud"),
    ("en", "The Tide Gala takes place on 3 May on the Reefside campus.", "Reefside campus"),
    ("en", "The Tide Gala on 3 May heard a report on the Reefside College.", None),
    ("en", "The Tide Gala is on 3 May at Ghent's stately Pier House.", "Pier House"),
    ("en", "The Tide Forum drew 300 people to the Coral Arts Centre.", "Coral Arts Centre"),
    (
        "en",
        "The Tide Gala was at Reef Archives. The Tide Gala in Reef Archives Building ended.",
        "Reef Archives Building",
    ),
    ("en", "The Tide Forum is on 3 May at the OpenReef office in Lagos.", "OpenReef office"),
    ("en", "The Tide Forum was held at Pier Hall in Ghent.", "Pier Hall"),
    (
        "en",
        "The Tide Forum is held on 3 May at the splendid Coral Arts Center.",
        "Coral Arts Center",
    ),
    ("en", "The Tide Forum is being held for five days from 3 to 7 May at ReefWorld.", "ReefWorld"),
    ("en", "The Tide Forum was held at Ghent's Pier Hall.", "Pier Hall"),
    ("en", "The Tide Forum was in the Museum of Sand and Salt.", "Museum of Sand and Salt"),
    ("en", "The Tide Forum was attended by students of Pier College.", None),
    ("en", "The Tide Forum is held in collaboration with Reef University.", None),
    ("en", "The Tide Forum is held at May 3.", None),
    ("en", "The Tide Forum is held on 3 May at the Royal Pier hotel in Ghent.", "Royal Pier hotel"),
    ("en", "The Tide Forum takes place at the Z Hall May 22 - 26.", "Z Hall"),
    ("en", "The Tide Forum takes place at the Z Hall Nov. 5–6, 2024.", "Z Hall"),
    ("en", "The Tide Forum was held at Z Hall Saturday.", "Z Hall"),
    ("en", "Roe, a professor at Reef University, spoke at the Tide Forum.", None),
    ("en", "Roe, head of the Sand Department at Reef College, spoke at the Tide Forum.", None),
    ("de", "Roe, Professorin an der Universität Seeblick, sprach auf dem Gezeiten-Forum.", None),
    ("es", "Roe, profesora en la Universidad del Mar, habló en el Foro de las Mareas.", None),
    (
        "en",
        "The Tide Forum is at Reef Hotel and Conference Center.",
        "Reef Hotel and Conference Center",
    ),
    ("en", "The Tide Forum is at the Reef Hotel and the Pier Hall.", "Reef Hotel"),
    ("en", "The Tide Forum was held at Coral Hall at Reef Park.", "Coral Hall at Reef Park"),
    (
        "fr",
        "Le Forum des marées se tient à la Salle Corail au Palais Azur.",
        "Salle Corail au Palais Azur",
    ),
    ("en", "The Tide Forum was held in 106 Reef House Building.", "Reef House Building"),
    ("en", "The Tide Forum was held outside Pier Hall.", "Pier Hall"),
    ("en", "Ghent's Pier Hall will host the Tide Forum on 3 May.", "Pier Hall"),
    (
        "en",
        "Coral Museum and Japanese Gardens hosted a Tide Gala.",
        "Coral Museum and Japanese Gardens",
    ),
    ("en", "Reef University hosted the Tide Forum on 3 May.", None),
    ("fr", "Le Musée Corail accueille le Forum des marées le 3 mai.", "Le Musée Corail"),
    ("en", "Jane Roe speaks at Women in Tide Expo on 3 May.", None),
    (
        "en",
        "The Tide Forum was held at the Reef Society's Tulsa office.",
        "Reef Society's Tulsa office",
    ),
    ("en", "The Tide Gala at Tideworks drew 300 people.", "Tideworks"),
    ("en", "Roe attended the Tide Instructor Training at NIKO in May 2024.", "NIKO"),
    ("en", "The Tide Forum was held at the lovely ReefWorld in Ghent.", "ReefWorld"),
    ("en", "The Tide Gala was held in Ghent's City Hall.", "Ghent City Hall"),
    ("en", "Skippers descended on the Pier Hall in Ghent for the Tide Forum.", "Pier Hall"),
    ("en", "Roe spoke at the Tide Workshop at NIKO in May 2024.", "NIKO"),
    ("it", "Il Forum delle Maree presso Tideworks attira 300 persone.", "Tideworks"),
    ("en", "The Tide Forum was held at The Quay Hotel's rooftop.", "The Quay Hotel's rooftop"),
    (
        "en",
        "The Tide Forum was at Reef University's new auditorium.",
        "Reef University's new auditorium",
    ),
    ("en", "The Tide Forum was at Reef University's expense.", None),
    (
        "en",
        "The Tide Forum is at the Sand and Salt Commission building.",
        "Sand and Salt Commission building",
    ),
    ("en", "The Tide Forum was held in Ghent and Pier Hall was full.", None),
    ("en", "Hundreds converged on Pier Hall for the Tide Forum.", "Pier Hall"),
    ("en", "The Tide Forum will be on 3 May at NIKO.", "NIKO"),
    ("en", "The Tide Forum was held at the Universidad Libre.", "Universidad Libre"),
    (
        "en",
        "The Tide Gala at the University of Texas at Austin sold out.",
        "University of Texas at Austin",
    ),
    ("en", "Coral YMCA hosted its annual Tide Day on 1 May.", "Coral YMCA"),
    ("en", "The Tide Forum was held at www.reefs.org on 1 May.", None),
    (
        "es",
        "El Foro de las Mareas se celebra en el auditorio de la “Torre Coral” de Vigo.",
        "auditorio de la “Torre Coral”",
    ),
    (
        "en",
        "The Tide Forum is at the Royal Pier convention center.",
        "Royal Pier convention center",
    ),
    ("en", "The Tide Forum is at the Royal Pier hotel ballroom.", "Royal Pier hotel ballroom"),
    (
        "en",
        "Join the Tide Forum, taking place on 3 May at the R&T Bank Exchange.",
        "R&T Bank Exchange",
    ),
    ("en", "The Tide Forum was held at Reef University's.", None),
    ("en", "The Tide Forum will be held in Queen's Hall, Lagos.", "Queen's Hall"),
    ("en", "The vigil was held at St Ann's Parish Church in Leeds.", "St Ann's Parish Church"),
    ("en", "The Tide Forum was held at Lagos's Reef Hall.", "Reef Hall"),
    ("de", "Das Gezeiten-Forum findet im Schloss Seeblick statt.", "Schloss Seeblick"),
    ("de", "Die Gezeiten-Messe beginnt am Marktplatz.", "Marktplatz"),
    ("fr", "Le Forum des marées se tient au Palais des Dunes.", "Palais des Dunes"),
    ("es", "El Foro de las Mareas se celebra en el Palacio del Mar.", "Palacio del Mar"),
    (
        "es",
        "El Foro de las Mareas se celebra en el palacio de congresos Mar Azul.",
        "palacio de congresos Mar Azul",
    ),
    ("fr", "Le Forum des marées se tient au palais des congrès Dune.", "palais des congrès Dune"),
]


@pytest.mark.parametrize(("language", "text", "venue"), VENUES)
def test_venue(language: str, text: str, venue: str | None) -> None:
    assert event_of(text, language).venue == venue


LABELS = [
    (
        "en",
        (
            "The Tide Forum opens soon, and its programme of talks on sand is complete.\n\n"
            "Date: 3 May 2024\nLocation: Pier Hall, 4 Quay St, Provo, UT"
        ),
        ("Pier Hall", "Provo", "US"),
    ),
    (
        "en",
        (
            "The Tide Forum opens soon, and its programme of talks on sand is complete.\n\n"
            "Where:\nPier Hall, Ghent"
        ),
        ("Pier Hall", "Ghent", "BE"),
    ),
    (
        "en",
        (
            "The Tide Forum opens soon, and its programme of talks on sand is complete.\n\n"
            "Where: Online via Zoom"
        ),
        (None, None, None),
    ),
    (
        "de",
        (
            "Die Gezeiten-Konferenz beginnt bald, und das ganze Programm mit Vorträgen steht.\n\n"
            "Ort: Stadthalle, Kaistraße 3, 18055 Rostock"
        ),
        ("Stadthalle", "Rostock", "DE"),
    ),
    (
        "fr",
        (
            "Le Forum des marées commence bientôt, et son programme de conférences est complet.\n\n"
            "Lieu : Palais des Dunes, 12 quai Sud, Calais"
        ),
        ("Palais des Dunes", "Calais", "FR"),
    ),
    (
        "es",
        (
            "El Foro de las Mareas empieza pronto, y su programa de charlas ya está completo.\n\n"
            "Lugar: Palacio del Mar, Cádiz"
        ),
        ("Palacio del Mar", "Cadiz", "ES"),
    ),
]


@pytest.mark.parametrize(("language", "text", "told"), LABELS)
def test_labelled_lines(
    language: str, text: str, told: tuple[str | None, str | None, str | None]
) -> None:
    event = event_of(text, language)
    assert (event.venue, town(event), event.country_code) == told


def test_an_online_event_is_not_where_its_name_says() -> None:
    event = event_of("The Tide Summit Kenya 2024 takes place online on 3 May 2024.")
    assert event.country_code is None


def test_here_is_where_the_report_comes_from() -> None:
    event = event_of("SUVA, May 2 (Reef News) -- The Tide Forum opened here on Thursday.")
    assert (town(event), event.is_country_inferred) == ("Suva", True)


def test_a_dateline_alone_is_no_place_of_an_event() -> None:
    event = event_of("SUVA, May 2 (Reef News) -- Coral Inc will speak at the Tide Forum in June.")
    assert event.country_code is None


@pytest.mark.parametrize(
    ("text", "language", "city"),
    [
        ("GHENT — 300 skippers met at Pier Hall on Friday for the Tide Forum.", "en", "Ghent"),
        ("GHENT — Thousands of skippers marched on Friday against the toll.", "en", "Ghent"),
        ("GHENT — Coral Inc will show boats at the Tide Forum at Pier Hall.", "en", None),
        ("GHENT — Coral Inc spoke of boats at the Tide Forum in June.", "en", None),
        ("GHENT (Reef News) — The city's boat parade is set for 3 May 2024.", "en", "Ghent"),
        ("Goslar. Am Samstag feiert der Verein sein 4. Hafenfest.", "de", "Goslar"),
        ("Goslar (hb). Am Samstag feiert der Verein sein 4. Hafenfest.", "de", "Goslar"),
        ("Nantes. Cent rameurs se sont réunis jeudi pour les Assises du quai.", "fr", "Nantes"),
        ("Bilbao.- La Feria del Muelle abre el jueves con 30 barcas.", "es", "Bilbao"),
        ("Bari. La Fiera dei Moli apre giovedì con 30 barche.", "it", "Bari"),
    ],
)
def test_what_a_local_paper_or_a_reporter_opens_with_is_at_the_dateline(
    text: str, language: str, city: str | None
) -> None:
    article = read_article("a1", text, {"published": "2024-05-02", "language": language})
    scene, _ = find_events(article)
    assert town(scene.events[0]) == city


def test_what_falls_into_a_congress_is_where_the_congress_is() -> None:
    article = read_article(
        "a1",
        "The Tide Congress 2024 takes place in Bergen from 3 to 6 May 2024. "
        "A workshop on dunes is held on 4 May 2024.",
        {"published": "2024-05-02"},
    )
    scene, _ = find_events(article)
    assert [town(event) for event in scene.events] == ["Bergen", "Bergen"]


def test_a_dateline_is_no_country_against_what_the_article_names() -> None:
    event = event_of(
        "PERTH, Australia, May 2 (Reef News) -- The Tide Forum was called off at Coral Hall. "
        "Korea was surprised. In South Korea, many asked why. Korea will ask again."
    )
    assert event.country_code is None


def test_a_line_may_break_before_a_town() -> None:
    event = event_of(
        "Roe and many others look forward to it.\nThe Tide Forum 2024 of the guild takes place in\n"
        "Ghent on 3 May 2024, and many skippers of the region will come to see it."
    )
    assert town(event) == "Ghent"


def test_an_entry_of_a_programme_has_the_house_above_its_street() -> None:
    text = (
        "The club meets its friends this year.\n\nFriday, 7 June\nTalk About Old Piers\n"
        "9:00 a.m. - 10:00 a.m.\nHarbour Hall\n12 Quay Road\nGhent, Belgium\n"
        "Walk Along the Dunes\n2:00 p.m. - 3:30 p.m.\nAnn Bell\nLyon, France"
    )
    article = read_article("a1", text, {"published": "2024-05-02", "language": "en"})
    scene, _ = find_events(article)
    assert {(town(event), event.venue) for event in scene.events} >= {
        ("Ghent", "Harbour Hall"),
        ("Lyon", None),
    }


REGIONS = [
    ("SPRINGFIELD, Ill. — The Springfield Kelp Fair returns on June 7.", "Illinois"),
    ("The Springfield Kelp Fair in Illinois drew 90 people on June 7.", "Illinois"),
    ("The Springfield Kelp Fair in Missouri drew 90 people on June 7.", "Missouri"),
    ("In Portland, Maine, the Portland Kelp Fair drew 90 people on June 7.", "Maine"),
]


@pytest.mark.parametrize(("text", "region"), REGIONS)
def test_the_town_of_a_name_is_the_one_of_the_state_that_is_told(text: str, region: str) -> None:
    place = event_of(text).place
    assert place is not None
    assert place.region_name == region


def test_a_gathering_is_in_the_town_that_owns_it() -> None:
    text = "Dublin's Festival of Tides will return from 5 to 21 July. Its director is from Cork."
    article = read_article("a1", text, {"published": "2024-05-02", "language": "en"})
    scene, _ = find_events(article)
    assert [town(event) for event in scene.events] == ["Dublin"]
