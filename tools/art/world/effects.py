"""Small pictures that float over the clinic (`fx/*`): mood bubbles, thoughts, icons, and white shapes for tinting.

Bubbles and icons are clay, seen from the front; rings, glows and motes are drawn as arrays. White ones are meant
to be tinted by the game. A bubble's pivot is the tip of its tail."""
import bpy, math
from core import np, PPM, SCALE, blur, over, denoise
from kit import empty
from shapes import *
from palette import c, glow
from world_font import fredoka

INK = 'ink'


def front_camera(stage, half, up, down, zoom=1.0):
    """Looks along +y; the picture spans ±half metres sideways and from −down to up metres, pivot at the origin."""
    ppm = PPM * zoom
    stage.fresh(floor=None, samples=64)
    stage.cam.rotation_euler = (math.pi / 2, 0, 0)
    x, u, d = math.ceil(half * ppm), math.ceil(up * ppm), math.ceil(down * ppm)
    if (u + d) % 2: u += 1
    w, h = 2 * x, u + d
    stage.cam.location = (0, -40, (u - d) / 2 / ppm)
    stage.scene.render.resolution_x, stage.scene.render.resolution_y = w, h
    stage.cam.data.ortho_scale = max(w, h) / ppm
    stage.size, stage.pivot = (w, h), (x, u)


def plate(outline, m, depth=0.05, bevel=0.022, y=0.0):
    """A clay plate from an outline in the xz plane."""
    cu = bpy.data.curves.new('plate', 'CURVE')
    cu.dimensions, cu.fill_mode = '2D', 'BOTH'
    cu.extrude, cu.bevel_depth, cu.bevel_resolution = depth / 2, bevel, 4
    sp = cu.splines.new('POLY')
    sp.points.add(len(outline) - 1)
    for p, (px, pz) in zip(sp.points, outline): p.co = (px, pz, 0, 1)
    sp.use_cyclic_u = True
    o = bpy.data.objects.new('plate', cu)
    bpy.context.scene.collection.objects.link(o)
    cu.materials.append(m)
    o.location, o.rotation_euler = (0, y, 0), (math.pi / 2, 0, 0)
    return o


def with_tail(points, tip=(0.0, 0.0), spread=0.055, base=0.10):
    """Cuts the outline's bottom and pulls out a tail to the tip."""
    low = [p for p in points if not (abs(p[0]) < spread and p[1] < base + 0.05)]
    start = min(range(len(low)), key=lambda i: abs(low[i][0] - spread) + low[i][1] if low[i][0] > 0 else 9)
    order = low[start:] + low[:start]
    return order + [(tip[0] - 0.012, tip[1] + 0.012), tip, (tip[0] + 0.012, tip[1] + 0.012)]


def polar(fn, cx=0.0, cz=0.27, n=96):
    """Anticlockwise from the bottom."""
    pts = []
    for i in range(n):
        a = -math.pi / 2 + 2 * math.pi * (i + 0.5) / n
        r = fn(a)
        pts.append((cx + r * math.cos(a), cz + r * math.sin(a)))
    return pts


SHAPES = {  # mood: outline radius by angle
    'calm': lambda a: 0.185,
    'uneasy': lambda a: 0.186 / max(abs(math.cos(a)) ** 3.6 + abs(math.sin(a)) ** 3.6, 1e-6) ** (1 / 3.6) * 0.93,
    'anxious': lambda a: 0.180 + 0.013 * math.cos(7 * a),
    'distressed': lambda a: 0.205 / (max(abs(math.cos(a + k * math.pi / 3)) for k in range(3)) * 1.0 + 0.08),
    'panic': lambda a: 0.165 + 0.055 * (abs(((a * 9 / math.pi) % 2) - 1)) ** 1.0,
}
TINT = {'calm': (126, 208, 190), 'uneasy': (250, 214, 120), 'anxious': (250, 176, 98), 'distressed': (244, 128, 106), 'panic': (226, 78, 104)}


