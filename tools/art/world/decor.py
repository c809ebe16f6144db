"""Plants, the aquarium, things on walls, the assistant's disc and other dressing."""
import math, random
from shapes import *
from palette import c, glow, glass, cyan_holo

ALL = ('sw', 'se', 'ne', 'nw')


def leaf(e, x, y, z, length, width, yaw, pitch, m):
    """A thick clay leaf that starts at (x, y, z), points out along yaw and bends up by pitch."""
    n, k = 9, 7
    verts, faces = [], []
    for side in (1, -1):
        for i in range(n):
            t = i / (n - 1)
            w = width * math.sin(math.pi * min(1, t * 0.94 + 0.06)) ** 0.75
            for j in range(k):
                u = (j / (k - 1) - 0.5) * 2
                lift = -0.45 * length * t * t + 0.12 * width * u * u
                thick = 0.020 * (1 - u * u) * math.sin(math.pi * min(1, 0.1 + t * 0.9))
                verts.append((w * u * 0.5, -length * t, lift + side * thick))
    half = n * k
    for i in range(n - 1):
        for j in range(k - 1):
            a = i * k + j
            faces.append((a, a + 1, a + k + 1, a + k))
            faces.append((half + a, half + a + k, half + a + k + 1, half + a + 1))
    return mesh('leaf', verts, faces, m, e, (x, y, z), (-pitch, 0, yaw))


def pot(e, r, h, m, soil=True):
    lathe(0, 0, 0, [(0, 0), (r * 0.72, 0), (r * 0.76, 0.02), (r * 0.98, h - 0.05), (r * 1.06, h - 0.05), (r * 1.08, h - 0.03), (r * 1.08, h), (r * 1.02, h + 0.012), (r * 0.9, h), (r * 0.88, h - 0.03), (0, h - 0.03)], m, e)
    if soil: cyl(0, 0, h - 0.03, r * 0.88, 0.02, c('soil'), 0, parent=e)


def plant_tall(t):
    e, R = t.root, random.Random(4)
    pot(e, 0.21, 0.36, c('white'))
    ms = [c('leaf'), c('leaf-light'), c('leaf-dark')]
    for k, (sx, sy) in enumerate(((0.0, 0.0), (0.06, 0.05), (-0.06, 0.03))):
        tube([(sx * 0.5, sy * 0.5, 0.3), (sx, sy, 0.7), (sx * 1.8, sy * 1.8, 1.05 - 0.1 * k)], 0.018, c('leaf-dark'), e)
    for i in range(17):
        z = 0.52 + 0.045 * i
        a = i * 2.4
        r = 0.04
        leaf(e, r * math.sin(a), -r * math.cos(a), z, 0.40 - 0.010 * i + R.uniform(-0.03, 0.03), 0.20 - 0.003 * i, a, 0.55 + 0.045 * i, ms[i % 3])


def plant_bushy(t):
    e, R = t.root, random.Random(9)
    pot(e, 0.24, 0.30, c('coral'))
    ms = [c('leaf-light'), c('leaf'), c('leaf-dark')]
    for ring, (n, z, l, p) in enumerate(((8, 0.32, 0.34, 0.35), (7, 0.38, 0.32, 0.75), (5, 0.42, 0.28, 1.15), (2, 0.44, 0.24, 1.45))):
        for i in range(n):
            a = 2 * math.pi * i / n + ring * 0.5
            leaf(e, 0.03 * math.sin(a), -0.03 * math.cos(a), z, l + R.uniform(-0.02, 0.02), 0.19, a, p, ms[(i + ring) % 3])


