"""The rivals' street fronts, for their dossier.  blender -b -P fronts.py -- OUT_DIR [name …] [--preview]

One picture each, 13.2 × 6.6 m seen straight from across the street, and fronts.json: where the window, the sign, a banner
and the pavement lie in it, in percent of the picture. ui.mjs makes assets/fronts of them."""
import os, sys
sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.dirname(os.path.dirname(os.path.abspath(__file__)))]
import bpy, json, math, random, time
import core
from core import np
from mathutils import Vector
from kit import empty
from shapes import *
from palette import c, glow, foliage
import outdoors

args = sys.argv[sys.argv.index('--') + 1:]
OUT, PREVIEW = os.path.abspath(args[0]), '--preview' in args
WIDE, HIGH, TILT = 13.2, 6.6, math.radians(14)
FOOT = -1.32  # of the picture, metres on the screen below the wall's foot


def at(x, y, z):
    """World point to percent of the picture."""
    s = z * math.cos(TILT) + y * math.sin(TILT)
    return 100 * (x / WIDE + 0.5), 100 * (1 - (s - FOOT) / HIGH)


def rect(x0, x1, z0, z1, y=0.0):
    (a, b), (d, e) = at(x0, y, z1), at(x1, y, z0)
    return {'x': round(a, 1), 'y': round(b, 1), 'w': round(d - a, 1), 'h': round(e - b, 1)}


def put(name, x, y, k=1.0, rz=0, state=None, module=outdoors):
    spec = next(s for s in module.THINGS if s['name'] == name)
    t = core.Thing(name)
    spec['build'](t)
    if state: spec['states'][state](t)
    t.root.location, t.root.scale, t.root.rotation_euler = (x, y, 0.1), (k, k, k), (0, 0, math.radians(rz))
    return t


def lamp_at(x, y, z, energy, colour, size=1.0, kind='POINT', rot=(0, 0, 0)):
    li = bpy.data.lights.new('l', kind)
    li.energy, li.color = energy, colour
    if kind == 'AREA': li.size = size
    else: li.shadow_soft_size = size
    o = bpy.data.objects.new('l', li)
    bpy.context.scene.collection.objects.link(o)
    o.location, o.rotation_euler, o.visible_camera = (x, y, z), rot, False


def street(sky=((255, 226, 196), (164, 214, 224)), stone=(222, 216, 212), side=((236, 222, 206), (222, 206, 198)), dusk=False):
    """Pavement, kerb, road, neighbours and sky: the same street for all, in each front's own light."""
    stone = tuple(int(v * 0.86) for v in stone)
    box(0, -6.5, -0.25, 60, 20, 0.5, mat('f-base', tuple(int(v * 0.8) for v in stone), 0.85), 0)
    R = random.Random(9)
    for i in range(9):
        h = R.uniform(2.6, 4.4)
        far = mat('f-far', tuple(int(a * 0.55 + b * 0.45) for a, b in zip(sky[0], sky[1])), 0.95)
        rbox(-6.4 + 1.6 * i, 5.5, h / 2 - 0.4, R.uniform(1.1, 1.7), 1.2, h, far, 0.2, 4)
    for i in range(-10, 11):
        for j in range(3): rbox(i * 0.9 + 0.45 * (j % 2), -0.6 - 0.9 * j, 0.035, 0.88, 0.88, 0.08, mat('f-slab%d' % ((i * 3 + j * 5) % 3), tuple(min(255, v + 2 + 5 * ((i * 3 + j * 5) % 3)) for v in stone), 0.85), 0.02, 2)
    rbox(0, -3.2, 0.02, 40, 0.26, 0.2, mat('f-kerb', (226, 224, 224), 0.8), 0.05, 4)
    box(0, -6, -0.08, 60, 5.4, 0.1, mat('f-road', (126, 128, 152) if not dusk else (104, 106, 140), 0.9), 0)
    for sx, col in ((-1, side[0]), (1, side[1])):
        h = 3.9 if sx < 0 else 4.5
        rbox(sx * 7.2, 0.9, h / 2, 3.0, 2.2, h, mat(f'f-side{sx}', col, 0.8), 0.12, 5)
        rbox(sx * 7.2, 0.75, h, 3.2, 2.2, 0.22, mat(f'f-cap{sx}', tuple(int(v * 0.9) for v in col), 0.8), 0.08, 4)
        for k in range(2):
            for zz in (1.3, 2.9):
                rbox(sx * (6.15 + 0.9 * k), -0.21, zz, 0.52, 0.06, 0.86, mat('f-spane', (150, 186, 200) if not dusk else (255, 214, 150), 0.3, emit=0.0 if not dusk else 0.3), 0.05, 4)
    m = bpy.data.materials.new('f-sky')
    m.use_nodes = True
    n, l = m.node_tree.nodes, m.node_tree.links
    n.clear()
    out, em, co, sep, ramp = (n.new(k) for k in ('ShaderNodeOutputMaterial', 'ShaderNodeEmission', 'ShaderNodeTexCoord', 'ShaderNodeSeparateXYZ', 'ShaderNodeValToRGB'))
    ramp.color_ramp.elements[0].position, ramp.color_ramp.elements[0].color = 0.36, rgb(sky[0])
    ramp.color_ramp.elements[1].position, ramp.color_ramp.elements[1].color = 0.66, rgb(sky[1])
    l.new(co.outputs['Generated'], sep.inputs[0])
    l.new(sep.outputs['Y'], ramp.inputs[0])
    l.new(ramp.outputs[0], em.inputs[0])
    l.new(em.outputs[0], out.inputs[0])
    m.cycles.sample_as_light = False
    bpy.ops.mesh.primitive_plane_add(size=1, location=(0, 14, 0), rotation=(math.pi / 2, 0, 0))
    o = bpy.context.object
    o.scale = (40, 26, 1)
    o.data.materials.append(m)
    for a in ('diffuse', 'glossy', 'shadow', 'transmission'): setattr(o, f'visible_{a}', False)


