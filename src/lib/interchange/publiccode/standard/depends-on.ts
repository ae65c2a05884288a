import { list } from '../rules/list.ts';
import { record } from '../rules/record.ts';
import { optionalText, text } from '../rules/text.ts';
import { truth } from '../rules/forms.ts';

const dependencies = {
  rule: list(
    record({
      name: { rule: text(), mandatory: 'always' },
      version: { rule: optionalText },
      versionMin: { rule: optionalText },
      versionMax: { rule: optionalText },
      optional: { rule: truth }
    })
  )
};

/** What must be installed or bought beside the software. */
export const dependsOn = record({ open: dependencies, proprietary: dependencies, hardware: dependencies });
