"""The curators' side: every table, with what was read kept apart from what was decided."""

from django.contrib import admin

from cables.admin import cable, findings, ingest, vocabulary

admin.site.site_header = "TIP cables"
admin.site.site_title = "TIP cables"
admin.site.index_title = "Curation"
admin.site.site_url = "/cables/"

__all__ = ["cable", "findings", "ingest", "vocabulary"]
