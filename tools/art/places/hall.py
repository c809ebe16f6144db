"""The hall of a demonstration: a round stage in the middle, seats on four sides, a curtain in the far corner."""
from place import *
import clinical, decor
from palette import veil

R1, R2, TIER, PITCH, WALL, TALL = 3.45, 4.35, 0.34, 0.86, 5.25, 3.0


def armchair(place, plush, dark, frame):
    """A theatre seat: seat top 0.36 m, arms to be shared, a rounded back."""
    def seat():
        rbox(0, -0.01, 0.29, 0.60, 0.52, 0.15, plush, 0.07, 5)
        rbox(0, 0.0, 0.19, 0.54, 0.44, 0.06, dark, 0.02)
        rbox(0, 0.02, 0.09, 0.30, 0.24, 0.18, frame, 0.03)
    def back():
        rbox(0, 0.245, 0.58, 0.64, 0.13, 0.56, plush, 0.062, 6, deg(-9, 0, 0))
        lathe(0, 0.205, 0.80, [(0, -0.05), (0.30, -0.05), (0.315, 0), (0.30, 0.05), (0, 0.05)], plush, None, 40, deg(81, 0, 0)).scale = (1, 0.55, 1)
        rbox(0, 0.30, 0.50, 0.52, 0.05, 0.46, dark, 0.024, 4, deg(-9, 0, 0))
        rbox(0, 0.175, 0.60, 0.40, 0.05, 0.30, dark, 0.024, 4, deg(-9, 0, 0))
    def arm(s):
        def build():
            rbox(s * 0.36, 0.0, 0.50, 0.10, 0.46, 0.07, c('wood'), 0.032, 4)
            rbox(s * 0.36, 0.03, 0.27, 0.06, 0.36, 0.44, frame, 0.028, 4)
        return build
    return {'seat': place.joined(seat), 'back': place.joined(back), 'arm-l': place.joined(arm(-1)), 'arm-r': place.joined(arm(1))}


def drape(u0, v0, u1, v1, z0, z1, m, waves=14, deep=0.10):
    """A curtain from (u0, v0) to (u1, v1), folded."""
    n, rows = waves * 8, 6
    du, dv = u1 - u0, v1 - v0
    L = math.hypot(du, dv)
    nx, ny = dv / L, -du / L
    verts, faces = [], []
    for j in range(rows + 1):
        t = j / rows
        for i in range(n + 1):
            q = i / n
            f = math.sin(q * waves * 2 * math.pi) * deep * (0.75 + 0.25 * t) + 0.03 * math.sin(q * 9 + t * 2)
            verts.append((u0 + du * q + nx * f, -(v0 + dv * q + ny * f), z1 + (z0 - z1) * t))
    for j in range(rows):
        for i in range(n):
            a = j * (n + 1) + i
            faces.append((a, a + n + 1, a + n + 2, a + 1))
    return mesh('drape', verts, faces, m)


