"""The pages of a minuut: a paraaf, a letter that was sent and an afschrift that was not."""

from __future__ import annotations

from datetime import date

from nrcli.composition.minuut import Minuut, MinuutParaaf, SendingLine, compose_minuut
from nrcli.domain.letter.blocks import Block
from nrcli.renderers.stand_in_font import read_metrics
from tests.support.samples import shipped_style

__all__ = ["minuut_pages"]

_PARAAF = MinuutParaaf(
    name="Secretaris", role="hoofd bureau", day=date(2017, 4, 4), remark="akkoord"
)
_MINUUT = Minuut(
    approvals=(_PARAAF,),
    lines=(
        SendingLine(
            address=("Mevrouw drs. E.I. Schippers", "Informateur", "2500 EA  Den Haag"),
            sent=date(2017, 4, 5),
            how="per post",
        ),
        SendingLine(
            address=("De heer Tunahan Kuzu", "Fractievoorzitter DENK", "2500 EA  Den Haag"),
            is_afschrift=True,
            covering_kenmerk="10027",
        ),
    ),
)


def minuut_pages() -> tuple[Block, ...]:
    """Return what stands behind the letter, as blocks."""
    return compose_minuut(_MINUUT, shipped_style(), read_metrics())
