"""The event that a count belongs to, in whole articles of every language."""

import pytest

from tests.ingest.extraction_checks import extract

OWN = [
    ("de", "Zum Hafenfest in Emden kamen am letzten Tag 300 Besucher.", "Hafenfest"),
    (
        "en",
        (
            "The Kelp Congress took place in Oban on 3 May 2024. The Tide Fair is to be held in "
            "Ghent on 5 June 2024. The congress was calm. Organisers expect 300 visitors in Ghent."
        ),
        "Tide Fair",
    ),
    ("en", "The Kelp Fair was held in Oban on 3 May 2024. There were 8,200 visitors.", "Kelp Fair"),
    (
        "de",
        "Die Emder Moormesse fand am 3. Mai 2024 in Emden statt. Es waren 8.200 Besucher.",
        "Emder Moormesse",
    ),
    (
        "es",
        "La Feria del Delta se celebró en Tortosa el 3 de mayo de 2024. Hubo 8.200 visitantes.",
        "Feria del Delta",
    ),
    (
        "en",
        (
            "The Kelp Forum opened in Oban on 3 May 2024. A Peat Workshop took place in Tain on 9 "
            "May 2024. About 40 guests at the Kelp Forum came by boat."
        ),
        "Kelp Forum",
    ),
    (
        "en",
        (
            "The Kelp Forum opened in Oban on 3 May 2024. Ferries ran late. The port was busy. "
            "Shops stayed open. We counted 85 attendees."
        ),
        "Kelp Forum",
    ),
    (
        "de",
        (
            "Das Moorforum 2024 fand am 3. Mai 2024 in Emden statt. Es regnete. Die Stadt war "
            "voll. Niemand klagte. Es kamen 310 Teilnehmer."
        ),
        "Moorforum 2024",
    ),
    (
        "fr",
        (
            "Le Forum des Marais s'est tenu à Niort le 3 mai 2024. Il pleuvait. La ville était "
            "calme. Les rues étaient vides. Au total, 310 participants sont venus."
        ),
        "Forum des Marais",
    ),
    (
        "es",
        (
            "El Foro del Delta se celebró en Tortosa el 3 de mayo de 2024. Llovió mucho. La ciudad "
            "estaba tranquila. Nadie se quejó. Asistieron 310 participantes."
        ),
        "Foro del Delta",
    ),
    (
        "en",
        (
            "The Kelp Forum opened in Oban on 3 May 2024. A workshop for divers during the "
            "Kelp Forum on 4 May drew 85 guests."
        ),
        "workshop for divers",
    ),
]


@pytest.mark.parametrize(("language", "text", "name"), OWN)
def test_a_count_finds_the_event_of_its_article(language: str, text: str, name: str) -> None:
    tables = extract(text, language=language)
    names = dict(tables["event_claims"].select("event_claim_id", "event_name").iter_rows())
    owners = {names.get(key) for key in tables["participant_counts"]["event_claim_id"]}
    assert owners == {name}


NOBODYS = [
    "The hotel fair was held in Ghent on 3 May. In Lyon, the police counted 900 demonstrators.",
    "Hundreds of beginners have attended the workshops. The Kelp Forum opens in Oban on 3 May.",
    "The Kelp Forum was held in Oban on 3 May 2024. Both events together drew 900 people.",
    (
        "The Kelp Forum was held in Oban on 3 May 2024. Since its inception, the Kelp Forum has "
        "welcomed 9,000 participants."
    ),
]


@pytest.mark.parametrize("text", NOBODYS)
def test_what_several_gatherings_drew_belongs_to_none(text: str) -> None:
    counts = extract(text, published="2024-05-20")["participant_counts"]
    assert counts.height
    assert counts["event_claim_id"].is_null().all()


def test_the_largest_of_its_kind_is_the_event_of_the_article() -> None:
    text = (
        "The Kelp Forum will be held in Oban on 3 May 2024. More than 900 people are expected at "
        "Europe's largest forum."
    )
    tables = extract(text, published="2024-03-01")
    assert tables["event_claims"]["event_name"].to_list() == ["Kelp Forum"]
    assert tables["participant_counts"]["event_claim_id"].null_count() == 0


def test_last_years_count_is_that_of_last_years_edition() -> None:
    text = (
        "The Kelp Forum 2023 was held in Oban on 4 May 2023. The Kelp Forum 2024 will be held in "
        "Tain on 3 May 2024. In 2023, the forum drew 700 people."
    )
    tables = extract(text, published="2024-03-01")
    names = dict(tables["event_claims"].select("event_claim_id", "event_name").iter_rows())
    assert names[tables["participant_counts"]["event_claim_id"][0]] == "Kelp Forum 2023"


