"""What the command line says when all went well."""

from __future__ import annotations

from datetime import date
from typing import assert_never

from counter_app.domain.choice import Proposal, Stand
from counter_app.domain.contribution import Contribution
from counter_app.domain.dossier import Dossier
from counter_app.domain.follow_up import FollowUpLine
from counter_app.domain.instants import local
from counter_app.domain.letter import AnyLetter, Case
from counter_app.domain.logbook import Sheet
from counter_app.domain.slip import SlipChannel
from counter_app.wording import _, clock_time, count, full_date, joined, n_

from .contributions import contributor
from .dossiers import state_name
from .letters import letter_name, stage_words
from .slips import slip_channel_name


def taken_in(dossier: Dossier) -> str:
    """A dossier was taken in."""
    return _("Đã nhận hồ sơ {code} của {name}.").format(code=dossier.code, name=dossier.applicant.name)


def followed(dossier: Dossier) -> str:
    """The state a dossier is in now."""
    return _("Hồ sơ {code}: {state}.").format(code=dossier.code, state=state_name(dossier.state).lower())


def mistake_recorded(dossier: Dossier) -> str:
    """An error on a result is on record, and what to do next."""
    return _("Hồ sơ {code}: đã ghi sai sót. Xem thư xin lỗi: counter-app letter {code} --kind 6").format(
        code=dossier.code
    )


def nothing_found(text: str) -> str:
    """A search led to nothing."""
    return _("Không có hồ sơ nào khớp “{text}”.").format(text=text)


def case_head(case: Case) -> str:
    """Who a case is about, in one line."""
    if isinstance(case, Contribution):
        return f"{case.id}  {contributor(case)}"
    if not isinstance(case, Dossier):
        return f"{case.id}  {case.recipient.name}"
    return f"{case.code}  {case.applicant.name}  ({state_name(case.state)})"


def proposal(one: Proposal, why: str) -> str:
    """A letter, how it stands, and why."""
    match one.stand:
        case Stand.PROPOSED:
            words = _("{letter}. {why}")
        case Stand.ASKED:
            words = _("{letter}: cần anh/chị quyết định. {why}")
        case Stand.HELD:
            words = _("{letter}: giữ lại. {why}")
        case _:
            assert_never(one.stand)
    return words.format(letter=letter_name(one.kind), why=why)


def no_letter_belongs() -> str:
    """Nothing is due beside the result itself."""
    return _("Không có thư nào đi kèm kết quả này.")


def sheet(one: Sheet) -> str:
    """A numbered sheet and how far it has come."""
    return _("{letter} số {number}: {stage}").format(
        letter=letter_name(one.kind), number=one.number, stage=stage_words(one.stage)
    )


def sent_to_printer(one: Sheet) -> str:
    """A job was given to the spooler; whether paper came out only the officer knows."""
    return _("Đã gửi lệnh in {letter} số {number}.").format(letter=letter_name(one.kind), number=one.number)


def slip_issued(one: Sheet, dossier: Dossier) -> str:
    """A slip has its number and the dossier its new promise."""
    promise = local(dossier.promise) if dossier.promise is not None else None
    when = f"{clock_time(promise)} {full_date(promise.date())}" if promise is not None else ""
    return _("Đã lập phiếu xin lỗi số {number} cho hồ sơ {code}, hẹn lại lúc {when}.").format(
        number=one.document_number or one.number, code=dossier.code, when=when
    )


def slip_after_due(dossier: Dossier) -> str:
    """A slip came after the promise it moves, where it should have come a day before."""
    return _(
        "Phiếu của hồ sơ {code} lập sau khi đã quá giờ hẹn; lẽ ra phải gửi trước đó ít nhất một ngày."
    ).format(code=dossier.code)


def slip_due(dossier: Dossier, *, late: bool) -> str:
    """A dossier that needs a slip today."""
    promise = local(dossier.promise) if dossier.promise is not None else None
    when = f"{clock_time(promise)} {full_date(promise.date())}" if promise is not None else ""
    words = _("{code}  {name}: đã quá hẹn {when}") if late else _("{code}  {name}: hẹn {when}")
    return words.format(code=dossier.code, name=dossier.applicant.name, when=when)


def no_slip_due() -> str:
    """Nobody has to be put off today."""
    return _("Hôm nay không có hồ sơ nào cần lập phiếu xin lỗi.")


def slip_sent(one: Sheet, channel: SlipChannel) -> str:
    """A slip reached people."""
    return _("Đã ghi gửi phiếu số {number}: {channel}.").format(
        number=one.document_number or one.number, channel=slip_channel_name(channel).lower()
    )


def waits(number: int, letter: str, purpose: str, why: str, age: str) -> str:
    """A sheet in *Chờ in*: `12  Thư xin lỗi, in lần đầu: Máy in HP đang tạm dừng (12 phút)`."""
    return _("{number}  {letter}, {purpose}: {why} ({age})").format(
        number=number, letter=letter, purpose=purpose.lower(), why=why, age=age
    )


