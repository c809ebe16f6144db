"""Signs for swarms gone wrong and for the network (`fx/sign/*`): clay plates with a tail, each stage and each state
of a device with an outline of its own, so that they tell apart at half size and without colour."""
import bpy, math
from effects import front_camera, plate, with_tail, polar, soft_drop
from core import PPM
from kit import empty
from shapes import *
from palette import c, glow

MID = 0.27


def outline(name, k=1.0):
    """Anticlockwise from the bottom, `k` times as large."""
    def grown(fn): return polar(lambda a: fn(a) * k, 0, MID)
    if name == 'round': return grown(lambda a: 0.175)
    if name == 'diamond': return grown(lambda a: 0.205 / (abs(math.cos(a)) ** 1.25 + abs(math.sin(a)) ** 1.25) ** 0.8)
    if name == 'octagon': return grown(lambda a: 0.186 / max(abs(math.cos(a + math.pi / 8 + q * math.pi / 4)) for q in range(4)))
    if name == 'square': return grown(lambda a: 0.166 / max(abs(math.cos(a)) ** 5 + abs(math.sin(a)) ** 5, 1e-6) ** 0.2)
    if name == 'jagged': return grown(lambda a: 0.165 + 0.058 * abs(((a * 8 / math.pi) % 2) - 1))
    if name == 'drop':
        pts = []
        for i in range(96):
            a = -math.pi / 2 + 2 * math.pi * (i + 0.5) / 96
            up = max(0.0, math.sin(a))
            pts.append((0.168 * k * math.cos(a) * (1 - 0.50 * up ** 1.5), MID - 0.012 + k * (0.168 * math.sin(a) + 0.088 * up ** 5)))
        return pts


def pill(a, b, r, m, e, y=-0.05):
    tube([(a[0], y, a[1]), (b[0], y, b[1])], r, m, e, smooth_path=False)
    for p in (a, b): ball(p[0], y, p[1], r, r, r, m, e)


def line(points, r, m, e, y=-0.05):
    for a, b in zip(points, points[1:]): pill(a, b, r, m, e, y)


def curve(points, r, m, e, y=-0.05):
    tube([(x, y, z) for x, z in points], r, m, e)
    for x, z in (points[0], points[-1]): ball(x, y, z, r, r, r, m, e)


def tingle(e):
    w = c('ink')
    for x in (-0.062, 0.0, 0.062):
        line([(x + 0.016, 0.082), (x - 0.018, 0.028), (x + 0.018, -0.028), (x - 0.016, -0.082)], 0.0135, w, e)


def pain(e):
    bolt = [(0.032, 0.122), (-0.082, -0.018), (-0.012, -0.018), (-0.036, -0.125), (0.084, 0.030), (0.016, 0.030), (0.058, 0.122)]
    o = plate(bolt, c('white'), 0.02, 0.012, -0.05)
    o.parent = e


def bleeding(e):
    w = c('white')
    for x, z, k in ((-0.022, 0.004, 0.46), (0.062, -0.052, 0.24)):
        plate([(x + px * k, z + (pz - MID) * k) for px, pz in outline('drop')], w, 0.02, 0.010, -0.05).parent = e


def collapse(e):
    """Somebody who lies on the floor."""
    w = c('white')
    ball(-0.088, -0.05, -0.006, 0.036, 0.03, 0.036, w, e)
    line([(-0.036, -0.020), (0.030, -0.026), (0.105, -0.026)], 0.025, w, e)
    line([(-0.018, -0.012), (0.036, 0.044), (0.066, 0.030)], 0.016, w, e)
    pill((-0.118, -0.080), (0.118, -0.080), 0.011, w, e)


