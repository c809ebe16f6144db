"""The town hall of a debate: sixty seats in four rising blocks round a podium with two lecterns, tall windows at evening."""
from place import *
from hall import armchair
from palette import veil
import decor

PITCH, WALL, TALL = 0.80, 0.35, 3.5
ROWS = ((3.05, 0.0), (2.1, 0.36), (1.15, 0.72))
BLOCKS = ((3.95, 0), (8.75, 1))


def evening():
    """Sky in the windows: peach low, violet high."""
    m = bpy.data.materials.new('evening')
    m.use_nodes = True
    n, l = m.node_tree.nodes, m.node_tree.links
    n.clear()
    out, em, geo, sep = n.new('ShaderNodeOutputMaterial'), n.new('ShaderNodeEmission'), n.new('ShaderNodeNewGeometry'), n.new('ShaderNodeSeparateXYZ')
    rng, ramp = n.new('ShaderNodeMapRange'), n.new('ShaderNodeValToRGB')
    rng.inputs['From Min'].default_value, rng.inputs['From Max'].default_value = 1.0, 3.3
    els = ramp.color_ramp.elements
    els[0].position, els[0].color = 0.0, rgb((255, 196, 128))
    els[1].position, els[1].color = 1.0, rgb((108, 112, 190))
    for p, col in ((0.35, (255, 158, 128)), (0.7, (196, 126, 178))): els.new(p).color = rgb(col)
    l.new(geo.outputs['Position'], sep.inputs[0])
    l.new(sep.outputs['Z'], rng.inputs['Value'])
    l.new(rng.outputs[0], ramp.inputs[0])
    l.new(ramp.outputs[0], em.inputs[0])
    em.inputs['Strength'].default_value = 0.95
    l.new(em.outputs[0], out.inputs[0])
    m.cycles.sample_as_light = False
    return m


def lectern(P, x, y, facing, name, accent):
    """A speaker's desk, hip-high, leaning toward the hall; the speaker stands on its near side."""
    before = set(bpy.data.objects)
    g = empty(x, -y, 0.16, rz=math.radians(TURN[facing]))
    wood, dark = mat('lectern', (196, 138, 98), 0.45), mat('lectern-dark', (150, 98, 76), 0.5)
    rbox(0, 0, 0.05, 0.62, 0.46, 0.10, dark, 0.04, 4, parent=g)
    rbox(0, 0, 0.42, 0.50, 0.34, 0.70, wood, 0.07, 5, parent=g)
    rbox(0, -0.175, 0.42, 0.34, 0.03, 0.44, mat('accent-' + accent, {'teal': (54, 178, 176), 'coral': (246, 124, 104)}[accent], 0.5), 0.014, 4, parent=g)
    rbox(0, 0.02, 0.80, 0.66, 0.46, 0.06, dark, 0.028, 4, deg(-12, 0, 0), g)
    rbox(0, 0.03, 0.835, 0.36, 0.28, 0.012, mat('paper', (252, 250, 242)), 0.004, rot=deg(-12, 0, 0), parent=g)
    for s in (-1, 1):
        tube([(s * 0.14, -0.16, 0.82), (s * 0.13, -0.14, 0.98), (s * 0.07, -0.05, 1.04)], 0.012, c('ink'), g)
        ball(s * 0.07, -0.04, 1.045, 0.028, 0.04, 0.028, c('ink'), g)
    torus(0, -0.02, 0.115, 0.30, 0.016, glow({'teal': 'cyan', 'coral': 'amber'}[accent], 1.7), parent=g)
    made = [o for o in bpy.data.objects if o not in before and o.type != 'EMPTY']
    P.part(name, made, x, y)


