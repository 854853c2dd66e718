"""What closes every letter: the lines above the signature, the room for it, the seal, and "Nơi nhận"."""

from __future__ import annotations

from .ooxml import optional, otherwise, paragraph, twips

#: The lines above a signature; those that a letter does not have are left out.
SIGN_LINES = ("sign_1", "sign_2")
SEAL_WORDS = "(đóng dấu)"


def signature(room: float, seal_room: float, width: float) -> str:
    """Lines, room and name of the signatory: `room` millimetres to sign in, `seal_room` where a seal is asked for.

    The seal covers about a third of the signature on its left (Decree 30/2020/NĐ-CP, Art. 33): its mark stands
    left of the middle of a column `width` twips wide.
    """
    first, *others = SIGN_LINES
    lines = optional(first, paragraph("LetterSignTitle", f"{{{{ {first} }}}}"))
    lines += "".join(paragraph("LetterSignTitle", f"{{{{ {name} }}}}") for name in others)
    mark = paragraph(
        "LetterSeal",
        SEAL_WORDS,
        properties=f'<w:spacing w:before="{twips(seal_room * 0.42)}"/><w:ind w:right="{round(width * 0.3)}"/>',
    )
    below = f'<w:spacing w:before="{twips(seal_room * 0.46)}"/>'
    above = f'<w:spacing w:before="{twips(room)}"/>'
    return lines + otherwise(
        "seal",
        mark + paragraph("LetterSignName", "{{ signatory }}", properties=below),
        paragraph("LetterSignName", "{{ signatory }}", properties=above),
    )


def copies(*kept: str) -> str:
    """The list "Nơi nhận" where the letter carries one."""
    rows = "".join(paragraph("LetterCopies", f"- {one}") for one in kept)
    return optional("copies", paragraph("LetterCopiesHead", "Nơi nhận:") + rows)
