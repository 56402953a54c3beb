"""Every problem is told where it was written, whatever the template did before it."""

from __future__ import annotations

import pytest

from tests.support.samples import problems_of


def places_of(text: str, x: str = "W") -> list[tuple[str, str]]:
    return [
        (f"{each.location.line}:{each.location.column}", each.code)
        for each in problems_of(text, x=x)
    ]


CODE, LINK, IMAGE, HTML = "markdown-code", "markdown-link", "markdown-image", "markdown-html"
QUOTE, UNKNOWN, ATTRIBUTE = "markdown-quote", "unknown-value", "unknown-attribute"
UNSUPPORTED, SYNTAX = "template-unsupported", "template-syntax"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{{ x }} `a`", ["1:9"]),
        ("een\n{{ x }} twee `a` {{ x }} `b`", ["2:14", "2:26"]),
        ("{% if true %}\n{{ x }} b `a`\n{% endif %}\n`b`", ["2:11", "4:1"]),
        ("{% if false %}\nnee\n{% else %}\n  `a`\n{% endif %}", ["4:3"]),
        ("  {% if true %}\n  een `a`\n  {% endif %}\nen `b`", ["2:7", "4:4"]),
        ("{% for r in recipients %}\n- {{ r.name }} `a`\n{% endfor %}\n\n`b`", ["2:16", "5:1"]),
        ("{% set y = 'k' %}\n\n{{ y }} `a`", ["3:9"]),
        ("{% set y %}\nk\n{% endset %}\n{{ y }} `a`", ["4:9"]),
        ("een {# twee #} `a`", ["1:16"]),
        ("{# een\ntwee #}\n`a`", ["3:1"]),
        ("{% raw %}{{ x }}{% endraw %} `a`", ["1:30"]),
        ("een {%- if true %} `a`{% endif %}", ["1:20"]),
        ("a {{ x }} \\\n  {{ x }} `a`", ["2:11"]),
        ("- {{ x }} `a`\n- {{ x }}\n  {{ x }} `b`\n  1. {{ x }} `c`", ["1:11", "3:11", "4:14"]),
        ("1. {{ x }}\n\n   {{ x }} `a`", ["3:12"]),
        ("# {{ x }} `a`\n\n## {{ x }} `b`", ["1:11", "3:12"]),
        ("\t`a`", ["1:2"]),
        ("   een `a`\n   twee `b`", ["1:8", "2:9"]),
        ("een\n\n      `a`", ["3:7"]),
    ],
)
def test_code_is_told_at_its_line_and_column(text: str, found: list[str]) -> None:
    assert places_of(text, x="*W* `q`") == [(place, CODE) for place in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{{ x }} *{{ x }}* [{{ x }}](ftp://a) ![b](c)", [("1:19", LINK), ("1:38", IMAGE)]),
        ("{{ x }} **<b>** <i>", [("1:11", HTML), ("1:17", HTML)]),
        ("{% if true %}\n> > {{ x }}\n{% endif %}", [("2:5", QUOTE)]),
        ("{{ x }}\n\n- een\n\n  > twee", [("5:3", QUOTE)]),
        ("{{ x }}\n---", [("2:1", "markdown-underlined")]),
        ("{% if true %}\n{{ x }}\n===\n{% endif %}", [("3:1", "markdown-underlined")]),
        (
            "{{ x }}\n\n{% if true %}\n#### {{ x }}\n{% endif %}",
            [("4:1", "markdown-heading-level")],
        ),
        ("- {{ x }}\n-\n- {{ x }}", [("2:1", "list-empty")]),
    ],
)
def test_other_markdown_is_told_where_it_begins(text: str, found: list[tuple[str, str]]) -> None:
    assert places_of(text, x="W") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{{ x }} naam {{ naam }} {{ naam }}", [("1:17", UNKNOWN), ("1:28", UNKNOWN)]),
        ("naam {{ x }} naam {{ recipient.naam }}", [("1:32", ATTRIBUTE)]),
        ("{{ date }}\n{{ recipient.naam }} {{ sender.naam }}", [("2:14", ATTRIBUTE),
                                                             ("2:32", ATTRIBUTE)]),
        ("{{\n  recipient\n  .naam }}", [("3:4", ATTRIBUTE)]),
        ("{{ recipient[ 'naam' ] }}", [("1:16", ATTRIBUTE)]),
        ("{% if date\n   == naam %}{% endif %}", [("2:7", UNKNOWN)]),
        ("{# naam #}{{ naam }}", [("1:14", UNKNOWN)]),
        ("{% raw %}{{ naam }}{% endraw %}{{ naam }}", [("1:35", UNKNOWN)]),
        ("x {%- if naam -%} y {%- endif %} {{ z }}", [("1:10", UNKNOWN), ("1:37", UNKNOWN)]),
        ("{% for r in recipients %}\n{{ r.naam }} {{ r.name }}{{ r.naam }}\n{% endfor %}",
         [("2:6", ATTRIBUTE), ("2:31", ATTRIBUTE)]),
        ("{% for r in recipients %}{% endfor %}{{ r }}", [("1:41", UNKNOWN)]),
        ("{% if false %}{{ date }}{% else %}{{ naam }}{% endif %}", [("1:38", UNKNOWN)]),
        ("{% if false %}a{% elif naam %}b{% endif %}", [("1:24", UNKNOWN)]),
        ("{% set y %}\n{{ naam }}\n{% endset %}", [("2:4", UNKNOWN)]),
        ("ok {{ date }} {{ 1 + 1 }} {{ date|reverse }}", [("1:18", UNSUPPORTED),
                                                         ("1:35", UNSUPPORTED)]),
        ("{{ date }} {% include 'a' %}", [("1:15", UNSUPPORTED)]),
        ("{{ date }}\n{{ date is divisibleby(2) }}", [("2:9", UNSUPPORTED)]),
        ("{{ date }} en {{ date", [("1:15", SYNTAX)]),
        ("{{ date }} en {{ date date }}", [("1:15", SYNTAX)]),
        ("{{ date }}\n\nen {# geen einde", [("3:4", SYNTAX)]),
        ("{{ date }} {% if date %}\n\nx", [("1:12", SYNTAX)]),
        ("{{ date }} {% endif %}", [("1:12", SYNTAX)]),
        ("{{ date }} {{ 'a\\x4' }}", [("1:12", SYNTAX)]),
        ("{{ date }} {{ \u00b2 }}", [("1:12", SYNTAX)]),
        ("{{ date }} {% raw %}a", [("1:12", SYNTAX)]),
    ],
)  # fmt: skip
def test_a_slip_in_a_template_is_told_at_its_word(text: str, found: list[tuple[str, str]]) -> None:
    assert places_of(text, x="W") == found


