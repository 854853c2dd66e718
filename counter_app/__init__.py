"""The counter assistant of a commune one-stop office: dossiers, appointments, handovers and the right letter."""

__version__ = "0.1.0"
