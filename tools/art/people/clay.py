"""Clay: meshes, materials, light and the two-picture render that every person is made with.

Each picture is rendered once and written twice: `<name>_s.png`, the light falling on neutral clay (and the
true colour of parts that are never tinted), and `<name>_m.png`, which says what share of each pixel is skin
(red), first colour (green) and second colour (blue). The game multiplies colours in by the masks, so the
edge between two tints is as smooth as the render and no seam can show.
"""
import bpy, math, os, sys, time
import numpy as np
from mathutils import Vector, Matrix

TILE = 128 / math.sqrt(2)
SCALE = 1.5
PPM = TILE * SCALE
HERE = os.path.dirname(os.path.abspath(__file__))
RAW = os.path.join(HERE, 'out', 'raw')

# White clay reflects 0.6, and the lights are set so that clay turned to the sun comes out as plain white:
# a colour in the data is then the colour of the lit side.
ALBEDO = 0.6
SKY, SUN = 0.56, 3.15


def lin(c):
    if isinstance(c, str):
        c = c.lstrip('#')
        c = [int(c[i:i + 2], 16) for i in (0, 2, 4)]
    return [((x / 255) / 12.92 if x / 255 <= 0.04045 else ((x / 255 + 0.055) / 1.055) ** 2.4) for x in c]


def stage(samples=32, threads=2, aov=True):
    bpy.ops.wm.read_factory_settings(use_empty=True)
    s = bpy.context.scene
    s.render.engine = 'CYCLES'
    s.cycles.device = 'CPU'
    s.cycles.samples = samples
    s.cycles.use_denoising = False
    # Most of a sheet is empty: stop early where nothing changes.
    s.cycles.use_adaptive_sampling = True
    s.cycles.adaptive_threshold = 0.02
    s.cycles.adaptive_min_samples = 6
    s.cycles.max_bounces = 3
    s.cycles.diffuse_bounces = 2
    s.cycles.transparent_max_bounces = 12
    s.cycles.caustics_reflective = False
    s.cycles.caustics_refractive = False
    s.cycles.sample_clamp_indirect = 2
    s.cycles.pixel_filter_type = 'BLACKMAN_HARRIS'
    s.cycles.filter_width = 1.35
    s.cycles.seed = 7
    s.render.film_transparent = True
    s.render.use_persistent_data = False
    s.view_settings.view_transform = 'Standard'
    s.render.threads_mode = 'FIXED'
    s.render.threads = threads
    s.render.image_settings.file_format = 'PNG'
    s.render.image_settings.color_mode = 'RGBA'
    w = bpy.data.worlds.new('w')
    s.world = w
    w.use_nodes = True
    # Sky from above, warm light bounced from the floor below. Found by the bounce rays alone: with one sun left
    # to sample, the sun's share carries no noise.
    w.cycles.sampling_method = 'NONE'
    nt = w.node_tree
    bg = nt.nodes['Background']
    tc = nt.nodes.new('ShaderNodeTexCoord')
    sep = nt.nodes.new('ShaderNodeSeparateXYZ')
    mr = nt.nodes.new('ShaderNodeMapRange')
    mr.inputs['From Min'].default_value = -0.6
    mr.inputs['From Max'].default_value = 0.7
    mix = nt.nodes.new('ShaderNodeMixRGB')
    mix.inputs[1].default_value = (0.80, 0.66, 0.60, 1)
    mix.inputs[2].default_value = (0.86, 0.93, 1.06, 1)
    nt.links.new(tc.outputs['Generated'], sep.inputs[0])
    nt.links.new(sep.outputs['Z'], mr.inputs['Value'])
    nt.links.new(mr.outputs[0], mix.inputs[0])
    nt.links.new(mix.outputs[0], bg.inputs[0])
    bg.inputs[1].default_value = SKY
    sun('sun', SUN, 0.35, (1, 0.95, 0.88), (40, -24, 20))
    if aov:
        s.view_layers[0].aovs.add().name = 'm'
        s.use_nodes = True
        nt = s.node_tree
        rl = next(n for n in nt.nodes if n.type == 'R_LAYERS')
        fo = nt.nodes.new('CompositorNodeOutputFile')
        fo.name = 'files'
        fo.format.file_format = 'PNG'
        fo.format.color_mode = 'RGBA'
        fo.file_slots[0].path = 's_'
        fo.file_slots.new('m_')
        nt.links.new(rl.outputs['Image'], fo.inputs[0])
        nt.links.new(rl.outputs['m'], fo.inputs[1])
    return s


