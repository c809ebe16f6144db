"""The rivals' portraits: who they are, their hair, and what only they wear. Used by portraits.py."""
import math, random
from mathutils import Vector, Matrix
from clay import *
import head as H
from head import surf, frame, shell, line, lock, sm, smooth_path, resample

CAST = {
    # Sixties: a crown of grey, a full beard, a bow tie under the white coat.
    'amir-khoury': dict(skin='#d39c6c', hair='#d6d1cc', top='#e2b65a', bottom='#5b4a40', outfit='coat', style='horseshoe', iris='#6b4423', lips='#a85a4a', lash=False,
                        brow=0.0175, tilt=-3, beard=True, kind=True, bow='#c8443f', lines=1.0, rosy=1.25, lid=0.94),
    # Seventies: white hair swept back, round golden glasses, a cravat.
    'gideon-wells': dict(skin='#f3cdb2', hair='#f4f1ee', top='#3f5a6e', bottom='#33485a', outfit='suit', style='mane', iris='#5d88a8', lips='#b8695f', lash=False,
                         brow=0.0165, tilt=3, specs='#c99a3c', cravat='#7d3f5c', lines=1.1, lid=0.9, browk=0.86, kind=True),
    # Forties: everything sharp, and the smile always on.
    'marcus-executive': dict(skin='#eebf98', hair='#33241f', top='#23283a', bottom='#1d2130', outfit='suit', style='quiff', iris='#3f8fb5', lips='#b3655a', lash=False,
                             brow=0.0140, tilt=2, sharp=True, tie='#18b9d8', earpiece=True, mouths={'neutral': 'bright', 'determined': 'bright', 'happy': 'grin'}),
    # Thirties: the same eyes without the sleep.
    'marcus-saboteur': dict(skin='#e2b18c', hair='#3a2c33', top='#3c3654', bottom='#2a2740', outfit='hoodie', style='hood', iris='#8a63c9', lips='#9c5c55', lash=False,
                            brow=0.0135, tilt=-4, sharp=True, hood=True, bags=True, lid=0.84, rosy=0.25),
}


def horseshoe():
    def hl(az):
        a = abs(az)
        return 78 - 66 * sm(40, 74, a) - 46 * sm(88, 130, a)
    sh = [shell(lambda az: hl(az) if abs(az) < 100 else -32, lambda a, e: (0.034 + 0.012 * math.sin(math.radians(a * 9)) * 0.3) * sm(74, 50, e) + 0.006, soft=8)]
    R = random.Random(3)
    for s in (-1, 1):
        for i in range(9):
            a, e = s * (62 + 11 * i), 20 + 12 * math.sin(i * 1.7)
            sh.append(lock([surf(a, e + 10, 0.012), surf(a + s * 9, e, 0.034), surf(a + s * 15, e - 14, 0.022)], 0.036, 0.024, flat=0.7))
    return sh


def mane():
    """Swept back from a high forehead, full at the sides."""
    sh = [shell(line(56, 10, -36), lambda a, e: 0.034 + 0.024 * sm(20, 75, e) + 0.005 * math.cos(math.radians(a * 10)), soft=7)]
    for i, a in enumerate((-44, -26, -9, 9, 26, 44)):
        k = 1 - abs(a) / 100
        sh.append(lock([surf(a, 52 + 4 * k, 0.012), surf(a * 1.05, 66, 0.072 + 0.02 * k), surf(a * 1.5, 84, 0.062), surf(180 - a * 1.4, 56, 0.04)], 0.032, 0.055, flat=0.66, mid=0.066))
    for s in (-1, 1):
        for i in range(3):
            e = 28 - 13 * i
            sh.append(lock([surf(s * 68, e + 10, 0.012), surf(s * 92, e + 5, 0.040), surf(s * 122, e - 3, 0.046), surf(s * 146, e - 12, 0.03)], 0.034, 0.024, flat=0.75, mid=0.046))
    return sh


