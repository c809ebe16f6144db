"""The map of Neo-Vita, seen at a slant.  blender -b -P city.py -- OUT_DIR [--preview]

Districts lie where src/content/base/districts.json has them; city_ground.py paints the land, city_parts.py builds."""
import os, sys
sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.dirname(os.path.dirname(os.path.abspath(__file__)))]
import bpy, math, random, time
import core
from core import np
from mathutils import Vector
import city_ground as G
from city_ground import world, mapped
from city_parts import *
from shapes import lathe, tube, ball, torus, holo

args = sys.argv[sys.argv.index('--') + 1:]
OUT, PREVIEW = os.path.abspath(args[0]), '--preview' in args
GRID = math.pi / 2
STASH = []


def park():
    """Out of the scene until the end: operators slow down with every object in it."""
    s = bpy.context.scene
    if not STASH: STASH.append(bpy.data.collections.new('stash'))
    for o in list(s.collection.objects):
        if o.type in ('CAMERA', 'LIGHT'): continue
        s.collection.objects.unlink(o)
        STASH[0].objects.link(o)


def cells(cu, cv, ru, rv, pitch, jitter=0.0, R=random):
    """Places on the world's own grid inside a round district, from the far side to the near."""
    cx, cy = world(cu, cv)
    n = int(max(ru, rv / 0.6) / pitch) + 2
    out = []
    for i in range(-n, n + 1):
        for j in range(-n, n + 1):
            x, y = cx + i * pitch + R.uniform(-jitter, jitter), cy + j * pitch + R.uniform(-jitter, jitter)
            u, v = mapped(x, y)
            if ((u - cu) / ru) ** 2 + ((v - cv) / rv) ** 2 < 1: out.append((x, y, math.hypot((u - cu) / ru, (v - cv) / rv)))
    return out


def keep(g, u, v, r):
    x, y = world(u, v)
    g.taken.append((x, y, r))
    return x, y, g.level(x, y)


def port(g, R):
    walls = ((236, 214, 190), (224, 158, 132), (240, 228, 208), (206, 132, 112), (232, 190, 150))
    for (u, v), rz, col in (((1.70, 5.98), math.pi, (250, 190, 84)), ((2.18, 6.62), -GRID, (246, 124, 104)), ((3.02, 6.86), -GRID, (250, 190, 84))):
        x, y, z = keep(g, u, v, 0.24)
        crane(x, y, z + 0.01, rz, col, 0.78)
    ship(R, *world(0.92, 6.02), 0, (72, 100, 150))
    boat(*world(2.1, 7.1), 2.2, (246, 124, 104), True, 1.1)
    boat(*world(0.55, 7.45), 0.7, (250, 250, 248), True, 1.4)
    boat(*world(1.35, 7.62), 1.4, (96, 178, 190), False, 1.1)
    boat(*world(2.75, 7.72), -0.4, (250, 204, 110), False, 1.0)
    boat(*world(3.28, 7.75), 2.5, (250, 250, 248), True, 1.0)
    # a light on the pier's end
    x, y, z = keep(g, 0.86, 6.84, 0.2)
    lathe(x, y, -0.02, [(0, 0), (0.12, 0), (0.10, 0.1), (0.075, 0.12), (0.055, 0.52), (0.075, 0.53), (0.075, 0.56), (0, 0.56)], paint((250, 248, 244)), None, 28)
    for h in (0.2, 0.38): lathe(x, y, h, [(0, 0), (0.074 - h * 0.03, 0), (0.070 - h * 0.03, 0.07), (0, 0.07)], paint((246, 110, 96)), None, 28)
    lathe(x, y, 0.54, [(0, 0), (0.045, 0), (0.045, 0.08), (0.06, 0.085), (0, 0.15)], mat('lh', (255, 226, 150), 0.5, emit=0.8), None, 24)
    # The third stack lies on a barge.
    hull(world(1.42, 6.42)[0] + 0.02, world(1.42, 6.42)[1], 0.36, 0.74, 0.18, paint((214, 128, 102), 0.5), GRID)
    for u, v in ((2.62, 6.80), (2.45, 6.70), (1.42, 6.42)):
        x, y, z = keep(g, u, v, 0.12)
        for i in (-1, 0):
            for lay in range(R.choice((1, 2, 2))): solid(x + i * 0.15 + 0.07, y, z + lay * 0.095, 0.14, 0.22, 0.092, paint(R.choice(BOXES)), 0.012, 0)
    for x, y, d in cells(2.42, 6.1, 1.05, 0.62, 0.44):
        if not g.free(x, y, 0.17): continue
        z = g.level(x, y)
        if R.random() < 0.7:
            w, dd, h = R.uniform(0.30, 0.36), R.uniform(0.30, 0.36), R.choice((0.26, 0.34, 0.46))
            rz = R.choice((0, GRID))
            solid(x, y, z - 0.1, w, dd, h + 0.1, paint(R.choice(walls)), 0.022, rz)
            gable(x, y, z + h - 0.01, w, dd, 0.16, paint(R.choice(((150, 110, 104), (120, 128, 150), (196, 112, 92)))), rz, 0.02)
            rows(x, y, z, w, dd, h, rz, R=R, warm=0.2)
        else: block(R, x, y, z, 0.34, 0.34, R.choice((0.5, 0.62)), R.choice(walls), garden=True)
    park()


