"""Holds PDF files against the requirements of PDF/A-2u, PDF/A-3u and PDF/UA-1 that apply to text, item by item.

usage: pdf_conformance.py FILE...

Prints one line a failed item, `FILE: ITEM: what is wrong`, and ends with 1 where there is one. It shares no code with
the writer: the file is opened by pikepdf, its text is read by pdftotext. Numbers in brackets are clauses of ISO
19005-2 (A), ISO 19005-3 (A3) and ISO 14289-1 (UA).
"""
import re
import struct
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DC = "{http://purl.org/dc/elements/1.1/}"
XMP = "{http://ns.adobe.com/xap/1.0/}"
PDF = "{http://ns.adobe.com/pdf/1.3/}"
PDFA = "{http://www.aiim.org/pdfa/ns/id/}"
PDFUA = "{http://www.aiim.org/pdfua/ns/id/}"

GROUPING = {"Document", "Part", "Sect", "Div", "TOC", "L", "Table", "TR", "THead", "TBody", "LI"}
STANDARD = GROUPING | {"P", "H1", "H2", "H3", "H4", "H5", "H6", "TOCI", "Lbl", "LBody", "TH", "TD", "Span", "Link",
                       "Quote", "Note", "Caption", "Reference"}
PARENTS = {"TOCI": {"TOC"}, "LI": {"L"}, "Lbl": {"LI", "TOCI", "Note"}, "LBody": {"LI"},
           "TR": {"Table", "THead", "TBody"}, "TH": {"TR"}, "TD": {"TR"}}
TEXT_OPERATORS = {"Tj", "TJ", "'", '"'}
PAINT_OPERATORS = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "INLINE IMAGE"}
OTHER_OPERATORS = {"q", "Q", "cm", "w", "J", "j", "M", "d", "ri", "i", "gs", "m", "l", "c", "v", "y", "h", "re", "n",
                   "W", "W*", "BT", "ET", "Tc", "Tw", "Tz", "TL", "Tf", "Tr", "Ts", "Td", "TD", "Tm", "T*", "g", "G",
                   "rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "BMC", "BDC", "EMC", "MP", "DP"}

ITEMS = {}


def item(name):
    def register(function):
        ITEMS[name] = function
        return function
    return register


class Content:
    """What one page draws."""

    def __init__(self, page):
        self.texts = {}  # codes by MCID
        self.fonts = {}  # used codes by font resource
        self.identifiers = []
        self.unmarked = 0
        self.untagged = 0
        self.unknown = set()
        self.balanced = True
        self.artifact_codes = []
        self.pagination_codes = []
        self.boxes = []  # MCIDs of frames, which only boxes have
        self.colours = set()
        self.invisible = False
        open_marks = []
        font = None
        for operands, operator in pikepdf.parse_content_stream(page):
            operator = str(operator)
            if operator in ("BMC", "BDC"):
                tag = str(operands[0])
                properties = operands[1] if operator == "BDC" else None
                mcid = None
                if isinstance(properties, Dictionary) and "/MCID" in properties:
                    mcid = int(properties["/MCID"])
                    self.identifiers.append(mcid)
                kind = str(properties.get("/Type", "")) if isinstance(properties, Dictionary) else ""
                open_marks.append((tag, mcid, kind))
            elif operator == "EMC":
                if open_marks:
                    open_marks.pop()
                else:
                    self.balanced = False
            elif operator == "Tf":
                font = str(operands[0])
            elif operator in TEXT_OPERATORS:
                strings = operands[0] if operator == "TJ" else operands[-1:]
                codes = []
                for part in strings:
                    if isinstance(part, String):
                        raw = bytes(part)
                        codes += [raw[i] << 8 | raw[i + 1] for i in range(0, len(raw) - 1, 2)]
                if not codes:
                    continue
                self.fonts.setdefault(font, set()).update(codes)
                mcid = next((m for _, m, _ in reversed(open_marks) if m is not None), None)
                artifact = next((k for t, _, k in open_marks if t == "/Artifact"), None)
                if artifact is None and mcid is None:
                    self.untagged += 1
                if artifact is not None and mcid is not None:
                    self.untagged += 1
                if mcid is not None:
                    self.texts.setdefault(mcid, []).extend((font, code) for code in codes)
                elif artifact is not None:
                    self.artifact_codes += [(font, code) for code in codes]
                    if artifact == "/Pagination":
                        self.pagination_codes += [(font, code) for code in codes]
            elif operator in PAINT_OPERATORS:
                if not any(t == "/Artifact" or m is not None for t, m, _ in open_marks):
                    self.unmarked += 1
                if operator == "B":
                    self.boxes.append(next((m for _, m, _ in reversed(open_marks) if m is not None), None))
            elif operator not in OTHER_OPERATORS:
                self.unknown.add(operator)
            if operator in ("k", "K", "cs", "CS", "sc", "SC", "scn", "SCN"):
                self.colours.add(operator)
            if operator == "Tr" and int(operands[0]) == 3:
                self.invisible = True
        if open_marks:
            self.balanced = False


class Font:
    """A composite font of a page's resources."""

    def __init__(self, dictionary):
        self.dictionary = dictionary
        self.name = str(dictionary.get("/BaseFont", ""))
        descendants = dictionary.get("/DescendantFonts")
        self.descendant = descendants[0] if descendants is not None else dictionary
        self.descriptor = self.descendant.get("/FontDescriptor")
        self.program = None
        if self.descriptor is not None and "/FontFile2" in self.descriptor:
            self.program = self.descriptor["/FontFile2"].read_bytes()
        self.map = {}
        if "/ToUnicode" in dictionary:
            text = dictionary["/ToUnicode"].read_bytes().decode("latin-1")
            for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.S):
                for code, value in re.findall(r"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]*)>", block):
                    self.map[int(code, 16)] = bytes.fromhex(value).decode("utf-16-be", "replace")
        self.glyphs = None
        if isinstance(self.descendant.get("/CIDToGIDMap"), Stream):
            raw = self.descendant["/CIDToGIDMap"].read_bytes()
            self.glyphs = [raw[i] << 8 | raw[i + 1] for i in range(0, len(raw) - 1, 2)]
        self.widths = {}
        entries = list(self.descendant.get("/W", []))
        while len(entries) >= 2:
            first = int(entries.pop(0))
            second = entries.pop(0)
            if isinstance(second, Array):
                for offset, width in enumerate(second):
                    self.widths[first + offset] = float(width)
            else:
                width = float(entries.pop(0))
                for code in range(first, int(second) + 1):
                    self.widths[code] = width

    def glyph(self, code):
        if self.glyphs is None or code >= len(self.glyphs):
            return 0
        return self.glyphs[code]


