"""One-stop forms to finished words, one module for each form."""

from __future__ import annotations

from dataclasses import replace

from counter_app.domain.errors.letters import LetterNotPossible
from counter_app.domain.form import Form
from counter_app.domain.letter import FormKind
from counter_app.domain.office import Office
from counter_app.paper.context.frame import Words

from .control import control
from .receipt import receipt
from .refusal import refusal
from .slip import slip
from .stop import stop
from .supplement import supplement

_WORDED = {
    FormKind.RECEIPT: receipt,
    FormKind.SUPPLEMENT: supplement,
    FormKind.REFUSAL: refusal,
    FormKind.SLIP: slip,
    FormKind.STOP: stop,
    FormKind.CONTROL: control,
}


def words_of_form(form: Form, office: Office) -> Words:
    """The finished words of a form, signed by whom its naming says, else by whoever signs on its day.

    Raises LetterNotPossible when the form says nothing of this kind, WordsMissing when its dossier lacks what it
    must say.
    """
    worded = _WORDED.get(form.kind)
    if worded is None:
        raise LetterNotPossible(code=form.dossier.code, kind=form.kind)
    signatory = form.naming.signatory or office.signing_on(form.day)
    return worded(form, replace(office, signatory=signatory))