def foundry(g, R):
    brick = ((206, 122, 98), (190, 108, 92), (220, 148, 118))
    for u, v, w, d, teeth, rz in ((1.55, 2.78, 0.86, 0.56, 4, 0), (2.75, 2.92, 0.70, 0.58, 3, 0), (2.02, 3.42, 0.84, 0.5, 4, 0), (1.15, 3.35, 0.56, 0.46, 3, 0), (2.95, 3.52, 0.5, 0.42, 2, 0)):
        x, y, z = keep(g, u, v, max(w, d) * 0.55)
        hall(R, x, y, z, w, d, 0.26, R.choice(brick), R.choice(((126, 132, 152), (156, 160, 174), (236, 228, 214))), teeth, rz)
    for u, v, h in ((2.18, 2.72, 0.95), (2.36, 2.84, 0.75), (0.98, 2.92, 0.7)):
        x, y, z = keep(g, u, v, 0.1)
        chimney(x, y, z, h)
    for u, v, r in ((3.22, 3.18, 0.19), (1.62, 3.72, 0.15)):
        x, y, z = keep(g, u, v, r + 0.05)
        lathe(x, y, z, [(0, 0), (r, 0), (r, 0.26), (r * 0.9, 0.31), (0, 0.34)], paint((132, 176, 186)), None, 40)
        for k in range(8):
            a = k * math.pi / 4
            tube([(x + math.cos(a) * (r + 0.02), y + math.sin(a) * (r + 0.02), z), (x + math.cos(a) * (r + 0.02), y + math.sin(a) * (r + 0.02), z + 0.36)], 0.012, paint((236, 232, 226)), smooth_path=False, res=2)
        torus(x, y, z + 0.36, r + 0.02, 0.014, paint((236, 232, 226)), n=40, k=8)
    for x, y, d in cells(2.1, 3.12, 1.4, 0.8, 0.40):
        if not g.free(x, y, 0.16): continue
        z = g.level(x, y)
        if R.random() < 0.72: house(R, x, y, z, R.choice(brick + ((232, 214, 196),)), R.choice(((120, 126, 146), (150, 108, 100))), 0.26, 0.30, 0.26, R.choice((0, GRID)))
        else:
            for i in range(3): solid(x - 0.1 + 0.1 * i, y, z, 0.08, 0.2, 0.08, paint(R.choice(BOXES)), 0.015)
    park()