class TrueType:
    """As much of a TrueType font as tells which glyphs have an outline and how wide they are."""

    def __init__(self, data):
        self.tables = {}
        for number in range(struct.unpack(">H", data[4:6])[0]):
            tag, _, offset, length = struct.unpack(">4sIII", data[12 + 16 * number:28 + 16 * number])
            self.tables[tag.decode()] = data[offset:offset + length]
        self.units = struct.unpack(">H", self.tables["head"][18:20])[0]
        long = struct.unpack(">h", self.tables["head"][50:52])[0]
        self.count = struct.unpack(">H", self.tables["maxp"][4:6])[0]
        loca = self.tables["loca"]
        if long:
            self.offsets = struct.unpack(f">{self.count + 1}I", loca[:4 * (self.count + 1)])
        else:
            self.offsets = [2 * o for o in struct.unpack(f">{self.count + 1}H", loca[:2 * (self.count + 1)])]
        self.metrics = struct.unpack(">H", self.tables["hhea"][34:36])[0]

    def advance(self, glyph):
        index = min(glyph, self.metrics - 1)
        return struct.unpack(">H", self.tables["hmtx"][4 * index:4 * index + 2])[0]

    @property
    def drawn(self):
        return {g for g in range(self.count) if self.offsets[g + 1] > self.offsets[g]}

    def parts(self, glyph):
        """The glyph and those it is composed of."""
        found, waiting = set(), [glyph]
        while waiting:
            glyph = waiting.pop()
            if glyph in found or glyph >= self.count:
                continue
            found.add(glyph)
            data = self.tables["glyf"][self.offsets[glyph]:self.offsets[glyph + 1]]
            if len(data) < 10 or struct.unpack(">h", data[:2])[0] >= 0:
                continue
            place = 10
            while True:
                flags, part = struct.unpack(">HH", data[place:place + 4])
                waiting.append(part)
                place += 8 if flags & 1 else 6
                place += 2 if flags & 8 else 4 if flags & 0x40 else 8 if flags & 0x80 else 0
                if not flags & 0x20:
                    break
        return found


