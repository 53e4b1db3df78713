"""What is due by when is found; what merely happens by a date is not."""

from datetime import date

import pytest

from cables.extraction import extract
from cables.parsing import parse_cable


def deadlines(*paragraphs, sent="R 100000Z FEB 09", origin="MINSK", subject="TRAFFICKING"):
    head = f"{sent}\n" if sent else ""
    head += f"UNCLAS {origin} 000012\n\nSIPDIS\n\nTAGS: KTIP BO\nSUBJECT: {subject}\n\n"
    cable = parse_cable(head + "\n\n".join(f"{n}. (U) {p}" for n, p in enumerate(paragraphs, 1)))
    found = extract(cable, every_subject=True).deadlines
    assert all(cable.text[one.start : one.end] == one.quote for one in found)
    assert all(one.what == " ".join(one.quote.split()) for one in found)
    assert all(" ".join(one.quote.split()).find(one.date_text) >= 0 for one in found)
    return found


def told(sentence, **facts):
    return [(one.date, one.date_text, one.due_from) for one in deadlines(sentence, **facts)]


@pytest.mark.parametrize(
    ("sentence", "day", "words", "owes"),
    [
        # Requests to posts.
        (
            "Posts are requested to report progress by no later than November 15, 2009.",
            date(2009, 11, 15),
            "November 15, 2009",
            "Posts",
        ),
        (
            "Post is requested to submit its response NLT 15 MAR 09.",
            date(2009, 3, 15),
            "15 MAR 09",
            "Post",
        ),
        (
            "G/TIP will be asking for posts to report on progress by November 15, 2009.",
            date(2009, 11, 15),
            "November 15, 2009",
            "posts",
        ),
        (
            "The Department asks all posts to send their answers by March 1, 2009.",
            date(2009, 3, 1),
            "March 1, 2009",
            "all posts",
        ),
        (
            "Embassies should reply not later than 3 April 2009.",
            date(2009, 4, 3),
            "3 April 2009",
            "Embassies",
        ),
        ("Please submit all answers by March 1, 2009.", date(2009, 3, 1), "March 1, 2009", ""),
        (
            "Please reply by cable before March 13, 2009.",
            date(2009, 3, 13),
            "before March 13, 2009",
            "",
        ),
        ("Responses are due March 1, 2009.", date(2009, 3, 1), "March 1, 2009", ""),
        (
            "Responses from posts are due on March 1, 2009.",
            date(2009, 3, 1),
            "March 1, 2009",
            "posts",
        ),
        ("The report is due to Congress June 1, 2009.", date(2009, 6, 1), "June 1, 2009", ""),
        ("The deadline for submissions is March 1, 2009.", date(2009, 3, 1), "March 1, 2009", ""),
        (
            "We have a deadline of March 1, 2009 for the answers.",
            date(2009, 3, 1),
            "March 1, 2009",
            "",
        ),
        ("Submit your reports to G/TIP by March 2, 2009.", date(2009, 3, 2), "March 2, 2009", ""),
        (
            "Posts must submit responses by February 15, 2010.",
            date(2010, 2, 15),
            "February 15, 2010",
            "Posts",
        ),
        (
            "Action addressees shall answer by 1 May 2009.",
            date(2009, 5, 1),
            "1 May 2009",
            "Action addressees",
        ),
        (
            "Washington would appreciate a response by March 4, 2009.",
            date(2009, 3, 4),
            "March 4, 2009",
            "",
        ),
        (
            "Department requests that post deliver the points no later than March 3, 2009.",
            date(2009, 3, 3),
            "March 3, 2009",
            "post",
        ),
        (
            "We ask that Post reply by Mar. 3, 2009.",
            date(2009, 3, 3),
            "Mar. 3, 2009",
            "Post",
        ),
        # Without a year: the next such day after the cable's date.
        ("Responses are due March 1.", date(2009, 3, 1), "March 1", ""),
        ("Please respond NLT 15 OCT.", date(2009, 10, 15), "15 OCT", ""),
        ("Please respond by January 15.", date(2010, 1, 15), "January 15", ""),
        ("Please respond by COB March 6.", date(2009, 3, 6), "COB March 6", ""),
        ("Please respond by COB Friday, March 6.", date(2009, 3, 6), "COB Friday, March 6", ""),
        # 10 February 2009 was a Tuesday.
        ("Please respond by COB Friday.", date(2009, 2, 13), "COB Friday", ""),
        (
            "Please respond by close of business Thursday.",
            date(2009, 2, 12),
            "close of business Thursday",
            "",
        ),
        ("Please respond by COB 3/6/2009.", date(2009, 3, 6), "COB 3/6/2009", ""),
        ("Please respond by March 1st, 2009.", date(2009, 3, 1), "March 1st, 2009", ""),
        # What has no day stays words.
        (
            "Please respond by the end of March.",
            date(2009, 3, 31),
            "the end of March",
            "",
        ),
        ("Please respond by mid-March 2009.", None, "mid-March 2009", ""),
        ("Please respond by early April.", None, "early April", ""),
        (
            "Posts should report before the end of the reporting period.",
            None,
            "before the end of the reporting period",
            "Posts",
        ),
        (
            "Please respond prior to the release of the 2009 TIP Report.",
            None,
            "prior to the release of the 2009 TIP Report",
            "",
        ),
        ("Please respond by next week.", None, "next week", ""),
        # What a government has to do, by law, demand or promise.
        (
            "By February 2010 the Department will submit to Congress an interim assessment.",
            None,
            "February 2010",
            "the Department",
        ),
        (
            "The government must pass the law by the end of 2009.",
            date(2009, 12, 31),
            "the end of 2009",
            "The government",
        ),
        (
            "The Government of Belarus must enact the law within 60 days.",
            None,
            "within 60 days",
            "The Government of Belarus",
        ),
        (
            "The GOB should convict traffickers before April 1, 2009.",
            date(2009, 4, 1),
            "before April 1, 2009",
            "The GOB",
        ),
        (
            "The law requires employers to register workers within 30 days.",
            None,
            "within 30 days",
            "employers",
        ),
        (
            "The Minister promised to open the shelter by September 1, 2009.",
            date(2009, 9, 1),
            "September 1, 2009",
            "The Minister",
        ),
        (
            "The Ministry of Interior plans to open a shelter by July 2009.",
            None,
            "July 2009",
            "The Ministry of Interior",
        ),
        (
            "The GOB pledged to adopt its action plan by June 30, 2009.",
            date(2009, 6, 30),
            "June 30, 2009",
            "The GOB",
        ),
        (
            "Post will forward the full text by March 15, 2009.",
            date(2009, 3, 15),
            "March 15, 2009",
            "Post",
        ),
        (
            "The President must decide on sanctions within 90 days of the report.",
            None,
            "within 90 days",
            "The President",
        ),
        (
            "Companies are required to file their papers within two weeks.",
            None,
            "within two weeks",
            "Companies",
        ),
        (
            "Ministers who will run must resign no later than April 3, 2010.",
            date(2010, 4, 3),
            "April 3, 2010",
            "Ministers",
        ),
        (
            "Parliament has to ratify the protocol by December 31, 2009.",
            date(2009, 12, 31),
            "December 31, 2009",
            "Parliament",
        ),
        (
            "Officials were asked to submit figures by March 1, 2009.",
            date(2009, 3, 1),
            "March 1, 2009",
            "Officials",
        ),
        (
            "Post requests guidance by February 20, 2009.",
            date(2009, 2, 20),
            "February 20, 2009",
            "",
        ),
        (
            "Post requests Department's clearance NLT February 20.",
            date(2009, 2, 20),
            "February 20",
            "",
        ),
        (
            "Elections must be held by March 2010.",
            None,
            "March 2010",
            "",
        ),
        (
            "Applications must be received on or before May 4, 2009.",
            date(2009, 5, 4),
            "May 4, 2009",
            "",
        ),
        ("The answers are needed by March 9, 2009.", date(2009, 3, 9), "March 9, 2009", ""),
        (
            "ACTION REQUEST: PLEASE PROVIDE COMMENTS BY MARCH 5, 2009.",
            date(2009, 3, 5),
            "MARCH 5, 2009",
            "",
        ),
        (
            "Post is to\nreport by\nMarch 5,\n2009.",
            date(2009, 3, 5),
            "March 5, 2009",
            "Post",
        ),
    ],
)
def test_what_is_due_is_found(sentence, day, words, owes):
    assert told(sentence) == [(day, words, owes)]


