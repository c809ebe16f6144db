"""Portraits of the cast for dialogue: 512 px busts in six moods.

blender -b -P portraits.py -- [--who a,b] [--moods a,b] [--spp 56] [--size 512]
Renders to out/busts/<id>-<mood>.png; portraits.mjs smooths and writes assets/portraits/*.webp.
"""
import os, sys, math
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import clay
from clay import *
import head as H
import rig as R
import milo as M
import rivals as V
import companions as C
from head import surf, frame, shape, smooth_path, resample, RX, RY, RZ

MOODS = ['neutral', 'happy', 'worried', 'scared', 'determined', 'sad']

CAST = {
    'elara-voss': dict(skin='#f6cba8', hair='#a4492b', top='#2fb0ad', bottom='#3e4674', outfit='coat', style='long', iris='#2f8f7d', lips='#c8574f', lash=True, brow=0.0105, tilt=3, mole=False),
    'ava': dict(skin='#f3c5a2', hair='#ef6f9f', top='#474a63', bottom='#f2836c', outfit='sweater', style='bun', iris='#7a4a2c', lips='#cf5a62', lash=True, brow=0.0100, tilt=-4, hoops=True, freckles=True),
    'pia': dict(skin='#93593a', hair='#2b2530', top='#f4bd4f', bottom='#3e4674', outfit='cardigan', style='bun', iris='#4a2a1c', lips='#a8434a', lash=True, brow=0.0110, tilt=4, studs=True),
    'jun': dict(skin='#f2c8a0', hair='#2a2731', top='#79c9ea', bottom='#5ba9d2', outfit='scrubs', style='short', iris='#3a2b28', lips='#b86a58', lash=False, brow=0.0135, tilt=-3, maskdown=True),
    'tarek-liu': dict(skin='#e0aa7e', hair='#26222c', top='#3a4169', bottom='#33395c', outfit='suit', style='slick', iris='#4a3a20', lips='#a85848', lash=False, brow=0.0160, tilt=2, sharp=True),
    **V.CAST,
    **C.CAST,
}

# eye: how far the upper and lower lids open (1 = round), slant of the upper lid (+ = inner end low), iris size, gaze;
# brow: height, inner raise, outer raise, bend.
FACE = {
    'neutral': dict(up=0.92, lo=0.95, slant=0.0, iris=1.0, gaze=(0, 0), brow=(0, 0, 0, 3), mouth='smile'),
    'happy': dict(up=0.98, lo=0.45, slant=0.0, iris=1.03, gaze=(0, 1), brow=(4, 0, 0, 5), mouth='grin'),
    'worried': dict(up=0.96, lo=0.95, slant=-0.16, iris=0.95, gaze=(-4, -1), brow=(3, 6, -4, 1), mouth='wave'),
    'scared': dict(up=1.18, lo=1.12, slant=-0.08, iris=0.70, gaze=(0, 0), brow=(9, 5, -3, 3), mouth='gasp'),
    'determined': dict(up=0.70, lo=0.80, slant=0.22, iris=1.0, gaze=(0, 0), brow=(-4, -6, 3, 2), mouth='firm'),
    'sad': dict(up=0.70, lo=0.90, slant=-0.26, iris=1.0, gaze=(-2, -5), brow=(1, 7, -5, 0), mouth='frown'),
}

_p = {}


def pm(color, rough=0.55, spec=0.35, emit=0.0, sss=0.0, k=1.0):
    """A plain painted clay."""
    key = (color, rough, spec, emit, sss, k)
    if key in _p:
        return _p[key]
    m = bpy.data.materials.new('p')
    m.use_nodes = True
    b = m.node_tree.nodes['Principled BSDF']
    c = [x * ALBEDO * k for x in lin(color)] + [1]
    b.inputs['Base Color'].default_value = c
    b.inputs['Roughness'].default_value = rough
    b.inputs['Specular'].default_value = spec
    if emit:
        b.inputs['Emission'].default_value = lin(color) + [1]
        b.inputs['Emission Strength'].default_value = emit
    if sss:
        b.inputs['Subsurface'].default_value = sss
        b.inputs['Subsurface Radius'].default_value = (0.06, 0.024, 0.016)
        b.inputs['Subsurface Color'].default_value = [c[0], c[1] * 0.82, c[2] * 0.75, 1]
    _p[key] = m
    return m


