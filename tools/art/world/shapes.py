"""Solids beyond the kit's: rounded boxes, turned profiles, tubes, text, and the tooth that is the game's emblem."""
import bpy, bmesh, math
from mathutils import Vector, Matrix
import kit
from kit import mat, box, ball, cyl, empty, smooth


def rbox(x, y, z, sx, sy, sz, m, r=0.05, seg=4, rot=(0, 0, 0), parent=None):
    """A box with a soft clay edge; r never eats the whole side."""
    return box_seg(x, y, z, sx, sy, sz, m, min(r, 0.49 * min(sx, sy, sz)), seg, rot, parent)


def box_seg(x, y, z, sx, sy, sz, m, bevel, seg, rot, parent):
    bpy.ops.mesh.primitive_cube_add(size=1, location=(x, y, z), rotation=rot)
    o = bpy.context.object
    o.scale = (sx, sy, sz)
    bpy.ops.object.transform_apply(location=False, rotation=False, scale=True)
    o.data.materials.append(m)
    for p in o.data.polygons: p.use_smooth = True
    b = o.modifiers.new('b', 'BEVEL')
    b.width, b.segments, b.limit_method = bevel, seg, 'ANGLE'
    b.harden_normals = True
    o.data.use_auto_smooth = True
    o.parent = parent
    return o


def deg(*a):
    return tuple(math.radians(v) for v in a)


def mesh(name, verts, faces, m, parent=None, loc=(0, 0, 0), rot=(0, 0, 0), flat=False):
    me = bpy.data.meshes.new(name)
    me.from_pydata(verts, [], faces)
    me.update()
    o = bpy.data.objects.new(name, me)
    bpy.context.scene.collection.objects.link(o)
    o.location, o.rotation_euler, o.parent = loc, rot, parent
    me.materials.append(m)
    if not flat:
        for p in me.polygons: p.use_smooth = True
    return o


def lathe(x, y, z, profile, m, parent=None, n=40, rot=(0, 0, 0)):
    """Turns a profile [(radius, height), …] round the z axis."""
    verts, faces = [], []
    for r, h in profile:
        for i in range(n):
            a = 2 * math.pi * i / n
            verts.append((r * math.cos(a), r * math.sin(a), h))
    k = len(profile)
    for j in range(k - 1):
        for i in range(n):
            i2 = (i + 1) % n
            faces.append((j * n + i, j * n + i2, (j + 1) * n + i2, (j + 1) * n + i))
    faces.append(tuple(reversed(range(n))))
    faces.append(tuple(range((k - 1) * n, k * n)))
    o = mesh('lathe', verts, faces, m, parent, (x, y, z), rot)
    o.data.use_auto_smooth = True
    o.data.auto_smooth_angle = math.radians(50)
    return o


def tube(points, r, m, parent=None, closed=False, smooth_path=True, res=4):
    """A round rod through the points."""
    cu = bpy.data.curves.new('tube', 'CURVE')
    cu.dimensions = '3D'
    cu.bevel_depth, cu.bevel_resolution, cu.use_fill_caps = r, res, True
    if smooth_path:
        sp = cu.splines.new('BEZIER')
        sp.bezier_points.add(len(points) - 1)
        for b, p in zip(sp.bezier_points, points):
            b.co = p
            b.handle_left_type = b.handle_right_type = 'AUTO'
    else:
        sp = cu.splines.new('POLY')
        sp.points.add(len(points) - 1)
        for b, p in zip(sp.points, points): b.co = (*p, 1)
    sp.use_cyclic_u = closed
    cu.resolution_u = 10
    o = bpy.data.objects.new('tube', cu)
    bpy.context.scene.collection.objects.link(o)
    cu.materials.append(m)
    o.parent = parent
    return o


def torus(x, y, z, R, r, m, rot=(0, 0, 0), parent=None, n=64, k=14):
    bpy.ops.mesh.primitive_torus_add(major_radius=R, minor_radius=r, major_segments=n, minor_segments=k, location=(x, y, z), rotation=rot)
    o = bpy.context.object
    o.data.materials.append(m)
    smooth(o)
    o.parent = parent
    return o