class File:
    """A PDF file, read once."""

    def __init__(self, path):
        self.path = path
        with open(path, "rb") as file:
            self.bytes = file.read()
        self.pdf = pikepdf.open(path)
        self.root = self.pdf.Root
        self.pages = list(self.pdf.pages)
        self.numbers = {page.obj.objgen: index for index, page in enumerate(self.pages)}
        self.contents = [Content(page) for page in self.pages]
        self.fonts = {}
        self.used = {}
        for page, content in zip(self.pages, self.contents):
            fonts = page.obj.get("/Resources", Dictionary()).get("/Font", Dictionary())
            for name in fonts.keys():
                key = fonts[name].objgen
                self.fonts.setdefault(key, Font(fonts[name]))
                self.used.setdefault(key, set()).update(content.fonts.get(name, ()))
        self.elements = []
        tree = self.root.get("/StructTreeRoot")
        if tree is not None:
            waiting = [(kid, None) for kid in self.kids(tree)]
            while waiting:
                element, parent = waiting.pop()
                if isinstance(element, Dictionary) and "/S" in element:
                    self.elements.append((element, parent))
                    waiting += [(kid, element) for kid in self.kids(element)]
        self.texts = None

    @staticmethod
    def kids(element):
        kids = element.get("/K")
        if kids is None:
            return []
        return list(kids) if isinstance(kids, Array) else [kids]

    @staticmethod
    def type(element):
        return str(element["/S"])[1:]

    def font(self, page, name):
        fonts = self.pages[page].obj.get("/Resources", Dictionary()).get("/Font", Dictionary())
        return self.fonts[fonts[name].objgen] if name in fonts else None

    def decoded(self, page, codes):
        result = ""
        for name, code in codes:
            font = self.font(page, name)
            result += font.map.get(code, "") if font else ""
        return result

    def text(self, page):
        """What pdftotext reads on a page, without direction marks."""
        if self.texts is None:
            out = subprocess.run(["pdftotext", self.path, "-"], capture_output=True, check=True).stdout.decode()
            self.texts = out.split("\f")
        return self.texts[page]

    def page_number(self, page):
        return self.numbers.get(page.objgen)

    @property
    def metadata(self):
        return ElementTree.fromstring(self.root["/Metadata"].read_bytes())

    def property(self, name):
        """A property of the XMP packet as text, whichever of the three ways it is written in."""
        for description in self.metadata.iter(RDF + "Description"):
            if name in description.attrib:
                return description.attrib[name]
            for element in description.findall(name):
                entries = list(element.iter(RDF + "li"))
                return (entries[0] if entries else element).text or ""
        return None

    def labels(self):
        """The label of each page."""
        return [page.label for page in self.pages]

    def outline(self):
        result = []
        waiting = [self.root.get("/Outlines")]
        while waiting:
            node = waiting.pop()
            if node is None:
                continue
            if "/Title" in node:
                result.append(node)
            child = node.get("/First")
            while child is not None:
                waiting.append(child)
                child = child.get("/Next")
        return result

    def links(self):
        for index, page in enumerate(self.pages):
            for annotation in page.obj.get("/Annots", []):
                yield index, annotation

    def attachments(self):
        names = self.root.get("/Names", Dictionary()).get("/EmbeddedFiles", Dictionary())
        found, waiting = [], [names]
        while waiting:
            node = waiting.pop()
            entries = list(node.get("/Names", []))
            found += [(str(entries[i]), entries[i + 1]) for i in range(0, len(entries) - 1, 2)]
            waiting += list(node.get("/Kids", []))
        return found


def walk(value):
    """The value and all dictionaries directly in it."""
    waiting = [value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, (Dictionary, Stream)):
            yield value
            waiting += [inner for inner in value.as_dict().values() if not getattr(inner, "is_indirect", False)] if (
                isinstance(value, Dictionary)) else []
        elif isinstance(value, Array):
            waiting += [inner for inner in value if not getattr(inner, "is_indirect", False)]


def words(text):
    """Runs of letters and digits, without direction marks and joiners."""
    text = re.sub("[\u200c-\u200f\u202a-\u202e]", "", text)
    return re.findall(r"[^\W_]+", text)


def found(wanted, text):
    """The words of `wanted` that are not in `text`; letters may stand in either order."""
    there = {"".join(sorted(word)) for word in words(text)}
    return [word for word in words(wanted) if "".join(sorted(word)) not in there and word not in text]


# MARK: The file


