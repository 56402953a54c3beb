"""Show a comparison of letters as a page for a browser."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from nrcli.comparing.domain.differences import LetterComparison
from nrcli.comparing.page import comparison_page
from nrcli.system.files import replace_file

__all__ = ["write_page"]


def write_page(letters: Sequence[LetterComparison], path: Path, against: str) -> None:
    """Write the page of a comparison, whole, over an earlier one.

    Raises:
        RefusedError: the file cannot be written.

    """
    replace_file(path, comparison_page(letters, against).encode(), path.as_posix())
