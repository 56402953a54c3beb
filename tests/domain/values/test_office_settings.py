"""The office's settings: the addresses of services that may be asked."""

from __future__ import annotations

import pytest

from nrcli.domain.problems.problem import InvalidValueError
from nrcli.domain.values.office_settings import OfficeSettings, ServiceUrl


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("https://example.org/OData/v4/2.0", "https://example.org/OData/v4/2.0/"),
        ("https://example.org/OData/", "https://example.org/OData/"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000/"),
        ("http://localhost/x", "http://localhost/x/"),
    ],
)
def test_a_service_is_asked_safely_or_on_this_machine(text: str, read: str) -> None:
    assert str(ServiceUrl.parse(text)) == read


@pytest.mark.parametrize(
    "text",
    [
        "http://example.org/",
        "ftp://example.org/",
        "https://",
        "example.org",
        "https://user:word@example.org/",
        "https://example.org/?key=1",
        "https://example.org/#top",
        "https://example.org:many/",
        "https://[::1/",
    ],
)
def test_an_address_that_is_not_safe_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError, match="bad-service-url"):
        ServiceUrl.parse(text)


def test_every_setting_has_a_default() -> None:
    settings = OfficeSettings()

    assert settings.roster.confirmed_within_days == 30
    assert str(settings.open_data.url).startswith("https://")