def aquarium(t):
    """1×1 tank on a cabinet; four frames of fish and bubbles."""
    e = t.root
    rbox(0, 0, 0.27, 0.88, 0.56, 0.54, c('white'), 0.06, 5, parent=e)
    for sx in (-1, 1): rbox(sx * 0.21, -0.275, 0.27, 0.38, 0.03, 0.40, c('door'), 0.02, 4, parent=e); rbox(sx * 0.06, -0.30, 0.30, 0.03, 0.03, 0.12, c('teal'), 0.012, 3, parent=e)
    rbox(0, 0, 0.555, 0.92, 0.60, 0.05, c('wood'), 0.022, 4, parent=e)
    rbox(0, 0, 0.605, 0.84, 0.50, 0.05, mat('sand', (240, 216, 170)), 0.02, 4, parent=e)
    w = mat('water', (96, 206, 240), 0.05, emit=0.18, alpha=0.30)
    w.cycles.sample_as_light = False
    rbox(0, 0, 0.87, 0.86, 0.52, 0.56, w, 0.04, 4, parent=e)
    for y in (-0.265, 0.265): rbox(0, y, 1.155, 0.90, 0.045, 0.045, c('white'), 0.02, 4, parent=e)
    for x in (-0.43, 0.43): rbox(x, 0, 1.155, 0.045, 0.56, 0.045, c('white'), 0.02, 4, parent=e)
    rbox(0, 0.17, 1.20, 0.80, 0.12, 0.05, c('teal'), 0.024, 4, parent=e)
    rbox(0, 0.17, 1.172, 0.74, 0.08, 0.015, glow('white', 1.2), 0.004, parent=e)
    back = mat('tank-back', (52, 150, 196), 0.6, emit=0.12)
    back.cycles.sample_as_light = False
    rbox(0, 0.225, 0.87, 0.80, 0.02, 0.5, back, 0.008, parent=e)
    for i, (x, y, k) in enumerate(((-0.30, 0.10, 'leaf'), (-0.22, 0.14, 'leaf-light'), (0.30, 0.12, 'leaf'), (0.06, 0.17, 'pink'))):
        tube([(x, y, 0.62), (x + 0.03, y, 0.74), (x - 0.02, y, 0.84), (x + 0.02, y, 0.92 + 0.03 * (i % 2))], 0.022, c(k), e)
    ball(0.20, 0.0, 0.64, 0.11, 0.09, 0.07, c('steel'), e)
    ball(0.30, -0.06, 0.63, 0.07, 0.06, 0.05, c('grey'), e)
    t.fish = []
    for i, (k, z, y, s) in enumerate((('coral', 0.98, -0.12, 1.25), ('yellow', 0.84, -0.04, 1.1), ('violet', 0.74, -0.14, 1.0), ('coral', 0.90, 0.06, 0.95))):
        f = empty(0, y, z, parent=e)
        ball(0, 0, 0, 0.075 * s, 0.03 * s, 0.05 * s, c(k), f)
        ball(-0.085 * s, 0, 0.0, 0.035 * s, 0.012 * s, 0.045 * s, c(k), f)
        ball(0.045 * s, -0.026 * s, 0.012 * s, 0.011, 0.008, 0.011, c('ink'), f)
        t.fish.append(f)
    t.bubbles = [ball(0.12, -0.05, 0.7, 0.014, 0.014, 0.014, mat('bubble', (226, 248, 255), 0.1, emit=0.6), e) for _ in range(4)]


def aquarium_frame(i):
    def fn(t):
        for k, f in enumerate(t.fish):
            ph = 2 * math.pi * (i / 4 + k * 0.27)
            f.location.x = 0.24 * math.sin(ph)
            f.location.z = (0.98, 0.84, 0.74, 0.90)[k] + 0.015 * math.cos(ph * 2)
            f.rotation_euler = (0, 0, 0 if math.cos(ph) > 0 else math.pi)
            f.scale = (1 if math.cos(ph) > 0 else 1, 1, 1)
        for k, b in enumerate(t.bubbles):
            u = (k / 4 + i / 16) % 1
            b.location = (0.14 + 0.02 * math.sin(u * 9 + k), -0.06, 0.68 + 0.42 * u)
    return fn


def on_wall(build):
    """For things that hang: the pivot is the middle of the tile edge on the ground, the wall's face is at y = −0.06."""
    return dict(build=build, facings=('sw', 'se'), shadow=False, samples=56)


