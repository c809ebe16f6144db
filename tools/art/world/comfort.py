"""What makes a clinic kind: the staff room, quiet rooms, calm walls, water, music and a table for children."""
import math, random
from shapes import *
from palette import c, glow, glass, mist
from decor import leaf, pot, on_wall

ALL = ('sw', 'se', 'ne', 'nw')


# --- the staff room -----------------------------------------------------------------------------------------------
def coffee_bar(t):
    """2×1 counter: machine, cups, biscuits, a plant. Staff stand at the front."""
    e, white = t.root, c('white')
    rbox(0, 0.03, 0.05, 1.70, 0.44, 0.10, c('wood-dark'), 0.02, parent=e)
    rbox(0, 0.02, 0.44, 1.80, 0.54, 0.72, c('cream'), 0.05, 5, parent=e)
    for i in range(15):
        for y in (-0.252, 0.292): rbox(-0.79 + 0.1128 * i, y, 0.45, 0.070, 0.03, 0.60, c('wood'), 0.014, 3, parent=e)
    rbox(0, 0.01, 0.835, 1.90, 0.66, 0.07, c('wood'), 0.034, 5, parent=e)
    rbox(0, 0.01, 0.805, 1.86, 0.62, 0.03, c('coral'), 0.012, 3, parent=e)
    # the machine
    x = -0.50
    rbox(x, -0.02, 0.895, 0.54, 0.44, 0.05, c('steel'), 0.02, 4, parent=e)
    for i in range(5): rbox(x - 0.16 + 0.08 * i, -0.12, 0.922, 0.04, 0.18, 0.01, c('ink'), 0.003, 2, parent=e)
    rbox(x, 0.13, 1.10, 0.54, 0.24, 0.40, c('coral'), 0.07, 6, parent=e)
    rbox(x, 0.0, 1.25, 0.56, 0.46, 0.20, c('coral'), 0.08, 6, parent=e)
    rbox(x, 0.0, 1.345, 0.46, 0.34, 0.03, c('steel'), 0.012, 3, parent=e)
    for s in (-1, 1):
        cyl(x + s * 0.13, -0.10, 1.135, 0.055, 0.07, c('steel'), 0.014, parent=e)
        tube([(x + s * 0.13, -0.13, 1.10), (x + s * 0.13, -0.30, 1.095)], 0.022, c('ink'), e, smooth_path=False)
    cyl(x, -0.232, 1.26, 0.055, 0.02, white, 0.006, deg(90, 0, 0), e)
    tube([(x, -0.245, 1.26), (x + 0.025, -0.245, 1.29)], 0.007, c('coral-dark'), e, smooth_path=False)
    for s, g in ((-1, 'green'), (1, 'amber')): ball(x + s * 0.17, -0.232, 1.26, 0.022, 0.012, 0.022, glow(g, 1.1), e)
    _cup(e, x - 0.13, -0.11, 0.925, 'white')
    _cup(e, x + 0.13, -0.11, 0.925, 'yellow')
    for i, (dx, dy, k) in enumerate(((-0.13, 0.05, 'white'), (0.0, 0.06, 'teal-light'), (0.13, 0.05, 'white'), (-0.06, -0.08, 'yellow'), (0.08, -0.08, 'white'))): _cup(e, x + dx, dy, 1.36, k, 0.8)
    # biscuits, a cake stand, cups, a plant
    lathe(0.02, 0.12, 0.87, [(0.07, 0), (0.095, 0.02), (0.10, 0.16), (0.08, 0.20), (0, 0.20)], glass('jar', (214, 240, 246), 0.22), e, 32)
    R = random.Random(2)
    for i in range(9): ball(0.02 + R.uniform(-0.04, 0.04), 0.12 + R.uniform(-0.04, 0.04), 0.895 + 0.014 * i, 0.042, 0.042, 0.016, c('honey' if i % 2 else 'honey-dark'), e, deg(R.uniform(-25, 25), R.uniform(-25, 25), 0))
    lathe(0.02, 0.12, 1.065, [(0, 0), (0.09, 0), (0.085, 0.025), (0.02, 0.035), (0.03, 0.06), (0, 0.07)], c('teal'), e, 32)
    lathe(0.30, -0.06, 0.868, [(0.08, 0), (0.02, 0.015), (0.02, 0.07), (0.14, 0.085), (0.145, 0.10), (0, 0.10)], white, e, 40)
    for i in range(5):
        a = 2 * math.pi * i / 5
        r = 0.075
        lathe(0.30 + r * math.cos(a), -0.06 + r * math.sin(a), 0.968, [(0.03, 0), (0.042, 0.04), (0, 0.04)], c('honey-dark'), e, 20)
        ball(0.30 + r * math.cos(a), -0.06 + r * math.sin(a), 1.012, 0.044, 0.044, 0.034, c(('pink', 'cream', 'mint', 'pink', 'lilac')[i]), e)
    _cup(e, 0.53, 0.14, 0.87, 'teal')
    _cup(e, 0.56, -0.08, 0.87, 'coral')
    p = empty(0.78, 0.10, 0.868, parent=e)
    lathe(0, 0, 0, [(0, 0), (0.075, 0), (0.10, 0.11), (0.10, 0.13), (0.085, 0.13), (0, 0.11)], c('violet'), p, 32)
    for i in range(13): leaf(p, 0, 0, 0.11, 0.22 + 0.02 * (i % 3), 0.10, i * 2.4, 0.25 + 0.085 * i, c(('leaf', 'leaf-light', 'leaf-dark')[i % 3]))


