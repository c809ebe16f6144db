"""The stage every world picture is taken on: camera, light, shadow catcher, noise cleaning, frame files.

A *thing* is a function that builds objects under `t.root` (facing sw, the middle of the footprint at the origin).
`shoot` turns the root to each facing, sets each state, and writes `<thing>/<facing>/<state>[/<n>].png`, a
`<thing>/<facing>/shadow.png`, and the pivots that the packer reads.
"""
import bpy, json, math, os, sys, time
import numpy as np
from contextlib import contextmanager
from mathutils import Vector, Matrix

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.dirname(HERE)]
import kit

SCALE = 1.5
PPM = 128 / math.sqrt(2) * SCALE
FACINGS = {'sw': 0, 'se': 90, 'ne': 180, 'nw': 270}
AZ, EL = math.radians(45), math.radians(30)
RIGHT = Vector((math.cos(AZ), math.sin(AZ), 0))
DIR = Vector((math.cos(EL) * math.sin(AZ), -math.cos(EL) * math.cos(AZ), math.sin(EL)))
UP = DIR.cross(RIGHT)
SHADOW_TINT = (0.16, 0.20, 0.34)


class Stage:
    def __init__(self, out, samples=64):
        self.out, self.samples = out, samples
        self.pivots = {}
        self.pivot_file = os.path.join(out, 'pivots.json')

    def fresh(self, floor=(176, 188, 186), samples=None):
        kit._m.clear()
        s = self.scene = kit.reset()
        s.cycles.samples = samples or self.samples
        s.cycles.max_bounces = 3
        s.cycles.diffuse_bounces = 2
        s.cycles.glossy_bounces = 2
        s.cycles.caustics_reflective = s.cycles.caustics_refractive = False
        s.cycles.transparent_max_bounces = 16
        s.cycles.sample_clamp_indirect = 2.0
        s.cycles.use_adaptive_sampling = True
        s.cycles.adaptive_threshold = 0.04
        s.cycles.adaptive_min_samples = 10
        s.cycles.pixel_filter_type = 'BLACKMAN_HARRIS'
        s.cycles.filter_width = 1.3
        s.render.use_persistent_data = True
        s.render.image_settings.file_format = 'PNG'
        s.render.image_settings.color_mode = 'RGBA'
        cam = bpy.data.cameras.new('cam')
        cam.type = 'ORTHO'
        self.cam = bpy.data.objects.new('cam', cam)
        s.collection.objects.link(self.cam)
        self.cam.rotation_euler = (math.radians(90) - EL, 0, AZ)
        s.camera = self.cam
        s.world.node_tree.nodes['Background'].inputs[1].default_value = 0.70
        sun = bpy.data.lights['sun']
        sun.energy = 2.35
        sun.color = (1, 0.94, 0.84)
        s.view_settings.exposure = -0.12
        self.ground = None
        if floor:
            bpy.ops.mesh.primitive_plane_add(size=24)
            self.ground = bpy.context.object
            self.ground.data.materials.append(kit.mat('ground-bounce', floor, 0.9))
            self.ground.visible_camera = False
        return s

    def frame(self, box, pad=6):
        """Points the camera so that the pixel rectangle `box` (x0,y0,x1,y1 round the pivot) is the picture."""
        x0, y0, x1, y1 = (math.floor(box[0]) - pad, math.floor(box[1]) - pad, math.ceil(box[2]) + pad, math.ceil(box[3]) + pad)
        w, h = x1 - x0, y1 - y0
        w += w % 2
        h += h % 2
        cx, cy = x0 + w / 2, y0 + h / 2
        self.cam.location = RIGHT * (cx / PPM) - UP * (cy / PPM) + DIR * 40
        self.scene.render.resolution_x, self.scene.render.resolution_y = w, h
        self.cam.data.ortho_scale = max(w, h) / PPM
        self.cam.data.clip_end = 200
        self.size, self.pivot = (w, h), (-x0, -y0)

    def shoot(self, name, samples=None, clean=True, glow=None, post=None):
        """Renders the stage as it stands into `name`.png."""
        s = self.scene
        if samples: s.cycles.samples = samples
        t0 = time.time()
        px = self.render_pixels()
        t1 = time.time()
        if clean: px = denoise(px)
        if os.environ.get('TIMES'): print(name, px.shape, f'render {t1 - t0:.2f} clean {time.time() - t1:.2f}')
        if glow: px = glow(px)
        if post: px = post(px)
        self.write(name, px)
        s.cycles.samples = self.samples
        return px

    def render_pixels(self, half=False):
        """-> float array h×w×4, straight alpha, display (sRGB) values, top row first. half: at half size, scaled up."""
        self.scene.render.resolution_percentage = 50 if half else 100
        path = os.path.join(self.out, f'_tmp-{os.getpid()}.png')
        self.scene.render.filepath = path
        bpy.ops.render.render(write_still=True)
        px = self.load(path)
        h, w = px.shape[:2]
        os.remove(path)
        self.scene.render.resolution_percentage = 100
        if half:
            pre = np.concatenate([px[..., :3] * px[..., 3:4], px[..., 3:4]], axis=2).repeat(2, axis=0).repeat(2, axis=1)
            pre = blur(pre, 0.9)
            px = np.concatenate([pre[..., :3] / np.maximum(pre[..., 3:4], 1e-4), pre[..., 3:4]], axis=2)
        return px

    def load(self, path):
        img = bpy.data.images.load(path)
        w, h = img.size
        px = np.empty(w * h * 4, np.float32)
        img.pixels.foreach_get(px)
        bpy.data.images.remove(img)
        return px.reshape(h, w, 4)[::-1].copy()

    def read(self, name):
        return self.load(os.path.join(self.out, name + '.png'))

    def write(self, name, px, pivot=None):
        h, w = px.shape[:2]
        path = os.path.join(self.out, name + '.png')
        os.makedirs(os.path.dirname(path), exist_ok=True)
        img = bpy.data.images.new('o', w, h, alpha=True)
        img.alpha_mode = 'STRAIGHT'
        img.pixels.foreach_set(np.clip(px, 0, 1)[::-1].astype(np.float32).ravel())
        img.filepath_raw = path
        img.file_format = 'PNG'
        img.save()
        bpy.data.images.remove(img)
        self.pivots[name] = list(pivot or self.pivot)

    def save(self):
        os.makedirs(self.out, exist_ok=True)
        known = json.load(open(self.pivot_file))['frames'] if os.path.exists(self.pivot_file) else {}
        have = {k: v for k, v in (known | self.pivots).items() if os.path.exists(os.path.join(self.out, k + '.png'))}
        json.dump({'frames': dict(sorted(have.items()))}, open(self.pivot_file, 'w'), indent=0)