def quiff():
    """Close at the sides, one high wave combed up and back."""
    sh = [shell(line(50, 10, -32), lambda a, e: 0.014 + 0.030 * sm(34, 70, e), soft=6)]
    for i in range(7):
        a = -42 + 14 * i
        lift = 0.085 + 0.040 * math.cos(math.radians((a + 8) * 1.6))
        sh.append(lock([surf(a * 0.92, 47, 0.014), surf(a * 0.9 + 4, 60, lift), surf(a * 0.9 + 10, 76, lift * 1.02), surf(170 - a, 80, 0.05), surf(178 - a * 0.7, 52, 0.02)], 0.036, 0.040, flat=0.72, mid=0.062))
    for s in (-1, 1): sh.append(lock([surf(s * 74, 12, 0.006), surf(s * 78, -4, 0.014), surf(s * 77, -18, 0.008)], 0.020, 0.008, flat=0.5))
    return sh


def under_hood():
    """What shows of messy hair below the hood's rim."""
    sh = [shell(line(48, 6, -30), lambda a, e: 0.020, soft=6)]
    for a0, a1, e1, r in ((-30, -44, 26, 0.046), (-14, -26, 20, 0.052), (4, -6, 15, 0.050), (20, 16, 24, 0.046), (34, 40, 22, 0.040), (-42, -56, 8, 0.036)):
        sh.append(lock([surf(a0, 56, 0.004), surf((a0 + a1) / 2, 40, 0.032), surf(a1, e1, 0.022)], r, 0.014, flat=0.62))
    return sh


HAIR = {'horseshoe': horseshoe, 'mane': mane, 'quiff': quiff, 'hood': under_hood}


def hair(style, root):
    return [clayed(HAIR[style](), voxel=0.0062, smooth=7, parent=root, material=mat('a', rough=0.5, spec=0.45), name='hair')]


def beard(e, pm, who, happy):
    """Soft clay curls along the jaw, a moustache over the mouth; lower where a laugh needs room."""
    R = random.Random(8)
    bits = []
    for az in range(-76, 77, 8):
        a = abs(az)
        top = -41 + 31 * sm(26, 72, a) - (6 if happy and a < 26 else 0)
        el = top
        while el > -84:
            bulk = 0.002 + 0.040 * sm(-24, -62, el) * (1 - 0.6 * sm(36, 74, a))
            r = 0.034 + 0.016 * sm(-24, -62, el) - 0.010 * sm(60, 76, a)
            bits.append(blob(surf(az + R.uniform(-2, 2), el, bulk), (r, r * 0.95, r * 1.05), seg=14, rings=9))
            el -= 11
    o = clayed(bits, voxel=0.0065, smooth=5, parent=e, material=pm(who['hair'], 0.6, 0.35, k=0.94), name='beard')
    bits = []
    for s in (-1, 1):
        y = -11.5
        bits.append(lock([surf(s * 1, y, 0.016), surf(s * 10, y - 0.5, 0.026), surf(s * 20, y - 4.5, 0.022), surf(s * 29, y - 6, 0.016), surf(s * 34, y - 2, 0.016)], 0.024, 0.009, flat=0.75))
    clayed(bits, voxel=0.0055, smooth=4, parent=e, material=pm(who['hair'], 0.6, 0.35, k=1.0), name='moustache')
    return o


def specs(e, pm, colour):
    rim = pm(colour, 0.22, 0.8)
    lens = bpy.data.materials.new('lens')
    lens.use_nodes = True
    b = lens.node_tree.nodes['Principled BSDF']
    b.inputs['Base Color'].default_value, b.inputs['Alpha'].default_value, b.inputs['Roughness'].default_value = (0.85, 0.95, 1, 1), 0.10, 0.05
    R = 0.096
    ends = []
    for s in (-1, 1):
        p, du, dv, nn = frame(s * 23, 3)
        c = p + nn * 0.046
        put(tube([c + du * (R * math.cos(t)) + dv * (R * math.sin(t)) for t in [i * math.pi / 20 for i in range(41)]], [0.0095] * 41, ring=10, caps=(False, False)), rim, e, 'rim')
        disc = [(0, 0)] + [(R * math.cos(i * math.pi / 16), R * math.sin(i * math.pi / 16)) for i in range(32)]
        put(Shape([c + du * x + dv * y for x, y in disc], [(0, i + 1, (i + 1) % 32 + 1) for i in range(32)]), lens, e, 'lens')
        put(tube([c + du * (s * R), surf(s * 74, 4, 0.035), surf(s * 96, 2, 0.018)], [0.0085] * 3, ring=8), rim, e, 'temple')
        ends.append(c - du * (s * R))
    put(tube([ends[0], (ends[0] + ends[1]) / 2 + Vector((0, -0.014, 0.016)), ends[1]], [0.0085] * 3, ring=8), rim, e, 'bridge')


