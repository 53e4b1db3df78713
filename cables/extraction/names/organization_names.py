"""The words by which organizations are told: data for `organizations.py`.

Kinds are those of `cables.choices.OrganizationKind`. Acronyms of the United States stand
apart, so that a meeting can tell its sides.
"""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# A name is capital words around one of these; its kind unless something else tells.
HEADS = {
    "government": """
        Ministry Ministries Department Directorate Directorate-General Agency Commission Committee
        Council Service Services Secretariat Inspectorate Administration Authority Bureau Office
        Court Courts Police Parliament Assembly Congress Senate Ombudsman Guard Guards Customs
        Division Unit Section Board Tribunal Procuracy Procuratorate Prosecutor's Gendarmerie
        Carabinieri Presidency Embassy Consulate Mission Cabinet Duma Majlis Force Forces Army Navy
        Corps Patrol Taskforce Registry Delegation Chancellery Municipality Legislature Prosecution
        Desk Sub-Committee Subcommittee Subdivision Command Apparatus
    """,
    "ngo": """
        Foundation Association Network Coalition Alliance League Society Center Centre Institute
        Watch Forum Shelter Charity Relief Caritas
    """,
    "other": """
        Union Federation Confederation Party Company Corporation Bank University Academy College
        Church School Hospital Group Fund Organization Organisation Initiative Congregation Chamber
        Times Radio Television Newspaper Agency's
    """,
}
HEAD_KINDS = {word: kind for kind, listed in HEADS.items() for word in listed.split()}
# As these, a head may stand in small letters behind its capital words ("Migration service").
SMALL_HEADS = words("office service police ministry commission committee court")

# Words that tell the kind better than the head does.
INTERNATIONAL_WORDS = words(
    """
    UN United International European World Nordic African Asian Inter-American Interpol Red
    Eurasian Arab Islamic OSCE EU NATO Baltic OAS
    """
)
INTERNATIONAL_RE = (
    r"United\s+Nations\b|UN\b|European\s+(?:Union|Commission|Parliament|Court)\b|World\s+Bank\b|"
    r"International\s+(?:Organi[sz]ation|Labou?r\s+Org|Committee\s+of\s+the\s+Red|Criminal\s+(?:"
    r"Court|Police)|Monetary|Federation\s+of\s+(?:the\s+)?Red|Cent(?:er|re)\s+for\s+Migration|"
    r"Atomic|Court)|Organi[sz]ation\s+(?:for\s+Security|of\s+American|of\s+African|for\s+Economic|"
    r"of\s+(?:the\s+)?Islamic)|Council\s+of\s+Europe\b|Asian\s+Development|African\s+(?:Union|"
    r"Development)|Inter-American\b|Red\s+Cr(?:oss|escent)|Commonwealth\s+of\s+Ind|Arab\s+League|"
    r"Economic\s+Community\s+of|International\s+Red|World\s+(?:Health|Food|Trade)|Nordic\s+Council"
)

