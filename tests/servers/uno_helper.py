"""Run by the system's Python, which knows `uno`: draws .docx files to PDF through a listening LibreOffice.

Arguments: the pipe's name and the seconds to wait for the listener. Says `ready`, then answers every line
`source<TAB>target` with `done` or with what went wrong.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

import uno  # type: ignore[import-not-found]
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]
from com.sun.star.connection import NoConnectException  # type: ignore[import-not-found]
from com.sun.star.uno import Exception as UnoError  # type: ignore[import-not-found]


def value(name: str, content: object) -> Any:
    """One named property as LibreOffice takes it."""
    made = PropertyValue()
    made.Name, made.Value = name, content
    return made


def connect(pipe: str, seconds: float) -> Any:
    """The desktop of the listening LibreOffice; raises NoConnectException when it never listens."""
    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here)
    end = time.monotonic() + seconds
    while True:
        try:
            there = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there)
        except NoConnectException:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


def convert(desktop: Any, source: str, target: str) -> None:
    """Draw one file to PDF."""
    document = desktop.loadComponentFromURL(Path(source).as_uri(), "_blank", 0, (value("Hidden", True),))
    try:
        document.storeToURL(Path(target).as_uri(), (value("FilterName", "writer_pdf_Export"),))
    finally:
        document.close(True)


def main() -> None:
    """Serve until standard input ends."""
    pipe, seconds = sys.argv[1:]
    desktop = connect(pipe, float(seconds))
    print("ready", flush=True)
    for line in sys.stdin:
        source, target = line.rstrip("\n").split("\t")
        try:
            convert(desktop, source, target)
        except (UnoError, AttributeError) as broken:
            print(f"{type(broken).__name__}: {broken}".replace("\n", " "), flush=True)
        else:
            print("done", flush=True)


if __name__ == "__main__":
    main()
