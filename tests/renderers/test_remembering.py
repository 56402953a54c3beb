"""What is remembered by the objects that it was made of."""

from __future__ import annotations

from nrcli.domain.values.caches import remembered


def test_the_same_objects_give_what_was_made_before_and_equal_ones_are_made_anew() -> None:
    asked: list[str] = []

    @remembered
    def doubled(text: str, mark: str = "") -> list[str]:
        asked.append(text)
        return [text + text + mark]

    one, equal = "".join("ab"), "".join("ab")

    assert doubled(one) is doubled(one)
    assert doubled(equal) == doubled(one)
    assert doubled(equal) is not doubled(one)
    assert doubled(one, mark="!") == ["abab!"]
    assert asked == [one, equal, one]


def test_the_same_objects_under_other_names_are_others() -> None:
    @remembered
    def joined(*, first: str, second: str) -> str:
        return first + second

    assert joined(first="a", second="b") == "ab"
    assert joined(second="a", first="b") == "ba"


def test_only_the_last_are_remembered() -> None:
    asked: list[int] = []

    @remembered
    def kept(number: int) -> int:
        asked.append(number)
        return number

    numbers = [10**9 + count for count in range(20)]
    for number in (*numbers, numbers[-1], numbers[0]):
        kept(number)

    assert asked == [*numbers, numbers[0]]
