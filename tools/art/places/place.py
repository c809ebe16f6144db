"""A place where an encounter is set: one large picture, seen as the clinic is, and what stands before people in it.

Grid and facings are those of ../README.md. `Place` keeps the grid (world x = grid x, world y = -grid y), the spots and
seats that the game needs, and the *parts*: whatever must be drawn again in front of somebody (arms and backs of seats,
a lectern). Parts are cut from the finished picture by masks, so they lie on it without a seam.
"""
import os, sys
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(os.path.dirname(HERE), 'world'), os.path.dirname(HERE)]
import bpy, json, math, struct, time
import core, kit
from core import np
from mathutils import Vector
from shapes import *
from palette import c, glow

TURN = {'sw': 0, 'se': 90, 'ne': 180, 'nw': 270}
TILE = 128
CRYPTO = ('CryptoObject00', 'CryptoObject01', 'CryptoObject02')
#: What of a seat stands before its sitter, by facing.
BEFORE = {'sw': ('arm-r',), 'se': ('arm-l',), 'ne': ('back', 'arm-l', 'arm-r'), 'nw': ('back', 'arm-l', 'arm-r')}


class Place:
    def __init__(self, name, out, scale, origin, size=(2048, 1152)):
        """scale: of figures and tiles beside zoom 1; origin: pixel of grid (0, 0) on the floor."""
        self.name, self.out, self.scale, self.origin, self.size = name, out, scale, origin, size
        core.PPM = TILE / math.sqrt(2) * scale
        self.stage = core.Stage(out)
        self.scene = self.stage.fresh(floor=None)
        self.seats, self.spots, self.paths, self.screens, self.parts, self.extra = [], {}, {}, {}, [], {}
        self.stash = bpy.data.collections.new('stash')
        self.scene.collection.children.link(self.stash)
        bpy.data.objects.remove(bpy.data.objects['sun'])
        self.rise = 90.51 * math.cos(math.radians(30)) * scale

    # --- building ---
    def park(self):
        """Into a hidden collection: Blender's operators slow down with every object in sight."""
        for o in list(self.scene.collection.objects):
            if o.type == 'CAMERA': continue
            self.scene.collection.objects.unlink(o)
            self.stash.objects.link(o)
        bpy.context.view_layer.layer_collection.children['stash'].exclude = True

    def px(self, x, y, z=0.0):
        """Pixel of a grid point."""
        return (self.origin[0] + (x - y) * 64 * self.scale, self.origin[1] + (x + y) * 32 * self.scale - z * self.rise)

    def spot(self, name, x, y, facing, z=0.0):
        self.spots[name] = dict(x=x, y=y, z=z, facing=facing)

    def screen(self, name, corners):
        """corners: grid points (x, y, z) upper left, upper right, lower right, lower left as seen."""
        self.screens[name] = [[round(v, 1) for v in self.px(*p)] for p in corners]

    def light(self, kind, x, y, z, energy, colour, size=0.3, at=None, cone=50, blend=0.6):
        li = bpy.data.lights.new('l', kind)
        li.energy, li.color = energy, colour
        o = bpy.data.objects.new('l', li)
        self.scene.collection.objects.link(o)
        o.location = (x, -y, z)
        if kind == 'AREA': li.size = size
        elif kind == 'SUN': li.angle = size
        else: li.shadow_soft_size = size
        if kind == 'SPOT': li.spot_size, li.spot_blend = math.radians(cone), blend
        if at is not None: o.rotation_euler = (Vector((at[0], -at[1], at[2])) - o.location).to_track_quat('-Z', 'Y').to_euler()
        # Lamps themselves are not seen, not even in a shining floor.
        o.visible_camera = o.visible_glossy = False
        return o

    def world(self, colour, strength):
        n = self.scene.world.node_tree.nodes['Background']
        n.inputs[0].default_value, n.inputs[1].default_value = (*colour, 1), strength

    def joined(self, build):
        """One mesh of everything that `build` makes; hidden, to be copied."""
        before = set(bpy.data.objects)
        build()
        made = [o for o in bpy.data.objects if o not in before]
        for o in bpy.context.selected_objects: o.select_set(False)
        solid = [o for o in made if o.type in ('MESH', 'CURVE', 'FONT')]
        bpy.context.view_layer.update()
        for o in solid:
            m = o.matrix_world.copy()
            o.parent = None
            o.matrix_world = m
            o.select_set(True)
        bpy.context.view_layer.objects.active = solid[0]
        bpy.ops.object.convert(target='MESH')
        bpy.ops.object.join()
        o = bpy.context.object
        bpy.ops.object.transform_apply(location=True, rotation=True, scale=True)
        for e in made:
            try:
                if e.type == 'EMPTY': bpy.data.objects.remove(e)
            except ReferenceError: pass
        data = o.data
        data.use_auto_smooth, data.auto_smooth_angle = True, math.radians(45)
        bpy.data.objects.remove(o)
        return data

    def put(self, data, x, y, z=0.0, rz=0.0, k=1.0):
        o = bpy.data.objects.new('thing', data)
        self.scene.collection.objects.link(o)
        o.location, o.rotation_euler, o.scale = (x, -y, z), (0, 0, math.radians(rz)), (k, k, k)
        return o

    def thing(self, module, name, x, y, facing='sw', state='idle', z=0.0, k=1.0, split=None):
        """A thing of the clinic. split: part names that stand before its user; gives back (body, front) objects."""
        spec = next(s for s in module.THINGS if s['name'] == name)
        t = core.Thing(name)
        spec['build'](t)
        fn = (spec.get('states') or {}).get(state)
        if isinstance(fn, list): fn = fn[1 % len(fn)]
        if fn: fn(t)
        t.root.location, t.root.rotation_euler, t.root.scale = (x, -y, z), (0, 0, math.radians(TURN.get(facing, facing) if isinstance(facing, str) else facing)), (k, k, k)
        front = {o for n in (split or ()) for o in t.parts.get(n, ())}
        solid = [o for o in t.objects() if o.type != 'EMPTY' and not o.hide_render]
        return t, [o for o in solid if o not in front], [o for o in solid if o in front]

    def part(self, frame, objects, x, y, lift=0.0):
        """Something drawn again before people; it sorts as if it stood at grid (x, y) moved `lift` toward the viewer."""
        self.parts.append(dict(frame=frame, objects=list(objects), depth=round(x + y + lift, 3)))

    def seat(self, data, x, y, facing, block, row, z=0.0, top=0.36):
        """A seat of meshes data = {seat, back, arm-l, arm-r}; sitters' origin is its middle on the tier."""
        i = len(self.seats)
        made = {k: self.put(d, x, y, z, TURN[facing]) for k, d in data.items()}
        front = [made[k] for k in BEFORE[facing] if k in made]
        body = [o for k, o in made.items() if k not in BEFORE[facing]]
        self.part(f'seat/{i}', body, x, y, -0.3)
        self.part(f'seat/{i}/front', front, x, y, 0.2)
        self.seats.append(dict(x=round(x, 3), y=round(y, 3), z=round(z + top - 0.36, 3), facing=facing, block=block, row=row))

    # --- taking the picture ---
    def camera(self):
        w, h = self.size
        ox, oy = self.origin
        self.stage.frame((-ox, -oy, w - ox, h - oy), 0)
        self.scene.render.film_transparent = False

    def passes(self, folder):
        """Every render writes light, and what is seen without light: surface colours, slopes, and what shines by itself."""
        s = self.scene
        s.use_nodes = True
        tree = s.node_tree
        tree.nodes.clear()
        layers, out = tree.nodes.new('CompositorNodeRLayers'), tree.nodes.new('CompositorNodeOutputFile')
        v = bpy.context.view_layer
        v.use_pass_normal = v.use_pass_diffuse_color = v.use_pass_emit = True
        v.use_pass_cryptomatte_object, v.pass_cryptomatte_depth = True, 6
        out.base_path, out.format.file_format, out.format.color_depth = folder, 'OPEN_EXR', '32'
        out.file_slots.clear()
        for name, socket in (('image', 'Image'), ('normal', 'Normal'), ('albedo', 'DiffCol'), ('emit', 'Emit'), *((k, k) for k in CRYPTO)):
            out.file_slots.new(name)
            tree.links.new(layers.outputs[socket], out.inputs[name])
        comp = tree.nodes.new('CompositorNodeComposite')
        tree.links.new(layers.outputs['Image'], comp.inputs[0])

    def shot(self, percent, samples, bounces, threshold):
        s, folder = self.scene, os.path.join(self.out, '_passes')
        s.render.resolution_percentage = percent
        s.cycles.samples, s.cycles.adaptive_threshold, s.cycles.adaptive_min_samples = samples, threshold, min(12, samples)
        s.cycles.max_bounces, s.cycles.diffuse_bounces, s.cycles.glossy_bounces = bounces + 1 if bounces else 0, bounces, min(2, bounces)
        t0 = time.time()
        bpy.ops.render.render()
        print('SHOT', self.name, percent, '%', round(time.time() - t0), 's', flush=True)
        read = lambda n: np.ascontiguousarray(self.stage.load(os.path.join(folder, f'{n}{s.frame_current:04d}.exr'))[..., :3])
        got = {n: read(n) for n in ('image', 'normal', 'albedo', 'emit')}
        if percent == 100: got['who'] = [self.stage.load(os.path.join(folder, f'{n}{s.frame_current:04d}.exr')) for n in CRYPTO]
        return got

    def take(self, samples, guide=8, bounces=2):
        """Light is slow to compute and smooth: it is taken at half the size, cleaned, and laid on surfaces taken at full size."""
        s = self.scene
        bpy.context.view_layer.layer_collection.children['stash'].exclude = False
        self.camera()
        s.cycles.sample_clamp_direct, s.cycles.sample_clamp_indirect = 6.0, 1.5
        s.render.threads_mode, s.render.threads = 'FIXED', int(os.environ.get('THREADS', 2))
        self.passes(os.path.join(self.out, '_passes'))
        lights = [o for o in s.objects if o.type == 'LIGHT']
        for o in lights: o.hide_render = True
        fine = self.shot(100, guide, 0, 0.1)
        self.who = fine.pop('who')
        for o in lights: o.hide_render = False
        half = self.shot(50, samples, bounces, 0.02)
        s.use_nodes = False
        light = clean((half['image'] - half['emit']) / np.maximum(half['albedo'], FLOOR), half)
        lin = laid(light, half, fine) * np.maximum(fine['albedo'], FLOOR) + fine['emit']
        return np.concatenate([np.maximum(lin, 0), np.ones_like(lin[..., :1])], axis=2)

    def cut(self, px):
        """Writes the parts, cut from the picture by who is seen where; glows of thin air are left out."""
        air = np.array([hashed(o.name) for o in self.scene.objects if o.type == 'MESH' and any(m and m.name.startswith('veil') for m in o.data.materials)], np.float32)
        for p in self.parts:
            x0, y0, x1, y1 = core.bounds(p['objects'])
            x0, y0 = max(0, int(x0 + self.origin[0]) - 3), max(0, int(y0 + self.origin[1]) - 3)
            x1, y1 = min(self.size[0], int(x1 + self.origin[0]) + 4), min(self.size[1], int(y1 + self.origin[1]) + 4)
            p['box'] = [x0, y0, x1, y1]
            mine = np.array([hashed(o.name) for o in p['objects']], np.float32)
            part, thin = np.zeros((y1 - y0, x1 - x0), np.float32), np.zeros((y1 - y0, x1 - x0), np.float32)
            for layer in self.who:
                w = layer[y0:y1, x0:x1]
                for k in (0, 2):
                    part += np.where(np.isin(w[..., k], mine), w[..., k + 1], 0)
                    if len(air): thin += np.where(np.isin(w[..., k], air), w[..., k + 1], 0)
            mask = np.clip(part / np.maximum(1 - thin, 0.05), 0, 1)[..., None]
            self.stage.write(os.path.join('parts', p['frame']), np.concatenate([px[y0:y1, x0:x1, :3], mask], axis=2))

    def save(self, px):
        self.stage.write(self.name, px)
        known = dict(name=self.name, size=list(self.size), scale=self.scale, rise=round(self.rise, 3), origin=list(self.origin),
                     seats=self.seats, spots=self.spots, paths=self.paths, screens=self.screens, edge='#%02x%02x%02x' % tuple(self.edge[0]),
                     parts=[dict(frame=p['frame'], depth=p['depth'], at=p['box'][:2]) for p in self.parts if 'box' in p], **self.extra)
        json.dump(known, open(os.path.join(self.out, f'{self.name}.json'), 'w'), indent=1)


