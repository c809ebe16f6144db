"""The street outside: trees, hedges, lamps, cars, the clinic's sign."""
import math, random
from shapes import *
from palette import c, glow, glass, foliage
from decor import leaf

ALL = ('sw', 'se', 'ne', 'nw')


def trunk(e, h, r, bend=0.0):
    lathe(0, 0, 0, [(0, 0), (r * 1.7, 0), (r * 1.25, 0.06), (r * 1.05, 0.2), (r * 0.9, h), (0, h)], c('wood-dark'), e, 24)


def crown(e, blobs, m, voxel=0.035, rounds=5):
    return blend([ball(x, y, z, r, r, r * k, m) for x, y, z, r, k in blobs], m, voxel, rounds, parent=e)


def tree_a(t):
    """Round clay crown in three soft lobes."""
    e = t.root
    trunk(e, 1.0, 0.10)
    m = foliage('crown-a', (76, 160, 88), (150, 214, 116), 0.75, 1.95)
    crown(e, [(0, 0, 1.42, 0.58, 0.94), (0.34, -0.20, 1.10, 0.36, 0.9), (-0.36, -0.10, 1.14, 0.38, 0.9), (0.05, 0.3, 1.2, 0.42, 0.9), (0.10, -0.34, 1.30, 0.32, 0.9)], m, 0.03, 4)


def tree_b(t):
    """A taller one, cone of three cushions."""
    e = t.root
    trunk(e, 0.8, 0.09)
    m = foliage('crown-b', (58, 144, 104), (130, 206, 130), 0.6, 2.3)
    for z, r in ((0.90, 0.58), (1.32, 0.47), (1.70, 0.34), (2.02, 0.2)):
        lathe(0, 0, z, [(0, -0.20), (r * 0.7, -0.19), (r * 0.96, -0.12), (r, -0.03), (r * 0.9, 0.08), (r * 0.6, 0.26), (r * 0.25, 0.40), (0, 0.44)], m, e, 48)


def tree_small(t):
    """Blossoming sapling."""
    e, R = t.root, random.Random(2)
    trunk(e, 0.72, 0.055)
    pink = foliage('blossom', (238, 150, 172), (255, 206, 212), 0.65, 1.3)
    crown(e, [(0, 0, 1.0, 0.38, 0.9), (0.22, -0.1, 0.84, 0.24, 0.9), (-0.22, 0.04, 0.86, 0.25, 0.9)], pink, 0.025)
    for _ in range(26):
        a, b = R.uniform(0, 6.28), R.uniform(-0.2, 1.3)
        ball(0.39 * math.cos(a) * math.cos(b), 0.39 * math.sin(a) * math.cos(b), 1.0 + 0.36 * math.sin(b), 0.035, 0.035, 0.035, mat('petal', (255, 226, 230), 0.8), e)


def bush(t):
    e = t.root
    crown(e, [(0, 0, 0.24, 0.32, 0.85), (0.24, -0.08, 0.16, 0.22, 0.85), (-0.24, 0.02, 0.18, 0.24, 0.85), (0.02, 0.2, 0.2, 0.25, 0.85)], foliage('bush', (76, 160, 88), (146, 212, 116), 0.05, 0.5), 0.022)
    R = random.Random(3)
    for i in range(9):
        a, b = R.uniform(0, 6.28), R.uniform(0.3, 1.3)
        ball(0.30 * math.cos(a) * math.cos(b), 0.30 * math.sin(a) * math.cos(b), 0.26 + 0.24 * math.sin(b), 0.03, 0.03, 0.026, c('coral' if i % 2 else 'yellow'), e)


