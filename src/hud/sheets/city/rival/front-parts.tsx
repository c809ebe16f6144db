/** Heads that fit behind the glass; the number beside says how many there are. */
const MOST = 8;
const SKINS = ["#f0c8a0", "#8a5a3c", "#d9a577", "#5e3b26", "#f4d6bd", "#b97d52", "#e3b389", "#6f4a33"];
const COATS = ["#e8845c", "#4f7fb5", "#5aa088", "#b05a8a", "#d0a13c", "#6b6fc0", "#c25450", "#3f8f95"];
const HAIRS = ["#3a2a22", "#1d1512", "#8a5a2b", "#2b2b33", "#c9a36a", "#b9b4b0", "#5a3620", "#20242c"];

/** People who wait, seen through the window from the street. */
export function Heads({ count }: { readonly count: number }) {
  const shown = Math.min(MOST, count);
  return (
    <svg
      class="front-heads"
      viewBox="0 0 160 60"
      preserveAspectRatio="xMidYMax meet"
      aria-hidden="true"
      focusable="false"
    >
      {Array.from({ length: shown }, (_, i) => (
        <g key={i} transform={`translate(${(160 / (shown + 1)) * (i + 1)} ${i % 2 === 0 ? 30 : 34})`}>
          <path d="M-11 30c0-12 4-16 11-16s11 4 11 16z" fill={COATS[i % COATS.length]} />
          <circle cy="4" r="8.500" fill={HAIRS[i % HAIRS.length]} />
          <circle cy="6.500" r="6.800" fill={SKINS[i % SKINS.length]} />
        </g>
      ))}
    </svg>
  );
}

/** A delivery at the kerb. */
export function Van() {
  return (
    <svg viewBox="0 0 120 60" aria-hidden="true" focusable="false">
      <path d="M6 12a4 4 0 0 1 4-4h62v38H6z" fill="#f6f3ec" />
      <path d="M72 18h22l16 15v13H72z" fill="#e9e4d8" />
      <path d="M77 22h15l11 11H77z" fill="#8fc6d4" />
      <path d="M6 34h66v5H6z" fill="#e8845c" />
      <circle cx="30" cy="47" r="9" fill="#2b3445" />
      <circle cx="30" cy="47" r="4" fill="#c9d2da" />
      <circle cx="92" cy="47" r="9" fill="#2b3445" />
      <circle cx="92" cy="47" r="4" fill="#c9d2da" />
    </svg>
  );
}

/** A shop front for those who have no picture. */
export function DrawnFront({ name, colour }: { readonly name: string; readonly colour: string }) {
  return (
    <svg viewBox="0 0 400 200" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">
      <defs>
        <linearGradient id="front-sky" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="#bfe3ee" />
          <stop offset="1" stop-color="#fbe6d2" />
        </linearGradient>
        <linearGradient id="front-glass" x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stop-color="#fff2cf" />
          <stop offset="1" stop-color="#ffd79a" />
        </linearGradient>
      </defs>
      <path d="M0 0h400v200H0z" fill="url(#front-sky)" />
      <path d="M0 70h60v110H0zM340 52h60v128h-60z" fill="#e3d6cd" />
      <rect x="24" y="14" width="352" height="152" rx="10" fill="#fbf6ee" />
      <rect x="24" y="14" width="352" height="20" rx="10" fill={colour} />
      <rect x="40" y="46" width="188" height="26" rx="8" fill={colour} />
      <text x="134" y="65" text-anchor="middle" font-size="17" font-weight="600" fill="#fff" font-family="Fredoka">
        {name}
      </text>
      <rect x="44" y="80" width="184" height="68" rx="8" fill="#6d5b4b" />
      <rect x="48" y="84" width="176" height="60" rx="5" fill="url(#front-glass)" />
      <rect x="262" y="70" width="62" height="96" rx="8" fill="#6d5b4b" />
      <rect x="268" y="76" width="50" height="90" rx="4" fill="#a9d8d4" />
      <circle cx="310" cy="124" r="3" fill="#fff" />
      <path d="M0 166h400v16H0z" fill="#dcd6cf" />
      <path d="M0 182h400v18H0z" fill="#8f97a3" />
      <circle cx="248" cy="150" r="12" fill="#5aa06a" />
      <rect x="241" y="156" width="14" height="12" rx="3" fill="#c9744e" />
    </svg>
  );
}
