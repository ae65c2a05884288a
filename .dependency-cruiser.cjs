/** The directions that imports may take; ARCHITECTURE.md says why. */
module.exports = {
  forbidden: [
    {
      name: 'text-and-decision-stand-alone',
      severity: 'error',
      from: { path: '^src/lib/(text|decision)/' },
      to: { path: '^src/(lib/(?!text/|decision/)|routes|cli)' }
    },
    {
      name: 'decision-imports-nothing-outside-itself',
      severity: 'error',
      from: { path: '^src/lib/decision/', pathNot: '[.]test[.]ts$' },
      to: { pathNot: '^src/lib/decision/' }
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^src/lib/domain/' },
      to: { path: '^src/(lib/(server|app|ui|paraglide|documents|interchange)|routes|cli)' }
    },
    {
      name: 'domain-knows-no-node',
      severity: 'error',
      from: { path: '^src/lib/(domain|decision|text)/', pathNot: '[.]test[.]ts$' },
      to: { dependencyTypes: ['core'] }
    },
    {
      name: 'documents-interchange-ui-not-server',
      severity: 'error',
      from: { path: '^src/lib/(documents|interchange|ui)/' },
      to: { path: '^src/(lib/(server|app)|routes|cli)' }
    },
    {
      name: 'server-not-pages',
      severity: 'error',
      from: { path: '^src/lib/server/' },
      to: { path: '^src/(lib/(ui|app|paraglide)|routes|cli)' }
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^[$]|^[.]+/[$]types|build/index[.]js$' }
    },
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } }
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/lib/paraglide' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.svelte'],
      conditionNames: ['svelte', 'import', 'node', 'default'],
      exportsFields: ['exports']
    }
  }
};
