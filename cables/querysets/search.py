"""Full text search: its settings, and the search over columns without an index."""

from django.contrib.postgres.search import SearchQuery, SearchVector

SEARCH_CONFIG = "english"
# Private-use characters: no cable holds them, so they survive escaping and
# the `highlight` filter can turn them into <mark> afterwards.
HIT_START, HIT_END = "\ue000", "\ue001"


def with_words(queryset, text, *expressions):
    """Those whose expressions match a web-style query; a blank one matches everything."""
    if not text.strip():
        return queryset
    query = SearchQuery(text, config=SEARCH_CONFIG, search_type="websearch")
    words = SearchVector(*expressions, config=SEARCH_CONFIG)
    return queryset.alias(words=words).filter(words=query)