def dye(objs, skin, first, second, gloss=0.5):
    """Swaps the sprite's neutral tint regions for real colours."""
    for o in objs:
        if not o.data or not o.data.materials:
            continue
        m = o.data.materials[0]
        n = next((q for q in m.node_tree.nodes if q.type == 'OUTPUT_AOV'), None)
        if not n:
            continue
        c = tuple(int(x) for x in n.inputs['Color'].default_value)[:3]
        b = m.node_tree.nodes.get('Principled BSDF')
        k = b.inputs['Base Color'].default_value[0] / ALBEDO
        if c == (1, 0, 0):
            o.data.materials[0] = pm(skin, 0.5, 0.35, k=min(1, k) if k > 0.9 else 1.0)
        elif c == (0, 1, 0):
            o.data.materials[0] = pm(first, gloss, 0.4, k=k)
        elif c == (0, 0, 1):
            o.data.materials[0] = pm(second, 0.6, 0.3, k=k)
    return objs


def eye(s, who, f, root):
    """One eye as clay lenses cut by its lids. x runs outward, y up, in metres on the face."""
    az, el = s * 22.5, 4
    p, du, dv, nn = frame(az, el)
    rx, ry = 0.061, 0.074
    if who.get('sharp'):
        rx, ry = 0.060, 0.060
    open_ = f['up'] * who.get('lid', 1.0)
    up = lambda x: ry * open_ * math.sqrt(max(0, 1 - (x / rx) ** 2)) ** 0.8 + f['slant'] * (x + rx * 0.2) * 1.0
    lo = lambda x: -ry * f['lo'] * math.sqrt(max(0, 1 - (x / rx) ** 2)) ** 0.9

    def at(x, y, off):
        w = p + du * (s * x) + dv * y
        return shape(Vector((w.x / RX, w.y / RY, w.z / RZ)).normalized()) + nn * off

    def lens(cx, cy, ax, ay, m, off, bulge, clip=True):
        v, fc = [], []
        Rr, K = 12, 44
        for j in range(Rr + 1):
            q = j / Rr
            for k in range(K):
                t = 2 * math.pi * k / K
                x = cx + ax * q * math.cos(t)
                y = cy + ay * q * math.sin(t)
                if clip:
                    x = max(-rx * 0.995, min(rx * 0.995, x))
                    y = max(lo(x), min(up(x), y))
                e = 1 - (x / rx) ** 2 * 0.6 - (y / (ry * 1.1)) ** 2 * 0.6
                v.append(at(x, y, off + bulge * max(0, e)))
        for j in range(Rr):
            for k in range(K):
                k2 = (k + 1) % K
                fc.append((j * K + k, (j + 1) * K + k, (j + 1) * K + k2, j * K + k2))
        return put(Shape(v, fc), m, root, 'lens')

    gx, gy = f['gaze']
    cx, cy = -0.004 + gx * 0.0022 * s * 1.0, gy * 0.0024
    i = f['iris']
    deep = [x * 0.42 for x in (int(who['iris'][1:3], 16), int(who['iris'][3:5], 16), int(who['iris'][5:7], 16))]
    dark = '#%02x%02x%02x' % tuple(int(x) for x in deep)
    o = [lens(0, 0, rx, ry * 1.3, pm('#fffdf8', 0.25, 0.5, emit=0.10), 0.001, 0.010)]
    o.append(lens(cx, cy, 0.049 * i, 0.061 * i, pm(dark, 0.2, 0.5), 0.0035, 0.010))
    o.append(lens(cx, cy - 0.010 * i, 0.040 * i, 0.046 * i, pm(who['iris'], 0.2, 0.5, emit=0.10), 0.0055, 0.010))
    o.append(lens(cx, cy + 0.002, 0.027 * i, 0.035 * i, pm('#150f18', 0.15, 0.6), 0.0075, 0.010))
    w = pm('#ffffff', 0.2, 0.2, emit=0.9)
    o.append(lens(cx - s * 0.014, cy + 0.024 * i, 0.0135, 0.0155, w, 0.0105, 0.010, clip=f['up'] < 0.8))
    o.append(lens(cx + s * 0.016, cy - 0.022 * i, 0.0070, 0.0080, w, 0.0105, 0.010))
    # Lid edge, crease, lashes.
    ink = pm('#2a1c22', 0.4, 0.3)
    xs = [-rx * 0.98 + 2 * rx * 0.98 * k / 14 for k in range(15)]
    line_ = smooth_path([at(x, up(x) + 0.002, 0.011) for x in xs], 3)
    wid = 0.0085 if who['lash'] else 0.0070
    o.append(put(tube(line_, resample([wid * 0.35, wid * 0.9, wid, wid * 1.05, wid * 1.1], len(line_)), ring=10), ink, root, 'lash'))
    if who['lash']:
        for k, (x0, d) in enumerate(((rx * 0.97, 0.028), (rx * 0.80, 0.024))):
            a = at(x0, up(x0) + 0.003, 0.012)
            b = at(x0 + d * 0.85, up(x0) + d * (0.55 + 0.35 * k), 0.014)
            o.append(put(tube([a, a.lerp(b, 0.5), b], [0.0070, 0.0052, 0.0018], ring=8), ink, root, 'lash'))
    lid = pm(who['skin'], 0.5, 0.3, k=0.86)
    crease = smooth_path([at(x * 0.95, up(x) + 0.015, 0.0045) for x in xs[2:-1]], 3)
    o.append(put(tube(crease, resample([0.002, 0.0045, 0.0045, 0.002], len(crease)), ring=8), lid, root, 'crease'))
    under = smooth_path([at(x * 0.8, lo(x * 0.8) - 0.006, 0.003) for x in xs[2:-2]], 3)
    o.append(put(tube(under, resample([0.001, 0.0035, 0.0035, 0.001], len(under)), ring=8), lid, root, 'under'))
    # Brow
    h, inn, outr, arch = f['brow']
    base = 27 + h
    if who.get('kind'):
        inn, arch = inn + 2.5, arch + 3
    if who.get('sharp'):
        base -= 3
        if f is FACE['neutral'] and s > 0:
            base, arch = base + 4, arch + 3
    pts = [surf(s * 11, base + inn, 0.008), surf(s * 18, base + inn * 0.6 + arch * 0.8, 0.012), surf(s * 26, base + arch + outr * 0.3, 0.012), surf(s * 36, base - 2 + outr, 0.007)]
    if who.get('sharp'):
        pts[3] = surf(s * 38, base + 0.5 + outr, 0.007)
    pp = smooth_path(pts)
    b = who['brow']
    o.append(put(tube(pp, resample([b * 0.75, b * 1.1, b, b * 0.35], len(pp)), ring=12, flat=0.75), pm(who['hair'], 0.6, 0.3, k=who.get('browk', 0.62)), root, 'brow'))
    return o


