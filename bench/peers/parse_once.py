"""The floor of a check: the YAML and the Markdown of a workspace, each file parsed once."""

from __future__ import annotations

import sys
from pathlib import Path

import yaml
from markdown_it import MarkdownIt

__all__ = ["main"]


def main() -> None:
    """Parse the workspace named on the command line."""
    workspace = Path(sys.argv[1])
    markdown = MarkdownIt()
    for file in workspace.rglob("*.yaml"):
        yaml.safe_load(file.read_text(encoding="utf-8"))
    for file in workspace.rglob("*.md"):
        _, fields, body = file.read_text(encoding="utf-8").split("---\n", 2)
        yaml.safe_load(fields)
        markdown.parse(body)


if __name__ == "__main__":
    main()
