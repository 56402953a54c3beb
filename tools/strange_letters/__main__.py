"""Write the strangest of many letters: `python -m tools.strange_letters FOLDER [SEEDS [COUNT]]`.

The strangest is the letter whose features are the rarest and not yet those of a letter chosen
before, for its length. Letters that nrcli refuses are left out; those that LibreOffice lays out
in another way are told, to be looked at.
"""

from __future__ import annotations

import collections
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from nrcli.domain.problems.problem import LetterError
from tests.fidelity.test_parity import compare
from tests.support.strange_letters import ACROSS_MM, strange_letter, strange_workspace
from tools.strange_letters.oddities import Feature, oddities
from tools.strange_letters.text import StrangeText

_SEEDS = 2500
_COUNT = 100
_LONGEST = 9_000
"""Characters of the longest letter that is kept."""


def main() -> int:
    """Write the letters to the folder."""
    folder, *numbers = sys.argv[1:]
    seeds, count = [*map(int, numbers), _SEEDS, _COUNT][:2]
    with tempfile.TemporaryDirectory() as name:
        workspace = strange_workspace(Path(name))
        found = dict(_found(workspace, seeds))
        print(f"{len(found)} of {seeds} letters are sound")
        seeds_chosen = list(_strangest(found, 2 * count))
        letters = [strange_letter(workspace, f"zaad-{seed}") for seed in seeds_chosen]
        compared = compare(letters, workspace, across_mm=ACROSS_MM)
    for told in compared.differences:
        print(told)
    differing = {seeds_chosen[int(told.partition(":")[0])] for told in compared.differences}
    for seed in [seed for seed in seeds_chosen if seed not in differing][:count]:
        path = Path(folder) / f"zaad-{seed}.md"
        path.write_text(StrangeText(seed).letter(), encoding="utf-8", newline="\n")
    return 0


def _found(workspace: Path, seeds: int) -> Iterator[tuple[int, set[Feature]]]:
    for seed in range(seeds):
        text = StrangeText(seed).letter()
        if len(text) > _LONGEST:
            continue
        path = workspace / "templates" / "letters" / f"zaad-{seed}.md"
        path.write_text(text, encoding="utf-8", newline="\n")
        try:
            yield seed, oddities(strange_letter(workspace, path.stem))
        except LetterError:
            continue


def _strangest(found: Mapping[int, set[Feature]], count: int) -> Iterator[int]:
    often = collections.Counter(feature for features in found.values() for feature in features)
    seen: collections.Counter[Feature] = collections.Counter()

    lengths = {seed: len(StrangeText(seed).letter()) for seed in found}

    def strangeness(seed: int) -> float:
        new = sum(0.25 ** seen[feature] / often[feature] for feature in found[seed])
        return new / (2 + lengths[seed] / 2000)

    left = set(found)
    for _ in range(min(count, len(left))):
        seed = max(sorted(left), key=strangeness)
        left.remove(seed)
        seen.update(found[seed])
        yield seed


if __name__ == "__main__":
    sys.exit(main())