def university(g, R):
    cream, stone, green = (248, 238, 220), (226, 210, 188), (104, 184, 166)
    cx, cy, z = keep(g, G.HILL[0], G.HILL[1] + 0.02, 0.42)
    # the domed hall with its columns, wings on both sides
    for a in (-1, 1):
        X, Y = (cx + a * 0.40, cy) if False else (cx + a * 0.34, cy)
        solid(X, Y, z - 0.15, 0.34, 0.30, 0.43, paint(cream), 0.02)
        hip(X, Y, z + 0.27, 0.34, 0.30, 0.10, paint((206, 130, 108)))
        rows(X, Y, z, 0.34, 0.30, 0.27, 0, R=R)
    solid(cx, cy, z - 0.15, 0.42, 0.42, 0.52, paint(cream), 0.02)
    solid(cx, cy, z + 0.34, 0.48, 0.48, 0.06, paint(stone), 0.02)
    lathe(cx, cy, z + 0.38, [(0, 0), (0.19, 0), (0.19, 0.12), (0.20, 0.13), (0.19, 0.22), (0.15, 0.31), (0.08, 0.37), (0, 0.39)], paint(green, 0.45), None, 48)
    lathe(cx, cy, z + 0.76, [(0, 0), (0.04, 0), (0.04, 0.07), (0.0, 0.13)], paint((250, 206, 110), 0.4), None, 24)
    for i in range(5): lathe(cx - 0.17 + 0.085 * i, cy - 0.27, z - 0.02, [(0, 0), (0.026, 0), (0.022, 0.28), (0.03, 0.30), (0, 0.30)], paint((252, 248, 240)), None, 16)
    gable(cx, cy - 0.24, z + 0.28, 0.10, 0.42, 0.10, paint(stone), GRID, 0.02)
    solid(cx, cy - 0.32, z - 0.06, 0.5, 0.16, 0.06, paint(stone), 0.015)
    x, y, z2 = keep(g, 4.92, 1.62, 0.12)
    solid(x, y, z2 - 0.1, 0.17, 0.17, 0.82, paint(cream), 0.02)
    hip(x, y, z2 + 0.72, 0.17, 0.17, 0.22, paint(green), k=0.06)
    for face in ('y', 'x'): pane(mat('clock', (255, 252, 240), 0.5), x, y, 0, face, 0, z2 + 0.54, 0.10, 0.10, 0.088)
    for u, v, w, d, h, col in ((6.12, 1.78, 0.36, 0.34, 0.34, (232, 190, 160)), (5.98, 2.3, 0.40, 0.32, 0.26, (206, 224, 224)), (4.60, 2.22, 0.36, 0.34, 0.30, (238, 206, 176)), (5.42, 2.52, 0.34, 0.30, 0.24, (232, 190, 160)),
                              (6.5, 1.3, 0.34, 0.34, 0.40, (206, 224, 224)), (4.3, 1.5, 0.34, 0.34, 0.36, (232, 190, 160)), (5.05, 0.85, 0.34, 0.30, 0.28, (238, 206, 176))):
        x, y = world(u, v)
        if not g.free(x, y, 0.2): continue
        z2 = g.level(x, y)
        block(R, x, y, z2, w, d, h, col, garden=R.random() < 0.4)
    # the observatory
    x, y, z2 = keep(g, 5.9, 1.25, 0.18)
    lathe(x, y, z2 - 0.1, [(0, 0), (0.14, 0), (0.14, 0.28), (0, 0.28)], paint(cream), None, 32)
    lathe(x, y, z2 + 0.18, [(0, 0), (0.15, 0), (0.14, 0.06), (0.10, 0.12), (0, 0.15)], paint((240, 246, 246), 0.3), None, 32)
    park()


