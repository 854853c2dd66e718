"""The fields of a dossier as the officer calls them, from their paths in the dossier file."""

from __future__ import annotations

import re

from counter_app.wording import _

_INDEX = re.compile(r"\[(\d+)\]")


def label(path: str) -> str:
    """`event.children[1].name` as `tên cháu thứ 2`; a path nobody words comes back as it is."""
    places = [int(found) + 1 for found in _INDEX.findall(path)]
    words = _labels().get(_INDEX.sub("[]", path))
    if words is None:
        return path
    if not places or places == [1]:
        return words.replace(" {n}", "")
    return words.format(n=_("thứ {n}").format(n=places[0]))


def labels(paths: tuple[str, ...]) -> str:
    """Several fields in one breath: `tên mẹ, ngày mất`."""
    return ", ".join(label(path) for path in paths)


def _labels() -> dict[str, str]:
    from .visit_fields import visit_labels  # noqa: PLC0415 - no card names a field

    return {
        **_dossier(),
        **_birth(),
        **_marriage(),
        **_death(),
        **_contribution(),
        **_desk(),
        **visit_labels(),
    }


def _dossier() -> dict[str, str]:
    return {
        "code": _("mã hồ sơ"),
        "procedure": _("mã thủ tục"),
        "branch": _("nhánh thủ tục"),
        "received": _("thời điểm nhận"),
        "appointment": _("thời điểm hẹn trả"),
        "ready": _("thời điểm có kết quả"),
        "cause": _("nguyên nhân chậm"),
        "pauses": _("các lần tạm dừng"),
        "pauses[]": _("lần tạm dừng {n}"),
        "pauses[].since": _("lúc bắt đầu lần tạm dừng {n}"),
        "pauses[].until": _("lúc hết lần tạm dừng {n}"),
        "pauses[].reason": _("lý do lần tạm dừng {n}"),
        "pauses[].deadline": _("hạn bổ sung của lần tạm dừng {n}"),
        "arrived": _("thời điểm cơ quan có thẩm quyền nhận được hồ sơ"),
        "steps": _("các bước giải quyết"),
        "steps[]": _("bước giải quyết {n}"),
        "steps[].agency": _("cơ quan làm bước {n}"),
        "steps[].own": _("dấu “cơ quan mình” của bước {n}"),
        "steps[].limit": _("thời hạn của bước {n}"),
        "steps[].limit.number": _("số ngày, giờ trong thời hạn của bước {n}"),
        "steps[].limit.unit": _("đơn vị thời hạn của bước {n}"),
        "steps[].limit.cutoff_15h": _("quy định sau 15 giờ của bước {n}"),
        "steps[].given": _("lúc giao bước {n}"),
        "steps[].since": _("lúc nhận bước {n}"),
        "steps[].done": _("lúc xong bước {n}"),
        "foreign": _("yếu tố nước ngoài"),
        "applicant": _("người nộp"),
        "applicant.type": _("loại người nộp"),
        "applicant.name": _("tên người nộp"),
        "applicant.sex": _("giới tính người nộp"),
        "applicant.birth_date": _("ngày sinh người nộp"),
        "applicant.personal_number": _("số định danh người nộp"),
        "applicant.address": _("nơi ở của người nộp"),
        "applicant.phone": _("điện thoại người nộp"),
        "certificate": _("giấy tờ hộ tịch"),
        "certificate.number": _("số giấy tờ hộ tịch"),
        "certificate.names": _("tên trên giấy tờ hộ tịch"),
        "certificate.names[]": _("tên {n} trên giấy tờ hộ tịch"),
        "certificate.registered": _("ngày đăng ký trên giấy tờ hộ tịch"),
        "event": _("thông tin sự kiện hộ tịch"),
        "event.kind": _("loại sự kiện hộ tịch"),
    }


def _birth() -> dict[str, str]:
    return {
        "event.children": _("thông tin cháu"),
        "event.children[]": _("thông tin cháu {n}"),
        "event.children[].name": _("tên cháu {n}"),
        "event.children[].sex": _("giới tính cháu {n}"),
        "event.children[].birth_date": _("ngày sinh cháu {n}"),
        "event.children[].birth_place": _("nơi sinh cháu {n}"),
        "event.children[].death_date": _("ngày mất của cháu {n}"),
        "event.children[].abandoned": _("trẻ bị bỏ rơi"),
        "event.father": _("tên cha"),
        "event.father.name": _("tên cha"),
        "event.mother": _("tên mẹ, cha hoặc người giám hộ"),
        "event.mother.name": _("tên mẹ"),
        "event.guardian": _("tên người giám hộ"),
        "event.guardian.name": _("tên người giám hộ"),
    }


