"""What the cables refer to: countries, posts, TAGS, organizations."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.urls import reverse

from cables.choices import Basis, OrganizationKind, PostKind, TagKind
from cables.querysets import CountryQuerySet


class Country(models.Model):
    """A country, under its ISO 3166 code and under the State Department's place tag."""

    iso3 = models.CharField("ISO 3166 alpha-3", max_length=3, unique=True)
    iso2 = models.CharField("ISO 3166 alpha-2", max_length=2, blank=True)
    name = models.CharField(max_length=80, unique=True)
    adjective = models.CharField(max_length=120, blank=True)
    place_tag = models.CharField(
        max_length=2, blank=True, help_text="The State Department's code, which is not ISO."
    )
    region = models.CharField(max_length=8, blank=True, help_text="Regional bureau.")

    objects = CountryQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "countries"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(iso3__regex=r"^[A-Z]{3}$"), name="country_iso3_capitals"
            ),
            models.UniqueConstraint(
                fields=["place_tag"],
                condition=~models.Q(place_tag=""),
                name="country_place_tag_unique",
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("cables:country", args=[self.iso3])


class Post(models.Model):
    """A sender of cables: an embassy, a consulate, a mission, the Department itself."""

    code = models.CharField(
        max_length=40, unique=True, help_text="As in the MRN, without blanks: LAPAZ."
    )
    name = models.CharField(max_length=80)
    kind = models.CharField(max_length=20, choices=PostKind, default=PostKind.OTHER)
    city = models.CharField(max_length=80, blank=True)
    country = models.ForeignKey(
        Country, models.PROTECT, null=True, blank=True, related_name="posts"
    )

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(code__regex=r"^[A-Z]+$"), name="post_code_capitals"
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=PostKind.values), name="post_kind_known"
            ),
        ]

    def __str__(self):
        return self.name


class Tag(models.Model):
    """One of the Department's TAGS (Traffic Analysis by Geography and Subject)."""

    code = models.CharField(max_length=60, unique=True)
    kind = models.CharField(max_length=12, choices=TagKind)
    meaning = models.CharField(max_length=160, blank=True)
    basis = models.CharField(max_length=10, choices=Basis, default=Basis.UNKNOWN)
    source = models.CharField(max_length=200, blank=True)
    country = models.ForeignKey(Country, models.PROTECT, null=True, blank=True, related_name="tags")

    class Meta:
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=TagKind.values), name="tag_kind_known"
            ),
            models.CheckConstraint(
                condition=models.Q(basis__in=Basis.values), name="tag_basis_known"
            ),
        ]

    def __str__(self):
        return self.code


class Organization(models.Model):
    """Whoever is met or quoted: a ministry, an NGO, an international organization."""

    name = models.CharField(max_length=160)
    aliases = ArrayField(models.CharField(max_length=160), default=list, blank=True)
    kind = models.CharField(max_length=15, choices=OrganizationKind, default=OrganizationKind.OTHER)
    country = models.ForeignKey(
        Country, models.PROTECT, null=True, blank=True, related_name="organizations"
    )

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["name", "country"], nulls_distinct=False, name="organization_unique"
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=OrganizationKind.values), name="organization_kind_known"
            ),
        ]

    def __str__(self):
        return self.name