def face(mood, z=0.27, y=-0.055):
    ink = c(INK)
    dx = 0.068
    if mood == 'calm':
        for s in (-1, 1): tube([(s * dx - 0.028, y, z + 0.03), (s * dx, y, z + 0.05), (s * dx + 0.028, y, z + 0.03)], 0.0115, ink)
        tube([(-0.055, y, z - 0.035), (0, y, z - 0.07), (0.055, y, z - 0.035)], 0.0125, ink)
    if mood == 'uneasy':
        for s in (-1, 1): ball(s * dx, y, z + 0.035, 0.021, 0.012, 0.027, ink)
        tube([(-0.045, y, z - 0.055), (0.0, y, z - 0.055), (0.045, y, z - 0.045)], 0.0125, ink, smooth_path=False)
    if mood == 'anxious':
        for s in (-1, 1):
            ball(s * dx, y, z + 0.025, 0.023, 0.012, 0.03, ink)
            tube([(s * (dx - 0.035), y, z + 0.088), (s * (dx + 0.032), y, z + 0.068)], 0.010, ink, smooth_path=False)
        tube([(-0.06, y, z - 0.055), (-0.03, y, z - 0.04), (0, y, z - 0.06), (0.03, y, z - 0.04), (0.06, y, z - 0.055)], 0.0115, ink)
    if mood == 'distressed':
        for s in (-1, 1):
            ball(s * dx, y, z + 0.02, 0.024, 0.012, 0.03, ink)
            tube([(s * (dx - 0.035), y, z + 0.095), (s * (dx + 0.035), y, z + 0.062)], 0.012, ink, smooth_path=False)
        tube([(-0.05, y, z - 0.085), (0, y, z - 0.05), (0.05, y, z - 0.085)], 0.013, ink)
        ball(0.115, y, z - 0.015, 0.022, 0.012, 0.032, mat('tear', (130, 214, 250), 0.2, emit=0.3))
    if mood == 'panic':
        white = c('white')
        for s in (-1, 1):
            ball(s * 0.062, y, z + 0.03, 0.042, 0.012, 0.048, white)
            ball(s * 0.062, y - 0.014, z + 0.03, 0.016, 0.008, 0.02, ink)
        ball(0, y, z - 0.068, 0.040, 0.012, 0.05, ink)
        ball(0, y - 0.008, z - 0.088, 0.024, 0.01, 0.022, c('coral'))


def moods(stage, only):
    for mood, shape in SHAPES.items():
        if only and mood not in only: continue
        front_camera(stage, 0.27, 0.52, 0.04, 1.2)
        m = mat('bubble', TINT[mood], 0.55)
        plate(with_tail(polar(shape)), m, 0.06, 0.014)
        face(mood)
        stage.shoot(f'fx/mood/{mood}', 64, post=soft_drop)


def soft_drop(px):
    """A faint dark rim and drop shadow, so that bubbles read on light floors."""
    a = px[..., 3]
    d = np.zeros_like(px)
    d[..., :3] = (0.12, 0.16, 0.28)
    halo = np.roll(blur(a, 2.2), 2, axis=0)
    d[..., 3] = np.clip(halo * 0.42, 0, 1)
    return over(px, d)


