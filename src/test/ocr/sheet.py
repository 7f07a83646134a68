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
shown = []
for path in pictures:
    picture = Image.open(path)
    shown.append(picture.resize((width, picture.height * width // picture.width), Image.LANCZOS))
rows = [shown[i:i + across] for i in range(0, len(shown), across)]
sheet = Image.new("L", (across * (width + 10), sum(max(p.height for p in row) + 10 for row in rows)), 255)
y = 0
for row in rows:
    for i, picture in enumerate(row):
        sheet.paste(picture, (i * (width + 10), y))
    y += max(p.height for p in row) + 10
sheet.save(out)
