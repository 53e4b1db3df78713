"""Which sentences report a meeting or conversation, with whom and when. All are made up."""

from datetime import UTC, date, datetime

import pytest

from cables.extraction.context import Context
from cables.extraction.meetings.rules import find_meetings
from cables.parsing.records import Paragraph, ParsedCable
from tests.extraction.meeting_cases import NOT_REPORTED_EITHER, REPORTED_OTHERWISE


def cable_of(
    *texts, subject="TRAFFICKING IN PERSONS UPDATE", sent=(2007, 6, 15), signed="", **roles
):
    """Return a cable of these paragraphs, sent on a day of 2007."""
    whole, paragraphs = "", []
    for index, text in enumerate(texts, 1):
        start = len(whole)
        whole += text + "\n\n"
        label = str(index)
        paragraphs.append(
            Paragraph(
                label, label + ".", "", "", text, start, start + len(text), index,
                anchor=f"p{index}", role=roles.get(f"p{index}", ""),
            )
        )  # fmt: skip
    sent_at = datetime(*sent, tzinfo=UTC) if sent else None
    return ParsedCable(
        "test", whole, sent_at=sent_at, subject=subject, paragraphs=tuple(paragraphs),
        signed_by=signed, origin="Embassy Testville",
    )  # fmt: skip


def meetings_of(*texts, **more):
    cable = cable_of(*texts, **more)
    found = find_meetings(Context(cable))
    for meeting in found:
        assert meeting.quote == cable.text[meeting.start : meeting.end]
    return found


def words_of(people):
    return " ".join(f"{one.name} {one.role} {one.organization}" for one in people)


