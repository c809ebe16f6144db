"""Heads: skull, hair styles, faces and things worn on the face, all about the head's centre."""
import math, random
from mathutils import Vector, Matrix
from clay import *

RX, RY, RZ = 0.262, 0.242, 0.248


def shape(n):
    """Skull surface point for a unit direction: wide soft cheeks, a small chin, a flatter face."""
    x, y, z = n
    cheek = math.exp(-((z + 0.38) / 0.36) ** 2)
    crown = max(0.0, z) ** 2
    w = RX * (1 + 0.055 * cheek - 0.03 * crown)
    d = RY * (1 + (0.03 * cheek if y < 0 else 0.02))
    h = RZ * (1 - 0.06 * max(0.0, -z) ** 2)
    return Vector((x * w, y * d, z * h))


def direction(az, el):
    """az 0 = face front, + toward the figure's left; el up."""
    a, e = math.radians(az), math.radians(el)
    return Vector((math.sin(a) * math.cos(e), -math.cos(a) * math.cos(e), math.sin(e)))


def surf(az, el, off=0.0):
    n = direction(az, el)
    return shape(n) + n * off


def frame(az, el):
    """Right (toward +az), up and outward at a point of the face."""
    p = surf(az, el)
    du = (surf(az + 1, el) - surf(az - 1, el)).normalized()
    dv = (surf(az, el + 1) - surf(az, el - 1)).normalized()
    n = du.cross(dv).normalized()
    if n.dot(p) < 0:
        n = -n
    return p, du, dv, n


def skull(root, seg=64, rings=40):
    def fn(u, v):
        return shape(direction(360 * u, -89.5 + 179 * v))
    s = grid(fn, seg, rings, closed_u=True)
    s.f += [tuple(reversed(range(seg))), tuple(rings * seg + k for k in range(seg))]
    out = [put(s, mat('skin'), root, 'skull')]
    for sx in (-1, 1):
        out.append(put(blob((sx * 0.262, 0.015, -0.045), (0.036, 0.050, 0.058), n=2.0), mat('skin', k=0.97), root, 'ear'))
    out.append(put(blob(surf(0, -5, 0.003), (0.024, 0.024, 0.020)), mat('skin', '#ffe9e2'), root, 'nose'))
    return out


# ---------------------------------------------------------------- hair
def sm(a, b, x):
    t = min(1.0, max(0.0, (x - a) / (b - a)))
    return t * t * (3 - 2 * t)


def wrap(az):
    return (az + 180) % 360 - 180


