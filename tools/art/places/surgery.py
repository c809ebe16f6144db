"""The surgery at night, seen close: the chair in a pool of cool light, two dark monitors, a curtain to the next patient."""
from place import *
from hall import drape
from palette import veil
import clinical, furniture, laboratory, decor, random

N, TALL = 2.75, 2.6


def monitor(P, x, y, name, accent):
    """A screen on a wheeled stand that looks straight at the viewer; its picture is drawn in the game."""
    g = empty(x, -y, 0, rz=math.radians(45))
    white, ink = mat('mon-white', (206, 216, 226), 0.4), mat('mon-ink', (24, 28, 46), 0.25)
    for a in range(5):
        t = math.radians(72 * a + 18)
        tube([(0, 0, 0.10), (0.34 * math.cos(t), 0.34 * math.sin(t), 0.06)], 0.03, white, g, smooth_path=False)
        ball(0.34 * math.cos(t), 0.34 * math.sin(t), 0.045, 0.045, 0.045, 0.045, ink, g)
    cyl(0, 0, 0.55, 0.04, 0.95, white, 0.01, parent=g)
    rbox(0, -0.02, 0.74, 0.56, 0.30, 0.07, white, 0.03, 4, parent=g)
    for k, col in enumerate(('coral', 'yellow', 'teal')): cyl(-0.16 + 0.16 * k, -0.08, 0.80, 0.035, 0.05, c(col), 0.012, parent=g)
    rbox(0, 0.0, 1.42, 1.56, 0.12, 1.02, white, 0.055, 6, parent=g)
    rbox(0, -0.055, 1.42, 1.44, 0.03, 0.90, ink, 0.014, 4, parent=g)
    w, z0, z1 = 0.67, 1.02, 1.82
    dark = mat('mon-glass', (10, 26, 44), 1.0, emit=0.28)
    dark.node_tree.nodes['Principled BSDF'].inputs['Specular'].default_value = 0
    box(0, -0.0715, (z0 + z1) / 2, 2 * w, 0.004, z1 - z0, dark, 0, parent=g)
    rbox(0.66, -0.075, 0.945, 0.05, 0.02, 0.02, glow(accent, 2.2), 0.006, parent=g)
    q = math.sqrt(0.5)
    at = lambda a, z: (x + a * q + 0.0735 * q, y - a * q + 0.0735 * q, z)
    P.screen(name, [at(-w, z1), at(w, z1), at(w, z0), at(-w, z0)])
    P.park()


