"""The dreamscape of the descent: islands, lamps, the fears as soft clay monsters, Cavity and its core, the sky.

blender -b -noaudio -P render.py -- OUT_DIR [NAME …] [--quick]

Everything but the sky is taken with the world's camera (see ../README.md), so that people of the game fit among it.
"""
import os, sys, math, random
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(os.path.dirname(HERE), 'world'), os.path.dirname(HERE)]
import bpy
import core, kit
from kit import mat, box, ball, cyl, empty
from shapes import rbox, lathe, tube, torus, blend, molar, rgb
from palette import glow
from fears import FEARS
from parts import eye_ball

args = sys.argv[sys.argv.index('--') + 1:]
OUT = os.path.abspath(args[0])
QUICK = '--quick' in args
want = [a for a in args[1:] if not a.startswith('--')]
TURN = {'needle': -12, 'drill': 14, 'chair': 22}
stage = core.Stage(OUT, samples=24 if QUICK else 72)


def light(lit=0.0):
    """Night light: a violet sky, a cool key from the upper left, teal on the far edge; `lit` 0–1 mixes in a warm lamp's."""
    s = stage.fresh(floor=None)
    bg = s.world.node_tree.nodes['Background']
    bg.inputs[0].default_value = (0.40 + 0.35 * lit, 0.36 + 0.36 * lit, 0.86 - 0.06 * lit, 1)
    bg.inputs[1].default_value = 0.62 + 0.15 * lit
    sun = bpy.data.lights['sun']
    sun.energy = 1.7 + 0.6 * lit
    sun.color = (0.80 + 0.2 * lit, 0.80 + 0.06 * lit, 1.0 - 0.24 * lit)
    for name, energy, colour, turn in (('rim', 2.4, (0.22, 0.95, 0.90), (58, 30, -168)), ('low', 0.7, (0.95, 0.35, 0.85), (120, 0, 60))):
        li = bpy.data.lights.new(name, 'SUN')
        li.energy, li.color, li.angle = energy, colour, 0.3
        o = bpy.data.objects.new(name, li)
        o.rotation_euler = tuple(math.radians(v) for v in turn)
        s.collection.objects.link(o)
    s.view_settings.exposure = -0.05
    return s


def rock(R, m, k=1.0, n=9, tall=1.0):
    """What hangs under an island: a rounded clod that runs out into roots, as a tooth does."""
    bits = [ball(0, 0, -0.42 * k, 1.36 * k, 1.36 * k, 0.40 * k, m)]
    for i in range(n):
        a = i / n * math.tau + R.uniform(-0.2, 0.2)
        d = R.uniform(0.35, 1.0) * k
        x, y, long = math.cos(a) * d, math.sin(a) * d, R.uniform(0.5, 1.15) * k * tall * (1.25 - d * 0.5)
        for j in range(9):
            t = j / 8
            r = (0.36 - 0.29 * t) * k
            bits.append(ball(x * (1 - 0.35 * t), y * (1 - 0.35 * t), -0.5 * k - long * t, r, r, r * 1.1, m))
    return blend(bits, m, 0.05, 8)


