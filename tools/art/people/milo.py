"""Milo, the clinic's assistant: a small tooth spirit of cyan light over a projector disc.

blender -b -P milo.py            sprites into out/raw (milo/idle/0-7, milo/talk/0-3, milo/soothe/0-3)
The portraits use `build` too.
"""
import os, sys, math
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from clay import *
import head as H

CYAN, PALE, DEEP = '#35d8f5', '#d6fbff', '#0f9fd0'
_h = {}


def holo(name, inner=CYAN, outer=PALE, a0=0.42, a1=0.95, strength=1.0, lines=True, power=0.45):
    """Light made solid: clear in the middle, bright at the rim, with faint scan lines."""
    if name in _h:
        return _h[name]
    m = bpy.data.materials.new('holo-' + name)
    m.use_nodes = True
    nt = m.node_tree
    nt.nodes.clear()
    N = nt.nodes.new
    L = nt.links.new
    lw = N('ShaderNodeLayerWeight')
    lw.inputs['Blend'].default_value = power
    mix = N('ShaderNodeMixRGB')
    mix.inputs[1].default_value = lin(inner) + [1]
    mix.inputs[2].default_value = lin(outer) + [1]
    L(lw.outputs['Facing'], mix.inputs[0])
    em = N('ShaderNodeEmission')
    em.inputs[1].default_value = strength
    L(mix.outputs[0], em.inputs[0])
    tr = N('ShaderNodeBsdfTransparent')
    mr = N('ShaderNodeMapRange')
    mr.inputs['To Min'].default_value = a0
    mr.inputs['To Max'].default_value = a1
    L(lw.outputs['Facing'], mr.inputs['Value'])
    alpha = mr.outputs[0]
    if lines:
        geo = N('ShaderNodeNewGeometry')
        sep = N('ShaderNodeSeparateXYZ')
        L(geo.outputs['Position'], sep.inputs[0])
        mu = N('ShaderNodeMath')
        mu.operation = 'MULTIPLY'
        mu.inputs[1].default_value = 190
        L(sep.outputs['Z'], mu.inputs[0])
        si = N('ShaderNodeMath')
        si.operation = 'SINE'
        L(mu.outputs[0], si.inputs[0])
        ma = N('ShaderNodeMath')
        ma.operation = 'MULTIPLY_ADD'
        ma.inputs[1].default_value = 0.09
        ma.inputs[2].default_value = 0.91
        L(si.outputs[0], ma.inputs[0])
        mm = N('ShaderNodeMath')
        mm.operation = 'MULTIPLY'
        L(alpha, mm.inputs[0])
        L(ma.outputs[0], mm.inputs[1])
        alpha = mm.outputs[0]
    ms = N('ShaderNodeMixShader')
    L(alpha, ms.inputs[0])
    L(tr.outputs[0], ms.inputs[1])
    L(em.outputs[0], ms.inputs[2])
    out = N('ShaderNodeOutputMaterial')
    L(ms.outputs[0], out.inputs['Surface'])
    _h[name] = m
    return m