def window(x0, x1, z0, z1, frame, inner=(255, 234, 200), bars=0, depth=0.5, strength=0.55, bar_r=0.05):
    """A lit room seen through a big pane: kept plain, so that people can be laid over it."""
    w, h, x, z = x1 - x0, z1 - z0, (x0 + x1) / 2, (z0 + z1) / 2
    box(x, depth, z, w, 0.04, h, mat('f-room-%d' % inner[2], inner, 0.9, emit=strength * 0.5), 0)
    box(x, depth - 0.06, z0 + h * 0.10, w, 0.03, h * 0.20, mat('f-floor-%d' % inner[2], tuple(int(v * 0.90) for v in inner), 0.9, emit=strength * 0.4), 0)
    for k in range(3):
        lx = x0 + w * (k + 0.5) / 3
        lathe(lx, depth - 0.12, z1 - 0.34, [(0, 0), (0.15, 0), (0.11, 0.08), (0.03, 0.12), (0, 0.12)], mat('f-shade', (255, 246, 226), 0.6, emit=0.45), None, 28)
        cyl(lx, depth - 0.12, z1 - 0.1, 0.012, 0.24, frame, 0)
    for s in (-1, 1): rbox(x + s * (w / 2 + 0.04), 0.0, z, 0.14, 0.22, h + 0.2, frame, 0.05, 4)
    for s in (-1, 1): rbox(x, 0.0, z + s * (h / 2 + 0.04), w + 0.2, 0.24, 0.14, frame, 0.05, 4)
    for i in range(1, bars + 1): rbox(x0 + w * i / (bars + 1), 0.0, z, bar_r, 0.12, h, frame, bar_r * 0.45, 3)
    p = mat('f-pane', (214, 240, 246), 0.04, alpha=0.10)
    box(x, -0.02, z, w, 0.02, h, p, 0)


def wall(x0, x1, z1, m, holes=(), y=0.12, thick=0.9, r=0.08):
    """A front with openings: boards round each hole, left to right."""
    x = x0
    for a, b, lo, hi in sorted(holes):
        if a > x: box((x + a) / 2, y + thick / 2, z1 / 2, a - x, thick, z1, m, 0)
        if lo > 0.02: box((a + b) / 2, y + thick / 2, lo / 2, b - a, thick, lo, m, 0)
        box((a + b) / 2, y + thick / 2, (hi + z1) / 2, b - a, thick, z1 - hi, m, 0)
        x = b
    box((x + x1) / 2, y + thick / 2, z1 / 2, x1 - x, thick, z1, m, 0)


def brick(name, a, b, mortar, scale=2.4):
    m = mat(name, a, 0.85)
    n, l = m.node_tree.nodes, m.node_tree.links
    t, co, sep, com = n.new('ShaderNodeTexBrick'), n.new('ShaderNodeNewGeometry'), n.new('ShaderNodeSeparateXYZ'), n.new('ShaderNodeCombineXYZ')
    l.new(co.outputs['Position'], sep.inputs[0])
    l.new(sep.outputs['X'], com.inputs[0])
    l.new(sep.outputs['Z'], com.inputs[1])
    l.new(com.outputs[0], t.inputs['Vector'])
    t.inputs['Color1'].default_value, t.inputs['Color2'].default_value, t.inputs['Mortar'].default_value = rgb(a), rgb(b), rgb(mortar)
    t.inputs['Scale'].default_value, t.inputs['Mortar Size'].default_value, t.inputs['Mortar Smooth'].default_value = scale, 0.018, 0.4
    t.inputs['Brick Width'].default_value, t.inputs['Row Height'].default_value = 0.62, 0.24
    bump = n.new('ShaderNodeBump')
    bump.inputs['Strength'].default_value, bump.inputs['Distance'].default_value, bump.invert = 0.5, 0.02, True
    l.new(t.outputs['Fac'], bump.inputs['Height'])
    l.new(bump.outputs[0], n['Principled BSDF'].inputs['Normal'])
    l.new(t.outputs['Color'], n['Principled BSDF'].inputs['Base Color'])
    return m