# --- icons ---------------------------------------------------------------------------------------------------------
def icon(name, e):
    """Each about 0.22 m across, middle at the origin of e, front toward −y."""
    k = lambda n: c(n)
    if name == 'needle':
        g = empty(0, 0, 0, parent=e); g.rotation_euler = (0, math.radians(45), 0)
        cyl(0, 0, 0.02, 0.034, 0.13, mat('serum', (150, 226, 240), 0.2), 0.008, parent=g)
        cyl(0, 0, 0.095, 0.05, 0.018, k('teal'), 0.006, parent=g)
        cyl(0, 0, 0.125, 0.013, 0.06, k('teal'), 0.004, parent=g)
        cyl(0, 0, 0.155, 0.04, 0.016, k('teal'), 0.006, parent=g)
        cyl(0, 0, -0.055, 0.02, 0.025, k('teal'), 0.006, parent=g)
        cyl(0, 0, -0.115, 0.0075, 0.11, k('grey'), 0, parent=g)
    if name == 'drill':
        g = empty(0, 0, 0, parent=e); g.rotation_euler = (0, math.radians(40), 0)
        lathe(0, 0, -0.03, [(0.0, 0), (0.022, 0), (0.036, 0.05), (0.034, 0.15), (0.02, 0.17), (0, 0.17)], k('navy'), g, 24)
        rbox(-0.02, 0, -0.05, 0.085, 0.05, 0.05, k('navy'), 0.02, parent=g)
        cyl(-0.055, 0, -0.085, 0.012, 0.06, k('steel'), 0.002, parent=g)
        lathe(-0.055, 0, -0.135, [(0, 0), (0.012, 0.008), (0.018, 0.03), (0.008, 0.045), (0, 0.045)], k('coral'), g, 20)
        torus(0, 0, 0.06, 0.037, 0.008, k('teal'), parent=g, n=24, k=8)
    if name == 'clock':
        cyl(0, 0, 0, 0.115, 0.04, k('teal'), 0.016, deg(90, 0, 0), e)
        cyl(0, -0.02, 0, 0.09, 0.02, k('white'), 0.006, deg(90, 0, 0), e)
        tube([(0, -0.035, 0), (0, -0.035, 0.058)], 0.010, k('navy'), e, smooth_path=False)
        tube([(0, -0.035, 0), (0.04, -0.035, -0.02)], 0.010, k('coral'), e, smooth_path=False)
    if name == 'question': text('?', 0, -0.01, 0, 0.30, k('violet'), e, 0.02, 0.012, font=fredoka())
    if name == 'exclamation': text('!', 0, -0.01, 0, 0.31, k('coral'), e, 0.02, 0.014, font=fredoka())
    if name == 'zzz':
        for x, z, s in ((-0.075, -0.06, 0.12), (0.0, 0.0, 0.155), (0.085, 0.065, 0.19)): text('z', x, -0.01, z, s, k('navy'), e, 0.015, 0.008, font=fredoka())
    if name == 'heart':
        m = mat('heart', (240, 92, 110), 0.4)
        bits = [ball(sx * 0.048, 0, 0.03, 0.064, 0.036, 0.062, m) for sx in (-1, 1)]
        for sx in (-1, 1):
            for i in range(9):
                u = i / 8
                bits.append(ball(sx * 0.046 * (1 - u), 0, 0.03 - 0.115 * u, 0.064 - 0.046 * u, 0.036 - 0.02 * u, 0.060 - 0.042 * u, m))
        blend(bits, m, 0.006, 6).parent = e
    if name == 'pain':
        bolt = [(0.035, 0.125), (-0.075, -0.01), (-0.01, -0.01), (-0.04, -0.125), (0.08, 0.025), (0.012, 0.025), (0.055, 0.125)]
        plate(bolt, c('yellow'), 0.03, 0.012).parent = e
    if name == 'door':
        rbox(0, 0.02, 0, 0.15, 0.03, 0.24, k('navy'), 0.012, parent=e)
        rbox(-0.02, -0.01, 0, 0.115, 0.03, 0.215, k('teal'), 0.012, 4, deg(0, 0, -24), e)
        ball(0.022, -0.045, -0.01, 0.013, 0.013, 0.013, k('yellow'), e)
    if name == 'dots':
        for i in (-1, 0, 1): ball(i * 0.078, 0, 0, 0.03, 0.03, 0.03, k('navy'), e)
    if name in ('frown', 'smile'):
        cyl(0, 0, 0, 0.115, 0.05, mat('face-' + name, TINT['distressed' if name == 'frown' else 'calm'], 0.5), 0.022, deg(90, 0, 0), e)
        for s in (-1, 1): ball(s * 0.042, -0.03, 0.025, 0.015, 0.01, 0.021, k(INK), e)
        lift = -1 if name == 'frown' else 1
        tube([(-0.05, -0.03, -0.042 - 0.016 * -lift), (0, -0.03, -0.042 - 0.012 * lift), (0.05, -0.03, -0.042 - 0.016 * -lift)], 0.010, k(INK), e)
    if name == 'eye':
        pts = [(0.125 * math.cos(t) , 0.078 * math.sin(t) * (1 - 0.25 * abs(math.cos(t)) ** 3)) for t in [2 * math.pi * i / 48 for i in range(48)]]
        plate(pts, k('white'), 0.02, 0.014).parent = e
        cyl(0, -0.03, 0, 0.058, 0.02, k('teal'), 0.006, deg(90, 0, 0), e)
        cyl(0, -0.042, 0, 0.03, 0.012, k(INK), 0.004, deg(90, 0, 0), e)
        ball(0.018, -0.05, 0.02, 0.012, 0.006, 0.012, k('white'), e)
    if name == 'drill-heard':
        m = mat('ear', (246, 200, 168), 0.7)
        bits = [ball(-0.055, 0, 0.03, 0.058, 0.03, 0.065, m), ball(-0.062, 0, -0.03, 0.046, 0.028, 0.05, m), ball(-0.066, 0, -0.07, 0.032, 0.026, 0.034, m)]
        blend(bits, m, 0.006, 4).parent = e
        tube([(-0.03, -0.03, 0.055), (-0.06, -0.035, 0.07), (-0.09, -0.03, 0.03), (-0.062, -0.034, 0.0), (-0.075, -0.03, -0.035)], 0.010, mat('ear2', (222, 158, 128), 0.7), e)
        for r in (0.05, 0.095, 0.14): tube([(-0.01 + r * math.cos(a), 0, r * math.sin(a)) for a in (-0.75, -0.4, 0, 0.4, 0.75)], 0.011, k('coral'), e)
    if name == 'scaling':
        g = empty(0, 0, 0, parent=e); g.rotation_euler = (0, math.radians(38), 0)
        cyl(0, 0, 0.02, 0.017, 0.16, k('teal'), 0.006, parent=g)
        for z in (-0.03, 0.0, 0.03): torus(0, 0, z, 0.0175, 0.005, k('navy'), parent=g, n=20, k=6)
        tube([(0, 0, -0.055), (0, 0, -0.09), (0.03, 0, -0.115), (0.055, 0, -0.095)], 0.009, k('steel'), g)
        tube([(0, 0, 0.095), (0, 0, 0.12), (-0.028, 0, 0.14), (-0.05, 0, 0.122)], 0.009, k('steel'), g)
    if name == 'tipped-back':
        m = k('teal')
        rbox(-0.055, 0, 0.03, 0.13, 0.07, 0.04, m, 0.018, 4, deg(0, 38, 0), e)
        rbox(0.045, 0, -0.015, 0.11, 0.07, 0.04, m, 0.018, 4, deg(0, 4, 0), e)
        rbox(0.11, 0, -0.045, 0.07, 0.07, 0.034, m, 0.016, 4, deg(0, 42, 0), e)
        cyl(0.02, 0, -0.065, 0.016, 0.06, k('steel'), 0.004, parent=e)
        rbox(0.02, 0, -0.10, 0.10, 0.06, 0.02, k('steel'), 0.009, parent=e)
        tube([(0.07, -0.01, 0.06), (0.03, -0.01, 0.115), (-0.04, -0.01, 0.125), (-0.09, -0.01, 0.105)], 0.011, k('coral'), e)
        cyl(-0.105, -0.01, 0.085, 0.03, 0.045, k('coral'), 0, deg(0, 230, 0), e, r2=0.002)
    if name == 'helplessness':
        cyl(0, 0, 0.0, 0.112, 0.05, mat('mute', (250, 214, 120), 0.5), 0.022, deg(90, 0, 0), e)
        for s in (-1, 1): ball(s * 0.042, -0.03, 0.03, 0.016, 0.01, 0.024, k(INK), e)
        rbox(0, -0.035, -0.038, 0.13, 0.016, 0.045, k('white'), 0.008, 3, deg(0, -6, 0), e)
        for i in (-1, 1): tube([(i * 0.03 - 0.012, -0.046, -0.05), (i * 0.03 + 0.012, -0.046, -0.026)], 0.005, k('grey'), e, smooth_path=False)
    if name == 'exam':
        g = empty(0, 0, 0, parent=e); g.rotation_euler = (0, math.radians(-38), 0)
        cyl(0, 0, -0.06, 0.014, 0.15, k('steel'), 0.004, parent=g)
        cyl(0, 0, -0.10, 0.019, 0.075, k('teal'), 0.008, parent=g)
        torus(0, 0, 0.065, 0.05, 0.013, k('steel'), deg(90, 0, 0), g, 36, 10)
        cyl(0, 0, 0.065, 0.048, 0.012, mat('mirror', (190, 234, 248), 0.1, emit=0.3), 0.002, deg(90, 0, 0), g)
    if name == 'smell':
        lathe(0, 0, -0.12, [(0, 0), (0.062, 0), (0.07, 0.012), (0.07, 0.08), (0.028, 0.115), (0.028, 0.14), (0, 0.14)], k('teal'), e, 28)
        rbox(0, -0.068, -0.075, 0.08, 0.012, 0.05, k('white'), 0.006, parent=e)
        for i in (-1, 0, 1): tube([(0.05 * i, -0.01, 0.04), (0.05 * i + 0.018, -0.01, 0.065), (0.05 * i - 0.018, -0.01, 0.095), (0.05 * i, -0.01, 0.12)], 0.010, k('violet'), e)
    if name == 'coin':
        cyl(0, 0, 0, 0.115, 0.045, mat('gold', (248, 194, 74), 0.35), 0.016, deg(90, 0, 0), e)
        torus(0, -0.022, 0, 0.088, 0.010, mat('gold2', (255, 222, 128), 0.35), deg(90, 0, 0), e, 40, 8)
        mo = molar(0, -0.022, 0, 0.125, mat('gold2', (255, 222, 128), 0.35), e)
        mo.scale = (1, 0.3, 1)
    if name == 'star':
        pts = []
        for i in range(10):
            r = 0.108 if i % 2 == 0 else 0.056
            a = math.pi / 2 + math.pi * i / 5
            pts.append((r * math.cos(a), r * math.sin(a)))
        plate(pts, mat('star', (252, 204, 84), 0.4), 0.035, 0.02).parent = e
    if name == 'tooth': molar(0, 0, 0.0, 0.26, k('white'), e, deg(8, 0, 0))
    if name == 'phone':
        rbox(0, 0, 0, 0.125, 0.03, 0.225, k('ink'), 0.022, 5, parent=e)
        rbox(0, -0.017, 0.008, 0.10, 0.01, 0.165, glow('cyan', 0.9), 0.01, 3, parent=e)
        for i in range(2): rbox(-0.01 + 0.02 * i, -0.024, 0.045 - 0.05 * i, 0.055, 0.006, 0.028, k('white'), 0.008, 3, parent=e)
    if name == 'stop-hand':
        m = k('coral')
        bits = [ball(0, 0, -0.045, 0.07, 0.03, 0.07, m), ball(0.0, 0, -0.09, 0.05, 0.028, 0.05, m)]
        for x, h in ((-0.055, 0.085), (-0.019, 0.115), (0.019, 0.112), (0.055, 0.08)):
            for i in range(7): bits.append(ball(x * (1 + 0.10 * i / 6), 0, -0.02 + h * i / 6, 0.0195, 0.02, 0.024, m))
        for i in range(6): bits.append(ball(0.05 + 0.055 * i / 5, 0, -0.075 + 0.07 * i / 5, 0.022, 0.022, 0.024, m))
        o = blend(bits, m, 0.006, 4)
        o.parent = e