def face(kind, mouth, root, gaze=0.0):
    """Big eyes of light on the head (centre 0,0,0 of root)."""
    glow = holo('eye', '#ffffff', '#ffffff', 0.98, 1.0, 1.15, lines=False)
    ink = holo('ink', '#063f78', '#063f78', 0.98, 1.0, 0.9, lines=False)
    rosy = holo('rosy', '#ff9ecb', '#ff9ecb', 0.55, 0.55, 1.0, lines=False)
    o = []
    for s in (-1, 1):
        ex, ey = s * 23, 2
        if kind in ('open', 'wide', 'soft', 'firm', 'sad', 'worried'):
            rx, ry = dict(wide=(0.056, 0.076), soft=(0.048, 0.056), firm=(0.050, 0.050), sad=(0.050, 0.056)).get(kind, (0.050, 0.066))
            o.append(H.disc(ex, ey, rx, ry, ink, root, 0.006, 0.006))
            g = gaze
            o.append(H.disc(ex + g - 2.5, ey + 5, rx * 0.46, ry * 0.42, glow, root, 0.016, 0.004))
            o.append(H.disc(ex + g + 4, ey - 6, rx * 0.24, ry * 0.22, glow, root, 0.016, 0.003))
        elif kind == 'happy':
            o.append(H.stroke([(ex - 10, ey - 4), (ex - 5, ey + 6), (ex, ey + 9), (ex + 5, ey + 6), (ex + 10, ey - 4)], 0.0165, ink, root, taper=False))
        elif kind == 'blink':
            o.append(H.stroke([(ex - 10, ey + 1), (ex - 4, ey - 4), (ex + 4, ey - 4), (ex + 10, ey + 1)], 0.0155, ink, root, taper=False))
        b = dict(wide=((11, 34), (22, 36), (33, 30)), worried=((11, 34), (20, 31), (33, 23)), sad=((11, 33), (20, 29), (33, 20)), firm=((10, 18), (20, 22), (33, 26)), happy=((12, 27), (22, 31), (33, 27))).get(kind)
        if b:
            o.append(H.stroke([(s * a, e) for a, e in b], 0.0135, ink, root))
        o.append(H.disc(s * 42, -14, 0.046, 0.030, rosy, root, 0.006, 0.002))
    if mouth == 'smile':
        o.append(H.stroke([(-12, -18), (-5, -24), (5, -24), (12, -18)], 0.0135, ink, root))
    elif mouth == 'open':
        o.append(H.half(0, -17, 0.058, 0.062, ink, root, off=0.008))
        o.append(H.half(0, -25, 0.034, 0.024, holo('tongue', '#ff8fb5', '#ff8fb5', 1, 1, 1, lines=False), root, off=0.014, up=True))
    elif mouth == 'o':
        o.append(H.disc(0, -21, 0.028, 0.032, ink, root, 0.006, 0.004))
    elif mouth == 'half':
        o.append(H.half(0, -19, 0.045, 0.034, ink, root, off=0.008))
    elif mouth == 'flat':
        o.append(H.stroke([(-10, -21), (-3, -21), (3, -21), (10, -20)], 0.0130, ink, root))
    elif mouth == 'frown':
        o.append(H.stroke([(-11, -25), (-5, -20), (5, -20), (11, -25)], 0.0130, ink, root))
    elif mouth == 'wave':
        o.append(H.stroke([(-12, -23), (-6, -19), (0, -23), (6, -19), (12, -23)], 0.0125, ink, root, taper=False))
    return o


def round_disc(r, z0, z1):
    b = 0.018
    prof = [(r - b, z0), (r - b * 0.3, z0 + b * 0.3), (r, z0 + b), (r, z1 - b), (r - b * 0.3, z1 - b * 0.3), (r - b, z1)]
    return loft([(Vector((0, 0, z)), Vector((1, 0, 0)), Vector((0, 1, 0)), q, q) for q, z in prof], n=2, ring=48)