def island(kind, lit):
    def build():
        light(0.75 if lit else 0.0)
        R = random.Random({'a': 3, 'b': 8, 'c': 21}[kind])
        under = mat('under', (126, 104, 176) if lit else (70, 60, 124), 0.85)
        rock(R, under)
        if kind == 'a':
            # A meadow that glows when it is lit.
            moss = mat('moss', (112, 196, 158) if lit else (62, 82, 126), 0.9)
            blend([ball(0, 0, -0.16, 1.42, 1.42, 0.17, moss)] + [ball(math.cos(i * 0.7) * 1.25, math.sin(i * 0.7) * 1.25, -0.17, 0.3, 0.3, 0.16, moss) for i in range(9)], moss, 0.03, 6)
            blade = mat('blade', (160, 224, 150) if lit else (78, 102, 148), 0.8)
            bud = glow('warm', 1.3) if lit else mat('bud', (108, 98, 170), 0.7)
            for i in range(34):
                a, d = R.uniform(0, math.tau), 1.38 * math.sqrt(R.uniform(0.45, 0.95))
                x, y, h = math.cos(a) * d, math.sin(a) * d, R.uniform(0.10, 0.24)
                tube([(x, y, -0.05), (x + 0.03, y, h * 0.6), (x + R.uniform(-0.08, 0.08), y, h)], 0.016, blade)
                if i % 3 == 0: ball(x, y, h, 0.05, 0.05, 0.05, bud)
        elif kind == 'b':
            # A piece of the clinic's floor, torn out.
            slab = mat('slab', (206, 214, 226) if lit else (96, 96, 150), 0.6)
            other = mat('slab2', (154, 216, 212) if lit else (80, 84, 140), 0.6)
            for i in range(-3, 3):
                for j in range(-3, 3):
                    x, y = i * 0.5 + 0.25, j * 0.5 + 0.25
                    d = math.hypot(x, y)
                    if d > 1.55 or (d > 1.3 and R.random() < 0.35): continue
                    rbox(x, y, -0.08 - (0.05 * R.random() if d > 1 else 0), 0.485, 0.485, 0.2, slab if (i + j) % 2 else other, 0.03, 3,
                         rot=(R.uniform(-0.1, 0.1), R.uniform(-0.1, 0.1), 0) if d > 1.25 else (0, 0, 0))
        else:
            # A rug of the waiting room on a slab of night.
            rim = mat('rim', (196, 184, 232) if lit else (88, 78, 146), 0.8)
            lathe(0, 0, -0.2, [(0, 0), (1.36, 0), (1.46, 0.08), (1.42, 0.17), (0, 0.18)], rim, n=64)
            for i, (r, on, off) in enumerate(((1.22, (246, 178, 120), (92, 74, 132)), (0.94, (250, 214, 150), (76, 66, 128)), (0.62, (120, 204, 198), (64, 84, 136)), (0.3, (250, 236, 200), (84, 74, 140)))):
                lathe(0, 0, -0.02 + i * 0.008, [(0, 0), (r, 0), (r, 0.02), (0, 0.025)], mat(f'rug{i}', on if lit else off, 0.95), n=64)
        if lit: bpy.data.objects['sun'].rotation_euler[0] = math.radians(32)
        stage.frame((-245, -165, 245, 250))
        stage.shoot(f'island-{kind}/{"lit" if lit else "dark"}')
    return build


def stone(lit):
    def build():
        light(0.6 if lit else 0)
        m = mat('stone', (214, 206, 236) if lit else (92, 84, 150), 0.7)
        lathe(0, 0, -0.10, [(0, -0.16), (0.12, -0.12), (0.26, 0), (0.28, 0.06), (0.24, 0.1), (0, 0.11)], m, n=40)
        if lit: torus(0, 0, 0.0, 0.2, 0.02, glow('warm', 0.8))
        stage.frame((-44, -30, 44, 40))
        stage.shoot(f'stone/{"lit" if lit else "dark"}')
    return build


def lantern(lit):
    def build():
        light(0.5 if lit else 0)
        m = mat('post', (86, 92, 128) if lit else (66, 64, 112), 0.5)
        lathe(0, 0, 0, [(0, 0), (0.16, 0), (0.14, 0.05), (0.05, 0.1), (0.035, 0.5), (0.035, 0.9), (0.1, 0.96), (0, 0.98)], m, n=32)
        lathe(0, 0, 0.98, [(0, 0), (0.13, 0.02), (0.17, 0.16), (0.12, 0.32), (0, 0.34)], glow('warm', 0.95) if lit else mat('pane', (116, 112, 176), 0.2), n=32)
        lathe(0, 0, 1.3, [(0.2, 0), (0.16, 0.05), (0.05, 0.14), (0, 0.2)], m, n=32)
        stage.frame((-46, -200, 46, 36))
        stage.shoot(f'lamp/{"lit" if lit else "dark"}')
    return build


def fear(name, calm):
    def build():
        light(0.55 if calm else 0.08)
        root = empty(0, 0, 0)
        FEARS[name](root, calm)
        root.rotation_euler = (0, 0, math.radians(TURN.get(name, 38)))
        stage.frame((-150, -270, 150, 80))
        stage.shoot(f'fear-{name}/{"calm" if calm else "wild"}')
    return build


def hunter():
    light(0.0)
    root = empty(0, 0, 0)
    ink = mat('ink-cloud', (58, 44, 112), 0.85)
    R = random.Random(4)
    bits = [ball(0, 0.1, 1.0, 0.5, 0.5, 0.46, ink, parent=root)]
    for i in range(9):
        a = i / 9 * math.tau
        x, y = math.cos(a) * 0.42, math.sin(a) * 0.42 + 0.1
        long = R.uniform(0.5, 0.85)
        for j in range(8):
            t = j / 7
            r = 0.17 * (1 - 0.85 * t)
            bits.append(ball(x * (1 + 0.35 * math.sin(t * 3 + i)), y, 0.85 - long * t, r, r, r * 1.3, ink, parent=root))
    blend(bits, ink, 0.022, 7, parent=root)
    eye_ball(0, -0.30, 1.04, 0.33, root, iris=(60, 226, 214))
    for i in range(5):
        a = math.radians(30 + i * 30)
        tube([(math.cos(a) * 0.42, -0.15, 1.04 + math.sin(a) * 0.42), (math.cos(a) * 0.62, -0.2, 1.04 + math.sin(a) * 0.64)], 0.03, ink, parent=root)
    root.rotation_euler = (0, 0, math.radians(42))
    stage.frame((-130, -230, 130, 50))
    stage.shoot('hunter/idle')


