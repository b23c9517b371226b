const known = new Set<string>();
let sheet: CSSStyleSheet | null = null;

/** The name of the layer that underlines names in a party's colour (#rrggbb). Its rule is made when it is first asked for. */
export function partyLayer(colour: string): string {
  const name = `parley-party-${colour.replace(/[^\da-z]/giu, '')}`;
  if (known.has(name)) return name;
  known.add(name);
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
  }
  sheet.insertRule(
    `::highlight(${name}) { text-decoration: underline 2px ${colour}; text-underline-offset: 0.15em; }`,
  );
  return name;
}
