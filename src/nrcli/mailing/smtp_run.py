"""Sending letters by a mail server, one after the other, each noted before and after.

What the server puts off, as one that greylists does, waits its time while the others go.
"""

from __future__ import annotations

import heapq
from collections import Counter, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from nrcli.domain.problems.problem import DeliveryError, Problem
from nrcli.domain.values.office_settings import MailSettings
from nrcli.mailing.journal import Journal
from nrcli.mailing.message import Mail, write_message
from nrcli.mailing.server import Answer, MailServer, Outcome, ServerPutsOffError
from nrcli.register.domain.mailing import DeliveryKind, MailingLetter
from nrcli.system.clock import now
from nrcli.system.runs import interrupts_held

__all__ = ["Sending"]

_KINDS = {
    Outcome.SENT: DeliveryKind.SENT,
    Outcome.REFUSED: DeliveryKind.FAILED,
    Outcome.PUT_OFF: DeliveryKind.FAILED,
    Outcome.UNKNOWN: DeliveryKind.UNKNOWN,
}


@dataclass(slots=True, kw_only=True)
class Sending:
    """One run that sends: not faster than the settings allow, and patient with the server."""

    mailing: str
    settings: MailSettings
    server: MailServer
    journal: Journal
    sleep: Callable[[float], None]
    monotonic: Callable[[], float]
    _next: float = field(default=0.0, init=False)
    _has_connected: bool = field(default=False, init=False)

    def send(
        self,
        letters: Iterable[MailingLetter],
        mail_of: Callable[[MailingLetter], Mail],
        tell: Callable[[], None],
    ) -> None:
        """Send letters; how each ended is in the journal, also when this is interrupted.

        One that is put off is offered again when its time has come; until then others go.
        `tell` is called whenever one has ended.

        Raises:
            DeliveryError: there is no use in going on: the server cannot be reached or refuses.

        """
        fresh = deque(letters)
        waiting: list[tuple[float, int, MailingLetter]] = []
        attempts: Counter[str] = Counter()
        while fresh or waiting:
            if fresh and not (waiting and waiting[0][0] <= self.monotonic()):
                letter = fresh.popleft()
            else:
                due, _, letter = heapq.heappop(waiting)
                if (left := due - self.monotonic()) > 0:
                    self.sleep(left)
            attempts[letter.key] += 1
            is_put_off = self._send(letter, mail_of(letter))
            if is_put_off and attempts[letter.key] < self.settings.attempts:
                wait = self.settings.wait_seconds * 2.0 ** (attempts[letter.key] - 1)
                number = attempts.total()
                heapq.heappush(waiting, (self.monotonic() + wait, number, letter))
            else:
                tell()

    def _send(self, letter: MailingLetter, mail: Mail) -> bool:
        """Offer a letter once; return True if the server puts it off."""
        target = ", ".join(mail.targets)
        self._wait_for_turn()
        self._connect()
        with interrupts_held():
            if not self.journal.begin(letter, target):
                return False
            answer = self._offer(letter, mail, target)
            kind = _KINDS[answer.outcome]
            self.journal.end(letter, kind, target=target, reason=answer.reason)
        return answer.outcome is Outcome.PUT_OFF

    def _offer(self, letter: MailingLetter, mail: Mail, target: str) -> Answer:
        try:
            return self.server.offer(write_message(mail, now()), mail.from_.address, mail.targets)
        except KeyboardInterrupt:  # the second one
            is_unknown = self.server.is_handed_over
            kind = DeliveryKind.UNKNOWN if is_unknown else DeliveryKind.FAILED
            self.journal.end(letter, kind, target=target, reason="it was interrupted")
            raise

    def _connect(self) -> None:
        """Make sure that the server listens; a first time that fails is told at once."""
        reason = ""
        attempts = self.settings.attempts if self._has_connected else 1
        for attempt in range(attempts):
            if attempt:
                self._wait(attempt - 1)
            try:
                self.server.connect()
            except ServerPutsOffError as error:
                reason = str(error)
            else:
                self._has_connected = True
                return
        server = f"{self.settings.server}:{self.settings.port}"
        values = {"server": server, "reason": reason, "name": self.mailing}
        raise DeliveryError([Problem(code="mail-unreachable", values=values)])

    def _wait(self, times: int) -> None:
        self.sleep(self.settings.wait_seconds * 2.0**times)

    def _wait_for_turn(self) -> None:
        """Keep to the number of letters in a minute."""
        if self.settings.per_minute:
            wait = self._next - self.monotonic()
            if wait > 0:
                self.sleep(wait)
            self._next = self.monotonic() + 60.0 / self.settings.per_minute
