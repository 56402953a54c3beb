"""Templates are strict, reach nothing but their values, and cannot run away."""

from __future__ import annotations

import itertools
import time

import pytest

from nrcli.composition.texts.markdown import parse_blocks
from nrcli.composition.texts.placeholders import snippet_schema
from nrcli.composition.texts.templates import TextTemplate
from nrcli.domain.language.speech import Language, speak
from nrcli.domain.letter.blocks import Paragraph, plain_text
from nrcli.domain.letter.source_texts import SourceText
from nrcli.domain.problems.problem import LetterError, Problems
from tests.support.letters import letter_of
from tests.support.samples import compose_text

LONGEST_S = 2.0


def problems_of(text: str) -> list[tuple[int, str, str]]:
    """Return column, code and hint or message of each problem; the text has one line."""
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
    started = time.process_time()
    found = problems_of(harm)

    assert time.process_time() - started < LONGEST_S
    assert found
    assert all(column > 0 for column, _, _ in found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Aan {{ ontvanger }}.", (8, "unknown-value", "Known: closing, copies_to, date")),
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


@pytest.mark.parametrize("text", ["{{ x", "{% include 'x' %}", "{{ x|tojson }}", "a\ue000"])
def test_a_faulty_template_is_never_filled_in(text: str) -> None:
    source = SourceText(text=text, file="a.md")
    template = TextTemplate(source, snippet_schema(()), Problems())

    assert not template.is_sound
    with pytest.raises(LetterError):
        template.render({}, "jansen")


def test_what_a_text_asks_for_in_vain_is_stood_in_for_so_that_the_rest_can_be_looked_at() -> None:
    text = "{{ wie }}, {{ recipient.naam|upper }}{% if wat.dan %}!{% endif %} `code`"
    problems = Problems()
    template = TextTemplate(SourceText(text=text, file="a.md"), snippet_schema(()), problems)
    parsed = list(parse_blocks(template.render({}, "jansen"), itertools.count(1), problems))

    assert not template.is_sound
    assert [problem.code for problem in problems] == [
        "unknown-value",
        "unknown-attribute",
        "unknown-value",
        "markdown-code",
    ]
    assert [plain_text(block.content) for block in parsed if isinstance(block, Paragraph)] == [
        "x, X "
    ]


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

    assert isinstance(block, Paragraph)
    assert plain_text(block.content) == printed


def test_lines_with_only_tags_leave_no_trace() -> None:
    text = "een\n{% if true %}\n  twee\n{% endif %}\ndrie"
    (block,) = letter_of(text).body

    assert isinstance(block, Paragraph)
    assert plain_text(block.content) == "een twee drie"


@pytest.mark.parametrize(
    "harm",
    [
        "{% set v0 = 'abcdefgh' %}"
        + "".join(f"{{% set v{n + 1} = [v{n}, v{n}] %}}" for n in range(40))
        + "{{ v40 }}",
        "{% set v0 = 'abcdefgh' %}"
        + "".join(f"{{% set v{n + 1} = [v{n}, v{n}]|join %}}" for n in range(40))
        + "{{ v40 }}",
        "{% set v0 = 'abcdefgh' %}"
        + "".join(f"{{% set v{n + 1} = recipients|join(v{n}, 'name') %}}" for n in range(40))
        + "{{ v40 }}",
        "{% set v0 = 'abcdefgh' %}"
        + "".join(
            f"{{% set v{n + 1} %}}{{{{ v{n} }}}}{{{{ v{n} }}}}{{% endset %}}" for n in range(16)
        )
        + "{{ v16 }} " * 50,
        "{% for r in recipients %}" * 15 + "{% set x = 1 %}" + "{% endfor %}" * 15,
        "{% for r in recipients %}" * 25 + "{% endfor %}" * 25,
        "{{ " + "9" * 5000 + " }}",
        "{{ 1e400 }}",
        "{{ " + "(" * 1000 + "1" + ")" * 1000 + " }}",
        "{{ " + "not " * 2000 + "1 }}",
        "{{ " + "1 and " * 5000 + "1 }}",
        "{{ date" + "|upper" * 2000 + " }}",
        "{{ date" + ".x" * 900 + " }}",
        "{{ " + "1 if 1 else " * 300 + "1 }}",
        "{% if true %}" * 101 + "a" + "{% endif %}" * 101,
        "{% if true %}" * 1000 + "a" + "{% endif %}" * 1000,
        "{% set a %}" * 60 + "a" + "{% endset %}" * 60,
    ],
    ids=[
        "lists of lists", "joins of lists", "joins with joins", "many of what is long",
        "empty loops", "many loops", "a long number", "a large number", "brackets", "negations",
        "conjunctions", "filters", "parts", "conditions", "nested ifs", "many nested ifs",
        "nested sets",
    ],
)  # fmt: skip
def test_what_would_take_all_time_or_memory_is_refused_with_a_place_and_quickly(harm: str) -> None:
    started = time.process_time()
    found = problems_of(harm)

    assert time.process_time() - started < LONGEST_S
    assert all(column > 0 for column, _, _ in found)
    assert {code for _, code, _ in found} <= {
        "template-unsupported", "template-too-long", "template-syntax", "unknown-attribute",
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "{% set loop = 1 %}",
        "{% set snippet = 1 %}",
        "{% set snippets %}x{% endset %}",
        "{% for loop in recipients %}{% endfor %}",
        "{% set self = 1 %}",
    ],
)
def test_a_template_gives_no_new_meaning_to_names_that_do_something(text: str) -> None:
    assert [code for _, code, _ in problems_of(text)] == ["template-unsupported"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{{ recipient or 'a' }}", "not-printable"),
        ("{{ 'a' and recipients }}", "not-printable"),
        ("{{ recipient if true }}", "not-printable"),
        ("{{ 'a' if true else sender }}", "not-printable"),
        ("{{ (recipients|first) }}", "not-printable"),
        ("{{ recipient|default('a') }}", "not-printable"),
        ("{{ date|default(recipients) }}", "not-printable"),
        ("{{ recipient|length }}", "not-printable"),
        ("{% set y = recipient %}{{ y }}", "not-printable"),
        ("{{ [date] }}", "template-unsupported"),
        ("{% autoescape true %}{{ date }}{% endautoescape %}", "template-unsupported"),
        ("{% autoescape date %}{% endautoescape %}", "template-unsupported"),
        ("{{ (date, date) }}", "template-unsupported"),
        ("{% if [date] == [date] %}a{% endif %}", "template-unsupported"),
        ("{% if date in [[date]] %}a{% endif %}", "template-unsupported"),
        ("{{ date|join(', ') }}", "template-unsupported"),
        ("{{ recipients|join(date, 'name') }}", "template-unsupported"),
        ("{{ recipients|join(', ', 'naam') }}", "template-unsupported"),
        ("{{ recipients|join(', ', 'fractie') }}", "template-unsupported"),
        ("{{ date|trim(*date) }}", "template-unsupported"),
        ("{{ date|trim(**date) }}", "template-unsupported"),
        ("{{ snippets|upper }}", "snippets-inline"),
        ("{{ snippet('x')|upper }}", "snippets-inline"),
        ("{% set y %}{{ snippets }}{% endset %}", "snippets-inline"),
        ("{% set y %}{{ date }}{{ y }}{% endset %}", "unknown-value"),
    ],
)
def test_only_text_is_ever_printed(text: str, code: str) -> None:
    assert code in [found for _, found, _ in problems_of(text)]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("{{ recipients|join(attribute='name', d=' + ') }}", "A.B. de Vries"),
        ("{{ recipients|join(', ', attribute='name') }}", "A.B. de Vries"),
        ("{% if date in ['2 maart 2020', x] %}in{% endif %}", "in"),
        ("{% if x not in ('a', 'b') %}uit{% endif %}", "uit"),
        ("{{ (recipient.fractie or recipient).name }}", "A.B. de Vries"),
        ("{{ 'van een fractie' if recipient.fractie }}geen", "geen"),
        ("{{ recipient.fractie.name|default('geen') }}", "geen"),
        ("{{ x|d('b') }}", "W"),
        ("{{ x or 'b' }}", "W"),
        ("{% set __values = 1 %}{{ __values }} {{ x }}", "1 W"),
        ("{% set date = 'morgen' %}{{ date }}", "morgen"),
        ("{% set wie = recipients %}{% for r in wie %}{{ r.name }}{% endfor %}", "A.B. de Vries"),
        ("{% for recipient in recipients %}{{ recipient.function }}{% endfor %}", "Griffier"),
        ("{% for a in recipients %}{% for b in recipients %}x{% endfor %}{% endfor %}", "x"),
        ("{{ sender.organisation }}, {{ sender.name }}, {{ sender.function }}",
         "Bureau Voorbeeld, E. Voorbeeld, Rapporteur"),
        ("{{ sender.phone }} {{ sender.email }}{{ sender.website }}",
         "010 123 balie@voorbeeld.nl"),
        ("{{ recipient.geslacht }} {{ kenmerk }} {{ subject }}", "v 7 Een proef"),
        ("{# niets #}a", "a"),
        ("{% raw %}{{ x }}{% endraw %}", "{{ x }}"),
        ("{{ 'a' if x else 'b' }} {{ x|length }} {{ 3 }}", "a 1 3"),
        ("{% if x %}{% elif date %}{% endif %}b", "b"),
    ],
)  # fmt: skip
def test_templates_work_as_a_jinja_user_expects(text: str, printed: str) -> None:
    (block,) = compose_text(text, x="W").body

    assert isinstance(block, Paragraph)
    assert plain_text(block.content) == printed


