import { join } from 'node:path';
import ts from 'typescript';

/** Enough to print a type as people write it: named types by name, nothing shortened. */
const FORMAT =
  ts.TypeFormatFlags.NoTruncation |
  ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType |
  ts.TypeFormatFlags.WriteArrayAsGenericType;

/** Reads the shapes of data out of the types themselves, since types are gone when the program runs. */
export class TypeShapes {
  #checker;
  #files;

  constructor(root, files) {
    const settings = ts.readConfigFile(join(root, 'tsconfig.boundaries.json'), ts.sys.readFile).config;
    const { options } = ts.parseJsonConfigFileContent(settings, ts.sys, root);
    const program = ts.createProgram(
      files.map((file) => join(root, file)),
      { ...options, noEmit: true, types: [] },
    );
    this.#checker = program.getTypeChecker();
    this.#files = files.map((file) => program.getSourceFile(join(root, file)));
  }

  /** The members of an exported interface: name, first sentence, and its variants, each a list of fields. */
  membersOf(name) {
    return this.#checker.getPropertiesOfType(this.#typeNamed(name)).map((symbol) => ({
      name: symbol.getName(),
      about: this.#about(symbol),
      variants: this.#variants(this.#checker.getTypeOfSymbol(symbol)),
    }));
  }

  /** The data of an object literal whose `type` is this name: for events that have no interface of their own. */
  literalOf(name) {
    let found;
    const visit = (node) => {
      if (ts.isObjectLiteralExpression(node) && isTyped(node, name)) found = node;
      ts.forEachChild(node, visit);
    };
    for (const file of this.#files) visit(file);
    const data = found && propertyOf(found, 'data');
    if (data === undefined) throw new Error(`nothing in the code writes ${name}`);
    return this.#variants(this.#checker.getTypeAtLocation(data.initializer ?? data.name));
  }

  /** The fields of an exported interface, or the words of a union. */
  named(name) {
    const type = this.#typeNamed(name);
    const isWords = (type.isUnion() ? type.types : [type]).every((one) => one.isStringLiteral());
    return isWords
      ? { words: this.#spelled(type, ts.TypeFormatFlags.InTypeAlias) }
      : { variants: this.#variants(type) };
  }

  #typeNamed(name) {
    for (const file of this.#files) {
      const module = this.#checker.getSymbolAtLocation(file);
      const symbol = this.#checker.getExportsOfModule(module).find((one) => one.getName() === name);
      if (symbol !== undefined) return this.#checker.getDeclaredTypeOfSymbol(symbol);
    }
    throw new Error(`no type ${name} in ${this.#files.map(({ fileName }) => fileName).join(', ')}`);
  }

  #variants(type) {
    const members = type.isUnion() ? type.types : [type];
    return members.map((member) =>
      this.#checker.getPropertiesOfType(member).map((symbol) => ({
        name: symbol.getName() + (isOptional(symbol) ? '?' : ''),
        type: this.#spelled(this.#checker.getTypeOfSymbol(symbol)).replace(/ \| undefined$/u, ''),
        about: this.#about(symbol),
      })),
    );
  }

  #spelled(type, more = 0) {
    const text = this.#checker.typeToString(type, undefined, FORMAT | more);
    return text
      .replace(/ReadonlyArray<(\w+)>/gu, 'readonly $1[]')
      .replaceAll('readonly ', '')
      .replaceAll(/;(?= \})/gu, '');
  }

  #about(symbol) {
    const text = ts.displayPartsToString(symbol.getDocumentationComment(this.#checker));
    return text.replace(/\s+/gu, ' ').replaceAll(/\{@link (\w+)\}/gu, '`$1`');
  }
}

function isOptional(symbol) {
  return (symbol.flags & ts.SymbolFlags.Optional) !== 0;
}

function isTyped(node, name) {
  const value = propertyOf(node, 'type')?.initializer;
  return value !== undefined && ts.isStringLiteral(value) && value.text === name;
}

function propertyOf(node, name) {
  return node.properties.find((one) => one.name?.getText() === name);
}