def build(root, t=0.0, eyes='open', mouth='smile', arms='rest', lift=0.0, pulse=None, disc=True, gaze=0.0, head_turn=0.0, roll=0.0):
    """t 0..1 once round the orbit. Returns everything made."""
    o = []
    shell = holo('shell', CYAN, PALE, 0.50, 0.97, 1.0)
    core = holo('core', '#8defff', '#ffffff', 0.55, 0.95, 1.05)
    light = holo('light', '#eaffff', '#ffffff', 0.9, 1.0, 1.25, lines=False)
    bob = 0.028 * math.sin(2 * math.pi * t) + lift
    b = empty(root, (0, 0, 0.50 + bob))
    # A molar: a broad crown as chest, two short roots instead of legs.
    parts = [blob((0, 0, 0.12), (0.175, 0.150, 0.145), n=2.3)]
    for s in (-1, 1):
        parts.append(tube(H.smooth_path([(s * 0.075, 0, 0.06), (s * 0.095, 0.005, -0.08), (s * 0.070, 0.01, -0.21)]), H.resample([0.088, 0.070, 0.026], 11), ring=18))
        parts.append(blob((s * 0.085, 0, 0.225), (0.085, 0.090, 0.060)))
    o.append(clayed(parts, voxel=0.014, smooth=6, parent=b, material=shell, name='tooth'))
    # A little heart light on the chest.
    hp = Vector((0, -0.150, 0.135))
    for s in (-1, 1):
        o.append(put(blob(hp + Vector((s * 0.020, 0, 0.012)), (0.026, 0.014, 0.026)), light, b, 'heart'))
    o.append(put(tube([hp + Vector((0, 0, 0.004)), hp + Vector((0, 0, -0.030))], [0.030, 0.004], ring=14, flat=0.5), light, b, 'heart'))
    for s in (-1, 1):
        sh = Vector((s * 0.175, 0, 0.17))
        if arms == 'rest':
            pts = [sh, sh + Vector((s * 0.085, -0.01, -0.06)), sh + Vector((s * 0.085, -0.05, -0.15))]
        elif arms == 'tell':
            pts = [sh, sh + Vector((s * 0.10, -0.05, -0.05)), sh + Vector((s * 0.135, -0.14, 0.04))] if s < 0 else [sh, sh + Vector((s * 0.085, -0.01, -0.06)), sh + Vector((s * 0.10, -0.08, -0.12))]
        elif arms == 'tell2':
            pts = [sh, sh + Vector((s * 0.10, -0.05, -0.05)), sh + Vector((s * 0.16, -0.12, 0.09))] if s < 0 else [sh, sh + Vector((s * 0.10, -0.04, -0.06)), sh + Vector((s * 0.13, -0.14, -0.01))]
        elif arms == 'open':
            pts = [sh, sh + Vector((s * 0.11, -0.05, -0.02)), sh + Vector((s * 0.17, -0.14, 0.05))]
        elif arms == 'up':
            pts = [sh, sh + Vector((s * 0.11, -0.02, 0.04)), sh + Vector((s * 0.15, -0.06, 0.17))]
        elif arms == 'face':
            pts = [sh, sh + Vector((s * 0.06, -0.10, -0.02)), sh + Vector((-s * 0.01, -0.20, 0.14))]
        else:
            pts = [sh, sh + Vector((s * 0.06, -0.08, -0.06)), sh + Vector((-s * 0.10, -0.175, -0.02))]
        p = H.smooth_path(pts)
        o.append(put(tube(p, H.resample([0.048, 0.044, 0.046], len(p)), ring=16), shell, b, 'arm'))
        o.append(put(blob(pts[-1], (0.062, 0.060, 0.062)), core, b, 'hand'))
    h = empty(b, (0, -0.01, 0.475), (math.radians(-4), math.radians(roll), math.radians(head_turn)))
    h.scale = (1.06,) * 3

    def fn(u, v):
        return H.shape(H.direction(360 * u, -89 + 178 * v))
    cusps = [grid(fn, 48, 30, closed_u=True)]
    cusps[0].f += [tuple(reversed(range(48))), tuple(30 * 48 + k for k in range(48))]
    # Two cusps make the crown of a tooth, and read as small ears.
    for s in (-1, 1):
        cusps.append(blob((s * 0.135, 0.01, 0.195), (0.105, 0.125, 0.085)))
    o.append(clayed(cusps, voxel=0.016, smooth=8, parent=h, material=shell, name='head'))
    o.append(put(tube([(0, 0.02, 0.22), (0.012, 0.02, 0.30), (0.02, 0.01, 0.345)], [0.016, 0.012, 0.010], ring=10), core, h, 'stalk'))
    o.append(put(blob((0.022, 0.008, 0.375), (0.038, 0.038, 0.038)), light, h, 'orb'))
    for s in (-1, 1):
        o.append(put(blob((s * 0.268, 0.0, -0.03), (0.030, 0.066, 0.070)), core, h, 'ear'))
    o += face(eyes, mouth, h, gaze)
    # The orbit and its bead.
    ringm = holo('ring', '#7fefff', '#ffffff', 0.75, 0.95, 1.0, lines=False)
    a = 2 * math.pi * t
    tilt = Matrix.Rotation(math.radians(16), 4, 'X') @ Matrix.Rotation(math.radians(-12), 4, 'Y')
    P = [tilt @ Vector((0.40 * math.cos(q), 0.40 * math.sin(q), 0)) + Vector((0, 0, 0.16)) for q in [2 * math.pi * i / 64 for i in range(65)]]
    o.append(put(tube(P, [0.0105] * 65, ring=8, caps=(False, False)), ringm, b, 'ring'))
    for k in range(2):
        q = a + math.pi * k
        c = tilt @ Vector((0.40 * math.cos(q), 0.40 * math.sin(q), 0)) + Vector((0, 0, 0.16))
        o.append(put(blob(c, (0.034, 0.034, 0.034)), light, b, 'bead'))
    if pulse is not None:
        for k in range(2):
            q = (pulse + k * 0.5) % 1
            r = 0.26 + 0.34 * q
            w = holo('pulse%d' % round(q * 8), '#ffd1ea', '#ffd1ea', 0.75 * (1 - q), 0.75 * (1 - q), 1.0, lines=False)
            P = [Vector((r * math.cos(z), r * math.sin(z), 0.13)) for z in [2 * math.pi * i / 64 for i in range(65)]]
            o.append(put(tube(P, [0.016 * (1 - q * 0.5)] * 65, ring=8, caps=(False, False)), w, b, 'pulse'))
    if disc:
        o.append(put(round_disc(0.215, 0.0, 0.066), mat('fix', '#3a4768', rough=0.35), root, 'disc'))
        o.append(put(round_disc(0.165, 0.05, 0.074), holo('disc', '#8ff2ff', '#8ff2ff', 1, 1, 1.3, lines=False), root, 'glow'))
        P = [Vector((0.190 * math.cos(z), 0.190 * math.sin(z), 0.055)) for z in [2 * math.pi * i / 48 for i in range(49)]]
        o.append(put(tube(P, [0.010] * 49, ring=8, caps=(False, False)), mat('fix', '#e8f2f6'), root, 'rim'))
        beam = holo('beam', CYAN, CYAN, 0.16, 0.02, 1.0, power=0.5)
        secs = [(Vector((0, 0, 0.07 + 0.26 * i / 6)), Vector((1, 0, 0)), Vector((0, 1, 0)), 0.15 - 0.075 * i / 6, 0.15 - 0.075 * i / 6) for i in range(7)]
        o.append(put(loft(secs, n=2, caps=False), beam, root, 'beam'))
    return o


