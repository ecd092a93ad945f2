"""Damages good PDF files in one way for each item of pdf_conformance.py and sees whether the item notices.

usage: pdf_damage.py PLAIN WITH_ATTACHMENTS

PLAIN has headings, a table, a link, a box, an outline and stamped pages; WITH_ATTACHMENTS has attached files. Prints a
line a damage that was not noticed and an item that nothing was damaged for; ends with 1 where there is one.
"""
import os
import sys
import tempfile

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

import pdf_conformance

DAMAGES = []


def damage(item, source=0):
    """A change of an opened file; `source` 1 is the file with attachments."""
    def register(function):
        DAMAGES.append((item, source, function, False))
        return function
    return register


def bytes_damage(item):
    """A change of the file's bytes."""
    def register(function):
        DAMAGES.append((item, 0, function, True))
        return function
    return register


def elements(pdf, *kinds):
    return [value for value in pdf.objects if isinstance(value, Dictionary)
            and str(value.get("/Type", "")) == "/StructElem" and str(value["/S"])[1:] in kinds]


def descriptors(pdf):
    return [value for value in pdf.objects if isinstance(value, Dictionary)
            and str(value.get("/Type", "")) == "/FontDescriptor"]


def fonts(pdf, subtype):
    return [value for value in pdf.objects if isinstance(value, Dictionary)
            and str(value.get("/Subtype", "")) == subtype]


def edit(stream, change):
    stream.write(change(stream.read_bytes()))


def edit_packet(pdf, old, new):
    data = pdf.Root.Metadata.read_bytes()
    assert old in data
    pdf.Root.Metadata.write(data.replace(old, new))


def annotations(pdf):
    return [annotation for page in pdf.pages for annotation in page.obj.get("/Annots", [])]


@bytes_damage("header")
def older_version(data):
    return data.replace(b"%PDF-1.7", b"%PDF-1.3", 1)


@bytes_damage("header")
def no_high_bytes(data):
    return data.replace(b"%\xe2\xe3\xcf\xd3", b"%abcd", 1)


@bytes_damage("identifier")
def no_identifier(data):
    return data.replace(b"/ID [", b"/XD [")


@bytes_damage("one-revision")
def second_revision(data):
    return data + data[data.rindex(b"startxref"):]


@damage("streams")
def external_stream(pdf):
    pdf.Root.Extra = pdf.make_stream(b"", F=String("elsewhere.txt"))


@damage("streams")
def old_filter(pdf):
    pdf.Root.Extra = Stream(pdf, b"\x80\x0b\x60\x50")
    pdf.Root.Extra.write(b"\x80\x0b\x60\x50", filter=Name.LZWDecode)


@damage("actions")
def script(pdf):
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


@damage("actions")
def launch(pdf):
    annotations(pdf)[0].A = Dictionary(S=Name.Launch, F=String("program"))


@damage("actions")
def address(pdf):
    annotations(pdf)[0].A = Dictionary(S=Name.URI, URI=String("http://records.example"))


@damage("forms")
def form(pdf):
    pdf.Root.AcroForm = Dictionary(Fields=Array())


@bytes_damage("metadata-plain")
def filtered_packet(data):
    # Libraries that write PDF files never filter the packet.
    return data.replace(b"/Type /Metadata", b"/Filter []     ", 1)


@damage("metadata-plain")
def no_packet(pdf):
    del pdf.Root.Metadata


@damage("metadata-pdfa")
def other_conformance(pdf):
    edit_packet(pdf, b"<pdfaid:conformance>U", b"<pdfaid:conformance>B")


@damage("metadata-pdfa", 1)
def part_two_with_attachments(pdf):
    edit_packet(pdf, b"<pdfaid:part>3", b"<pdfaid:part>2")


@damage("metadata-pdfua")
def no_accessibility(pdf):
    edit_packet(pdf, b"<pdfuaid:part>1", b"<pdfuaid:part>9")


@damage("metadata-pdfua")
def no_schema(pdf):
    edit_packet(pdf, b"<pdfaSchema:prefix>pdfuaid", b"<pdfaSchema:prefix>other")


@damage("information")
def other_title(pdf):
    pdf.trailer.Info.Title = String("Another title")


@damage("information")
def other_date(pdf):
    pdf.trailer.Info.ModDate = String("D:20200101000000Z")