def market(g, R):
    walls = ((248, 206, 150), (244, 168, 140), (250, 226, 190), (196, 214, 196), (238, 190, 186), (252, 238, 214), (224, 196, 226))
    cx, cy, z = keep(g, 6.15, 3.62, 0.50)
    # the hall: glass vault on coral legs
    hx, hy = world(6.02, 3.42)
    solid(hx, hy, z, 0.44, 0.30, 0.16, paint((252, 240, 220)), 0.03)
    gable(hx, hy, z + 0.15, 0.44, 0.30, 0.18, paint((54, 178, 176)), 0, 0.04)
    rows(hx, hy, z, 0.44, 0.30, 0.16, 0, 0.07, 0.09, 0.1, 0.3, 0.03, R, 0.8)
    for i, (u, v) in enumerate(((5.85, 3.66), (6.02, 3.76), (6.19, 3.86), (6.28, 3.58), (6.45, 3.68), (6.36, 3.80))):
        x, y = world(u, v)
        stall(x, y, z + 0.005, 0, ((246, 124, 104), (54, 178, 176), (250, 190, 84), (150, 120, 206))[i % 4], 0.8)
    warm = ((255, 196, 96), (255, 150, 110), (255, 224, 150))
    posts = [(5.78, 3.55), (6.1, 3.92), (6.55, 3.72), (6.25, 3.42)]
    for u, v in posts:
        x, y = world(u, v)
        lathe(x, y, z, [(0, 0), (0.014, 0), (0.010, 0.32), (0, 0.32)], paint((120, 96, 96)), None, 8)
    for (a, b) in zip(posts, posts[1:] + posts[:1]):
        (ax, ay), (bx, by) = world(*a), world(*b)
        pts = [(ax + (bx - ax) * t, ay + (by - ay) * t, z + 0.32 - 0.28 * t * (1 - t)) for t in [i / 8 for i in range(9)]]
        tube(pts, 0.005, paint((120, 96, 96)), res=1)
        for i in range(1, 8): lantern(pts[i][0], pts[i][1], pts[i][2] - 0.035, warm[i % 3], 0.032)
    # the bell tower
    x, y, z2 = keep(g, 6.62, 3.42, 0.14)
    solid(x, y, z2 - 0.1, 0.2, 0.2, 0.95, paint((250, 232, 200)), 0.02)
    solid(x, y, z2 + 0.85, 0.24, 0.24, 0.05, paint((236, 206, 170)), 0.015)
    solid(x, y, z2 + 0.9, 0.16, 0.16, 0.14, mat('belfry', (255, 214, 140), 0.5, emit=0.5), 0.015)
    hip(x, y, z2 + 1.04, 0.2, 0.2, 0.24, paint((246, 124, 104)), k=0.05)
    for x, y, d in cells(6.1, 3.38, 1.32, 0.84, 0.36):
        if not g.free(x, y, 0.145): continue
        h = R.uniform(0.42, 0.7) * (1.15 - 0.42 * d)
        z2 = g.level(x, y)
        roof = R.random()
        if roof < 0.35:
            col = R.choice(walls)
            solid(x, y, z2 - 0.1, 0.29, 0.29, h + 0.1, paint(col), 0.02)
            hip(x, y, z2 + h - 0.01, 0.29, 0.29, 0.14, paint(R.choice(((246, 124, 104), (54, 160, 158), (222, 138, 104)))))
            rows(x, y, z2, 0.29, 0.29, h, 0, R=R, warm=0.25)
        else: block(R, x, y, z2, 0.30, 0.30, h, R.choice(walls), garden=roof > 0.8)
    park()