def build(place):
    P = place
    P.world((0.22, 0.32, 0.58), 0.24)
    fl, fl2 = mat('e-floor', (84, 110, 142), 0.4), mat('e-floor2', (92, 120, 152), 0.4)
    wall, skirt, trim = mat('e-wall', (128, 150, 182), 0.75), mat('e-skirt', (92, 116, 152), 0.6), mat('trim', (58, 172, 170), 0.45)
    box(0, 0, -0.1, 30, 30, 0.16, fl, 0)
    for i in range(-4, 10):
        for j in range(-4, 10):
            box(i + 0.5, -(j + 0.5), -0.012, 0.985, 0.985, 0.03, fl2 if (i + j) % 2 else fl, 0.006)
    P.park()
    # walls
    box(2.5, N + 0.06, TALL / 2, 12, 0.12, TALL, wall, 0)
    box(-N - 0.06, -2.5, TALL / 2, 0.12, 12, TALL, wall, 0)
    for z, h, m, t in ((0.06, 0.12, skirt, 0.05), (1.0, 0.04, trim, 0.025)):
        box(2.5, N - t / 2, z, 12, t, h, m, 0.005)
        box(-N + t / 2, -2.5, z, t, 12, h, m, 0.005)
    # the window of the right wall: night over the town
    night = mat('night', (30, 40, 96), 0.2, emit=0.35)
    box(2.55, N - 0.01, 1.55, 4.1, 0.02, 1.5, night, 0)
    for x in (0.5, 1.87, 3.23, 4.6): rbox(x, N - 0.03, 1.55, 0.07, 0.10, 1.5, mat('e-frame', (196, 210, 226), 0.45), 0.02)
    for z in (0.8, 2.3): rbox(2.55, N - 0.03, z, 4.2, 0.12, 0.08, mat('e-frame', (196, 210, 226), 0.45), 0.02)
    R = random.Random(4)
    x = 0.55
    while x < 4.5:
        w, h = R.uniform(0.16, 0.36), R.uniform(0.25, 0.95)
        box(x + w / 2, N - 0.025, 0.82 + h / 2, w, 0.012, h, mat('far%d' % (int(x * 10) % 3), ((44, 52, 108), (36, 44, 94), (54, 56, 118))[int(x * 10) % 3], 0.9, emit=0.16), 0)
        for _ in range(int(h * 16)): box(x + R.uniform(0.12, 0.88) * w, N - 0.034, 0.86 + R.uniform(0.02, 0.9) * h, 0.022, 0.006, 0.026, glow(R.choice(('warm', 'warm', 'cyan', 'amber')), 1.6), 0)
        x += w + R.uniform(0.0, 0.06)
    ball(4.05, N - 0.02, 2.02, 0.13, 0.006, 0.13, glow('white', 1.5))
    P.park()
    # cupboards on the left wall, with a lit worktop; shelf of jars
    g = empty(-N + 0.3, -0.55, 0, rz=math.radians(90))
    white = mat('e-white', (196, 208, 222), 0.4)
    for k in range(4):
        rbox(-2.05 + 0.86 * k, 0, 0.42, 0.84, 0.52, 0.80, white, 0.04, 4, parent=g)
        rbox(-2.05 + 0.86 * k, -0.262, 0.44, 0.74, 0.02, 0.64, mat('e-door', (160, 180, 204), 0.45), 0.02, 4, parent=g)
        rbox(-2.05 + 0.86 * k, -0.28, 0.68, 0.26, 0.02, 0.025, c('steel'), 0.01, 3, parent=g)
    rbox(-0.76, 0, 0.86, 3.5, 0.58, 0.06, c('wood'), 0.028, 4, parent=g)
    rbox(-0.76, 0.20, 1.62, 3.4, 0.16, 0.05, white, 0.02, 4, parent=g)
    rbox(-0.76, 0.14, 1.585, 3.2, 0.04, 0.02, glow('cyan', 2.2), 0.008, 3, parent=g)
    for k in range(11):
        col = ('cyan', 'green', 'amber', 'violet', 'cyan', 'pink')[k % 6]
        x = -2.25 + 0.29 * k
        lathe(x, 0.20, 1.645, [(0, 0), (0.062, 0), (0.068, 0.04), (0.068, 0.13), (0.04, 0.17), (0, 0.17)], glow(col, 0.75), g, 20)
        cyl(x, 0.20, 1.83, 0.04, 0.04, white, 0.01, parent=g)
    for x, col in ((-1.9, 'coral'), (-1.55, 'yellow'), (0.4, 'teal')): lathe(x, 0.02, 0.89, [(0, 0), (0.07, 0), (0.08, 0.12), (0, 0.12)], c(col), g, 24)
    P.park()
    P.light('AREA', -N + 0.5, 0.4, 1.5, 16, (0.4, 0.85, 1), 1.6, (-N + 0.6, 0.6, 0.0))
    # things along the right wall, under the window
    P.thing(laboratory, 'biome-analyser', 1.15, -2.28, 'sw', 'busy')
    P.thing(clinical, 'nanobay', -1.75, -2.25, 'sw', 'busy')
    P.thing(decor, 'plant-tall', -2.3, -1.55, 'sw', k=0.95)
    P.park()
    # the chair, its lamp lit
    t, body, front = P.thing(clinical, 'dental-chair', 0, 0, 'sw', 'idle', split=('tray',))
    for o in t.parts['lamp-off']: o.hide_render = True
    for o in t.parts['lamp-on']: o.hide_render = False
    body = [o for o in body if o not in t.parts['lamp-off']] + t.parts['lamp-on']
    P.part('chair', body, 0, 0, -0.5)
    P.part('chair/front', front, 0, 0, 0.6)
    P.park()
    # a ring of light in the floor round the chair: the hologram's projector
    for r, w, col, k in ((1.62, 0.020, 'cyan', 1.9), (1.50, 0.010, 'cyan', 1.4)): torus(0, 0, 0.012, r, w, glow(col, k), n=128, k=8)
    for i in range(12):
        a = math.pi * i / 6
        rbox(1.56 * math.cos(a), 1.56 * math.sin(a), 0.012, 0.16, 0.05, 0.02, glow('white', 1.4), 0.008, rot=(0, 0, a))
    cyl(0, 0, 0.55, 1.56, 1.05, veil('veil-ring', (90, 215, 255), 0.8, 0.02, 0.9, 0.09, 0.0), 0)
    P.park()
    # the tray of instruments in front
    P.thing(furniture, 'supply-cart', -1.75, 1.45, 'sw')
    P.park()
    monitor(P, -2.05, -0.35, 'monitor-left', 'green')
    monitor(P, -0.35, -2.05, 'monitor-right', 'cyan')
    # the curtain, half drawn, and the seat beyond it
    rail = [(1.55, 1.35, 2.22), (4.8, 1.35, 2.22)]
    tube(rail, 0.03, c('steel'), smooth_path=False)
    for x in (1.6, 4.7): tube([(x, 1.35, 2.22), (x, 1.35, 3.2)], 0.018, c('steel'), smooth_path=False)
    m = mat('e-curtain', (92, 178, 190), 0.8)
    before = set(bpy.data.objects)
    drape(1.62, -1.35, 2.45, -1.35, 0.14, 2.2, m, 5, 0.06)
    P.part('curtain', [o for o in bpy.data.objects if o not in before], 2.4, -1.35)
    t, body, front = P.thing(furniture, 'seat-coral', 3.35, -1.9, 'sw', split=('arm-r',))
    P.part('neighbour', body, 3.35, -1.9, -0.3)
    P.part('neighbour/front', front, 3.35, -1.9, 0.2)
    P.seats.append(dict(x=3.35, y=-1.9, z=0.0, facing='sw', block=0, row=0))
    P.thing(decor, 'plant-bushy', 4.35, -2.3, 'sw', k=0.95)
    P.park()
    P.spot('chair', 0, 0, 'sw')
    P.spot('patient', 0, 0, 'sw')
    P.spot('left', -0.98, 0.05, 'se')
    P.spot('right', 1.0, -0.1, 'nw')
    P.spot('head', 0.0, -1.5, 'sw')
    P.spot('feet', 0.35, 1.75, 'ne')
    P.spot('cart', -1.15, 1.55, 'nw')
    P.spot('second', 3.35, -1.9, 'sw')
    P.spot('second-stand', 2.75, -0.75, 'sw')
    P.spot('hologram', 0, 0, 'sw', 1.95)
    P.spot('assistant', -1.6, -1.1, 'sw')
    lane = lambda a, b, n=6: [[round(a[0] + (b[0] - a[0]) * i / n, 3), round(a[1] + (b[1] - a[1]) * i / n, 3), 0.0] for i in range(n + 1)]
    P.paths = {'front': lane((4.6, 4.0), (1.1, 1.2)), 'second-out': lane((3.35, -1.4), (6.5, 1.2), 8), 'sides': lane((-0.98, 0.05), (0.35, 1.75), 4)}
    # light: the lamp's pool, moonlight from the left, the ring's cyan from below
    P.light('SPOT', -0.02, 0.35, 3.4, 330, (1, 0.95, 0.86), 0.22, (0.0, 0.1, 0.4), 48, 0.7)
    P.light('SUN', -6, 2, 8, 0.75, (0.62, 0.74, 1), 0.3, (0, 0, 0))
    P.light('AREA', 3.4, -1.6, 2.8, 60, (1, 0.80, 0.58), 1.2, (3.3, -1.8, 0))
    P.light('AREA', 0, 0, 0.25, 14, (0.3, 0.85, 1), 2.2, (0, 0, 3))
    P.light('AREA', 4.0, 4.0, 4.5, 110, (0.55, 0.66, 1), 3.0, (0.5, 0.5, 0))
    P.extra = dict(ambient='#b9c6ea', lit='#fff6ea', safe=[300, 30, 1500, 1090])


def grade(px):
    return vignette(bloom(tone(px, 0.15), 0.72, 0.6), (0.03, 0.05, 0.13), 0.8, (0.5, 0.55), 0.30)


SPEC = dict(scale=2.6, origin=(1000, 770), samples=24, edge=((16, 24, 52), 110, 90))