@damage("title")
def title_not_shown(pdf):
    del pdf.Root.ViewerPreferences


@damage("language")
def no_language(pdf):
    del pdf.Root.Lang


@damage("language")
def bad_language(pdf):
    elements(pdf, "P")[0].Lang = String("Arabic (Iraq)")


@damage("output-intent")
def no_intent(pdf):
    del pdf.Root.OutputIntents


@damage("output-intent")
def broken_profile(pdf):
    edit(pdf.Root.OutputIntents[0].DestOutputProfile, lambda data: data[:-4])


@damage("colours")
def four_colours(pdf):
    edit(pdf.pages[0].Contents, lambda data: b"0 0 0 1 k\n" + data)


@damage("colours")
def invisible_text(pdf):
    edit(pdf.pages[0].Contents, lambda data: data.replace(b"BT ", b"BT 3 Tr ", 1))


@damage("colours")
def transparency(pdf):
    pdf.pages[0].Group = Dictionary(S=Name.Transparency)


@damage("fonts-embedded")
def no_program(pdf):
    del descriptors(pdf)[0].FontFile2


@damage("fonts-composite")
def vertical(pdf):
    fonts(pdf, "/Type0")[0].Encoding = Name("/Identity-V")


@damage("fonts-subset-names")
def other_name(pdf):
    descriptors(pdf)[0].FontName = Name("/ABCDEF+Other")


@damage("fonts-subset-names")
def no_tag(pdf):
    font = fonts(pdf, "/Type0")[0]
    font.BaseFont = font.DescendantFonts[0].BaseFont = Name("/Other")
    font.DescendantFonts[0].FontDescriptor.FontName = Name("/Other")


@damage("fonts-unicode")
def code_without_text(pdf):
    edit(fonts(pdf, "/Type0")[0].ToUnicode, lambda data: data.replace(b"<0001> <", b"<FFF0> <", 1))


@damage("fonts-unicode")
def forbidden_text(pdf):
    import re
    edit(fonts(pdf, "/Type0")[0].ToUnicode, lambda data: re.sub(rb"<0001> <[0-9A-F]+>", b"<0001> <FEFF>", data, count=1))


@damage("fonts-no-notdef")
def missing_glyph(pdf):
    edit(fonts(pdf, "/CIDFontType2")[0].CIDToGIDMap, lambda data: data[:2] + b"\0\0" + data[4:])


@damage("fonts-widths")
def other_width(pdf):
    row = fonts(pdf, "/CIDFontType2")[0].W[1]
    row[0] = int(row[0]) + 50


@damage("fonts-only-used")
def unused_code(pdf):
    edit(fonts(pdf, "/Type0")[0].ToUnicode,
         lambda data: data.replace(b"endcmap", b"1 beginbfchar\n<FFF0> <0041>\nendbfchar\nendcmap"))


@damage("fonts-only-used")
def text_taken_out(pdf):
    # The glyphs of what was taken out stay in the font and tell of it.
    edit(pdf.pages[0].Contents, lambda data: data[:data.index(b"BT ")] + b"EMC\n")


@damage("marked")
def not_tagged(pdf):
    del pdf.Root.MarkInfo


@damage("one-root")
def two_roots(pdf):
    tree = pdf.Root.StructTreeRoot
    tree.K = Array([tree.K, pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Div, P=tree))])


@damage("structure-types")
def own_type(pdf):
    elements(pdf, "P")[0].S = Name.Paragraph


@damage("structure-types")
def cell_outside(pdf):
    elements(pdf, "P")[0].S = Name.TD


@damage("tagged-or-artifact")
def untagged_line(pdf):
    edit(pdf.pages[0].Contents, lambda data: data + b"0 0 9 9 re f\n")


@damage("tagged-or-artifact")
def open_mark(pdf):
    edit(pdf.pages[0].Contents, lambda data: data.rstrip()[:-3])


@damage("tagged-or-artifact")
def unknown_operator(pdf):
    edit(pdf.pages[0].Contents, lambda data: data + b"1 2 xyz\n")


@damage("parent-tree")
def page_without_parents(pdf):
    del pdf.pages[0].obj["/StructParents"]


@damage("parent-tree")
def other_parent(pdf):
    row = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    row[0] = row[len(row) - 1]