@item("header")
def header(file):
    """[A 6.1.2] Version 1.7 at the start, and a comment of four bytes above 127."""
    match = re.match(rb"%PDF-1\.7[\r\n]+%([\x80-\xff]{4})", file.bytes)
    if not match:
        yield "the file does not start with %PDF-1.7 and four high bytes"


@item("identifier")
def identifier(file):
    """[A 6.1.3]"""
    value = file.pdf.trailer.get("/ID")
    if not isinstance(value, Array) or len(value) != 2 or any(len(bytes(part)) < 8 for part in value):
        yield "the trailer has no /ID of two strings"


@item("one-revision")
def one_revision(file):
    """Nothing of an earlier state is left in the file."""
    if len(re.findall(rb"startxref", file.bytes)) != 1 or not file.bytes.rstrip().endswith(b"%%EOF"):
        yield "the file has several revisions or data behind its end"


@item("encryption")
def encryption(file):
    """[A 6.1.3]"""
    if file.pdf.is_encrypted:
        yield "the file is encrypted"


@item("streams")
def streams(file):
    """[A 6.1.7] No external data, no LZW, true lengths."""
    for value in file.pdf.objects:
        if not isinstance(value, Stream):
            continue
        if any(key in value for key in ("/F", "/FFilter", "/FDecodeParms")):
            yield "a stream's data stands outside the file"
        filters = value.get("/Filter", [])
        names = [str(f) for f in filters] if isinstance(filters, Array) else [str(filters)]
        if "/LZWDecode" in names or "/Crypt" in names:
            yield "a stream has a forbidden filter"


@item("actions")
def actions(file):
    """[A 6.5] No script, no launch, no media, nothing that runs on its own."""
    forbidden = {"/JavaScript", "/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide", "/SetOCGState",
                 "/Rendition", "/Trans", "/GoTo3DView", "/URI", "/SubmitForm", "/GoToR", "/GoToE", "/Thread", "/Named"}
    media = {"/Sound", "/Movie", "/Screen", "/3D", "/RichMedia", "/FileAttachment"}
    for value in (inner for outer in file.pdf.objects for inner in walk(outer)):
        for key in ("/JS", "/AA", "/OpenAction", "/XFA"):
            if key in value:
                yield f"an object has {key}"
        if str(value.get("/S", "")) in forbidden and "/P" not in value:
            yield f"an action {value['/S']}"
        if str(value.get("/Subtype", "")) in media:
            yield f"an annotation {value['/Subtype']}"
    if "/JavaScript" in file.root.get("/Names", Dictionary()):
        yield "the catalog names scripts"


@item("forms")
def forms(file):
    """[A 6.4] No form fields, no optional content, no alternate presentations."""
    for key in ("/AcroForm", "/OCProperties", "/Requirements", "/Perms", "/NeedsRendering"):
        if key in file.root:
            yield f"the catalog has {key}"
    if "/AlternatePresentations" in file.root.get("/Names", Dictionary()):
        yield "the catalog names alternate presentations"


# MARK: Metadata


@item("metadata-plain")
def metadata_plain(file):
    """[A 6.6.2] An XMP packet that can be read without a decoder."""
    if "/Metadata" not in file.root:
        yield "there is no XMP packet"
        return
    if "/Filter" in file.root["/Metadata"]:
        yield "the XMP packet is compressed"
    if b"<?xpacket begin" not in file.bytes:
        yield "the XMP packet has no header"
    if str(file.root["/Metadata"].get("/Type", "")) != "/Metadata" or str(
            file.root["/Metadata"].get("/Subtype", "")) != "/XML":
        yield "the XMP packet is not named as such"


@item("metadata-pdfa")
def metadata_pdfa(file):
    """[A 6.6.4] Part 2, or 3 where files are attached; conformance U."""
    part = "3" if file.attachments() else "2"
    if file.property(PDFA + "part") != part or file.property(PDFA + "conformance") != "U":
        yield f"the XMP packet does not claim PDF/A-{part}u"


@item("metadata-pdfua")
def metadata_pdfua(file):
    """[UA 5] Part 1, with the extension schema PDF/A wants for it."""
    if file.property(PDFUA + "part") != "1":
        yield "the XMP packet does not claim PDF/UA-1"
    packet = file.root["/Metadata"].read_bytes().decode("utf-8")
    if ">pdfuaid<" not in packet or ">http://www.aiim.org/pdfua/ns/id/<" not in packet:
        yield "the XMP packet does not describe the schema of PDF/UA"


