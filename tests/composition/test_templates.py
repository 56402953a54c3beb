"""Templates are strict, reach nothing but their values, and cannot run away."""

from __future__ import annotations

import time

import pytest

from nrcli.composition.placeholders import snippet_schema
from nrcli.composition.templates import TextTemplate
from nrcli.domain.problem import Problems
from nrcli.domain.source_texts import SourceText
from nrcli.errors import LetterError
from tests.support.letters import letter_of

LONGEST_S = 2.0


def problems_of(text: str) -> list[tuple[int, str, str]]:
    """Give column, code and hint or message of each problem; the text has one line."""
    with pytest.raises(LetterError) as error:
        letter_of(text)
    return [
        (problem.location.column, problem.code, problem.hint) for problem in error.value.problems
    ]


@pytest.mark.parametrize(
    "harm",
    [
        "{{ cycler.__init__.__globals__ }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ recipient|attr('__class__') }}",
        "{{ recipient.__class__ }}",
        "{{ recipient['__class__'] }}",
        "{{ recipient.name.__class__.__base__.__subclasses__() }}",
        "{{ recipient.name.format(1) }}",
        "{{ range(10**9)|list }}",
        "{{ 'a' * 10**9 }}",
        "{{ 9**9**9**9 }}",
        "{{ 'a'|center(10**9) }}",
        "{{ '%1000000000d'|format(1) }}",
        "{{ 'a' ~ 'b' }}",
        "{{ lipsum(10**6) }}",
        "{{ self }}",
        "{{ self._TemplateReference__context }}",
        "{{ joiner }}{{ namespace }}{{ dict }}",
        "{{ snippet.__globals__ }}",
        "{{ snippet('mensenhandel').__class__ }}",
        "{{ snippet(recipient.name) }}",
        "{{ snippet('a', 'b') }}",
        "{{ recipients|map(attribute='__class__')|list }}",
        "{{ recipients|join(', ', '__class__') }}",
        "{{ recipients|join(', ') }}",
        "{{ recipients|first|upper }}",
        "{{ recipient|upper }}",
        "{{ recipients[0] }}",
        "{{ recipients[0:1] }}",
        "{{ {'a': 1} }}",
        "{{ x if x is callable }}",
        "{{ recipient.name is filter }}",
        "{% for x in 'abc' %}{{ x }}{% endfor %}",
        "{% for x in recipient.name %}{{ x }}{% endfor %}",
        "{% for a, b in recipients %}{{ a }}{% endfor %}",
        "{% for r in recipients recursive %}{{ loop(r) }}{% endfor %}",
        "{% for r in recipients %}{{ loop.cycle('a') }}{% endfor %}",
        "{% include '/etc/passwd' %}",
        "{% import 'x' as y %}",
        "{% from 'x' import y %}",
        "{% extends 'x' %}",
        "{% block x %}{% endblock %}",
        "{% macro m() %}{{ m() }}{% endmacro %}",
        "{% call x() %}{% endcall %}",
        "{% filter upper %}x{% endfilter %}",
        "{% set a, b = 1, 2 %}",
        "{% set recipient.name = 1 %}",
        "{% set x | upper %}a{% endset %}",
        "{{ -1 }}{{ 1 + 1 }}{{ not_there }}",
        "{% do x %}",
        "{{ 1 // 0 }}",
        "{{ (1, 2).x }}",
        "{{ recipient['fractie'].nam }}",
    ],
)
def test_harm_is_refused_with_a_place_and_quickly(harm: str) -> None:
    started = time.perf_counter()
    found = problems_of(harm)

    assert time.perf_counter() - started < LONGEST_S
    assert found
    assert all(column > 0 for column, _, _ in found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Aan {{ ontvanger }}.", (8, "unknown-value", "Known: copies_to, date")),
        ("Aan {{ recipiënt }}.", (8, "unknown-value", "Did you mean 'recipient'?")),
        ("{{ recipient.naam }}", (14, "unknown-attribute", "Did you mean 'name'?")),
        ("{{ recipient['naam'] }}", (15, "unknown-attribute", "Did you mean 'name'?")),
        ("{{ date.year }}", (9, "unknown-attribute", "It is a text without parts.")),
        (
            "{% if false %}{{ kenmrek }}{% endif %}",
            (18, "unknown-value", "Did you mean 'kenmerk'?"),
        ),
        (
            "{% if recipient.fractie %}{{ recipient.fractie.nam }}{% endif %}",
            (48, "unknown-attribute", "Did you mean 'name'?"),
        ),
        ("{{ recipient }}", (4, "not-printable", "Known: recipient.aanhef")),
        ("{{ recipients }}", (4, "not-printable", "Go through it: {% for one in recipients %}")),
        ("{{ snippet }}", (4, "not-printable", 'Write {{ snippet("name") }}.')),
        ("{{ date", (1, "template-syntax", "Close it with }} or %}")),
        ("{% if date %}x", (1, "template-syntax", "Close what was opened")),
        ("{% iff date %}", (1, "template-syntax", "A letter knows if, for and set.")),
        ("{{ }}", (1, "template-syntax", "")),
        ("a\u200bb", (2, "private-character", "Remove it")),
        ("een\ttab", (4, "private-character", "Remove it")),
        ("zie {{ snippets }} hier", (1, "snippets-inline", "Put it on a line of its own")),
        ("# {{ snippets }}", (1, "snippets-inline", "Put it on a line of its own")),
        ("- {{ snippets }}", (3, "snippets-inline", "Put it on a line of its own")),
    ],
)
def test_a_slip_is_an_error_with_its_column_and_a_hint(
    text: str, found: tuple[int, str, str]
) -> None:
    column, code, hint = problems_of(text)[0]

    assert (column, code) == found[:2]
    assert hint.startswith(found[2])


