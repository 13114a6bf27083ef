"""Plumbline against its peers, as whole processes in one run: wall time and peak memory, and the ratios between them.

    python bench.py PLUMBLINE GROUPBY ANALYSE [--smoke] [--runs N] [--forms FOLDER]

The inputs are made once, with a fixed seed, under Benchmarks/data: a survey workbook of 200,000 rows x 12 columns (some 80 MB of
sheet XML), a CSV of 2,000,000 rows, shorter ones of both, 100 small workbooks, and 20 copies of a filled-in form with its datamap. Every figure is the median of N runs after one warm-up, the contestants taking turns. A peer's
time is that of its read call alone, measured inside its process, so that Python's start and imports do not count against it;
Plumbline's is the whole process. Memory is the peak of the whole process for both. --smoke uses small inputs and one run: it shows
that the benchmark works, and its figures mean nothing. Last comes analyse.py: the analysis against polars and DuckDB.
"""
import argparse
import os
import random
import statistics
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path

HERE = Path(__file__).resolve().parent
DATA = HERE / "data"

READS = {
    "fastexcel": "import fastexcel; s = fastexcel.read_excel(P).load_sheet(0); s.to_arrow()",
    "openpyxl read-only": (
        "import openpyxl; w = openpyxl.load_workbook(P, read_only=True); "
        "sum(1 for r in w.worksheets[0].iter_rows(values_only=True))"
    ),
    "zlib inflate alone": (
        "import zlib, zipfile; a = zipfile.ZipFile(P); i = a.getinfo('xl/worksheets/sheet1.xml'); f = open(P, 'rb'); "
        "f.seek(i.header_offset + 26); n = f.read(4); f.read(int.from_bytes(n[:2], 'little') + int.from_bytes(n[2:], 'little')); "
        "d = f.read(i.compress_size); o = zlib.decompressobj(-15)\n"
        "start = time.perf_counter()\n"
        "while d: o.decompress(d, 1 << 20); d = o.unconsumed_tail"
    ),
    "polars.read_csv": "import polars; polars.read_csv(P, try_parse_dates=True)",
    "polars lazy scan": (
        "import polars as pl; import polars; c = pl.scan_csv(P); "
        "c.group_by('Group').agg(pl.len(), pl.col('Level now').mean(), pl.col('Budget').mean()).collect()"
    ),
    "openpyxl, 100 files": (
        "import openpyxl; import pathlib; "
        "[[sum(1 for r in s.iter_rows(values_only=True)) for s in openpyxl.load_workbook(f, read_only=True).worksheets] "
        "for f in sorted(pathlib.Path(P).iterdir())]"
    ),
    "datamaps": (
        "import pathlib; import engine.config, engine.repository.datamap, engine.repository.master, engine.repository.templates; "
        "import engine.use_cases.parsing; c = engine.config.Config; c.PLATFORM_DOCS_DIR = pathlib.Path(P); "
        "c.FULL_PATH_OUTPUT = pathlib.Path(P) / 'output'; c.config_parser.read_string(c.base_config); "
        "engine.use_cases.parsing.CreateMasterUseCaseWithValidation("
        "engine.repository.datamap.InMemorySingleDatamapRepository(pathlib.Path(P) / 'datamap.csv'), "
        "engine.repository.templates.InMemoryPopulatedTemplatesRepository(pathlib.Path(P) / 'input'), "
        "engine.repository.master.MasterOutputRepository).execute('theirs.xlsx')"
    ),
}
CHILD = """
import sys, time
P, code = sys.argv[1], sys.argv[2]
for statement in code.split(';'):
    if statement.strip().startswith('import '):
        exec(statement.strip())
start = time.perf_counter()
exec(code)
print(time.perf_counter() - start)
"""


def survey_rows(rows: int):
    """The answers of a survey: ids, dates, words, levels and amounts, as an export would hold them."""
    random.seed(20260101)
    groups = ["Executives", "Sponsors", "Programme managers", "Project managers", "Business operations"]
    words = ["Very dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very satisfied"]
    start = date(2024, 1, 1)
    for index in range(rows):
        yield (
            index + 1,
            start + timedelta(days=index % 900),
            f"respondent{index % 5000}@example.org",
            random.choice(groups),
            f"S{index % 26 + 1:02d}",
            random.randint(1, 5),
            random.randint(1, 5),
            random.choice(words),
            random.choice(words),
            round(random.uniform(0, 100_000), 2),
            random.random(),
            random.choice(["yes", "no"]),
        )


ROWS_A_SHEET = 500_000
HEADER = ["ID", "Date", "Email", "Group", "Service", "Level now", "Level wanted", "Importance", "Satisfaction", "Budget",
          "Weight", "Answered"]


