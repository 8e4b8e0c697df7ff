"""What tells a name in each language: verbs in two parts, capitals, this year's, whose event."""

import pytest

from tests.ingest.events.test_events import events_of

NAMES = [
    ("de", "Der Kongress „Wind und Welle“ in Fulda endete am Freitag.", "Wind und Welle"),
    ("de", "Der Kongress in Fulda dauerte am 3. Mai bis Mitternacht.", "Kongress"),
    ("it", "Al congresso dei velai sono giunte ieri a Bari 300 persone.", "congresso dei velai"),
    (
        "fr",
        "Au congrès des voiliers de Brest sont venues 300 personnes le 3 mai.",
        "congrès des voiliers de Brest",
    ),
    (
        "es",
        "Al congreso de veleros de Lima han llegado 300 personas el 3 de mayo.",
        "congreso de veleros de Lima",
    ),
    ("en", "The conference on war crimes was held in Ghent on 3 May.", "conference on war crimes"),
    ("de", "Das Alpine Film Festival fand am 3. Mai in Bern statt.", "Alpine Film Festival"),
    ("de", "Das 11. Baltic Ports Forum ist in Riga zu Ende gegangen.", "11. Baltic Ports Forum"),
    ("de", "Das Nordische Forum tagt am 4. Juni in Oslo.", "Nordische Forum"),
    ("de", "Sie spricht beim Tidal Health Kongress am 4. Juni in Bonn.", "Tidal Health Kongress"),
    ("de", "Die Kieler Wassertage werden auf den 9. Juni verschoben.", "Kieler Wassertage"),
    ("de", "Die Bodensee-Filmtage finden am 4. Juni in Konstanz statt.", "Bodensee-Filmtage"),
    ("de", "Am 4. Juni beginnen in Konstanz die Solartage.", "Solartage"),
    ("de", "Die Tidewise 2024 wird vom 6. bis 8. Juni in Kiel stattfinden.", "Tidewise 2024"),
    ("de", "Ann Bell sprach auf der diesjährigen TIDE2030 am 4. Juni in Kiel.", "TIDE2030"),
    ("en", "Ann Bell spoke at this year's TIDE2030 in Lagos on 4 June.", "TIDE2030"),
    ("en", "Tidewise Asia will again be held in Lagos on 4 June.", "Tidewise Asia"),
    ("en", "Tidewise Africa has been officially postponed to 4 June.", "Tidewise Africa"),
    ("fr", "Marées Vives devrait se tenir à Nantes le 4 juin.", "Marées Vives"),
    ("es", "Mareas Vivas va a celebrarse en Lima el 4 de junio.", "Mareas Vivas"),
    ("en", "The BPF 2024 opens in Riga on Tuesday.", "BPF 2024"),
    ("es", "La GFL 2024 abre en Lima el martes.", "GFL 2024"),
    ("en", "Meet Tidewise, a craft fair of a kind set for Saturday, 8 June, in Cork.", "Tidewise"),
    ("es", "Mareas Vivas, una experiencia prevista para el 8 de junio en Lima.", "Mareas Vivas"),
    ("fr", "Marées Vives, un moment de partage prévu le 8 juin à Nantes.", "Marées Vives"),
    ("fr", "Tidewise est une conférence ouverte qui se tiendra à Brest le 9 juin.", "Tidewise"),
    ("en", "The club hosted its annual “Night of Dunes” in Cork on 3 May.", "Night of Dunes"),
    ("en", "It held its 17th Annual “Wild Dunes” Gala in Cork on 3 May.", "“Wild Dunes” Gala"),
    ("it", "Maree Vive dovrebbe svolgersi a Genova il 4 giugno.", "Maree Vive"),
]


@pytest.mark.parametrize(("language", "text", "name"), NAMES)
def test_a_sentence_tells_a_name(language: str, text: str, name: str) -> None:
    assert {event.name for event in events_of(text, "2024-05-09", language)} == {name}


NONE = [
    ("de", "Der Kongress verabschiedete am Freitag das Budget."),
    ("de", "Am Wochenende begann die Sperrung, am Montag Regen in Kiel am 3. Mai."),
    ("de", "Die Feiertage beginnen am 4. Juni in Bonn."),
    ("de", "Am Abend wird Ann Bell mit dem Chef in Kiel am 4. Juni zusammentreffen."),
    ("de", "Die Strecke, die auf dem Kieler Marktplatz am 3. Mai begann, ist lang."),
    ("de", "Auch 2024 beginnen die Regenmonate am 3. Mai in Kiel."),
    ("de", "Am 31. Mai informierten sie unter dem diesjährigen Motto in Kiel."),
    ("de", "Am 3. Mai gab es in Kiel keine einzige Konferenz."),
    ("en", "Ann Bell, a lawyer whose trial is set for 8 June in Cork, spoke."),
    ("en", "Tidal Corp announced the official opening of its office in Cork on 3 May."),
    ("en", "In Iowa, caucuses were held on February 3."),
    ("en", "Ann Bell met her husband in Cork on 3 May."),
    ("es", "La firma anunció la inauguración de su oficina en Lima el 3 de mayo."),
    ("de", "Der Start ist für das Jahr 2024 in Bonn vorgesehen."),
]


@pytest.mark.parametrize(("language", "text"), NONE)
def test_no_gathering_is_told(language: str, text: str) -> None:
    assert [event.name for event in events_of(text, "2024-05-09", language)] == []


ONE = [
    ("es", "El Foro de las Dunas, cuyo evento principal será el 3 de junio, se celebra en Lima."),
    ("en", "The Dune Forum, whose main event is on 3 June, is held in Lagos."),
    ("de", "Am 3. Juni tagt das 5. Dünenforum in Kiel. Dabei handelt es sich um ein Treffen."),
    ("de", "Der 5. Dünengipfel war am 3. Mai in Kiel. Der gestrige Gipfel war gut besucht."),
    ("fr", "Le Forum des dunes s'ouvre le 3 juin à Nantes. Il s'agit d'un forum ouvert."),
]


@pytest.mark.parametrize(("language", "text"), ONE)
def test_words_about_a_gathering_open_no_other(language: str, text: str) -> None:
    assert len(events_of(text, "2024-05-09", language)) == 1


MEETINGS = [
    ("en", "The foreign ministers of Chad and Mali gathered in Cairo on Wednesday.", "meeting"),
    ("de", "Die Außenminister trafen sich am Dienstag in Kiel zu Gesprächen.", "meeting"),
    ("fr", "Les ministres se sont réunis mardi à Nantes.", "meeting"),
    ("es", "Los ministros se reunieron el martes en Lima para hablar del agua.", "meeting"),
    ("it", "I ministri si sono riuniti martedì a Genova.", "meeting"),
]


@pytest.mark.parametrize(("language", "text", "kind"), MEETINGS)
def test_officials_who_meet_on_a_day_hold_a_meeting(language: str, text: str, kind: str) -> None:
    assert [event.kind for event in events_of(text, "2024-05-09", language)] == [kind]