BASES = [
    ("en", "The Kelp Forum brings together 40 mayors in Oban on 3 May 2024.", "expected"),
    ("en", "The Kelp Forum in Oban drew 40 mayors on 3 May 2023.", "reported_actual"),
    ("de", "Das Moorforum bringt am 3. Mai 2024 in Emden 40 Delegierte zusammen.", "expected"),
    ("fr", "Le Forum des Marais réunit 40 délégués à Niort le 3 mai 2024.", "expected"),
    ("es", "El Foro del Delta reúne a 40 delegados en Tortosa el 3 de mayo de 2024.", "expected"),
]


@pytest.mark.parametrize(("language", "text", "basis"), BASES)
def test_nobody_has_counted_an_event_to_come(language: str, text: str, basis: str) -> None:
    counts = extract(text, language=language, published="2024-03-01")["participant_counts"]
    assert counts["basis"].to_list() == [basis]


def test_a_fact_beside_an_event_to_come_is_of_an_earlier_edition() -> None:
    text = "The Kelp Forum opens in Oban on 3 May 2024. Last year's forum drew 700 people."
    counts = extract(text, published="2024-03-01")["participant_counts"]
    assert counts["basis"].to_list() == ["historical"]
    assert counts["about_year"].to_list() == [2023]


UNTIED = [
    "The museum opened in May. It attracts 9,000 people.",
    "The shop draws 300 customers and 40 visitors.",
    "Attendance: 41,300.",
]


@pytest.mark.parametrize("text", UNTIED)
def test_a_crowd_without_a_gathering_is_no_count(text: str) -> None:
    assert extract(text, published="2024-05-20")["participant_counts"].height == 0


def test_delegates_that_are_won_attend_nothing() -> None:
    text = "Marsh won 39 delegates in the primary with half of the vote. Her rival had 8 delegates."
    assert extract(text, published="2024-03-01")["participant_counts"].height == 0


QUANTITIES = [
    ("Mora has 61,400 inhabitants.", [("population", 61_400)]),
    ("Volunteers helped 31 residents.", []),
    ("The clinic saw 12 cases per 100,000 inhabitants.", []),
    ("The Reef Association opened three new offices in Perth.", [("offices_announced", 3)]),
    ("The Reef Association has three offices in Perth.", [("offices", 3)]),
    ("The Reef Association renewed the lease of its 12 offices.", [("offices", 12)]),
]


@pytest.mark.parametrize(("text", "expected"), QUANTITIES)
def test_quantities_are_those_of_places_and_organisations(
    text: str, expected: list[tuple[str, int]]
) -> None:
    found = extract(text, published="2024-03-01")["quantities"].select("measure", "value")
    assert found.rows() == expected


REPEATS = [
    (
        "en",
        "900 march in Oban\n\nAbout 900 people took part in the Peat March in Oban.",
        ["About 900"],
    ),
    ("de", "300 bei Moorfest\n\nEtwa 300 Menschen kamen zum Moorfest in Emden.", ["Etwa 300"]),
    (
        "en",
        "The Kelp Forum in Oban drew nearly 960 people. About 950 people took part in all.",
        ["nearly 960", "About 950"],
    ),
    (
        "en",
        "Police said 900 people attended the Peat March. Organisers said 900 people attended it.",
        ["900 people", "900 people"],
    ),
    (
        "en",
        "The Kelp Forum in Oban drew 900 people. Last year 900 people attended the forum.",
        ["900 people", "900 people"],
    ),
]


@pytest.mark.parametrize(("language", "text", "texts"), REPEATS)
def test_a_number_told_twice_is_one_claim(language: str, text: str, texts: list[str]) -> None:
    tables = extract(text, language=language, published="2024-05-20")
    found = tables["participant_counts"].sort("count_span_start")["count_text"].to_list()
    assert len(found) == len(texts)
    assert all(one.startswith(begin) for one, begin in zip(found, texts, strict=True))


AWAITED = [
    ("en", "The Kelp Forum opens in Oban on 3 May 2024. We expect up to 4,000 visitors."),
    ("en", "The Kelp Fair opens in Oban on 3 May 2024. Up to 4,000 people are expected."),
    ("de", "Die Tangmesse beginnt am 3. Mai 2024 in Emden. Erwartet werden bis zu 4.000 Besucher."),
    ("de", "Die Tangmesse beginnt am 3. Mai 2024 in Emden. 4.000 Besucher werden wieder erwartet."),
    ("fr", "Le Forum des Marais se tient à Niort le 3 mai 2024. On attend 4 000 visiteurs."),
    (
        "es",
        "El Foro del Delta abre en Tortosa el 3 de mayo de 2024. Se esperan 4.000 visitantes.",
    ),
    ("it", "Il Forum delle Dune si tiene a Rimini il 3 maggio 2024. Sono attesi 4.000 visitatori."),
]


