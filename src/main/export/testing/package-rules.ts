import { dirname, posix } from 'node:path';
import { readXml } from './read-office';

type Files = ReadonlyMap<string, string>;

/** A relationship of a part (ECMA-376 part 2, clause 9). */
interface Relation {
  readonly source: string;
  readonly id: string;
  readonly target: string;
  readonly isOutside: boolean;
}

/**
 * What in a package is not as ECMA-376 part 2 has it: a part without a type, a type without its part, a relationship that leads nowhere or stands twice, and in a part a reference that is none of
 * its relationships. Also parts that are not well-formed are told, by an Error.
 */
export function faultsOfPackage(files: Files): readonly string[] {
  const faults: string[] = [];
  const relations = relationsIn(files);
  for (const { source, id, target, isOutside } of relations) {
    if (!isOutside && !files.has(target)) faults.push(`${source} refers to ${target}, which is not there`);
    if (relations.filter((other) => other.source === source && other.id === id).length > 1)
      faults.push(`${source} has ${id} twice`);
  }
  for (const [name, xml] of files) {
    readXml(xml, {
      open({ attributes }) {
        const used = Object.entries(attributes).filter(([key]) => /^r:(id|embed|link)$/.test(key));
        for (const [, id] of used)
          if (!relations.some((each) => each.source === name && each.id === id))
            faults.push(`${name} uses ${id}, which it has not`);
      },
    });
  }
  return [...faults, ...faultsOfTypes(files)];
}

function relationsIn(files: Files): readonly Relation[] {
  const found: Relation[] = [];
  for (const [name, xml] of files) {
    if (!name.endsWith('.rels')) continue;
    const folder = posix.dirname(dirname(name));
    const source = posix.join(folder, posix.basename(name, '.rels'));
    readXml(xml, {
      open({ name: tag, attributes }) {
        if (tag !== 'Relationship') return;
        const said = String(attributes.Target);
        const target = said.startsWith('/') ? said.slice(1) : posix.join(folder, said);
        const isOutside = attributes.TargetMode === 'External';
        found.push({ source, id: String(attributes.Id), target, isOutside });
      },
    });
  }
  return found;
}

function faultsOfTypes(files: Files): readonly string[] {
  const faults: string[] = [];
  const endings = new Set<string>();
  const named = new Set<string>();
  readXml(files.get('[Content_Types].xml') ?? '', {
    open({ name, attributes }) {
      if (name === 'Default') endings.add(String(attributes.Extension).toLowerCase());
      if (name !== 'Override') return;
      const part = String(attributes.PartName).slice(1);
      if (named.has(part)) faults.push(`${part} has two types`);
      named.add(part);
      if (!files.has(part)) faults.push(`${part} has a type and is not there`);
    },
  });
  for (const name of files.keys()) {
    const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    const hasType = named.has(name) || endings.has(ending);
    if (name !== '[Content_Types].xml' && !hasType) faults.push(`${name} has no type`);
    // What is only known as some XML is nothing to Word or Excel.
    if (ending === 'xml' && !named.has(name) && name !== '[Content_Types].xml')
      faults.push(`${name} is of no kind of its own`);
  }
  return faults;
}