def sun(name, energy, angle, color, rot):
    d = bpy.data.lights.new(name, 'SUN')
    d.energy = energy
    d.angle = angle
    d.color = color
    o = bpy.data.objects.new(name, d)
    o.rotation_euler = [math.radians(a) for a in rot]
    bpy.context.scene.collection.objects.link(o)
    return o


def camera(w, h, center, ppm=PPM, el=30, az=45):
    s = bpy.context.scene
    o = s.camera
    if o is None:
        cam = bpy.data.cameras.new('c')
        cam.type = 'ORTHO'
        o = bpy.data.objects.new('c', cam)
        s.collection.objects.link(o)
        s.camera = o
    az, el = math.radians(az), math.radians(el)
    d = Vector((math.cos(el) * math.sin(az), -math.cos(el) * math.cos(az), math.sin(el)))
    o.location = Vector(center) + d * 30
    o.rotation_euler = (math.radians(90) - el, 0, az)
    s.render.resolution_x = w
    s.render.resolution_y = h
    o.data.ortho_scale = max(w, h) / ppm
    return o


def project(p, ppm=PPM):
    """World point to picture offset (right, down) from the world origin, in atlas pixels."""
    c = math.sqrt(0.5)
    x, y, z = p
    right = (x * c + y * c) * ppm
    depth = -x * c + y * c          # away from the viewer along the ground
    up = z * math.cos(math.radians(30)) + depth * math.sin(math.radians(30))
    return right, -up * ppm


# ---------------------------------------------------------------- materials
_mats = {}


def mat(region='fix', color='#ffffff', k=1.0, rough=0.62, emit=0.0, alpha=1.0, spec=0.3):
    """region: skin, a (first colour), b (second colour) or fix (never tinted)."""
    key = (region, str(color), k, rough, emit, alpha, spec)
    if key in _mats:
        return _mats[key]
    m = bpy.data.materials.new('m%d' % len(_mats))
    m.use_nodes = True
    nt = m.node_tree
    b = nt.nodes['Principled BSDF']
    c = [x * ALBEDO * k for x in lin(color)] + [1]
    b.inputs['Base Color'].default_value = c
    b.inputs['Roughness'].default_value = rough
    b.inputs['Specular'].default_value = spec
    b.inputs['Alpha'].default_value = alpha
    if emit:
        b.inputs['Emission'].default_value = lin(color) + [1]
        b.inputs['Emission Strength'].default_value = emit
    aov(nt, region)
    _mats[key] = m
    return m


def aov(nt, region):
    o = nt.nodes.new('ShaderNodeOutputAOV')
    o.name = 'm'
    o.inputs['Color'].default_value = {'skin': (1, 0, 0, 1), 'a': (0, 1, 0, 1), 'b': (0, 0, 1, 1)}.get(region, (0, 0, 0, 1))


def holdout():
    if 'holdout' in _mats:
        return _mats['holdout']
    m = bpy.data.materials.new('holdout')
    m.use_nodes = True
    nt = m.node_tree
    nt.nodes.clear()
    h = nt.nodes.new('ShaderNodeHoldout')
    o = nt.nodes.new('ShaderNodeOutputMaterial')
    nt.links.new(h.outputs[0], o.inputs['Surface'])
    _mats['holdout'] = m
    return m


def blush():
    """Pinker skin that fades to nothing at its rim: it follows any skin tone because it is tinted as skin."""
    if 'blush' in _mats:
        return _mats['blush']
    m = bpy.data.materials.new('blush')
    m.use_nodes = True
    nt = m.node_tree
    b = nt.nodes['Principled BSDF']
    b.inputs['Base Color'].default_value = (0.80, 0.42, 0.40, 1)
    b.inputs['Specular'].default_value = 0.1
    uv = nt.nodes.new('ShaderNodeUVMap')
    g = nt.nodes.new('ShaderNodeTexGradient')
    g.gradient_type = 'QUADRATIC_SPHERE'
    mu = nt.nodes.new('ShaderNodeMath')
    mu.operation = 'MULTIPLY'
    mu.inputs[1].default_value = 0.85
    mu.use_clamp = True
    nt.links.new(uv.outputs[0], g.inputs[0])
    nt.links.new(g.outputs[1], mu.inputs[0])
    nt.links.new(mu.outputs[0], b.inputs['Alpha'])
    aov(nt, 'skin')
    _mats['blush'] = m
    return m


# ---------------------------------------------------------------- meshes
class Shape:
    """Vertices and faces as plain lists; made into a Blender object by `put`."""

    def __init__(self, v, f, uv=None):
        self.v, self.f, self.uv = v, f, uv