INTERNATIONAL_ACRONYMS = words(
    """
    IOM ILO UNICEF UNHCR OSCE UNODC UNDP UNIFEM UNFPA UNESCO UNAIDS UN EU EC NATO ICRC IFRC WHO
    WFP IMF ADB IDB EBRD OAS IACHR AU ECOWAS ASEAN ICMPD OHCHR ODIHR UNAMA UNMIK UNAMI UNMIL
    MINUSTAH UNAMSIL UNIAP UNOHCHR UNICRI CIS CSTO SCO INTERPOL Interpol EUROPOL Europol FRONTEX
    EULEX EUPM EUSR OHR BOMCA CADAP SECI SAARC CARICOM SADC EAC IGAD OIC GCC ICC ICTY UNSC UNSG
    UNESCAP UNDOC UNV UNOPS UNRWA UNMIT MONUC COE CoE AfDB WTO OECD IAEA EUMM UNOMIG
    """
)
NGO_ACRONYMS = words(
    """
    HRW AI ECPAT IJM CRS ACILS LICADHO ADHOC CRWRC NDI IRI IFES IREX AFESIP CEOP GAATW ABA/CEELI
    ABA/ROLI CARE Winrock
    """
)
# Ministries under the initials that drafters use without explaining them: what each is short
# for, first the usual one. Any other ministry with these initials in a cable makes it doubtful.
GOVERNMENT_ACRONYMS = {
    "MFA": "foreign",
    "MOFA": "foreign",
    "MEA": "external",
    "MOI": "interior",
    "MVD": "interior",
    "MIA": "interior",
    "MOIA": "interior",
    "MINT": "interior",
    "MOJ": "justice",
    "MOH": "health",
    "MOPH": "public health",
    "MOL": "labor",
    "MOLSA": "labor social",
    "MLSP": "labor social",
    "MOD": "defense",
    "MOE": "education",
    "MOF": "finance",
    "MOG": "government",
    "MOGP": "government",
    "MPS": "public security",
    "MOPS": "public security",
    "MHA": "home",
    "MOHA": "home",
    "PGO": "",
    "OPG": "",
    "GPO": "",
    "PNP": "",
    "HNP": "",
    "PNC": "",
    "RCMP": "",
    "GKNB": "",
    "KNB": "",
    "SNB": "",
    "FSB": "",
    "NSC": "",
}
US_ACRONYMS = words(
    """
    USAID AID INL FBI DHS ICE DEA DOJ DOD DoD DoJ DOL DoL USG DRL PRM PAS RSO OPDAT ICITAP EXBS
    ECA PA CBP USCIS NIV EUR WHA EAP AF SCA NEA OES IO INR ATF USTR USDA NSC-US NCIS DOS MCC CDC
    USMS USSS LES G/TIP G-TIP GTIP DS CA/FPP TDY ECON POL-ECON USAF EUCOM CENTCOM
    """
)
# Acronyms in brackets that name no organization.
NOT_ORGANIZATIONS = words(
    """
    TIP CTIP SBU C U S NF NOFORN NOTAL SIPDIS LOU FOUO FNU LNU NFI AMCIT AmCit AMCITS LPR PM FM
    DPM DFM DM DCM CG POC MOU MoU MOA TVPA TVPRA NAP FTA BIT GDP GNP IDP IDPS IDPs FY CY ID DNA
    HIV HIV/AIDS AIDS STD STDS CSE CSEC CST VAT NGO NGOS NGOs IO IOS IOs CSO LEA LEAs SOP SOPs
    TOR USD EUR TA PP DOB POB STRICTLY PROTECT PHONETIC EXDIS NODIS REFTEL REFTELS SEPTEL REF
    REFS T A B D E F G H I J K L M N O P Q R V W X Y Z II III IV EEZ CEDAW CRC CODEL STAFFDEL
    PSI ILEA IVP IVLP ESF SEED FSA INCLE IMET PKO WMD CWC NPT PR MP MPS MPs VIP CEO CFO UK US
    U.S USA UAE U.A.E SMS TV DVD PRC DRC ROK DPRK FYROM EST EDT GMT COB NLT TBD ETA TCN TCNS
    MANPADS
    """
)
NOT_ORGANIZATION_HEADS = words(
    """
    Act Law Laws Plan Agreement Convention Treaty Protocol Report Program Programme Project
    Strategy Memorandum Understanding Minister Day Month Week Code Bill Decree Resolution Summit
    Conference Declaration Process Procedures Procedure Area Areas Region Zone Persons
    Trafficking Cooperation Campaign Framework Pact Charter Scheme Visa Permit Tax Officer
    Director Ambassador Rights Status Product Deputy Secretary Chief Harassment Violence Labor
    Tourism Worker Workers
    """
)

