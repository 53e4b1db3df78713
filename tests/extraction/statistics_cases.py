"""Sentences as posts write them, with the figures they tell: "measure value", or none."""

FOUND = [
    # Law enforcement, active voice.
    ("In 2008, police investigated 45 trafficking cases.", "investigations 45"),
    ("The government prosecuted 12 traffickers in 2007.", "prosecutions 12"),
    ("Courts convicted nine persons for trafficking in persons in 2008.", "convictions 9"),
    (
        "During the reporting period, authorities opened 31 new trafficking investigations.",
        "investigations 31",
    ),
    ("The MOI launched 81 TIP cases in 2005.", "cases_opened 81"),
    ("Prosecutors opened twenty-two criminal cases under Article 165.", "cases_opened 22"),
    ("The Prosecutor General's Office registered 230 trafficking cases.", "cases_registered 230"),
    ("Police recorded 17 cases of trafficking in persons in 2006.", "cases_registered 17"),
    ("The district attorney charged 14 suspects with trafficking.", "prosecutions 14"),
    ("A grand jury indicted six recruiters for trafficking in children.", "prosecutions 6"),
    ("Police arrested 19 suspected traffickers in 2008.", "other 19"),
    ("Authorities brought 16 alleged traffickers to trial in 2008.", "prosecutions 16"),
    # Law enforcement, passive voice and participles.
    ("In 2006, 28 persons were convicted of trafficking.", "convictions 28"),
    ("Forty-one suspected traffickers were prosecuted last year.", "prosecutions 41"),
    ("A total of 113 trafficking cases were investigated in 2007.", "investigations 113"),
    ("Thirty cases were opened under the new anti-trafficking law.", "cases_opened 30"),
    ("Of the 81 cases investigated, 12 were prosecuted.", "investigations 81; prosecutions 12"),
    ("There were 14 persons convicted and 3 acquitted.", "convictions 14; other 3"),
    ("Six traffickers were sentenced to prison terms in 2008.", "sentences 6"),
    ("Eleven cases are under investigation.", "investigations 11"),
    ("Twenty-six defendants are on trial for trafficking.", "prosecutions 26"),
    # The noun names the measure.
    ("There were 29 convictions in 2004.", "convictions 29"),
    (
        "The government reported 101 prosecutions and 45 convictions.",
        "prosecutions 101; convictions 45",
    ),
    ("The courts handed down 51 convictions for human trafficking in 2008.", "convictions 51"),
    ("The police conducted 66 investigations into trafficking.", "investigations 66"),
    ("The number of investigations rose to 250 in 2007.", "investigations 250"),
    (
        "Convictions for trafficking increased from 29 in 2004 to 58 in 2005.",
        "convictions 29; convictions 58",
    ),
    (
        "Courts convicted 58 traffickers in 2005, up from 29 in 2004.",
        "convictions 58; convictions 29",
    ),
    (
        "The state convicted 58 people of trafficking-related crimes-a drastic increase from the "
        "29 convictions in 2004.",
        "convictions 58; convictions 29",
    ),
    (
        "Police investigated 55 cases in 2007, compared with 62 in 2006.",
        "investigations 55; investigations 62",
    ),
    ("Prosecutions: 14. Convictions: 9.", "prosecutions 14; convictions 9"),
    ("The number of victims identified by police was 312 in 2008.", "victims_identified 312"),
    # Sentences.
    ("The court sentenced one trafficker to eight years in prison.", "sentences 1; sentences 8"),
    (
        "Two traffickers received sentences of seven and nine years' imprisonment.",
        "sentences 2; sentences 7; sentences 9",
    ),
    (
        "Sentences imposed on convicted traffickers ranged from three to 12 years' imprisonment.",
        "sentences 3..12",
    ),
    ("He was sentenced to 15 years' imprisonment for trafficking.", "sentences 15"),
    ("They received prison terms of between 4 and 10 years.", "sentences 4..10"),
    # Victims.
    ("The government identified 145 victims of trafficking in 2008.", "victims_identified 145"),
    ("Police rescued 38 girls from brothels in Phnom Penh.", "victims_identified 38"),
    ("Authorities freed 1,200 forced laborers from the estates.", "victims_identified 1200"),
    ("In 2008, 62 Moldovan victims were identified in Turkey.", "victims_identified 62"),
    ("IOM assisted 273 victims in 2007.", "victims_assisted 273"),
    ("The shelter assisted 21 victims in 2009.", "victims_assisted 21"),
    ("The NGO sheltered 54 women and 12 children.", "victims_assisted 54; victims_assisted 12"),
    ("Some 300 victims received legal and medical services.", "victims_assisted 300"),
    ("IOM repatriated 77 trafficked women to Nigeria.", "victims_assisted 77"),
    ("The center provided shelter to 90 victims of trafficking.", "victims_assisted 90"),
    ("The government referred 61 victims to NGO shelters.", "victims_assisted 61"),
    # Officials.
    (
        "In October 2005 officials investigated 18 employees of the passport department for "
        "involvement in trafficking.",
        "officials_investigated 18",
    ),
    ("Three police officers were dismissed for complicity.", "officials_investigated 3"),
    ("Four border guards are under investigation for taking bribes.", "officials_investigated 4"),
    (
        "IOM trained 350 police officers and 40 judges.",
        "officials_trained 350; officials_trained 40",
    ),
    (
        "More than 600 prosecutors and investigators received training on trafficking.",
        "officials_trained 600",
    ),
    (
        "Attendees included 84 Ministry of Interior representatives, 20 judges and 38 prosecutors.",
        "officials_trained 84; officials_trained 20; officials_trained 38",
    ),
    ("The ministry facilitated training of 220 officials in 2009.", "officials_trained 220"),
    (
        "Post trained 200 officials in seven workshops.",
        "officials_trained 200; training_sessions 7",
    ),
    ("The academy held twelve training courses on trafficking.", "training_sessions 12"),
    ("OSCE organized 16 seminars for judges.", "training_sessions 16"),
    (
        "Seven sessions, totaling 200 participants, focused on investigation techniques.",
        "training_sessions 7; officials_trained 200",
    ),
    # Staff and facilities.
    ("The anti-trafficking unit is staffed with 14 officers.", "staff 14"),
    ("The unit has 32 investigators and two prosecutors.", "staff 32; staff 2"),
    ("The 25-person anti-trafficking police unit has no car.", "staff 25"),
    ("The anti-TIP directorate employs 120 people.", "staff 120"),
    ("Four Unit officers have been on the job more than two years.", "staff 4"),
    ("The government operates six shelters for trafficking victims.", "facilities 6"),
    ("The Ministry of Health established eight support rooms for victims.", "facilities 8"),
    ("NGOs run 11 crisis centers and three hotlines.", "facilities 11; facilities 3"),
    # Money.
    ("INL granted over $1.3 million to IOM to build a shelter.", "funding 1300000"),
    ("The government budgeted 40,000 euros for victim protection.", "funding 40000"),
    ("SLEA secured over \\$600,000 in crime fighting equipment.", "funding 600000"),
    ("The state allocated EUR 2.5 million for the national plan.", "funding 2500000"),
    ("The operation's budget is 10-50 somoni (2-12 dollars).", "funding 10..50"),
    ("A trafficker can earn up to $13,000 per person.", "price 13000"),
    ("Families sold their daughters for $200 to $400 each.", "price 200..400"),
    ("Recruiters charge fees of about 3,000 dollars.", "price 3000"),
    ("Victims were paid $30 a month.", "price 30"),
    # Shares.
    ("Sughd region, where 60% of TIP victims originate, is poor.", "share 60"),
    ("Half of the victims assisted were minors.", "share 50"),
    ("About two-thirds of victims come from rural areas.", "share 66.67"),
    ("The number of identified victims fell by 20 percent.", "share -20"),
    ("Between 30 and 40 percent of prostitutes are children.", "share 30..40"),
    ("Two out of three victims are women.", "share 66.67"),
    # Other countable things of the subject.
    ("The country has ratified over 20 conventions on labor and trafficking.", "other 20"),
    ("The hotline received 2,311 calls.", "other 2311"),
    ("The ministry distributed 10,000 brochures in schools.", "other 10000"),
    ("An estimated 800,000 migrants work in Russia.", "other 800000"),
    ("Labor inspectors carried out 1,500 inspections.", "other 1500"),
    # Nothing but a hedge.
    ("Dozens of victims were rescued from brick kilns.", "victims_identified -"),
    ("IOM assisted hundreds of victims.", "victims_assisted -"),
    # Lists.
    (
        "Statistics for 2008:\n-- Investigations: 40\n-- Prosecutions: 22\n-- Convictions: 11",
        "investigations 40; prosecutions 22; convictions 11",
    ),
    (
        "In 2008 police investigated 65 cases; 40 were sent to court; 23 persons were convicted.",
        "investigations 65; prosecutions 40; convictions 23",
    ),
    ("Police investigated 12 cases and arrested\n20 suspects.", "investigations 12; other 20"),
    # Answers of annual reports and updates, as posts write them.
    (
        "C. (SBU) In 2007, the GOE investigated 60 cases of trafficking, up from 42 in 2006; "
        "prosecutors filed charges in 33 of these cases.",
        "investigations 60; investigations 42; prosecutions 33",
    ),
    (
        "During the reporting period the National Police opened 112 TIP investigations "
        "involving 189 suspects and 145 victims, including 38 minors.",
        "investigations 112; other 189; victims_identified 145; victims_identified 38",
    ),
    (
        "The MOI reported that 47 persons were arrested, 31 were indicted and 12 were "
        "convicted of trafficking in 2008.",
        "other 47; prosecutions 31; convictions 12",
    ),
    (
        "Of 22 convicted traffickers, 15 received prison sentences and seven received "
        "suspended sentences.",
        "convictions 22; sentences 15; sentences 7",
    ),
    (
        "Nine offenders were sentenced to more than five years in prison.",
        "sentences 9; sentences 5",
    ),
    (
        "The courts issued 17 guilty verdicts under Article 127.1.",
        "convictions 17",
    ),
    (
        "On February 14, a court in Varna sentenced two men to three years' imprisonment each"
        " for trafficking women to Greece.",
        "sentences 2; sentences 3",
    ),
    (
        "Government-run shelters assisted 1,021 victims, of whom 345 were children.",
        "victims_assisted 1021; victims_assisted 345",
    ),
    (
        "The Ministry of Social Welfare provided counseling and vocational training to 214 "
        "trafficking victims in 2007.",
        "victims_assisted 214",
    ),
    (
        "The Thai government repatriated 363 foreign victims in 2006, mostly to Cambodia and Laos.",
        "victims_assisted 363",
    ),
    (
        "Authorities removed 85 children from fishing villages on Lake Volta.",
        "victims_identified 85",
    ),
    (
        "Labor inspectors found 16 children working on cocoa farms.",
        "victims_identified 16",
    ),
    (
        "Three police officers and one immigration official were charged with complicity in "
        "trafficking.",
        "prosecutions 3; prosecutions 1",
    ),
    (
        "The government spent $1.2 million on anti-trafficking programs and budgeted $1.5 "
        "million for 2009.",
        "funding 1200000; funding 1500000",
    ),
    (
        "The Department of State awarded a grant of $250,000 to an NGO to train prosecutors.",
        "funding 250000",
    ),
    (
        "Agents charge between $1,000 and $3,000 for a job in the Gulf.",
        "price 1000..3000",
    ),
    (
        "Girls are sold for as little as 50 dollars.",
        "price 50",
    ),
    (
        "Employers pay domestic workers 25,000 CFA francs (about $50) per month.",
        "price 25000",
    ),
    (
        "A total of 1,850 law enforcement officers attended 42 training courses on trafficking.",
        "officials_trained 1850; training_sessions 42",
    ),
    (
        "The police academy trained 2,300 cadets, and the judicial institute trained 110 "
        "judges and 75 prosecutors.",
        "officials_trained 2300; officials_trained 110; officials_trained 75",
    ),
    (
        "The hotline, staffed by four operators, received 1,345 calls in the last six months.",
        "staff 4; other 1345",
    ),
    (
        "The government has 11 full-time investigators working on trafficking in five "
        "regional offices.",
        "staff 11; facilities 5",
    ),
    (
        "There are an estimated 20,000 to 30,000 child domestic workers in the country.",
        "other 20000..30000",
    ),
    (
        "UNICEF estimates that 200,000 children are trafficked each year in West and Central "
        "Africa.",
        "other 200000",
    ),
    (
        "Approximately 70 percent of the victims were women and 30 percent were children.",
        "share 70; share 30",
    ),
    (
        "The percentage of convicted traffickers receiving suspended sentences fell from 60 "
        "percent to 45 percent.",
        "share 60; share 45",
    ),
    (
        "At the end of 2008, 34 trafficking cases were pending in the courts.",
        "prosecutions 34",
    ),
    (
        "Police conducted 78 raids on brothels and rescued 210 women and girls.",
        "other 78; victims_identified 210",
    ),
    (
        "The government distributed 50,000 leaflets and aired 120 television spots.",
        "other 50000; other 120",
    ),
    (
        "Customs officers intercepted 132 children at the border in 2005, compared to 95 in 2004.",
        "victims_identified 132; victims_identified 95",
    ),
    (
        "Statistics provided by the Supreme Court show that 6 cases were tried in 2006 and 9 "
        "in 2007.",
        "prosecutions 6; prosecutions 9",
    ),
    (
        "Investigations (2008): 45",
        "investigations 45",
    ),
    (
        "2006: 23 cases, 2007: 31 cases, 2008: 40 cases.",
        "cases_registered 23; cases_registered 31; cases_registered 40",
    ),
    (
        "Number of persons prosecuted for TIP - 14; convicted - 9; sentenced to prison - 7.",
        "prosecutions 14; convictions 9; sentences 7",
    ),
    (
        "Police broke up three trafficking rings and detained twenty-one people.",
        "other 3; other 21",
    ),
    (
        "The IOM shelter in Almaty has housed 46 victims since it opened.",
        "victims_assisted 46",
    ),
    (
        "In the first quarter of 2009, eight victims returned voluntarily from Turkey with "
        "IOM assistance.",
        "victims_identified 8",
    ),
    (
        "One trafficker was convicted and sentenced to 12 years in prison.",
        "convictions 1; sentences 12",
    ),
    (
        "The ministry closed 14 recruitment agencies and suspended the licenses of 25 others.",
        "other 14; other 25",
    ),
    (
        "The Ombudsman received 57 complaints of forced labor.",
        "other 57",
    ),
    (
        "The Attorney General's Office secured 4 convictions in 2009, down from 7 in 2008.",
        "convictions 4; convictions 7",
    ),
    (
        "Prosecutions fell by 12 percent, to 88.",
        "share -12; prosecutions 88",
    ),
    (
        "To date, no one has been convicted, although 5 people remain in custody.",
        "convictions 0; other 5",
    ),
    (
        "According to MOI statistics, in the first eleven months of 2008 law enforcement "
        "bodies registered 322 trafficking-related crimes, including 67 cases of trafficking "
        "in persons under Article 149.",
        "cases_registered 322; cases_registered 67",
    ),
    (
        "The Prosecutor General's office reported that courts convicted 64 persons in 2008, "
        "compared to 82 in 2007; of these, 37 received suspended sentences, while 22 were "
        "imprisoned for terms of 3 to 10 years.",
        "convictions 64; convictions 82; sentences 37; sentences 22; sentences 3..10",
    ),
    (
        "During the year 211 victims were referred to the national referral mechanism, 132 by"
        " NGOs, 45 by police and 34 by embassies.",
        "victims_assisted 211; victims_assisted 132; victims_assisted 45; victims_assisted 34",
    ),
    (
        "Police identified 24 victims, of which 19 were women and four were girls.",
        "victims_identified 24; victims_identified 19; victims_identified 4",
    ),
    (
        "The government provided NGO La Strada with 15,000 euros and office space worth $2,000.",
        "funding 15000; funding 2000",
    ),
    (
        "The Ministry of Justice trained 87 judges; the Ministry of Interior trained 412 police.",
        "officials_trained 87; officials_trained 412",
    ),
    (
        "IOM, with USG funding of $400,000, trained more than 500 border guards.",
        "funding 400000; officials_trained 500",
    ),
    (
        "Police have opened five cases so far this year, as compared to two for all of 2006.",
        "cases_opened 5; cases_opened 2",
    ),
    (
        "Only two of the 14 cases resulted in convictions.",
        "convictions 2",
    ),
    (
        "In one case, the trafficker received a four-year suspended sentence.",
        "sentences 4",
    ),
    (
        "A Bangkok court sentenced a Thai couple to more than 10 years in prison for "
        "enslaving seven Lao girls.",
        "victims_identified 7; sentences 10",
    ),
    (
        "The number of trafficking investigations decreased from 101 in 2006 to 73 in 2007.",
        "investigations 101; investigations 73",
    ),
    (
        "Some 1.2 million children under 14 work, many of them in hazardous conditions.",
        "other 1200000",
    ),
    (
        "There are 37 shelters nationwide, 12 of which are run by NGOs.",
        "facilities 37; facilities 12",
    ),
    (
        "The national budget for combating TIP was 4 million rand in 2008, an increase of 25 "
        "percent.",
        "funding 4000000; share 25",
    ),
    (
        "The anti-trafficking unit, which has 12 officers, investigated 30 cases and made 25 "
        "arrests.",
        "staff 12; investigations 30; other 25",
    ),
    (
        "Police arrested and charged four Chinese nationals with trafficking.",
        "prosecutions 4",
    ),
    (
        "The court convicted a recruiter and two accomplices and fined them $10,000 each.",
        "convictions 2; other 10000",
    ),
    (
        "Immigration deported 1,300 undocumented migrants, none of whom was screened.",
        "other 1300",
    ),
    (
        "At least 15 victims testified against traffickers in 2008.",
        "other 15",
    ),
    (
        "Fourteen of the 23 defendants were convicted.",
        "convictions 14",
    ),
    (
        "In 2009, the government's prosecution of 40 traffickers resulted in the conviction of 18.",
        "prosecutions 40; convictions 18",
    ),
    (
        "The Women's Ministry ran 250 awareness sessions reaching 10,500 people.",
        "training_sessions 250; other 10500",
    ),
    (
        "Law enforcement statistics for 2007: 152 investigations, 98 prosecutions, 49 "
        "convictions, with sentences of one to seven years.",
        "investigations 152; prosecutions 98; convictions 49; sentences 1..7",
    ),
    (
        "Per capita income is $1,200 and unemployment is 40 percent.",
        "other 1200; share 40",
    ),
    (
        "Question C: The Government of Ghana reported 15 arrests, seven prosecutions and six "
        "convictions for child trafficking in 2007.",
        "other 15; prosecutions 7; convictions 6",
    ),
    (
        "Police in Lagos arrested 46 traffickers, of whom eight have been convicted and 21 "
        "are awaiting trial.",
        "other 46; convictions 8; prosecutions 21",
    ),
    (
        "NAPTIP investigated 149 cases and secured 23 convictions, with sentences ranging "
        "from two months to 10 years.",
        "investigations 149; convictions 23; sentences 0.17..10",
    ),
    (
        "NAPTIP's budget for 2008 was approximately 7 million dollars.",
        "funding 7000000",
    ),
    (
        "In 2008 NAPTIP rescued 784 victims; 318 of them were children.",
        "victims_identified 784; victims_identified 318",
    ),
    (
        "The BLA trained 120 labor attaches.",
        "officials_trained 120",
    ),
    (
        "In December 2007, the court sentenced a recruiter to six years and eight months in "
        "prison.",
        "sentences 6.67",
    ),
    (
        "The DSWD assisted 183 trafficking victims, 98 percent of whom were female.",
        "victims_assisted 183; share 98",
    ),
    (
        "Israeli police opened 32 criminal investigations and prosecutors filed 12 indictments.",
        "investigations 32; prosecutions 12",
    ),
    (
        "At year's end, 9 cases remained under investigation.",
        "investigations 9",
    ),
    (
        "The MFA reported that its embassy in Abu Dhabi helped repatriate 52 women.",
        "victims_assisted 52",
    ),
    (
        "The Embassy of the Philippines currently shelters 70 runaway maids.",
        "victims_assisted 70",
    ),
    (
        "The special court has heard 57 cases since 2005 and acquitted 44 defendants.",
        "cases_registered 57; other 44",
    ),
    (
        "The Anti-Trafficking Bureau inspected 1,462 massage parlors and bars in 2007.",
        "other 1462",
    ),
    (
        "Japan convicted 12 people under the new statute; 11 received suspended sentences and"
        " one was fined.",
        "convictions 12; sentences 11",
    ),
    (
        "The minister said the government had allocated 3 billion dong ($187,000) to victim "
        "reintegration.",
        "funding 3000000000",
    ),
    (
        "Nearly one-half of the 450 victims identified in 2006 were trafficked for forced labor.",
        "share 50; victims_identified 450",
    ),
    (
        "The average sentence was 4.5 years.",
        "sentences 4.5",
    ),
    (
        "Between January and September 2009, the border police stopped 83 suspected victims.",
        "victims_identified 83",
    ),
    (
        "Of the 165 cases opened by the SBU in 2005, 115 went to court, resulting in 95 "
        "convictions.",
        "cases_opened 165; prosecutions 115; convictions 95",
    ),
    (
        "Prosecutors won five trafficking convictions, the first in the country's history.",
        "convictions 5",
    ),
    (
        "The NGO operates a 24-hour hotline and two safe houses with a capacity of 25.",
        "facilities 2; other 25",
    ),
    (
        "It costs $8 per day to house a victim, according to Caritas.",
        "price 8",
    ),
    (
        "A kidney was sold for $2,500.",
        "price 2500",
    ),
    (
        "The project, funded by USAID at $1.1 million over three years, reached 15,000 "
        "students in 80 schools.",
        "funding 1100000; other 15000; other 80",
    ),
    (
        "Mobile teams visited 40 villages and reached 3,000 people.",
        "other 3000",
    ),
    (
        "In FY 2008 PRM gave IOM $500,000 for return and reintegration.",
        "funding 500000",
    ),
    (
        "Ten percent of sex workers surveyed said they were minors.",
        "share 10",
    ),
    (
        "The police unit grew from 8 to 24 officers.",
        "staff 8; staff 24",
    ),
    (
        "Seventeen NGOs signed the memorandum.",
        "other 17",
    ),
    # And visits, demarches, meetings.
    (
        "The prosecutor general told the Ambassador that his office had 35 TIP cases under "
        "investigation and had obtained two convictions since the law entered into force in "
        "June 2005.",
        "investigations 35; convictions 2",
    ),
    (
        "The Minister said that DINAPEN rescued 93 minors in 2004, up from 67 a year earlier.",
        "victims_identified 93; victims_identified 67",
    ),
    (
        "The GOE earmarked $60,000 in its 2005 budget for the TIP plan, far less than the "
        "$1.2 million requested.",
        "funding 60000; funding 1200000",
    ),
    (
        "The police's 40-man TIP unit, trained by ICE, has broken up four rings.",
        "staff 40; other 4",
    ),
    (
        "Under the program, 1,127 police officers, prosecutors and judges have been trained "
        "nationwide.",
        "officials_trained 1127",
    ),
    (
        "UNICEF estimated that 5,000 girls between the ages of 12 and 17 work in prostitution.",
        "other 5000",
    ),
    (
        "Colombian women pay smugglers between $3,000 and $5,000.",
        "price 3000..5000",
    ),
    (
        "A new hotline logged 340 calls in its first three months, 28 of which concerned "
        "trafficking.",
        "other 340; other 28",
    ),
    (
        "The NGO said it had helped 77 victims in 2006 and 103 victims through October 2007.",
        "victims_assisted 77; victims_assisted 103",
    ),
    (
        "So far in 2009, 11 traffickers have been convicted and are serving sentences of "
        "between 6 and 9 years.",
        "convictions 11; sentences 6..9",
    ),
    (
        "The GOE convicted one trafficker in 2006 and none in 2005.",
        "convictions 1; convictions 0",
    ),
    (
        "There were three TIP convictions in 2006, all in Guayaquil, and 12 open cases.",
        "convictions 3; cases_registered 12",
    ),
    (
        "INNFA, which has 14 centers for child laborers, removed 2,000 children from garbage "
        "dumps.",
        "facilities 14; victims_identified 2000",
    ),
    (
        "The Ministry of Labor hired 25 inspectors, bringing the total to 36.",
        "staff 25; staff 36",
    ),
    (
        "Child labor inspectors made 512 inspections and levied 18 fines totaling $36,000.",
        "other 512; other 18; other 36000",
    ),
    (
        "The USG has provided over USD 4 million in anti-TIP assistance since 2004.",
        "funding 4000000",
    ),
    (
        "About 200 street children in Dakar were returned to their families.",
        "victims_identified 200",
    ),
    (
        "The gendarmes arrested three marabouts for forcing boys to beg.",
        "other 3",
    ),
    (
        "According to the 2008 ILO survey, 12.3 million people are in forced labor worldwide.",
        "other 12300000",
    ),
    (
        "In the Gulf, 45 Bangladeshi camel jockeys were rescued and repatriated in 2005.",
        "victims_identified 45",
    ),
    (
        "Malaysian authorities have charged 85 persons under the ATIP Act since February 2008.",
        "prosecutions 85",
    ),
    (
        "As of March 1, 2010, there were 102 victims in government shelters.",
        "victims_assisted 102",
    ),
    (
        "The courts have yet to convict anyone, but 13 prosecutions are ongoing.",
        "prosecutions 13",
    ),
    (
        "Government officials said they had screened 3,500 deportees and identified 92 victims.",
        "other 3500; victims_identified 92",
    ),
    (
        "Cambodia's courts convicted 11 traffickers and sentenced them to between five and 20"
        " years.",
        "convictions 11; sentences 5..20",
    ),
    (
        "The Interior Ministry reported 141 persons investigated, 107 prosecuted, and 61 "
        "convicted in the first ten months of 2006.",
        "investigations 141; prosecutions 107; convictions 61",
    ),
    (
        "Prosecution figures: 2004 - 24; 2005 - 31; 2006 - 40.",
        "prosecutions 24; prosecutions 31; prosecutions 40",
    ),
    (
        "Only a third of identified victims chose to testify.",
        "share 33.33",
    ),
    (
        "The government increased the unit's staff from 10 to 16.",
        "staff 10; staff 16",
    ),
    # Tables, lists, afterthoughts.
    (
        "The Migration Agency deported 112 foreign prostitutes.",
        "other 112",
    ),
    (
        "Twenty-three NGOs belong to the network.",
        "other 23",
    ),
    (
        "In 2006 there were 2 convictions under Article 124, 5 under Article 125, and none "
        "under Article 126.",
        "convictions 2; convictions 5",
    ),
    (
        "Victims identified: 2006 - 110; 2007 - 96.",
        "victims_identified 110; victims_identified 96",
    ),
    (
        "According to the Supreme Court, first-instance courts ruled on 38 TIP cases.",
        "cases_registered 38",
    ),
    (
        "OSCE paid for the training of 30 judges.",
        "officials_trained 30",
    ),
    (
        "Four of the convicted traffickers were sentenced to prison.",
        "sentences 4",
    ),
    (
        "Police have identified 14 suspects in the case.",
        "other 14",
    ),
    (
        "Nine shelters, run by NGOs, served 330 victims.",
        "facilities 9; victims_assisted 330",
    ),
    (
        "Over the past five years, 49 people have been convicted.",
        "convictions 49",
    ),
    (
        "The court in Sliven gave a four-year sentence to a 38-year-old woman.",
        "sentences 4",
    ),
    (
        "There were 1,234 calls to the hotline, of which 98 were TIP-related.",
        "other 1234; other 98",
    ),
    (
        "About 15 percent of the budget, or $45,000, goes to shelters.",
        "share 15; funding 45000",
    ),
    (
        "A total of 5,000 copies of the law were printed.",
        "other 5000",
    ),
    (
        "The TV spot reached an estimated two million viewers.",
        "other 2000000",
    ),
    (
        "Government statistics show an increase in prosecutions from 33 to 54.",
        "prosecutions 33; prosecutions 54",
    ),
    (
        "Seven people, including two officials, have been arrested in the case.",
        "other 7; officials_investigated 2",
    ),
    (
        "OFFENDERS CONVICTED: 17",
        "convictions 17",
    ),
    (
        "INVESTIGATIONS: 2007 - 45, 2008 - 60",
        "investigations 45; investigations 60",
    ),
    (
        "a. Number of cases investigated - 34\nb. Number of persons prosecuted - 21\n"
        "c. Number of convictions - 8",
        "investigations 34; prosecutions 21; convictions 8",
    ),
    (
        "1) 34 investigations\n2) 21 prosecutions\n3) 8 convictions",
        "investigations 34; prosecutions 21; convictions 8",
    ),
    (
        "Cases opened         12\nCases prosecuted      7\nConvictions           3",
        "cases_opened 12; prosecutions 7; convictions 3",
    ),
    (
        "The IOM office said that 12 Belarusian and 3 Ukrainian women returned.",
        "victims_identified 12; victims_identified 3",
    ),
    (
        "The unit's four detectives handle all cases.",
        "staff 4",
    ),
    # Comparisons, instructions, asides.
    (
        "Last year, only 3 of 52 trafficking suspects were jailed.",
        "sentences 3",
    ),
    (
        "The embassy gave $75,000 to three NGOs for victim care.",
        "funding 75000",
    ),
    (
        "Police rescued nine Nepali women on March 3 and arrested two agents.",
        "victims_identified 9; other 2",
    ),
    (
        "The minister presented statistics showing that 1,100 children had been withdrawn "
        "from hazardous labor.",
        "victims_identified 1100",
    ),
    (
        "Fifty-three percent of the 1,600 households surveyed had a member abroad.",
        "share 53; other 1600",
    ),
    (
        "The task force's 2009 budget of 300,000 USD was cut by half.",
        "funding 300000",
    ),
    (
        "Thirty-one police officers graduated from the course in May.",
        "officials_trained 31",
    ),
    (
        "The court acquitted four of the six accused.",
        "other 4",
    ),
    (
        "Seventy prosecutors and 40 investigators were trained by OPDAT in 2008.",
        "officials_trained 70; officials_trained 40",
    ),
    (
        "As of October, 17 indictments had been filed, and five cases had been closed.",
        "prosecutions 17; cases_registered 5",
    ),
    (
        "The victim was paid 100 euros for six months of work.",
        "price 100",
    ),
    (
        "Victims receive a monthly allowance of $40 for up to six months.",
        "funding 40",
    ),
    (
        "The fee for an exit permit is $10.",
        "price 10",
    ),
    (
        "GOK officials counted 36 convictions between 2005 and 2008.",
        "convictions 36",
    ),
    (
        "The hotline helped police open 19 investigations.",
        "investigations 19",
    ),
    (
        "Border guards turned back 1,500 minors traveling without papers.",
        "other 1500",
    ),
    (
        "Since the law took effect, 400 cases have reached the courts.",
        "prosecutions 400",
    ),
    (
        "We note that the 120 convictions reported by the MOJ are not all for trafficking.",
        "convictions 120",
    ),
    (
        "The police commissioner estimates that 10 percent of cases are reported.",
        "share 10",
    ),
    (
        "In 2004 the number of victims assisted rose 34 percent to 1,046.",
        "share 34; victims_assisted 1046",
    ),
    # What is counted without a verb of the genre: zeros, ellipsis, holders, lists, tables.
    ("There were no convictions for trafficking in 2008.", "convictions 0"),
    ("POEA cancelled the licenses of 10 recruitment agencies.", "other 10"),
    (
        "In the past, 10 to 15 women a month sought shelter at the embassy.",
        "victims_assisted 10..15",
    ),
    ("The ratio of convictions to investigations is one in four.", "share 25"),
    ("Decree 45 of 2006 created the council, which has 14 member agencies.", "other 14"),
    (
        "A. During 2008 the government investigated 45 trafficking cases, of which 12 went to"
        " court; seven cases resulted in convictions.",
        "convictions 7; investigations 45; prosecutions 12",
    ),
    (
        "In 2009, authorities initiated 29 prosecutions against 67 suspects; 31 suspects were"
        " convicted and received sentences ranging from two to eight years in prison, while "
        "five received suspended sentences.",
        "convictions 31; convictions 67; prosecutions 29; sentences 2..8; sentences 5",
    ),
    (
        "The government reported the following: investigations - 54, prosecutions - 32, "
        "convictions - 18.",
        "convictions 18; investigations 54; prosecutions 32",
    ),
    (
        "-- Law enforcement statistics for 2007:\n-- Cases investigated: 23\n-- Persons "
        "prosecuted: 14\n-- Persons convicted: 9\n-- Average sentence: 6 years",
        "convictions 9; investigations 23; prosecutions 14; sentences 6",
    ),
    (
        "The following victims were identified in 2008:\n-- 12 women from Ukraine\n-- 3 girls"
        " from Romania\n-- 5 men from Bulgaria",
        "victims_identified 12; victims_identified 3; victims_identified 5",
    ),
    (
        "The police anti-trafficking unit (25 officers, up from 18 in 2007) made 33 arrests "
        "and rescued 41 women, 6 of them minors.",
        "other 33; staff 18; staff 25; victims_identified 41; victims_identified 6",
    ),
    (
        "Of the 120 victims sheltered, 85 were women, 30 were girls and five were boys; 60 "
        "percent came from Nepal.",
        "share 60; victims_assisted 120; victims_assisted 30; victims_assisted 5; "
        "victims_assisted 85",
    ),
    (
        "The NGO's hotline received 3,200 calls in 2008, compared to 2,700 in 2007, an "
        "increase of 18 percent.",
        "other 2700; other 3200; share 18",
    ),
    (
        "The Ministry of Labor conducted 412 inspections, found 37 violations and fined 12 "
        "employers a total of 45,000 euros.",
        "other 12; other 37; other 412; other 45000",
    ),
    (
        "Traffickers charge victims between $2,000 and $5,000 for transport; a girl can be "
        "sold for as little as $300.",
        "price 2000..5000; price 300",
    ),
    (
        "The GOB allocated 2.5 million leva for the shelter, and USAID provided a further "
        "$400,000.",
        "funding 2500000; funding 400000",
    ),
    (
        "There are an estimated 10,000 street children in the capital, some 2,000 of whom are"
        " at risk of trafficking.",
        "other 10000; other 2000",
    ),
    (
        "No government officials were prosecuted or convicted of trafficking during the "
        "reporting period.",
        "convictions 0; prosecutions 0",
    ),
    (
        "The court sentenced two Nigerians and a Ghanaian to 5 years each and fined them EUR "
        "10,000.",
        "other 10000; sentences 2; sentences 5",
    ),
    (
        "The government trained 150 police, 45 prosecutors and 20 judges in eight seminars in"
        " six cities.",
        "officials_trained 150; officials_trained 20; officials_trained 45; training_sessions 8",
    ),
    (
        "In the past two years, 14 NGOs have worked on trafficking; the three largest run "
        "shelters.",
        "other 14",
    ),
    (
        "IOM has returned 234 victims since 2004: 110 from Turkey, 74 from the UAE and 50 "
        "from Russia.",
        "victims_identified 110; victims_identified 234; victims_identified 50; "
        "victims_identified 74",
    ),
    ("Six of the 14 defendants pleaded guilty; the rest await trial.", "convictions 6"),
    (
        "On average, 15 victims per month stay at the shelter, which has 30 beds.",
        "facilities 30; victims_identified 15",
    ),
    (
        "Only a third of victims agree to testify. Half of these later change their mind.",
        "share 33.33; share 50",
    ),
    ("The task force, made up of 12 agencies, met six times.", "other 12"),
    (
        "The Minister said that nine cases were pending before the courts, three of them "
        "since 2006.",
        "prosecutions 3; prosecutions 9",
    ),
    (
        "Fourteen of the victims were under 18 years of age; the youngest was 11.",
        "victims_identified 14",
    ),
    (
        "A total of 1,350 students in 24 schools attended the lectures, and 20,000 leaflets "
        "were distributed.",
        "other 1350; other 20000; other 24",
    ),
    ("The number of shelters rose from three to seven.", "facilities 3; facilities 7"),
    (
        "Convictions fell from 45 in 2006 to 31 in 2007, a 31 percent decline.",
        "convictions 31; convictions 45; share -31",
    ),
    (
        "The first trafficking conviction came in May, when a court gave a Chinese national "
        "12 years.",
        "sentences 12",
    ),
    (
        "The PNP handled 15 cases involving 62 victims, 40 of whom were minors.",
        "investigations 15; victims_identified 40; victims_identified 62",
    ),
    (
        "According to the Attorney General, 17 cases were opened, 11 closed, and six remain "
        "under investigation.",
        "cases_opened 11; cases_opened 17; investigations 6",
    ),
    (
        "The Ambassador handed over three vehicles and 10 computers worth $85,000 to the unit.",
        "funding 85000; other 10; other 3",
    ),
    (
        "Workers pay recruitment fees of up to 300,000 taka (about $4,300) and earn 500 "
        "riyals a month.",
        "price 300000; price 500",
    ),
    (
        "The Ministry of Labor conducted 412 inspections, found 37 violations and fined 12 "
        "employers.",
        "other 12; other 37; other 412",
    ),
    ("The number of shelters rose from three to seven.", "facilities 3; facilities 7"),
    (
        "No government officials were prosecuted or convicted of trafficking.",
        "convictions 0; prosecutions 0",
    ),
    (
        "IOM counted 312 victims last year (2006: 287), most of them from Oblast X.",
        "victims_identified 287; victims_identified 312",
    ),
    (
        "Government data: 18 victims in 2005; 25 in 2006; 31 in 2007.",
        "victims_identified 18; victims_identified 25; victims_identified 31",
    ),
    ("There have been no convictions since 2003.", "convictions 0"),
    ("Sentences averaged 4.5 years; the heaviest was 12 years.", "sentences 12; sentences 4.5"),
    (
        "The Government's contribution, some 15 percent of the budget of $1.2 million, has "
        "not been paid.",
        "funding 1200000; share 15",
    ),
    (
        "GOV officials estimate that between 2,000 and 4,000 women leave each year, while "
        "NGOs speak of 10,000.",
        "other 10000; other 2000..4000",
    ),
    ("Nineteen percent of those interviewed had been promised jobs as waitresses.", "share 19"),
    ("She paid a recruiter 3,500 dollars and was sold twice.", "price 3500"),
    (
        "Immigration turned back 1,431 young women at the airport, nearly double the figure "
        "of 2006.",
        "other 1431",
    ),
    (
        "In 2004, 21 persons; in 2005, 34 persons; and in 2006, 40 persons were sentenced for"
        " trafficking.",
        "sentences 21; sentences 34; sentences 40",
    ),
    ("The hotline got 412 calls, a tenth of them about trafficking.", "other 412; share 10"),
    (
        "The police have opened 8 cases against 11 officers of their own, and sacked three.",
        "cases_opened 8; officials_investigated 11; officials_investigated 3",
    ),
    (
        "The 2008 budget for victim assistance was CFA 45 million (USD 90,000), up from CFA "
        "30 million.",
        "funding 30000000; funding 45000000",
    ),
    (
        "Only 3 of 17 suspected traffickers arrested in the March raid have been charged.",
        "prosecutions 3",
    ),
    (
        "The ILO estimates that 250,000 children work in the mines, about 40 percent of them "
        "girls.",
        "other 250000; share 40",
    ),
    (
        "Over 1,000 people marched and 14 radio stations aired the spots 2,100 times.",
        "other 1000; other 14",
    ),
    (
        "The G/TIP-funded project ($350,000 over two years) trained 64 teachers.",
        "funding 350000; officials_trained 64",
    ),
    ("According to UNICEF, 18,000 children under 15 are domestic servants.", "other 18000"),
    (
        "Nearly two thirds of the 184 cases never reach a judge.",
        "cases_registered 184; share 66.67",
    ),
    (
        "The consulate repatriated 12 nationals in FY 2007, and 19 so far in FY 2008.",
        "victims_assisted 12; victims_assisted 19",
    ),
    (
        "The raid netted nine pimps and 34 women, eleven of whom turned out to be minors.",
        "other 11; other 34; other 9",
    ),
    (
        "Under Article 127, 14 cases were registered, and under Article 132, 6.",
        "cases_registered 14",
    ),
    (
        "The NGO has helped more than 100 women and girls since it opened its doors three "
        "years ago.",
        "victims_assisted 100",
    ),
    ("Embassy gave the Ministry two vans and a $20,000 grant.", "funding 20000"),
    (
        "Between January and June the border guards refused entry to 230 persons and detained"
        " 17 smugglers.",
        "other 17; other 230",
    ),
    ("Two dozen victims testified.", "other 24"),
    ("Half a dozen NGOs are active.", "other 6"),
    ("Sources said that the trafficker had paid $20,000 in bribes to two officers.", "price 20000"),
    ("The task force grew to 45 from 30.", "staff 30; staff 45"),
    (
        "Cases: 2006 - 14, 2007 - 19, 2008 - 22.",
        "cases_registered 14; cases_registered 19; cases_registered 22",
    ),
    ("GOX has ratified 12 of 14 ILO conventions.", "other 12"),
    (
        "A survey of 1,200 households found that 3 percent had lost a child to traffickers.",
        "other 1200; share 3",
    ),
    (
        "The NGO Terre des Hommes has documented 1,240 cases of children trafficked to Greece"
        " since 1998; it estimates that fewer than 300 remain there.",
        "cases_registered 1240; cases_registered 300",
    ),
    (
        "Ministry of Interior statistics for 2005 show that 92 individuals were arrested on "
        "trafficking charges, 57 were referred to the prosecutor, and 49 were convicted, with"
        " sentences of between 2 and 15 years.",
        "convictions 49; other 92; prosecutions 57; sentences 2..15",
    ),
    (
        "In 2008 the General Directorate of Police opened 27 trafficking files, naming 68 "
        "persons as suspects.",
        "other 27; other 68",
    ),
    (
        "Embassy contacts at the court told poloff that 11 trafficking cases are on the docket.",
        "cases_registered 11",
    ),
    (
        "The government's shelter in Tirana accommodated 22 victims last year, of whom seven "
        "were foreign.",
        "victims_assisted 22; victims_assisted 7",
    ),
    (
        "Since its creation in 2003, the unit has dismantled 18 networks, arrested 134 "
        "traffickers and rescued 560 victims.",
        "other 134; other 18; victims_identified 560",
    ),
    ("Three hundred and twelve women were deported from Dubai in 2004 alone.", "other 312"),
    (
        "The Department of Immigration denied boarding to 4,523 passengers on suspicion of "
        "trafficking.",
        "other 4523",
    ),
    ("USAID's $2.3 million, three-year program will end in September.", "funding 2300000"),
    (
        "Of 1,023 calls, 86 concerned trafficking and 21 led to police action.",
        "other 1023; other 21",
    ),
    (
        "The Ministry's 17 labor inspectors visited 240 plantations and found 31 children "
        "under the age of 14 at work.",
        "staff 17; victims_identified 31",
    ),
    (
        "The government spent $1.1 million on the program in 2007, or 0.02 percent of GDP.",
        "funding 1100000; share 0.02",
    ),
    (
        "Seventy-five percent of victims are women, 20 percent are children and five percent "
        "are men.",
        "share 20; share 5; share 75",
    ),
    (
        "The court acquitted five and gave the other three suspended sentences of two years each.",
        "other 5; sentences 2",
    ),
    (
        "The Attorney General's office brought 53 cases to court (40 in 2006) and won 38.",
        "prosecutions 38; prosecutions 40; prosecutions 53",
    ),
    (
        "The first-instance court in Skopje convicted 16 (12 men and 4 women).",
        "convictions 12; convictions 16; convictions 4",
    ),
    ("Police have 48 ongoing investigations.", "investigations 48"),
    ("The number of identified victims dropped by half, to 54.", "victims_identified 54"),
    (
        "There were 22 prosecutions (against 51 persons) and 17 convictions in CY 2008, as "
        "opposed to 13 prosecutions and 10 convictions in CY 2007.",
        "convictions 10; convictions 17; other 51; prosecutions 13; prosecutions 22",
    ),
    (
        "The anti-trafficking directorate has offices in 8 of the country's 28 districts and "
        "a total staff of 64.",
        "facilities 8; staff 64",
    ),
    ("Each victim gets 200 euros and is offered a 30-day reflection period.", "price 200"),
    ("A pimp earns EUR 500 a night.", "price 500"),
    ("A 24-year-old Moldovan said she had been sold for 1,500 euros in Skopje.", "price 1500"),
    ("Some 60 peacekeepers received pre-deployment training.", "officials_trained 60"),
    (
        "To date 14 trafficking victims have received residence permits (T visas), three of "
        "them this year.",
        "victims_assisted 14; victims_assisted 3",
    ),
    (
        "She noted that her NGO had returned 41 children to their families but that 9 had "
        "gone missing again.",
        "victims_identified 41; victims_identified 9",
    ),
    ("Only 12 of 180 police stations have a women's desk.", "other 12"),
    ("The Interior Minister put the number of child beggars at 15,000.", "other 15000"),
    (
        "The police chief said his men had made 230 arrests for pimping and 12 for trafficking.",
        "other 12; other 230",
    ),
    ("Investigators took statements from 45 girls.", "other 45"),
    (
        "-- B. The government prosecuted 30 cases during the reporting period, resulting in "
        "18 convictions; in 12 of these, sentences were suspended.",
        "convictions 12; convictions 18; prosecutions 30",
    ),
    (
        "-- E. The Ministry of Justice reports that 14 persons were indicted, 11 were tried, "
        "and eight were convicted under Articles 181 and 182.",
        "convictions 8; prosecutions 11; prosecutions 14",
    ),
    (
        "-- F. Police academies provided a two-day course to 1,200 cadets and the OSCE "
        "trained a further 85 officers.",
        "officials_trained 1200; officials_trained 85",
    ),
    (
        "-- A. The GOX assists foreign victims: 25 got temporary residence and 12 were given "
        "work permits in 2007.",
        "victims_assisted 12; victims_assisted 25",
    ),
    (
        "-- D. There is no formal screening, but 46 victims were referred by police, 12 by "
        "NGOs and five by the hotline.",
        "victims_assisted 12; victims_assisted 46; victims_assisted 5",
    ),
    (
        "-- C. Funding for NGOs is 1.5 percent of the Ministry's budget; the total for 2007 "
        "was 350,000 leva (USD 250,000).",
        "funding 350000; share 1.5",
    ),
    ("-- G. Two laws were amended. Three ministries signed an MOU with 14 NGOs.", "other 14"),
    ("Four out of five victims return to prostitution.", "share 80"),
    (
        "Poloff visited a shelter in Kumasi where 14 boys, ages 6 to 13, were being cared for"
        " by three staff and a nurse.",
        "victims_assisted 14",
    ),
    ("He told us that about 30 to 40 girls leave Edo State every week.", "other 30..40"),
    (
        "NAPTIP has convicted 12 persons since inception, 5 in 2006 alone.",
        "convictions 12; convictions 5",
    ),
    (
        "The police said they had arrested 5 of the 12 ringleaders and were looking for the "
        "other 7.",
        "other 5; other 7",
    ),
    (
        "The state's allocation fell to RUB 3 million from RUB 5 million.",
        "funding 3000000; funding 5000000",
    ),
    ("Farmers got 150 USD per child per year.", "price 150"),
    (
        "Mr. Petrov, 45, was sentenced to 9 years and fined 20,000 hryvnia.",
        "other 20000; sentences 9",
    ),
    (
        "Police conducted 14 raids on brothels; 53 foreign women were detained and 49 "
        "deported within 48 hours.",
        "other 14; other 49; other 53",
    ),
    ("Between 60 and 80 percent of domestic workers had their passports withheld.", "share 60..80"),
    (
        "Almost 400 applicants were turned down for visas (compared to 150 in FY 2005).",
        "other 150; other 400",
    ),
    (
        "In the first quarter, the labor inspectorate inspected 1,350 establishments, issued "
        "214 citations, and referred nine cases to the prosecutor.",
        "other 1350; other 214; prosecutions 9",
    ),
    ("An additional 40 victims were awaiting repatriation as of March 1.", "victims_identified 40"),
    (
        "There have been five prosecutions under the 2003 law; two ended in acquittals.",
        "other 2; prosecutions 5",
    ),
    ("One hundred percent of the cost is borne by donors.", "share 100"),
    (
        "The shelters in Lagos (120 beds), Benin City (50) and Kano (40) were full.",
        "facilities 120; facilities 40; facilities 50",
    ),
    # Other words for what is done, and for what is paid.
    ("The Scalabrini home has taken in 11 Thai women.", "victims_assisted 11"),
    ("The sisters have cared for 240 victims since 2001.", "victims_assisted 240"),
    ("At the border home, 318 survivors passed through in 2007.", "victims_assisted 318"),
    ("IOM paid the tickets home of 27.", "victims_assisted 27"),
    ("The nuns took in 14 girls last month.", "victims_assisted 14"),
    ("Prosecutors opened 31 trafficking inquiries in 2008.", "investigations 31"),
    (
        "Police worked with Europol on 12 cases of trafficking.",
        "investigations 12",
    ),
    (
        "The office has brought nine cases under Law 28950 against traffickers.",
        "prosecutions 9",
    ),
    ("Of the 18 victims rescued, two were fined.", "victims_identified 18; other 2"),
    (
        "Two recruiters were convicted of trafficking; one got 12 years and the other was fined.",
        "convictions 2; sentences 12",
    ),
    ("The ringleader received 14 years.", "sentences 14"),
    ("Terms for traffickers: sentences averaged six years.", "sentences 6"),
    ("Seven inspectors and a consul have been dismissed.", "officials_investigated 7"),
    ("The Ministry of Labor has hired 16 child labor inspectors.", "staff 16"),
    ("The post at Birgunj has three policewomen.", "staff 3"),
    (
        "Inspectors visited 30 quarries and reported eleven cases of forced labor.",
        "cases_registered 11",
    ),
    ("In court, 44 victims gave evidence against traffickers.", "other 44"),
    (
        "There were 40 convictions and 12 acquittals, compared with 30 and 9 in 2007.",
        "convictions 40; other 12; convictions 30; other 9",
    ),
    ("The conviction rate fell from 71 to 58 percent.", "share 71; share 58"),
    (
        "About one in five of the victims is a man; one in three is a minor.",
        "share 20; share 33.33",
    ),
    ("Convictions for pimping under the same law numbered 23.", "convictions 23"),
    ("He said 30 of the 52 men arrested since June are free.", "other 30; other 52"),
    ("She runs the shelter on RD$ 80,000 a month (USD 2,700).", "funding 80000"),
    ("The ministry contributes GHC 15,000 to the shelter.", "funding 15000"),
    ("The budget foresees RO 90,000 for a shelter.", "funding 90000"),
    ("By the end of June BYR 22,000 had been paid out for victims.", "funding 22000"),
]