def build(place):
    P = place
    P.world((0.40, 0.44, 0.66), 0.46)
    floor = mat('hall-floor', (92, 86, 128), 0.45)
    floor2 = mat('hall-floor2', (102, 95, 138), 0.45)
    carpet = mat('carpet', (58, 120, 140), 0.9)
    wall, panel = mat('hall-wall', (96, 92, 148), 0.8), mat('hall-panel', (118, 110, 168), 0.7)
    brass = mat('brass', (244, 196, 120), 0.28, metal=0.6)
    # ground far out, and the floor of the hall with its corners cut
    box(0, 0, -0.45, 60, 60, 0.2, mat('outside', (40, 40, 76), 0.9), 0)
    K, N = 5.6, 2.9
    rim = [(-K, -N), (-N, -K), (K, -K), (K, -1.6), (K, N), (N, K), (-1.6, K), (-K, K)]
    slab = mesh('slab', [(u, -v, z) for z in (0, -0.34) for u, v in rim], [tuple(range(8))] + [(i, 8 + i, 8 + (i + 1) % 8, (i + 1) % 8) for i in range(8)], floor, flat=True)
    for i in range(-6, 6):
        for j in range(-6, 6):
            if (i + j) % 2 and -K < i and i + 1 < K and -K < j and j + 1 < K and abs(i + 0.5 + j + 0.5) < 7.4 and abs(i - j) < 7.4: box(i + 0.5, -(j + 0.5), 0.002, 0.985, 0.985, 0.012, floor2, 0)
    for i in range(8):
        (a, b), (q, r) = rim[i], rim[(i + 1) % 8]
        if i in (3, 4, 5, 6): tube([(a, -b, 0.0), (q, -r, 0.0)], 0.05, brass, smooth_path=False)
    # the four aisles
    for a in (45, 135, 225, 315):
        far, long = (4.95, 4.9) if a in (45, 225) else (4.25, 3.5)
        box(math.cos(math.radians(a)) * far, math.sin(math.radians(a)) * far, 0.012, long, 1.15, 0.02, carpet, 0.0, (0, 0, math.radians(a)))
        for s in (-1, 1): box(math.cos(math.radians(a)) * far - math.sin(math.radians(a)) * s * 0.52, math.sin(math.radians(a)) * far + math.cos(math.radians(a)) * s * 0.52, 0.016, long, 0.035, 0.02, brass, 0.0, (0, 0, math.radians(a)))
        for s in (-1, 1):
            for i in range(6 if a in (45, 225) else 4):
                d = 3.0 + 0.75 * i
                x, y = math.cos(math.radians(a)) * d - math.sin(math.radians(a)) * s * 0.62, math.sin(math.radians(a)) * d + math.cos(math.radians(a)) * s * 0.62
                if (a == 135 and d > 4.9): continue
                lathe(x, y, 0.01, [(0, 0), (0.045, 0), (0.04, 0.03), (0, 0.035)], glow('warm', 1.6), None, 16)
    P.park()
    # stage
    top = mat('stage', (226, 190, 150), 0.32)
    lathe(0, 0, 0, [(0, 0), (2.42, 0), (2.46, 0.03), (2.46, 0.10), (2.40, 0.14), (0, 0.14)], mat('stage-side', (64, 70, 120), 0.4), None, 96)
    lathe(0, 0, 0.13, [(0, 0), (2.26, 0), (2.28, 0.02), (2.24, 0.05), (0, 0.05)], top, None, 96)
    torus(0, 0, 0.145, 2.36, 0.035, glow('cyan', 1.7), n=128)
    for r, w, m in ((1.62, 0.022, glow('warm', 1.1)), (1.30, 0.012, glow('cyan', 1.1))): torus(0, 0, 0.18, r, w, m, n=128, k=8)
    for i in range(24):
        a = math.pi * 2 * i / 24
        tube([(1.66 * math.cos(a), 1.66 * math.sin(a), 0.181), (2.2 * math.cos(a), 2.2 * math.sin(a), 0.181)], 0.006, mat('seam', (196, 158, 122), 0.4), smooth_path=False, res=1)
    P.park()
    t, body, front = P.thing(clinical, 'dental-chair', 0, 0, 'sw', z=0.18, split=('tray',))
    P.part('chair', body, 0, 0, -0.5)
    P.part('chair/front', front, 0, 0, 0.6)
    P.park()
    # hologram projector: a ring that hangs over the stage, and its light
    z = 3.05
    torus(0, 0, z, 1.12, 0.085, mat('ring', (232, 236, 244), 0.3), n=96, k=20)
    torus(0, 0, z - 0.07, 1.12, 0.035, glow('cyan', 2.4), n=96)
    torus(0, 0, z + 0.02, 1.215, 0.018, glow('violet', 1.6), n=96)
    for i in range(6):
        a = math.radians(60 * i + 15)
        rbox(1.12 * math.cos(a), 1.12 * math.sin(a), z - 0.03, 0.26, 0.24, 0.20, mat('ring', (232, 236, 244), 0.3), 0.06, 4, (0, 0, a))
        ball(1.06 * math.cos(a), 1.06 * math.sin(a), z - 0.13, 0.06, 0.06, 0.05, glow('cyan', 2.4))
    cyl(0, 0, 1.65, 1.0, 2.7, veil('veil-stage', (110, 220, 255), 0.9, 0.3, 3.0, 0.015, 0.10), 0, r2=1.06)
    P.park()
    # walls behind the raised rows, with warm niches; the far corner is the proscenium
    for along in (0, 1):
        for i in range(8):
            s = -N + 0.52 + i * 1.04
            x, v = (s, -WALL) if along == 0 else (-WALL, s)
            w = 1.04
            rbox(x, -v, TALL / 2 - 0.1, *((w, 0.16) if along == 0 else (0.16, w)), TALL + 0.2, wall, 0.02, 2)
            dx, dv = (0, 0.11) if along == 0 else (0.11, 0)
            rbox(x + dx, -(v + dv), 1.72, *((0.74, 0.07) if along == 0 else (0.07, 0.74)), 2.0, panel, 0.03, 4)
            rbox(x + dx * 1.1, -(v + dv * 1.1), 0.34, *((w, 0.07) if along == 0 else (0.07, w)), 0.68, mat('wainscot', (150, 92, 92), 0.6), 0.02, 2)
            rbox(x + dx * 1.3, -(v + dv * 1.3), 0.69, *((w, 0.10) if along == 0 else (0.10, w)), 0.05, brass, 0.015, 2)
            if i % 2 and i < 7:
                # a framed tooth of light between the lamps
                e = empty(x + dx * 1.7, -(v + dv * 1.7), 1.86, rz=0 if along == 0 else math.radians(90))
                rbox(0, 0, 0, 0.50, 0.03, 0.72, brass, 0.012, 3, parent=e)
                rbox(0, -0.014, 0, 0.43, 0.02, 0.65, mat('art%d' % (i // 2 % 3), ((54, 120, 150), (200, 106, 104), (110, 88, 170))[i // 2 % 3], 0.8), 0.008, 2, parent=e)
                mo = molar(0, -0.03, 0.03, 0.30, mat('art-tooth', (246, 238, 226), 0.6, emit=0.12), e, voxel=0.05, rounds=3)
                mo.scale = (1, 0.12, 1)
            if i % 2 == 0 and i > 0:
                ball(x + dx * 2.2, -(v + dv * 2.2), 2.12, 0.10, 0.10, 0.15, glow('warm', 2.0))
                lathe(x + dx * 2.2, -(v + dv * 2.2), 1.92, [(0, 0), (0.05, 0), (0.11, 0.07), (0, 0.07)], brass, None, 24)
                P.light('POINT', x + dx * 6, v + dv * 6, 2.2, 30, (1, 0.72, 0.42), 0.25)
        tube([(-N, WALL if along == 0 else 0, TALL), (5.5, WALL, TALL)] if along == 0 else [(-WALL, N, TALL), (-WALL, -5.5, TALL)], 0.09, brass, smooth_path=False)
        P.park()
    # tiers of the far two blocks
    half = 2.5 * PITCH + 0.25
    for along in (0, 1):
        for d0, d1, h in ((R2 - 0.45, WALL, TIER),):
            m = (d0 + d1) / 2
            dims = (2 * half, d1 - d0) if along == 0 else (d1 - d0, 2 * half)
            at = (0, m) if along == 0 else (-m, 0)
            rbox(at[0] + (0.25 if along == 0 else 0), at[1] - (0.25 if along else 0), h / 2, *dims, h, mat('tier', (112, 102, 152), 0.5), 0.03, 3)
            edge = [(-half + 0.25, d0 - 0.005, h - 0.05), (half + 0.25, d0 - 0.005, h - 0.05)] if along == 0 else [(-d0 + 0.005, -half - 0.25, h - 0.05), (-d0 + 0.005, half - 0.25, h - 0.05)]
            tube(edge, 0.022, glow('warm', 1.8), smooth_path=False)
    P.park()
    # proscenium: a tall frame, the curtain, the big screen over it
    A, B = (-WALL, -N), (-N, -WALL)
    mid, w = ((-WALL - N) / 2, (-WALL - N) / 2), (WALL - N) * math.sqrt(2)
    g = empty(mid[0], -mid[1], 0, rz=math.radians(45))
    H = 4.12
    rbox(0, 0.12, H / 2, w + 0.1, 0.2, H, wall, 0.03, 3, parent=g)
    for s in (-1, 1):
        lathe(s * w / 2, -0.02, 0, [(0, 0), (0.26, 0), (0.26, 0.2), (0.19, 0.28), (0.17, H - 0.35), (0.25, H - 0.25), (0.25, H), (0, H)], panel, g, 32)
        torus(s * w / 2, -0.02, 0.30, 0.20, 0.03, brass, parent=g)
        torus(s * w / 2, -0.02, H - 0.32, 0.20, 0.03, brass, parent=g)
    rbox(0, -0.02, H + 0.08, w + 0.6, 0.5, 0.24, panel, 0.08, 5, parent=g)
    rbox(0, -0.25, H + 0.02, w + 0.4, 0.06, 0.06, glow('warm', 1.6), 0.025, 4, parent=g)
    rbox(0, -0.03, 3.17, w - 0.62, 0.10, 1.44, mat('ink2', (34, 38, 62), 0.3), 0.05, 4, parent=g)
    sw, s0, s1 = (w - 0.84) / 2, 2.54, 3.80
    scr = mat('screen', (30, 66, 104), 1.0, emit=0.55)
    scr.node_tree.nodes['Principled BSDF'].inputs['Specular'].default_value = 0
    box(0, -0.086, (s0 + s1) / 2, sw * 2, 0.012, s1 - s0, scr, 0, parent=g)
    c45 = math.sqrt(0.5)
    at = lambda a, z: (mid[0] + (a * c45 + 0.086 * c45), mid[1] - (a * c45 - 0.086 * c45), z)
    P.screen('big', [at(-sw, s1), at(sw, s1), at(sw, s0), at(-sw, s0)])
    P.park()
    velvet = mat('velvet', (206, 84, 92), 0.75)
    q = w / 2 - 0.2
    end = lambda a: (mid[0] + a * c45 + 0.10, mid[1] - a * c45 + 0.10)
    for s in (-1, 1):
        drape(*end(s * q), *end(s * 0.50), 0.06, 2.36, velvet, 6, 0.075)
        torus(*[(lambda e: (e[0], -e[1]))(end(s * 0.60))][0], 1.05, 0.14, 0.03, brass)
    drape(*end(-q), *end(q), 2.02, 2.50, mat('velvet2', (228, 108, 104), 0.7), 9, 0.07)
    drape(*[v - 0.07 for v in end(-0.7)], *[v - 0.07 for v in end(0.7)], 0.03, 2.3, mat('velvet3', (120, 48, 84), 0.8), 7, 0.05)
    P.park()
    # seats
    data = armchair(P, mat('plush', (214, 92, 96), 0.8), mat('plush-dark', (176, 68, 84), 0.85), mat('seat-frame', (72, 66, 104), 0.5))
    data2 = armchair(P, mat('plush2', (60, 160, 166), 0.8), mat('plush2-dark', (42, 126, 138), 0.85), mat('seat-frame', (72, 66, 104), 0.5))
    for block, (facing, axis, sign) in enumerate((('se', 'u', -1), ('sw', 'v', -1), ('nw', 'u', 1), ('ne', 'v', 1))):
        for row, d in enumerate((R1, R2)):
            for i in range(5):
                s = (i - 2) * PITCH + (0.25 if sign < 0 else -0.10)
                x, y = (sign * d, s) if axis == 'u' else (s, sign * d)
                P.seat(data if (block % 2) else data2, x, y, facing, block, row, TIER if row and sign < 0 else 0.0)
    P.park()
    # people's places
    P.spot('chair', 0, 0, 'sw', 0.18)
    P.spot('patient', 0, 0, 'sw', 0.18)
    P.spot('dentist', -1.0, -0.35, 'se', 0.18)
    P.spot('helper', 1.05, -0.75, 'sw', 0.18)
    P.spot('presenter', 1.15, 1.05, 'sw', 0.18)
    P.spot('assistant', -1.35, 0.95, 'se', 0.18)
    P.spot('guest', 0.15, 1.85, 'ne', 0.18)
    P.spot('wings', -3.4, -3.4, 'sw')
    P.spot('hologram', 0, 0, 'sw', 1.9)
    lane = lambda a, b, n=6, z=0.0: [[round(a[0] + (b[0] - a[0]) * i / n, 3), round(a[1] + (b[1] - a[1]) * i / n, 3), z] for i in range(n + 1)]
    P.paths = {'wings': lane((-3.7, -3.7), (-1.5, -1.5)), 'right': lane((5.4, -5.4), (1.8, -1.8), 8), 'left': lane((-5.4, 5.4), (-1.8, 1.8), 8), 'front': lane((5.2, 5.2), (1.7, 1.7), 8)}
    # light: warm on the stage, cool from the ring, a little dusk on everyone
    P.light('SPOT', -5.5, 1.5, 8.5, 900, (1, 0.82, 0.58), 0.35, (0, 0, 0.2), 34, 0.5)
    P.light('SPOT', 1.5, -5.5, 8.5, 640, (1, 0.78, 0.58), 0.35, (0, 0, 0.2), 34, 0.5)
    P.light('SPOT', 3.5, 4.5, 9, 330, (0.72, 0.80, 1), 0.5, (0, 0, 0.2), 34, 0.6)
    P.light('AREA', 0, 0, 2.9, 17, (0.35, 0.85, 1), 1.9, (0, 0, 0))
    P.light('SUN', -6, 1, 10, 1.15, (1.0, 0.86, 0.84), 0.5, (0, 0, 0))
    P.light('AREA', -3.0, -3.0, 4.6, 90, (1, 0.78, 0.62), 1.2, (-3.9, -3.9, 1.2))
    P.light('AREA', 4.8, 4.8, 5.0, 260, (1, 0.70, 0.56), 3.0, (3.6, 3.6, 0))
    P.extra = dict(ambient='#c9c2ea', lit='#fff3e2', safe=[330, 60, 1388, 1080], stage=dict(x=0, y=0, z=0.18, radius=2.2))


def grade(px):
    return vignette(bloom(tone(px, 0.25), 0.72, 0.55), (0.07, 0.065, 0.17), 0.7, (0.5, 0.55), 0.38)


SPEC = dict(scale=1.2, origin=(1024, 742), samples=26, edge=((29, 28, 62), 150, 90))