# sentence, what the interlocutors are told by, what the US side is told by, date
REPORTED = [
    (
        "On June 2, PolChief met with Minister of Labor Juan Prado.",
        "Juan Prado",
        "PolChief",
        (2007, 6, 2),
    ),
    (
        "PolOff met June 4 with MFA Human Rights Director Ana Ruiz.",
        "Ana Ruiz",
        "PolOff",
        (2007, 6, 4),
    ),
    (
        "Emboffs met with representatives of IOM and UNICEF on May 30.",
        "IOM",
        "Emboffs",
        (2007, 5, 30),
    ),
    (
        "The Ambassador called on Prime Minister Otis Berg on March 3.",
        "Berg",
        "Ambassador",
        (2007, 3, 3),
    ),
    (
        "In a meeting on May 3, the Charge complimented President Solano on his speech.",
        "Solano",
        "Charge",
        (2007, 5, 3),
    ),
    (
        "In a May 9 meeting with the DCM, Interior Minister Petrov promised more staff.",
        "Petrov",
        "DCM",
        (2007, 5, 9),
    ),
    (
        "In a meeting with PolOff January 4, Karimov attributed progress to new laws.",
        "Karimov",
        "PolOff",
        (2007, 1, 4),
    ),
    (
        "IOM officials complained to PolOff during a meeting December 28 that the law is weak.",
        "IOM",
        "PolOff",
        (2006, 12, 28),
    ),
    (
        "Deputy Minister of Justice Vera Lim told poloff on April 2 that a bill is pending.",
        "Vera Lim",
        "poloff",
        (2007, 4, 2),
    ),
    (
        "Supreme Court Judge Ndiaye told us that courts lack funds.",
        "Ndiaye",
        "",
        None,
    ),
    (
        "Police Chief Banda told Emboffs that 12 officers were trained.",
        "Banda",
        "Emboffs",
        None,
    ),
    (
        "The Attorney General informed the Ambassador that he would appoint a prosecutor.",
        "Attorney General",
        "Ambassador",
        None,
    ),
    (
        "On June 1, EconOff delivered reftel demarche to MFA Americas Director Kamil Aydin.",
        "Kamil Aydin",
        "EconOff",
        (2007, 6, 1),
    ),
    (
        "Poloff delivered the non-paper to the Ministry of Interior on May 21.",
        "Ministry of Interior",
        "Poloff",
        (2007, 5, 21),
    ),
    (
        "Ambassador and DCM met on May 10 with Vice Minister Rosa Diaz to discuss TIP.",
        "Rosa Diaz",
        "DCM",
        (2007, 5, 10),
    ),
    (
        "PolChief and PolOff discussed the TIP report with MFA Director Carmen Silva on June 2.",
        "Carmen Silva",
        "PolOff",
        (2007, 6, 2),
    ),
    (
        "The Charge raised the case with Foreign Minister Lund on February 27.",
        "Lund",
        "Charge",
        (2007, 2, 27),
    ),
    (
        "ConOff spoke with Save the Children director Mary Okello on May 8.",
        "Mary Okello",
        "ConOff",
        (2007, 5, 8),
    ),
    (
        "The Ambassador hosted a lunch for Minister of Women's Affairs Amina Sow on June 5.",
        "Amina Sow",
        "Ambassador",
        (2007, 6, 5),
    ),
    (
        "Poloff spoke by telephone with Lt. Colonel Hassan on June 11.",
        "Hassan",
        "Poloff",
        (2007, 6, 11),
    ),
    (
        "G/TIP Reports Officer Jane Doyle met with Deputy Prosecutor General Ivan Orlov on May 15.",
        "Ivan Orlov",
        "Jane Doyle",
        (2007, 5, 15),
    ),
    (
        "G/TIP Ambassador Lagon met with President Castro on May 3, 2007.",
        "Castro",
        "Lagon",
        (2007, 5, 3),
    ),
    (
        "Visiting DAS Smith urged Deputy Foreign Minister Oyelaran to act on May 16.",
        "Oyelaran",
        "Smith",
        (2007, 5, 16),
    ),
    (
        "CODEL Jones discussed trafficking with Prime Minister Meles on April 11.",
        "Meles",
        "CODEL",
        (2007, 4, 11),
    ),
    (
        "During a May 14-16 visit, G/TIP desk officer Ann Hill met with Minister of Health Boro.",
        "Boro",
        "Ann Hill",
        (2007, 5, 14),
    ),
    (
        "Minister of Social Affairs Ly assured the Ambassador that shelters would open.",
        "Ly",
        "Ambassador",
        None,
    ),
    (
        "Maria Lopez, director of the NGO Casa Nueva, told poloff that victims fear the police.",
        "Maria Lopez",
        "poloff",
        None,
    ),
    (
        "Casa Nueva, a local NGO, told Emboffs that it received no funds.",
        "Casa Nueva",
        "Emboffs",
        None,
    ),
    (
        "Poloff visited the shelter and spoke with its director, Sister Agnes Mbeki.",
        "Agnes Mbeki",
        "Poloff",
        None,
    ),
    (
        "Labor attache Reyes confided to LaborOff that recruiters pay bribes.",
        "Reyes",
        "LaborOff",
        None,
    ),
    (
        "Embassy officials met with the National Police on June 7.",
        "National Police",
        "Embassy",
        (2007, 6, 7),
    ),
    (
        "RSO and LEGATT met with the head of the anti-trafficking unit, Major Tomas Silva, on"
        " May 29.",
        "Tomas Silva",
        "LEGATT",
        (2007, 5, 29),
    ),
    (
        "Post's SLEA discussed equipment with MVD Colonel Rashidov.",
        "Rashidov",
        "SLEA",
        None,
    ),
    (
        "On November 12, we met with Prosecutor General Stan to discuss the action plan.",
        "Stan",
        "",
        (2006, 11, 12),
    ),
    (
        "PolOff emphasized to Deputy Labor Minister Chea the need for arrests.",
        "Chea",
        "PolOff",
        None,
    ),
    (
        "Foreign Minister Haile summoned the Ambassador on June 13 to protest the Tier 3 ranking.",
        "Haile",
        "Ambassador",
        (2007, 6, 13),
    ),
    (
        "The Ambassador raised TIP with President Bonilla during a June 12 dinner.",
        "Bonilla",
        "Ambassador",
        (2007, 6, 12),
    ),
    (
        "UNICEF Child Protection Officer Lena Falk told PolFSN on May 2 that the law is ignored.",
        "Lena Falk",
        "PolFSN",
        (2007, 5, 2),
    ),
    (
        "Charge met with Chief Justice Mensah in early May.",
        "Mensah",
        "Charge",
        (2007, 5, 1),
    ),
    (
        "Poloff met with MOL officials the week of May 7.",
        "MOL",
        "Poloff",
        (2007, 5, 7),
    ),
    (
        "A/S Boucher briefed Foreign Secretary Menon on April 4.",
        "Menon",
        "Boucher",
        (2007, 4, 4),
    ),
    (
        "ICE attache met with Royal Thai Police General Somchai on June 8.",
        "Somchai",
        "ICE",
        (2007, 6, 8),
    ),
    (
        "Econ chief pressed Ministry of Labor Director Fahd Rashid on sponsorship on June 3.",
        "Fahd Rashid",
        "Econ chief",
        (2007, 6, 3),
    ),
    (
        "Acting Minister of Gender Mary Phiri admitted to the Ambassador that funds were missing.",
        "Mary Phiri",
        "Ambassador",
        None,
    ),
    (
        "The Ambassador and PolOff toured the center with Director Elena Popa on May 25.",
        "Elena Popa",
        "PolOff",
        (2007, 5, 25),
    ),
]

