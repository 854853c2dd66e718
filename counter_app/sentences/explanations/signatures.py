"""What is said when a page cannot be signed electronically."""

from __future__ import annotations

from counter_app.domain.errors.signatures import (
    CertificateExpired,
    CertificateMissing,
    CertificateNotForSigning,
    CertificateNotYetValid,
    CertificateUnreadable,
    NoCertificate,
    NoPassphrase,
    NothingToSignOn,
    NotSigned,
    PageNotSigned,
    SignatureError,
    SignedAlready,
    WrongPassphrase,
)
from counter_app.wording import _, full_date

from .table import says


@says(SignatureError)
def _any(_error: SignatureError) -> str:
    return _("Chưa ký số được thư này. Xin xem lại tệp chứng thư số rồi làm lại.")


@says(NoCertificate)
def _none(_error: NoCertificate) -> str:
    return _(
        "Chưa đặt tệp chứng thư số nên chưa ký số được. Xin ghi đường dẫn tệp .p12 hoặc .pfx vào mục cài đặt "
        "signatures.certificate."
    )


@says(CertificateMissing)
def _missing(error: CertificateMissing) -> str:
    return _(
        "Không mở được tệp chứng thư số {path}. Xin cắm lại ổ chứa tệp hoặc sửa đường dẫn ở mục cài đặt "
        "signatures.certificate."
    ).format(path=error.path)


@says(CertificateUnreadable)
def _unreadable(error: CertificateUnreadable) -> str:
    return _(
        "Tệp {path} không phải tệp chứng thư số có khóa ký (.p12 hoặc .pfx). Xin chọn đúng tệp do nơi cấp chứng thư "
        "số giao."
    ).format(path=error.path)


@says(CertificateNotForSigning)
def _purpose(error: CertificateNotForSigning) -> str:
    return _("Chứng thư số của {subject} không được cấp để ký. Xin dùng chứng thư số dành cho ký số.").format(
        subject=error.subject
    )


@says(WrongPassphrase)
def _passphrase(error: WrongPassphrase) -> str:
    return _("Mật khẩu chưa mở được tệp {path}. Xin gõ lại, để ý phím Caps Lock và bộ gõ tiếng Việt.").format(
        path=error.path
    )


@says(NoPassphrase)
def _no_passphrase(_error: NoPassphrase) -> str:
    return _(
        "Không có màn hình dòng lệnh để gõ mật khẩu. Xin ghi mật khẩu vào một tệp chỉ mình đọc được và thêm "
        "--passphrase-file TỆP."
    )


@says(CertificateExpired)
def _expired(error: CertificateExpired) -> str:
    return _(
        "Chứng thư số của {subject} đã hết hạn ngày {day}. Xin gia hạn ở nơi cấp rồi đặt tệp mới, hoặc ký tay."
    ).format(subject=error.subject, day=full_date(error.until))


@says(CertificateNotYetValid)
def _not_yet(error: CertificateNotYetValid) -> str:
    return _(
        "Chứng thư số của {subject} có hiệu lực từ ngày {day}. Xin chờ đến ngày đó, hoặc xem lại ngày giờ của máy."
    ).format(subject=error.subject, day=full_date(error.since))


@says(NothingToSignOn)
def _nothing(error: NothingToSignOn) -> str:
    return _(
        "Thư số {number} chưa soạn xong hoặc đã thu hồi nên không ký số được. Xin xem lại số thư."
    ).format(number=error.number)


@says(SignedAlready)
def _already(error: SignedAlready) -> str:
    return _(
        "Thư số {number} đã ký số rồi. Muốn lấy bản đã ký thì thêm --kept và --out TỆP vào lệnh sign pdf."
    ).format(number=error.number)


@says(NotSigned)
def _not_signed(error: NotSigned) -> str:
    return _("Thư số {number} chưa ký số. Muốn ký thì bỏ --kept khỏi lệnh sign pdf.").format(
        number=error.number
    )


@says(PageNotSigned)
def _failed(error: PageNotSigned) -> str:
    return _(
        "Chưa ký số được tờ thư: {reason}. Tờ thư đã lưu vẫn nguyên; xin báo người phụ trách chứng thư số."
    ).format(reason=error.reason)