def wall_screen(t):
    e = t.root
    rbox(0, -0.085, 1.12, 0.86, 0.05, 0.54, c('ink'), 0.024, 4, parent=e)
    rbox(0, -0.112, 1.12, 0.79, 0.01, 0.47, glow('cyan', 0.55), 0.004, 3, parent=e)
    m = glow('white', 1.0)
    pts = [(-0.34, 0.98), (-0.20, 0.98), (-0.15, 1.06), (-0.10, 0.92), (-0.05, 1.02), (0.06, 1.02)]
    tube([(x, -0.12, z) for x, z in pts], 0.012, m, e, smooth_path=False)
    mo = molar(0.20, -0.125, 1.15, 0.30, m, e)
    mo.scale = (1, 0.08, 1)
    for i in range(3): rbox(-0.22, -0.12, 1.28 - 0.07 * i, 0.22 - 0.05 * i, 0.006, 0.028, m, 0.002, parent=e)


def poster_tooth(t):
    e = t.root
    rbox(0, -0.075, 1.10, 0.52, 0.03, 0.68, c('white'), 0.014, 4, parent=e)
    rbox(0, -0.092, 1.10, 0.46, 0.01, 0.62, c('teal-light'), 0.004, 3, parent=e)
    cyl(0, -0.097, 1.16, 0.18, 0.006, c('yellow'), 0, deg(90, 0, 0), e)
    mo = molar(0, -0.10, 1.15, 0.32, c('white'), e)
    mo.scale = (1, 0.12, 1)
    for s in (-1, 1): ball(s * 0.05, -0.128, 1.19, 0.016, 0.008, 0.022, c('ink'), e)
    tube([(-0.045, -0.128, 1.14), (0, -0.128, 1.12), (0.045, -0.128, 1.14)], 0.008, c('ink'), e)
    for i in range(2): rbox(0, -0.098, 0.90 - 0.045 * i, 0.30 - 0.1 * i, 0.006, 0.022, c('coral'), 0.002, parent=e)


def clock(t):
    e = t.root
    lathe(0, -0.06, 1.28, [(0, 0), (0.19, 0), (0.20, 0.015), (0.20, 0.04), (0.185, 0.055), (0.17, 0.05), (0, 0.045)], c('trim'), e, 48, deg(90, 0, 0))
    cyl(0, -0.108, 1.28, 0.165, 0.006, c('white'), 0, deg(90, 0, 0), e)
    for i in range(12):
        a = math.pi * i / 6
        ball(0.135 * math.sin(a), -0.112, 1.28 + 0.135 * math.cos(a), 0.010 + 0.006 * (i % 3 == 0), 0.005, 0.010 + 0.006 * (i % 3 == 0), c('navy'), e)
    tube([(0, -0.118, 1.28), (-0.055, -0.118, 1.335)], 0.010, c('navy'), e, smooth_path=False)
    tube([(0, -0.118, 1.28), (0.035, -0.118, 1.385)], 0.007, c('coral'), e, smooth_path=False)
    ball(0, -0.118, 1.28, 0.018, 0.01, 0.018, c('coral'), e)


def wall_shelf(t):
    e = t.root
    rbox(0, -0.17, 1.05, 0.8, 0.22, 0.04, c('wood'), 0.018, 4, parent=e)
    for x, k, h in ((-0.28, 'coral', 0.16), (-0.16, 'teal', 0.2), (0.02, 'yellow', 0.13)): cyl(x, -0.17, 1.07 + h / 2, 0.05, h, c(k), 0.018, parent=e)
    p = empty(0.24, -0.17, 1.07, parent=e)
    pot(p, 0.065, 0.10, c('white'), False)
    for i in range(7): leaf(p, 0, 0, 0.09, 0.16, 0.08, i * 0.9, 0.5 + 0.12 * i, c('leaf' if i % 2 else 'leaf-light'))


