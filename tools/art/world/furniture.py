"""Reception, waiting room and storage."""
import math
from shapes import *
from palette import c, glow, glass

ALL = ('sw', 'se', 'ne', 'nw')


def seat(cushion, dark):
    """1×1 armchair of the waiting room: seat top 0.36 m."""
    def build(t):
        e, m, white = t.root, c(cushion), c('white')
        rbox(0, -0.01, 0.285, 0.54, 0.52, 0.15, m, 0.07, 5, parent=e)
        rbox(0, -0.01, 0.20, 0.50, 0.46, 0.05, c(dark), 0.02, parent=e)
        with t.part('back'):
            rbox(0, 0.235, 0.56, 0.54, 0.13, 0.50, m, 0.062, 6, deg(-9, 0, 0), e)
            rbox(0, 0.165, 0.57, 0.34, 0.05, 0.26, c(dark), 0.024, 4, deg(-9, 0, 0), e).scale = (1, 0.6, 1)
        for s, name in ((-1, 'arm-l'), (1, 'arm-r')):
            with t.part(name):
                rbox(s * 0.30, -0.01, 0.47, 0.085, 0.48, 0.065, white, 0.032, 4, parent=e)
                tube([(s * 0.30, -0.19, 0.46), (s * 0.30, -0.215, 0.25), (s * 0.29, -0.22, 0.02)], 0.026, white, e)
                tube([(s * 0.30, 0.17, 0.46), (s * 0.30, 0.20, 0.25), (s * 0.29, 0.22, 0.02)], 0.026, white, e)
    return dict(build=build, facings=ALL, samples=40,
                front={'sw': ['arm-r'], 'se': ['arm-l'], 'ne': ['back', 'arm-l', 'arm-r'], 'nw': ['back', 'arm-l', 'arm-r']})


def sofa(t):
    e, m, dark = t.root, c('coral'), c('coral-dark')
    rbox(0, 0, 0.20, 1.62, 0.62, 0.16, dark, 0.06, 5, parent=e)
    for x in (-0.36, 0.36): rbox(x, -0.05, 0.31, 0.70, 0.58, 0.16, m, 0.07, 6, parent=e)
    with t.part('back'):
        rbox(0, 0.27, 0.50, 1.62, 0.18, 0.56, m, 0.085, 6, deg(-6, 0, 0), e)
        for x, k in ((-0.5, 'yellow'), (0.5, 'teal-light')): rbox(x, 0.14, 0.52, 0.32, 0.12, 0.30, c(k), 0.058, 6, deg(-16, 0, 0.0), e)
    for s, n in ((-1, 'arm-l'), (1, 'arm-r')):
        with t.part(n): rbox(s * 0.80, -0.02, 0.36, 0.18, 0.66, 0.42, m, 0.085, 6, parent=e)
    for x in (-0.7, 0.7):
        for y in (-0.22, 0.22): cyl(x, y, 0.06, 0.035, 0.13, c('wood'), 0.01, parent=e)


