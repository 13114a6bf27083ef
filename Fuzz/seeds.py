"""Writes the inputs that a fuzz target starts from: seeds.py TARGET FOLDER CORPUS. Small literals, and small files of the corpus if it is there."""

import os
import sys
import zipfile

SHEETS = [
    '<worksheet xmlns="m"><cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="1" spans="1:3" hidden="1">'
    '<c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><f t="shared" si="0" ref="A1:A2">A1&amp;"x"</f><v>-1.5E-7</v></c>'
    '<c r="C1" t="inlineStr"><is><t xml:space="preserve"> a_x000D_ </t></is></c></row></sheetData>'
    '<mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>',
    "<x:worksheet xmlns:x='m'><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>",
    '<worksheet><sheetData><row><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2026-11-23</v></c><c t="str">'
    '<v><![CDATA[a]]></v></c></row><!-- --><row r="9"/><row><c r="XFD9"><v>]</v></c></row></sheetData></worksheet>',
]
STRINGS = [
    '<sst count="3"><si><t>a</t></si><si><t xml:space="preserve"> b </t></si><si/><si><t>é &amp; 😀_x0041_</t></si></sst>',
    "<sst><si><r><rPr><b/></rPr><t>one</t></r><r><t>two</t></r><rPh sb='0' eb='1'><t>p</t></rPh></si></sst>",
]
STYLES = [
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-409]yyyy\\-mm;@"/><numFmt numFmtId="165" formatCode="[h]:mm"/>'
    '</numFmts><cellXfs><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs></styleSheet>',
]
TEXTS = ["a,b\n1,2\n", 'a;b\r\n"x ""y"" z";3\r\n', "\ufeffa\tb\n1\t2", 'name,value\n"a\nb",1\n\n,,\n']


def package(sheet):
    import io

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in [
            ("xl/workbook.xml", "<workbook xmlns:r='relationships'><sheets><sheet name='S' r:id='a'/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<R><Relationship Id='a' Type='worksheet' Target='worksheets/sheet1.xml'/></R>"),
            ("xl/worksheets/sheet1.xml", sheet),
            ("xl/sharedStrings.xml", STRINGS[0]),
            ("xl/styles.xml", STYLES[0]),
        ]:
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def corpus(target, root):
    """The bytes of small files, at most 300 for a target."""
    found = 0
    wanted = {"zip": (".xlsx", ".xlsm"), "csv": (".csv", ".tsv")}.get(target, (".xlsx",))
    for folder in ("hostile", "unsettled", "xlsx", "csv"):
        for path, _, names in sorted(os.walk(os.path.join(root, folder))):
            for name in sorted(names):
                file = os.path.join(path, name)
                if not name.endswith(wanted) or os.path.getsize(file) > 12_000 or found >= 300:
                    continue
                if target in ("zip", "csv"):
                    found += 1
                    yield open(file, "rb").read()
                    continue
                part = {"sheet": "worksheets/sheet1.xml", "sharedStrings": "sharedStrings.xml", "styles": "styles.xml"}[target]
                try:
                    with zipfile.ZipFile(file) as archive:
                        bytes_ = archive.read("xl/" + part)
                except Exception:
                    continue
                if len(bytes_) < 8_000:
                    found += 1
                    yield bytes_


def main():
    target, folder, root = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    literals = {
        "zip": [package(sheet) for sheet in SHEETS], "sheet": SHEETS, "sharedStrings": STRINGS, "styles": STYLES, "csv": TEXTS,
    }[target]
    seeds = [seed if isinstance(seed, bytes) else seed.encode() for seed in literals] + list(corpus(target, root))
    for number, seed in enumerate(seeds):
        with open(os.path.join(folder, f"seed-{number:03}"), "wb") as out:
            out.write(seed)


main()
