-- How a name key sounds, whoever spells it: old Indonesian spellings (oe, dj, tj, nj, sj), foreign letters that news
-- writes in several ways (kh gh th ph ch sh w z x q), then consonants alone, doubled ones once. A vowel that begins a
-- word is "a". "zelensky", "zelenskyy" and "selenskij" are one; so are "soekarno" and "sukarno".
CREATE OR REPLACE FUNCTION archive_sound(key text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN btrim(regexp_replace(regexp_replace(regexp_replace(translate(
        regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
            replace(replace(replace(replace(replace(replace(key, 'oe', 'u'), 'dj', 'j'), 'tj', 'c'), 'nj', 'ny'), 'sj', 'sy'), 'x', 'ks'),
            'sch|sh|sy', 's', 'g'), 'kh|ck|q', 'k', 'g'), 'ch|ts|tz', 'c', 'g'), 'ph', 'f', 'g'), '([gdt])h', '\1', 'g'),
        'wz', 'vs'),
        '\m[aeiouy]+', 'a', 'g'), '\Y[aeiouyhj]+', '', 'g'), '(\w)\1+', '\1', 'g'));

CREATE INDEX speaker_name_sound ON archive_speakername (archive_sound(key));
CREATE INDEX speaker_name_surname_sound ON archive_speakername (substring(archive_sound(key) from '[^ ]+$'));
CREATE INDEX place_name_sound ON archive_placename (archive_sound(key));
