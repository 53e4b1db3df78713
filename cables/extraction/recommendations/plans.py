"""How an action plan is laid out: items by whatever marker, and the text between them.

The marker may be a dash, a bullet, a number, a letter or a roman numeral. A number or
letter opens an item only where it counts on, a dash only where no sentence stands open, so
that neither `populations -- such as` nor `Article\n2. of` does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from cables.parsing.headings import is_rule

MARKER_RE = re.compile(
    r"""
    [ \t]*
    (?:
      (?P<bullet>--+|[•·▪–—]|\*(?!\*)|-|o(?=[ \t]{2,}|[ \t][A-Z]))[ \t]*(?=[^\s*-])
      | (?i:recommendation|action|step)[ \t]*(?i:no\.?|\#)?[ \t]*
        (?P<named>\d{1,2})[ \t]*[:.)–-][ \t]+(?=\S)
      | (?P<number>\(?\d{1,2}(?:\.\)|[.)]))(?:[ \t]+(?=\S)|(?=[A-Z]))
      | (?P<letter>\(?(?:[A-Za-z]|[ivxIVX]{2,5})[.)])[ \t]+(?=\S)
    )
    """,
    re.VERBOSE,
)
ROMAN = {
    numeral: value
    for value, numeral in enumerate(
        "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv".split(), start=1
    )
}
CLOSED = (".", "!", "?", ":", ";", '"', ")", "”", "]")
LABEL_RE = re.compile(
    r"(?:prosecution|protection|prevention|partnerships?)\b[^.;]{0,40}$|(?:begin|end)\b[^.]{0,40}\.?$"
    r"|[A-Z][^.;]{2,90}:$",
    re.IGNORECASE,
)

PLAIN_LABEL_RE = re.compile(
    r"(?:prosecution|protection|prevention|partnerships?)[ \t]*:?$|"
    r"end\s+(?:of\s+)?(?:action\s+plan|plan|non-?paper|text|points)\b|"
    r"(?:short|near|medium|long(?:er)?|high|other|additional|further|minimum)[- ][^.;]{0,70}:$",
    re.IGNORECASE,
)

# What an ask begins with. A closed list, because what is no ask begins with other words.
IMPERATIVES = frozenset(
    """
    achieve acknowledge act adapt advise answer confirm contact forward free keep reply return
    adapt add address adhere adopt afford aggressively aid allocate
    allow amend apply appoint approve arrange arrest assess assign assist authorize avoid ban
    begin boost bring broaden build bolster carry cease clarify collaborate collect combat commit
    compile complete comply conclude conduct consider consult continue convene convict cooperate
    coordinate create criminalize curb decrease dedicate define deliver demonstrate deploy design
    designate detain determine develop devote disaggregate discontinue disseminate distribute
    document draft earmark educate eliminate employ empower enable enact encourage end enforce
    engage enhance enlarge enlist ensure equip eradicate establish evaluate examine exempt expand
    expedite explore extend facilitate finalize finance focus follow form formalize formulate
    fully fund further give grant guarantee halt harmonize help hire hold identify implement
    impose improve include incorporate increase inform initiate inspect instruct institute
    institutionalize integrate intensify introduce investigate involve issue join launch make
    maintain mandate meet mobilize monitor move name negotiate obtain open operate order
    organize oversee participate partner pass penalize perform permit persuade place prepare
    prescribe prevent prioritize proactively produce prohibit promote promptly promulgate propose
    prosecute protect provide publicize publicly publish punish pursue raise ratify reach recognize
    record recruit reduce refer refine reform refrain register regularize regulate rehabilitate
    reinforce reintegrate release remove repatriate repeal replace report request require rescue
    resolve respond restore restrict review revise run safeguard scale screen seek seize send
    sensitize sentence serve set share show sign simplify solicit speed sponsor staff
    standardize start step stop streamline strengthen submit supply support suspend sustain tackle
    take target teach tighten track train transfer translate treat undertake update upgrade urge
    use utilize verify vet vigorously warn widen withdraw work
    """.split()
)
FIRST_WORD_RE = re.compile(r"[\W_]*(?:do\s+not\s+|please\s+|to\s+)?(?P<word>[A-Za-z]+)", re.I)
ADVERB_RE = re.compile(r"[\W_]*[A-Za-z]+ly\s+(?P<word>[A-Za-z]+)")
# "use" and "support" are nouns too: an ask goes on with no verb of its own.
REPORTED_RE = re.compile(
    r"\b(?:has|have|had|was|were|is|are|did|does|said|reported|adopted|took|began|agreed|noted|"
    r"told|remains?|continues|plans|intends|we|our|smiled|will)\b",
    re.IGNORECASE,
)
OBLIGED_RE = re.compile(
    r"\b(?:should|must|shall|ought\s+to|needs?\s+to|(?:is|are)\s+(?:urged|encouraged|asked|"
    r"requested|expected|required)\s+to)\b",
    re.IGNORECASE,
)
TELLS_RE = re.compile(
    r"[\W_]*(?:the|it|they|he|she|this|these|there|in|on|at|during|since|after|from|no|according)\b",
    re.IGNORECASE,
)
ANSWER_RE = re.compile(r"[:.]\s[^.;]{3,120}?\b(?:was|were|has|have|had)\b")
# An ask of ourselves, not of a government.
OURS_RE = re.compile(
    r"[\W_]*(?:the\s+)?(?:post|embassy|department|G/TIP|INL|PRM|DRL|USG|USAID|washington|mission|"
    r"united\s+states|U\.S\.|we|our)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Block:
    """An item or a stretch of text; offsets count in the paragraph's text."""

    kind: str  # "item", "text"
    start: int
    end: int
    depth: int = 0  # 0 for the outermost list
    is_bullet: bool = False
    is_ruled: bool = False  # a rule stands below it


