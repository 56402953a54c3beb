from __future__ import annotations

from tests.support.optional import CHECKS, OptionalCheck, letter_fonts, report_lines, widths_table


def check(*, is_possible: bool) -> OptionalCheck:
    return OptionalCheck(
        what="LibreOffice layout checks",
        is_possible=lambda: is_possible,
        why_not="soffice is not installed",
    )


def test_a_check_says_whether_it_runs_and_why_not() -> None:
    assert check(is_possible=True).report == "LibreOffice layout checks: run"
    assert (
        check(is_possible=False).report
        == "LibreOffice layout checks: not run: soffice is not installed"
    )


def test_a_mark_skips_with_the_reason() -> None:
    mark = check(is_possible=False).mark.mark
    assert mark.args == (True,)
    assert mark.kwargs == {"reason": "not run: soffice is not installed"}
    assert check(is_possible=True).mark.mark.args == (False,)


def test_every_optional_check_is_reported() -> None:
    assert len(report_lines()) == len(CHECKS)
    for line, one in zip(report_lines(), CHECKS, strict=True):
        assert line.startswith(f"{one.what}: ")


def test_fonts_for_letters_are_a_folder_with_fonts_or_nothing() -> None:
    fonts = letter_fonts()
    assert fonts is None or any(fonts.folder.glob("*.ttf"))


def test_the_table_of_widths_is_a_tool_of_the_repository() -> None:
    assert widths_table().parent.name == "tools"
