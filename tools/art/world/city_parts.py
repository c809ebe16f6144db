"""What Neo-Vita is built of: small clay houses, halls, towers, cranes, boats and trees, cheap enough for hundreds."""
import bpy, bmesh, math, random
from mathutils import Matrix, Vector
from kit import mat
from palette import glow
from shapes import lathe, tube, ball, torus

WINDOWS = {}  # material -> quads: all the panes of the city in a few meshes


def paint(colour, rough=0.7):
    return mat('city-%d-%d-%d' % colour, colour, rough)


def link(me, m, x, y, z, rz=0.0, k=1.0):
    o = bpy.data.objects.new(me.name, me)
    bpy.context.scene.collection.objects.link(o)
    o.location, o.rotation_euler, o.scale = (x, y, z), (0, 0, rz), (k, k, k) if not isinstance(k, tuple) else k
    if m and not me.materials: me.materials.append(m)
    return o


def solid(x, y, z, w, d, h, m, r=0.03, rz=0.0, verts=None, seg=3):
    """A soft block standing on z; `verts` (bottom 4, then top ring) shapes it otherwise."""
    bm = bmesh.new()
    bmesh.ops.create_cube(bm, size=1)
    for p in bm.verts:
        p.co = (p.co.x * w, p.co.y * d, (p.co.z + 0.5) * h)
        if verts: p.co = verts(p.co)
    bmesh.ops.bevel(bm, geom=list(bm.edges), offset=min(r, 0.45 * min(w, d, h)), segments=seg, affect='EDGES', profile=0.5, clamp_overlap=True)
    return finish(bm, m, x, y, z, rz)


def finish(bm, m, x, y, z, rz):
    me = bpy.data.meshes.new('b')
    bm.to_mesh(me)
    bm.free()
    for p in me.polygons: p.use_smooth = True
    me.use_auto_smooth, me.auto_smooth_angle = True, math.radians(40)
    return link(me, m, x, y, z, rz)


def gable(x, y, z, w, d, h, m, rz=0.0, over=0.03, r=0.02):
    """A saddle roof, ridge along its own x."""
    bm = bmesh.new()
    W, D = w / 2 + over, d / 2 + over
    pts = [(-W, -D, 0), (W, -D, 0), (W, D, 0), (-W, D, 0), (-W + 0.0, 0, h), (W, 0, h)]
    vs = [bm.verts.new(p) for p in pts]
    for f in ((3, 2, 1, 0), (0, 1, 5, 4), (2, 3, 4, 5), (1, 2, 5), (3, 0, 4)): bm.faces.new([vs[i] for i in f])
    bmesh.ops.bevel(bm, geom=list(bm.edges), offset=r, segments=2, affect='EDGES', profile=0.5, clamp_overlap=True)
    return finish(bm, m, x, y, z, rz)


def hip(x, y, z, w, d, h, m, rz=0.0, over=0.03, k=0.35):
    return solid(x, y, z, w + 2 * over, d + 2 * over, h, m, 0.025, rz, lambda c: Vector((c.x * (k if c.z > h / 2 else 1), c.y * (k if c.z > h / 2 else 1), c.z)), 2)


def pane(m, x, y, rz, face, a, z, w, h, out):
    """A window on the near (−y) or right (+x) wall of a block turned by rz: `a` along the wall, `out` from its middle."""
    ca, sa = math.cos(rz), math.sin(rz)
    t = lambda px, py, pz: (x + px * ca - py * sa, y + px * sa + py * ca, pz)
    for s0, s1 in ((-1, 1),):
        if face == 'y': q = [t(a - w / 2, -out, z), t(a + w / 2, -out, z), t(a + w / 2, -out, z + h), t(a - w / 2, -out, z + h)]
        else: q = [t(out, a - w / 2, z), t(out, a + w / 2, z), t(out, a + w / 2, z + h), t(out, a - w / 2, z + h)]
        WINDOWS.setdefault(m.name, (m, []))[1].append(q)


def put_windows():
    for name, (m, quads) in WINDOWS.items():
        me = bpy.data.meshes.new('panes')
        me.from_pydata([p for q in quads for p in q], [], [tuple(range(i * 4, i * 4 + 4)) for i in range(len(quads))])
        link(me, m, 0, 0, 0)


