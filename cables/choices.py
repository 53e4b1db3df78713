"""The closed lists of the field, in the words the State Department prints."""

from django.db.models import IntegerChoices, TextChoices


class Classification(TextChoices):
    """Overall classification, full form, as the public archives name it."""

    UNCLASSIFIED = "UNCLASSIFIED", "Unclassified"
    SBU = "UNCLASSIFIED//FOR OFFICIAL USE ONLY", "Unclassified//For Official Use Only"
    LIMITED_OFFICIAL_USE = "LIMITED OFFICIAL USE", "Limited Official Use"
    CONFIDENTIAL = "CONFIDENTIAL", "Confidential"
    CONFIDENTIAL_NOFORN = "CONFIDENTIAL//NOFORN", "Confidential//Noforn"
    SECRET = "SECRET", "Secret"
    SECRET_NOFORN = "SECRET//NOFORN", "Secret//Noforn"
    TOP_SECRET = "TOP SECRET", "Top Secret"
    TOP_SECRET_NOFORN = "TOP SECRET//NOFORN", "Top Secret//Noforn"


class Precedence(TextChoices):
    """How fast a telegram was to be handled."""

    FLASH = "flash", "Flash"
    NIACT_IMMEDIATE = "niact_immediate", "NIACT immediate"
    IMMEDIATE = "immediate", "Immediate"
    PRIORITY = "priority", "Priority"
    ROUTINE = "routine", "Routine"


class DatePrecision(TextChoices):
    """How exactly the moment of sending is known."""

    MINUTE = "minute", "To the minute"
    DAY = "day", "To the day"
    MONTH = "month", "To the month"
    YEAR = "year", "To the year"
    UNKNOWN = "unknown", "Unknown"


class DateBasis(TextChoices):
    """What says when the cable was sent."""

    DTG = "dtg", "Date-time group of the telegram"
    WRAPPER = "wrapper", "Metadata around the text"
    INFERRED = "inferred", "Inferred by a curator"
    UNKNOWN = "unknown", "Not stated"


class AddresseeRole(TextChoices):
    ACTION = "action", "Action"
    INFO = "info", "Info"


class PostKind(TextChoices):
    EMBASSY = "embassy", "Embassy"
    CONSULATE = "consulate", "Consulate"
    MISSION = "mission", "Mission"
    INTERESTS_SECTION = "interests section", "Interests section"
    OFFICE = "office", "Office"
    DEPARTMENT = "department", "Department"
    OTHER = "other", "Other"


class ParagraphRole(TextChoices):
    """The part a paragraph plays in its cable, by the drafter's own formula."""

    SUMMARY = "summary", "Summary"
    COMMENT = "comment", "Comment"
    ACTION_REQUEST = "action_request", "Action request"
    NOTE = "note", "Note"
    BACKGROUND = "background", "Background"
    TALKING_POINTS = "talking_points", "Talking points"


class TagKind(TextChoices):
    SUBJECT = "subject", "Subject"
    PROGRAM = "program", "Program"
    GEOPOLITICAL = "geopolitical", "Place"
    ORGANIZATION = "organization", "Organization"
    PERSON = "person", "Person"


class Basis(TextChoices):
    """How well a meaning in the vocabulary is known."""

    CONFIRMED = "confirmed", "Confirmed"
    SUPPORTED = "supported", "Supported"
    BELIEVED = "believed", "Believed"
    UNKNOWN = "unknown", "Unknown"


class ReviewStatus(TextChoices):
    """Where a finding stands between the machine and a person."""

    EXTRACTED = "extracted", "Machine-extracted, unreviewed"
    ACCEPTED = "accepted", "Accepted"
    CORRECTED = "corrected", "Corrected"
    REJECTED = "rejected", "Rejected"
    ADDED = "added", "Added by a curator"


class Horizon(TextChoices):
    SHORT_TERM = "short_term", "Short-term"
    LONGER_TERM = "longer_term", "Longer-term"


class Pillar(TextChoices):
    """The three Ps of anti-trafficking policy."""

    PROSECUTION = "prosecution", "Prosecution"
    PROTECTION = "protection", "Protection"
    PREVENTION = "prevention", "Prevention"


class Tier(TextChoices):
    """Placement in a Trafficking in Persons Report; a name, never a number to average."""

    TIER_1 = "1", "Tier 1"
    TIER_2 = "2", "Tier 2"
    TIER_2_WATCH_LIST = "2WL", "Tier 2 Watch List"
    TIER_3 = "3", "Tier 3"


