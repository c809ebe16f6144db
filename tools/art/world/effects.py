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


def front_camera(stage, half, up, down):
    """Looks along +y; the picture spans ±half metres sideways and from −down to up metres, pivot at the origin."""
    stage.fresh(floor=None, samples=64)
    stage.cam.rotation_euler = (math.pi / 2, 0, 0)
    x, u, d = math.ceil(half * PPM), math.ceil(up * PPM), math.ceil(down * PPM)
    if (u + d) % 2: u += 1
    w, h = 2 * x, u + d
    stage.cam.location = (0, -40, (u - d) / 2 / PPM)
    stage.scene.render.resolution_x, stage.scene.render.resolution_y = w, h
    stage.cam.data.ortho_scale = max(w, h) / PPM
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
    k = max(range(len(low)), key=lambda i: (low[i][0] < 0) * 10 - abs(low[i][0]) - low[i][1])
    right = [p for p in low if p[0] > 0]
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
        front_camera(stage, 0.27, 0.52, 0.04)
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
        pts = []
        for i in range(64):
            t = 2 * math.pi * i / 64
            pts.append((0.0062 * 16 * math.sin(t) ** 3, 0.0062 * (13 * math.cos(t) - 5 * math.cos(2 * t) - 2 * math.cos(3 * t) - math.cos(4 * t)) + 0.01))
        o = plate(pts, m, 0.035, 0.018)
        o.parent = e
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


ICONS = ('needle', 'drill', 'clock', 'question', 'heart', 'coin', 'star', 'tooth', 'exclamation', 'zzz', 'phone', 'stop-hand')


def thoughts(stage, only):
    if only and not any(o in ICONS or o == 'thought' for o in only): return
    front_camera(stage, 0.28, 0.56, 0.04)
    m = mat('cloud', (250, 251, 252), 0.7, emit=0.12)
    cloud = [ball(0, 0, 0.31, 0.165, 0.06, 0.15, m)]
    for i in range(8):
        a = 2 * math.pi * i / 8 + 0.3
        cloud.append(ball(0.125 * math.cos(a), 0, 0.31 + 0.11 * math.sin(a), 0.088, 0.05, 0.085, m))
    blend(cloud, m, 0.008, 5)
    ball(-0.03, 0, 0.085, 0.034, 0.03, 0.028, m)
    ball(-0.005, 0, 0.028, 0.02, 0.018, 0.017, m)
    back = stage_pixels(stage, 64)
    stage.write('fx/thought/empty', soft_drop(back))
    for name in ICONS:
        if only and name not in only and 'thought' not in only: continue
        front_camera(stage, 0.28, 0.56, 0.04)
        e = empty(0, -0.1, 0.31)
        icon(name, e)
        px = stage_pixels(stage, 64)
        stage.write(f'fx/thought/{name}', over(px, over(tint_shadow(px, back), soft_drop(back))))
        lift = round(0.31 * PPM)
        stage.write(f'fx/icon/{name}', soft_drop(px), (stage.pivot[0], stage.pivot[1] - lift))


def tint_shadow(px, back):
    """The icon's soft contact shadow on the cloud."""
    out = np.zeros_like(px)
    out[..., :3] = (0.30, 0.36, 0.50)
    out[..., 3] = np.roll(np.roll(blur(px[..., 3], 3.0), 3, axis=0), 1, axis=1) * 0.38 * back[..., 3]
    return out


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
        stage.shoot(f'fx/puff/{i}', 48, post=lambda px, f=fade: np.concatenate([px[..., :3], blur(px[..., 3:4], 1.5 + i) * f], axis=2))


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
    star = 1.0 / (1 + (np.abs(x) / 2.0) * (np.abs(y) / 2.0) * 1.2 + (r / 17) ** 4)
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
    tear = np.hypot(x, (y - 5) * np.where(y < 5, 0.62, 1.0))
    put(stage, 'fx/sweat', sm(tear - 9 * np.clip((y + 22) / 22, 0.05, 1), 1.2), (0.55, 0.86, 0.98))


def render(stage, only):
    moods(stage, [o for o in only if o in SHAPES] if only and any(o in SHAPES for o in only) else only)
    thoughts(stage, only)
    clay_bits(stage, only)
    arrays(stage, only)
    print('EFFECTS done', flush=True)