def hedge(axis):
    """One metre of clipped hedge along grid x or y; joins end to end."""
    def build(t):
        e = t.root
        if axis == 'y': e = empty(0, 0, 0, parent=t.root, rz=math.pi / 2)
        rbox(0, 0, 0.22, 1.04, 0.34, 0.44, c('leaf'), 0.10, 6, parent=e)
        R = random.Random(7)
        for i in range(16):
            ball(-0.46 + 0.061 * i, R.uniform(-0.12, 0.12), 0.40 + R.uniform(0, 0.03), 0.075, 0.075, 0.05, c(('leaf-light', 'leaf')[i % 2]), e)
            ball(-0.46 + 0.061 * i, -0.165, R.uniform(0.12, 0.34), 0.06, 0.03, 0.05, c(('leaf-dark', 'leaf-light')[i % 2]), e)
    return build


def flower_bed(t):
    e, R = t.root, random.Random(12)
    rbox(0, 0, 0.08, 0.92, 0.92, 0.16, c('wood'), 0.04, 4, parent=e)
    rbox(0, 0, 0.15, 0.80, 0.80, 0.04, c('soil'), 0.015, 3, parent=e)
    for i in range(4):
        for j in range(4):
            x, y = -0.29 + 0.193 * i + R.uniform(-0.03, 0.03), -0.29 + 0.193 * j + R.uniform(-0.03, 0.03)
            h = R.uniform(0.12, 0.2)
            for k in range(3): leaf(e, x, y, 0.16, 0.14, 0.07, k * 2.1 + i, 0.7, c('leaf' if (i + j) % 2 else 'leaf-light'))
            cyl(x, y, 0.17 + h / 2, 0.010, h, c('leaf-dark'), 0, parent=e)
            m = c(('coral', 'yellow', 'pink', 'violet')[(i * 3 + j) % 4])
            for k in range(5): ball(x + 0.035 * math.cos(k * 1.257), y + 0.035 * math.sin(k * 1.257), 0.18 + h, 0.032, 0.032, 0.02, m, e)
            ball(x, y, 0.195 + h, 0.02, 0.02, 0.016, c('cream'), e)


def lamp_post(t):
    e = t.root
    lathe(0, 0, 0, [(0, 0), (0.13, 0), (0.13, 0.05), (0.08, 0.10), (0.045, 0.16), (0.038, 2.1), (0, 2.1)], c('navy'), e, 28)
    tube([(0, 0, 2.05), (0, -0.05, 2.24), (0, -0.22, 2.32), (0, -0.36, 2.28)], 0.034, c('navy'), e)
    lathe(0, -0.38, 2.14, [(0.13, 0.0), (0.15, 0.02), (0.12, 0.10), (0.04, 0.15), (0, 0.15)], c('navy'), e, 28)
    with t.part('off'): ball(0, -0.38, 2.14, 0.115, 0.115, 0.06, c('cream'), e)
    with t.part('on'): ball(0, -0.38, 2.14, 0.12, 0.12, 0.065, glow('warm', 1.6), e)


def bench(t):
    e = t.root
    for sx in (-1, 1):
        rbox(sx * 0.62, 0.0, 0.20, 0.07, 0.42, 0.06, c('navy'), 0.028, 4, parent=e)
        for sy in (-1, 1): rbox(sx * 0.62, sy * 0.16, 0.10, 0.07, 0.07, 0.2, c('navy'), 0.028, 4, parent=e)
        rbox(sx * 0.62, 0.22, 0.42, 0.07, 0.07, 0.5, c('navy'), 0.028, 4, deg(-10, 0, 0), e)
    for i in range(4): rbox(0, -0.17 + 0.115 * i, 0.255, 1.5, 0.095, 0.05, c('wood'), 0.022, 4, parent=e)
    with t.part('back'):
        for i in range(3): rbox(0, 0.19 + 0.022 * i, 0.40 + 0.115 * i, 1.5, 0.045, 0.095, c('wood'), 0.021, 4, deg(-10, 0, 0), e)


