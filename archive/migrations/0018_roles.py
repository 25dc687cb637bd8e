"""Open the roles of the desk: reader, curator, editor, administrator.

Merging and hiding ask for permissions of their own from now on, which an editor has.
"""

from django.db import migrations

from archive.migrations import _roles

VIEWED = [
    *("article", "capture", "content", "decision", "official", "outlet", "outletdomain", "outletname", "place"),
    *("placemention", "placename", "position", "revision", "searchcorpus", "searchentry", "searchlexeme"),
    *("searchtally", "searchword", "speaker", "speakername", "statement"),
]
PARTS = ["outletdomain", "outletname", "placename", "position", "speakername"]
CHANGED = ["article", "decision", "official", "outlet", "place", "placemention", "speaker", "statement", *PARTS]
GRANTS = {
    _roles.READER: [f"view_{name}" for name in VIEWED],
    _roles.CURATOR: [
        *(f"change_{name}" for name in CHANGED),
        *(f"add_{name}" for name in ["outlet", "place", "speaker", *PARTS]),
        *(f"delete_{name}" for name in PARTS),
        *("reread_article", "revise_article", "upload_capture"),
    ],
    _roles.EDITOR: ["hide_article", "merge_place", "merge_speaker"],
}
ACCOUNTS = ["view_user", "add_user", "change_user", "view_group"]


class Migration(migrations.Migration):

    dependencies = [
        ('archive', '0017_speaker_scores'),
        ('auth', '0012_alter_user_first_name_max_length'),
        ('contenttypes', '0002_remove_content_type_name'),
    ]

    operations = [
        migrations.AlterModelOptions(
            name='article',
            options={
                'permissions': [
                    ('hide_article', 'Boleh menyembunyikan dan menampilkan artikel'),
                    ('reread_article', 'Boleh membaca ulang artikel'),
                    ('revise_article', 'Boleh menulis versi baru isi artikel'),
                ],
                'verbose_name': 'artikel',
                'verbose_name_plural': 'artikel',
            },
        ),
        migrations.AlterModelOptions(
            name='capture',
            options={
                'permissions': [('upload_capture', 'Boleh memasukkan berkas')],
                'verbose_name': 'tangkapan',
                'verbose_name_plural': 'tangkapan',
            },
        ),
        migrations.AlterModelOptions(
            name='place',
            options={
                'permissions': [('merge_place', 'Boleh menggabungkan dan memisahkan tempat')],
                'verbose_name': 'tempat',
                'verbose_name_plural': 'tempat',
            },
        ),
        migrations.AlterModelOptions(
            name='speaker',
            options={
                'permissions': [('merge_speaker', 'Boleh menggabungkan dan memisahkan narasumber')],
                'verbose_name': 'narasumber',
                'verbose_name_plural': 'narasumber',
            },
        ),
        migrations.RunPython(_roles.grant(GRANTS), migrations.RunPython.noop),
        migrations.RunPython(
            _roles.grant({_roles.ADMINISTRATOR: ACCOUNTS}, application="auth"), migrations.RunPython.noop
        ),
    ]