def sprites():
    from render import BW, BH, BX, BY, have, clear
    s = stage(40)
    camera(BW, BH, (0, 0, (BY - BH / 2) / PPM / math.cos(math.radians(30))))
    jobs = []
    for i in range(8):
        jobs.append(('idle/%d' % i, dict(t=i / 8, eyes='blink' if i == 6 else 'open', mouth='smile', arms='rest')))
    for i, (m, a) in enumerate((('open', 'tell'), ('half', 'tell2'), ('o', 'tell2'), ('half', 'tell'))):
        jobs.append(('talk/%d' % i, dict(t=i / 4, eyes='open', mouth=m, arms=a, lift=0)))
    for i in range(4):
        jobs.append(('soothe/%d' % i, dict(t=i / 4, eyes='happy', mouth='smile', arms='open' if i in (0, 3) else 'heart', pulse=i / 4 * 0.5)))
    for name, k in jobs:
        if have('milo/' + name):
            continue
        # Half way between the two front facings, so it suits wherever it looks.
        root = empty(rot=(0, 0, math.radians(45 - 12)))
        build(root, **k)
        shoot('milo/' + name)
        clear()


if __name__ == '__main__' and os.path.basename(sys.argv[sys.argv.index('-P') + 1] if '-P' in sys.argv else '') == 'milo.py':
    sys.argv += ['--', 'none'] if '--' not in sys.argv else []
    sprites()