def mouth(kind, who, root):
    lip = pm(who['lips'], 0.4, 0.45)
    line = pm('#6b2a30', 0.5, 0.3)
    inner = pm('#6a1724', 0.4, 0.3)
    tongue = pm('#e87a7c', 0.35, 0.5)
    teeth = pm('#ffffff', 0.2, 0.5, emit=0.12)
    o = []
    y = -22

    def st(pts, r, m):
        o.append(H.stroke(pts, r, m, root))

    if kind == 'smile':
        if who.get('sharp'):
            st([(-10, y - 1), (-3, y - 2.5), (6, y - 0.5), (14, y + 5)], 0.0095, line)
        else:
            st([(-12, y + 2), (-5, y - 1.8), (5, y - 1.8), (12, y + 2)], 0.0092, line)
            o.append(H.disc(0, y - 4.2, 0.026, 0.0085, lip, root, 0.002, 0.005))
    elif kind == 'grin':
        o.append(H.half(0, y + 3, 0.082, 0.076, inner, root, off=0.004))
        o.append(H.half(0, y - 7, 0.048, 0.034, tongue, root, off=0.009, up=True))
        o.append(H.half(0, y + 3.4, 0.072, 0.024, teeth, root, off=0.011))
        st([(-17, y + 4.5), (-8, y + 3), (8, y + 3), (17, y + 4.5)], 0.0075, lip)
        st([(-14, y - 6), (-6, y - 13.5), (6, y - 13.5), (14, y - 6)], 0.0070, lip)
    elif kind == 'bright':
        o += V.bright(y, root, inner, teeth, lip, st)
    elif kind == 'wave':
        st([(-12, y - 3), (-6, y + 0.5), (0, y - 1.5), (6, y + 0.5), (12, y - 3.5)], 0.0095, line)
        o.append(H.disc(0, y - 5.5, 0.022, 0.007, lip, root, 0.002, 0.004))
    elif kind == 'gasp':
        o.append(H.disc(0, y - 4, 0.050, 0.060, inner, root, 0.003, 0.004))
        o.append(H.disc(0, y - 10, 0.034, 0.026, tongue, root, 0.008, 0.004))
        o.append(H.half(0, y + 7, 0.034, 0.018, teeth, root, off=0.010))
        p, du, dv, nn = frame(0, y - 4)
        ring = []
        for k in range(33):
            t = 2 * math.pi * k / 32
            w = p + du * (0.053 * math.cos(t)) + dv * (0.063 * math.sin(t))
            ring.append(shape(Vector((w.x / RX, w.y / RY, w.z / RZ)).normalized()) + nn * 0.006)
        o.append(put(tube(ring, [0.0095] * 33, ring=10, caps=(False, False)), lip, root, 'lips'))
    elif kind == 'firm':
        st([(-12, y - 0.5), (-4, y - 1.5), (5, y - 0.5), (13, y + 2.2)], 0.0100, line)
        o.append(H.disc(1, y - 5, 0.026, 0.008, lip, root, 0.002, 0.005))
        st([(-5, y - 11), (0, y - 10), (5, y - 11)], 0.005, pm(who['skin'], k=0.84))
    elif kind == 'frown':
        st([(-11, y - 4), (-4, y - 0.5), (4, y - 0.5), (11, y - 4)], 0.0095, line)
        o.append(H.disc(0, y - 4.5, 0.022, 0.008, lip, root, 0.002, 0.005))
    return o


