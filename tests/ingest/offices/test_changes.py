"""Offices that open, close, move and are to come, in every language, and what only looks alike."""

import pytest

from tests.ingest.offices.reading_offices import Told, offices_in, told

OFFICES: list[tuple[str, str, set[Told]]] = [
    (
        "de",
        "Die Kranich AG eröffnet eine Niederlassung in Leipzig.",
        {("Kranich AG", "branch", "opened", "Leipzig")},
    ),
    (
        "de",
        "Die Kranich AG hat im März ihr neues Büro in Dresden bezogen.",
        {("Kranich AG", "office", "opened", "Dresden")},
    ),
    (
        "de",
        "Die Kranich AG plant ein Büro in Krakau.",
        {("Kranich AG", "office", "planned", "Kraków")},
    ),
    (
        "de",
        "In Rostock soll 2026 eine Zweigstelle der Dünenstiftung entstehen.",
        {("Dünenstiftung", "branch", "planned", "Rostock")},
    ),
    (
        "de",
        "Die Kranich AG zieht mit ihrer Zentrale von Ulm nach Augsburg um.",
        {("Kranich AG", "headquarters", "relocated", "Augsburg")},
    ),
    (
        "de",
        "Die Dünenstiftung schließt ihre Außenstelle in Emden.",
        {("Dünenstiftung", "branch", "closed", "Emden")},
    ),
    (
        "de",
        "Die Kranich AG betreibt Büros in Wien, Zürich und Genf.",
        {
            ("Kranich AG", "office", "existing", "Geneva"),
            ("Kranich AG", "office", "existing", "Vienna"),
            ("Kranich AG", "office", "existing", "Zürich"),
        },
    ),
    (
        "de",
        "Die Kranich AG hat ihren Hauptsitz in Basel.",
        {("Kranich AG", "headquarters", "existing", "Basel")},
    ),
    (
        "de",
        "Die Dünenstiftung, ein Verein mit Sitz in Husum, schützt Strände.",
        {("Dünenstiftung", "headquarters", "existing", "Husum")},
    ),
    (
        "de",
        "Das Regionalbüro der Kranich AG in Nairobi besteht seit 2011.",
        {("Kranich AG", "regional_office", "existing", "Nairobi")},
    ),
    (
        "de",
        "Die Landesgeschäftsstelle der Dünenstiftung in Kiel wurde 2019 geschlossen.",
        {("Dünenstiftung", "branch", "closed", "Kiel")},
    ),
    (
        "fr",
        "La société Grue SA a inauguré une agence à Lille.",
        {("Grue SA", "branch", "opened", "Lille")},
    ),
    (
        "fr",
        "L'Alliance des potiers ouvre un bureau à Bamako et un autre à Dakar.",
        {
            ("Alliance des potiers", "office", "opened", "Bamako"),
            ("Alliance des potiers", "office", "opened", "Dakar"),
        },
    ),
    (
        "fr",
        "La Fondation Héron prévoit l'ouverture d'un bureau à Rennes en 2026.",
        {("Fondation Héron", "office", "planned", "Rennes")},
    ),
    (
        "fr",
        "La Fondation Héron va ouvrir une antenne à Metz.",
        {("Fondation Héron", "branch", "planned", "Metz")},
    ),
    (
        "fr",
        "La Fondation Héron a transféré son siège de Lyon à Marseille.",
        {("Fondation Héron", "headquarters", "relocated", "Marseille")},
    ),
    (
        "fr",
        "La Fondation Héron a fermé son bureau de Bruxelles.",
        {("Fondation Héron", "office", "closed", "Brussels")},
    ),
    (
        "fr",
        "La Fondation Héron dispose de bureaux à Rome, à Genève et à Lisbonne.",
        {
            ("Fondation Héron", "office", "existing", "Geneva"),
            ("Fondation Héron", "office", "existing", "Lisbon"),
            ("Fondation Héron", "office", "existing", "Rome"),
        },
    ),
    (
        "fr",
        "Basée à Nantes, la Fondation Héron protège les étangs.",
        {("Fondation Héron", "headquarters", "existing", "Nantes")},
    ),
    (
        "fr",
        "Le siège de la Fondation Héron se trouve à Lyon.",
        {("Fondation Héron", "headquarters", "existing", "Lyon")},
    ),
    (
        "fr",
        "Le Réseau Loutre, une association basée à Tours, compte 300 membres.",
        {("Réseau Loutre", "headquarters", "existing", "Tours")},
    ),
    (
        "es",
        "La Fundación Garza inauguró una oficina en Bilbao.",
        {("Fundación Garza", "office", "opened", "Bilbao")},
    ),
    (
        "es",
        "La Fundación Garza abre sucursales en Quito y Guayaquil.",
        {
            ("Fundación Garza", "branch", "opened", "Guayaquil"),
            ("Fundación Garza", "branch", "opened", "Quito"),
        },
    ),
    (
        "es",
        "La Fundación Garza prevé la apertura de una oficina en Lima en 2026.",
        {("Fundación Garza", "office", "planned", "Lima")},
    ),
    (
        "es",
        "La Fundación Garza abrirá una delegación en Sevilla.",
        {("Fundación Garza", "branch", "planned", "Seville")},
    ),
    (
        "es",
        "La Fundación Garza trasladó su sede de Cádiz a Málaga.",
        {("Fundación Garza", "headquarters", "relocated", "Málaga")},
    ),
    (
        "es",
        "La Fundación Garza cerró su oficina en Bogotá.",
        {("Fundación Garza", "office", "closed", "Bogotá")},
    ),
    (
        "es",
        "La Fundación Garza tiene oficinas en La Paz, Asunción y Montevideo.",
        {
            ("Fundación Garza", "office", "existing", "Asunción"),
            ("Fundación Garza", "office", "existing", "La Paz"),
            ("Fundación Garza", "office", "existing", "Montevideo"),
        },
    ),
    (
        "es",
        "Con sede en Murcia, la Fundación Garza protege humedales.",
        {("Fundación Garza", "headquarters", "existing", "Murcia")},
    ),
    (
        "es",
        "La Red Nutria, una organización con sede en Quito, cuenta con 300 miembros.",
        {("Red Nutria", "headquarters", "existing", "Quito")},
    ),
    (
        "es",
        "La sede de la Fundación Garza está en Vigo.",
        {("Fundación Garza", "headquarters", "existing", "Vigo")},
    ),
    (
        "en",
        "Headquartered in Oslo, Norway, the Heron Foundation protects ponds.",
        {("Heron Foundation", "headquarters", "existing", "Oslo")},
    ),
    (
        "en",
        "Reef Watch, a network based in Lima, has 300 members.",
        {("Reef Watch", "headquarters", "existing", "Lima")},
    ),
    (
        "en",
        "Heron Bank will be based in Accra.",
        {("Heron Bank", "headquarters", "planned", "Accra")},
    ),
    (
        "en",
        "Heron Bank will create 40 jobs with the opening of its office in Accra.",
        {("Heron Bank", "office", "planned", "Accra")},
    ),
    (
        "en",
        "The Oslo-based company Reef Works builds nets.",
        {("Reef Works", "headquarters", "existing", "Oslo")},
    ),
    (
        "en",
        "Senator Jane Roe announced that she will open an office in Duluth.",
        {("Senator Jane Roe", "office", "planned", "Duluth")},
    ),
    (
        "en",
        "With offices in Oslo, Bergen and Turku, the Heron Foundation protects ponds.",
        {
            ("Heron Foundation", "office", "existing", "Bergen"),
            ("Heron Foundation", "office", "existing", "Oslo"),
            ("Heron Foundation", "office", "existing", "Turku"),
        },
    ),
    (
        "en",
        "The Heron Foundation plans a regional office in Suva.",
        {("Heron Foundation", "regional_office", "planned", "Suva")},
    ),
    (
        "en",
        "Heron Bank has moved its head office from Turku to Oulu.",
        {("Heron Bank", "headquarters", "relocated", "Oulu")},
    ),
    ("en", "Heron Bank shut its Turku branch.", {("Heron Bank", "branch", "closed", "Turku")}),
]


