"""Finished pages laid one behind the other, so that a folder goes to the printer as one job."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pypdfium2


class PdfBinder:
    """Binds PDFs; fulfils the port Binder."""

    def bound(self, pdfs: Sequence[bytes]) -> bytes:
        """One PDF of all pages, each as it is."""
        made = pypdfium2.PdfDocument.new()
        try:
            for pdf in pdfs:
                source = pypdfium2.PdfDocument(pdf)
                try:
                    made.import_pages(source)
                finally:
                    source.close()
            file = io.BytesIO()
            made.save(file)
            return file.getvalue()
        finally:
            made.close()