# --- pictures as arrays -------------------------------------------------------------------------------------------
def shift(a, dy, dx):
    p = np.pad(a, ((abs(dy),) * 2, (abs(dx),) * 2) + ((0, 0),) * (a.ndim - 2), mode='edge')
    return p[abs(dy) + dy:abs(dy) + dy + a.shape[0], abs(dx) + dx:abs(dx) + dx + a.shape[1]]


def box3(a):
    a = shift(a, -1, 0) + a + shift(a, 1, 0)
    return (shift(a, 0, -1) + a + shift(a, 0, 1)) / 9


def denoise(px, strength=0.07, radius=3):
    """Non-local means over colour (alpha kept as it is): flat clay gets smooth, edges stay."""
    a = px[..., 3:4]
    pre = px[..., :3] * a
    full = np.concatenate([pre, a], axis=2)
    total = np.zeros_like(pre)
    alpha = np.zeros_like(a)
    for dy in range(-radius, radius + 1):
        for dx in range(-radius, radius + 1):
            other = shift(full, dy, dx)
            d = box3(((full - other) ** 2).sum(axis=2))
            w = np.exp(-d / (strength * strength * 1.0))[..., None]
            total += other[..., :3] * w
            alpha += other[..., 3:4] * w
    rgb = total / np.maximum(alpha, 1e-4)
    out = px.copy()
    out[..., :3] = np.where(a > 0, rgb, 0)
    return out


