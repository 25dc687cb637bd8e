"""Statements of an article and their speakers: who said what, word for word or as reported."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.entities.knowledge import Knowledge
from archive.ingest.documents import ArticleText, SpeakerDraft, SpeakerKind, StatementDraft
from archive.ingest.extraction import drafts
from archive.ingest.extraction.attribution import Attribution
from archive.ingest.extraction.candidates import Candidate
from archive.ingest.extraction.cast import Cast, Member
from archive.ingest.extraction.drafts import Attributed
from archive.ingest.extraction.finder import read_candidates
from archive.ingest.extraction.lookup import Lookup, prepare
from archive.ingest.extraction.passages import Sentence, divide
from archive.ingest.extraction.speech_reader import SpeechReader
from archive.ingest.extraction.utterances import Utterance
from archive.language.names import name_key

_INTRODUCTION = 20  # tokens from a sentence's beginning in which whoever is named first becomes whom pronouns mean
_BOTH = frozenset({"keduanya", "ketiganya"})
_PAIRS = {"kedua": 2, "ketiga": 3}  # "kedua pemimpin"
_PAIR_WORDS = 2
_BARE_GOVERNMENTS = frozenset({"pemerintah", "otoritas", "pihak berwenang", "otoritas setempat"})


def read(text: ArticleText, knowledge: Knowledge) -> tuple[tuple[SpeakerDraft, ...], tuple[StatementDraft, ...]]:
    """The speakers in the order of their first statement, and the statements in the order of the text."""
    return _Reading(text, prepare(knowledge)).result()


class _Reading:
    """One article while its statements are read."""

    def __init__(self, text: ArticleText, lookup: Lookup) -> None:
        self.text = text
        self.body = text.body
        self.tokens, self.candidates = read_candidates(self.body, lookup)
        self.cast = Cast(self.candidates, lookup)
        self.attribution = Attribution(self.tokens, self.candidates)
        self.reader = SpeechReader(self.tokens, self.attribution)
        self.outlets = {name_key(name) for name in text.outlet_names}
        self.heard: set[int] = set()  # members whom a sentence names as speaker
        self.group: list[Member] = []
        self.topic: Member | None = None  # whom the sentence before was about
        self._outlet_members: dict[int, bool] = {}
        self.person: Member | None = None
        self.named: Member | None = None  # the person named last, wherever in a sentence
        self.body_member: Member | None = None
        self.speaker: Member | None = None

    def result(self) -> tuple[tuple[SpeakerDraft, ...], tuple[StatementDraft, ...]]:
        read = [(sentence, self._utterances(sentence)) for sentence in divide(self.text.paragraphs, self.tokens)]
        read = list(self._pointed_back(read))
        named = (speaker for _, utterances in read for utterance in utterances for speaker in utterance.report.speakers)
        self.heard = {id(self.cast.of[naming.first]) for naming in named if naming.first in self.cast.of}
        found: list[Attributed] = []
        for sentence, utterances in read:
            found.extend(self._sentence(sentence, utterances))
        return drafts.write(found, self.body)

    def _utterances(self, sentence: Sentence) -> list[Utterance]:
        return list(self.reader.read(sentence))

    def _pointed_back(
        self, read: Sequence[tuple[Sentence, list[Utterance]]]
    ) -> Iterator[tuple[Sentence, list[Utterance]]]:
        """A sentence without utterance whose successor says "Hal itu diungkapkan X" is one of X's."""
        for number, (sentence, utterances) in enumerate(read):
            following = read[number + 1][0] if number + 1 < len(read) else None
            if utterances and number + 1 < len(read):
                utterances = self._carried(sentence, utterances, read[number + 1])
            back = None if utterances else self._pointer(sentence, following)
            if back is None:
                yield sentence, utterances
                continue
            content = self.attribution.contents.trimmed(sentence.first, sentence.last)
            start, end = self.tokens.starts[content.first], self.tokens.ends[content.last - 1]
            yield sentence, [replace(back, start=start, end=end)]

    def _carried(
        self, sentence: Sentence, utterances: list[Utterance], following: tuple[Sentence, list[Utterance]]
    ) -> list[Utterance]:
        """A quotation that its paragraph leaves open is of whoever speaks the one that opens the next paragraph."""
        after, spoken = following
        left_open = bool(sentence.quotes) and not sentence.quotes[-1].closed and after.paragraph > sentence.paragraph
        if not left_open or not spoken or not spoken[0].direct or utterances[-1].report.rule != "continued quotation":
            return utterances
        if not after.quotes or after.quotes[0].first > after.first:
            return utterances
        carried = replace(spoken[0].report, rule="continued quotation", cue=None)
        return [*utterances[:-1], replace(utterances[-1], report=carried)]

    def _pointer(self, sentence: Sentence, following: Sentence | None) -> Utterance | None:
        if following is None or following.paragraph > sentence.paragraph + 1 or self._is_echo(following):
            return None
        return self.reader.reported.points_back(following)

    def _is_echo(self, sentence: Sentence) -> bool:
        """ "Hal senada disampaikan X" is about what follows, not about what was said before."""
        return bool({"senada", "serupa", "sama"} & set(self.tokens.lower[sentence.first : sentence.first + 4]))

    def _sentence(self, sentence: Sentence, utterances: Sequence[Utterance]) -> list[Attributed]:
        found: list[Attributed] = []
        self._introduce(sentence)
        for utterance in utterances:
            for member, reason in self._speakers(utterance, sentence):
                if not self._is_outlet(member):
                    role = self._printed_role(utterance, member)
                    found.append(Attributed(utterance, member, (utterance.report.rule, reason), role))
            if found and not _is_from_paper(utterance):
                self._take_floor(found[-1].member)
        if all(item.member.kind is SpeakerKind.MEDIA for item in found):
            self._hand_floor(sentence)
        self._remember_named(sentence)
        opener = self.attribution.starting.get(sentence.first)
        plain = opener is not None and not opener.plural and not opener.backward
        self.topic = self.cast.of.get(sentence.first) if plain else None
        for utterance in utterances:
            if len(utterance.report.speakers) > 1:
                self.group = [item.member for item in found if item.utterance is utterance]
        return found

    def _printed_role(self, utterance: Utterance, member: Member) -> str | None:
        """The function that the sentence itself gives the speaker, with its affiliation."""
        named = (speaker for speaker in utterance.report.speakers if self.cast.of.get(speaker.first) is member)
        return next((speaker.wording for speaker in named if speaker.wording), None)

    def _hand_floor(self, sentence: Sentence) -> None:
        """ "Hal senada disampaikan X": what follows is X's."""
        back = self.reader.reported.points_back(sentence)
        candidate = back.report.speakers[0] if back is not None else self.reader.reported.announces(sentence)
        member = self.cast.of.get(candidate.first) if candidate is not None else None
        if member is not None:
            self.heard.add(id(member))
            self._take_floor(member)

    def _introduce(self, sentence: Sentence) -> None:
        """Whoever opens the sentence is whom pronouns mean from here on."""
        for at in range(sentence.first, min(sentence.last, sentence.first + _INTRODUCTION)):
            candidate = self.attribution.starting.get(at)
            if candidate is None or candidate.backward or candidate.kind is SpeakerKind.MEDIA:
                continue
            if candidate.name.lower() in _BARE_GOVERNMENTS:
                return
            if any(quote.first <= at < quote.last for quote in sentence.quotes):
                return
            member = self.cast.of.get(at)
            if member is not None and self.attribution.opens_clause(candidate, sentence.first):
                self._mention(member)
            return

    def _remember_named(self, sentence: Sentence) -> None:
        numbers = (self.attribution.covering[at] for at in range(sentence.first, sentence.last))
        for number in dict.fromkeys(number for number in numbers if number >= 0):
            candidate = self.attribution.candidates[number]
            member = self.cast.of.get(candidate.first)
            if member is not None and member.kind is SpeakerKind.PERSON and len(member.words) > 1:
                self.named = member

    def _meant(self) -> Member | None:
        """Whom a pronoun means: whoever was introduced last, or the person named since where that one never speaks."""
        silent = (
            self.person is not None and self.person.kind is SpeakerKind.OFFICE and id(self.person) not in self.heard
        )
        return self.named if silent and self.named is not None else self.person

    def _mention(self, member: Member) -> None:
        if member.kind in (SpeakerKind.PERSON, SpeakerKind.OFFICE):
            if self.person is None or id(member) in self.heard:
                self.person = member
        else:
            self.body_member = member

    def _take_floor(self, member: Member) -> None:
        self.speaker = member
        if member.kind is not SpeakerKind.MEDIA:
            self._mention(member)

    def _speakers(self, utterance: Utterance, sentence: Sentence) -> list[tuple[Member, str]]:
        members: dict[int, tuple[Member, str]] = {}
        for candidate in utterance.report.speakers:
            if self._means_group(candidate):
                members |= {id(member): (member, "pronoun") for member in self.group}
                continue
            member, reason = self._resolve(candidate, sentence)
            if member is not None:
                members.setdefault(id(member), (member, reason))
        if members or utterance.report.speakers:
            return list(members.values())
        fallback = self._pointed_at() if utterance.report.cue else self.speaker
        return [(fallback, "pronoun" if utterance.report.cue else "same speaker goes on")] if fallback else []

    def _pointed_at(self) -> Member | None:
        """Whom "-nya" means: the last speaker, unless a person was introduced since."""
        if self.speaker is None or self.speaker.kind is SpeakerKind.MEDIA:
            return self._meant() or self.speaker
        if self.speaker.kind in (SpeakerKind.PERSON, SpeakerKind.OFFICE):
            return self._meant() or self.speaker
        return self.speaker if self.person is None or self.speaker is self.body_member else self.person

    def _resolve(self, candidate: Candidate, sentence: Sentence) -> tuple[Member | None, str]:
        if not candidate.pronoun:
            return self._named(candidate)
        if candidate.plural:
            return self.body_member or self.speaker or self._meant(), "pronoun"
        earlier = self._earlier_in_sentence(candidate, sentence) or self._topic(candidate, sentence)
        return earlier or self._meant() or self.speaker, "pronoun"

    def _topic(self, pronoun: Candidate, sentence: Sentence) -> Member | None:
        """The unnamed office that the sentence before was about: "Perdana Menteri X tidak sependapat. Ia menilai …"."""
        if pronoun.first != sentence.first or sentence.opens_paragraph or self.topic is None:
            return None
        return self.topic if self.topic.kind is SpeakerKind.OFFICE else None

    def _means_group(self, candidate: Candidate) -> bool:
        """True for "keduanya" and "kedua pemimpin" where several spoke together before."""
        if candidate.phrase in _BOTH:
            return bool(self.group)
        words = candidate.phrase.lower().split()
        return len(words) == _PAIR_WORDS and _PAIRS.get(words[0]) == len(self.group)

    def _named(self, candidate: Candidate) -> tuple[Member | None, str]:
        """Who a naming means; what only points back means the last speaker of its kind."""
        member = self.cast.of.get(candidate.first)
        if member is None:
            return None, ""
        if candidate.kind is SpeakerKind.INSTITUTION:
            bare = (
                candidate.name.lower() in _BARE_GOVERNMENTS
                and self.body_member is not None
                and self.body_member.country
            )
            if (candidate.backward or bare) and self.body_member is not None:
                return self.body_member, "points back"
        unnamed = member.kind is SpeakerKind.OFFICE and all(naming.backward for naming in member.namings)
        if candidate.backward and unnamed and self.person is not None:
            return self.person, "points back"
        return member, "named"

    def _earlier_in_sentence(self, pronoun: Candidate, sentence: Sentence) -> Member | None:
        for at in range(sentence.first, pronoun.first):
            candidate = self.attribution.starting.get(at)
            if candidate is None or candidate.pronoun or candidate.kind is not SpeakerKind.PERSON:
                continue
            if not self.attribution.opens_clause(candidate, sentence.first):
                continue
            if not any(quote.first <= at < quote.last for quote in sentence.quotes):
                return self.cast.of.get(at)
        return None

    def _is_outlet(self, member: Member) -> bool:
        if id(member) not in self._outlet_members:
            self._outlet_members[id(member)] = any(name_key(naming.name) in self.outlets for naming in member.namings)
        return self._outlet_members[id(member)]


def _is_from_paper(utterance: Utterance) -> bool:
    """True for what a paper is quoted for, whose author is no speaker of what follows."""
    report = utterance.report
    return report.rule == "passive cue" and any(speaker.first < report.cue_token for speaker in report.speakers)