def pot(x, y, m, kind='ball', k=1.0):
    lathe(x, y, 0.08, [(0, 0), (0.20 * k, 0), (0.27 * k, 0.40 * k), (0.29 * k, 0.42 * k), (0.29 * k, 0.48 * k), (0, 0.48 * k)], m, None, 36)
    leaf = foliage('f-leaf', (84, 162, 96), (146, 208, 122), 0.4, 1.4)
    if kind == 'ball':
        cyl(x, y, 0.75 * k, 0.035, 0.5 * k, c('wood-dark'), 0.01)
        ball(x, y, 1.15 * k, 0.30 * k, 0.30 * k, 0.30 * k, leaf)
    elif kind == 'cone': lathe(x, y, 0.5 * k, [(0, 0), (0.26 * k, 0.05), (0.24 * k, 0.2), (0.03, 1.05 * k), (0, 1.08 * k)], leaf, None, 32)
    else:
        R = random.Random(int(x * 10))
        for i in range(16):
            a, r = R.uniform(0, 6.28), R.uniform(0, 0.22)
            ball(x + r * math.cos(a), y + r * math.sin(a), 0.62 + R.uniform(-0.04, 0.16), 0.11, 0.11, 0.11, leaf if i % 2 else mat('f-lav', (176, 140, 226), 0.7))


def tooth_outline(x, y, z, k, m, r=0.04):
    """A molar drawn with one glowing tube."""
    pts = [(-0.50, 0.30), (-0.40, 0.50), (-0.16, 0.50), (0, 0.42), (0.16, 0.50), (0.40, 0.50), (0.50, 0.30), (0.44, 0.0), (0.36, -0.30), (0.27, -0.56), (0.16, -0.50), (0.10, -0.22), (0, -0.12),
           (-0.10, -0.22), (-0.16, -0.50), (-0.27, -0.56), (-0.36, -0.30), (-0.44, 0.0)]
    return tube([(x + a * k, y, z + b * k) for a, b in pts], r, m, closed=True, res=5)


def door(x, w, h, m, frame, pane=True, knob='warm'):
    rbox(x, 0.16, h / 2 + 0.08, w, 0.14, h, m, 0.05, 4)
    for s in (-1, 1): rbox(x + s * (w / 2 + 0.06), 0.08, h / 2 + 0.1, 0.14, 0.26, h + 0.16, frame, 0.05, 4)
    rbox(x, 0.08, h + 0.14, w + 0.26, 0.28, 0.16, frame, 0.05, 4)
    ball(x + w * 0.36, 0.04, 1.05, 0.05, 0.05, 0.05, mat('f-brass', (236, 190, 90), 0.25, metal=0.4))