def blur(a, sigma):
    """Gaussian blur of a 2-D or 3-D array along both picture axes."""
    r = max(1, int(sigma * 3))
    k = np.exp(-0.5 * (np.arange(-r, r + 1) / sigma) ** 2)
    k /= k.sum()
    for axis in (0, 1):
        pad = [(0, 0)] * a.ndim
        pad[axis] = (r, r)
        p = np.pad(a, pad)
        acc = np.zeros_like(a)
        for i, v in enumerate(k):
            sl = [slice(None)] * a.ndim
            sl[axis] = slice(i, i + a.shape[axis])
            acc += p[tuple(sl)] * v
        a = acc
    return a


def over(top, under):
    """`top` over `under`, both straight alpha."""
    ta, ua = top[..., 3:4], under[..., 3:4]
    a = ta + ua * (1 - ta)
    rgb = (top[..., :3] * ta + under[..., :3] * ua * (1 - ta)) / np.maximum(a, 1e-5)
    return np.concatenate([rgb, a], axis=2)


def shadow_from(px, gain=0.85, sigma=1.8, tint=SHADOW_TINT):
    a = np.clip(px[..., 3] - 0.035, 0, 1)
    soft = blur(a, 5)  # faint outskirts are smoothed more than the core
    w = np.clip(soft / 0.14, 0, 1)
    a = np.clip((blur(a, sigma) * w + soft * (1 - w)) * gain, 0, 0.6)
    out = np.empty_like(px)
    out[..., 0], out[..., 1], out[..., 2] = tint
    out[..., 3] = a
    return out


# --- things -------------------------------------------------------------------------------------------------------
class Thing:
    def __init__(self, name):
        self.name, self.parts = name, {}
        self.root = kit.empty()

    @contextmanager
    def part(self, name):
        """Objects made inside belong to this part, so that a state can hide them or draw them alone."""
        before = set(bpy.data.objects)
        yield
        self.parts.setdefault(name, []).extend(o for o in bpy.data.objects if o not in before)

    def objects(self):
        return [o for o in self.root.children_recursive if o.type != 'LIGHT']

    def lights(self):
        return [o for o in self.root.children_recursive if o.type == 'LIGHT']

    def show_all(self):
        for o in self.root.children_recursive: o.hide_render = False

    def hide(self, *names):
        for n in names:
            for o in self.parts.get(n, ()): o.hide_render = True

    def only(self, *names):
        keep = {o for n in names for o in self.parts.get(n, ())}
        for o in self.objects():
            if o.type != 'EMPTY': o.visible_camera = o in keep


def bounds(objects):
    """Pixel rectangle round the world origin that holds the objects."""
    bpy.context.view_layer.update()
    deps = bpy.context.evaluated_depsgraph_get()
    xs, ys = [], []
    for o in objects:
        if o.type not in ('MESH', 'CURVE', 'FONT', 'META'): continue
        e = o.evaluated_get(deps)
        for c in e.bound_box:
            v = e.matrix_world @ Vector(c)
            xs.append(v.dot(RIGHT) * PPM)
            ys.append(-v.dot(UP) * PPM)
    return [min(xs), min(ys), max(xs), max(ys)]


