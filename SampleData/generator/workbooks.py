"""What both workbook libraries need to give the same bytes on every run."""

from __future__ import annotations

import re
import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
import xlsxwriter

from .catalogue import ORGANISATION

MADE = datetime(2026, 9, 30, 17, 0, 0)
EPOCH = (1980, 1, 1, 0, 0, 0)


def new_workbook(path: Path, title: str, author: str) -> xlsxwriter.Workbook:
    book = xlsxwriter.Workbook(path)
    book.set_properties({"title": title, "author": author, "company": ORGANISATION, "created": MADE})
    return book


def save(book: openpyxl.Workbook, path: Path, title: str, author: str) -> None:
    book.properties.title, book.properties.creator = title, author
    book.properties.created = MADE
    book.save(path)


def settle(path: Path) -> None:
    """Zips again with fixed times, and replaces the time that openpyxl stamps on saving."""
    with zipfile.ZipFile(path) as archive:
        members = [(name, archive.read(name)) for name in archive.namelist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in members:
            if name == "docProps/core.xml":
                content = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + f"{MADE:%Y-%m-%dT%H:%M:%SZ}".encode(),
                                 content)
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
            archive.writestr(entry, content)