def person(who_id, mood, root):
    who = CAST[who_id]
    f = FACE[mood]
    g = R.Rig(dict(R.POSES['idle/0'], head='up'))
    body, arms = R.upper(g, root, who['outfit'])
    dye(body + arms['r'] + arms['l'], who['skin'], who['top'], who['bottom'])
    e = empty(root, g.head)
    e['face'] = 1
    # One head pose for all moods, so that a mood only needs its face rendered (see `face_box`).
    e.rotation_euler = (math.radians(-2), math.radians(who['tilt']), 0)
    e.scale = (R.HEADSIZE,) * 3
    dye(H.skull(e, 128, 80), who['skin'], who['hair'], who['bottom'])
    dye(hair(who, e), who['skin'], who['hair'], who['bottom'], gloss=0.38)
    for s in (-1, 1):
        eye(s, who, f, e)
    mouth(who.get('mouths', {}).get(mood, f['mouth']), who, e)
    rosy = {'happy': 1.0, 'scared': 0.35}.get(mood, 0.7) * who.get('rosy', 1.0)
    for s in (-1, 1):
        d = H.disc(s * 42, -14, 0.066, 0.046, blush(who['skin'], rosy), e, 0.0025, 0.001, uv=True)
    dye([o for o in bpy.data.objects if o.name.startswith('nose')], who['skin'], who['hair'], who['bottom'])
    if who.get('freckles'):
        for a, b_ in ((33, -7), (38, -10), (43, -6), (47, -11), (-33, -7), (-38, -10), (-43, -6), (-47, -11), (29, -12), (-29, -12)):
            H.disc(a, b_, 0.0062, 0.0056, pm(who['skin'], k=0.68), e, 0.003, 0.001)
    if who.get('hoops'):
        for s in (-1, 1):
            c = Vector((s * 0.283, 0.01, -0.135))
            put(tube([c + Vector((0.008 * s, 0.040 * math.cos(t), 0.044 * math.sin(t))) for t in [2 * math.pi * k / 24 for k in range(25)]], [0.0085] * 25, ring=10, caps=(False, False)), pm('#ffcf5a', 0.25, 0.8, emit=0.08), e, 'hoop')
    if who.get('studs'):
        for s in (-1, 1):
            put(blob((s * 0.290, 0.0, -0.095), (0.020, 0.020, 0.022)), pm('#37c6c0', 0.2, 0.8, emit=0.1), e, 'stud')
            put(blob((s * 0.290, 0.0, -0.150), (0.016, 0.016, 0.030)), pm('#ffcf5a', 0.25, 0.8, emit=0.08), e, 'drop')
    if who.get('maskdown'):
        # A mask pulled under the chin.
        def fn(u, v):
            az = -74 + 148 * u
            el = -60 + 22 * v + 12 * (abs(u - 0.5) * 2) ** 2
            q = min(1, 4 * min(u, 1 - u)) ** 0.5 * min(1, 4 * min(v, 1 - v)) ** 0.5
            return surf(az, el, -0.012 + 0.055 * q + 0.006 * math.sin(v * 17))
        put(grid(fn, 48, 24), pm('#c8eef0', 0.7, 0.2), e, 'mask')
        for s in (-1, 1):
            pts = [surf(s * 70, -44, 0.02), surf(s * 82, -28, 0.014), surf(s * 90, -6, 0.02)]
            put(tube(smooth_path(pts), [0.006] * 11, ring=8), pm('#ffffff'), e, 'loop')
    V.wear(who_id, who, mood, g, root, e, pm)
    C.wear(who, e, pm)
    if mood == 'scared':
        for az, el, r in ((41, 33, 0.022), (-47, 27, 0.018)):
            p, du, dv, nn = frame(az, el)
            put(tube([p + nn * 0.012 - dv * 0.012, p + nn * 0.014 + dv * 0.040], [r, 0.004], ring=16), pm('#9fe3fb', 0.08, 0.8, emit=0.2), e, 'sweat')
    if mood == 'sad':
        p, du, dv, nn = frame(29, -9)
        put(tube([p + nn * 0.010 - dv * 0.016, p + nn * 0.012 + dv * 0.022], [0.019, 0.005], ring=16), pm('#a8e8fd', 0.08, 0.8, emit=0.2), e, 'tear')