def canals(g, R):
    walls = ((246, 178, 150), (250, 214, 140), (176, 210, 206), (238, 160, 150), (250, 236, 210), (196, 186, 224), (190, 214, 170))
    roofs = ((196, 104, 88), (122, 128, 156), (166, 112, 98), (222, 138, 110))
    for chain in G.CANALS:
        (ax, ay), (bx, by) = world(*chain[0]), world(*chain[1])
        L = math.hypot(bx - ax, by - ay)
        dx, dy = (bx - ax) / L, (by - ay) / L
        for side in (-1, 1):
            for line, off in enumerate((0.38, 0.84)):
                s = 0.2
                while s < L - 0.1:
                    w = R.uniform(0.17, 0.21)
                    x, y = ax + dx * s - dy * side * off, ay + dy * s + dx * side * off
                    u, v = mapped(x, y)
                    inside = ((u - 5.3) / 1.5) ** 2 + ((v - 5.6) / 1.0) ** 2 < 1
                    if inside and g.free(x, y, 0.105, claim=False) and not any((x - a) ** 2 + (y - b) ** 2 < (0.085 + q) ** 2 for a, b, q in g.taken):
                        g.taken.append((x, y, w * 0.5))
                        rz = (0 if abs(dx) > abs(dy) else GRID)
                        canal_house(R, x, y, g.level(x, y), R.choice(walls), R.choice(roofs), w - 0.01, 0.27, R.choice((0.34, 0.40, 0.46)), rz)
                    s += w
    for u, v, rz in ((4.98, 5.11, 0.8), (5.95, 5.71, 0.8), (4.55, 5.95, 2.4), (6.1, 4.99, 2.4)):
        boat(*world(u, v), GRID if rz < 1 else 0, R.choice(((246, 124, 104), (54, 160, 158), (250, 204, 110))), False, 0.75)
    for (u, v), along in (((4.86, 5.042), 0), ((6.15, 5.836), 0), ((4.55, 5.95), 1), ((5.98, 5.067), 1)):
        x, y = world(u, v)
        d = 0.2
        (bridge(x, y - d, x, y + d, 0.13, 0.09) if along == 0 else bridge(x - d, y, x + d, y, 0.13, 0.09))
    park()


def gardens(g, R):
    walls = ((252, 244, 230), (250, 228, 200), (236, 214, 196), (226, 234, 224), (252, 236, 190))
    roofs = ((232, 132, 108), (226, 152, 120), (196, 128, 112), (238, 174, 128), (150, 166, 170), (214, 146, 120))
    gx, gy = world(8.45, 6.6)
    for row in range(-3, 4):
        for side in (-1, 1):
            y = gy + row * 0.72 + side * 0.21
            for i in range(-6, 7):
                x = gx + i * 0.42 + (0.1 if row % 2 else 0)
                u, v = mapped(x, y)
                if g.at(g.rows, u, v) < 0.6 or not g.free(x, y, 0.15): continue
                if R.random() < 0.16:
                    for k in range(3): tree(R, x + R.uniform(-0.14, 0.14), y + R.uniform(-0.1, 0.1), g.level(x, y), 0.95)
                    continue
                z = g.level(x, y)
                house(R, x, y, z, R.choice(walls), R.choice(roofs), 0.25, 0.21, 0.15, 0, R.choice(('gable', 'gable', 'hip')))
                solid(x + 0.2, y, z, 0.03, 0.24, 0.05, paint((112, 180, 106), 0.85), 0.013)
                if R.random() < 0.75: tree(R, x + 0.19, y + side * 0.11, z, 0.72, R.random() < 0.22)
    park()


def heights(g, R):
    tints = ((120, 186, 206), (142, 206, 214), (108, 166, 202), (160, 196, 226), (96, 176, 186))
    main = ((9.55, 1.95, 0.42, 1.85, 1), (9.15, 2.2, 0.38, 1.25, 0), (10.0, 2.15, 0.42, 1.45, 0), (9.95, 1.62, 0.38, 1.6, 0), (9.05, 1.75, 0.36, 1.05, 1), (10.45, 1.9, 0.34, 1.1, 1),
            (9.6, 2.45, 0.36, 0.85, 0), (10.45, 2.4, 0.38, 0.9, 0), (8.65, 2.1, 0.34, 0.75, 0), (9.5, 1.48, 0.34, 1.1, 0), (10.85, 2.12, 0.3, 0.7, 0), (8.95, 1.4, 0.32, 0.7, 0), (10.3, 1.42, 0.32, 0.85, 0))
    for u, v, w, h, round_ in main:
        x, y, z = keep(g, u, v, w * 0.62)
        glass_tower(R, x, y, z, w, w, h * 0.82, R.choice(tints), 0, bool(round_))
    x, y = world(9.2, 2.62)
    for x, y, d in cells(9.65, 2.05, 1.5, 0.86, 0.42):
        if not g.free(x, y, 0.17): continue
        if R.random() < 0.45: block(R, x, y, g.level(x, y), 0.3, 0.3, R.uniform(0.2, 0.36), (226, 236, 238), garden=True)
        else: tree(R, x, y, g.level(x, y), 0.9)
    park()