def rows(x, y, z, w, d, h, rz=0.0, pw=0.055, ph=0.07, gap=0.115, floor=0.15, foot=0.06, R=random, warm=0.12):
    """Windows on both walls that are seen."""
    blue, lit = mat('pane', (128, 170, 190), 0.25), mat('pane-lit', (255, 226, 166), 0.5, emit=0.25)
    for face, span, out in (('y', w, d / 2 + 0.003), ('x', d, w / 2 + 0.003)):
        n = max(1, int((span - 0.06) / gap))
        for j in range(max(1, int((h - foot) / floor))):
            for i in range(n):
                pane(lit if R.random() < warm else blue, x, y, rz, face, (i - (n - 1) / 2) * gap, z + foot + j * floor, pw, ph, out)


def house(R, x, y, z, wall, roof, w=0.30, d=0.26, h=0.20, rz=0.0, kind='gable'):
    solid(x, y, z - 0.1, w, d, h + 0.1, paint(wall), 0.02, rz)
    if kind == 'gable': gable(x, y, z + h - 0.005, w, d, 0.15, paint(roof), rz)
    else: hip(x, y, z + h - 0.005, w, d, 0.13, paint(roof), rz)
    rows(x, y, z, w, d, h, rz, 0.05, 0.065, 0.10, 0.2, 0.08, R, 0.2)
    if R.random() < 0.5: solid(x + 0.07, y + 0.05, z + h, 0.045, 0.045, 0.18, paint((214, 150, 128)), 0.012, rz)


def block(R, x, y, z, w, d, h, wall, top=(244, 240, 232), rz=0.0, garden=False):
    """A town house with a flat roof, now and then a garden or a machine upon it."""
    solid(x, y, z - 0.1, w, d, h + 0.1, paint(wall), 0.035, rz)
    solid(x, y, z + h - 0.02, w + 0.03, d + 0.03, 0.05, paint(top), 0.02, rz)
    rows(x, y, z, w, d, h, rz, R=R)
    if garden:
        solid(x, y, z + h + 0.02, w - 0.08, d - 0.08, 0.03, paint((146, 200, 128)), 0.012, rz)
        for _ in range(2): bush(R, x + R.uniform(-0.3, 0.3) * w, y + R.uniform(-0.3, 0.3) * d, z + h + 0.04, 0.05)
    elif R.random() < 0.6: solid(x + w * 0.16, y + d * 0.12, z + h, w * 0.3, d * 0.28, 0.09, paint(top), 0.02, rz)


def canal_house(R, x, y, z, wall, roof, w, d, h, rz):
    """Narrow, high, its stepped gable to the water."""
    solid(x, y, z - 0.1, w, d, h + 0.1, paint(wall), 0.018, rz)
    gable(x, y, z + h - 0.01, d, w, 0.17, paint(roof), rz + math.pi / 2, 0.012)
    rows(x, y, z, w, d, h, rz, 0.045, 0.07, 0.085, 0.135, 0.06, R, 0.2)


def glass_tower(R, x, y, z, w, d, h, tint, rz=0.0, round_=False):
    g = mat('tower-%d-%d-%d' % tint, tint, 0.16)
    slab = paint((240, 246, 246), 0.5)
    step = 0.13
    if round_:
        lathe(x, y, z - 0.1, [(0, 0), (w / 2, 0), (w / 2, h + 0.1), (w / 2.6, h + 0.16), (0, h + 0.17)], g, None, 40)
        for i in range(1, int(h / step) + 1): lathe(x, y, z + i * step, [(0, 0), (w / 2 + 0.014, 0), (w / 2 + 0.014, 0.022), (0, 0.022)], slab, None, 40)
    else:
        solid(x, y, z - 0.1, w, d, h + 0.1, g, 0.06, rz, seg=4)
        for i in range(1, int(h / step) + 1): solid(x, y, z + i * step, w + 0.024, d + 0.024, 0.024, slab, 0.010, rz, seg=2)
        solid(x, y, z + h, w * 0.62, d * 0.62, 0.08, slab, 0.03, rz)
    if R.random() < 0.45:
        lathe(x, y, z + h, [(0, 0), (0.016, 0), (0.008, 0.4), (0, 0.41)], slab, None, 10)
        ball(x, y, z + h + 0.41, 0.022, 0.022, 0.022, glow('cyan', 1.3))