def arch(w, h, r, m, parent=None, y=0.0, z=0.0, n=20, half=0):
    """An upright rounded arch (a rod) in the xz plane; half −1 or 1: only the leg on that side, up to the top."""
    pts = [(-w / 2, y, z)]
    for i in range(n + 1):
        a = math.pi - math.pi * i / n
        pts.append((w / 2 * math.cos(a), y, z + h - w / 2 + w / 2 * math.sin(a)))
    pts.append((w / 2, y, z))
    if half: pts = pts[:n // 2 + 2] if half < 0 else pts[n // 2 + 1:]
    return tube(pts, r, m, parent, smooth_path=False, res=6)


def text(body, x, y, z, size, m, parent=None, depth=0.02, bevel=0.006, rot=(math.pi / 2, 0, 0), font=None, swell=False):
    cu = bpy.data.curves.new('text', 'FONT')
    cu.body, cu.size, cu.align_x, cu.align_y = body, size, 'CENTER', 'CENTER'
    cu.extrude, cu.bevel_depth, cu.bevel_resolution = depth, bevel, 3
    if not swell: cu.offset = -bevel * 0.8  # keep the letters' own outline
    if font: cu.font = bpy.data.fonts.load(font, check_existing=True)
    o = bpy.data.objects.new('text', cu)
    bpy.context.scene.collection.objects.link(o)
    cu.materials.append(m)
    o.location, o.rotation_euler, o.parent = (x, y, z), rot, parent
    return o


def blend(objects, m, voxel=0.012, rounds=8, parent=None):
    """Melts overlapping solids into one smooth clay body."""
    for o in bpy.context.selected_objects: o.select_set(False)
    for o in objects: o.select_set(True)
    bpy.context.view_layer.objects.active = objects[0]
    par = objects[0].parent
    bpy.ops.object.join()
    o = bpy.context.object
    bpy.ops.object.transform_apply(location=False, rotation=True, scale=True)
    o.data.materials.clear()
    o.data.materials.append(m)
    r = o.modifiers.new('r', 'REMESH')
    r.mode, r.voxel_size, r.use_smooth_shade = 'VOXEL', voxel, True
    s = o.modifiers.new('s', 'SMOOTH')
    s.factor, s.iterations = 0.5, rounds
    o.parent = parent or par
    return o


def specks(points, m, parent=None, sub=2):
    """Many small balls (x, y, z, radius) as one mesh: dust, moss, pebbles."""
    bm = bmesh.new()
    for x, y, z, r in points: bmesh.ops.create_icosphere(bm, subdivisions=sub, radius=r, matrix=Matrix.Translation((x, y, z)))
    me = bpy.data.meshes.new('specks')
    bm.to_mesh(me)
    bm.free()
    for p in me.polygons: p.use_smooth = True
    o = bpy.data.objects.new('specks', me)
    bpy.context.scene.collection.objects.link(o)
    o.parent = parent
    me.materials.append(m)
    return o


def lamp(x, y, z, energy, colour, parent, soft=0.2):
    """A point of light that belongs to a thing."""
    li = bpy.data.lights.new('lamp', 'POINT')
    li.energy, li.color, li.shadow_soft_size = energy, colour, soft
    o = bpy.data.objects.new('lamp', li)
    bpy.context.scene.collection.objects.link(o)
    o.location, o.parent = (x, y, z), parent
    return o


def molar(x, y, z, k, m, parent=None, rot=(0, 0, 0), voxel=0.02, rounds=6):
    """A lower molar, roots down, about k tall with its middle at (x, y, z): crown, four cusps, a cross groove, two roots."""
    e = empty(x, y, z, parent=parent)
    e.rotation_euler = rot
    bpy.ops.mesh.primitive_uv_sphere_add(segments=96, ring_count=64, radius=1)
    crown = bpy.context.object
    step = lambda v, a, b: (lambda t: t * t * (3 - 2 * t))(min(1, max(0, (v - a) / (b - a))))
    bump = lambda d2, s: math.exp(-d2 / (2 * s * s))
    for v in crown.data.vertices:
        n = v.co.normalized()
        r = sum(abs(q) ** 3.0 for q in n) ** (-1 / 3.0)
        px, py, pz = 0.40 * r * n.x, 0.36 * r * n.y, 0.26 * r * n.z
        neck = 0.78 + 0.22 * step(pz, -0.24, 0.06) - 0.06 * step(pz, 0.10, 0.3)
        px, py = px * neck, py * neck
        w = step(n.z, 0.25, 0.75)
        lift = sum(bump((px - sx * 0.19) ** 2 + (py - sy * 0.17) ** 2, 0.095) for sx in (-1, 1) for sy in (-1, 1)) * 0.12
        lift -= 0.055 * max(bump(px * px, 0.05), bump(py * py, 0.05))
        v.co = (px * k, py * k, (pz + w * lift + 0.17) * k)
    bits = [crown]
    for sx in (-1, 1):
        for i in range(25):
            t = i / 24
            bits.append(ball(sx * (0.15 + 0.085 * math.sin(t * 2.4)) * k, 0, (0.02 - 0.50 * t) * k,
                             (0.165 - 0.095 * t) * k, (0.235 - 0.15 * t) * k, (0.13 - 0.05 * t) * k, m))
    o = blend(bits, m, voxel * k, rounds)
    o.parent = e
    return e


# --- glowing materials ------------------------------------------------------------------------------------------
def rgb(c):
    return tuple(((x / 255) / 12.92 if x / 255 <= 0.04045 else ((x / 255 + 0.055) / 1.055) ** 2.4) for x in c) + (1,)


def holo(name, deep, light, strength=1.15, low=0.22, high=0.95, lines=38.0):
    """Hologram: see-through in the middle, bright at the rim, fine scan lines by height; light adds to what is behind."""
    if name in bpy.data.materials: return bpy.data.materials[name]
    m = bpy.data.materials.new(name)
    m.use_nodes = True
    n, l = m.node_tree.nodes, m.node_tree.links
    n.clear()
    out = n.new('ShaderNodeOutputMaterial')
    mix = n.new('ShaderNodeMixShader')
    tr = n.new('ShaderNodeBsdfTransparent')
    em = n.new('ShaderNodeEmission')
    lw = n.new('ShaderNodeLayerWeight')
    lw.inputs['Blend'].default_value = 0.35
    ramp = n.new('ShaderNodeMapRange')
    ramp.inputs['To Min'].default_value, ramp.inputs['To Max'].default_value = low, high
    col = n.new('ShaderNodeMixRGB')
    col.inputs[1].default_value, col.inputs[2].default_value = rgb(deep), rgb(light)
    geo = n.new('ShaderNodeNewGeometry')
    sep = n.new('ShaderNodeSeparateXYZ')
    wave = n.new('ShaderNodeMath')
    wave.operation = 'MULTIPLY'
    wave.inputs[1].default_value = lines * 2 * math.pi
    sine = n.new('ShaderNodeMath')
    sine.operation = 'SINE'
    amp = n.new('ShaderNodeMath')
    amp.operation = 'MULTIPLY_ADD'
    amp.inputs[1].default_value, amp.inputs[2].default_value = 0.13, 0.9
    fac = n.new('ShaderNodeMath')
    fac.operation = 'MULTIPLY'
    fac.use_clamp = True
    l.new(lw.outputs['Facing'], ramp.inputs['Value'])
    l.new(lw.outputs['Facing'], col.inputs[0])
    l.new(col.outputs[0], em.inputs['Color'])
    em.inputs['Strength'].default_value = strength
    m.cycles.sample_as_light = False
    l.new(geo.outputs['Position'], sep.inputs[0])
    l.new(sep.outputs['Z'], wave.inputs[0])
    l.new(wave.outputs[0], sine.inputs[0])
    l.new(sine.outputs[0], amp.inputs[0])
    l.new(amp.outputs[0], fac.inputs[0])
    l.new(ramp.outputs[0], fac.inputs[1])
    l.new(fac.outputs[0], mix.inputs[0])
    l.new(tr.outputs[0], mix.inputs[1])
    l.new(em.outputs[0], mix.inputs[2])
    l.new(mix.outputs[0], out.inputs['Surface'])
    return m


def veil(name, c, strength=1.0, z0=0.0, z1=1.0, a0=0.45, a1=0.0):
    """A light beam: see-through glow that fades from alpha a0 at height z0 to a1 at z1 (world height)."""
    if name in bpy.data.materials: return bpy.data.materials[name]
    m = bpy.data.materials.new(name)
    m.use_nodes = True
    n, l = m.node_tree.nodes, m.node_tree.links
    n.clear()
    out, mix = n.new('ShaderNodeOutputMaterial'), n.new('ShaderNodeMixShader')
    tr, em = n.new('ShaderNodeBsdfTransparent'), n.new('ShaderNodeEmission')
    em.inputs['Color'].default_value, em.inputs['Strength'].default_value = rgb(c), strength
    geo, sep, rng = n.new('ShaderNodeNewGeometry'), n.new('ShaderNodeSeparateXYZ'), n.new('ShaderNodeMapRange')
    for k, v in (('From Min', z0), ('From Max', z1), ('To Min', a0), ('To Max', a1)): rng.inputs[k].default_value = v
    l.new(geo.outputs['Position'], sep.inputs[0])
    l.new(sep.outputs['Z'], rng.inputs['Value'])
    l.new(rng.outputs[0], mix.inputs[0])
    l.new(tr.outputs[0], mix.inputs[1])
    l.new(em.outputs[0], mix.inputs[2])
    l.new(mix.outputs[0], out.inputs['Surface'])
    return m
