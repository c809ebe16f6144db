"""The server room at night: a floor of dark glass with channels of light, racks along two walls, the assistant's plinth."""
from place import *
from palette import veil, glass
import laboratory, clinical, random

K = 6.4


def channel(points, m, w=0.03, z=0.004):
    """A line of light let into the floor; bends at 45° and 90°."""
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        dx, dy = x1 - x0, y1 - y0
        L = math.hypot(dx, dy)
        box((x0 + x1) / 2, -(y0 + y1) / 2, z, L + w, w, 0.008, m, 0, (0, 0, -math.atan2(dy, dx)))


def build(place):
    P = place
    P.world((0.16, 0.20, 0.50), 0.22)
    box(0, 0, -0.75, 60, 60, 0.2, mat('outside', (22, 22, 56), 0.9), 0)
    slab = mat('n-slab', (50, 56, 112), 0.35)
    rbox(0, 0, -0.2, 2 * K, 2 * K, 0.36, slab, 0.06, 4)
    tile = mat('n-glass', (24, 34, 84), 0.10)
    tile2 = mat('n-glass2', (29, 40, 94), 0.12)
    for m in (tile, tile2): m.node_tree.nodes['Principled BSDF'].inputs['Specular'].default_value = 0.65
    n = 12
    step = (2 * K - 0.5) / n
    for i in range(n):
        for j in range(n):
            x, y = -K + 0.25 + step * (i + 0.5), -K + 0.25 + step * (j + 0.5)
            rbox(x, -y, -0.022, step - 0.022, step - 0.022, 0.04, tile if (i + j) % 2 else tile2, 0.012, 2)
    P.park()
    cy, vi = glow('cyan', 1.15), glow('violet', 1.0)
    dim = mat('n-dim', (44, 120, 190), 0.4, emit=0.55)
    dim.cycles.sample_as_light = False
    R = random.Random(31)
    for k in range(8):
        a = k * math.pi / 4 + math.pi / 8
        u, v = math.cos(a), math.sin(a)
        pts = [(1.35 * u, 1.35 * v)]
        x, y = round(2.0 * u * 2) / 2, round(2.0 * v * 2) / 2
        pts.append((x, y))
        for _ in range(5):
            sx, sy = (1 if u > 0 else -1), (1 if v > 0 else -1)
            mv = R.choice(((1, 0), (0, 1), (1, 1)))
            d = R.choice((0.5, 1.0, 1.5))
            nx, ny = x + sx * mv[0] * d, y + sy * mv[1] * d
            if abs(nx) > K - 0.6 or abs(ny) > K - 0.6: break
            pts.append((nx, ny))
            x, y = nx, ny
        channel(pts, (dim, cy, dim, vi)[k % 4], 0.034 if k % 2 else 0.026)
        lathe(x, -y, 0.0, [(0, 0), (0.085, 0), (0.085, 0.012), (0, 0.012)], (cy, vi)[k % 2], None, 24)
    for q in (K - 0.42,):
        for s in (-1, 1):
            channel([(-q, s * q), (q, s * q)], cy, 0.03)
            channel([(s * q, -q), (s * q, q)], cy, 0.03)
    P.park()
    # racks
    spec = next(s for s in laboratory.THINGS if s['name'] == 'server-rack')
    def rack():
        t = core.Thing('r')
        spec['build'](t)
    data = P.joined(rack)
    P.park()
    wall = mat('n-wall', (56, 62, 122), 0.6)
    for along in (0, 1):
        for i in range(17):
            s = -K + 1.15 + i * 0.70
            if i in (5, 11):
                # between the groups: a pipe of coolant light
                x, y = (s, -K + 0.42) if along == 0 else (-K + 0.42, s)
                lathe(x, -y, 0, [(0, 0), (0.22, 0), (0.22, 0.12), (0.15, 0.2), (0, 0.2)], mat('n-white', (190, 200, 226), 0.4), None, 28)
                lathe(x, -y, 0.18, [(0, 0), (0.12, 0), (0.12, 1.5), (0, 1.5)], glow('violet' if i == 5 else 'cyan', 1.25), None, 28)
                lathe(x, -y, 1.66, [(0, 0), (0.18, 0), (0.2, 0.06), (0.16, 0.14), (0, 0.14)], mat('n-white', (190, 200, 226), 0.4), None, 28)
                P.light('POINT', *((s, -K + 1.1) if along == 0 else (-K + 1.1, s)), 1.1, 14, (0.6, 0.45, 1) if i == 5 else (0.35, 0.85, 1), 0.3)
                continue
            P.put(data, *((s, -K + 0.45) if along == 0 else (-K + 0.45, s)), 0, TURN['sw' if along == 0 else 'se'], 1.12)
        rbox(*((0, K - 0.02) if along == 0 else (-K + 0.02, 0)), 1.15, *((2 * K, 0.14) if along == 0 else (0.14, 2 * K)), 2.4, wall, 0.03, 3)
        rbox(*((0, K - 0.02) if along == 0 else (-K + 0.02, 0)), 2.38, *((2 * K, 0.2) if along == 0 else (0.2, 2 * K)), 0.09, mat('trim', (58, 172, 170), 0.45), 0.03, 3)
        rbox(*((0, K - 0.13) if along == 0 else (-K + 0.13, 0)), 2.2, *((2 * K - 1, 0.04) if along == 0 else (0.04, 2 * K - 1)), 0.04, glow('cyan', 1.8), 0.01, 3)
        P.park()
    # the plinth of the assistant
    white = mat('n-white', (190, 200, 226), 0.4)
    lathe(0, 0, 0, [(0, 0), (1.18, 0), (1.22, 0.02), (1.22, 0.07), (1.14, 0.11), (0, 0.11)], mat('n-base', (70, 78, 146), 0.35), None, 96)
    lathe(0, 0, 0.1, [(0, 0), (0.72, 0), (0.76, 0.03), (0.70, 0.10), (0.58, 0.15), (0.55, 0.34), (0.64, 0.42), (0.66, 0.46), (0.62, 0.49), (0, 0.49)], white, None, 80)
    for r, z, w, col in ((1.19, 0.085, 0.022, 'cyan'), (0.56, 0.38, 0.018, 'cyan'), (0.50, 0.595, 0.022, 'cyan'), (0.34, 0.595, 0.014, 'violet'), (0.17, 0.595, 0.014, 'cyan')): torus(0, 0, z, r, w, glow(col, 1.8), n=96, k=8)
    cyl(0, 0, 1.25, 0.45, 1.3, veil('veil-core', (100, 225, 255), 0.9, 0.6, 1.8, 0.16, 0.0), 0, r2=0.72)
    P.light('POINT', 0, 0, 1.3, 45, (0.35, 0.85, 1), 0.35)
    P.park()
    # the near edge: a low rail of glass with lights
    for along in (0, 1):
        tube([(-K, -K + 0.1, 0.0), (K, -K + 0.1, 0.0)] if along == 0 else [(K - 0.1, -K, 0.0), (K - 0.1, K, 0.0)], 0.05, mat('trim', (58, 172, 170), 0.45), smooth_path=False)
    P.spot('core', 0, 0, 'sw', 0.6)
    P.spot('left', -1.4, 1.2, 'se')
    P.spot('right', 1.5, -0.9, 'sw')
    P.spot('door', K - 0.6, K - 0.6, 'nw')
    P.paths = {'in': [[round(5.6 - 0.6 * i, 2), round(5.6 - 0.6 * i, 2), 0.0] for i in range(7)]}
    P.light('SUN', -5, 2, 8, 0.42, (0.60, 0.66, 1), 0.4, (0, 0, 0))
    for s in (-3.6, 0.2, 4.0):
        P.light('AREA', s, -K + 1.3, 2.5, 26, (0.45, 0.75, 1), 1.8, (s, -K + 0.4, 0.7))
        P.light('AREA', -K + 1.3, s, 2.5, 26, (0.55, 0.55, 1), 1.8, (-K + 0.4, s, 0.7))
    P.light('AREA', 5, 5, 5, 90, (0.6, 0.5, 1), 4, (2, 2, 0))
    P.extra = dict(ambient='#a9b6ec', lit='#dff4ff', safe=[110, 40, 1828, 1090], board=dict(x=[-5.2, 6.0], y=[-5.2, 6.0]))


def grade(px):
    return vignette(bloom(tone(px, 0.2), 0.70, 0.6), (0.035, 0.035, 0.13), 0.75, (0.5, 0.55), 0.36)


SPEC = dict(scale=1.1, origin=(1024, 655), samples=22, edge=((11, 11, 38), 100, 60))
