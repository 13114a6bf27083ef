"""The workbook that each office made for itself: four offices, four habits."""

from __future__ import annotations

from pathlib import Path

import openpyxl
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from .catalogue import MATURITY_LEVELS, PMOS, SERVICES, TIERS
from .maturity import TEXT_RATERS, MaturitySheet, ServiceRow
from .workbooks import new_workbook, save


LEGEND = "Levels: " + " · ".join(f"{i} {name}" for i, name in enumerate(MATURITY_LEVELS, 1))
SHEET_WIDTHS = {"Service": 36, "Tier": 12, "Remarks": 34}
READ_ME = [
    "How this assessment works",
    "Every quarter the people named in the column headers rate each service of the {pmo}.",
    "Rate what happens today, not what the manual says. {style}",
    "Leave a cell empty if you did not come to a view. Remarks are for the board and are not scored.",
    "'Level wanted' is agreed with the sponsors once a year and reviewed every quarter.",
    "The last row is only there so that we can see at a glance how strict each rater is.",
    "Questions: pmo-office@example.org",
]
STYLES = {"NOR": "Enter a number from 1 to 5.", "HAR": "Choose level and name, for example '3 - Defined'.",
          "SIG": "Choose the name of the level, for example 'Defined'.", "COR": "Enter a number from 1 to 5."}


def file_name(pmo: str) -> str:
    return f"maturity/Maturity assessment - {PMOS[pmo]}.xlsx"


def written(pmo: str, level: int | None) -> str | int | None:
    """A level in the office's own spelling."""
    if level is None or pmo in ("NOR", "COR"):
        return level
    name = MATURITY_LEVELS[level - 1]
    return f"{level} - {name}" if pmo == "HAR" else name


def cell_value(sheet: MaturitySheet, row: ServiceRow, rater: int) -> str | int | None:
    answer = row.answers[rater]
    if answer.written is not None:
        return answer.written
    value = written(sheet.pmo, answer.level)
    return str(value) if value is not None and rater in TEXT_RATERS.get(sheet.pmo, []) else value


def heading(sheet: MaturitySheet) -> list[str]:
    """The lines above the table; the row after them stays empty."""
    lines = [f"Service maturity assessment — {PMOS[sheet.pmo]}", f"Assessment cycle: {sheet.cycle}", LEGEND]
    return lines + (["Facilitator: Corporate PMO, methods desk"] if sheet.pmo == "COR" else [])


def tier_spans(sheet: MaturitySheet) -> list[tuple[str, int, int]]:
    """Tier, first row, last row (1-based)."""
    spans = []
    for letter, name in TIERS.items():
        rows = [sheet.row_number(service) for service in SERVICES if service[0] == letter]
        spans.append((name, rows[0], rows[-1]))
    return spans


def column_mean(sheet: MaturitySheet, column: int) -> float:
    """What the Average row shows; like the spreadsheet's own function it knows no bounds, so a 7 counts."""
    raters = len(sheet.raters)
    values: list[int | str | None] = [row.wanted for row in sheet.rows]
    if column < raters:
        answers = [row.answers[column] for row in sheet.rows]
        values = [answer.level if answer.written is None else answer.written for answer in answers]
    numbers = [value for value in values if isinstance(value, int)]
    return sum(numbers) / len(numbers)


def average_formula(sheet: MaturitySheet, column: int) -> str:
    letter = chr(ord("C") + column)
    block = f"{letter}{sheet.first_row}:{letter}{sheet.total_row - 1}"
    if sheet.pmo == "NOR":
        return f"=AVERAGE({block})"
    names = "{" + ",".join(f'"{name}"' for name in MATURITY_LEVELS) + "}"
    return f"=SUMPRODUCT(COUNTIF({block},{names}),{{1,2,3,4,5}})/SUM(COUNTIF({block},{names}))"