@item("information")
def information(file):
    """[A 6.6.3] What /Info says is what XMP says."""
    info = file.pdf.trailer.get("/Info", Dictionary())
    pairs = {"/Title": DC + "title", "/Author": DC + "creator", "/Subject": DC + "description",
             "/Keywords": PDF + "Keywords", "/Producer": PDF + "Producer", "/Creator": XMP + "CreatorTool"}
    for key, name in pairs.items():
        if (str(info[key]) if key in info else None) != file.property(name):
            yield f"{key} differs from XMP"
    for key, name in {"/CreationDate": XMP + "CreateDate", "/ModDate": XMP + "ModifyDate"}.items():
        written = re.sub(r"\D", "", str(info.get(key, "")))
        if not written or written != re.sub(r"\D", "", file.property(name) or ""):
            yield f"{key} differs from XMP"


@item("title")
def title(file):
    """[UA 7.1] A title, shown in place of the file's name."""
    if not (file.property(DC + "title") or "").strip():
        yield "the XMP packet has no title"
    preferences = file.root.get("/ViewerPreferences", Dictionary())
    if preferences.get("/DisplayDocTitle") is not True:
        yield "/DisplayDocTitle is not true"


@item("language")
def language(file):
    """[UA 7.2] A language of the document, and tags of languages that are tags."""
    values = [str(file.root.get("/Lang", ""))]
    values += [str(element["/Lang"]) for element, _ in file.elements if "/Lang" in element]
    for value in values:
        if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", value):
            yield f"the language {value!r} is no tag"


@item("output-intent")
def output_intent(file):
    """[A 6.2.3] One intent with a profile of its own."""
    intents = [i for i in file.root.get("/OutputIntents", []) if str(i.get("/S", "")) == "/GTS_PDFA1"]
    if len(intents) != 1 or "/DestOutputProfile" not in intents[0]:
        yield "there is not one output intent for PDF/A with a profile"
        return
    profile = intents[0]["/DestOutputProfile"]
    data = profile.read_bytes()
    if data[36:40] != b"acsp" or struct.unpack(">I", data[:4])[0] != len(data):
        yield "the output profile is no ICC profile"
    if data[16:20] != b"RGB " or int(profile.get("/N", 0)) != 3:
        yield "the output profile is not one of three colours"


@item("colours")
def colours(file):
    """[A 6.2.4] Only grey and RGB, which the output intent covers; no transparency, no invisible text."""
    for page, content in zip(file.pages, file.contents):
        if content.colours:
            yield f"colour operators {sorted(content.colours)}"
        if content.invisible:
            yield "text is drawn invisibly"
        resources = page.obj.get("/Resources", Dictionary())
        if "/ExtGState" in resources or "/XObject" in resources or "/Group" in page.obj:
            yield "a page has graphics states, forms or a transparency group"


# MARK: Fonts


@item("fonts-embedded")
def fonts_embedded(file):
    """[A 6.2.11.4]"""
    for key, font in file.fonts.items():
        if file.used[key] and font.program is None:
            yield f"{font.name} is not embedded"


@item("fonts-composite")
def fonts_composite(file):
    """[A 6.2.11.3] Type 0 over CIDFontType2 with a map of codes to glyphs and Identity-H."""
    for font in file.fonts.values():
        descendant = font.descendant
        if str(font.dictionary.get("/Subtype", "")) != "/Type0" or str(
                descendant.get("/Subtype", "")) != "/CIDFontType2":
            yield f"{font.name} is no composite TrueType font"
        if str(font.dictionary.get("/Encoding", "")) != "/Identity-H" or font.glyphs is None:
            yield f"{font.name} has no map of codes to glyphs"


@item("fonts-subset-names")
def fonts_subset_names(file):
    """[A 6.2.11.2] One name with a subset tag, wherever the font is named."""
    for font in file.fonts.values():
        names = {font.name, str(font.descendant.get("/BaseFont", ""))}
        if font.descriptor is not None:
            names.add(str(font.descriptor.get("/FontName", "")))
        if len(names) != 1 or not re.match(r"/[A-Z]{6}\+", font.name):
            yield f"a font is named {sorted(names)}"


@item("fonts-unicode")
def fonts_unicode(file):
    """[A 6.2.11.7] A text for every code that is shown, and none of U+0000, U+FEFF, U+FFFE."""
    for key, font in file.fonts.items():
        for code in file.used[key]:
            text = font.map.get(code)
            if not text:
                yield f"the code {code} of {font.name} has no text"
            elif any(character in "\0\ufeff\ufffe" for character in text):
                yield f"the code {code} of {font.name} has a forbidden text"