NOT_REPORTED = [
    "Post is requested to approach the Ministry of Interior at the highest level.",
    "We will meet with the Minister of Labor next week.",
    "Posts should raise these concerns with host government officials.",
    "The Ambassador plans to meet with President Solano in July.",
    "PolOff intends to discuss the report with the MFA.",
    "According to IOM, 40 victims were repatriated in 2006.",
    "According to Minister of Justice Vera Lim, the bill is pending.",
    "Minister of Labor Juan Prado met with IOM Country Director Hans Vogel on June 2.",
    "President Solano told the press on May 3 that trafficking is a crime.",
    "In a televised speech, Prime Minister Berg said he would fight trafficking.",
    "The Ministry of Health told hospitals to refer victims to the shelter.",
    "The Interagency Commission met three times in 2006.",
    "The government has not met the minimum standards for the elimination of trafficking.",
    "The government met its deadline and fully complies with the standards.",
    "The police arrested two traffickers and told victims to wait.",
    "The Department asks the Embassy to deliver the following points to the Foreign Minister.",
    "The Embassy funded a training for 20 judges.",
    "USAID signed a $300,000 agreement with the NGO Casa Nueva.",
    "USAID works closely with IOM on prevention.",
    "A teacher told the children that the President ordered them to pick cotton.",
    "The Ambassador's remarks were published in the newspaper El Dia.",
    "The Ambassador gave a speech at the university on May 4.",
    "Please contact PolOff John Marsh for more information.",
    "The Embassy point of contact on TIP issues is Political Officer Jane Roe.",
    "The Ambassador has been invited to meet with the Minister of Interior.",
    "If the Ambassador met with the Minister, the government might move faster.",
    "Colonel Musa would not meet with poloff.",
    "The Minister declined to meet with Emboffs.",
    "Poloff has not met with the new Minister of Justice.",
    "The Ministry of Interior sent a diplomatic note to the Embassy on May 2.",
    "The NGO Casa Nueva published a report on child labor.",
    "INL granted $1.3 million to IOM to build a shelter.",
    "The MFA spokesman said in a press release that the report was unfair.",
    "Minister of Interior Petrov wrote the Ambassador a letter on June 1.",
    "\"We met with poloff and told us everything,\" the newspaper quoted him.",
    "The Attorney General met with prosecutors from Spain to discuss the case.",
    "OSCE trained 40 border guards and met with the Ministry of Interior.",
    "The Prosecutor General told Parliament that convictions rose.",
    "Police officers met the victims at the airport.",
    "The shelter assisted 21 victims and has met demand.",
    "Post recommends that the Deputy Secretary raise this with President Solano.",
    "Embassy Testville will continue to urge the government to prosecute officials.",
    "We look forward to meeting with the Minister of Justice.",
    "A meeting with the Minister of Labor is scheduled for June 30.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "them", "us", "when"), REPORTED + REPORTED_OTHERWISE)
def test_reported_meeting_is_found(text, them, us, when):
    found = meetings_of(text)
    assert len(found) == 1, found
    assert them in words_of(found[0].interlocutors)
    assert us in words_of(found[0].us)
    assert found[0].date == (date(*when) if when else None)
    assert found[0].us
    assert not found[0].inferred


@pytest.mark.parametrize("text", NOT_REPORTED + NOT_REPORTED_EITHER)
def test_no_meeting_is_found(text):
    assert meetings_of(text) == []


def test_one_conversation_is_one_meeting():
    found = meetings_of(
        "On June 2, PolOff met with MFA Director Ana Ruiz. Ruiz told PolOff that a law is pending.",
        "Ruiz said that she would raise it with the President. PolOff reminded Ruiz of that.",
        "Comment: This is good news.",
    )
    assert len(found) == 1
    assert found[0].paragraphs == ("p1", "p2")
    assert [(one.name, one.level) for one in found[0].interlocutors] == [
        ("Ana Ruiz", "other_official")
    ]


def test_two_interlocutors_on_two_days_are_two_meetings():
    found = meetings_of(
        "PolOff met with Minister of Labor Juan Prado on June 2 and was told of a new law. "
        "On June 4, PolOff met with Minister of Justice Vera Lim."
    )
    assert [one.date for one in found] == [date(2007, 6, 2), date(2007, 6, 4)]


def test_same_person_on_two_days_is_two_meetings():
    found = meetings_of(
        "PolOff met with Minister Juan Prado on May 2.",
        "On June 4, the Ambassador met with Minister Prado again.",
    )
    assert len(found) == 2
    assert found[1].interlocutors[0].name == "Juan Prado"


def test_summary_adds_no_meeting_of_its_own():
    found = meetings_of(
        "Summary: We delivered the action plan to the MOI and MFA on June 2. End summary.",
        "On June 2, PolChief delivered the plan to MOI advisor Dario Paz.",
        "PolOff discussed the plan with MFA Director Carmen Sosa on June 2.",
        p1="summary",
    )
    assert [one.interlocutors[0].name for one in found] == ["Dario Paz", "Carmen Sosa"]


def test_visit_frame_makes_attributions_meetings():
    found = meetings_of(
        "Summary: During a May 28 - June 1 visit, G/TIP officer Ann Hill and emboffs met "
        "government officials and NGOs to discuss trafficking. End summary.",
        "Most victims go to Spain, according to IOM Country Director Hans Vogel. Vogel predicted "
        "that the number will rise.",
        "Colonel Ivan Petrov underlined that his unit lacks fuel.",
        "Minister Lima told Hill that shelters will open.",
        p1="summary",
    )
    assert [(one.interlocutors[0].name, one.inferred) for one in found] == [
        ("Hans Vogel", True),
        ("Ivan Petrov", True),
        ("Lima", False),
    ]
    assert {(one.date, one.date_end) for one in found} == {(date(2007, 5, 28), date(2007, 6, 1))}
    assert found[0].us[0].name == "Ann Hill"


def test_no_visit_no_inferred_meeting():
    assert meetings_of("Most victims go to Spain, according to IOM Director Hans Vogel.") == []


def test_undated_cable_gives_no_date_but_the_words():
    found = meetings_of("In a meeting with PolOff January 4, Karimov spoke of laws.", sent=None)
    assert found[0].date is None
    assert found[0].date_text == "January 4"


def test_levels_and_kinds():
    (found,) = meetings_of(
        "The Ambassador and PolOff met with Prime Minister Otis Berg, Deputy Minister of Labor "
        "Rita Sen, IOM Director Hans Vogel and Maria Lopez of the NGO Casa Nueva."
    )
    assert [one.level for one in found.us] == ["ambassador", "embassy_staff"]
    assert [(one.name, one.level) for one in found.interlocutors] == [
        ("Otis Berg", "head_of_state"),
        ("Rita Sen", "deputy_minister"),
        ("Hans Vogel", "non_official"),
        ("Maria Lopez", "non_official"),
    ]
    assert [one.organization_kind for one in found.interlocutors[2:]] == ["international", "ngo"]


def test_separate_meetings_are_told_apart():
    found = meetings_of(
        "In separate meetings with Minister of Labor Juan Prado and Attorney General Vera Lim on "
        "June 2, the Ambassador urged action. He raised the law with Speaker Jon Arda on June 4 "
        "and again, on June 6, with Senator Ruiz."
    )
    assert [one.interlocutors[0].name for one in found][:2] == ["Juan Prado", "Vera Lim"]


def test_second_meeting_of_one_verb():
    found = meetings_of(
        "The Ambassador raised the case with Vice Minister Diaz on June 2 and again, on June 9, "
        "with Prosecutor General Stan, who promised a reply."
    )
    assert [(one.interlocutors[0].name, one.date) for one in found] == [
        ("Diaz", date(2007, 6, 2)),
        ("Stan", date(2007, 6, 9)),
    ]


def test_visit_program_dates_each_meeting():
    found = meetings_of(
        "Summary: G/TIP Reports Officer Ann Hill visited Testland May 14-17 to assess progress.",
        "Hill and PolOff met first with Deputy Minister of Justice Vera Lim on May 14.",
        "The following morning, she called on Police Commissioner Banda, who spoke of training.",
        "That afternoon, Hill and PolOff toured the Casa Nueva shelter. Director Agnes Mbeki said "
        "that it has 20 beds and no doctor.",
        "Director of Planning Omar Diallo (May 16) explained that hospitals treat victims.",
        "On her last day Hill discussed the findings with Minister of Interior Petrov.",
        p1="summary",
    )
    assert [(one.interlocutors[0].name, one.date.day, one.inferred) for one in found] == [
        ("Vera Lim", 14, False),
        ("Banda", 15, False),
        ("Agnes Mbeki", 15, False),
        ("Omar Diallo", 16, True),
        ("Petrov", 17, False),
    ]
    assert all("Ann Hill" in words_of(one.us) for one in found)


def test_evening_of_a_meeting_is_another_one():
    found = meetings_of(
        "PolOff toured the Casa Nueva shelter on June 5. Director Agnes Mbeki told PolOff that it "
        "is full.",
        "That evening the Consul General gave a supper for Mbeki and Governor Karim Aliev.",
    )
    assert [one.date for one in found] == [date(2007, 6, 5)] * 2
    assert found[1].date_text == "That evening"


def test_a_place_visited_where_nobody_spoke_is_no_meeting():
    assert meetings_of("PolOff visited the shelter on June 5. It has a garden.") == []


def test_meeting_goes_on_over_paragraphs_and_answers():
    found = meetings_of(
        "Prosecutor General Stan met with the Ambassador on June 4 to discuss the indictments.",
        "Stan claimed that the judges were to blame.",
        "The Ambassador replied that results count.",
        "In closing, he asked for training.",
        "Separately, MFA Americas Director Kamil Aydin told PolOff on June 5 that the MFA was "
        "disappointed by the Watch List ranking.",
    )
    assert [one.paragraphs for one in found] == [("p1", "p2", "p3", "p4"), ("p5",)]
    assert [one.topics for one in found] == [("training", "prosecution"), ("tier_ranking",)]


def test_whom_a_paragraph_points_to():
    found = meetings_of(
        "Victims change their testimony, the unit's director told us (para 3).",
        "The courts are slow.",
        "Colonel Ivan Petrov, director of the unit, met with PolOff on June 2.",
    )
    assert [one.paragraphs for one in found] == [("p1", "p3")]


def test_pronoun_means_those_named_before():
    (found,) = meetings_of(
        "The case is not open and shut, according to NGO leaders and government officials. "
        "Among the points they made to PolOff were wages."
    )
    assert [one.role for one in found.interlocutors] == ["NGO leaders", "government officials"]


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("PolOff met with MFA Director Ana Ruiz to discuss the trafficking law.", {"law"}),
        ("PolOff discussed the Tier 3 ranking with MFA Director Ana Ruiz.", {"tier_ranking"}),
        ("PolOff delivered the TIP action plan to MFA Director Ana Ruiz.", {"action_plan"}),
        (
            "PolOff discussed shelters for victims with IOM Director Ana Ruiz.",
            {"victim_assistance"},
        ),
        ("PolOff discussed forced labor with IOM Director Ana Ruiz.", {"forced_labour"}),
        ("PolOff raised convictions of traffickers with Judge Ana Ruiz.", {"prosecution"}),
    ],
)
def test_topics(text, topics):
    (found,) = meetings_of(text)
    assert topics <= set(found.topics)


