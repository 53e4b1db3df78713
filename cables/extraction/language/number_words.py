"""The words of numbers: numerals, scales, money, and what qualifies them."""

from __future__ import annotations

ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9,
}  # fmt: skip
TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SMALL = ONES | TEENS | TENS | {"a": 1, "zero": 0}
SCALES = {
    "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "dozen": 12,
    "lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7,
    "k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9,
}  # fmt: skip

# Signs and words of money. A word that names the money of several countries stays as it is
# printed: which of them is meant the cable does not say.
SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}
# ISO 4217, and what cables write beside it.
CODES = tuple(
    "USD US EUR GBP CHF RMB JPY INR CAD AUD TJS KZT UAH RUB MDL VND THB PHP NGN ZAR KES EGP SEK "
    "NOK DKK CZK "
    "PLN RON BGN HUF ILS NIS AED SAR KWD BRL MXN COP ISK CNY KRW TWD HKD SGD MYR IDR LAK KHR MMK "
    "BDT LKR NPR "
    "PKR AFN IRR IQD JOD LBP SYP YER OMR QAR BHD TRY GEL AMD AZN KGS UZS TMT MNT RSD MKD ALL BAM "
    "HRK EEK LVL "
    "LTL SKK SIT CYP MAD TND DZD LYD SDG ETB ERN DJF SOS UGX TZS RWF BIF CDF ZMK MWK MZN AOA BWP "
    "NAD SZL LSL "
    "ZWD MGA MUR SCR XOF XAF GHS GMD GNF SLL LRD CVE MRO ARS CLP PEN BOB PYG UYU VEF GTQ HNL NIO "
    "CRC DOP HTG "
    "BYR JMD TTD BBD GYD SRD NZD FJD PGK".split()
)
# Codes that banks do not use, as posts print them.
LOCAL_CODES = {
    "RMB": "CNY", "NIS": "ILS", "CFA": "XOF", "FCFA": "XOF", "IKR": "ISK",
    "INRs": "INR", "RM": "MYR", "Tk": "BDT", "Php": "PHP", "PhP": "PHP", "Dhs": "AED",
    "Dh": "AED", "LE": "EGP", "Ksh": "KES", "KSh": "KES", "Tsh": "TZS", "Ush": "UGX",
    "Sfr": "CHF", "Rp": "IDR", "Lps": "HNL", "NTD": "TWD", "NRs": "NPR", "Euro": "EUR",
    "EURO": "EUR", "Euros": "EUR", "Naira": "NGN", "Baht": "THB", "RO": "OMR", "GHC": "GHS",
    "KShs": "KES", "Kshs": "KES", "USh": "UGX", "UShs": "UGX", "Ushs": "UGX", "TSh": "TZS",
    "TShs": "TZS", "Tshs": "TZS", "Shs": "shillings", "Le": "SLL", "Taka": "BDT", "Rs": "rupees",
    "KD": "KWD", "BD": "BHD", "JD": "JOD", "QR": "QAR", "SR": "SAR", "BR": "BYR",
}  # fmt: skip
# Letters that are money only right before a large number: "K280 million", "R500,000".
LETTER_CODES = {"K": "kwacha", "R": "ZAR", "N": "NGN", "P": "pesos", "Q": "GTQ", "D": "GMD"}
# What stands before a dollar sign tells whose money it is.
DOLLARS = {
    "RD": "DOP", "R": "BRL", "NT": "TWD", "HK": "HKD", "S": "SGD", "J": "JMD", "TT": "TTD",
    "A": "AUD", "NZ": "NZD", "Z": "ZWD", "N": "NAD", "G": "GYD", "FJ": "FJD", "Bds": "BBD",
    "Can": "CAD", "Mex": "MXN", "C": "C$", "B": "B$", "EC": "EC$",
}  # fmt: skip
MONEY_WORDS = {
    "dollar": "USD", "euro": "EUR", "somoni": "TJS", "tenge": "KZT", "hryvnia": "UAH",
    "hryvnya": "UAH", "ruble": "RUB", "rouble": "RUB", "dram": "AMD", "lari": "GEL",
    "manat": "manat",
    "dong": "VND", "baht": "THB", "ringgit": "MYR", "yen": "JPY", "yuan": "CNY", "rmb": "CNY",
    "renminbi": "CNY", "won": "won", "kip": "LAK", "riel": "KHR", "taka": "BDT", "birr": "ETB",
    "naira": "NGN", "cedi": "GHS", "rand": "ZAR", "lek": "ALL", "leke": "ALL", "lev": "BGN",
    "leva": "BGN", "zloty": "PLN", "zlotys": "PLN", "forint": "HUF", "koruna": "koruna",
    "soum": "UZS", "som": "KGS", "quetzal": "GTQ", "lempira": "HNL", "cordoba": "NIO",
    "colon": "colon",
    "colones": "colones", "sucre": "sucre", "real": "BRL", "reais": "BRL", "peso": "pesos",
    "rupee": "rupees", "lei": "lei", "kuna": "HRK", "dinar": "dinars", "dirham": "dirhams",
    "riyal": "riyals", "shekel": "ILS", "franc": "francs", "crown": "crowns", "krona": "kronor",
    "kronor": "kronor", "kroner": "kroner", "shilling": "shillings", "kwacha": "kwacha",
    "CFA": "XOF", "denar": "MKD",
}  # fmt: skip
NUMBER_WORDS = (
    frozenset(ONES)
    | TEENS.keys()
    | TENS.keys()
    | {"hundred", "thousand", "million", "billion", "dozen", "lakh", "lakhs", "crore", "crores"}
)
QUALIFIERS = {
    "over": (
        "more than", "over", "well over", "at least", "no fewer than", "no less than", "upwards of",
        "upward of", "in excess of", "exceeding", "exceeded", "exceeds", "above", "greater than",
    ),
    "up_to": (
        "no more than", "not more than", "up to", "as many as", "as much as", "at most",
        "fewer than", "less than", "under", "below", "a maximum of", "not quite",
        "not even", "just under", "well under", "just short of",
    ),
    "about": (
        "about", "approximately", "approx", "approx.", "around", "some", "an estimated",
        "estimated", "estimated at", "nearly", "almost", "roughly", "close to", "circa",
        "an average of", "perhaps",
    ),
    "only": ("only", "just", "merely", "as few as", "a mere"),
}  # fmt: skip
PHRASES = {phrase: name for name, phrases in QUALIFIERS.items() for phrase in phrases}
