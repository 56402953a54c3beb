"""`nrcli schema`: JSON Schemas where the files of a workspace look for them."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Command
from tests.support.letters import ROOT

SCHEMAS = ROOT / "templates/schemas"


def test_a_schema_is_printed(nrcli: Command) -> None:
    ended = nrcli("schema", "snippet")

    assert ended.code == 0
    assert json.loads(ended.out) == json.loads((SCHEMAS / "snippet.json").read_text("utf-8"))


def test_all_schemas_are_written_where_the_workspace_looks_for_them(
    nrcli: Command, workspace: Path
) -> None:
    for path in (workspace / "templates/schemas").iterdir():
        path.write_text("old", encoding="utf-8", newline="\n")
    ended = nrcli("schema")
    written = {path.name: path.read_bytes() for path in (workspace / "templates/schemas").iterdir()}

    assert ended.code == 0
    assert written == {path.name: path.read_bytes() for path in SCHEMAS.iterdir()}


def test_a_schema_is_written_into_a_folder_that_is_given(nrcli: Command, tmp_path: Path) -> None:
    ended = nrcli("schema", "sender", "--out", str(tmp_path / "hier" / "en daar"))

    assert ended.code == 0
    assert [path.name for path in (tmp_path / "hier" / "en daar").iterdir()] == ["sender.json"]


def test_a_kind_that_is_not_there_is_told(nrcli: Command) -> None:
    ended = nrcli("schema", "snipet")

    assert ended.code == 1
    assert "Did you mean 'snippet'?" in ended.told


def test_a_folder_that_cannot_be_made_is_told(nrcli: Command, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("x", encoding="utf-8", newline="\n")
    ended = nrcli("schema", "--out", str(tmp_path / "bestand" / "map"))

    assert ended.code == 1
    assert "[file-unwritable]" in ended.told