def liu():
    street(((250, 226, 226), (166, 196, 236)), (224, 222, 230), ((222, 220, 236), (232, 226, 236)))
    white, violet = mat('l-white', (246, 246, 250), 0.35), glow('indigo', 1.5)
    W = (-3.9, 0.9, 0.55, 2.65)
    wall(-4.7, 4.7, 3.55, white, [W, (1.9, 3.5, 0.0, 2.6)])
    rbox(0, 0.55, 3.72, 10.0, 1.7, 0.5, white, 0.24, 10)
    for s in (-1, 1): rbox(s * 4.75, 0.5, 1.8, 0.5, 1.5, 3.7, white, 0.24, 10)
    window(*W, white, (240, 232, 255), 2, strength=0.6)
    rbox(-1.5, -0.28, 3.48, 6.6, 0.05, 0.06, violet, 0.025, 3)
    for x in (-4.3, 1.35, 4.05):
        for i in range(2): rbox(x + (i - 0.5) * 0.2, 0.02, 1.75, 0.07, 0.1, 2.9, violet, 0.03, 3)
    g = empty(2.7, 0, 0)
    arch(1.7, 2.75, 0.15, white, g, y=0.0, z=0.05)
    arch(1.42, 2.60, 0.035, violet, g, y=-0.12, z=0.05)
    box(2.7, 0.35, 1.3, 1.5, 0.05, 2.6, mat('l-in', (222, 206, 255), 0.6, emit=0.35), 0)
    box(2.7, 0.1, 1.2, 0.05, 0.04, 2.4, mat('l-bar', (220, 216, 240), 0.3), 0)
    k = empty(2.7, 0.4, 3.95)
    lathe(0, 0, 0, [(0, 0), (0.62, 0), (0.66, 0.05), (0.52, 0.14), (0, 0.14)], white, k, 48)
    torus(0, 0, 0.15, 0.46, 0.025, violet, parent=k)
    molar(0, 0, 0.70, 0.92, holo('l-holo', (120, 70, 245), (236, 214, 255), 1.25, 0.42, 1.0, 16), k, deg(8, -4, 20), 0.02, 6)
    torus(0, 0, 0.68, 0.66, 0.016, glow('violet', 1.5), deg(14, 8, 0), k)
    rbox(-1.5, -0.20, 3.05, 3.6, 0.12, 0.42, mat('l-sign', (116, 84, 226), 0.35, emit=0.25), 0.18, 8)
    molar(-2.9, -0.30, 3.05, 0.36, white, None).scale = (1, 0.4, 1)
    for i in range(4): rbox(-2.25 + 0.52 * i, -0.27, 3.05, 0.36, 0.04, 0.10, mat('l-bar2', (244, 240, 255), 0.4, emit=0.3), 0.045, 4)
    for x in (-4.55, 1.35, 4.2): pot(x, -0.75, white, 'lav')
    lamp_at(2.7, -0.9, 4.6, 60, (0.6, 0.4, 1.0), 0.6)
    return dict(window=rect(*W), sign=rect(-3.3, 0.3, 2.84, 3.26, -0.25), banner=rect(-4.3, -0.9, 3.55, 3.9, -0.3))


def khoury():
    street(((255, 224, 186), (170, 212, 220)), (228, 216, 202), ((240, 222, 196), (226, 196, 176)))
    b = brick('k-brick', (206, 118, 88), (190, 100, 78), (232, 206, 180))
    wood, cream = mat('k-wood', (150, 96, 62), 0.55), mat('k-cream', (250, 240, 220), 0.6)
    W = (-3.7, 0.9, 0.75, 2.45)
    wall(-4.6, 4.6, 4.05, b, [W, (2.1, 3.5, 0.0, 2.35)])
    rbox(0, 0.45, 4.1, 9.6, 1.5, 0.26, cream, 0.10, 6)
    for i in range(16): rbox(-4.5 + 0.6 * i, -0.02, 3.92, 0.22, 0.3, 0.16, cream, 0.05, 3)
    window(*W, wood, (255, 226, 176), 3, strength=0.62)
    # the awning
    n, a = 12, deg(-34, 0, 0)
    for i in range(n):
        x = -4.0 + 5.2 * (i + 0.5) / n
        m = mat('k-red', (226, 92, 78), 0.7) if i % 2 else cream
        rbox(x, -0.52, 2.72, 5.2 / n, 1.25, 0.07, m, 0.03, 3, deg(30, 0, 0))
        ball(x, -1.06, 2.40, 5.2 / n / 2, 0.05, 0.15, m)
    door(2.8, 1.16, 2.1, mat('k-door', (66, 120, 108), 0.5), wood)
    lathe(2.8, 0.07, 1.62, [(0, 0), (0.30, 0), (0.32, 0.03), (0.28, 0.06), (0, 0.06)], mat('k-lit', (255, 226, 160), 0.5, emit=0.6), None, 40, deg(90, 0, 0))
    torus(2.8, 0.06, 1.62, 0.31, 0.04, wood, deg(90, 0, 0))
    rbox(2.8, 0.03, 0.75, 0.8, 0.06, 0.7, mat('k-door2', (54, 104, 94), 0.5), 0.03, 3)
    rbox(2.8, -0.35, 0.14, 1.7, 0.7, 0.16, mat('k-step', (224, 208, 190), 0.8), 0.05, 4)
    leaf, R = foliage('k-leaf', (80, 156, 90), (140, 204, 112), 0.5, 1.2), random.Random(5)
    for x0, x1, z in ((-3.8, 1.0, 0.56), (-3.4, -1.9, 3.05), (-0.6, 0.9, 3.05), (2.05, 3.55, 3.05)):
        if z > 2: rbox((x0 + x1) / 2, 0.10, z + 0.46, x1 - x0 - 0.35, 0.1, 0.62, mat('k-up', (255, 222, 166), 0.5, emit=0.3), 0.04, 3); rbox((x0 + x1) / 2, 0.06, z + 0.46, 0.06, 0.12, 0.62, cream, 0.02, 3)
        rbox((x0 + x1) / 2, -0.16, z, x1 - x0, 0.34, 0.24, wood, 0.06, 4)
        for i in range(int((x1 - x0) * 7)):
            x = x0 + 0.1 + (x1 - x0 - 0.2) * R.random()
            ball(x, -0.18 + R.uniform(-0.1, 0.08), z + 0.17 + R.uniform(0, 0.08), 0.10, 0.09, 0.09, leaf)
            if R.random() < 0.75: ball(x, -0.26 + R.uniform(-0.06, 0.04), z + 0.24 + R.uniform(-0.04, 0.08), 0.062, 0.06, 0.06, c(('coral', 'yellow', 'pink', 'white')[i % 4]))
    # a hanging sign on an iron arm
    tube([(4.05, -0.1, 3.35), (4.05, -0.8, 3.42), (4.05, -1.0, 3.35)], 0.03, c('ink'))
    lathe(4.05, -0.75, 2.85, [(0, 0), (0.44, 0), (0.47, 0.03), (0.44, 0.10), (0, 0.10)], wood, None, 48, deg(90, 0, -14))
    molar(4.03, -0.90, 2.86, 0.56, cream, None).scale = (1, 0.35, 1)
    for x in (1.5, 4.15):
        lathe(x, -0.25, 1.95, [(0, 0), (0.10, 0), (0.13, 0.24), (0.05, 0.32), (0, 0.33)], mat('k-lamp', (255, 214, 136), 0.4, emit=1.0), None, 24)
        tube([(x, 0.05, 2.2), (x, -0.2, 2.42), (x, -0.25, 2.28)], 0.025, c('ink'))
    rbox(-1.4, -0.04, 2.86 + 0.75, 0.001, 0.001, 0.001, wood)
    put('bench', -3.1, -1.35, 1.2)
    pot(4.5, -0.8, mat('k-terra', (214, 128, 92), 0.8), 'ball', 0.95)
    return dict(window=rect(*W), sign=rect(3.58, 4.52, 2.4, 3.3, -0.8), banner=rect(-1.75, -0.75, 2.95, 3.85))


