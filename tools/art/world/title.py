"""The title picture, the logo and the app icon.  blender -b -P title.py -- OUT_DIR [title|logo|icon …] [--preview]

Writes PNGs; ui.mjs turns them into assets/ui. The left third of the title stays quiet for the menu."""
import os, sys
sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.dirname(os.path.dirname(os.path.abspath(__file__)))]
import bpy, math, random, time
import core, kit
from core import np
from mathutils import Vector
from kit import empty, person
from shapes import *
from palette import c, glow, glass, cyan_holo, foliage
import palette, clinical, furniture, decor, outdoors
from world_font import fredoka

args = sys.argv[sys.argv.index('--') + 1:]
OUT = os.path.abspath(args[0])
PREVIEW = '--preview' in args
want = [a for a in args[1:] if not a.startswith('--')] or ['title', 'logo', 'icon']


def put(module, name, x, y, rz=0, state='idle', k=1.0):
    """A thing of the game, standing in the picture at (x, y)."""
    spec = next(s for s in module.THINGS if s['name'] == name)
    t = core.Thing(name)
    spec['build'](t)
    fn = (spec.get('states') or {}).get(state)
    if isinstance(fn, list): fn = fn[1 % len(fn)]
    if fn: fn(t)
    t.root.location, t.root.rotation_euler, t.root.scale = (x, y, 0), (0, 0, math.radians(rz)), (k, k, k)
    for o in t.lights(): o.hide_render = True
    park()
    return t


STASH = None


def park():
    """Takes what is built so far out of the scene until the end: Blender's operators slow down with every object in it."""
    global STASH
    STASH = STASH or bpy.data.collections.new('stash')
    scene = bpy.context.scene
    for o in list(scene.collection.objects):
        if o.type in ('CAMERA', 'LIGHT'): continue
        scene.collection.objects.unlink(o)
        STASH.objects.link(o)


def unpark():
    if STASH: bpy.context.scene.collection.children.link(STASH)


def ramp_sky(w, h, y):
    """The morning sky: peach at the horizon, then turquoise and a soft blue, brighter to the left."""
    m = bpy.data.materials.new('sky')
    m.use_nodes = True
    n, l = m.node_tree.nodes, m.node_tree.links
    n.clear()
    out, em = n.new('ShaderNodeOutputMaterial'), n.new('ShaderNodeEmission')
    co, sep = n.new('ShaderNodeTexCoord'), n.new('ShaderNodeSeparateXYZ')
    add, mul = n.new('ShaderNodeMath'), n.new('ShaderNodeMath')
    mul.operation, mul.inputs[1].default_value = 'MULTIPLY', 0.16
    ramp = n.new('ShaderNodeValToRGB')
    stops = ((0.0, (255, 214, 176)), (0.16, (255, 222, 190)), (0.34, (214, 226, 216)), (0.58, (146, 208, 216)), (1.0, (104, 178, 208)))
    els = ramp.color_ramp.elements
    els[0].position, els[0].color = stops[0][0], rgb(stops[0][1])
    els[1].position, els[1].color = stops[-1][0], rgb(stops[-1][1])
    for p, col in stops[1:-1]:
        e = els.new(p)
        e.color = rgb(col)
    l.new(co.outputs['Generated'], sep.inputs[0])
    l.new(sep.outputs['X'], mul.inputs[0])
    l.new(sep.outputs['Y'], add.inputs[0])
    l.new(mul.outputs[0], add.inputs[1])
    l.new(add.outputs[0], ramp.inputs[0])
    l.new(ramp.outputs[0], em.inputs[0])
    l.new(em.outputs[0], out.inputs[0])
    m.cycles.sample_as_light = False
    bpy.ops.mesh.primitive_plane_add(size=1, location=(0, y, h / 2 - 6), rotation=(math.pi / 2, 0, 0))
    o = bpy.context.object
    o.scale = (w, h, 1)
    o.data.materials.append(m)
    for a in ('diffuse', 'glossy', 'shadow', 'transmission'): setattr(o, f'visible_{a}', False)