def reception_desk(t):
    """2×1; patients stand at the front (the facing), staff behind."""
    e, white = t.root, c('white')
    rbox(0, 0.02, 0.06, 1.72, 0.50, 0.12, c('steel'), 0.03, parent=e)
    rbox(0, 0.0, 0.46, 1.80, 0.58, 0.74, white, 0.13, 7, parent=e)
    rbox(0, -0.292, 0.46, 1.46, 0.03, 0.20, c('teal'), 0.014, 3, parent=e)
    rbox(0, -0.306, 0.46, 1.40, 0.02, 0.12, glow('cyan', 1.35), 0.009, 3, parent=e)
    rbox(0, -0.01, 0.86, 1.90, 0.70, 0.075, c('wood'), 0.036, 5, parent=e)
    # screen, keyboard, bell, a plant and papers
    cyl(-0.42, 0.10, 0.905, 0.10, 0.02, c('steel'), 0.008, parent=e)
    rbox(-0.42, 0.12, 0.98, 0.04, 0.03, 0.14, c('steel'), 0.012, parent=e)
    rbox(-0.42, 0.10, 1.14, 0.50, 0.045, 0.33, c('ink'), 0.02, 4, deg(8, 0, 0), e)
    rbox(-0.42, 0.127, 1.14, 0.44, 0.01, 0.27, glow('cyan', 1.0), 0.004, 3, deg(8, 0, 0), e)
    rbox(-0.42, 0.071, 1.15, 0.12, 0.01, 0.12, c('teal'), 0.004, 3, deg(8, 0, 0), e)
    rbox(0.12, 0.12, 0.905, 0.26, 0.20, 0.012, mat('paper', (252, 250, 242)), 0.004, rot=deg(0, 0, 14), parent=e)
    lathe(0.42, -0.12, 0.895, [(0.085, 0), (0.09, 0.015), (0.03, 0.02), (0.0, 0.02)], c('steel'), e, 28)
    ball(0.42, -0.12, 0.925, 0.06, 0.06, 0.045, c('yellow'), e)
    cyl(0.42, -0.12, 0.975, 0.014, 0.02, c('steel'), 0.004, parent=e)
    lathe(0.74, 0.06, 0.895, [(0.055, 0), (0.075, 0.10), (0.08, 0.11), (0.0, 0.1)], c('coral'), e, 28)
    for i in range(6): ball(0.74 + 0.045 * math.cos(i * 2.4), 0.06 + 0.045 * math.sin(i * 2.4), 1.06 + 0.018 * i, 0.055, 0.035, 0.065, c('leaf' if i % 2 else 'leaf-light'), e, (0.6 * math.cos(i * 2.4), 0.6 * math.sin(i * 2.4), i * 2.4))


def coffee_table(t):
    e = t.root
    lathe(0, 0, 0, [(0, 0), (0.22, 0), (0.23, 0.02), (0.08, 0.05), (0.06, 0.24), (0.2, 0.30), (0, 0.30)], c('white'), e)
    lathe(0, 0, 0.29, [(0, 0), (0.42, 0), (0.44, 0.015), (0.44, 0.045), (0.42, 0.06), (0, 0.06)], c('wood'), e, 56)
    for i, (x, y, k, a) in enumerate(((-0.14, 0.06, 'coral', 20), (-0.12, 0.05, 'navy', 38), (0.14, -0.1, 'teal-light', -30))):
        rbox(x, y, 0.36 + 0.02 * (i % 2), 0.2, 0.27, 0.018, c(k), 0.006, rot=deg(0, 0, a), parent=e)
    lathe(0.15, 0.17, 0.35, [(0.04, 0), (0.055, 0.02), (0.055, 0.09), (0.045, 0.09), (0.045, 0.07), (0, 0.07)], c('white'), e, 28)
    torus(0.21, 0.17, 0.40, 0.028, 0.010, c('white'), deg(90, 0, 0), e, 24, 8)