def hashed(name):
    """An object's number in a Cryptomatte pass: MurmurHash3 (32 bits) of its name, read as a float that is a number."""
    data = name.encode()
    h, mask = 0, 0xffffffff
    rot = lambda v, n: ((v << n) | (v >> (32 - n))) & mask
    for i in range(0, len(data) - len(data) % 4, 4):
        k = int.from_bytes(data[i:i + 4], 'little') * 0xcc9e2d51 & mask
        h = (rot(h ^ (rot(k, 15) * 0x1b873593 & mask), 13) * 5 + 0xe6546b64) & mask
    tail = data[len(data) - len(data) % 4:]
    if tail: h ^= rot(int.from_bytes(tail, 'little') * 0xcc9e2d51 & mask, 15) * 0x1b873593 & mask
    h ^= len(data)
    for s, m in ((16, 0x85ebca6b), (13, 0xc2b2ae35)): h = (h ^ (h >> s)) * m & mask
    h ^= h >> 16
    if (h >> 23) & 255 in (0, 255): h ^= 1 << 23
    return struct.unpack('<f', struct.pack('<I', h))[0]


#: Surfaces darker than this are taken for this dark when light is told from colour.
FLOOR = 0.04


def guide_of(shot):
    return np.concatenate([shot['albedo'] / 0.06, shot['normal'] / 0.25], axis=2)


