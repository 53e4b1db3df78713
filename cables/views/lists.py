"""What every filtered list shares."""

from django_filters.views import FilterView


class NarrowingListView(FilterView):
    """A filtered list in pages. With no filter set it shows everything."""

    template_name_suffix = "_list"

    def get_filterset_kwargs(self, filterset_class):
        # Bound even when the address is bare, so that the form can be asked for its values.
        return super().get_filterset_kwargs(filterset_class) | {"data": self.request.GET}

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        if context["is_paginated"]:
            page = context["page_obj"]
            context["page_numbers"] = page.paginator.get_elided_page_range(page.number)
        return context
