"""What is said when a visit to a bereaved family cannot be recorded, planned or joined as asked."""

from __future__ import annotations

from counter_app.domain.errors.visits import (
    DatesDiffer,
    DeathAhead,
    DelegationTooLong,
    DossierVisitedBefore,
    NobodyWent,
    NotADeath,
    NotForThisFaith,
    NotJoined,
    NotTheSamePerson,
    UnfitVisitWords,
    UnknownMembership,
    UnknownVisit,
    VisitAhead,
    VisitBeforeDeath,
    VisitDeclined,
    VisitError,
    VisitOver,
    VisitPassed,
    VisitTwice,
)
from counter_app.domain.forbidden import Taboo
from counter_app.sentences.fields import label
from counter_app.wording import _, full_date

from .entries import instant
from .table import says


@says(VisitError)
def _visit(_error: VisitError) -> str:
    return _("Chưa ghi được việc thăm viếng. Xin xem lại phiếu viếng rồi làm lại.")


@says(UnknownVisit)
def _unknown(error: UnknownVisit) -> str:
    return _("Không có phiếu viếng {id}. Xin xem lại số phiếu trong danh sách Thăm viếng.").format(
        id=error.id
    )


@says(VisitTwice)
def _twice(error: VisitTwice) -> str:
    return _(
        "Đã có phiếu viếng {id} của {name} với cùng ngày mất. Xin mở phiếu ấy; nếu đúng là hai người trùng tên thì "
        "xác nhận ghi thêm phiếu."
    ).format(id=error.id, name=error.name)


@says(DeathAhead)
def _death_ahead(error: DeathAhead) -> str:
    return _("Ngày mất {day} còn ở phía trước, hôm nay là {today}. Xin xem lại ngày mất.").format(
        day=full_date(error.day), today=full_date(error.today)
    )


@says(VisitBeforeDeath)
def _before_death(error: VisitBeforeDeath) -> str:
    return _("Giờ viếng {at} lại trước ngày mất {day} của {name}. Xin xem lại hai mốc.").format(
        at=instant(error.at), day=full_date(error.day), name=error.name
    )


@says(VisitPassed)
def _passed(error: VisitPassed) -> str:
    return _(
        "Giờ viếng {at} đã qua, bây giờ là {now}. Xin chọn giờ sắp tới; nếu đoàn đã đi rồi thì ghi kết quả."
    ).format(at=instant(error.at), now=instant(error.now))


@says(VisitAhead)
def _ahead(error: VisitAhead) -> str:
    return _("Chưa đến {at}, bây giờ là {now}. Xin ghi kết quả sau khi đoàn đã viếng.").format(
        at=instant(error.at), now=instant(error.now)
    )


@says(UnknownMembership)
def _membership(error: UnknownMembership) -> str:
    return _(
        "Bảng hội, đoàn của xã chưa có “{name}”. Xin chọn một trong: {known}; hoặc thêm vào bảng ở Cài đặt, "
        "phần Thăm viếng."
    ).format(name=error.name, known=", ".join(error.known) or "…")


@says(VisitDeclined)
def _declined(error: VisitDeclined) -> str:
    return _(
        "Gia đình {name} đã xin miễn thăm viếng (phiếu {id}). Xin tôn trọng ý gia đình; nếu ghi nhầm thì ghi lại "
        "là gia đình nhận viếng."
    ).format(name=error.name, id=error.id)


@says(VisitOver)
def _over(error: VisitOver) -> str:
    return _("Đoàn đã viếng {name} (phiếu {id}). Cần sửa thì xin sửa ở phần kết quả.").format(
        name=error.name, id=error.id
    )


@says(NobodyWent)
def _nobody(error: NobodyWent) -> str:
    return _("Phiếu viếng {id} chưa ghi ai đã đi viếng. Xin ghi ít nhất một người.").format(id=error.id)


@says(NotADeath)
def _not_a_death(error: NotADeath) -> str:
    return _(
        "Hồ sơ {code} không phải hồ sơ khai tử nên không nối với phiếu viếng {id}. Xin xem lại mã."
    ).format(code=error.code, id=error.id)


@says(NotTheSamePerson)
def _other_person(error: NotTheSamePerson) -> str:
    return _(
        "Phiếu viếng ghi “{on_visit}”, hồ sơ {code} ghi “{on_dossier}”. Xin sửa tên cho khớp giấy tờ rồi nối, hoặc "
        "chọn hồ sơ khác."
    ).format(on_visit=error.on_visit, code=error.code, on_dossier=error.on_dossier)


@says(DatesDiffer)
def _dates(error: DatesDiffer) -> str:
    return _(
        "Phiếu viếng và hồ sơ {code} cùng ghi {name} nhưng khác ngày mất hoặc ngày sinh. Xin hỏi lại gia đình; đúng là "
        "một người thì xác nhận nối."
    ).format(code=error.code, name=error.name)


@says(DossierVisitedBefore)
def _visited(error: DossierVisitedBefore) -> str:
    return _("Hồ sơ {code} đã nối với phiếu viếng {id}. Xin bỏ nối phiếu ấy trước.").format(
        code=error.code, id=error.id
    )


@says(NotJoined)
def _not_joined(error: NotJoined) -> str:
    return _("Phiếu viếng {id} chưa nối với hồ sơ nào. Xin nối trước.").format(id=error.id)


@says(UnfitVisitWords)
def _unfit(error: UnfitVisitWords) -> str:
    words = ", ".join(f"“{word}”" for word in error.words)
    if error.why == Taboo.CAUSE_OF_DEATH:
        return _(
            "Ô {field} có {words}: phiếu viếng không ghi vì sao người ấy mất. Xin bỏ những chữ ấy."
        ).format(field=label(error.field), words=words)
    return _("Ô {field} có {words}, không hợp với lời chia buồn. Xin chọn lời khác.").format(
        field=label(error.field), words=words
    )


@says(NotForThisFaith)
def _faith(error: NotForThisFaith) -> str:
    return _(
        "Gia đình theo đạo Thiên Chúa hoặc Tin Lành, trong khi lời viết có {words}. Xin chọn lời không mang ý tôn "
        "giáo khác."
    ).format(words=", ".join(f"“{word}”" for word in error.words))


@says(DelegationTooLong)
def _too_long(error: DelegationTooLong) -> str:
    return _(
        "Phiếu viếng là một tờ, không đủ chỗ cho {n} dòng thành phần. Xin ghi theo đơn vị, ví dụ “Chi hội Người cao "
        "tuổi, 12 người”, rồi in lại."
    ).format(n=error.members)