def cabinet(t):
    e, white = t.root, c('white')
    rbox(0, 0.02, 0.05, 1.74, 0.48, 0.10, c('steel'), 0.02, parent=e)
    rbox(0, 0, 0.46, 1.82, 0.54, 0.76, white, 0.04, 4, parent=e)
    rbox(0, 0, 0.865, 1.90, 0.60, 0.06, c('wood'), 0.028, 4, parent=e)
    for i in range(3):
        x = (i - 1) * 0.585
        for z, h in ((0.30, 0.38), (0.66, 0.26)):
            rbox(x, -0.272, z, 0.53, 0.03, h, c('door'), 0.018, 4, parent=e)
            rbox(x, -0.298, z + h / 2 - 0.07, 0.2, 0.025, 0.03, c('teal'), 0.012, 3, parent=e)
    for i, k in enumerate(('coral', 'teal', 'yellow')):
        lathe(-0.62 + 0.2 * i, 0.08, 0.895, [(0.07, 0), (0.075, 0.02), (0.075, 0.15), (0.055, 0.17), (0.055, 0.19), (0.0, 0.19)], c(k), e, 28)
        cyl(-0.62 + 0.2 * i, 0.08, 1.095, 0.062, 0.03, c('white'), 0.012, parent=e)
    rbox(0.20, 0.04, 0.91, 0.36, 0.26, 0.03, c('steel'), 0.012, parent=e)
    for i in range(4): cyl(0.08 + 0.08 * i, 0.04, 0.935, 0.012, 0.2, c(('navy', 'coral', 'teal', 'yellow')[i]), 0.004, deg(90, 0, 0), e)
    rbox(0.68, 0.08, 1.0, 0.2, 0.2, 0.2, c('teal-light'), 0.05, 4, parent=e)
    ball(0.68, 0.08, 1.11, 0.05, 0.05, 0.03, c('white'), e)


def supply_cart(t):
    e, white = t.root, c('white')
    for sx in (-1, 1):
        for sy in (-1, 1):
            cyl(sx * 0.22, sy * 0.17, 0.045, 0.045, 0.04, c('ink'), 0.012, deg(90, 0, 0), e)
            cyl(sx * 0.23, sy * 0.18, 0.42, 0.018, 0.74, c('steel'), 0.004, parent=e)
    rbox(0, 0, 0.26, 0.50, 0.40, 0.28, c('teal'), 0.04, 4, parent=e)
    for z in (0.33, 0.20): rbox(0, -0.205, z, 0.42, 0.02, 0.10, c('teal-light'), 0.012, 3, parent=e)
    for z in (0.54, 0.80):
        rbox(0, 0, z, 0.54, 0.44, 0.04, white, 0.02, 4, parent=e)
    for x, y, k, h in ((-0.14, 0.06, 'coral', 0.13), (0.0, 0.09, 'yellow', 0.10), (0.14, 0.05, 'navy', 0.15)):
        cyl(x, y, 0.56 + h / 2, 0.05, h, c(k), 0.015, parent=e)
    rbox(-0.08, -0.05, 0.84, 0.26, 0.2, 0.05, c('door'), 0.02, parent=e)
    rbox(0.15, 0.06, 0.87, 0.12, 0.14, 0.11, c('coral'), 0.02, parent=e)
    tube([(0.27, -0.16, 0.80), (0.36, -0.16, 0.88), (0.36, 0.16, 0.88), (0.27, 0.16, 0.80)], 0.017, c('steel'), e)


def water_cooler(t):
    e, white = t.root, c('white')
    rbox(0, 0, 0.44, 0.36, 0.34, 0.88, white, 0.07, 5, parent=e)
    rbox(0, -0.165, 0.66, 0.24, 0.03, 0.20, c('teal-dark'), 0.014, 3, parent=e)
    for sx, k in ((-1, 'teal'), (1, 'coral')): rbox(sx * 0.055, -0.19, 0.70, 0.045, 0.05, 0.05, c(k), 0.015, 3, parent=e)
    rbox(0, -0.20, 0.565, 0.24, 0.10, 0.025, c('steel'), 0.01, 3, parent=e)
    cyl(0, 0, 0.91, 0.11, 0.06, c('teal'), 0.015, parent=e)
    w = mat('bottle', (128, 206, 240), 0.08, emit=0.12, alpha=0.62)
    lathe(0, 0, 0.92, [(0.06, 0), (0.09, 0.04), (0.155, 0.10), (0.16, 0.20), (0.15, 0.22), (0.16, 0.24), (0.16, 0.38), (0.13, 0.43), (0, 0.44)], w, e, 36)
    cyl(0.24, 0.0, 0.62, 0.038, 0.22, mat('cups', (250, 250, 246)), 0.01, parent=e)


