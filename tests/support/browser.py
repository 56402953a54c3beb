"""Debian's Chromium without a window, driven by chromedriver as the WebDriver standard has it."""

from __future__ import annotations

import base64
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx

__all__ = ["Browser", "available", "open_browser"]

_ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)
_PATIENCE_S = 30.0
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # the standard's name for a reference


def available() -> bool:
    """Return whether there is a Chromium, and its driver."""
    return bool(shutil.which("chromium") and shutil.which("chromedriver"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Browser:
    """A window, through the address of its session."""

    session: httpx.Client

    def go(self, address: str) -> None:
        self._post("url", url=address)

    def run(self, script: str, *arguments: object) -> Any:  # noqa: ANN401 - what the page gives
        return self._post("execute/sync", script=script, args=list(arguments))

    def wait(self, condition: str) -> None:
        """Wait until an expression of JavaScript holds."""
        ends = time.monotonic() + _PATIENCE_S
        while not self.run(f"return Boolean({condition})"):
            shown = self.run("return document.body.innerText")
            assert time.monotonic() < ends, f"never held: {condition}\n{shown}"
            time.sleep(0.02)

    def text(self, selector: str) -> str:
        """Return the text in an element, seen or not, with white space as one space."""
        script = "return document.querySelector(arguments[0]).textContent"
        return " ".join(str(self.run(script, selector)).split())

    def press(self, keys: str) -> None:
        """Type into what has the focus."""
        element = self.run("return document.activeElement")[_ELEMENT]
        self._post(f"element/{element}/value", text=keys)

    def resize(self, width: int, height: int) -> None:
        self._post("window/rect", width=width, height=height)

    def prefer(self, *features: tuple[str, str]) -> None:
        """Set what the user prefers, such as ("prefers-color-scheme", "dark")."""
        values = [{"name": name, "value": value} for name, value in features]
        self._post(
            "goog/cdp/execute", cmd="Emulation.setEmulatedMedia", params={"features": values}
        )

    def picture(self) -> bytes:
        """Return what the window shows, as PNG."""
        return base64.b64decode(self._answer(self.session.get("screenshot")))

    def complaints(self) -> Sequence[str]:
        """Return what the browser wrote to its console since it was last asked."""
        return [entry["message"] for entry in self._post("se/log", type="browser")]

    def _post(self, path: str, **content: object) -> Any:  # noqa: ANN401 - as the standard has it
        return self._answer(self.session.post(path, json=content))

    @staticmethod
    def _answer(response: httpx.Response) -> Any:  # noqa: ANN401 - as the standard has it
        value = response.json()["value"]
        assert response.is_success, value
        return value


@contextmanager
def open_browser(width: int = 1400, height: int = 900) -> Iterator[Browser]:
    """Open a window with a profile of its own."""
    program = shutil.which("chromedriver")
    assert program is not None
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile,
        subprocess.Popen([program, "--port=0"], stdout=subprocess.PIPE, text=True) as driver,
    ):
        try:
            yield from _session(driver, (*_ARGUMENTS, f"--user-data-dir={profile}"), width, height)
        finally:
            driver.terminate()


def _session(
    driver: subprocess.Popen[str], arguments: Sequence[str], width: int, height: int
) -> Iterator[Browser]:
    assert driver.stdout is not None
    port = next(
        found[1]
        for line in driver.stdout
        if (found := re.search(r"successfully on port (\d+)", line))
    )
    options = {
        "browserName": "chrome",
        "goog:chromeOptions": {
            "args": [*arguments, f"--window-size={width},{height}"],
            "binary": shutil.which("chromium"),
        },
        "goog:loggingPrefs": {"browser": "ALL"},
    }
    address = f"http://127.0.0.1:{port}/session"
    capabilities = {"capabilities": {"alwaysMatch": options}}
    with httpx.Client(trust_env=False, timeout=60) as client:
        answer = client.post(address, json=capabilities).json()["value"]
        assert "sessionId" in answer, answer
        session = f"{address}/{answer['sessionId']}"
        client.base_url = httpx.URL(f"{session}/")
        try:
            yield Browser(session=client)
        finally:
            client.delete(session).raise_for_status()  # or the window would outlive its driver