@pytest.mark.parametrize(
    "sentence",
    [
        # Events.
        "By March 2009 the rains had come.",
        "By November 15, 2008, police had opened twelve cases.",
        "The number of cases rose to 80 by the end of 2008.",
        "The shelter was opened by December 2008.",
        "The shelter was opened before March 1, 2009.",
        "The law was passed within 60 days.",
        "The election is due to occur on April 7.",
        "The victim returned home before April 1, 2008.",
        "Before the March 2009 elections, the party was weak.",
        "By 2008, most traffickers were in prison.",
        "Prices will rise by the end of the year.",
        "The economy should grow by three percent by the end of 2009.",
        "Growth is expected to reach three percent by the end of 2009.",
        "The party will probably be weaker by the end of the year.",
        "He was sentenced within two weeks.",
        "Victims should recover within weeks, doctors said.",
        "The talks might end by March 2010.",
        "The report was submitted by May 1, 2008.",
        "The ministry reported 15 cases by March 1, 2009.",
        # No date at all: a person, a means, a place.
        "Posts are requested to report by cable.",
        "The points should be delivered by the Ambassador.",
        "The cases must be judged by a court within the country.",
        "Victims must be helped by May Ivanova of the shelter.",
        "Cases should be handled within the ministry.",
        "Posts should act within their means.",
        "The problem must be placed before the court.",
        "Traffic must move by March Square.",
        # Due to: a cause.
        "The delay is due to rains in March 2009.",
        "The increase is due to 20 new cases.",
        "Due to the March 2008 floods, the shelter should be moved.",
        "The victory was due not to the March 11 bombings.",
        # A time that is no end.
        "Posts should report in March 2009.",
        "A meeting should be held on March 3, 2009.",
        "Post will report septel.",
        "Posts should report regularly.",
        "The reporting period should begin on April 1, 2009.",
        "Police should detain nobody for more than 15 days.",
        # Words about class.
        "Declassify on: March 1, 2019.",
        "This message should be declassified by March 1, 2019.",
        "Classified by Consul J. Smith, reason 1.4. Declassify by March 1, 2019.",
        "This cable must be decontrolled no later than March 1, 2019.",
        # Years and figures that are no dates.
        "Police must reduce crime by 2009 cases.",
        "The share should be cut by 30 days of leave.",
        "It must be cut by 15 percent.",
    ],
)
def test_what_happens_by_a_date_is_no_deadline(sentence):
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "It rained. Posts must submit responses by February 15, 2010. Thanks.",
            "Posts must submit responses by February 15, 2010.",
        ),
        (
            "We reviewed the law; the government must pass it by June 2009.",
            "the government must pass it by June 2009.",
        ),
        (
            "Points:\n\n-- By February 2010 the Department will submit a report.\n\n-- Thanks.",
            "By February 2010 the Department will submit a report.",
        ),
        (
            "(For posts: G/TIP will ask posts to\nreport by November 15, 2009, in order to write.)",
            "G/TIP will ask posts to report by November 15, 2009, in order to write.",
        ),
    ],
)
def test_what_is_the_clause_on_one_line(text, what):
    assert [one.what for one in deadlines(text)] == [what]


