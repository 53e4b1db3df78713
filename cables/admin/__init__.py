"""The curators' side: every table, with what was read kept apart from what was decided."""

from django.contrib import admin

from cables.admin import cable, dates, findings, ingest, vocabulary

admin.site.site_header = "TIP cables"
admin.site.site_title = "TIP cables"
admin.site.index_title = "Curation"
admin.site.site_url = "/cables/"
# The review lists need the width; the start page lists the same tables.
admin.site.enable_nav_sidebar = False
admin.site.i18n_javascript = dates.iso_catalog

__all__ = ["cable", "dates", "findings", "ingest", "vocabulary"]
