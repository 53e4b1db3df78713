"""The list of cables, a cable, and the copy it was read from."""

from django.db.models import Prefetch
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import DetailView

from cables import facets, presentation
from cables.filters import CableFilter
from cables.models import Cable, Finding, FormerMrn, Statistic
from cables.parsing.mrn import parse_mrn
from cables.views.lists import NarrowingListView


class CableListView(NarrowingListView):
    queryset = Cable.objects.for_list().with_finding_counts().newest_first()
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
                "orders": facets.orders(params, context["searching"]),
                "undated": facets.undated(filterset, params),
            }
        return context


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


def redirect_to_cable(request, mrn):
    """Redirect another form of an MRN to its cable, parameters and all; Http404 if not held."""
    url, permanent = find_cable_url(mrn, f"cables:{request.resolver_match.url_name}")
    if url is None:
        raise Http404
    query = request.GET.urlencode()
    return redirect(f"{url}?{query}" if query else url, permanent=permanent)


class CableByMrnMixin:
    """Finds a cable under its MRN; other forms of it are redirected."""

    queryset = Cable.objects.select_related("origin__country")
    slug_field = slug_url_kwarg = "mrn"

    def get(self, request, *args, **kwargs):
        try:
            return super().get(request, *args, **kwargs)
        except Http404:
            return redirect_to_cable(request, kwargs["mrn"])


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
        attach_rivals(findings)
        return super().get_context_data(
            **kwargs,
            body=presentation.arrange(paragraphs, findings, cable.page_anchors),
            outline=presentation.outline(paragraphs),
            corrected=presentation.corrected_words(cable),
            facts=presentation.header_facts(cable),
        )


def attach_rivals(findings):
    """Give each figure that is reported differently elsewhere the others, as `rivals`."""
    asked = {row: row.rival_ids for row in findings if getattr(row, "rival_ids", None)}
    if not asked:
        return
    keys = {key for rivals in asked.values() for key in rivals}
    held = Statistic.objects.for_list().in_bulk(keys)
    for row, rivals in asked.items():
        row.rivals = [held[key] for key in rivals if key in held]


def find_source(cable, key):
    """Return one copy of a cable, and all of them, the one the cable is built from first.

    `key` is how the sha256 of the copy begins; empty asks for the first. Raises Http404
    where there is no such copy.
    """
    copies = list(cable.sources.defer("content").order_by("-is_current", "pk"))
    found = [copy for copy in copies if copy.sha256.startswith(key.lower())]
    if not found:
        raise Http404
    return found[0], copies


class CableSourceView(CableByMrnMixin, DetailView):
    """A copy of a cable line by line: the one it is built from, or the one `?copy=` names."""

    queryset = CableByMrnMixin.queryset.defer("search_vector", "text")
    template_name = "cables/cable_source.html"

    def get_context_data(self, **kwargs):
        source, copies = find_source(self.object, self.request.GET.get("copy", ""))
        # What was noted, and its line numbers, belong to the copy the cable is built from.
        problems = self.object.problems if source.is_current else []
        return super().get_context_data(
            **kwargs,
            source=source,
            copies=copies,
            lines=presentation.source_lines(source, problems),
        )


def cable_source_text(request, mrn):
    """The bytes as they were loaded."""
    cable = Cable.objects.filter(mrn=mrn).only("pk", "mrn").first()
    if cable is None:
        return redirect_to_cable(request, mrn)
    source, _ = find_source(cable, request.GET.get("copy", ""))
    charset = source.encoding.removesuffix("-sig") or "utf-8"
    response = HttpResponse(bytes(source.content), content_type=f"text/plain; charset={charset}")
    response["X-Content-Type-Options"] = "nosniff"
    name = cable.mrn if source.is_current else f"{cable.mrn}-{source.sha256[:12]}"
    response["Content-Disposition"] = f'inline; filename="{name}.txt"'
    return response
