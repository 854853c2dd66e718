"""Keeps the office's register: values in, values out; the only room that knows SQL."""

from .postponed import postponed

# Its asynchronous half and its plug-ins from other packages: a quarter of what it takes to load it.
with postponed({"asyncio": ("iscoroutine",), "importlib.metadata": ()}):
    import sqlalchemy.dialects.sqlite  # noqa: F401