def lamp(kind, loc, energy, colour, size=1.0, rot=(0, 0, 0)):
    li = bpy.data.lights.new('l', kind)
    li.energy, li.color = energy, colour
    if kind == 'AREA': li.size = size
    if kind == 'POINT': li.shadow_soft_size = size
    o = bpy.data.objects.new('l', li)
    bpy.context.scene.collection.objects.link(o)
    o.location, o.rotation_euler = loc, rot
    o.visible_camera = False
    return o


def cloud(x, y, z, k, m):
    R = random.Random(int(x * 10))
    bits = [ball((i - 2.5) * 0.9 * k, 0, 0.25 * k * math.sin(i * 1.7), (1.0 + 0.4 * math.sin(i * 2.1)) * k, 0.5 * k, (0.55 + 0.22 * math.sin(i * 2.1)) * k, m) for i in range(6)]
    o = blend(bits, m, 0.16 * k, 5)
    o.parent = empty(x, y, z)
    park()


def skyline():
    R = random.Random(21)
    for layer, (y, tint, zmax) in enumerate(((62, (190, 214, 218), 17), (46, (160, 198, 208), 12))):
        m = mat(f'tower{layer}', tint, 0.9)
        lit = mat(f'tower-lit{layer}', (255, 232, 190), 0.9, emit=0.5)
        x = -52
        while x < 60:
            w, h = R.uniform(3, 5.5), R.uniform(4, zmax) * (0.6 if -24 < x < -6 else 1)
            kind = R.random()
            if kind < 0.4: lathe(x, y, 0, [(0, 0), (w / 2, 0), (w / 2, h * 0.8), (w / 2.2, h * 0.9), (w / 3, h * 0.97), (0, h)], m, n=32)
            else: rbox(x, y, h / 2, w, w, h, m, 0.9, 5)
            if kind > 0.75: lathe(x, y, h, [(0, 0), (0.18, 0), (0.05, 3.2), (0, 3.3)], m, n=12); ball(x, y, h + 3.3, 0.22, 0.22, 0.22, lit)
            if kind < 0.15: torus(x, y, h * 0.72, w * 0.62, 0.22, m)
            for _ in range(int(h * 0.9)):
                rbox(x + R.uniform(-0.32, 0.32) * w, y - w / 2 - 0.02 if kind >= 0.4 else y - w / 2 * 0.92, R.uniform(1, h * 0.8), 0.5, 0.1, 0.24, lit, 0.05, 2)
            x += w + R.uniform(0.6, 2.5)
        park()


SKIN = ((250, 212, 180), (226, 170, 130), (168, 112, 78), (112, 72, 54))


def someone(x, y, rz, skin, hair, top, bottom, pose='idle', ph=0.0, style=0, coat=None, z=0.0, k=1.0):
    root = empty(x, y, z, rz=math.radians(rz))
    root.scale = (k, k, k)
    person(root, mat(f'sk{skin}', SKIN[skin], 0.65), mat(f'hr{hair}', hair, 0.6), mat(f'tp{top}', top), mat(f'bt{bottom}', bottom),
           mat('shoe', (245, 245, 250)), pose, ph, style, mat('coat', (250, 250, 252), 0.5) if coat else None)
    park()
    return root


