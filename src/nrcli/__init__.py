"""nrcli writes official Dutch letters from plain text.

The way of a letter is one pass through four steps:

1. `nrcli.workspace` reads the workspace: `LetterSource`, `SnippetSource`, `Roster`, `Sender`,
   `HouseStyle`.
2. `nrcli.composition` makes them into a complete, immutable `Letter`.
3. `nrcli.renderers` make a `Letter` into content: `Rendered`, as PDF, DOCX or text.
4. `nrcli.outputs` writes the content, whole files or none.

`nrcli.workflows` run these steps for one goal of a user each, `nrcli.cli` is their command line.
"""

__all__ = ["__version__"]

__version__ = "0.1.0"
