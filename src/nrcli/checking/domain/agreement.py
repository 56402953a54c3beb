"""What a letter says, compared with what it does: copies, enclosures, addressees, headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nrcli.checking.domain.passages import MASK, Kind, Passage
from nrcli.checking.domain.read import Read
from nrcli.domain.people.recipient import Recipient
from nrcli.domain.problems.problem import Location, Problem

__all__ = [
    "check_copies",
    "check_enclosures",
    "check_fracties",
    "check_headings",
    "check_snippets",
    "check_websites",
]

_SENTENCE = re.compile(r"[^.!?]*(?:[.!?](?=\S)[^.!?]*)*[.!?]?")
_NUMBERS = {
    "één": 1, "een": 1, "beide": 2, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6,
    "zeven": 7, "acht": 8, "negen": 9, "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13,
    "veertien": 14, "vijftien": 15, "zestien": 16, "zeventien": 17, "achttien": 18,
    "negentien": 19, "twintig": 20, "eenentwintig": 21, "tweeëntwintig": 22,
    "drieëntwintig": 23, "vierentwintig": 24, "vijfentwintig": 25, "dertig": 30, "veertig": 40,
    "vijftig": 50, "honderd": 100, "honderdvijftig": 150,
}  # fmt: skip
_IN_WORDS = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_NUMBER = rf"(?P<number>\d{{1,3}}|{_IN_WORDS})"


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _NUMBERS[text.lower()]


def _sentences(passage: Passage) -> Iterator[tuple[int, str]]:
    for match in _SENTENCE.finditer(passage.text):
        if match[0].strip():
            yield match.start(), match[0]


# Copies.

_OF_COPIES = re.compile(r"\b(?P<copy>afschrift(?:en)?|kopie(?:ën|en)?)\b", re.IGNORECASE)
_THIS_LETTER = re.compile(r"\b(?:deze brief|dezelfde brief|hiervan)\b", re.IGNORECASE)
_IN_COPY = re.compile(
    r"(?:^|(?<=[.!?] ))(?:In (?:kopie|afschrift) (?:aan|:)|Kopie aan|Afschrift aan|Cc:?)\s"
    r"|(?:^|(?<=[.!?] ))(?:In )?(?:kopie|afschrift)(?: aan)?:\s"
    r"|\b(?:de fractievoorzitters|de Tweede Kamer|de Eerste Kamer|de Kamer|de minister[\w-]*"
    r"|de staatssecretaris) (?:ontvang|krijg)(?:t|en) (?:ook |hiervan )?een afschrift\s*[.;]?$"
    r"|\been cc van (?:deze brief|dit schrijven)\b",
    re.IGNORECASE,
)
"""Says without more that this letter goes to others too."""

_CHAMBERS = ("Eerste Kamer", "Tweede Kamer")
_MANY = (
    r"(?:fractievoorzitters?|fractieleiders?|voorzitters?|fracties|leden|Kamerleden|ministers"
    r"|woordvoerders?|partijen|burgemeesters|informateurs?|bewindspersonen|ontvangers)"
)
_COUNTED = re.compile(rf"\b{_NUMBER} (?:[a-zë]+ ){{0,2}}{_MANY}\b", re.IGNORECASE)
_LONG_WORD = re.compile(r"[^\W\d_]{5,}")
_EVERY_LIST = frozenset({"alle", "leden", "kamer", "tweede", "eerste", "staten", "generaal"})


def check_copies(read: Read) -> Iterator[Problem]:
    """Yield sentences on copies that name others, or another number, than those who get one."""
    source = read.source
    said = [
        (passage, start, sentence)
        for passage in read.passages
        if passage.kind is not Kind.FIELD
        for start, sentence in _sentences(passage)
        if _IN_COPY.search(sentence.strip())
        or (_OF_COPIES.search(sentence) and _THIS_LETTER.search(sentence))
    ]
    if source is None:
        return
    is_printed = "copies_to" in read.used
    if not source.copies_to:
        for passage, start, sentence in () if is_printed else said:
            match = _OF_COPIES.search(sentence)
            yield Problem(
                code="copies-unsent",
                location=passage.place(start + (match.start() if match else 0)),
            )
        return
    if not said and not is_printed:
        place = source.origin.at("copies_to")
        values = {"copies_to": source.copies_to}
        yield Problem(code="copies-unsaid", location=place, values=values)
        return
    for passage, start, sentence in said:
        yield from _others(read, passage, start, sentence)


def _others(read: Read, passage: Passage, start: int, sentence: str) -> Iterator[Problem]:
    """Yield what a sentence on copies has otherwise than `copies_to`."""
    copies_to = read.source.copies_to if read.source else ""
    goes_to = " ".join([read.copies_text, *_addressed(read.copies)])
    chambers = [chamber for chamber in _CHAMBERS if chamber in goes_to]
    for chamber in _CHAMBERS:
        if chambers and chamber in sentence and chamber not in chambers:
            place = passage.place(start + sentence.index(chamber))
            yield Problem(
                code="copies-differ",
                location=place,
                values={"text": chamber, "copies_to": copies_to},
            )
            return
    if read.copies and (match := _COUNTED.search(sentence)):
        count = len(read.copies)
        if _number(match["number"]) != count:
            place = passage.place(start + match.start())
            yield Problem(
                code="copies-count",
                location=place,
                values={"text": match[0], "count": str(count), "copies_to": copies_to},
            )
            return
    is_printed = "copies_to" in read.used and MASK in sentence
    known = {word.lower() for word in _LONG_WORD.findall(goes_to)} - _EVERY_LIST
    names = {each.people[0].geslachtsnaam.lower() for each in read.copies if each.people}
    words = {word.lower() for word in _LONG_WORD.findall(sentence)}
    if not is_printed and known and not words & (known | names):
        match = _OF_COPIES.search(sentence)
        place = passage.place(start + (match.start() if match else 0))
        yield Problem(
            code="copies-differ",
            location=place,
            values={"text": sentence.strip(), "copies_to": copies_to},
        )


def _addressed(recipients: Sequence[Recipient]) -> Iterator[str]:
    for recipient in recipients:
        yield recipient.function
        yield " ".join(recipient.address.written_lines())


# Enclosures.

_ENCLOSED = re.compile(
    r"\b(?:in|als|met) (?:de|een|deze) (?P<one>bijlagen?)\b(?! (?:bij|van|\d)\b)"
    r"|\bals (?P<two>bijlagen?)\b|\b(?P<three>bijlagen?) bij deze brief\b"
    r"|\b(?P<four>bijgevoegde?|meegestuurde?|meegezonden|bijgesloten|ingesloten)\b"
    r"|(?:^|(?<=[.!?] ))[Zz]ie (?P<six>bijlagen? ?\d)(?=\W*$|[.)])"
    r"|\bu (?:vindt|treft)\b[^.!?]{0,80}\bin (?P<seven>bijlage \d)\b"
    r"|\b(?:stuur|zend) ik u\b[^.!?]{0,60} (?P<eight>mee)(?=[.,])"
    r"|\bbij(?:gaand|gesloten) (?P<five>treft|vindt|zend|stuur|ontvangt)\b",
    re.IGNORECASE,
)
_COUNTED_ENCLOSURES = re.compile(rf"\b{_NUMBER} bijlagen?\b", re.IGNORECASE)
_NUMBERED_ENCLOSURE = re.compile(
    r"(?:^|(?<=[.!?(] ))[Zz]ie (?:bijlage (?P<number>\d)(?=\W*$|[.)]| voor\b)|de bijlagen(?=[.)]))"
)
_SAID = re.compile(
    r"\b(?:bijlagen?|bijgevoegd\w*|bijgaande?|ingesloten|meegestuurd\w*|meegezonden|hierbij"
    r"|aangehecht\w*|toegevoegd|treft u aan|stuur ik u|zend ik u|bied ik u|ontvangt u)\b",
    re.IGNORECASE,
)


def check_enclosures(read: Read) -> Iterator[Problem]:
    """Yield enclosures that the text promises and the letter lacks, and the reverse."""
    source = read.source
    if source is None:
        return
    count = len(source.enclosures)
    body = [passage for passage in read.passages if passage.kind is not Kind.FIELD]
    said = False
    for passage in body:
        said = said or _SAID.search(passage.text) is not None
        if not count:
            for match in _ENCLOSED.finditer(passage.text):
                values = {"text": match[0]}
                place = passage.place(match.start(match.lastgroup or 0))
                yield Problem(code="enclosure-unlisted", location=place, values=values)
        for match in _COUNTED_ENCLOSURES.finditer(passage.text) if count else ():
            if _number(match["number"]) != count:
                values = {"text": match[0], "count": str(count)}
                place = passage.place(match.start())
                yield Problem(code="enclosure-count", location=place, values=values)
        for match in _NUMBERED_ENCLOSURE.finditer(passage.text) if count else ():
            is_plural = match["number"] is None
            if count == 1 if is_plural else int(match["number"]) > count:
                values = {"text": match[0], "count": str(count)}
                place = passage.place(match.start())
                yield Problem(code="enclosure-count", location=place, values=values)
    if count and not said:
        words = " ".join(passage.text.lower() for passage in body)
        for title in map(str, source.enclosures):
            if not any(word.lower() in words for word in _LONG_WORD.findall(title)):
                place = source.origin.at("enclosures")
                yield Problem(code="enclosure-unsaid", location=place, values={"text": title})


# Snippets, whom it addresses, headings.


def check_snippets(read: Read) -> Iterator[Problem]:
    """Yield snippets that a letter lists twice."""
    if read.source is None:
        return
    listed = read.source.snippets
    for name in dict.fromkeys(listed):
        if listed.count(name) > 1:
            place = read.source.origin.at("snippets")
            yield Problem(code="snippet-twice", location=place, values={"name": name})


_YOUR_FRACTIE = re.compile(r"\buw (?:Tweede Kamer|Eerste Kamer|Kamer)?fractie\b", re.IGNORECASE)
_ASKS_FOR_FRACTIE = re.compile(r"\{%[^%]*\bfractie\b")


def check_fracties(read: Read) -> Iterator[Problem]:
    """Yield "uw fractie" in a letter to somebody who leads none."""
    without = [each for each in read.recipients if each.fractie is None]
    if not without:
        return
    asking = {text.file for text in read.texts if _ASKS_FOR_FRACTIE.search(text.text)}
    for passage in read.passages:
        if passage.file in asking:
            continue
        for match in _YOUR_FRACTIE.finditer(passage.text):
            values = {"text": match[0], "name": without[0].name}
            place = passage.place(match.start())
            yield Problem(code="fractie-none", location=place, values=values)


_LETTERS_IN_CAPITALS = 8
_ABBREVIATED = re.compile(r"(?:\b\w{1,3}|\b[A-Z][\w-]*(?:\.\w+)+|\betc|\be\.a|\bc\.s)\.$|\.{2,}$")


def check_headings(read: Read) -> Iterator[Problem]:
    """Yield headings and subjects in capitals, or with a full stop."""
    for passage in read.passages:
        if passage.kind is Kind.FIELD and not _is_title(read, passage):
            continue
        if passage.kind not in {Kind.HEADING, Kind.FIELD}:
            continue
        text = passage.text.strip()
        words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 1]
        letters = "".join(words)
        if (len(words) > 1 and len(letters) >= _LETTERS_IN_CAPITALS and letters.isupper()) or (
            len(words) == 1 and len(letters) > _LETTERS_IN_CAPITALS and letters.isupper()
        ):
            yield Problem(code="heading-capitals", location=passage.place(0), values={"text": text})
        if text.endswith((".", ",", ";")) and not _ABBREVIATED.search(text):
            place = passage.place(len(passage.text.rstrip()) - 1)
            yield Problem(code="heading-stop", location=place, values={"text": text})


def _is_title(read: Read, passage: Passage) -> bool:
    """Return True for the subject and for the titles of snippets."""
    titles = {snippet.title for snippet in read.snippets.values()}
    subject = {read.source.subject} if read.source else set()
    return passage.text in titles | subject


# The office's website.

_HOST = re.compile(
    r"(?<![\w@.-])(?:https?://)?(?P<host>(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,6})(?![\w@])",
    re.IGNORECASE,
)
_SITE = r"(?:web)?site"
_OURS = re.compile(
    rf"\b(?:onze|mijn|eigen) (?:\w+ )?{_SITE}(?:,|:| is| heet| luidt)?(?: (?:op|via|te vinden op))?"
    r" [(<]?$"
    rf"|\b{_SITE} van (?:het|ons|mijn) bureau(?:,|:| is)? [(<]?$"
    r"|\bhet bureau (?:is|bereikt|vindt|vind)\b[^.!?]{0,30}\b(?:op|via) [(<]?$"
    r"|\bmeer over (?:mij|ons|mijn werk|ons werk)\b[^.!?]{0,30}\b(?:op|via) [(<]?$",
    re.IGNORECASE,
)
_LINK = re.compile(r"\[(?P<text>[^\[\]]*)\]\(<?(?P<target>[^()\s<>]*)>?\)")
_OUR_SITE = re.compile(rf"(?:op |via |de )?(?:onze|mijn|eigen) {_SITE}", re.IGNORECASE)
_HOME = re.compile(r"(?:https?://)?[^/]+/?", re.IGNORECASE)
"""The front page of a site: "onze website" may lead to a page of ours on the site of others."""


def check_websites(read: Read) -> Iterator[Problem]:
    """Yield addresses that are called the office's own website, or look like it, and are not."""
    website = read.sender.website if read.sender else ""
    own = _bare(website)
    if not own:
        return
    for source in read.texts:
        for number, line in enumerate(source.text.split("\n"), start=source.first_line):
            links = [(link.span("target"), link) for link in _LINK.finditer(line)]
            for match in _HOST.finditer(line):
                host = _bare(match["host"])
                if host == own or host.endswith(f".{own}"):
                    continue
                link = next((each for (at, to), each in links if at <= match.start() < to), None)
                is_ours = (
                    _OURS.search(line[: match.start()]) is not None
                    if link is None
                    else _OUR_SITE.fullmatch(link["text"]) and _HOME.fullmatch(link["target"])
                )
                if is_ours or _letters(host) == _letters(own):
                    values = {"text": match[0], "website": website}
                    place = Location(source.file, number, match.start() + 1)
                    yield Problem(code="website-unknown", location=place, values=values)


def _bare(website: str) -> str:
    host = re.sub(r"^https?://", "", website.strip().lower()).split("/")[0]
    return host.removeprefix("www.")


def _letters(host: str) -> str:
    """Return the name of a site without its end and its hyphens."""
    return host.rpartition(".")[0].replace("-", "").replace(".", "")