def test_meeting_about_something_else_has_topic_other():
    (found,) = meetings_of("The Ambassador met with Minister Lim on beef exports.", subject="BEEF")
    assert found.topics == ("other",)


def test_talking_points_hold_no_meeting():
    text = "Begin talking points: We met with Minister Lim on May 3. End talking points."
    assert meetings_of(text, p1="talking_points") == []


@pytest.mark.parametrize(
    "text",
    [
        "We met with " * 1500,
        "Poloff told " * 1500,
        "In a meeting " * 1500,
        "PolOff, and " * 1500,
        "Poloff met on in early May, on in early May, " * 300,
        "raised x " * 1500 + "with poloff",
        '"' * 2000 + " we met",
        "",
    ],
)
def test_odd_texts_raise_nothing(text):
    meetings_of(text)


def test_visitors_are_those_who_came_and_a_paragraph_tells_the_day():
    found = meetings_of(
        "G/TIP Reports Officer Dana Mills visited Testland June 2 - 6.",
        "Mills and PolOff drove to Lura June 4. At the transit home, manager Mina R.K. said that "
        "40 girls had come. The Chief District Officer, Omar Haidari, walked with the visitors "
        "to the crossing.",
    )
    assert [words_of(one.interlocutors).split()[0] for one in found] == ["Mina", "Omar"]
    assert {one.date for one in found} == {date(2007, 6, 4)}


