"""Other names of an event, and the words of a name that tell it from others."""

import pytest

from ingest.events.other_names import initials, other_names, telling_words
from tests.ingest.events.reading_events import events_of

OTHER_NAMES = [
    ("en", "The Tide Energy Forum (TEF) takes place in Cork on 3 May 2024.", ["TEF"]),
    ("en", "The Tide Energy Forum, better known as TideTalks, takes place in Cork on 3 May 2024.",
     ["TideTalks"]),
    ("en", "The Cork Harbour Festival (Féile Chorcaí Festival) takes place in Cork on 3 May 2024.",
     ["Féile Chorcaí Festival"]),
    ("de", "Das Kieler Gezeitenforum, kurz KGF, findet am 3. Mai 2024 in Kiel statt.", ["KGF"]),
    ("fr", "Le Forum des Marées (Tide Forum Europe) se tient à Nantes le 3 mai 2024.",
     ["Tide Forum Europe"]),
    ("es", ("El Foro de las Mareas, también conocido como FOMAR, se celebra en Vigo el 3 de mayo"
     " de 2024."), ["FOMAR"]),
    ("it", "Il Forum delle Maree (FDM) si tiene a Bari il 3 maggio 2024.", ["FDM"]),
]  # fmt: skip
NO_OTHER_NAMES = [
    ("en", "The Tide Energy Forum (Cork, Ireland) takes place on 3 May 2024."),
    ("en", "The Tide Energy Forum (United Arab Emirates) takes place on 3 May 2024."),
    ("en", "The Tide Energy Forum (free entry) takes place in Cork on 3 May 2024."),
    ("en", "The Tide Energy Forum (see XYZ) takes place in Cork on 3 May 2024."),
    ("en", "The Tide Energy Forum (NASDAQ) takes place in Cork on 3 May 2024."),
    ("en", "The 3rd Tide Energy Forum takes place in Cork on 3 May 2024. The forum is free."),
    ("en", "A forum on tides (FOT) takes place in Cork on 3 May 2024."),
]


@pytest.mark.parametrize(("language", "text", "names"), OTHER_NAMES)
def test_a_name_behind_the_name_is_another_one(language: str, text: str, names: list[str]) -> None:
    assert [other_names(event) for event in events_of(text, language=language)] == [names]


@pytest.mark.parametrize(("language", "text"), NO_OTHER_NAMES)
def test_other_words_behind_a_name_are_none(language: str, text: str) -> None:
    assert [other_names(event) for event in events_of(text, language=language)] == [[]]


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Baltic Ports Forum", "bpf"),
        ("Congreso Mundial de Jardines Botánicos", "cmjb"),
        ("Écoles d'Été Ouvertes", "eeo"),
        ("Harbour Day", None),
        ("", None),
    ],
)
def test_initials_are_of_capitalised_words(name: str, letters: str | None) -> None:
    assert initials(name) == letters


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("8th Annual Baltic Ports Forum 2024", ["baltic", "port"]),
        ("Congreso Mundial de Jardines Botánicos", ["world", "garden", "botanic"]),
        ("Winter Mountain Festival", ["winter", "mountain"]),
        ("Festival della Montagna d'Inverno", ["mountain", "winter"]),
        ("Annual Online Conference", []),
        ("Hafenforum", ["hafenforum"]),
        ("Digital Harbour Summit", ["digital", "harbour"]),
        ("Blue, Blue Sky Summit", ["blue", "sky"]),
        ("Kongress für sanfte Mobilität", ["sanfte", "mobility"]),
        ("Congrès sur les dunes et pour les phares", ["dunes", "phares"]),
        ("Foro del Sur", ["south"]),
        ("Congreso contra el ruido", ["ruido"]),
        ("Convegno sulla sabbia con gli scultori", ["sabbia", "scultori"]),
    ],
)
def test_telling_words_leave_out_what_many_names_share(name: str, words: list[str]) -> None:
    assert telling_words(name) == words