def between(g, R):
    """Bridges, trams, wind wheels; houses and trees in what is left."""
    for (a, b), w in ((((7.0, 4.5), (7.08, 5.03)), 0.24), (((10.74, 4.38), (10.6, 5.0)), 0.24), (((5.12, 4.42), (5.2, 4.96)), 0.24)):
        bridge(*world(*a), *world(*b), w, 0.06)
    line = G.rounded(G.TRAM)
    for t in (0.30, 0.52, 0.735):
        i = int(t * (len(line) - 2))
        (ax, ay), (bx, by) = world(*line[i]), world(*line[i + 1])
        tram(ax, ay, math.atan2(by - ay, bx - ax), g.level(ax, ay))
    for u, v, k, t in ((0.5, 0.85, 0.8, 0.2), (1.15, 0.62, 0.9, 0.9), (1.75, 0.95, 0.75, 1.5)):
        x, y, z = keep(g, u, v, 0.15)
        wind_wheel(x, y, z, k, t)
    # a big wheel in the river park
    x, y, z = keep(g, 8.85, 4.05, 0.3)
    wheel = torus(x, y, z + 0.48, 0.38, 0.022, paint((250, 250, 250), 0.4), (math.pi / 2, 0, math.pi / 4), n=56, k=8)
    for k in range(10):
        a = k * math.pi / 5
        px, pz = 0.38 * math.cos(a), 0.38 * math.sin(a)
        P = (x + px * 0.707, y + px * 0.707, z + 0.48 + pz)
        tube([(x, y, z + 0.48), P], 0.007, paint((250, 250, 250), 0.4), smooth_path=False, res=1)
        ball(*P, 0.042, 0.042, 0.042, paint(((246, 124, 104), (54, 178, 176), (250, 204, 110))[k % 3], 0.4))
    for s in (-1, 1): tube([(x + s * 0.16, y + s * 0.16, z), (x, y, z + 0.48)], 0.016, paint((240, 240, 240)), smooth_path=False, res=2)
    park()
    town = ((246, 226, 200), (240, 206, 180), (226, 226, 218), (250, 238, 220), (214, 224, 222))
    roofs = ((222, 138, 110), (150, 150, 170), (206, 120, 100), (120, 160, 160))
    for cu, cv, ru, rv, pitch, share in ((7.6, 3.0, 0.9, 0.6, 0.42, 0.8), (4.2, 3.3, 0.8, 0.6, 0.42, 0.75), (3.2, 4.6, 0.8, 0.5, 0.42, 0.7), (0.9, 4.6, 1.2, 0.35, 0.42, 0.6), (8.6, 3.6, 0.5, 0.3, 0.42, 0.5),
                                         (4.6, 7.2, 1.0, 0.6, 0.46, 0.6), (11.4, 5.0, 0.8, 0.5, 0.44, 0.6), (11.2, 7.2, 0.9, 0.8, 0.46, 0.55), (7.0, 1.2, 0.5, 0.6, 0.42, 0.6), (11.6, 2.5, 0.6, 0.6, 0.44, 0.6),
                                         (2.3, 1.4, 0.8, 0.5, 0.46, 0.55), (6.1, 7.1, 0.6, 0.6, 0.44, 0.6), (5.9, 6.4, 0.5, 0.3, 0.4, 0.6), (9.3, 5.35, 0.9, 0.2, 0.4, 0.6)):
        for x, y, d in cells(cu, cv, ru, rv, pitch, 0.03, R):
            if R.random() > share or not g.free(x, y, 0.17): continue
            z = g.level(x, y)
            if R.random() < 0.3: block(R, x, y, z, 0.28, 0.28, R.uniform(0.22, 0.36), R.choice(town), garden=R.random() < 0.5)
            else: house(R, x, y, z, R.choice(town), R.choice(roofs), 0.27, 0.24, R.choice((0.16, 0.2)), R.choice((0, GRID)))
    park()
    n = 0
    for _ in range(5200):
        u, v = R.uniform(-0.6, 12.6), R.uniform(-0.7, 9.0)
        wood = 0.5 + 0.5 * math.sin(u * 1.9 + 1.1 * math.sin(v * 1.6)) * math.sin(v * 2.3 + math.sin(u * 1.3))
        if R.random() > 0.10 + 0.9 * wood ** 2: continue
        x, y = world(u, v)
        if not g.free(x, y, 0.085, green=True): continue
        tree(R, x, y, g.level(x, y), R.uniform(0.8, 1.15), R.random() < 0.05)
        n += 1
    print('TREES', n, flush=True)
    put_windows()
    park()


