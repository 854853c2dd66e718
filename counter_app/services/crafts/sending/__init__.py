"""Stored sheets on their way to a printer: which one, what stands in the way, each order once."""

from .routes import Route, chosen_queue, route
from .sending import Sending

__all__ = ["Route", "Sending", "chosen_queue", "route"]
