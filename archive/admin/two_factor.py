"""The second step of logging in: turned on and off by each for their own account, by code of an application (TOTP)."""

from base64 import b32encode
from collections.abc import Callable
from io import BytesIO
from typing import Any, cast

import segno
from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.models import User
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods
from django_otp import login as remember_device
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from archive.admin.desk import curator_of
from archive.admin.login import uses_two_steps

SPARE_CODES = 10
PAGE, PICTURE = "two_factor", "two_factor_code"  # the names of their addresses
OPEN = ("login", "logout", "jsi18n", PAGE, PICTURE)  # pages of the desk that need no second step


class PasswordForm(forms.Form):
    """The password once more: an unattended screen must not change how one logs in."""

    sandi = forms.CharField(
        label=_("Sandi Anda"), max_length=256, widget=forms.PasswordInput({"autocomplete": "current-password"})
    )

    def __init__(self, user: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_sandi(self) -> str:
        """The right one."""
        password: str = self.cleaned_data["sandi"]
        if not self.user.check_password(password):
            raise forms.ValidationError(_("Sandi itu salah."))
        return password


class ConfirmationForm(PasswordForm):
    """The password and the first code that the application shows."""

    kode = forms.CharField(
        label=_("Kode enam angka dari aplikasi"),
        max_length=10,
        widget=forms.TextInput({"autocomplete": "one-time-code", "inputmode": "numeric"}),
    )

    def clean_kode(self) -> str:
        """A code of the application that is being set up."""
        code = "".join(self.cleaned_data["kode"].split())
        with transaction.atomic():
            device = TOTPDevice.objects.select_for_update().filter(user=self.user, confirmed=False).first()
            is_right = device is not None and device.verify_token(code)
        if not is_right:
            raise forms.ValidationError(_("Kode itu tidak cocok; pastikan jam telepon Anda tepat."))
        return code


class TwoFactorMiddleware:
    """Where the archive asks for it (REQUIRE_TWO_FACTOR), nobody works on the desk without the second step."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The response of whatever comes after."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """To the page that turns it on, from every page of the desk but those that log in and out."""
        if not settings.REQUIRE_TWO_FACTOR or not request.path.startswith(reverse("admin:index")):
            return None
        match, user = request.resolver_match, cast(Any, request.user)
        is_open = match is not None and match.url_name in OPEN
        return (
            None if is_open or not user.is_authenticated or user.is_verified() else HttpResponseRedirect(reverse(PAGE))
        )


@admin.site.admin_view
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def show_two_factor(request: HttpRequest) -> HttpResponse:
    """What the account uses (GET); turn it on, off, or make new spare codes (POST `tindakan`)."""
    user = curator_of(request)
    if request.method == "GET":
        return _render(request, PasswordForm(user), ConfirmationForm(user))
    action = _ACTIONS.get(request.POST.get("tindakan", ""))
    if action is None:
        raise Http404
    return action(request, user)


@admin.site.admin_view
@never_cache
@require_GET
def show_code(request: HttpRequest) -> HttpResponse:
    """The key that is being set up, as a picture for the application's camera."""
    device = TOTPDevice.objects.filter(user=curator_of(request), confirmed=False).first()
    if device is None:
        raise Http404
    picture = BytesIO()
    segno.make(device.config_url, error="m").save(picture, kind="svg", scale=5, dark="#000", light="#fff")
    return HttpResponse(picture.getvalue(), content_type="image/svg+xml")


def _begin(request: HttpRequest, user: User) -> HttpResponse:
    """A new key, not in use before it is confirmed."""
    if not uses_two_steps(user):
        TOTPDevice.objects.filter(user=user).delete()
        TOTPDevice.objects.create(user=user, name="TOTP", confirmed=False)
    return HttpResponseRedirect(reverse(PAGE))


def _confirm(request: HttpRequest, user: User) -> HttpResponse:
    """In use from now on: other sessions of the account end, and spare codes are shown once."""
    form = ConfirmationForm(user, request.POST)
    if not form.is_valid():
        return _render(request, PasswordForm(user), form)
    device = TOTPDevice.objects.get(user=user, confirmed=False)
    device.confirmed = True
    device.save(update_fields=["confirmed"])
    user.set_password(form.cleaned_data["sandi"])  # the same; its new salt ends every other session
    user.save(update_fields=["password"])
    update_session_auth_hash(request, user)
    remember_device(request, device)
    messages.success(request, _("Dua langkah kini berlaku untuk akun Anda."))
    return _render(request, PasswordForm(user), ConfirmationForm(user), _make_spare_codes(user))


def _renew(request: HttpRequest, user: User) -> HttpResponse:
    """New spare codes in place of all before."""
    form = PasswordForm(user, request.POST)
    if not form.is_valid() or not uses_two_steps(user):
        return _render(request, form, ConfirmationForm(user))
    return _render(request, PasswordForm(user), ConfirmationForm(user), _make_spare_codes(user))


def _end(request: HttpRequest, user: User) -> HttpResponse:
    """The password alone again."""
    form = PasswordForm(user, request.POST)
    if not form.is_valid():
        return _render(request, form, ConfirmationForm(user))
    forget(user)
    messages.success(request, _("Dua langkah tidak lagi berlaku untuk akun Anda."))
    return HttpResponseRedirect(reverse(PAGE))


_ACTIONS = {"mulai": _begin, "pastikan": _confirm, "cadangan": _renew, "matikan": _end}


def forget(user: User) -> None:
    """Take the second step from an account, spare codes too."""
    TOTPDevice.objects.filter(user=user).delete()
    StaticDevice.objects.filter(user=user).delete()


def _make_spare_codes(user: User) -> list[str]:
    """Codes for days without the application, each good once; those before are no longer."""
    StaticDevice.objects.filter(user=user).delete()
    device = StaticDevice.objects.create(user=user, name="spare codes")
    codes = [StaticToken.random_token() for _number in range(SPARE_CODES)]
    StaticToken.objects.bulk_create(StaticToken(device=device, token=code) for code in codes)
    return codes


def _render(
    request: HttpRequest, password: PasswordForm, confirmation: ConfirmationForm, codes: list[str] | None = None
) -> HttpResponse:
    user = curator_of(request)
    is_on = uses_two_steps(user)
    pending = None if is_on else TOTPDevice.objects.filter(user=user, confirmed=False).first()
    context = {
        **admin.site.each_context(request),
        "title": _("Masuk dengan dua langkah"),
        "is_on": is_on,
        "pending": pending,
        "key": b32encode(pending.bin_key).decode() if pending else "",
        "left": StaticToken.objects.filter(device__user=user).count(),
        "codes": codes or [],
        "password": password,
        "confirmation": confirmation,
        "required": settings.REQUIRE_TWO_FACTOR,
    }
    return TemplateResponse(request, "admin/two_factor.html", context)
