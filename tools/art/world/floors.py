"""Floors, one tile each: pivot at the middle of the tile. A tile is cut a hair larger than its diamond, so that
tiles drawn side by side leave no gaps. Also `ao/n`, `ao/w`, `ao/nw`: dark where a tile meets the foot of a wall."""
import bpy, math, random
from core import np, SCALE
from shapes import *
from palette import c

W, H = int(128 * SCALE), int(64 * SCALE)
SLABS = {  # name: (colour a, colour b, grout)
    'clinic': ((222, 233, 231), (205, 221, 220), (186, 204, 204)),
    'surgery': ((214, 226, 238), (200, 215, 231), (178, 196, 216)),
    'violet': ((214, 206, 238), (202, 193, 231), (180, 170, 216)),
    'corridor': ((232, 230, 224), (224, 222, 215), (206, 203, 196)),
    'carpet': ((238, 217, 193), (229, 206, 182), (214, 190, 166)),
}


def diamond(w, h, grow=1.012, ss=8):
    """Coverage of the tile's diamond on a w×h picture whose middle is the tile's middle."""
    y, x = np.mgrid[0:h * ss, 0:w * ss]
    x = (x + 0.5) / ss - w / 2
    y = (y + 0.5) / ss - h / 2
    m = (np.abs(x) / (W / 2) + np.abs(y) / (H / 2)) <= grow
    return m.reshape(h, ss, w, ss).mean(axis=(1, 3)).astype(np.float32)


def fuzz(name, rgb_, scale=140, strength=0.25, rough=0.95, spread=0.06):
    """Cloth or stone: fine grain in colour and height."""
    m = mat(name, rgb_, rough)
    n, l = m.node_tree.nodes, m.node_tree.links
    b = n['Principled BSDF']
    b.inputs['Specular'].default_value = 0.1
    noise = n.new('ShaderNodeTexNoise')
    noise.inputs['Scale'].default_value, noise.inputs['Detail'].default_value = scale, 3
    co = n.new('ShaderNodeTexCoord')
    l.new(co.outputs['Object'], noise.inputs['Vector'])
    hsv = n.new('ShaderNodeHueSaturation')
    hsv.inputs['Color'].default_value = b.inputs['Base Color'].default_value
    rng = n.new('ShaderNodeMapRange')
    rng.inputs['From Min'].default_value, rng.inputs['From Max'].default_value = 0.3, 0.7
    rng.inputs['To Min'].default_value, rng.inputs['To Max'].default_value = 1 - spread, 1 + spread
    l.new(noise.outputs['Fac'], rng.inputs['Value'])
    l.new(rng.outputs[0], hsv.inputs['Value'])
    l.new(hsv.outputs[0], b.inputs['Base Color'])
    bump = n.new('ShaderNodeBump')
    bump.inputs['Strength'].default_value, bump.inputs['Distance'].default_value = strength, 0.01
    l.new(noise.outputs['Fac'], bump.inputs['Height'])
    l.new(bump.outputs[0], b.inputs['Normal'])
    return m


def plain(m):
    box(0, 0, -0.1, 9, 9, 0.2, m, 0)


def slab_floor(name, shade):
    a, b, grout = SLABS[name]
    plain(mat('grout', grout, 0.8))
    cloth = name == 'carpet'
    rough = {'surgery': 0.32, 'clinic': 0.4, 'violet': 0.4, 'corridor': 0.55}.get(name, 0.9)
    ma = fuzz('a', a, 120, 0.35) if cloth else mat('a', a, rough)
    mb = fuzz('b', b, 120, 0.35) if cloth else mat('b', b, rough)
    for i in range(-2, 3):
        for j in range(-2, 3):
            odd = (i + j) % 2 != (shade == 'b')
            side = 0.994 if cloth else 0.988
            rbox(i, j, -0.008, side, side, 0.04, mb if odd else ma, 0.010, 2)


def tuft(x, y, k, m, R):
    for i in range(R.randint(3, 5)):
        a, t = R.uniform(0, 6.28), R.uniform(0.15, 0.5)
        cyl(x + 0.02 * math.cos(a) * k, y + 0.02 * math.sin(a) * k, 0.03 * k, 0.013 * k, 0.085 * k, m, 0, rot=(t * math.sin(a), t * math.cos(a), 0), r2=0.002)


GRASS = (158, 203, 138)


def grass(variant):
    plain(mat('grass', GRASS, 0.95))
    R = random.Random(variant)
    m1, m2 = mat('blade1', (142, 192, 122), 0.8), mat('blade2', (170, 212, 148), 0.8)
    for i in range({'a': 1, 'b': 4, 'c': 3}[variant]):
        x, y = R.uniform(-0.36, 0.36), R.uniform(-0.36, 0.36)
        tuft(x, y, R.uniform(0.8, 1.25), m1 if i % 3 else m2, R)
    if variant == 'c':
        petals = [mat('p1', (252, 250, 244)), mat('p2', (252, 214, 110)), mat('p3', (246, 170, 186))]
        for i in range(5):
            x, y = R.uniform(-0.36, 0.36), R.uniform(-0.36, 0.36)
            ball(x, y, 0.05, 0.022, 0.022, 0.018, petals[R.randint(0, 2)])
            ball(x, y, 0.066, 0.010, 0.010, 0.008, petals[1])