def the_core(calm):
    def build():
        light(0.6 if calm else 0.1)
        root = empty(0, 0, 0)
        bone = mat('bone', (236, 228, 232) if calm else (150, 136, 196), 0.5)
        dark = mat('hollow', (74, 58, 120) if calm else (26, 18, 58), 0.9)
        molar(0, 0, 2.25, 3.6, bone, parent=root)
        # The nave: an arch in the crown, and windows like those of a cathedral.
        lathe(0, -1.12, 2.42, [(0, 0), (0.72, 0), (0.80, 0.05), (0.70, 0.16), (0, 0.16)], dark, parent=root, rot=(math.pi / 2, 0, 0), n=56)
        torus(0, -1.27, 2.42, 0.76, 0.09, mat('frame', (246, 214, 150) if calm else (110, 92, 170), 0.5), rot=(math.pi / 2, 0, 0), parent=root)
        eye_ball(0, -1.05, 2.42, 0.56, root, iris=(255, 186, 96) if calm else (52, 232, 216), shut=0.35 if calm else 0)
        for x, z in ((-1.05, 2.55), (1.05, 2.55), (-0.52, 3.36), (0.52, 3.36), (-0.62, 1.2), (0.62, 1.2)):
            pane = glow('warm', 1.4) if calm else glow('cyan', 1.0)
            ball(x, -1.02 if z < 3 else -0.98, z, 0.10, 0.22, 0.24, pane, parent=root)
        for i in range(7):
            a = i / 7 * math.tau + 0.3
            x, y = math.cos(a) * 1.5, math.sin(a) * 1.5
            lathe(x, y, 0, [(0, 0), (0.12, 0), (0.10, 0.3), (0.05, 0.62), (0, 0.7)], bone, parent=root, n=24)
        lathe(0, 0, -0.1, [(0, 0), (1.8, 0), (1.9, 0.06), (1.8, 0.14), (0, 0.16)], mat('plinth', (160, 148, 206) if calm else (70, 60, 122), 0.8), n=64)
        root.rotation_euler = (0, 0, math.radians(40))
        stage.frame((-300, -610, 300, 160))
        stage.shoot(f'core/{"calm" if calm else "wild"}')
    return build


def guide():
    light(0.3)
    lathe(0, 0, 0.3, [(0, 0), (0.10, 0.02), (0.15, 0.12), (0.11, 0.25), (0.03, 0.42), (0, 0.46)], glow('amber', 1.0), n=32)
    ball(0, -0.08, 0.40, 0.07, 0.07, 0.09, glow('warm', 1.0))
    stage.frame((-40, -90, 40, 10))
    stage.shoot('guide/idle')


def sky(layer):
    """The abyss: far away a glow from below, nearer great roots and spires that hang and rise. Layers for parallax."""
    def build():
        s = light(0.0)
        s.world.node_tree.nodes['Background'].inputs[0].default_value = (0.16, 0.12, 0.42, 1)
        s.world.node_tree.nodes['Background'].inputs[1].default_value = 0.55
        bpy.data.lights['sun'].energy = 0.5
        bpy.data.objects['rim'].rotation_euler = (math.radians(140), 0, 0)
        bpy.data.lights['rim'].energy = 1.5 if layer != 'near' else 0.7
        R = random.Random(11 if layer == 'far' else 29)
        cam = stage.cam
        cam.location, cam.rotation_euler = (0, -40, 0), (math.pi / 2, 0, 0)
        cam.data.ortho_scale, cam.data.clip_end = 16, 200
        s.render.resolution_x, s.render.resolution_y = 1600, 1000
        stage.size, stage.pivot = (1600, 1000), (800, 500)
        if layer == 'back': backdrop()
        else:
            tint = (66, 52, 128) if layer == 'far' else (34, 26, 78)
            m = mat(f'spire-{layer}', tint, 0.9)
            for i in range(9 if layer == 'far' else 6):
                x = -8 + i * 16 / (8 if layer == 'far' else 5) + R.uniform(-0.6, 0.6)
                edge = abs(x) / 8
                up = i % 2 == 0
                long = R.uniform(2.2, 3.4) * (0.55 + 0.75 * edge) * (1 if layer == 'far' else 0.9)
                wide = R.uniform(0.55, 0.95) * (1 if layer == 'far' else 1.5)
                bits = []
                for k in range(14):
                    t = k / 13
                    r = wide * (1 - t) ** 0.8 + 0.06
                    bits.append(ball(x + 0.5 * math.sin(t * 2.2 + i) * wide, 0, (-5.2 + long * t) if up else (5.2 - long * t), r, r * 0.8, r * 1.3, m))
                blend(bits, m, 0.07, 8)
            if layer == 'far':
                lit = glow('indigo', 0.8)
                for _ in range(26):
                    x, z = R.uniform(-8, 8), R.uniform(-4.6, 4.6)
                    ball(x, 1, z, 0.03, 0.03, 0.03, lit)
        stage.shoot(f'_sky/{layer}', samples=16 if QUICK else 40, clean=layer != 'back')
    return build