NOT_FOUND = [
    # Laws, articles, documents.
    "Trafficking is a crime under Article 130.1 of the Criminal Code.",
    "Articles 165 and 206 prohibit trafficking in adults and children.",
    "Law No. 241 of 2005 criminalizes trafficking.",
    "Section 377 prescribes penalties of five to 15 years' imprisonment for trafficking.",
    "The law provides for up to 20 years in prison for traffickers.",
    "Trafficking carries a maximum sentence of 12 years.",
    "The offense is punishable by three to eight years in prison and a fine of $5,000.",
    "UN Security Council resolution 1325 was mentioned.",
    # Dates and times.
    "On March 12, 2008 the ministry approved the trafficking plan.",
    "The national plan covers 2008-2010.",
    "The meeting began at 10:30 and lasted 45 minutes.",
    "The 2009 TIP Report named Moldova.",
    "The trafficking law was passed two years ago.",
    "The plan expired in the first half of 2009.",
    # Ages, ranks and places.
    "A 14-year-old girl was found in a brothel.",
    "Victims are usually aged 18 to 25.",
    "Most victims are between 15 and 22 years old.",
    "Children under 18 are especially vulnerable to trafficking.",
    "Moldova was placed on Tier 2 Watch List for two consecutive years.",
    "The shelter is 30 kilometers from the capital.",
    # References and contact.
    "See paragraphs 2-4 and ref A, para 12.",
    "Call the POC at (373) 22-408-300, extension 4512.",
    "The trafficking hotline number is 0800-77777.",
    "See page 14 of the trafficking assessment.",
    # Counts of nothing in particular.
    "One of the problems is a lack of resources for victims.",
    "The minister raised three issues on trafficking.",
    "Trafficking remains a problem in all 3 P areas.",
    "There are two reasons for the low number of convictions.",
    "Several victims were identified and many cases investigated.",
    "The three agencies dealing with TIP provide differing statistics.",
    "The two sides discussed trafficking victims.",
    "On the one hand, prosecutors lack training; on the other, judges are few.",
    "The police are doing half of nothing, an NGO said of trafficking.",
    "The first phase of the second project for victims begins soon.",
    "He said that zero tolerance for traffickers is the rule.",
    "Embassy officers met two ministers to discuss convictions.",
    # What is asked, planned or supposed.
    "Post is requested to report the number of convictions by November 15, 2009.",
    "Post recommends that the government should convict 20 traffickers.",
    # None.
    "No victims were identified.",
    "",
    "Post's POC is PolOff, phone 963-11-3391-3333, who spent 40 hours on this report; the"
    " Ambassador spent 2 hours.",
    "Hours spent: FS-02 - 25 hours, FSN - 30 hours.",
    "Convicted traffickers face sentences of 8 to 15 years in prison.",
    "Under Article 181, trafficking is punishable by up to 10 years' imprisonment, or 15 "
    "years when the victim is a minor.",
    "The Criminal Code stipulates penalties of five to seven years for trafficking.",
    "The plan consists of four chapters on prevention of trafficking.",
    "The inter-ministerial committee includes representatives of nine ministries and "
    "meets twice a year.",
    "Ref B, para 14, asked whether the two laws cover trafficking.",
    "How many victims were identified in 2008 and 2009?",
    "The shelter is open 24 hours a day, seven days a week.",
    "The 16-year-old victim was trafficked at the age of 14 and held for two years.",
    "The Ambassador raised trafficking with the President twice in the last two months.",
    "Country X ratified ILO Convention 182 in 2001 and the Palermo Protocol in 2003.",
    "The first of the two bills would raise the penalty for trafficking to 20 years.",
    "The law was passed by a vote of 78 to 3.",
    "G/TIP officers visited three shelters and met two NGOs.",
    "The GoC opened a new 30-bed shelter.",
    "Tier 2 countries must show progress within 90 days.",
    "In March the National Assembly debated the bill for three days.",
    "He told PolOff on March 5 that two of his colleagues had left.",
    "She was 16 when two men took her to Dubai.",
    "The victim was held with four other women for 18 months and paid nothing.",
    "The agreement was signed by 12 ministers of the region.",
    "Chapter 12 of the 2005 law has three provisions on trafficking victims.",
    "The ILO's Convention No. 182 and Protocol 2 were ratified.",
    "Traffickers promised the girls jobs and drove them 300 kilometers.",
    "Interagency meetings on trafficking take place four times a year.",
    "Moldova has 32 districts, each with a trafficking committee.",
    "Moldova, with a population of 4.3 million, is a source country for trafficking.",
    "The Government of Kuwait has not convicted a single trafficker.",
    "The committee met six times in 2008.",
    "The victim, 17, said that three men raped her.",
    "Poloff met with two of the four victims on May 5.",
    "Two weeks later the judge released both defendants.",
    "Paragraph 27 A-D, 28 and 29 of reftel are answered below.",
    "Embassy's total: 1 FSO (FO-03), 30 hours; 1 FSN-11, 45 hours; DCM 3 hours.",
    "Nigeria is ranked 158 of 177 countries on the UN index.",
    "It is a four-hour drive on highway 5 from the border.",
    "U.S. law P.L. 106-386 and 22 USC 7101 define trafficking.",
    "Trafficking victims may stay in the country for 30 days under the 2005 decree.",
    "The victims get a reflection period of three months.",
    "She claimed that 12 of the country's 22 provinces now have anti-TIP committees.",
    "The Ambassador hosted a dinner for 20 guests.",
    "Fourteen-hour days and beatings were common, the victims said.",
    "The two-day seminar in May was opened by the Minister.",
    "The President received the Ambassador for 50 minutes on TIP.",
    "Congress should pass the two bills within six months.",
    "The third victim fled on the second day.",
    "Post suggests that one of the four slots be used for TIP.",
    "Ecuador's 24 provinces vary in their approach to trafficking.",
    "The traffickers used Route 15 and Gate 3.",
    "Ecuador has been on Tier 3 for two of the last three years.",
    "Judge 3 of the 5th Court convicted him.",
    "It was the third conviction in two years.",
    "The G/TIP delegation spent three days in the country and visited four cities.",
    "The ministry's 2007-2009 plan has 12 objectives and 45 activities.",
    "Ministers from five countries signed the trafficking agreement on 12 May.",
    "We expect the government to obtain at least five convictions this year.",
    "Commission members asked for $2 million.",
    "The draft law increases the maximum penalty to 25 years.",
    "Forty countries attended the conference.",
    "The Ambassador met with the Minister for one hour.",
    "Ref A reported the arrest on May 2 of two women.",
    "Comment: With four months to go, the GOB can still avoid Tier 3.",
    "Article 12, paragraph 3, and Articles 14-16 provide for victim services.",
    "The G-8 and 27 EU members support the protocol.",
    "On 9/11 and 2/14/2008, at 3:30 p.m., he called 555-1234.",
    "Mali signed agreements with Cote d'Ivoire in 2000 and with Burkina Faso in 2004.",
    "Penalties range from 5 to 15 years in prison and a fine of 100 to 300 minimum wages.",
    "The G/TIP Director met with 25 parliamentarians and gave four interviews.",
    "In FY09 INL will provide $150,000 for equipment.",
    "Authorities identified no victims in 2008.",
    "GOI provided no figures on convictions.",
    "GOE officials said the draft would raise the minimum penalty from three to seven years.",
    "The Government has yet to convict a single trafficker.",
    "The visit yielded three promises from the Minister.",
    "Each of the five regional task forces has a prosecutor and two investigators.",
    "The Committee, which comprises 11 ministries and 4 NGOs, met twice.",
    "G/TIP's visit lasted three days and covered four cities.",
    "We recommend that the GOX train 200 officers and open two shelters.",
    "The Ambassador met with 12 judges and six prosecutors.",
    "Ref B asked posts 45 questions in 27 paragraphs.",
    "The law has 45 articles, of which 12 deal with victims.",
    "In 1999 it joined 18 other states in signing the Protocol.",
    "The country has 5 million inhabitants.",
    "Post spent 35 hours on this report: the poloff (FS-02) 20 hours and the FSN 15 hours.",
    "The embassy's point of contact is John Smith, ( 47) 21 30 88 69, fax ( 47) 22 55 43 13.",
    "Ten of the 23 provinces have a committee.",
    "The bill passed on first reading by 87 votes to 12.",
    "(Note: The exchange rate is 8,000 kip to the dollar. End note.)",
    "There is no evidence of convictions.",
    # Counts beside the subject, and what is only asked.
    "The raid began when agents searched three houses.",
    'The head of the ring, Luis Ramon Brito (aka "Lucho"), 38, is at large.',
    "On May 31 five NGO leaders, among them Rita Lal, told Poloff that carriers are moving.",
    "Qatar has 800,000 foreign workers, of whom 90,000 are maids.",
    "Women without papers pay a fine of up to 20 base units.",
    "The draft law sets a maximum fine of NRs 300,000 for traffickers.",
    "We recommend G/TIP consider another USD 60,000 for the unit.",
    "Guards stop rickshaws: on the morning of the visit they stopped nine.",
    "Parliament should pass the law and courts should convict 20 traffickers.",
    "The government must investigate at least ten officials.",
    "The Ambassador urged the Minister to open two shelters.",
    "If money comes, the unit could hire ten officers.",
    "The GOX has asked for 15 officers to be trained in Budapest.",
]

