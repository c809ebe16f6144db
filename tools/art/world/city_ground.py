"""Neo-Vita's ground: where land, water, streets and parks lie, painted and raised from the same lines.

Map units: the picture is 12 × 8 of them, as `at` in src/content/base/districts.json; one is 120 px. The world keeps
the game's azimuth of 45°, so the houses stand as they do in the clinic."""
import bpy, math
import numpy as np
import core
from kit import mat

AZ, EL = math.radians(45), math.radians(38)
C = math.sqrt(0.5)
RIM = (-1.2, 13.2, -1.4, 9.6)  # what is built, a little more than what is seen
RES = 112  # texels a map unit


def world(u, v):
    """Map point to ground point."""
    a, b = u - 6, (v - 4) / math.sin(EL)
    return C * a + C * b, C * a - C * b


def mapped(x, y):
    return C * (x + y) + 6, C * (x - y) * math.sin(EL) + 4


COAST = [(-3, 5.0), (-1.2, 5.0), (0, 5.18), (0.8, 5.45), (1.42, 5.9), (1.95, 6.62), (2.75, 7.02), (3.3, 7.5), (3.75, 8.3), (4.1, 10.5), (-3, 10.5)]
RIVER = [(14, 4.3), (11.3, 4.5), (9.8, 4.98), (8.4, 5.0), (7.2, 4.76), (6.2, 4.62), (5.0, 4.68), (4.15, 5.2), (3.82, 6.1), (3.72, 7.0), (3.5, 8.2)]
CANALS = [[(4.45, 4.79), (6.75, 6.205)], [(3.8, 6.41), (6.72, 4.613)]]
PIERS = [[(1.72, 6.3), (0.75, 6.897)], [(2.75, 7.0), (1.95, 7.492)]]
TRAM = [(-2, 4.1), (1.0, 4.12), (2.3, 4.15), (3.6, 3.9), (4.9, 4.08), (6.1, 4.2), (7.3, 3.75), (8.1, 3.15), (9.2, 2.85), (10.6, 3.05), (14, 3.3)]
ROADS = [
    [(3.6, 3.9), (3.3, 4.7), (2.95, 5.3), (2.75, 5.85), (3.2, 6.5), (3.3, 7.0)],
    [(6.1, 4.2), (6.75, 4.4), (7.05, 4.75), (7.25, 5.3), (7.0, 6.3), (6.85, 7.2), (6.9, 10)],
    [(7.25, 5.3), (8.8, 5.55), (10.3, 5.62), (14, 5.9)],
    [(10.6, 3.05), (10.75, 4.0), (10.6, 4.72), (10.3, 5.62), (10.5, 6.8), (10.7, 10)],
    [(-2, 1.9), (1.4, 2.0), (3.3, 2.35), (4.3, 2.75), (5.1, 2.7), (6.8, 2.25), (7.6, 2.55), (8.1, 3.15)],
    [(5.1, 2.7), (4.75, 3.3), (4.9, 4.08), (5.25, 4.65), (5.0, 5.1)],
    [(8.1, 3.15), (7.6, 1.9), (7.5, 0.8), (7.2, -2)],
    [(3.3, 2.35), (3.1, 1.2), (3.4, -2)],
]
HILL = (5.4, 1.78, 0.62, 1.25)  # where, how high, how wide


def height(u, v):
    """Of the bare land, without its banks."""
    hu, hv, top, wide = HILL
    d2 = ((u - hu) ** 2 + ((v - hv) / math.sin(EL)) ** 2) / (wide * wide)
    far = lambda cu, cv, h, w: h * np.exp(-((u - cu) ** 2 + ((v - cv) / 0.62) ** 2) / (w * w))
    return top * np.exp(-d2 * d2 * 0.9) + far(0.4, -0.6, 0.7, 1.6) + far(11.9, -0.5, 0.3, 1.2) + far(12.4, 8.2, 0.35, 1.3)


