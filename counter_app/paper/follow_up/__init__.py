"""The register of dossiers over a period as a book (PDF) and as a table (xlsx): the same columns, the same words."""

from .writer import PaperBookWriter

__all__ = ["PaperBookWriter"]
