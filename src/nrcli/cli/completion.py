"""What a shell completes besides commands and options: the names of the workspace."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import typer

__all__ = ["complete_mailings", "complete_recipients", "completer_of"]


def completer_of(kind: str) -> Callable[[typer.Context, str], list[str]]:
    """Give what completes the names of "letters", "snippets" or "senders"."""

    def complete(ctx: typer.Context, incomplete: str) -> list[str]:
        from nrcli.catalogue.completion import file_names  # noqa: PLC0415 - start-up stays light

        return _begun(file_names(kind, ctx.params.get("workspace")), incomplete)

    return complete


def complete_recipients(ctx: typer.Context, incomplete: str) -> list[str]:
    """Complete a list, role or person."""
    from nrcli.catalogue.completion import recipient_names  # noqa: PLC0415 - start-up stays light

    return _begun(recipient_names(ctx.params.get("workspace")), incomplete)


def complete_mailings(ctx: typer.Context, incomplete: str) -> list[str]:
    """Complete the name of a mailing."""
    from nrcli.catalogue.completion import mailings_in  # noqa: PLC0415 - start-up stays light

    return _begun(mailings_in(ctx.params.get("workspace")), incomplete)


def _begun(names: Sequence[str], incomplete: str) -> list[str]:
    return [name for name in names if name.startswith(incomplete)]
