"""Portraits of those who stand by the player in one campaign each: who they are, and what only they wear. Used by portraits.py."""
import math, random
from mathutils import Vector
from clay import *
import head as H
from head import surf, frame, smooth_path, resample

CAST = {
    # A hologram who greets the frightened: clay of light, a tooth for a hairpin.
    'lila': dict(skin='#bfe9ff', hair='#8a78ff', top='#46d3f0', bottom='#6a5ae0', outfit='cardigan', style='bob', iris='#35b8ff', lips='#5f8cf0', lash=True, brow=0.0100, tilt=3,
                 light=True, rosy=0.25, browk=0.8),
    # Technician and engineer to be: round glasses, hair that nobody told about combs.
    'ravi': dict(skin='#a86d46', hair='#2a2228', top='#4c63c9', bottom='#3c4fae', outfit='scrubs', style='messy', iris='#4a2c1a', lips='#8f4a42', lash=False, brow=0.0140, tilt=-3,
                 rims='#2fb3a6', kind=True),
    # Keeps the place running and everyone calm: a headset that never comes off.
    'max': dict(skin='#eab68c', hair='#c98a3f', top='#5fae72', bottom='#3e4674', outfit='cardigan', style='side-part', iris='#3f7d4f', lips='#b8695c', lash=False, brow=0.0125, tilt=4,
                headset=True, kind=True, freckles=True),
    'lucy': dict(skin='#fadcc6', hair='#efcb83', top='#a58be0', bottom='#5b6a9e', outfit='sweater', style='ponytail', iris='#5b92c8', lips='#d8777a', lash=True, brow=0.0098, tilt=-4,
                 freckles=True, studs=True),
    'sam-caldwell': dict(skin='#8a5434', hair='#2b2226', top='#e08a3c', bottom='#3e4674', outfit='hoodie', style='afro', iris='#4a2a1a', lips='#9a4a46', lash=False, brow=0.0140, tilt=3, kind=True),
    'theo': dict(skin='#f4c9a4', hair='#a4522e', top='#3f8fa8', bottom='#33506b', outfit='tee', style='short', iris='#4f8a5c', lips='#b96a5a', lash=False, brow=0.0135, tilt=-4,
                 rims='#3a3440', freckles=True),
    # All style on the outside; silver in the ears and hair like a sunset.
    'luna': dict(skin='#c98a5e', hair='#d65aa6', top='#2c2a3e', bottom='#7a4fc0', outfit='dress', style='long', iris='#7a4fc0', lips='#c23f6a', lash=True, brow=0.0110, tilt=4, hoops=True, star=True),
}


def glasses(e, pm, colour):
    rim = pm(colour, 0.3, 0.6)
    R, ends = 0.088, []
    for s in (-1, 1):
        p, du, dv, nn = frame(s * 23, 3)
        c = p + nn * 0.044
        pts = [c + du * (R * 1.08 * math.copysign(abs(math.cos(t)) ** 0.8, math.cos(t))) + dv * (R * 0.94 * math.copysign(abs(math.sin(t)) ** 0.8, math.sin(t))) for t in [i * math.pi / 24 for i in range(49)]]
        put(tube(pts, [0.0115] * 49, ring=10, caps=(False, False)), rim, e, 'rim')
        put(tube([c + du * (s * R * 1.05), surf(s * 74, 4, 0.035), surf(s * 96, 2, 0.018)], [0.010] * 3, ring=8), rim, e, 'temple')
        ends.append(c - du * (s * R * 1.05))
    put(tube([ends[0], (ends[0] + ends[1]) / 2 + Vector((0, -0.014, 0.014)), ends[1]], [0.0105] * 3, ring=8), rim, e, 'bridge')


