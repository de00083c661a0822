import type { NamedRange } from '../cells';
import type { Workbook } from '../model';
import { Collection, HostObject } from '../object';
import { accessDenied, invalidArgument } from '../wire';

export class NamesObject extends Collection<NameObject> {
  readonly kind = 'NamedItemCollection';

  constructor(private readonly workbook: Workbook) {
    super();
  }

  get items(): readonly NameObject[] {
    return this.workbook.names.map((named) => new NameObject(this.workbook, named));
  }

  protected isKey({ Name }: NameObject, key: string): boolean {
    return Name.toLowerCase() === key.toLowerCase();
  }

  Add(name: string, reference: unknown): NameObject {
    if (this.workbook.readOnly) throw accessDenied('NamedItemCollection.add');
    const taken = this.items.some((item) => this.isKey(item, name));
    if (taken || !/^[A-Za-z_\\][\w.\\]*$/.test(name) || typeof reference !== 'string') throw invalidArgument('NamedItemCollection.add');
    const named: NamedRange = { name, formula: formulaOf(reference, 'NamedItemCollection.add'), visible: true };
    this.workbook.names.push(named);
    return new NameObject(this.workbook, named);
  }
}

/** A text that a name holds is no longer than 255 characters. */
function formulaOf(reference: string, place: string): string {
  if (!reference.startsWith('=') || reference.length > 8_192) throw invalidArgument(place);
  const texts = reference.startsWith('="') ? [reference.slice(2, -1).replaceAll('""', '"')] : [];
  if (texts.some((text) => text.length > 255)) throw invalidArgument(place);
  return reference;
}

class NameObject extends HostObject {
  readonly kind = 'NamedItem';

  constructor(
    private readonly workbook: Workbook,
    private readonly named: NamedRange,
  ) {
    super();
  }

  override get scalars(): readonly string[] {
    return ['Name', 'Formula', 'Visible'];
  }

  get Name(): string {
    return this.named.name;
  }
  get Formula(): string {
    return this.named.formula;
  }
  set Formula(formula: string) {
    this.named.formula = formulaOf(formula, 'NamedItem.formula');
  }
  get Visible(): boolean {
    return this.named.visible;
  }
  set Visible(visible: boolean) {
    this.named.visible = visible;
  }
  Delete(): void {
    this.workbook.names.splice(this.workbook.names.indexOf(this.named), 1);
  }
}
