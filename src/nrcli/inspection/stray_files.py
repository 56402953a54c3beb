"""Files that lie among the templates and are not read: Word's, and those with another ending."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from nrcli.domain.language.speech import say
from nrcli.domain.problems.problem import Location, Problem
from nrcli.workspace.workspace import Workspace

__all__ = ["stray_templates"]

_ENDINGS = {
    "letters": ".md",
    "snippets": ".md",
    "senders": ".yaml",
    "house-styles": ".yaml",
}
_NAMED_OTHERWISE = (
    "letter", "brief", "brieven", "snippet", "bouwsteen", "bouwstenen", "sender", "afzender",
    "afzenders", "house-style", "house_styles", "huisstijl", "huisstijlen",
)  # fmt: skip
_OF_WORD = frozenset({".docx", ".doc", ".docm", ".dotx", ".odt", ".rtf", ".pdf"})
_TEXTS = frozenset({".txt", ".md", ".markdown", ".mdown", ".yml", ".yaml", ".text", ""})


def stray_templates(workspace: Workspace) -> Iterator[Problem]:
    """Yield the files that somebody may take for a letter, a snippet or a sender."""
    templates = workspace.folder / "templates"
    elsewhere = [templates / name for name in _NAMED_OTHERWISE]
    elsewhere += [workspace.folder / name for name in (*_ENDINGS, *_NAMED_OTHERWISE)]
    astray = (path for folder in elsewhere for path in folder.glob("*.*"))
    loose = (path for path in astray if path.suffix in {".md", ".yaml"})
    for path in sorted({*templates.glob("*.md"), *loose}):
        if not _is_hidden(path) and path.name.lower() != "readme.md":
            shown = workspace.shown(path)
            yield Problem(code="template-folder", location=Location(shown), values={"path": shown})
    for folder, ending in _ENDINGS.items():
        for path in sorted((templates / folder).glob("*")):
            if path.name.endswith(ending) or _is_hidden(path) or not path.is_file():
                continue
            advice = _advice(path, ending)
            if advice:
                shown = workspace.shown(path)
                values = {
                    "path": shown,
                    "kind": _kinds()[folder],
                    "ending": ending,
                    "advice": advice,
                }
                yield Problem(code="template-ending", location=Location(shown), values=values)


def _kinds() -> Mapping[str, str]:
    """Return what stands in each folder."""
    return {
        "letters": say("letter"),
        "snippets": say("snippet"),
        "senders": say("sender"),
        "house-styles": say("house style"),
    }


def _advice(path: Path, ending: str) -> str:
    """Return what to do with a file; empty for what nobody takes for a text."""
    suffix = path.suffix.lower()
    if suffix in _OF_WORD:
        return say("Save its text as plain text (UTF-8) under a name that ends so.")
    if suffix not in _TEXTS:
        return ""
    stem = path.name.split(".")[0]
    return say("Rename it to {name}.", name=f"{stem}{ending}")


def _is_hidden(path: Path) -> bool:
    """Return True for the files that systems and word processors keep beside others."""
    return path.name.startswith(("~$", ".", "~")) or path.name in {"Thumbs.db", "desktop.ini"}
