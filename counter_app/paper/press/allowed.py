"""What the press draws, word by word: the elements it knows, by where they stand; anything else is refused."""

from __future__ import annotations

_MARKS = {
    "w:bookmarkStart", "w:bookmarkEnd", "w:proofErr", "w:permStart", "w:permEnd", "w:lastRenderedPageBreak",
}  # fmt: skip
_WRAPPERS = {"w:hyperlink", "w:smartTag", "w:sdt", "w:sdtContent", "w:customXml"}

BODY = frozenset({"w:p", "w:tbl", "w:sectPr", "w:sdtPr", "w:sdtEndPr", "w:customXmlPr", *_MARKS, *_WRAPPERS})
CELL = BODY | {"w:tcPr"}
PARAGRAPH = frozenset(
    {"w:pPr", "w:r", "w:sdtPr", "w:sdtEndPr", "w:smartTagPr", "w:customXmlPr", *_MARKS, *_WRAPPERS}
)
RUN = frozenset(
    {"w:rPr", "w:t", "w:tab", "w:br", "w:cr", "w:noBreakHyphen", "w:drawing", "w:fldChar",
     "w:instrText", "mc:AlternateContent", "w:lastRenderedPageBreak"}
)  # fmt: skip
RUN_PROPERTIES = frozenset(
    {"w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:caps", "w:smallCaps", "w:strike", "w:dstrike",
     "w:vanish", "w:webHidden", "w:noProof", "w:snapToGrid", "w:color", "w:spacing", "w:w", "w:kern", "w:position",
     "w:sz", "w:szCs", "w:highlight", "w:u", "w:shd", "w:vertAlign", "w:lang", "w:cs", "w:oMath"}
)  # fmt: skip
PARAGRAPH_PROPERTIES = frozenset(
    {"w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:widowControl", "w:numPr",
     "w:suppressLineNumbers", "w:pBdr", "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap",
     "w:overflowPunct", "w:topLinePunct", "w:autoSpaceDE", "w:autoSpaceDN", "w:adjustRightInd", "w:snapToGrid",
     "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr",
     "w:sectPr"}
)  # fmt: skip
TABLE = frozenset({"w:tblPr", "w:tblGrid", "w:tr", *_MARKS, "w:sdt", "w:sdtContent", "w:sdtPr", "w:sdtEndPr"})
TABLE_PROPERTIES = frozenset(
    {"w:tblStyle", "w:tblW", "w:jc", "w:tblInd", "w:tblBorders", "w:tblLayout", "w:tblCellMar", "w:tblLook", "w:shd",
     "w:tblCaption", "w:tblDescription", "w:tblOverlap", "w:tblStyleRowBandSize", "w:tblStyleColBandSize"}
)  # fmt: skip
ROW = frozenset({"w:trPr", "w:tc", *_MARKS, "w:sdt", "w:sdtContent", "w:sdtPr", "w:sdtEndPr"})
ROW_PROPERTIES = frozenset(
    {"w:cantSplit", "w:trHeight", "w:tblHeader", "w:jc", "w:cnfStyle", "w:gridBefore", "w:gridAfter", "w:wBefore",
     "w:wAfter", "w:divId"}
)  # fmt: skip
CELL_PROPERTIES = frozenset(
    {"w:tcW", "w:gridSpan", "w:vMerge", "w:tcBorders", "w:shd", "w:tcMar", "w:vAlign", "w:cnfStyle", "w:noWrap",
     "w:hideMark"}
)  # fmt: skip
SECTION = frozenset(
    {"w:headerReference", "w:footerReference", "w:pgSz", "w:pgMar", "w:pgBorders", "w:type", "w:pgNumType", "w:cols",
     "w:titlePg", "w:docGrid", "w:paperSrc", "w:formProt", "w:noEndnote", "w:footnotePr", "w:endnotePr"}
)  # fmt: skip

#: element -> the values of `w:val` that are drawn; an absent value is one of them.
VALUES: dict[str, frozenset[str]] = {
    "w:jc": frozenset({"", "left", "start", "center", "right", "end", "both"}),
    "w:u": frozenset({"", "none", "single", "double", "thick", "dotted", "dash"}),
    "w:vertAlign": frozenset({"", "baseline", "superscript", "subscript"}),
    "w:vAlign": frozenset({"", "top", "center", "bottom"}),
    "w:br": frozenset({"", "textWrapping", "page"}),
    "w:type": frozenset({"", "nextPage"}),
    "w:shd": frozenset({"", "clear", "nil"}),
    "w:tab": frozenset({"", "left", "start", "center", "right", "end", "decimal", "num", "clear"}),
}
EDGES = frozenset({"", "nil", "none", "single", "thick", "double", "dotted", "dashed"})
SIDES = frozenset(
    {"w:top", "w:left", "w:start", "w:bottom", "w:right", "w:end", "w:insideH", "w:insideV", "w:between"}
)
BORDERS = frozenset({"w:pBdr", "w:tblBorders", "w:tcBorders", "w:pgBorders"})