def unplugged(e):
    """A plug out of its socket."""
    g = empty(0, 0, 0, parent=e); g.rotation_euler = (0, math.radians(-38), 0)
    w = c('white')
    rbox(-0.062, -0.055, 0, 0.062, 0.03, 0.088, w, 0.02, 4, parent=g)
    pill((-0.092, 0.0), (-0.138, 0.0), 0.013, w, g, -0.055)
    for z in (-0.023, 0.023): pill((-0.030, z), (0.008, z), 0.0105, w, g, -0.055)
    rbox(0.080, -0.055, 0, 0.052, 0.03, 0.088, w, 0.02, 4, parent=g)
    pill((0.106, 0.0), (0.138, 0.0), 0.013, w, g, -0.055)
    for z in (-0.023, 0.023): ball(0.056, -0.072, z, 0.010, 0.008, 0.012, c('ink'), g)


def infected(e):
    w, dark = c('white'), c('ink')
    ball(0, -0.05, 0, 0.062, 0.035, 0.062, w, e)
    for i in range(8):
        a = 2 * math.pi * i / 8 + 0.2
        pill((0.055 * math.cos(a), 0.055 * math.sin(a)), (0.094 * math.cos(a), 0.094 * math.sin(a)), 0.010, w, e)
        ball(0.098 * math.cos(a), -0.05, 0.098 * math.sin(a), 0.017, 0.017, 0.017, w, e)
    for s in (-1, 1): pill((s * 0.034, 0.018), (s * 0.014, 0.002), 0.0095, dark, e, -0.080)


def restoring(e):
    w = c('white')
    pts = [(0.078 * math.cos(a), 0.078 * math.sin(a)) for a in [math.radians(60 - 285 * i / 20) for i in range(21)]]
    curve(pts, 0.0175, w, e)
    plate([(-0.002, 0.082), (0.060, 0.130), (0.088, 0.048)], w, 0.014, 0.010, -0.05).parent = e


def ringing(e):
    """A handset and its rings."""
    g = empty(-0.012, 0, -0.012, parent=e); g.rotation_euler = (0, math.radians(45), 0)
    w = c('white')
    pts = [(-0.092, -0.030), (-0.070, 0.012), (-0.030, 0.030), (0.030, 0.030), (0.070, 0.012), (0.092, -0.030)]
    curve(pts, 0.022, w, g)
    for s in (-1, 1): ball(s * 0.086, -0.05, -0.034, 0.036, 0.028, 0.034, w, g)
    for r in (0.062, 0.104):
        curve([(0.010 + r * math.cos(a), 0.010 + r * math.sin(a)) for a in (0.35, 0.785, 1.22)], 0.0115, w, e)


def alarm(e):
    w = c('white')
    pill((0, 0.088), (0, -0.020), 0.024, w, e)
    ball(0, -0.05, -0.084, 0.028, 0.026, 0.028, w, e)


SIGNS = {  # name: outline, colour, what is on it and how large
    'stage-1': ('round', (252, 206, 92), tingle, 1.12),
    'stage-2': ('diamond', (240, 130, 62), pain, 0.98),
    'stage-3': ('drop', (214, 58, 84), bleeding, 1.0),
    'stage-4': ('octagon', (112, 58, 138), collapse, 1.08),
    'isolated': ('square', (92, 104, 138), unplugged, 1.12),
    'infected': ('jagged', (206, 58, 150), infected, 1.12),
    'restoring': ('round', (44, 164, 160), restoring, 1.12),
    'ringing': ('round', (38, 132, 206), ringing, 1.12),
    'alarm': ('diamond', (226, 62, 78), alarm, 1.05),
}


def render(stage, only):
    for name, (shape, rgb, draw, grow) in SIGNS.items():
        if only and name not in only: continue
        front_camera(stage, 0.27, 0.56, 0.04, 1.2)
        o = plate(with_tail(outline(shape, 1.13)), c('white'), 0.04, 0.012)
        inner = plate(outline(shape, 0.98), mat('sign-' + name, rgb, 0.5, emit=0.06), 0.05, 0.012, -0.02)
        e = empty(0, 0, MID)
        e.scale = (grow, 1, grow)
        draw(e)
        stage.shoot(f'fx/sign/{name}', 64, post=soft_drop)
    print('SIGNS done', flush=True)