def bin_(t):
    e = t.root
    lathe(0, 0, 0, [(0, 0), (0.17, 0), (0.18, 0.02), (0.21, 0.5), (0.215, 0.52), (0, 0.52)], c('teal'), e, 36)
    lathe(0, 0, 0.51, [(0.225, 0), (0.235, 0.02), (0.225, 0.06), (0.12, 0.10), (0.10, 0.085), (0, 0.08)], c('navy'), e, 36)
    torus(0, 0, 0.30, 0.199, 0.012, c('white'), parent=e)


def bike_rack(t):
    e = t.root
    rbox(0, 0, 0.02, 0.9, 0.14, 0.04, c('steel'), 0.018, 3, parent=e)
    for x in (-0.3, 0.0, 0.3):
        a = empty(x, 0, 0, parent=e, rz=math.pi / 2)
        arch(0.36, 0.46, 0.026, c('teal'), a, z=0.03)
    b = empty(0.15, 0, 0, parent=e)
    for y in (-0.30, 0.30): torus(0.0, y, 0.20, 0.175, 0.022, c('ink'), deg(0, 90, 0), b, 40, 10); torus(0.0, y, 0.20, 0.15, 0.008, c('steel'), deg(0, 90, 0), b, 40, 6)
    m = c('coral')
    for p in ([(0, 0.30, 0.20), (0, 0.10, 0.46), (0, -0.24, 0.46), (0, -0.30, 0.20)], [(0, 0.10, 0.46), (0, 0.02, 0.20), (0, -0.24, 0.44)], [(0, 0.30, 0.20), (0, 0.02, 0.20)]):
        tube(p, 0.020, m, b, smooth_path=False)
    tube([(0, 0.10, 0.46), (0, 0.13, 0.54)], 0.016, c('steel'), b, smooth_path=False)
    rbox(0, 0.14, 0.555, 0.09, 0.18, 0.04, c('ink'), 0.02, 4, parent=b)
    tube([(-0.16, -0.20, 0.58), (-0.1, -0.25, 0.60), (0, -0.25, 0.57), (0.1, -0.25, 0.60), (0.16, -0.20, 0.58)], 0.016, c('ink'), b)
    tube([(0, -0.25, 0.57), (0, -0.24, 0.46)], 0.016, c('steel'), b, smooth_path=False)


def car(paint, roof='white', taxi=False, van=False):
    """2×… rounded city car: 1.3 wide, 2.5 long (3 tiles), nose toward the facing."""
    def build(t):
        e = t.root
        m = c(paint)
        L = 2.44
        for sx in (-1, 1):
            for y in (-0.74, 0.74):
                cyl(sx * 0.53, y, 0.20, 0.20, 0.17, c('ink'), 0.04, deg(0, 90, 0), e)
                cyl(sx * 0.615, y, 0.20, 0.11, 0.02, c('steel'), 0.008, deg(0, 90, 0), e)
        rbox(0, 0, 0.40, 1.22, L, 0.42, m, 0.17, 8, parent=e)
        rbox(0, 0, 0.22, 1.14, L - 0.14, 0.12, c('ink'), 0.05, 4, parent=e)
        dark = mat('car-glass', (74, 108, 138), 0.12)
        if van:
            rbox(0, 0.12, 0.80, 1.16, 2.12, 0.66, m, 0.17, 8, parent=e)
            rbox(0, -0.86, 0.86, 0.94, 0.16, 0.38, dark, 0.07, 5, deg(-18, 0, 0), e)
            for sx in (-1, 1): rbox(sx * 0.572, -0.46, 0.90, 0.03, 0.52, 0.32, dark, 0.014, 4, parent=e)
            for sx in (-1, 1): rbox(sx * 0.588, 0.45, 0.82, 0.012, 0.7, 0.2, c('teal'), 0.005, 3, parent=e)
        else:
            cabin = rbox(0, 0.14, 0.74, 1.06, 1.34, 0.46, dark, 0.17, 8, parent=e)
            rbox(0, 0.16, 0.945, 0.94, 1.06, 0.10, c(roof), 0.048, 6, parent=e)
            for sx in (-1, 1):
                for y in (-0.42, 0.16, 0.72): rbox(sx * 0.515, y, 0.75, 0.05, 0.07, 0.40, m, 0.022, 4, deg(0, -sx * 4, 0), e)
            if taxi: rbox(0, 0.1, 1.03, 0.32, 0.14, 0.09, glow('warm', 1.0), 0.035, 4, parent=e)
        for sx in (-1, 1):
            rbox(sx * 0.40, -L / 2 + 0.02, 0.44, 0.24, 0.06, 0.13, glow('warm', 0.9), 0.03, 5, parent=e)
            rbox(sx * 0.42, L / 2 - 0.02, 0.46, 0.20, 0.06, 0.11, mat('tail', (236, 74, 84), 0.3, emit=0.3), 0.028, 5, parent=e)
            rbox(sx * 0.635, -0.42, 0.66, 0.10, 0.08, 0.09, m, 0.035, 4, parent=e)
        rbox(0, -L / 2 + 0.01, 0.30, 0.46, 0.05, 0.08, c('steel'), 0.02, 4, parent=e)
    return build