@pytest.mark.parametrize(
    ("text", "place", "name"),
    [
        ("Van {{ recipient.fractie.name }}", "1:26", "recipient.fractie.name"),
        ("{{ date }} {{ recipient.fractie['short'] }}", "1:34", "recipient.fractie.short"),
        ("{{ copies_to if copies_to }} {{ recipient.fractie.name|upper }}", "1:17", "copies_to"),
        ("een\n\n{{ date }} en {{ copies_to }}", "3:18", "copies_to"),
        ("{{ copies_to or date }}\n{{ recipient.fractie.name }}", "2:22", "recipient.fractie.name"),
        (
            "{% for r in recipients %}\n{{ r.fractie.short }}\n{% endfor %}",
            "2:14",
            "r.fractie.short",
        ),
        ("{% set f = recipient.fractie %}\n{{ date }} {{ f.name }}", "2:15", "f"),
        ("{% if false %}{% set y = 1 %}{% endif %}b {{ y }}", "1:46", "y"),
        ("een {{ none }}", "1:8", "this value"),
    ],
)
def test_a_value_that_is_missing_for_this_recipient_is_told_by_name(
    text: str, place: str, name: str
) -> None:
    (problem,) = problems_of(text)

    assert problem.code == "value-missing"
    assert problem.message == f"'{name}' has no value for vries."
    assert f"{problem.location.line}:{problem.location.column}" == place


def test_a_slip_in_a_snippet_is_told_in_the_snippet() -> None:
    problems = problems_of(
        "{{ snippets }}",
        snippets={
            "een": "Een {{ naam }}.",
            "twee": "Twee\n\n{% if true %}\n*drie* `x`\n{% endif %}",
        },
    )
    rendered = problems_of("{{ snippets }}", snippets={"twee": "Twee\n\n{{ date }} *drie* `x`"})

    assert [str(each.location) for each in problems if each.code == UNKNOWN] == ["een.md:1:8"]
    assert [str(each.location) for each in rendered] == ["twee.md:3:19"]