def face_box(size):
    """Where the face falls in the picture, as shares from the lower left: moods differ only there."""
    bpy.context.view_layer.update()
    cam = bpy.context.scene.camera
    e = next(o for o in bpy.data.objects if o.get('face'))
    inv = cam.matrix_world.inverted()
    w = cam.data.ortho_scale
    pts = [inv @ (e.matrix_world @ surf(az, el, 0.05)) for az in range(-66, 67, 6) for el in range(-54, 55, 6)]
    xs, ys = [p.x / w + 0.5 for p in pts], [p.y / w + 0.5 for p in pts]
    return max(0, min(xs)), min(1, max(xs)), max(0, min(ys)), min(1, max(ys))


def blush(skin, k):
    key = ('blush', skin, k)
    if key in _p:
        return _p[key]
    m = bpy.data.materials.new('blush')
    m.use_nodes = True
    nt = m.node_tree
    b = nt.nodes['Principled BSDF']
    c = lin(skin)
    b.inputs['Base Color'].default_value = (c[0] * ALBEDO * 1.02, c[1] * ALBEDO * 0.55, c[2] * ALBEDO * 0.55, 1)
    b.inputs['Specular'].default_value = 0.2
    uv = nt.nodes.new('ShaderNodeUVMap')
    gr = nt.nodes.new('ShaderNodeTexGradient')
    gr.gradient_type = 'QUADRATIC_SPHERE'
    mu = nt.nodes.new('ShaderNodeMath')
    mu.operation = 'MULTIPLY'
    mu.inputs[1].default_value = k * 0.9
    nt.links.new(uv.outputs[0], gr.inputs[0])
    nt.links.new(gr.outputs[1], mu.inputs[0])
    nt.links.new(mu.outputs[0], b.inputs['Alpha'])
    _p[key] = m
    return m