def hall(R, x, y, z, w, d, h, wall, roof, teeth=3, rz=0.0):
    """A workshop with a saw-tooth roof, its panes to the light."""
    solid(x, y, z - 0.1, w, d, h + 0.1, paint(wall), 0.03, rz)
    ca, sa = math.cos(rz), math.sin(rz)
    t = w / teeth
    for i in range(teeth):
        a = (i - (teeth - 1) / 2) * t
        bm = bmesh.new()
        A, D, H = t / 2 - 0.008, d / 2 + 0.015, t * 0.55
        vs = [bm.verts.new(p) for p in ((-A, -D, 0), (A, -D, 0), (A, D, 0), (-A, D, 0), (A, -D, H), (A, D, H))]
        for f in ((3, 2, 1, 0), (0, 1, 4), (2, 3, 5), (0, 4, 5, 3), (1, 2, 5, 4)): bm.faces.new([vs[j] for j in f])
        bmesh.ops.bevel(bm, geom=list(bm.edges), offset=0.014, segments=2, affect='EDGES', profile=0.5, clamp_overlap=True)
        X, Y = x + a * ca, y + a * sa
        finish(bm, paint(roof), X, Y, z + h - 0.005, rz)
        pane(mat('pane-lit', (255, 226, 166), 0.5, emit=0.25), X, Y, rz, 'x', 0, z + h + 0.05, d - 0.12, H - 0.11, A + 0.004)
    rows(x, y, z, w, d, h, rz, 0.10, 0.09, 0.18, 0.3, 0.09, R, 0.3)


def chimney(x, y, z, h, colour=(206, 128, 106), smoke=True):
    lathe(x, y, z, [(0, 0), (0.085, 0), (0.055, h), (0.065, h + 0.01), (0.065, h + 0.05), (0, h + 0.05)], paint(colour), None, 24)
    lathe(x, y, z + h * 0.78, [(0, 0), (0.066, 0), (0.064, 0.07), (0, 0.07)], paint((244, 238, 230)), None, 24)
    if smoke:
        m = mat('city-smoke', (248, 246, 242), 0.95, emit=0.1)
        for i, (dx, dz, r) in enumerate(((0.02, 0.14, 0.07), (0.09, 0.24, 0.10), (0.20, 0.33, 0.12), (0.34, 0.38, 0.09))):
            ball(x + dx, y + dx, z + h + dz, r, r, r * 0.85, m)


def crane(x, y, z, rz, colour, k=1.0):
    """A harbour crane on four legs, its arm out over the water."""
    m, w = paint(colour, 0.5), paint((246, 244, 240), 0.5)
    ca, sa = math.cos(rz), math.sin(rz)
    P = lambda a, b, c_: (x + (a * ca - b * sa) * k, y + (a * sa + b * ca) * k, z + c_ * k)
    for a in (-0.16, 0.16):
        for b in (-0.12, 0.12): tube([P(a, b, 0), P(a * 0.75, b, 0.62)], 0.026 * k, m, smooth_path=False)
        tube([P(a, -0.12, 0.3), P(a, 0.12, 0.3)], 0.018 * k, m, smooth_path=False)
    solid(*P(0, 0, 0.58), 0.36 * k, 0.32 * k, 0.07 * k, m, 0.02, rz)
    solid(*P(-0.02, 0, 0.64), 0.17 * k, 0.17 * k, 0.16 * k, w, 0.03, rz)
    tube([P(0.02, 0, 0.70), P(0.02, 0, 1.12)], 0.022 * k, m, smooth_path=False)
    tube([P(-0.38, 0, 0.80), P(0.85, 0, 0.98)], 0.026 * k, m, smooth_path=False)
    tube([P(0.02, 0, 1.12), P(0.80, 0, 0.97)], 0.010 * k, m, smooth_path=False)
    tube([P(0.02, 0, 1.12), P(-0.36, 0, 0.80)], 0.010 * k, m, smooth_path=False)
    solid(*P(-0.38, 0, 0.68), 0.12 * k, 0.14 * k, 0.14 * k, w, 0.03, rz)
    tube([P(0.78, 0, 0.96), P(0.78, 0, 0.52)], 0.007 * k, paint((90, 96, 120)), smooth_path=False)
    solid(*P(0.78, 0, 0.42), 0.20 * k, 0.10 * k, 0.10 * k, paint((96, 178, 190)), 0.012, rz)


