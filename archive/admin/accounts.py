"""Accounts: who may work on the desk, in which role. Nobody gives rights beyond a role, or touches those above."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User
from django.db.models import Exists, Model, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from archive.admin import two_factor
from archive.admin.desk import curator_of

for model in (User, Group, TOTPDevice, StaticDevice):  # replaced here, or of no use to anybody but their owner
    admin.site.unregister(model)


@admin.register(User)
class AccountDesk(UserAdmin):  # type: ignore[type-arg] # Django's class is not generic when it runs
    """Accounts and their roles. An account is put out of use, never deleted: its decisions stay signed."""

    actions = ["forget_second_step"]
    list_display = ["username", "full_name", "roles", "is_active", "second_step", "last_login"]
    list_filter = ["is_active", "groups"]
    filter_horizontal = ["groups"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        """With roles and second step."""
        devices = TOTPDevice.objects.filter(user=OuterRef("pk"), confirmed=True)
        users: QuerySet[User] = super().get_queryset(request)
        return users.prefetch_related("groups").annotate(two_steps=Exists(devices))

    def get_fieldsets(self, request: HttpRequest, obj: User | None = None) -> Any:
        """Roles in place of single permissions; only a superuser makes others superusers."""
        if obj is None:
            return super().get_fieldsets(request, obj)
        rights = ["is_active", "is_staff", "groups"]
        if curator_of(request).is_superuser:
            rights.insert(2, "is_superuser")
        return [
            (None, {"fields": ["username", "password"]}),
            (_("Orang"), {"fields": [("first_name", "last_name"), "email"]}),
            (_("Peran"), {"fields": rights}),
            (_("Waktu"), {"fields": [("last_login", "date_joined")]}),
        ]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Times are the machine's."""
        return ["last_login", "date_joined"]

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Superusers are changed by superusers only, also their passwords."""
        may = bool(super().has_change_permission(request, obj))
        above = isinstance(obj, User) and obj.is_superuser
        return may and (not above or curator_of(request).is_superuser)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Nobody deletes."""
        return False

    @admin.action(description=_("Matikan dua langkah (telepon hilang)"), permissions=["change"])
    def forget_second_step(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        """For whoever lost application and spare codes; superusers' stay."""
        for user in queryset.filter(is_superuser=False)[:100]:
            two_factor.forget(user)
            self.log_change(request, user, "two-factor login turned off")
        self.message_user(request, _("Dua langkah dimatikan."), messages.SUCCESS)

    @admin.display(description=_("nama"))
    def full_name(self, obj: User) -> str:
        """The person."""
        return obj.get_full_name()

    @admin.display(description=_("peran"))
    def roles(self, obj: User) -> str:
        """The groups, or that everything is allowed."""
        if obj.is_superuser:
            return str(_("pengelola utama"))
        return ", ".join(sorted(group.name for group in obj.groups.all()))

    @admin.display(description=_("dua langkah"), boolean=True)
    def second_step(self, obj: Any) -> bool:
        """Whether the account asks for a code."""
        return bool(obj.two_steps)


@admin.register(Group)
class RoleDesk(GroupAdmin):
    """Roles and what they may do; migrations keep them, superusers may add others."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Superusers only."""
        return curator_of(request).is_superuser

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Superusers only: who may change a role could give themselves any right."""
        return curator_of(request).is_superuser

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Nobody deletes."""
        return False