def building():
    white, trimm, floor = mat('b-wall', (244, 242, 238), 0.6), c('trim'), mat('b-floor', (232, 214, 190), 0.5)
    X0, X1, D, H = 0.0, 11.0, 6.0, 3.3
    # slab, floor, back and side walls, roof
    rbox((X0 + X1) / 2, D / 2 - 0.3, 0.10, X1 - X0 + 0.8, D + 1.4, 0.2, mat('slab', (214, 214, 220), 0.8), 0.08, 4)
    box((X0 + X1) / 2, D / 2, 0.215, X1 - X0, D, 0.03, floor, 0)
    for i in range(11):
        for j in range(6):
            if (i + j) % 2: box(X0 + i + 0.5, j + 0.5, 0.222, 0.98, 0.98, 0.03, mat('b-floor2', (222, 200, 172), 0.5), 0)
    inner = mat('b-inner', (250, 240, 224), 0.8)
    box((X0 + X1) / 2, D, H / 2, X1 - X0, 0.15, H, inner, 0)
    for x in (X0, X1): rbox(x, D / 2, H / 2 + 0.1, 0.24, D + 0.2, H, white, 0.08, 4)
    rbox((X0 + X1) / 2, D / 2 - 0.15, H + 0.22, X1 - X0 + 0.7, D + 1.0, 0.42, white, 0.19, 8)
    rbox((X0 + X1) / 2, D / 2 - 0.15, H + 0.40, X1 - X0 + 0.55, D + 0.85, 0.14, trimm, 0.065, 5)
    rbox((X0 + X1) / 2, -0.66, H + 0.16, X1 - X0 - 0.4, 0.05, 0.075, glow('cyan', 1.5), 0.03, 4)
    # glass front with mullions, door arch at x = 6.6
    door = 7.1
    pane = mat('front-glass', (200, 238, 242), 0.03, alpha=0.10)
    for a, b in ((X0 + 0.15, door - 0.75), (door + 0.75, X1 - 0.15)):
        box((a + b) / 2, 0.0, 1.75, b - a, 0.03, 2.9, pane, 0)
        rbox((a + b) / 2, 0, 0.33, b - a, 0.16, 0.22, white, 0.05, 4)
        n = round((b - a) / 1.5)
        for i in range(n + 1): rbox(a + (b - a) * i / n, 0, 1.75, 0.085, 0.13, 2.95, white, 0.035, 4)
    gate = empty(door, 0, 0)
    arch(1.5, 2.55, 0.13, trimm, gate, y=-0.05, z=0.2)
    arch(1.24, 2.42, 0.028, glow('cyan', 1.7), gate, y=-0.17, z=0.2)
    # canopy, steps, mat
    rbox(door, -1.0, 0.06, 2.4, 1.5, 0.12, mat('slab', (214, 214, 220), 0.8), 0.05, 4)
    park()
    # letters on the roof's edge
    text('OPEN WIDE', 3.1, -0.72, H + 0.98, 0.92, c('white'), None, 0.09, 0.035, font=fredoka())
    text('OPEN WIDE', 3.1, -0.60, H + 0.98, 0.92, c('trim'), None, 0.09, 0.05, font=fredoka(), swell=True)
    rbox(3.1, -0.55, H + 0.52, 4.6, 0.1, 0.08, trimm, 0.03, 3)
    # the hologram above the roof
    k = empty(door + 0.9, 2.2, H + 0.42)
    lathe(0, 0, 0, [(0, 0), (1.25, 0), (1.3, 0.06), (1.25, 0.25), (1.0, 0.34), (0, 0.34)], c('white'), k, 64)
    for r, w in ((0.98, 0.035), (0.66, 0.03), (0.34, 0.03)): torus(0, 0, 0.35, r, w, glow('cyan', 1.8), parent=k)
    m = holo('title-holo', (30, 165, 240), (215, 253, 255), 1.15, 0.36, 1.0, 7)
    molar(0, 0, 2.35, 2.7, m, k, deg(6, -4, 28), voxel=0.014, rounds=8)
    torus(0, 0, 2.3, 1.75, 0.028, glow('cyan', 1.6), deg(14, 6, 0), k, 96)
    torus(0, 0, 2.3, 2.0, 0.016, glow('cyan', 1.3), deg(-12, 10, 0), k, 96)
    ball(1.7, -0.3, 2.2, 0.09, 0.09, 0.09, glow('white', 2), k)
    cyl(0, 0, 0.95, 0.55, 1.2, veil('title-beam', (110, 230, 255), 1.0, H + 0.75, H + 2.1, 0.30, 0.0), 0, parent=k, r2=1.15)
    park()
    lamp('POINT', (door + 0.9, 1.8, H + 2.4), 260, (0.3, 0.85, 1.0), 0.8)
    park()
    # inside: warm light and the waiting room
    for x in (1.6, 4.2, 6.8, 9.4): lamp('AREA', (x, 2.6, 3.1), 62, (1, 0.80, 0.55), 1.6)
    for x in (1.6, 4.2, 9.4): cyl(x, 2.4, 3.02, 0.32, 0.08, glow('warm', 1.6), 0.03); cyl(x, 2.4, 3.2, 0.02, 0.3, white, 0)
    z = 0.22
    made = [put(furniture, 'seat-teal', 1.2, 3.6, 0), put(furniture, 'seat-coral', 2.15, 3.6, 0), put(furniture, 'seat-yellow', 3.1, 3.6, 0),
            put(furniture, 'coffee-table', 2.2, 2.2), put(furniture, 'reception-desk', 9.2, 3.4, 0, k=1.05), put(decor, 'plant-tall', 0.75, 1.0, k=1.35),
            put(decor, 'plant-tall', 5.6, 4.6, 0, k=1.5), put(furniture, 'bookshelf', 4.4, 5.4, k=1.2), put(decor, 'plant-bushy', 10.3, 1.0, 0, k=1.2),
            put(decor, 'aquarium', 5.2, 1.6, 20, k=1.05)]
    for t in made: t.root.location.z = z
    for x, col in ((1.3, 'teal'), (2.6, 'coral'), (9.2, 'teal')):
        rbox(x, D - 0.1, 2.1, 0.9, 0.05, 0.7, c('white'), 0.03); rbox(x, D - 0.14, 2.1, 0.8, 0.03, 0.6, c(col + '-light' if col == 'teal' else 'pink'), 0.02)
    someone(9.3, 4.2, 0, 3, (48, 38, 52), (250, 198, 92), (58, 68, 108), style=1, z=z, k=1.12)
    someone(2.15, 3.15, 10, 1, (150, 84, 44), (150, 120, 210), (70, 70, 90), style=2, z=z, k=1.1)
    someone(3.9, 2.6, -40, 0, (60, 40, 34), (54, 178, 176), (58, 68, 108), style=2, coat=True, z=z, k=1.12)


