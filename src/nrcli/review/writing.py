"""What was edited, written into the texts, and the edited file kept beside the next draft."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from pathlib import Path

from nrcli.domain.values.file_names import EDITED
from nrcli.system.files import OutputFolder, digest_of, replace_file
from nrcli.system.text_files import read_exact_text
from nrcli.workspace.workspace import Workspace

__all__ = ["keep_edited", "write_texts"]


def write_texts(texts: Mapping[str, str], workspace: Workspace) -> None:
    """Write texts over their files; a line that did not change stays to the byte.

    Raises:
        NrcliError: one of them cannot be written.

    """
    for file, text in texts.items():
        path = workspace.path_of(file)
        exact = read_exact_text(path, file)
        old = workspace.texts[file].split("\n")
        typed, new = exact.text.split("\n"), text.split("\n")
        lines: list[str] = []
        for tag, a, b, c, d in difflib.SequenceMatcher(
            None, old, new, autojunk=False
        ).get_opcodes():
            lines += typed[a:b] if tag == "equal" and len(typed) == len(old) else new[c:d]
        replace_file(path, exact.encoded("\n".join(lines)), file)


def keep_edited(path: Path, content: bytes) -> str:
    """Keep the edited file under another name; return it, empty if nrcli did not write it."""
    out = OutputFolder(path.parent, path.parent.as_posix())
    number, name = 1, f"{EDITED}{path.name}"
    while (path.parent / name).exists() and digest_of(
        (path.parent / name).read_bytes()
    ) != digest_of(content):
        number += 1
        name = f"{EDITED}{number}-{path.name}"
    return name if out.let_replace(path.name, name) else ""