def tube(pts, radii, ring=18, caps=(True, True), flat=1.0, up=(0, -1, 0)):
    """A round-ended tube through points; flat < 1 squashes it along its second axis."""
    pts = [Vector(p) for p in pts]
    n = len(pts)
    tang = []
    for i in range(n):
        a, b = pts[max(0, i - 1)], pts[min(n - 1, i + 1)]
        tang.append((b - a).normalized())
    u = Vector(up).cross(tang[0])
    if u.length < 1e-3:
        u = Vector((1, 0, 0)).cross(tang[0])
    u.normalize()
    rows = []
    frames = []
    for i in range(n):
        u = (u - tang[i] * u.dot(tang[i])).normalized()
        frames.append((u.copy(), tang[i].cross(u).normalized()))
    seq = []
    if caps[0]:
        for a in (80, 60, 40, 20):
            a = math.radians(a)
            seq.append((0, -radii[0] * math.sin(a), radii[0] * math.cos(a)))
    for i in range(n):
        seq.append((i, 0, radii[i]))
    if caps[1]:
        for a in (20, 40, 60, 80):
            a = math.radians(a)
            seq.append((n - 1, radii[-1] * math.sin(a), radii[-1] * math.cos(a)))
    v, f = [], []
    for i, off, r in seq:
        uu, vv = frames[i]
        c = pts[i] + tang[i] * off
        for k in range(ring):
            t = 2 * math.pi * k / ring
            v.append(c + uu * (r * math.cos(t)) + vv * (r * flat * math.sin(t)))
    m = len(seq)
    for i in range(m - 1):
        for k in range(ring):
            k2 = (k + 1) % ring
            f.append((i * ring + k, i * ring + k2, (i + 1) * ring + k2, (i + 1) * ring + k))
    f.append(tuple(reversed(range(ring))))
    f.append(tuple((m - 1) * ring + k for k in range(ring)))
    return Shape(v, f)


def loft(sections, ring=40, n=2.3, caps=True, arc=None):
    """sections: (center, u, v, ru, rv). arc=(from, to) in degrees leaves the rest open (0 = +u, 90 = +v)."""
    v, f = [], []
    a0, a1 = (0, 360) if arc is None else arc
    closed = arc is None
    cnt = ring if closed else ring + 1
    for c, u, w, ru, rv in sections:
        c, u, w = Vector(c), Vector(u), Vector(w)
        for k in range(cnt):
            t = math.radians(a0 + (a1 - a0) * k / ring)
            ct, st = math.cos(t), math.sin(t)
            ex = 2 / n
            x = math.copysign(abs(ct) ** ex, ct) * ru
            y = math.copysign(abs(st) ** ex, st) * rv
            v.append(c + u * x + w * y)
    m = len(sections)
    for i in range(m - 1):
        for k in range(ring):
            k2 = (k + 1) % cnt
            f.append((i * cnt + k, i * cnt + k2, (i + 1) * cnt + k2, (i + 1) * cnt + k))
    if closed and caps:
        f.append(tuple(reversed(range(cnt))))
        f.append(tuple((m - 1) * cnt + k for k in range(cnt)))
    return Shape(v, f)


def blob(center, r, rot=None, n=2.0, seg=28, rings=18, floor=None):
    """A (super)ellipsoid; floor cuts it flat below that share of its height."""
    c = Vector(center)
    R = rot if rot is not None else Matrix.Identity(3)
    v, f = [], []
    ex = 2 / n
    p = lambda q: math.copysign(abs(q) ** ex, q)
    for i in range(1, rings):
        th = math.pi * i / rings
        for k in range(seg):
            ph = 2 * math.pi * k / seg
            q = Vector((p(math.sin(th)) * p(math.cos(ph)) * r[0], p(math.sin(th)) * p(math.sin(ph)) * r[1], p(math.cos(th)) * r[2]))
            if floor is not None and q.z < -floor * r[2]:
                q.z = -floor * r[2]
            v.append(c + R @ q)
    for i in range(rings - 2):
        for k in range(seg):
            k2 = (k + 1) % seg
            f.append((i * seg + k, (i + 1) * seg + k, (i + 1) * seg + k2, i * seg + k2))
    zt = Vector((0, 0, r[2]))
    zb = Vector((0, 0, -r[2] if floor is None else -floor * r[2]))
    v.append(c + R @ zt)
    v.append(c + R @ zb)
    t, b = len(v) - 2, len(v) - 1
    for k in range(seg):
        k2 = (k + 1) % seg
        f.append((t, k, k2))
        f.append((b, (rings - 2) * seg + k2, (rings - 2) * seg + k))
    return Shape(v, f)


