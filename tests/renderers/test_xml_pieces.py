from __future__ import annotations

from xml.sax.saxutils import escape as standard_escape
from xml.sax.saxutils import quoteattr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nrcli.domain.letter.blocks import Link, Text
from nrcli.renderers.docx.inlines import render_alone
from nrcli.renderers.docx.xml import attribute, element, escape

TEXTS = st.text(alphabet="aé\"'&<>\n\r\t ", max_size=8)


@given(TEXTS)
def test_texts_are_quoted_as_the_standard_library_quotes_them(text: str) -> None:
    assert escape(text) == standard_escape(text)
    assert attribute(text) == quoteattr(text)


def test_elements_with_equal_numbers_of_other_kinds_are_each_their_own() -> None:
    assert element("a", val=1) == '<w:a w:val="1"/>'
    assert element("a", val=True) == '<w:a w:val="True"/>'
    assert element("a", val=1.0) == '<w:a w:val="1.0"/>'


def test_a_head_has_no_links() -> None:
    with pytest.raises(ValueError, match=r"^$"):
        render_alone((Link("https://example.org", (Text("hier"),)),))
