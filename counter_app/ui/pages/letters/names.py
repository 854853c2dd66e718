"""The names by which the rest of the window asks the letter log for something."""

from __future__ import annotations

WAITING = "waiting"
"""The key of the filter, and of what opens the list from elsewhere."""
PRINT_ALL = "print_all"
SHEET = "sheet:"
"""Before the key of one sheet that is to be brought to the front."""
PRINTER = "printer"
"""The key of the banner that says a printer is back."""
TO_REDO = "to_redo"
"""The key of the filter on letters the chief sent back, and of what opens that list from elsewhere."""
