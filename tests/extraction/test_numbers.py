"""Numbers: digits, words, ranges, money and percentages, each with its exact place."""

from decimal import Decimal

import pytest

from cables.extraction.language.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "value", "top", "unit", "qualifier"),
    [
        ("1,300 victims", "1300", None, "", ""),
        ("1.3 million people", "1300000", None, "", ""),
        ("15 thousand leaflets", "15000", None, "", ""),
        ("$600,000", "600000", None, "USD", ""),
        ("\\$600,000", "600000", None, "USD", ""),
        ("US$ 2.5 million", "2500000", None, "USD", ""),
        ("USD 1.2 million", "1200000", None, "USD", ""),
        ("EUR 40,000", "40000", None, "EUR", ""),
        ("85,000 euros", "85000", None, "EUR", ""),
        ("10-50 somoni", "10", "50", "TJS", ""),
        ("40 million dong", "40000000", None, "VND", ""),
        ("$200-$400", "200", "400", "USD", ""),
        ("$2 to 3 million", "2000000", "3000000", "USD", ""),
        ("over $1.3\nmillion", "1300000", None, "USD", "over"),
        ("$5K", "5000", None, "USD", ""),
        ("twenty-five cases", "25", None, "", ""),
        ("one hundred and four victims", "104", None, "", ""),
        ("Two hundred women", "200", None, "", ""),
        ("three thousand five hundred girls", "3500", None, "", ""),
        ("two million", "2000000", None, "", ""),
        ("a hundred women", "100", None, "", ""),
        ("a dozen cases", "12", None, "", ""),
        ("two dozen girls", "24", None, "", ""),
        ("10-15 women", "10", "15", "", ""),
        ("between 30 and 40 girls", "30", "40", "", ""),
        ("12 to 16 cases", "12", "16", "", ""),
        ("three to five cases", "3", "5", "", ""),
        ("from 12 to 16 cases", "12", "16", "", ""),
        ("60% of", "60", None, "percent", ""),
        ("60-70 percent of", "60", "70", "percent", ""),
        ("15 per cent", "15", None, "percent", ""),
        ("eighty percent", "80", None, "percent", ""),
        ("4.5 percentage points", "4.5", None, "percent", ""),
        ("one-third of", "33.33", None, "percent", ""),
        ("two thirds of", "66.67", None, "percent", ""),
        ("half of", "50", None, "percent", ""),
        ("two out of three", "66.67", None, "percent", ""),
        ("about 50 women", "50", None, "", "about"),
        ("approximately 50", "50", None, "", "about"),
        ("an estimated 1,000", "1000", None, "", "about"),
        ("nearly 50", "50", None, "", "about"),
        ("more than 50", "50", None, "", "over"),
        ("at least fifty", "50", None, "", "over"),
        ("up to 50", "50", None, "", "up_to"),
        ("as many as 50", "50", None, "", "up_to"),
        ("fewer than 50", "50", None, "", "up_to"),
        ("only four", "4", None, "", "only"),
        ("just 4", "4", None, "", "only"),
    ],
)
def test_number(text, value, top, unit, qualifier):
    (one,) = find_numbers(text)
    assert one.value == Decimal(value)
    assert one.value_max == (Decimal(top) if top else None)
    assert (one.unit, one.qualifier) == (unit, qualifier)


@pytest.mark.parametrize("text", ["dozens of women", "hundreds of girls", "thousands of men"])
def test_hedge_without_number(text):
    (one,) = find_numbers(text)
    assert (one.value, one.qualifier) == (None, "dozens")


@pytest.mark.parametrize(
    "text",
    [
        "several women", "many cases", "numerous victims", "no number", "someone", "tend to",
        "the tenth", "weighty", "A4 paper", "UH-60", "first half of 2009x", "half a tank",
    ],
)  # fmt: skip
def test_no_number(text):
    assert [one.text for one in find_numbers(text) if one.value and one.value < 1900] == []


def test_lead_is_where_the_qualifier_begins():
    (_, one) = find_numbers("at least 59 raids and possibly as many as 128 cases")
    assert one.lead == len("at least 59 raids and possibly ")


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("58 in 2005, from 29", ["58", "2005", "29"]),
        ("12 judges, 20 prosecutors", ["12", "20"]),
        ("IOM trained twenty one women", ["twenty one"]),
        ("investigated 12 and 15 cases", ["12", "15"]),
        ("from 29 in 2004 to 58", ["29", "2004", "58"]),
        ("article 130.1", ["130.1"]),
        ("between March 5 and 9", ["5", "9"]),
    ],
)
def test_spans(text, spans):
    assert [one.text for one in find_numbers(text)] == spans