def render_thing(stage, spec):
    """spec: name, build(t), facings, states {state: fn(t) or None or list of fns}, front {facing: parts}, samples."""
    started, count = time.time(), 0
    stage.fresh(floor=spec.get('floor', (176, 188, 186)))
    t = Thing(spec['name'])
    spec['build'](t)
    for o in t.lights(): o.visible_camera = False
    states = spec.get('states') or {'idle': None}
    for facing in spec.get('facings', 'sw'.split()):
        t.root.rotation_euler = (0, 0, math.radians(FACINGS[facing]))
        t.show_all()
        for fns in states.values():
            for fn in (fns if isinstance(fns, list) else [fns]):
                if fn: fn(t)
        t.show_all()
        box = bounds(t.objects())
        extra = spec.get('pad', 6)
        base = f"{spec['name']}/{facing}"
        stage.frame(box, extra)
        seen = {}
        for state, fns in states.items():
            many = isinstance(fns, list)
            for i, fn in enumerate(fns if many else [fns]):
                t.show_all()
                if fn: fn(t)
                if spec.get('fronts_only'):
                    if i == 0: seen[state] = stage.read(f'{base}/{state}/0' if many else f'{base}/{state}')
                    continue
                px = stage.shoot(f'{base}/{state}/{i}' if many else f'{base}/{state}', spec.get('samples'),
                            glow=(lambda px: glow_of(stage, t, px, spec)) if spec.get('glow') else None)
                if i == 0: seen[state] = px
                count += 1
        front = spec.get('front', {}).get(facing)
        if front:
            for k in (spec.get('front_states') or ['idle']):
                t.show_all()
                fn = states.get(k)
                if isinstance(fn, list): fn = fn[0]
                if fn: fn(t)
                stage.write(f'{base}/front' if k == 'idle' else f'{base}/front-{k}', front_of(stage, t, front, seen[k]))
                count += 1
        if spec.get('shadow', True) and not spec.get('fronts_only'):
            t.show_all()
            first = next(iter(states.values()))
            if isinstance(first, list): first = first[0]
            if first: first(t)
            t.hide(*spec.get('shadowless', ()))
            for o in t.objects(): o.visible_camera = False
            stage.ground.is_shadow_catcher = True
            stage.ground.visible_camera = True
            stage.frame([box[0] - 10, box[1], box[2] + 150, box[3] + 60], extra + 10)
            stage.scene.cycles.samples = 28
            px = stage.render_pixels(half=True)
            stage.write(f'{base}/shadow', shadow_from(px))
            stage.ground.is_shadow_catcher = False
            stage.ground.visible_camera = False
            stage.scene.cycles.samples = stage.samples
            count += 1
        for o in t.objects(): o.visible_camera = True
    stage.save()
    print(f"THING {spec['name']}: {count} frames, {time.time() - started:.1f} s", flush=True)


def front_of(stage, t, parts, px):
    """The part of a picture that its user stands behind: the same colours, cut out by a quick mask."""
    keep = {o for p in parts for o in t.parts.get(p, ())}
    for o in t.objects(): o.is_holdout = o not in keep
    stage.scene.cycles.samples = 10
    mask = stage.render_pixels()[..., 3:4]
    stage.scene.cycles.samples = stage.samples
    for o in t.objects(): o.is_holdout = False
    a = np.minimum(mask * 1.04, 1) * px[..., 3:4]
    return np.concatenate([px[..., :3], a], axis=2)


def glow_of(stage, t, px, spec):
    """A soft halo round the glowing parts, laid over the picture (light adds up, so it also tints what is near)."""
    parts = spec['glow']['parts']
    live = [o for p in parts for o in t.parts.get(p, ()) if not o.hide_render]
    if not live: return px
    t.only(*parts)
    stage.scene.cycles.samples = 4
    raw = stage.render_pixels(half=True)
    for o in t.objects(): o.visible_camera = True
    stage.scene.cycles.samples = stage.samples
    m = raw[..., 3]
    sig, amount = spec['glow'].get('sigma', 12), spec['glow'].get('amount', 0.55)
    halo = np.clip(blur(m, sig) * amount + blur(m, sig / 3) * amount * 0.35, 0, 0.85)
    colour = np.array(spec['glow'].get('rgb', (90, 225, 255)), np.float32) / 255
    under = np.empty_like(px)
    under[..., :3] = colour
    under[..., 3] = halo
    a = px[..., 3:4]
    lit = px.copy()
    lit[..., :3] = 1 - (1 - px[..., :3]) * (1 - colour * (halo * 0.55)[..., None])
    return over(lit, under)
