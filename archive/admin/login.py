"""Logging in: a password, and a code of the second step where the account has one."""

from typing import Any

from django import forms
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth.models import User
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy
from django_otp.forms import OTPAuthenticationFormMixin
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

MESSAGES = {
    **OTPAuthenticationFormMixin.otp_error_messages,
    "token_required": _("Akun ini memakai dua langkah: isi juga kode dari aplikasi Anda, atau sebuah kode cadangan."),
    "invalid_token": _("Kode itu tidak cocok atau sudah terpakai. Tunggu kode berikutnya, lalu coba lagi."),
    "n_failed_attempts": ngettext_lazy(
        "Terlalu banyak kode yang salah (%(failure_count)d); coba lagi beberapa saat lagi.",
        "Terlalu banyak kode yang salah (%(failure_count)d); coba lagi beberapa saat lagi.",
        "failure_count",
    ),
    "verification_not_allowed": _("Kode sedang tidak diterima; coba lagi beberapa saat lagi."),
    "device_required": _("Akun ini tidak mempunyai kode cadangan."),
}


class LoginForm(OTPAuthenticationFormMixin, AdminAuthenticationForm):  # type: ignore[misc] # the package has no types
    """Name, password, and the code: six digits of the application, or one of the codes that were kept for bad days."""

    otp_error_messages = MESSAGES

    otp_token = forms.CharField(
        label=_("Kode dua langkah"),
        required=False,
        max_length=20,
        help_text=_("Hanya bila akun Anda memakainya."),
        widget=forms.TextInput({"autocomplete": "one-time-code", "autocapitalize": "none", "spellcheck": "false"}),
    )

    def clean(self) -> dict[str, Any]:
        """Both steps; the second only where the account has one."""
        self.cleaned_data = super().clean()
        user = self.get_user()
        if isinstance(user, User) and uses_two_steps(user):
            token = "".join(self.cleaned_data.get("otp_token", "").split()).lower()
            device = choose_device(user, token)
            self.cleaned_data |= {"otp_token": token, "otp_device": device.persistent_id if device else ""}
            self.clean_otp(user)
        return self.cleaned_data


def uses_two_steps(user: User) -> bool:
    """Whether the account asks for a code."""
    return bool(TOTPDevice.objects.filter(user=user, confirmed=True).exists())


def choose_device(user: User, token: str) -> TOTPDevice | StaticDevice | None:
    """What can verify such a code: digits come from the application, letters from the kept codes."""
    model = TOTPDevice if not token or token.isdecimal() else StaticDevice
    device: TOTPDevice | StaticDevice | None = model.objects.filter(user=user, confirmed=True).first()
    return device
