"""What a rival sends to the player's street: a van, a poster stand, a flying screen, a letter. An atlas of its own.

Painted parts are left white and kept as the frame `front`: the game lays it over the picture in the rival's colour."""
import math
from shapes import *
from palette import c, glow, glass
from kit import mat


def rival_van(t):
    """A tall parcel van: paint, a tooth on its side, a dish on its roof that listens."""
    e, L = t.root, 2.5
    for sx in (-1, 1):
        for y in (-0.76, 0.76):
            cyl(sx * 0.54, y, 0.20, 0.20, 0.17, c('ink'), 0.04, deg(0, 90, 0), e)
            cyl(sx * 0.625, y, 0.20, 0.11, 0.02, c('steel'), 0.008, deg(0, 90, 0), e)
    rbox(0, 0, 0.22, 1.16, L - 0.14, 0.12, c('ink'), 0.05, 4, parent=e)
    white = mat('van-white', (240, 242, 246), 0.4)
    with t.part('paint'):
        rbox(0, 0, 0.42, 1.24, L, 0.46, white, 0.17, 8, parent=e)
        rbox(0, 0.22, 0.98, 1.20, 2.06, 1.02, white, 0.19, 8, parent=e)
    dark = mat('car-glass', (74, 108, 138), 0.12)
    rbox(0, -0.84, 0.94, 0.98, 0.16, 0.46, dark, 0.07, 5, deg(-14, 0, 0), e)
    for sx in (-1, 1): rbox(sx * 0.596, -0.50, 0.98, 0.03, 0.46, 0.36, dark, 0.014, 4, parent=e)
    for sx in (-1, 1):
        rbox(sx * 0.40, -L / 2 + 0.02, 0.46, 0.24, 0.06, 0.13, glow('warm', 0.9), 0.03, 5, parent=e)
        rbox(sx * 0.44, L / 2 - 0.02, 0.50, 0.18, 0.06, 0.11, mat('tail', (236, 74, 84), 0.3, emit=0.3), 0.028, 5, parent=e)
        o = molar(sx * 0.625, 0.42, 1.02, 0.52, mat('van-tooth', (255, 255, 255), 0.4), e, deg(0, 0, 90))
        o.scale = (1, 0.22, 1)
    rbox(0, -L / 2 + 0.01, 0.30, 0.5, 0.05, 0.08, c('steel'), 0.02, 4, parent=e)
    cyl(0.1, 0.5, 1.56, 0.05, 0.16, c('steel'), 0.01, parent=e)
    lathe(0.1, 0.46, 1.66, [(0, 0.0), (0.12, 0.015), (0.22, 0.07), (0.24, 0.10), (0.21, 0.09), (0.10, 0.04), (0, 0.03)], c('white'), e, 36, deg(48, 0, 25))
    ball(0.13, 0.36, 1.78, 0.03, 0.03, 0.03, glow('red', 1.3), e)


def poster_stand(t):
    """An A-board with a bold poster: a tooth and a percent sign."""
    e = t.root
    for s in (-1, 1):
        f = empty(0, s * 0.16, 0, parent=e, rx=s * math.radians(10))
        rbox(0, 0, 0.48, 0.66, 0.05, 0.94, c('wood-dark'), 0.022, 4, parent=f)
        if s < 0:
            with t.part('paint'): rbox(0, -0.032, 0.52, 0.56, 0.02, 0.76, mat('poster-white', (240, 242, 246), 0.6), 0.01, 3, parent=f)
            molar(0, -0.05, 0.62, 0.34, c('white'), f).scale = (1, 0.18, 1)
            for i, w in enumerate((0.40, 0.30)): rbox(0, -0.048, 0.30 - 0.085 * i, w, 0.012, 0.045, c('cream'), 0.005, 2, parent=f)
            for k in range(8):
                a = k * math.pi / 4
                rbox(0.21 + 0.075 * math.cos(a), -0.050, 0.80 + 0.075 * math.sin(a), 0.05, 0.01, 0.05, c('yellow'), 0.004, 2, (0, a, 0), f)
            cyl(0.21, -0.052, 0.80, 0.072, 0.016, c('yellow'), 0.004, deg(90, 0, 0), f)
            for d in (-1, 1): ball(0.21 + d * 0.022, -0.064, 0.80 + d * 0.022, 0.014, 0.008, 0.014, c('coral-dark'), f)
            rbox(0.21, -0.062, 0.80, 0.012, 0.008, 0.08, c('coral-dark'), 0.003, 2, deg(0, 35, 0), f)
    for s in (-1, 1): rbox(s * 0.30, 0, 0.95, 0.04, 0.12, 0.04, c('steel'), 0.015, 3, parent=e)