def test_two_deadlines_in_a_sentence_are_two():
    sentence = "Posts must send drafts by March 1, 2009 and final texts by April 1, 2009."
    assert [day for day, *_ in told(sentence)] == [date(2009, 3, 1), date(2009, 4, 1)]


def test_one_deadline_told_twice_in_a_paragraph_is_one():
    sentence = "Posts must report by March 1, 2009. Again, posts must report by March 1, 2009."
    assert len(told(sentence)) == 1


@pytest.mark.parametrize(
    ("words", "sent"),
    [
        ("March 1", ""),
        ("COB Friday", ""),
        ("31 April", "R 100000Z FEB 09"),
        ("February 30, 2009", "R 100000Z FEB 09"),
    ],
)
def test_day_that_the_text_does_not_fix_is_none(words, sent):
    assert told(f"Posts must report by {words}.", sent=sent) == [(None, words, "Posts")]


def test_weekday_of_the_cable_itself_is_not_told():
    assert told("Please respond by COB Tuesday.") == [(None, "COB Tuesday", "")]


@pytest.mark.parametrize(
    "paragraph", ["", "by", "by by by", "within 60 days", "NLT", "due due March"]
)
def test_scraps_raise_nothing(paragraph):
    deadlines(paragraph)


@pytest.mark.parametrize(
    ("sentence", "day", "words", "owes"),
    [
        (
            "The TVPA requires the Secretary to submit to Congress an assessment of the listed "
            "countries no later than February 1, 2010.",
            date(2010, 2, 1),
            "February 1, 2010",
            "the Secretary",
        ),
        (
            "Post must submit responses (attn: G/TIP) to the questions in paragraphs 27-30 by "
            "February 27, 2009.",
            date(2009, 2, 27),
            "February 27, 2009",
            "Post",
        ),
        (
            "Department would appreciate receiving post's response by COB Tuesday, February 17.",
            date(2009, 2, 17),
            "COB Tuesday, February 17",
            "",
        ),
        (
            "Posts are asked to report responses by front channel cable NLT Friday, June 19.",
            date(2009, 6, 19),
            "Friday, June 19",
            "Posts",
        ),
        (
            "The government has until March 31, 2010 to enact the law.",
            date(2010, 3, 31),
            "until March 31, 2010",
            "The government",
        ),
        (
            "Countries placed on Tier 3 have 90 days to take significant steps.",
            None,
            "90 days",
            "Countries placed on Tier 3",
        ),
        (
            "The government should take these steps over the next 60 days.",
            None,
            "over the next 60 days",
            "The government",
        ),
        (
            "The draft law will be submitted to parliament by June 30, 2009.",
            date(2009, 6, 30),
            "June 30, 2009",
            "",
        ),
        (
            "The Minister said that the ministry would open a shelter by May 1, 2009.",
            date(2009, 5, 1),
            "May 1, 2009",
            "the ministry",
        ),
        (
            "The Minister told us the shelter would be completed by May 2009.",
            None,
            "May 2009",
            "",
        ),
        (
            "The committee expects to finish its draft by April 15, 2009.",
            date(2009, 4, 15),
            "April 15, 2009",
            "The committee",
        ),
        (
            "Post's response is due to G/TIP by March 1, 2009.",
            date(2009, 3, 1),
            "March 1, 2009",
            "",
        ),
        ("Responses must reach G/TIP by March 2, 2009.", date(2009, 3, 2), "March 2, 2009", ""),
        (
            "The GOB has committed to enacting a law by December 15, 2009.",
            date(2009, 12, 15),
            "December 15, 2009",
            "The GOB",
        ),
        ("The court set a deadline of 60 days.", None, "60 days", ""),
        (
            "Agencies must report no later than 30 days after enactment.",
            None,
            "no later than 30 days",
            "Agencies",
        ),
        (
            "Post should reply as soon as possible, but NLT March 3, 2009.",
            date(2009, 3, 3),
            "March 3, 2009",
            "Post",
        ),
        (
            "Please send names by 5:00 p.m. on March 5, 2009.",
            date(2009, 3, 5),
            "5:00 p.m. on March 5, 2009",
            "",
        ),
        (
            "The deadline was extended to March 20, 2009.",
            date(2009, 3, 20),
            "March 20, 2009",
            "",
        ),
        (
            "Also as mandated by the law, by March 2, 2009 the Department will submit a report.",
            date(2009, 3, 2),
            "March 2, 2009",
            "the Department",
        ),
        (
            "Post is asked to explain the report that the Department will release by May 1, 2009.",
            date(2009, 5, 1),
            "May 1, 2009",
            "the Department",
        ),
    ],
)
def test_other_words_for_what_is_due_are_found(sentence, day, words, owes):
    assert told(sentence) == [(day, words, owes)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Minister will travel in the next two weeks.",
        "The victim lived there until March 31, 2008.",
        "The police had 90 days of leave.",
        "The law would be adopted by May 2009 if money were found.",
        "The election will be held by May 2009.",
        "He hoped to return by May 2009.",
        "No decision would have to be reached within the next four years.",
        "Congress will likewise lose interest by April.",
        "The trade goal (which the GOB will set) is a cut of emissions by 2020.",
        "The deadline has passed.",
        "There is no deadline.",
        "The shelter has operated since 2008 and is to be praised by NGOs.",
    ],
)
def test_other_sentences_hold_no_deadline(sentence):
    assert told(sentence) == []


