"""The clinic's colours, by name. Call them (they make the material in the stage that is open)."""
from kit import mat
from shapes import holo, veil

COLOURS = {
    'white': (226, 230, 233), 'cream': (240, 232, 220), 'steel': (178, 188, 198), 'grey': (150, 160, 172),
    'teal': (54, 178, 176), 'teal-dark': (38, 140, 142), 'teal-light': (132, 206, 204), 'trim': (58, 172, 170),
    'coral': (246, 124, 104), 'coral-dark': (222, 98, 84), 'yellow': (250, 198, 92), 'navy': (58, 68, 108), 'ink': (42, 48, 66),
    'violet': (128, 104, 200), 'violet-dark': (96, 78, 168), 'lilac': (206, 194, 236), 'pink': (244, 160, 176),
    'wood': (218, 174, 128), 'wood-dark': (176, 128, 88), 'leaf': (88, 174, 98), 'leaf-light': (132, 206, 112), 'leaf-dark': (66, 148, 88),
    'mint': (160, 222, 198), 'mint-light': (206, 238, 226), 'mint-dark': (96, 186, 162), 'honey': (226, 164, 92), 'honey-dark': (202, 140, 76), 'moss': (120, 186, 84), 'moss-light': (178, 214, 112),
    'stone': (206, 200, 190), 'stone-dark': (170, 164, 158), 'sky': (104, 170, 232), 'peach': (250, 190, 150),
    'soil': (110, 82, 66), 'door': (226, 234, 236), 'wall': (228, 229, 229), 'skirting': (206, 216, 218),
}
ROUGH = {'white': 0.42, 'steel': 0.3, 'teal': 0.5, 'wood': 0.55, 'ink': 0.35, 'navy': 0.45}


def c(name):
    return mat(name, COLOURS[name], ROUGH.get(name, 0.6))


def glow(name='cyan', strength=1.25):
    colours = {'cyan': (110, 232, 255), 'violet': (196, 150, 255), 'warm': (255, 232, 176), 'white': (240, 252, 255),
               'green': (130, 240, 180), 'amber': (255, 190, 90), 'red': (255, 96, 112), 'blue': (90, 170, 255), 'pink': (255, 140, 190), 'indigo': (146, 122, 255)}
    m = mat(f'glow-{name}-{strength}', colours[name], 0.3, emit=strength)
    m.cycles.sample_as_light = False
    return m


def glass(name='glass', rgb=(186, 232, 238), alpha=0.26):
    return mat(name, rgb, 0.06, alpha=alpha)


def mist(name='mist', colour=(204, 242, 246), strength=1.0, alpha=0.44):
    """A puff of vapour: thickest in the middle of a ball, gone at its rim."""
    m = holo(name, colour, colour, strength, alpha, -0.06, 0.0)
    next(k for k in m.node_tree.nodes if k.type == 'LAYER_WEIGHT').inputs['Blend'].default_value = 0.5
    return m


def cyan_holo():
    return holo('holo-cyan', (30, 170, 240), (205, 252, 255), 1.1, 0.34, 1.0)


def violet_holo():
    return holo('holo-violet', (140, 90, 245), (240, 220, 255), 1.1, 0.32, 1.0)


def foliage(name, low, high, z0, z1):
    """Leaf clay that goes from one green at the foot of the crown to a lighter one at its top."""
    from shapes import rgb
    m = mat(name, low, 0.75)
    n, l = m.node_tree.nodes, m.node_tree.links
    geo, sep, rng, mix = n.new('ShaderNodeNewGeometry'), n.new('ShaderNodeSeparateXYZ'), n.new('ShaderNodeMapRange'), n.new('ShaderNodeMixRGB')
    rng.inputs['From Min'].default_value, rng.inputs['From Max'].default_value = z0, z1
    rng.interpolation_type = 'SMOOTHSTEP'
    mix.inputs[1].default_value, mix.inputs[2].default_value = rgb(low), rgb(high)
    l.new(geo.outputs['Position'], sep.inputs[0])
    l.new(sep.outputs['Z'], rng.inputs['Value'])
    l.new(rng.outputs[0], mix.inputs[0])
    l.new(mix.outputs[0], n['Principled BSDF'].inputs['Base Color'])
    return m