@item("fonts-no-notdef")
def fonts_no_notdef(file):
    """[A 6.2.11.8]"""
    for key, font in file.fonts.items():
        for code in file.used[key]:
            if code == 0 or font.glyph(code) == 0:
                yield f"the code {code} of {font.name} shows .notdef"


@item("fonts-widths")
def fonts_widths(file):
    """[A 6.2.11.5] Widths are those of the font program."""
    for key, font in file.fonts.items():
        if font.program is None:
            continue
        program = TrueType(font.program)
        for code in file.used[key]:
            wanted = program.advance(font.glyph(code)) * 1000 / program.units
            if abs(font.widths.get(code, 1000) - wanted) > 1:
                yield f"the code {code} of {font.name} has another width than its glyph"


@item("fonts-only-used")
def fonts_only_used(file):
    """No outline and no code is in the file that no page shows."""
    for key, font in file.fonts.items():
        if font.program is None:
            continue
        used = file.used[key]
        if not used:
            yield f"{font.name} is embedded and not used"
        if set(font.map) - used:
            yield f"{font.name} has texts for codes that are not shown: {sorted(set(font.map) - used)[:5]}"
        if font.glyphs is not None and set(range(1, len(font.glyphs))) - used:
            yield f"{font.name} maps codes that are not shown"
        program = TrueType(font.program)
        allowed = {0}
        for code in used:
            allowed |= program.parts(font.glyph(code))
        if program.drawn - allowed:
            yield f"{font.name} holds outlines that are not shown: {sorted(program.drawn - allowed)[:5]}"


# MARK: Structure


@item("marked")
def marked(file):
    """[UA 7.1]"""
    info = file.root.get("/MarkInfo", Dictionary())
    if info.get("/Marked") is not True or info.get("/Suspects") is True:
        yield "/MarkInfo does not say that the file is tagged"


@item("one-root")
def one_root(file):
    """[UA 7.1] One Document element holds everything."""
    tree = file.root.get("/StructTreeRoot")
    roots = file.kids(tree) if tree is not None else []
    if len(roots) != 1 or file.type(roots[0]) != "Document":
        yield "the structure tree has not one Document at its root"


@item("structure-types")
def structure_types(file):
    """[UA 7.1] Standard types, in the parents they belong in."""
    for element, parent in file.elements:
        kind = file.type(element)
        if kind not in STANDARD:
            yield f"the type {kind} is not a standard one"
        outer = file.type(parent) if parent is not None else None
        if kind in PARENTS and outer not in PARENTS[kind]:
            yield f"{kind} stands in {outer}"


@item("tagged-or-artifact")
def tagged_or_artifact(file):
    """[UA 7.1] Every piece of content belongs to an element or is an artifact, never both."""
    for number, content in enumerate(file.contents, 1):
        if content.untagged or content.unmarked:
            yield f"page {number} has content that is neither tagged nor an artifact"
        if not content.balanced:
            yield f"page {number} opens and closes marked content unevenly"
        if content.unknown:
            yield f"page {number} has unknown operators {sorted(content.unknown)}"


@item("parent-tree")
def parent_tree(file):
    """[A 6.7] Every piece of marked content is listed by the one element its page's entry leads to."""
    listed = Counter()
    for element, _ in file.elements:
        page = file.page_number(element["/Pg"]) if "/Pg" in element else None
        for kid in file.kids(element):
            if isinstance(kid, int):
                listed[(page, kid, element.objgen)] += 1
            elif isinstance(kid, Dictionary) and "/MCID" in kid:
                own = file.page_number(kid["/Pg"]) if "/Pg" in kid else page
                listed[(own, int(kid["/MCID"]), element.objgen)] += 1
    tree = file.root.get("/StructTreeRoot", Dictionary()).get("/ParentTree", Dictionary())
    entries = list(tree.get("/Nums", []))
    parents = {int(entries[i]): entries[i + 1] for i in range(0, len(entries) - 1, 2)}
    for index, (page, content) in enumerate(zip(file.pages, file.contents)):
        row = parents.get(int(page.obj.get("/StructParents", -1)))
        if len(set(content.identifiers)) != len(content.identifiers):
            yield f"page {index + 1} uses an MCID twice"
        for mcid in content.identifiers:
            if row is None or mcid >= len(row):
                yield f"page {index + 1} has content no element is the parent of"
            elif listed[(index, mcid, row[mcid].objgen)] != 1:
                yield f"page {index + 1} has content its element does not list once"
    for index, annotation in file.links():
        element = parents.get(int(annotation.get("/StructParent", -1)))
        if element is None or not any(isinstance(kid, Dictionary) and "/Obj" in kid
                                      and kid["/Obj"].objgen == annotation.objgen for kid in file.kids(element)):
            yield f"a link of page {index + 1} is not in the structure tree"