@pytest.mark.parametrize(("language", "text"), AWAITED)
def test_people_expected_come_to_the_event_just_told(language: str, text: str) -> None:
    tables = extract(text, language=language, published="2024-03-01")
    counts = tables["participant_counts"]
    assert counts["basis"].to_list() == ["expected"]
    assert counts["event_claim_id"].to_list() == tables["event_claims"]["event_claim_id"].to_list()


NO_GATHERING = [
    "The wallet grows. Over 2,300 participants are already farming points.",
    "Quillon runs a network. More than 70,000 people joined the beta launch.",
    "The shop grows. We expect 4,000 visitors.",
]


@pytest.mark.parametrize("text", NO_GATHERING)
def test_much_is_taken_part_in_that_is_no_gathering(text: str) -> None:
    assert extract(text, published="2024-03-01")["participant_counts"].is_empty()


RIVALS = [
    (
        "en",
        (
            "A march took place in Oban on 3 May 2024. Police put the crowd at 700, while the "
            "organisers, who had hired a drone, claimed that 1,900 took part."
        ),
    ),
    (
        "de",
        (
            "Eine Demonstration fand am 3. Mai 2024 in Emden statt. Laut Polizei kamen 700 "
            "Menschen, die Veranstalter sprachen von 1.900."
        ),
    ),
    (
        "fr",
        (
            "Une manifestation a eu lieu à Niort le 3 mai 2024. Elle a réuni 700 personnes "
            "selon la police, 1 900 selon les organisateurs."
        ),
    ),
    (
        "es",
        (
            "Una manifestación tuvo lugar en Tortosa el 3 de mayo de 2024. Según la policía "
            "asistieron 700 personas, 1.900 según los organizadores."
        ),
    ),
    (
        "it",
        (
            "Una manifestazione si è svolta a Rimini il 3 maggio 2024. Hanno partecipato 700 "
            "persone secondo la questura, 1.900 secondo gli organizzatori."
        ),
    ),
]


@pytest.mark.parametrize(("language", "text"), RIVALS)
def test_two_sources_count_one_crowd(language: str, text: str) -> None:
    counts = extract(text, language=language, published="2024-05-20")["participant_counts"]
    told = counts.sort("value").select("value", "role", "claim_source_kind").rows()
    assert told == [
        (700, "participant", "police_or_authority"),
        (1_900, "participant", "organiser"),
    ]


def test_a_stated_number_of_countries_is_not_that_of_those_listed() -> None:
    text = (
        "The Kelp Forum was held in Oban on 3 May 2024. Delegations came from 12 countries, "
        "including Chile, Ghana and Norway."
    )
    tables = extract(text, published="2024-05-20")
    assert tables["participant_counts"]["value"].to_list() == [12]
    assert tables["event_countries"].height == 3


def test_a_part_of_the_programme_is_not_the_event() -> None:
    text = (
        "The Kelp Forum was held in Oban on 3 May 2024. A lecture on eels closed it. Attendance "
        "at the lecture was not disclosed."
    )
    counts = extract(text, published="2024-05-20")["participant_counts"]
    assert counts["event_claim_id"].to_list() == [None]


def test_a_paragraph_returns_to_the_event_of_the_article() -> None:
    text = (
        "The Kelp Forum opens in Oban on 3 May 2024. It rains. On 4 May, a hackathon at the "
        "harbour brings together 60 pupils. They stay awake.\n\nSome 80 delegates are expected."
    )
    tables = extract(text, published="2024-03-01")
    names = dict(tables["event_claims"].select("event_claim_id", "event_name").iter_rows())
    owners = [names[key] for key in tables["participant_counts"]["event_claim_id"]]
    assert owners[-1] == "Kelp Forum"


FOUNDED = [
    ("Founded in 2008, the Reef Association has 164 member cities.", 2024),
    ("The Reef Association was founded in 2008 with 12 member cities.", 2008),
]


@pytest.mark.parametrize(("text", "year"), FOUNDED)
def test_members_of_today_are_not_those_of_the_founding(text: str, year: int) -> None:
    found = extract(text, published="2024-03-01")["quantities"]["as_of_date"].to_list()
    assert [one.year for one in found] == [year]