def write_with_xlsxwriter(sheets: list[MaturitySheet], path: Path) -> None:
    """Northern and Signalling PMO: formulas with their cached values."""
    pmo = sheets[0].pmo
    book = new_workbook(path, f"Maturity assessment {PMOS[pmo]}", PMOS[pmo])
    colour = {"NOR": "#1F4E78", "SIG": "#375623"}[pmo]
    base = {"font_name": "Calibri", "font_size": 11, "valign": "vcenter"}
    title = book.add_format({**base, "bold": True, "font_size": 16, "font_color": colour})
    plain, note = book.add_format(base), book.add_format({**base, "italic": True, "font_color": "#7F7F7F"})
    head = book.add_format({**base, "bold": True, "font_color": "white", "bg_color": colour, "border": 1,
                            "align": "center", "text_wrap": True})
    tier = book.add_format({**base, "bold": True, "bg_color": "#F2F2F2", "border": 1, "align": "center"})
    body, level = book.add_format({**base, "border": 1, "text_wrap": True}), book.add_format(
        {**base, "border": 1, "align": "center"})
    total = book.add_format({**base, "bold": True, "top": 6, "bg_color": "#D9E1F2", "num_format": "0.0"})
    read_me = book.add_worksheet("Read me")
    read_me.set_column(0, 0, 100)
    for number, line in enumerate(READ_ME):
        text = line.format(pmo=PMOS[pmo], style=STYLES[pmo])
        read_me.write_string(number, 0, text, title if number == 0 else plain)
    for sheet in sheets:
        page, raters, top = book.add_worksheet(sheet.cycle), len(sheet.raters), sheet.header_row - 1
        wanted, remarks = 2 + raters, 3 + raters
        page.set_column(0, 0, SHEET_WIDTHS["Service"])
        page.set_column(1, 1, SHEET_WIDTHS["Tier"])
        page.set_column(2, wanted, 13)
        page.set_column(remarks, remarks, SHEET_WIDTHS["Remarks"])
        for number, line in enumerate(heading(sheet)):
            page.merge_range(number, 0, number, remarks, line, title if number == 0 else note)
        for column, name in [(0, "Service"), (1, "Tier"), (wanted, "Level wanted"), (remarks, "Remarks")]:
            page.merge_range(top, column, top + 1, column, name, head)
        page.merge_range(top, 2, top, 1 + raters, "Level now", head)
        for number, name in enumerate(sheet.raters):
            page.write_string(top + 1, 2 + number, name, head)
        for name, first, last in tier_spans(sheet):
            page.merge_range(first - 1, 1, last - 1, 1, name, tier)
        for number, row in enumerate(sheet.rows, sheet.first_row - 1):
            page.write_string(number, 0, row.name, body)
            for rater in range(raters):
                value = cell_value(sheet, row, rater)
                write = page.write_string if isinstance(value, str) else page.write
                write(number, 2 + rater, value, level)
            page.write(number, wanted, written(pmo, row.wanted), level)
            page.write(number, remarks, row.remark, body)
            if row.hidden:
                page.set_row(number, options={"hidden": True})
        page.write_string(sheet.total_row - 1, 0, "Average", total)
        page.write_blank(sheet.total_row - 1, 1, None, total)
        for column in range(raters + 1):
            page.write_formula(sheet.total_row - 1, 2 + column, average_formula(sheet, column), total,
                               column_mean(sheet, column))
        page.freeze_panes(sheet.first_row - 1, 2)
        page.set_landscape()
        page.fit_to_pages(1, 1)
    book.get_worksheet_by_name(sheets[-1].cycle).activate()
    book.close()