def ground():
    box(0, 0, -0.3, 200, 160, 0.5, mat('t-grass', (150, 196, 134), 0.95), 0)
    box(0, -5.2, -0.02, 200, 3.0, 0.1, mat('t-pave', (216, 212, 214), 0.85), 0.02)
    for i in range(-24, 30):
        for j in range(2): box(i * 1.0 + 0.5 * j, -4.45 - 1.5 * j, 0.035, 0.97, 1.46, 0.02, mat('t-pave2', (224, 219, 219), 0.85), 0.01)
    park()
    box(7.1, -2.4, 0.0, 2.2, 3.0, 0.1, mat('t-pave', (216, 212, 214), 0.85), 0.02)
    rbox(0, -6.85, 0.0, 200, 0.3, 0.16, mat('t-kerb', (232, 230, 230), 0.8), 0.05, 4)
    box(0, -12.0, -0.08, 200, 10, 0.1, mat('t-road', (124, 126, 150), 0.9), 0)
    for i in range(-12, 14): rbox(i * 3.0, -10.0, -0.02, 1.4, 0.18, 0.02, mat('t-line', (244, 242, 236), 0.8), 0.008, 2)


def title():
    s = stage.fresh(floor=None)
    s.render.film_transparent = False
    s.view_settings.exposure = 0.05
    s.world.node_tree.nodes['Background'].inputs[0].default_value = (0.72, 0.86, 1.0, 1)
    s.world.node_tree.nodes['Background'].inputs[1].default_value = 0.55
    sun = bpy.data.objects['sun']
    sun.data.energy, sun.data.color, sun.data.angle = 2.3, (1, 0.80, 0.58), 0.06
    sun.rotation_euler = Vector((0.62, 0.58, -0.50)).to_track_quat('-Z', 'Y').to_euler()
    ramp_sky(260, 64, 90)
    skyline()
    pinkish = mat('cloud', (255, 236, 224), 0.95, emit=0.25)
    for x, y, z, k in ((-30, 70, 24, 2.2), (4, 74, 33, 2.0), (38, 72, 26, 2.6), (-8, 76, 20, 1.2)): cloud(x, y, z, k, pinkish)
    ground()
    park()
    building()
    park()
    for name, x, y, k in (('tree-a', -3.2, 1.2, 2.0), ('tree-b', -6.4, 4.5, 2.1), ('tree-small', -1.3, -2.0, 1.5), ('tree-a', 12.8, 1.6, 2.1), ('tree-small', 12.2, -2.6, 1.5),
                          ('tree-a', -10.5, 8.5, 2.2), ('tree-b', 15.5, 6, 2.4), ('tree-a', -15.5, 6.0, 2.0), ('bush', 0.4, -1.3, 1.4), ('bush', 4.6, -1.25, 1.3), ('bush', 10.6, -1.3, 1.4),
                          ('bush', -4.6, -1.2, 1.5), ('bush', -8.4, 0.5, 1.7)):
        put(outdoors, name, x, y, random.Random(x).uniform(0, 90) if 'tree' in name else 0, k=k)
    for x in (1.6, 2.7, 3.6, 9.4): put(outdoors, 'flower-bed', x, -1.25, k=0.9)
    put(outdoors, 'lamp-post', -4.6, -4.0, 20, 'busy', 1.6)
    put(outdoors, 'lamp-post', 11.4, -4.1, -10, 'busy', 1.6)
    put(outdoors, 'bench', 3.4, -3.5, 0, k=1.15)
    put(outdoors, 'bike-rack', 9.9, -3.1, 30, k=1.15)
    put(outdoors, 'car-a', -6.5, -8.2, 94, k=1.15)
    # people: a patient at the door, the dentist and the assistant's hologram, a child on the way
    someone(6.0, -2.3, 30, 1, (150, 84, 44), (54, 178, 176), (58, 68, 108), style=2, coat=True, k=1.18)
    someone(7.4, -3.0, 198, 0, (232, 110, 150), (70, 70, 90), (246, 128, 108), 'walk', 1.0, 1, k=1.15)
    someone(2.2, -4.7, 64, 2, (36, 36, 44), (246, 128, 108), (58, 68, 108), 'walk', 2.2, 0, k=1.15)
    someone(1.35, -4.95, 64, 2, (36, 36, 44), (250, 198, 92), (90, 140, 220), 'walk', 0.7, 1, k=0.80)
    someone(9.6, -5.3, -70, 3, (48, 38, 52), (150, 120, 210), (70, 70, 90), 'walk', 1.4, 2, k=1.12)
    milo = empty(5.15, -2.5, 0.12)
    hm = holo('milo', (40, 180, 240), (220, 254, 255), 1.2, 0.40, 1.0, 12)
    lathe(0, 0, 0, [(0, 0), (0.30, 0), (0.3, 0.05), (0.24, 0.08), (0, 0.08)], c('ink'), milo)
    cyl(0, 0, 0.085, 0.21, 0.02, glow('cyan', 1.6), 0.004, parent=milo)
    ball(0, 0, 0.72, 0.23, 0.22, 0.27, hm, milo)
    ball(0, 0, 1.16, 0.28, 0.26, 0.25, hm, milo)
    for sx in (-1, 1): ball(sx * 0.09 + 0.06, -0.24, 1.19, 0.03, 0.02, 0.05, glow('white', 2), milo)
    torus(0, 0, 0.92, 0.44, 0.018, glow('cyan', 1.5), deg(16, 8, 0), milo)
    lamp('POINT', (5.15, -2.7, 1.0), 14, (0.3, 0.85, 1.0), 0.3)
    unpark()
    # camera
    cam = s.camera
    cam.data.type, cam.data.lens, cam.data.clip_end = 'PERSP', 39, 400
    cam.location = (-2.0, -18.6, 4.4)
    aim = Vector((2.15, 0, 3.5))
    cam.rotation_euler = (aim - cam.location).to_track_quat('-Z', 'Y').to_euler()
    s.render.resolution_x, s.render.resolution_y = (480, 270) if PREVIEW else (1440, 810)
    s.cycles.samples = 6 if PREVIEW else 40
    s.cycles.adaptive_threshold = 0.05 if PREVIEW else 0.03
    s.cycles.max_bounces, s.cycles.diffuse_bounces = 4, 3
    s.cycles.adaptive_min_samples = 14
    s.cycles.time_limit = float(os.environ.get('LIMIT', 0))  # seconds; 0 is no limit
    stage.pivot = (0, 0)
    print('BUILT', time.process_time(), flush=True)
    px = core.denoise(stage.render_pixels(), 0.09 if not PREVIEW else 0.14, 3)
    stage.write('title', warm(bloom(px)))


