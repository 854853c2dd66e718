"""What makes a PDF fit for the archive: metadata as XMP, and the colours its numbers mean (ISO 19005-2, PDF/A-2b)."""

from __future__ import annotations

import base64
import zlib
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc

# An sRGB profile (IEC 61966-2-1) as Little CMS writes it, its date set to the one every document bears.
_SRGB = zlib.decompress(base64.b64decode(
    "eNqVkT1Lw1AYhU9bRdFKBx1EHDJUcWhBFMRR69ClSKkVrLo0t0krJGlIUqS4Ci4OBQfRxa/Bf6Cr4KpQEBRBxN/g1yIlnjSFFtHB93Lz"
    "Ppzc83JzAgRTmtDtLgnQDcfKJBPSSm5V6qkjwNWsvLDN+XQ6hT/r894/exf3ZuF/1V9QbAEEeskzwrQc8hw5temYHu+Sh0QpXyAfk2MW"
    "L0i+8XTZ5xePiz6/e2xlMwtA0JspFTtY7mBRsnTyBDmqaxXRuo/3JWHFWF5iH+EehY0MkkhAgowKNqDBQZzdYGa/+yabvkWU6RF8mqjC"
    "oqOIEr0xqhVOVdhV6gqXhqqX+888bXV6yp8eTgDdz677Ngb07AGNmut+nbhu4xQIPQFXRttfZk6zH9RrbS16BES2gYvrtibvA5c7wPCj"
    "mbfyTSnEHVRV4PUcGMgBg3Wgb83PqvUeZw9Adou/6BY4OATGeT6y/g28jmd2"
))  # fmt: skip
_CONDITION = "sRGB IEC61966-2.1"
_MADE = "2000-01-01T00:00:00+00:00"
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>vi-VN</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{made}</xmp:CreateDate><xmp:ModifyDate>{made}</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


class _Catalog(pdfdoc.PDFCatalog):  # type: ignore[misc]  # reportlab ships no types
    """A document's root that also knows what its colours mean."""

    __NoDefault__ = (*pdfdoc.PDFCatalog.__NoDefault__, "OutputIntents")


def made_for_the_archive(document: pdfdoc.PDFDocument) -> None:
    """Give a document, titled already, its metadata and its output intent; nothing of them tells the time."""
    info = document.info
    xmp = _XMP.format(
        title=escape(info.title), creator=escape(info.creator), producer=escape(info.producer), made=_MADE
    )
    catalog = _Catalog()
    catalog.Pages, catalog.Lang, catalog.Outlines = (
        document.Catalog.Pages,
        document.Catalog.Lang,
        document.Catalog.Outlines,
    )
    document.Catalog = document._catalog = catalog
    # Readers look for metadata without unpacking anything.
    kinds = {"Type": pdfdoc.PDFName("Metadata"), "Subtype": pdfdoc.PDFName("XML")}
    catalog.Metadata = pdfdoc.PDFStream(pdfdoc.PDFDictionary(kinds), xmp.encode())
    profile = pdfdoc.PDFStream(pdfdoc.PDFDictionary({"N": 3}), _SRGB, [pdfdoc.PDFZCompress])
    intent = {
        "Type": pdfdoc.PDFName("OutputIntent"),
        "S": pdfdoc.PDFName("GTS_PDFA1"),
        "OutputConditionIdentifier": pdfdoc.PDFString(_CONDITION),
        "Info": pdfdoc.PDFString(_CONDITION),
        "DestOutputProfile": document.Reference(profile, "colours"),
    }
    catalog.OutputIntents = pdfdoc.PDFArray([pdfdoc.PDFDictionary(intent)])