def write_with_openpyxl(sheets: list[MaturitySheet], path: Path) -> None:
    """Harbour and Corporate PMO: the averages were typed in as numbers."""
    pmo = sheets[0].pmo
    book = openpyxl.Workbook()
    colour = {"HAR": "005F73", "COR": "5B2C6F"}[pmo]
    thin = Side(style="thin", color="BFBFBF")
    box, centre = Border(thin, thin, thin, thin), Alignment("center", "center", wrap_text=True)
    read_me = book.active
    read_me.title = "Read me"
    read_me.column_dimensions["A"].width = 100
    for number, line in enumerate(READ_ME, 1):
        cell = read_me.cell(number, 1, line.format(pmo=PMOS[pmo], style=STYLES[pmo]))
        cell.font = Font("Calibri", 11, bold=number == 1)
    for sheet in sheets:
        page, raters, top = book.create_sheet(sheet.cycle), len(sheet.raters), sheet.header_row
        wanted, remarks = 3 + raters, 4 + raters
        for column in range(1, remarks + 1):
            page.column_dimensions[get_column_letter(column)].width = 14
        for column, name in [(1, "Service"), (2, "Tier"), (remarks, "Remarks")]:
            page.column_dimensions[get_column_letter(column)].width = SHEET_WIDTHS[name]
        for number, line in enumerate(heading(sheet), 1):
            page.cell(number, 1, line).font = Font("Calibri", 16 if number == 1 else 11, number == 1, color=colour)
            page.merge_cells(start_row=number, end_row=number, start_column=1, end_column=remarks)
        titles = {1: "Service", 2: "Tier", 3: "Level now", wanted: "Level wanted", remarks: "Remarks"}
        for column, name in titles.items():
            page.cell(top, column, name)
        for number, name in enumerate(sheet.raters):
            page.cell(top + 1, 3 + number, name)
        for line in page.iter_rows(top, top + 1, 1, remarks):
            for cell in line:
                cell.font, cell.fill = Font("Calibri", 11, True, color="FFFFFF"), PatternFill("solid", fgColor=colour)
                cell.alignment, cell.border = centre, box
        page.merge_cells(start_row=top, end_row=top, start_column=3, end_column=2 + raters)
        for column in (1, 2, wanted, remarks):
            page.merge_cells(start_row=top, end_row=top + 1, start_column=column, end_column=column)
        for number, row in enumerate(sheet.rows, sheet.first_row):
            page.cell(number, 1, row.name)
            page.cell(number, 2, TIERS[row.service[0]])
            for rater in range(raters):
                cell = page.cell(number, 3 + rater, cell_value(sheet, row, rater))
                cell.alignment = centre
                if rater in TEXT_RATERS.get(pmo, []):
                    cell.number_format = "@"
            page.cell(number, wanted, written(pmo, row.wanted)).alignment = centre
            page.cell(number, remarks, row.remark)
            for column in range(1, remarks + 1):
                page.cell(number, column).border = box
        if pmo == "HAR":
            for _, first, last in tier_spans(sheet):
                page.cell(first, 2).alignment = centre
                page.merge_cells(start_row=first, end_row=last, start_column=2, end_column=2)
        page.cell(sheet.total_row, 1, "Average")
        for column in range(raters + 1):
            page.cell(sheet.total_row, 3 + column, round(column_mean(sheet, column), 2))
        for column in range(1, remarks + 1):
            page.cell(sheet.total_row, column).font = Font("Calibri", 11, bold=True)
        if sheet.hidden_rater is not None:
            page.column_dimensions[get_column_letter(3 + sheet.hidden_rater)].hidden = True
        page.freeze_panes = page.cell(sheet.first_row, 3)
        page.row_dimensions[1].height = 24
        page.page_setup.orientation, page.sheet_properties.pageSetUpPr.fitToPage = "landscape", True
    book.active = book[sheets[-1].cycle]
    for page in book.worksheets:
        page.sheet_view.tabSelected = page is book.active
    save(book, path, f"Maturity assessment {PMOS[pmo]}", PMOS[pmo])


def write_maturity(sheets: list[MaturitySheet], folder: Path) -> list[Path]:
    paths = []
    for pmo in PMOS:
        path = folder / file_name(pmo)
        path.parent.mkdir(parents=True, exist_ok=True)
        write = write_with_xlsxwriter if pmo in ("NOR", "SIG") else write_with_openpyxl
        write([sheet for sheet in sheets if sheet.pmo == pmo], path)
        paths.append(path)
    return paths