@pytest.mark.parametrize(
    "words",
    [
        "by March 1, ",
        "Posts must report by ",
        "Posts should, and Posts should, ",
        "(by ",
        "due ",
        "by. ",
    ],
)
def test_long_odd_sentences_take_linear_time_and_raise_nothing(words):
    deadlines(words * 3000)


def test_second_promise_of_a_sentence_is_found():
    sentence = (
        "The Minister promised that the bill would be tabled before the end of the year, and that "
        "rules would be issued within 30 days of assent."
    )
    assert [words for _, words, _ in told(sentence)] == [
        "before the end of the year",
        "within 30 days",
    ]


def test_what_is_not_expected_is_not_due():
    sentence = "Parliament will recess on May 8 and is not expected to return before June 2009."
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "words", "owes"),
    [
        (
            "The Council gave Belarus until the end of 2009 to reply.",
            "until the end of 2009",
            "Belarus",
        ),
        ("April 3, 2010: Deadline for announcing candidates.", "April 3, 2010", ""),
        ("The judiciary has four days to file charges.", "four days", "The judiciary"),
        ("Belarus plans to open a shelter by June 2009.", "June 2009", "Belarus"),
    ],
)
def test_time_given_is_a_deadline(sentence, words, owes):
    assert [(one, who) for _, one, who in told(sentence)] == [(words, owes)]