def bloom(px):
    """Lights spill a little, the corners fall off."""
    col = px[..., :3]
    bright = np.clip(col - 0.82, 0, 1) * 1.6
    k = px.shape[1] / 1920
    spill = core.blur(bright, 6 * k) * 0.35 + core.blur(bright, 24 * k) * 0.45
    out = 1 - (1 - np.clip(col, 0, 1)) * (1 - np.clip(spill, 0, 1))
    h, w = px.shape[:2]
    y, x = np.mgrid[0:h, 0:w]
    r2 = ((x / w - 0.5) * 1.1) ** 2 + ((y / h - 0.5) * 1.1) ** 2
    out *= (1 - 0.28 * np.clip(r2 - 0.12, 0, 1))[..., None]
    return np.concatenate([out, np.ones_like(px[..., 3:])], axis=2)


def warm(px):
    """The lit rooms glow: the glass front's place in the picture is cleaned once more and warmed, with a spill before it."""
    h, w = px.shape[:2]
    y, x = np.mgrid[0:h, 0:w]
    u, v = x / w, y / h
    top, low = 0.518 - 0.016 * (u - 0.389), 0.812 - 0.062 * (u - 0.389)
    m = ((u > 0.389) & (u < 0.944) & (v > top) & (v < low)).astype(np.float32)
    fall = np.clip(1.25 - (v - top) / np.maximum(low - top, 1e-3), 0.3, 1)
    m = core.blur(m * fall, w / 320)
    clean = core.denoise(core.denoise(px, 0.16, 3), 0.10, 3)
    col = px[..., :3] * (1 - np.clip(m * 1.3, 0, 1))[..., None] + clean[..., :3] * np.clip(m * 1.3, 0, 1)[..., None]
    lamp_ = np.array((1.0, 0.80, 0.52), np.float32)
    col = np.clip(col * (1 + (lamp_ * 0.42 - 0.04) * m[..., None]), 0, 1)
    col = 1 - (1 - col) * (1 - lamp_ * (m * 0.06)[..., None])
    spill = np.exp(-((u - 0.66) / 0.26) ** 2 - ((v - 0.86) / 0.07) ** 2) * 0.14 + np.exp(-((u - 0.66) / 0.34) ** 2 - ((v - 0.66) / 0.2) ** 2) * 0.05
    col = 1 - (1 - col) * (1 - lamp_ * spill[..., None])
    return np.concatenate([col, px[..., 3:]], axis=2)