def wrinkles(e, pm, skin, k, mood):
    m = pm(skin, 0.5, 0.3, k=0.80)
    for s in (-1, 1):
        for i, d in enumerate((5, -1)): H.stroke([(s * 43, 4 + d), (s * 49, 5 + d * 2.0)], 0.0042 * k, m, e)
        H.stroke([(s * 13, -10), (s * 20, -15), (s * 23, -21)], 0.0050 * k, m, e)
        H.stroke([(s * 14, -8), (s * 22, -11), (s * 31, -9)], 0.0042 * k, m, e)
    for i, y in enumerate((44, 51)): H.stroke([(-16 + 3 * i, y - 1), (0, y + 1), (16 - 3 * i, y - 1)], 0.0042 * k, m, e)


def hood(e, pm, who):
    cloth, inside = pm(who['top'], 0.75, 0.2), pm(who['top'], 0.8, 0.1, k=0.55)

    def hl(az):
        a = abs(az)
        return 45 - 128 * sm(46, 84, a)
    sh = [shell(hl, lambda a, el: 0.062 + 0.030 * sm(40, 90, el) * (1 if abs(a) > 60 else 0.6) + 0.004 * math.sin(math.radians(el * 8 + a)), soft=5, lo=-86)]
    secs = []
    for i in range(12):
        t = i / 11
        z = -0.13 - 0.17 * t
        secs.append((Vector((0, 0.055 + 0.01 * t, z)), Vector((1, 0, 0)), Vector((0, 1, 0)), 0.235 + 0.02 * t, 0.165 + 0.02 * t))
    sh.append(loft(secs, n=2.2, arc=(12, 168), ring=36))
    clayed([sh[0]], voxel=0.0075, smooth=8, parent=e, material=cloth, name='hood')
    put(sh[1], cloth, e, 'drape', solid=0.03)
    rim = []
    for i in range(45):
        t = 2 * math.pi * (i / 44)
        az, el = 66 * math.sin(t), -14 + 60 * math.cos(t)
        rim.append(surf(az, el, 0.050 if el > -40 else 0.030))
    top = [p for p in rim if p.z > -0.235]
    o = put(tube(rim[:], [0.030] * 45, ring=12, caps=(False, False)), pm(who['top'], 0.7, 0.2, k=1.22), e, 'rim')
    return o