def wells():
    street(((252, 234, 206), (158, 202, 226)), (226, 222, 214), ((226, 220, 206), (214, 220, 218)))
    stone, pale, navy = mat('w-stone', (244, 234, 214), 0.7), mat('w-pale', (252, 246, 232), 0.6), mat('w-navy', (44, 66, 106), 0.45)
    gold = mat('w-gold', (240, 196, 96), 0.25, metal=0.5)
    W = (-3.95, 0.15, 0.75, 2.75)
    wall(-4.8, 4.8, 3.4, stone, [W, (1.3, 3.0, 0.0, 2.75)])
    rbox(0, 0.4, 3.5, 10.0, 1.9, 0.34, pale, 0.08, 5)
    rbox(0, 0.35, 3.70, 10.3, 2.1, 0.12, stone, 0.05, 4)
    window(*W, pale, (255, 240, 210), 3, strength=0.6)
    # the pediment over the door
    mesh('ped', [(0.35, -0.9, 3.76), (3.95, -0.9, 3.76), (2.15, -0.9, 4.55), (0.35, 0.6, 3.76), (3.95, 0.6, 3.76), (2.15, 0.6, 4.55)], [(0, 1, 2), (5, 4, 3), (0, 2, 5, 3), (2, 1, 4, 5), (1, 0, 3, 4)], stone, flat=True)
    for (a, b) in (((0.2, 3.76), (2.15, 4.62)), ((2.15, 4.62), (4.1, 3.76))): tube([(a[0], -0.92, a[1]), (b[0], -0.92, b[1])], 0.09, pale, smooth_path=False)
    rbox(2.15, -0.92, 3.74, 4.1, 0.2, 0.14, pale, 0.05, 4)
    lathe(2.15, -0.98, 4.08, [(0, 0), (0.26, 0), (0.28, 0.03), (0.22, 0.07), (0, 0.07)], gold, None, 40, deg(90, 0, 0))
    molar(2.15, -1.08, 4.08, 0.34, pale, None).scale = (1, 0.35, 1)
    for x in (0.65, 3.65, -4.35, 4.45):
        y = -0.62 if 0 < x < 4 else -0.14
        lathe(x, y, 0.1, [(0, 0), (0.30, 0), (0.30, 0.12), (0.24, 0.2), (0.215, 0.3), (0.19, 3.0), (0.24, 3.08), (0.30, 3.16), (0.30, 3.32), (0, 3.32)], pale, None, 36)
    for i in range(3): rbox(2.15, -0.55 - 0.28 * i, 0.30 - 0.10 * i, 3.6 + 0.3 * i, 0.7, 0.12, stone, 0.04, 4)
    box(2.15, 0.3, 1.5, 1.7, 0.05, 2.5, mat('w-in', (255, 236, 196), 0.6, emit=0.45), 0)
    for s in (-1, 1):
        rbox(2.15 + s * 0.42, 0.14, 1.55, 0.78, 0.08, 2.4, navy, 0.04, 4)
        rbox(2.15 + s * 0.42, 0.09, 1.75, 0.5, 0.06, 1.6, mat('w-lit', (255, 236, 200), 0.5, emit=0.4), 0.04, 4)
        rbox(2.15 + s * 0.10, 0.03, 1.35, 0.05, 0.06, 0.5, gold, 0.022, 4)
    rbox(-1.9, -0.06, 3.10, 3.2, 0.12, 0.34, navy, 0.05, 5)
    for i in range(5): rbox(-2.85 + 0.48 * i, -0.13, 3.10, 0.32, 0.03, 0.08, gold, 0.03, 4)
    for x in (0.2, 4.2): pot(x, -1.35, navy, 'cone', 0.95)
    for x in (-4.0, -2.6, -1.2):
        rbox(x + 0.2, -0.5, 0.28, 1.25, 0.42, 0.42, foliage('w-hedge', (84, 156, 92), (136, 198, 116), 0.1, 0.55), 0.14, 6)
    return dict(window=rect(*W), sign=rect(-3.5, -0.3, 2.93, 3.27, -0.1), banner=rect(-4.1, -0.1, 3.36, 3.66, -0.55))