def nothing_waits() -> str:
    """No sheet waits for a printer."""
    return _("Không có thư nào chờ in.")


def left_out(what: str, why: str) -> str:
    """A letter that was not printed, with the reason."""
    return f"{what}: {why}"


def nothing_to_batch() -> str:
    """No ready result has a letter to be prepared."""
    return _("Không có kết quả nào cần in thư trước.")


def printed_before(one: Sheet) -> str:
    """A sheet of a batch that had gone to a printer before."""
    return _("{letter} số {number} đã gửi in từ trước.").format(
        letter=letter_name(one.kind), number=one.number
    )


def dropped(one: Sheet) -> str:
    """A print that waited was given up."""
    return _("Đã bỏ lệnh in {letter} số {number}.").format(letter=letter_name(one.kind), number=one.number)


def handed_over(codes: tuple[str, ...]) -> str:
    """The results are in the citizen's hands."""
    return _("Đã ghi nhận trao kết quả: {codes}.").format(codes=joined(codes))


def awaiting_signature(sheets: tuple[Sheet, ...]) -> str:
    """Printed, to be signed; asking once more hands over."""
    numbers = joined(str(one.number) for one in sheets)
    return _("Thư số {numbers} chờ ký. Ký xong, chạy lại đúng lệnh này để trao.").format(numbers=numbers)


def held(kind: AnyLetter) -> str:
    """A letter was held back by a guard."""
    return _("{letter} được giữ lại, lý do đã ghi vào sổ.").format(letter=letter_name(kind))


def undone(code: str) -> str:
    """A handover was taken back."""
    return _("Đã hoàn tác lần trao của {code}; kết quả chờ người dân đến nhận.").format(code=code)


def panel(bucket: str, number: int) -> str:
    """A panel of the board with its count."""
    titles = {
        "due_today": _("Hẹn trả hôm nay: {n}"),
        "due_next": _("Hẹn ngày làm việc tới: {n}"),
        "due_after_next": _("Hẹn ngày làm việc sau đó: {n}"),
        "late": _("Đang trễ: {n}"),
        "waiting": _("Xong, chờ nhận: {n}"),
        "paused": _("Tạm dừng: {n}"),
    }
    return titles[bucket].format(n=count(number))


def day_closed(day: date) -> str:
    """The day is closed."""
    return _("Đã khóa ngày {day}; các lần trao hôm đó không hoàn tác được nữa.").format(day=full_date(day))


def log_intact(entries: int, head: str) -> str:
    """The chain agrees from its first to its last entry."""
    return n_(
        "Sổ nguyên vẹn: {n} mục, mã đầu chuỗi {head}.",
        "Sổ nguyên vẹn: {n} mục, mã đầu chuỗi {head}.",
        entries,
    ).format(n=count(entries), head=head[:8].upper() or "–")


def stock_left(left: int | None) -> str:
    """How much signed stock lies in the drawer."""
    if left is None:
        return _("chưa đếm")
    return n_("còn {n} tờ", "còn {n} tờ", left).format(n=count(left))


def office_incomplete() -> str:
    """Letters still show dots where the commune and the signatory belong."""
    return _(
        "Chưa khai báo tên xã và người ký: thư đang để dòng chấm. Vào Cài đặt, hoặc dùng lệnh settings set."
    )


def pictures(number: int, folder: str) -> str:
    """Pages were pictured."""
    return n_("{n} ảnh trong {folder}", "{n} ảnh trong {folder}", number).format(
        n=count(number), folder=folder
    )


def step_passed(step: str) -> str:
    """A step of the self-test went well."""
    return _("đạt: {step}").format(step=step)


def self_test_passed() -> str:
    """The self-test went well."""
    return _("Chương trình tự kiểm tra: đạt.")


def follow_up_line(line: FollowUpLine) -> str:
    """A dossier of the register: `1  H99…-0031  Lò Thị Mai  08:50 20/11/2026`."""
    received = f"{clock_time(line.received)} {full_date(line.received.date())}"
    return f"{line.place}  {line.code}  {line.applicant}  {received}"


def follow_up_total(number: int) -> str:
    """How many dossiers were received in the period."""
    return n_("Tổng cộng {n} hồ sơ.", "Tổng cộng {n} hồ sơ.", number).format(n=count(number))


def saved(path: str) -> str:
    """A file was written."""
    return _("Đã ghi {path}.").format(path=path)


def form_waits_for_signature(one: Sheet) -> str:
    """A printed form that the head signs; saying the same command again tells that it was signed and given."""
    return _("{letter} chờ ký; ký và trao xong, gọi lại lệnh này để ghi sổ.").format(
        letter=letter_name(one.kind)
    )
