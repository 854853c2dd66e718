"""The office's own templates as the letter writer asks for them, at the moment it draws."""

from __future__ import annotations

from counter_app.services.ports.register import Register


class OfficeTemplates:
    """Reads from the register which template is in force; fulfils the port TemplateSource."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def in_force(self, slot: str) -> str:
        """The SHA-256 of the office's own template for a slot; empty where the shipped one is in force."""
        with self._register.reading() as unit:
            use = unit.templates.in_force(slot)
        return use.sha256 if use is not None else ""

    def content(self, sha256: str) -> bytes:
        """The bytes of a kept template; raises UnknownTemplate."""
        with self._register.reading() as unit:
            return unit.templates.content(sha256)