def logo():
    """OPEN WIDE 2045 as clay letters; a molar smiles out of the O."""
    s = stage.fresh(floor=None)
    s.view_settings.exposure = -0.02
    sun = bpy.data.objects['sun']
    sun.rotation_euler = Vector((0.45, 0.62, -0.75)).to_track_quat('-Z', 'Y').to_euler()
    white, teal, coral = mat('l-white', (250, 250, 248), 0.35), mat('l-teal', (54, 182, 178), 0.4), c('coral')
    def word(body, x, z, size, m, edge, depth=0.16):
        o = text(body, x, 0, z, size, m, None, depth, 0.045, font=fredoka())
        b = text(body, x, 0.10, z, size, edge, None, depth, 0.09, font=fredoka(), swell=True)
        return o, b
    word('PEN', 0.66, 0.62, 1.5, white, teal)
    word('WIDE', 0.0, -0.62, 1.5, white, teal)
    # the O: a ring like the letters, the smiling molar looks out of it
    o = empty(-1.36, 0, 0.60)
    lathe(0, 0.20, 0, [(0, 0), (0.74, 0), (0.80, 0.03), (0.82, 0.10), (0.80, 0.2), (0, 0.2)], teal, o, 64, deg(90, 0, 0))
    torus(0, 0.02, 0, 0.58, 0.135, white, deg(90, 0, 0), o, 80, 20)
    molar(0, -0.12, 0.10, 0.98, white, o, deg(12, 0, 0), voxel=0.012, rounds=14)
    for sx in (-1, 1): ball(0.15 * sx, -0.50, 0.28, 0.048, 0.03, 0.07, c('ink'), o)
    tube([(-0.12, -0.52, 0.14), (0, -0.55, 0.075), (0.12, -0.52, 0.14)], 0.027, c('ink'), o)
    for sx in (-1, 1): ball(0.26 * sx, -0.45, 0.17, 0.045, 0.02, 0.03, mat('l-blush', (250, 170, 160)), o)
    rbox(1.36, 0.0, -1.42, 1.5, 0.3, 0.56, coral, 0.14, 8)
    text('2045', 1.36, -0.16, -1.41, 0.56, white, None, 0.03, 0.012, font=fredoka(), swell=True)
    frontal(s, (0.05, 0.0, -0.16), 4.5, 3.3, 300)
    s.cycles.samples = 20 if PREVIEW else 140
    px = core.denoise(stage.render_pixels(), 0.04)
    under = np.zeros_like(px)
    under[..., :3] = (0.10, 0.22, 0.30)
    under[..., 3] = np.clip(np.roll(core.blur(px[..., 3], 14), 16, axis=0) * 0.42, 0, 1)
    stage.write('logo', core.over(px, under))


