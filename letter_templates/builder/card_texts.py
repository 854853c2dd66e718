"""What stands on each card between its title and its signature, paragraph by paragraph."""

from __future__ import annotations

from .card_sheets import GARAMOND, INK, SEMIBOLD, Sheet
from .ooxml import optional, paragraph, run, run_between_lines, twips


def motto(sheet: Sheet) -> str:
    """The wish below a couple, in large letters."""
    space = f'<w:spacing w:before="{twips(sheet.motto_before)}"/>'
    return paragraph("LetterMotto", "{{ motto }}", properties=space)


def birth(_sheet: Sheet) -> str:
    """A letter of congratulation on a birth."""
    return (
        paragraph("LetterSalutation", "{{ salutation }}")
        + optional("address", paragraph("LetterAddress", "{{ address }}"))
        + paragraph("LetterLead", "{{ lead }}")
        + paragraph("LetterName", "{{ children }}")
        + paragraph("LetterBorn", "{{ born }}")
        + paragraph("LetterWish", "{{ wish }}")
    )


def marriage(sheet: Sheet) -> str:
    """A letter of congratulation on a marriage; the names stand side by side where there is little room."""
    font = f'<w:rFonts w:ascii="{GARAMOND}" w:hAnsi="{GARAMOND}"/>'
    small = f'{font}<w:i/><w:color w:val="{INK}"/><w:sz w:val="{round(sheet.body * 2)}"/>'
    if sheet.roomy:
        # One paragraph: on pre-printed stock the word between the names is printed with them.
        couple = paragraph(
            "LetterCouple", run("{{ husband }}"), run_between_lines("và", small), run("{{ wife }}")
        )
    else:
        couple = paragraph("LetterCouple", run("{{ husband }}"), run("   và   ", small), run("{{ wife }}"))
    return (
        paragraph("LetterAddress", "{{ salutation }}")
        + couple
        + paragraph("LetterLead", "{{ lead }}")
        + paragraph("LetterWish", "{{ wish }}")
        + (motto(sheet) if sheet.roomy else "")
    )


def condolence(sheet: Sheet) -> str:
    """A letter of condolence."""
    return (
        paragraph("LetterSalutation", run("{{ salutation }}", _strong()))
        + optional("address", paragraph("LetterAddress", "{{ address }}"))
        + paragraph("LetterBody", "{{ news }}", properties=f'<w:spacing w:before="{round(sheet.gap * 30)}"/>')
        + optional("praise", paragraph("LetterBody", "{{ praise }}"))
        + paragraph("LetterBody", "{{ comfort }} {{ help }}")
    )


def thanks(sheet: Sheet) -> str:
    """A letter of thanks."""
    apart = paragraph("LetterBody", "{{ thanks }}") + paragraph("LetterBody", "{{ wish }}")
    return (
        paragraph("LetterSalutation", run("{{ salutation }}", _strong()))
        + optional("address", paragraph("LetterAddress", "{{ address }}"))
        + paragraph("LetterBody", "{{ news }}", properties=f'<w:spacing w:before="{round(sheet.gap * 30)}"/>')
        + (apart if sheet.roomy else paragraph("LetterBody", "{{ thanks }} {{ wish }}"))
    )


def apology(_sheet: Sheet) -> str:
    """A letter of apology."""
    return (
        paragraph("LetterAddress", "{{ subject }}", properties='<w:spacing w:after="80"/>')
        + paragraph("LetterRecipient", "Kính gửi: {{ recipient }}")
        + paragraph("LetterBody", "{{ receipt }}")
        + paragraph(
            "LetterBody",
            run("{{ delay_before }} "),
            run("{{ delay_days }}", _strong()),
            run(" {{ delay_after }} {{ reason }}"),
        )
        + paragraph("LetterBody", "{{ apology }}")
        + optional("contact", paragraph("LetterBody", "{{ contact }}"))
    )


def _strong() -> str:
    return f'<w:rFonts w:ascii="{SEMIBOLD}" w:hAnsi="{SEMIBOLD}"/>'