def clean(light, shot, levels=4):
    """Grain out of light: an edge-avoiding wavelet filter (Dammertz et al., "Edge-Avoiding À-Trous Wavelet Transform", HPG
    2010), guided by the colour and slope of surfaces, which have next to no grain."""
    kernel = (1 / 16, 1 / 4, 3 / 8, 1 / 4, 1 / 16)
    guide = guide_of(shot)
    bright = np.array((0.3, 0.6, 0.1), np.float32)
    for level in range(levels):
        step = 1 << level
        h, w = light.shape[:2]
        lum = np.log1p(np.maximum(light, 0) @ bright)
        if level == 0: lum = core.blur(lum, 1.2)
        both = np.concatenate([light, guide, lum[..., None]], axis=2)
        wide_ = np.pad(both, ((2 * step,) * 2, (2 * step,) * 2, (0, 0)), mode='edge')
        out, total = np.zeros_like(light), np.zeros((h, w, 1), np.float32)
        reach = 0.34 / (level + 1)
        for i, a in enumerate(kernel):
            for j, b in enumerate(kernel):
                other = wide_[i * step:i * step + h, j * step:j * step + w]
                d = other[..., 3:] - both[..., 3:]
                d *= d
                wgt = np.exp(-(d[..., :6].sum(axis=2) + d[..., 6] / (reach * reach)))[..., None] * np.float32(a * b)
                out += other[..., :3] * wgt
                total += wgt
        light = out / total
    return light


