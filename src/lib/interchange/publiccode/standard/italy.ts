import { truth } from '../rules/forms.ts';
import { choice } from '../rules/choice.ts';
import { record } from '../rules/record.ts';
import { optionalText } from '../rules/text.ts';

const flag = { rule: truth };
const oldFlag = { rule: truth, deprecated: 5 };

/** The Italian section, deprecated with all country sections since 0.7. */
export const italy = record({
  countryExtensionVersion: { rule: choice(['0.2', '1.0']) },
  conforme: {
    deprecated: 5,
    rule: record(
      { lineeGuidaDesign: oldFlag, modelloInteroperabilita: oldFlag, misureMinimeSicurezza: oldFlag, gdpr: oldFlag },
      {
        // Names that extension version 0.2 replaced.
        renamed: {
          accessibile: 'lineeGuidaDesign',
          interoperabile: 'modelloInteroperabilita',
          sicuro: 'misureMinimeSicurezza',
          privacy: 'gdpr'
        }
      }
    )
  },
  piattaforme: { rule: record({ spid: flag, cie: flag, anpr: flag, pagopa: flag, io: flag }) },
  riuso: { rule: record({ codiceIPA: { rule: optionalText, deprecated: 5 } }) }
});
