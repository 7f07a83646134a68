#!/usr/bin/python3
"""How many sounds a recogniser reads that knows the takes in the jar.

Usage: attack.py TAKES FOLDER LANGUAGE [NOISY]
       TAKES: as pack.py writes them; FOLDER: NNNNN.wav and answers.txt, as WriteSounds writes them
Needs: python3-numpy (Debian).

Every take is a template of mel-frequency cepstra (13 and their differences, 10 ms). A sound is matched against all of them at once
by connected-word dynamic time warping (a template may be run through at half to twice its pace), with a state for "no digit" between
them, and is told how many digits there are. With NOISY, the templates are higher and lower ones, too, and all are mixed with
backward takes and hiss at that many decibels, as the sounds are: what an attacker does who has read the source. Prints digits and whole answers right.
"""
import sys
import wave
from pathlib import Path
import numpy as np

RATE, HOP, FRAME, BANDS, CEPSTRA = 8000, 80, 200, 24, 13


def read(path):
    with wave.open(str(path)) as file:
        raw = file.readframes(file.getnframes())
        if file.getsampwidth() == 1:
            return np.frombuffer(raw, dtype=np.uint8).astype(float) - 128
        return np.frombuffer(raw, dtype="<i2").astype(float) / 256


def mel_bank():
    top = 2595 * np.log10(1 + RATE / 2 / 700)
    edges = 700 * (10 ** (np.linspace(100, top, BANDS + 2) / 2595) - 1) / RATE * 256
    bank = np.zeros((BANDS, 129))
    for band in range(BANDS):
        low, mid, high = edges[band:band + 3]
        steps = np.arange(129)
        bank[band] = np.maximum(0, np.minimum((steps - low) / (mid - low), (high - steps) / (high - mid)))
    return bank


BANK = mel_bank()
DCT = np.cos(np.pi / BANDS * np.outer(np.arange(CEPSTRA), np.arange(BANDS) + 0.5))