@item("headings")
def headings(file):
    """[UA 7.4] Headings that skip no level."""
    depth = 0
    order = []
    waiting = list(reversed(file.kids(file.root["/StructTreeRoot"]))) if "/StructTreeRoot" in file.root else []
    while waiting:
        element = waiting.pop()
        if isinstance(element, Dictionary) and "/S" in element:
            order.append(file.type(element))
            waiting += reversed(file.kids(element))
    for kind in order:
        match = re.fullmatch(r"H([1-6])", kind)
        if match:
            if int(match[1]) > depth + 1:
                yield f"{kind} follows a heading of level {depth}"
            depth = int(match[1])


@item("tables")
def tables(file):
    """[UA 7.5] Rows of cells, as many in each, headers with a scope."""
    for table, _ in file.elements:
        if file.type(table) != "Table":
            continue
        rows = [row for row in file.kids(table) if isinstance(row, Dictionary) and "/S" in row]
        widths = {len(file.kids(row)) for row in rows}
        if not rows or len(widths) != 1 or any(file.type(row) != "TR" for row in rows):
            yield "a table is not made of rows with as many cells each"
        headers = [cell for row in rows for cell in file.kids(row)
                   if isinstance(cell, Dictionary) and "/S" in cell and file.type(cell) == "TH"]
        if not headers:
            yield "a table has no headers"
        for cell in headers:
            attributes = cell.get("/A", Dictionary())
            if str(attributes.get("/O", "")) != "/Table" or str(attributes.get("/Scope", "")) not in (
                    "/Row", "/Column", "/Both"):
                yield "a header has no scope"


@item("redactions")
def redactions(file):
    """Every box that is drawn reads `[redacted: ground]`, or stands in a link, which reads as a whole."""
    owners = {}
    for element, _ in file.elements:
        if "/ActualText" in element and (file.type(element) != "Span" or not re.fullmatch(
                r"\[redacted: .+\]", str(element["/ActualText"]))):
            yield "a replacement text stands elsewhere than on a box"
        page = file.page_number(element["/Pg"]) if "/Pg" in element else None
        for kid in file.kids(element):
            if isinstance(kid, int):
                owners[(page, kid)] = element
            elif isinstance(kid, Dictionary) and "/MCID" in kid:
                own = file.page_number(kid["/Pg"]) if "/Pg" in kid else page
                owners[(own, int(kid["/MCID"]))] = element
    for index, content in enumerate(file.contents):
        for mcid in content.boxes:
            element = owners.get((index, mcid))
            if element is None or "/ActualText" not in element and file.type(element) != "Link":
                yield f"a box of page {index + 1} is not read as one"


@item("stamps")
def stamps(file):
    """[UA 7.8] Running headers, footers and page numbers are pagination artifacts: the page's label is among them."""
    for index, (label, content) in enumerate(zip(file.labels(), file.contents)):
        if not content.pagination_codes:
            yield f"page {index + 1} has no pagination artifact"
        elif not label.isdigit() and label not in file.decoded(index, content.pagination_codes):
            yield f"page {index + 1} is labelled {label} and not stamped so"
        elif not label.isdigit() and label not in file.text(index):
            yield f"the stamp {label} of page {index + 1} cannot be read"


@item("tabs")
def tabs(file):
    """[UA 7.18.3]"""
    for index, page in enumerate(file.pages):
        if str(page.obj.get("/Tabs", "")) != "/S":
            yield f"page {index + 1} has no tab order by structure"


# MARK: Outline and links


def destination(file, value):
    """The index of the page a destination leads to."""
    if isinstance(value, Array) and len(value) >= 2 and isinstance(value[0], Dictionary):
        return file.page_number(value[0])
    return None


