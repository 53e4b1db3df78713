"""The words by which people are told in cables: data for `people.py`."""

from __future__ import annotations

import re

from cables.extraction.names.organization_names import FIELDS, words

# What somebody is; in lower case, singular. A name follows or stands before it.
ROLES = words(
    """
    minister director secretary officer official representative chief head chairman chairwoman
    chairperson chair coordinator commissioner spokesman spokeswoman spokesperson advisor adviser
    prosecutor judge justice magistrate mayor governor senator deputy president premier chancellor
    king queen prince princess emir sultan attorney general colonel major captain lieutenant
    inspector superintendent commander sergeant commandant admiral brigadier ambassador consul
    attache undersecretary specialist expert manager administrator registrar analyst ombudsman
    ombudswoman rapporteur member staff staffer employee lawyer activist leader founder pastor
    bishop archbishop father sister sheikh sheik imam professor journalist editor owner
    parliamentarian legislator lawmaker counselor counsellor counsel delegate envoy councilor doctor
    psychologist contact interlocutor aide assistant congressman congresswoman dean economist
    consultant investigator detective rector vice-president vice-minister partner executive
    physician nun priest pollster ceo protector personnel negotiator liaison principal amir
    secretary-general director-general attorney-general
    """
)
PLURAL_ROLES = words(
    """
    ministers directors secretaries officers officials representatives chiefs heads coordinators
    commissioners spokesmen advisors advisers prosecutors judges magistrates mayors governors
    senators deputies specialists experts managers administrators analysts members staffers
    employees lawyers activists leaders contacts interlocutors attorneys delegates legislators
    parliamentarians lawmakers investigators authorities mps consultants aides attaches
    inspectors workers counselors psychologists doctors nurses reps
    """
)
HONORIFICS = words("Mr Mrs Ms Miss Dr Sir Lord Lady Sheikh Sheikha Haji Sayyid Prof Gen Col Maj Lt")
# Before a role they belong to it ("first deputy minister"); alone they name nobody.
LOWER_MODIFIERS = words(
    """
    first deputy vice senior acting assistant country executive program programme project regional
    national desk human rights anti-tip anti-trafficking political economic consular legal chief
    police labor labour general high-level mid-level senior-level working-level government permanent
    state foreign prime interior program tip law enforcement shelter provincial district local
    municipal immigration border security health embassy mission key ngo io office field child
    protection top interim former newly-appointed outgoing incoming newly retired junior under
    personal special principal reports opposition ruling party civil society church university
    labor-rights
    """
)
MODIFIER_ROLES = words("deputy assistant vice chief executive general major principal head")
SECOND_WORDS = words("General Justice Prosecutor Counselor Negotiator")
PARTICLES = words("de del da dos das la las bin ben ibn al el van von der den di ould abu e y")
GROUPS = words("NGOs IOs police Police authorities legislators MPs")

