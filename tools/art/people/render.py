"""Renders the people.  blender -b -P render.py -- JOB [--outfits a,b] [--poses a,b] [--hair a,b] [--spp n]

JOB: legs, upper, front, head, face, worn, shadow, bust, anchors (no pictures) or several joined by +.
Pictures land in out/raw; existing ones are kept unless --force is given, so a stopped run can go on.
"""
import os, sys, json
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import clay
from clay import *
import rig as R
import head as H
from poses import *

args = sys.argv[sys.argv.index('--') + 1:]
jobs = args[0].split('+')


def opt(name, default):
    return args[args.index('--' + name) + 1] if '--' + name in args else default


force = '--force' in args
outfits = opt('outfits', ','.join(R.OUTFITS)).split(',')
hairs = opt('hair', ','.join(H.HAIRS)).split(',')
only = opt('poses', '')
only = only.split(',') if only else None
spp = int(opt('spp', 40))
FR = frames()
HEADNAMES = list(HEADS)

# Picture sizes and the pixel the pivot sits on, before trimming.
BW, BH, BX, BY = 232, 236, 116, 178        # bodies: pivot = the ground point
HW, HH = 168, 176                          # heads: pivot = the head's centre, in the middle but 6 px up
HUP = -10


def used(kind):
    """Distinct pictures of a kind (l, u or f) that the frame table asks for."""
    seen = []
    for pose, list_ in FR.items():
        if only and pose not in only:
            continue
        for d in list_:
            if d.get(kind) and d[kind] not in seen:
                seen.append(d[kind])
    return seen


def have(name):
    return not force and os.path.exists(os.path.join(RAW, name.replace('/', '.') + '_m.png'))


def body_cam():
    # The image centre lies (BW/2 - BX, BH/2 - BY) from the pivot; raise the aim so the pivot falls on BX, BY.
    z = (BY - BH / 2) / PPM / math.cos(math.radians(30))
    camera(BW, BH, (0, 0, z))


def head_cam():
    camera(HW, HH, (0, 0, HUP / PPM / math.cos(math.radians(30))))


def turn_of(f, h):
    return (16 if f == 'sw' else -16 if f == 'se' else 0) if HEADS[h]['turn'] else 0


def head_root(parent, at, h, f):
    e = empty(parent, at)
    p = HEADS[h]
    e.rotation_euler = (Matrix.Rotation(math.radians(turn_of(f, h)), 4, 'Z') @ R.rot(p['pitch'], p['roll'], 0)).to_euler()
    e.scale = (R.HEADSIZE,) * 3
    return e


def cap(root, style='short'):
    """A stand-in head: bare skull with a plain cap of hair."""
    o = H.skull(root)
    o.append(put(H.shell(H.line(42, 0, -32), lambda a, e: 0.032, seg=48, rings=30), mat('a'), root, 'cap'))
    return o


def do_legs():
    body_cam()
    for pose in used('l'):
        if all(have('legs/%s/%s' % (pose, f)) for f, _ in FACINGS):
            continue
        root = empty()
        g = R.Rig(pose)
        L = R.legs(g, root)
        # A narrower trunk shades the legs: wherever clothes end, the legs above must not be black.
        A = R.arms(g, root)
        U = [put(R.trunk(g, z0=0.0, grow=-0.03), mat('a'), root)]
        hr = head_root(root, g.head, g.p['head'], 'sw')
        show(U + A['r'] + A['l'] + cap(hr), 'cast')
        for f, rz in FACINGS:
            root.rotation_euler = (0, 0, math.radians(rz))
            shoot('legs/%s/%s' % (pose, f))
        clear()


def clear():
    wipe([o for o in bpy.data.objects if o.type in ('MESH', 'EMPTY')])


def do_upper():
    body_cam()
    for outfit in outfits:
        for pose in used('u'):
            if all(have('%s/%s/%s' % (outfit, pose, f)) for f, _ in FACINGS):
                continue
            root = empty()
            g = R.Rig(pose)
            # The legs cut a hole, a shade thinner than they are, so that no light line shows between the two.
            show(R.legs(g, root, thin=0.007), 'out')
            R.upper(g, root, outfit)
            hr = head_root(root, g.head, g.p['head'], 'sw')
            show(cap(hr), 'cast')
            for f, rz in FACINGS:
                root.rotation_euler = (0, 0, math.radians(rz))
                shoot('%s/%s/%s' % (outfit, pose, f))
            clear()


def do_front():
    body_cam()
    for pose in used('f'):
        for sleeve in ('short', 'long'):
            if all(have('front-%s/%s/%s' % (sleeve, pose, f)) for f, _ in FACINGS):
                continue
            root = empty()
            g = R.Rig(pose)
            L = R.legs(g, root)
            U, A = R.upper(g, root, 'tee' if sleeve == 'short' else 'sweater')
            show(L, 'cast')
            show(U, 'out')
            for f, rz in FACINGS:
                hr = head_root(root, g.head, g.p['head'], f)
                hs = cap(hr)
                show(hs, 'out')
                root.rotation_euler = (0, 0, math.radians(rz))
                shoot('front-%s/%s/%s' % (sleeve, pose, f))
                wipe(hs)
            clear()