def test_a_summary_tells_of_the_only_meeting_of_its_day():
    found = meetings_of(
        "The Ambassador on June 4 gave the Foreign Ministry advance notice of the ranking.",
        "The Ambassador delivered the points to Secretary General Nasser al-Hadi in his office "
        "on June 4. Al-Hadi was calm.",
        "His office director telephoned PolChief that evening to ask for a copy.",
        "Al-Hadi said that the law was ready.",
        p1="summary",
    )
    assert [one.paragraphs for one in found] == [("p1", "p2", "p4"), ("p3",)]
    assert [one.date for one in found] == [date(2007, 6, 4)] * 2


def test_a_paragraph_of_others_between_two_is_none_of_the_meeting():
    found = meetings_of(
        "Colonel Ruiz told PolOff on June 4 that cases are up.",
        "IOM rescued forty women. Most are home.",
        "Ruiz admitted that officers take bribes.",
    )
    assert [one.paragraphs for one in found] == [("p1", "p3")]


def test_two_surnames_and_shelter_staff_speak_later():
    found = meetings_of(
        "On June 4 PolOff met with prosecutor Ana Olivares Prado.",
        "Olivares also described the raids.",
        "Staff of an IOM-run shelter told PolOff that beds are short.",
        "Victims come from the north.",
        "Shelter staff said that lawyers help.",
    )
    assert [one.paragraphs for one in found] == [("p1", "p2"), ("p3", "p5")]


@pytest.mark.parametrize(
    ("text", "them", "us"),
    [
        ("The hotline rings often (interview with director Lea Ivanova, May 8).", "Ivanova", ""),
        ("Police freed 14 (PolOff conversation with Colonel Musa, May 8).", "Musa", "PolOff"),
        ("Most come from Lura (meeting with Mayor Ida Berg, May 8) or Brovia.", "Ida Berg", ""),
        ("IOM Lura (call with chief of mission Nora Lind, May 8) has no beds.", "Lind", ""),
        ("Trials are slow (source: interview with Judge Ana Silva, May 8).", "Silva", ""),
    ],
)
def test_a_source_in_brackets_is_a_meeting_inferred(text, them, us):
    (found,) = meetings_of(text)
    assert them in words_of(found.interlocutors)
    assert us in words_of(found.us)
    assert found.date == date(2007, 5, 8)
    assert found.inferred