@damage("parent-tree")
def link_without_parent(pdf):
    del annotations(pdf)[0]["/StructParent"]


@damage("headings")
def level_skipped(pdf):
    for element in elements(pdf, "H2"):
        element.S = Name.H3


@damage("tables")
def no_scope(pdf):
    del elements(pdf, "TH")[0].A


@damage("tables")
def uneven_row(pdf):
    row = next(row for row in elements(pdf, "TR") if len(row.K) > 2)
    del row.K[len(row.K) - 1]


@damage("redactions")
def silent_box(pdf):
    del next(span for span in elements(pdf, "Span") if "/ActualText" in span)["/ActualText"]


@damage("redactions")
def misread_text(pdf):
    elements(pdf, "P")[0].ActualText = String("something else")


@damage("stamps")
def stamp_is_layout(pdf):
    for page in pdf.pages:
        edit(page.Contents, lambda data: data.replace(b"/Type /Pagination", b"/Type /Layout"))


@damage("stamps")
def other_label(pdf):
    labels = pdf.Root.PageLabels.Nums
    for index in range(1, len(labels), 2):
        if "/P" in labels[index]:
            labels[index].P = String("XXX00000001")


@damage("tabs")
def no_tab_order(pdf):
    del pdf.pages[0].obj["/Tabs"]


@damage("outline")
def no_outline(pdf):
    del pdf.Root.Outlines


@damage("outline")
def outline_elsewhere(pdf):
    node = pdf.Root.Outlines.First
    node.Dest = Array([pdf.pages[-1].obj, Name.XYZ, None, 0, None])


@damage("links")
def link_elsewhere(pdf):
    for annotation in annotations(pdf):
        annotation.Dest = Array([pdf.pages[0].obj, Name.XYZ, None, 0, None])


@damage("links")
def link_without_words(pdf):
    del annotations(pdf)[0].Contents


@damage("links")
def link_hidden(pdf):
    annotations(pdf)[0].F = 2


@damage("attachments", 1)
def no_relationship(pdf):
    del pdf.Root.AF[0]["/AFRelationship"]


@damage("attachments", 1)
def not_associated(pdf):
    del pdf.Root.AF


@damage("attachments", 1)
def no_description(pdf):
    del pdf.Root.AF[0].Desc


@damage("attachments", 1)
def no_media_type(pdf):
    del pdf.Root.AF[0].EF.F.Subtype


@damage("attachments", 1)
def other_size(pdf):
    pdf.Root.AF[0].EF.F.Params.Size = 1


@damage("attachments", 1)
def no_attachment_date(pdf):
    del pdf.Root.AF[0].EF.F.Params["/ModDate"]


def saved(source, function, folder):
    path = os.path.join(folder, "damaged.pdf")
    with pikepdf.open(source) as pdf:
        function(pdf)
        pdf.save(path, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none,
                 object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return path


def main():
    sources = sys.argv[1:3]
    failed = False

    def say(text):
        nonlocal failed
        failed = True
        print(text)

    with tempfile.TemporaryDirectory() as folder:
        for source in sources:
            # Saving alone breaks nothing, so that what is noticed below is the damage.
            for name, complaints in pdf_conformance.check(saved(source, lambda pdf: None, folder)).items():
                say(f"undamaged {os.path.basename(source)}: {name}: {complaints[0]}")
        for item, source, function, is_raw in DAMAGES:
            if is_raw:
                path = os.path.join(folder, "damaged.pdf")
                with open(sources[source], "rb") as file:
                    data = file.read()
                changed = function(data)
                assert changed != data, function.__name__
                with open(path, "wb") as file:
                    file.write(changed)
            else:
                path = saved(sources[source], function, folder)
            if item not in pdf_conformance.check(path):
                say(f"{function.__name__} was not noticed by {item}")
        path = os.path.join(folder, "locked.pdf")
        with pikepdf.open(sources[0]) as pdf:
            pdf.save(path, encryption=pikepdf.Encryption(owner="owner", user=""))
        if "encryption" not in pdf_conformance.check(path):
            say("an encrypted file was not noticed")
    for item in pdf_conformance.ITEMS:
        if item != "encryption" and all(known != item for known, _, _, _ in DAMAGES):
            say(f"nothing is damaged for {item}")
    print(f"{len(pdf_conformance.ITEMS)} items, {len(DAMAGES) + 1} damages")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
