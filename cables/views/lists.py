"""What every filtered list shares."""

from django_filters.views import FilterView


class NarrowingListView(FilterView):
    """A filtered list in pages. With no filter set it shows everything."""

    template_name_suffix = "_list"

    def get_filterset_kwargs(self, filterset_class):
        # Bound even when the address is bare, so that the form can be asked for its values.
        return super().get_filterset_kwargs(filterset_class) | {"data": self.request.GET}

    def paginate_queryset(self, queryset, page_size):
        """Return the page asked for; the last or first one where a saved address misses it."""
        paginator = self.get_paginator(queryset, page_size)
        page = paginator.get_page(self.request.GET.get(self.page_kwarg))
        return paginator, page, page.object_list, page.has_other_pages()

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        if context["is_paginated"]:
            page = context["page_obj"]
            context["page_numbers"] = page.paginator.get_elided_page_range(page.number)
        return context