ICONS = ('needle', 'drill', 'clock', 'question', 'heart', 'coin', 'star', 'tooth', 'exclamation', 'zzz', 'phone', 'stop-hand',
         'pain', 'door', 'dots', 'frown', 'smile', 'eye', 'drill-heard', 'scaling', 'tipped-back', 'helplessness', 'exam', 'smell')
ZOOM = 1.4


def thoughts(stage, only):
    if only and not any(o in ICONS or o == 'thought' for o in only): return
    front_camera(stage, 0.28, 0.56, 0.04, ZOOM)
    m = mat('cloud', (250, 251, 252), 0.7, emit=0.12)
    cloud = [ball(0, 0, 0.31, 0.165, 0.06, 0.15, m)]
    for i in range(8):
        a = 2 * math.pi * i / 8 + 0.3
        cloud.append(ball(0.125 * math.cos(a), 0, 0.31 + 0.11 * math.sin(a), 0.088, 0.05, 0.085, m))
    blend(cloud, m, 0.008, 5)
    ball(-0.03, 0, 0.085, 0.034, 0.03, 0.028, m)
    ball(-0.005, 0, 0.028, 0.02, 0.018, 0.017, m)
    stage.write('fx/bubble-thought', soft_drop(stage_pixels(stage, 64)))
    lift = round(0.31 * PPM * ZOOM)
    for name in ICONS:
        if only and name not in only and 'thought' not in only: continue
        front_camera(stage, 0.28, 0.56, 0.04, ZOOM)
        e = empty(0, -0.1, 0.31)
        icon(name, e)
        px = soft_drop(stage_pixels(stage, 64))
        pivot = (stage.pivot[0], stage.pivot[1] - lift)
        stage.write(f'fx/icon-{name}', px, pivot)
        if name in ('coin', 'heart', 'star'): stage.write(f'fx/{name}', px, pivot)  # the same picture, for pops