def wear(who_id, who, mood, g, root, e, pm):
    happy = mood in ('happy', 'scared')
    if who.get('beard'): beard(e, pm, who, happy)
    if who.get('specs'): specs(e, pm, who['specs'])
    if who.get('lines'): wrinkles(e, pm, who['skin'], who['lines'], mood)
    if who.get('hood'):
        hood(e, pm, who)
        glow = pm('#ff5ac8', 0.3, 0.5, emit=1.0)
        p = R_on(g, 46, 0.30, 0.03)
        put(blob(p, (0.024, 0.018, 0.024)), glow, root, 'pin')
    if who.get('bags'):
        m = pm('#a8746e', 0.6, 0.2)
        for s in (-1, 1):
            H.stroke([(s * 13, -10.5), (s * 22, -14), (s * 31, -11)], 0.0062, m, e)
            H.stroke([(s * 15, -14.5), (s * 22, -17), (s * 28, -15)], 0.0036, m, e)
    if who.get('bow'):
        red = pm(who['bow'], 0.45, 0.4)
        dark = pm(who['bow'], 0.5, 0.3, k=0.7)
        c = R_on(g, 0, 0.392, 0.050)
        for s in (-1, 1):
            loftd = [(c + Vector((s * (0.012 + 0.020 * i), -0.004 * i, 0)), Vector((0, 1, 0)), Vector((0, 0, 1)), 0.016 + 0.004 * i, 0.018 + 0.011 * i) for i in range(5)]
            put(loft(loftd, n=2.6, ring=24), red, root, 'bow')
            for q in (-1, 1): put(blob(c + Vector((s * 0.046, -0.026, q * 0.022)), (0.008, 0.004, 0.008), seg=10, rings=6), pm('#fff3df', 0.5), root, 'dot')
        put(blob(c + Vector((0, -0.008, 0)), (0.022, 0.022, 0.024)), dark, root, 'knot')
        # A waistcoat below the coat.
        for z in (0.30, 0.22, 0.14): put(blob(R_on(g, 0, z, 0.016), (0.012, 0.010, 0.012), seg=12, rings=8), pm('#7a5630', 0.4), root, 'button')
    if who.get('cravat'):
        silk = pm(who['cravat'], 0.3, 0.6)
        for n in ('tie', 'knot'):
            for o in [q for q in bpy.data.objects if q.name.startswith(n)]: o.hide_render = True
        put(blob(R_on(g, 0, 0.392, 0.026), (0.048, 0.030, 0.030)), silk, root, 'cravat')
        for q, k in ((-1, 1.0), (1, 0.88)):
            pts = [R_on(g, q * 2, 0.385, 0.030), R_on(g, q * 7, 0.335, 0.038), R_on(g, q * 9, 0.27, 0.034), R_on(g, q * 7, 0.20, 0.024)]
            put(tube(smooth_path(pts), resample([0.026, 0.040, 0.042, 0.030], len(smooth_path(pts))), ring=20, flat=0.55), pm(who['cravat'], 0.3, 0.6, k=k), root, 'cravat')
        put(blob(R_on(g, 0, 0.345, 0.066), (0.014, 0.010, 0.014), seg=12, rings=8), pm('#ffd873', 0.2, 0.8, emit=0.1), root, 'pin')
    if who.get('tie'):
        for n in ('tie', 'knot'):
            for o in [q for q in bpy.data.objects if q.name.startswith(n) and q.data]: o.data.materials[0] = pm(who['tie'], 0.35, 0.5, k=1.0 if n == 'tie' else 0.85)
    if who.get('earpiece'):
        put(blob((-0.292, -0.005, -0.035), (0.020, 0.034, 0.040)), pm('#eef6fa', 0.25, 0.6), e, 'piece')
        put(blob((0.292, -0.005, -0.035), (0.020, 0.034, 0.040)), pm('#eef6fa', 0.25, 0.6), e, 'piece')
        for s in (-1, 1):
            put(blob((s * 0.310, -0.010, -0.035), (0.008, 0.014, 0.016)), pm('#4fe3ff', 0.3, 0.4, emit=1.0), e, 'light')
            p = smooth_path([Vector((s * 0.305, -0.03, -0.05)), surf(s * 74, -22, 0.022), surf(s * 58, -30, 0.022)])
            put(tube(p, [0.007] * len(p), ring=8), pm('#eef6fa', 0.25, 0.6), e, 'boom')


def R_on(g, deg, z, off):
    import rig
    return rig.on_trunk(g, deg, z, off)


def bright(y, root, inner, teeth, lip, st):
    """A practised smile, all teeth."""
    H_half = H.half(0, y + 3, 0.072, 0.046, inner, root, off=0.004)
    o = [H_half, H.half(0, y + 2.6, 0.064, 0.034, teeth, root, off=0.010)]
    st([(-15, y + 4.2), (-7, y + 2.6), (7, y + 2.6), (16, y + 5.6)], 0.0075, lip)
    return o
