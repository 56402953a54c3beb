"""The login of the mail server comes from the environment, its password from the keyring too."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring

from nrcli.domain.problems.problem import LetterError
from nrcli.mailing.server import read_login


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
    assert read_login() is None


def test_the_environment_goes_before_the_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NRCLI_SMTP_USER", "bureau")
    kept = read_login()
    monkeypatch.setenv("NRCLI_SMTP_PASSWORD", "anders")

    assert (kept, read_login()) == (("bureau", "geheim"), ("bureau", "anders"))


@pytest.mark.parametrize("how", ["unknown user", "no keyring", "not installed"])
def test_a_user_without_a_password_is_told(how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NRCLI_SMTP_USER", "jansen" if how == "unknown user" else "bureau")
    if how == "no keyring":
        keyring.set_keyring(NoKeyring())  # type: ignore[no-untyped-call]  # as above
    if how == "not installed":
        monkeypatch.setitem(sys.modules, "keyring", None)
    with pytest.raises(LetterError) as error:
        read_login()

    assert [problem.code for problem in error.value.problems] == ["mail-password"]
