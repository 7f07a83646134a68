#!/usr/bin/python3
"""How many pictures Tesseract reads, with what is usually done to help it.

Usage: ocr.py FOLDER...     each with NNNNN.jpg and answers.txt, as tools.WriteSamples writes them
Needs: tesseract, python3-pil, python3-numpy (Debian).

Every picture is tried grey, scaled up two and three times, inverted, blurred (median), with three fixed thresholds, with a
threshold relative to the surroundings, and as edges; each of these as a block, one line, one word and a raw line (--psm 6, 7, 8, 13), letters
only from the alphabet. "any" counts a picture as solved if one of all those readings is right, which no attacker could
know; "best" is the single most successful treatment, what an attacker could use. SHOW=1 in the environment also lists which pictures were read.
"""
import os
import subprocess
import sys
import tempfile
from pathlib import Path
import numpy as np
from PIL import Image, ImageFilter, ImageOps

LETTERS = "ABCDEHLNSTX"
ALLOWED = LETTERS + LETTERS.lower()
MODES = ("6", "7", "8", "13")


def threshold(level):
    return lambda image: image.point(lambda tone: 255 if tone > level else 0)


def local(image):
    mean = np.asarray(image.filter(ImageFilter.BoxBlur(image.height // 5)), dtype=int)
    return Image.fromarray(np.where(np.asarray(image, dtype=int) > mean, 255, 0).astype("uint8"))


def edges(image):
    return ImageOps.invert(ImageOps.autocontrast(image.filter(ImageFilter.FIND_EDGES)))


def scaled(times):
    return lambda image: image.resize((image.width * times, image.height * times), Image.LANCZOS)


def median(image):
    return image.filter(ImageFilter.MedianFilter(5))


TREATMENTS = {
    "grey": [],
    "grey2": [scaled(2)],
    "grey3": [scaled(3)],
    "inverted2": [scaled(2), ImageOps.invert],
    "median2": [scaled(2), median],
    "low2": [scaled(2), threshold(85)],
    "middle2": [scaled(2), threshold(128)],
    "high2": [scaled(2), threshold(170)],
    "middle3-median": [scaled(3), median, threshold(128)],
    "low2-inverted-median": [scaled(2), ImageOps.invert, median, threshold(128)],
    "local2": [scaled(2), local],
    "local2-median": [scaled(2), median, local],
    "edges2": [scaled(2), edges],
}


def treat(path, steps):
    image = Image.open(path).convert("L")
    for step in steps:
        image = step(image)
    return ImageOps.expand(image, 10, fill=int(np.median(np.asarray(image))))


def read(pictures, mode, work):
    """All readings of one treatment, in one run of Tesseract."""
    names = Path(work, "names.txt")
    names.write_text("\n".join(map(str, pictures)) + "\n")
    command = ["tesseract", str(names), "stdout", "--psm", mode, "-c", "tessedit_char_whitelist=" + ALLOWED]
    text = subprocess.run(command, capture_output=True, text=True, env=dict(os.environ, OMP_THREAD_LIMIT="1")).stdout
    pages = text.split("\f")
    return ["".join(page.split()).upper() for page in pages[:len(pictures)]]


def solve(folder):
    """For each treatment and mode, the set of pictures it read."""
    answers = Path(folder, "answers.txt").read_text().split()
    solved = {}
    with tempfile.TemporaryDirectory() as work:
        for name, steps in TREATMENTS.items():
            pictures = []
            for i in range(len(answers)):
                pictures.append(Path(work, f"{i:05}.png"))
                treat(Path(folder, f"{i:05}.jpg"), steps).save(pictures[-1])
            for mode in MODES:
                readings = read(pictures, mode, work)
                solved[name, mode] = {i for i, reading in enumerate(readings) if reading == answers[i]}
    return len(answers), solved


def main(folders):
    total = anyhow = 0
    for folder in folders:
        count, solved = solve(folder)
        best = max(solved, key=lambda key: len(solved[key]))
        union = set().union(*solved.values())
        total += count
        anyhow += len(union)
        if os.environ.get("SHOW"):
            print(folder, "read:", sorted(union))
        print(f"{folder}: any {len(union)}/{count} = {len(union) / count:.1%}; best {best[0]} psm {best[1]} "
              f"{len(solved[best])}/{count} = {len(solved[best]) / count:.1%}", flush=True)
    print(f"all: any {anyhow}/{total} = {anyhow / total:.2%}")


main(sys.argv[1:])