def hull(x, y, w, l, h, m, rz, z=-0.14):
    """A round-stemmed boat's body, bow toward its own −y."""
    def shape(p):
        t = max(0.0, -p.y / (l / 2))
        pinch = 1 - 0.75 * t ** 2.2
        return Vector((p.x * pinch * (0.8 if p.z < h / 2 else 1), p.y, p.z + (0.05 * t * t if p.z > h / 2 else 0)))
    bm = bmesh.new()
    bmesh.ops.create_grid(bm, x_segments=4, y_segments=10, size=0.5)
    bm.free()
    bm = bmesh.new()
    bmesh.ops.create_cube(bm, size=1)
    bmesh.ops.subdivide_edges(bm, edges=[e for e in bm.edges if abs((e.verts[0].co - e.verts[1].co).y) > 0.5], cuts=8)
    for p in bm.verts: p.co = shape(Vector((p.co.x * w, p.co.y * l, (p.co.z + 0.5) * h)))
    return finish(bm, m, x, y, z, rz)


def boat(x, y, rz, colour, sail=False, k=1.0):
    hull(x, y, 0.14 * k, 0.34 * k, 0.10 * k, paint(colour, 0.5), rz)
    solid(x, y, -0.05 * k - 0.01, 0.09 * k, 0.12 * k, 0.07 * k, paint((248, 244, 236)), 0.02, rz)
    if sail:
        lathe(x, y, -0.08, [(0, 0), (0.008, 0), (0.006, 0.5 * k), (0, 0.5 * k)], paint((170, 130, 96)), None, 8)
        me = bpy.data.meshes.new('sail')
        me.from_pydata([(0, -0.14 * k, 0.02), (0, 0.0, 0.02), (0, 0.0, 0.44 * k), (0.04, -0.06 * k, 0.15 * k), (0, 0.02, 0.02), (0, 0.14 * k, 0.05), (0, 0.02, 0.36 * k)], [], [(0, 1, 3), (1, 2, 3), (2, 0, 3), (4, 5, 6)])
        o = link(me, paint((252, 248, 240)), x, y, -0.04, rz)
        o.modifiers.new('t', 'SOLIDIFY').thickness = 0.012


def ship(R, x, y, rz, colour):
    """A coaster with boxes on deck."""
    hull(x, y, 0.36, 1.35, 0.24, paint(colour, 0.5), rz, -0.18)
    ca, sa = math.cos(rz), math.sin(rz)
    P = lambda a, b: (x + a * ca - b * sa, y + a * sa + b * ca)
    for i in range(5):
        for a in (-0.085, 0.085):
            for lay in range(R.choice((1, 2, 2))): solid(*P(a, -0.34 + 0.15 * i), 0.06 + 0.09 * lay, 0.15, 0.135, 0.085, paint(R.choice(BOXES)), 0.01, rz, seg=2)
    solid(*P(0, 0.48), 0.04, 0.28, 0.2, 0.30, paint((250, 246, 240)), 0.03, rz)
    solid(*P(0, 0.46), 0.26, 0.30, 0.22, 0.05, mat('pane', (128, 170, 190), 0.25), 0.015, rz)
    solid(*P(0, 0.55), 0.32, 0.10, 0.08, 0.16, paint((246, 124, 104)), 0.02, rz)


BOXES = ((246, 136, 112), (96, 186, 184), (250, 204, 110), (150, 136, 206), (232, 234, 236), (110, 160, 206))
GREENS = ((108, 178, 104), (130, 196, 112), (92, 164, 104), (150, 206, 118))
_tree = {}


def tree(R, x, y, z, k=1.0, pink=False):
    kind = R.choice(('round', 'round', 'tall'))
    colour = (244, 172, 184) if pink else R.choice(GREENS)
    key = (kind, colour)
    if key not in _tree:
        bm = bmesh.new()
        lobes = ((0, 0, 0.17, 0.105), (0.06, -0.05, 0.13, 0.075), (-0.06, -0.02, 0.135, 0.075)) if kind == 'round' else ((0, 0, 0.12, 0.085), (0, 0, 0.20, 0.068), (0, 0, 0.27, 0.045))
        for a, b, c_, r in lobes: bmesh.ops.create_icosphere(bm, subdivisions=3, radius=r, matrix=Matrix.Translation((a, b, c_)))
        me = bpy.data.meshes.new('tree')
        bm.to_mesh(me)
        bm.free()
        for p in me.polygons: p.use_smooth = True
        _tree[key] = me
        me.materials.append(paint(colour, 0.85))
        bm = bmesh.new()
        bmesh.ops.create_cone(bm, segments=8, radius1=0.022, radius2=0.016, depth=0.14, matrix=Matrix.Translation((0, 0, 0.03)))
        _tree['trunk'] = me = bpy.data.meshes.new('trunk')
        bm.to_mesh(me)
        bm.free()
        me.materials.append(paint((176, 132, 94)))
    s = k * R.uniform(0.85, 1.2)
    link(_tree[key], None, x, y, z, R.uniform(0, 6.3), s)
    link(_tree['trunk'], None, x, y, z, 0, s)