def headset(e, pm):
    white, teal = pm('#f4f7f8', 0.3, 0.6), pm('#2fb0ad', 0.4, 0.5)
    arc = [Vector((0.315 * math.cos(t), 0.03, 0.02 + 0.345 * math.sin(t))) for t in [math.pi * i / 24 for i in range(25)]]
    put(tube(arc, [0.016] * 25, ring=12), white, e, 'band')
    for s in (-1, 1):
        put(blob((s * 0.315, 0.02, -0.03), (0.040, 0.070, 0.082)), white, e, 'cup')
        put(blob((s * 0.345, 0.02, -0.03), (0.020, 0.046, 0.056)), teal, e, 'cup')
    p = smooth_path([Vector((-0.33, -0.03, -0.07)), surf(-66, -32, 0.050), surf(-38, -36, 0.046)])
    put(tube(p, resample([0.010, 0.009, 0.009], len(p)), ring=8), white, e, 'boom')
    put(blob(surf(-36, -35.5, 0.048), (0.024, 0.022, 0.020)), pm('#2a3042', 0.6, 0.3), e, 'mic')


def star(e, pm):
    """A silver star at the temple."""
    p, du, dv, nn = frame(52, 30)
    m = pm('#ffe9a8', 0.2, 0.8, emit=0.25)
    for k in range(5):
        a = math.pi / 2 + 2 * math.pi * k / 5
        put(tube([p + nn * 0.06, p + nn * 0.055 + du * (0.046 * math.cos(a)) + dv * (0.046 * math.sin(a))], [0.017, 0.003], ring=10), m, e, 'star')


def pin(e, pm):
    """A little tooth of light in the hair."""
    p, du, dv, nn = frame(-46, 40)
    m = pm('#ffffff', 0.2, 0.6, emit=0.9)
    c = p + nn * 0.085
    put(blob(c, (0.036, 0.020, 0.030)), m, e, 'pin')
    for s in (-1, 1):
        put(blob(c + du * (s * 0.018) + dv * 0.020, (0.019, 0.016, 0.019)), m, e, 'pin')
        put(blob(c + du * (s * 0.017) - dv * 0.032, (0.012, 0.012, 0.022)), m, e, 'pin')


def of_light():
    """Everything but the eyes glows a little, most at its rim. Materials are shared with the next portraits, so copies glow."""
    copies = {}
    for o in bpy.data.objects:
        if o.type != 'MESH' or not o.data.materials or not o.data.materials[0]: continue
        m = o.data.materials[0]
        b = m.use_nodes and m.node_tree.nodes.get('Principled BSDF')
        if not b or b.inputs['Emission Strength'].default_value > 0.05: continue
        if m.name not in copies:
            k = copies[m.name] = m.copy()
            n, l, q = k.node_tree.nodes, k.node_tree.links, k.node_tree.nodes['Principled BSDF']
            lw, ramp = n.new('ShaderNodeLayerWeight'), n.new('ShaderNodeMapRange')
            lw.inputs['Blend'].default_value = 0.30
            ramp.inputs['To Min'].default_value, ramp.inputs['To Max'].default_value = 0.10, 1.25
            l.new(lw.outputs['Facing'], ramp.inputs['Value'])
            l.new(ramp.outputs[0], q.inputs['Emission Strength'])
            q.inputs['Emission'].default_value = [0.35, 0.85, 1.0, 1]
        o.data.materials[0] = copies[m.name]


def wear(who, e, pm):
    if who.get('rims'): glasses(e, pm, who['rims'])
    if who.get('headset'): headset(e, pm)
    if who.get('star'): star(e, pm)
    if who.get('light'):
        pin(e, pm)
        of_light()


# How far the lids stand open above and below, their slant, the pupil's width and height, and where it looks.
EYE = {
    'neutral': (0.62, 0.72, 0.10, 0.034, 0.105, (0, 0)), 'happy': (0.66, 0.34, 0.0, 0.052, 0.110, (0, 0.02)), 'worried': (0.74, 0.80, -0.22, 0.030, 0.080, (-0.05, -0.01)),
    'scared': (1.0, 1.0, -0.06, 0.020, 0.050, (0, 0)), 'determined': (0.42, 0.60, 0.34, 0.020, 0.120, (0, 0)), 'sad': (0.36, 0.78, -0.30, 0.044, 0.090, (0.0, -0.05)),
}