def stage_pixels(stage, samples):
    stage.scene.cycles.samples = samples
    return denoise(stage.render_pixels())


def clay_bits(stage, only):
    if only and 'bits' not in only: return
    front_camera(stage, 0.2, 0.46, 0.04)
    m = c('teal')
    o = plate([(0, 0.03), (0.12, 0.17), (0.055, 0.17), (0.055, 0.36), (-0.055, 0.36), (-0.055, 0.17), (-0.12, 0.17)], m, 0.05, 0.022)
    stage.shoot('fx/arrow', 64, post=soft_drop)
    for i in range(3):
        front_camera(stage, 0.26, 0.26, 0.26)
        m = mat('puff', (250, 250, 252), 0.9, emit=0.15)
        k = (0.6, 0.85, 1.0)[i]
        bits = []
        for j in range(6 + i):
            a = 2.4 * j
            r = 0.10 * k * math.sqrt(j / 6)
            bits.append(ball(r * math.cos(a), 0, r * math.sin(a), (0.10 - 0.012 * i) * k, 0.08 * k, (0.09 - 0.012 * i) * k, m))
        blend(bits, m, 0.008, 6)
        fade = (0.95, 0.75, 0.45)[i]
        stage.shoot(f'fx/puff/{i}', 48, post=lambda px, f=fade, k=i: softened(px, 1.5 + k, f))
        if i == 1: stage.shoot('fx/puff', 48, post=lambda px: softened(px, 2, 0.9))