# Nothing of a name, though capital: words that open sentences, months, days.
OPENERS = words(
    """
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec FYI Re Via
    Northeast Northwest Southeast Southwest
    The A An In On At By For From With To Of As And But Or If When While After Before During
    Since Until According However Although Though Unlike Despite Both Each Every All Some Many
    Most Several Two Three Four Five Other Another This That These Those It Its He She They We
    Our His Her Their My Your I You There Then Thus Also Still Such No Not None Only One Per
    Under Over Through Within Without Between Among Against Because Where Which Who What Why How
    Upon Once Recently Currently Meanwhile Moreover Furthermore Additionally Finally Separately
    Later Earlier Last Next Yes Post Reftel Ref Septel Comment Note Summary Begin End January
    February March April May June July August September October November December Monday Tuesday
    Wednesday Thursday Friday Saturday Sunday Regarding Concerning Given Following Like Local
    Former New Any Even Just Today Yesterday Tomorrow Similarly Likewise Instead Rather Perhaps
    Indeed
    """
)
# A title ends a name before it and begins a person.
TITLES = words(
    """
    Minister Ministers Director Directors Deputy Vice First Second Secretary Secretaries
    President Premier Chancellor King Queen Prince Sheikh Emir Ambassador Charge Officer
    Officers Official Officials Spokesman Spokeswoman Spokesperson Representative
    Representatives Advisor Adviser Advisors Chief Chiefs Head Heads Chairman Chairwoman
    Chairperson Chair Commissioner General Colonel Major Captain Lieutenant Inspector
    Superintendent Prosecutor Prosecutors Attorney Judge Justice Senator Governor Mayor Mr Mrs
    Ms Dr Professor Coordinator Manager Specialist Expert Poloff PolOff Poloffs PolOffs POLOFF
    Emboff EmbOff Emboffs EmbOffs EMBOFFS DCM PolChief Econoff EconOff Conoff ConOff Assistant
    Under Undersecretary Senior Acting Interim Executive Country Legal Attache Consul Delegate
    Member Members Analyst Lawyer Attorneys Staff Rapporteur
    """
)
# What a title may also be the first word of, when a head of a name follows at once.
TITLE_MODIFIERS = words(
    """
    General Prosecutor Attorney President Presidential Minister Justice First Second Executive
    Legal Representatives Country Vice Secretary Governor Mayor Commissioner
    """
)

UNIT_WORDS = words(
    """
    Country Regional National Local Field Mission Office Offices Bureau
    """
)

# Organizations without a telling head that work in many countries.
KNOWN_NGOS = (
    "Save the Children",
    "World Vision",
    "Human Rights Watch",
    "Amnesty International",
    "Catholic Relief Services",
    "Terre des Hommes",
    "Casa Alianza",
    "Covenant House",
    "La Strada",
    "Anti-Slavery International",
    "International Justice Mission",
    "Polaris Project",
    "Winrock International",
    "Doctors Without Borders",
    "Transparency International",
    "Solidarity Center",
    "Freedom House",
    "Geneva Global",
    "World Hope International",
    "Shared Hope International",
    "Oxfam",
    "Caritas",
    "Medecins Sans Frontieres",
    "Chemonics",
    "End Child Prostitution",
    "Partners of the Americas",
)

ACRONYMS = INTERNATIONAL_ACRONYMS | NGO_ACRONYMS | US_ACRONYMS | GOVERNMENT_ACRONYMS.keys()
# What a ministry's name is made of beside its first field.
FIELDS = words(
    """
    Social Affairs Welfare Protection Family Families Women Children Child Youth Sports Sport
    Culture Education Science Labor Labour Employment Migration Human Rights Justice Public
    Order Security Health Population Development Trade Industry Commerce Economy Economic
    Finance Planning Cooperation Communications Information Tourism Transport Environment
    Agriculture Rural Regional Technology Research Religious Equality Gender Solidarity
    Immigration Refugees Refugee Citizenship Customs Veterans Sea Worship Cult Local Government
    Administration Community Communities Integration Minorities Forestry Fisheries Irrigation
    Manpower Training Vocational Rehabilitation Pensions Drug Drugs Crime Trafficking Smuggling
    Persons Exploitation Emigration Naturalization Nationality Borders Minors Adolescents
    Adolescence Arts Media Telecommunications Energy Mines Mineral Resources Water Law Legal
    Constitutional Parliamentary Tax Policy Budget Revenue Treasury Prevention
    Promotion Political Communication Diplomatic
    Strategic Scientific Civil Services Service Police Enforcement
    Investment
    """
)