def _marriage() -> dict[str, str]:
    return {
        "event.husband": _("thông tin chồng"),
        "event.husband.name": _("tên chồng"),
        "event.husband.birth_date": _("ngày sinh của chồng"),
        "event.husband.nationality": _("quốc tịch của chồng"),
        "event.husband.previously_married": _("tình trạng hôn nhân trước của chồng"),
        "event.husband.honorific": _("cách gọi chồng"),
        "event.wife": _("thông tin vợ"),
        "event.wife.name": _("tên vợ"),
        "event.wife.birth_date": _("ngày sinh của vợ"),
        "event.wife.nationality": _("quốc tịch của vợ"),
        "event.wife.previously_married": _("tình trạng hôn nhân trước của vợ"),
        "event.wife.honorific": _("cách gọi vợ"),
        "event.registered": _("ngày đăng ký kết hôn"),
    }


def _death() -> dict[str, str]:
    return {
        "event.deceased": _("thông tin người đã mất"),
        "event.deceased.name": _("tên người đã mất"),
        "event.deceased.sex": _("giới tính người đã mất"),
        "event.deceased.birth_date": _("ngày sinh người đã mất"),
        "event.deceased.birth_year": _("năm sinh người đã mất"),
        "event.deceased.death_date": _("ngày mất"),
        "event.deceased.address": _("nơi ở cuối cùng của người đã mất"),
        "event.deceased.honorific": _("cách gọi người đã mất"),
        "event.deceased.religion": _("tôn giáo của người đã mất"),
        "event.deceased.buried": _("việc an táng"),
        "event.deceased.memberships": _("hội, đoàn của người đã mất"),
        "event.deceased.memberships[]": _("hội, đoàn {n} của người đã mất"),
        "event.deceased.age": _("tuổi gia đình báo"),
        "event.deceased.lunar": _("ngày mất âm lịch"),
        "event.deceased.without_lunar": _("việc ghi ngày âm lịch"),
        "event.deceased.praise": _("đoạn ghi nhận người đã mất"),
        "event.relation": _("quan hệ với người đã mất"),
    }


def _contribution() -> dict[str, str]:
    return {
        "recipient": _("người được cảm ơn"),
        "recipient.type": _("loại người được cảm ơn"),
        "recipient.name": _("tên người được cảm ơn"),
        "recipient.address": _("nơi ở của người được cảm ơn"),
        "recipient.representative": _("người đại diện"),
        "recipient.representative_title": _("chức danh của người đại diện"),
        "kind": _("loại đóng góp"),
        "content": _("nội dung đóng góp"),
        "slot.address": _("nơi trả kết quả"),
        "slot.phone": _("số điện thoại người nhận"),
        "returns.out_of_hours": _("giờ trả kết quả ngoài giờ"),
        "officer.name": _("họ tên cán bộ"),
        "slogan.title": _("tên khẩu hiệu"),
        "handling.what": _("việc đã làm"),
        "handling.day": _("ngày xử lý"),
        "handling.result": _("kết quả xử lý"),
        "contributions.kinds": _("danh sách loại đóng góp"),
        "contributions.channels": _("danh sách kênh tiếp nhận"),
        "ceremonies.at_once_minutes": _("số phút của lễ trao tại quầy"),
        "ceremonies.weekly": _("giờ trao hằng tuần"),
        "ceremonies.wait_reason": _("lý do chờ ký tại lễ trao"),
        "ceremonies.hall": _("nơi trao theo nhóm"),
        "ceremonies.desk": _("nơi trao tại quầy"),
        "ceremonies.agenda.group_marriage": _("chương trình trao kết hôn theo nhóm"),
        "ceremonies.agenda.group_birth": _("chương trình trao khai sinh theo nhóm"),
        "ceremonies.agenda.desk_marriage": _("chương trình trao kết hôn tại quầy"),
        "ceremonies.agenda.desk_birth": _("chương trình trao khai sinh tại quầy"),
        "ceremonies.foreign": _("thời hạn trao khi có yếu tố nước ngoài"),
        "channel": _("nơi tiếp nhận đóng góp"),
        "anonymous": _("yêu cầu giấu tên"),
    }


def _desk() -> dict[str, str]:
    return {
        "late.again": _("giờ hẹn mới"),
        "late": _("thông tin chậm hẹn"),
        "slip.words": _("lý do xin lỗi"),
        "slip.appointment": _("giờ hẹn mới"),
        "slip.decision": _("số quyết định của Chủ tịch"),
        "slip.decision_why": _("lý do của quyết định hẹn lại lần nữa"),
        "reason": _("lý do"),
        "papers": _("danh mục giấy tờ"),
        "sets": _("số bộ hồ sơ"),
        "mistake.what": _("chỗ sai trên kết quả"),
        "database": _("địa chỉ sổ dữ liệu"),
        "office": _("thông tin cơ quan"),
        "signatory": _("người ký"),
    }