def pave(_):
    plain(mat('grout', (180, 180, 190), 0.9))
    R = random.Random(5)
    for i in range(-2, 4):
        for j in range(-2, 4):
            v = R.randint(-4, 4) if (i, j) in ((0, 0), (0, 1), (1, 0), (1, 1)) else 0
            rbox(i * 0.5 - 0.25, j * 0.5 - 0.25, -0.008, 0.482, 0.482, 0.04, mat(f'p{i}{j}', (208 + v, 207 + v, 214 + v), 0.8), 0.014, 2)


def path(_):
    plain(fuzz('sand', (226, 208, 176), 70, 0.2, 0.95, 0.04))
    R = random.Random(11)
    for x, y, r in ((-0.26, -0.22, 0.19), (0.22, -0.27, 0.17), (0.02, 0.06, 0.17), (-0.30, 0.26, 0.16), (0.30, 0.24, 0.18), (0.0, 0.38, 0.09), (0.04, -0.40, 0.08), (-0.41, 0.02, 0.07), (0.41, -0.02, 0.08)):
        v = R.randint(-8, 8)
        ball(x, y, 0, r, r * R.uniform(0.8, 1), 0.03, mat(f'st{x}{y}', (214 + v, 202 + v, 186 + v), 0.8), rot=(0, 0, R.uniform(0, 3)))


def road(kind):
    plain(fuzz('asphalt', (122, 126, 146), 90, 0.15, 0.95, 0.035))
    line = mat('line', (238, 238, 232), 0.7)
    if kind == 'line-x': box(0, 0, 0.0, 0.5, 0.09, 0.01, line, 0.003)
    if kind == 'line-y': box(0, 0, 0.0, 0.09, 0.5, 0.01, line, 0.003)
    if kind in ('cross-x', 'cross-y'):
        for i in (-0.25, 0.25): box(*((0, i) if kind == 'cross-x' else (i, 0)), 0.0, *((1.02, 0.24) if kind == 'cross-x' else (0.24, 1.02)), 0.01, line, 0.002)


def kerb(side):
    """Pavement whose outer edge is a kerb stone: n, s, e or w says on which side the road lies."""
    pave(None)
    at = {'n': (0, 0.44, 3, 0.12), 's': (0, -0.44, 3, 0.12), 'e': (0.44, 0, 0.12, 3), 'w': (-0.44, 0, 0.12, 3)}[side]
    box(at[0], at[1], 0.0, at[2], at[3], 0.05, mat('kerb', (226, 226, 230), 0.8), 0.015)


def ao(stage):
    w, h = W + 4, H + 4
    y, x = np.mgrid[0:h, 0:w]
    sx, sy = (x + 0.5 - w / 2) / SCALE, (y + 0.5 - h / 2) / SCALE
    u, v = (sx / 64 + sy / 32) / 2 + 0.5, (sy / 32 - sx / 64) / 2 + 0.5  # place in the tile, 0…1 along x and y
    cover = diamond(w, h, 1.0)
    fall = lambda d, deep, wide: np.clip((deep * np.exp(-np.maximum(d, 0) / 0.10) + wide * np.exp(-np.maximum(d, 0) / 0.38)) * np.clip(1 - d / 0.98, 0, 1), 0, 1)
    n, west = fall(v - 0.06, 0.22, 0.12), fall(u - 0.06, 0.24, 0.20)
    for name, a in (('n', n), ('w', west), ('nw', 1 - (1 - n) * (1 - west))):
        px = np.empty((h, w, 4), np.float32)
        px[..., :3] = (0.20, 0.25, 0.40)
        px[..., 3] = a * cover
        stage.write(f'ao/{name}', px, (w // 2, h // 2))


def render(stage, only):
    jobs = {f'{n}-{s}': (lambda n=n, s=s: slab_floor(n, s)) for n in SLABS for s in 'ab'}
    jobs |= {f'grass-{v}': (lambda v=v: grass(v)) for v in 'abc'}
    jobs |= {'pave': lambda: pave(None), 'path': lambda: path(None), 'road': lambda: road('')}
    jobs |= {f'road-{k}': (lambda k=k: road(k)) for k in ('line-x', 'line-y', 'cross-x', 'cross-y')}
    jobs |= {f'kerb-{k}': (lambda k=k: kerb(k)) for k in 'nsew'}
    for name, build in jobs.items():
        if only and name not in only: continue
        stage.fresh(floor=None)
        stage.scene.view_settings.exposure = -0.13
        build()
        w, h = W + 4, H + 4
        stage.frame((-w // 2, -h // 2, w // 2, h // 2), 0)
        px = denoise_opaque(stage, 64)
        if name.startswith(('grass', 'road')): px = level(px, name.split('-')[0])
        px[..., 3] = diamond(px.shape[1], px.shape[0])
        stage.write(f'floor/{name}', px)
    if not only: ao(stage)
    print('FLOORS done', flush=True)


def denoise_opaque(stage, samples):
    from core import denoise
    stage.scene.cycles.samples = samples
    return denoise(stage.render_pixels(), 0.04)


BASE = {}


def level(px, kind):
    """Gives the plain ground of every variant the very same colour, so that no tile shows among its neighbours."""
    rgb_ = px[..., :3]
    median = np.median(rgb_.reshape(-1, 3), axis=0)
    base = BASE.setdefault(kind, np.round(median * 255) / 255)
    near = np.clip(1.6 - np.abs(rgb_ - median).max(axis=2, keepdims=True) / 0.018, 0, 1)
    px[..., :3] = (rgb_ - median + base) * (1 - near) + base * near
    return px
