"""Bring the fractievoorzitters up to date from the Tweede Kamer's live open data."""

from __future__ import annotations

from dataclasses import asdict

from nrcli.domain.problems.problem import Problems
from nrcli.roster_updates.open_data import OpenData
from nrcli.roster_updates.update import (
    RosterUpdate,
    UpdateRequest,
    note_bad_rows,
    open_for_update,
    update_roster,
)
from nrcli.roster_updates.web import JsonService, StoredPage, keep_answers, kept_answers
from nrcli.system.clock import today_in_amsterdam

__all__ = ["sync_recipients"]

_LEADERS = (
    "FractieZetelPersoon?$filter=Verwijderd%20eq%20false%20and%20Functie%20eq%20"
    "'Fractievoorzitter'&$expand=Persoon,FractieZetel($expand=Fractie)"
)
_RECORDS = "FractieZetelPersoon"


def sync_recipients(request: UpdateRequest) -> RosterUpdate:
    """Return what the service would change in recipients.yaml, and change it if that was asked for.

    Raises:
        LetterError: the service cannot be read, all of it; nothing is changed then.

    """
    workspace = open_for_update(request)
    settings = workspace.settings.open_data
    folder = workspace.folder / "out"
    known = {
        url: StoredPage(**answer)
        for url, answer in kept_answers(folder).items()
        if answer.keys() == {"body", "etag", "last_modified"}
    }
    data = OpenData()
    with JsonService(
        url=str(settings.url),
        timeout=settings.timeout_seconds,
        limit=settings.limit_seconds,
        attempts=settings.attempts,
        known=known,
    ) as service:
        unknown = data.add(service.records(_LEADERS))
        for kind in data.missing():  # a service that expands nothing has them elsewhere
            data.add(service.records(kind))
        received = service.received
    pages = {url: asdict(page) for url, page in received.items() if page.conditions}
    if pages:
        keep_answers(folder, pages)
    problems = Problems()
    lacking = data.missing_keys() or (("FractieZetelPersoon.Functie",) if unknown else ())
    if lacking:
        problems.add("service-keys", url=settings.url, keys=", ".join(lacking))
        problems.raise_errors()
    outside, bad = data.roster(with_groups=request.with_groups)
    day = request.date or today_in_amsterdam()
    if not any(each.first_day <= day <= each.last_day for each in outside.holdings):
        problems.add("service-no-leaders", url=settings.url, date=day)
        problems.raise_errors()
    note_bad_rows(bad, _RECORDS, problems)
    groups = () if request.with_groups else data.groups()
    return update_roster(workspace, outside, request, problems, groups=groups)