class Measure(TextChoices):
    """What a reported figure counts."""

    INVESTIGATIONS = "investigations", "Investigations"
    PROSECUTIONS = "prosecutions", "Prosecutions"
    CONVICTIONS = "convictions", "Convictions"
    SENTENCES = "sentences", "Sentences"
    CASES_OPENED = "cases_opened", "Cases opened"
    CASES_REGISTERED = "cases_registered", "Cases registered"
    VICTIMS_IDENTIFIED = "victims_identified", "Victims identified"
    VICTIMS_ASSISTED = "victims_assisted", "Victims assisted"
    OFFICIALS_INVESTIGATED = "officials_investigated", "Officials investigated"
    OFFICIALS_TRAINED = "officials_trained", "Officials trained"
    TRAINING_SESSIONS = "training_sessions", "Training sessions"
    STAFF = "staff", "Staff"
    FACILITIES = "facilities", "Facilities"
    FUNDING = "funding", "Funding"
    SHARE = "share", "Share"
    PRICE = "price", "Price"
    OTHER = "other", "Other"


ACCEPTED_MEASURES = frozenset(
    {Measure.INVESTIGATIONS, Measure.PROSECUTIONS, Measure.CONVICTIONS, Measure.SENTENCES}
)  # what the Department takes as law enforcement data (09STATE88558, para 5)


# Agencies count the same cases at another step; figures for one period are put side by side.
COMPARED_TOGETHER = {
    Measure.CASES_OPENED: (Measure.CASES_OPENED, Measure.CASES_REGISTERED),
    Measure.CASES_REGISTERED: (Measure.CASES_OPENED, Measure.CASES_REGISTERED),
}


class Qualifier(TextChoices):
    """How the cable hedges a figure."""

    ABOUT = "about", "About"
    OVER = "over", "Over"
    UP_TO = "up_to", "Up to"
    ONLY = "only", "Only"
    DOZENS = "dozens", "Dozens"


class OffenceScope(TextChoices):
    """Whether the offence counted is trafficking by its definition (09STATE88558, para 5)."""

    EXPLICIT = "explicit", "Explicitly trafficking"
    RELATED = "related", "Trafficking-related"
    UNSPECIFIED = "unspecified", "Unspecified"


class MeetingTopic(TextChoices):
    """What was spoken of; the first six are Kelley's, Scorecard Diplomacy (2017)."""

    LAW = "law", "Law"
    IMPLEMENTATION = "implementation", "Implementation"
    ACTION_PLAN = "action_plan", "Action plan"
    TIER_RANKING = "tier_ranking", "Tier ranking or report"
    TIP_ISSUE = "tip_issue", "The trafficking issue"
    POLITICAL_WILL = "political_will", "Political will"
    VICTIM_ASSISTANCE = "victim_assistance", "Victim assistance"
    FORCED_LABOUR = "forced_labour", "Forced labor"
    FUNDING = "funding", "Funding"
    TRAINING = "training", "Training"
    PROSECUTION = "prosecution", "Prosecution"
    PREVENTION = "prevention", "Prevention"
    OTHER = "other", "Other"


class MeetingSide(TextChoices):
    US = "us", "United States"
    HOST = "host", "Interlocutor"


class OfficialLevel(TextChoices):
    """Levels on both sides of a meeting, after Kelley, Scorecard Diplomacy (2017)."""

    HEAD_OF_STATE = "head_of_state", "Head of state or government"
    MINISTER = "minister", "Minister"
    DEPUTY_MINISTER = "deputy_minister", "Deputy minister"
    OTHER_OFFICIAL = "other_official", "Other official"
    NON_OFFICIAL = "non_official", "Non-official"
    AMBASSADOR = "ambassador", "Ambassador or chargé"
    EMBASSY_STAFF = "embassy_staff", "Embassy staff"
    VISITING_OFFICIAL = "visiting_official", "Visiting official"
    UNKNOWN = "unknown", "Unknown"


class OrganizationKind(TextChoices):
    GOVERNMENT = "government", "Government"
    NGO = "ngo", "Non-governmental organization"
    INTERNATIONAL = "international", "International organization"
    OTHER = "other", "Other"


class IngestOutcome(TextChoices):
    ADDED = "added", "Added"
    UPDATED = "updated", "Updated"
    UNCHANGED = "unchanged", "Unchanged"
    FAILED = "failed", "Failed"


class Severity(IntegerChoices):
    """Whether a problem stopped a file from loading or is only to be known."""

    NOTE = 10, "Note"
    WARNING = 20, "Warning"
    ERROR = 30, "Error"
