"""Everything of a ceremony on paper in one go: run sheet, script, place cards, invitations, then the letters."""

from __future__ import annotations

from counter_app.domain.ceremony_paper import CeremonyPaper
from counter_app.domain.paper_size import PaperSize
from counter_app.sentences.errors import explain
from counter_app.services.acts.ceremonies import CeremonyView
from counter_app.ui.pages.ceremonies.acts import CeremonyActs
from counter_app.ui.values import BannerKind, BannerValue
from counter_app.wording import _, n_

PAPERS = {
    CeremonyPaper.RUN_SHEET: PaperSize.A4,
    CeremonyPaper.SCRIPT: PaperSize.A4,
    CeremonyPaper.PLACE_CARDS: PaperSize.A4,
    CeremonyPaper.INVITATION: PaperSize.A5,
}


def print_everything(acts: CeremonyActs, view: CeremonyView) -> BannerValue:
    """Print all and say what came of it; raises what drawing or printing raises before the first sheet."""
    id_ = view.ceremony.id
    drawn = [(paper, acts.reading.paper(id_, paper)) for paper in CeremonyPaper]
    for paper, one in drawn:
        acts.stationery.print_out(one, PAPERS[paper], f"{id_}_{paper.value}")
    batch = acts.batches.print([one.party.code for one in view.waiting])
    letters = len(batch.sent)
    told = [
        _("Đã gửi lệnh in bảng điều hành, lời dẫn, biển tên, giấy mời."),
        n_("Đã in {n} thư.", "Đã in {n} thư.", letters).format(n=letters) if letters else "",
        *(explain(error) for _code, error in batch.failed),
        *(explain(error) for _sheet, error in batch.waiting),
    ]
    kind = BannerKind.WARNING if batch.failed or batch.waiting else BannerKind.FINE
    return BannerValue(kind, "", " ".join(one for one in told if one), key="printed", closable=True)
