"""The fields of a visit as the officer calls them, from their paths in the visit file."""

from __future__ import annotations

from counter_app.wording import _


def visit_labels() -> dict[str, str]:
    """Every path of the visit file with its name; those of the deceased are the death dossier's."""
    return {
        "deceased": _("thông tin người đã mất"),
        "deceased.name": _("tên người đã mất"),
        "deceased.sex": _("giới tính người đã mất"),
        "deceased.birth_date": _("ngày sinh người đã mất"),
        "deceased.birth_year": _("năm sinh người đã mất"),
        "deceased.death_date": _("ngày mất"),
        "deceased.address": _("nơi ở của người đã mất"),
        "deceased.honorific": _("cách gọi người đã mất"),
        "deceased.religion": _("tôn giáo của người đã mất"),
        "deceased.memberships": _("hội, đoàn của người đã mất"),
        "deceased.memberships[]": _("hội, đoàn {n} của người đã mất"),
        "deceased.age": _("tuổi gia đình báo"),
        "deceased.lunar": _("ngày mất âm lịch"),
        "reported_by": _("người báo tin"),
        "reported": _("lúc báo tin"),
        "contact": _("người liên hệ của gia đình"),
        "phone": _("điện thoại gia đình"),
        "funeral": _("giờ giấc tang lễ"),
        "funeral.place": _("nơi viếng"),
        "funeral.coffin": _("giờ nhập quan"),
        "funeral.since": _("giờ bắt đầu viếng"),
        "funeral.until": _("giờ hết viếng"),
        "funeral.procession": _("giờ đưa tang"),
        "funeral.buried": _("ngày an táng"),
        "plan": _("lịch đi viếng"),
        "plan.at": _("giờ đoàn đi viếng"),
        "plan.head": _("trưởng đoàn"),
        "plan.members": _("thành phần đoàn"),
        "plan.members[]": _("thành phần {n} của đoàn"),
        "plan.members[].body": _("cơ quan, hội của thành phần {n}"),
        "plan.members[].name": _("tên thành phần {n}"),
        "plan.tribute": _("lễ viếng"),
        "plan.band": _("chữ trên băng viếng"),
        "plan.money": _("nguồn tiền viếng"),
        "plan.car": _("xe đi viếng"),
        "plan.lines": _("lời ghi sổ tang"),
        "plan.lines[]": _("dòng {n} của lời ghi sổ tang"),
        "outcome.at": _("giờ đoàn đã viếng"),
        "outcome.went": _("những người đã đi viếng"),
        "outcome.wishes": _("điều gia đình dặn"),
        "declined.words": _("lời gia đình"),
        "visits.invitations": _("bảng hội, đoàn và người cùng đi viếng"),
    }