def build(place):
    P = place
    P.world((0.60, 0.52, 0.66), 0.50)
    floor, inlay = mat('f-floor', (214, 174, 136), 0.38), mat('f-floor2', (224, 186, 150), 0.38)
    stone, panel, dark = mat('f-stone', (236, 220, 206), 0.7), mat('f-panel', (196, 140, 104), 0.55), mat('f-dark', (150, 102, 82), 0.6)
    brass = mat('brass', (250, 204, 128), 0.28, metal=0.6)
    E = 13.35
    box(0, 0, -0.45, 80, 80, 0.2, mat('outside', (58, 46, 84), 0.9), 0)
    rim = [(-0.1, 2.9), (2.9, -0.1), (E, -0.1), (E, 5.0), (5.0 + 4.2, 5.0 + 4.2), (5.0, E), (-0.1, E)]
    mesh('slab', [(u, -v, z) for z in (0, -0.34) for u, v in rim], [tuple(range(7))] + [(i, 7 + i, 7 + (i + 1) % 7, (i + 1) % 7) for i in range(7)], floor, flat=True)
    for i in range(3, 6): tube([(rim[i - 1 + 0][0], -rim[i - 1][1], 0), (rim[i][0], -rim[i][1], 0)], 0.05, brass, smooth_path=False) if i > 3 else None
    tube([(5.0, -E, 0), (9.2, -9.2, 0), (E, -5.0, 0)], 0.05, brass, smooth_path=False)
    # a fan of boards, centred on the podium
    C = (7.3, 7.3)
    for r in (2.95, 3.6, 4.25):
        # arcs toward the seats only; the near edge cuts the floor
        n = 60
        arc = [(C[0] + r * math.cos(a), -(C[1] + r * math.sin(a))) for a in [math.radians(225) + math.radians(250) * (i / n - 0.5) for i in range(n + 1)]]
        for p, q in zip(arc, arc[1:]):
            if p[0] - p[1] < 17.6 and q[0] - q[1] < 17.6: tube([(*p, 0.0), (*q, 0.0)], 0.018, mat('inlay', (176, 126, 96), 0.4), smooth_path=False, res=1)
    P.park()
    # the walls, their tall windows; the corner carries the screen
    for along in (0, 1):
        n, s0, L = 7, 2.95, (E - 2.95) / 7
        for i in range(n):
            s = s0 + L * (i + 0.5)
            at = lambda z, w, t, h, m, r=0.02, d=0.0, q=0.0: rbox(*((s + q, -(WALL - 0.2 + d)) if along == 0 else (WALL - 0.2 + d, -(s + q))), z, *((w, t) if along == 0 else (t, w)), h, m, r, 3)
            win = 0.92
            at(0.55, L, 0.18, 1.1, panel)
            at(TALL - 0.12, L, 0.18, 0.34, stone)
            for q in (-1, 1): at(2.2, (L - win) / 2, 0.18, 2.4, stone, 0.02, 0.0, q * (win / 2 + (L - win) / 4))
            pane = at(2.15, win, 0.03, 2.4, evening() if i == 0 and along == 0 else bpy.data.materials['evening'], 0.005, -0.05)
            pane.visible_shadow = False  # the evening sun falls through
            at(2.1, 0.045, 0.09, 2.4, stone, 0.015)
            for z in (1.78, 2.48): at(z, win, 0.09, 0.045, stone, 0.015)
            at(1.12, win + 0.16, 0.34, 0.07, stone, 0.03, 0.06)
            at(0.62, L - 0.5, 0.05, 0.62, dark, 0.02, 0.11)
            # a column between windows, and its lamp
            if i:
                x, y = (s - L / 2, -(WALL - 0.04)) if along == 0 else (WALL - 0.04, -(s - L / 2))
                lathe(x, y, 0, [(0, 0), (0.17, 0), (0.17, 0.14), (0.12, 0.22), (0.11, TALL - 0.5), (0.17, TALL - 0.36), (0.17, TALL - 0.2), (0, TALL - 0.2)], stone, None, 28)
        tube([(2.9, -(WALL - 0.2), TALL), (E, -(WALL - 0.2), TALL)] if along == 0 else [(WALL - 0.2, -2.9, TALL), (WALL - 0.2, -E, TALL)], 0.10, brass, smooth_path=False)
        P.park()
    # chamfered corner: the wall screen, a door below it
    mid, w = (1.42, 1.42), 2.75 * math.sqrt(2)
    g = empty(mid[0], -mid[1], 0, rz=math.radians(45))
    H = 4.15
    rbox(0, 0.10, H / 2, w + 0.2, 0.2, H, panel, 0.03, 3, parent=g)
    for s in (-1, 1):
        lathe(s * w / 2, -0.02, 0, [(0, 0), (0.25, 0), (0.25, 0.2), (0.18, 0.28), (0.16, H - 0.35), (0.24, H - 0.25), (0.24, H), (0, H)], stone, g, 32)
    rbox(0, -0.02, H + 0.08, w + 0.6, 0.5, 0.22, stone, 0.08, 5, parent=g)
    rbox(0, -0.03, 3.02, w - 0.55, 0.10, 1.72, mat('ink2', (40, 40, 60), 0.3), 0.05, 4, parent=g)
    sw, s0, s1 = (w - 0.77) / 2, 2.27, 3.77
    scr = mat('screen', (36, 74, 108), 1.0, emit=0.5)
    scr.node_tree.nodes['Principled BSDF'].inputs['Specular'].default_value = 0
    box(0, -0.086, (s0 + s1) / 2, sw * 2, 0.012, s1 - s0, scr, 0, parent=g)
    q45 = math.sqrt(0.5)
    at45 = lambda a, z: (mid[0] + a * q45 + 0.061, mid[1] - a * q45 + 0.061, z)
    P.screen('big', [at45(-sw, s1), at45(sw, s1), at45(sw, s0), at45(-sw, s0)])
    for s in (-1, 1):
        rbox(s * 0.46, -0.03, 0.95, 0.86, 0.10, 1.86, dark, 0.04, 4, parent=g)
        rbox(s * 0.46, -0.08, 1.25, 0.56, 0.05, 0.9, panel, 0.03, 4, parent=g)
        ball(s * 0.12, -0.11, 0.92, 0.04, 0.04, 0.04, brass, g)
    rbox(0, -0.03, 1.96, 2.1, 0.14, 0.14, stone, 0.05, 4, parent=g)
    for s in (-1, 1):
        ball(s * 1.35, -0.22, 1.75, 0.11, 0.11, 0.14, glow('warm', 2.0), g)
        P.light('POINT', mid[0] + s * 1.35 * q45 + 0.4, mid[1] - s * 1.35 * q45 + 0.4, 1.8, 22, (1, 0.74, 0.46), 0.25)
    P.park()
    # rising blocks with two steps, an aisle between them
    half = 2.5 * PITCH + 0.08
    tier = mat('f-tier', (182, 134, 108), 0.5)
    for along in (0, 1):
        for mid_, _ in ((5.75, 0), (10.65, 1)):
            for front, z in ((2.62, 0.36), (1.67, 0.72)):
                a, b = mid_ - half, mid_ + half
                d = (front + WALL) / 2
                rbox(*((mid_, -d) if along == 0 else (d, -mid_)), z / 2, *((b - a, front - WALL) if along == 0 else (front - WALL, b - a)), z, tier, 0.03, 3)
                tube([(a, -front, z - 0.03), (b, -front, z - 0.03)] if along == 0 else [(front, -a, z - 0.03), (front, -b, z - 0.03)], 0.02, glow('warm', 1.5), smooth_path=False)
            P.park()
    # carpets of the aisles
    carpet = mat('f-carpet', (54, 132, 140), 0.9)
    for along in (0, 1):
        rbox(*((8.2, -2.3) if along == 0 else (2.3, -8.2)), 0.012, *((0.62, 3.6) if along == 0 else (3.6, 0.62)), 0.02, carpet, 0.008)
        for k in range(2):
            st = 0.18 + 0.36 * k
            for j in range(2): rbox(*((8.2, -(2.72 - 0.95 * k - 0.42 * j)) if along == 0 else (2.72 - 0.95 * k - 0.42 * j, -8.2)), (st + 0.18 * j) / 2, *((0.66, 0.44) if along == 0 else (0.44, 0.66)), st + 0.18 * j, carpet, 0.02, 3)
    box(3.9, -3.9, 0.012, 4.4, 0.95, 0.02, carpet, 0, (0, 0, math.radians(-45)))
    P.park()
    # the podium and its lecterns
    lathe(C[0], -C[1], 0, [(0, 0), (2.52, 0), (2.56, 0.03), (2.56, 0.08), (2.50, 0.12), (0, 0.12)], dark, None, 96)
    lathe(C[0], -C[1], 0.1, [(0, 0), (2.38, 0), (2.40, 0.02), (2.36, 0.05), (0, 0.05)], mat('podium', (232, 200, 164), 0.35), None, 96)
    torus(C[0], -C[1], 0.13, 2.45, 0.025, glow('warm', 1.7), n=128)
    # the emblem of the town: a sun over waves
    torus(C[0], -C[1], 0.155, 0.62, 0.03, mat('inlay', (176, 126, 96), 0.4), n=64, k=8)
    for k in range(8):
        a = k * math.pi / 4
        tube([(C[0] + 0.72 * math.cos(a), -C[1] + 0.72 * math.sin(a), 0.15), (C[0] + 0.98 * math.cos(a), -C[1] + 0.98 * math.sin(a), 0.15)], 0.025, mat('inlay', (176, 126, 96), 0.4), smooth_path=False, res=2)
    P.park()
    lectern(P, 6.15, 8.45, 'ne', 'lectern-left', 'teal')
    lectern(P, 8.45, 6.15, 'nw', 'lectern-right', 'coral')
    P.park()
    # the microphone, where the middle aisle ends
    before = set(bpy.data.objects)
    mx, my = 4.75, 4.75
    lathe(mx, -my, 0, [(0, 0), (0.16, 0), (0.17, 0.02), (0.05, 0.05), (0, 0.05)], c('ink'), None, 28)
    cyl(mx, -my, 0.48, 0.016, 0.92, c('steel'), 0.004)
    ball(mx, -my, 0.98, 0.035, 0.035, 0.055, c('ink'))
    torus(mx, -my, 0.92, 0.026, 0.008, c('coral'))
    P.part('microphone', [o for o in bpy.data.objects if o not in before and o.type != 'EMPTY'], mx, my)
    torus(mx - 0.28, -my + 0.28, 0.02, 0.42, 0.018, glow('cyan', 1.3), n=64)
    P.park()
    # plants at the ends
    for x, y, k in ((12.9, 0.75, 1.5), (0.75, 12.9, 1.5), (3.1, 0.7, 1.3), (0.7, 3.1, 1.3)): P.thing(decor, 'plant-tall', x, y, 'sw', k=k)
    P.park()
    # seats
    cols = {0: ('teal', (58, 158, 164), (40, 124, 136)), 1: ('coral', (220, 110, 98), (186, 84, 84)), 2: ('honey', (232, 170, 92), (198, 136, 72)), 3: ('violet', (134, 112, 190), (104, 84, 160))}
    frame = mat('f-frame', (150, 102, 82), 0.5)
    data = {k: armchair(P, mat('p-' + n, a, 0.8), mat('pd-' + n, b, 0.85), frame) for k, (n, a, b) in cols.items()}
    for block, (along, mid_, facing) in enumerate(((1, 10.65, 'se'), (1, 5.75, 'se'), (0, 5.75, 'sw'), (0, 10.65, 'sw'))):
        for row, (d, z) in enumerate(ROWS):
            for i in range(5):
                s = mid_ + (i - 2) * PITCH
                P.seat(data[block], *((s, d) if along == 0 else (d, s)), facing, block, row, z)
    P.park()
    P.spot('lectern-left', 5.75, 8.85, 'ne', 0.15)
    P.spot('lectern-right', 8.85, 5.75, 'nw', 0.15)
    P.spot('podium', 7.1, 7.1, 'sw', 0.15)
    P.spot('microphone', 4.45, 4.45, 'sw')
    P.spot('door', 1.7, 1.7, 'sw')
    lane = lambda a, b, n=6: [[round(a[0] + (b[0] - a[0]) * i / n, 3), round(a[1] + (b[1] - a[1]) * i / n, 3), 0.0] for i in range(n + 1)]
    P.paths = {'middle': lane((1.8, 1.8), (4.45, 4.45)), 'left': lane((3.3, 8.2), (5.2, 6.0)) , 'right': lane((8.2, 3.3), (6.0, 5.2)), 'front': lane((8.9, 8.9), (7.6, 7.6))}
    # evening light through the windows, lamps over the podium
    P.light('SUN', -7, 3, 8.5, 1.75, (1, 0.74, 0.52), 0.10, (0, 0, 0))
    P.light('SPOT', 2.0, 8.5, 8.5, 620, (1, 0.88, 0.70), 0.4, (7.3, 7.3, 0), 40, 0.6)
    P.light('SPOT', 8.5, 2.0, 8.5, 620, (1, 0.88, 0.70), 0.4, (7.3, 7.3, 0), 40, 0.6)
    P.light('AREA', 9.5, 9.5, 6.0, 380, (0.80, 0.78, 1.0), 4.5, (2.5, 2.5, 0.8))
    P.extra = dict(ambient='#efe2ea', lit='#fff6e6', safe=[60, 60, 1928, 1060], stage=dict(x=C[0], y=C[1], z=0.15, radius=2.35))


def grade(px):
    return vignette(bloom(tone(px, 0.1), 0.80, 0.45), (0.13, 0.09, 0.20), 0.7, (0.5, 0.55), 0.42)


SPEC = dict(scale=1.16, origin=(1024, 356), samples=16, edge=((54, 41, 68), 26, 60))