def proxy(h, f, rz):
    """The shoulders below a head, cutting a hole in hair that hangs behind them."""
    root = empty()
    g = R.Rig(HEADS[h]['body'])
    L = R.legs(g, root)
    U, A = R.upper(g, root, 'tee')
    arms = R.arms(g, root, 'long', thin=0.008)
    root.rotation_euler = (0, 0, math.radians(rz))
    root.location = -(Matrix.Rotation(math.radians(rz), 4, 'Z') @ g.head)
    show(A['r'] + A['l'], 'off')
    # Raised arms are drawn over the head later, so they must not cut it.
    show(arms['r'] + arms['l'], 'off' if g.p['front'] else 'out')
    show(U, 'out')
    show(L, 'cast')
    return root


def do_head():
    head_cam()
    for style in hairs:
        for h in HEADNAMES:
            if only and not any(d['h'] == h for p in only for d in FR.get(p, [])):
                continue
            for f, rz in FACINGS:
                name = 'head-%s/%s/%s' % (style, h, f)
                if have(name):
                    continue
                build_head(style, h, f, rz)
                proxy(h, f, rz)
                shoot(name)
                clear()


_hair = {}


def build_head(style, h, f, rz):
    root = empty(rot=(0, 0, math.radians(rz)))
    e = head_root(root, (0, 0, 0), h, f)
    H.skull(e)
    # Kneading is slow: keep each hair style's mesh for all its pictures.
    if style not in _hair:
        o = H.hair(style, e)
        _hair[style] = (o[0].data.copy(), o[0].data.materials[0].name) if o else None
        if o:
            _hair[style][0].use_fake_user = True
            wipe(o)
    if _hair[style]:
        o = bpy.data.objects.new('hair', _hair[style][0].copy())
        bpy.context.scene.collection.objects.link(o)
        o.parent = e
    return e


def do_face():
    head_cam()
    for h in HEADNAMES:
        for f, rz in FACINGS:
            if f in ('ne', 'nw') and h not in ('lie', 'faint'):
                continue
            for part, kinds, fn in (('eyes', H.EYES, H.eyes), ('mouth', H.MOUTHS, H.mouth)):
                for k in kinds:
                    name = '%s-%s/%s/%s' % (part, k, h, f)
                    if have(name):
                        continue
                    root = empty(rot=(0, 0, math.radians(rz)))
                    e = head_root(root, (0, 0, 0), h, f)
                    show(H.skull(e), 'out')
                    fn(k, e)
                    shoot(name)
                    clear()


def do_worn():
    head_cam()
    for k in H.WORN:
        for h in HEADNAMES:
            for f, rz in FACINGS:
                name = 'worn-%s/%s/%s' % (k, h, f)
                if have(name):
                    continue
                root = empty(rot=(0, 0, math.radians(rz)))
                e = head_root(root, (0, 0, 0), h, f)
                show(H.skull(e), 'out')
                H.accessory(k, e)
                shoot(name)
                clear()


SHADOWS = {'stand': 'idle/0', 'sit': 'sit/0', 'lie': 'lie/0', 'panic': 'panic/1', 'faint': 'faint/0', 'cheer': 'cheer/1'}


def do_shadow():
    body_cam()
    s = bpy.context.scene
    s.cycles.samples = 160
    for name, pose in SHADOWS.items():
        for f, rz in FACINGS:
            if have('shadow/%s/%s' % (name, f)):
                continue
            root = empty(rot=(0, 0, math.radians(rz)))
            g = R.Rig(pose)
            L = R.legs(g, root)
            U, A = R.upper(g, root, 'hoodie')
            hr = head_root(root, g.head, g.p['head'], f)
            show(L + U + A['r'] + A['l'] + cap(hr), 'cast')
            fl = put(Shape([(-4, -4, 0), (4, -4, 0), (4, 4, 0), (-4, 4, 0)], [(0, 1, 2, 3)]), mat('fix'), None, 'floor')
            fl.is_shadow_catcher = True
            shoot('shadow/%s/%s' % (name, f))
            clear()
    s.cycles.samples = spp


def do_anchors():
    """Where the head's centre falls, per upper-body picture and facing, from the pivot."""
    out = {}
    for u in used('u'):
        g = R.Rig(u)
        out[u] = {}
        for f, rz in FACINGS:
            p = Matrix.Rotation(math.radians(rz), 4, 'Z') @ g.head
            x, y = project(p)
            out[u][f] = [round(x, 2), round(y, 2)]
    data = dict(scale=SCALE, body=dict(w=BW, h=BH, x=BX, y=BY), head=dict(w=HW, h=HH, x=HW / 2, y=HH / 2 - HUP * -1),
                poses=frames(), fps=FPS, anchors=out, sleeves=R.SLEEVES, shadows={k: k for k in SHADOWS})
    os.makedirs(os.path.join(HERE, 'out'), exist_ok=True)
    json.dump(data, open(os.path.join(HERE, 'out', 'anchors.json'), 'w'), indent=1)


stage(spp)
t0 = time.time()
for j in jobs:
    {'legs': do_legs, 'upper': do_upper, 'front': do_front, 'head': do_head, 'face': do_face, 'worn': do_worn,
     'shadow': do_shadow, 'anchors': do_anchors}[j]()
    print('JOB', j, clay._n[0], 'pictures', round(time.time() - t0, 1), 's', flush=True)