@pytest.mark.parametrize(
    ("sentence", "day", "words", "owes"),
    [
        # The last day of a month or year.
        ("It is to be submitted by the end of April.", date(2009, 4, 30), "the end of April", ""),
        ("Please reply by the end of January.", date(2010, 1, 31), "the end of January", ""),
        ("Please reply by end of February 2010.", date(2010, 2, 28), "end of February 2010", ""),
        (
            "Police are to hand over the files by the end of the month.",
            date(2009, 2, 28),
            "the end of the month",
            "Police",
        ),
        ("The law must be passed by year's end.", date(2009, 12, 31), "year's end", ""),
        (
            "The committee has until the end of June to finish its work.",
            date(2009, 6, 30),
            "until the end of June",
            "The committee",
        ),
        # "the 20th of February", a limit that is meant.
        (
            "Please let us know by the 20th of February whether he can come.",
            date(2009, 2, 20),
            "20th of February",
            "",
        ),
        (
            'He said his government would come for them "by the 25th of July at the latest."',
            date(2009, 7, 25),
            "25th of July",
            "his government",
        ),
        (
            "The Minister promised that it would be before the cabinet no later than March 30.",
            date(2009, 3, 30),
            "March 30",
            "",
        ),
        # The day named before.
        (
            "Trial opens on March 15, and the judge has ordered the police to testify by then.",
            date(2009, 3, 15),
            "by then",
            "the police",
        ),
        (
            "Parliament recesses on July 1; the bill has to pass before then.",
            date(2009, 7, 1),
            "before then",
            "the bill",
        ),
        # A request of the past lies before the cable; its answer may.
        (
            "The Prime Minister instructed all ministries to hand in their accounts by January 15.",
            date(2009, 1, 15),
            "January 15",
            "all ministries",
        ),
        (
            "Post asked the Ministry to answer by January 30; it has not.",
            date(2009, 1, 30),
            "January 30",
            "the Ministry",
        ),
        (
            "The ministry was to submit the bill by January 15 but missed the date.",
            date(2009, 1, 15),
            "January 15",
            "The ministry",
        ),
        (
            "The Minister asked the courts to report by March 15.",
            date(2009, 3, 15),
            "March 15",
            "the courts",
        ),
        (
            "Ministers had been given until February 1 to reply.",
            date(2009, 2, 1),
            "until February 1",
            "Ministers",
        ),
        # Counted from a day that the sentence tells.
        (
            "At a meeting on January 20 the Minister promised to send figures within ten days.",
            date(2009, 1, 30),
            "within ten days",
            "the Minister",
        ),
        (
            "The draft must be gazetted within 90 days of its signature on January 3.",
            date(2009, 4, 3),
            "within 90 days",
            "",
        ),
        (
            "On January 20 the Prime Minister gave the committee two weeks to present its draft.",
            date(2009, 2, 3),
            "two weeks",
            "the committee",
        ),
        (
            "The under secretary undertook to have better numbers sent within two weeks.",
            None,
            "within two weeks",
            "The under secretary",
        ),
        (
            "The house can be built within the 60 days that Washington allows, i.e. by April 2.",
            date(2009, 4, 2),
            "April 2",
            "",
        ),
        # Other words of asking and promising.
        (
            "He made clear that G/TIP would need the government's figures not later than March 1.",
            date(2009, 3, 1),
            "March 1",
            "",
        ),
        (
            "The Minister promised the Ambassador a copy of the draft by March 3.",
            date(2009, 3, 3),
            "March 3",
            "The Minister",
        ),
        ("Poloff asked for an answer by Friday.", date(2009, 2, 13), "Friday", ""),
        ("He set May 31 as the deadline for the shelter.", date(2009, 5, 31), "May 31", ""),
        (
            "The bill, due before parliament by May 15, has been delayed.",
            date(2009, 5, 15),
            "May 15",
            "",
        ),
        ("Post asked that the aid be delivered by March 20.", date(2009, 3, 20), "March 20", ""),
        (
            "Employers must return passports within 24 hours.",
            None,
            "within 24 hours",
            "Employers",
        ),
    ],
)
def test_day_that_has_to_be_worked_out_is_exact(sentence, day, words, owes):
    assert told(sentence) == [(day, words, owes)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Ambassador has been told to expect another 200 boys before the end of the month.",
        "The ministry plans to add another seven districts by mid-2009.",
        "The ministry plans to hire 20 inspectors by June 30.",
        "The agency intends to expand the program by December 31.",
        "The Minister thinks the court will decide by March 10.",
        "He hoped that the law would be adopted by June 30.",
        "He expects to see a verdict by March 15.",
        "The trial is expected to end by March 5.",
        "The judge adjourned the case until March 5.",
        "The number of cases will double by the end of the year.",
        "Merkel insists that a decision will not be taken before May.",
        "We urged the government to act by then.",
        "Trial opens on March 15. Much may change by then.",
        "He would be in Washington by March 1.",
        "The police must know the tribes to the north.",
    ],
)
def test_forecasts_expectations_and_growth_are_no_deadlines(sentence):
    assert told(sentence) == []


