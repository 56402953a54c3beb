"""Report a mailing: how far each of its letters is."""

from __future__ import annotations

from pathlib import Path

from nrcli.mailing.mailing_reports import REPORTS
from nrcli.mailing.open_mailing import open_mailing
from nrcli.register.exports import ExportFormat
from nrcli.system.files import OutputFolder

__all__ = ["write_report"]


def write_report(
    name: str,
    path: Path | None,
    report_format: ExportFormat,
    folder: Path | None = None,
    *,
    force: bool = False,
) -> tuple[int, bytes]:
    """Write the report of a mailing to a file, or give its content; and how many letters it has.

    Raises:
        NrcliError: there is no such mailing, or the file is somebody else's.

    """
    courses = open_mailing(name, folder).courses
    content = REPORTS[report_format](courses)
    if path is not None:
        OutputFolder(path.parent, path.parent.as_posix()).write({path.name: content}, force=force)
    return len(courses), content
