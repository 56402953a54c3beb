from __future__ import annotations

import pytest

from bench.results import Line, Measured, Target, judged, spread, table
from bench.targets import TARGETS

OURS = Measured(seconds=(0.004, 0.002, 0.003), memory=150 * 2**20, size=2048)
PEER = Measured(seconds=(0.12, 0.11, 0.09), lacks=("tags", "PDF/A"))
ABSENT = Measured(absent=("soffice",))
RESULTS = {"ours": OURS, "peer": PEER, "absent": ABSENT}


def test_a_table_has_the_ratio_to_its_measure_first() -> None:
    lines = [Line(name="nrcli", measured=OURS), Line(name="peer", measured=PEER)]

    assert list(table(lines, OURS))[2:] == [
        "| nrcli | 1.00 | 3.0 ms | 0.67 to 1.33 | 150 MiB | 2 KiB |  |",
        "| peer | 36.67 | 110.0 ms | 0.82 to 1.09 |  |  | tags, PDF/A |",
    ]


def test_what_is_not_here_is_named_and_has_no_ratio() -> None:
    lines = [Line(name="peer", measured=ABSENT), Line(name="nrcli", measured=OURS)]

    assert list(table(lines, ABSENT))[2:] == [
        "| peer | not here: soffice | | | | | |",
        "| nrcli |  | 3.0 ms | 0.67 to 1.33 | 150 MiB | 2 KiB |  |",
    ]


def test_a_spread_is_in_shares_of_the_median() -> None:
    assert spread((2.0, 4.0, 8.0)) == "0.50 to 2.00"


@pytest.mark.parametrize(
    ("target", "written"),
    [
        (
            Target(sentence="faster", of="peer", measure="ours", wanted=30, at_least=True),
            "| faster | ≥ 30 | 36.67 | yes |",
        ),
        (
            Target(sentence="faster", of="peer", measure="ours", wanted=40, at_least=True),
            "| faster | ≥ 40 | 36.67 | **no** |",
        ),
        (
            Target(sentence="within", of="ours", measure="peer", wanted=1.25),
            "| within | ≤ 1.25 | 0.03 | yes |",
        ),
        (
            Target(sentence="memory", of="ours", wanted=100, value=lambda one: one.memory / 1e6),
            "| memory | ≤ 100 | 157.29 | **no** |",
        ),
        (
            Target(sentence="memory", of="peer", wanted=100, value=lambda one: one.memory / 1e6),
            "| memory | ≤ 100 | not measured | |",
        ),
        (
            Target(sentence="faster", of="absent", measure="ours", wanted=4, at_least=True),
            "| faster | ≥ 4 | not measured | |",
        ),
        (
            Target(sentence="faster", of="peer", measure="unknown", wanted=4, at_least=True),
            "| faster | ≥ 4 | not measured | |",
        ),
    ],
)
def test_what_must_hold_is_said_to_hold_or_not(target: Target, written: str) -> None:
    assert list(judged([target], RESULTS))[2:] == [written]


def test_targets_have_sentences_of_their_own() -> None:
    assert len({target.sentence for target in TARGETS}) == len(TARGETS)
