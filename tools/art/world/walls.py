"""Walls: one-metre segments along tile edges, and posts for corners and ends.

`wall/x/*` runs along grid x (the north or south edge of a tile), `wall/y/*` along grid y. The pivot is the middle of
the edge on the ground; a post's pivot is the grid corner. Segments are drawn back to front (by x + y): each one
reaches a hair under the one behind it, so runs have no seams. Light comes from a longer wall that the camera
does not see, so that no segment darkens at its ends.
"""
import bpy, math
from core import np
from kit import empty
from shapes import *
from palette import c, glow, glass

FULL, LOW, GLASS, THICK = 1.7, 0.35, 1.0, 0.12
FRAME_H, OPEN = 1.86, 0.80


def bar(x0, x1, z0, h, w, m, parent, r=0.0, y=0.0):
    """A bar along local x with a w×h section, its long edges rounded by r, its ends flat."""
    pts = []
    if r <= 0: pts = [(-w / 2, 0), (w / 2, 0), (w / 2, h), (-w / 2, h)]
    else:
        for cx, cz, a0 in ((w / 2 - r, r, -90), (w / 2 - r, h - r, 0), (-w / 2 + r, h - r, 90), (-w / 2 + r, r, 180)):
            for i in range(5):
                a = math.radians(a0 + 22.5 * i)
                pts.append((cx + r * math.cos(a), cz + r * math.sin(a)))
    n = len(pts)
    verts = [(x, y + p, z0 + q) for x in (x0, x1) for p, q in pts]
    faces = [(i, (i + 1) % n, n + (i + 1) % n, n + i) for i in range(n)]
    faces += [tuple(reversed(range(n))), tuple(range(n, 2 * n))]
    o = mesh('bar', verts, [tuple(reversed(f)) for f in faces], m, parent)
    o.data.use_auto_smooth = True
    o.data.auto_smooth_angle = math.radians(40)
    return o


def body(a, b, h, e):
    bar(a, b, 0, h, THICK, c('wall'), e)
    bar(a, b, 0, 0.085, THICK + 0.036, c('skirting'), e, 0.012)


def trim(a, b, h, e, w=0.165, t=0.065):
    bar(a, b, h, t, w, c('trim'), e, 0.022)


def full(e, a, b):
    body(a, b, FULL, e)
    trim(a, b, FULL, e)


def low(e, a, b):
    body(a, b, LOW, e)
    trim(a, b, LOW, e)


def pane(e, a, b, z0, z1, m=None):
    bar(a, b, z0, z1 - z0, 0.035, m or glass(), e)


def glass_wall(e, a, b):
    bar(a, b, 0, 0.12, 0.10, c('wall'), e, 0.012)
    pane(e, a, b, 0.12, GLASS)
    trim(a, b, GLASS, e, 0.11, 0.055)


def window(e, a, b):
    x0, x1, z0, z1 = -0.37, 0.37, 0.66, 1.40
    bar(a, b, 0, z0, THICK, c('wall'), e)
    bar(a, b, 0, 0.085, THICK + 0.036, c('skirting'), e, 0.012)
    bar(a, b, z1, FULL - z1, THICK, c('wall'), e)
    bar(a, x0, z0, z1 - z0, THICK, c('wall'), e)
    bar(x1, b, z0, z1 - z0, THICK, c('wall'), e)
    trim(a, b, FULL, e)
    sky = mat('window-sky', (138, 206, 236), 0.15, emit=0.42)
    sky.cycles.sample_as_light = False
    bar(x0, x1, z0, z1 - z0, 0.02, sky, e, y=0.01)
    for k, (w, dx) in enumerate(((0.10, -0.10), (0.05, 0.06))):
        g = mat('window-glint', (206, 238, 250), 0.2, emit=0.4)
        g.cycles.sample_as_light = False
        verts = [(dx - w / 2 - 0.14, -0.003, z0 + 0.03), (dx + w / 2 - 0.14, -0.003, z0 + 0.03), (dx + w / 2 + 0.14, -0.003, z1 - 0.03), (dx - w / 2 + 0.14, -0.003, z1 - 0.03)]
        mesh('glint', verts, [(0, 1, 2, 3)], g, e, flat=True)
    white = c('white')
    for sx in (-1, 1): rbox(sx * 0.37, 0, (z0 + z1) / 2, 0.055, 0.17, z1 - z0 + 0.05, white, 0.018, parent=e)
    rbox(0, 0, z1 + 0.01, 0.80, 0.17, 0.055, white, 0.018, parent=e)
    rbox(0, -0.02, z0 - 0.015, 0.86, 0.24, 0.055, white, 0.02, parent=e)
    rbox(0, 0.0, (z0 + z1) / 2, 0.03, 0.06, z1 - z0, white, 0.01, parent=e)


def portal(e, h, m, w=0.085, d=0.2, header=True):
    o = OPEN / 2
    for sx in (-1, 1): rbox(sx * (o + w / 2 - 0.005), 0, h / 2, w, d, h, m, 0.028, 4, parent=e)
    if header: rbox(0, 0, h - 0.05, OPEN + 2 * w + 0.004, d + 0.012, 0.12, m, 0.035, 4, parent=e)
    rbox(0, 0, 0.006, OPEN, 0.2, 0.012, c('steel'), 0.004, parent=e)


