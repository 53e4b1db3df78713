"""A cable as it was sent, and every copy of it that was loaded."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models.functions import Cast, Left, LPad, Mod
from django.db.models.lookups import Exact
from django.urls import reverse

from cables.choices import (
    AddresseeRole,
    Classification,
    DateBasis,
    DatePrecision,
    ParagraphRole,
    Precedence,
)
from cables.models.vocabulary import Post, Tag
from cables.querysets import SEARCH_CONFIG, CableQuerySet, ParagraphQuerySet


class Cable(models.Model):
    """A State Department telegram, unique under its message reference number.

    `text` is the cleaned text; `Paragraph.start` and every finding's offsets count
    characters in it. The bytes that were loaded stand untouched in `Source`.
    """

    mrn = models.CharField(
        "MRN",
        max_length=60,
        unique=True,
        help_text="Year, origin, serial: 09STATE88558. DUSHANBE50 while the year is unknown.",
    )
    year = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=[MinValueValidator(1945), MaxValueValidator(2049)]
    )
    origin = models.ForeignKey(Post, models.PROTECT, related_name="cables")
    serial = models.PositiveIntegerField()

    dtg = models.CharField("DTG", max_length=40, blank=True, help_text="As written.")
    sent_at = models.DateTimeField(null=True, blank=True, help_text="UTC.")
    sent_precision = models.CharField(
        max_length=8, choices=DatePrecision, default=DatePrecision.UNKNOWN
    )
    sent_basis = models.CharField(max_length=8, choices=DateBasis, default=DateBasis.UNKNOWN)
    year_inferred = models.BooleanField(default=False)
    inference_reason = models.TextField(
        blank=True, help_text="Why a date or year that the text does not state is believed."
    )

    precedence = models.CharField(max_length=16, choices=Precedence, blank=True)
    from_line = models.CharField("FM", max_length=120, blank=True)
    passing = ArrayField(
        models.CharField(max_length=400),
        default=list,
        blank=True,
        help_text="Internal attention lines: STATE FOR EUR/CACEN, G/TIP.",
    )
    classification = models.CharField(max_length=40, choices=Classification, blank=True)
    captions = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    eo = models.CharField("E.O. line", max_length=200, blank=True)
    declassify_on = models.CharField(max_length=200, blank=True)
    classified_by = models.TextField(blank=True)
    subject = models.TextField(blank=True)
    signed_by = models.CharField(max_length=60, blank=True)
    section_count = models.PositiveSmallIntegerField(null=True, blank=True)
    is_partial = models.BooleanField("partial extract", default=False)

    text = models.TextField(help_text="The cleaned text that all offsets refer to.")
    format = models.CharField(max_length=30, help_text="What kind of copy it was read from.")
    page_anchors = models.JSONField(default=list, blank=True)
    repairs = models.JSONField(default=list, blank=True, help_text="What damage was undone.")
    problems = models.JSONField(default=list, blank=True)
    digest = models.CharField(
        max_length=64, help_text="Of everything the parser and the rules made of it."
    )
    corrected_fields = ArrayField(
        models.CharField(max_length=40),
        default=list,
        blank=True,
        help_text="Header fields a person set; a later ingest leaves them alone.",
    )

    tags = models.ManyToManyField(Tag, through="CableTag", related_name="cables")
    search_vector = models.GeneratedField(
        expression=SearchVector("subject", weight="A", config=SEARCH_CONFIG)
        + SearchVector("text", weight="B", config=SEARCH_CONFIG),
        output_field=SearchVectorField(),
        db_persist=True,
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = CableQuerySet.as_manager()

    class Meta:
        ordering = [models.F("sent_at").desc(nulls_last=True), "mrn"]
        indexes = [
            GinIndex(fields=["search_vector"], name="cable_search_gin"),
            models.Index(
                models.F("sent_at").desc(nulls_last=True), models.F("mrn"), name="cable_newest"
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(mrn__regex=r"^([0-9]{2})?[A-Z]+[1-9][0-9]*$"),
                name="cable_mrn_canonical",
            ),
            models.CheckConstraint(
                condition=models.Q(year__isnull=True) | models.Q(year__range=(1945, 2049)),
                name="cable_year_sane",
            ),
            models.CheckConstraint(
                condition=models.Q(year__isnull=True, mrn__regex="^[A-Z]")
                | models.Q(
                    Exact(
                        Left("mrn", 2),
                        LPad(Cast(Mod("year", 100), models.TextField()), 2, models.Value("0")),
                    ),
                    year__isnull=False,
                ),
                name="cable_mrn_tells_year",
            ),
            models.CheckConstraint(
                condition=models.Q(serial__range=(1, 9_999_999)), name="cable_serial_sane"
            ),
            models.CheckConstraint(
                condition=models.Q(sent_at__isnull=True, sent_precision=DatePrecision.UNKNOWN)
                | models.Q(sent_at__isnull=False) & ~models.Q(sent_precision=DatePrecision.UNKNOWN),
                name="cable_date_has_precision",
            ),
            models.CheckConstraint(
                condition=models.Q(sent_precision__in=DatePrecision.values),
                name="cable_sent_precision_known",
            ),
            models.CheckConstraint(
                condition=models.Q(sent_basis__in=DateBasis.values), name="cable_sent_basis_known"
            ),
            models.CheckConstraint(
                condition=models.Q(classification__in=["", *Classification.values]),
                name="cable_classification_known",
            ),
            models.CheckConstraint(
                condition=models.Q(precedence__in=["", *Precedence.values]),
                name="cable_precedence_known",
            ),
        ]

    def __str__(self):
        return self.mrn

    def get_absolute_url(self):
        return reverse("cables:detail", args=[self.mrn])


class FormerMrn(models.Model):
    """A key under which a cable was once addressed, kept so that old links still lead there."""

    mrn = models.CharField("MRN", max_length=60, unique=True)
    cable = models.ForeignKey(Cable, models.CASCADE, related_name="former_mrns")

    class Meta:
        verbose_name = "former MRN"

    def __str__(self):
        return f"{self.mrn} → {self.cable}"


class Source(models.Model):
    """One copy of a cable, byte for byte as it was loaded.

    Several copies of one cable may be held; the cable is built from the most
    complete one, so that loading order does not matter.
    """

    cable = models.ForeignKey(Cable, models.CASCADE, related_name="sources")
    name = models.CharField(max_length=400)
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField()
    encoding = models.CharField(max_length=30)
    is_current = models.BooleanField(default=False, help_text="The cable is built from it.")
    loaded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-is_current", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["cable", "sha256"], name="source_once_per_cable"),
            models.UniqueConstraint(
                fields=["cable"],
                condition=models.Q(is_current=True),
                name="source_one_current_per_cable",
            ),
        ]

    def __str__(self):
        return self.name


class CableTag(models.Model):
    """A tag on a cable, in the order printed."""

    cable = models.ForeignKey(Cable, models.CASCADE, related_name="tag_entries")
    tag = models.ForeignKey(Tag, models.PROTECT, related_name="cable_entries")
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["cable_id", "position"]
        constraints = [
            models.UniqueConstraint(fields=["cable", "tag"], name="cable_tag_once"),
        ]

    def __str__(self):
        return f"{self.cable_id}: {self.tag_id}"


class Addressee(models.Model):
    """A station the cable went to."""

    cable = models.ForeignKey(Cable, models.CASCADE, related_name="addressees")
    position = models.PositiveSmallIntegerField()
    role = models.CharField(max_length=6, choices=AddresseeRole)
    route = models.CharField("routing indicator", max_length=12, blank=True)
    name = models.CharField(max_length=160)
    precedence = models.CharField(max_length=16, choices=Precedence, blank=True)
    number = models.CharField(
        max_length=12, blank=True, help_text="Counts messages on the channel; not a reference."
    )
    post = models.ForeignKey(Post, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["cable_id", "position"]
        constraints = [
            models.UniqueConstraint(fields=["cable", "position"], name="addressee_position_unique"),
            models.CheckConstraint(
                condition=models.Q(role__in=AddresseeRole.values), name="addressee_role_known"
            ),
        ]

    def __str__(self):
        return self.name


class Reference(models.Model):
    """An earlier message that the REF line names."""

    cable = models.ForeignKey(Cable, models.CASCADE, related_name="references")
    position = models.PositiveSmallIntegerField()
    letter = models.CharField(max_length=3, blank=True)
    mrn = models.CharField(
        "MRN", max_length=60, blank=True, db_index=True, help_text="Empty: not a cable."
    )
    year_inferred = models.BooleanField(default=False)
    text = models.TextField(help_text="As printed.")
    target = models.ForeignKey(
        Cable, models.SET_NULL, null=True, blank=True, related_name="cited_by"
    )

    class Meta:
        ordering = ["cable_id", "position"]
        constraints = [
            models.UniqueConstraint(fields=["cable", "position"], name="reference_position_unique"),
        ]

    def __str__(self):
        return self.mrn or self.text


class Paragraph(models.Model):
    """A numbered paragraph; `text` is `cable.text[start:end]`."""

    cable = models.ForeignKey(Cable, models.CASCADE, related_name="paragraphs")
    position = models.PositiveSmallIntegerField()
    label = models.CharField(
        max_length=8, blank=True, help_text="Its number; empty where none is printed or it is lost."
    )
    printed_label = models.CharField(max_length=20, blank=True, help_text="As this copy prints it.")
    anchor = models.CharField(max_length=20, help_text="For permalinks: p9.")
    marking = models.CharField("portion marking", max_length=40, blank=True)
    role = models.CharField(max_length=16, choices=ParagraphRole, blank=True)
    heading = models.TextField(blank=True)
    text = models.TextField(blank=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    parts = models.JSONField(
        default=list, blank=True, help_text="Its blocks, offsets counted within the paragraph."
    )
    flag = models.CharField(
        max_length=20, blank=True, help_text="What is odd about its number: lost, repaired, …"
    )

    objects = ParagraphQuerySet.as_manager()

    class Meta:
        ordering = ["cable_id", "position"]
        constraints = [
            models.UniqueConstraint(fields=["cable", "position"], name="paragraph_position_unique"),
            models.UniqueConstraint(fields=["cable", "anchor"], name="paragraph_anchor_unique"),
            models.CheckConstraint(
                condition=models.Q(end__gte=models.F("start")), name="paragraph_span_forward"
            ),
            models.CheckConstraint(
                condition=models.Q(role__in=["", *ParagraphRole.values]),
                name="paragraph_role_known",
            ),
        ]

    def __str__(self):
        return f"{self.cable} paragraph {self.label or '(unnumbered)'}"

    def get_absolute_url(self):
        return f"{self.cable.get_absolute_url()}#{self.anchor}"
