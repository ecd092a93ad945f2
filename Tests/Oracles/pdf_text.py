"""Prints the text that pdfium reads in PDF files, page by page.

usage: pdf_text.py FILE...
"""
import sys

import pypdfium2

for path in sys.argv[1:]:
    document = pypdfium2.PdfDocument(path)
    for page in document:
        text = page.get_textpage()
        sys.stdout.buffer.write(text.get_text_range().encode("utf-8") + b"\f")