def door_leaf(e, at, h, cols=('white', 'teal-light')):
    """A sliding leaf with its middle at `at`; what has slid into the wall is cut away."""
    x0, x1 = max(at - OPEN / 2 + 0.01, -OPEN / 2), min(at + OPEN / 2 - 0.01, OPEN / 2)
    bar(x0, x1, 0.02, h, 0.05, c(cols[0]), e, 0.01)
    if x1 - x0 > 0.5:
        rbox(0, -0.027, h * 0.66, 0.30, 0.012, 0.5, c('trim'), 0.05, 4, parent=e)
        g = mat('door-pane', (164, 218, 238), 0.15, emit=0.25)
        rbox(0, -0.034, h * 0.66, 0.24, 0.008, 0.44, g, 0.04, 4, parent=e)
        bar(x0, x1, 0.12, 0.07, 0.058, c(cols[1]), e, 0.01)
        rbox(0.30, -0.045, h * 0.5, 0.035, 0.05, 0.22, c('steel'), 0.016, parent=e)
    else: rbox(x0 + 0.05, -0.045, h * 0.5, 0.03, 0.05, 0.22, c('steel'), 0.014, parent=e)


def door(state):
    def fn(e, a, b):
        o = OPEN / 2
        for p, q in ((a, -o), (o, b)): full(e, p, q)
        portal(e, FRAME_H, c('trim'))
        bar(-o, o, FULL - 0.02, 0.12, THICK * 0.7, c('wall'), e)
        rbox(0, -0.105, FRAME_H - 0.05, 0.16, 0.02, 0.05, glow('cyan', 1.2) if state == 'open' else c('teal-light'), 0.01, parent=e)
        if state == 'closed': door_leaf(e, 0, FULL - 0.04)
        if state == 'open': door_leaf(e, 0.68, FULL - 0.04)
    return fn


def glass_door(state):
    def fn(e, a, b):
        o = OPEN / 2
        for p, q in ((a, -o), (o, b)): glass_wall(e, p, q)
        portal(e, FRAME_H - 0.06, c('trim'), 0.06, 0.13)
        z1 = FRAME_H - 0.16
        if state != 'frame':
            x0 = -o if state == 'closed' else o - 0.14
            pane(e, x0, o, 0.03, z1)
            bar(x0, x0 + 0.035, 0.03, z1 - 0.03, 0.056, c('white'), e, 0.01)
            bar(x0 + 0.02, o - 0.01, 0.035, 0.07, 0.05, c('white'), e, 0.01)
            if state == 'closed':
                rbox(x0 + 0.10, -0.04, 0.95, 0.03, 0.04, 0.26, c('steel'), 0.014, parent=e)
                for z in (1.18, 1.26): bar(x0 + 0.035, o, z, 0.022, 0.037, mat('frost', (240, 250, 250), 0.5, alpha=0.55), e)
    return fn


def low_door(state):
    def fn(e, a, b):
        o = OPEN / 2
        for p, q in ((a, -o), (o, b)): low(e, p, q)
        portal(e, 0.50, c('trim'), 0.085, 0.2, header=False)
        if state == 'closed':
            pane(e, -o, o, 0.04, 0.40)
            bar(-o, o, 0.03, 0.05, 0.05, c('white'), e, 0.01)
            bar(-o, o, 0.38, 0.04, 0.06, c('white'), e, 0.015)
    return fn


KINDS = {
    'full': (full, FULL), 'low': (low, LOW), 'glass': (glass_wall, GLASS), 'window': (window, FULL),
    'door-frame': (door('frame'), FULL), 'door-open': (door('open'), FULL), 'door-closed': (door('closed'), FULL),
    'glass-door-frame': (glass_door('frame'), GLASS), 'glass-door-open': (glass_door('open'), GLASS), 'glass-door-closed': (glass_door('closed'), GLASS),
    'low-door-frame': (low_door('frame'), LOW), 'low-door-open': (low_door('open'), LOW), 'low-door-closed': (low_door('closed'), LOW),
}


def post(e, kind):
    if kind == 'glass':
        bar(-0.06, 0.06, 0, GLASS, 0.12, c('wall'), e, 0.02)
        rbox(0, 0, GLASS + 0.03, 0.135, 0.135, 0.065, c('trim'), 0.022, 4, parent=e)
    else:
        h = FULL if kind == 'full' else LOW
        rbox(0, 0, h / 2, 0.132, 0.132, h + 0.02, c('wall'), 0.012, 3, parent=e)
        rbox(0, 0, 0.043, 0.168, 0.168, 0.085, c('skirting'), 0.012, 3, parent=e)
        rbox(0, 0, h + 0.034, 0.18, 0.18, 0.072, c('trim'), 0.022, 4, parent=e)


def render(stage, only):
    from core import Thing, bounds
    for axis, rz, a, b in (('x', 0, -0.53, 0.5), ('y', 90, -0.5, 0.53)):
        for kind, (build, h) in KINDS.items():
            if only and kind not in only: continue
            stage.fresh(floor=(206, 216, 214), samples=96)
            root = empty(0, 0, 0, rz=math.radians(rz))
            build(root, a, b)
            made = list(root.children_recursive)
            # the unseen rest of the wall, on the far side only: the near end must stay lit
            o = bar(*((-4, a) if axis == 'x' else (b, 4)), 0, h, THICK if h != GLASS else 0.02, c('wall') if h != GLASS else glass(), root)
            o.visible_camera = False
            stage.frame(bounds(made))
            stage.shoot(f'wall/{axis}/{kind}', 96)
    for kind in ('full', 'low', 'glass'):
        if only and 'post' not in only: continue
        stage.fresh(floor=(206, 216, 214))
        root = empty()
        post(root, kind)
        stage.frame(bounds(root.children_recursive))
        stage.shoot(f'wall/post/{kind}', 96)
    print('WALLS done', flush=True)
