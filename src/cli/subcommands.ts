import type { SubcommandTable } from './dispatch.ts';

/** Every form of `chon-chuan`, in the order of `--help`. A new one is a file beside this and a line here. */
export const SUBCOMMANDS: SubcommandTable = {
  list: async () => (await import('./list.ts')).list,
  show: async () => (await import('./show.ts')).show,
  import: async () => (await import('./import.ts')).importSubcommand,
  criteria: async () => (await import('./criteria.ts')).criteria,
  decide: async () => (await import('./decide.ts')).decide,
  report: async () => (await import('./report.ts')).report,
  export: async () => (await import('./export.ts')).exportSubcommand,
  verify: async () => (await import('./verify.ts')).verify,
  checkpoint: async () => (await import('./checkpoint.ts')).checkpoint,
  user: async () => (await import('./user.ts')).user,
  check: async () => (await import('./check.ts')).check,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
  migrate: async () => (await import('./migrate.ts')).migrate,
  demo: async () => (await import('./make-demo.ts')).makeDemo
};