def shell(hairline, thick, seg=112, rings=64, soft=7.0, sink=0.90, lift=None, lo=-80):
    """Hair as a height field over the skull: `thick` above the hairline, sunk into the head below it."""
    def fn(u, v):
        az = wrap(360 * u)
        el = lo + (89 - lo) * v
        c = sm(-soft, soft, el - hairline(az))
        t = thick(az, el)
        n = direction(az, el)
        p = shape(n)
        q = p * (sink + (1 - sink) * c) + n * (t * c)
        if lift:
            q += lift(az, el) * c
        return q
    s = grid(fn, seg, rings, closed_u=True)
    cnt = seg
    top = len(s.v)
    s.v.append(s.v[-1].lerp(s.v[-cnt // 2], 0.5))
    for k in range(cnt):
        s.f.append((rings * cnt + k, rings * cnt + (k + 1) % cnt, top))
    # Closed below, inside the head: kneading needs a watertight lump.
    s.f.append(tuple(reversed(range(cnt))))
    return s


def line(front, side, back, ear=0.0):
    """A hairline that runs from the forehead past the temples to the nape."""
    def f(az):
        a = abs(az)
        if a < 75:
            return front + (side - front) * sm(35, 78, a)
        return side + (back - side) * sm(78, 125, a)
    return f


def lock(pts, r0, r1, flat=0.6, mid=None):
    n = len(pts)
    rr = []
    for i in range(n):
        t = i / (n - 1)
        m = mid if mid is not None else max(r0, r1)
        rr.append((r0 * (1 - t) + r1 * t) if mid is None else (r0 * (1 - t) ** 2 + 2 * m * t * (1 - t) * 1.0 + r1 * t * t))
    return tube(smooth_path(pts), resample(rr, len(smooth_path(pts))), ring=16, flat=flat)


def smooth_path(pts, k=5):
    pts = [Vector(p) for p in pts]
    if len(pts) < 3:
        return [pts[0].lerp(pts[-1], i / 6) for i in range(7)]
    out = []
    n = len(pts)
    for i in range(n - 1):
        p0, p1, p2, p3 = pts[max(0, i - 1)], pts[i], pts[i + 1], pts[min(n - 1, i + 2)]
        for j in range(k):
            t = j / k
            out.append(0.5 * ((2 * p1) + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t + (3 * p1 - p0 - 3 * p2 + p3) * t ** 3))
    out.append(pts[-1])
    return out


def resample(r, n):
    m = len(r)
    out = []
    for i in range(n):
        x = i * (m - 1) / (n - 1)
        a = int(min(m - 2, math.floor(x)))
        out.append(r[a] + (r[a + 1] - r[a]) * (x - a))
    return out


def fringe(az0, az1, el0, el1, drop, r=0.045, n=5, off=0.022):
    """Clay locks combed from a parting at (az0, el0) toward az1, ending `drop` degrees above the brow line."""
    out = []
    for i in range(n):
        t = i / max(1, n - 1)
        a = az0 + (az1 - az0) * t
        pts = [surf(az0 + (a - az0) * 0.25, el0 + 8, off), surf(az0 + (a - az0) * 0.75, (el0 + el1) / 2 + 10, off + 0.02), surf(a, el1 - drop * t, off * 0.6)]
        out.append(lock(pts, r, r * 0.45, flat=0.62))
    return out


def hair(style, root, fine=False):
    m = mat('a', rough=0.5, spec=0.45)
    vox = 0.0105
    sh = []
    if style == 'bald':
        return []
    if style == 'short':
        sh.append(shell(line(42, 4, -30), lambda a, e: 0.030 + 0.010 * sm(20, 70, e) + 0.003 * math.sin(math.radians(a * 7))))
        for i, a in enumerate((-34, -16, 2, 20, 36)):
            sh.append(lock([surf(a * 0.5, 74, 0.03), surf(a * 0.9, 56, 0.055), surf(a + 5, 37 - (i % 2) * 3, 0.022)], 0.06, 0.030, flat=0.6))
        sh.append(lock([surf(150, 70, 0.03), surf(100, 86, 0.06), surf(20, 74, 0.06)], 0.05, 0.05))
    elif style == 'side-part':
        sh.append(shell(line(46, 2, -30), lambda a, e: 0.030 + 0.014 * sm(20, 70, e)))
        part = 30
        for i in range(6):
            t = i / 5
            a1 = 24 - 100 * t
            sh.append(lock([surf(part + 10 + 30 * t, 66 + 8 * t, 0.028), surf(part - 48 * t - 14, 62, 0.058), surf(a1 - 8, 36 - 18 * t, 0.028)], 0.055, 0.034, flat=0.62))
        sh.append(lock([surf(34, 62, 0.02), surf(56, 44, 0.04), surf(70, 20, 0.022)], 0.05, 0.035, flat=0.55))
    elif style == 'slick':
        sh.append(shell(line(47, 8, -34), lambda a, e: 0.026 + 0.020 * sm(30, 80, e) + 0.0035 * math.cos(math.radians(a * 12)) * sm(0, 40, e)))
        for i, a in enumerate((-40, -20, 0, 20, 40)):
            k = 1 - abs(a) / 90
            sh.append(lock([surf(a, 43 + 4 * k, 0.012), surf(a * 0.95, 60, 0.060 + 0.022 * k), surf(a * 1.4, 84, 0.050), surf(180 - a * 1.6, 62, 0.026)], 0.030, 0.050, flat=0.66, mid=0.06))
        sh.append(lock([surf(180, 20, 0.01), surf(180, -18, 0.03), surf(180, -36, 0.022)], 0.08, 0.04, flat=0.6))
    elif style == 'messy':
        sh.append(shell(line(42, 2, -32), lambda a, e: 0.036 + 0.012 * sm(20, 70, e)))
        R = random.Random(11)
        for i in range(26):
            a = R.uniform(-180, 180)
            e = R.uniform(34, 84) if abs(a) < 70 else R.uniform(-10, 84)
            d = R.uniform(-22, 22)
            sh.append(lock([surf(a, e, 0.018), surf(a + d * 0.5, e - 9, 0.052), surf(a + d, e - 20, 0.066)], 0.045, 0.012, flat=0.7))
    elif style in ('bun', 'ponytail', 'pigtails'):
        sh.append(shell(line(50, 8, -34), lambda a, e: 0.026 + 0.008 * sm(20, 70, e) + 0.004 * math.cos(math.radians(a * 11)) * sm(0, 30, e)))
        if style == 'pigtails':
            for i, a in enumerate((-40, -24, -8, 8, 24, 40)):
                sh.append(lock([surf(a * 0.4, 76, 0.02), surf(a * 0.9, 58, 0.046), surf(a * 1.02, 39 - 2 * (i % 2), 0.022)], 0.05, 0.026, flat=0.55))
        elif style == 'ponytail':
            for s in (-1, 1):
                for i in range(3):
                    t = i / 2
                    sh.append(lock([surf(s * 3, 72 - 6 * t, 0.022), surf(s * (20 + 12 * t), 58 - 4 * t, 0.044), surf(s * (34 + 22 * t), 42 - 14 * t, 0.034), surf(s * (48 + 28 * t), 28 - 28 * t, 0.012)], 0.046, 0.020, flat=0.55))
        else:
            for i in range(5):
                t = i / 4
                sh.append(lock([surf(34 - 10 * t, 66 + 4 * t, 0.022), surf(10 - 38 * t, 60 - 3 * t, 0.052), surf(-6 - 62 * t, 40 - 18 * t, 0.022)], 0.052, 0.028, flat=0.58))
            sh.append(lock([surf(36, 62, 0.02), surf(54, 46, 0.042), surf(70, 22, 0.014)], 0.046, 0.026, flat=0.55))
        for s in (-1, 1):
            sh.append(lock([surf(s * 72, 14, 0.012), surf(s * 77, -6, 0.024), surf(s * 73, -26, 0.018)], 0.026, 0.010, flat=0.55))
        if style == 'bun':
            sh.append(blob((0, 0.085, 0.315), (0.122, 0.122, 0.108)))
            c = Vector((0, 0.085, 0.315))
            for k in range(5):
                a = k * 1.257
                sh.append(lock([c + Vector((0.10 * math.cos(a), 0.10 * math.sin(a), -0.05)), c + Vector((0.10 * math.cos(a + 0.7), 0.10 * math.sin(a + 0.7), 0.045)), c + Vector((0.02 * math.cos(a + 1.3), 0.02 * math.sin(a + 1.3), 0.10))], 0.036, 0.02))
            sh.append(tube([(0.10 * math.cos(t), 0.072 + 0.10 * math.sin(t), 0.240 - 0.02 * math.sin(t)) for t in [i * math.pi / 10 for i in range(21)]], [0.024] * 21, ring=10))
        elif style == 'ponytail':
            sh.append(blob((0, 0.255, 0.13), (0.055, 0.05, 0.055)))
            sh.append(lock([(0, 0.245, 0.135), (0, 0.345, 0.13), (0, 0.395, 0.0), (0, 0.365, -0.16), (0.0, 0.33, -0.30)], 0.055, 0.022, flat=0.8, mid=0.150))
        else:
            for s in (-1, 1):
                sh.append(blob((s * 0.225, 0.09, 0.165), (0.05, 0.05, 0.05)))
                sh.append(lock([(s * 0.215, 0.09, 0.155), (s * 0.315, 0.10, 0.17), (s * 0.375, 0.10, 0.03), (s * 0.345, 0.09, -0.13)], 0.05, 0.02, flat=0.9, mid=0.125))
    elif style == 'bob':
        def hl(az):
            a = abs(az)
            return 40 - 88 * sm(48, 76, a)
        def th(a, e):
            return 0.040 + 0.010 * sm(30, 80, e) + 0.052 * sm(10, -44, e) * sm(50, 80, abs(a))
        sh.append(shell(hl, th, soft=6))
        for i, a in enumerate((-42, -22, -2, 18, 38)):
            sh.append(lock([surf(14 + a * 0.3, 76, 0.03), surf(a, 56, 0.055), surf(a - 4, 33, 0.022)], 0.06, 0.036, flat=0.55))
    elif style == 'long':
        def hl(az):
            a = abs(az)
            return 44 - 92 * sm(50, 80, a)
        sh.append(shell(hl, lambda a, e: 0.036 + 0.012 * sm(30, 80, e) + 0.012 * sm(10, -40, e) * sm(60, 90, abs(a)), soft=6))
        secs = []
        for i in range(15):
            t = i / 14
            z = 0.02 - 0.50 * t
            w = 0.262 + 0.030 * math.sin(math.pi * min(1, t * 1.15)) - 0.09 * t ** 3
            d = 0.155 - 0.05 * t - 0.03 * t ** 3
            secs.append((Vector((0, 0.135 + 0.028 * t, z)), Vector((1, 0, 0)), Vector((0, 1, 0)), w, d))
        sh.append(loft(secs, n=2.2))
        for i in range(9):
            s = -1 + 2 * i / 8
            x = 0.235 * s
            y = 0.25 - 0.10 * abs(s) ** 2.2
            sh.append(lock([(x * 0.95, y - 0.03, 0.02), (x * 1.10, y + 0.035, -0.16), (x * 1.02, y + 0.045, -0.32), (x * 0.88 + 0.02 * s, y + 0.02, -0.51)], 0.05, 0.024, flat=0.8))
        for s in (-1, 1):
            sh.append(lock([surf(s * 62, 34, 0.02), surf(s * 80, 4, 0.040), surf(s * 82, -30, 0.042), (s * 0.225, -0.065, -0.27), (s * 0.195, -0.085, -0.36)], 0.050, 0.016, flat=0.6))
        for i in range(5):
            t = i / 4
            sh.append(lock([surf(24, 70, 0.03), surf(12 - 56 * t, 60 - 6 * t, 0.058), surf(8 - 74 * t, 38 - 14 * t, 0.026)], 0.055, 0.034, flat=0.6))
        sh.append(lock([surf(26, 66, 0.025), surf(46, 50, 0.05), surf(66, 26, 0.028)], 0.052, 0.034, flat=0.6))
    elif style == 'afro':
        sh.append(shell(line(44, 8, -34), lambda a, e: 0.085 + 0.035 * sm(0, 70, e), soft=10))
        R = random.Random(5)
        n = 190
        for i in range(n):
            z = 1 - 2 * (i + 0.5) / n
            a = i * 137.508
            e = math.degrees(math.asin(z))
            az = wrap(a)
            if e < line(44, 8, -34)(az) + 3:
                continue
            off = 0.085 + 0.040 * sm(0, 70, e)
            r = R.uniform(0.040, 0.052)
            sh.append(blob(surf(az, e, off), (r, r, r), seg=12, rings=8))
        vox = 0.013
    elif style == 'hijab':
        def hl(az):
            a = abs(az)
            return 37 - 110 * sm(40, 72, a)
        sh.append(shell(hl, lambda a, e: 0.034 + 0.004 * math.sin(math.radians(e * 9 + a)), soft=5, lo=-86))
        # The opening's rim, then the folds round the neck and over the shoulders.
        rim = []
        for i in range(41):
            t = 2 * math.pi * i / 40
            az, el = 60 * math.sin(t), -7 + 47 * math.cos(t)
            rim.append(surf(az, el, 0.018))
        sh.append(tube(rim, [0.026] * 41, ring=10))
        secs = []
        for i in range(14):
            t = i / 13
            z = -0.15 - 0.21 * t
            secs.append((Vector((0, 0.035 - 0.02 * t, z)), Vector((1, 0, 0)), Vector((0, 1, 0)), 0.200 + 0.055 * t ** 1.5 + 0.008 * math.sin(t * 12), 0.185 + 0.02 * t + 0.008 * math.sin(t * 12 + 1)))
        sh.append(loft(secs, n=2.1))
        sh.append(lock([(-0.19, -0.06, -0.20), (-0.06, -0.20, -0.25), (0.12, -0.185, -0.29), (0.23, -0.05, -0.33)], 0.05, 0.04, flat=0.7))
        sh.append(lock([(0.0, 0.23, -0.1), (0.02, 0.25, -0.26), (0.03, 0.235, -0.42)], 0.13, 0.05, flat=0.5))
    else:
        raise KeyError(style)
    return [clayed(sh, voxel=vox * (0.58 if fine else 1), smooth=7 if fine else 4, parent=root, material=m, name='hair')]


HAIRS = ['short', 'long', 'bun', 'side-part', 'bob', 'ponytail', 'afro', 'slick', 'messy', 'hijab', 'pigtails', 'bald']


# ---------------------------------------------------------------- faces
INK = '#2a2230'


def stroke(pts, r, material, root, flat=0.6, taper=True):
    """pts are (az, el) on the face."""
    p = smooth_path([surf(a, e, 0.003) for a, e in pts])
    n = len(p)
    rr = [r * (0.55 + 0.45 * math.sin(math.pi * (0.12 + 0.76 * i / (n - 1)))) if taper else r for i in range(n)]
    return put(tube(p, rr, ring=10), material, root, 'stroke')


def disc(az, el, rx, ry, material, root, off=0.004, bulge=0.012, tilt=0.0, uv=False, n=2.0):
    """A soft lens lying on the face; rx, ry in metres."""
    p, du, dv, nn = frame(az, el)
    ct, st = math.cos(math.radians(tilt)), math.sin(math.radians(tilt))
    U, V = du * ct + dv * st, dv * ct - du * st
    R, K = 8, 28
    v, f, t = [], [], []
    ex = 2 / n
    for j in range(R + 1):
        q = j / R
        for k in range(K):
            a = 2 * math.pi * k / K
            ca, sa = math.cos(a), math.sin(a)
            x = math.copysign(abs(ca) ** ex, ca) * q * rx
            y = math.copysign(abs(sa) ** ex, sa) * q * ry
            w = p + U * x + V * y
            # Pull the point back onto the skull, then raise it a little in the middle.
            d = Vector((w.x / RX, w.y / RY, w.z / RZ)).normalized()
            s = shape(d)
            w = s + nn * (off + bulge * math.sqrt(max(0, 1 - q * q)))
            v.append(w)
            t.append((ca * q, sa * q))
    for j in range(R):
        for k in range(K):
            k2 = (k + 1) % K
            f.append((j * K + k, (j + 1) * K + k, (j + 1) * K + k2, j * K + k2))
    return put(Shape(v, f), material, root, 'disc', uv=t if uv else None)


EX, EY = 23, 5      # eye centre on the face
BY = 29             # brow height
MY = -21            # mouth height


def eyes(kind, root):
    ink = mat('fix', INK, rough=0.55, spec=0.15)
    # A rim of white keeps the eyes apart from dark skin.
    sclera = mat('fix', '#fff6ee', 1.0, rough=0.6, spec=0.1)
    white = mat('fix', '#ffffff', 1.2, emit=0.25)
    brow = mat('a', k=0.42)
    o = []
    for s in (-1, 1):
        ex = s * EX

        def b(*pts, r=0.0125):
            o.append(stroke([(s * a, e) for a, e in pts], r, brow, root))

        def bean(w=0.037, h=0.054, dx=0.0, el=EY):
            o.append(disc(ex + dx * 0.3, el - 0.6, w + 0.011, h + 0.008, sclera, root, 0.001, 0.010))
            o.append(disc(ex + dx, el, w, h, ink, root, 0.004, 0.012))
            o.append(disc(ex + dx - 3.0, el + 5.0, 0.0115, 0.0135, white, root, 0.017, 0.004))
            o.append(disc(ex + dx + 2.6, el - 5.0, 0.0050, 0.006, white, root, 0.015, 0.003))

        if kind in ('calm', 'happy', 'uneasy', 'blink', 'cry'):
            k = {'happy': 1.0, 'cry': 0.6}.get(kind, 0.45)
            o.append(disc(s * 42, -11, 0.052, 0.036, blush(), root, 0.003, 0.0015, uv=True))
        if kind == 'calm':
            bean()
            b((13, BY - 1), (22, BY + 2), (32, BY - 1.5))
        elif kind == 'happy':
            o.append(stroke([(ex - s * 9.5, EY - 4), (ex - s * 5, EY + 5), (ex, EY + 8), (ex + s * 5, EY + 5), (ex + s * 9.5, EY - 4)], 0.0145, ink, root, taper=False))
            b((12, BY + 3), (22, BY + 7), (33, BY + 2))
        elif kind == 'uneasy':
            bean(0.031, 0.045, dx=-3.5)
            b((12, BY + 6), (20, BY + 3), (32, BY - 3))
        elif kind == 'scared':
            o.append(disc(ex, EY + 1, 0.054, 0.064, mat('fix', INK, 1.0), root, 0.002, 0.006))
            o.append(disc(ex, EY + 1, 0.043, 0.053, mat('fix', '#ffffff', 1.15, emit=0.12), root, 0.008, 0.010))
            o.append(disc(ex, EY + 0, 0.018, 0.022, ink, root, 0.020, 0.004))
            b((11, BY + 13), (20, BY + 9), (32, BY + 1), r=0.0135)
        elif kind == 'pain':
            o.append(stroke([(ex + s * 10, EY + 9), (ex, EY + 3.5), (ex - s * 8, EY + 0.5)], 0.0145, ink, root, taper=False))
            o.append(stroke([(ex + s * 10, EY - 9), (ex, EY - 3.5), (ex - s * 8, EY + 0.5)], 0.0145, ink, root, taper=False))
            b((10, BY - 9), (20, BY - 3), (33, BY + 2), r=0.0145)
        elif kind == 'blink':
            o.append(stroke([(ex - s * 8.5, EY + 1), (ex - s * 4, EY - 4), (ex + s * 4, EY - 4), (ex + s * 8.5, EY + 1)], 0.0125, ink, root, taper=False))
            b((13, BY - 2), (22, BY + 1), (32, BY - 2.5))
        elif kind == 'cry':
            o.append(stroke([(ex - s * 9, EY + 2), (ex - s * 4, EY - 5), (ex + s * 4, EY - 5), (ex + s * 9, EY + 2)], 0.0135, ink, root, taper=False))
            b((11, BY + 9), (20, BY + 4), (32, BY - 3), r=0.0135)
            tear = mat('fix', '#9be4fb', 1.0, emit=0.25, rough=0.15)
            for q in (0.0, 1.0):
                p = smooth_path([surf(ex - 2 + 6 * q * s, EY - 8, 0.004), surf(ex + s * 3, EY - 24, 0.008), surf(ex + s * 3, EY - 40, 0.006)])
            o.append(put(tube(p, resample([0.012, 0.018, 0.024], len(p)), ring=12, flat=0.7), tear, root, 'tear'))
    if kind == 'scared':
        drop = mat('fix', '#8fdcf8', 1.0, emit=0.25, rough=0.15)
        for az, el, r in ((43, 30, 0.024), (-43, 30, 0.024)):
            p, du, dv, nn = frame(az, el)
            o.append(put(tube([p + nn * 0.01 - dv * 0.012, p + nn * 0.012 + dv * 0.035], [r, 0.005], ring=12), drop, root, 'sweat'))
    if kind == 'pain':
        drop = mat('fix', '#8fdcf8', 1.0, emit=0.25, rough=0.15)
        for s in (-1, 1):
            p, du, dv, nn = frame(s * 37, EY - 10)
            o.append(put(tube([p + nn * 0.008 - dv * 0.014, p + nn * 0.008 + dv * 0.022], [0.020, 0.006], ring=12), drop, root, 'tear'))
    return o


def mouth(kind, root):
    lip = mat('fix', '#a23f4a', 1.0)
    inner = mat('fix', '#7c2230', 1.0, rough=0.4)
    tongue = mat('fix', '#ee8583', 1.0)
    teeth = mat('fix', '#ffffff', 1.1, emit=0.1)
    o = []
    if kind == 'calm':
        o.append(stroke([(-9, MY + 2.5), (-4, MY - 1), (4, MY - 1), (9, MY + 2.5)], 0.0105, lip, root))
    elif kind == 'happy':
        o.append(half(0, MY + 2, 0.062, 0.060, inner, root))
        o.append(half(0, MY - 6, 0.036, 0.026, tongue, root, off=0.010, up=True))
        o.append(half(0, MY + 2, 0.050, 0.016, teeth, root, off=0.012))
    elif kind == 'uneasy':
        o.append(stroke([(-10, MY - 2), (-5, MY + 1.5), (0, MY - 1), (5, MY + 1.5), (10, MY - 2)], 0.0105, lip, root, taper=False))
    elif kind == 'scared':
        o.append(disc(0, MY - 2, 0.036, 0.044, inner, root, 0.004, 0.004))
        o.append(disc(0, MY - 7, 0.022, 0.018, tongue, root, 0.010, 0.004))
    elif kind == 'pain':
        o.append(disc(0, MY - 1, 0.068, 0.034, inner, root, 0.003, 0.003, n=3))
        o.append(disc(0, MY - 1, 0.058, 0.024, teeth, root, 0.009, 0.003, n=3.4))
        o.append(stroke([(-13, MY - 1), (-5, MY - 2), (5, MY - 0.5), (13, MY - 1)], 0.005, inner, root, taper=False))
        for a in (-6.5, 0, 6.5):
            o.append(stroke([(a, MY + 4), (a, MY - 6)], 0.004, inner, root, taper=False))
    elif kind == 'talk':
        o.append(disc(0, MY - 1, 0.034, 0.028, inner, root, 0.004, 0.004))
        o.append(disc(0, MY - 4, 0.022, 0.013, tongue, root, 0.010, 0.003))
    return o


def half(az, el, rx, ry, material, root, off=0.005, up=False):
    """A D-shaped mouth: flat on one side."""
    p, du, dv, nn = frame(az, el)
    v, f = [], []
    R, K = 6, 24
    for j in range(R + 1):
        q = j / R
        for k in range(K):
            a = 2 * math.pi * k / K
            x = math.copysign(abs(math.cos(a)) ** 0.8, math.cos(a)) * q * rx
            y = math.sin(a) * q * ry
            if up:
                y = max(y, -0.25 * ry * q) if y < 0 else y
            else:
                y = min(y, 0.18 * ry * q) if y > 0 else y
            w = p + du * x + dv * y
            s = shape(Vector((w.x / RX, w.y / RY, w.z / RZ)).normalized())
            v.append(s + nn * (off + 0.004 * (1 - q * q)))
    for j in range(R):
        for k in range(K):
            k2 = (k + 1) % K
            f.append((j * K + k, (j + 1) * K + k, (j + 1) * K + k2, j * K + k2))
    return put(Shape(v, f), material, root, 'half')


EYES = ['calm', 'happy', 'uneasy', 'scared', 'pain', 'blink', 'cry']
MOUTHS = ['calm', 'happy', 'uneasy', 'scared', 'pain', 'talk']


# ---------------------------------------------------------------- worn on the head
def accessory(kind, root):
    o = []
    if kind == 'glasses':
        rim = mat('fix', '#38324a', rough=0.35)
        for s in (-1, 1):
            p, du, dv, nn = frame(s * 23, 5)
            c = p + nn * 0.040
            ringp = [c + du * (0.074 * math.cos(t)) + dv * (0.070 * math.sin(t)) for t in [i * math.pi / 14 for i in range(29)]]
            o.append(put(tube(ringp, [0.0105] * 29, ring=8, caps=(False, False)), rim, root, 'rim'))
            o.append(put(tube([c + du * (s * 0.074), surf(s * 78, 2, 0.022), surf(s * 96, 0, 0.012)], [0.010] * 3, ring=8), rim, root, 'temple'))
        a, b = (frame(s * 23, 5) for s in (-1, 1))
        l, r = a[0] + a[3] * 0.040 + a[1] * 0.070, b[0] + b[3] * 0.040 - b[1] * 0.070
        o.append(put(tube([l, (l + r) / 2 + Vector((0, -0.012, 0.012)), r], [0.0095] * 3, ring=8), rim, root, 'bridge'))
    elif kind == 'vr':
        body = mat('fix', '#eef1f8', rough=0.3)
        dark = mat('fix', '#3c3a63', rough=0.25)
        glow = mat('fix', '#7fe9ff', emit=1.1)

        def fn(u, v):
            az = -64 + 128 * u
            e = -14 + 36 * v
            q = min(1, 4.5 * min(u, 1 - u)) ** 0.5 * min(1, 5 * min(v, 1 - v)) ** 0.5
            return surf(az, e, -0.02 + 0.092 * q)
        o.append(put(grid(fn, 40, 16), body, root, 'visor'))

        def fn2(u, v):
            az = -44 + 88 * u
            e = -6 + 20 * v
            q = min(1, 6 * min(u, 1 - u)) ** 0.5 * min(1, 4 * min(v, 1 - v)) ** 0.5
            return surf(az, e, 0.055 + 0.026 * q)
        o.append(put(grid(fn2, 32, 12), dark, root, 'glass'))
        o.append(put(tube([surf(a, 4 + 3 * math.cos(math.radians(a * 3)), 0.080) for a in range(-30, 31, 5)], [0.008] * 13, ring=8), glow, root, 'glow'))
        strap = [surf(a, 5 + 6 * sm(60, 150, min(a, 360 - a)), 0.046) for a in range(58, 303, 7)]
        o.append(put(tube(strap, [0.026] * len(strap), ring=12, flat=0.6), dark, root, 'strap'))
    elif kind == 'mask':
        cloth = mat('fix', '#bfe9ee')

        def fn(u, v):
            az = -58 + 116 * u
            e = -54 + 46 * v - 6 * (abs(u - 0.5) * 2) ** 2 * (1 if v > 0.5 else -1.4)
            q = min(1, 4 * min(u, 1 - u)) ** 0.5 * min(1, 4 * min(v, 1 - v)) ** 0.5
            return surf(az, e, -0.012 + 0.042 * q + 0.004 * math.sin(v * 19))
        o.append(put(grid(fn, 36, 20), cloth, root, 'mask'))
        for s in (-1, 1):
            for e0 in (-14, -44):
                o.append(put(tube([surf(s * 55, e0, 0.012), surf(s * 76, (e0 - 10) / 2, 0.012), surf(s * 88, -8, 0.02)], [0.007] * 3, ring=8), mat('fix', '#ffffff'), root, 'loop'))
    elif kind == 'handkerchief':
        # Held to the right corner of the mouth; three corners hang down from the hand, one red spot shows.
        cloth, fold, spot = mat('fix', '#fbfbff'), mat('fix', '#dfe6f2'), mat('fix', '#d2324f')

        def fn(u, v):
            az = -74 + 84 * u
            e = -60 + 50 * v + 7 * math.sin(u * 9.5) * (1 - v)
            q = min(1, 4 * min(u, 1 - u)) ** 0.5 * min(1, 4 * min(v, 1 - v)) ** 0.5
            return surf(az, e, -0.010 + 0.052 * q + 0.011 * math.sin(u * 14 + v * 6))
        o.append(put(grid(fn, 40, 22), cloth, root, 'cloth'))
        for az, e, r in ((-52, -34, 0.030), (-16, -30, 0.026)):
            o.append(put(blob(surf(az, e, 0.040), (r, r * 0.7, r * 0.8)), fold, root, 'fold'))
        o.append(put(blob(surf(2, -31, 0.046), (0.040, 0.015, 0.032)), spot, root, 'spot'))
        o.append(put(blob(surf(-14, -42, 0.050), (0.020, 0.011, 0.017)), spot, root, 'spot'))
    elif kind == 'earrings':
        for s in (-1, 1):
            o.append(put(blob((s * 0.290, 0.000, -0.115), (0.026, 0.026, 0.030)), mat('fix', '#ffd257', rough=0.25, emit=0.15), root, 'ring'))
    elif kind == 'headset':
        dark = mat('fix', '#454a66', rough=0.4)
        o.append(put(tube([surf(s, 0, 0) for s in ()] or [Vector((0.290 * math.sin(t), 0.015, 0.290 * math.cos(t))) for t in [(-1.62 + 3.24 * i / 24) for i in range(25)]], [0.020] * 25, ring=10, flat=0.8), dark, root, 'band'))
        for s in (-1, 1):
            o.append(put(blob((s * 0.300, 0.012, -0.045), (0.036, 0.062, 0.068)), mat('fix', '#37b6b3'), root, 'cup'))
        p = smooth_path([Vector((-0.30, -0.02, -0.07)), Vector((-0.27, -0.17, -0.14)), surf(-22, -32, 0.045)])
        o.append(put(tube(p, [0.010] * len(p), ring=8), dark, root, 'boom'))
        o.append(put(blob(surf(-20, -32, 0.045), (0.022, 0.018, 0.018)), dark, root, 'mic'))
    return o


WORN = ['glasses', 'vr', 'mask', 'earrings', 'headset', 'handkerchief']