def floor_lamp(t):
    e = t.root
    lathe(0, 0, 0, [(0, 0), (0.20, 0), (0.21, 0.02), (0.19, 0.045), (0.03, 0.06), (0, 0.06)], c('ink'), e)
    cyl(0, 0, 0.68, 0.02, 1.3, c('wood-dark'), 0.004, parent=e)
    with t.part('shade-off'): lathe(0, 0, 1.18, [(0.23, 0), (0.24, 0.01), (0.16, 0.36), (0.15, 0.37), (0.0, 0.37)], mat('shade', (250, 232, 196), 0.8), e)
    with t.part('shade-on'): lathe(0, 0, 1.18, [(0.23, 0), (0.24, 0.01), (0.16, 0.36), (0.15, 0.37), (0.0, 0.37)], mat('shade-on', (255, 226, 164), 0.8, emit=0.75), e)


def toy_corner(t):
    e = t.root
    lathe(0, 0, 0, [(0, 0), (0.46, 0), (0.47, 0.012), (0.46, 0.025), (0, 0.025)], c('teal-light'), e, 48)
    lathe(0, 0, 0.022, [(0, 0), (0.33, 0), (0.33, 0.008), (0, 0.008)], c('yellow'), e, 48)
    for x, y, z, k, a in ((-0.2, 0.14, 0.10, 'coral', 15), (-0.02, 0.20, 0.10, 'violet', -12), (-0.12, 0.165, 0.255, 'yellow', 30), (0.26, -0.08, 0.09, 'teal', 40)):
        rbox(x, y, z, 0.15, 0.15, 0.15, c(k), 0.028, 4, deg(0, 0, a), e)
    for i, (r, k) in enumerate(((0.10, 'coral'), (0.085, 'yellow'), (0.07, 'teal'), (0.055, 'violet'))): torus(0.19, 0.17, 0.06 + 0.055 * i, r, 0.03, c(k), parent=e, n=32, k=10)
    ball(0.19, 0.17, 0.30, 0.045, 0.045, 0.05, c('white'), e)
    # a small toy bear
    b = empty(-0.08, -0.20, 0.02, parent=e, rz=0.3)
    br = mat('bear', (196, 146, 104), 0.9)
    ball(0, 0, 0.11, 0.10, 0.09, 0.11, br, b)
    ball(0, -0.01, 0.27, 0.10, 0.095, 0.09, br, b)
    for s in (-1, 1):
        ball(s * 0.08, 0, 0.345, 0.035, 0.025, 0.035, br, b)
        ball(s * 0.08, -0.06, 0.03, 0.04, 0.065, 0.04, br, b)
        ball(s * 0.10, -0.03, 0.14, 0.03, 0.045, 0.055, br, b)
        ball(s * 0.035, -0.094, 0.29, 0.011, 0.008, 0.014, c('ink'), b)
    ball(0, -0.09, 0.25, 0.04, 0.03, 0.03, c('cream'), b)


def bookshelf(t):
    e = t.root
    w = c('wood')
    for sx in (-1, 1): rbox(sx * 0.42, 0.12, 0.68, 0.06, 0.34, 1.36, w, 0.02, 4, parent=e)
    rbox(0, 0.27, 0.68, 0.84, 0.04, 1.30, c('wood-dark'), 0.01, parent=e)
    for z in (0.05, 0.48, 0.91, 1.34): rbox(0, 0.12, z, 0.86, 0.34, 0.05, w, 0.02, 4, parent=e)
    ks = ('coral', 'teal', 'yellow', 'navy', 'violet', 'teal-light', 'pink', 'cream')
    n = 0
    for z in (0.075, 0.505, 0.935):
        x = -0.36
        while x < 0.20 + 0.1 * math.sin(z * 9):
            wd, h = 0.05 + 0.018 * ((n * 7) % 3), 0.25 + 0.035 * ((n * 5) % 3)
            rbox(x + wd / 2, 0.10, z + h / 2, wd - 0.006, 0.22, h, c(ks[(n * 3) % 8]), 0.012, 3, parent=e)
            x += wd
            n += 1
    ball(0.29, 0.08, 0.60, 0.09, 0.09, 0.09, c('teal'), e)
    molar(0.30, 0.08, 1.06, 0.24, c('white'), e)
    lathe(0.28, 0.08, 0.075, [(0.06, 0), (0.09, 0.12), (0.06, 0.2), (0.07, 0.24), (0, 0.24)], c('coral'), e, 28)
    cyl(-0.2, 0.12, 1.42, 0.07, 0.11, c('white'), 0.02, parent=e)
    for i in range(6): ball(-0.2 + 0.07 * math.cos(i * 2.4), 0.12 + 0.07 * math.sin(i * 2.4), 1.50 + 0.015 * i, 0.07, 0.045, 0.06, c('leaf' if i % 2 else 'leaf-light'), e, (0.7 * math.cos(i * 2.4), 0.7 * math.sin(i * 2.4), i))


