"""The command line: the same services in other words."""

from .run import main

__all__ = ["main"]