def _cup(e, x, y, z, colour, k=1.0):
    lathe(x, y, z, [(0, 0), (0.040 * k, 0), (0.052 * k, 0.03 * k), (0.054 * k, 0.085 * k), (0.044 * k, 0.085 * k), (0.042 * k, 0.068 * k), (0, 0.066 * k)], c(colour), e, 28)
    torus(x + 0.056 * k, y, z + 0.045 * k, 0.026 * k, 0.010 * k, c(colour), deg(90, 0, 0), e, 20, 8)
    cyl(x, y, z + 0.068 * k, 0.042 * k, 0.006, mat('coffee', (116, 78, 56), 0.4), 0, parent=e)


def lounge_chair(t):
    """1×1 reclining chair for a break; seat top 0.36 m."""
    e, v, dark, light = t.root, c('violet'), c('violet-dark'), c('lilac')
    for a in (45, 135, 225, 315):
        r = math.radians(a)
        tube([(0, 0.02, 0.075), (0.16 * math.cos(r), 0.02 + 0.16 * math.sin(r), 0.06), (0.34 * math.cos(r), 0.02 + 0.34 * math.sin(r), 0.025)], 0.032, c('wood'), e)
    cyl(0, 0.02, 0.13, 0.06, 0.14, c('wood-dark'), 0.02, parent=e)
    rbox(0, -0.01, 0.215, 0.56, 0.56, 0.09, dark, 0.042, 5, parent=e)
    rbox(0, -0.04, 0.293, 0.54, 0.54, 0.135, v, 0.062, 6, parent=e)
    with t.part('rest'):
        f = empty(0, -0.29, 0.26, parent=e, rx=math.radians(24))
        rbox(0, -0.10, 0.0, 0.46, 0.23, 0.11, v, 0.052, 6, parent=f)
        rbox(0, -0.10, -0.055, 0.38, 0.20, 0.03, dark, 0.014, 4, parent=f)
    with t.part('back'):
        b = empty(0, 0.20, 0.26, parent=e, rx=math.radians(-24))
        rbox(0, 0.045, 0.38, 0.60, 0.09, 0.82, dark, 0.043, 6, parent=b)
        rbox(0, -0.02, 0.21, 0.52, 0.14, 0.32, v, 0.066, 6, parent=b)
        rbox(0, -0.02, 0.50, 0.52, 0.14, 0.30, v, 0.066, 6, parent=b)
        rbox(0, -0.045, 0.70, 0.62, 0.19, 0.24, v, 0.090, 7, parent=b)
        rbox(0, -0.115, 0.685, 0.38, 0.11, 0.17, light, 0.052, 6, parent=b)
    for s, name in ((-1, 'arm-l'), (1, 'arm-r')):
        with t.part(name):
            tube([(s * 0.30, 0.20, 0.24), (s * 0.345, 0.12, 0.36), (s * 0.345, -0.14, 0.36), (s * 0.30, -0.22, 0.24)], 0.026, c('wood'), e)
            rbox(s * 0.335, -0.01, 0.455, 0.115, 0.46, 0.085, v, 0.041, 6, parent=e)
            rbox(s * 0.335, -0.01, 0.405, 0.09, 0.38, 0.03, c('wood'), 0.014, 4, parent=e)


def training_desk(t):
    """1×1 desk with a hologram to learn from; the learner is at the tile in front."""
    e, white = t.root, c('white')
    for s in (-1, 1): rbox(s * 0.38, 0.20, 0.33, 0.07, 0.42, 0.62, white, 0.032, 5, parent=e)
    rbox(0, 0.37, 0.42, 0.70, 0.04, 0.36, c('teal-light'), 0.018, 4, parent=e)
    rbox(0, 0.18, 0.665, 0.92, 0.56, 0.055, c('wood'), 0.026, 5, parent=e)
    # projector bar and the page of light
    rbox(0, 0.33, 0.715, 0.60, 0.10, 0.05, c('ink'), 0.024, 5, parent=e)
    rbox(0, 0.325, 0.742, 0.52, 0.035, 0.01, glow('cyan', 1.4), 0.004, 3, parent=e)
    s = empty(0, 0.30, 1.06, parent=e, rx=math.radians(-10))
    pane = mat('holo-page', (96, 214, 246), 0.2, emit=0.85, alpha=0.42)
    pane.cycles.sample_as_light = False
    with t.part('page'):
        rbox(0, 0, 0, 0.82, 0.012, 0.56, pane, 0.005, 3, parent=s)
        edge = glow('cyan', 1.5)
        tube([(-0.40, 0, -0.27), (0.40, 0, -0.27), (0.40, 0, 0.27), (-0.40, 0, 0.27)], 0.010, edge, s, closed=True, smooth_path=False)
        m = glow('white', 1.2)
        for y in (-0.016, 0.016):
            mo = molar(-0.20, y, 0.02, 0.36, m, s)
            mo.scale = (1, 0.03, 1)
            for i in range(4): rbox(0.17 - 0.02 * (i % 2), y, 0.15 - 0.085 * i, 0.30 - 0.06 * (i % 2), 0.006, 0.030, m, 0.002, 2, parent=s)
        for k, a in enumerate(('green', 'amber')): ball(-0.30 + 0.22 * k, -0.02, 0.19 - 0.06 * k, 0.022, 0.01, 0.022, glow(a, 1.2), s)
    # headset, notebook, a cup of pens
    rbox(-0.26, 0.04, 0.73, 0.22, 0.13, 0.10, white, 0.046, 6, deg(0, 0, 12), e)
    rbox(-0.272, -0.020, 0.735, 0.17, 0.02, 0.055, c('violet'), 0.01, 4, deg(0, 0, 12), e)
    torus(-0.245, 0.10, 0.74, 0.085, 0.018, c('violet-dark'), deg(10, 0, 0), e, 32, 8)
    rbox(0.07, 0.03, 0.70, 0.24, 0.18, 0.022, c('coral'), 0.009, 3, deg(0, 0, -8), e)
    rbox(0.07, 0.028, 0.714, 0.21, 0.155, 0.008, mat('paper', (252, 250, 242)), 0.003, 3, deg(0, 0, -8), e)
    lathe(0.34, 0.06, 0.692, [(0, 0), (0.045, 0), (0.05, 0.10), (0.04, 0.10), (0, 0.06)], c('teal'), e, 24)
    for k, (col, a) in enumerate((('yellow', -14), ('coral', 8), ('navy', 20))): cyl(0.34 + 0.016 * (k - 1), 0.06, 0.80, 0.010, 0.14, c(col), 0.003, deg(-6, a, 0), e)
    # the stool
    lathe(0, -0.30, 0, [(0, 0), (0.16, 0), (0.17, 0.012), (0.15, 0.03), (0.03, 0.05), (0.03, 0.34), (0, 0.34)], c('steel'), e, 36)
    lathe(0, -0.30, 0.33, [(0, 0), (0.15, 0), (0.175, 0.025), (0.175, 0.06), (0.15, 0.085), (0, 0.09)], c('teal'), e, 40)