def features(tones):
    count = max(1, 1 + (len(tones) - FRAME) // HOP)
    frames = np.stack([tones[i * HOP:i * HOP + FRAME] for i in range(count)]) * np.hamming(FRAME)
    power = np.abs(np.fft.rfft(frames, 256)) ** 2
    cepstra = np.log(power @ BANK.T + FLOOR) @ DCT.T
    slopes = np.gradient(cepstra, axis=0) if count > 1 else np.zeros_like(cepstra)
    both = np.hstack([cepstra, 2 * slopes])
    both[:, 0] *= 0.3
    return both


FLOOR = 1e3


def noise(takes, length, random):
    talk = np.zeros(length)
    for _ in range(3):
        at = -random.integers(3000)
        while at < length:
            word = takes[random.integers(len(takes))][::-1]
            part = word[max(0, -at):length - at]
            talk[max(0, at):max(0, at) + len(part)] += part
            at += len(word) + random.integers(800)
    talk /= np.sqrt(np.mean(talk ** 2)) + 1e-9
    talk += 0.5 * random.normal(size=length)
    return talk / np.sqrt(np.mean(talk ** 2))


def templates(folder, language, decibels):
    names = sorted(Path(folder).glob(f"{language}-*.wav"))
    takes = [read(name) for name in names]
    random = np.random.default_rng(1)
    known = []
    for name, tones in zip(names, takes):
        digit = int(name.stem.split("-")[1])
        loud = np.sqrt(np.mean(np.sort(tones ** 2)[len(tones) // 2:]))
        if decibels is None:
            known.append((digit, tones))
        for pace in () if decibels is None else (0.86, 1, 1.14):
            bent = np.interp(np.arange(0, len(tones) - 1, pace), np.arange(len(tones)), tones)
            known.append((digit, bent + noise(takes, len(bent), random) * loud * 10 ** (-decibels / 20)))
    background = noise(takes, 10 * RATE, random) * 11.4
    return known, background


def apart(some, others):
    square = (some ** 2).sum(1)[:, None] + (others ** 2).sum(1)[None] - 2 * some @ others.T
    return np.sqrt(np.maximum(0, square)).astype(np.float32)


def recognise(tones, known, background, digits):
    """Viterbi over all templates, once for each place in the answer."""
    seen = features(tones)
    scale = known["scale"]
    costs = apart(seen / scale, known["frames"] / scale)
    idle = apart(seen / scale, background / scale).min(1) * known["idle"]
    starts, ends, index = known["starts"], known["ends"], known["index"]
    states, far = costs.shape[1], 1e9
    first = np.zeros(states, bool)
    first[starts] = True
    second = np.zeros(states, bool)
    second[np.minimum(starts + 1, states - 1)] = True
    word = np.full((digits, states), far, np.float32)
    wait = np.full(digits + 1, far)
    wait[0] = 0
    said = np.zeros((digits, states), np.int64)
    waited = np.zeros(digits + 1, np.int64)
    for time in range(len(seen)):
        now = costs[time]
        best, heard = word + 0.35 * now, said.copy()
        for back, extra, barred in ((1, 0, first), (2, 0.35 * now, first | second)):
            other = np.full_like(word, far)
            other[:, back:] = word[:, :-back]
            other[:, barred] = far
            other += extra
            better = other < best
            best[better] = other[better]
            heard[:, back:] = np.where(better[:, back:], said[:, :-back], heard[:, back:])
        enter = wait[:digits, None] < best[:, starts]
        best[:, starts] = np.where(enter, wait[:digits, None], best[:, starts])
        heard[:, starts] = np.where(enter, waited[:digits, None], heard[:, starts])
        word, said = best + now, heard
        done = word[:, ends]
        which = done.argmin(1)
        wait, waited = wait + idle[time], waited.copy()
        for place in range(digits):
            cost = done[place, which[place]]
            if cost < wait[place + 1]:
                wait[place + 1] = cost
                waited[place + 1] = said[place, ends[which[place]]] * 10 + index[which[place]]
    return f"{waited[digits]:0{digits}d}"


def prepare(known):
    frames = [features(tones) for _, tones in known]
    lengths = np.array([len(one) for one in frames])
    ends = lengths.cumsum() - 1
    whole = np.vstack(frames)
    return {"frames": whole, "scale": whole.std(0), "ends": ends, "starts": ends - lengths + 1,
            "index": [digit for digit, _ in known], "idle": 1.0}


def distance(said, right):
    return sum(one == other for one, other in zip(said, right))


def main():
    global FLOOR
    decibels = float(sys.argv[4]) if len(sys.argv) > 4 else None
    known, background = templates(sys.argv[1], sys.argv[3], decibels)
    ready = prepare(known)
    back = features(background)[::5]
    answers = Path(sys.argv[2], "answers.txt").read_text().split()
    best = None
    # The attacker tunes on the first fifth how willingly it hears "no digit".
    trial = max(5, len(answers) // 5)
    heard = [read(Path(sys.argv[2], f"{i:05}.wav")) for i in range(len(answers))]
    for idle in (0.8, 1.0, 1.2, 1.4, 1.7):
        ready["idle"] = idle
        score = sum(distance(recognise(heard[i], ready, back, len(answers[i])), answers[i]) for i in range(trial))
        if best is None or score > best[0]:
            best = (score, idle)
    ready["idle"] = best[1]
    said = [recognise(heard[i], ready, back, len(answers[i])) for i in range(trial, len(answers))]
    right = [distance(one, answer) for one, answer in zip(said, answers[trial:])]
    whole = sum(one == answer for one, answer in zip(said, answers[trial:]))
    print(f"{sys.argv[3]} {'raw' if decibels is None else decibels}: digits {sum(right) / sum(map(len, answers[trial:])):.0%}, "
          f"answers {whole} of {len(said)} ({whole / len(said):.1%}), idle {best[1]}")


main()
