"""Pages that are about the archive rather than about one cable."""

from django.db.models import Count
from django.templatetags.static import static
from django.views.generic import ListView, RedirectView, TemplateView

from cables.models import Tag


class HomeView(RedirectView):
    pattern_name = "cables:list"


class FaviconView(RedirectView):
    """Browsers ask for /favicon.ico whatever the page says."""

    def get_redirect_url(self, *args, **kwargs):
        return static("cables/favicon.svg")


class TagListView(ListView):
    """Tags that a held cable carries; `?all=1` shows the whole vocabulary."""

    template_name = "cables/tag_list.html"

    def get_queryset(self):
        tags = Tag.objects.select_related("country").annotate(cable_count=Count("cable_entries"))
        tags = tags.order_by("code")
        return tags if self.request.GET.get("all") else tags.filter(cable_count__gt=0)


class AboutView(TemplateView):
    template_name = "cables/about.html"
