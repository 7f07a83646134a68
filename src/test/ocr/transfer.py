#!/usr/bin/python3
"""What a small neural net, trained on pictures of one server secret, reads of that secret and of others.

Usage: transfer.py MINUTES TRAIN TEST...     folders as tools.WriteSamples writes them; the last 500 of TRAIN are kept for testing
Needs: python3-torch, python3-pil, python3-numpy (Debian). Measures whether the style of a server is worth keeping secret.
"""
import sys
import time
from pathlib import Path
import numpy as np
import torch
from PIL import Image
from torch import nn

LETTERS = "ABCDEHLNSTX"
WIDTH, HEIGHT, LENGTH = 120, 40, 5
torch.manual_seed(1)


def load(folder):
    answers = Path(folder, "answers.txt").read_text().split()
    pictures = np.stack([np.asarray(Image.open(Path(folder, f"{i:05}.jpg")).resize((WIDTH, HEIGHT), Image.BILINEAR))
                         for i in range(len(answers))])
    labels = np.array([[LETTERS.index(letter) for letter in answer] for answer in answers])
    return torch.from_numpy(pictures), torch.from_numpy(labels)


def block(inputs, outputs):
    return [nn.Conv2d(inputs, outputs, 3, padding=1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(), nn.MaxPool2d(2)]


def net():
    return nn.Sequential(*block(1, 24), *block(24, 48), *block(48, 96), nn.Conv2d(96, 128, 3, padding=1), nn.BatchNorm2d(128),
                         nn.ReLU(), nn.Flatten(), nn.Dropout(0.3), nn.Linear(128 * (HEIGHT // 8) * (WIDTH // 8), 256), nn.ReLU(),
                         nn.Linear(256, LENGTH * len(LETTERS)), nn.Unflatten(1, (LENGTH, len(LETTERS))))


def feed(pictures):
    return pictures.unsqueeze(1).float() / 127.5 - 1


def score(model, pictures, labels):
    model.eval()
    with torch.no_grad():
        right = torch.cat([model(feed(part)).argmax(2) for part in pictures.split(250)]) == labels
    return right.all(1).float().mean().item(), right.float().mean().item()


def train(model, pictures, labels, minutes):
    rate = torch.optim.Adam(model.parameters(), 1e-3)
    end = time.time() + 60 * minutes
    rounds = 0
    while time.time() < end:
        model.train()
        for part in torch.randperm(len(pictures)).split(64):
            rate.zero_grad()
            # Half of the time the negative, so that polarity teaches nothing.
            loss = nn.functional.cross_entropy(model(feed(pictures[part]) * (1 if torch.rand(1) < 0.5 else -1)).flatten(0, 1),
                                               labels[part].flatten())
            loss.backward()
            rate.step()
            if time.time() > end - 20:
                rate.param_groups[0]["lr"] = 1e-4
            if time.time() > end:
                break
        rounds += 1
        print(f"round {rounds}: loss {loss.item():.3f}", flush=True)


def main(minutes, own, others):
    pictures, labels = load(own)
    model = net()
    train(model, pictures[:-500], labels[:-500], minutes)
    for name, (some, answers) in [(own, (pictures[-500:], labels[-500:]))] + [(other, load(other)) for other in others]:
        word, letter = score(model, some, answers)
        print(f"{name}: words {word:.1%}, letters {letter:.1%}", flush=True)


main(float(sys.argv[1]), sys.argv[2], sys.argv[3:])