def market():
    street(((222, 240, 246), (140, 196, 230)), (220, 226, 230), ((214, 226, 232), (206, 222, 232)))
    white, cy, cyan = mat('m-white', (244, 249, 251), 0.35), glow('cyan', 1.5), mat('m-cyan', (40, 186, 214), 0.35)
    steel = mat('m-steel', (196, 210, 220), 0.3)
    W = (-4.3, 0.5, 0.4, 2.7)
    wall(-5.2, 5.2, 3.3, white, [W, (1.5, 3.1, 0.0, 2.5)])
    window(*W, steel, (214, 246, 252), 3, strength=0.62, bar_r=0.04)
    # a wall of tilting panels
    for i in range(13):
        for j in range(2):
            x, z = -4.8 + 0.8 * i, 3.45 + 0.46 * j
            t = (i * 3 + j * 5) % 4
            rbox(x, -0.10 - 0.03 * t, z, 0.74, 0.10, 0.40, (cyan, mat('m-c2', (98, 212, 230), 0.35), mat('m-c3', (170, 232, 242), 0.4), white)[t], 0.045, 5, deg(6 - 4 * t, 0, 0))
    rbox(0, 0.5, 4.16, 10.6, 1.4, 0.16, white, 0.07, 5)
    rbox(0, -0.22, 3.14, 10.2, 0.06, 0.06, cy, 0.026, 3)
    # the sliding door between two light columns
    box(2.3, 0.4, 1.3, 1.6, 0.05, 2.5, mat('m-in', (196, 244, 252), 0.5, emit=0.5), 0)
    for s in (-1, 1):
        lathe(2.3 + s * 0.95, -0.15, 0.08, [(0, 0), (0.16, 0), (0.16, 2.6), (0.12, 2.72), (0, 2.74)], white, None, 32)
        rbox(2.3 + s * 0.95, -0.31, 1.4, 0.06, 0.04, 2.2, cy, 0.018, 3)
        rbox(2.3 + s * 0.39, 0.2, 1.27, 0.74, 0.04, 2.4, mat('m-pane', (206, 242, 248), 0.05, alpha=0.35), 0.015, 2)
    rbox(2.3, -0.15, 2.80, 2.3, 0.4, 0.22, white, 0.09, 5)
    # a screen, and machines that sell it by the dose
    rbox(4.15, -0.06, 1.75, 1.3, 0.16, 1.9, c('ink'), 0.07, 5)
    rbox(4.15, -0.15, 1.75, 1.14, 0.04, 1.72, mat('m-screen', (44, 196, 226), 0.3, emit=0.55), 0.04, 4)
    molar(4.15, -0.24, 1.95, 0.72, mat('m-tooth', (236, 252, 255), 0.3, emit=0.3), None).scale = (1, 0.25, 1)
    for i in range(3): rbox(4.15, -0.20, 1.24 - 0.17 * i, 0.8 - 0.2 * i, 0.03, 0.08, mat('m-l', (220, 250, 255), 0.4, emit=0.3), 0.03, 3)
    rbox(-1.9, -0.30, 3.68, 3.9, 0.16, 0.62, white, 0.24, 8)
    tooth_outline(-3.35, -0.42, 3.68, 0.40, glow('cyan', 1.7), 0.030)
    for i in range(4): rbox(-2.55 + 0.62 * i, -0.40, 3.68, 0.44, 0.04, 0.13, cyan, 0.055, 4)
    # drones bring lots to the roof
    for x, z, k in ((3.3, 4.52, 1.0), (0.9, 4.62, 0.7)):
        rbox(x, -0.2, z, 0.42 * k, 0.3 * k, 0.16 * k, white, 0.07 * k, 6)
        rbox(x, -0.2, z - 0.17 * k, 0.26 * k, 0.2 * k, 0.18 * k, cyan, 0.04 * k, 4)
        for s in (-1, 1): torus(x + s * 0.36 * k, -0.2, z + 0.05 * k, 0.15 * k, 0.02 * k, steel); tube([(x, -0.2, z + 0.03 * k), (x + s * 0.36 * k, -0.2, z + 0.05 * k)], 0.02 * k, steel, smooth_path=False)
    for x in (-4.75, 1.0): pot(x, -0.9, white, 'ball', 0.9)
    return dict(window=rect(*W), sign=rect(-3.85, 0.05, 3.37, 3.99, -0.35), banner=rect(0.6, 5.0, 3.25, 4.1, -0.1))


