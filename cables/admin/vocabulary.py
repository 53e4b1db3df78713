"""Countries, posts, TAGS, organizations."""

from django.contrib import admin
from django.db.models import Count

from cables.admin.base import FIELD_CLASSES
from cables.models import Country, Organization, Post, Tag
from cables.parsing import vocabulary


class VocabularyAdmin(admin.ModelAdmin):
    """Rows that the vocabulary files know are looked at only, because the files win anyway."""

    key = "code"
    entries = staticmethod(dict)  # returns what the files know, by the value of `key`

    def is_in_files(self, obj):
        return obj is not None and getattr(obj, self.key) in self.entries()

    def has_change_permission(self, request, obj=None):
        return not self.is_in_files(obj) and super().has_change_permission(request, obj)

    def has_delete_permission(self, request, obj=None):
        # One at a time: in a selection the two kinds of rows would be mixed.
        if obj is None or self.is_in_files(obj):
            return False
        return super().has_delete_permission(request, obj)

    def get_fieldsets(self, request, obj=None):
        (title, options), *others = super().get_fieldsets(request, obj)
        if self.is_in_files(obj):
            options = options | {"description": FILES_DECIDE}
        return [(title, options), *others]


FILES_DECIDE = (
    "The vocabulary files decide what this row says, whenever they are loaded. "
    "It is corrected there, in cables/parsing/vocabulary."
)


@admin.register(Country)
class CountryAdmin(VocabularyAdmin):
    key = "iso3"
    entries = staticmethod(vocabulary.countries)
    list_display = ["name", "iso3", "iso2", "place_tag", "region"]
    list_filter = ["region"]
    search_fields = ["name", "adjective", "=iso3", "=iso2", "=place_tag"]


@admin.register(Post)
class PostAdmin(VocabularyAdmin):
    entries = staticmethod(vocabulary.posts)
    list_display = ["name", "code", "kind", "city", "country"]
    list_filter = ["kind"]
    list_select_related = ["country"]
    search_fields = ["name", "code", "city"]
    autocomplete_fields = ["country"]


@admin.register(Tag)
class TagAdmin(VocabularyAdmin):
    entries = staticmethod(vocabulary.tags)
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