def make_workbook(path: Path, rows: int) -> None:
    """A workbook of one sheet, or of several where the rows are more than Excel's 1,048,576."""
    import xlsxwriter

    # Shared strings need all rows in memory; a workbook of several sheets is too large for that and has its texts in the cells.
    book = xlsxwriter.Workbook(str(path), {"constant_memory": rows > ROWS_A_SHEET, "tmpdir": str(DATA)})
    dates = book.add_format({"num_format": "yyyy-mm-dd"})
    for index, row in enumerate(survey_rows(rows)):
        number = index % ROWS_A_SHEET + 1
        if number == 1:
            sheet = book.add_worksheet("Survey" + (f" {index // ROWS_A_SHEET + 1}" if rows > ROWS_A_SHEET else ""))
            sheet.write_row(0, 0, HEADER)
        for column, value in enumerate(row):
            if column == 1:
                sheet.write_datetime(number, column, value, dates)
            else:
                sheet.write(number, column, value)
    book.close()


def make_csv(path: Path, rows: int) -> None:
    with open(path, "w", encoding="utf-8") as out:
        out.write(",".join(HEADER) + "\n")
        for row in survey_rows(rows):
            out.write(",".join(str(value) for value in row) + "\n")


def make_forms(path: Path, count: int) -> None:
    """Copies of a form of twelve sheets with 2,000 cells to collect and as many labels, the datamap, and a folder for what datamaps writes."""
    import shutil

    import xlsxwriter

    random.seed(20260102)
    for name in ("input", "output"):
        (path / name).mkdir(parents=True, exist_ok=True)
    first = path / "input" / "return-00.xlsx"
    book = xlsxwriter.Workbook(str(first))
    dates = book.add_format({"num_format": "yyyy-mm-dd"})
    lines = ["cell_key,template_sheet,cellreference,type"]
    for number in range(12):
        sheet = book.add_worksheet(f"Sheet {number + 1}")
        for row in range(167):
            key = f"Question {number + 1}.{row + 1}"
            sheet.write(row, 1, key)
            kind = ("TEXT", "NUMBER", "DATE")[row % 3]
            if kind == "DATE":
                sheet.write_datetime(row, 3, date(2026, 1, 1) + timedelta(days=random.randint(0, 900)), dates)
            else:
                sheet.write(row, 3, round(random.uniform(0, 1e6), 2) if kind == "NUMBER" else f"Answer {random.random()}")
            lines.append(f"{key},Sheet {number + 1},D{row + 1},{kind}")
    book.close()
    (path / "datamap.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    for number in range(1, count):
        shutil.copy(first, path / "input" / f"return-{number:02}.xlsx")


def make_apart(make, path: Path, rows: int) -> None:
    """Makes an input in a process of its own: the peak that the system reports of a child is never below its parent's memory."""
    code = f"import pathlib, bench; bench.{make.__name__}(pathlib.Path({str(path)!r}), {rows})"
    subprocess.run([sys.executable, "-c", code], cwd=HERE, check=True)


def process(command: list[str]) -> tuple[float, float, str]:
    """Wall seconds, peak megabytes and output of one process."""
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    text = child.stdout.read().decode(errors="replace")
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {child.returncode}")
    return wall, usage.ru_maxrss / 1024, text


def peer(name: str, path: Path) -> tuple[float, float]:
    _, memory, text = process([sys.executable, "-c", CHILD, str(path), READS[name]])
    return float(text.split()[-1]), memory


def compare(
    title: str, plumbline: list[str], path: Path, peers: list[str], runs: int, targets: list[tuple[str, str, float]] = []
) -> None:
    """One contest. A target names a peer, \"wall\" or \"memory\", and the ratio that we want to stay below."""
    ours: list[tuple[float, float]] = []
    theirs: dict[str, list[tuple[float, float]]] = {name: [] for name in peers}
    for number in range(runs + 1):
        wall, memory, _ = process(plumbline)
        measured = {name: peer(name, path) for name in peers}
        if number or runs == 1:
            ours.append((wall, memory))
            for name in peers:
                theirs[name].append(measured[name])
    def median(values: list[tuple[float, float]], part: int) -> float:
        return statistics.median(value[part] for value in values)

    print(f"\n{title}")
    print(f"  {'reader':<22}{'wall s':>9}{'peak MB':>9}{'wall ratio':>12}{'memory ratio':>14}")
    print(f"  {'plumbline':<22}{median(ours, 0):>9.3f}{median(ours, 1):>9.0f}{'1.00':>12}{'1.00':>14}")
    for name in peers:
        wall = statistics.median(a[0] / b[0] for a, b in zip(ours, theirs[name]))
        memory = statistics.median(a[1] / b[1] for a, b in zip(ours, theirs[name]))
        print(f"  {name:<22}{median(theirs[name], 0):>9.3f}{median(theirs[name], 1):>9.0f}{wall:>12.2f}{memory:>14.2f}")
    # One run of small inputs says nothing about a target.
    for name, part, most in targets if runs > 1 else []:
        place = 0 if part == "wall" else 1
        ratio = statistics.median(a[place] / b[place] for a, b in zip(ours, theirs[name]))
        verdict = "met" if ratio <= most else f"missed by {ratio / most - 1:.0%}; Benchmarks/REPORT.md says why"
        print(f"  target: {part} at most {most} of {name}: {ratio:.2f}, {verdict}")


def slope(title: str, plumbline: str, paths: list[tuple[int, Path]], runs: int) -> None:
    """Time and memory by rows, and the straight line through them by least squares."""
    points = []
    for rows, path in paths:
        measured = [process([plumbline, "inspect", str(path)])[:2] for _ in range(runs)]
        points.append((rows, statistics.median(m[0] for m in measured), statistics.median(m[1] for m in measured)))
    print(f"\n{title}")
    print(f"  {'rows':>12}{'wall s':>9}{'us a row':>10}{'peak MB':>9}")
    for rows, wall, memory in points:
        print(f"  {rows:>12,}{wall:>9.3f}{wall / rows * 1e6:>10.3f}{memory:>9.0f}")
    for name, part, unit in (("wall", 1, "us"), ("memory", 2, "bytes")):
        line = statistics.linear_regression([p[0] for p in points], [p[part] for p in points])
        # A figure that does not move has no correlation.
        moves = len({p[part] for p in points}) > 1
        fit = f", r = {statistics.correlation([p[0] for p in points], [p[part] for p in points]):.4f}" if moves else ""
        print(f"  slope of {name}: {line.slope * 1e6:.3f} {unit} a row{fit}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("plumbline")
    parser.add_argument("groupby")
    parser.add_argument("analyse")
    parser.add_argument("--smoke", action="store_true")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--forms", help="a folder with datamap.csv, input/ with returned forms, and output/, in place of forms made here")
    options = parser.parse_args()
    scale, runs = (0.01, 1) if options.smoke else (1, options.runs)
    DATA.mkdir(exist_ok=True)

    def made(make, ending: str, rows: int) -> Path:
        path = DATA / f"survey-{rows}.{ending}"
        if not path.exists():
            make_apart(make, path, rows)
        return path

    rows, lines = int(200_000 * scale), int(2_000_000 * scale)
    workbook, text = made(make_workbook, "xlsx", rows), made(make_csv, "csv", lines)
    small = DATA / "small"
    small.mkdir(exist_ok=True)
    for number in range(100):
        if not (small / f"{number}.xlsx").exists():
            make_apart(make_workbook, small / f"{number}.xlsx", 20 + number)
    print("Ratios are Plumbline's figure over the peer's, pair by pair: below 1 Plumbline needs less.")
    compare(f"Workbook, {rows:,} x 12 cells, {workbook.stat().st_size / 1e6:.1f} MB",
            [options.plumbline, "inspect", str(workbook)], workbook,
            ["fastexcel", "openpyxl read-only", "zlib inflate alone"], runs,
            [("fastexcel", "wall", 0.15), ("zlib inflate alone", "wall", 1.6), ("fastexcel", "memory", 0.3)])
    compare(f"CSV, {lines:,} x 12 cells, {text.stat().st_size / 1e6:.1f} MB, all columns typed",
            [options.plumbline, "inspect", str(text)], text, ["polars.read_csv"], runs,
            [("polars.read_csv", "wall", 0.6)])
    compare(f"CSV, {lines:,} rows, three columns projected and grouped",
            [options.groupby, str(text), *(str(HEADER.index(name)) for name in ("Group", "Level now", "Budget"))], text,
            ["polars lazy scan"], runs, [("polars lazy scan", "wall", 1.2)])
    # openpyxl reads every cell; so do we, and print each. What `inspect` says without --cells is more than reading.
    files = [str(path) for path in sorted(small.iterdir())]
    compare("100 small workbooks, every cell", [options.plumbline, "inspect", "--cells", *files], small,
            ["openpyxl, 100 files"], runs, [("openpyxl, 100 files", "wall", 0.2)])
    compare("100 small workbooks, recognised and described", [options.plumbline, "inspect", *files], small,
            ["openpyxl, 100 files"], runs)
    forms = Path(options.forms) if options.forms else DATA / "forms"
    if not options.forms and not forms.exists():
        make_apart(make_forms, forms, 20)
    count = len(list((forms / "input").iterdir()))
    compare(f"{count} returned forms into one table",
            [options.plumbline, "collect", "--datamap", str(forms / "datamap.csv"), str(forms / "input"), "-o",
             str(forms / "output" / "ours.xlsx")], forms, ["datamaps"], runs, [("datamaps", "wall", 0.05)])
    steps = (10_000, 50_000, 200_000, 2_000_000) if not options.smoke else (100, 1_000, 2_000)
    slope("Workbooks by rows", options.plumbline, [(n, made(make_workbook, "xlsx", n)) for n in steps], runs)
    steps = (10_000, 100_000, 500_000, 2_000_000) if not options.smoke else (100, 1_000, 20_000)
    slope("CSV by rows", options.plumbline, [(n, made(make_csv, "csv", n)) for n in steps], runs)
    sys.stdout.flush()
    # It ends with 1 where a figure differs from the peers'.
    analysis = [sys.executable, str(HERE / "analyse.py"), options.analyse, "--runs", str(runs)]
    sys.exit(subprocess.run(analysis + (["--smoke"] if options.smoke else [])).returncode)


if __name__ == "__main__":
    main()
