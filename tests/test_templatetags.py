"""Cable text becomes HTML only after it was escaped."""

from html.parser import HTMLParser

import pytest

from cables.presentation import Mark, PageBreak, cut
from cables.querysets import HIT_END, HIT_START
from cables.templatetags.cable_text import highlight, marked, spaced


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", "", id="empty"),
        pytest.param(None, "", id="none"),
        pytest.param("plain", "plain", id="no-hit"),
        pytest.param(f"a {HIT_START}b{HIT_END} c", "a <mark>b</mark> c", id="hit"),
        pytest.param("<script>", "&lt;script&gt;", id="tags-are-text"),
        pytest.param(
            f'{HIT_START}<b>{HIT_END} & "x"',
            "<mark>&lt;b&gt;</mark> &amp; &quot;x&quot;",
            id="tags-inside-a-hit",
        ),
        pytest.param("<mark>x</mark>", "&lt;mark&gt;x&lt;/mark&gt;", id="marks-of-the-text"),
    ],
)
def test_highlight_escapes_before_it_marks(text, expected):
    assert highlight(text) == expected


class Balance(HTMLParser):
    """Fails on a tag closed out of order; collects the text and the ids."""

    def __init__(self, html):
        super().__init__()
        self.open, self.text, self.ids = [], "", []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)
        self.ids += [value for name, value in attrs if name == "id"]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "a" not in self.open:
            self.text += data


@pytest.mark.parametrize(
    "spans",
    [
        pytest.param([(0, 4), (2, 6)], id="overlap"),
        pytest.param([(0, 6), (2, 4)], id="nested"),
        pytest.param([(0, 3), (3, 6)], id="adjacent"),
        pytest.param([(1, 4), (1, 4)], id="same"),
        pytest.param([(0, 4), (1, 5), (2, 6)], id="three-deep"),
    ],
)
def test_marked_never_breaks_the_html(spans):
    text = "a<b&'c"
    marks = [Mark(f"R{n}", "protection", *span) for n, span in enumerate(spans, 1)]
    read = Balance(marked(cut(text, 0, marks)))
    assert read.text == text
    assert sorted(read.ids) == sorted({f"m-r{n}" for n in range(1, len(spans) + 1)})


def test_marked_page_break_is_a_link_target():
    html = marked(cut("abc", 0, [], [PageBreak(1, 2, 4)]))
    assert html == 'a<a class="page-break" id="page-2" href="#page-2">page 2 of 4</a> bc'


def test_marked_says_whose_words_begin():
    html = marked(cut("abc", 0, [Mark("R7", "prosecution", 1, 2)]))
    assert 'id="m-r7" href="#r7"' in html
    assert '<mark class="tone-prosecution">b</mark>' in html


def test_spaced_makes_words_of_codes():
    assert spaced("number-with-pilcrow_as") == "number with pilcrow as"