def frontal(s, at, w, h, ppm):
    cam = s.camera
    cam.rotation_euler = (math.radians(84), 0, 0)
    cam.location = (at[0], -40, at[2] + 40 * math.tan(math.radians(6)))
    s.render.resolution_x, s.render.resolution_y = int(w * ppm), int(h * ppm)
    cam.data.ortho_scale = max(w, h)
    stage.pivot = (0, 0)


def icon():
    s = stage.fresh(floor=None)
    rbox(0, 0.5, 0, 2.0, 0.3, 2.0, mat('i-back', (56, 184, 180), 0.6), 0.14, 8)
    lathe(0, 0.34, 0, [(0, 0), (0.82, 0), (0.82, 0.02), (0, 0.02)], mat('i-disc', (120, 214, 208), 0.6), None, 64, deg(90, 0, 0))
    molar(0, 0.0, 0.02, 1.42, mat('i-white', (252, 252, 250), 0.35), None, deg(12, 0, 0), voxel=0.012, rounds=14)
    for sx in (-1, 1): ball(0.21 * sx, -0.60, 0.28, 0.065, 0.03, 0.095, c('ink'))
    tube([(-0.17, -0.62, 0.07), (0, -0.66, -0.03), (0.17, -0.62, 0.07)], 0.036, c('ink'))
    for sx in (-1, 1): ball(0.37 * sx, -0.52, 0.12, 0.06, 0.02, 0.04, mat('i-blush', (250, 170, 160)))
    frontal(s, (0, 0, 0), 2.0, 2.0, 256)
    s.camera.rotation_euler = (math.radians(90), 0, 0)
    s.camera.location = (0, -40, 0)
    s.cycles.samples = 20 if PREVIEW else 128
    px = core.denoise(stage.render_pixels(), 0.04)
    stage.write('icon', px)


stage = core.Stage(OUT, 64)
if __name__ == '__main__':
    for job in want: globals()[job](); print('DONE', job, flush=True)
