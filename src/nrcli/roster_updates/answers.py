"""Answers of a service that are kept, so that it can be asked next time whether they changed."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from pathlib import Path

from nrcli.domain.problems.problem import RefusedError
from nrcli.system.files import replace_file

__all__ = ["ANSWERS_FILE", "keep_answers", "kept_answers"]

ANSWERS_FILE = ".nrcli-open-data.json"


def kept_answers(folder: Path) -> dict[str, dict[str, str]]:
    """Give the answers that an earlier run kept, by address; none if the file is torn."""
    try:
        kept = json.loads((folder / ANSWERS_FILE).read_text(encoding="utf-8"))
        return {
            str(url): {str(key): str(value) for key, value in answer.items()}
            for url, answer in kept.items()
        }
    except (OSError, ValueError, AttributeError):
        return {}


def keep_answers(folder: Path, answers: Mapping[str, Mapping[str, str]]) -> None:
    """Keep answers for a later run.

    They only save time, so a folder that cannot be written to is no error.
    """
    with contextlib.suppress(OSError, RefusedError):
        folder.mkdir(parents=True, exist_ok=True)
        content = json.dumps(answers, ensure_ascii=False).encode()
        replace_file(folder / ANSWERS_FILE, content, ANSWERS_FILE)