def vending(t):
    e = t.root
    rbox(0, 0.04, 0.76, 0.80, 0.62, 1.50, c('coral'), 0.09, 6, parent=e)
    rbox(-0.09, -0.27, 0.88, 0.52, 0.05, 1.0, c('ink'), 0.03, 4, parent=e)
    for j in range(4):
        for i in range(3):
            cyl(-0.24 + 0.15 * i, -0.275, 0.52 + 0.235 * j, 0.045, 0.15, c(('teal', 'yellow', 'pink', 'violet', 'white')[(i + 2 * j) % 5]), 0.018, parent=e)
        rbox(-0.09, -0.28, 0.43 + 0.235 * j, 0.48, 0.05, 0.02, c('steel'), 0.006, parent=e)
    rbox(-0.09, -0.315, 0.88, 0.50, 0.012, 0.96, glass('vend-glass', (186, 232, 238), 0.16), 0.004, parent=e)
    rbox(0.29, -0.275, 1.06, 0.13, 0.03, 0.26, glow('cyan', 1.1), 0.012, parent=e)
    for k in range(3): rbox(0.29, -0.275, 0.86 - 0.06 * k, 0.10, 0.03, 0.035, c('white'), 0.012, 3, parent=e)
    rbox(-0.09, -0.275, 0.22, 0.46, 0.03, 0.14, c('coral-dark'), 0.02, 3, parent=e)
    molar(0.0, -0.28, 1.425, 0.14, c('white'), e)


THINGS = [
    dict(name='reception-desk', build=reception_desk, facings=ALL, samples=44),
    dict(name='seat-teal', **seat('teal', 'teal-dark')),
    dict(name='seat-coral', **seat('coral', 'coral-dark')),
    dict(name='seat-yellow', **seat('yellow', 'yellow')),
    dict(name='sofa', build=sofa, facings=ALL, samples=40,
         front={'sw': ['arm-r'], 'se': ['arm-l'], 'ne': ['back', 'arm-l', 'arm-r'], 'nw': ['back', 'arm-l', 'arm-r']}),
    dict(name='coffee-table', build=coffee_table, samples=40),
    dict(name='cabinet', build=cabinet, facings=ALL, samples=44),
    dict(name='supply-cart', build=supply_cart, facings=ALL, samples=40),
    dict(name='water-cooler', build=water_cooler, facings=ALL, samples=40),
    dict(name='floor-lamp', build=floor_lamp, samples=40, states={'idle': lambda t: t.hide('shade-on'), 'busy': lambda t: t.hide('shade-off')},
         glow=dict(parts=['shade-on'], rgb=(255, 226, 164), sigma=12, amount=0.5), pad=24),
    dict(name='toy-corner', build=toy_corner, samples=40),
    dict(name='bookshelf', build=bookshelf, facings=ALL, samples=40),
    dict(name='vending', build=vending, facings=ALL, samples=40),
]
