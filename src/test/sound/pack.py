#!/usr/bin/python3
"""Makes the spoken digits of the sound challenge: src/main/resources/.../captcha/sound/<language>.adpcm

Usage: pack.py FOLDER [WAVFOLDER]     WAVFOLDER: also writes each take as it will be decoded, for listening and for attack.py
Needs: espeak-ng 1.51, python3-numpy (Debian 12).

A file is, for each digit from 0 to 9 and each of the takes below: length in samples (2 bytes, big endian), then IMA ADPCM, two
samples in a byte, low half first, from predictor 0 and step index 0. 8 kHz, one channel. Silence before and after is cut off, all takes are
equally loud.
"""
import io
import subprocess
import sys
import wave
from pathlib import Path
import numpy as np

RATE = 8000
WORDS = {
    "en": "zero one two three four five six seven eight nine",
    "de": "null eins zwei drei vier fünf sechs sieben acht neun",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf",
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve",
    "ru": "ноль один два три четыре пять шесть семь восемь девять",
    "zh": "零 一 二 三 四 五 六 七 八 九",
}
# For each language: voice, pitch (-p), words a minute (-s).
TAKES = {
    "en": [("en-us+m3", 45, 135), ("en-gb+f2", 55, 140), ("en-us+m7", 35, 150), ("en-gb-x-rp+f4", 45, 130), ("en-gb-scotland+m1", 50, 145)],
    "de": [("de+m3", 45, 135), ("de+f2", 55, 140), ("de+m7", 35, 150), ("de+f4", 45, 130), ("de+m1", 55, 145)],
    "fr": [("fr-fr+m3", 45, 117), ("fr-fr+f2", 55, 122), ("fr-be+m7", 35, 132), ("fr-ch+f4", 45, 112), ("fr-fr+m1", 55, 127)],
    "es": [("es+m3", 45, 117), ("es-419+f2", 55, 122), ("es+m7", 35, 132), ("es-419+f4", 45, 112), ("es-419+m1", 55, 127)],
    "ru": [("ru+m3", 45, 113), ("ru+f2", 55, 118), ("ru+m7", 35, 128), ("ru+f4", 45, 108), ("ru+m1", 55, 123)],
    "zh": [("cmn+m3", 45, 130), ("cmn+f2", 55, 135), ("cmn+m7", 40, 140), ("cmn+f4", 45, 125), ("cmn+m1", 55, 140)],
}
STEPS = [7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 19, 21, 23, 25, 28, 31, 34, 37, 41, 45, 50, 55, 60, 66, 73, 80, 88, 97, 107, 118, 130,
         143, 157, 173, 190, 209, 230, 253, 279, 307, 337, 371, 408, 449, 494, 544, 598, 658, 724, 796, 876, 963, 1060, 1166,
         1282, 1411, 1552, 1707, 1878, 2066, 2272, 2499, 2749, 3024, 3327, 3660, 4026, 4428, 4871, 5358, 5894, 6484, 7132,
         7845, 8630, 9493, 10442, 11487, 12635, 13899, 15289, 16818, 18500, 20350, 22385, 24623, 27086, 29794, 32767]
MOVES = [-1, -1, -1, -1, 2, 4, 6, 8]


def speak(word, voice, pitch, speed):
    spoken = subprocess.run(["espeak-ng", "-v", voice, "-p", str(pitch), "-s", str(speed), "--stdout", word],
                            check=True, stdout=subprocess.PIPE).stdout
    with wave.open(io.BytesIO(spoken)) as file:
        rate = file.getframerate()
        tones = np.frombuffer(spoken[44:], dtype="<i2").astype(float)
    return resample(tones, rate)


def resample(tones, rate):
    """By a windowed sinc, cut off below half of the new rate."""
    cut, half = 0.46 * RATE / rate, 64
    spread = np.arange(-half, half + 1)
    kernel = 2 * cut * np.sinc(2 * cut * spread) * np.hamming(2 * half + 1)
    smooth = np.convolve(tones, kernel, mode="same")
    places = np.arange(0, len(tones) - 1, rate / RATE)
    return np.interp(places, np.arange(len(tones)), smooth)


def trim(tones):
    frame = RATE // 100
    loud = np.sqrt(np.convolve(tones ** 2, np.ones(frame) / frame, mode="same"))
    heard = np.nonzero(loud > 0.02 * loud.max())[0]
    cut = tones[max(0, heard[0] - frame):heard[-1] + frame]
    edge = np.minimum(1, np.minimum(np.arange(len(cut)), np.arange(len(cut))[::-1]) / frame)
    return cut * edge


def level(tones):
    """Equally loud where there is speech; never clipped."""
    loud = np.sqrt(np.mean(np.sort(tones ** 2)[len(tones) // 2:]))
    return tones * min(4500 / loud, 30000 / np.abs(tones).max())


def encode(tones):
    guess, index, halves = 0, 0, []
    for tone in np.round(tones).astype(int):
        step, diff = STEPS[index], tone - guess
        code = 8 if diff < 0 else 0
        diff = abs(diff)
        for bit, part in ((4, step), (2, step >> 1), (1, step >> 2)):
            if diff >= part:
                code |= bit
                diff -= part
        guess, index = decode_one(code, guess, index)
        halves.append(code)
    if len(halves) % 2:
        halves.append(0)
    return len(tones).to_bytes(2, "big") + bytes(low | high << 4 for low, high in zip(halves[::2], halves[1::2]))


def decode_one(code, guess, index):
    step = STEPS[index]
    diff = (step >> 3) + (step if code & 4 else 0) + (step >> 1 if code & 2 else 0) + (step >> 2 if code & 1 else 0)
    guess = max(-32768, min(32767, guess - diff if code & 8 else guess + diff))
    return guess, max(0, min(88, index + MOVES[code & 7]))


def decode(packed):
    guess, index, tones = 0, 0, []
    for byte in packed[2:]:
        for code in (byte & 15, byte >> 4):
            guess, index = decode_one(code, guess, index)
            tones.append(guess)
    return np.array(tones[:int.from_bytes(packed[:2], "big")], dtype="<i2")


def main():
    folder = Path(sys.argv[1])
    for language, words in WORDS.items():
        packed = b""
        for digit, word in enumerate(words.split()):
            for take, (voice, pitch, speed) in enumerate(TAKES[language]):
                one = encode(level(trim(speak(word, voice, pitch, speed))))
                packed += one
                if len(sys.argv) > 2:
                    Path(sys.argv[2]).mkdir(exist_ok=True)
                    with wave.open(f"{sys.argv[2]}/{language}-{digit}-{take}.wav", "wb") as file:
                        file.setnchannels(1)
                        file.setsampwidth(2)
                        file.setframerate(RATE)
                        file.writeframes(decode(one).tobytes())
        (folder / f"{language}.adpcm").write_bytes(packed)
        print(language, len(packed))


main()