def test_deadline_is_about_the_country_of_the_cable():
    cable = {"subject": "BELARUS: TRAFFICKING"}
    assert [one.country for one in deadlines("Posts must reply by March 5.", **cable)] == ["BLR"]


@pytest.mark.parametrize(
    ("sentence", "day", "words", "owes"),
    [
        # The day stands behind the span it explains: one deadline, not two.
        (
            "The plan calls for charges within 60 days - by April 5 - and for a law.",
            date(2009, 4, 5),
            "April 5",
            "",
        ),
        (
            "The plan calls for charges within 60 days -- by April 5 -- and for a law.",
            date(2009, 4, 5),
            "April 5",
            "",
        ),
        (
            "The government must act within 60 days (by April 5).",
            date(2009, 4, 5),
            "April 5",
            "The government",
        ),
        ("The plan (ref B) calls for a shelter by June 30.", date(2009, 6, 30), "June 30", ""),
        (
            "He promised monthly figures, the first by June 30.",
            date(2009, 6, 30),
            "June 30",
            "He",
        ),
        (
            "The group agreed to hand the Ministry a list of comments by April 5.",
            date(2009, 4, 5),
            "April 5",
            "The group",
        ),
        ("The regulations should be ready by April 12.", date(2009, 4, 12), "April 12", ""),
        # The day in brackets behind a name.
        (
            "The regulations should be ready by Easter (April 12).",
            date(2009, 4, 12),
            "Easter (April 12)",
            "",
        ),
        (
            'He said the law would be issued "before the National Day" (July 3).',
            date(2009, 7, 3),
            'before the National Day" (July 3)',
            "",
        ),
        (
            "The Minister said the shelter would be ready before Ramadan (mid-August).",
            None,
            "before Ramadan (mid-August)",
            "",
        ),
        (
            "The Minister will sign the decree by Victory Day (May 9).",
            date(2009, 5, 9),
            "Victory Day (May 9)",
            "The Minister",
        ),
    ],
)
def test_day_behind_a_dash_or_a_name_is_found(sentence, day, words, owes):
    assert told(sentence) == [(day, words, owes)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The opposition called for elections by June 30.",
        "The report was written by Minister Sidorski (April 3).",
        "He was met by President Lukashenko (May 9) at the airport.",
        "The talks were led by Amnesty International (AI).",
        "The suspects were arrested before Easter (April 12).",
        "It was agreed by March 3 that nothing would change.",
        "The prices agreed to rise by April 5.",
        "Prices should be available by April 12.",
        "The police promised 20 men by March 3.",
    ],
)
def test_names_with_days_and_agreements_are_no_deadlines(sentence):
    assert told(sentence) == []