def cavity(root, mood, pm):
    """Cavity: a hollow tooth as dark as ink, and in it an eye of light."""
    up, lo, slant, pw, ph, (gx, gz) = EYE[mood]
    shell, inner = pm('#3a2f6b', 0.42, 0.5), pm('#150d28', 0.6, 0.3)
    z = 0.92
    bits = [blob((0, 0.06, z), (0.40, 0.29, 0.30)), blob((0, 0.08, z - 0.16), (0.33, 0.25, 0.24))]
    for sx in (-1, 1):
        for sy in (-1, 1): bits.append(blob((sx * 0.20, 0.07 + sy * 0.13, z + 0.24), (0.155, 0.125, 0.145)))
        for i in range(7):
            t = i / 6
            bits.append(blob((sx * (0.17 + 0.10 * t * t), 0.08, z - 0.24 - 0.32 * t), (0.135 - 0.085 * t, 0.14 - 0.08 * t, 0.09)))
    clayed(bits, voxel=0.012, smooth=7, parent=root, material=shell, name='shell')
    put(blob((0, -0.175, z), (0.262, 0.085, 0.252)), inner, root, 'hollow')
    put(blob((0, -0.195, z), (0.205, 0.100, 0.205)), pm('#7a1f6a', 0.3, 0.5, emit=0.30), root, 'white')
    put(blob((gx, -0.262, z + gz), (0.140, 0.048, 0.140)), pm('#ff4fb4', 0.3, 0.4, emit=0.95), root, 'iris')
    put(blob((gx, -0.290, z + gz), (0.088, 0.032, 0.096)), pm('#ffb3e2', 0.3, 0.4, emit=1.0), root, 'glow')
    put(blob((gx, -0.318, z + gz), (pw, 0.012, ph)), pm('#1a0716', 0.2, 0.5), root, 'pupil')
    put(blob((gx - 0.045, -0.325, z + gz + 0.05), (0.020, 0.010, 0.024)), pm('#ffffff', 0.2, 0.2, emit=1.0), root, 'glint')
    lid = pm('#4a3d84', 0.45, 0.45)
    for open_, s in ((up, 1), (lo, -1)):
        o = put(blob((0, 0, 0), (0.262, 0.140, 0.110)), lid, root, 'lid')
        o.location = (0, -0.185, z + s * (0.095 + 0.180 * open_))
        o.rotation_euler = (0, slant if s > 0 else -slant * 0.4, 0)
    # Cracks that its light comes through.
    light = pm('#ff6cc4', 0.3, 0.4, emit=1.0)
    def front(x, q): return Vector((x, 0.055 - 0.292 * math.sqrt(max(0.02, 1 - (x / 0.405) ** 2 - ((q - z) / 0.37) ** 2)), q))
    for pts in (((-0.30, 1.10), (-0.26, 1.02), (-0.31, 0.95), (-0.28, 0.88)), ((0.27, 1.14), (0.30, 1.05), (0.26, 0.99)), ((0.30, 0.86), (0.27, 0.79), (0.31, 0.73)), ((-0.22, 0.72), (-0.26, 0.66), (-0.21, 0.61))):
        w = [front(*p) for p in pts]
        put(tube(w, resample([0.004, 0.012, 0.010, 0.003], len(w)), ring=8), light, root, 'crack')
    # Splinters of what it broke, turning round it.
    R = random.Random(5)
    for i in range(22):
        a, r = R.uniform(0, 2 * math.pi), R.uniform(0.40, 0.52)
        k = R.uniform(0.012, 0.030)
        o = put(blob((0, 0, 0), (k, k, k * R.uniform(1.0, 2.4)), seg=4, rings=3), (light, pm('#8a6bff', 0.3, 0.4, emit=0.9), shell)[i % 3], root, 'splinter')
        o.location = (r * math.cos(a), R.uniform(-0.1, 0.25), z + 0.02 + r * 0.86 * math.sin(a))
        o.rotation_euler = (R.uniform(0, 3), R.uniform(0, 3), R.uniform(0, 3))
