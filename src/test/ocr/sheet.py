#!/usr/bin/python3
"""Puts the first pictures of folders (see WriteSamples) on one sheet, to be read by a person.

Usage: sheet.py OUT.png COUNT WIDTH FOLDER...     COUNT pictures of each folder, each WIDTH pixels wide (Gajim: 170)
"""
import sys
from pathlib import Path
from PIL import Image

out, count, width = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
pictures = [p for folder in sys.argv[4:] for p in sorted(Path(folder).glob("*.jpg"))[:count]]
across = 4
cell = (width + 10, width * 80 // 216 + 10)
sheet = Image.new("L", (across * cell[0], -(-len(pictures) // across) * cell[1]), 255)
for i, path in enumerate(pictures):
    picture = Image.open(path)
    picture = picture.resize((width, picture.height * width // picture.width), Image.LANCZOS)
    sheet.paste(picture, (i % across * cell[0], i // across * cell[1]))
sheet.save(out)