def backdrop():
    m = bpy.data.materials.new('abyss')
    m.use_nodes = True
    n, l = m.node_tree.nodes, m.node_tree.links
    n.clear()
    out, em = n.new('ShaderNodeOutputMaterial'), n.new('ShaderNodeEmission')
    co, mapping, noise, mix = n.new('ShaderNodeTexCoord'), n.new('ShaderNodeMapping'), n.new('ShaderNodeTexNoise'), n.new('ShaderNodeMath')
    grad, ramp = n.new('ShaderNodeTexGradient'), n.new('ShaderNodeValToRGB')
    mapping.inputs['Location'].default_value = (-0.5, -0.10, 0)
    mapping.inputs['Scale'].default_value = (1.0, 0.75, 0)
    grad.gradient_type = 'SPHERICAL'
    noise.inputs['Scale'].default_value, noise.inputs['Detail'].default_value = 3.2, 5
    mul = n.new('ShaderNodeMath')
    mul.operation, mul.inputs[1].default_value = 'MULTIPLY', 0.34
    mix.operation = 'ADD'
    sub = n.new('ShaderNodeMath')
    sub.operation, sub.inputs[1].default_value = 'SUBTRACT', 0.17
    stops = ((0.0, (14, 9, 40)), (0.22, (30, 20, 78)), (0.45, (58, 40, 128)), (0.64, (84, 66, 172)), (0.82, (70, 128, 186)), (1.0, (110, 214, 206)))
    els = ramp.color_ramp.elements
    els[0].position, els[0].color = stops[0][0], rgb(stops[0][1])
    els[1].position, els[1].color = stops[-1][0], rgb(stops[-1][1])
    for p, col in stops[1:-1]:
        e = els.new(p)
        e.color = rgb(col)
    l.new(co.outputs['Generated'], mapping.inputs[0])
    l.new(mapping.outputs[0], grad.inputs[0])
    l.new(co.outputs['Generated'], noise.inputs[0])
    l.new(noise.outputs['Fac'], mul.inputs[0])
    l.new(mul.outputs[0], sub.inputs[0])
    l.new(grad.outputs['Fac'], mix.inputs[0])
    l.new(sub.outputs[0], mix.inputs[1])
    l.new(mix.outputs[0], ramp.inputs[0])
    l.new(ramp.outputs[0], em.inputs[0])
    l.new(em.outputs[0], out.inputs[0])
    bpy.ops.mesh.primitive_plane_add(size=1, location=(0, 4, 0), rotation=(math.pi / 2, 0, 0))
    o = bpy.context.object
    o.scale = (16.4, 10.4, 1)
    o.data.materials.append(m)


JOBS = {f'sky-{layer}': sky(layer) for layer in ('back', 'far', 'near')}
for k in 'abc':
    for lit in (False, True): JOBS[f'island-{k}{"-lit" if lit else ""}'] = island(k, lit)
for lit in (False, True):
    JOBS[f'stone{"-lit" if lit else ""}'] = stone(lit)
    JOBS[f'lamp{"-lit" if lit else ""}'] = lantern(lit)
for name in FEARS:
    for calm in (False, True): JOBS[f'fear-{name}{"-calm" if calm else ""}'] = fear(name, calm)
JOBS |= {'hunter': hunter, 'core': the_core(False), 'core-calm': the_core(True), 'guide': guide}

for name, job in JOBS.items():
    if want and name not in want: continue
    job()
    stage.save()
    print('DONE', name, flush=True)
