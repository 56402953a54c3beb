from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest

from nrcli.renderers.docx.document import package

PARTS = {
    "[Content_Types].xml": b"<Types/>",
    "word/document.xml": "één brief van veel letters ".encode() * 500,
    "word/media/picture1.png": bytes(range(256)),
    "empty.xml": b"",
}


def by_zipfile(parts: dict[str, bytes], day: date) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            when = (max(day.year, 1980), day.month, day.day, 12, 0, 0)
            entry = zipfile.ZipInfo(name, when)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, content)
    return stream.getvalue()


@pytest.mark.parametrize("day", [date(2017, 4, 5), date(1979, 12, 31), date(2099, 12, 31)])
@pytest.mark.parametrize("parts", [PARTS, {}])
def test_a_package_has_the_bytes_that_zipfile_would_write(
    parts: dict[str, bytes], day: date
) -> None:
    assert package(parts, day) == by_zipfile(parts, day)


def test_a_package_written_twice_is_the_same() -> None:
    day = date(2017, 4, 5)
    first = package(PARTS, day)
    changed = PARTS | {"empty.xml": b"not any more"}
    assert package(changed, day) == by_zipfile(changed, day)
    assert package(PARTS, day) == first
