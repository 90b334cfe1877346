const SENTENCE = 10;

/** Every exported symbol says in one sentence why it is there; overloads share the sentence of the first. */
export const docstrings = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      missing: '{{name}} is exported: say in one sentence why or what for (/** … */ right above it)',
    },
  },
  create(context) {
    const { sourceCode } = context;
    const documented = new Set();

    function check(statement, declaration) {
      const names = namesOf(declaration);
      if (names.every((name) => documented.has(name))) return;
      if (says(sourceCode.getCommentsBefore(firstTokenOf(statement, declaration)).at(-1))) {
        for (const name of names) documented.add(name);
      } else {
        context.report({ node: declaration, messageId: 'missing', data: { name: names.join(', ') } });
      }
    }

    /** `export { a }` of something declared above: the sentence belongs to the declaration. */
    function checkNamed({ local }) {
      const variable = sourceCode.scopeManager.globalScope.childScopes[0]?.set.get(local.name);
      const node = variable?.defs[0]?.node;
      if (node === undefined || variable.defs[0].type === 'ImportBinding') return;
      const declaration = node.type === 'VariableDeclarator' ? node.parent : node;
      check(declaration, declaration);
    }

    return {
      ExportNamedDeclaration(node) {
        if (node.declaration) check(node, node.declaration);
        else if (!node.source) node.specifiers.forEach(checkNamed);
      },
    };

    function firstTokenOf(statement, declaration) {
      const first = declaration.decorators?.[0];
      return first !== undefined && first.range[0] < statement.range[0] ? first : statement;
    }
  },
};

function namesOf(declaration) {
  if (declaration.type === 'VariableDeclaration') {
    return declaration.declarations.map(({ id }) => id.name ?? 'a pattern');
  }
  return [declaration.id?.name ?? 'this'];
}

function says(comment) {
  if (comment?.type !== 'Block' || !comment.value.startsWith('*')) return false;
  return comment.value.replace(/[*\s]+/gu, ' ').trim().length >= SENTENCE;
}