def bush(R, x, y, z, r=0.05):
    o = ball(x, y, z + r * 0.4, r, r, r * 0.8, paint(R.choice(GREENS), 0.85))
    return o


def stall(x, y, z, rz, colour, k=1.0):
    """A market stall: a striped awning over a table of something good."""
    w, d = 0.22 * k, 0.16 * k
    solid(x, y, z, w, d * 0.7, 0.06, paint((214, 170, 124)), 0.012, rz, seg=2)
    ca, sa = math.cos(rz), math.sin(rz)
    for i in range(4):
        a = (i - 1.5) * w / 4
        solid(x + a * ca, y + a * sa, z + 0.13, w / 4, d, 0.04, paint(colour if i % 2 else (252, 246, 236)), 0.012, rz,
              lambda p, d=d: Vector((p.x, p.y, p.z + 0.04 * (p.y / d))), 2)


def lantern(x, y, z, colour, r=0.035):
    ball(x, y, z, r, r, r * 1.15, mat('lantern-%d' % colour[1], colour, 0.5, emit=0.75))


def bridge(ax, ay, bx, by, wide=0.2, rise=0.07, colour=(236, 228, 214)):
    """A low stone arch from bank to bank."""
    n, L = 14, math.hypot(bx - ax, by - ay)
    rz = math.atan2(by - ay, bx - ax)
    top = [(L * i / n, math.sin(math.pi * i / n) * rise + 0.012) for i in range(n + 1)]
    bm = bmesh.new()
    rings = []
    for s, zz in top:
        rings.append([bm.verts.new((s, sy * wide / 2, zz - dz)) for sy, dz in ((-1, 0), (1, 0), (1, 0.06), (-1, 0.06))])
    for p, q in zip(rings, rings[1:]):
        for i in range(4): bm.faces.new((p[i], q[i], q[(i + 1) % 4], p[(i + 1) % 4]))
    bmesh.ops.recalc_face_normals(bm, faces=list(bm.faces))
    finish(bm, paint((206, 206, 216)), ax, ay, 0.005, rz)
    for sy in (-1, 1):
        pts = [(ax + math.cos(rz) * s - math.sin(rz) * sy * wide / 2, ay + math.sin(rz) * s + math.cos(rz) * sy * wide / 2, zz + 0.03) for s, zz in top]
        tube(pts, 0.022, paint(colour), smooth_path=False, res=2)


def tram(x, y, rz, z=0.0):
    for i in (-1, 0, 1):
        a = i * 0.2
        X, Y = x + a * math.cos(rz), y + a * math.sin(rz)
        solid(X, Y, z + 0.02, 0.19, 0.085, 0.11, paint((250, 250, 248), 0.4), 0.03, rz)
        solid(X, Y, z + 0.065, 0.195, 0.089, 0.038, mat('pane', (128, 170, 190), 0.25), 0.01, rz, seg=2)
        solid(X, Y, z + 0.02, 0.194, 0.089, 0.028, paint((54, 178, 176)), 0.012, rz, seg=2)


def wind_wheel(x, y, z, k=1.0, turn=0.3):
    m = paint((250, 250, 250), 0.5)
    lathe(x, y, z, [(0, 0), (0.028 * k, 0), (0.014 * k, 0.9 * k), (0, 0.9 * k)], m, None, 12)
    for i in range(3):
        a = turn + i * 2.094
        dx = 0.36 * k * math.cos(a)
        tube([(x + 0.03, y - 0.03, z + 0.9 * k), (x + 0.03 + dx * 0.707, y - 0.03 + dx * 0.707, z + 0.9 * k + 0.36 * k * math.sin(a))], 0.016 * k, m, smooth_path=False, res=2)
    ball(x + 0.03, y - 0.03, z + 0.9 * k, 0.03 * k, 0.03 * k, 0.03 * k, m)