def laid(light, half, fine):
    """Light of the half-size picture for the pixels of the full one, from those neighbours that show the same surface
    (Kopf et al., "Joint Bilateral Upsampling", SIGGRAPH 2007)."""
    h, w = light.shape[:2]
    H, W = fine['albedo'].shape[:2]
    y, x = (np.arange(H) + 0.5) * h / H - 0.5, (np.arange(W) + 0.5) * w / W - 0.5
    coarse, full = guide_of(half), guide_of(fine)
    out, total = np.zeros((H, W, 3), np.float32), np.zeros((H, W, 1), np.float32)
    for ys in (-1, 0, 1, 2):
        iy = np.floor(y).astype(int) + ys
        wy = np.maximum(0, 1 - np.abs(iy - y) / 1.6)
        iy = np.clip(iy, 0, h - 1)
        for xs in (-1, 0, 1, 2):
            ix = np.floor(x).astype(int) + xs
            wx = np.maximum(0, 1 - np.abs(ix - x) / 1.6)
            ix = np.clip(ix, 0, w - 1)
            d = ((coarse[iy][:, ix] - full) ** 2).sum(axis=2)
            wgt = ((np.exp(-d) + 1e-4) * (wy[:, None] * wx[None, :]).astype(np.float32))[..., None].astype(np.float32)
            out += light[iy][:, ix] * wgt
            total += wgt
    return out / np.maximum(total, 1e-9)


