"""Make the dictionary: `python -m tools.make_dictionary [--check]`.

OpenTaal's words with their affixes (`nl.aff` and `nl.dic` of Debian's package hunspell-nl) are
spelled out, each with where it may stand in a compound; the same sources give the same bytes.
`--check` compares with the dictionary in the package and writes nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

# spylls ships without types.
from spylls.hunspell import Dictionary  # type: ignore[import-untyped]
from spylls.hunspell.data.aff import (  # type: ignore[import-untyped]
    Aff,
    CompoundPattern,
    Prefix,
    Suffix,
)

from nrcli.checking.spelling.domain.lexicon import (
    BEGIN,
    END,
    MIDDLE,
    ONLY_IN_COMPOUND,
    UNSUGGESTED,
    WRONG,
    Lexicon,
)

__all__ = [
    "DICTIONARY",
    "SOURCE_FOLDERS",
    "SourceDictionaryError",
    "main",
    "make_dictionary",
    "packs",
]

DICTIONARY = (
    Path(__file__).parents[1] / "src" / "nrcli" / "checking" / "spelling" / "words" / "opentaal.z"
)
SOURCE_FOLDERS = (Path("/usr/share/hunspell"), Path("/usr/share/myspell/dicts"))
_SOURCES = {  # hunspell-nl 2:2.20.19-2
    "nl.aff": "8b6ee59821b306c829b42faf4350b71a23a415b46621d9ae0c3164a2c94ed1e1",
    "nl.dic": "9e5c975c2b501f55ea5a704e72d0727e9ae6f55980cc37a0290c40098d59414a",
}

_PERMITTED = "Cp"  # an affix that may stand inside a compound (COMPOUNDPERMITFLAG)
_MARKS = {"Ca": BEGIN, "Cb": MIDDLE, "Cc": END, "Cx": ONLY_IN_COMPOUND, "NS": UNSUGGESTED}
_FORBIDDEN = "Fw"
# nl.aff marks the words that begin with these letters, so that no vowels run together.
_BEGINNINGS = {"C1": "aeiu", "C2": "eiu", "C3": "eiuj", "C4": "eiou", "C5": "iu"}


class SourceDictionaryError(Exception):
    """OpenTaal's dictionary is absent or is not the one that ours is made from."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the dictionary, or with `--check` compare it; return 0 or 1."""
    options = _options(arguments)
    try:
        text = make_dictionary(options.source or SOURCE_FOLDERS)
    except SourceDictionaryError as error:
        print(error, file=sys.stderr)
        return 1
    if options.check:
        if packs(options.out, text):
            return 0
        print(f"{options.out} is not what this script makes.", file=sys.stderr)
        return 1
    content = zlib.compress(text.encode(), level=9)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_bytes(content)
    print(f"{options.out}: {len(content)} bytes")
    return 0


def packs(path: Path, text: str) -> bool:
    """Return True if a file has this text packed; another zlib packs it into other bytes."""
    return path.is_file() and zlib.decompress(path.read_bytes()).decode() == text


def make_dictionary(folders: Iterable[Path]) -> str:
    """Return the text of the dictionary, from OpenTaal's files in one of `folders`.

    Raises SourceDictionaryError.
    """
    source = Dictionary.from_files(str(_source(folders) / "nl"))
    words = {_plain(word): marks for word, marks in _words(source).items()}
    return Lexicon.text_of(words, _joints(source.aff.CHECKCOMPOUNDPATTERN))


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.make_dictionary", description=__doc__)
    parser.add_argument(
        "--source",
        type=Path,
        action="append",
        metavar="DIR",
        help="folder with nl.aff and nl.dic of OpenTaal 2.20.19; may be repeated",
    )
    parser.add_argument(
        "--out", type=Path, default=DICTIONARY, metavar="FILE", help="where it goes"
    )
    parser.add_argument("--check", action="store_true", help="compare with --out, write nothing")
    return parser.parse_args(arguments)


