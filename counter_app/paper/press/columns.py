"""Blocks set one after another in a column of a width."""

from __future__ import annotations

from collections.abc import Sequence

from .grids import set_table
from .model import Block, Paragraph, Table
from .paragraphs import Neighbours, Setting, set_paragraph
from .shapes import Format
from .slabs import Slab


def column_of(blocks: Sequence[Block], width: float, setting: Setting) -> list[Slab]:
    """The slabs of paragraphs and tables in a column `width` points wide; raises MissingFont and MissingGlyph."""
    slabs: list[Slab] = []
    for index, block in enumerate(blocks):
        if isinstance(block, Table):
            slabs += set_table(block, width, setting, column_of)
        else:
            near = Neighbours(_format(blocks, index - 1), _format(blocks, index + 1))
            slabs += set_paragraph(block, width, setting, near)
    return slabs


def _format(blocks: Sequence[Block], index: int) -> Format | None:
    block = blocks[index] if 0 <= index < len(blocks) else None
    return block.format if isinstance(block, Paragraph) else None