def test_what_a_group_leader_is_and_another_recipient_is_not() -> None:
    text = "{% if recipient.fractie %}{{ recipient.fractie.short }}{% else %}geen{% endif %}"

    assert [
        plain_text(block.content)
        for who in ("bakker", "griffier")
        for block in compose_text(text, to=who).body
        if isinstance(block, Paragraph)
    ] == ["P1", "geen"]


def test_a_person_whose_geslacht_is_unknown_has_none() -> None:
    (block,) = compose_text("[{{ recipient.geslacht }}]", to="smit").body

    assert isinstance(block, Paragraph)
    assert plain_text(block.content) == "[]"


def test_the_value_that_is_missing_is_named_though_others_are_optional_too() -> None:
    text = "{% if recipient.fractie %}{{ recipient.fractie.name }}{% endif %}\n\n{{ copies_to }}"
    with pytest.raises(LetterError) as error:
        letter_of(text)
    (problem,) = error.value.problems

    assert problem.message == "'copies_to' has no value for schippers."
    assert (problem.location.line, problem.location.column) == (11, 4)


def test_a_text_that_begins_with_a_value_knows_its_own_line() -> None:
    (block,) = letter_of("{{ recipient.name }}").body

    assert block.origin.line == 9


def test_a_slip_is_told_in_dutch_where_that_is_spoken() -> None:
    speak(Language.NL)
    try:
        with pytest.raises(LetterError) as error:
            letter_of("{% if recipient.fractie %}x")
        (problem,) = error.value.problems
        told = problem.message
    finally:
        speak(Language.EN)

    assert told == (
        "Het sjabloon is hier niet te lezen: de tekst houdt op voordat alles gesloten is."
    )
