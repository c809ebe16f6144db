/** The name as a picture: the O is a mouth, open wide. */
export function Wordmark(props: { readonly label: string }) {
  return (
    <span class="wordmark" role="img" aria-label={props.label}>
      <span class="wordmark-row" aria-hidden="true">
        <svg class="wordmark-o" viewBox="0 0 100 100" focusable="false">
          <circle cx="50" cy="50" r="47" class="lips" />
          <circle cx="50" cy="50" r="36" class="throat" />
          <path class="tongue" d="M24 70a31 31 0 0 0 52 0c-6-11-18-13-26-9c-8-4-20-2-26 9z" />
          <path
            class="teeth"
            d="M19.500 31c2 11 8 13 12 12c3-.6 4.500-3 5-5c1 4 4 7 8 7s5.500-3 5.500-5c0 2 1.500 5 5.500 5s7-3 8-7c.5 2 2 4.400 5 5c4 1 10-1 12-12a36 36 0 0 0-61 0z"
          />
        </svg>
        <span>pen</span>
        <span class="wordmark-wide">Wide</span>
      </span>
      <span class="wordmark-year" aria-hidden="true">
        2045
      </span>
    </span>
  );
}
