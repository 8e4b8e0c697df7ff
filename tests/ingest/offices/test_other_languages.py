"""What German, French and Spanish sentences say about offices."""

import pytest

from tests.ingest.offices.reading_offices import Told, offices_in, told

GERMAN: list[tuple[str, set[Told]]] = [
    (
        "Der Gartenbund hat in Warschau ein Regionalbüro eröffnet.",
        {("Gartenbund", "regional_office", "opened", "Warsaw")},
    ),
    (
        (
            "Der Gartenbund hat ein Regionalbüro in Warschau eröffnet. Seine "
            "Geschäftsstelle in Lübeck "
            "bleibt bestehen."
        ),
        {
            ("Gartenbund", "regional_office", "opened", "Warsaw"),
            ("Gartenbund", "office", "existing", "Lübeck"),
        },
    ),
    (
        "Die Reiher GmbH mit Sitz in Graz baut Bremsen.",
        {("Reiher GmbH", "headquarters", "existing", "Graz")},
    ),
    (
        "Die Reiher GmbH verlegt ihren Hauptsitz von Graz nach Linz.",
        {("Reiher GmbH", "headquarters", "relocated", "Linz")},
    ),
    (
        "Die Reiher GmbH unterhält Niederlassungen in Bremen, Kiel und Rostock.",
        {("Reiher GmbH", "branch", "existing", c) for c in ("Bremen", "Kiel", "Rostock")},
    ),
    (
        "Die Reiher GmbH will im Herbst eine Filiale in Passau eröffnen.",
        {("Reiher GmbH", "branch", "planned", "Passau")},
    ),
    (
        "Die Filiale der Reiher GmbH in Passau wurde geschlossen.",
        {("Reiher GmbH", "branch", "closed", "Passau")},
    ),
]
FRENCH: list[tuple[str, set[Told]]] = [
    (
        "L’Alliance des potiers a ouvert un bureau régional à Dakar, au Sénégal.",
        {("Alliance des potiers", "regional_office", "opened", "Dakar")},
    ),
    (
        "La Fondation Héron, dont le siège est à Lyon, soutient les étangs.",
        {("Fondation Héron", "headquarters", "existing", "Lyon")},
    ),
    (
        "La Fondation Héron ouvrira une antenne à Nantes et à Rennes.",
        {
            ("Fondation Héron", "branch", "planned", "Nantes"),
            ("Fondation Héron", "branch", "planned", "Rennes"),
        },
    ),
    (
        "La Fondation Héron a transféré son siège de Lyon à Grenoble.",
        {("Fondation Héron", "headquarters", "relocated", "Grenoble")},
    ),
    (
        "La Fondation Héron a fermé son bureau de Bamako.",
        {("Fondation Héron", "office", "closed", "Bamako")},
    ),
]
SPANISH: list[tuple[str, set[Told]]] = [
    (
        "La Fundación Garza abrió oficinas en Quito, Ecuador, y Cali, Colombia.",
        {
            ("Fundación Garza", "office", "opened", "Quito"),
            ("Fundación Garza", "office", "opened", "Cali"),
        },
    ),
    (
        "La Fundación Garza, con sede en Lima, abrirá una oficina regional en Asunción.",
        {
            ("Fundación Garza", "headquarters", "existing", "Lima"),
            ("Fundación Garza", "regional_office", "planned", "Asunción"),
        },
    ),
    (
        "La Fundación Garza trasladó su sede principal de Cusco a Arequipa.",
        {("Fundación Garza", "headquarters", "relocated", "Arequipa")},
    ),
    (
        "La Fundación Garza cerró su sucursal en Rosario.",
        {("Fundación Garza", "branch", "closed", "Rosario")},
    ),
]
CASES = [
    *(("de", *case) for case in GERMAN),
    *(("fr", *case) for case in FRENCH),
    *(("es", *case) for case in SPANISH),
]
NOTHING = [
    ("de", "Die Reiher GmbH spielt in Bremen eine zentrale Rolle."),
    ("de", "Die Grünen haben einen Sitz im Stadtrat von Bremen, sagte der Gartenbund."),
    ("de", "Die Reiher GmbH wurde 1990 in Graz gegründet."),
    ("fr", "La Fondation Héron a tenu un bureau de vote à Lyon."),
    ("fr", "Le siège de la conférence sera à Lyon, selon la Fondation Héron."),
    ("es", "Bogotá será sede de la cumbre, anunció la Fundación Garza."),
    ("es", "La Fundación Garza agradeció a la oficina del alcalde de Lima."),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES, ids=[c[1][:50] for c in CASES])
def test_offices_of_a_sentence(language: str, text: str, expected: set[Told]) -> None:
    assert told(offices_in(text, language)) == expected


@pytest.mark.parametrize(("language", "text"), NOTHING, ids=[c[1][:50] for c in NOTHING])
def test_look_alikes_are_no_offices(language: str, text: str) -> None:
    assert told(offices_in(text, language)) == set()
