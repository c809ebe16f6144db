/** The painted map under everything that informs; a drawn one until, or unless, the picture is there. */
const PICTURES = import.meta.glob<string>("/assets/ui/neo-vita.webp", {
  eager: true,
  query: "?url",
  import: "default",
});

function addressOf(name: string): string {
  return PICTURES[`/assets/ui/${name}.webp`] ?? "";
}

export function MapPicture(props: { readonly name: string }) {
  const address = addressOf(props.name);
  if (address !== "") return <img class="town-picture" src={address} alt="" draggable={false} />;
  return <DrawnMap />;
}

function DrawnMap() {
  return (
    <svg class="town-picture" viewBox="0 0 1200 800" preserveAspectRatio="none" aria-hidden="true" focusable="false" />
  );
}