_hm = {}


def hair(who, e):
    """Kneaded once a style at twice the sprite's detail."""
    if who['style'] not in _hm:
        o = (V.hair(who['style'], e) if who['style'] in V.HAIR else H.hair(who['style'], e, fine=True))[0]
        _hm[who['style']] = o.data.copy()
        _hm[who['style']].use_fake_user = True
        return [o]
    o = bpy.data.objects.new('hair', _hm[who['style']].copy())
    bpy.context.scene.collection.objects.link(o)
    o.parent = e
    return [o]


MILO = {
    'neutral': dict(eyes='open', mouth='smile', arms='rest'), 'happy': dict(eyes='happy', mouth='open', arms='up'),
    'worried': dict(eyes='worried', mouth='wave', arms='heart'), 'scared': dict(eyes='wide', mouth='o', arms='face'),
    'determined': dict(eyes='firm', mouth='flat', arms='heart'), 'sad': dict(eyes='sad', mouth='frown', arms='rest'),
}


def main():
    args = sys.argv[sys.argv.index('--') + 1:] if '--' in sys.argv else []
    opt = lambda n, d: args[args.index('--' + n) + 1] if '--' + n in args else d
    size = int(opt('size', 512))
    s = stage(int(opt('spp', 56)), aov=False)
    s.cycles.max_bounces = 4
    s.view_settings.exposure = 0.17
    # A cool light from behind draws the outline, a soft warm one fills the shaded side.
    sun('rim', 1.7, 0.5, (0.66, 0.93, 1.0), (-62, 0, -150 + 25))
    out = os.path.join(HERE, 'out', 'busts')
    os.makedirs(out, exist_ok=True)
    g = R.Rig('idle/0')
    for mood in opt('moods', ','.join(MOODS)).split(','):
        for who in opt('who', 'elara-voss,ava,tarek-liu,pia,jun,amir-khoury,gideon-wells,marcus-executive,marcus-saboteur,lila,ravi,max,lucy,sam-caldwell,theo,luna,cavity,milo').split(','):
            file = os.path.join(out, '%s-%s.png' % (who, mood))
            if os.path.exists(file) and '--force' not in args:
                continue
            t = time.time()
            s.render.use_border = False
            s.render.use_crop_to_border = False
            if who == 'milo':
                root = empty(rot=(0, 0, math.radians(45 - 20)))
                camera(size, size, (0, 0, 0.90), size / 1.08, el=6)
                M.build(root, t=0.10, disc=False, head_turn=6, roll={'worried': 5, 'sad': 7, 'happy': -5}.get(mood, -2), **MILO[mood])
            elif who == 'cavity':
                root = empty(rot=(0, 0, math.radians(45 - 8)))
                camera(size, size, (0, 0, 0.87), size / 1.26, el=4)
                C.cavity(root, mood, pm)
            else:
                root = empty(rot=(0, 0, math.radians(45 - 22)))
                # A bun needs room above.
                high = {'bun': 0.050, 'afro': 0.050, 'ponytail': 0.020, 'quiff': 0.030, 'hood': 0.024, 'mane': 0.016}.get(CAST[who]['style'], 0.0) + (0.03 if CAST[who].get('headset') else 0)
                camera(size, size, g.head + Vector((0, 0, -0.045 + high)), size / (0.90 + high * 1.3), el=7)
                person(who, mood, root)
                s.render.use_border = mood != 'neutral'
                s.cycles.samples = 14 if s.render.use_border else int(opt('spp', 28))
                if s.render.use_border:
                    s.render.border_min_x, s.render.border_max_x, s.render.border_min_y, s.render.border_max_y = face_box(size)
            s.render.filepath = file
            bpy.ops.render.render(write_still=True)
            wipe([o for o in bpy.data.objects if o.type in ('MESH', 'EMPTY')])
            print('PORTRAIT', who, mood, round(time.time() - t, 1), flush=True)


main()