# Roles that are surnames as well, behind another role (Ambassador King).
SURNAMES_TOO = words("King Prince Bishop Pope Major Judge Deputy Page")
# Presidents and secretaries of the United States of the cables' years.
US_LEADERS = words(
    "Obama Bush Clinton Reagan Carter Nixon Cheney Biden Gore Rice Powell Albright Rumsfeld Gates"
)
# Short for a role, in capitals only.
SHORT_ROLES = {
    "FM": "foreign minister",
    "PM": "prime minister",
    "DFM": "deputy foreign minister",
    "DepFM": "deputy foreign minister",
    "DPM": "deputy prime minister",
    "VFM": "vice foreign minister",
    "VP": "vice president",
    "AG": "attorney general",
    "MP": "mp",
    "DG": "director general",
    "CEO": "ceo",
    "MinDef": "defense minister",
    "DefMin": "defense minister",
    "FonMin": "foreign minister",
    "FornMin": "foreign minister",
    "Sen": "senator",
    "Rep": "representative",
    "Gov": "governor",
}
# The United States' own.
US_ROLES = words(
    """
    poloff poloffs polchief polcouns polcounselor polfsn polasst econoff econoffs econchief
    econcouns conoff conoffs emboff emboffs embassyoff laboroff pdoff pao cao rso arso legatt legat
    rla slea datt dao dcm a/dcm adcm charge cda chargé amb consoff conchief pol/econ polecon
    pol/econoff pol/econchief polmil polmiloff das pdas a/s u/s d/s pda/s codel staffdel staffdels
    codels g/tip g-tip mgmtoff post's adcm estoff esth pol-couns pol-mc econ-couns fsn admincouns
    dhsoff congenoff pol ecoff refcoord agcouns cg post embassy consulate mission ministercounselor
    gtip p/e pe usaid dojoff iceoff lesoff amconsul eto visasoff
    """
)
# Told by two or three words; small letters. Only where no other organization or state is named.
US_PHRASES = (
    "deputy chief of mission",
    "chief of mission",
    "political officer",
    "political chief",
    "political counselor",
    "economic officer",
    "economic counselor",
    "economic chief",
    "pol/econ chief",
    "political/economic",
    "political-economic",
    "econ chief",
    "pol chief",
    "pol counselor",
    "consular officer",
    "consular chief",
    "consular section chief",
    "vice consul",
    "public affairs officer",
    "labor officer",
    "regional security officer",
    "resident legal advisor",
    "regional legal advisor",
    "senior law enforcement advisor",
    "legal attache",
    "defense attache",
    "desk officer",
    "reports officer",
    "assistant secretary",
    "deputy assistant secretary",
    "under secretary",
    "embassy officer",
    "embassy staff",
    "embassy official",
    "embassy representative",
    "consulate officer",
    "management counselor",
    "refugee coordinator",
    "political assistant",
    "political specialist",
    "u.s. ",
    "us ",
    "american ",
    "tip officer",
    "consul general",
    "deputy secretary of state",
)
AMBASSADORS = words("ambassador amb charge cda chargé")
VISITORS = words(
    """
    das pdas a/s u/s d/s codel codels staffdel staffdels g/tip g-tip gtip pda/s senator senators
    congressman congresswoman
    """
)
VISITOR_PHRASES = (
    "desk officer",
    "reports officer",
    "assistant secretary",
    "under secretary",
    "deputy secretary",
    "secretary of state",
    "department",
    "washington",
    "delegation",
    "visiting",
    "special envoy",
    "secretary ",
)
# Heads of the Department's trafficking office with the rank of ambassador: they visit.
TRAFFICKING_AMBASSADORS = words("Ely-Ratner Miller Lagon CdeBaca deBaca DeBaca Cdebaca CDEBACA")

HEADS_OF_STATE = (
    "president",
    "prime minister",
    "premier",
    "king",
    "queen",
    "emir",
    "amir",
    "sultan",
    "chancellor",
    "head of state",
    "head of government",
    "taoiseach",
)
MINISTERS = (
    "minister",
    "ministers",
    "attorney general",
    "secretary of",
    "vice president",
    "foreign secretary",
)
DEPUTIES = (
    "deputy",
    "deputies",
    "vice minister",
    "vice-minister",
    "vice foreign",
    "viceminister",
    "state secretary",
    "secretary of state",
    "under secretary",
    "undersecretary",
    "assistant minister",
    "parliamentary secretary",
    "permanent secretary",
    "minister of state",
)

MORE_FIELDS = FIELDS | words(
    """
    Internal Interior Foreign External Relations Defense Defence Home Gender Women's Children's
    State
    Criminal Operations Investigations Investigation Intelligence Staff Police Multilateral
    Bilateral American Americas Europe European Asian African Political Consular International
    Organizations Legal North South East West Central Nations United Prime Beings
    """
)
# Capital words that are nobody's name: of a faith, a direction.
NOT_NAMES = words(
    "Catholic Christian Muslim Protestant Islamic Buddhist Evangelical Orthodox Lutheran Jewish "
    "Western Eastern Northern Southern Central Visiting Acting Korean"
)
WE = words("we We us")

# PolOff, EconCouns, PolEconChief, LaborOff: the section of the post and what they are in it.
US_TOKEN_RE = re.compile(
    r"(?:A/)?(?:Pol|Econ|Emb|Con|Cons|Labor|Legal|Pub|Ag|Mgmt|Info|Mil|Def|Ref|Env|Sci|Admin|"
    r"Vice|PD|"
    r"Cong?|Spec|HROff)"
    r"[A-Za-z/]{0,6}?(?:[Oo]ff|[Cc]hief|[Cc]ouns|[Dd]ep|[Aa]sst|FSN|FSNs|[Aa]tt|[Uu]nit|[Rr]ep|"
    r"MinCouns)s?$|"
    r"(?:pol|econ|emb|con|labor)(?:/econ)?(?:offs?|chiefs?|couns)$|(?:EMB|POL|ECON|CON)(?:OFFS?|"
    r"CHIEF|COUNS)$"
)
# What such a word begins with.
US_TOKEN_STARTS = words(
    "pol eco emb con lab EMB CON POL ECO Pol Eco Emb Con Lab Leg Pub Mgm Inf Mil Def Ref Env Sci "
    "Adm Spe Vic HRO PDO A/P"
)