def test_people_who_registered_go_to_the_event_told_before() -> None:
    text = "The Kelp Forum opens in Oban on 3 May 2024. So far 43 people registered."
    counts = extract(text, published="2024-03-01")["participant_counts"]
    assert counts["basis"].to_list() == ["registered"]
    assert counts["event_claim_id"].null_count() == 0


def test_a_figure_of_an_earlier_year_is_historical_whenever_the_event_is() -> None:
    text = (
        "The Kelp Forum drew 800 people in Oban on 24 February. Last year's forum drew 700 people."
    )
    counts = extract(text, published="2024-03-01")["participant_counts"]
    told = dict(zip(counts["value"], counts["basis"], strict=True))
    assert told == {800: "reported_actual", 700: "historical"}


YEAR_BEFORE = [
    (
        "en",
        "The Kelp Forum drew 800 visitors to Oban in August 2022, up from 700 a year earlier.",
        "visitor",
    ),
    (
        "de",
        (
            "Rund 4.100 Menschen kamen am 7. August 2022 zum Chorfest in Graz. "
            "Im Jahr zuvor waren es 3.800. 60 Aussteller waren dabei."
        ),
        "participant",
    ),
    (
        "it",
        (
            "La Fiera del Miele ha chiuso a Torino il 7 agosto 2022: oltre 800 i partecipanti. "
            "L'anno precedente i partecipanti erano stati 700."
        ),
        "participant",
    ),
    (
        "es",
        (
            "La Feria de la Miel cerró en Cuenca el 7 de agosto de 2022 con 800 visitantes. "
            "El año anterior fueron 700."
        ),
        "visitor",
    ),
]


@pytest.mark.parametrize(("language", "text", "role"), YEAR_BEFORE)
def test_a_year_before_is_that_before_the_event(language: str, text: str, role: str) -> None:
    counts = extract(text, language=language, published="2024-03-01")["participant_counts"]
    before = counts.filter(counts["about_year"].is_not_null())
    assert before.select("about_year", "basis", "role").rows() == [(2021, "historical", role)]


def test_last_years_parade_is_an_earlier_one_of_what_is_described_longer() -> None:
    text = (
        "Some 900 people lined Pier Street in Ghent on Saturday for the city's annual tide parade. "
        "Last year's parade drew 380."
    )
    tables = extract(text, published="2024-06-12")
    told = dict(tables["participant_counts"].select("value", "about_year").iter_rows())
    assert (told, tables["event_claims"].height) == ({900: None, 380: 2023}, 1)


def test_a_number_of_another_year_alone_counts_nobody() -> None:
    text = "Das Chorfest in Graz endete am 7. August 2022. Im Vorjahr waren es 3.800."
    assert extract(text, language="de", published="2024-03-01")["participant_counts"].is_empty()


EARLIER = [
    (
        "en",
        "A march for seals drew 500 people in Oban on Saturday. A previous march in May drew 900.",
    ),
    (
        "fr",
        (
            "La marche des marins a réuni 500 personnes samedi à Brest. Une précédente marche, "
            "en mai, avait rassemblé 900 personnes."
        ),
    ),
    (
        "es",
        (
            "La marcha de los pescadores reunió a 500 personas el sábado en Vigo. Una marcha "
            "anterior, en mayo, congregó a 900 personas."
        ),
    ),
    (
        "it",
        (
            "La marcia dei marinai ha riunito 500 persone sabato a Genova. Una precedente marcia, "
            "a maggio, aveva riunito 900 persone."
        ),
    ),
]


@pytest.mark.parametrize(("language", "text"), EARLIER)
def test_a_previous_gathering_has_its_own_date_and_count(language: str, text: str) -> None:
    rows = extract(text, language=language, published="2023-10-03")
    counts = dict(
        zip(
            rows["participant_counts"]["value"],
            rows["participant_counts"]["event_claim_id"],
            strict=True,
        )
    )
    starts = dict(
        zip(
            rows["event_claims"]["event_claim_id"],
            rows["event_claims"]["start_date"].dt.month(),
            strict=True,
        )
    )
    assert (starts[counts[500]], starts[counts[900]]) == (9, 5)


MEETING = [
    ("Ministers from 14 countries will meet in Oban on 3 May.", "expected"),
    ("Leaders from 14 countries met in Oban on Monday.", "reported_actual"),
]


@pytest.mark.parametrize(("text", "basis"), MEETING)
def test_countries_of_people_who_meet_take_part(text: str, basis: str) -> None:
    counts = extract(text, published="2024-03-01")["participant_counts"]
    assert counts["role"].to_list() == ["country_represented"]
    assert counts["basis"].to_list() == [basis]