def milo_disc(t):
    e = t.root
    lathe(0, 0, 0, [(0, 0), (0.26, 0), (0.275, 0.015), (0.265, 0.045), (0.23, 0.06), (0, 0.06)], c('ink'), e, 48)
    torus(0, 0, 0.052, 0.235, 0.014, c('white'), parent=e)
    with t.part('off'): cyl(0, 0, 0.062, 0.19, 0.01, c('teal'), 0.003, parent=e)
    with t.part('on'):
        cyl(0, 0, 0.062, 0.19, 0.01, glow('cyan', 1.4), 0.003, parent=e)
        cyl(0, 0, 0.30, 0.17, 0.46, veil('milo-beam', (90, 225, 255), 0.9, 0.06, 0.5, 0.34, 0.0), 0, parent=e, r2=0.30)


def entrance_mat(t):
    e = t.root
    rbox(0, 0, 0.010, 0.90, 0.74, 0.02, c('navy'), 0.01, 3, parent=e)
    rbox(0, 0, 0.018, 0.82, 0.66, 0.012, c('teal-dark'), 0.005, 3, parent=e)
    mo = molar(0, 0, 0.026, 0.42, c('white'), e, rot=deg(-90, 0, 0))
    mo.scale = (1, 0.02, 1)


def rug(colour, inner, line):
    def build(t):
        e = t.root
        rbox(0, 0, 0.012, 1.86, 1.86, 0.024, c(colour), 0.011, 3, parent=e)
        rbox(0, 0, 0.020, 1.66, 1.66, 0.016, c(line), 0.006, 3, parent=e)
        rbox(0, 0, 0.024, 1.56, 1.56, 0.016, c(inner), 0.006, 3, parent=e)
    return build


def rug_round(t):
    e = t.root
    for r, k, z in ((0.92, 'yellow', 0.012), (0.78, 'cream', 0.016), (0.62, 'coral', 0.020), (0.44, 'cream', 0.024), (0.26, 'yellow', 0.028)):
        lathe(0, 0, 0, [(0, 0), (r, 0), (r + 0.012, z / 2), (r, z), (0, z)], c(k), e, 64)


def sculpture(t):
    e = t.root
    lathe(0, 0, 0, [(0, 0), (0.34, 0), (0.36, 0.02), (0.36, 0.10), (0.30, 0.13), (0.24, 0.16), (0.24, 0.34), (0.28, 0.38), (0.28, 0.42), (0, 0.42)], c('steel'), e, 48)
    molar(0, 0, 0.92, 1.0, c('white'), e, deg(0, 0, 20))
    torus(0, 0, 0.36, 0.26, 0.016, c('teal'), parent=e)


THINGS = [
    dict(name='plant-tall', build=plant_tall, samples=48),
    dict(name='plant-bushy', build=plant_bushy, samples=48),
    dict(name='aquarium', build=aquarium, facings=('sw', 'se'), samples=44, states={'idle': [aquarium_frame(i) for i in range(4)]}),
    dict(name='wall-screen', **on_wall(wall_screen)),
    dict(name='poster-tooth', **on_wall(poster_tooth)),
    dict(name='clock', **on_wall(clock)),
    dict(name='wall-shelf', **on_wall(wall_shelf)),
    dict(name='milo-disc', build=milo_disc, samples=48, states={'idle': lambda t: t.hide('on'), 'busy': lambda t: t.hide('off')},
         glow=dict(parts=['on'], sigma=10, amount=0.5), pad=22, shadowless=('on',)),
    dict(name='entrance-mat', build=entrance_mat, facings=('sw', 'se'), samples=64, shadow=False),
    dict(name='rug', build=rug('teal', 'teal-light', 'cream'), samples=64, shadow=False),
    dict(name='rug-coral', build=rug('coral', 'pink', 'cream'), samples=64, shadow=False),
    dict(name='rug-violet', build=rug('violet', 'lilac', 'white'), samples=64, shadow=False),
    dict(name='rug-round', build=rug_round, samples=64, shadow=False),
    dict(name='sculpture-tooth', build=sculpture, samples=56),
]
