"""The least a PySide6 window with a text field can be, timed: `python -m tests.benchmarks.bare_window START`."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

from tests.benchmarks.probe import Probe


def main(start: float) -> None:
    """Show it, paint it, let it take a letter."""
    application = QApplication([])
    window = QMainWindow()
    field = QLineEdit()
    window.setCentralWidget(field)
    window.resize(1366, 697)
    field.setFocus()

    def done() -> None:
        probe.weigh("memory")
        probe.print()
        application.quit()

    probe = Probe(application, start)
    probe.taking_text = done
    window.show()
    application.exec()


if __name__ == "__main__":
    main(float(sys.argv[1]))