def tone(lin, exposure=0.0):
    """Linear light to what is shown, with a soft shoulder, so that lamps keep their colour."""
    v = lin[..., :3] * 2.0 ** exposure
    v = np.where(v > 0.7, 0.7 + (1 - np.exp(-(v - 0.7) / 0.55)) * 0.30 / 1.0, v)
    s = np.where(v <= 0.0031308, v * 12.92, 1.055 * np.power(np.maximum(v, 1e-6), 1 / 2.4) - 0.055)
    return np.concatenate([np.clip(s, 0, 1), np.ones_like(s[..., :1])], axis=2)


def wide(a, sigma):
    """A blur too soft to need every pixel: of a picture a quarter the size."""
    h, w = a.shape[:2]
    small = core.blur(a[:h // 4 * 4, :w // 4 * 4].reshape(h // 4, 4, w // 4, 4, -1).mean(axis=(1, 3)), sigma / 4)
    return core.blur(small.repeat(4, axis=0).repeat(4, axis=1), 1.6)


def bloom(px, from_=0.74, amount=0.5):
    col = px[..., :3]
    bright = np.clip(col - from_, 0, 1) * (1 / (1 - from_))
    spill = (wide(bright, 5) * 0.35 + wide(bright, 15) * 0.35 + wide(bright, 42) * 0.30) * amount
    out = 1 - (1 - np.clip(col, 0, 1)) * (1 - np.clip(spill, 0, 1))
    return np.concatenate([out, px[..., 3:]], axis=2)


def vignette(px, rgb=(0.06, 0.07, 0.16), strength=0.6, centre=(0.5, 0.52), inner=0.30):
    h, w = px.shape[:2]
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    r = np.hypot((x / w - centre[0]) * 1.02, (y / h - centre[1]) * 0.92)
    a = (np.clip((r - inner) / 0.36, 0, 1) ** 1.6 * strength)[..., None]
    col = px[..., :3] * (1 - a) + np.array(rgb, np.float32) * a
    return np.concatenate([col, px[..., 3:]], axis=2)


def edged(px, edge, at=(0, 0), size=None):
    """Ends a picture in one colour, so that no border shows where a display is wider than it. edge: rgb 0–255, and how many
    pixels from the left and right, and from top and bottom, it takes. `at`, `size`: where a piece lies in the whole."""
    rgb_, fx, fy = edge
    h, w = px.shape[:2]
    W, H = size or (w, h)
    y, x = np.mgrid[at[1]:at[1] + h, at[0]:at[0] + w].astype(np.float32)
    near = np.minimum(np.minimum(x, W - 1 - x) / fx, np.minimum(y, H - 1 - y) / fy)
    a = np.clip(near, 0, 1)
    a = (a * a * (3 - 2 * a))[..., None]
    col = px[..., :3] * a + np.array(rgb_, np.float32) / 255 * (1 - a)
    return np.concatenate([col, px[..., 3:]], axis=2)