@dataclass(slots=True)
class _Lists:
    """The lists that stand open, the innermost last, as [style, value] each."""

    stack: list[list] = field(default_factory=list)

    def place(self, style: str, value: int) -> int | None:
        """Return how deep an item with this marker stands; None where it does not count on."""
        for depth in range(len(self.stack) - 1, -1, -1):
            held_style, held = self.stack[depth]
            if held_style == style and (style.startswith("bullet") or 0 < value - held <= 2):
                del self.stack[depth + 1 :]
                self.stack[depth][1] = value
                return depth
        if value != 1:
            return None
        for depth, (held_style, _) in enumerate(self.stack):
            if held_style == style:
                del self.stack[depth:]
        self.stack.append([style, value])
        return len(self.stack) - 1


def find_blocks(text: str) -> list[Block]:
    """Return the items and the stretches of text of a plan in order; rules are in none."""
    blocks: list[Block] = []
    lists, after_blank, at = _Lists(), True, 0
    spaced = re.search(r"\n[ \t]*\n[ \t]*[-*•]", text) is not None
    while at < len(text):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        line = text[at:stop]
        stripped = line.strip()
        last = blocks[-1] if blocks else None
        if not stripped or is_rule(line):
            if stripped and last:
                last.is_ruled = last.is_ruled or last.kind == "text"
            after_blank = True
        else:
            is_open = last is not None and not text[last.start : last.end].endswith(CLOSED)
            opened = _open(line, stripped, after_blank, is_open, spaced, lists)
            goes_on = is_open and last and last.kind == "item" and stripped[0].islower()
            if opened:
                depth, words, is_bullet = opened
                blocks.append(Block("item", at + words, 0, depth, is_bullet))
            elif last is None or (after_blank and not goes_on) or _is_label(stripped, is_open):
                blocks.append(Block("text", at + len(line) - len(line.lstrip()), 0))
            blocks[-1].end = at + len(line.rstrip())
            after_blank = False
        at = stop + 1
    return blocks


def _is_label(stripped: str, is_open: bool) -> bool:
    """Whether a line is a heading of its own though no blank line stands above it."""
    if not stripped[0].isupper():
        return False
    if PLAIN_LABEL_RE.match(stripped):
        return True  # though the line above lacks its full stop
    return not is_open and LABEL_RE.match(stripped) is not None


def _open(
    line: str, stripped: str, after_blank: bool, is_open: bool, spaced: bool, lists: _Lists
) -> tuple[int, int, bool] | None:
    """Return (depth, where the words begin, is a bullet) of the item that a line opens."""
    match = MARKER_RE.match(line)
    if not match:
        return None
    if bullet := match["bullet"]:
        begins = line[match.end()].isupper() and not (spaced and is_open)
        if not (after_blank or begins or (not is_open and bullet != "-")):
            return None
        return lists.place(f"bullet {bullet[0]}", 1), match.end(), True
    if is_open and not after_blank and not _counts_plainly(match, line):
        return None
    for style, value in _readings(match):
        depth = lists.place(style, value)
        if depth is not None:
            return depth, match.end(), False
    return None


def _counts_plainly(match: re.Match[str], line: str) -> bool:
    """`(2) Train` may follow a line without a full stop; `2. train` may be a sentence's."""
    return line[match.end()].isupper() and len(match[0].strip()) <= 4


def _readings(match: re.Match[str]) -> list[tuple[str, int]]:
    """Return what a marker may stand for: i is the first of a list, and the ninth letter."""
    if match["named"]:
        return [("named", int(match["named"]))]
    if match["number"]:
        shape = re.sub(r"\d+", "1", match["number"])
        return [(f"number {shape}", int(re.sub(r"\D", "", match["number"])))]
    word = match["letter"].strip("().")
    shape = match["letter"].replace(word, "x" if word.islower() else "X")
    readings = []
    if len(word) == 1:
        readings.append((f"letter {shape}", ord(word.lower()) - ord("a") + 1))
    if value := ROMAN.get(word.lower()):
        readings.append((f"roman {shape}", value))
    return readings


def begins_with_verb(text: str) -> bool:
    """Return whether a text begins as an order does: `Ensure`, `Vigorously prosecute`."""
    for pattern in (FIRST_WORD_RE, ADVERB_RE):
        match = pattern.match(text)
        if match and match["word"].lower() in IMPERATIVES:
            return True
    return False


def is_ask(text: str, *, strict: bool = False) -> bool:
    """Return whether an item asks a government for something, rather than tells of it.

    `strict` takes nothing on trust: it wants an order or an obligation.
    """
    if OURS_RE.match(text) or _is_answered(text):
        return False
    if begins_with_verb(text) or OBLIGED_RE.search(text):
        return True
    return not (strict or TELLS_RE.match(text) or REPORTED_RE.search(text[:120]))


def _is_answered(text: str) -> bool:
    """Whether an ask is only repeated, and what was done about it told behind it."""
    match = ANSWER_RE.search(text)
    return match is not None and not OBLIGED_RE.search(text, match.start())