# Goals that nobody has reached yet: found, and told as planned.
PLANNED = [
    ("The grants would provide legal assistance for 250 victims.", "victims_assisted 250"),
    ("The project will train 150 officials in three provinces.", "officials_trained 150"),
    ("The ministry plans to open three shelters in 2010.", "facilities 3"),
    ("INL money should fund 12 to 16 projects against trafficking.", "other 12..16"),
    (
        "The program aims to reach 4,000 pupils and to train 60 teachers.",
        "other 4000; officials_trained 60",
    ),
    ("The ministry will train 200 officers next year.", "officials_trained 200"),
    ("The government plans to open three shelters for victims in 2010.", "facilities 3"),
    ("Two hundred officers will be trained next year.", "officials_trained 200"),
    ("The NGO hopes to shelter 40 women a year.", "victims_assisted 40"),
    ("The Embassy will fund 20 scholarships.", "other 20"),
    ("IOM's grant will pay for the return of 60 women.", "victims_identified 60"),
    ("The Minister said that 40 inspectors would be hired in 2009.", "staff 40"),
    ("Under the project, 14 shelters will be opened.", "facilities 14"),
]

FOUND += [
    # Of whom: people, never the thing that stands nearer.
    ("Police freed 31 girls in 14 raids, nine of whom were under 16.",
     "victims_identified 31; other 14; victims_identified 9"),
    # Charges are no people.
    ("Two men were convicted on five counts of trafficking.", "convictions 2; convictions 5"),
    ("She was tried on six counts of procuring.", "prosecutions 6"),
    # Victims told by what was done to them.
    ("A teacher filmed nine minors and sold the videos abroad.", "victims_identified 9"),
    ("Police investigated a case involving 14 children.", "victims_identified 14"),
    ("NGOs estimate that gangs abducted 3,000 children last year.", "other 3000"),
    # Money with a letter or a short name; lakh and crore.
    ("The government spent K450 million on the shelter.", "funding 450000000"),
    ("The ministry allocated Tk 3.5 crore for repatriation.", "funding 35000000"),
    ("The budget was USh 90 million ($45,000).", "funding 90000000"),
    ("The center cost $90,000 to equip (K7 million, paid by Norway).", "funding 90000"),
    # Sentences in other words.
    ("Outcome of the trials - life: 4; death: 1; acquittal: 12.",
     "sentences 4; sentences 1; other 12"),
    ("Charge sheets submitted: 44.", "prosecutions 44"),
    ("No more than three served any time.", "sentences 3"),
    ("Eleven went to jail.", "sentences 11"),
    # One person.
    ("A court in Balti convicted a 35-year-old teacher of trafficking.", "convictions 1"),
    ("One of the drivers was convicted.", "convictions 1"),
    # Ellipsis with a place.
    ("Sixty had come back from Italy, 22 from Spain and nine from Greece.",
     "victims_identified 60; victims_identified 22; victims_identified 9"),
    ("Not quite a third of the victims testified.", "share 33.33"),
]  # fmt: skip
PLANNED += [
    ("If approved, the grant would provide: legal advice for 90 victims; training for 30 judges.",
     "victims_assisted 90; officials_trained 30"),
    ("The project would provide: education of 15,000 schoolchildren on the dangers of trafficking; "
     "job placement for 75 former victims; and training on interviews for 200 police officers.",
     "other 15000; victims_assisted 75; officials_trained 200"),
    ("The grant will fund legal representation for 60 victims; training of 25 prosecutors; and "
     "repatriation of 110 children.",
     "victims_assisted 60; officials_trained 25; victims_assisted 110"),
]  # fmt: skip
NOT_FOUND += [
    "The boys, aged between 8 and 14, slept in the yard.",
    "Eight activists told the Ambassador that shelters were full.",
    "The court charged an NGO with libel.",
]