# --- water, air, green --------------------------------------------------------------------------------------------
def fountain(t):
    """1×1 stone fountain of two bowls; four frames of falling water."""
    e = t.root
    R = random.Random(5)
    stone, dark = c('stone'), c('stone-dark')
    water = mat('pool', (120, 206, 232), 0.06, emit=0.16, alpha=0.86)
    water.cycles.sample_as_light = False
    thread = mat('water-thread', (196, 238, 250), 0.1, emit=0.5, alpha=0.42)
    thread.cycles.sample_as_light = False
    drop = mat('water-drop', (232, 250, 255), 0.1, emit=0.75)
    drop.cycles.sample_as_light = False
    lathe(0, 0, 0, [(0, 0), (0.36, 0), (0.38, 0.02), (0.37, 0.06), (0.40, 0.12), (0.45, 0.21), (0.465, 0.24), (0.455, 0.265), (0.42, 0.265), (0.405, 0.24), (0.38, 0.16), (0, 0.14)], stone, e, 64)
    torus(0, 0, 0.065, 0.375, 0.022, dark, parent=e)
    cyl(0, 0, 0.215, 0.402, 0.02, water, 0, parent=e)
    specks([(0.33 * math.cos(a), 0.33 * math.sin(a), 0.215, r) for a, r in ((0.3, 0.05), (0.62, 0.036), (2.5, 0.044), (3.6, 0.05), (3.95, 0.034), (5.2, 0.046))], dark, e, 2)
    lathe(0, 0, 0.20, [(0, 0), (0.12, 0), (0.10, 0.06), (0.062, 0.14), (0.060, 0.26), (0.09, 0.34), (0.16, 0.375), (0, 0.38)], stone, e, 40)
    torus(0, 0, 0.40, 0.068, 0.018, dark, parent=e)
    lathe(0, 0, 0.55, [(0, 0), (0.10, 0), (0.19, 0.035), (0.245, 0.09), (0.255, 0.115), (0.245, 0.13), (0.215, 0.125), (0.16, 0.085), (0, 0.07)], stone, e, 56)
    cyl(0, 0, 0.648, 0.222, 0.016, water, 0, parent=e)
    lathe(0, 0, 0.63, [(0, 0), (0.055, 0), (0.04, 0.05), (0.035, 0.12), (0.055, 0.16), (0, 0.17)], stone, e, 28)
    ball(0, 0, 0.845, 0.078, 0.078, 0.078, c('teal'), e)
    # a little moss where the stone is wet
    specks([(0.435 * math.cos(a + R.uniform(-0.12, 0.12)), 0.435 * math.sin(a + R.uniform(-0.12, 0.12)), 0.245 - R.uniform(0, 0.08), R.uniform(0.02, 0.038)) for a in (4.9, 4.95, 5.0, 1.9, 2.0, 3.3) for _ in range(4)], c('leaf-light'), e, 2)
    specks([(0.10 * math.cos(a), 0.10 * math.sin(a), 0.235 + 0.01 * i, 0.03) for i, a in enumerate((4.0, 4.4, 5.6, 0.2))], c('leaf'), e, 2)
    t.drops, t.rings = [], []
    n = 8
    for i in range(n):
        a = 2 * math.pi * (i + 0.5) / n
        tube([(q * math.cos(a), q * math.sin(a), z) for q, z in ((0.235, 0.672), (0.285, 0.665), (0.325, 0.58), (0.345, 0.42), (0.352, 0.23))], 0.013, thread, e)
        for k in range(3): t.drops.append((a, k, ball(0, 0, 0, 0.018, 0.018, 0.026, drop, e)))
        for k in range(2): t.rings.append((a, k, torus(0.352 * math.cos(a), 0.352 * math.sin(a), 0.229, 0.03, 0.0055, drop, parent=e, n=20, k=6)))
    for i in range(4):
        a = 2 * math.pi * i / 4 + 0.4
        tube([(q * math.cos(a), q * math.sin(a), z) for q, z in ((0.02, 0.925), (0.085, 0.93), (0.125, 0.82), (0.14, 0.655))], 0.011, thread, e)
        t.drops.append((a, -1, ball(0, 0, 0, 0.016, 0.016, 0.022, drop, e)))
    t.jet = ball(0, 0, 0.93, 0.035, 0.035, 0.03, drop, e)


