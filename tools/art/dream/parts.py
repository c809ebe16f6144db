"""What the fears have in common: eyes, brows, mouths, all of clay."""
from kit import mat, ball
from shapes import tube

WHITE = (248, 246, 255)


def eye_ball(x, y, z, r, parent, iris=(60, 226, 214), shut=0.0, look=(0, 0)):
    """One eye that looks along −y, with an iris of light. shut 0–1 lowers a lid over it."""
    ball(x, y, z, r, r, r, mat('eye-white', WHITE, 0.25), parent=parent)
    ring = mat(f'iris{iris}', iris, 0.3, emit=0.9)
    ring.cycles.sample_as_light = False
    ball(x + look[0] * r, y - r * 0.62, z + look[1] * r, r * 0.56, r * 0.42, r * 0.56, ring, parent=parent)
    ball(x + look[0] * r, y - r * 0.82, z + look[1] * r, r * 0.28, r * 0.26, r * 0.32, mat('pupil', (20, 14, 40), 0.15), parent=parent)
    ball(x + look[0] * r + r * 0.16, y - r * 1.04, z + look[1] * r + r * 0.2, r * 0.09, r * 0.06, r * 0.09, mat('spark', (255, 255, 255), 0.2, emit=1.2), parent=parent)
    if shut: ball(x, y - 0.02 * r, z + r * 0.5 * (1.3 - shut), r * 1.06, r * 1.06, r * 0.75, mat('lid', (196, 180, 224), 0.6), parent=parent)


def eyes(parent, y, z, gap, r, calm, iris=(255, 206, 92), look=(0, -0.05)):
    """Two eyes: wide and watchful, or closed and at peace."""
    for s in (-1, 1):
        if calm:
            arc = [(s * gap - r * 0.8, y - r * 0.45, z), (s * gap, y - r * 0.62, z - r * 0.5), (s * gap + r * 0.8, y - r * 0.45, z)]
            tube(arc, r * 0.17, mat('lash', (48, 36, 76), 0.4), parent=parent)
        else:
            eye_ball(s * gap, y, z, r, parent, iris, look=(-s * 0.08 + look[0], look[1]))


def brows(parent, y, z, gap, r, m):
    """Frowning: only the wild have them."""
    for s in (-1, 1):
        tube([(s * (gap + r), y - r * 0.5, z + r * 1.25), (s * (gap - r * 0.7), y - r * 0.8, z + r * 0.85)], r * 0.24, m, parent=parent)


def smile(parent, y, z, w, m, up=1):
    tube([(-w, y, z + 0.3 * w * up), (0, y - 0.03, z - 0.3 * w * up), (w, y, z + 0.3 * w * up)], w * 0.14, m, parent=parent)


def cheeks(parent, y, z, gap, r):
    for s in (-1, 1): ball(s * gap, y, z, r, r * 0.4, r * 0.6, mat('cheek', (250, 150, 160), 0.7), parent=parent)
