"""The Tweede Kamer's open data in small: records with their traps, and a service that has them."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

__all__ = ["Kamer", "Reply", "Service", "fractie", "kamer_of_2026", "leader", "served"]

Record = dict[str, Any]


def fractie(short: str, name: str, seats: int, **more: object) -> Record:
    """Make a record of a fractie; its id is its short name."""
    return {
        "Id": f"f-{short}",
        "Nummer": 1,
        "Afkorting": short,
        "NaamNL": name,
        "AantalZetels": seats,
        "DatumActief": "2025-11-12T00:00:00+01:00",
        "DatumInactief": None,
        "Verwijderd": False,
        **more,
    }


def leader(
    short: str,
    name: str,
    since: str | None,
    until: str | None = None,
    **more: Any,  # noqa: ANN401 - values of any kind, as records have
) -> Record:
    """Make the record of a leader, its person named by the family name; `more` goes to both."""
    number = more.pop("number", 1)
    person = {
        "Id": f"p-{name}",
        "Titels": None,
        "Initialen": None,
        "Tussenvoegsel": None,
        "Achternaam": name,
        "Roepnaam": None,
        "Geslacht": "man",
        "Verwijderd": False,
    }
    record: Record = {
        "Id": f"l-{short}-{name}-{number}",
        "FractieZetel_Id": f"z-{short}",
        "Persoon_Id": person["Id"],
        "Functie": "Fractievoorzitter",
        "Van": since,
        "TotEnMet": until,
        "Verwijderd": False,
    }
    record.update({key: more.pop(key) for key in tuple(more) if key in record})  # of the record
    person.update(more)
    return {**record, "Persoon": person}


@dataclass(slots=True)
class Kamer:
    """The records of a Kamer: its fracties and who led them."""

    fracties: list[Record] = field(default_factory=list)
    leaders: list[Record] = field(default_factory=list)

    def seats(self) -> list[Record]:
        return [
            {
                "Id": f"z-{each['Afkorting']}",
                "Fractie_Id": each["Id"],
                "Gewicht": 1,
                "Verwijderd": False,
            }
            for each in self.fracties
        ]

    def expanded(self) -> list[Record]:
        """Return the leaders with everything expanded, as one query gives them."""
        fracties = {each["Id"]: each for each in self.fracties}
        seats = {
            each["Id"]: {**each, "Fractie": fracties[each["Fractie_Id"]]} for each in self.seats()
        }
        return [
            {**each, "FractieZetel": seats.get(each["FractieZetel_Id"])} for each in self.leaders
        ]

    def flat(self) -> dict[str, list[Record]]:
        """Return each collection by itself."""
        people = {each["Persoon"]["Id"]: each["Persoon"] for each in self.leaders}
        bare = [
            {key: value for key, value in each.items() if key != "Persoon"} for each in self.leaders
        ]
        return {
            "FractieZetelPersoon": bare,
            "FractieZetel": self.seats(),
            "Fractie": self.fracties,
            "Persoon": list(people.values()),
        }


def kamer_of_2026() -> Kamer:
    """Return a few fracties as of 24 February 2026, with the traps of the real data."""
    return Kamer(
        fracties=[
            fractie("BBB", "BoerBurgerBeweging ", 4),
            fractie("VVD", "Volkspartij voor Vrijheid en Democratie", 22),
            fractie("Groep Markuszower", "Groep Markuszower", 7),
        ],
        leaders=[
            leader(
                "BBB", "Plas", "2021-03-31T00:00:00+02:00", "2026-02-19T00:00:00+01:00",
                Tussenvoegsel="van der", Roepnaam="Caroline", Initialen="C.A.M.", Geslacht="vrouw",
            ),
            leader(
                "BBB", " Vermeer ", "2026-02-20T00:00:00+01:00", Roepnaam="Henk", Initialen="H.",
            ),
            leader(
                "VVD", "Brekelmans", "2026-02-23T00:00:00+01:00", Initialen="R. P.",
                Titels="drs. MPA",
            ),
            leader(
                "VVD", "Brekelmans", "2020-01-01T00:00:00+01:00", Initialen="R. P.",
                Titels="drs. MPA", number=2, Verwijderd=True,
            ),
            leader("Groep Markuszower", "Markuszower", "2026-01-20T00:00:00+01:00", Initialen="G."),
        ],
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reply:
    """What the service answers, instead of what it should: on its n-th request."""

    status: int = 500
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()
    cut: bool = False


@dataclass(slots=True)
class Service:
    """A running service: where it is, and what it was asked."""

    url: str = ""
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    records: dict[str, Sequence[Record]] = field(default_factory=dict)
    replies: dict[int, Reply] = field(default_factory=dict)
    page_size: int = 250
    next_host: str = ""
    etags: bool = True


@contextmanager
def served(kamer: Kamer, *, expands: bool = True) -> Iterator[Service]:
    """Serve a Kamer on this machine, in pages; a service that does not expand has flat records."""
    service = Service(records=dict(kamer.flat()))
    if expands:
        service.records["FractieZetelPersoon"] = kamer.expanded()

    class Handler(_Handler):
        served_by = service

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    service.url = f"http://127.0.0.1:{server.server_port}/OData/v4/2.0/"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    served_by: ClassVar[Service]

    def do_GET(self) -> None:
        service = self.served_by
        parts = urlsplit(self.path)
        service.asked.append((self.path, dict(self.headers.items())))
        reply = service.replies.get(len(service.asked))
        if reply is not None:
            self._answer(reply.status, reply.body, reply.headers, cut=reply.cut)
            return
        collection = parts.path.rpartition("/")[2]
        records = service.records.get(collection)
        if records is None:
            self._answer(404, b"{}")
            return
        skip = int(parse_qs(parts.query).get("$skip", ["0"])[0])
        page: Record = {
            "@odata.context": f"$metadata#{collection}",
            "value": records[skip : skip + service.page_size],
        }
        if skip + service.page_size < len(records):
            host = service.next_host or service.url
            page["@odata.nextLink"] = f"{host}{collection}?$skip={skip + service.page_size}"
        body = json.dumps(page).encode()
        etag = f'"{hash(body)}"'
        if service.etags and self.headers.get("If-None-Match") == etag:
            self._answer(304, b"", (("ETag", etag),))
            return
        self._answer(200, body, (("ETag", etag),) if service.etags else ())

    def _answer(
        self,
        status: int,
        body: bytes,
        headers: Sequence[tuple[str, str]] = (),
        *,
        cut: bool = False,
    ) -> None:
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        if status != 304:
            self.send_header("Content-Length", str(len(body) * (2 if cut else 1)))
        self.end_headers()
        self.wfile.write(body)
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in the library
        pass
