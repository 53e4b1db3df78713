"""Countries, posts, TAGS, organizations."""

from django.contrib import admin
from django.db.models import Count

from cables.admin.base import FIELD_CLASSES
from cables.models import Country, Organization, Post, Tag


@admin.register(Country)
class CountryAdmin(admin.ModelAdmin):
    list_display = ["name", "iso3", "iso2", "place_tag", "region"]
    list_filter = ["region"]
    search_fields = ["name", "adjective", "=iso3", "=iso2", "=place_tag"]


@admin.register(Post)
class PostAdmin(admin.ModelAdmin):
    list_display = ["name", "code", "kind", "city", "country"]
    list_filter = ["kind"]
    list_select_related = ["country"]
    search_fields = ["name", "code", "city"]
    autocomplete_fields = ["country"]


@admin.register(Tag)
class TagAdmin(admin.ModelAdmin):
    list_display = ["code", "meaning", "kind", "basis", "country", "cable_count"]
    list_filter = ["kind", "basis"]
    list_select_related = ["country"]
    search_fields = ["code", "meaning"]
    autocomplete_fields = ["country"]

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(rows=Count("cable_entries"))

    @admin.display(description="cables", ordering="rows")
    def cable_count(self, tag):
        return tag.rows


@admin.register(Organization)
class OrganizationAdmin(admin.ModelAdmin):
    formfield_overrides = FIELD_CLASSES
    list_display = ["name", "kind", "country"]
    list_filter = ["kind"]
    list_select_related = ["country"]
    search_fields = ["name", "aliases"]
    autocomplete_fields = ["country"]
