"""Cable text as HTML: always escaped first, marked up after."""

from django import template
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import mark_safe

from cables import presentation
from cables.presentation import sent_date, tidy_heading
from cables.querysets import HIT_END, HIT_START

register = template.Library()


@register.filter
def highlight(text):
    """Return a search snippet with its hits in <mark>; everything else is escaped."""
    escaped = conditional_escape(text or "")
    return mark_safe(  # noqa: S308 - escaped in the line above
        escaped.replace(HIT_START, "<mark>").replace(HIT_END, "</mark>")
    )


@register.simple_tag
def marked(segments):
    """Return segments of cable text with the words of findings in <mark>.

    Where several findings share words there is one <mark>, in the colour of the
    shortest; the small letters before it say whose words begin here.
    """
    return format_html_join("", "{}", ((_segment(segment),) for segment in segments))


def _segment(segment):
    pages = format_html_join(
        "",
        '<a class="page-break" id="{}" href="#{}">page {} of {}</a> ',
        ((page.anchor, page.anchor, page.page, page.of) for page in segment.pages),
    )
    if not segment.marks:
        return format_html("{}{}", pages, segment.text)
    refs = format_html_join(
        "",
        '<a class="ref tone-{}" id="m-{}" href="#{}" aria-label="Finding {}">{}</a>',
        (
            (mark.tone, mark.ref.lower(), mark.ref.lower(), mark.ref, mark.ref)
            for mark in segment.opens
        ),
    )
    shared = " shared" if len(segment.marks) > 1 else ""
    tone = segment.marks[-1].tone
    return format_html(
        '{}{}<mark class="tone-{}{}">{}</mark>', pages, refs, tone, shared, segment.text
    )


@register.inclusion_tag("cables/_sent.html")
def sent(cable):
    """Print when a cable was sent, dotted where it is inferred."""
    return {"sent": sent_date(cable)}


@register.simple_tag
def sent_facts(cable):
    return sent_date(cable)


@register.filter
def one_line(heading):
    return tidy_heading(heading)


@register.filter
def spaced(code):
    """Return a code such as `page-break` or `page_break` as words."""
    return str(code).replace("-", " ").replace("_", " ")


for _words in (
    presentation.confidence_words,
    presentation.days,
    presentation.due_when,
    presentation.figure_words,
    presentation.level_words,
    presentation.met_when,
    presentation.period,
    presentation.person_words,
    presentation.places,
    presentation.says_more,
    presentation.sides,
    presentation.topic_words,
):
    register.filter(_words.__name__, _words)
