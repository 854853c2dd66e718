"""What is said when a ceremony cannot be as asked, with the way out."""

from __future__ import annotations

from counter_app.domain.errors.ceremonies import (
    BothMustAsk,
    CeremonyCancelled,
    CeremonyError,
    CeremonyOnHoliday,
    CeremonyPassed,
    CeremonyUnderWay,
    CeremonyUnusual,
    ConferredBefore,
    ConferredElsewhere,
    GatesShut,
    HandedOverBefore,
    InOtherCeremony,
    NobodyToConfer,
    NoStandIn,
    NotForCeremony,
    NotReadyToConfer,
    OtherCeremonyKind,
    PartyNotThere,
    PartyTwice,
    SigningWouldWait,
    UnknownCeremony,
)
from counter_app.sentences.ceremony_gates import gate_clause, when_doubt
from counter_app.wording import _, full_date, joined, weekday

from .entries import instant
from .table import says


@says(CeremonyError)
def _any(_error: CeremonyError) -> str:
    return _("Chưa làm được việc này với lễ trao. Xin mở lại lễ và xem từng gia đình.")


@says(UnknownCeremony)
def _unknown(error: UnknownCeremony) -> str:
    return _("Không có lễ trao nào mang mã “{ceremony}”. Xin xem lại trong lịch lễ trao.").format(
        ceremony=error.ceremony
    )


@says(CeremonyCancelled)
def _cancelled(error: CeremonyCancelled) -> str:
    return _("Lễ trao {ceremony} đã hủy lúc {when}. Xin lập lễ khác cho các gia đình ấy.").format(
        ceremony=error.ceremony, when=instant(error.at)
    )


@says(CeremonyUnderWay)
def _under_way(error: CeremonyUnderWay) -> str:
    return _(
        "Tại lễ trao {ceremony} đã có giấy được trao nên không đổi như vậy được nữa. Xin làm với từng gia đình còn lại."
    ).format(ceremony=error.ceremony)


@says(CeremonyPassed)
def _passed(error: CeremonyPassed) -> str:
    return _("Giờ làm lễ {when} đã qua, bây giờ là {now}. Xin chọn một giờ sắp tới.").format(
        when=instant(error.starts), now=instant(error.now)
    )


@says(CeremonyOnHoliday)
def _holiday(error: CeremonyOnHoliday) -> str:
    day = f"{weekday(error.day)} {full_date(error.day)}"
    if not error.name:
        return _("{day} là ngày nghỉ, không tổ chức lễ trao. Xin chọn ngày khác.").format(day=day)
    return _("{day} nghỉ {name}, không tổ chức lễ trao. Xin chọn ngày khác.").format(day=day, name=error.name)


@says(CeremonyUnusual)
def _unusual(error: CeremonyUnusual) -> str:
    doubts = " ".join(when_doubt(one, error.starts) for one in error.doubts)
    return _("{doubts} Vẫn làm lễ vào giờ ấy, xin ghi rõ lý do.").format(doubts=doubts)


@says(NotForCeremony)
def _not_for(error: NotForCeremony) -> str:
    return _(
        "Hồ sơ {code} không phải đăng ký khai sinh hay kết hôn nên không đưa vào lễ trao. Xin trả kết quả tại quầy."
    ).format(code=error.code)


@says(OtherCeremonyKind)
def _other_kind(error: OtherCeremonyKind) -> str:
    return _(
        "Lễ {ceremony} trao loại giấy khác với hồ sơ {code}. Xin chọn lễ khác hoặc lập một lễ mới cho hồ sơ này."
    ).format(ceremony=error.ceremony, code=error.code)


@says(PartyNotThere)
def _not_there(error: PartyNotThere) -> str:
    return _("Hồ sơ {code} không có trong danh sách của lễ {ceremony}. Xin xem lại danh sách.").format(
        code=error.code, ceremony=error.ceremony
    )


@says(PartyTwice)
def _twice(error: PartyTwice) -> str:
    return _("Hồ sơ {code} đã có trong danh sách của lễ {ceremony}. Xin chọn hồ sơ khác.").format(
        code=error.code, ceremony=error.ceremony
    )


@says(InOtherCeremony)
def _elsewhere(error: InOtherCeremony) -> str:
    return _(
        "{names} (hồ sơ {code}) đã có trong lễ {ceremony} lúc {when}. Xin bỏ ra khỏi lễ ấy trước, hoặc chuyển từ lễ "
        "ấy sang."
    ).format(names=error.names, code=error.code, ceremony=error.ceremony, when=instant(error.starts))


@says(ConferredElsewhere)
def _conferred(error: ConferredElsewhere) -> str:
    return _(
        "{names} (hồ sơ {code}) đã được trao giấy tại lễ {ceremony} lúc {when}. Xin kiểm tra lại hồ sơ trước khi đưa "
        "vào lễ khác."
    ).format(names=error.names, code=error.code, ceremony=error.ceremony, when=instant(error.at))


@says(HandedOverBefore)
def _handed_over(error: HandedOverBefore) -> str:
    return _(
        "Kết quả của hồ sơ {code} đã trả lúc {when}, không qua lễ trao. Nếu trả nhầm, xin hoàn tác tại quầy trước."
    ).format(code=error.code, when=instant(error.at))


@says(NotReadyToConfer)
def _not_ready(error: NotReadyToConfer) -> str:
    return _(
        "Hồ sơ {code} chưa có kết quả. Xin ghi “đã có kết quả” trước; với kết hôn, cả hai bên cũng có thể đề nghị ký "
        "tại lễ."
    ).format(code=error.code)


@says(SigningWouldWait)
def _would_wait(error: SigningWouldWait) -> str:
    return _(
        "Hồ sơ {code} hẹn {promise} mà lễ đến {starts} mới có: lễ trao không được làm chậm việc ký. Xin mời hai bên "
        "ký trước, hoặc ghi đề nghị của cả hai bên xin ký tại lễ."
    ).format(code=error.code, promise=instant(error.promise), starts=instant(error.starts))


@says(BothMustAsk)
def _both(error: BothMustAsk) -> str:
    return _(
        "Hồ sơ {code}: chỉ chờ đến lễ mới ký khi cả hai bên cùng đề nghị. Cần ghi đề nghị của cả hai, hoặc mời ký "
        "đúng hẹn."
    ).format(code=error.code)


@says(GatesShut)
def _shut(error: GatesShut) -> str:
    return _("Chưa trao được cho {names} (hồ sơ {code}): {gates}. Xin làm đủ rồi trao.").format(
        names=error.names, code=error.code, gates=joined(gate_clause(one) for one in error.gates)
    )


@says(ConferredBefore)
def _before(error: ConferredBefore) -> str:
    return _("Hồ sơ {code} đã trao tại lễ này lúc {when}. Xin trao cho gia đình tiếp theo.").format(
        code=error.code, when=instant(error.at)
    )


@says(NobodyToConfer)
def _nobody(error: NobodyToConfer) -> str:
    return _("Lễ {ceremony} chưa có gia đình nào. Xin thêm hồ sơ vào danh sách trước.").format(
        ceremony=error.ceremony
    )


@says(NoStandIn)
def _no_stand_in(error: NoStandIn) -> str:
    return _("Lễ {ceremony} chưa ghi người thay. Xin ghi tên người thay trước.").format(
        ceremony=error.ceremony
    )