def marcus():
    street(((246, 176, 160), (84, 84, 138)), (150, 146, 170), ((112, 104, 136), (98, 96, 130)), dusk=True)
    dark = brick('x-brick', (78, 72, 98), (66, 62, 88), (50, 48, 70))
    iron, pink, cy = mat('x-iron', (62, 62, 84), 0.4), glow('pink', 1.8), glow('cyan', 1.6)
    W = (-3.9, 0.6, 0.7, 2.3)
    wall(-4.7, 4.7, 3.95, dark, [W, (1.9, 3.3, 0.0, 2.35)])
    rbox(0, 0.5, 4.0, 9.7, 1.5, 0.22, iron, 0.08, 5)
    window(*W, iron, (214, 168, 232), 2, strength=0.40)
    # shutters: rolled up over the pane, one hangs a little lower
    for x0, x1, drop in ((-4.0, -2.4, 0.16), (-2.4, -0.85, 0.42), (-0.85, 0.7, 0.16)):
        rbox((x0 + x1) / 2, -0.16, 2.52, x1 - x0 - 0.05, 0.36, 0.36, iron, 0.16, 6)
        for i in range(int(drop / 0.11) + 1): rbox((x0 + x1) / 2, -0.13, 2.34 - 0.11 * i, x1 - x0 - 0.1, 0.07, 0.10, mat('x-slat', (88, 88, 112), 0.35), 0.03, 3)
    for i in range(18): rbox(2.6, 0.10, 0.15 + 0.125 * i, 1.36, 0.08, 0.115, mat('x-slat', (88, 88, 112), 0.35), 0.035, 3)
    for s in (-1, 1): rbox(2.6 + s * 0.76, 0.04, 1.25, 0.16, 0.26, 2.5, iron, 0.05, 4)
    rbox(2.6, 0.04, 2.52, 1.7, 0.3, 0.2, iron, 0.06, 4)
    rbox(3.05, 0.0, 1.15, 0.34, 0.05, 0.5, mat('x-hatch', (255, 170, 220), 0.5, emit=0.35), 0.03, 3)
    # neon
    rbox(-1.65, -0.06, 3.25, 3.6, 0.1, 0.95, mat('x-board', (46, 42, 64), 0.5), 0.10, 6)
    tooth_outline(-2.85, -0.18, 3.28, 0.62, pink, 0.036)
    for i, m in enumerate((cy, pink, cy)): tube([(-2.2 + 0.72 * i + 0.09 * k, -0.18, 3.28 + 0.17 * math.sin(k * 1.9 + i)) for k in range(7)], 0.028, m)
    tooth_outline(3.95, -0.2, 3.1, 0.52, glow('indigo', 1.7), 0.030)
    tube([(3.95, -0.06, 2.75), (3.95, 0.0, 2.2), (4.2, 0.02, 2.0), (4.2, 0.02, 0.1)], 0.03, iron)
    for x, w in ((-4.35, 0.05), (1.2, 0.06)): tube([(x, 0.0, 0.1), (x, 0.0, 3.8)], w, iron, smooth_path=False)
    tube([(-4.35, -0.02, 3.5), (-3.9, -0.1, 3.75), (-2.0, -0.06, 3.86), (1.2, -0.02, 3.7)], 0.02, c('ink'))
    tube([(1.2, -0.02, 3.7), (2.6, -0.1, 3.45), (3.95, -0.1, 3.42)], 0.02, c('ink'))
    rbox(1.2, -0.1, 1.5, 0.34, 0.2, 0.5, iron, 0.05, 4)
    ball(1.2, -0.22, 1.62, 0.035, 0.035, 0.035, glow('red', 1.6))
    # a camera, boxes, a bin
    rbox(4.45, -0.4, 3.5, 0.18, 0.4, 0.16, c('ink'), 0.05, 4, deg(20, 0, 20))
    ball(4.40, -0.62, 3.42, 0.05, 0.03, 0.05, glow('red', 1.5))
    for x, z, k in ((-4.5, 0.1, 0.62), (-4.05, 0.1, 0.5), (-4.4, 0.72, 0.44)): rbox(x, -0.75, z + k / 2, k, k, k, mat('x-box', (152, 118, 96), 0.8), 0.04, 3)
    put('bin', 4.4, -0.9, 1.35)
    lamp_at(-2.0, -1.2, 3.2, 55, (1.0, 0.35, 0.75), 0.5)
    lamp_at(1.0, -1.2, 3.2, 30, (0.3, 0.8, 1.0), 0.5)
    lamp_at(3.9, -1.1, 2.9, 30, (0.55, 0.4, 1.0), 0.4)
    return dict(window=rect(*W), sign=rect(-3.45, 0.15, 2.78, 3.72, -0.15), banner=rect(0.9, 3.4, 2.75, 3.6))


