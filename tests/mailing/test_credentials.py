"""The login of the mail server comes from the environment, its password from the keyring too."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring

from nrcli.domain.problems.problem import LetterError
from nrcli.domain.values.office_settings import MailAuth, MailSettings
from nrcli.mailing.server import Login, read_login

SETTINGS = MailSettings()


class OnePassword(KeyringBackend):
    """A keyring with one password in it."""

    priority = 1

    def get_password(self, service: str, username: str) -> str | None:
        return "geheim" if (service, username) == ("nrcli", "bureau") else None

    def set_password(self, service: str, username: str, password: str) -> None:
        raise NotImplementedError

    def delete_password(self, service: str, username: str) -> None:
        raise NotImplementedError


@pytest.fixture(autouse=True)
def _own_keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(OnePassword())  # type: ignore[no-untyped-call]  # keyring's own
    for name in ("NRCLI_SMTP_USER", "NRCLI_SMTP_PASSWORD"):
        monkeypatch.delenv(name, raising=False)
    yield
    keyring.set_keyring(before)


def test_without_a_user_there_is_no_login() -> None:
    assert read_login(SETTINGS) is None


def test_the_environment_goes_before_the_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NRCLI_SMTP_USER", "bureau")
    kept = read_login(SETTINGS)
    monkeypatch.setenv("NRCLI_SMTP_PASSWORD", "anders")

    assert kept == Login("bureau", "geheim")
    assert read_login(SETTINGS) == Login("bureau", "anders")


@pytest.mark.parametrize("how", ["unknown user", "no keyring", "not installed"])
def test_a_user_without_a_password_is_told(how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NRCLI_SMTP_USER", "jansen" if how == "unknown user" else "bureau")
    if how == "no keyring":
        keyring.set_keyring(NoKeyring())  # type: ignore[no-untyped-call]  # as above
    if how == "not installed":
        monkeypatch.setitem(sys.modules, "keyring", None)
    with pytest.raises(LetterError) as error:
        read_login(SETTINGS)

    assert [problem.code for problem in error.value.problems] == ["mail-password"]


def printing(text: str, code: int = 0) -> str:
    """Return a command that prints a text and ends with a code."""
    program = f"print({text!r}); raise SystemExit({code})"
    return shlex.join([sys.executable, "-c", program])


@pytest.mark.parametrize(
    ("auth", "is_token"), [(MailAuth.PASSWORD, False), (MailAuth.XOAUTH2, True)]
)
def test_a_command_tells_the_password_or_token(auth: MailAuth, *, is_token: bool) -> None:
    command = printing("van het-kluisje\nen nog iets")
    settings = MailSettings(user="bureau", auth=auth, password_command=command)

    assert read_login(settings) == Login("bureau", "van het-kluisje", is_token)


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (printing("geheim", 3), "mail-password-command"),
        ("/is/er/niet geheim", "mail-password-command"),
        ("'niet dicht", "mail-password-command"),
    ],
)
def test_a_command_that_fails_is_told_without_what_it_says(command: str, code: str) -> None:
    settings = MailSettings(user="jansen", password_command=command)
    with pytest.raises(LetterError) as error:
        read_login(settings)

    assert [each.code for each in error.value.problems] == [code]
    assert "geheim" not in str(error.value)