def fountain_frame(i):
    """Four steps make a loop: every drop falls as far as the next one has fallen."""
    def fn(t):
        for a, k, o in t.drops:
            if k < 0:
                u = (i / 4 + a) % 1
                o.location = ((0.07 + 0.07 * u) * math.cos(a), (0.07 + 0.07 * u) * math.sin(a), 0.925 - 0.26 * u * u)
                continue
            u = (k + (i / 4 + a * 0.9) % 1) / 3
            q = 0.25 + 0.102 * (1 - (1 - u) ** 2)
            o.location = (q * math.cos(a), q * math.sin(a), 0.672 - 0.44 * u ** 1.7)
        for a, k, o in t.rings:
            u = (k / 2 + i / 4 + a * 0.45) % 1
            o.scale = (0.5 + 1.0 * u, 0.5 + 1.0 * u, 1.0 - 0.7 * u)
        t.jet.scale = (0.035, 0.035, 0.03 + 0.010 * math.sin(math.pi * i / 2))
    return fn


def air_diffuser(t):
    """1×1, tall and slim, with a soft plume."""
    e, white = t.root, c('white')
    lathe(0, 0, 0, [(0, 0), (0.18, 0), (0.195, 0.015), (0.19, 0.08), (0.165, 0.10), (0, 0.10)], c('wood'), e, 48)
    lathe(0, 0, 0.095, [(0, 0), (0.140, 0), (0.155, 0.06), (0.160, 0.18), (0.150, 0.34), (0.128, 0.52), (0.104, 0.68), (0.086, 0.80), (0.080, 0.86), (0.086, 0.905), (0.076, 0.915), (0.06, 0.895), (0, 0.89)], white, e, 56)
    lathe(0, 0, 0.095, [(0, 0.20), (0.1615, 0.20), (0.160, 0.26), (0.1525, 0.33), (0, 0.33)], c('mint'), e, 56)
    torus(0, 0, 0.150, 0.152, 0.016, glow('cyan', 1.1), parent=e)
    torus(0, 0, 0.995, 0.084, 0.014, c('mint'), parent=e)
    for z, r in ((0.59, 0.129), (0.625, 0.123), (0.66, 0.118)): torus(0, 0, z, r, 0.006, c('mint'), parent=e)
    R = random.Random(8)
    # many sheer layers: let light through all of them, and take every sample
    bpy.context.scene.cycles.transparent_max_bounces = 64
    bpy.context.scene.cycles.use_adaptive_sampling = False
    with t.part('plume'):
        for i in range(20):
            u = i / 19
            m = mist(f'mist-{i // 5}', alpha=(0.40, 0.28, 0.19, 0.12)[i // 5])
            a = i * 1.9
            q = 0.012 + 0.085 * u
            k = 0.050 + 0.10 * u
            ball(q * math.cos(a) + 0.16 * u * u, q * math.sin(a) - 0.02, 1.02 + 0.66 * u ** 0.9, k, k, k * 0.95, m, e)


def planter(t):
    """2×1 low box of mixed green that parts a room."""
    e, R = t.root, random.Random(21)
    rbox(0, 0, 0.045, 1.66, 0.42, 0.09, c('wood-dark'), 0.02, parent=e)
    rbox(0, 0, 0.235, 1.84, 0.58, 0.34, c('white'), 0.06, 5, parent=e)
    rbox(0, 0, 0.12, 1.852, 0.592, 0.06, c('wood'), 0.02, 4, parent=e)
    rbox(0, 0, 0.395, 1.86, 0.60, 0.035, c('wood'), 0.016, 4, parent=e)
    rbox(0, 0, 0.405, 1.70, 0.44, 0.03, c('soil'), 0.012, parent=e)
    ms = [c('leaf'), c('leaf-light'), c('leaf-dark')]
    # a bush, blades, a second bush, ferns that hang over the rim, flowers
    for x, y, k, big in ((-0.62, 0.02, 1, 1.0), (0.16, 0.06, 0, 0.86)):
        for ring, (n, z, l, p) in enumerate(((8, 0.42, 0.30, 0.30), (7, 0.47, 0.30, 0.72), (5, 0.50, 0.26, 1.12), (2, 0.52, 0.24, 1.42))):
            for i in range(n):
                a = 2 * math.pi * i / n + ring * 0.5
                leaf(e, x + 0.03 * math.sin(a), y - 0.03 * math.cos(a), z, (l + R.uniform(-0.02, 0.02)) * big, 0.16 * big, a, p, ms[(i + ring + k) % 3])
    for i, (x, y) in enumerate(((-0.24, 0.08), (-0.16, -0.02), (-0.30, -0.02), (-0.20, 0.14), (-0.12, 0.10), (-0.26, 0.03))):
        blade(e, x, y, 0.40, 0.44 + 0.07 * ((i * 5) % 4), 0.085, i * 1.1, R.uniform(-0.10, 0.10), c('mint-dark') if i % 2 else c('leaf-dark'))
    for i in range(15):
        a = i * 2.4
        leaf(e, 0.66 + 0.03 * math.sin(a), 0.0 - 0.03 * math.cos(a), 0.42, 0.40, 0.075, a, 0.55 + 0.045 * i, c('leaf-light' if i % 2 else 'leaf'))
    for i, (x, y, k) in enumerate(((-0.40, -0.17, 'coral'), (-0.02, -0.16, 'yellow'), (0.40, -0.15, 'pink'), (0.42, 0.16, 'violet'), (-0.38, 0.18, 'yellow'), (0.02, 0.19, 'coral'), (0.44, 0.0, 'coral'), (-0.10, -0.19, 'pink'))):
        h = 0.16 + 0.04 * (i % 3)
        cyl(x, y, 0.40 + h / 2, 0.012, h, c('leaf-dark'), 0.003, parent=e)
        for j in range(5):
            b = 2 * math.pi * j / 5 + i
            ball(x + 0.036 * math.cos(b), y + 0.036 * math.sin(b), 0.405 + h, 0.030, 0.030, 0.018, c(k), e)
        ball(x, y, 0.417 + h, 0.022, 0.022, 0.018, c('cream' if k == 'yellow' else 'yellow'), e)
        for j in (-1, 1): ball(x + j * 0.05, y + 0.01, 0.435, 0.045, 0.03, 0.025, c('leaf'), e, deg(0, j * 25, 0))


def blade(e, x, y, z, h, w, yaw, lean, m):
    """An upright leaf like a sword's."""
    n = 9
    verts, faces = [], []
    for i in range(n):
        u = i / (n - 1)
        hw = w * 0.5 * (0.62 + 0.5 * math.sin(math.pi * min(1, u * 0.9 + 0.1))) * (1 if u < 0.75 else max(0.04, (1 - u) / 0.25) ** 0.6)
        d = 0.012 * (1 - u * 0.6)
        off = lean * u * u
        verts += [(-hw, off + 0.012, u * h), (0, off - d, u * h), (hw, off + 0.012, u * h), (0, off + d + 0.012, u * h)]
    for i in range(n - 1):
        for k in range(4):
            a, b = i * 4 + k, i * 4 + (k + 1) % 4
            faces.append((a, b, b + 4, a + 4))
    return mesh('blade', verts, faces, m, e, (x, y, z), (0, 0, yaw))


# --- quiet and company --------------------------------------------------------------------------------------------
def privacy_screen(t):
    """1×1 folding screen along grid x, 1.5 m tall."""
    e = t.root
    w, lean = 0.335, 22
    step = w * math.cos(math.radians(lean))
    for k in range(3):
        s = 1 if k % 2 == 0 else -1
        p = empty((k - 1) * step, 0, 0, parent=e, rz=math.radians(s * lean))
        for x in (-1, 1): rbox(x * (w / 2 - 0.018), 0, 0.765, 0.042, 0.05, 1.47, c('wood'), 0.018, 4, parent=p)
        for z in (0.13, 0.50, 1.475): rbox(0, 0, z, w - 0.03, 0.046, 0.05, c('wood'), 0.018, 4, parent=p)
        rbox(0, 0, 0.985, w - 0.06, 0.022, 0.94, c('cream' if k != 1 else 'mint-light'), 0.010, 4, parent=p)
        rbox(0, 0, 0.315, w - 0.06, 0.024, 0.33, c('teal-light' if k != 1 else 'mint'), 0.011, 4, parent=p)
        for y in (-1, 1):
            # a sprig on every panel
            tube([(-0.02, y * 0.014, 0.66), (0.01, y * 0.016, 0.86), (-0.015, y * 0.016, 1.06), (0.02, y * 0.014, 1.24)], 0.007, c('teal'), p)
            for i in range(6):
                d = 1 if i % 2 else -1
                ball(d * 0.048, y * 0.014, 0.74 + 0.085 * i, 0.046, 0.008, 0.022, c('teal' if i % 3 else 'coral'), p, deg(0, -d * 38, 0))
    for k in range(4): cyl((k - 1.5) * step, (0.5 if k % 2 else -0.5) * w * math.sin(math.radians(lean)) , 0.02, 0.030, 0.04, c('wood-dark'), 0.012, parent=e)


def piano(t):
    """2×1 small upright in honey wood, with a stool."""
    e, honey, dark = t.root, c('honey'), c('honey-dark')
    rbox(0, 0.25, 0.05, 1.60, 0.36, 0.10, dark, 0.03, 4, parent=e)
    rbox(0, 0.26, 0.56, 1.62, 0.34, 0.98, honey, 0.06, 5, parent=e)
    for s in (-1, 1):
        rbox(s * 0.80, 0.12, 0.52, 0.09, 0.58, 0.88, honey, 0.04, 5, parent=e)
        rbox(s * 0.80, -0.10, 0.32, 0.08, 0.08, 0.62, honey, 0.034, 5, parent=e)
    rbox(0, 0.25, 1.065, 1.72, 0.44, 0.06, dark, 0.028, 5, parent=e)
    rbox(0, 0.075, 0.36, 1.36, 0.03, 0.40, dark, 0.014, 4, parent=e)
    rbox(0, 0.435, 0.56, 1.36, 0.02, 0.76, dark, 0.009, 4, parent=e)
    for i in range(5): rbox(-0.48 + 0.24 * i, 0.448, 0.56, 0.05, 0.02, 0.70, honey, 0.01, 4, parent=e)
    # keys
    rbox(0, -0.04, 0.605, 1.60, 0.34, 0.07, honey, 0.03, 5, parent=e)
    rbox(0, -0.075, 0.648, 1.50, 0.215, 0.03, c('ink'), 0.006, 3, parent=e)
    n = 21
    kw = 1.48 / n
    for i in range(n): rbox(-0.74 + kw * (i + 0.5), -0.085, 0.660, kw - 0.010, 0.20, 0.035, mat('ivory', (250, 248, 240), 0.35), 0.010, 3, parent=e)
    for i in range(n - 1):
        if i % 7 in (2, 6): continue
        rbox(-0.74 + kw * (i + 1), -0.045, 0.690, kw * 0.58, 0.125, 0.04, c('ink'), 0.010, 3, parent=e)
    rbox(0, 0.045, 0.685, 1.50, 0.03, 0.05, c('coral-dark'), 0.012, 3, parent=e)
    # music, and what stands on top
    rbox(0, 0.055, 0.875, 0.74, 0.03, 0.26, dark, 0.013, 4, deg(-12, 0, 0), e)
    for x, a in ((-0.125, 2), (0.125, -2)):
        rbox(x, 0.030, 0.885, 0.235, 0.012, 0.27, mat('paper', (252, 250, 242)), 0.005, 3, deg(-12, a, 0), e)
        for i in range(4): rbox(x, 0.022 + 0.010 * (i - 1.5), 0.81 + 0.05 * i, 0.17, 0.008, 0.008, c('navy'), 0.003, 2, deg(-12, a, 0), e)
    for s in (-0.06, 0.06): rbox(s, -0.02, 0.09, 0.035, 0.16, 0.025, c('yellow'), 0.01, 3, parent=e)
    lathe(-0.56, 0.26, 1.09, [(0, 0), (0.055, 0), (0.085, 0.07), (0.05, 0.14), (0.06, 0.165), (0, 0.16)], c('teal'), e, 32)
    for i in range(9):
        a = i * 2.4
        r = 0.035 + 0.012 * (i % 3)
        tube([(-0.56, 0.26, 1.22), (-0.56 + r * math.cos(a), 0.26 + r * math.sin(a), 1.36 + 0.02 * (i % 3))], 0.008, c('leaf-dark'), e, smooth_path=False)
        ball(-0.56 + r * 1.5 * math.cos(a), 0.26 + r * 1.5 * math.sin(a), 1.38 + 0.022 * (i % 3), 0.042, 0.042, 0.034, c(('coral', 'pink', 'yellow')[i % 3]), e)
    lathe(0.58, 0.25, 1.09, [(0, 0), (0.075, 0), (0.07, 0.02), (0.025, 0.20), (0, 0.215)], c('wood-dark'), e, 4, deg(0, 0, 45))
    tube([(0.58, 0.20, 1.12), (0.61, 0.205, 1.27)], 0.008, c('steel'), e, smooth_path=False)
    for k, col in enumerate(('violet', 'teal-light')): rbox(0.30, 0.26, 1.105 + 0.026 * k, 0.22, 0.28, 0.024, c(col), 0.01, 3, deg(0, 0, 8 - 14 * k), e)
    # the stool
    for sx in (-1, 1):
        for sy in (-1, 1): tube([(sx * 0.17, -0.36 + sy * 0.09, 0.02), (sx * 0.14, -0.36 + sy * 0.07, 0.32)], 0.024, dark, e, smooth_path=False)
    rbox(0, -0.36, 0.355, 0.44, 0.24, 0.10, c('coral'), 0.046, 6, parent=e)
    rbox(0, -0.36, 0.305, 0.40, 0.21, 0.03, dark, 0.013, 4, parent=e)


def kids_table(t):
    """1×1 low round table, two tiny stools, paper and crayons."""
    e = t.root
    for a in (60, 180, 300):
        r = math.radians(a)
        tube([(0.20 * math.cos(r), 0.20 * math.sin(r), 0.34), (0.25 * math.cos(r), 0.25 * math.sin(r), 0.02)], 0.030, c('wood'), e, smooth_path=False)
    lathe(0, 0, 0.335, [(0, 0), (0.31, 0), (0.33, 0.012), (0.33, 0.045), (0.315, 0.06), (0, 0.06)], c('yellow'), e, 56)
    lathe(0, 0, 0.392, [(0, 0), (0.282, 0), (0.282, 0.006), (0, 0.006)], c('cream'), e, 56)
    for x, y, k, d in ((-0.34, -0.26, 'coral', 'coral-dark'), (0.34, -0.20, 'teal', 'teal-dark')):
        for a in (30, 150, 270):
            r = math.radians(a)
            tube([(x + 0.07 * math.cos(r), y + 0.07 * math.sin(r), 0.17), (x + 0.10 * math.cos(r), y + 0.10 * math.sin(r), 0.02)], 0.022, c('wood'), e, smooth_path=False)
        lathe(x, y, 0.175, [(0, 0), (0.125, 0), (0.15, 0.02), (0.153, 0.055), (0.135, 0.08), (0, 0.09)], c(k), e, 40)
    # a drawing of a smiling tooth, and crayons
    paper = mat('paper', (252, 250, 242))
    rbox(-0.06, -0.05, 0.402, 0.25, 0.19, 0.006, paper, 0.002, 2, deg(0, 0, 28), e)
    d = empty(-0.06, -0.05, 0.406, parent=e, rz=math.radians(28))
    tube([(-0.045, 0.05, 0), (0.0, 0.04, 0), (0.045, 0.05, 0), (0.05, -0.01, 0), (0.028, -0.06, 0), (0.0, -0.02, 0), (-0.028, -0.06, 0), (-0.05, -0.01, 0)], 0.0065, c('teal-dark'), d, closed=True)
    rbox(0.085, 0.05, 0, 0.035, 0.035, 0.006, c('yellow'), 0.003, 2, parent=d)
    rbox(0.09, 0.11, 0.402, 0.19, 0.15, 0.006, mat('paper-2', (226, 240, 250)), 0.002, 2, deg(0, 0, -20), e)
    tube([(0.03, 0.10, 0.408), (0.07, 0.14, 0.408), (0.10, 0.09, 0.408), (0.14, 0.13, 0.408)], 0.007, c('coral'), e)
    for x, y, a, k in ((0.14, -0.07, 35, 'coral'), (0.19, -0.02, 60, 'violet'), (0.12, -0.15, -20, 'teal'), (-0.15, 0.13, 15, 'leaf'), (0.03, -0.19, 80, 'sky')):
        cyl(x, y, 0.410, 0.0145, 0.11, c(k), 0.004, deg(90, 0, a), e)
        r = math.radians(a)
        cyl(x + 0.064 * math.sin(r), y - 0.064 * math.cos(r), 0.410, 0.0145, 0.022, c(k), 0, deg(90, 0, a), e, 0.003)
    lathe(-0.08, 0.19, 0.395, [(0, 0), (0.05, 0), (0.055, 0.09), (0.045, 0.09), (0, 0.06)], c('violet'), e, 28)
    for k, col in enumerate(('coral', 'yellow', 'leaf', 'sky', 'pink')):
        a = 2 * math.pi * k / 5
        cyl(-0.08 + 0.028 * math.cos(a), 0.19 + 0.028 * math.sin(a), 0.49, 0.0145, 0.11, c(col), 0.004, (-0.16 * math.sin(a), 0.16 * math.cos(a), 0), e)


# --- on the walls -------------------------------------------------------------------------------------------------
def acoustic_panel(t):
    """Felt hexagons that swallow the drill's sound."""
    e = t.root
    r = 0.158
    dx, dz = r * math.sqrt(3), r * 1.5
    spots = [(-1, -1, 'lilac'), (0, -1, 'coral'), (-0.5, 0, 'teal'), (0.5, 0, 'yellow'), (-1, 1, 'teal-light'), (0, 1, 'violet'), (1, 1, 'teal'), (-0.5, 2, 'yellow'), (0.5, 2, 'teal-light'), (1, -1, 'teal-light')]
    for i, (a, b, k) in enumerate(spots):
        d = (0.040, 0.070, 0.055)[i % 3]
        felt = mat(f'felt-{k}', tuple(int(v * 0.97) for v in _rgb(k)), 0.98)
        x, z = a * dx, 0.98 + b * dz
        g = r - 0.008
        lathe(x, -0.06, z, [(0, 0), (g, 0), (g, d - 0.022), (g - 0.008, d - 0.006), (g - 0.026, d), (0, d + 0.006)], felt, e, 6, (math.pi / 2, math.radians(30), 0), )


def _rgb(name):
    from palette import COLOURS
    return COLOURS[name]


def moss_wall(t):
    """A framed piece of forest floor."""
    e, R = t.root, random.Random(11)
    W, H, Z = 0.92, 0.76, 1.10
    rbox(0, -0.075, Z, W - 0.04, 0.03, H - 0.04, c('leaf-dark'), 0.012, parent=e)
    for s in (-1, 1):
        rbox(s * (W / 2 - 0.02), -0.10, Z, 0.045, 0.08, H, c('wood'), 0.02, 4, parent=e)
        rbox(0, -0.10, Z + s * (H / 2 - 0.02), W, 0.08, 0.045, c('wood'), 0.02, 4, parent=e)
    groups = {'moss': [], 'leaf-light': [], 'leaf': [], 'moss-light': []}
    names = list(groups)
    for _ in range(170):
        x, z = R.uniform(-W / 2 + 0.06, W / 2 - 0.06), R.uniform(-H / 2 + 0.06, H / 2 - 0.06)
        k = names[int((math.sin(x * 6 + 1) + math.cos(z * 7 + x * 3) + 2 + R.uniform(-0.4, 0.4)) * 0.99) % 4]
        groups[k].append((x, -0.09 - R.uniform(0, 0.02), Z + z, R.uniform(0.036, 0.070)))
    for k, points in groups.items(): specks(points, c(k), e, 2)
    for fx, fz, n, size in ((-0.20, -0.10, 11, 0.30), (0.22, 0.06, 10, 0.27)):
        for i in range(n):
            a = -1.5 + 3.0 * i / (n - 1)
            leaf(e, fx + 0.02 * math.sin(a), -0.12, Z + fz, size * (0.8 + 0.2 * math.cos(a)), 0.062, a, 0.95 - 0.25 * abs(a) + 0.35 * (i % 2), c('leaf-light' if i % 2 else 'leaf'))
    for x, z, k in ((-0.30, 0.18, 'white'), (0.04, 0.20, 'pink'), (0.30, -0.18, 'white'), (0.0, -0.20, 'yellow'), (0.34, 0.22, 'yellow'), (-0.35, -0.20, 'pink')):
        for j in range(5):
            b = 2 * math.pi * j / 5
            ball(x + 0.024 * math.cos(b), -0.155, Z + z + 0.024 * math.sin(b), 0.020, 0.012, 0.020, c(k), e)
        ball(x, -0.165, Z + z, 0.014, 0.010, 0.014, c('yellow' if k != 'yellow' else 'coral'), e)


def daylight_panel(t):
    """A window of warm light where there is no window."""
    e, Z = t.root, 1.10
    W, H = 0.74, 0.74
    rbox(0, -0.075, Z, W, 0.03, H, c('white'), 0.014, 4, parent=e)
    with t.part('light'):
        from shapes import rgb
        m = mat('daylight', (255, 226, 160), 0.6, emit=1.0)
        n, l = m.node_tree.nodes, m.node_tree.links
        geo, sep, ramp = n.new('ShaderNodeNewGeometry'), n.new('ShaderNodeSeparateXYZ'), n.new('ShaderNodeValToRGB')
        rng = n.new('ShaderNodeMapRange')
        rng.inputs['From Min'].default_value, rng.inputs['From Max'].default_value = Z - H / 2, Z + H / 2
        els = ramp.color_ramp.elements
        els[0].position, els[0].color = 0.0, rgb((255, 170, 104))
        els[1].position, els[1].color = 1.0, rgb((255, 246, 214))
        mid = els.new(0.45)
        mid.color = rgb((255, 220, 146))
        l.new(geo.outputs['Position'], sep.inputs[0])
        l.new(sep.outputs['Z'], rng.inputs['Value'])
        l.new(rng.outputs[0], ramp.inputs[0])
        b = n['Principled BSDF']
        l.new(ramp.outputs[0], b.inputs['Emission'])
        b.inputs['Base Color'].default_value = (0, 0, 0, 1)
        b.inputs['Specular'].default_value = 0
        m.cycles.sample_as_light = False
        rbox(0, -0.092, Z, W - 0.08, 0.012, H - 0.08, m, 0.004, 3, parent=e)
    cyl(0.07, -0.100, Z + 0.035, 0.115, 0.006, mat('sun-disc', (255, 248, 214), 0.5, emit=1.0), 0, deg(90, 0, 0), e)
    hill = lambda x, z, rx, rz, col: ball(x, -0.099, z, rx, 0.004, rz, mat(f'hill-{col}', col, 0.8, emit=0.55), e)
    hill(-0.16, Z - 0.32, 0.20, 0.16, (250, 170, 104))
    hill(0.14, Z - 0.33, 0.22, 0.13, (240, 148, 92))
    for s in (-1, 1):
        rbox(s * (W / 2 - 0.02), -0.10, Z, 0.055, 0.075, H + 0.02, c('white'), 0.024, 4, parent=e)
        rbox(0, -0.10, Z + s * (H / 2 - 0.02), W + 0.02, 0.075, 0.055, c('white'), 0.024, 4, parent=e)
    rbox(0, -0.108, Z, 0.034, 0.05, H - 0.06, c('white'), 0.014, 4, parent=e)
    rbox(0, -0.108, Z, W - 0.06, 0.05, 0.034, c('white'), 0.014, 4, parent=e)
    rbox(0, -0.13, Z - H / 2 - 0.03, W + 0.10, 0.13, 0.045, c('wood'), 0.02, 4, parent=e)
    lamp(0, -0.40, Z, 2.2, (1.0, 0.80, 0.48), e, 0.3)


THINGS = [
    dict(name='coffee-bar', build=coffee_bar, facings=ALL, samples=48),
    dict(name='lounge-chair', build=lounge_chair, facings=ALL, samples=40,
         front={'sw': ['arm-r'], 'se': ['arm-l'], 'ne': ['back', 'arm-l', 'arm-r'], 'nw': ['back', 'arm-l', 'arm-r']}),
    dict(name='training-desk', build=training_desk, facings=ALL, samples=44, glow=dict(parts=['page'], sigma=9, amount=0.35), pad=16, shadowless=('page',)),
    dict(name='fountain', build=fountain, samples=52, states={'idle': [fountain_frame(i) for i in range(4)]}),
    dict(name='privacy-screen', build=privacy_screen, facings=('sw', 'se'), samples=48),
    dict(name='acoustic-panel', **on_wall(acoustic_panel)),
    dict(name='moss-wall', **on_wall(moss_wall)),
    dict(name='daylight-panel', **on_wall(daylight_panel), glow=dict(parts=['light'], rgb=(255, 222, 160), sigma=16, amount=0.62), pad=36),
    dict(name='air-diffuser', build=air_diffuser, samples=220, shadowless=('plume',)),
    dict(name='planter', build=planter, facings=('sw', 'se'), samples=48),
    dict(name='piano', build=piano, facings=ALL, samples=48),
    dict(name='kids-table', build=kids_table, samples=56),
]