@pytest.mark.parametrize(("language", "text", "expected"), OFFICES)
def test_offices_of_a_sentence(language: str, text: str, expected: set[Told]) -> None:
    assert told(offices_in(text, language)) == expected


LOOK_ALIKES = [
    ("de", "Rund 40 Firmen mit Sitz in Hamburg beteiligten sich."),
    ("de", "Das Büro des Bürgermeisters in Emden antwortete nicht."),
    ("de", "In Emden arbeiten viele im Homeoffice."),
    ("de", "Die Kranich AG wurde 1990 in Emden gegründet."),
    ("de", "Emden ist Sitz des Landgerichts."),
    ("fr", "Une quarantaine d'entreprises basées à Lyon y participent."),
    ("fr", "Le bureau du maire de Lyon n'a pas répondu."),
    ("fr", "La Fondation Héron est née à Lyon en 1990."),
    ("fr", "Il a été élu au bureau de l'assemblée à Dakar."),
    ("fr", "Nantes est le siège de la conférence."),
    ("es", "Unas cuarenta empresas con sede en Vigo participan."),
    ("es", "La oficina del alcalde de Vigo no respondió."),
    ("es", "La Fundación Garza nació en Vigo en 1990."),
    ("es", "Vigo será la sede del congreso."),
    ("es", "Entró en el cargo en Vigo."),
    ("en", "Four of its members are based in Turku, said the Heron Foundation."),
    ("en", "Lawyers based in Turku joined the Heron Foundation."),
    ("en", "The Heron Foundation advises family offices in Oslo."),
    ("en", "The Heron Foundation met the Turku Census Bureau."),
    ("en", "The Heron Foundation offers representation for artists in Norway."),
    ("en", "He was previously based in Turku for Heron Bank."),
]


@pytest.mark.parametrize(("language", "text"), LOOK_ALIKES)
def test_look_alikes_are_no_offices(language: str, text: str) -> None:
    assert told(offices_in(text, language)) == set()