@item("outline")
def outline(file):
    """[UA 7.17] An outline, whose entries lead to the pages that hold their headings."""
    entries = file.outline()
    if not entries and any(re.fullmatch("H[1-6]", file.type(element)) for element, _ in file.elements):
        yield "there are headings and no outline"
    for entry in entries:
        page = destination(file, entry.get("/Dest"))
        if page is None:
            yield "an entry of the outline leads nowhere"
            continue
        missing = found(str(entry["/Title"]).replace("[redacted: ", "["), file.text(page))
        if missing:
            yield f"page {page + 1} does not hold the heading the outline promises: {missing}"


@item("links")
def links(file):
    """[UA 7.18.5] Links with a description, printed, in a Link element, and leading to what they say."""
    labels = file.labels()
    parents = {}
    for element, outer in file.elements:
        for kid in file.kids(element):
            if isinstance(kid, Dictionary) and "/Obj" in kid:
                parents[kid["/Obj"].objgen] = (element, outer)
    for index, annotation in file.links():
        where = f"a link of page {index + 1}"
        if str(annotation.get("/Subtype", "")) != "/Link":
            yield f"an annotation of page {index + 1} is no link"
            continue
        if not str(annotation.get("/Contents", "")).strip():
            yield f"{where} has no description"
        if int(annotation.get("/F", 0)) & 0b100110 != 0b100:
            yield f"{where} is hidden or not printed"
        page = destination(file, annotation.get("/Dest"))
        if page is None:
            yield f"{where} leads nowhere"
            continue
        element, outer = parents.get(annotation.objgen, (None, None))
        if element is None or file.type(element) != "Link":
            yield f"{where} is in no Link element"
            continue
        if outer is None or file.type(outer) not in ("TOCI", "TD", "TH"):
            # In running text the words of a link need not be those of the place it leads to.
            continue
        text = ""
        own = file.page_number(element["/Pg"]) if "/Pg" in element else index
        for kid in file.kids(element):
            if isinstance(kid, int):
                text += file.decoded(own, file.contents[own].texts.get(kid, [])) + " "
        # The last number of a range leads to the first page of its document.
        for label in labels:
            if not label.isdigit() and label in text and labels.index(label) >= page:
                text = text.replace(label, " ")
        missing = found(text, file.text(page))
        if missing:
            yield f"{where} leads to page {page + 1}, which does not hold {missing}"


# MARK: Attachments


@item("attachments")
def attachments(file):
    """[A3 6.8] Every attached file is associated, with its relationship, type, description, size and date."""
    found_files = file.attachments()
    associated = [value.objgen for value in file.root.get("/AF", [])]
    if sorted(associated) != sorted(value.objgen for _, value in found_files):
        yield "the attached files are not those of /AF"
    for value in file.pdf.objects:
        if isinstance(value, Dictionary) and "/EF" in value and value.objgen not in associated:
            yield "a file is embedded that is not associated with the document"
    for name, value in found_files:
        if str(value.get("/Type", "")) != "/Filespec" or not str(value.get("/F", "")) or str(
                value.get("/UF", "")) != name:
            yield f"{name} is not named as a file"
        if str(value.get("/AFRelationship", "")) not in (
                "/Source", "/Data", "/Alternative", "/Supplement", "/Unspecified"):
            yield f"{name} has no relationship"
        if not str(value.get("/Desc", "")):
            yield f"{name} has no description"
        stream = value.get("/EF", Dictionary()).get("/F")
        if not isinstance(stream, Stream):
            yield f"{name} has no data"
            continue
        if "/" not in str(stream.get("/Subtype", ""))[1:]:
            yield f"{name} has no media type"
        parameters = stream.get("/Params", Dictionary())
        if int(parameters.get("/Size", -1)) != len(stream.read_bytes()):
            yield f"{name} has another size than it says"
        if not str(parameters.get("/ModDate", "")).startswith("D:"):
            yield f"{name} has no date"


def check(path):
    """- Returns: for each failed item what is wrong, by the item's name."""
    try:
        file = File(path)
    except pikepdf.PasswordError:
        return {"encryption": ["the file is encrypted"]}
    failures = {}
    for name, function in ITEMS.items():
        try:
            complaints = list(function(file))
        except (KeyError, ValueError, TypeError, AttributeError, ElementTree.ParseError) as error:
            complaints = [f"cannot be examined: {error!r}"]
        if complaints:
            failures[name] = complaints
    return failures


def main():
    failed = False
    for path in sys.argv[1:]:
        for name, complaints in check(path).items():
            failed = True
            print(f"{path}: {name}: {'; '.join(complaints[:3])}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
