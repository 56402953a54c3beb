"""A dataclass of ours is the standard library's, made in less time."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, field, replace
from typing import Any

import pytest

from nrcli.domain.records import dataclass

Maker = Callable[..., Callable[[type], type]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Stands in the module, where pickle finds it."""

    street: str
    number: int = 1
    origin: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPlace(Place):
    name: str = "office"


@dataclass(frozen=True, slots=True)
class Single:
    value: str


def classes(maker: Maker) -> tuple[type[Any], type[Any], type[Any]]:
    """Make the same classes by either maker."""

    @maker(frozen=True, slots=True, kw_only=True)
    class Named:
        street: str
        secret: str = field(default="", repr=False)
        notes: list[str] = field(default_factory=list)
        number: int = 1
        origin: str = field(default="", compare=False)
        fixed: int = field(default=7, init=False)
        found: list[int] = field(default_factory=list, init=False)
        length: int = field(init=False)

        def __post_init__(self) -> None:
            object.__setattr__(self, "length", len(self.street))

    @maker(frozen=True, slots=True)
    class Placed:
        first: int
        second: int = 2

    @maker(frozen=True, slots=True)
    class Empty:
        pass

    return Named, Placed, Empty


OURS = classes(dataclass)
THEIRS = classes(dataclasses.dataclass)
MADE: tuple[tuple[int, tuple[object, ...], dict[str, object]], ...] = (
    (0, (), {"street": "Lange Houtstraat"}),
    (0, (), {"street": "Plein", "number": 2, "notes": ["a"], "origin": "x", "secret": "s"}),
    (0, (), {}),
    (0, ("Plein",), {}),
    (0, (), {"street": "Plein", "fixed": 8}),
    (0, (), {"street": "Plein", "city": "Den Haag"}),
    (1, (1,), {}),
    (1, (1, 3), {}),
    (1, (), {"first": 1, "second": 3}),
    (1, (1, 2, 3), {}),
    (1, (1,), {"first": 1}),
    (2, (), {}),
    (2, (1,), {}),
)


def told(make: Callable[[], object]) -> str:
    """Tell of an object or of what making it raises, apart from where the class stands."""
    try:
        return repr(make()).replace("classes.<locals>.", "")
    except TypeError as error:
        return str(error).replace("classes.<locals>.", "")


@pytest.mark.parametrize(("number", "values", "named"), MADE)
def test_takes_refuses_and_shows_what_the_standard_one_does(
    number: int, values: tuple[object, ...], named: dict[str, object]
) -> None:
    ours = told(lambda: OURS[number](*values, **named))
    assert ours == told(lambda: THEIRS[number](*values, **named))


@pytest.mark.parametrize("number", range(3))
def test_has_the_fields_of_the_standard_one(number: int) -> None:
    ours, theirs = OURS[number], THEIRS[number]
    assert [str(each) for each in dataclasses.fields(ours)] == [
        str(each) for each in dataclasses.fields(theirs)
    ]
    assert ours.__slots__ == theirs.__slots__
    assert ours.__match_args__ == theirs.__match_args__
    assert ours.__init__.__qualname__ == theirs.__init__.__qualname__


def test_is_equal_by_what_is_compared() -> None:
    place = Place(street="Plein", origin="a file")
    assert place == Place(street="Plein", origin="another")
    assert place != Place(street="Plein", number=2)
    assert place != NamedPlace(street="Plein")
    assert place != object()
    assert Single("a") == Single("a") != Single("b")


def test_has_one_hash_for_what_is_equal() -> None:
    assert len({Single("a"), Single("a"), Single("b")}) == 2
    assert hash(OURS[1](1)) == hash(OURS[1](1, 2))
    assert hash(OURS[2]()) == hash(OURS[2]())
    with pytest.raises(TypeError, match="unhashable"):
        hash(OURS[0](street="Plein"))  # its notes are a list


def test_makes_a_default_anew_for_each() -> None:
    assert OURS[0](street="a").notes is not OURS[0](street="a").notes


def test_a_subclass_takes_the_fields_of_both() -> None:
    assert repr(NamedPlace(street="Plein")) == (
        "NamedPlace(street='Plein', number=1, origin='', name='office')"
    )


@pytest.mark.parametrize("name", ["street", "city"])
def test_stays_as_it_is(name: str) -> None:
    place = Place(street="Plein")
    with pytest.raises(FrozenInstanceError, match=f"Place is frozen: its {name} stays"):
        setattr(place, name, "Binnenhof")
    with pytest.raises(FrozenInstanceError, match=f"Place is frozen: its {name} stays"):
        delattr(place, name)
    assert place == Place(street="Plein")


@pytest.mark.parametrize("value", [Place(street="Plein", number=2, origin="x"), Single("a")])
def test_is_replaced_copied_and_pickled(value: object) -> None:
    for again in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):  # noqa: S301 - made here
        assert repr(again) == repr(value)
    assert replace(Place(street="Plein"), number=2) == Place(street="Plein", number=2)


def test_a_class_keeps_a_method_that_it_has() -> None:
    @dataclass(frozen=True, slots=True)
    class Silent:
        value: str

        def __repr__(self) -> str:
            return "…"

    assert repr(Silent("a")) == "…"


@pytest.mark.parametrize(
    "kind", [{"frozen": True, "slots": False}, {"frozen": False, "slots": True}]
)
def test_leaves_other_kinds_to_the_standard_one(kind: dict[str, bool]) -> None:
    with pytest.raises(TypeError, match=r"dataclasses\.dataclass makes"):
        dataclass(**kind)(type("Other", (), {}))