FRONTS = {'front-tarek-liu': (liu, 1.0), 'front-amir-khoury': (khoury, 1.05), 'front-gideon-wells': (wells, 1.0), 'front-marcus-executive': (market, 0.95), 'front-marcus-saboteur': (marcus, 0.55)}

# Their own colour: the paint of their van, the ground of their posters.
COLOURS = {'front-tarek-liu': '#7a5cf0', 'front-amir-khoury': '#d9604c', 'front-gideon-wells': '#35527f', 'front-marcus-executive': '#1fb4d2', 'front-marcus-saboteur': '#4a3f6b'}


def light(s, day):
    s.render.film_transparent = False
    s.view_settings.exposure = 0.0
    bg = s.world.node_tree.nodes['Background']
    bg.inputs[0].default_value, bg.inputs[1].default_value = ((0.78, 0.86, 1.0, 1) if day > 0.6 else (0.62, 0.58, 0.95, 1)), 0.46 * max(day, 1.1 if day < 0.6 else 0.62)
    sun = bpy.data.objects['sun']
    sun.data.energy, sun.data.color, sun.data.angle = 2.3 * day, (1, 0.88, 0.70) if day > 0.6 else (1, 0.62, 0.55), 0.07
    sun.rotation_euler = Vector((0.60, 0.84, -0.66)).to_track_quat('-Z', 'Y').to_euler()
    # One sun to sample and nothing else: glow and sky are found by the bounces.
    s.world.cycles.sampling_method = 'NONE'
    for m in bpy.data.materials: m.cycles.sample_as_light = False
    cam = s.camera
    cam.rotation_euler = (math.pi / 2 - TILT, 0, 0)
    mid = FOOT + HIGH / 2
    up, back = Vector((0, math.sin(TILT), math.cos(TILT))), Vector((0, -math.cos(TILT), math.sin(TILT)))
    cam.location = up * mid + back * 30
    cam.data.ortho_scale, cam.data.clip_end = WIDE, 90
    s.render.resolution_x, s.render.resolution_y = (480, 240) if PREVIEW else (960, 480)
    s.cycles.samples = 10 if PREVIEW else 26
    s.cycles.adaptive_threshold, s.cycles.adaptive_min_samples = 0.04, 10


def grade(px):
    col = np.clip(px[..., :3], 0, 1)
    bright = np.clip(col - 0.90, 0, 1)
    k = px.shape[1] / 960
    spill = core.blur(bright, 4 * k) * 0.5 + core.blur(bright, 16 * k) * 0.6
    col = 1 - (1 - col) * (1 - np.clip(spill, 0, 1))
    return np.concatenate([col, np.ones_like(px[..., 3:])], axis=2)


stage = core.Stage(OUT, 64)
want = [a for a in args[1:] if not a.startswith('--')]
file = os.path.join(OUT, 'fronts.json')
places = json.load(open(file)) if os.path.exists(file) else {}
for name, (build, day) in FRONTS.items():
    if want and name not in want: continue
    t0 = time.time()
    s = stage.fresh(floor=None)
    place = build()
    # Where people may stand: the pavement before the wall.
    place['kerb'] = {'x': 0.0, 'y': round(at(0, -0.25, 0.08)[1], 1), 'w': 100.0, 'h': round(at(0, -3.1, 0.08)[1] - at(0, -0.25, 0.08)[1], 1)}
    place['colour'] = COLOURS[name]
    places[name] = place
    light(s, day)
    stage.pivot = (0, 0)
    stage.write(name + ('-preview' if PREVIEW else ''), grade(core.denoise(stage.render_pixels(), 0.07, 2)))
    print('FRONT', name, round(time.time() - t0, 1), flush=True)
os.makedirs(OUT, exist_ok=True)
json.dump(dict(sorted(places.items())), open(file, 'w'), indent=2)