def light(s):
    s.render.film_transparent = False
    s.view_settings.exposure = 0.0
    bg = s.world.node_tree.nodes['Background']
    bg.inputs[0].default_value, bg.inputs[1].default_value = (0.74, 0.86, 1.0, 1), 0.66
    sun = bpy.data.objects['sun']
    sun.data.energy, sun.data.color, sun.data.angle = 2.55, (1, 0.88, 0.70), 0.08
    # From the upper left of the picture.
    right, near = Vector((G.C, G.C, 0)), Vector((G.C, -G.C, 0))
    sun.rotation_euler = (right * 0.85 + near * 0.30 + Vector((0, 0, -1.0))).to_track_quat('-Z', 'Y').to_euler()
    cam = s.camera
    cam.rotation_euler = (math.radians(90) - G.EL, 0, G.AZ)
    d = Vector((math.cos(G.EL) * math.sin(G.AZ), -math.cos(G.EL) * math.cos(G.AZ), math.sin(G.EL)))
    cam.location = d * 40
    cam.data.ortho_scale, cam.data.clip_end = 12, 120
    s.render.resolution_x, s.render.resolution_y = (720, 480) if PREVIEW else (1440, 960)
    s.cycles.samples = 10 if PREVIEW else 30
    s.cycles.adaptive_threshold, s.cycles.adaptive_min_samples = 0.04, 10
    s.cycles.max_bounces, s.cycles.diffuse_bounces = 3, 2


def grade(px):
    """Warm light spills from the upper left, mist gathers at the rim, so that labels stay readable."""
    h, w = px.shape[:2]
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    u, v = x / w, y / h
    col = px[..., :3]
    bright = np.clip(col - 0.86, 0, 1)
    col = 1 - (1 - np.clip(col, 0, 1)) * (1 - np.clip(core.blur(bright, 5) * 0.5, 0, 1))
    beam = np.clip(1 - (u * 0.9 + v * 1.1), 0, 1)[..., None]
    col = 1 - (1 - col) * (1 - beam * np.array((0.13, 0.10, 0.05), np.float32))
    rim = np.clip((np.maximum(np.abs(u - 0.5) * 2, np.abs(v - 0.5) * 2) - 0.90) / 0.10, 0, 1)[..., None] ** 2 * 0.30
    col = col * (1 - rim) + np.array((0.90, 0.95, 0.95), np.float32) * rim
    return np.concatenate([np.clip(col, 0, 1), np.ones_like(px[..., 3:])], axis=2)


def main():
    t0 = time.time()
    s = stage.fresh(floor=None)
    R = random.Random(45)
    g = G.Ground()
    print('GROUND', round(time.time() - t0, 1), flush=True)
    for part in (port, foundry, university, market, canals, heights, gardens, between):
        part(g, R)
        print(part.__name__, round(time.time() - t0, 1), flush=True)
    g.build()
    s.collection.children.link(STASH[0])
    light(s)
    stage.pivot = (0, 0)
    print('BUILT', round(time.time() - t0, 1), flush=True)
    stage.write('neo-vita-preview' if PREVIEW else 'neo-vita', grade(core.denoise(stage.render_pixels(), 0.06, 2)))
    print('DONE', round(time.time() - t0, 1), flush=True)


stage = core.Stage(OUT, 64)
main()
