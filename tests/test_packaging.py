"""The wheel, installed on its own, makes a workspace and writes letters."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.support.letters import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation",
         "--wheel-dir", str(folder), str(ROOT)],
        check=True,
    )  # fmt: skip
    (made,) = folder.glob("nrcli-*.whl")
    return made


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel in an environment that has this one's libraries; give its programs."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    (libraries,) = {path.resolve() for path in folder.glob("[Ll]ib*/**/site-packages")}
    # A path in a .pth file is taken as it is: the editable install found there is not followed.
    (libraries / "others.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "pip", "--python", str(programs / "python"), "install", "--quiet",
         "--no-deps", "--no-index", "--ignore-installed", "--disable-pip-version-check",
         str(wheel)],
        check=True,
    )  # fmt: skip
    return programs


def run(programs: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(programs / "nrcli"), *arguments],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_wheel_carries_the_starter_the_fonts_and_their_licence(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        starter = {
            name.removeprefix("nrcli/starter/"): archive.read(name)
            for name in names
            if name.startswith("nrcli/starter/")
        }
    root = [ROOT / "recipients.yaml", *(ROOT / "templates").rglob("*.*")]

    assert starter == {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in root}
    assert "nrcli/renderers/pdf/letter.typ" in names
    assert "nrcli/renderers/fonts/RapporteurSans-Regular.ttf" in names
    assert "nrcli/renderers/fonts/LICENSE-fonts.txt" in names
    assert "nrcli/py.typed" in names


def test_an_installed_wheel_makes_a_workspace_and_writes_the_letters(
    programs: Path, tmp_path: Path
) -> None:
    made = run(programs, tmp_path, "init", "kantoor")
    folder = tmp_path / "kantoor"
    drafted = run(
        programs, folder, "draft", "informateur", "--date", "2017-04-05", "--kenmerk", "10026"
    )
    listed = run(
        programs, folder, "draft", "fractievoorzitters", "--date", "2017-04-05",
        "--kenmerk", "10027", "--jobs", "2",
    )  # fmt: skip
    checked = run(programs, folder, "check")

    assert (made.returncode, made.stderr.strip().split("\n")[-1][:5]) == (0, "Next:")
    assert drafted.returncode == 0, drafted.stderr
    assert listed.returncode == 0, listed.stderr
    assert len(list((folder / "out").glob("10027-*"))) == 26
    assert {path.name for path in (folder / "out").glob("10026-*")} == {
        "10026-informateur-schippers.docx",
        "10026-informateur-schippers.pdf",
        "10026-informateur-schippers-afschrift.pdf",
    }
    assert checked.returncode == 0, checked.stderr


def test_a_sender_and_house_style_that_the_workspace_lacks_come_from_the_package(
    programs: Path, tmp_path: Path
) -> None:
    run(programs, tmp_path, "init", "kantoor")
    folder = tmp_path / "kantoor"
    (folder / "templates/house-styles/rijkshuisstijl.yaml").unlink()
    (folder / "templates/senders/nationaal-rapporteur.yaml").unlink()
    drafted = run(
        programs, folder, "draft", "informateur", "--date", "2017-04-05", "--kenmerk", "10026"
    )

    assert drafted.returncode == 0, drafted.stderr
    assert drafted.stderr.count("[from-package]") == 2


def test_the_installed_package_is_the_wheel_s(programs: Path, tmp_path: Path) -> None:
    code = "import nrcli; print(nrcli.__file__)"
    shown = subprocess.run(
        [str(programs / "python"), "-c", code],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )

    assert shown.stdout.strip().startswith(str(programs.parent))


def test_a_new_workspace_is_the_repository_s_byte_for_byte(programs: Path, tmp_path: Path) -> None:
    run(programs, tmp_path, "init", "kantoor")
    made = {
        path.relative_to(tmp_path / "kantoor").as_posix(): path.read_bytes()
        for path in (tmp_path / "kantoor").rglob("*.*")
        if path.name != ".gitignore"
    }
    root = [ROOT / "recipients.yaml", *(ROOT / "templates").rglob("*.*")]

    assert made == {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in root}