def line_d(u, v, pts):
    """Distance on the ground to a chain of points."""
    x, y = world(u, v)
    best = np.full(np.shape(u), 1e9, np.float32)
    P = [world(*p) for p in pts]
    for (ax, ay), (bx, by) in zip(P, P[1:]):
        dx, dy = bx - ax, by - ay
        t = np.clip(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy), 0, 1)
        best = np.minimum(best, (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2)
    return np.sqrt(best)


def rounded(pts, n=3):
    """Chaikin's corners."""
    for _ in range(n):
        out = [pts[0]]
        for a, b in zip(pts, pts[1:]):
            out += [(a[0] * 0.75 + b[0] * 0.25, a[1] * 0.75 + b[1] * 0.25), (a[0] * 0.25 + b[0] * 0.75, a[1] * 0.25 + b[1] * 0.75)]
        pts = out + [pts[-1]]
    return pts


def inside(u, v, poly):
    hit = np.zeros(np.shape(u), bool)
    for (ax, ay), (bx, by) in zip(poly, poly[1:] + poly[:1]):
        if ay == by: continue
        hit ^= ((ay > v) != (by > v)) & (u < (bx - ax) * (v - ay) / (by - ay) + ax)
    return hit


class Ground:
    """The painted sheet: colours, water (distance to the shore, below 0 in the water) and what is built over."""

    def __init__(self):
        w, h = int((RIM[1] - RIM[0]) * RES), int((RIM[3] - RIM[2]) * RES)
        u = np.linspace(RIM[0], RIM[1], w, dtype=np.float32)[None, :].repeat(h, 0)
        v = np.linspace(RIM[2], RIM[3], h, dtype=np.float32)[:, None].repeat(w, 1)
        self.u, self.v = u, v
        coast = rounded(COAST[:-1], 3) + [COAST[-1]]
        sea = np.where(inside(u, v, coast), -1, 1) * line_d(u, v, coast[:-1])
        river = line_d(u, v, rounded(RIVER)) - 0.20
        canals = np.minimum(*[line_d(u, v, c) for c in CANALS]) - 0.145
        piers = np.minimum(*[line_d(u, v, c) for c in PIERS]) - 0.15
        self.shore = np.maximum(np.minimum(np.minimum(sea, river), canals), -piers)
        self.stone = np.minimum(np.abs(canals), np.abs(piers)) < 0.09
        self.roads = np.min([line_d(u, v, rounded(r)) for r in ROADS], axis=0)
        self.tram = line_d(u, v, rounded(TRAM))
        self.z = height(u, v)
        self.taken = []
        self.paint()

    def spot(self, cu, cv, ru, rv=None, soft=0.12):
        """Share of a round place that each texel has, with a wandering rim."""
        rv = rv or ru * 0.7
        a = np.arctan2(self.v - cv, self.u - cu)
        d = np.hypot((self.u - cu) / ru, (self.v - cv) / rv) + 0.05 * np.sin(a * 3 + cu * 7) + 0.035 * np.sin(a * 7 + cv * 5)
        return np.clip((1 - d) / soft + 0.5, 0, 1)

    def paint(self):
        u, v = self.u, self.v
        noise = np.random.default_rng(4).random(u.shape, dtype=np.float32)[..., None]
        wave = (np.sin(u * 1.7 + 1.3 * np.sin(v * 1.1)) * np.sin(v * 2.1 + np.sin(u * 0.9)))[..., None]
        rgb = np.array((160, 204, 142), np.float32) + wave * np.array((9, 7, 6), np.float32)
        self.green = np.ones(u.shape, np.float32)

        def lay(share, colour):
            nonlocal rgb
            s = np.clip(share, 0, 1)[..., None]
            rgb = rgb * (1 - s) + np.array(colour, np.float32) * s

        def paved(share, colour):
            lay(share, colour)
            self.green *= 1 - np.clip(share, 0, 1)

        edge = lambda d, r, soft=0.018: np.clip((r - d) / soft + 0.5, 0, 1)
        for cu, cv, r, colour in ((8.8, 4.05, 0.62, (176, 216, 146)), (9.3, 7.3, 0.7, (172, 214, 146)), (11.4, 3.9, 0.7, (178, 214, 150)), (1.2, 1.0, 0.9, (172, 208, 140)), (3.4, 3.1, 0.55, (174, 214, 148))):
            lay(self.spot(cu, cv, r), colour)
        lay(edge(np.maximum(self.shore, 0), 0.13, 0.05) * (v > 5.0) * (u < 1.6), (240, 222, 184))
        paved(self.spot(2.35, 6.2, 1.25, 0.80), (222, 214, 206))
        paved(self.spot(2.1, 3.1, 1.45, 0.80), (220, 206, 190))
        paved(self.spot(6.1, 3.4, 1.35, 0.86), (238, 224, 200))
        paved(self.spot(5.3, 5.62, 1.35, 0.92) * (self.shore > 0), (232, 220, 206))
        paved(self.spot(9.6, 2.05, 1.5, 0.88), (218, 226, 226))
        paved(edge(self.roads, 0.115), (238, 234, 228))
        paved(edge(self.tram, 0.165), (238, 234, 228))
        paved(edge(self.roads, 0.085), (196, 196, 208))
        paved(edge(self.tram, 0.13), (200, 200, 212))
        for d in (0.035, 0.075): lay(edge(np.abs(self.tram - d), 0.008, 0.01), (150, 152, 170))
        lay(edge(np.abs(self.tram), 0.02), (186, 208, 170))
        # the square of the market, the hill's round walk, rows of gardens
        paved(self.spot(6.15, 3.62, 0.40, 0.27, 0.05), (250, 236, 206))
        ring = np.abs(np.hypot(u - HILL[0], (v - HILL[1]) / math.sin(EL)) - 0.80)
        paved(edge(ring, 0.045), (240, 228, 204))
        hill = np.hypot(u - HILL[0], (v - HILL[1]) / math.sin(EL))
        lay(edge(hill, 1.05, 0.2) * edge(-ring, -0.05) * 0.7, (136, 194, 124))
        paved(self.spot(HILL[0], HILL[1] + 0.05, 0.42, 0.26, 0.06), (240, 232, 214))
        x, y = world(u, v)
        gx, gy = world(8.45, 6.6)
        rows = self.spot(8.45, 6.6, 1.65, 1.0, 0.05)
        lay(rows * 0.75, (176, 212, 146))
        lane = np.abs(((y - gy) / 0.72) % 1 - 0.5) * 0.72
        paved(rows * edge(lane, 0.045) * (rows > 0.3), (226, 220, 214))
        self.rows = rows
        lay(self.stone * (self.shore > 0) * 1.0, (214, 204, 194))
        rgb += (noise - 0.5) * 5
        # banks go into the water's tint
        lay(np.clip(-self.shore / 0.05, 0, 1), (150, 186, 178))
        self.rgb = np.clip(rgb, 0, 255) / 255
        deep = np.clip(-self.shore / 0.55, 0, 1)[..., None]
        water = np.array((132, 214, 214), np.float32) * (1 - deep) + np.array((84, 180, 200), np.float32) * deep
        foam = (np.clip(1 - np.abs(self.shore + 0.05) / 0.02, 0, 1) * 0.55)[..., None]
        water = water * (1 - foam) + 246 * foam
        rings = np.clip(np.sin(self.shore * 26) - 0.9, 0, 0.1)[..., None] * 2.2 * (1 - deep) * (self.shore < -0.12)[..., None]
        self.water = np.clip(water + rings * 60, 0, 255) / 255

    def at(self, field, u, v):
        h, w = field.shape[:2]
        i = min(h - 1, max(0, int((v - RIM[2]) / (RIM[3] - RIM[2]) * h)))
        j = min(w - 1, max(0, int((u - RIM[0]) / (RIM[1] - RIM[0]) * w)))
        return field[i, j]

    def level(self, x, y):
        return float(self.at(self.z, *mapped(x, y)))

    def free(self, x, y, r, road=True, claim=True, green=False):
        """Whether a round place of radius r is dry, off the streets and not built on; takes it if so."""
        for k in range(9):
            a = k * math.pi / 4
            q = r if k else 0
            u, v = mapped(x + q * math.cos(a), y + q * math.sin(a))
            if self.at(self.shore, u, v) < 0.03: return False
            if road and (self.at(self.roads, u, v) < 0.11 or self.at(self.tram, u, v) < 0.16): return False
            if green and self.at(self.green, u, v) < 0.95: return False
        if any((x - a) ** 2 + (y - b) ** 2 < (r + s) ** 2 for a, b, s in self.taken): return False
        if claim: self.taken.append((x, y, r))
        return True

    def build(self):
        step = 5
        u, v, z, shore = (f[::step, ::step] for f in (self.u, self.v, self.z, self.shore))
        bank = np.clip(-shore / 0.07 + 0.2, 0, 1)
        bank = bank * bank * (3 - 2 * bank)
        sheet('land', u, v, z * (1 - bank) - 0.30 * bank, self.rgb, 0.95)
        flat = np.full((2, 2), -0.10, np.float32)
        uu = np.array([[RIM[0], RIM[1]]] * 2, np.float32)
        vv = np.array([[RIM[2]] * 2, [RIM[3]] * 2], np.float32)
        sheet('water', uu, vv, flat, self.water, 0.22)


def sheet(name, u, v, z, rgb, rough):
    """A grid over map points with a picture laid on it."""
    h, w = u.shape
    x, y = world(u, v)
    me = bpy.data.meshes.new(name)
    idx = np.arange(h * w).reshape(h, w)
    quads = np.stack([idx[1:, :-1], idx[1:, 1:], idx[:-1, 1:], idx[:-1, :-1]], axis=-1).reshape(-1, 4)
    me.from_pydata(np.stack([x, y, z], axis=-1).reshape(-1, 3).tolist(), [], quads.tolist())
    uv = me.uv_layers.new()
    s = np.stack([(u - RIM[0]) / (RIM[1] - RIM[0]), 1 - (v - RIM[2]) / (RIM[3] - RIM[2])], axis=-1).reshape(-1, 2)
    uv.data.foreach_set('uv', s[quads.ravel()].ravel().astype(np.float32))
    me.polygons.foreach_set('use_smooth', [True] * len(me.polygons))
    me.update()
    o = bpy.data.objects.new(name, me)
    bpy.context.scene.collection.objects.link(o)
    ih, iw = rgb.shape[:2]
    img = bpy.data.images.new(name, iw, ih)
    px = np.ones((ih, iw, 4), np.float32)
    px[..., :3] = rgb
    img.pixels.foreach_set(px[::-1].ravel())
    img.pack()
    m = mat(f'sheet-{name}', (255, 255, 255), rough)
    n = m.node_tree.nodes
    t = n.new('ShaderNodeTexImage')
    t.image = img
    m.node_tree.links.new(t.outputs[0], n['Principled BSDF'].inputs['Base Color'])
    n['Principled BSDF'].inputs['Specular'].default_value = 0.5 if name == 'water' else 0.15
    if name == 'water':
        noise, bump = n.new('ShaderNodeTexNoise'), n.new('ShaderNodeBump')
        noise.inputs['Scale'].default_value, bump.inputs['Strength'].default_value = 14, 0.12
        bump.inputs['Distance'].default_value = 0.02
        m.node_tree.links.new(noise.outputs[0], bump.inputs['Height'])
        m.node_tree.links.new(bump.outputs[0], n['Principled BSDF'].inputs['Normal'])
    me.materials.append(m)
    return o
