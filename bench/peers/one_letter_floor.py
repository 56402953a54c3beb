"""The floor of one letter: Python, Typst and one part of DOCX, and nothing else."""

from __future__ import annotations

from bench.peers import docx_floor, typst_letters
from bench.peers.timing import mailing

__all__ = ["main"]


def main() -> None:
    """Write one letter as DOCX and PDF."""
    _, content, out, _ = mailing()
    letter = content["letters"][0]
    for suffix, peer in (("docx", docx_floor), ("pdf", typst_letters)):
        (out / f"{letter['kenmerk']}.{suffix}").write_bytes(peer.letter_maker()(letter))


if __name__ == "__main__":
    main()