def softened(px, sigma, fade):
    pre = blur(np.concatenate([px[..., :3] * px[..., 3:4], px[..., 3:4]], axis=2), sigma)
    return np.concatenate([pre[..., :3] / np.maximum(pre[..., 3:4], 1e-3), pre[..., 3:4] * fade], axis=2)


# --- drawn as arrays -------------------------------------------------------------------------------------------------
def canvas(w, h):
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    return (x + 0.5 - w / 2), (y + 0.5 - h / 2)


def put(stage, name, alpha, rgb=(1, 1, 1), pivot=None):
    h, w = alpha.shape
    px = np.empty((h, w, 4), np.float32)
    px[..., :3] = rgb
    px[..., 3] = np.clip(alpha, 0, 1)
    stage.write(name, px, pivot or (w / 2, h / 2))


def arrays(stage, only):
    if only and 'arrays' not in only: return
    sm = lambda d, w=0.7: np.clip(0.5 - d / (2 * w), 0, 1)
    x, y = canvas(160, 160)
    r = np.hypot(x, y)
    put(stage, 'fx/ring', np.exp(-((r - 64) / 4.5) ** 2) * 0.95 + np.exp(-((r - 60) / 13) ** 2) * 0.30)
    put(stage, 'fx/glow', np.clip(np.exp(-(r / 34) ** 2) * 0.9 + np.exp(-(r / 14) ** 2) * 0.1, 0, 1) * np.clip((79 - r) / 20, 0, 1))
    x, y = canvas(288, 144)
    r = np.hypot(x / 2, y)
    put(stage, 'fx/glow-floor', np.exp(-(r / 30) ** 2) * 0.85 * np.clip((70 - r) / 20, 0, 1))
    put(stage, 'fx/ripple', np.exp(-((r - 60) / 3.4) ** 2) * 0.95 + np.exp(-((r - 55) / 9) ** 2) * 0.35)
    for name, R in (('fx/select-ring', 30), ('fx/hover-ring', 30)):
        x, y = canvas(140, 72)
        r = np.hypot(x / 2, y)
        ang = np.arctan2(y, x / 2)
        a = sm(np.abs(r - R) - 2.4, 0.8) + np.exp(-((r - R) / 4.5) ** 2) * 0.35
        if 'hover' in name: a = (sm(np.abs(r - R) - 1.5, 0.8)) * sm(np.abs((ang / (2 * math.pi) * 12) % 1 - 0.5) * 40 - 12, 1.5)
        put(stage, name, np.clip(a, 0, 1))
    x, y = canvas(28, 28)
    r = np.hypot(x, y)
    hexa = np.maximum(np.abs(x), np.maximum(np.abs(x * 0.5 + y * 0.866), np.abs(x * 0.5 - y * 0.866)))
    put(stage, 'fx/mote', sm(hexa - 3.6, 0.8) + np.exp(-(r / 6.0) ** 2) * 0.55)
    x, y = canvas(64, 64)
    r = np.hypot(x, y)
    star = 1.0 / (1 + (np.abs(x) / 2.6) * (np.abs(y) / 2.6) * 1.1 + (r / 19) ** 4) + np.exp(-(r / 5) ** 2)
    put(stage, 'fx/sparkle', np.clip(star * 1.25, 0, 1) * np.clip((31 - r) / 8, 0, 1))
    w, h = int(128 * SCALE), int(64 * SCALE)
    x, y = canvas(w + 4, h + 4)
    d = np.abs(x) / (w / 2) + np.abs(y) / (h / 2)
    edge = (1 - d) * (h / 2) * 0.894
    put(stage, 'fx/tile', np.clip(edge + 0.5, 0, 1) * np.where(edge < 3.2, 0.95, 0.34) * np.clip(edge - 0.5, 0, 1) ** 0.5)
    put(stage, 'fx/tile-fill', np.clip(edge + 0.5, 0, 1))
    put(stage, 'fx/scan-plane', np.clip(edge + 0.5, 0, 1) * (0.30 + 0.65 * np.exp(-np.maximum(edge, 0) / 4.0) + 0.12 * (np.sin(y * 1.3) > 0.2)), (0.45, 0.92, 1.0))
    x, y = canvas(160, 24)
    put(stage, 'fx/scan-line', np.exp(-(y / 2.0) ** 2) * 0.95 + np.exp(-(y / 7.0) ** 2) * 0.4 * 1.0, (0.55, 0.95, 1.0))
    a = (np.exp(-(y / 2.0) ** 2) * 0.95 + np.exp(-(y / 7.0) ** 2) * 0.4) * np.clip((80 - np.abs(x)) / 24, 0, 1)
    put(stage, 'fx/scan-line', a, (0.55, 0.95, 1.0))
    x, y = canvas(20, 20)
    put(stage, 'fx/confetti/0', sm(np.maximum(np.abs(x) - 3, np.abs(y) - 6)))
    put(stage, 'fx/confetti/1', sm(np.hypot(x, y) - 4.5))
    put(stage, 'fx/confetti/2', sm(np.maximum(-y - 3, np.abs(x) * 0.866 + y * 0.5 - 3.5)))
    put(stage, 'fx/confetti/3', sm(np.abs(y - 2.5 * np.sin(x * 0.55)) - 1.5) * sm(np.abs(x) - 8))
    x, y = canvas(48, 48)
    r = np.hypot(x, y)
    put(stage, 'fx/dot', sm(r - 14, 1.0))
    wide = np.where(y < 6, np.clip((y + 20) / 26, 0, 1) ** 1.2 * 10, np.sqrt(np.clip(100 - (y - 6) ** 2, 0, None)))
    put(stage, 'fx/sweat', sm(np.abs(x) - wide, 1.0) * (y > -19) * (y < 16), (0.55, 0.86, 0.98))


def render(stage, only):
    moods(stage, [o for o in only if o in SHAPES] if only and any(o in SHAPES for o in only) else only)
    thoughts(stage, only)
    clay_bits(stage, only)
    arrays(stage, only)
    print('EFFECTS done', flush=True)