def drone_screen(t):
    """A carrier with four rotors holds a bright screen over the street."""
    e = t.root
    b = empty(0, 0, 1.65, parent=e)
    rbox(0, 0, 0, 0.34, 0.30, 0.15, c('white'), 0.07, 6, parent=b)
    ball(0, -0.15, 0.0, 0.05, 0.03, 0.05, glow('cyan', 1.4), b)
    for sx in (-1, 1):
        for sy in (-1, 1):
            tube([(sx * 0.1, sy * 0.08, 0.03), (sx * 0.34, sy * 0.28, 0.07)], 0.022, c('steel'), b, smooth_path=False)
            torus(sx * 0.36, sy * 0.30, 0.07, 0.16, 0.02, c('white'), parent=b, n=40, k=8)
            cyl(sx * 0.36, sy * 0.30, 0.07, 0.145, 0.008, mat('rotor', (210, 222, 232), 0.3, alpha=0.35), 0, parent=b)
            cyl(sx * 0.36, sy * 0.30, 0.08, 0.025, 0.04, c('ink'), 0.008, parent=b)
    for sx in (-1, 1): tube([(sx * 0.12, -0.02, -0.05), (sx * 0.36, -0.04, -0.22)], 0.012, c('steel'), b, smooth_path=False)
    rbox(0, -0.04, -0.55, 1.06, 0.08, 0.68, c('ink'), 0.05, 5, parent=b)
    with t.part('paint'): rbox(0, -0.085, -0.55, 0.96, 0.03, 0.58, mat('screen-white', (240, 242, 246), 0.4, emit=0.25), 0.03, 4, parent=b)
    molar(-0.24, -0.12, -0.53, 0.42, c('white'), b).scale = (1, 0.16, 1)
    for i, w in enumerate((0.36, 0.26, 0.32)): rbox(0.03 + w / 2, -0.108, -0.40 - 0.13 * i, w, 0.012, 0.055, c('white'), 0.005, 2, parent=b)


def letter(t):
    """An envelope with a seal in the rival's colour."""
    e = t.root
    b = empty(0, 0, 0.20, parent=e, rz=math.radians(45))
    rbox(0, 0, 0, 0.46, 0.05, 0.32, c('cream'), 0.022, 4, parent=b)
    for s in (-1, 1): tube([(s * 0.215, -0.03, 0.14), (0, -0.034, -0.02)], 0.008, c('stone-dark'), b, smooth_path=False)
    with t.part('paint'): lathe(0, -0.022, -0.01, [(0, 0), (0.07, 0), (0.074, 0.012), (0.05, 0.024), (0, 0.026)], mat('seal-white', (240, 242, 246), 0.4), b, 28, deg(90, 0, 0))


THINGS = [
    dict(name='rival-van', build=rival_van, facings=('se', 'nw'), samples=36, floor=(140, 144, 160), front={'se': ['paint'], 'nw': ['paint']}),
    dict(name='poster-stand', build=poster_stand, facings=('sw', 'se'), samples=40, front={'sw': ['paint'], 'se': ['paint']}),
    dict(name='drone-screen', build=drone_screen, facings=('sw',), samples=40, front={'sw': ['paint']}),
    dict(name='letter', build=letter, facings=('sw',), samples=40, front={'sw': ['paint']}, shadow=False),
]
