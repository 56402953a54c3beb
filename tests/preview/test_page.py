"""The page in a real browser: it follows saves, keeps the last good letter, and works by keys."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from nrcli.drafting.draft import DraftRequest
from nrcli.preview.server import PreviewServer, serving
from nrcli.preview.session import Session
from tests.support.browser import Browser, open_browser
from tests.support.optional import needs_browser

pytestmark = needs_browser
CURRENT = "document.querySelector('[data-state=current]')"
OUTDATED = "document.querySelector('[data-state=outdated]') && document.querySelector('.outdated')"
ENTER = "\ue007"
DOWN, RIGHT = "\ue015", "\ue014"


def holds(text: str) -> str:
    return f"document.querySelector('#pages').textContent.includes('{text}')"


@pytest.fixture(scope="module")
def window() -> Iterator[Browser]:
    with open_browser() as opened:
        yield opened


@pytest.fixture
def server(workspace: Path) -> Iterator[PreviewServer]:
    path = workspace / "templates/letters/proef.md"
    path.write_text(
        "---\nsubject: Proef\nto: fractievoorzitters\nsender: nationaal-rapporteur\n"
        "snippets: [mensenhandel]\nfields: {plaats: waar het is}\n---\n"
        "In {{ plaats }}.\n\n{{ snippets }}\n\n## Slot\n\nTot ziens, {{ recipient.name }}.\n",
        encoding="utf-8",
    )
    request = DraftRequest(letter="proef", workspace=workspace, date=date(2017, 4, 5))
    with serving(Session(request)) as running:
        yield running


@pytest.fixture
def page(server: PreviewServer, window: Browser) -> Iterator[Browser]:
    window.go(server.address)
    window.wait(CURRENT)
    yield window
    assert window.complaints() == []
    window.go("about:blank")


def change(workspace: Path, old: str, new: str) -> None:
    path = workspace / "templates/snippets/mensenhandel.md"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


def test_a_save_is_seen_and_the_place_on_the_page_kept(page: Browser, workspace: Path) -> None:
    picture = "return document.querySelectorAll('.page img')[0].src"
    before = page.run(picture)
    page.run("scrollTo({top: 700, behavior: 'instant'})")
    change(workspace, "Wie slachtoffer is", "Wie het slachtoffer is")
    page.wait(holds("Wie het slachtoffer is"))

    assert page.run(picture) != before
    assert page.run("return scrollY") == 700
    assert page.run("return document.querySelectorAll('.page img')[0].naturalWidth") > 0


def test_an_error_leaves_the_last_good_letter_marked_until_it_is_repaired(
    page: Browser, workspace: Path
) -> None:
    change(workspace, "Wie slachtoffer is", "{{ slachtofer }}")
    page.wait(OUTDATED)
    told = page.text("#problems")
    status = page.text("#status")

    assert "There is no value 'slachtofer'." in told
    assert "templates/snippets/mensenhandel.md:6:4 [unknown-value]" in told
    assert "Outdated" in status
    assert page.run(f"return {holds('Wie slachtoffer is')}")
    page.go(page.run("return location.href"))
    page.wait(OUTDATED)
    assert page.run(f"return {holds('Wie slachtoffer is')}")
    change(workspace, "{{ slachtofer }}", "Wie  slachtoffer is")
    page.wait(CURRENT)
    page.wait("document.querySelector('#problems .error')")
    assert not page.run("return document.querySelector('.outdated')")


def test_files_saved_by_another_in_their_place_are_seen(page: Browser, workspace: Path) -> None:
    path = workspace / "templates/snippets/mensenhandel.md"
    text = path.read_text(encoding="utf-8").replace("Wie slachtoffer", "Wie nooit slachtoffer")
    path.unlink()
    path.with_suffix(".tmp").write_text(text, encoding="utf-8")
    path.with_suffix(".tmp").rename(path)

    page.wait(holds("Wie nooit slachtoffer"))


def test_another_recipient_can_be_chosen_and_is_kept_when_loaded_again(page: Browser) -> None:
    page.run(
        "const select = document.querySelector('#recipient');"
        "select.value = [...select.options].find((each) => each.text.includes('Thieme')).value;"
        "select.dispatchEvent(new Event('change'));"
    )
    page.wait(holds("Geachte mevrouw Thieme"))
    page.go(page.run("return location.href"))
    page.wait(holds("Geachte mevrouw Thieme"))

    assert "who=thieme" in page.run("return location.search")


def test_date_concept_and_fields_can_be_chosen(page: Browser) -> None:
    assert page.text("#fields label") == "plaats: waar het is"
    page.run("document.querySelector('#field-plaats').focus()")
    page.press("Den Haag")
    page.wait(holds("In Den Haag."))
    page.run(
        "const date = document.querySelector('#date'); date.value = '2017-04-07';"
        "date.dispatchEvent(new Event('change'))"
    )
    page.wait(holds("7 april 2017"))
    before = page.run("return document.querySelector('.page img').src")
    page.run("document.querySelector('#concept').click()")
    page.wait(f"document.querySelector('.page img').src !== '{before}'")

    assert page.run("return document.querySelector('#field-plaats').value") == "Den Haag"


def test_a_day_on_which_nobody_can_be_written_to_keeps_the_letter(page: Browser) -> None:
    page.run("location.search = '?to=informateur'")
    page.wait(holds("Geachte mevrouw Schippers"))
    page.run(
        "const date = document.querySelector('#date'); date.value = '2016-01-01';"
        "date.dispatchEvent(new Event('change'))"
    )
    page.wait(OUTDATED)

    assert "Nobody" in page.text("#problems")
    assert page.run(f"return {holds('Geachte mevrouw Schippers')}")
    page.run("document.querySelector('#usual-date').click()")
    page.wait(CURRENT)


def test_a_paragraph_tells_where_it_comes_from(page: Browser) -> None:
    page.run(
        "[...document.querySelectorAll('.text p')]"
        ".find((each) => each.textContent.startsWith('Tot ziens')).querySelector('.line').click()"
    )

    assert "templates/letters/proef.md:14:1" in page.text("#origin")
    assert "recipient.name = H. Zijlstra" in page.text("#origin")


def test_its_text_lies_over_the_picture_and_can_be_selected(page: Browser) -> None:
    selected = page.run(
        "const line = [...document.querySelectorAll('.line')]"
        ".find((each) => each.textContent.startsWith('Wie slachtoffer'));"
        "getSelection().selectAllChildren(line);"
        "return getSelection().toString()"
    )
    share = page.run(
        "const line = getSelection().getRangeAt(0).getBoundingClientRect();"
        "const page = document.querySelector('.page').getBoundingClientRect();"
        "return [line.left, line.right].map((x) => (x - page.left) / page.width)"
    )
    left, right = (each * 210 for each in share)

    assert selected.startswith("Wie slachtoffer is van mensenhandel, verliest de vrijheid")
    assert left == pytest.approx(28.0, abs=0.2)
    assert 150 < right < 161


def test_it_can_be_worked_by_keys(page: Browser, workspace: Path) -> None:
    change(workspace, "Wie slachtoffer is", "Wie  slachtoffer is")
    page.wait("document.querySelector('#problems button')")
    page.press("j")
    assert "2 spaces" in page.run("return document.activeElement.textContent")
    page.press(ENTER)
    assert page.run("return document.activeElement.textContent").startswith("Wie  slachtoffer")
    page.press(DOWN)
    assert page.run("return document.activeElement.textContent").startswith("Juist dat zoeken")
    page.press(RIGHT)
    assert page.run("return document.activeElement.ariaLabel") == "Page 2 of 2"
    page.press("?")
    assert page.run("return document.querySelector('#help').open")
    page.press(ENTER)
    assert not page.run("return document.querySelector('#help').open")
    page.press("t")
    assert page.run("return document.activeElement.id") == "recipient"


def test_it_is_built_for_who_listens(page: Browser) -> None:
    found = page.run(
        "const count = (selector) => document.querySelectorAll(selector).length;"
        "return {main: count('main'), aside: count('aside'), header: count('header'),"
        " live: count('[aria-live], [role=status]'), headings: count('.text h2, .text h3'),"
        " pages: [...document.querySelectorAll('.page')].map((page) => page.lang),"
        " hidden: count('[aria-hidden=true] .line'), unnamed: [...document.querySelectorAll("
        "'input, select')].filter((each) => !each.labels.length).length}"
    )

    assert (found["main"], found["aside"], found["header"], found["live"]) == (1, 1, 1, 3)
    assert found["headings"] == 2
    assert found["pages"] == ["nl-NL", "nl-NL"]
    assert found["hidden"] > 0
    assert found["unnamed"] == 0


@pytest.mark.parametrize("width", [560, 800, 1100, 1400, 2200])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_cut_off_at_any_size(page: Browser, width: int, scheme: str) -> None:
    page.prefer(("prefers-color-scheme", scheme))
    page.resize(width, 900)
    page.run("scrollTo({top: 0, behavior: 'instant'})")
    picture = Image.open(io.BytesIO(page.picture()))
    ground = page.run("return getComputedStyle(document.body).backgroundColor")
    too_wide = page.run("return document.documentElement.scrollWidth - innerWidth")
    page.prefer(("prefers-color-scheme", ""))
    page.resize(1400, 900)

    assert picture.width == width
    assert too_wide <= 0
    assert ground == {"light": "rgb(233, 236, 239)", "dark": "rgb(22, 25, 29)"}[scheme]
    assert len(picture.convert("L").getcolors(256) or ()) > 50


def test_when_the_server_stops_the_page_says_so_and_keeps_the_letter(
    workspace: Path, window: Browser
) -> None:
    request = DraftRequest(letter="informateur", workspace=workspace, date=date(2017, 4, 5))
    with serving(Session(request)) as server:
        window.go(server.address)
        window.wait(CURRENT)
    window.wait("document.querySelector('[data-state=lost]')")

    assert "start nrcli preview again" in window.text("#status")
    assert window.run(f"return {holds('Geachte mevrouw Schippers')}")
    window.go("about:blank")
    window.complaints()
