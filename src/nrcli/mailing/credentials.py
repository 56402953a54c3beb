"""Who nrcli is to the mail server: in the environment, the password in the keyring if there is one.

Secrets are nowhere else: not in the workspace, and not in what nrcli prints.
"""

from __future__ import annotations

import os

from nrcli.domain.problems.problem import LetterError, Problem

__all__ = ["read_login"]

_USER = "NRCLI_SMTP_USER"
_PASSWORD = "NRCLI_SMTP_PASSWORD"  # noqa: S105 - the name of a variable
_SERVICE = "nrcli"


def read_login() -> tuple[str, str] | None:
    """Give the user and the password; None where the server asks for no login.

    Raises:
        LetterError: there is a user, and no password for them.

    """
    user = os.environ.get(_USER, "")
    if not user:
        return None
    password = os.environ.get(_PASSWORD) or _kept_password(user)
    if not password:
        raise LetterError([Problem(code="mail-password", values={"user": user})])
    return user, password


def _kept_password(user: str) -> str:
    """Give the password in the keyring; nothing where that is not installed or has none."""
    try:
        import keyring  # noqa: PLC0415 - an extra, and slow to load
        from keyring.errors import KeyringError  # noqa: PLC0415
    except ImportError:
        return ""
    try:
        return keyring.get_password(_SERVICE, user) or ""
    except KeyringError:
        return ""