def test_a_value_that_this_recipient_lacks_is_named_with_its_remedy() -> None:
    with pytest.raises(LetterError) as error:
        letter_of("Regel.\n\nVan {{ recipient.fractie.name }}.")
    (problem,) = error.value.problems

    assert str(problem.location) == "templates/letters/sample.md:11:26"
    assert problem.message == "'recipient.fractie.name' has no value for schippers."
    assert problem.hint == "Put it between {% if recipient.fractie %} and {% endif %}."


def test_printing_copies_of_a_letter_without_any_is_an_error() -> None:
    with pytest.raises(LetterError) as error:
        letter_of("Aan {{ copies_to }}.")
    (problem,) = error.value.problems

    assert problem.message == "'copies_to' has no value for schippers."
    assert problem.location.column == 8


def test_what_cannot_be_compared_is_an_error_with_its_line() -> None:
    with pytest.raises(LetterError) as error:
        letter_of("een\n\n{% if date < 1 %}x{% endif %}")
    (problem,) = error.value.problems

    assert (problem.code, problem.location.line) == ("template-failed", 11)


def test_a_text_too_long_for_any_letter_is_an_error() -> None:
    assert [code for _, code, _ in problems_of("lang " * 250_000)] == ["template-too-long"]


def test_a_faulty_template_is_never_filled_in() -> None:
    source = SourceText(text="{{ x }}", file="a.md")
    template = TextTemplate(source, snippet_schema(()), Problems())

    with pytest.raises(LetterError):
        template.render({}, "jansen")


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("{{ recipient.name }}, {{ date }}", "E.I. Schippers, 5 april 2017"),
        ("{{ recipient.name|upper }}", "E.I. SCHIPPERS"),
        ("{{ recipients|length }}", "1"),
        ("{{ recipients|join(', ', 'name') }}", "E.I. Schippers"),
        ("{{ (recipients|first).name }}", "E.I. Schippers"),
        ("{{ subject|lower|capitalize|trim }}", "Mensenhandel en seksueel geweld tegen kinderen"),
        ("{% if recipient.geslacht == 'v' %}mevrouw{% else %}heer{% endif %}", "mevrouw"),
        ("{{ 'ja' if recipient.fractie else 'nee' }}", "nee"),
        ("{% if not recipient.fractie and date is defined %}a{% endif %}", "a"),
        ("{% if recipient.fractie is none or 1 in [1, 2] %}b{% endif %}", "b"),
        ("{% for r in recipients %}{{ loop.index }}{{ '.' if loop.last }}{% endfor %}", "1."),
        ("{% for r in recipients if r.fractie %}x{% else %}geen{% endfor %}", "geen"),
        ("{% set wie = recipient.function %}{{ wie }}", "Informateur"),
        ("{{ sender.website }}", "www.nationaalrapporteur.nl"),
        ("{{ kenmerk }} {{ recipient.aanhef }}", "10026 Geachte mevrouw Schippers,"),
        ("{{ recipient.fractie|default('geen') is none }}", "True"),
    ],
)  # fmt: skip
def test_what_a_template_may_say(text: str, printed: str) -> None:
    (block,) = letter_of(text).body

    assert "".join(part.text for part in block.content) == printed  # type: ignore[union-attr]  # plain text


def test_lines_with_only_tags_leave_no_trace() -> None:
    text = "een\n{% if true %}\n  twee\n{% endif %}\ndrie"
    (block,) = letter_of(text).body

    assert "".join(part.text for part in block.content) == "een twee drie"  # type: ignore[union-attr]  # plain text
