"""The list of cables, a cable, and the copy it was read from."""

from django.db.models import Prefetch
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import DetailView

from cables import facets, presentation
from cables.filters import ORDERS, CableFilter
from cables.models import Cable, Finding, FormerMrn
from cables.parsing.mrn import parse_mrn
from cables.views.lists import NarrowingListView


class CableListView(NarrowingListView):
    queryset = Cable.objects.for_list().with_recommendation_count().newest_first()
    filterset_class = CableFilter
    paginate_by = 25

    def get(self, request, *args, **kwargs):
        """Show the list; a search for nothing but one held cable's MRN leads to that cable."""
        if set(request.GET) == {"q"}:
            named = list(Cable.objects.named(request.GET["q"]).only("mrn")[:2])
            if len(named) == 1:
                return redirect(named[0])
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        filterset, params = self.filterset, self.request.GET
        context["searching"] = bool(params.get("q", "").strip())
        if filterset.form.is_valid():
            found = facets.cable_facets(filterset, params)
            words = {"q": "Search:", "sent_after": "From", "sent_before": "To"}
            context |= {
                "facets": found,
                "chips": facets.chips(filterset, params, found, words),
                "orders": self.get_orders(context["searching"]),
                "undated": self.get_undated(),
            }
        return context

    def get_orders(self, searching):
        """Return the orders on offer; the best match needs something to match."""
        params = self.request.GET
        chosen = params.get("order") or ("relevance" if searching else "newest")
        return [
            facets.Option(key, label, "", 0, key == chosen, facets.address(params, order=key))
            for key, label in ORDERS.items()
            if searching or key != "relevance"
        ]

    def get_undated(self):
        """Return how many undated cables match, and the addresses that show or hide them."""
        params = self.request.GET
        return {
            "count": self.filterset.undated_queryset().count(),
            "mode": params.get("undated", ""),
            "include_url": facets.address(params, undated="include"),
            "only_url": facets.address(params, undated="only"),
            "drop_url": facets.address(params, undated=None),
        }


def find_cable_url(mrn, name):
    """Return where a cable addressed by another form of its MRN is; None when not held.

    The second value says whether that holds for good: a year that a curator set may
    be set again, a printed form always means the same cable.
    """
    canonical = str(parse_mrn(mrn) or mrn)
    if canonical != mrn and Cable.objects.filter(mrn=canonical).exists():
        return reverse(name, args=[canonical]), True
    former = FormerMrn.objects.select_related("cable").filter(mrn=canonical).first()
    return (reverse(name, args=[former.cable.mrn]), False) if former else (None, False)


class CableByMrnMixin:
    """Finds a cable under its MRN; other forms of it are redirected."""

    queryset = Cable.objects.select_related("origin__country")
    slug_field = slug_url_kwarg = "mrn"

    def get(self, request, *args, **kwargs):
        try:
            return super().get(request, *args, **kwargs)
        except Http404:
            name = f"cables:{request.resolver_match.url_name}"
            url, permanent = find_cable_url(kwargs["mrn"], name)
            if url is None:
                raise
            return redirect(url, permanent=permanent)


class CableDetailView(CableByMrnMixin, DetailView):
    queryset = CableByMrnMixin.queryset.defer("search_vector").prefetch_related(
        "tag_entries__tag__country",
        "addressees__post",
        Prefetch("references__target", queryset=Cable.objects.only("mrn")),
    )
    template_name = "cables/cable_detail.html"

    def get_context_data(self, **kwargs):
        cable = self.object
        paragraphs = list(cable.paragraphs.in_order())
        findings = [
            finding
            for model in Finding.__subclasses__()
            for finding in model.objects.for_margin().filter(cable=cable)
        ]
        return super().get_context_data(
            **kwargs,
            body=presentation.arrange(paragraphs, findings, cable.page_anchors),
            outline=presentation.outline(paragraphs),
            facts=presentation.header_facts(cable),
        )


class CableSourceView(CableByMrnMixin, DetailView):
    """The copy that a cable was read from, line by line."""

    queryset = CableByMrnMixin.queryset.defer("search_vector", "text")
    template_name = "cables/cable_source.html"

    def get_context_data(self, **kwargs):
        source = get_object_or_404(self.object.sources.order_by("-is_current", "pk")[:1])
        return super().get_context_data(
            **kwargs,
            source=source,
            lines=presentation.source_lines(source, self.object.problems),
        )


def cable_source_text(request, mrn):
    """The bytes as they were loaded."""
    cable = Cable.objects.filter(mrn=mrn).only("pk", "mrn").first()
    if cable is None:
        url, permanent = find_cable_url(mrn, "cables:source_text")
        if url is None:
            raise Http404
        return redirect(url, permanent=permanent)
    source = get_object_or_404(cable.sources.order_by("-is_current", "pk")[:1])
    charset = source.encoding.removesuffix("-sig") or "utf-8"
    response = HttpResponse(bytes(source.content), content_type=f"text/plain; charset={charset}")
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Disposition"] = f'inline; filename="{cable.mrn}.txt"'
    return response