def grid(fn, nu, nv, closed_u=False):
    """fn(i/nu, j/nv) -> point; a sheet of quads with matching UVs."""
    v, f = [], []
    cu = nu if closed_u else nu + 1
    for j in range(nv + 1):
        for i in range(cu):
            v.append(Vector(fn(i / nu, j / nv)))
    for j in range(nv):
        for i in range(nu):
            i2 = (i + 1) % cu
            f.append((j * cu + i, j * cu + i2, (j + 1) * cu + i2, (j + 1) * cu + i))
    return Shape(v, f)


def merge(*shapes):
    v, f = [], []
    for s in shapes:
        o = len(v)
        v += list(s.v)
        f += [tuple(i + o for i in face) for face in s.f]
    return Shape(v, f)


def mirror(s):
    return Shape([Vector((-p[0], p[1], p[2])) for p in s.v], [tuple(reversed(f)) for f in s.f])


def put(shape, material, parent=None, name='o', solid=0.0, sub=0, uv=None):
    me = bpy.data.meshes.new(name)
    me.from_pydata([tuple(p) for p in shape.v], [], shape.f)
    for p in me.polygons:
        p.use_smooth = True
    if uv is not None:
        l = me.uv_layers.new()
        for loop in me.loops:
            l.data[loop.index].uv = uv[loop.vertex_index]
    me.materials.append(material)
    o = bpy.data.objects.new(name, me)
    bpy.context.scene.collection.objects.link(o)
    o.parent = parent
    if solid:
        md = o.modifiers.new('t', 'SOLIDIFY')
        md.thickness = solid
        md.offset = 1
    if sub:
        md = o.modifiers.new('s', 'SUBSURF')
        md.levels = md.render_levels = sub
    return o


def clayed(shapes, voxel=0.012, smooth=4, parent=None, material=None, name='clay', sub=0):
    """Knead overlapping shapes into one soft lump (voxel remesh, then relax)."""
    s = merge(*shapes)
    o = put(s, material, None, name)
    r = o.modifiers.new('r', 'REMESH')
    r.mode = 'VOXEL'
    r.voxel_size = voxel
    r.use_smooth_shade = True
    q = o.modifiers.new('q', 'SMOOTH')
    q.iterations = smooth
    q.factor = 0.5
    dg = bpy.context.evaluated_depsgraph_get()
    me = bpy.data.meshes.new_from_object(o.evaluated_get(dg))
    bpy.data.objects.remove(o, do_unlink=True)
    for p in me.polygons:
        p.use_smooth = True
    me.materials.clear()
    me.materials.append(material)
    o = bpy.data.objects.new(name, me)
    bpy.context.scene.collection.objects.link(o)
    o.parent = parent
    return o


def empty(parent=None, loc=(0, 0, 0), rot=(0, 0, 0)):
    o = bpy.data.objects.new('e', None)
    bpy.context.scene.collection.objects.link(o)
    o.parent = parent
    o.location = loc
    o.rotation_euler = rot
    return o


def wipe(objs):
    for o in objs:
        me = o.data
        bpy.data.objects.remove(o, do_unlink=True)
        if me is not None and me.users == 0 and isinstance(me, bpy.types.Mesh):
            bpy.data.meshes.remove(me)


def show(objs, how):
    """how: 'seen' (rendered), 'out' (cuts a hole), 'cast' (only throws its shadow) or 'off'."""
    for o in objs:
        if not o.data:
            continue
        o.hide_render = how == 'off'
        o.visible_camera = how in ('seen', 'out')
        if o.data.materials:
            if 'own' not in o:
                o['own'] = o.data.materials[0].name
            o.data.materials[0] = holdout() if how == 'out' else bpy.data.materials[o['own']]


_n = [0]


def shoot(name):
    """Render the scene into RAW/<name>_s.png and RAW/<name>_m.png (slashes become dots)."""
    s = bpy.context.scene
    os.makedirs(RAW, exist_ok=True)
    fo = s.node_tree.nodes['files']
    _n[0] += 1
    tmp = os.path.join(RAW, 'tmp%d' % os.getpid())
    fo.base_path = tmp
    s.frame_set(1)
    s.render.filepath = os.path.join(tmp, 'x.png')
    bpy.ops.render.render(write_still=False)
    flat = name.replace('/', '.')
    for ch in 'sm':
        os.replace(os.path.join(tmp, ch + '_0001.png'), os.path.join(RAW, '%s_%s.png' % (flat, ch)))
