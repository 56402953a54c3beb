from __future__ import annotations

import pytest

from nrcli.cli.console import print_table

COLUMNS = ("Naam", "Nummer")
ROWS = [("één", "1"), ("twee\ndrie", "22"), ("", "[bold]"), ("lang " * 4, "\x1b[31m\n")]


def by_rich(columns: tuple[str, ...], rows: list[tuple[str, ...]], width: int) -> str:
    from rich.console import Console  # noqa: PLC0415 - as nrcli does
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    console = Console(width=width, emoji=False)
    table = Table()
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell, overflow="fold") for cell in row))
    with console.capture() as capture:
        console.print(table)
    return capture.get()


@pytest.mark.parametrize("rows", [ROWS, ROWS[:1], []])
def test_a_table_is_what_rich_would_draw(
    rows: list[tuple[str, ...]], capsys: pytest.CaptureFixture[str]
) -> None:
    print_table(COLUMNS, rows)

    shown = [tuple(cell.replace("\x1b", "\ufffd") for cell in row) for row in rows]
    assert capsys.readouterr().out == by_rich(COLUMNS, shown, 200)


@pytest.mark.parametrize("text", ["w" * 200, "日本", "e\u0301"])
def test_what_does_not_fit_or_is_not_one_wide_is_folded_as_rich_does(
    text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    print_table(COLUMNS, [(text, "1")])
    assert capsys.readouterr().out == by_rich(COLUMNS, [(text, "1")], 200)


def test_a_table_is_as_wide_as_what_is_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(("A",), [("xxx",)])

    assert capsys.readouterr().out.splitlines() == [
        "┏━━━━━┓", "┃ A   ┃", "┡━━━━━┩", "│ xxx │", "└─────┘",
    ]  # fmt: skip


def test_a_title_stands_above_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(COLUMNS, ROWS[:1], "Alle")

    assert capsys.readouterr().out.startswith("Alle")
