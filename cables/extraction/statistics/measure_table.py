"""Act of the verb and kind of the noun, and the measure that both make."""

from __future__ import annotations

PEOPLE = ("offender", "person", "group", "victim", "official", "staff", "participant", "pupil", "")
# (act, kind of noun) -> measure; the kinds of one act that share a measure stand together.
SUSPECTS = ("offender", "person", "group", "pupil", "")
ACCUSED = tuple(kind for kind in PEOPLE if kind != "victim")
FOUND_ONES = ("victim", "group", "person")
BY_ACT: dict[str, dict[str, str]] = {
    "investigate": dict.fromkeys((*SUSPECTS, "case"), "investigations")
    | {"official": "officials_investigated", "staff": "officials_investigated", "agency": "other"},
    "prosecute": dict.fromkeys((*ACCUSED, "case"), "prosecutions"),
    "convict": dict.fromkeys((*ACCUSED, "case"), "convictions"),
    "sentence": dict.fromkeys(ACCUSED, "sentences"),
    "acquit": dict.fromkeys((*PEOPLE, "case"), "other"),
    "fine": dict.fromkeys(PEOPLE, "other"),
    "open": {"case": "cases_opened", "facility": "facilities", "training": "training_sessions"},
    "register": dict.fromkeys(FOUND_ONES, "victims_identified")
    | dict.fromkeys(("case", ""), "cases_registered"),
    "identify": dict.fromkeys((*FOUND_ONES, ""), "victims_identified")
    | {"case": "cases_registered", "offender": "other"},
    "assist": dict.fromkeys((*FOUND_ONES, "case", "", "participant"), "victims_assisted"),
    "train": dict.fromkeys(
        (*PEOPLE[:2], "official", "staff", "participant", ""), "officials_trained"
    )
    | dict.fromkeys(("pupil", "group"), "other"),
    "arrest": dict.fromkeys(SUSPECTS, "other")
    | {"official": "officials_investigated", "staff": "officials_investigated"},
    "discipline": dict.fromkeys(("official", "staff", ""), "officials_investigated"),
    "staff": dict.fromkeys(("staff", "official", "person", "offender"), "staff"),
}
# Kinds whose noun alone tells the measure.
BY_NOUN = {
    "training": "training_sessions",
    "facility": "facilities",
    "victim": "victims_identified",
}
# What an act counts when the noun is of no kind we know.
DEFAULT_BY_ACT = {
    "investigate": "investigations",
    "prosecute": "prosecutions",
    "convict": "convictions",
    "sentence": "sentences",
    "acquit": "other",
    "register": "cases_registered",
    "open": "cases_opened",
    "identify": "victims_identified",
    "assist": "victims_assisted",
    "train": "officials_trained",
    "arrest": "other",
    "discipline": "officials_investigated",
    "staff": "staff",
}
