"""The counts and orders of the list of cables."""

from cables.choices import Classification, TagKind
from cables.facets.base import Option, address, build, counted, labelled
from cables.filters import ORDERS
from cables.models import CableTag


def orders(params, searching):
    """Return the orders on offer as options; the best match needs something to match."""
    chosen = params.get("order") or ("relevance" if searching else "newest")
    return [
        Option(key, label, "", 0, key == chosen, address(params, order=key))
        for key, label in ORDERS.items()
        if searching or key != "relevance"
    ]


def cable_facets(filterset, params):
    """Return the facets of the cable list: one query each.

    Tags narrow (a cable must carry all that are chosen), so they are counted within
    the result; the others widen, so each is counted as if it were not set.
    """
    entries = CableTag.objects.order_by()
    tags = counted(
        entries.filter(cable__in=filterset.qs_without().values("pk")).exclude(
            tag__kind=TagKind.GEOPOLITICAL
        ),
        "tag__code",
        "tag__code",
        "tag__meaning",
    )
    countries = counted(
        entries.filter(
            cable__in=filterset.qs_without("country").values("pk"), tag__country__isnull=False
        ),
        "tag__country__iso3",
        "tag__country__name",
        unit="cable",
    )
    origins = counted(filterset.qs_without("origin"), "origin__code", "origin__name")
    classes = counted(
        filterset.qs_without("classification").exclude(classification=""), "classification"
    )
    return [
        build(params, "country", "Country", countries),
        build(params, "tag", "Tags", tags, one="Tag"),
        build(params, "origin", "Origin", origins),
        build(params, "classification", "Classification", labelled(classes, Classification)),
    ]
