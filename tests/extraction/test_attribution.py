"""Who reported a figure: the source, the speaker, the agency; nobody where the drafter tells."""

import pytest

from cables.extraction.statistics.subjects import before_verb, noun_phrase, phrase_after
from tests.extraction.test_statistics import rows

MOJ = "Ministry of Justice"
CASES = [
    # A source that the sentence names.
    ("According to the Ministry of Justice, 12 traffickers were convicted in 2008.", MOJ),
    ("Twelve traffickers were convicted in 2008, according to the Ministry of Justice.", MOJ),
    ("According to NGO Stella Maris, 40 victims were identified.", "Stella Maris"),
    ("According to police statistics, officers rescued 40 victims.", "police"),
    ("Ministry of Justice statistics show that courts convicted 12 traffickers.", MOJ),
    ("IOM's own tally of victims assisted in 2008 is 139.", "IOM"),
    ("Statistics from the Ministry of Justice show 12 convictions for trafficking.", MOJ),
    # A subject that reports.
    ("The Fiscalia told us that courts convicted 14 traffickers.", "Fiscalia"),
    ("The PGO reports 61 prosecutions.", "PGO"),
    ("NBI lists 31 investigations, 19 of which were closed.", "NBI"),
    ("The Pakistani Ambassador said that his embassy had repatriated 163 boys.",
     "Pakistani Ambassador"),
    ("Norwegian officials estimate that 100 victims are trafficked each year.",
     "Norwegian officials"),
    ("The police, who keep their own books, claim 20 convictions.", "police"),
    ("The Inter-Agency Council Against Trafficking puts the number of victims at 300.",
     "Inter-Agency Council Against Trafficking"),
    ("In 2008, the Supreme Court reported, judges convicted 12 traffickers.", "Supreme Court"),
    ("For the same year the National Bureau of Investigation lists 31 investigations.",
     "National Bureau of Investigation"),
    ("The Ministry of Justice, which keeps the records, reported 12 convictions.", MOJ),
    ("The Ministry of Justice, for its part, mentions 14 convictions.", MOJ),
    ("The NGO La Strada, which has lawyers in court, has 14 convictions for the capital.",
     "La Strada"),
    ("The PNP's Women and Children Protection Center reported 87 trafficking cases.",
     "PNP's Women and Children Protection Center"),
    # Somebody who speaks for an agency, or for nobody known.
    ("Ministry of Justice director Ana Popescu said that courts convicted 12 traffickers.", MOJ),
    ("Father Gonzalo Merchan estimated that there were 500 victims.", "Gonzalo Merchan"),
    ("The ministry's lawyers won 12 convictions, La Strada's director told us.",
     "La Strada's director"),
    # An agency whose own deed is counted.
    ("The General Prosecutor's Office registered 230 TIP cases.", "General Prosecutor's Office"),
    # The drafter.
    ("Twelve traffickers were convicted in 2008.", ""),
    ("Poloff noted that courts had convicted 12 traffickers.", ""),
    ("Post estimates that there were 300 victims.", ""),
    ("We believe that there were 300 victims.", ""),
    ("The Ministry of Justice runs 12 shelters.", ""),
    ("INL granted $2 million to IOM for a shelter.", ""),
    ("Traffickers transport victims through Moldova to other European states and 12 were "
     "convicted.", ""),
    ("Seventeen women told the court about 12 traffickers.", ""),
    ("Courts convicted 12 traffickers, it was reported.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "reporter"), CASES, ids=[case[0][:60] for case in CASES])
def test_who_reported(sentence, reporter):
    assert {one.reported_by for one in rows(sentence)} == {reporter}


@pytest.mark.parametrize(
    ("text", "reporters"),
    [
        # A person goes on speaking until another does.
        ("Colonel Ion Rusu said that police had rescued 40 victims. Courts convicted 12 "
         "traffickers.", ["Ion Rusu", "Ion Rusu"]),
        ("Colonel Ion Rusu received us. He said that police had rescued 40 victims.",
         ["Ion Rusu"]),
        ("Colonel Ion Rusu said that police had rescued 40 victims. Poloff noted that courts had "
         "convicted 12 traffickers.", ["Ion Rusu", ""]),
        # An agency does not, but where the sentence plainly goes on.
        ("The PGO reported 61 prosecutions. Courts convicted 12 traffickers.", ["PGO", ""]),
        ("The PGO reported 61 investigations. Of these, 12 were prosecuted.", ["PGO", "PGO"]),
        ("Colonel Ion Rusu said that police had rescued 40 victims. IOM assisted 12 victims.",
         ["Ion Rusu", "IOM"]),
        ("IOM reported that it assisted 61 victims. Eleven of them were girls.", ["IOM", "IOM"]),
        ("The Minister of Justice said that courts convicted 12 traffickers. The Minister added "
         "that police rescued 40 victims.", ["Minister of Justice", "Minister of Justice"]),
        ("Colonel Ion Rusu said that his department numbers 84 officers.", ["Ion Rusu"]),
        # What stands before a list is of each line.
        ("The PGO gave us these figures:\n-- Convictions for trafficking: 12\n"
         "-- Prosecutions for trafficking: 20", ["PGO", "PGO"]),
        # Two agencies in one sentence.
        ("The PGO reported 61 prosecutions, while the MOJ reported 54 prosecutions.",
         ["PGO", "MOJ"]),
    ],
)  # fmt: skip
def test_who_goes_on_speaking(text, reporters):
    assert [one.reported_by for one in rows(text)] == reporters


def test_letters_alone_are_told_in_full():
    (one,) = rows(
        "The Philippine National Police (PNP) is large. The PNP counts 274 victims rescued in 2008."
    )
    assert one.reported_by == "Philippine National Police"


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("In 2008 the Ministry of Justice", "Ministry of Justice"),
        ("B. The Court Administrator's office at the Supreme Court",
         "Court Administrator's office at the Supreme Court"),
        ("on Monday, center staff", "center staff"),
        ("but he", "he"),
        ("", ""),
    ],
)  # fmt: skip
def test_noun_phrase(text, phrase):
    assert noun_phrase(text) == phrase


def test_what_is_put_in_behind_a_subject():
    text = "Ana Popescu, head of the TIP unit, told"
    assert before_verb(text, text.index("told")) == ("Ana Popescu", " head of the TIP unit")


def test_phrase_after():
    text = "According to NAPTIP's Lagos zonal commander, the boys came home."
    assert phrase_after(text, 13) == "NAPTIP's Lagos zonal commander"


@pytest.mark.parametrize("word", ["said ", "X, ", "the of ", "(", "according to "])
def test_strange_input_raises_nothing(word):
    rows(f"{word * 400} 12 traffickers were convicted.")