def _source(folders: Iterable[Path]) -> Path:
    searched = list(folders)
    for folder in searched:
        if all(_digest(folder / name) == digest for name, digest in _SOURCES.items()):
            return folder
    message = (
        f"No nl.aff and nl.dic of OpenTaal 2.20.19 in {', '.join(map(str, searched))}. Install"
        " Debian's package hunspell-nl (2:2.20.19-2), or name their folder with --source."
    )
    raise SourceDictionaryError(message)


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def _words(source: Dictionary) -> dict[str, str]:
    """Return every form and its marks."""
    forms: defaultdict[str, set[frozenset[str]]] = defaultdict(set)
    forbidden = set()
    for word in source.dic.words:
        flags = frozenset(word.flags or ())
        if _FORBIDDEN in flags:
            forbidden.add(word.stem)
            continue
        for form, form_flags in _forms(word.stem, flags, source.aff):
            forms[form].add(frozenset(form_flags & _MARKS.keys()))
    words = {form: _marks(readings) for form, readings in forms.items() if " " not in form}
    for phrase in forms.keys() - words.keys():
        for word in phrase.split():  # "facto" of "de facto" is right, and offered to nobody
            words.setdefault(word, UNSUGGESTED)
    lowercase = {word for word in forbidden if word.islower() and not any(map(str.isdigit, word))}
    return {form: marks for form, marks in words.items() if marks is not None} | dict.fromkeys(
        lowercase, WRONG
    )


def _forms(stem: str, flags: frozenset[str], aff: Aff) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield a stem with each of its affixes, as hunspell(5) has it, and the flags of each."""
    yield stem, flags
    for form, suffix in _suffixed(stem, flags, aff):
        yield form, _joined(flags, suffix=suffix)
        for longer, second in _suffixed(form, suffix.flags, aff):
            yield longer, _joined(flags, suffix=second)
        crossing = flags if suffix.crossproduct else frozenset()
        for longer, prefix in _prefixed(form, crossing | suffix.flags, aff):
            if prefix.crossproduct or prefix.flag in suffix.flags:
                yield longer, _joined(flags, suffix=suffix, prefix=prefix)
    for form, prefix in _prefixed(stem, flags, aff):
        yield form, _joined(flags, prefix=prefix)


def _suffixed(stem: str, flags: Iterable[str], aff: Aff) -> Iterator[tuple[str, Suffix]]:
    for flag in flags:
        for suffix in aff.SFX.get(flag, ()):
            if stem.endswith(suffix.strip) and suffix.cond_regexp.search(stem):
                yield stem[: len(stem) - len(suffix.strip)] + suffix.add, suffix


def _prefixed(stem: str, flags: Iterable[str], aff: Aff) -> Iterator[tuple[str, Prefix]]:
    for flag in flags:
        for prefix in aff.PFX.get(flag, ()):
            if stem.startswith(prefix.strip) and prefix.cond_regexp.search(stem):
                yield prefix.add + stem[len(prefix.strip) :], prefix


def _joined(
    flags: frozenset[str], *, suffix: Suffix | None = None, prefix: Prefix | None = None
) -> frozenset[str]:
    """Return the flags of a form: an affix inside a compound needs a permit."""
    of_affixes = frozenset().union(*(affix.flags for affix in (suffix, prefix) if affix))
    kept = flags | of_affixes
    if suffix and _PERMITTED not in suffix.flags:
        kept -= {"Ca", "Cb"}
    if prefix and _PERMITTED not in prefix.flags:
        kept -= {"Cb", "Cc"}
    return kept


def _marks(readings: set[frozenset[str]]) -> str | None:
    """Return the marks of a form; None if it stands neither alone nor in a compound."""
    places = {_MARKS[flag] for reading in readings for flag in reading} - {
        ONLY_IN_COMPOUND,
        UNSUGGESTED,
    }
    alone = any("Cx" not in reading for reading in readings)
    if not alone and not places:
        return None
    marks = "".join(mark for mark in (BEGIN, MIDDLE, END) if mark in places)
    unsuggested = UNSUGGESTED if all("NS" in reading for reading in readings) else ""
    return marks + ("" if alone else ONLY_IN_COMPOUND) + unsuggested


def _joints(patterns: Iterable[CompoundPattern]) -> set[tuple[str, str]]:
    """Return the ends and beginnings that do not meet.

    What depends on flags of single words (training+s+port) is left out: it makes a few slips
    right, and no right word wrong.
    """
    joints: set[tuple[str, str]] = set()
    for pattern in patterns:
        end, beginning = pattern.left.partition("/"), pattern.right.partition("/")
        if end[2] or not end[0]:
            continue
        starts = _BEGINNINGS.get(beginning[2], "") if beginning[2] else [beginning[0]]
        joints.update((_plain(end[0]), _plain(start)) for start in starts)
    return joints


def _plain(word: str) -> str:
    """Return a word with ij as the two letters that people type."""
    return word.replace("\N{LATIN SMALL LIGATURE IJ}", "ij").replace(
        "\N{LATIN CAPITAL LIGATURE IJ}", "IJ"
    )


if __name__ == "__main__":
    sys.exit(main())