def clinic_sign(t):
    """A standing sign: the tooth and OPEN WIDE."""
    from world_font import fredoka
    e = t.root
    rbox(0, 0, 0.06, 1.36, 0.40, 0.12, c('steel'), 0.05, 4, parent=e)
    for sx in (-1, 1): cyl(sx * 0.48, 0.02, 0.42, 0.05, 0.72, c('white'), 0.01, parent=e)
    rbox(0, 0, 0.90, 1.54, 0.16, 0.62, c('teal'), 0.075, 6, parent=e)
    rbox(0, -0.06, 0.90, 1.42, 0.06, 0.50, c('teal-dark'), 0.028, 5, parent=e)
    text('OPEN', 0.17, -0.10, 1.005, 0.26, c('white'), e, 0.02, 0.010, font=fredoka())
    text('WIDE', 0.17, -0.10, 0.79, 0.26, c('white'), e, 0.02, 0.010, font=fredoka())
    molar(-0.44, -0.10, 0.90, 0.42, c('white'), e).scale = (1, 0.5, 1)
    rbox(0, -0.02, 1.235, 1.2, 0.06, 0.04, glow('cyan', 1.3), 0.018, 3, parent=e)


THINGS = [
    dict(name='tree-a', build=tree_a, samples=40, floor=(150, 186, 140)),
    dict(name='tree-b', build=tree_b, samples=40, floor=(150, 186, 140)),
    dict(name='tree-small', build=tree_small, samples=40, floor=(150, 186, 140)),
    dict(name='bush', build=bush, samples=40, floor=(150, 186, 140)),
    dict(name='hedge-x', build=hedge('x'), samples=40, floor=(150, 186, 140)),
    dict(name='hedge-y', build=hedge('y'), samples=40, floor=(150, 186, 140)),
    dict(name='flower-bed', build=flower_bed, samples=40, floor=(150, 186, 140)),
    dict(name='lamp-post', build=lamp_post, facings=ALL, samples=40, states={'idle': lambda t: t.hide('on'), 'busy': lambda t: t.hide('off')},
         glow=dict(parts=['on'], rgb=(255, 230, 170), sigma=12, amount=0.55), pad=26),
    dict(name='bench', build=bench, facings=ALL, samples=40, front={'ne': ['back'], 'nw': ['back']}),
    dict(name='bin', build=bin_, samples=40),
    dict(name='bike-rack', build=bike_rack, facings=('sw', 'se'), samples=40),
    dict(name='car-a', build=car('teal'), facings=ALL, samples=36, floor=(140, 144, 160)),
    dict(name='car-b', build=car('yellow', 'yellow', taxi=True), facings=ALL, samples=36, floor=(140, 144, 160)),
    dict(name='car-c', build=car('white', van=True), facings=ALL, samples=36, floor=(140, 144, 160)),
    dict(name='clinic-sign', build=clinic_sign, facings=('sw', 'se'), samples=56),
]
